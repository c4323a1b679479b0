import { CchcError } from '../domain/error';
import type { Period } from '../domain/period';
import { periodsOfLastYear } from '../workbook/last-year';
import type { Workbook } from '../workbook/workbook';
import { planContext, planState } from './open-plan';
import type { LastYearReading } from './results';

/** The plan that asks. */
export type ThisYear = { year: number; periods: readonly Pick<Period, 'id' | 'name'>[] };

/**
 * Reads last year's workbook for the column "B cùng kỳ năm trước" of "TH kỳ". Nothing is written: `fill` takes the rates. Throws `CchcError`:
 * last-year-no-plan (no plan of ours that is whole), last-year-differs (of another year).
 */
export function readLastYearFile(workbook: Workbook, { year, periods }: ThisYear): LastYearReading {
  const wanted = year - 1;
  const state = planState({ workbook, protectedSheets: [], foreignSheets: [] });
  if (state.kind !== 'open') throw new CchcError('last-year-no-plan', { wanted });
  const { plan } = state.open;
  if (plan.header.year !== wanted) throw new CchcError('last-year-differs', { year: plan.header.year, wanted });
  return { year: wanted, periods: periodsOfLastYear(workbook, plan, planContext(plan), periods) };
}
