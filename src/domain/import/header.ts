/** Finds the heading row (or rows) of a plan table, wherever it stands on a sheet. */
import { readText } from '../cell-values';
import type { TaskField } from '../task';
import { cleanText } from '../text';
import { filledCells, mergesByRow, type GridSheet } from './grid';
import { isOtherTable, readHeading, readKnownHeading, readSubHeading, type HeadingReading } from './headings';

export type HeaderColumn = { column: number; heading: string; reading: HeadingReading | null };

/** `first` and `last`: the rows that the headings stand in. */
export type Header = { first: number; last: number; columns: HeaderColumn[] };

export type HeaderSearch =
  | { kind: 'found'; header: Header }
  /** A table of targets or scores, which has no tasks. */
  | { kind: 'other-table'; row: number }
  | { kind: 'none' };

/** The header is looked for in this many rows that hold something. */
const SEARCHED_ROWS = 60;
const TALLEST = 3;
/** Cells that headings over several columns are spread to, at most: broken files merge without end. */
const MOST_SPREAD = 50_000;

type HeadRow = { row: number; texts: ReadonlyMap<number, string>; spread: ReadonlyMap<number, string>; known: number };

/** Finds the header with the most columns understood; of equal ones the uppermost. */
export function findHeader(sheet: GridSheet): HeaderSearch {
  const rows = headRows(sheet);
  const known = rows.map(({ known: count }) => count);
  let best: { header: Header; score: number } | null = null;
  for (const [index, row] of rows.entries()) {
    if ((known[index] ?? 0) < 2) continue;
    for (let height = 1; height <= TALLEST; height += 1) {
      const block = rows.slice(index, index + height);
      // The rows of one header follow each other; below its first row there are nothing but headings.
      if (block.length < height || block.some((each, at) => each.row !== row.row + at)) break;
      if (height > 1 && !isSecondRow(rows[index + height - 1]!)) break;
      const columns = columnsOf(block);
      const score = mainFields(columns).size;
      // Of a header and its first row alone the whole counts, though a start date adds no field.
      const better = best === null || score > best.score || (score === best.score && best.header.first === row.row);
      if (better) best = { header: { first: row.row, last: row.row + height - 1, columns }, score };
    }
  }
  const other = rows.find(({ texts }) => [...texts.values()].filter(isOtherTable).length >= 2);
  if (best === null || !isPlan(best.header)) return other ? { kind: 'other-table', row: other.row } : { kind: 'none' };
  const { header } = best;
  const deadline = mainFields(header.columns).has('deadline');
  if (!deadline && header.columns.some(({ heading }) => isOtherTable(heading))) {
    return { kind: 'other-table', row: header.last };
  }
  return { kind: 'found', header };
}

type Texts = ReadonlyMap<number, string>;

/** Tells rows that repeat the header, as at a page break: most of their cells say what the header says in the same column. */
export function headerRepeats(header: Header): (texts: Texts) => boolean {
  const headings = header.columns.map(({ column, heading }) => ({ column, heading: heading.toLowerCase() }));
  return (texts) => {
    let same = 0;
    for (const { column, heading } of headings) {
      const text = texts.get(column);
      if (text !== undefined && text.length <= heading.length && heading.includes(text.toLowerCase())) same += 1;
    }
    return same >= 2 && same * 2 > texts.size;
  };
}

/** Tells rows that are the header of another table: several headings, differently arranged. Remembers what it has seen. */
export function otherHeaders(): (texts: Texts) => boolean {
  const seen = new Map<string, boolean>();
  const isHeading = (text: string): boolean => {
    const known = seen.get(text);
    if (known !== undefined) return known;
    const answer = isOtherTable(text) || readKnownHeading(text) !== null;
    seen.set(text, answer);
    return answer;
  };
  return (texts) => {
    let others = 0;
    // The last cells of a task repeat from row to row, its words do not: asked in this order a task costs next to nothing.
    for (const text of [...texts.values()].reverse()) {
      if (isHeading(text)) continue;
      others += 1;
      if (others * 2 >= texts.size) return false;
    }
    return texts.size - others >= 3;
  };
}

function headRows(sheet: GridSheet): HeadRow[] {
  const merges = mergesByRow(sheet);
  const rows: HeadRow[] = [];
  let left = MOST_SPREAD;
  for (let row = 0; row < sheet.rows.length && rows.length < SEARCHED_ROWS; row += 1) {
    const texts = new Map<number, string>();
    for (const { column, cell } of filledCells(sheet, row)) texts.set(column, headingText(readText(cell.value)));
    if (texts.size === 0) continue;
    const spread = new Map(texts);
    for (const { column, columns } of merges.get(row) ?? []) {
      const text = texts.get(column);
      for (let at = column + 1; text !== undefined && at < column + columns && left > 0; at += 1, left -= 1) {
        if (!spread.has(at)) spread.set(at, text);
      }
    }
    rows.push({ row, texts, spread, known: [...texts.values()].filter((text) => readHeading(text) !== null).length });
  }
  return rows;
}

/** "CƠ QUAN\nCHỦ TRÌ", "Cơ quan chủ trì :", "N h i ệ m  v ụ" are no different from "Cơ quan chủ trì". */
function headingText(text: string): string {
  const clean = cleanText(text);
  return /^(?:\S ){2,}\S$/u.test(clean) ? clean.replace(/(\S) (?=\S(?: |$))/gu, '$1') : clean;
}

/** A row that continues the headings above it: nothing but headings, of which the names of columns are known. */
function isSecondRow({ texts }: HeadRow): boolean {
  const values = [...texts.values()];
  return values.filter((text) => readKnownHeading(text) !== null).length * 2 >= values.length;
}

function columnsOf(block: readonly HeadRow[]): HeaderColumn[] {
  const columns = new Set(block.flatMap(({ spread }) => [...spread.keys()]));
  const last = block[block.length - 1];
  return [...columns]
    .sort((a, b) => a - b)
    .flatMap((column): HeaderColumn[] => {
      const parts = block.flatMap((row) => {
        // What the lowest row says over several columns names the first of them only.
        const text = (row === last ? row.texts : row.spread).get(column);
        return text === undefined ? [] : [text];
      });
      const [child] = parts.slice(-1);
      if (child === undefined) return [];
      const parent = parts.slice(0, -1).join(' ');
      if (parent === '') return [{ column, heading: child, reading: readHeading(child) }];
      return [{ column, heading: `${parent} – ${child}`, reading: readSubHeading(parent, child) }];
    });
}

/** Fields of the plan that some column is likely to hold. */
function mainFields(columns: readonly HeaderColumn[]): ReadonlySet<TaskField> {
  const fields = new Set<TaskField>();
  for (const { reading } of columns) {
    const role = reading?.roles.includes('deadline') ? 'deadline' : reading?.roles[0];
    if (role !== undefined && role !== 'kept') fields.add(role);
  }
  return fields;
}

/** Enough to tell a plan: what is to be done and by whom, by when or with what result; or its result and one of the others. */
function isPlan({ columns }: Header): boolean {
  const fields = mainFields(columns);
  const others = (['lead', 'deadline', 'product'] as const).filter((field) => fields.has(field)).length;
  return fields.has('title') ? others >= 1 : fields.has('product') && others >= 2;
}
