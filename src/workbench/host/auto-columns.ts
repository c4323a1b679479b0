/**
 * Excel's "Fill formulas in tables to create calculated columns", which is on unless a person turned it off and also works on what
 * add-ins write (office-js issues 2093, 5909, 6745; by design): a formula in an empty column of a table fills the whole column.
 */
import type { CellValue, Sheet, Table } from '../../workbook/workbook';
import { moveFormula } from './formula-text';
import { cellAt } from './state';

type Written = { row: number; column: number; value: CellValue; formula?: string; format?: string };

/** What a write adds to the cells that it names: for each empty column it puts a formula into, that of its last one in every row. */
export function filledColumns(sheet: Sheet, changes: readonly Written[]): Written[] {
  return sheet.tables.flatMap((table) => {
    const inBody = changes.filter((change) => isInBody(table, change));
    const columns = [...new Set(inBody.filter(({ formula }) => formula !== undefined).map(({ column }) => column))];
    return columns
      .filter((column) => isEmpty(sheet, table, column))
      .flatMap((column) => {
        const last = inBody.filter((change) => change.column === column && change.formula !== undefined).at(-1);
        return last?.formula === undefined ? [] : spread(table, column, last.row, last.formula);
      });
  });
}

function isInBody({ area }: Table, { row, column }: Written): boolean {
  const inRows = row > area.row && row < area.row + area.rows;
  return inRows && column >= area.column && column < area.column + area.columns;
}

function isEmpty(sheet: Sheet, { area }: Table, column: number): boolean {
  for (let row = area.row + 1; row < area.row + area.rows; row += 1) {
    const cell = cellAt(sheet, row, column);
    if (cell !== null && (cell.value !== null || cell.formula !== undefined)) return false;
  }
  return true;
}

function spread({ area }: Table, column: number, from: number, formula: string): Written[] {
  return Array.from({ length: area.rows - 1 }, (_, index) => {
    const row = area.row + 1 + index;
    return { row, column, value: null, formula: moveFormula(formula, row - from, 0) };
  });
}
