/** The thread in which returned files are read: one at a time, so that it never holds more than one. */
import { parentPort } from 'node:worker_threads';
import { readJob, type ReadJob } from './merge-read';

parentPort?.on('message', (job: ReadJob) => {
  // As text: small, quick to pass on, and short words in it are kept once by whoever reads it.
  void readJob(job).then((result) => parentPort?.postMessage(JSON.stringify(result)));
});
