import { CchcError } from '../domain/error';
import type { ReadOutcome } from '../domain/sharing/returned';
import type { Workbook } from '../workbook/workbook';
import type { SourceFile } from './import-results';
import type { RunOptions } from './port';

/** Ways to read files that came from elsewhere. In the pane a worker does it, so that no file can hold up or bring down the pane. */
export type FileReaders = {
  /** The whole workbook. Throws `CchcError` file-unreadable, cancelled. */
  open(file: SourceFile, options?: RunOptions): Promise<Workbook>;
  /** What a returned file says. A file that cannot be read or taken is an outcome too; throws only `cancelled`. */
  returned(file: SourceFile, options?: RunOptions): Promise<ReadOutcome>;
};

/** Reads in the same thread: for the command line's small batches and for tests. */
export const readersHere: FileReaders = {
  async open({ bytes, name }) {
    const { readXlsx } = await import('../xlsx/read');
    return readXlsx(bytes, name, { macros: 'refuse' });
  },
  async returned(file) {
    const { readReturnedFile } = await import('./read-returned-file');
    return readReturnedFile(file);
  },
};

/** What goes to the worker and what comes back. */
export type ReadRequest = { id: number; want: 'open' | 'returned'; file: SourceFile };
export type ReadAnswer = { id: number } & (
  | { kind: 'workbook'; workbook: Workbook }
  | { kind: 'outcome'; outcome: ReadOutcome }
  | { kind: 'failed'; code: CchcError['code']; details: CchcError['details'] }
);

/** Answers a request inside the worker. Never throws. */
export async function answerRead({ id, want, file }: ReadRequest): Promise<ReadAnswer> {
  try {
    if (want === 'returned') return { id, kind: 'outcome', outcome: await readersHere.returned(file) };
    return { id, kind: 'workbook', workbook: await readersHere.open(file) };
  } catch (error) {
    const { code, details } = error instanceof CchcError ? error : damagedFile(file);
    return { id, kind: 'failed', code, details };
  }
}

const damagedFile = ({ name }: SourceFile): CchcError =>
  new CchcError('file-unreadable', { file: name, reason: 'damaged' });

/** The part of the browser's `Worker` that is needed. */
export type ReadWorker = {
  postMessage(request: ReadRequest, transfer: Transferable[]): void;
  terminate(): void;
  onmessage: ((event: { data: ReadAnswer }) => void) | null;
  onerror: ((event: { preventDefault(): void }) => void) | null;
};

/** No office file takes nearly as long; after this the worker is stopped and the file counts as damaged. */
const PATIENCE_MS = 60_000;

/**
 * Reads in a worker that is started when it is first needed, one file after the other. A worker that dies or does not answer is thrown
 * away with the file it was reading, and the next file gets a new one.
 */
export function createWorkerReaders(start: () => ReadWorker, patience = PATIENCE_MS): FileReaders {
  let worker: ReadWorker | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let asked = 0;

  function ask(want: ReadRequest['want'], file: SourceFile, { signal }: RunOptions): Promise<ReadAnswer> {
    return new Promise((resolve, reject) => {
      const id = (asked += 1);
      const fail = (error: CchcError) => {
        worker?.terminate();
        worker = null;
        settle();
        reject(error);
      };
      const cancel = () => fail(new CchcError('cancelled'));
      const timer = setTimeout(() => fail(damagedFile(file)), patience);
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      };
      if (signal?.aborted) return cancel();
      signal?.addEventListener('abort', cancel);
      worker ??= start();
      worker.onmessage = ({ data }) => {
        if (data.id !== id) return;
        settle();
        resolve(data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        fail(damagedFile(file));
      };
      // A copy goes: the pane may want to read the same file again with other choices.
      const bytes = file.bytes.slice();
      worker.postMessage({ id, want, file: { ...file, bytes } }, [bytes.buffer]);
    });
  }

  function inTurn(want: ReadRequest['want'], file: SourceFile, options: RunOptions = {}): Promise<ReadAnswer> {
    const work = turn.then(() => ask(want, file, options));
    turn = work.catch(() => undefined);
    return work;
  }

  return {
    async open(file, options) {
      const answer = await inTurn('open', file, options);
      if (answer.kind === 'workbook') return answer.workbook;
      throw answer.kind === 'failed' ? new CchcError(answer.code, answer.details) : damagedFile(file);
    },
    async returned(file, options) {
      try {
        const answer = await inTurn('returned', file, options);
        if (answer.kind === 'outcome') return answer.outcome;
        const { code, details } = answer.kind === 'failed' ? answer : damagedFile(file);
        return { ok: false, file: file.name, code, details };
      } catch (error) {
        if (error instanceof CchcError && error.code !== 'cancelled') {
          return { ok: false, file: file.name, code: error.code, details: error.details };
        }
        throw error;
      }
    },
  };
}
