import { createCheckEngine, type PlanChecker } from './check-engine';
import { RULES, TABLE_RULES } from './check-plan';
import { CchcError } from './error';
import type { CheckContext } from './rules/rule';
import type { PlanRow } from './task';

export type { PlanChecker } from './check-engine';

/**
 * Checks a plan and keeps what is needed to follow its edits. After any updates the findings are those that `checkPlan` has for
 * the rows as they are then; only names proposed for misspelt ones may be there where `checkPlan` leaves them out, because it
 * proposes no names for a whole column of nonsense.
 */
export function createPlanChecker(rows: readonly PlanRow[], context: CheckContext): PlanChecker {
  const { checker, start } = createCheckEngine(RULES, TABLE_RULES, context);
  for (const _ of start(rows));
  return checker;
}

/** Work between two pauses, in ms: short enough for a pane to answer a key at once. */
const SLICE = 10;

export type SliceOptions = {
  signal?: AbortSignal;
  onProgress?: (progress: { done: number; total: number }) => void;
  /** Lets others work: resolves when it is our turn again, e.g. by a message to oneself. */
  pause: () => Promise<void>;
};

/**
 * `createPlanChecker` in slices of about 10 ms with a pause after each, for plans so large that a person would notice. Throws
 * `cancelled` when the signal says so.
 */
export async function createPlanCheckerInSlices(
  rows: readonly PlanRow[],
  context: CheckContext,
  { signal, onProgress, pause }: SliceOptions,
): Promise<PlanChecker> {
  const { checker, start } = createCheckEngine(RULES, TABLE_RULES, context);
  const total = rows.length * 2;
  if (signal?.aborted) throw new CchcError('cancelled');
  let until = Date.now() + SLICE;
  for (const done of start(rows)) {
    if (Date.now() < until) continue;
    onProgress?.({ done, total });
    await pause();
    if (signal?.aborted) throw new CchcError('cancelled');
    until = Date.now() + SLICE;
  }
  onProgress?.({ done: total, total });
  return checker;
}
