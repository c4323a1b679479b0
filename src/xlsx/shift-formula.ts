/** Moving the relative references of a formula, as Excel does when it fills a formula into other cells. */
import { columnName, MAX_COLUMNS, MAX_ROWS } from '../workbook/a1';

const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)([1-9][0-9]{0,6})$/;
const WORD = /[A-Za-z0-9_.$\\?\u0080-\uffff]/;

/** Sticky pieces that are copied as they are: texts, quoted sheet names, brackets of structured references. */
const TEXT = /"(?:[^"]|"")*"?/y;
const QUOTED = /'(?:[^']|'')*'?/y;

/** `rows` and `columns` may be negative; a reference pushed off the sheet becomes #REF!. English A1 formula, "=" optional. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  let result = '';
  let at = 0;
  while (at < formula.length) {
    const character = formula.charAt(at);
    let end: number;
    if (character === '"' || character === "'") end = matchEnd(character === '"' ? TEXT : QUOTED, formula, at);
    else if (character === '[') end = bracketEnd(formula, at);
    else if (WORD.test(character)) {
      const piece = readReference(formula, at, rows, columns);
      result += piece.text;
      at = piece.end;
      continue;
    } else end = at + 1;
    result += formula.slice(at, end);
    at = end;
  }
  return result;
}

function matchEnd(pattern: RegExp, formula: string, at: number): number {
  pattern.lastIndex = at;
  pattern.exec(formula);
  return Math.max(pattern.lastIndex, at + 1);
}

/** Brackets nest; an apostrophe escapes the next character inside them. */
function bracketEnd(formula: string, at: number): number {
  let depth = 0;
  for (; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

function wordEnd(formula: string, at: number): number {
  while (at < formula.length && WORD.test(formula.charAt(at))) at++;
  return at;
}

/** A word of the formula, moved where it is a reference; `A:C` and `1:3` are read as a whole. */
function readReference(formula: string, at: number, rows: number, columns: number): { text: string; end: number } {
  const end = wordEnd(formula, at);
  const word = formula.slice(at, end);
  const next = formula.charAt(end);
  // A function (LOG10), a sheet (Q1!A1), a table (KeHoach[…]).
  if (next === '(' || next === '!' || next === '[') return { text: word, end };
  const cell = CELL.exec(word);
  if (cell) {
    const column = moveColumn(cell[1] ?? '', cell[2] ?? '', columns);
    const row = moveRow(cell[3] ?? '', cell[4] ?? '', rows);
    return { text: column === null || row === null ? '#REF!' : column + row, end };
  }
  if (next === ':') {
    const last = wordEnd(formula, end + 1);
    const lines = moveLines(word, formula.slice(end + 1, last), rows, columns);
    if (lines !== null) return { text: lines, end: last };
  }
  return { text: word, end };
}

function moveLines(first: string, last: string, rows: number, columns: number): string | null {
  const move = (pattern: RegExp, by: (dollar: string, name: string) => string | null): string | null | undefined => {
    const [a, b] = [pattern.exec(first), pattern.exec(last)];
    if (!a || !b) return undefined;
    const [from, to] = [by(a[1] ?? '', a[2] ?? ''), by(b[1] ?? '', b[2] ?? '')];
    return from === null || to === null ? '#REF!' : `${from}:${to}`;
  };
  return (
    move(COLUMN, (dollar, name) => moveColumn(dollar, name, columns)) ??
    move(ROW, (dollar, name) => moveRow(dollar, name, rows)) ??
    null
  );
}

function moveColumn(dollar: string, letters: string, by: number): string | null {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  if (dollar || by === 0) return dollar + letters;
  const moved = column - 1 + by;
  return moved < 0 || moved >= MAX_COLUMNS ? null : columnName(moved);
}

function moveRow(dollar: string, digits: string, by: number): string | null {
  if (dollar || by === 0) return dollar + digits;
  const moved = Number(digits) + by;
  return moved < 1 || moved > MAX_ROWS ? null : String(moved);
}
