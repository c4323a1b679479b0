/** Brings sheets typed in the old Vietnamese fonts (TCVN3, VNI) to Unicode before anything else reads them. */
import { columnEncoding, convertLegacy, readLegacy, type LegacyEncoding } from '../legacy-text';
import type { GridCell, GridSheet } from './grid';

/** What was converted on a sheet: how many cells, in which rows (0-based), and the first of them. */
export type Converted = {
  cells: number;
  rows: number[];
  first: { row: number; column: number; text: string; unicode: string };
};

/** A tone in a capital amid small letters: "QuÝ" is "Quí" in TCVN3, and readable as it is; nobody types it so in Unicode. */
const MIXED_LETTERS = /\p{Ll}[\u00C0-\u00DD]/u;

type Doubtful = { row: number; column: number; encoding: LegacyEncoding };

/**
 * The sheet with every cell in Unicode. Cells that cannot be told alone follow their column, or their row. The same sheet, and null, where
 * nothing is in an old font; no font is left at cells that were converted.
 */
export function toUnicode(sheet: GridSheet): { sheet: GridSheet; converted: Converted | null } {
  const columns = new Map<number, { filled: number; tcvn3: number; vni: number }>();
  const sure: Doubtful[] = [];
  const unsure: Doubtful[] = [];
  const mixed: Doubtful[] = [];
  sheet.rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (typeof cell?.value !== 'string') return;
      const counts = columns.get(column) ?? { filled: 0, tcvn3: 0, vni: 0 };
      columns.set(column, counts);
      counts.filled += 1;
      const reading = readLegacy(cell.value, cell.font);
      if (!reading) {
        if (MIXED_LETTERS.test(cell.value)) mixed.push({ row, column, encoding: 'tcvn3' });
        return;
      }
      (reading.sure ? sure : unsure).push({ row, column, encoding: reading.encoding });
      if (reading.sure) counts[reading.encoding === 'vni' ? 'vni' : 'tcvn3'] += 1;
    }),
  );
  const followed = unsure.filter(({ column, encoding }) => {
    const counts = columns.get(column);
    return counts && columnEncoding(counts) === (encoding === 'vni' ? 'vni' : 'tcvn3');
  });
  const rowsInTcvn3 = new Set(sure.flatMap(({ row, encoding }) => (encoding === 'vni' ? [] : [row])));
  const beside = mixed.filter(({ row }) => rowsInTcvn3.has(row));
  const all = [...sure, ...followed, ...beside].sort((a, b) => a.row - b.row || a.column - b.column);
  if (all.length === 0) return { sheet, converted: null };
  const rows = [...sheet.rows];
  let copied = -1;
  let first: Converted['first'] | null = null;
  for (const { row, column, encoding } of all) {
    if (row !== copied) rows[row] = [...rows[row]!];
    copied = row;
    const cells = rows[row] as (GridCell | null | undefined)[];
    const { font: _, ...cell } = cells[column]!;
    const text = String(cell.value);
    const unicode = convertLegacy(text, encoding);
    cells[column] = { ...cell, value: unicode };
    first ??= { row, column, text, unicode };
  }
  return {
    sheet: { ...sheet, rows },
    converted: { cells: all.length, rows: [...new Set(all.map(({ row }) => row))], first: first! },
  };
}
