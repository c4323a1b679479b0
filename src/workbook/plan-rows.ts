/** The rows of the plan table as they stand in a sheet, with what is known of their cells besides the values. */
import { isBlank } from '../domain/cell-values';
import { isBlankRow } from '../domain/read-task';
import { ROWS_A_STEP, type Steps } from '../domain/steps';
import type { CellFacts, CellValue, PlanRow, TaskField } from '../domain/task';
import { contains } from './a1';
import { cellValue, type FoundTable } from './find-parts';
import { isOldFont } from './old-fonts';
import type { Area, Cell, Sheet } from './workbook';

type Facts = NonNullable<PlanRow['facts']>;
type Columns = ReadonlyMap<TaskField, number>;

/**
 * Rows of the table, and those typed right below it, because a table on a protected sheet cannot grow. Rows of the table in which
 * nothing at all stands are left out: somebody may have drawn the table down to the end of the sheet. Blank cells under a merged
 * one get its value, marked as such. A note or signature below the table, merged across columns, ends the plan.
 */
export function* planRows(
  { sheet, table }: FoundTable,
  columns: Columns,
): Steps<{ rows: PlanRow[]; lastRow: number }, void> {
  const read = rowReader(sheet, table.area, columns);
  const rows: PlanRow[] = [];
  const end = table.area.row + table.area.rows;
  for (let row = table.area.row + 1; row < Math.min(end, sheet.rows.length); row++) {
    if (row % ROWS_A_STEP === 0) yield;
    if ((sheet.rows[row]?.length ?? 0) > 0) rows.push(read(row));
  }
  const across = mergesOf(sheet).filter((merge) => merge.columns > 1 && merge.row + merge.rows > end);
  let lastRow = end - 1;
  for (let row = end; row < sheet.rows.length; row++) {
    if (row % ROWS_A_STEP === 0) yield;
    const below = read(row);
    if (Object.values(below.values).every(isBlank) || isNote(below, across, columns)) break;
    rows.push(below);
    lastRow = row;
  }
  return { rows, lastRow };
}

/** True where nothing stands in a row but a text that is merged across several columns. */
function isNote({ row, values }: PlanRow, across: readonly Area[], columns: Columns): boolean {
  const filled = [...columns].filter(([field]) => !isBlank(values[field])).map(([, column]) => column);
  return across.some((merge) =>
    filled.every((column) => contains(merge, { row: row - 1, column, rows: 1, columns: 1 })),
  );
}

/** The merged cells of a sheet, whoever told of them. */
export function mergesOf({ merges, told }: Sheet): Area[] {
  return [...merges, ...(told?.merges ?? [])];
}

/** Reads single rows of the plan, by 0-based row of the sheet, as `planRows` reads all of them. */
export function planRowReader(
  sheet: Sheet,
  places: { table: Area; columns: Readonly<Record<TaskField, number>> },
): (row: number) => PlanRow {
  return rowReader(sheet, places.table, new Map(Object.entries(places.columns) as [TaskField, number][]));
}

function rowReader(sheet: Sheet, table: Area, columns: Columns): (row: number) => PlanRow {
  const hidden = new Set(sheet.told?.hiddenRows);
  const merged = mergedAbove(sheet, table, columns);
  const shared = factsBook();
  return (row) => {
    const values: PlanRow['values'] = {};
    let facts: Facts | null = null;
    for (const [field, column] of columns) {
      const cell = sheet.rows[row]?.[column] ?? null;
      values[field] = cell?.value ?? null;
      const known = factsOf(cell);
      if (known !== null) (facts ??= {})[field] = shared.cell(known);
    }
    const read: PlanRow = { row: row + 1, values };
    const under = merged.get(row);
    // A merge may reach over spare rows; those are no tasks.
    if (under !== undefined && !isBlankRow(read)) {
      for (const [field, value] of under) {
        if (!isBlank(values[field])) continue;
        values[field] = value;
        (facts ??= {})[field] = shared.cell({ merged: true });
      }
    }
    if (facts !== null) read.facts = shared.row(facts);
    if (hidden.has(row) || sheet.rowFormats[row]?.hidden === true) read.hidden = true;
    return read;
  };
}

function factsOf(cell: Cell | null): CellFacts | null {
  if (cell === null) return null;
  const { value, formula, style, told } = cell;
  const format = typeof value === 'number' ? (style?.numberFormat ?? told?.format) : undefined;
  const font = typeof value === 'string' ? (style?.font?.name ?? told?.font) : undefined;
  const says = format !== undefined && format !== 'General';
  const old = font !== undefined && isOldFont(font);
  if (formula === undefined && !says && !old) return null;
  return { ...(says ? { format } : {}), ...(old ? { font } : {}), ...(formula === undefined ? {} : { formula: true }) };
}

/** Thousands of rows say the same of their cells; they share what they say. */
function factsBook(): { cell: (facts: CellFacts) => CellFacts; row: (facts: Facts) => Facts } {
  const cells = new Map<string, CellFacts>();
  let last: Facts = {};
  return {
    cell(facts) {
      const key = `${facts.format ?? ''}|${facts.font ?? ''}|${facts.formula ?? ''}|${facts.merged ?? ''}`;
      const known = cells.get(key) ?? facts;
      cells.set(key, known);
      return known;
    },
    row(facts) {
      const fields = Object.keys(facts) as TaskField[];
      const same = fields.length === Object.keys(last).length && fields.every((field) => facts[field] === last[field]);
      if (!same) last = facts;
      return last;
    },
  };
}

/** Values of merged cells that cover rows below their first, by row: only that column is filled, never those beside it. */
function mergedAbove(sheet: Sheet, table: Area, columns: Columns): Map<number, [TaskField, CellValue][]> {
  const fields = new Map([...columns].map(([field, column]) => [column, field]));
  const filled = new Map<number, [TaskField, CellValue][]>();
  for (const { row, column, rows } of mergesOf(sheet)) {
    const field = fields.get(column);
    if (rows < 2 || row <= table.row || field === undefined) continue;
    const value = cellValue(sheet, row, column);
    if (isBlank(value)) continue;
    const end = Math.min(row + rows, sheet.rows.length);
    for (let below = row + 1; below < end; below++) filled.set(below, [...(filled.get(below) ?? []), [field, value]]);
  }
  return filled;
}
