import { readText } from '../domain/cell-values';
import type { PlannedFix } from '../domain/fix';
import type { CellFacts, CellValue, PlanRow, TaskField } from '../domain/task';
import { fixes as words } from '../locales/vi/fixes';
import type { Change, LookParts } from '../workbook/change';
import { momentSerial, type LogEntry } from '../workbook/log';
import type { PlanPlaces } from '../workbook/read-plan';
import { DATE_FORMAT, DEFAULT_FONT, TEXT_FORMAT } from '../workbook/styles';
import { PLAN_COLUMNS } from '../workbook/tabs/plan-columns';
import type { Cell } from '../workbook/workbook';
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

/**
 * The changes that write these cells: one block for each column, with gaps where nothing changes. Looks stay but for two things: a
 * number is shown in the format of its column, and text that is in Unicode now is no longer shown in an old font. `rows`: as they
 * were before.
 */
export function writeCells(cells: readonly PlanCellChange[], places: PlanPlaces, rows: readonly PlanRow[]): Change[] {
  const facts = new Map(rows.map((row) => [row.row, row.facts]));
  const fields = [...new Set(cells.map(({ field }) => field))];
  return fields.flatMap((field): Change[] => {
    const here = cells.filter((cell) => cell.field === field).sort((a, b) => a.row - b.row);
    const first = here[0]?.row ?? 1;
    const last = here[here.length - 1]?.row ?? first;
    const block: (Cell | null)[][] = Array.from({ length: last - first + 1 }, () => [null]);
    for (const { row, after } of here) block[row - first] = [{ value: after }];
    const place = { sheet: places.sheets.plan, column: places.columns[field] };
    // The cells come first, so that taking them back knows nothing of the looks, which are taken back by themselves.
    return [
      { kind: 'set-cells', ...place, row: first - 1, cells: block, userCells: true },
      ...looksOf(here, place, (row) => facts.get(row)?.[field] ?? {}),
    ];
  });
}

type LookChange = Extract<Change, { kind: 'set-look' }>;

/** Cells of one column, from the top; those below each other that change in the same way are one change. */
function looksOf(
  cells: readonly PlanCellChange[],
  { sheet, column }: { sheet: string; column: number },
  factsAt: (row: number) => CellFacts,
): LookChange[] {
  const changes: LookChange[] = [];
  for (const { row, field, before, after } of cells) {
    const { format, font } = factsAt(row);
    const { numberFormat, font: own } = PLAN_COLUMNS[field].style;
    const wanted = typeof after === 'number' && numberFormat === TEXT_FORMAT ? DATE_FORMAT : numberFormat;
    const shown = format === undefined ? typeof before !== 'number' && typeof after === 'number' : format !== wanted;
    const look: LookParts = {
      ...(shown && after !== null ? { numberFormat: wanted ?? 'General' } : {}),
      ...(font === undefined ? {} : { fontName: own?.name ?? DEFAULT_FONT.name }),
    };
    if (Object.keys(look).length === 0) continue;
    const was = {
      ...(format === undefined ? {} : { numberFormat: format }),
      ...(font === undefined ? {} : { fontName: font }),
    };
    const above = changes[changes.length - 1];
    if (above && above.area.row + above.area.rows === row - 1 && sameLook(above, look, was)) above.area.rows += 1;
    else changes.push({ kind: 'set-look', sheet, area: { row: row - 1, column, rows: 1, columns: 1 }, look, was });
  }
  return changes;
}

function sameLook(change: LookChange, look: LookParts, was: LookParts): boolean {
  const parts = ['numberFormat', 'fontName'] as const;
  return parts.every((part) => change.look[part] === look[part] && change.was[part] === was[part]);
}

/** Text that becomes a date or a number may look the same: then it is said. */
function shownChange(before: CellValue, after: CellValue, field: TaskField): Pick<LogEntry, 'before' | 'after'> {
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
