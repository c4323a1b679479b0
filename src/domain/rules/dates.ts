import { readText, type Reading } from '../cell-values';
import {
  formatDate,
  fromSerial,
  parseDateText,
  parseMonthFirst,
  parsePastMonthEnd,
  swapDayAndMonth,
  toSerial,
  yearOf,
  type IsoDate,
} from '../dates';
import { readDeadline } from '../deadline';
import type { ReadRow } from '../row-reader';
import { hasOddDate } from './applies';
import { dayIn, isDayDoubted } from './day-doubted';
import { rule, type Hit, type RuleContext } from './rule';
import { serialAsText } from './serial-as-text';

const DATE_FIELDS = ['due', 'finished', 'documentDate'] as const;
const DONE_FIELDS = ['finished', 'documentDate'] as const;
const DOUBTED_FIELDS = ['deadline', ...DATE_FIELDS] as const;
type DateField = (typeof DATE_FIELDS)[number];

function dateIn(row: ReadRow, field: DateField): Reading<IsoDate> {
  return field === 'due' ? row.dueCell : row[field];
}

/** Rules are asked of every row; the list is made where there is something to put in it. */
function inEach<Field>(fields: readonly Field[], test: (field: Field) => Hit | null): Hit[] | null {
  let hits: Hit[] | null = null;
  for (const field of fields) {
    const hit = test(field);
    if (hit !== null) (hits ??= []).push(hit);
  }
  return hits;
}

export const dateRules = [
  rule({
    code: 'date-invalid',
    severity: 'error',
    fields: DATE_FIELDS,
    applies: hasOddDate,
    source: 'practice',
    needs: ['column'],
    doc: 'The cell must hold a day; "chưa có", 31/6 or a bare number tell nobody when. With the month first it may be a day, which is what puts others of the column in doubt: those come first. 31/6 is likely the end of June.',
    test: (row, { year, columns }) =>
      inEach(DATE_FIELDS, (field) => {
        const date = dateIn(row, field);
        if (date.kind !== 'invalid' || date.reason === 'error-value') return null;
        const text = readText(row.values[field]);
        if (date.reason === 'not-understood') return { field, ...notUnderstood(text, year) };
        const [meant, end] = [parseMonthFirst(text, year), parsePastMonthEnd(text, year)];
        const held = meant !== null && columns.monthFirst.has(field);
        const details = {
          reason: date.reason,
          ...(meant && { date: meant }),
          ...(end && { end }),
          ...(held && { held: 1 }),
        };
        const proposed = held ? null : (meant ?? end);
        return { field, details, ...(proposed && { fix: { value: toSerial(proposed), safe: false } }) };
      }),
  }),
  rule({
    code: 'date-as-text',
    severity: 'info',
    fields: DATE_FIELDS,
    applies: hasOddDate,
    source: 'practice',
    needs: ['column'],
    doc: 'Understood, but formulas compare text and dates wrongly, so the cell should hold a real date. While other dates of the column are in doubt these are what tells so, and must not be lost on the way.',
    test: (row, context) =>
      inEach(DATE_FIELDS, (field) => {
        const date = dateIn(row, field);
        if (date.kind !== 'value' || !date.asText) return null;
        const { mixedDays, monthFirst } = context.columns;
        const columnUnsure = mixedDays.has(field) || monthFirst.has(field);
        const reason = columnUnsure ? 'column-unsure' : otherYear(row, field, context) === null ? null : 'year-unsure';
        const details = { date: date.value, ...(reason && { reason }) };
        return { field, details, fix: { value: toSerial(date.value), safe: reason === null } };
      }),
  }),
  rule({
    code: 'date-year-unsure',
    severity: 'warning',
    fields: DONE_FIELDS,
    applies: hasOddDate,
    source: 'NĐ 09/2019/NĐ-CP',
    doc: 'The reporting year begins on 15/12 of the year before, so "20/12" without a year is in it twice: at its beginning, and after its last closing date.',
    test: (row, context) =>
      inEach(DONE_FIELDS, (field) => {
        const other = otherYear(row, field, context);
        const date = valueOf(row[field]);
        if (other === null || date === null) return null;
        return { field, details: { date, other }, fix: { value: toSerial(other), safe: false } };
      }),
  }),
  rule({
    code: 'date-day-month-unsure',
    severity: 'warning',
    fields: DOUBTED_FIELDS,
    source: 'practice',
    needs: ['column'],
    doc: 'A machine with English settings makes 6 January of "1/6/2021" and leaves "13/6/2021" as text; a column that has both kinds came from one. The date is proposed as text, so that it is in doubt no more.',
    test: (row, { columns }) => {
      if (columns.mixedDays.size === 0 && columns.monthFirst.size === 0) return null;
      return inEach(DOUBTED_FIELDS, (field): Hit | null => {
        if (!isDayDoubted(row, field, columns)) return null;
        const date = dayIn(row, field)!;
        const swapped = swapDayAndMonth(date)!;
        // As a real date it would be doubted again where dates are, and as text where texts are.
        return typeof row.values[field] === 'number'
          ? { field, details: { date, swapped }, fix: { value: formatDate(swapped), safe: false } }
          : { field, details: { date, swapped, reason: 'text' }, fix: { value: toSerial(swapped), safe: false } };
      });
    },
  }),
];

const SEPARATOR = /[;,\n]|\s(?:và|hoặc|đến)\s/u;

/** Why a text is no day: it holds several, or not all of one, or the number behind one. */
function notUnderstood(text: string, year: number): Hit {
  const serial = serialAsText(text, year);
  if (serial !== null) {
    return { details: { reason: 'serial', serial: fromSerial(serial)! }, fix: { value: serial, safe: false } };
  }
  const parts = text.split(SEPARATOR).filter((part) => part.trim() !== '');
  const isDay = (part: string) => parseDateText(part.trim(), year) !== null;
  if (parts.length > 1 && parts.every(isDay)) return { details: { reason: 'several-dates' } };
  const { kind } = readDeadline(text, year);
  return { details: { reason: kind === 'date' ? 'incomplete' : 'not-understood' } };
}

const valueOf = (date: Reading<IsoDate>) => (date.kind === 'value' ? date.value : null);

/**
 * The same day in December of the year before, where the reporting year began by then and the text leaves the year out; else null. Of
 * a finish and its document only: a deadline without a year is one of the plan's own.
 */
function otherYear(row: ReadRow, field: DateField, { year, yearStart }: RuleContext): IsoDate | null {
  const text = row.values[field];
  const date = field === 'due' ? null : valueOf(row[field]);
  if (date === null || typeof text !== 'string' || yearOf(date) !== year) return null;
  const other = `${year - 1}${date.slice(4)}`;
  return other >= yearStart && parseDateText(readText(text), year - 1) === other ? other : null;
}
