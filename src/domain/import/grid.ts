/** Sheets of cells from any program: all that reading a plan appendix needs to know of them. Rows and columns are 0-based. */
import { isBlank } from '../cell-values';
import type { CellValue } from '../task';

export type GridCell = {
  value: CellValue;
  /** Number format of a number. */
  format?: string;
  /** Name of the font where it is one of the old Vietnamese fonts (".VnTime", "VNI-Times"). */
  font?: string;
  bold?: true;
};

/** A rectangle of merged cells; `rows` and `columns` are counts. */
export type GridArea = { row: number; column: number; rows: number; columns: number };

export type GridSheet = {
  name: string;
  /** The sheet does not show. */
  hidden?: true;
  /** Row-major and sparse, at both levels. */
  rows: readonly (readonly (GridCell | null | undefined)[] | undefined)[];
  merges: readonly GridArea[];
  /** Rows hidden by hand or by a filter. */
  hiddenRows: ReadonlySet<number>;
  hiddenColumns: ReadonlySet<number>;
};

/** Plans have a dozen columns; what stands to the right of these is not read. */
export const MOST_COLUMNS = 256;

/** A filled cell with where it stands. */
export type Placed = { column: number; cell: GridCell };

/** The cells of a row that hold something, from left to right, as far as columns are read. */
export function filledCells(sheet: GridSheet, row: number): Placed[] {
  const cells: Placed[] = [];
  const all = sheet.rows[row] ?? [];
  for (let column = 0; column < Math.min(all.length, MOST_COLUMNS); column += 1) {
    const cell = all[column];
    if (cell && !isBlank(cell.value)) cells.push({ column, cell });
  }
  return cells;
}

/** True where the merged area covers more than one cell. */
const isMerged = ({ rows, columns }: GridArea) => rows > 1 || columns > 1;

/**
 * Finds the merged area over the cells of one column, asked from top to bottom. Areas of one column do not overlap in a sound
 * file; of areas that do, the later one counts. Linear in areas and rows together.
 */
export function mergesOfColumn(sheet: GridSheet, column: number): (row: number) => GridArea | null {
  const areas = sheet.merges
    .filter((area) => isMerged(area) && area.column <= column && column < area.column + area.columns)
    .sort((a, b) => a.row - b.row);
  let next = 0;
  let current: GridArea | null = null;
  return (row) => {
    for (let area = areas[next]; area && area.row <= row; area = areas[next]) {
      current = area;
      next += 1;
    }
    return current !== null && row < current.row + current.rows ? current : null;
  };
}

/** Merged areas by their first row: for rows whose text runs across several columns. */
export function mergesByRow(sheet: GridSheet): ReadonlyMap<number, readonly GridArea[]> {
  const byRow = new Map<number, GridArea[]>();
  for (const area of sheet.merges) {
    if (!isMerged(area)) continue;
    const same = byRow.get(area.row);
    if (same) same.push(area);
    else byRow.set(area.row, [area]);
  }
  return byRow;
}
