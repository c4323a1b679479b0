import { sameContent } from './compare-cells';
import type { Cell, Sheet } from './workbook';

/**
 * The sheet with the cached results that its formulas have in a sheet that was laid out anew; only formulas that are the same in both.
 * `otherwise`: what becomes of a formula that is another one there.
 */
export function withValuesOf(sheet: Sheet, fresh: Sheet, otherwise: (cell: Cell) => Cell = (cell) => cell): Sheet {
  const rows = sheet.rows.map((line, row) =>
    line.map((cell, column) => {
      const other = fresh.rows[row]?.[column];
      if (cell?.formula === undefined) return cell;
      return other != null && sameContent(cell, other) ? { ...cell, value: other.value } : otherwise(cell);
    }),
  );
  return { ...sheet, rows };
}
