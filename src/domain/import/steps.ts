/** Work in steps, so that who calls it may pause between them. Each step yields how much is done, 0…1. */
export type Steps<Result> = Generator<number, Result>;

/** Rows between two steps: a few milliseconds. */
export const ROWS_A_STEP = 200;

/** All steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
