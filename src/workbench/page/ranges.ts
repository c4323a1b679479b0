/** The grid names a rectangle by its corners, the workbook by its corner and size. */
import type { IRange } from '@univerjs/core';
import type { Area } from '../../workbook/workbook';

export function toRange(area: Area): IRange {
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: area.row + area.rows - 1,
    endColumn: area.column + area.columns - 1,
  };
}

export function toArea(range: IRange): Area {
  return {
    row: range.startRow,
    column: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    columns: range.endColumn - range.startColumn + 1,
  };
}

/** Whole rows and columns come with open ends. */
export function withinSheet(range: IRange, rows: number, columns: number): IRange {
  return {
    startRow: range.startRow || 0,
    startColumn: range.startColumn || 0,
    endRow: Number.isNaN(range.endRow) ? rows - 1 : Math.min(range.endRow, rows - 1),
    endColumn: Number.isNaN(range.endColumn) ? columns - 1 : Math.min(range.endColumn, columns - 1),
  };
}

export function sameRange(a: IRange | undefined, b: IRange): boolean {
  return (
    a?.startRow === b.startRow &&
    a.startColumn === b.startColumn &&
    a.endRow === b.endRow &&
    a.endColumn === b.endColumn
  );
}
