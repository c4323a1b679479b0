/** Whether rows of a table stand on paper with all their words. */
import type { Sheet } from '../../src/workbook/workbook';
import type { PdfPage } from './pdf-words';

const MM_PER_POINT = 25.4 / 72;
/** How far a letter's box may reach out of its row, in millimetres. */
const SLACK = 0.8;
/** The first column, at the left margin, ends before this. */
const FIRST_COLUMN_END = 45;

type Printed = { row: number; page: number; middle: number; height: number };

/**
 * Numbered rows of a sheet of which words are missing on these pages or stand outside their row, as "row: letters", and those that are not
 * there at all. `column`: that of the numbers, which stand in the middle of their rows and occur once each.
 */
export function cutRows(sheet: Sheet, column: number, pages: readonly PdfPage[]): { checked: number; cut: string[] } {
  const numbered = sheet.rows.flatMap((line, row): { row: number; text: string }[] => {
    const value = line?.[column]?.value ?? '';
    const { hidden, height } = sheet.rowFormats[row] ?? {};
    return /^\d+$/.test(String(value)) && !hidden && height !== undefined ? [{ row, text: String(value) }] : [];
  });
  const printed = numbered.map(({ row, text }): Printed | null => {
    for (const [page, { words }] of pages.entries()) {
      const word = words.find((one) => one.text === text && one.right < FIRST_COLUMN_END && one.top > 20);
      if (word === undefined) continue;
      const height = (sheet.rowFormats[row]?.height ?? 0) * MM_PER_POINT;
      return { row, page, middle: (word.top + word.bottom) / 2, height };
    }
    return null;
  });
  const scale = scaleOf(printed);
  const cut = printed.flatMap((one, index): string[] => {
    if (one === null) return [`${numbered[index]?.row}: not printed`];
    const [top, bottom] = [-1, 1].map((side) => one.middle + side * ((one.height * scale) / 2 + SLACK)) as [
      number,
      number,
    ];
    const inside = pages[one.page]?.words.filter((word) => word.top >= top && word.bottom <= bottom) ?? [];
    const letters = [...inside.map(({ text }) => text).join('')].sort();
    const missing = textsOf(sheet, one.row).filter((letter) => {
      const at = letters.indexOf(letter);
      if (at >= 0) letters.splice(at, 1);
      return at < 0;
    });
    return missing.length === 0 ? [] : [`${one.row}: ${missing.join('')}`];
  });
  return { checked: numbered.length, cut };
}

/** How much the page is shrunk, from the distances of rows that follow one another. */
function scaleOf(printed: readonly (Printed | null)[]): number {
  const scales = printed.flatMap((one, index): number[] => {
    const next = printed[index + 1];
    if (!one || !next || next.row !== one.row + 1 || next.page !== one.page) return [];
    return [(next.middle - one.middle) / ((one.height + next.height) / 2)];
  });
  return scales.sort((a, b) => a - b)[Math.floor(scales.length / 2)] ?? 1;
}

/** The letters of all printed texts of a row; numbers and dates are written in many ways. */
function textsOf(sheet: Sheet, row: number): string[] {
  const area = sheet.page?.printArea;
  const from = area?.column ?? 0;
  return (sheet.rows[row] ?? [])
    .slice(from, from + (area?.columns ?? Infinity))
    .flatMap((cell) => (typeof cell?.value === 'string' ? [...cell.value.replace(/\s/g, '')] : []));
}
