/** Rows that only head the rows below them: "1. Công tác chỉ đạo" over 1.1, 1.2 or a), b). */
import type { ColumnRole } from './headings';
import { isShared, valueOf, type SheetRow } from './sheet-rows';

const HEADS: readonly (ColumnRole | null)[] = ['number', 'title', 'area', 'note'];

/** Only a text and its number, and what merged cells share with the rows below. */
export function isBare(row: SheetRow): boolean {
  return row.values.every((value) => HEADS.includes(value.column.role) || isShared(value));
}

/** A task and something of what makes it one. */
export function isTaskLike(row: SheetRow): boolean {
  const has = (role: ColumnRole) => valueOf(row, role) !== undefined;
  return has('title') && (has('lead') || has('deadline') || has('due') || has('product'));
}

/** What the row below is, where it is no task: the heading of an area or one below that. */
export type HeadingBelow = 'area' | 'sub-heading' | null;

/** True where the row is no task itself but the heading of those below it. `below`: the next row is a heading itself. */
export function startsGroup(row: SheetRow, next: SheetRow | undefined, below: HeadingBelow = null): boolean {
  if (!isBare(row)) return false;
  const { kind, rest } = row.numbering;
  // One text across the table is a heading whatever follows, and so are words in the column of numbers.
  if (row.across || (rest !== '' && valueOf(row, 'number') && !valueOf(row, 'title'))) return true;
  // Tasks are numbered in digits, letters and dashes.
  if (kind === 'word' || kind === 'roman' || kind === 'capital') return true;
  if (kind === 'none') return heads(row, next, below);
  return next !== undefined && (isBelow(row, next) || (row.bold && isHeadingUnder(next, below)));
}

/** An unnumbered text: a heading where it looks like one. Of two bold ones the lower is a heading, and so is the upper. */
function heads(row: SheetRow, next: SheetRow | undefined, below: HeadingBelow): boolean {
  if (row.text.endsWith(':') || row.capitals) return true;
  return row.bold && next !== undefined && (!next.bold || below !== null);
}

/** A bold heading without a number stands under one with a number; an area stands under no number of a task. */
const isHeadingUnder = ({ bold, numbering }: SheetRow, below: HeadingBelow) =>
  below === 'sub-heading' && bold && numbering.kind === 'none';

/** The next row stands a level below: 1.1 or a) or "-" under 1; a row without a number under one with; 1 again under a heading. */
function isBelow(row: SheetRow, next: SheetRow): boolean {
  const { numbering, bold } = row;
  const below = next.numbering;
  // Its number stands in its words, that of the tasks in a column of numbers.
  if (!valueOf(row, 'number') && valueOf(next, 'number') && isTaskLike(next)) return true;
  if (below.kind === 'none') return isTaskLike(next) && !isBare(next);
  if (numbering.kind !== 'digits') return below.depth > numbering.depth;
  if (below.depth !== numbering.depth) return below.depth > numbering.depth;
  return below.value === 1 && (bold || numbering.value !== 1) && !isBare(next);
}

/** A text without a number; below the last task it is a remark, unless it goes on with a title in a small letter, bracket or not. */
export function isRemark(row: SheetRow): boolean {
  return isBare(row) && !row.values.some(isShared) && row.numbering.kind === 'none' && !/^\(?\p{Ll}/u.test(row.text);
}

/** Rows that were numbered beforehand and never filled in. */
export function isOnlyNumber(row: SheetRow): boolean {
  const { kind, rest } = row.numbering;
  const [only] = row.values;
  return row.values.length === 1 && only?.column.role === 'number' && kind === 'digits' && rest === '';
}
