/** Making and changing Excel tables. */
import { contains, intersects } from '../../workbook/a1';
import type { Area, Sheet, Table, TableColumn } from '../../workbook/workbook';
import { copyCell, isWhole, overlapsTable, putCell, requireUnprotected } from './cells';
import { renameColumnInFormula, renameTableInFormula } from './formula-text';
import { displayText } from './number-text';
import { invalidArgument, refuse } from './refusal';
import { requireFreeName, requireName } from './rules';
import { rewriteFormulas } from './sheets';
import type { HostState } from './state';
import { cellAt, noteSheet, noteStructure, raiseChanged } from './state';

export const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

function requireTableArea(sheet: Sheet, area: Area, own?: Table): void {
  if (isWhole(area)) invalidArgument('a table of whole rows or columns');
  const other = overlapsTable(sheet, area, own);
  if (other !== undefined) refuse('InvalidOperation', `A table can't overlap another table (${other.name})`);
  if (sheet.merges.some((merge) => intersects(merge, area))) {
    refuse('MergedRangeConflict', "A table can't overlap with a range that contains merged cells");
  }
}

export function addTable(state: HostState, sheet: Sheet, given: Area, hasHeaders: boolean): Table {
  requireUnprotected(sheet, 'tables.add');
  requireTableArea(sheet, given);
  const area = { ...given };
  if (!hasHeaders) pushDown(state, sheet, area);
  if (area.rows === 1) area.rows = 2;
  requireTableArea(sheet, area);
  const table: Table = {
    name: freeTableName(state),
    area,
    columns: readHeadings(sheet, area),
    style: DEFAULT_TABLE_STYLE,
    bandedRows: true,
    filterButtons: true,
  };
  sheet.tables.push(table);
  noteSheet(state, sheet);
  return table;
}

/** Without headings Excel puts a generic row above the data. */
function pushDown(state: HostState, sheet: Sheet, area: Area): void {
  for (let row = area.row + area.rows; row > area.row; row -= 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      putCell(sheet, row, column, copyCell(cellAt(sheet, row - 1, column)));
    }
  }
  for (let column = area.column; column < area.column + area.columns; column += 1)
    putCell(sheet, area.row, column, null);
  area.rows += 1;
  raiseChanged(state, sheet, area);
}

function freeTableName(state: HostState): string {
  const taken = new Set(
    [...state.workbook.sheets.flatMap((sheet) => sheet.tables), ...state.workbook.names].map((entry) =>
      entry.name.toLowerCase(),
    ),
  );
  for (let number = 1; ; number += 1) {
    if (!taken.has(`table${number}`)) return `Table${number}`;
  }
}

/** Headings become texts that differ: blank ones get a name, repeated ones a number, as Excel does. */
function readHeadings(sheet: Sheet, area: Area, old: TableColumn[] = []): TableColumn[] {
  const seen = new Set<string>();
  return Array.from({ length: area.columns }, (_, index) => {
    const cell = cellAt(sheet, area.row, area.column + index);
    const text = displayText(cell?.value ?? null, cell?.style?.numberFormat);
    let name = text === '' ? `Column${index + 1}` : text;
    for (let number = 2; seen.has(name.toLowerCase()); number += 1) name = `${text === '' ? 'Column' : text}${number}`;
    seen.add(name.toLowerCase());
    if (cell?.value !== name) {
      putCell(sheet, area.row, area.column + index, {
        value: name,
        ...(cell?.style === undefined ? {} : { style: cell.style }),
      });
    }
    const known = old.find((column) => column.name === name);
    return { name, ...(known?.formula === undefined ? {} : { formula: known.formula }) };
  });
}

export function renameTable(state: HostState, table: Table, sheet: Sheet, name: string): void {
  requireUnprotected(sheet, 'table.name');
  requireName(name, 'table name');
  requireFreeName(state, name, table);
  const before = table.name;
  table.name = name;
  rewriteFormulas(state, (formula) =>
    formula.toLowerCase().includes(before.toLowerCase()) ? renameTableInFormula(formula, before, name) : formula,
  );
  noteStructure(state);
}

/** The heading row stays where it is and the new area must touch the old one. */
export function resizeTable(state: HostState, table: Table, sheet: Sheet, area: Area): void {
  requireUnprotected(sheet, 'table.resize');
  if (area.row !== table.area.row || !intersects(area, table.area)) {
    invalidArgument('the heading row must stay in its row and the areas must overlap');
  }
  if (area.rows < 2) invalidArgument('a table needs a row below its headings');
  requireTableArea(sheet, area, table);
  const grown = area.row + area.rows - (table.area.row + table.area.rows);
  const firstNew = table.area.row + table.area.rows;
  table.area = { ...area };
  table.columns = readHeadings(sheet, area, table.columns);
  if (grown > 0) fillCalculated(sheet, table, firstNew, grown);
  noteSheet(state, sheet);
}

/** New rows get the formulas of calculated columns. */
export function fillCalculated(sheet: Sheet, table: Table, row: number, count: number): void {
  table.columns.forEach((column, index) => {
    if (column.formula === undefined) return;
    for (let at = row; at < row + count; at += 1) {
      const cell = cellAt(sheet, at, table.area.column + index);
      if (cell !== null && (cell.value !== null || cell.formula !== undefined)) continue;
      putCell(sheet, at, table.area.column + index, { ...cell, value: null, formula: column.formula });
    }
  });
}

export function renameColumn(state: HostState, sheet: Sheet, table: Table, from: string, to: string): void {
  requireUnprotected(sheet, 'column.name');
  if (to === '') invalidArgument('column name');
  const index = table.columns.findIndex((column) => column.name === from);
  const column = table.columns[index];
  if (column === undefined) refuse('ItemNotFound', `column ${from}`);
  if (table.columns.some((other) => other !== column && other.name.toLowerCase() === to.toLowerCase())) {
    refuse('ItemAlreadyExists', `column ${to}`);
  }
  column.name = to;
  const cell = cellAt(sheet, table.area.row, table.area.column + index);
  putCell(sheet, table.area.row, table.area.column + index, { ...cell, value: to });
  rewriteFormulas(state, (formula) =>
    formula.includes('[') ? renameColumnInFormula(formula, table.name, from, to) : formula,
  );
  noteSheet(state, sheet);
}

export function removeTable(state: HostState, sheet: Sheet, table: Table, withCells: boolean): void {
  requireUnprotected(sheet, withCells ? 'table.delete' : 'table.convertToRange');
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  if (withCells) {
    const { area } = table;
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1)
        putCell(sheet, row, column, null);
    }
    raiseChanged(state, sheet, area);
  }
  noteSheet(state, sheet);
}

export function bodyArea(table: Table): Area {
  return { ...table.area, row: table.area.row + 1, rows: Math.max(1, table.area.rows - 1) };
}

export function headerArea(table: Table): Area {
  return { ...table.area, rows: 1 };
}

/** The table a new row at the bottom would grow, if the cell touches it. */
export function tableAbove(sheet: Sheet, row: number, column: number): Table | null {
  return (
    sheet.tables.find(
      (table) =>
        row === table.area.row + table.area.rows &&
        contains({ ...table.area, rows: table.area.rows + 1 }, { row, column, rows: 1, columns: 1 }),
    ) ?? null
  );
}
