import { toSerial } from '../../../src/domain/dates';
import { FINISHED, fires, quiet, serial, type RuleCases } from './rule-cases';

const NA = { error: '#N/A' };
const OUT = { ...FINISHED, excluded: 'x' };

export const progressCases: RuleCases[] = [
  {
    code: 'date-invalid',
    severity: 'error',
    cases: [
      fires('words', { finished: 'chưa có' }, { field: 'finished', details: { reason: 'not-understood' } }),
      fires('no such day', { due: '31/6/2021' }, { field: 'due', details: { reason: 'impossible-date' } }),
      fires('every date cell is looked at', { due: 0, finished: true, documentDate: '30/02/2021' }, [
        { field: 'due', details: { reason: 'not-understood' } },
        { field: 'finished', details: { reason: 'not-understood' } },
        { field: 'documentDate', details: { reason: 'impossible-date' } },
      ]),
      quiet('blank is no date and no mistake', { due: null, finished: ' ', documentDate: null }),
      quiet('an error value is told by cell-error', { finished: NA }),
    ],
  },
  {
    code: 'date-as-text',
    severity: 'info',
    cases: [
      fires(
        'formulas compare text and dates wrongly',
        { ...FINISHED, finished: '20.5.2021' },
        {
          field: 'finished',
          details: { date: '2021-05-20' },
          fix: { value: serial('05-20'), safe: true },
        },
      ),
      fires('without a year it is the plan year', { due: '30/6', documentDate: '20/5' }, [
        { field: 'due', details: { date: '2021-06-30' }, fix: { value: serial('06-30'), safe: true } },
        { field: 'documentDate', details: { date: '2021-05-20' }, fix: { value: serial('05-20'), safe: true } },
      ]),
      quiet('a real date', FINISHED),
      quiet('"3-5" may be March to May', { finished: '3-5' }),
    ],
  },
  {
    code: 'finished-outside-years',
    severity: 'error',
    cases: [
      fires(
        '2201 for 2021',
        { ...FINISHED, finished: toSerial('2201-05-20') },
        {
          field: 'finished',
          details: { finished: '2201-05-20', year: 2021 },
        },
      ),
      fires(
        'the day before the reporting year',
        { ...FINISHED, finished: toSerial('2020-12-14') },
        {
          field: 'finished',
          details: { finished: '2020-12-14', year: 2021 },
        },
      ),
      quiet('the reporting year begins on 15/12', { ...FINISHED, finished: toSerial('2020-12-15') }),
      quiet('late, in the year after', { ...FINISHED, finished: toSerial('2022-12-31') }),
      quiet('not counted', { ...OUT, finished: toSerial('2201-05-20') }),
    ],
  },
  {
    code: 'finished-after-closing',
    severity: 'warning',
    cases: [
      fires(
        'belongs to the next period',
        { ...FINISHED, finished: serial('06-15') },
        {
          field: 'finished',
          details: { finished: '2021-06-15', closing: '2021-06-14' },
        },
      ),
      quiet('the closing day itself', { ...FINISHED, finished: serial('06-14') }),
      quiet('a slip of the year is told as such', { ...FINISHED, finished: toSerial('2201-05-20') }),
      quiet('not counted', { ...OUT, finished: serial('06-15') }),
      quiet('a later period', { ...FINISHED, finished: serial('06-15') }, { context: { closing: '2021-09-14' } }),
    ],
  },
  {
    code: 'progress-invalid',
    severity: 'error',
    cases: [
      fires('words cannot be counted', { progress: 'đang làm' }, { field: 'progress' }),
      fires('TRUE is no progress', { progress: true }, { field: 'progress' }),
      fires('not of the form of a number', { progress: '1.234,5%' }, { field: 'progress' }),
      quiet('blank is not 0 and not wrong', { progress: null }),
    ],
  },
  {
    code: 'progress-out-of-range',
    severity: 'error',
    cases: [
      fires('150% as Excel holds it', { progress: 1.5 }, { field: 'progress', details: { percent: 150 } }),
      fires('less than nothing', { progress: -0.5 }, { field: 'progress', details: { percent: -50 } }),
      fires('as text', { progress: '150%' }, { field: 'progress', details: { percent: 150 } }),
      fires('as text without the sign', { progress: '150' }, { field: 'progress', details: { percent: 150 } }),
      fires('negative text', { progress: '-50' }, { field: 'progress', details: { percent: -50 } }),
      quiet('nothing yet', { progress: 0 }),
      quiet('all', FINISHED),
    ],
  },
  {
    code: 'progress-without-percent',
    severity: 'warning',
    cases: [
      fires(
        '98,5 for 98,5%',
        { progress: 98.5 },
        {
          field: 'progress',
          details: { percent: 98.5 },
          fix: { value: 0.985, safe: false },
        },
      ),
      fires(
        'as text',
        { progress: '75' },
        {
          field: 'progress',
          details: { percent: 75 },
          fix: { value: 0.75, safe: false },
        },
      ),
      quiet('with the sign', { progress: '75%' }),
      quiet('1 is 100%, not 1%', { ...FINISHED, progress: 1 }),
      quiet('1,5 is out of range, not 1,5%', { progress: 1.5 }),
    ],
  },
  {
    code: 'number-as-text',
    severity: 'info',
    cases: [
      fires('formulas do not add up text', { progress: '75%', budget: '1.234,5' }, [
        { field: 'progress', fix: { value: 0.75, safe: true } },
        { field: 'budget', fix: { value: 1234.5, safe: true } },
      ]),
      fires(
        'a decimal point after 0 is no thousands sign',
        { budget: '0.234' },
        {
          field: 'budget',
          fix: { value: 0.234, safe: true },
        },
      ),
      fires('with its unit', { budget: '15 triệu đồng' }, { field: 'budget', fix: { value: 15, safe: true } }),
      quiet('numbers', {}),
      quiet('two meanings: another rule asks', { budget: '1.234', progress: '75' }),
      quiet('nothing negative is written', { budget: '-5' }),
      quiet('a dash is blank', { budget: '–' }),
    ],
  },
  {
    code: 'finish-date-missing',
    severity: 'warning',
    cases: [
      fires('100% alone finishes nothing', { progress: 1 }, { field: 'finished', value: null }),
      fires('as text too', { progress: '100%', finished: ' ' }, { field: 'finished', value: null }),
      quiet('there is a date', FINISHED),
      quiet('what stands there is told by date-invalid', { progress: 1, finished: 'xong' }),
      quiet('not counted', { progress: 1, excluded: 'x' }),
      quiet('without a due date no date would count', { progress: 1, deadline: 'Thường xuyên', due: null }),
      quiet('nearly all', { progress: 0.99 }),
    ],
  },
  {
    code: 'progress-below-finished',
    severity: 'warning',
    cases: [
      fires(
        'finished at 75%',
        { ...FINISHED, progress: 0.75 },
        {
          field: 'progress',
          details: { percent: 75, finished: '2021-05-20' },
          fix: { value: 1, safe: false },
        },
      ),
      quiet('finished', FINISHED),
      quiet('no progress reported is not 0%', { ...FINISHED, progress: null }),
      quiet('not counted', { ...OUT, progress: 0.75 }),
    ],
  },
  {
    code: 'document-missing',
    severity: 'warning',
    cases: [
      fires(
        'not proven',
        { ...FINISHED, documentNumber: null },
        {
          field: 'documentNumber',
          value: null,
          details: { finished: '2021-05-20' },
        },
      ),
      quiet('with its document', FINISHED),
      quiet('not finished yet', { documentNumber: null }),
      quiet('not counted: another rule asks', { ...OUT, documentNumber: null }),
    ],
  },
  {
    code: 'reason-missing',
    severity: 'info',
    cases: [
      fires(
        'the meeting asks why',
        { deadline: 'Trước 13/6', due: serial('06-13') },
        {
          field: 'reason',
          value: null,
          details: { due: '2021-06-13', closing: '2021-06-14' },
        },
      ),
      fires(
        'finished after the closing date is not finished',
        {
          ...{ ...FINISHED, finished: serial('06-20'), deadline: 'Trước 13/6', due: serial('06-13') },
        },
        { field: 'reason', value: null, details: { due: '2021-06-13', closing: '2021-06-14' } },
      ),
      fires(
        'the deadline counts while the due cell is blank',
        { deadline: 'Quý I', due: null },
        {
          field: 'reason',
          value: null,
          details: { due: '2021-03-31', closing: '2021-06-14' },
        },
      ),
      quiet('due on the closing day is not overdue', { deadline: 'Trước 14/6', due: serial('06-14') }),
      quiet('said', { deadline: 'Quý I', due: null, reason: 'Chờ hướng dẫn' }),
      quiet('finished late', { ...FINISHED, deadline: 'Quý I', due: null }),
      quiet('not counted', { deadline: 'Quý I', due: null, excluded: 'x' }),
    ],
  },
  {
    code: 'excluded-without-document',
    severity: 'warning',
    cases: [
      fires('a task leaves the plan by a document', { excluded: 'x' }, { field: 'documentNumber', value: null }),
      quiet('with its document', { excluded: 'x', documentNumber: '655/UBND-NV' }),
      quiet('counted', { excluded: null }),
    ],
  },
  {
    code: 'excluded-unclear',
    severity: 'warning',
    cases: [
      fires(
        '"Không" takes it out as well',
        { excluded: 'Không' },
        {
          field: 'excluded',
          fix: { value: null, safe: false },
        },
      ),
      fires('so does FALSE', { excluded: false }, { field: 'excluded', fix: { value: null, safe: false } }),
      fires('and 0', { excluded: 0 }, { field: 'excluded', fix: { value: null, safe: false } }),
      quiet('a cross', { excluded: 'X' }),
      quiet('blank', { excluded: ' ' }),
    ],
  },
  {
    code: 'budget-invalid',
    severity: 'error',
    cases: [
      fires('a source is no amount', { budget: 'Ngân sách thị xã' }, { field: 'budget' }),
      fires('a range is no amount', { budget: '10-15' }, { field: 'budget' }),
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
];
