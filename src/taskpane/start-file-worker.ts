import type { ReadWorker } from '../actions/file-readers';

/** The worker's script lies beside the pane's own, which is all that the page's policy allows. */
export function startFileWorker(): ReadWorker {
  return new Worker(new URL('../actions/file-worker.ts', import.meta.url)) as unknown as ReadWorker;
}
