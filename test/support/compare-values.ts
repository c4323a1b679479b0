/** Cached values of formulas against the ones another program works out. */
import { cellName } from '../../src/workbook/a1';
import type { CellValue, Workbook } from '../../src/workbook/workbook';

/** Programs differ in the last digit of sums. */
const TOLERANCE = 1e-9;

function same(ours: CellValue, theirs: CellValue): boolean {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    return Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(ours));
  }
  // An empty text comes back as a blank cell.
  return JSON.stringify(ours ?? '') === JSON.stringify(theirs ?? '');
}

/** Number of formula cells per tab, and a line for each that differs. */
export function compareFormulas(
  ours: Workbook,
  theirs: Workbook,
): { formulas: Record<string, number>; differences: string[] } {
  const formulas: Record<string, number> = {};
  const differences: string[] = [];
  for (const sheet of ours.sheets) {
    const other = theirs.sheets.find(({ name }) => name === sheet.name);
    formulas[sheet.name] = 0;
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell?.formula === undefined) return;
        formulas[sheet.name]!++;
        const value = other?.rows[r]?.[c]?.value ?? null;
        if (same(cell.value, value)) return;
        const facts = [JSON.stringify(cell.value), JSON.stringify(value), cell.formula.slice(0, 200)];
        differences.push(`${sheet.name}!${cellName(r, c)}: ${facts.join(' | ')}`);
      }),
    );
  }
  return { formulas, differences };
}

/** A copy with numbers cut to 15 digits: LibreOffice saves no more of the 17 that a number can have. */
export function roughly(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Number(one.toPrecision(15)) : one)),
  );
}
