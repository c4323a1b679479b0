/** Rewrites formulas when what they refer to is renamed or moved, and brings structured references into the form of files. */
import { columnName, MAX_COLUMNS, MAX_ROWS, quoteSheet } from '../../workbook/a1';
import type { Table } from '../../workbook/workbook';
import type { Token } from './formula-tokens';
import { joinTokens, tokens } from './formula-tokens';

/**
 * `[@Tên]`, `[@[Tên việc]]`, `KeHoach[@Tên]` and `[Tên]` become `KeHoach[[#This Row],[Tên]]` and `KeHoach[Tên]`; `own` is the table
 * that the cell lies in.
 */
export function normalFormula(formula: string, own: Table | null): string {
  if (!formula.includes('[')) return formula;
  const list = tokens(formula);
  const result: Token[] = [];
  list.forEach((token, index) => {
    if (token.kind !== 'structured') {
      result.push(token);
      return;
    }
    const named = list[index - 1]?.kind === 'name';
    if (!named && own !== null) result.push({ kind: 'name', text: own.name });
    result.push({ kind: 'structured', text: normalBrackets(token.text) });
  });
  return joinTokens(result);
}

function normalBrackets(text: string): string {
  const inner = text.slice(1, -1).trim();
  if (!inner.startsWith('@')) return text;
  const column = inner.slice(1).trim();
  if (column === '') return '[#This Row]';
  return `[[#This Row],${column.startsWith('[') ? column : `[${column}]`}]`;
}

/** Formulas that named the sheet `from` name it `to`; `to` null = the sheet is gone. */
export function renameSheetInFormula(formula: string, from: string, to: string | null): string {
  if (!formula.includes('!')) return formula;
  const lower = from.toLowerCase();
  const list = tokens(formula);
  const result: Token[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const token = list[index];
    if (token === undefined) continue;
    if (token.kind !== 'sheet' || sheetOf(token).toLowerCase() !== lower) {
      result.push(token);
    } else if (to !== null) {
      result.push({ kind: 'sheet', text: `${quoteSheet(to)}!` });
    } else {
      result.push({ kind: 'error', text: '#REF!' });
      index += 1;
      if (list[index + 1]?.text === ':' && list[index + 2]?.kind === 'cell') index += 2;
    }
  }
  return joinTokens(result);
}

/** The plain name in a sheet token: `'Kế hoạch'!` → Kế hoạch. */
export function sheetOf(token: Token): string {
  const name = token.text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

export function renameTableInFormula(formula: string, from: string, to: string): string {
  const lower = from.toLowerCase();
  return joinTokens(
    tokens(formula).map((token) =>
      token.kind === 'name' && token.text.toLowerCase() === lower ? { kind: 'name', text: to } : token,
    ),
  );
}

/** A column heading of table `table` was changed. */
export function renameColumnInFormula(formula: string, table: string, from: string, to: string): string {
  const lower = table.toLowerCase();
  const list = tokens(formula);
  return joinTokens(
    list.map((token, index) => {
      const owner = list[index - 1];
      if (token.kind !== 'structured' || owner?.kind !== 'name' || owner.text.toLowerCase() !== lower) return token;
      const text =
        token.text.toLowerCase() === `[${from.toLowerCase()}]`
          ? `[${to}]`
          : token.text.replace(/\[([^[\]]+)\]/g, (whole, name: string) =>
              name.toLowerCase() === from.toLowerCase() ? `[${to}]` : whole,
            );
      return { kind: 'structured', text };
    }),
  );
}

/** Rows (or columns) `at`…`at + count − 1` were inserted (count > 0) or deleted (count < 0). */
export type Shift = { sheet: string; axis: 'row' | 'column'; at: number; count: number };

/** Moves the references of a formula that stands on sheet `home`. */
export function shiftFormula(formula: string, home: string, shift: Shift): string {
  const list = tokens(formula);
  const result: Token[] = [];
  let sheet = home;
  for (let index = 0; index < list.length; index += 1) {
    const token = list[index];
    if (token === undefined) continue;
    if (token.kind === 'sheet') sheet = sheetOf(token);
    else if (token.kind !== 'cell') sheet = home;
    if (token.kind !== 'cell' || sheet.toLowerCase() !== shift.sheet.toLowerCase()) {
      result.push(token);
      continue;
    }
    const last = list[index + 2];
    if (list[index + 1]?.text === ':' && last?.kind === 'cell' && !token.text.includes(':')) {
      result.push({ kind: 'cell', text: shiftRange(token.text, last.text, shift) ?? '#REF!' });
      index += 2;
    } else {
      result.push({ kind: 'cell', text: shiftReference(token.text, shift) ?? '#REF!' });
    }
  }
  return joinTokens(result);
}

/** The formula as it reads when its cell is copied so many rows down and columns to the right: references with "$" stay. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return joinTokens(
    tokens(formula).map((token) =>
      token.kind === 'cell' ? { ...token, text: moveCorner(token.text, rows, columns) } : token,
    ),
  );
}

function moveCorner(text: string, rows: number, columns: number): string {
  const corner = cornerParts(text);
  if (corner === null) return text;
  const row = corner.rowMark === '' ? corner.row + rows : corner.row;
  const column = corner.columnMark === '' ? corner.column + columns : corner.column;
  if (row < 0 || row >= MAX_ROWS || column < 0 || column >= MAX_COLUMNS) return '#REF!';
  return cornerText({ ...corner, column }, 'row', row);
}

/** A range shrinks when only a part of it is deleted. */
function shiftRange(first: string, last: string, shift: Shift): string | null {
  const a = cornerParts(first);
  const b = cornerParts(last);
  if (a === null || b === null) return `${first}:${last}`;
  const from = moved(shift.axis === 'row' ? a.row : a.column, shift, false) ?? shift.at;
  const to = moved(shift.axis === 'row' ? b.row : b.column, shift, true);
  if (to === null || to < from) return null;
  return `${cornerText(a, shift.axis, from)}:${cornerText(b, shift.axis, to)}`;
}

type Corner = { row: number; column: number; rowMark: string; columnMark: string };

function cornerParts(text: string): Corner | null {
  const cell = /^(\$?)([A-Za-z]{1,3})(\$?)(\d+)$/.exec(text);
  if (cell === null) return null;
  return {
    columnMark: cell[1] ?? '',
    column: axisIndex(cell[2] ?? '', false),
    rowMark: cell[3] ?? '',
    row: Number(cell[4]) - 1,
  };
}

function cornerText(corner: Corner, axis: Shift['axis'], index: number): string {
  const row = axis === 'row' ? index : corner.row;
  const column = axis === 'column' ? index : corner.column;
  return `${corner.columnMark}${columnName(column)}${corner.rowMark}${row + 1}`;
}

function shiftReference(text: string, shift: Shift): string | null {
  const whole = /^(\$?)([A-Za-z]{1,3}|\d+):(\$?)([A-Za-z]{1,3}|\d+)$/.exec(text);
  if (whole !== null) {
    const rows = /\d/.test(text);
    if (rows !== (shift.axis === 'row')) return text;
    const a = moved(axisIndex(whole[2] ?? '', rows), shift, false) ?? shift.at;
    const b = moved(axisIndex(whole[4] ?? '', rows), shift, true);
    if (b === null || b < a) return null;
    return `${whole[1] ?? ''}${axisText(a, rows)}:${whole[3] ?? ''}${axisText(b, rows)}`;
  }
  const corner = cornerParts(text);
  if (corner === null) return text;
  const to = moved(shift.axis === 'row' ? corner.row : corner.column, shift, false);
  return to === null ? null : cornerText(corner, shift.axis, to);
}

function axisIndex(text: string, rows: boolean): number {
  if (rows) return Number(text) - 1;
  let index = 0;
  for (const letter of text.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

function axisText(index: number, rows: boolean): string {
  return rows ? String(index + 1) : columnName(index);
}

/** `end`: the last corner of a range, which moves up to what is left of it. */
function moved(index: number, shift: Shift, end: boolean): number | null {
  const limit = shift.axis === 'row' ? MAX_ROWS : MAX_COLUMNS;
  if (index < shift.at) return index;
  if (shift.count > 0) return Math.min(index + shift.count, limit - 1);
  const deleted = -shift.count;
  if (index >= shift.at + deleted) return index - deleted;
  return end ? shift.at - 1 : null;
}
