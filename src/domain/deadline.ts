import { endOfMonth, formatDate, fromSerial, yearOf, type IsoDate } from './dates';
import { readTerms } from './deadline-grammar';
import { moreOften, type Repeat } from './deadline-recurring';
import type { CellValue } from './task';
import { cleanText } from './text';

/** How often a recurring task repeats, where the text says so. */
export type Recurrence = 'month' | 'quarter' | 'half-year' | 'year';

/**
 * What a "Thời gian hoàn thành" cell means.
 * - `date`: one due date (the last, where the cell holds several: see `notes`)
 * - `recurring`: thường xuyên, hằng tháng… no due date
 * - `open`: theo tiến độ, theo kế hoạch của tỉnh… no fixed date yet
 * - `missing`: blank · `invalid`: not understood, or an impossible date such as 31/6
 */
export type Deadline =
  | { kind: 'date'; text: string; due: IsoDate; notes: DeadlineNote[] }
  | { kind: 'recurring'; text: string; due: null; every: Recurrence | null; notes: DeadlineNote[] }
  | { kind: 'open'; text: string; due: null; notes: DeadlineNote[] }
  | { kind: 'missing'; text: ''; due: null; notes: DeadlineNote[] }
  | { kind: 'invalid'; text: string; due: null; reason: 'impossible-date' | 'not-understood'; notes: DeadlineNote[] };

/** Things a person should look at although a meaning was found. */
export type DeadlineNote = { code: 'several-dates'; dates: IsoDate[] } | { code: 'outside-plan-year'; year: number };

const EVERY: Readonly<Record<1 | 3 | 6 | 12, Recurrence>> = { 1: 'month', 3: 'quarter', 6: 'half-year', 12: 'year' };
const RECURRENCE_TEXT: Readonly<Record<Recurrence, string>> = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  'half-year': '6 tháng một lần',
  year: 'Hằng năm',
};
const ALWAYS_TEXT = 'Thường xuyên';
/** "-", "…": typed to say that nothing is there. */
const NOTHING = /^[-–—.…_*]*$/;
/** Serials before 01/01/1990 are numbers somebody typed, not dates. */
const FIRST_SERIAL = 32_874;
const YEARS = { first: 1990, last: 2100 };

function notesOf(due: IsoDate, dates: IsoDate[], alsoRecurring: boolean, planYear: number): DeadlineNote[] {
  const notes: DeadlineNote[] = [];
  if (dates.length > 1 || alsoRecurring) notes.push({ code: 'several-dates', dates });
  if (yearOf(due) !== planYear) notes.push({ code: 'outside-plan-year', year: yearOf(due) });
  return notes;
}

function readNumber(value: number, planYear: number): Deadline {
  if (Number.isInteger(value) && value >= YEARS.first && value <= YEARS.last) return readText(String(value), planYear);
  const due = value >= FIRST_SERIAL ? fromSerial(value) : null;
  if (due === null) return { kind: 'invalid', text: String(value), due: null, reason: 'not-understood', notes: [] };
  return { kind: 'date', text: formatDate(due), due, notes: notesOf(due, [due], false, planYear) };
}

function readText(value: string, planYear: number): Deadline {
  const text = cleanText(value);
  if (NOTHING.test(text)) return { kind: 'missing', text: '', due: null, notes: [] };
  const reading = readTerms(value, planYear);
  if (!reading.ok) return { kind: 'invalid', text, due: null, reason: reading.reason, notes: [] };
  const dates = new Set<IsoDate>();
  let recurring = false;
  let every: Repeat = null;
  for (const term of reading.terms) {
    if (term.kind === 'due') dates.add(term.due);
    if (term.kind === 'recurring') {
      recurring = true;
      every = moreOften(every, term.every);
    }
  }
  const sorted = [...dates].sort();
  const due = sorted[sorted.length - 1];
  if (due !== undefined) return { kind: 'date', text, due, notes: notesOf(due, sorted, recurring, planYear) };
  if (recurring) return { kind: 'recurring', text, due: null, every: every === null ? null : EVERY[every], notes: [] };
  return { kind: 'open', text, due: null, notes: [] };
}

/**
 * Reads a "Thời gian hoàn thành" cell. Where no year is written it is the plan's. A stretch of time is due on its last day
 * (quý II: 30/6), "trước" and "chậm nhất" include the day they name. Of several dates the last is due, and a note lists them; the
 * note is also given where a dated product stands beside a recurring one ("Quý I; thường xuyên"). A text of which any word is
 * not understood is `invalid`, never guessed at.
 */
export function readDeadline(value: CellValue, planYear: number): Deadline {
  if (value === null) return { kind: 'missing', text: '', due: null, notes: [] };
  if (typeof value === 'number') return readNumber(value, planYear);
  if (typeof value === 'string') return readText(value, planYear);
  const text = typeof value === 'boolean' ? String(value).toUpperCase() : value.error;
  return { kind: 'invalid', text, due: null, reason: 'not-understood', notes: [] };
}

const severalDates = ({ notes }: Deadline) => notes.find((note) => note.code === 'several-dates');
const MONTHS: Readonly<Record<Recurrence, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * The days of a year on which something is expected: the ends of the months, quarters, half-years or the year of what recurs, else
 * the days that are named, of whatever year. None where it is not said how often ("Thường xuyên") or when.
 */
export function milestones(deadline: Deadline, year: number): IsoDate[] {
  if (deadline.kind === 'date') {
    return severalDates(deadline)?.dates ?? [deadline.due];
  }
  if (deadline.kind !== 'recurring' || deadline.every === null) return [];
  const step = MONTHS[deadline.every];
  return Array.from({ length: 12 / step }, (_, index) => endOfMonth(year, (index + 1) * step));
}

/** The plainest spelling of a deadline; reading it again gives the same meaning. Open and unread texts stay as typed. */
export function printDeadline(deadline: Deadline): string {
  if (deadline.kind === 'date') {
    const several = severalDates(deadline);
    if (!several) return formatDate(deadline.due);
    const dates = several.dates.map(formatDate);
    return (several.dates.length > 1 ? dates : [...dates, ALWAYS_TEXT.toLowerCase()]).join('; ');
  }
  if (deadline.kind === 'recurring') return deadline.every === null ? ALWAYS_TEXT : RECURRENCE_TEXT[deadline.every];
  return deadline.text;
}
