/** Cells of the live model: finding, writing, formatting. Checks come before the first change, so that a refused action leaves nothing. */
import { contains, intersects, MAX_COLUMNS, MAX_ROWS } from '../../workbook/a1';
import type { Area, Cell, CellValue, Sheet, Style, Table } from '../../workbook/workbook';
import { matrixArg } from './args';
import { filledColumns } from './auto-columns';
import { FORMULA_LIMIT, formulaProblem } from './formula-syntax';
import { normalFormula } from './formula-text';
import { accessDenied, invalidArgument, refuse } from './refusal';
import type { HostState } from './state';
import { cellAt, noteCells, raiseChanged } from './state';
import type { Region } from './typed-input';
import { readTyped } from './typed-input';

/** Excel's limit for the text of a cell. */
export const TEXT_LIMIT = 32_767;

export function isWhole(area: Area): boolean {
  return area.rows === MAX_ROWS || area.columns === MAX_COLUMNS;
}

/** Smallest area around everything that is filled (or, unless `valuesOnly`, formatted). null on an empty sheet. */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within?: Area): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  const grow = (row: number, column: number): void => {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  };
  const counts = (cell: Cell | null | undefined): boolean =>
    cell !== null &&
    cell !== undefined &&
    (cell.value !== null || cell.formula !== undefined || (!valuesOnly && cell.style !== undefined));
  const from = within?.row ?? 0;
  const to = Math.min(sheet.rows.length, within === undefined ? Infinity : within.row + within.rows);
  for (let row = from; row < to; row += 1) {
    const cells = sheet.rows[row] ?? [];
    const first = within?.column ?? 0;
    let last = Math.min(cells.length, within === undefined ? Infinity : within.column + within.columns) - 1;
    let column = first;
    while (column <= last && !counts(cells[column])) column += 1;
    while (last > column && !counts(cells[last])) last -= 1;
    if (column > last) continue;
    grow(row, column);
    grow(row, last);
  }
  for (const table of within === undefined ? sheet.tables : []) {
    grow(table.area.row, table.area.column);
    grow(table.area.row + table.area.rows - 1, table.area.column + table.area.columns - 1);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Whole rows and columns are worked on as far as the sheet is used. */
export function workArea(sheet: Sheet, area: Area): Area {
  if (!isWhole(area)) return area;
  const used = usedArea(sheet, false) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const bottom = area.rows === MAX_ROWS ? used.row + used.rows : area.row + area.rows;
  const right = area.columns === MAX_COLUMNS ? used.column + used.columns : area.column + area.columns;
  return {
    row: area.row,
    column: area.column,
    rows: Math.max(1, bottom - area.row),
    columns: Math.max(1, right - area.column),
  };
}

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) visit(row, column);
  }
}

export function mapCells<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) => read(area.row + r, area.column + c)),
  );
}

/** Puts a cell where it belongs; an empty, unstyled cell becomes a hole. */
export function putCell(sheet: Sheet, row: number, column: number, cell: Cell | null): void {
  const empty =
    cell === null ||
    (cell.value === null && cell.formula === undefined && cell.style === undefined && cell.link === undefined);
  const line = sheet.rows[row];
  if (empty) {
    if (line !== undefined && column < line.length) line[column] = null;
    return;
  }
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const target = sheet.rows[row] ?? [];
  sheet.rows[row] = target;
  while (target.length < column) target.push(null);
  target[column] = cell;
}

/** A cell that is covered by a merge (not its top-left one) keeps no content. */
export function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => (row !== merge.row || column !== merge.column) && contains(merge, { row, column, rows: 1, columns: 1 }),
  );
}

export function tableAt(sheet: Sheet, row: number, column: number): Table | null {
  const spot = { row, column, rows: 1, columns: 1 };
  return sheet.tables.find((table) => contains(table.area, spot)) ?? null;
}

export function isLocked(sheet: Sheet, row: number, column: number): boolean {
  return cellAt(sheet, row, column)?.style?.locked !== false;
}

export function requireWritable(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  eachCell(workArea(sheet, area), (row, column) => {
    if (isLocked(sheet, row, column)) accessDenied(`cell ${row + 1}:${column + 1} of "${sheet.name}" is locked`);
  });
}

/** Anything but typing into unlocked cells needs an unprotected sheet. */
export function requireUnprotected(sheet: Sheet, what: string, allowed = false): void {
  if (sheet.protection !== null && !allowed) accessDenied(`${what}: "${sheet.name}" is protected`);
}

type Written = { row: number; column: number; value: CellValue; formula?: string; format?: string };

/** Assigns `Range.values` or `Range.formulas`. null entries leave cells alone. */
export function assignCells(state: HostState, sheet: Sheet, area: Area, value: unknown, name: string): void {
  requireWritable(sheet, area);
  const target = workArea(sheet, area);
  const matrix = matrixArg(value, target.rows, target.columns, name);
  const changes: Written[] = [];
  matrix.forEach((line, r) =>
    line.forEach((entry, c) => {
      const row = target.row + r;
      const column = target.column + c;
      const change = readEntry(entry, sheet, row, column);
      if (change !== null) changes.push(change);
    }),
  );
  applyWritten(state, sheet, changes);
  if (changes.length === 0) return;
}

function readEntry(entry: unknown, sheet: Sheet, row: number, column: number): Written | null {
  if (entry === null || entry === undefined) return null;
  if (typeof entry === 'number' && !Number.isFinite(entry)) return invalidArgument('values');
  if (typeof entry === 'number' || typeof entry === 'boolean') return { row, column, value: entry };
  if (typeof entry !== 'string') return invalidArgument('values');
  return { row, column, ...typedContent(entry, 'en', sheet, row, column) };
}

/** What text put into a cell becomes; refuses too long texts and broken formulas. */
export function typedContent(
  text: string,
  region: Region,
  sheet: Sheet,
  row: number,
  column: number,
): { value: CellValue; formula?: string; format?: string } {
  const format = cellAt(sheet, row, column)?.style?.numberFormat;
  const typed = readTyped(text, region, format);
  if (typed.kind === 'formula') {
    if (typed.formula.length > FORMULA_LIMIT) {
      return refuse('FormulaLengthExceedsLimit', `A formula may have ${FORMULA_LIMIT} characters`);
    }
    const problem = formulaProblem(typed.formula);
    if (problem !== null) return invalidArgument(`formula ${typed.formula.slice(0, 80)}: ${problem}`);
    return { value: null, formula: normalFormula(typed.formula, tableAt(sheet, row, column)) };
  }
  if (typeof typed.value === 'string' && typed.value.length > TEXT_LIMIT) {
    return invalidArgument(`a cell holds ${TEXT_LIMIT} characters, not ${typed.value.length}`);
  }
  const general = format === undefined || format === 'General';
  return { value: typed.value, ...(typed.format !== undefined && general ? { format: typed.format } : {}) };
}

export function applyWritten(state: HostState, sheet: Sheet, written: Written[]): void {
  checkTableHeaders(sheet, written);
  // What people type is filled by Excel too; the grid of the workbench leaves that out, because it could not take it back.
  const changes = state.source === 'addin' ? [...written, ...filledColumns(sheet, written)] : written;
  const first = changes.length === 1 ? changes[0] : undefined;
  const before = first === undefined ? null : copyCell(cellAt(sheet, first.row, first.column));
  for (const change of changes) {
    if (isCovered(sheet, change.row, change.column)) continue;
    const old = cellAt(sheet, change.row, change.column);
    const style =
      change.format === undefined ? old?.style : restyle(state, old?.style, { numberFormat: change.format });
    putCell(sheet, change.row, change.column, {
      value: change.value,
      ...(change.formula === undefined ? {} : { formula: change.formula }),
      ...(style === undefined ? {} : { style }),
      ...(old?.link === undefined || change.value === null ? {} : { link: old.link }),
    });
  }
  const area = boundingArea(changes);
  if (area === null) return;
  followTables(sheet, changes);
  noteCells(state, sheet, area);
  raiseChanged(
    state,
    sheet,
    area,
    first === undefined ? undefined : { before, after: cellAt(sheet, first.row, first.column) },
  );
}

function boundingArea(changes: { row: number; column: number }[]): Area | null {
  if (changes.length === 0) return null;
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const { row, column } of changes) {
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function copyCell(cell: Cell | null): Cell | null {
  return cell === null ? null : { ...cell };
}

/** Column headings must stay texts that differ from each other. */
function checkTableHeaders(sheet: Sheet, changes: Written[]): void {
  for (const table of sheet.tables) {
    const headings = changes.filter(
      (change) =>
        change.row === table.area.row &&
        change.column >= table.area.column &&
        change.column < table.area.column + table.area.columns,
    );
    if (headings.length === 0) continue;
    const names = table.columns.map((column) => column.name);
    for (const change of headings) {
      if (change.formula !== undefined) invalidArgument('a table heading cannot be a formula');
      names[change.column - table.area.column] = headingText(change.value);
    }
    if (names.some((name) => name === '') || new Set(names.map((name) => name.toLowerCase())).size < names.length) {
      invalidArgument(`headings of table ${table.name} must be filled and differ`);
    }
  }
}

function headingText(value: CellValue): string {
  return value === null ? '' : typeof value === 'object' ? value.error : String(value);
}

/** Keeps the column list of tables in step with their cells. */
function followTables(sheet: Sheet, changes: Written[]): void {
  for (const table of sheet.tables) {
    const { area } = table;
    const touched = new Set<number>();
    for (const change of changes) {
      const column = change.column - area.column;
      if (column < 0 || column >= area.columns || change.row < area.row || change.row >= area.row + area.rows) continue;
      if (change.row === area.row) {
        const heading = table.columns[column];
        if (heading !== undefined) heading.name = headingText(change.value);
        putCell(sheet, change.row, change.column, {
          ...cellAt(sheet, change.row, change.column),
          value: headingText(change.value),
        });
      } else touched.add(column);
    }
    for (const column of touched) followCalculated(sheet, table, column);
  }
}

/** A column whose cells all hold one formula is a calculated column; new rows get it. */
function followCalculated(sheet: Sheet, table: Table, column: number): void {
  const entry = table.columns[column];
  if (entry === undefined) return;
  const { area } = table;
  const formula = cellAt(sheet, area.row + 1, area.column + column)?.formula;
  let same = formula !== undefined && area.rows > 1;
  for (let row = area.row + 2; same && row < area.row + area.rows; row += 1) {
    same = cellAt(sheet, row, area.column + column)?.formula === formula;
  }
  if (same && formula !== undefined) entry.formula = formula;
  else if (!same && usesNoFormula(sheet, table, column)) delete entry.formula;
}

function usesNoFormula(sheet: Sheet, table: Table, column: number): boolean {
  for (let row = table.area.row + 1; row < table.area.row + table.area.rows; row += 1) {
    if (cellAt(sheet, row, table.area.column + column)?.formula !== undefined) return false;
  }
  return true;
}

/** A changed look. Equal looks share one object; an empty one is undefined. */
export function restyle(state: HostState, style: Style | undefined, change: Partial<Style>): Style | undefined {
  const merged: Style = { ...style, ...change };
  for (const key of Object.keys(merged) as (keyof Style)[]) {
    const part = merged[key];
    if (part === undefined || (typeof part === 'object' && Object.values(part).every((entry) => entry === undefined))) {
      delete merged[key];
    }
  }
  if (Object.keys(merged).length === 0) return undefined;
  const key = JSON.stringify(merged, STYLE_KEYS);
  const known = state.styles.get(key);
  if (known !== undefined) return known;
  state.styles.set(key, merged);
  return merged;
}

/** Every key of a style and its parts, in the order in which styles are told apart. */
const STYLE_KEYS = (
  'font fill border horizontal vertical wrap indent numberFormat locked ' +
  'name size bold italic underline color top right bottom left line'
).split(' ');

/**
 * Changes the look of every cell of the area. `variant` tells cells apart that are changed in different ways; cells of one look and one
 * variant become one new look, which is worked out once.
 */
export function formatCells(
  state: HostState,
  sheet: Sheet,
  area: Area,
  change: (style: Style | undefined, row: number, column: number) => Partial<Style>,
  variant: (row: number, column: number) => string = () => '',
): void {
  const target = workArea(sheet, area);
  const known = new Map<string, Map<Style | undefined, Style | undefined>>();
  eachCell(target, (row, column) => {
    const cell = cellAt(sheet, row, column);
    const key = variant(row, column);
    const looks = known.get(key) ?? new Map<Style | undefined, Style | undefined>();
    known.set(key, looks);
    if (!looks.has(cell?.style)) looks.set(cell?.style, restyle(state, cell?.style, change(cell?.style, row, column)));
    const style = looks.get(cell?.style);
    if (cell === null && style === undefined) return;
    const next: Cell = { ...(cell ?? { value: null }) };
    if (style === undefined) delete next.style;
    else next.style = style;
    putCell(sheet, row, column, next);
  });
  noteCells(state, sheet, target);
}

/** The value all cells of the area agree on; null where they differ, as Office.js answers. */
export function agreed<T>(sheet: Sheet, area: Area, read: (style: Style | undefined) => T): T | null {
  const target = workArea(sheet, area);
  const first = read(cellAt(sheet, target.row, target.column)?.style);
  let same = true;
  eachCell(target, (row, column) => {
    if (same && read(cellAt(sheet, row, column)?.style) !== first) same = false;
  });
  return same ? first : null;
}

export function overlapsTable(sheet: Sheet, area: Area, except?: Table): Table | undefined {
  return sheet.tables.find((table) => table !== except && intersects(table.area, area));
}
