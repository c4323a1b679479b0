import { fires, quiet, type RuleCases } from './rule-cases';

const MERGED = { merged: true } as const;
const FORMULA = { formula: true } as const;

export const sheetCases: RuleCases[] = [
  {
    code: 'cell-merged',
    severity: 'error',
    cases: [
      fires('filled in from the rows above', {}, { field: 'lead' }, { facts: { lead: MERGED } }),
      fires(
        'each of them, in the order of the columns',
        {},
        [{ field: 'number' }, { field: 'area' }, { field: 'deadline' }],
        { facts: { deadline: MERGED, number: MERGED, area: MERGED } },
      ),
      quiet('a blank cell says nothing', { note: null }, { facts: { note: MERGED } }),
      quiet('an old font is no merged cell', {}, { facts: { lead: { font: '.VnTime' } } }),
      quiet('nothing is known of the cells', {}),
    ],
  },
  {
    code: 'formula-in-entry',
    severity: 'info',
    cases: [
      fires('it may change when rows are sorted', {}, { field: 'lead' }, { facts: { lead: FORMULA } }),
      fires('a code by formula is no code to go by', {}, { field: 'id' }, { facts: { id: FORMULA } }),
      quiet('STT is often counted by a formula', {}, { facts: { number: FORMULA } }),
      quiet('status is a formula of ours', { status: 'Chưa thực hiện' }, { facts: { status: FORMULA } }),
      quiet('one that fails is told by cell-error', { lead: { error: '#REF!' } }, { facts: { lead: FORMULA } }),
      quiet('one that gives nothing', { note: '' }, { facts: { note: FORMULA } }),
      quiet('a typed cell', {}, { facts: { lead: { format: '@' } } }),
    ],
  },
];
