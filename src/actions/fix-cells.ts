import { readText } from '../domain/cell-values';
import type { PlannedFix } from '../domain/fix';
import type { CellValue, PlanRow, TaskField } from '../domain/task';
import { fixes as words } from '../locales/vi/fixes';
import { cellName } from '../workbook/a1';
import { momentSerial, type LogEntry } from '../workbook/log';
import type { PlanPlaces } from '../workbook/read-plan';
import type { TextFigure } from '../workbook/text-figures';
import { now, type CheckOptions } from './clock';
import { cellText } from './finding-words';
import { planCell } from './placed-findings';
import type { CellChange } from './results';
import { ruleTitle } from './rule-rows';

/** Planned fixes with the cell that people know. */
export function cellChanges(fixes: readonly PlannedFix[], places: PlanPlaces): PlanCellChange[] {
  return fixes.map(({ row, field, before, after, codes }) => ({
    tab: places.sheets.plan,
    cell: planCell(places, row, field),
    row,
    field,
    before,
    after,
    code: codes[codes.length - 1] ?? '',
    codes,
  }));
}

/** A changed cell of the plan table. */
export type PlanCellChange = CellChange & Pick<PlannedFix, 'field' | 'codes'>;

/** Text that becomes a date or a number may look the same: then it is said. */
export function shownChange(
  before: CellValue,
  after: CellValue,
  field: TaskField | null,
): Pick<LogEntry, 'before' | 'after'> {
  const [was, is] = [cellText(before, field), cellText(after, field)];
  return { before: was === is && typeof before === 'string' ? words.wasText(was) : was, after: is };
}

/** What the log keeps of these cells. `rows` says which task stands where. */
export function logEntries(
  action: keyof typeof words.log,
  cells: readonly PlanCellChange[],
  places: PlanPlaces,
  rows: readonly PlanRow[],
  options?: CheckOptions,
): LogEntry[] {
  const at = momentSerial(now(options));
  const ids = new Map(rows.map(({ row, values }) => [row, readText(values.id)]));
  return cells.map(({ tab, cell, row, field, before, after, codes }) => ({
    at,
    action: words.log[action],
    tab,
    cell,
    taskId: ids.get(row) ?? '',
    column: places.headings.plan[field],
    ...shownChange(before, after, field),
    note: [...new Set(codes)].map(ruleTitle).join('; '),
  }));
}

/** A number that stood as text in another table, as a cell that is written. */
export function figureChange({ code, sheet, row, column, before, after }: TextFigure): CellChange {
  return { tab: sheet, cell: cellName(row, column), row: row + 1, field: null, before, after, code };
}

/** What the log keeps of a number that stood as text in another table. */
export function figureEntry(figure: TextFigure, options?: CheckOptions): LogEntry {
  const { code, sheet, row, column, heading, before, after } = figure;
  const shown = String(after).replace('.', ',');
  return {
    ...{ at: momentSerial(now(options)), action: words.log.fill, tab: sheet, cell: cellName(row, column), taskId: '' },
    ...{ column: heading, before: before === shown ? words.wasText(before) : before, after: shown },
    note: ruleTitle(code),
  };
}
