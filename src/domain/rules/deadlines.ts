import { isCellError } from '../cell-values';
import { toSerial } from '../dates';
import { rule } from './rule';

export const deadlineRules = [
  rule({
    code: 'deadline-not-understood',
    severity: 'error',
    fields: ['deadline'],
    doc: 'Neither a date, nor a period, nor one of the words for tasks without a date.',
    test: ({ deadline, values }) =>
      deadline.kind === 'invalid' && deadline.reason === 'not-understood' && !isCellError(values.deadline) ? {} : null,
  }),
  rule({
    code: 'deadline-impossible',
    severity: 'error',
    fields: ['deadline'],
    doc: 'A date that no calendar has: 31/6, 30/02.',
    test: ({ deadline }) => (deadline.kind === 'invalid' && deadline.reason === 'impossible-date' ? {} : null),
  }),
  rule({
    code: 'deadline-open',
    severity: 'warning',
    fields: ['deadline'],
    doc: '"Theo tiến độ" is no date: the task is counted as having none until somebody gives it one.',
    test: ({ deadline, dueCell }) => (deadline.kind === 'open' && dueCell.kind !== 'value' ? {} : null),
  }),
  rule({
    code: 'deadline-several-dates',
    severity: 'warning',
    fields: ['deadline'],
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
    doc: 'A slip such as "2012". Dates from the start of the reporting year (15/12 before) belong to the plan: the plan itself is due then.',
    test: ({ deadline, dueCell }, { year, yearStart, yearEnd }) => {
      const note = deadline.notes.find(({ code }) => code === 'outside-plan-year');
      const within = deadline.due !== null && deadline.due >= yearStart && deadline.due <= yearEnd;
      if (note?.code === 'outside-plan-year' && !within) return { details: { written: note.year, year } };
      if (dueCell.kind !== 'value' || dueCell.value === deadline.due) return null;
      if (dueCell.value >= yearStart && dueCell.value <= yearEnd) return null;
      return { field: 'due', details: { written: Number(dueCell.value.slice(0, 4)), year } };
    },
  }),
  rule({
    code: 'due-missing',
    severity: 'info',
    fields: ['due'],
    doc: 'Formulas use the due cell; the deadline text says what belongs in it.',
    test: ({ deadline, dueCell }) =>
      deadline.kind === 'date' && dueCell.kind === 'blank'
        ? { value: null, details: { due: deadline.due }, fix: { value: toSerial(deadline.due), safe: true } }
        : null,
  }),
  rule({
    code: 'due-differs',
    severity: 'warning',
    fields: ['due'],
    doc: 'The due cell counts, so one of the two was forgotten when the other was changed.',
    test: ({ deadline, dueCell }) =>
      deadline.kind === 'date' && dueCell.kind === 'value' && dueCell.value !== deadline.due
        ? {
            details: { due: dueCell.value, deadline: deadline.text, deadlineDue: deadline.due },
            fix: { value: toSerial(deadline.due), safe: false },
          }
        : null,
  }),
  rule({
    code: 'due-on-recurring',
    severity: 'warning',
    fields: ['due'],
    doc: 'A recurring task has no due date; with one in the cell it would be counted as due and then overdue.',
    test: ({ deadline, dueCell }) =>
      deadline.kind === 'recurring' && dueCell.kind === 'value'
        ? { details: { due: dueCell.value, deadline: deadline.text }, fix: { value: null, safe: false } }
        : null,
  }),
];
