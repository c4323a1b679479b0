/** The worker of the pane in which files from elsewhere are read: it sees their bytes and nothing else. */
import { answerRead, type ReadAnswer, type ReadRequest } from './file-readers';

type WorkerScope = {
  onmessage: ((event: { data: ReadRequest }) => void) | null;
  postMessage(answer: ReadAnswer): void;
};

const scope = self as unknown as WorkerScope;
scope.onmessage = ({ data }) => {
  void answerRead(data).then((answer) => scope.postMessage(answer));
};
