import { readText, type Reading } from '../cell-values';
import {
  dayOf,
  formatDate,
  monthOf,
  parseMonthFirst,
  parsePastMonthEnd,
  swapDayAndMonth,
  toSerial,
  type IsoDate,
} from '../dates';
import type { ReadRow } from '../row-reader';
import { hasOddDate } from './applies';
import { isMonthAsDate } from './month-as-date';
import { rule, type Hit } from './rule';

const DATE_FIELDS = ['due', 'finished', 'documentDate'] as const;
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
    doc: 'The cell must hold a day; "chưa có", 31/6 or a bare number tell nobody when. With the month first it may be a day; 31/6 is likely the end of June.',
    test: (row, { year }) =>
      inEach(DATE_FIELDS, (field) => {
        const date = dateIn(row, field);
        if (date.kind !== 'invalid' || date.reason === 'error-value') return null;
        const text = readText(row.values[field]);
        const [meant, end] = [parseMonthFirst(text, year), parsePastMonthEnd(text, year)];
        const details = { reason: date.reason, ...(meant && { date: meant }), ...(end && { end }) };
        const proposed = meant ?? end;
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
    test: (row, { columns }) =>
      inEach(DATE_FIELDS, (field) => {
        const date = dateIn(row, field);
        if (date.kind !== 'value' || !date.asText) return null;
        const safe = !columns.mixedDays.has(field);
        const details = { date: date.value, ...(safe ? {} : { reason: 'column-unsure' }) };
        return { field, details, fix: { value: toSerial(date.value), safe } };
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
      if (columns.mixedDays.size === 0) return null;
      return inEach(DOUBTED_FIELDS, (field) => {
        if (!columns.mixedDays.has(field) || typeof row.values[field] !== 'number') return null;
        const date = field === 'deadline' ? row.deadline.due : valueOf(dateIn(row, field));
        if (date === null || dayOf(date) > 12 || dayOf(date) === monthOf(date) || isSettled(row, field, date))
          return null;
        const swapped = swapDayAndMonth(date)!;
        return { field, details: { date, swapped }, fix: { value: formatDate(swapped), safe: false } };
      });
    },
  }),
];

const valueOf = (date: Reading<IsoDate>) => (date.kind === 'value' ? date.value : null);

/** The written deadline says the same day, or the cell is asked about as a month. */
function isSettled(row: ReadRow, field: DateField | 'deadline', date: IsoDate): boolean {
  if (field === 'deadline') return isMonthAsDate(row);
  return field === 'due' && typeof row.values.deadline === 'string' && row.deadline.due === date;
}
