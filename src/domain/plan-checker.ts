import { createCheckEngine, type PlanChecker } from './check-engine';
import { RULES, TABLE_RULES } from './check-plan';
import type { CheckContext } from './rules/rule';
import { finish, type Steps } from './steps';
import type { PlanRow } from './task';

export type { PlanChecker } from './check-engine';

/**
 * Checks a plan and keeps what is needed to follow its edits. After any updates the findings are those that `checkPlan` has for
 * the rows as they are then; only names proposed for misspelt ones may be there where `checkPlan` leaves them out, because it
 * proposes no names for a whole column of nonsense.
 */
export function createPlanChecker(rows: readonly PlanRow[], context: CheckContext): PlanChecker {
  return finish(planCheckerInSteps(rows, context));
}

/** `createPlanChecker`, in steps. `done` goes up to `total`, twice the number of rows. */
export function* planCheckerInSteps(
  rows: readonly PlanRow[],
  context: CheckContext,
): Steps<PlanChecker, { done: number; total: number }> {
  const { checker, start } = createCheckEngine(RULES, TABLE_RULES, context);
  const total = rows.length * 2;
  for (const done of start(rows)) yield { done, total };
  return checker;
}
