import type { Period } from '../domain/period';
import { Parts } from '../workbook/find-parts';
import { lacksProcedures } from '../workbook/procedures';
import { OTHER_TABLES } from '../workbook/tab-ids';
import type { OpenPlan } from './open-plan';
import type { FillResult, TableState } from './results';

/** Which of the tables that somebody may ask for are there, for the period. */
export function tableStates({ snapshot: { workbook }, plan }: OpenPlan, period: Period): FillResult['tables'] {
  const parts = new Parts(workbook);
  const stateOf = (name: string, more: () => boolean = () => false): TableState | null => {
    const found = parts.table(name);
    return found === null ? null : { tab: found.sheet.name, more: more() };
  };
  return {
    procedures: stateOf(OTHER_TABLES.procedures, () => lacksProcedures(parts, { plan, period })),
    indicators: stateOf(OTHER_TABLES.indicators),
    initiatives: stateOf(OTHER_TABLES.initiatives),
  };
}
