/** A1 references. Rows and columns are 0-based in code and 1-based in text. */
import type { Area } from './workbook';

/** Limits of an .xlsx sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** (0, 2) → "C1". */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** "B5:B11"; a single cell gives "B5". */
export function areaName(area: Area): string {
  const start = cellName(area.row, area.column);
  if (area.rows === 1 && area.columns === 1) return start;
  return `${start}:${cellName(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** "C12", "$B$5:$B$11", also whole columns "A:C" and rows "1:3". null where the text is no reference on one sheet. */
export function parseArea(a1: string): Area | null {
  const parts = a1.trim().split(':');
  if (parts.length > 2) return null;
  const first = parts[0] ?? '';
  const last = parts[1] ?? first;
  const corners = parseCorners(first, last, parts.length === 2);
  if (corners === null) return null;
  const { top, left, bottom, right } = corners;
  if (Math.max(top, bottom) >= MAX_ROWS || Math.max(left, right) >= MAX_COLUMNS) return null;
  return {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

function parseCorners(
  first: string,
  last: string,
  range: boolean,
): { top: number; left: number; bottom: number; right: number } | null {
  const a = CELL.exec(first);
  const b = CELL.exec(last);
  if (a !== null && b !== null) {
    return { top: Number(a[2]) - 1, left: columnIndex(a[1]), bottom: Number(b[2]) - 1, right: columnIndex(b[1]) };
  }
  if (!range) return null;
  const c = COLUMN.exec(first);
  const d = COLUMN.exec(last);
  if (c !== null && d !== null) {
    return { top: 0, left: columnIndex(c[1]), bottom: MAX_ROWS - 1, right: columnIndex(d[1]) };
  }
  const e = ROW.exec(first);
  const f = ROW.exec(last);
  if (e !== null && f !== null) {
    return { top: Number(e[1]) - 1, left: 0, bottom: Number(f[1]) - 1, right: MAX_COLUMNS - 1 };
  }
  return null;
}

function columnIndex(name = ''): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** Sheet name as formulas write it: quoted unless it is a plain word that cannot be taken for a cell. */
export function quoteSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const likeCell = /^[A-Za-z]{1,3}\d+$/.test(name) || /^[Rr](\d*)([Cc]\d*)?$/.test(name) || /^[Cc]\d*$/.test(name);
  return plain && !likeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Absolute reference for names, lists and charts: `'Danh mục'!$B$5:$B$11`. */
export function sheetReference(name: string, area: Area): string {
  return `${quoteSheet(name)}!${absoluteName(area)}`;
}

/** "$B$5:$B$11". */
export function absoluteName(area: Area): string {
  return areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/**
 * Reads `'Kế hoạch'!$A$1`, with or without a leading "=". `sheet` is null where the text names none.
 * null for anything else: a broken reference (#REF!), several areas, another workbook.
 */
export function parseReference(text: string): { sheet: string | null; area: Area } | null {
  const reference = text.trim().replace(/^=/, '').trim();
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  if (match === null) {
    const area = parseArea(reference);
    return area === null ? null : { sheet: null, area };
  }
  const sheet = match[1] !== undefined ? match[1].replace(/''/g, "'") : (match[2] ?? '');
  if (/[[\]#]/.test(sheet)) return null;
  const area = parseArea(match[3] ?? '');
  return area === null ? null : { sheet, area };
}

/** True where the two rectangles share a cell. */
export function intersects(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
