import { isBlank, readMark, type Reading } from '../cell-values';
import { toSerial, yearOf, type IsoDate } from '../dates';
import type { ReadRow } from '../row-reader';
import type { CellValue } from '../task';
import { rule, type RuleContext } from './rule';

const DATE_FIELDS = ['due', 'finished', 'documentDate'] as const;

function dateIn(row: ReadRow, field: (typeof DATE_FIELDS)[number]): Reading<IsoDate> {
  return field === 'due' ? row.dueCell : row[field];
}

const finishedOn = ({ finished }: ReadRow): IsoDate | null => (finished.kind === 'value' ? finished.value : null);

/** Slips of the year ("2201") are far away; a task of last year's plan may well end in the next year. */
const outsideYears = (finished: IsoDate, { year, yearStart }: RuleContext) =>
  finished < yearStart || yearOf(finished) > year + 1;

/** A bare 150 is 150 % with the sign left out, not 15 000 %. */
const meantPercent = (share: number, typed: CellValue | undefined) =>
  typeof typed === 'number' && Math.abs(typed) >= 10 ? typed : share * 100;

export const progressRules = [
  rule({
    code: 'date-invalid',
    severity: 'error',
    fields: DATE_FIELDS,
    doc: 'The cell must hold a day; "chưa có", 31/6 or a bare number tell nobody when.',
    test: (row) =>
      DATE_FIELDS.flatMap((field) => {
        const date = dateIn(row, field);
        if (date.kind !== 'invalid' || date.reason === 'error-value') return [];
        return [{ field, details: { reason: date.reason } }];
      }),
  }),
  rule({
    code: 'date-as-text',
    severity: 'info',
    fields: DATE_FIELDS,
    doc: 'Understood, but formulas compare text and dates wrongly, so the cell should hold a real date.',
    test: (row) =>
      DATE_FIELDS.flatMap((field) => {
        const date = dateIn(row, field);
        if (date.kind !== 'value' || !date.asText) return [];
        return [{ field, details: { date: date.value }, fix: { value: toSerial(date.value), safe: true } }];
      }),
  }),
  rule({
    code: 'finished-outside-years',
    severity: 'error',
    fields: ['finished'],
    doc: 'Finished before the plan year began, or long after it: a slip of the year.',
    test: (row, context) => {
      const finished = finishedOn(row);
      if (finished === null || row.excluded || !outsideYears(finished, context)) return null;
      return { details: { finished, year: context.year } };
    },
  }),
  rule({
    code: 'finished-after-closing',
    severity: 'warning',
    fields: ['finished'],
    doc: 'Belongs to a later period: at this closing date the task is not finished yet.',
    test: (row, context) => {
      const finished = finishedOn(row);
      if (finished === null || row.excluded || finished <= context.closing || outsideYears(finished, context))
        return null;
      return { details: { finished, closing: context.closing } };
    },
  }),
  rule({
    code: 'progress-invalid',
    severity: 'error',
    fields: ['progress'],
    doc: 'Progress is a number; words such as "đang làm" cannot be counted.',
    test: ({ progress }) => (progress.kind === 'invalid' ? {} : null),
  }),
  rule({
    code: 'progress-out-of-range',
    severity: 'error',
    fields: ['progress'],
    doc: 'More than all or less than nothing cannot be done.',
    test: ({ progress, values }) =>
      progress.kind === 'out-of-range' ? { details: { percent: meantPercent(progress.value, values.progress) } } : null,
  }),
  rule({
    code: 'progress-without-percent',
    severity: 'warning',
    fields: ['progress'],
    doc: '98,5 was typed where 98,5% is meant.',
    test: ({ progress }) =>
      progress.kind === 'value' && progress.withoutPercent
        ? { details: { percent: progress.value * 100 }, fix: { value: progress.value, safe: false } }
        : null,
  }),
  rule({
    code: 'number-as-text',
    severity: 'info',
    fields: ['progress', 'budget'],
    doc: 'Understood, but formulas do not add up text.',
    test: ({ progress, budget }) => [
      ...(progress.kind === 'value' && progress.asText && !progress.withoutPercent
        ? [{ field: 'progress', details: {}, fix: { value: progress.value, safe: true } } as const]
        : []),
      ...(budget.kind === 'value' && budget.asText && !budget.ambiguous && budget.value >= 0
        ? [{ field: 'budget', details: {}, fix: { value: budget.value, safe: true } } as const]
        : []),
    ],
  }),
  rule({
    code: 'finish-date-missing',
    severity: 'warning',
    fields: ['finished'],
    doc: 'Only the finish date makes a task finished; 100% alone does not. Tasks without a due date never count as finished.',
    test: ({ progress, values, excluded, due }) =>
      !excluded && due !== null && progress.kind === 'value' && progress.value === 1 && isBlank(values.finished)
        ? { value: null }
        : null,
  }),
  rule({
    code: 'progress-below-finished',
    severity: 'warning',
    fields: ['progress'],
    doc: '"Hoàn thành 80%": either it is not finished, or the progress was not brought up to date.',
    test: (row) => {
      const { progress, excluded } = row;
      const finished = finishedOn(row);
      if (excluded || finished === null || progress.kind !== 'value' || progress.value === 1) return null;
      return { details: { percent: progress.value * 100, finished }, fix: { value: 1, safe: false } };
    },
  }),
  rule({
    code: 'document-missing',
    severity: 'warning',
    fields: ['documentNumber'],
    doc: 'A finish without a document number is not proven (tài liệu kiểm chứng).',
    test: (row) => {
      const finished = finishedOn(row);
      if (row.excluded || finished === null || !isBlank(row.values.documentNumber)) return null;
      return { value: null, details: { finished } };
    },
  }),
  rule({
    code: 'reason-missing',
    severity: 'info',
    fields: ['reason'],
    doc: 'The meeting asks why a task is overdue.',
    test: (row, { closing }) => {
      const { due, excluded, values } = row;
      const finished = finishedOn(row);
      const open = finished === null || finished > closing;
      if (excluded || due === null || due >= closing || !open || !isBlank(values.reason)) return null;
      return { value: null, details: { due, closing } };
    },
  }),
  rule({
    code: 'excluded-without-document',
    severity: 'warning',
    fields: ['documentNumber'],
    doc: 'A task leaves the plan only by a document (domain notes, section 9).',
    test: ({ excluded, values }) => (excluded && isBlank(values.documentNumber) ? { value: null } : null),
  }),
  rule({
    code: 'excluded-unclear',
    severity: 'warning',
    fields: ['excluded'],
    doc: 'Any mark takes the task out of the figures, also "Không"; formulas cannot read it another way.',
    test: ({ values }) => (readMark(values.excluded).unclear ? { fix: { value: null, safe: false } } : null),
  }),
  rule({
    code: 'budget-invalid',
    severity: 'error',
    fields: ['budget'],
    doc: 'An amount in million đồng; sources of money belong in the note.',
    test: ({ budget }) => (budget.kind === 'invalid' && budget.reason !== 'error-value' ? {} : null),
  }),
  rule({
    code: 'budget-negative',
    severity: 'error',
    fields: ['budget'],
    doc: 'No task costs less than nothing.',
    test: ({ budget }) => (budget.kind === 'value' && budget.value < 0 ? {} : null),
  }),
  rule({
    code: 'budget-ambiguous',
    severity: 'warning',
    fields: ['budget'],
    doc: '"1.234" typed as text is 1234 with Vietnamese settings and 1,234 with English ones.',
    test: ({ budget }) => {
      if (budget.kind !== 'value' || !budget.ambiguous) return null;
      return { details: { choices: budget.ambiguous.map(String) }, fix: { value: budget.value, safe: false } };
    },
  }),
];
