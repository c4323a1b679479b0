import { readLegacy, type LegacyEncoding, type LegacyReading, type LegacyTable } from './legacy-text';
import { remember } from './remember';
import type { PlanRow, TaskField } from './task';
import { isUsualText } from './text';

/** Columns that hold words. */
export const TEXT_FIELDS = [
  ...(['id', 'number', 'area', 'title', 'product', 'lead', 'head', 'coordinators', 'deadline'] as const),
  ...(['link', 'note', 'documentNumber', 'reason'] as const),
] satisfies readonly TaskField[];
export type TextField = (typeof TEXT_FIELDS)[number];

/** Columns whose cells may well have several lines. */
export const FIELDS_WITH_LINES: ReadonlySet<TaskField> = new Set<TaskField>([
  ...(['title', 'product', 'coordinators', 'link', 'note', 'reason'] as const),
]);

/** What the rules about texts know of a row before they look at its cells. */
export type RowTexts = {
  /** Cells that are more than plain letters and digits on one line. Nearly every row has none. */
  odd: readonly TextField[];
  /** Cells that look like an old encoding. */
  legacy: ReadonlyMap<TaskField, LegacyReading>;
  /** A cell is longer than `SHORT_TEXT`. */
  long: boolean;
};

/** Texts up to here are short by any measure, in characters. */
export const SHORT_TEXT = 100;

const PLAIN_ROW: RowTexts = { odd: [], legacy: new Map(), long: false };
const LONG_ROW: RowTexts = { ...PLAIN_ROW, long: true };

/** Letters that only Vietnamese in Unicode has; one stands among the first of nearly every text. */
const UNICODE_LETTER = /[\u0102-\u01B0\u1EA0-\u1EF9]/;
const WESTERN = /[\u00A1-\u00FE]/;
const EDGES = ' =+-@';

/** What one look at a text tells. */
type Look = { odd: boolean; legacy: LegacyReading | null };

/** Texts of a column of names repeat, and a map finds them faster than a pattern reads them. */
const REPEATING: ReadonlySet<TextField> = new Set<TextField>([
  ...(['area', 'product', 'lead', 'head', 'coordinators', 'deadline', 'link', 'note'] as const),
]);

/** Looks once at every text of a row, quickly. */
export function textReader(): (row: Pick<PlanRow, 'values' | 'facts'>) => RowTexts {
  const lookOnce = remember(look);

  return ({ values, facts }) => {
    let odd: TextField[] | null = null;
    let legacy: Map<TaskField, LegacyReading> | null = null;
    let long = false;
    for (const field of TEXT_FIELDS) {
      const text = values[field];
      if (typeof text !== 'string' || text === '') continue;
      if (text.length > SHORT_TEXT) long = true;
      const font = facts?.[field]?.font;
      const seen = font === undefined && REPEATING.has(field) ? lookOnce(text) : look(text, font);
      if (seen.odd) (odd ??= []).push(field);
      if (seen.legacy !== null) (legacy ??= new Map()).set(field, seen.legacy);
    }
    if (odd === null && legacy === null) return long ? LONG_ROW : PLAIN_ROW;
    return { odd: odd ?? PLAIN_ROW.odd, legacy: legacy === null ? PLAIN_ROW.legacy : sureTogether(legacy), long };
  };
}

const PLAIN_LOOK: Look = { odd: false, legacy: null };

function look(text: string, font?: string): Look {
  const mayBeLegacy = !UNICODE_LETTER.test(text);
  const odd = isOdd(text, mayBeLegacy);
  const legacy = mayBeLegacy && WESTERN.test(text) ? readLegacy(text, font) : null;
  return odd || legacy !== null ? { odd, legacy } : PLAIN_LOOK;
}

function isOdd(text: string, withoutVietnamese: boolean): boolean {
  if (EDGES.includes(text.charAt(0)) || text.endsWith(' ') || !isUsualText(text)) return true;
  // "Ph?ng N?i v?": letters that a conversion lost leave no others behind.
  return withoutVietnamese && text.includes('?');
}

/** One row was typed by one person: beside a cell that is surely of an encoding, one that may be of it is. */
function sureTogether(cells: ReadonlyMap<TaskField, LegacyReading>): ReadonlyMap<TaskField, LegacyReading> {
  const tables = new Set([...cells.values()].filter(({ sure }) => sure).map(({ encoding }) => tableOf(encoding)));
  return new Map(
    [...cells].map(([field, cell]) => [
      field,
      cell.sure ? cell : { ...cell, sure: tables.has(tableOf(cell.encoding)) },
    ]),
  );
}

const tableOf = (encoding: LegacyEncoding): LegacyTable => (encoding === 'vni' ? 'vni' : 'tcvn3');

/** Surely legacy cells of each column. */
export type LegacyCounts = Map<TaskField, { tcvn3: number; vni: number }>;

/** Counts the surely legacy cells of a row in; `times` −1 counts them out again. */
export function countLegacy(counts: LegacyCounts, { legacy }: Pick<RowTexts, 'legacy'>, times: 1 | -1): void {
  for (const [field, { encoding, sure }] of legacy) {
    if (!sure) continue;
    const column = counts.get(field) ?? { tcvn3: 0, vni: 0 };
    column[tableOf(encoding)] += times;
    counts.set(field, column);
  }
}

/** The encoding that a cell is in, by its own words, its font, its row or the rest of its column; null for Unicode. */
export function legacyEncoding(
  { legacy }: RowTexts,
  field: TaskField,
  columns: ReadonlyMap<TaskField, LegacyTable>,
): LegacyEncoding | null {
  const reading = legacy.get(field);
  if (reading === undefined) return null;
  return reading.sure || columns.get(field) === tableOf(reading.encoding) ? reading.encoding : null;
}

/** Replacement characters and halves of surrogate pairs: a conversion put them where it lost a letter. */
const LOST = /[\uFFFD\p{Surrogate}]/u;
/** "Ph?ng N?i v?": the letters that an old code page did not have. */
const LOST_TO_QUESTION_MARK = /\p{L}\?\p{L}/u;
const ADDRESS = /:\/\/|www\.|=/i;
const BEYOND_WESTERN = /[\u0100-\u024F\u1E00-\u1EFF]/;

/** How letters of a cell were lost for good: to replacement characters or to question marks; null where none were. */
export function lossOf(
  { texts, values }: Pick<PlanRow, 'values'> & { texts: RowTexts },
  field: TextField,
): 'replaced' | 'question-mark' | null {
  const text = values[field];
  if (typeof text !== 'string' || !texts.odd.includes(field)) return null;
  if (LOST.test(text)) return 'replaced';
  const looksAsked = LOST_TO_QUESTION_MARK.test(text) && !BEYOND_WESTERN.test(text) && !ADDRESS.test(text);
  return looksAsked ? 'question-mark' : null;
}
