/** Cells that a reference in a file names. */
import { parseReference } from '../workbook/a1';
import type { CellValue, Workbook } from '../workbook/workbook';

/** Longest stretch that is read: whole columns end at the last row that holds something. */
const LONGEST_READ = 10_000;

/** Values of the cells a sheet reference names, row by row; empty when it names nothing in this workbook. */
export function valuesAt(workbook: Workbook, reference: string): CellValue[] {
  const place = parseReference(reference);
  const sheet = place && workbook.sheets.find((one) => one.name.toLowerCase() === place.sheet?.toLowerCase());
  if (!place || !sheet) return [];
  const { row, column } = place.area;
  const rows = place.area.rows > LONGEST_READ ? Math.max(sheet.rows.length - row, 0) : place.area.rows;
  const columns = Math.min(place.area.columns, LONGEST_READ);
  const values: CellValue[] = [];
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) values.push(sheet.rows[r]?.[c]?.value ?? null);
  }
  return values;
}
