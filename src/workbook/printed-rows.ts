import { isBlank, readText } from '../domain/cell-values';
import { fold, nameKey } from '../domain/text';
import type { Parts } from './find-parts';
import { NAMES, OTHER_TABLES } from './tab-ids';
import { CHOICE_ROWS, proceduresPages } from './tabs/procedures';
import { headingOf } from './tabs/procedures-columns';
import type { Sheet, Table } from './workbook';

const FILLED_IN: readonly string[] = [OTHER_TABLES.indicators, OTHER_TABLES.procedures, OTHER_TABLES.initiatives];

/**
 * A tab of ours for paper. Out of sight: rows that wait for somebody to fill them in, at the end of a table that holds something (a table
 * that is still blank is a form, and stays); procedures of other periods than this one, which no sum on the page counts, where there are some
 * of this one (null: nobody knows which it is); and what is there to choose by.
 */
export function printedRows(sheet: Sheet, parts: Parts, period: string | null): Sheet {
  const choice = parts.named(NAMES.procedureFormula);
  const hidden = new Set([
    ...sheet.tables.filter(({ name }) => FILLED_IN.includes(name)).flatMap((table) => waitingRows(sheet, table)),
    ...sheet.tables.flatMap((table) => (period === null ? [] : rowsOfOthers(sheet, table, period))),
    ...(choice?.sheet.name === sheet.name
      ? Array.from({ length: CHOICE_ROWS }, (_, index) => choice.area.row + index)
      : []),
  ]);
  if (hidden.size === 0) return sheet;
  const rowFormats = { ...sheet.rowFormats };
  for (const row of hidden) rowFormats[row] = { hidden: true };
  return withPagesAnew({ ...sheet, rowFormats });
}

/** The rows of a table under its headings, of the sheet. */
const rowsOf = ({ area }: Table): number[] => Array.from({ length: area.rows - 1 }, (_, index) => area.row + 1 + index);

function waitingRows(sheet: Sheet, table: Table): number[] {
  const { column, columns } = table.area;
  const isWaiting = (row: number): boolean =>
    (sheet.rows[row] ?? []).slice(column, column + columns).every((cell) => isBlank(cell?.value));
  const rows = rowsOf(table);
  const filled = rows.filter((row) => !isWaiting(row)).at(-1);
  return filled === undefined ? [] : rows.filter((row) => row > filled);
}

function rowsOfOthers(sheet: Sheet, table: Table, period: string): number[] {
  const column = table.columns.findIndex(({ name }) => nameKey(name) === nameKey(headingOf('period')));
  if (table.name !== OTHER_TABLES.procedures || column < 0) return [];
  const isOfPeriod = (row: number): boolean =>
    fold(readText(sheet.rows[row]?.[table.area.column + column]?.value)) === fold(period);
  const others = rowsOf(table).filter((row) => !isOfPeriod(row));
  return others.length === table.area.rows - 1 ? [] : others;
}

/** Pages of the procedures by the rows that are left, where the page is as we set it up. */
function withPagesAnew(sheet: Sheet): Sheet {
  const { page, rowFormats } = sheet;
  const table = sheet.tables.find(({ name }) => name === OTHER_TABLES.procedures);
  const area = page?.printArea;
  if (!page || !area || table === undefined || page.orientation !== 'landscape') return sheet;
  const heights = Array.from({ length: area.rows }, (_, index) => {
    const { height = USUAL_HEIGHT, hidden } = rowFormats[area.row + index] ?? {};
    return hidden ? 0 : height;
  });
  const lastRow =
    rowsOf(table)
      .filter((row) => !rowFormats[row]?.hidden)
      .at(-1) ?? table.area.row;
  const { scale: _, ...kept } = page;
  const paging = proceduresPages(heights, lastRow - area.row);
  const breaksBefore = paging.breaksBefore.map((row) => area.row + row);
  return { ...sheet, page: { ...kept, ...paging, breaksBefore } };
}

/** Points of a row that tells no height of its own, as `printedHeights` has it. */
const USUAL_HEIGHT = 16.5;
