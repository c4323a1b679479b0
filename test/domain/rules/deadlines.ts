import { toSerial } from '../../../src/domain/dates';
import { fires, quiet, serial, type RuleCases } from './rule-cases';

const NA = { error: '#N/A' };

export const deadlineCases: RuleCases[] = [
  {
    code: 'deadline-not-understood',
    severity: 'error',
    cases: [
      fires('no date and no known word', { deadline: 'Khi nào xong thì thôi' }, { field: 'deadline' }),
      fires('5 is neither a day nor a year', { deadline: 5 }, { field: 'deadline' }),
      fires('TRUE is no time', { deadline: true }, { field: 'deadline' }),
      fires(
        'a small L where the numeral I looks the same: proposed, never taken',
        { deadline: 'Quý ll' },
        { field: 'deadline', details: { due: '2021-06-30' }, fix: { value: 'Quý II', safe: false } },
      ),
      fires(
        'a 1 beside an I, among other words',
        { deadline: 'Trong quý 1I/2021' },
        { field: 'deadline', details: { due: '2021-06-30' }, fix: { value: 'Trong quý II/2021', safe: false } },
      ),
      fires(
        'the number behind a date, as text',
        { deadline: '44377' },
        { field: 'deadline', details: { due: '2021-06-30' }, fix: { value: 44377, safe: false } },
      ),
      quiet('lost letters have a finding of their own', { deadline: 'Th?ng s?u' }),
      quiet('an impossible date is another rule', { deadline: '31/6' }),
      quiet('an error value is told by cell-error', { deadline: NA }),
      quiet('an old encoding has a finding of its own', { deadline: 'Th\u00B8ng s\u00B8u' }),
      quiet('a real date', { deadline: serial('06-30') }),
    ],
  },
  {
    code: 'deadline-impossible',
    severity: 'error',
    cases: [
      fires(
        'June has 30 days: its last one is proposed, in the words of the plan',
        { deadline: 'Trước 31/6' },
        { field: 'deadline', details: { end: '2021-06-30' }, fix: { value: 'Trước 30/6', safe: false } },
      ),
      fires(
        '2021 is no leap year',
        { deadline: '29/02/2021' },
        { field: 'deadline', details: { end: '2021-02-28' }, fix: { value: '28/02/2021', safe: false } },
      ),
      fires(
        'in a leap year February has 29 days',
        { deadline: '30/02/2024' },
        { field: 'deadline', details: { end: '2024-02-29' }, fix: { value: '29/02/2024', safe: false } },
      ),
      fires(
        'beside another date',
        { deadline: 'Kế hoạch: tháng 01; báo cáo: ngày 31 tháng 11' },
        {
          field: 'deadline',
          details: { end: '2021-11-30' },
          fix: { value: 'Kế hoạch: tháng 01; báo cáo: ngày 30 tháng 11', safe: false },
        },
      ),
      fires(
        'no month has 32 days, so nobody can say which was meant',
        { deadline: '32/6/2021' },
        { field: 'deadline' },
      ),
      fires(
        'there is no fifth quarter',
        { deadline: 'Quý V' },
        { field: 'deadline', details: { reason: 'quarter', part: 'Quý V' } },
      ),
      fires(
        'nor a thirteenth month, which is named as it stands among the others',
        { deadline: 'Quý I; tháng 13' },
        { field: 'deadline', details: { reason: 'month', part: 'tháng 13' } },
      ),
      fires(
        'with the month first it is a day',
        { deadline: '12/15/2021' },
        { field: 'deadline', details: { date: '2021-12-15' }, fix: { value: serial('12-15'), safe: false } },
      ),
      fires('no day whichever comes first', { deadline: '13/32/2021' }, { field: 'deadline' }),
      quiet('words are another rule', { deadline: 'Khi nào xong thì thôi' }),
      quiet('2020 was one', { deadline: '29/02/2020' }),
    ],
  },
  {
    code: 'deadline-open',
    severity: 'warning',
    cases: [
      fires('it never becomes due', { deadline: 'Theo tiến độ', due: null }, { field: 'deadline' }),
      fires('a due cell that cannot be read is none', { deadline: 'Theo tiến độ', due: 'sau' }, { field: 'deadline' }),
      quiet('somebody gave it a date', { deadline: 'Theo tiến độ' }),
      quiet('a quarter is not open', { due: null }),
      quiet('recurring is not open', { deadline: 'Hằng quý', due: null }),
    ],
  },
  {
    code: 'deadline-several-dates',
    severity: 'warning',
    cases: [
      fires(
        'two products in one row',
        { deadline: 'Tháng 01; trước 15/9', due: null },
        {
          field: 'deadline',
          details: { dates: ['2021-01-31', '2021-09-15'] },
        },
      ),
      fires(
        'a dated product beside a recurring one',
        { deadline: 'Quý I; thường xuyên', due: null },
        {
          field: 'deadline',
          details: { dates: ['2021-03-31'] },
        },
      ),
      quiet('one date of another year', { deadline: '30/6/2012', due: null }),
      quiet('a stretch of time has one end', { deadline: 'Quý III–IV', due: null }),
    ],
  },
  {
    code: 'deadline-outside-year',
    severity: 'warning',
    cases: [
      fires(
        '2012 for 2021',
        { deadline: '30/6/2012', due: null },
        {
          field: 'deadline',
          details: { written: 2012, year: 2021 },
        },
      ),
      fires(
        'the due cell has the slip',
        { due: toSerial('2012-06-30') },
        {
          field: 'due',
          details: { written: 2012, year: 2021 },
        },
      ),
      fires(
        'the day before the reporting year',
        { deadline: '14/12/2020', due: null },
        {
          field: 'deadline',
          details: { written: 2020, year: 2021 },
        },
      ),
      fires(
        'told once where both cells hold it',
        { deadline: '30/6/2012', due: toSerial('2012-06-30') },
        {
          field: 'deadline',
          details: { written: 2012, year: 2021 },
        },
      ),
      fires(
        'the last of several dates',
        { deadline: 'Tháng 01; trước 15/9/2022', due: null },
        { field: 'deadline', details: { written: 2022, year: 2021 } },
      ),
      ...['2020-12-14', '2022-01-01'].map((day) =>
        fires(
          'the days before and after the year',
          { due: toSerial(day) },
          { field: 'due', details: { written: Number(day.slice(0, 4)), year: 2021 } },
        ),
      ),
      ...['2020-12-15', '2021-07-15', '2021-12-31'].map((day) => quiet('its days', { due: toSerial(day) })),
      quiet('what is no date', { deadline: 'Khi nào xong', due: 'sau' }),
      quiet('the reporting year begins on 15/12', { deadline: '15/12/2020', due: null }),
      quiet('the plan itself is due before the year', { deadline: 'Trước 31/12/2020', due: toSerial('2020-12-31') }),
      quiet('the last day of the year', { deadline: '31/12/2021', due: null }),
      fires(
        'without periods the calendar year counts',
        { deadline: 'Trước 31/12/2020', due: null },
        { field: 'deadline', details: { written: 2020, year: 2021 } },
        { context: { periods: [] } },
      ),
    ],
  },
  {
    code: 'deadline-month-as-date',
    severity: 'warning',
    cases: [
      fires(
        '"6/2021" became 01/06/2021, and the due date with it',
        { deadline: serial('06-01'), due: serial('06-01') },
        {
          field: 'deadline',
          details: { date: '2021-06-01', month: 'Tháng 6/2021', due: '2021-06-30' },
          fix: { value: 'Tháng 6/2021', safe: false, also: [{ field: 'due', value: serial('06-30') }] },
        },
        { facts: { deadline: { format: 'mmm-yy' } } },
      ),
      fires(
        'the first of a month, whatever is known of its format; the due date is filled in later',
        { deadline: serial('12-01'), due: null },
        {
          field: 'deadline',
          details: { date: '2021-12-01', month: 'Tháng 12/2021', due: '2021-12-31' },
          fix: { value: 'Tháng 12/2021', safe: false },
        },
      ),
      fires(
        'only the month is shown, so nobody sees the day',
        { deadline: serial('06-15'), due: serial('06-20') },
        {
          field: 'deadline',
          details: { date: '2021-06-15', month: 'Tháng 6/2021', due: '2021-06-30' },
          fix: { value: 'Tháng 6/2021', safe: false },
        },
        { facts: { deadline: { format: 'mmm-yy' } } },
      ),
      quiet('another day of the month', { deadline: serial('06-15'), due: serial('06-15') }),
      quiet('typed as text', { deadline: '01/06/2021', due: serial('06-01') }),
      quiet(
        'something else is formatted',
        { deadline: serial('06-15'), due: serial('06-15') },
        { facts: { title: { format: 'mmm-yy' } } },
      ),
      quiet(
        'a bare year, in whatever format',
        { deadline: 2021, due: serial('12-31') },
        { facts: { deadline: { format: 'mmm-yy' } } },
      ),
      ...[1, 20_000].map((deadline) =>
        quiet('no date at all', { deadline }, { facts: { deadline: { format: 'mmm-yy' } } }),
      ),
    ],
  },
  {
    code: 'due-missing',
    severity: 'info',
    cases: [
      fires(
        'a quarter ends on its last day',
        { due: null },
        {
          field: 'due',
          value: null,
          details: { due: '2021-06-30' },
          fix: { value: serial('06-30'), safe: true },
        },
      ),
      fires(
        'spaces are nothing',
        { deadline: 'Trước 15/9', due: ' ' },
        {
          field: 'due',
          value: null,
          details: { due: '2021-09-15' },
          fix: { value: serial('09-15'), safe: true },
        },
      ),
      fires(
        'a dash says that there is none',
        { due: '-' },
        { field: 'due', details: { due: '2021-06-30' }, fix: { value: serial('06-30'), safe: true } },
      ),
      fires(
        'a deadline outside the plan year is asked about first',
        { deadline: '30/6/2012', due: null },
        {
          field: 'due',
          value: null,
          details: { due: '2012-06-30', reason: 'deadline-unsure' },
          fix: { value: toSerial('2012-06-30'), safe: false },
        },
      ),
      fires(
        'so is the end of several years',
        { deadline: 'Năm 2021-2025', due: null },
        {
          field: 'due',
          value: null,
          details: { due: '2025-12-31', reason: 'deadline-unsure' },
          fix: { value: toSerial('2025-12-31'), safe: false },
        },
      ),
      fires(
        'the last days of the year before belong to the plan',
        { deadline: '20/12/2020', due: null },
        {
          field: 'due',
          value: null,
          details: { due: '2020-12-20' },
          fix: { value: toSerial('2020-12-20'), safe: true },
        },
      ),
      fires(
        'a day whose month may stand first',
        { deadline: '8/3/2021', due: null },
        {
          field: 'due',
          value: null,
          details: { due: '2021-03-08', reason: 'deadline-unsure' },
          fix: { value: serial('03-08'), safe: false },
        },
        { before: [{ deadline: '3/13/2021' }] },
      ),
      quiet('a due date that cannot be read is never overwritten', { due: 'chưa rõ' }),
      quiet('a recurring task has none', { deadline: 'Hằng tháng', due: null }),
    ],
  },
  {
    code: 'due-differs',
    severity: 'warning',
    cases: [
      fires(
        'one of the two was forgotten',
        { due: serial('07-15') },
        {
          field: 'due',
          details: { due: '2021-07-15', deadline: 'Quý II', deadlineDue: '2021-06-30' },
          fix: { value: serial('06-30'), safe: false },
        },
      ),
      fires(
        'a due date typed as text is compared too',
        { due: '15/7/2021' },
        {
          field: 'due',
          details: { due: '2021-07-15', deadline: 'Quý II', deadlineDue: '2021-06-30' },
          fix: { value: serial('06-30'), safe: false },
        },
      ),
      fires(
        'a first of a month that is no month',
        { deadline: serial('06-01'), due: serial('06-29') },
        {
          field: 'due',
          details: { due: '2021-06-29', deadline: '01/06/2021', deadlineDue: '2021-06-01' },
          fix: { value: serial('06-01'), safe: false },
        },
      ),
      quiet('the due date knows that a month was meant', { deadline: serial('06-01'), due: serial('06-30') }),
      quiet('the time of day does not matter', { due: serial('06-30') + 0.5 }),
      quiet('nothing to compare it with', { due: 'chưa rõ' }),
      quiet('both have the same slip', { deadline: '30/6/2012', due: toSerial('2012-06-30') }),
      quiet('an open deadline cannot differ', { deadline: 'Theo tiến độ', due: serial('07-15') }),
    ],
  },
  {
    code: 'due-on-recurring',
    severity: 'warning',
    cases: [
      fires(
        'it would be counted as due',
        { deadline: 'Thường xuyên' },
        {
          field: 'due',
          details: { due: '2021-06-30', deadline: 'Thường xuyên' },
          fix: { value: null, safe: false },
        },
      ),
      quiet('no due date', { deadline: 'Thường xuyên', due: null }),
      quiet('what stands there is told by date-invalid', { deadline: 'Thường xuyên', due: 'sau' }),
      quiet('a dated task', { due: serial('07-15') }),
    ],
  },
];
