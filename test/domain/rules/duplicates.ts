import { fires, quiet, serial, type RuleCases } from './rule-cases';

/** Filling gives a new code where none stands. */
const CLEARED = { value: null, safe: false };
const TITLE = 'Ban hành Kế hoạch rà soát văn bản';

export const duplicateCases: RuleCases[] = [
  {
    code: 'id-missing',
    severity: 'info',
    cases: [
      fires('filling gives a code', { id: null }, { field: 'id' }),
      fires('spaces are no code', { id: '  ' }, { field: 'id', value: null }),
      quiet('any text is a code', { id: 'a' }),
      quiet('an error value is told by cell-error', { id: { error: '#N/A' } }),
    ],
  },
  {
    code: 'id-repeated',
    severity: 'error',
    cases: [
      fires('a copied row', {}, { field: 'id', details: { other: 10 }, fix: CLEARED }, { before: [{ id: 'NV-01' }] }),
      fires(
        'capitals do not make another code',
        { id: 'nv-01' },
        { field: 'id', details: { other: 11 }, fix: CLEARED },
        {
          before: [{}, { id: 'NV-01' }],
        },
      ),
      fires(
        'the first of three is named',
        {},
        { field: 'id', details: { other: 10 }, fix: CLEARED },
        {
          before: [{ id: 'NV-01' }, { id: 'NV-01' }],
        },
      ),
      fires(
        'another spelling of one code',
        { id: 'NV - 01' },
        { field: 'id', details: { other: 10 }, fix: CLEARED },
        { before: [{ id: 'NV\u201301' }] },
      ),
      quiet('other codes', {}, { before: [{ id: 'NV-02' }] }),
      quiet('blank codes are given later', { id: null }, { before: [{ id: null }] }),
    ],
  },
  {
    code: 'task-repeated',
    severity: 'warning',
    cases: [
      fires('counted twice', {}, { field: 'title', details: { other: 10 } }, { before: [{ title: TITLE }] }),
      fires(
        'another spelling of the same task, unit and date',
        { title: `${TITLE.toUpperCase()}.`, lead: 'P. Tư pháp', deadline: '30/6', due: null },
        { field: 'title', details: { other: 10 } },
        { before: [{ title: TITLE }] },
      ),
      fires(
        'unknown units are compared as text',
        { lead: 'Sở Ngoại vụ' },
        { field: 'title', details: { other: 10 } },
        { before: [{ title: TITLE, lead: 'sở ngoại vụ' }] },
      ),
      quiet('another unit', { lead: 'Phòng Nội vụ' }, { before: [{ title: TITLE }] }),
      quiet('another date', { deadline: 'Quý III', due: serial('09-30') }, { before: [{ title: TITLE }] }),
      quiet(
        'a recurring task beside a dated one',
        { deadline: 'Thường xuyên', due: null },
        {
          before: [{ title: TITLE }],
        },
      ),
      quiet('blank titles are another rule', { title: null }, { before: [{ title: null }] }),
    ],
  },
  {
    code: 'number-repeated',
    severity: 'info',
    cases: [
      fires('typed twice', {}, { field: 'number', details: { other: 10 } }, { before: [{ number: 1 }] }),
      fires(
        'a number and the same as text',
        {},
        { field: 'number', details: { other: 10 } },
        {
          before: [{ number: ' 1 ' }],
        },
      ),
      quiet('1.1 and 1.10 as text', { number: '1.10' }, { before: [{ number: '1.1' }] }),
      quiet('blank', { number: null }, { before: [{ number: null }] }),
    ],
  },
];
