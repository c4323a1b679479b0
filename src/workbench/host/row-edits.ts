/** What a person does to whole rows of the grid: inserting, deleting, hiding and sorting them. */
import { contains, intersects, MAX_COLUMNS, MAX_ROWS } from '../../workbook/a1';
import type { Area, Cell, CellValue, Sheet, Table } from '../../workbook/workbook';
import { isLocked, putCell, workArea } from './cells';
import type { EditorTools } from './edit';
import type { Editing, ExcelHost } from './host-api';
import { setHidden } from './range-edits';
import { HostRefusal, OfficeRefusal } from './refusal';
import { requireSheet } from './sheets';
import type { HostState } from './state';
import { cellAt, EVENT, noteSheet, raiseRows } from './state';
import { deleteCells, insertCells } from './structure';
import { bodyArea, fillCalculated } from './tables';

export type RowEditor = Pick<ExcelHost, 'insertRows' | 'deleteRows' | 'hideRows' | 'sortTable'>;

/** `moved`: called after rows changed their places, because what was noted of them no longer holds. */
export function createRowEditor({ state, enqueue, settle }: EditorTools, moved: () => void): RowEditor {
  const change = (sheetName: string, by: Editing = 'person', work: (sheet: Sheet) => void): Promise<void> =>
    enqueue(async () => {
      state.source = by === 'person' ? 'user' : 'coauthor';
      try {
        work(requireSheet(state, sheetName));
      } catch (error) {
        throw vietnamese(error, sheetName);
      }
      await settle();
    });
  return {
    insertRows: (name, row, count, by) =>
      change(name, by, (sheet) => {
        insertCells(state, sheet, wholeRows(row, count), 'Down');
        dressInserted(sheet, row, count);
        moved();
      }),
    deleteRows: (name, row, count, by) =>
      change(name, by, (sheet) => {
        requireDeletable(sheet, row, count);
        deleteCells(state, sheet, wholeRows(row, count), 'Up');
        moved();
      }),
    hideRows: (name, row, count, hidden, by) =>
      change(name, by, (sheet) => setHidden('row')({ sheet, area: wholeRows(row, count) }, hidden, state)),
    sortTable: (name, column, descending = false, by) => {
      const owner = state.workbook.sheets.find((sheet) => sheet.tables.some((table) => table.name === name));
      return change(owner?.name ?? name, by, (sheet) => {
        const table = sheet.tables.find((one) => one.name === name);
        if (table === undefined) throw new HostRefusal('outside', `Không có bảng “${name}”.`);
        sortTable(state, sheet, table, column, descending);
        moved();
      });
    },
  };
}

function wholeRows(row: number, rows: number): Area {
  return { row, column: 0, rows, columns: MAX_COLUMNS };
}

function vietnamese(error: unknown, sheet: string): unknown {
  if (!(error instanceof OfficeRefusal)) return error;
  if (error.code === 'AccessDenied') {
    return new HostRefusal('protected', `Trang tính “${sheet}” được bảo vệ nên không đổi được các dòng.`);
  }
  return new HostRefusal(
    'outside',
    'Không làm được vì sẽ cắt rời một bảng hoặc một ô gộp, hoặc đẩy dữ liệu ra ngoài trang tính.',
  );
}

/** New rows look like the row above them; inside a table they get its formulas. */
function dressInserted(sheet: Sheet, row: number, count: number): void {
  const table = sheet.tables.find(({ area }) => row > area.row && row < area.row + area.rows);
  // The first row of a table takes after the next one, not after the headings.
  const model = table !== undefined && row === table.area.row + 1 ? row + count : row - 1;
  const looks = (sheet.rows[model] ?? []).map((cell) => cell?.style);
  for (let at = row; at < row + count; at += 1) {
    looks.forEach((style, column) => {
      if (style !== undefined) putCell(sheet, at, column, { value: null, style });
    });
  }
  if (table !== undefined) fillCalculated(sheet, table, row, count);
}

/** A table keeps its headings and one row at least. */
function requireDeletable(sheet: Sheet, row: number, count: number): void {
  const rows = { row, column: 0, rows: count, columns: MAX_COLUMNS };
  for (const table of sheet.tables) {
    const body = bodyArea(table);
    const heading = intersects(rows, { ...table.area, rows: 1 });
    if ((heading || contains(rows, body)) && !contains(rows, table.area)) {
      throw new HostRefusal('outside', 'Không xóa được tiêu đề hoặc dòng cuối cùng của bảng.');
    }
  }
}

function sortTable(state: HostState, sheet: Sheet, table: Table, column: string, descending: boolean): void {
  const body = workArea(sheet, bodyArea(table));
  const index = table.columns.findIndex(({ name }) => name === column);
  if (index < 0) throw new HostRefusal('outside', `Bảng không có cột “${column}”.`);
  requireSortable(sheet, body);
  const key = body.column + index;
  const lines = Array.from({ length: body.rows }, (_, r) =>
    Array.from({ length: body.columns }, (__, c) => cellAt(sheet, body.row + r, body.column + c)),
  );
  const valueOf = (line: (Cell | null)[]): CellValue => line[key - body.column]?.value ?? null;
  const sorted = [...lines].sort((a, b) => compare(valueOf(a), valueOf(b), descending));
  sorted.forEach((line, r) => line.forEach((cell, c) => putCell(sheet, body.row + r, body.column + c, cell)));
  noteSheet(state, sheet);
  raiseRows(state, EVENT.rowSorted, sheet, { ...body, rows: Math.min(body.rows, MAX_ROWS - body.row) });
}

/** Excel sorts on a protected sheet only where that is allowed and no cell of the range is locked. */
function requireSortable(sheet: Sheet, body: Area): void {
  if (sheet.protection === null) return;
  const locked = Array.from({ length: body.rows * body.columns }, (_, at) =>
    isLocked(sheet, body.row + Math.floor(at / body.columns), body.column + (at % body.columns)),
  );
  if (sheet.protection.allowSort && !locked.includes(true)) return;
  throw new HostRefusal('protected', `Trang tính “${sheet.name}” được bảo vệ nên không sắp xếp được bảng có ô khóa.`);
}

const RANK = { number: 0, string: 1, boolean: 2, object: 3 } as const;

/** Numbers before texts, truth values, errors; blanks last whichever way. */
function compare(a: CellValue, b: CellValue, descending: boolean): number {
  const [blankA, blankB] = [a === null || a === '', b === null || b === ''];
  if (blankA || blankB) return Number(blankA) - Number(blankB);
  const rank = RANK[typeof a as keyof typeof RANK] - RANK[typeof b as keyof typeof RANK];
  const order =
    rank !== 0
      ? rank
      : typeof a === 'number' && typeof b === 'number'
        ? a - b
        : String(a).localeCompare(String(b), 'vi');
  return descending ? -order : order;
}
