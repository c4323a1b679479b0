/** The tab "Nhật ký": lines are only ever added below the last one. */
import { cutText } from '../domain/text';
import { addFilled, addTab, headerOf, namesForNew } from './add-tab';
import type { Change } from './change';
import { isEmpty } from './compare-cells';
import { Parts, type FoundTable } from './find-parts';
import { readTable, tableOnTab } from './read-table';
import { TABLES } from './tab-ids';
import { layoutLog, LOG_HEADINGS, LOG_STYLES, LOG_WIDTHS, type LogColumn } from './tabs/log';
import { rowHeight } from './text-size';
import type { Cell, CellValue, Workbook } from './workbook';

/** What was done to one cell, in words. `at`: date and time as a serial number, see `momentSerial`. '' where there is nothing to say. */
export type LogEntry = Record<Exclude<LogColumn, 'at'>, string> & { at: number };

const COLUMNS = Object.keys(LOG_HEADINGS) as LogColumn[];
/** Most that a cell holds. */
const CELL_LIMIT = 32_767;

/** A moment as a cell holds it: the day and time that the clock on the wall shows, in days since 30/12/1899. */
export function momentSerial(moment: Date): number {
  const wall = moment.getTime() - moment.getTimezoneOffset() * 60_000;
  return wall / 86_400_000 + 25_569;
}

/**
 * The changes that write these lines below the last one of the log; the tab comes with them where the workbook has none yet.
 * Where somebody took the table away and left the tab, the log goes on in a tab of its own and theirs is left alone. Whatever a text
 * looks like, it is written as text.
 */
export function appendLog(workbook: Workbook, entries: readonly LogEntry[]): Change[] {
  if (entries.length === 0) return [];
  const parts = new Parts(workbook);
  const found = tableOnTab(parts, 'log', TABLES.log, LOG_HEADINGS);
  if (found !== null) return linesBelow(found, entries);
  return addFilled(parts, 'log', addLogTab(parts), (withTab) => {
    const table = withTab.table(TABLES.log);
    return table === null ? [] : linesBelow(table, entries);
  });
}

/** The empty tab, for workbooks that have none. */
export function addLogTab(parts: Parts): Change[] {
  const { sheet } = layoutLog({ sheets: namesForNew(parts, 'log'), plan: { header: headerOf(parts) } });
  return addTab(parts, 'log', sheet);
}

function linesBelow(found: FoundTable, entries: readonly LogEntry[]): Change[] {
  const { sheet, table } = found;
  const { area } = table;
  const { places } = readTable(found, LOG_HEADINGS);
  // A table has one row at least; in a log without lines it is blank.
  const body = sheet.rows[area.row + 1]?.slice(area.column, area.column + area.columns) ?? [];
  const used = area.rows === 2 && body.every(isEmpty) ? 1 : area.rows;
  const first = area.row + used;
  const cells = entries.map((entry): (Cell | null)[] => {
    const line: (Cell | null)[] = Array.from({ length: area.columns }, () => null);
    for (const column of COLUMNS) {
      const at = places.get(column);
      if (at !== undefined) line[at] = { value: valueOf(entry, column), style: LOG_STYLES[column] };
    }
    return line;
  });
  const heights = entries.map((entry, index) => [first + index, { height: lineHeight(entry) }] as const);
  const rows = used + entries.length;
  return [
    { kind: 'set-cells', sheet: sheet.name, row: first, column: area.column, cells },
    { kind: 'set-rows', sheet: sheet.name, rowFormats: Object.fromEntries(heights) },
    ...(rows === area.rows
      ? []
      : [{ kind: 'resize-table', sheet: sheet.name, table: table.name, area: { ...area, rows } } as const]),
  ];
}

function valueOf(entry: LogEntry, column: LogColumn): CellValue {
  return column === 'at' ? entry.at : cutText(entry[column], CELL_LIMIT) || null;
}

function lineHeight(entry: LogEntry): number {
  return rowHeight(
    COLUMNS.map((column) => ({
      text: column === 'at' ? '' : cutText(entry[column], CELL_LIMIT),
      width: LOG_WIDTHS[column],
      size: 10,
    })),
  );
}
