/** The tabs "Chỉ tiêu" and "Sáng kiến" in a workbook, filled as a clerk would. */
import { entryContext } from '../../src/actions/entry-context';
import type { PlanRow } from '../../src/domain/task';
import { applyChanges } from '../../src/workbook/apply-changes';
import { ENTRY_TABS, entryTabChanges, type EntryTabId, type TypedEntry } from '../../src/workbook/entry-tabs';
import { Parts } from '../../src/workbook/find-parts';
import { keysOf, type EntryContext, type EntryTab } from '../../src/workbook/tabs/entry-table';
import { LINKS_CRITERIA, LINKS_FIRST_ROW } from '../../src/workbook/tabs/links';
import type { CellValue, Sheet, Workbook } from '../../src/workbook/workbook';
import { everyStatusRows } from '../fixtures/every-status';
import { opened, sample, write } from './sample';

const SHOWN = '2021-H1';

export function contextIn(workbook: Workbook): EntryContext {
  return entryContext({ ...opened(workbook), snapshot: { workbook, protectedSheets: [], foreignSheets: [] } });
}

/** The sample with a tab whose first rows hold this; `links` go into the column of socio-economic targets of the plan, from the first task on. */
export function withEntryTab(
  id: EntryTabId,
  typed: readonly TypedEntry[] = [],
  { links = [], periodId = SHOWN }: { links?: readonly CellValue[]; periodId?: string } = {},
): Workbook {
  const { workbook } = sample(periodId, linkedRows(links));
  return applyChanges(workbook, entryTabChanges(workbook, id, contextIn(workbook), typed));
}

export function linkedRows(links: readonly CellValue[]): PlanRow[] {
  return everyStatusRows().map((row, index) => ({ ...row, values: { ...row.values, link: links[index] ?? null } }));
}

export function entryTableIn(book: Workbook, id: EntryTabId): { sheet: Sheet; first: number; rows: number } {
  const { sheet, table } = new Parts(book).table(ENTRY_TABS[id].table)!;
  return { sheet, first: table.area.row + 1, rows: table.area.rows - 1 };
}

/** What the cells of a row of the table show (0 is the first). */
export function shownEntry(book: Workbook, id: EntryTabId, row: number): Record<string, CellValue> {
  const { sheet, first } = entryTableIn(book, id);
  const keys = keysOf(ENTRY_TABS[id] as EntryTab<string>);
  return Object.fromEntries(keys.map((key, at) => [key, sheet.rows[first + row]?.[at]?.value ?? null]));
}

/** Types into rows of the table; results are not worked out. */
export function typeEntries(book: Workbook, id: EntryTabId, rows: Readonly<Record<number, TypedEntry>>): Workbook {
  const copy = structuredClone(book);
  const { sheet, first } = entryTableIn(copy, id);
  const keys = keysOf(ENTRY_TABS[id] as EntryTab<string>);
  for (const [row, values] of Object.entries(rows)) {
    for (const [key, value] of Object.entries(values)) {
      write(sheet, first + Number(row), keys.indexOf(key), { value: value ?? null });
    }
  }
  return copy;
}

/** The lines of "TH KT-XH" from the first target to the total, without blank cells. */
export function linkLines(book: Workbook): CellValue[][] {
  const { rows = [] } = new Parts(book).tabs().links?.sheet ?? {};
  const total = rows.findIndex((line) => line.some((cell) => cell?.value === 'TỔNG CỘNG'));
  return rows
    .slice(LINKS_FIRST_ROW, total + 1)
    .map((line) => line.slice(0, LINKS_CRITERIA).flatMap((cell) => (cell?.value == null ? [] : [cell.value])));
}

/** What stands in a row of the sheet, without its blank cells. */
export function textsUnder(book: Workbook, id: EntryTabId, row: number): CellValue[] {
  const { sheet, first, rows } = entryTableIn(book, id);
  const cells = sheet.rows[first + rows + row] ?? [];
  return cells.flatMap((cell) => (cell === null || cell?.value == null ? [] : [cell.value]));
}
