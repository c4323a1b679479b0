import { CchcError } from './error';

/**
 * Work that may take seconds on a plan of 100,000 rows, cut into steps of less than about 10 ms: it yields after each and returns its
 * outcome at the end. Who has no one waiting runs it through; a pane lets others have a turn in between.
 */
export type Steps<T, Yield = unknown> = Generator<Yield, T, void>;

/** Rows in a step that does little with each. */
const STEP_ROWS = 256;

export function runThrough<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** Work between two pauses, in ms: short enough for a pane to answer a key at once. */
const SLICE = 10;

export type SliceOptions<Yield = unknown> = {
  signal?: AbortSignal;
  /** Lets others work: resolves when it is our turn again, e.g. by a message to oneself. */
  pause: () => Promise<void>;
  /** Told before each pause what the last step yielded. */
  onPause?: (yielded: Yield) => void;
};

/** Runs steps in slices of about 10 ms with a pause after each. Throws `cancelled` when the signal says so. */
export async function runInSlices<T, Yield>(
  steps: Steps<T, Yield>,
  { signal, pause, onPause }: SliceOptions<Yield>,
): Promise<T> {
  if (signal?.aborted) throw new CchcError('cancelled');
  let until = Date.now() + SLICE;
  let step = steps.next();
  while (!step.done) {
    if (Date.now() >= until) {
      onPause?.(step.value);
      await pause();
      if (signal?.aborted) throw new CchcError('cancelled');
      until = Date.now() + SLICE;
    }
    step = steps.next();
  }
  return step.value;
}

/** `items.map(map)` in steps. */
export function* mapSteps<T, U>(items: readonly T[], map: (item: T, index: number) => U): Steps<U[]> {
  const mapped: U[] = [];
  for (const [index, item] of items.entries()) {
    mapped.push(map(item, index));
    if (index % STEP_ROWS === STEP_ROWS - 1) yield;
  }
  return mapped;
}
