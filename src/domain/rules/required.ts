import { isBlank, isCellError } from '../cell-values';
import { toSerial } from '../dates';
import type { ReadRow } from '../row-reader';
import { TYPED_FIELDS, type TaskField } from '../task';
import { rule, type Hit } from './rule';

const missing =
  (field: TaskField) =>
  ({ values }: ReadRow) =>
    isBlank(values[field]) ? ({ field, value: null } satisfies Hit) : null;

/** `reason` formula: what stands in the cell is still there, but it gives nothing. */
function errorsIn({ values, facts }: ReadRow): Hit[] | null {
  if (!hasError(values)) return null;
  return TYPED_FIELDS.filter((field) => isCellError(values[field])).map((field) =>
    facts?.[field]?.formula ? { field, details: { reason: 'formula' } } : { field },
  );
}

/** Nearly no row has one; going through the cells that are there is the quickest way to see it. */
function hasError(values: ReadRow['values']): boolean {
  for (const field in values) if (isCellError(values[field as TaskField])) return true;
  return false;
}

export const requiredRules = [
  rule({
    code: 'cell-error',
    severity: 'error',
    fields: ['title', ...TYPED_FIELDS],
    source: 'practice',
    doc: 'An error value (#N/A, #REF!) stands where a person types: what was there is lost and must be typed again, or its formula fails.',
    test: errorsIn,
  }),
  rule({
    code: 'title-missing',
    severity: 'error',
    fields: ['title'],
    source: 'practice',
    doc: 'Every row of the appendix names its task.',
    test: missing('title'),
  }),
  rule({
    code: 'product-missing',
    severity: 'warning',
    fields: ['product'],
    source: 'practice',
    doc: 'Each task must have an output; without it nobody can tell when it is done.',
    test: missing('product'),
  }),
  rule({
    code: 'area-missing',
    severity: 'error',
    fields: ['area'],
    source: 'practice',
    doc: 'A task without an area is in no summary by area.',
    test: missing('area'),
  }),
  rule({
    code: 'lead-missing',
    severity: 'error',
    fields: ['lead'],
    source: 'practice',
    doc: 'A task without a lead is in no summary by unit and nobody answers for it.',
    test: missing('lead'),
  }),
  rule({
    code: 'head-missing',
    severity: 'info',
    fields: ['head'],
    source: 'QĐ 1822/QĐ-UBND',
    doc: 'The plan asks that the responsibility of the head of each agency be stated (QĐ 1822/QĐ-UBND, requirement 1).',
    test: missing('head'),
  }),
  rule({
    code: 'deadline-missing',
    severity: 'error',
    fields: ['deadline'],
    source: 'practice',
    doc: 'A blank deadline is not "thường xuyên"; the row cannot be counted as due or not due.',
    test: (row) => {
      if (row.deadline.kind !== 'missing' || isCellError(row.values.deadline)) return null;
      if (row.dueCell.kind !== 'value') return {};
      return { details: { due: row.dueCell.value }, fix: { value: toSerial(row.dueCell.value), safe: false } };
    },
  }),
];
