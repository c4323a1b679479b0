import { usePaneState } from '../pane-context';

/** Nothing about the files that came back can be changed now: a job runs, files are being read, or writing is about to begin. */
export function useReceiveBusy(): boolean {
  const { job, share } = usePaneState();
  return job !== null || share.receive.reading !== null || share.receive.awaited;
}
