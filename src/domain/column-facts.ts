import { isBlank } from './cell-values';
import { swapOf } from './dates';
import { countLegacy, type LegacyCounts, type RowTexts } from './cell-texts';
import { columnEncoding, type LegacyTable } from './legacy-text';
import type { CellValue, PlanRow, TaskField } from './task';

/**
 * Columns in which a machine with English settings (month first) leaves traces: it turns "06/01/2021" into a date and cannot
 * read "13/6/2021", which stays text. Its exports, read as text elsewhere, leave "6/13/2021".
 */
const DAY_COLUMNS = ['deadline', 'due', 'finished', 'documentDate'] as const satisfies readonly TaskField[];
export type DayColumn = (typeof DAY_COLUMNS)[number];

/**
 * What the columns hold as a whole, kept up to date cell by cell. `doubtful`: real dates whose day may be the month; `late`: real dates
 * after the 12th, which a month-first machine makes of nothing that is typed day first; `unread`: text such as "13/6/2021", a day of
 * which such a machine can make nothing; `monthFirst`: text such as "6/13/2021"; `eitherWay`: text such as "8/3/2021". `numbered`:
 * rows that have an STT. `legacy`: cells in an old encoding.
 */
export type ColumnFacts = {
  days: Record<DayColumn, Record<'doubtful' | 'late' | 'unread' | 'monthFirst' | 'eitherWay', number>>;
  numbered: number;
  rows: number;
  legacy: LegacyCounts;
};

export function createColumnFacts(): ColumnFacts {
  const none = () => ({ doubtful: 0, late: 0, unread: 0, monthFirst: 0, eitherWay: 0 });
  const days = { deadline: none(), due: none(), finished: none(), documentDate: none() };
  return { days, numbered: 0, rows: 0, legacy: new Map() };
}

/** The whole cell, with the signs that such a machine takes for dates: "13.6.2021" stays text there whatever the day. */
const DAY_MONTH_YEAR = /^\s*(\d{1,2})([/-])(\d{1,2})\2(?:\d{4}|\d{2})\s*$/;
const LAST_MONTH = 12;

function orderIn(text: string): 'unread' | 'monthFirst' | 'eitherWay' | null {
  const parts = DAY_MONTH_YEAR.exec(text);
  if (parts === null || parts[1] === parts[3]) return null;
  const [first, second] = [Number(parts[1]), Number(parts[3])];
  if (first > LAST_MONTH) return second > LAST_MONTH ? null : 'unread';
  if (second > LAST_MONTH) return 'monthFirst';
  return first === second ? null : 'eitherWay';
}

/** True for text that is a day whichever of its numbers is the month, and not the same one: "8/3/2021". */
export const isEitherWay = (value: CellValue | undefined): boolean =>
  typeof value === 'string' && orderIn(value) === 'eitherWay';

/** Counts one cell in; `times` −1 counts it out again. Columns of which nothing is kept are passed over. */
export function addCell(facts: ColumnFacts, field: TaskField, value: CellValue | undefined, times: 1 | -1 = 1): void {
  if (field === 'number') {
    if (!isBlank(value)) facts.numbered += times;
    return;
  }
  const day = facts.days[field as DayColumn] as ColumnFacts['days'][DayColumn] | undefined;
  if (day === undefined) return;
  if (typeof value === 'number') {
    const swap = swapOf(value);
    if (swap === 'either') day.doubtful += times;
    else if (swap === 'late') day.late += times;
  } else if (typeof value === 'string') {
    const order = orderIn(value);
    if (order !== null) day[order] += times;
  }
}

/** Counts a cell out that `addCell` counted in. */
export function removeCell(facts: ColumnFacts, field: TaskField, value: CellValue | undefined): void {
  addCell(facts, field, value, -1);
}

/** Counts a row in that is not blank; `times` −1 counts it out again. */
export function addRow(
  facts: ColumnFacts,
  { values, texts }: Pick<PlanRow, 'values'> & { texts: Pick<RowTexts, 'legacy'> },
  times: 1 | -1 = 1,
): void {
  facts.rows += times;
  countLegacy(facts.legacy, texts, times);
  addCell(facts, 'number', values.number, times);
  for (const field of DAY_COLUMNS) addCell(facts, field, values[field], times);
}

/**
 * What the rules are told of the columns. While it stays the same, a rule sees the same in every row whose own cells and
 * neighbours stay the same; so after an edit two of these can be compared by `sameTraits` before a whole plan is looked at again.
 */
export type ColumnTraits = {
  /**
   * Columns in which dates that may have day and month reversed stand beside text that a month-first machine could not read, and not
   * beside more days that it could not have made: one stray text in a column of good dates puts none of them in doubt.
   */
  mixedDays: ReadonlySet<DayColumn>;
  /** Columns of text in which some days clearly have the month first, and more than have the day first, so others may have too. */
  monthFirst: ReadonlySet<DayColumn>;
  /** At least one row has an STT. */
  numbered: boolean;
  /** Columns that are clearly in an old encoding. */
  legacy: ReadonlyMap<TaskField, LegacyTable>;
};

export function columnTraits({ days, numbered, rows, legacy }: ColumnFacts): ColumnTraits {
  const mixed = DAY_COLUMNS.filter((field) => days[field].doubtful > 0 && days[field].unread > days[field].late);
  const monthFirst = DAY_COLUMNS.filter(
    (field) => days[field].eitherWay > 0 && days[field].monthFirst > days[field].late + days[field].unread,
  );
  const encodings = new Map<TaskField, LegacyTable>();
  for (const [field, counts] of legacy) {
    const encoding = columnEncoding({ filled: rows, ...counts });
    if (encoding !== null) encodings.set(field, encoding);
  }
  return { mixedDays: new Set(mixed), monthFirst: new Set(monthFirst), numbered: numbered > 0, legacy: encodings };
}

export function sameTraits(a: ColumnTraits, b: ColumnTraits): boolean {
  return (
    a.numbered === b.numbered &&
    DAY_COLUMNS.every((field) => a.mixedDays.has(field) === b.mixedDays.has(field)) &&
    DAY_COLUMNS.every((field) => a.monthFirst.has(field) === b.monthFirst.has(field)) &&
    a.legacy.size === b.legacy.size &&
    [...a.legacy].every(([field, encoding]) => b.legacy.get(field) === encoding)
  );
}
