import { isBlank } from '../domain/cell-values';
import { OTHER_TABLES } from './tab-ids';
import type { Sheet } from './workbook';

const FILLED_IN: readonly string[] = [OTHER_TABLES.indicators, OTHER_TABLES.procedures, OTHER_TABLES.initiatives];

/**
 * A tab of ours for paper: rows that wait for somebody to fill them in, at the end of a table that holds something, are out of sight. A table
 * that is still blank is a form, and stays.
 */
export function withoutBlankRows(sheet: Sheet): Sheet {
  const rowFormats = { ...sheet.rowFormats };
  for (const { name, area } of sheet.tables) {
    if (!FILLED_IN.includes(name)) continue;
    const isWaiting = (row: number): boolean =>
      (sheet.rows[row] ?? []).slice(area.column, area.column + area.columns).every((cell) => isBlank(cell?.value));
    let end = area.row + area.rows;
    while (end > area.row + 1 && isWaiting(end - 1)) end -= 1;
    if (end === area.row + 1) continue;
    for (let row = end; row < area.row + area.rows; row++) rowFormats[row] = { hidden: true };
  }
  return { ...sheet, rowFormats };
}
