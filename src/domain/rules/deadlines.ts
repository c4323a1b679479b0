import { legacyEncoding, lossOf } from '../cell-texts';
import { isBlank, isCellError, readText } from '../cell-values';
import { endOfMonth, monthOf, parseMonthFirst, toSerial, withMonthEnds, yearOf, type IsoDate } from '../dates';
import { readDeadline } from '../deadline';
import { readNumeral } from '../numerals';
import { hasDeadlineToSettle, hasInvalidDeadline } from './applies';
import { isDayDoubted } from './day-doubted';
import { serialAsText } from './serial-as-text';
import { isMonthAsDate } from './month-as-date';
import { rule, type Hit, type RuleContext } from './rule';

export const deadlineRules = [
  rule({
    code: 'deadline-not-understood',
    severity: 'error',
    fields: ['deadline'],
    applies: hasInvalidDeadline,
    source: 'practice',
    doc: 'Neither a date, nor a period, nor one of the words for tasks without a date.',
    needs: ['column'],
    test: ({ deadline, values, texts }, { columns, year }): Hit | null => {
      if (deadline.kind !== 'invalid' || deadline.reason !== 'not-understood' || isCellError(values.deadline))
        return null;
      const meant = meantBy(readText(values.deadline), year);
      // Text in an old encoding or with lost letters has a finding of its own.
      const isReadable = legacyEncoding(texts, 'deadline', columns.legacy) === null;
      if (!isReadable || lossOf({ texts, values }, 'deadline') !== null) return null;
      return meant === null ? {} : { details: { due: meant.due }, fix: { value: meant.value, safe: false } };
    },
  }),
  rule({
    code: 'deadline-impossible',
    severity: 'error',
    fields: ['deadline'],
    applies: hasInvalidDeadline,
    source: 'practice',
    doc: 'A date that no calendar has: 31/6, 30/02. With the month first it may be one: 12/15. 31/6 is likely the end of June.',
    test: ({ deadline, values }, { year }): Hit | null => {
      if (deadline.kind !== 'invalid' || deadline.reason !== 'impossible-date') return null;
      const text = readText(values.deadline);
      const meant = parseMonthFirst(text, year);
      if (meant !== null) return { details: { date: meant }, fix: { value: toSerial(meant), safe: false } };
      const part = noSuchPart(text);
      if (part !== null) return { details: part };
      const value = withMonthEnds(text, year);
      const { due } = readDeadline(value, year);
      return due === null ? {} : { details: { end: due }, fix: { value, safe: false } };
    },
  }),
  rule({
    code: 'deadline-open',
    severity: 'warning',
    fields: ['deadline'],
    applies: hasDeadlineToSettle,
    source: 'practice',
    doc: '"Theo tiến độ" is no date: the task is counted as having none until somebody gives it one.',
    test: ({ deadline, dueCell }) => (deadline.kind === 'open' && dueCell.kind !== 'value' ? {} : null),
  }),
  rule({
    code: 'deadline-several-dates',
    severity: 'warning',
    fields: ['deadline'],
    applies: hasDeadlineToSettle,
    source: 'practice',
    doc: 'Two products with two dates in one row: the row should be split, until then the last date counts.',
    test: ({ deadline }) => {
      for (const note of deadline.notes) if (note.code === 'several-dates') return { details: { dates: note.dates } };
      return null;
    },
  }),
  rule({
    code: 'deadline-outside-year',
    severity: 'warning',
    fields: ['deadline'],
    applies: hasDeadlineToSettle,
    source: 'practice',
    doc: 'A slip such as "2012". Dates from the start of the reporting year (15/12 before) belong to the plan: the plan itself is due then.',
    test: ({ deadline, dueCell }, context) => {
      const { year } = context;
      const told = (day: IsoDate) => ({ written: yearOf(day), year });
      if (deadline.due !== null && isOutside(deadline.due, context)) return { details: told(deadline.due) };
      return dueCell.kind === 'value' && isOutside(dueCell.value, context)
        ? { field: 'due', details: told(dueCell.value) }
        : null;
    },
  }),
  rule({
    code: 'deadline-month-as-date',
    severity: 'warning',
    fields: ['deadline'],
    source: 'practice',
    doc: 'Excel makes 01/06/2021 ("Jun-21") of a typed "6/2021"; the month is due on its last day, not on its first.',
    test: (row) => {
      if (!isMonthAsDate(row)) return null;
      const date = row.deadline.due!;
      const month = `Tháng ${monthOf(date)}/${yearOf(date)}`;
      const end = monthEnd(date);
      // The due date was taken from the deadline, so it goes along.
      const follows = row.dueCell.kind === 'value' && row.dueCell.value === date;
      const also = follows ? { also: [{ field: 'due' as const, value: toSerial(end) }] } : {};
      return { details: { date, month, due: end }, fix: { value: month, safe: false, ...also } };
    },
  }),
  rule({
    code: 'due-missing',
    severity: 'info',
    fields: ['due'],
    applies: hasDeadlineToSettle,
    source: 'practice',
    needs: ['column'],
    doc: 'Formulas use the due cell; the deadline text says what belongs in it. A deadline that is itself asked about (its year, its day and month) is not taken over unseen.',
    test: (row, context) => {
      const { deadline, dueCell, values } = row;
      if (deadline.kind !== 'date' || dueCell.kind !== 'blank') return null;
      const safe = !isOutside(deadline.due, context) && !isDayDoubted(row, 'deadline', context.columns);
      return {
        value: isBlank(values.due) ? null : values.due,
        details: { due: deadline.due, ...(safe ? {} : { reason: 'deadline-unsure' }) },
        fix: { value: toSerial(deadline.due), safe },
      };
    },
  }),
  rule({
    code: 'due-differs',
    severity: 'warning',
    fields: ['due'],
    applies: hasDeadlineToSettle,
    source: 'practice',
    doc: 'The due cell counts, so one of the two was forgotten when the other was changed.',
    test: (row) => {
      const { deadline, dueCell } = row;
      if (deadline.kind !== 'date' || dueCell.kind !== 'value' || dueCell.value === deadline.due) return null;
      if (isMonthAsDate(row) && dueCell.value === monthEnd(deadline.due)) return null;
      return {
        details: { due: dueCell.value, deadline: deadline.text, deadlineDue: deadline.due },
        fix: { value: toSerial(deadline.due), safe: false },
      };
    },
  }),
  rule({
    code: 'due-on-recurring',
    severity: 'warning',
    fields: ['due'],
    applies: hasDeadlineToSettle,
    source: 'practice',
    doc: 'A recurring task has no due date; with one in the cell it would be counted as due and then overdue.',
    test: ({ deadline, dueCell }) =>
      deadline.kind === 'recurring' && dueCell.kind === 'value'
        ? { details: { due: dueCell.value, deadline: deadline.text }, fix: { value: null, safe: false } }
        : null,
  }),
];

const QUARTER = /(?:quý|quí|q)\.?\s*([ivx]+|\d{1,2})(?![\p{L}\d])/giu;
const MONTH = /(?:tháng|t)\.?\s*(\d{1,2})(?!\d)/giu;

/** The quarter or month that no year has: "Quý V", "Tháng 13"; null where the day is what is wrong. */
function noSuchPart(text: string): { reason: 'quarter' | 'month'; part: string } | null {
  const find = (pattern: RegExp, last: number) =>
    [...text.matchAll(pattern)].find(([, numeral]) => {
      const number = readNumeral(numeral!);
      return number !== null && (number < 1 || number > last);
    })?.[0];
  const [quarter, month] = [find(QUARTER, 4), find(MONTH, 12)];
  if (quarter !== undefined) return { reason: 'quarter', part: quarter };
  return month === undefined ? null : { reason: 'month', part: month };
}

/** "Quý ll", "Quý 1I": small L, capital i and 1 look the same; "lV" is IV. */
const MISTYPED_QUARTER = /(?<=(?:quý|quí|q)\.?\s*)(?:[il1]{2,3}|[il1]v)(?![\p{L}\p{M}\d])/giu;

/** What a text that is not understood probably says, and the day that it gives: proposed, never taken. */
function meantBy(text: string, year: number): { value: string | number; due: IsoDate } | null {
  const quarters = text.replace(MISTYPED_QUARTER, (numeral) => numeral.replace(/[il1]/gi, 'I').toUpperCase());
  const value = quarters === text ? serialAsText(text, year) : quarters;
  const { due } = value === null ? { due: null } : readDeadline(value, year);
  return value === null || due === null ? null : { value, due };
}

const isOutside = (day: IsoDate, { yearStart, yearEnd }: RuleContext) => day < yearStart || day > yearEnd;
const monthEnd = (date: IsoDate) => endOfMonth(yearOf(date), monthOf(date));
