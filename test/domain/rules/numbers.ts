import { toSerial } from '../../../src/domain/dates';
import { FINISHED, fires, quiet, serial, type RuleCases } from './rule-cases';

const NA = { error: '#N/A' };

export const numberCases: RuleCases[] = [
  {
    code: 'number-missing',
    severity: 'info',
    cases: [
      fires('the others have one', { number: null }, { field: 'number' }, { before: [{ number: 1 }] }),
      fires('spaces are none', { number: ' ' }, { field: 'number', value: null }, { before: [{ number: 'a' }] }),
      quiet('nobody has one', { number: null }, { before: [{ number: null }] }),
      quiet('it has one', { number: 2 }, { before: [{ number: 1 }] }),
    ],
  },
  {
    code: 'number-lost-zero',
    severity: 'warning',
    cases: [
      fires(
        '1.10 is 1.1 to Excel',
        { number: 1.1 },
        { field: 'number', details: { previous: '1.9', expected: '1.10' }, fix: { value: '1.10', safe: false } },
        { before: [{ number: 1.8 }, { number: 1.9 }] },
      ),
      fires(
        'with a decimal comma, as text',
        { number: '2,2' },
        { field: 'number', details: { previous: '2,19', expected: '2.20' }, fix: { value: '2.20', safe: false } },
        { before: [{ number: '2,19' }] },
      ),
      fires(
        'two zeros',
        { number: 1.1 },
        { field: 'number', details: { previous: '1.99', expected: '1.100' }, fix: { value: '1.100', safe: false } },
        { before: [{ number: 1.99 }] },
      ),
      quiet('nothing lost', { number: 1.2 }, { before: [{ number: 1.1 }] }),
      quiet('a third level', { number: '1.2.1' }, { before: [{ number: 1.9 }] }),
      quiet('kept as text', { number: '1.10' }, { before: [{ number: 1.9 }] }),
      quiet('the first of its group', { number: 2.1 }, { before: [{ number: 1.9 }] }),
      quiet('1.1 after 1.8 is a slip of another kind', { number: 1.1 }, { before: [{ number: 1.8 }] }),
      quiet('nothing above', { number: 1.1 }),
      quiet('whole numbers lose nothing', { number: 10 }, { before: [{ number: 9 }] }),
    ],
  },
  {
    code: 'number-unusual',
    severity: 'warning',
    cases: [
      fires(
        'a decimal comma',
        { number: '1,1' },
        { field: 'number', details: { number: '1.1' }, fix: { value: '1.1', safe: false } },
      ),
      fires(
        'a zero in front',
        { number: '01' },
        { field: 'number', details: { number: '1' }, fix: { value: 1, safe: false } },
        { before: [{ number: 10 }] },
      ),
      fires(
        'zeros in front',
        { number: '0012' },
        { field: 'number', details: { number: '12' }, fix: { value: 12, safe: false } },
        { before: [{ number: '1.01' }] },
      ),
      ...(
        [
          ['1,01', '1.01'],
          ['01,1', '1.1'],
          ['1,10', '1.10'],
          ['01,2,345', '1.2.345'],
        ] as const
      ).map(([number, plain]) =>
        fires(
          'zeros in front are no style of parts',
          { number },
          { field: 'number', details: { number: plain }, fix: { value: plain, safe: false } },
          { before: [{ number: '01' }] },
        ),
      ),
      ...['02', '010'].map((number) =>
        quiet('all have it, so it is a style', { number }, { before: [{ number: '01' }] }),
      ),
      ...['I, II', 'a1,1', '1,1a', '0', '0.5'].map((number) => quiet('nothing of the kind', { number })),
      quiet('lost its zero: another rule', { number: '1,1' }, { before: [{ number: '1,9' }] }),
      quiet('letters and Roman numbers', { number: 'a)' }),
      quiet('an area', { number: 'II' }),
      quiet('three levels', { number: '1.2.3' }),
      quiet('a zero inside', { number: '1.01' }),
      quiet('blank', { number: null }),
    ],
  },
  {
    code: 'number-as-text',
    severity: 'info',
    cases: [
      fires('formulas do not add up text', { progress: '75%', budget: '1.234,5' }, [
        { field: 'progress', details: { percent: 75 }, fix: { value: 0.75, safe: true } },
        { field: 'budget', details: { million: 1234.5 }, fix: { value: 1234.5, safe: true } },
      ]),
      fires(
        'only one of the two',
        { progress: '75%' },
        { field: 'progress', details: { percent: 75 }, fix: { value: 0.75, safe: true } },
      ),
      fires(
        'free of cost',
        { budget: '0 đồng' },
        {
          field: 'budget',
          details: { million: 0 },
          fix: { value: 0, safe: true },
        },
      ),
      fires(
        'a decimal point after 0 is no thousands sign',
        { budget: '0.234' },
        {
          field: 'budget',
          details: { million: 0.234 },
          fix: { value: 0.234, safe: true },
        },
      ),
      fires(
        'with its unit',
        { budget: '15 triệu đồng' },
        { field: 'budget', details: { million: 15 }, fix: { value: 15, safe: true } },
      ),
      fires(
        'in billions',
        { budget: '1,1 tỷ đồng' },
        { field: 'budget', details: { million: 1100 }, fix: { value: 1100, safe: true } },
      ),
      fires(
        'in đồng',
        { budget: '150.000.000 đồng' },
        { field: 'budget', details: { million: 150 }, fix: { value: 150, safe: true } },
      ),
      quiet('numbers', {}),
      quiet('two meanings: another rule asks', { budget: '1.234', progress: '75' }),
      quiet('nothing negative is written', { budget: '-5' }),
      quiet('a dash is blank', { budget: '–' }),
      quiet('so is "KĐK"', { budget: 'KĐK', progress: 'KĐK' }),
      quiet('words for a progress have a rule of their own', { ...FINISHED, progress: 'HT' }),
      ...['150.000.000', '1000000'].map((budget) => quiet('what may be đồng is asked', { budget })),
    ],
  },
  {
    code: 'date-in-wrong-column',
    severity: 'warning',
    cases: [
      fires(
        '"12/15" became 15-Dec',
        { product: serial('12-15'), note: serial('04-03') },
        [
          {
            field: 'product',
            details: { date: '2021-12-15', candidates: ['15/12', '12/15'] },
            fix: { value: '15/12', safe: false },
          },
          {
            field: 'note',
            details: { date: '2021-04-03', candidates: ['3/4', '4/3'] },
            fix: { value: '3/4', safe: false },
          },
        ],
        { facts: { product: { format: 'd-mmm' } } },
      ),
      fires(
        '12 of 15 is a share',
        { progress: serial('12-15') },
        {
          field: 'progress',
          details: { date: '2021-12-15', candidates: ['15/12', '12/15'] },
          fix: { value: 0.8, safe: false },
        },
      ),
      fires(
        'by its format in any year',
        { reason: toSerial('2003-04-03') },
        {
          field: 'reason',
          details: { date: '2003-04-03', candidates: ['3/4', '4/3'] },
          fix: { value: '3/4', safe: false },
        },
        { facts: { reason: { format: 'dd/mm/yyyy' } } },
      ),
      fires(
        '"6/2021" in a text',
        { link: serial('06-01') },
        {
          field: 'link',
          details: { date: '2021-06-01', candidates: ['6/2021', '6/21'] },
          fix: { value: '6/2021', safe: false },
        },
        { facts: { link: { format: 'mmm-yy' } } },
      ),
      fires(
        'an amount may be that large, but not in days and months',
        { budget: serial('05-05') },
        { field: 'budget', details: { date: '2021-05-05', candidates: ['5/5'] } },
        { facts: { budget: { format: 'd-mmm' } } },
      ),
      fires(
        'an STT',
        { number: serial('02-01') },
        {
          field: 'number',
          details: { date: '2021-02-01', candidates: ['1/2', '2/1'] },
          fix: { value: '1/2', safe: false },
        },
      ),
      ...[-1, 0, 1].map((years) =>
        fires(
          'in the years about the plan, also where the format says nothing',
          { note: toSerial(`${2021 + years}-04-03`) },
          {
            field: 'note',
            details: { date: `${2021 + years}-04-03`, candidates: ['3/4', '4/3'] },
            fix: { value: '3/4', safe: false },
          },
          { facts: { note: { format: 'General' } } },
        ),
      ),
      fires(
        'the day counts where it is no first of a month',
        { link: serial('06-15') },
        {
          field: 'link',
          details: { date: '2021-06-15', candidates: ['15/6', '6/15'] },
          fix: { value: '15/6', safe: false },
        },
        { facts: { link: { format: 'mmm-yy' } } },
      ),
      ...[12, 150_000].map((note) =>
        quiet('a number in a cell that once held a date', { note }, { facts: { note: { format: 'dd/mm/yyyy' } } }),
      ),
      quiet('years from the plan', { note: toSerial('2019-04-03') }),
      quiet('an amount of 44 billion', { budget: serial('05-05') }),
      quiet(
        'a number of another kind',
        { documentNumber: serial('05-05') },
        { facts: { documentNumber: { format: '0' } } },
      ),
      quiet('a number of no plan year', { note: toSerial('2003-04-03') }),
      quiet('with decimals it is no day', { note: serial('05-05') + 0.5 }),
      quiet('dates where they belong', FINISHED),
      quiet('small numbers', { documentNumber: 12, note: 2021 }),
    ],
  },
  {
    code: 'budget-invalid',
    severity: 'error',
    cases: [
      fires('a source is no amount', { budget: 'Ngân sách thị xã' }, { field: 'budget' }),
      fires('a range is no amount', { budget: '10-15' }, { field: 'budget' }),
      fires('numbers side by side', { budget: '15 20' }, { field: 'budget' }),
      fires(
        'an estimate is an amount only if somebody says so',
        { budget: 'khoảng 20 triệu' },
        { field: 'budget', details: { million: 20 }, fix: { value: 20, safe: false } },
      ),
      quiet('none', { budget: 'Không' }),
      quiet('an error value is told by cell-error', { budget: NA }),
    ],
  },
  {
    code: 'budget-negative',
    severity: 'error',
    cases: [
      fires('less than nothing', { budget: -5 }, { field: 'budget' }),
      fires('as text', { budget: '-1,5' }, { field: 'budget' }),
      quiet('free of cost', { budget: 0 }),
    ],
  },
  {
    code: 'budget-ambiguous',
    severity: 'warning',
    cases: [
      fires(
        '1234 with Vietnamese settings',
        { budget: '1.234' },
        {
          field: 'budget',
          details: { choices: ['1234', '1.234'] },
          fix: { value: 1234, safe: false },
        },
      ),
      fires(
        '1,234 with Vietnamese settings',
        { budget: '1,234' },
        {
          field: 'budget',
          details: { choices: ['1234', '1.234'] },
          fix: { value: 1.234, safe: false },
        },
      ),
      quiet('a number', { budget: 1234 }),
      quiet('two groups cannot be decimals', { budget: '1.234.567' }),
      quiet('both signs', { budget: '1.234,5' }),
      quiet('no group has four digits', { budget: '1.2345' }),
    ],
  },
  {
    code: 'budget-in-dong',
    severity: 'warning',
    cases: [
      fires(
        'the đồng were written out',
        { budget: 150_000_000 },
        { field: 'budget', details: { million: 150 }, fix: { value: 150, safe: false } },
      ),
      fires(
        'as text',
        { budget: '1.500.000' },
        { field: 'budget', details: { million: 1.5 }, fix: { value: 1.5, safe: false } },
      ),
      fires(
        'from a thousand billion on',
        { budget: 1_000_000 },
        {
          field: 'budget',
          details: { million: 1 },
          fix: { value: 1, safe: false },
        },
      ),
      quiet('no amount at all', { budget: 'Ngân sách thị xã' }),
      quiet('nine hundred billion', { budget: 999_999 }),
      quiet('with its unit', { budget: '150.000.000 đồng' }),
    ],
  },
];
