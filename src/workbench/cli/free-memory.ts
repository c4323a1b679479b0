import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what the work so far left behind. Node waits with that while the machine has memory to spare, so that a batch of ten thousand
 * files would take twice the memory that it needs. Costs a tenth of a second.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
