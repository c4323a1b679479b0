import { CchcError } from './error';

/**
 * Work in steps of a few milliseconds, because a plan may have 100,000 rows: who waits for nobody takes them all at once, a pane
 * pauses between them. `Done`: what each step tells of how much is done.
 */
export type Steps<Result, Done = unknown> = Generator<Done, Result>;

/** Rows between two steps. */
export const ROWS_A_STEP = 200;

/** All steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Work between two pauses, in ms: short enough for a pane to answer a key at once. */
const SLICE = 10;

export type SliceOptions<Done = unknown> = {
  signal?: AbortSignal;
  /** Told before each pause. */
  onProgress?: (done: Done) => void;
  /** Lets others work: resolves when it is our turn again. */
  pause?: () => Promise<void>;
};

/** Lets everything that waits have its turn; a promise alone would not let a pane draw or answer a key. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The steps in slices of about 10 ms with a pause after each. Throws `cancelled` when the signal says so. */
export async function finishInSlices<Result, Done>(
  steps: Steps<Result, Done>,
  { signal, onProgress, pause = nextTurn }: SliceOptions<Done> = {},
): Promise<Result> {
  if (signal?.aborted) throw new CchcError('cancelled');
  let until = Date.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (Date.now() < until) continue;
    onProgress?.(step.value);
    await pause();
    if (signal?.aborted) throw new CchcError('cancelled');
    until = Date.now() + SLICE;
  }
}

/** `items.map(map)`, in steps. */
export function* mapInSteps<Item, Mapped>(
  items: readonly Item[],
  map: (item: Item, index: number) => Mapped,
): Steps<Mapped[], void> {
  const mapped: Mapped[] = [];
  for (const [index, item] of items.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    mapped.push(map(item, index));
  }
  return mapped;
}
