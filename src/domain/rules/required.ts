import { isBlank, isCellError } from '../cell-values';
import { toSerial } from '../dates';
import { TASK_FIELDS, type TaskField } from '../task';
import { rule, type Hit } from './rule';

/** Cells whose content people type; the others are ours. */
const TYPED_FIELDS = TASK_FIELDS.filter((field) => field !== 'status' && field !== 'overdueKey');

const missing = (field: TaskField) => (row: { values: Partial<Record<TaskField, unknown>> }) =>
  isBlank(row.values[field] as never) ? ({ field, value: null } satisfies Hit) : null;

export const requiredRules = [
  rule({
    code: 'cell-error',
    severity: 'error',
    fields: ['title', ...TYPED_FIELDS],
    doc: 'An error value (#N/A, #REF!) stands where a person types: what was there is lost and must be typed again.',
    test: ({ values }) => TYPED_FIELDS.filter((field) => isCellError(values[field])).map((field) => ({ field })),
  }),
  rule({
    code: 'title-missing',
    severity: 'error',
    fields: ['title'],
    doc: 'Every row of the appendix names its task.',
    test: missing('title'),
  }),
  rule({
    code: 'product-missing',
    severity: 'warning',
    fields: ['product'],
    doc: 'Each task must have an output (domain notes 1.1); without it nobody can tell when it is done.',
    test: missing('product'),
  }),
  rule({
    code: 'area-missing',
    severity: 'error',
    fields: ['area'],
    doc: 'A task without an area is in no summary by area.',
    test: missing('area'),
  }),
  rule({
    code: 'lead-missing',
    severity: 'error',
    fields: ['lead'],
    doc: 'A task without a lead is in no summary by unit and nobody answers for it.',
    test: missing('lead'),
  }),
  rule({
    code: 'head-missing',
    severity: 'info',
    fields: ['head'],
    doc: 'The plan asks that the responsibility of the head of each agency be stated (QĐ 1822/QĐ-UBND, requirement 1).',
    test: missing('head'),
  }),
  rule({
    code: 'deadline-missing',
    severity: 'error',
    fields: ['deadline'],
    doc: 'A blank deadline is not "thường xuyên"; the row cannot be counted as due or not due.',
    test: (row) => {
      if (row.deadline.kind !== 'missing' || isCellError(row.values.deadline)) return null;
      if (row.dueCell.kind !== 'value') return {};
      return { details: { due: row.dueCell.value }, fix: { value: toSerial(row.dueCell.value), safe: false } };
    },
  }),
];
