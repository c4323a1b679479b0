import { legacyEncoding } from '../cell-texts';
import { isBlank, isCellError, readText } from '../cell-values';
import { endOfMonth, monthOf, parseMonthFirst, toSerial, withMonthEnds, yearOf, type IsoDate } from '../dates';
import { readDeadline } from '../deadline';
import { hasDeadlineToSettle, hasInvalidDeadline } from './applies';
import { isMonthAsDate } from './month-as-date';
import { rule, type Hit } from './rule';

export const deadlineRules = [
  rule({
    code: 'deadline-not-understood',
    severity: 'error',
    fields: ['deadline'],
    applies: hasInvalidDeadline,
    source: 'practice',
    doc: 'Neither a date, nor a period, nor one of the words for tasks without a date.',
    needs: ['column'],
    test: ({ deadline, values, texts }, { columns }) => {
      if (deadline.kind !== 'invalid' || deadline.reason !== 'not-understood' || isCellError(values.deadline))
        return null;
      // Text in an old encoding has a finding of its own, which shows what it says.
      return legacyEncoding(texts, 'deadline', columns.legacy) === null ? {} : null;
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
    test: ({ deadline, dueCell }, { year, yearStart, yearEnd }) => {
      const isOutside = (day: IsoDate) => day < yearStart || day > yearEnd;
      const told = (day: IsoDate) => ({ written: yearOf(day), year });
      if (deadline.due !== null && isOutside(deadline.due)) return { details: told(deadline.due) };
      return dueCell.kind === 'value' && isOutside(dueCell.value)
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
    doc: 'Formulas use the due cell; the deadline text says what belongs in it.',
    test: ({ deadline, dueCell, values }) =>
      deadline.kind === 'date' && dueCell.kind === 'blank'
        ? {
            value: isBlank(values.due) ? null : values.due,
            details: { due: deadline.due },
            fix: { value: toSerial(deadline.due), safe: true },
          }
        : null,
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

const monthEnd = (date: IsoDate) => endOfMonth(yearOf(date), monthOf(date));
