import { isBlank } from '../cell-values';
import { rule } from './rule';

export const duplicateRules = [
  rule({
    code: 'id-missing',
    severity: 'info',
    fields: ['id'],
    source: 'practice',
    doc: 'Splitting, merging and comparing go by the code; filling gives one to each task that has none.',
    test: ({ values }) => (isBlank(values.id) ? { value: null } : null),
  }),
  rule({
    code: 'id-repeated',
    severity: 'error',
    fields: ['id'],
    source: 'practice',
    needs: ['keys'],
    doc: 'A copied row carries its id along; merging could not tell the two apart.',
    test: (row, { earlierRow }) => {
      const hit = other(earlierRow('id', row));
      // Without a code the row gets a new one when the plan is filled; the first keeps what goes by the old one.
      return hit && { ...hit, fix: { value: null, safe: false } };
    },
  }),
  rule({
    code: 'task-repeated',
    severity: 'warning',
    fields: ['title'],
    source: 'practice',
    needs: ['keys'],
    doc: 'Same task, lead and due date: it would be counted twice.',
    test: (row, { earlierRow }) => other(earlierRow('task', row)),
  }),
  rule({
    code: 'number-repeated',
    severity: 'info',
    fields: ['number'],
    source: 'practice',
    needs: ['keys'],
    doc: 'STT is for people; Excel turns 1.10 into 1.1.',
    test: (row, { earlierRow }) => other(earlierRow('number', row)),
  }),
];

function other(row: number | null) {
  return row === null ? null : { details: { other: row } };
}
