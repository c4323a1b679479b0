/**
 * Lines of text in very hidden sheets, where the program remembers what no cell of the plan says: text survives every program as it is.
 * A line that is longer than a cell may be goes on in the cells to the right.
 */
import { cutText } from '../domain/text';
import type { CellValue } from '../domain/task';
import { sheetReference } from './a1';
import { freeName } from './add-tab';
import type { Change } from './change';
import { cellValue, type Parts } from './find-parts';
import { SheetBuilder } from './tabs/sheet-builder';
import type { Cell, Sheet } from './workbook';

/** Shorter than the most that a cell holds. */
export const PIECE = 30_000;

/** The cells of a line. */
export function lineCells(text: string): Cell[] {
  const cells: Cell[] = [];
  for (let rest = text; rest !== '';) {
    const value = cutText(rest, PIECE);
    cells.push({ value });
    rest = rest.slice(value.length);
  }
  return cells;
}

/** The line that stands in a row; '' where there is none. */
export function lineText(row: readonly (Cell | null)[] | undefined): string {
  return (row ?? []).map((cell) => (typeof cell?.value === 'string' ? cell.value : '')).join('');
}

/** What a line of JSON says; null for a line that somebody broke. */
export function parsedLine(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function isCellValue(value: unknown): value is CellValue {
  if (typeof value === 'object') return value === null || ('error' in value && typeof value.error === 'string');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** The changes after which the sheet holds these lines and no others: only those that differ. It comes where it is missing. */
export function writeLines(
  parts: Parts,
  { name, anchor }: { name: string; anchor: string },
  lines: Cell[][],
): Change[] {
  const found = parts.named(anchor);
  if (found !== null) return rewritten(found.sheet, lines);
  const taken = new Set(parts.workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const free = freeName(name, taken);
  const { sheet } = new SheetBuilder(free, undefined, { visibility: 'veryHidden' });
  sheet.rows = lines;
  const reference = `=${sheetReference(free, { row: 0, column: 0, rows: 1, columns: 1 })}`;
  return [
    { kind: 'add-sheet', sheet, before: null },
    { kind: 'set-name', name: { name: anchor, reference, hidden: true } },
  ];
}

/** What is left over below and to the right goes. */
function rewritten(sheet: Sheet, lines: readonly Cell[][]): Change[] {
  const rows = Math.max(lines.length, sheet.rows.length);
  const widths = [lines, sheet.rows].flatMap((all) => all.map((line) => line?.length ?? 0));
  const columns = widths.reduce((most, width) => Math.max(most, width), 0);
  const cells = Array.from({ length: rows }, (_, row): (Cell | null)[] => {
    const line = Array.from({ length: columns }, (__, column) => lines[row]?.[column] ?? { value: null });
    const same = line.every(({ value }, column) => cellValue(sheet, row, column) === value);
    return same ? line.map(() => null) : line;
  });
  const differs = (line: readonly (Cell | null)[]): boolean => line.some((cell) => cell !== null);
  const first = cells.findIndex(differs);
  if (first < 0) return [];
  const end = cells.reduce((last, line, row) => (differs(line) ? row + 1 : last), first);
  return [{ kind: 'set-cells', sheet: sheet.name, row: first, column: 0, cells: cells.slice(first, end) }];
}
