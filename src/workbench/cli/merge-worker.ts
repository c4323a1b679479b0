/** The thread in which returned files are read: one at a time, so that it never holds more than one. */
import { parentPort } from 'node:worker_threads';
import { readJob, type ReadJob, type ReadResult } from './merge-read';

/** Fingerprints of files that were told in full. */
const told = new Set<string>();

/** Of copies of one file only the first is told in full: large batches hold many, and whoever asks keeps what the first one said. */
function withoutRepetition(result: ReadResult): ReadResult {
  const { outcome } = result;
  if (!outcome.ok) return result;
  const { digest } = outcome;
  if (told.has(digest.fingerprint)) return { ...result, outcome: { ...outcome, digest: { ...digest, changed: [] } } };
  told.add(digest.fingerprint);
  return result;
}

parentPort?.on('message', (job: ReadJob) => {
  // As text: small, quick to pass on, and short words in it are kept once by whoever reads it.
  void readJob(job).then((result) => parentPort?.postMessage(JSON.stringify(withoutRepetition(result))));
});
