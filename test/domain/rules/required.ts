import { fires, quiet, serial, type RuleCases } from './rule-cases';

const NA = { error: '#N/A' };

export const requiredCases: RuleCases[] = [
  {
    code: 'cell-error',
    severity: 'error',
    cases: [
      fires('what was typed is lost', { title: NA }, { field: 'title' }),
      fires('each broken cell is named, in the order of the columns', { due: { error: '#REF!' }, lead: NA }, [
        { field: 'lead' },
        { field: 'due' },
      ]),
      fires(
        'a formula that fails is still there',
        { lead: NA },
        { field: 'lead', details: { reason: 'formula' } },
        { facts: { lead: { formula: true }, title: { formula: true } } },
      ),
      quiet('status and the overdue key are our own formulas', { status: NA, overdueKey: NA }),
      quiet('text about an error is text', { note: '#N/A' }),
    ],
  },
  {
    code: 'title-missing',
    severity: 'error',
    cases: [
      fires('the row has other cells', { title: null }, { field: 'title' }),
      fires('spaces and invisible characters are nothing', { title: ' \u200b ' }, { field: 'title', value: null }),
      quiet('a number is a title too', { title: 7 }),
      quiet('an error value is told by cell-error', { title: NA }),
    ],
  },
  {
    code: 'product-missing',
    severity: 'warning',
    cases: [
      fires('nobody can tell when it is done', { product: null }, { field: 'product' }),
      quiet('any text will do', { product: 'Báo cáo' }),
    ],
  },
  {
    code: 'area-missing',
    severity: 'error',
    cases: [
      fires('it would be in no summary by area', { area: null }, { field: 'area' }),
      quiet('an unknown area is another rule', { area: 'Lĩnh vực lạ' }),
      quiet('an error value is told by cell-error', { area: NA }),
    ],
  },
  {
    code: 'lead-missing',
    severity: 'error',
    cases: [
      fires('nobody answers for it', { lead: '' }, { field: 'lead', value: null }),
      quiet('an unknown unit is another rule', { lead: 'Phòng Lạ' }),
      quiet('an error value is told by cell-error', { lead: NA }),
    ],
  },
  {
    code: 'head-missing',
    severity: 'info',
    cases: [
      fires('requirement 1 of the plan asks for the head', { head: null }, { field: 'head' }),
      quiet('any text will do', { head: 'Trưởng phòng' }),
    ],
  },
  {
    code: 'deadline-missing',
    severity: 'error',
    cases: [
      fires('blank is not "thường xuyên"', { deadline: null, due: null }, { field: 'deadline' }),
      fires('a dash says that nothing is there', { deadline: '–', due: null }, { field: 'deadline' }),
      fires(
        'the due date is proposed as its text',
        { deadline: null },
        { field: 'deadline', details: { due: '2021-06-30' }, fix: { value: serial('06-30'), safe: false } },
      ),
      quiet('recurring is an answer', { deadline: 'Thường xuyên', due: null }),
      quiet('an error value is told by cell-error', { deadline: NA }),
    ],
  },
];
