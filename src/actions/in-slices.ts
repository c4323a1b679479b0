import { finishInSlices, type Steps } from '../domain/steps';
import type { Progress, RunOptions } from './port';

/** Takes steps while the pane can draw and answer keys. `told`: what a step yields as progress. Throws `cancelled`. */
export function inSlices<Result, Done>(
  steps: Steps<Result, Done>,
  { signal, onProgress }: RunOptions = {},
  told?: (done: Done) => Progress,
): Promise<Result> {
  return finishInSlices(steps, {
    ...(signal ? { signal } : {}),
    ...(onProgress && told ? { onProgress: (done) => onProgress(told(done)) } : {}),
  });
}
