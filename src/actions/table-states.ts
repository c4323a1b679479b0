import { findPeriod, type Period } from '../domain/period';
import { mismatches } from '../domain/procedures';
import { Parts } from '../workbook/find-parts';
import { lacksProcedures, readProcedureEntries } from '../workbook/procedures';
import { OTHER_TABLES } from '../workbook/tab-ids';
import type { OpenPlan } from './open-plan';
import type { FillResult, TableState } from './results';

/** Which of the tables that somebody may ask for are there, for the period. */
export function tableStates({ snapshot: { workbook }, plan }: OpenPlan, period: Period): FillResult['tables'] {
  const parts = new Parts(workbook);
  const stateOf = (name: string): TableState | null => {
    const found = parts.table(name);
    return found === null ? null : { tab: found.sheet.name, more: false, mismatched: 0 };
  };
  const procedures = stateOf(OTHER_TABLES.procedures);
  const ofPeriod = (text: string): boolean => findPeriod(text, plan.periods)?.id === period.id;
  return {
    procedures: procedures && {
      ...procedures,
      more: lacksProcedures(parts, { plan, period }),
      mismatched: readProcedureEntries(workbook).filter(
        (row) => mismatches(row.counts).length > 0 && ofPeriod(row.period),
      ).length,
    },
    indicators: stateOf(OTHER_TABLES.indicators),
    initiatives: stateOf(OTHER_TABLES.initiatives),
  };
}
