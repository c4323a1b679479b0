/** The thread in which returned files are read: one at a time, so that it never holds more than one. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ReturnedDigest } from '../../domain/sharing/returned';
import { readJob, type ReadJob, type ReadResult } from './merge-read';

/** What a thread is started with: ids of the tasks that the consolidating workbook has. */
export type ThreadData = { taskIds: readonly string[] };

const { taskIds } = workerData as ThreadData;
const here = new Set(taskIds);
/** Fingerprints of files that were told in full. */
const told = new Set<string>();

/** Nobody asks for titles of tasks that are here, and of files that say the same only for what the first one said. */
function shortened({ titles = {}, ...digest }: ReturnedDigest): ReturnedDigest {
  if (told.has(digest.fingerprint)) return { ...digest, changed: [] };
  told.add(digest.fingerprint);
  const gone = Object.entries(titles).filter(([taskId]) => !here.has(taskId));
  return gone.length === 0 ? digest : { ...digest, titles: Object.fromEntries(gone) };
}

function answerTo({ outcome, ...rest }: ReadResult): ReadResult {
  return { ...rest, outcome: outcome.ok ? { ...outcome, digest: shortened(outcome.digest) } : outcome };
}

parentPort?.on('message', (job: ReadJob) => {
  // As text: small, quick to pass on, and short words in it are kept once by whoever reads it.
  parentPort?.postMessage(JSON.stringify(answerTo(readJob(job))));
});
