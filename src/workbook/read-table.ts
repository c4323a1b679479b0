import { readText } from '../domain/cell-values';
import type { CellValue } from '../domain/task';
import { nameKey } from '../domain/text';
import { cellValue, type FoundTable, type Parts } from './find-parts';
import type { TabId } from './tab-ids';

/** One row of a table: what stands in a column, null where the table has no such column. */
export type TableRow<C extends string> = (column: C) => CellValue;
export type ReadTable<C extends string> = {
  rows: TableRow<C>[];
  /** Actual column names. */
  headings: Record<C, string>;
  /** Offset of each column that is there from the table's first. */
  places: ReadonlyMap<C, number>;
  /** Headings of required columns that are gone. */
  missing: string[];
};

/** A table of one of our tabs by its name; one that people gave another name by its headings. Null where there is none. */
export function tableOnTab(
  parts: Parts,
  tab: TabId,
  name: string,
  headings: Readonly<Record<string, string>>,
): FoundTable | null {
  const named = parts.table(name);
  const sheet = named === null ? parts.tabs()[tab]?.sheet : undefined;
  if (sheet === undefined) return named;
  const wanted = Object.values(headings).map(nameKey);
  const table = sheet.tables.find(({ columns }) => {
    const keys = new Set(columns.map((column) => nameKey(column.name)));
    return wanted.every((key) => keys.has(key));
  });
  return table === undefined ? null : { sheet, table };
}

/** Columns by heading, else by position where nobody else answers to the column. Rows that were never filled are left out at the end. */
export function readTable<C extends string>(
  { sheet, table }: FoundTable,
  headings: Record<C, string>,
  required: readonly NoInfer<C>[] = [],
): ReadTable<C> {
  const actual = Array.from({ length: table.area.columns }, (_, index) => {
    const written = readText(cellValue(sheet, table.area.row, table.area.column + index));
    return table.columns[index]?.name ?? written;
  });
  const keys = actual.map(nameKey);
  const columns = Object.keys(headings) as C[];
  const places = new Map<C, number>();
  for (const column of columns) {
    const at = keys.indexOf(nameKey(headings[column]));
    if (at >= 0) places.set(column, at);
  }
  const claimed = new Set(places.values());
  if (actual.length === columns.length) {
    columns.forEach((column, at) => {
      if (!places.has(column) && !claimed.has(at)) places.set(column, at);
    });
  }
  const rows: TableRow<C>[] = [];
  const end = Math.min(table.area.row + table.area.rows, sheet.rows.length);
  for (let row = table.area.row + 1; row < end; row++) {
    rows.push((column) => {
      const at = places.get(column);
      return at === undefined ? null : cellValue(sheet, row, table.area.column + at);
    });
  }
  const named = columns.map((column) => [column, actual[places.get(column) ?? -1] ?? headings[column]] as const);
  return {
    rows,
    headings: Object.fromEntries(named) as Record<C, string>,
    places,
    missing: required.filter((column) => !places.has(column)).map((column) => headings[column]),
  };
}
