/** Where pages of a sheet begin and end. */
import type { Sheet } from './workbook';

/** Where so many rows or columns begin, and where the last one ends, in points; NaN from one of unknown size on. */
function edges(count: number, size: (index: number) => number): number[] {
  const all = [0];
  for (let index = 0; index < count; index++) all.push((all[index] ?? NaN) + size(index));
  return all;
}

const sizeOf = (format: { hidden?: boolean } | undefined, size: number | undefined): number =>
  format?.hidden ? 0 : (size ?? NaN);

/** Of the first rows of a sheet. */
export function rowEdges({ rowFormats }: Sheet, count: number): number[] {
  return edges(count, (row) => sizeOf(rowFormats[row], rowFormats[row]?.height));
}

export function columnEdges({ columns }: Sheet, count: number): number[] {
  return edges(count, (column) => sizeOf(columns[column], columns[column]?.width));
}
