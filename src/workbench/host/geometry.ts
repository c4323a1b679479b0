/** Places on a sheet in points. */
import type { Area, Sheet } from '../../workbook/workbook';

/** Excel's standard row with Calibri 11, and the column of 64 pixels. */
export const ROW_HEIGHT = 15;
export const COLUMN_WIDTH = 48;

export function rowHeight(sheet: Sheet, row: number): number {
  const format = sheet.rowFormats[row];
  return format?.hidden === true ? 0 : (format?.height ?? ROW_HEIGHT);
}

export function columnWidth(sheet: Sheet, column: number): number {
  const format = sheet.columns[column];
  return format?.hidden === true ? 0 : (format?.width ?? COLUMN_WIDTH);
}

export function boxOf(sheet: Sheet, area: Area): { left: number; top: number; width: number; height: number } {
  return {
    left: sum(0, area.column, (column) => columnWidth(sheet, column)),
    top: sum(0, area.row, (row) => rowHeight(sheet, row)),
    width: sum(area.column, area.column + area.columns, (column) => columnWidth(sheet, column)),
    height: sum(area.row, area.row + area.rows, (row) => rowHeight(sheet, row)),
  };
}

function sum(from: number, to: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = from; index < to; index += 1) total += size(index);
  return total;
}
