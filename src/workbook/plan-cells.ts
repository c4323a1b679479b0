/** Writing cells of the plan table. */
import type { CellFacts, CellValue, PlanRow, TaskField } from '../domain/task';
import type { Change, LookParts } from './change';
import type { PlanPlaces } from './read-plan';
import { DATE_FORMAT, DEFAULT_FONT, TEXT_FORMAT } from './styles';
import { PLAN_COLUMNS } from './tabs/plan-columns';
import type { Cell } from './workbook';

/** `row`: 1-based row of the sheet. */
export type PlanCellWrite = { row: number; field: TaskField; before: CellValue; after: CellValue };

/**
 * The changes that write these cells: one block for each column, with gaps where nothing changes. Looks stay but for two things: a
 * number is shown in the format of its column, and text that is in Unicode now is no longer shown in an old font. `rows`: as they
 * were before.
 */
export function writeCells(cells: readonly PlanCellWrite[], places: PlanPlaces, rows: readonly PlanRow[]): Change[] {
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
  cells: readonly PlanCellWrite[],
  { sheet, column }: { sheet: string; column: number },
  factsAt: (row: number) => CellFacts,
): LookChange[] {
  const changes: LookChange[] = [];
  for (const { row, field, before, after } of cells) {
    const { format, font } = factsAt(row);
    const { numberFormat, font: own } = PLAN_COLUMNS[field].style;
    // Of the numbers in columns of text a deadline is a day.
    const ofNumber = field === 'deadline' ? DATE_FORMAT : undefined;
    const wanted = typeof after === 'number' && numberFormat === TEXT_FORMAT ? ofNumber : numberFormat;
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
