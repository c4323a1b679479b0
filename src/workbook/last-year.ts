/** Rates of the same periods of last year (cùng kỳ năm trước): people type them on "TH kỳ", or they come from last year's workbook. */
import { readText } from '../domain/cell-values';
import { closedFigures, isSound } from '../domain/closing';
import type { Period } from '../domain/period';
import { lastDueDay } from '../domain/period';
import type { Plan } from '../domain/plan';
import type { PlanContext } from '../domain/row-reader';
import { figuresOf } from '../domain/summary';
import { readClosedPeriods } from './closed-periods';
import { cellValue, type Parts } from './find-parts';
import { PERIOD_COLUMN, PERIOD_COLUMNS, PERIOD_FIRST_ROW } from './tabs/by-period';
import type { LayoutContext } from './tabs/context';
import { BLOCK_NAMES } from './tabs/info-names';
import type { Workbook } from './workbook';

export type LastYear = NonNullable<LayoutContext['lastYear']>;

/** The code of a period, the same in every year: "2021-H1" → "H1". */
const codeOf = ({ id }: Pick<Period, 'id'>): string => id.slice('2021-'.length);

/** What stands in the column "B cùng kỳ năm trước" now, by period id. Blocks of earlier versions have no such column. */
export function readLastYear(parts: Parts): LastYear {
  const found = parts.named(BLOCK_NAMES.byPeriod);
  const cells = new Map<string, { value: LastYearCell['value']; formula?: string }>();
  if (found === null || found.area.columns !== PERIOD_COLUMNS) return cells;
  const { sheet, area } = found;
  for (let row = area.row + PERIOD_FIRST_ROW; row < area.row + area.rows; row++) {
    const id = readText(cellValue(sheet, row, area.column + PERIOD_COLUMN.id));
    const cell = sheet.rows[row]?.[area.column + PERIOD_COLUMN.lastYear];
    if (id === '' || cell === null || cell === undefined || cells.has(id)) continue;
    cells.set(id, { value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }) });
  }
  return cells;
}

type LastYearCell = LastYear extends ReadonlyMap<string, infer Cell> ? Cell : never;

/** Why last year's workbook says nothing of a period. */
export const LAST_YEAR_GAPS = ['no-progress', 'none-due', 'no-period'] as const;
export type LastYearGap = (typeof LAST_YEAR_GAPS)[number];
/** What it says of one: rate B and whether the period was closed there, so that this is what was reported. */
export type LastYearPeriod = { periodId: string; name: string } & (
  { rate: number; closed: boolean } | { rate: null; why: LastYearGap }
);

/**
 * Rate B of each of these periods of this year, as last year's workbook has it of the same period: as it was reported where that period
 * was closed, else by what the workbook holds. A plan into which nobody has entered anything yet has no rates: 0% would be no fact.
 */
export function periodsOfLastYear(
  workbook: Workbook,
  last: Plan,
  context: PlanContext,
  periods: readonly Pick<Period, 'id' | 'name'>[],
): LastYearPeriod[] {
  const closed = readClosedPeriods(workbook).filter((one) => isSound(one, last.header.year));
  const isEntered = last.tasks.some(({ finished, progress }) => finished !== null || (progress ?? 0) > 0);
  return periods.map((period): LastYearPeriod => {
    const about = { periodId: period.id, name: period.name };
    const then = last.periods.find((one) => codeOf(one) === codeOf(period));
    if (then === undefined) return { ...about, rate: null, why: 'no-period' };
    const kept = closed.find(({ periodId }) => periodId === then.id);
    if (kept === undefined && !isEntered) return { ...about, rate: null, why: 'no-progress' };
    const dueUntil = lastDueDay(then, last.header.byCalendar);
    const { ratePeriod } = kept ? closedFigures(kept, context) : figuresOf(last.tasks, then.closing, dueUntil);
    if (ratePeriod === null) return { ...about, rate: null, why: 'none-due' };
    return { ...about, rate: ratePeriod, closed: kept !== undefined };
  });
}
