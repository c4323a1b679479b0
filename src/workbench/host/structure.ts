/** Inserting and deleting cells: everything behind them moves, and all that refers to them moves along. */
import { contains, intersects, MAX_COLUMNS, MAX_ROWS } from '../../workbook/a1';
import type { Area, Sheet } from '../../workbook/workbook';
import { isWhole, requireUnprotected, usedArea } from './cells';
import type { Shift } from './formula-text';
import { shiftFormula } from './formula-text';
import { invalidArgument, refuse } from './refusal';
import { rewriteFormulas } from './sheets';
import type { HostState } from './state';
import { noteSheet, raiseChanged } from './state';

type Direction = 'Down' | 'Right' | 'Up' | 'Left';

export function insertCells(state: HostState, sheet: Sheet, area: Area, direction: 'Down' | 'Right'): void {
  const rows = direction === 'Down';
  requireUnprotected(sheet, 'insert', rows && wholeRows(area) && sheet.protection?.allowInsertRows === true);
  moveCells(state, sheet, area, direction);
}

export function deleteCells(state: HostState, sheet: Sheet, area: Area, direction: 'Up' | 'Left'): void {
  const rows = direction === 'Up';
  requireUnprotected(sheet, 'delete', rows && wholeRows(area) && sheet.protection?.allowDeleteRows === true);
  moveCells(state, sheet, area, direction);
}

function wholeRows(area: Area): boolean {
  return area.columns === MAX_COLUMNS;
}

function moveCells(state: HostState, sheet: Sheet, area: Area, direction: Direction): void {
  const axis = direction === 'Down' || direction === 'Up' ? 'row' : 'column';
  const count = (axis === 'row' ? area.rows : area.columns) * (direction === 'Down' || direction === 'Right' ? 1 : -1);
  const band = bandOf(area, axis);
  requireMovable(sheet, area, band, axis);
  const at = axis === 'row' ? area.row : area.column;
  const used = usedArea(sheet, true, band);
  const limit = axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  const last = used === null ? -1 : axis === 'row' ? used.row + used.rows : used.column + used.columns;
  if (count > 0 && last + count > limit) refuse('NonBlankCellOffSheet', 'Filled cells would be pushed off the sheet');

  shiftRows(sheet, area, axis, count);
  const shift: Shift = { sheet: sheet.name, axis, at, count };
  if (
    isWhole(band) &&
    ((axis === 'row' && band.columns === MAX_COLUMNS) || (axis === 'column' && band.rows === MAX_ROWS))
  ) {
    rewriteFormulas(state, (formula, home) => shiftFormula(formula, home?.name ?? '', shift));
    shiftFormats(sheet, axis, at, count);
  }
  const move = (item: Area): Area | null => (inBand(band, item) ? shiftArea(item, axis, at, count) : item);
  sheet.merges = keep(sheet.merges.map(move));
  sheet.validations = keep(sheet.validations.map((entry) => withArea(entry, move(entry.area))));
  sheet.conditionalFormats = keep(sheet.conditionalFormats.map((entry) => withArea(entry, move(entry.area))));
  for (const table of [...sheet.tables]) {
    const moved = move(table.area);
    if (moved === null) sheet.tables.splice(sheet.tables.indexOf(table), 1);
    else table.area = moved;
  }
  movePage(sheet, move, axis, at, count, band);
  for (const [id, range] of state.references) {
    if (range.sheet !== sheet) continue;
    const moved = move(range.area);
    if (moved === null) state.references.delete(id);
    else range.area = moved;
  }
  noteSheet(state, sheet);
  raiseChanged(state, sheet, area, undefined, changeType(direction, area));
}

function changeType(direction: Direction, area: Area): string {
  if (wholeRows(area) && direction === 'Down') return 'RowInserted';
  if (wholeRows(area) && direction === 'Up') return 'RowDeleted';
  if (area.rows === MAX_ROWS && direction === 'Right') return 'ColumnInserted';
  if (area.rows === MAX_ROWS && direction === 'Left') return 'ColumnDeleted';
  return direction === 'Down' || direction === 'Right' ? 'CellInserted' : 'CellDeleted';
}

/** The cells that move: everything below (or right of) the area in its columns (rows). */
function bandOf(area: Area, axis: 'row' | 'column'): Area {
  return axis === 'row'
    ? { row: area.row, column: area.column, rows: MAX_ROWS - area.row, columns: area.columns }
    : { row: area.row, column: area.column, rows: area.rows, columns: MAX_COLUMNS - area.column };
}

/** Wide enough to be moved as a whole, wherever it lies along the other axis. */
function inBand(band: Area, item: Area): boolean {
  const wide = { ...band, row: 0, rows: MAX_ROWS };
  const tall = { ...band, column: 0, columns: MAX_COLUMNS };
  return band.row + band.rows === MAX_ROWS ? contains(wide, item) : contains(tall, item);
}

function requireMovable(sheet: Sheet, area: Area, band: Area, axis: 'row' | 'column'): void {
  if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) invalidArgument('the whole sheet');
  for (const merge of sheet.merges) {
    if (intersects(merge, band) && !inBand(band, merge)) refuse('MergedRangeConflict', 'A merged cell would be torn');
  }
  for (const table of sheet.tables) {
    if (
      intersects(table.area, band) &&
      !inBand(band, table.area) &&
      !(axis === 'column' && contains(table.area, area))
    ) {
      refuse('InvalidOperation', `Table ${table.name} would be torn`);
    }
  }
}

function shiftRows(sheet: Sheet, area: Area, axis: 'row' | 'column', count: number): void {
  if (axis === 'row' && wholeRows(area)) {
    if (count > 0) {
      if (sheet.rows.length > area.row) sheet.rows.splice(area.row, 0, ...Array.from({ length: count }, () => []));
    } else sheet.rows.splice(area.row, -count);
    return;
  }
  if (axis === 'row') {
    shiftColumnBlock(sheet, area, count);
    return;
  }
  const bottom = Math.min(sheet.rows.length, area.row + area.rows);
  for (let row = area.row; row < bottom; row += 1) {
    const line = sheet.rows[row];
    if (line === undefined || line.length <= area.column) continue;
    if (count > 0) line.splice(area.column, 0, ...Array.from({ length: count }, () => null));
    else line.splice(area.column, -count);
  }
}

function shiftColumnBlock(sheet: Sheet, area: Area, count: number): void {
  const last = sheet.rows.length;
  const right = area.column + area.columns;
  const read = (row: number, column: number) => sheet.rows[row]?.[column] ?? null;
  const write = (row: number, column: number, cell: ReturnType<typeof read>): void => {
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const line = sheet.rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = cell;
  };
  for (let column = area.column; column < right; column += 1) {
    const cells = Array.from({ length: Math.max(0, last - area.row) }, (_, index) => read(area.row + index, column));
    const moved = count > 0 ? [...Array.from({ length: count }, () => null), ...cells] : cells.slice(-count);
    const length = Math.max(cells.length, moved.length);
    for (let index = 0; index < length; index += 1) {
      const cell = moved[index] ?? null;
      if (cell !== null || read(area.row + index, column) !== null) write(area.row + index, column, cell);
    }
  }
}

function shiftFormats(sheet: Sheet, axis: 'row' | 'column', at: number, count: number): void {
  if (axis === 'column') {
    if (count > 0) {
      if (sheet.columns.length > at) sheet.columns.splice(at, 0, ...Array.from({ length: count }, () => ({})));
    } else sheet.columns.splice(at, -count);
    return;
  }
  const next: Sheet['rowFormats'] = {};
  for (const [key, format] of Object.entries(sheet.rowFormats)) {
    const row = Number(key);
    if (row < at) next[row] = format;
    else if (count > 0) next[row + count] = format;
    else if (row >= at - count) next[row + count] = format;
  }
  sheet.rowFormats = next;
}

/** null: the area was deleted altogether. */
export function shiftArea(area: Area, axis: 'row' | 'column', at: number, count: number): Area | null {
  const start = axis === 'row' ? area.row : area.column;
  const size = axis === 'row' ? area.rows : area.columns;
  let from = start;
  let to = start + size;
  if (count > 0) {
    if (from >= at) from += count;
    if (to > at) to += count;
  } else {
    const end = at - count;
    from = from >= end ? from + count : Math.min(from, at);
    to = to >= end ? to + count : Math.min(to, at);
  }
  if (to <= from) return null;
  return axis === 'row' ? { ...area, row: from, rows: to - from } : { ...area, column: from, columns: to - from };
}

function movePage(
  sheet: Sheet,
  move: (area: Area) => Area | null,
  axis: 'row' | 'column',
  at: number,
  count: number,
  band: Area,
): void {
  const { page } = sheet;
  if (page === null) return;
  page.printArea = page.printArea === null ? null : move(page.printArea);
  if (axis !== 'row' || band.columns !== MAX_COLUMNS) return;
  const shifted = (row: number): number | null =>
    shiftArea({ row, column: 0, rows: 1, columns: 1 }, 'row', at, count)?.row ?? null;
  page.breaksBefore = keep(page.breaksBefore.map(shifted));
  if (page.titleRows !== null) {
    const { from, to } = page.titleRows;
    const moved = shiftArea({ row: from, column: 0, rows: to - from + 1, columns: 1 }, 'row', at, count);
    page.titleRows = moved === null ? null : { from: moved.row, to: moved.row + moved.rows - 1 };
  }
}

function keep<T>(list: (T | null)[]): T[] {
  return list.filter((item): item is T => item !== null);
}

function withArea<T extends { area: Area }>(entry: T, area: Area | null): T | null {
  if (area === null) return null;
  entry.area = area;
  return entry;
}
