import { toSerial } from '../../src/domain/dates';
import type { Finding, Severity } from '../../src/domain/finding';
import { planFixes } from '../../src/domain/fix';
import { readTasks } from '../../src/domain/read-task';
import { readCount } from '../../src/domain/amount';
import { readTarget } from '../../src/domain/target';
import type { PlanRow, Task } from '../../src/domain/task';
import { AREAS, UNITS } from '../fixtures/catalogue';
import { CONTEXT, FINISHED, findingsOf, GOOD, serial, type Cells } from './rules/rule-cases';

/*
 * The habits of offices that are about days, deadlines, numbers, progress, status, documents and STT: what stands
 * in the cells, what is read, and what is done about it. N = written anew when filling, without a question; W = asked; E = refused.
 * "–" = understood as it is, nothing to do.
 */

const LETTERS: Readonly<Record<Severity, string>> = { info: 'N', warning: 'W', error: 'E' };
type Row = {
  raw: string;
  cells: Cells;
  reads: Partial<Task>;
  action: string[];
  before?: Cells[];
  facts?: PlanRow['facts'];
  today?: string;
};

/** Deadlines stand without a due date, which filling writes: N due-missing is part of every dated one. */
const deadline = (raw: string | number, due: string | null, action: string[] = []): Row => ({
  raw: String(raw),
  cells: { deadline: raw, due: null },
  reads: { due },
  action: [...action, ...(due === null ? [] : ['N due-missing'])],
});
const due = (raw: string, day: string | null, action: string[]): Row => ({
  raw,
  cells: { due: raw, deadline: 'Theo tiến độ' },
  reads: { due: day },
  action,
});
const progress = (raw: string | number | null, share: number | null, action: string[], more: Cells = {}): Row => ({
  raw: String(raw),
  cells: { ...more, progress: raw },
  reads: { progress: share },
  action,
});
const budget = (raw: string | number, million: number | null, action: string[]): Row => ({
  raw: String(raw),
  cells: { budget: raw },
  reads: { budget: million },
  action,
});
const NO_DATE_CELLS = { finished: FINISHED.finished!, documentNumber: '20/KH-UBND', documentDate: serial('05-20') };

const ROWS: Row[] = [
  // Real date 44348
  {
    raw: '44348',
    cells: { due: 44348, deadline: 'Trước 01/6', reason: 'Chờ hướng dẫn' },
    reads: { due: '2021-06-01' },
    action: [],
  },
  // Days as text
  ...['15/12/2021', '15-12-2021', '15.12.2021', '15/12/21', 'ngày 15 tháng 12 năm 2021'].flatMap((raw) => [
    due(raw, '2021-12-15', ['N date-as-text']),
    deadline(raw, '2021-12-15'),
  ]),
  // A machine with the month first
  {
    raw: '06/01/2021 beside "13/6/2021"',
    cells: { ...FINISHED, finished: serial('01-06'), documentDate: serial('01-06') },
    before: [{ ...FINISHED, finished: '13/6/2021' }],
    reads: { finished: '2021-01-06' },
    action: ['W date-day-month-unsure'],
  },
  // Impossible
  due('31/6/2021', null, ['E date-invalid', 'W deadline-open']),
  due('30/02/2021', null, ['E date-invalid', 'W deadline-open']),
  deadline('31/6/2021', null, ['E deadline-impossible']),
  deadline('30/02/2021', null, ['E deadline-impossible']),
  // Without a year
  deadline('15/12', '2021-12-15'),
  deadline('tháng 6', '2021-06-30'),
  // Quarters
  ...['Quý II', 'quý 2', 'quí 2', 'Q2', 'Q.II/2021', 'Trong quý II'].map((raw) => deadline(raw, '2021-06-30')),
  // Months, and what Excel makes of them
  ...['Tháng 6/2021', 'T6/2021', '6/2021'].map((raw) => deadline(raw, '2021-06-30')),
  {
    raw: 'Jun-21',
    cells: { deadline: serial('06-01'), due: null, reason: 'Chờ hướng dẫn' },
    reads: { due: '2021-06-01' },
    action: ['W deadline-month-as-date', 'N due-missing'],
    facts: { deadline: { format: 'mmm-yy' } },
  },
  // Before a day: on it at the latest
  ...['Trước 30/6', 'Trước ngày 30/6/2021', 'Chậm nhất 30/6'].map((raw) => deadline(raw, '2021-06-30')),
  // Parts of the year and ranges
  deadline('6 tháng đầu năm', '2021-06-30'),
  ...['Cuối năm', 'Năm 2021', 'Cả năm'].map((raw) => deadline(raw, '2021-12-31')),
  ...['Quý II–III', 'Quý I đến quý III'].map((raw) => deadline(raw, '2021-09-30')),
  // Recurring
  ...['Thường xuyên', 'Thường xuyên trong năm', 'Liên tục', 'Hằng tháng', 'Hàng quý', '6 tháng/lần', 'Định kỳ'].map(
    (raw) => deadline(raw, null),
  ),
  // Open
  ...['Theo tiến độ', 'Theo kế hoạch của tỉnh', 'Sau khi có hướng dẫn'].map((raw) =>
    deadline(raw, null, ['W deadline-open']),
  ),
  // Beside a remark, in short
  ...['31/12/2021 (gia hạn)', '31/12/2021 (dự kiến)'].map((raw) => deadline(raw, '2021-12-31')),
  deadline('6T đầu năm', '2021-06-30'),
  // Looks like a numeral, is a number as text
  ...['Quý ll', 'Quý 1I', '44377'].map((raw) => deadline(raw, null, ['E deadline-not-understood'])),
  // Two dates, no date, another year
  deadline('Quý I; trước 15/9', '2021-09-15', ['W deadline-several-dates']),
  { raw: 'blank', cells: { deadline: null, due: null }, reads: { due: null }, action: ['E deadline-missing'] },
  deadline('Năm 2012', '2012-12-31', ['W deadline-outside-year', 'N reason-missing']),
  deadline('2201', '2201-12-31', ['W deadline-outside-year']),
  // Percentages
  progress('98,5%', 0.985, ['N number-as-text']),
  progress('98.5 %', 0.985, ['N number-as-text']),
  progress('98,5', 0.985, ['W progress-without-percent']),
  progress(98.5, 0.985, ['W progress-without-percent']),
  progress(0.985, 0.985, []),
  budget('khoảng 20 triệu', null, ['E budget-invalid']),
  // Point or comma
  budget('1.234', 1234, ['W budget-ambiguous']),
  budget('1,234', 1.234, ['W budget-ambiguous']),
  budget('1.234,5', 1234.5, ['N number-as-text']),
  budget('5 tỷ', 5000, ['N number-as-text']),
  budget('150.000.000 đồng', 150, ['N number-as-text']),
  budget(150_000_000, 150_000_000, ['W budget-in-dong']),
  // Dates that Excel made of "12/15" and "3/4"
  {
    ...progress(serial('12-15'), 1, ['W date-in-wrong-column']),
    raw: '12/15 as 15-Dec',
    facts: { progress: { format: 'd-mmm' } },
  },
  {
    raw: '3/4 as 3-Apr',
    cells: { product: serial('04-03') },
    reads: { product: String(serial('04-03')) },
    action: ['W date-in-wrong-column'],
    facts: { product: { format: 'd-mmm' } },
  },
  // None, not applicable, zero, error
  ...['-', 'Không', 'KĐK'].flatMap((raw) => [progress(raw, null, []), budget(raw, null, [])]),
  progress(null, null, []),
  progress(0, 0, []),
  budget(0, 0, []),
  {
    raw: '#N/A',
    cells: { budget: { error: '#N/A' } },
    reads: { budget: null },
    action: ['E cell-error'],
  },
  // Impossible shares
  progress('120%', 1, ['E progress-out-of-range']),
  progress(-0.1, 0, ['E progress-out-of-range']),
  // Words
  ...['HT', 'Đã HT', 'xong', '100'].map((raw) => progress(raw, 1, ['N progress-word'], NO_DATE_CELLS)),
  progress('Hoàn thành 80%', null, ['W progress-unsure']),
  ...['Đạt', 'Đã ban hành'].map((raw) => progress(raw, null, ['W progress-unsure'])),
  ...['80 phan tram', 'tám mươi phần trăm'].map((raw) => progress(raw, 0.8, ['N number-as-text'])),
  progress('tám mươi lăm phần trăm', 0.85, ['N number-as-text']),
  progress('Đang triển khai', null, ['W progress-unnumbered']),
  progress('Chưa thực hiện', 0, ['N progress-word']),
  {
    raw: 'status "Đã HT" without a finish date',
    cells: { status: 'Đã HT' },
    reads: { finished: null },
    action: ['W status-differs'],
    facts: {},
  },
  // Proof
  progress(1, 1, ['W finish-date-missing']),
  {
    raw: 'finished without a document',
    cells: { ...FINISHED, documentNumber: null, documentDate: null },
    reads: { finished: '2021-05-20', documentNumber: '' },
    action: ['W document-missing'],
  },
  {
    raw: 'document after the closing date',
    cells: { ...FINISHED, finished: serial('06-10'), documentDate: serial('06-16') },
    reads: { documentDate: '2021-06-16' },
    action: ['W document-after-closing'],
  },
  {
    raw: 'finished after the closing date',
    cells: { ...FINISHED, finished: serial('06-16'), documentDate: serial('06-16') },
    reads: { finished: '2021-06-16' },
    action: ['W finished-after-closing'],
  },
  // A finish without its year, in a reporting year that has the day twice
  {
    raw: '20/12 as text',
    cells: { ...FINISHED, finished: '20/12', documentNumber: '20/KH-UBND ngày 20/12/2020', documentDate: '20/12/2020' },
    reads: { finished: '2021-12-20' },
    action: [
      'N date-as-text',
      'N date-as-text',
      'W date-year-unsure',
      'W finished-after-closing',
      'N document-far-from-finish',
    ],
  },
  // Text of a column with the month first
  {
    raw: '8/3/2021 beside "3/13/2021"',
    cells: { ...FINISHED, finished: '8/3/2021', documentDate: serial('03-08') },
    before: [{ ...FINISHED, finished: '3/13/2021' }],
    reads: { finished: '2021-03-08' },
    action: ['N date-as-text', 'W date-day-month-unsure'],
  },
  // Finish dates that cannot be
  {
    raw: 'Ngày HT before the plan year',
    cells: { ...FINISHED, finished: toSerial('2012-05-20') },
    reads: { finished: '2012-05-20' },
    action: ['E finished-outside-years', 'N document-far-from-finish'],
  },
  {
    raw: 'Ngày HT in the future',
    cells: { ...FINISHED, finished: serial('06-20') },
    reads: { finished: '2021-06-20' },
    action: ['E finished-in-future'],
    today: '2021-06-15',
  },
  // STT
  {
    raw: 'STT 1.10 stored as 1.1',
    cells: { number: 1.1 },
    reads: { number: '1.1' },
    action: ['W number-lost-zero'],
    before: [{ number: 1.9 }],
  },
  { raw: 'STT "1,1"', cells: { number: '1,1' }, reads: { number: '1,1' }, action: ['W number-unusual'] },
  { raw: 'STT "01"', cells: { number: '01' }, reads: { number: '01' }, action: ['W number-unusual'] },
  {
    raw: 'STT missing',
    cells: { number: null },
    reads: { number: '' },
    action: ['N number-missing'],
    before: [{ number: 1 }],
  },
  {
    raw: 'STT duplicated',
    cells: { number: 5 },
    reads: { number: '5' },
    action: ['N number-repeated'],
    before: [{ number: 5 }],
  },
];

const contextOf = ({ today }: Row) => ({ ...CONTEXT, ...(today === undefined ? {} : { today }) });

/** The row below those before it, each with a code and a title of its own. */
function rowsOf({ cells, before = [], facts }: Row): PlanRow[] {
  const above = before.map((each, index) => ({ ...GOOD, ...each, id: `V-${index}`, title: `Việc ${index}` }));
  const rows = [...above, { ...GOOD, ...cells }].map((values, index): PlanRow => ({ row: 10 + index, values }));
  return [...rows.slice(0, -1), { ...rows.at(-1)!, facts }];
}

describe('what offices type', () => {
  it.each(ROWS)('$raw', (row) => {
    const values = { ...GOOD, ...row.cells };
    const [task] = readTasks([{ row: 5, values }], { areas: AREAS, units: UNITS, year: 2021 });
    expect(task).toMatchObject(row.reads);
    const found = findingsOf(row.cells, row.before, contextOf(row), row.facts);
    expect(found.map(({ severity, code }) => `${LETTERS[severity]} ${code}`).sort()).toEqual([...row.action].sort());
  });

  it('is asked about with a proposal, or with words that say what to look at', () => {
    const unproposed = ROWS.flatMap((row) =>
      findingsOf(row.cells, row.before, contextOf(row), row.facts).filter(
        (each) => each.severity === 'warning' && !each.fix,
      ),
    );
    expect([...new Set(unproposed.map(({ code }) => code))].sort()).toEqual([
      ...['deadline-open', 'deadline-outside-year', 'deadline-several-dates', 'document-after-closing'],
      ...['document-missing', 'finish-date-missing', 'finished-after-closing', 'progress-unnumbered', 'status-differs'],
    ]);
  });

  it('leaves nothing to write anew once all that is certain is written', () => {
    const safe = ({ fix }: Finding) => fix?.safe === true;
    for (const row of ROWS) {
      const fixed = planFixes(rowsOf(row), contextOf(row), safe);
      expect([row.raw, fixed.findings.filter(safe)]).toEqual([row.raw, []]);
      expect([row.raw, planFixes(fixed.rows, contextOf(row), safe).changes]).toEqual([row.raw, []]);
    }
  });

  it('is not asked about again once the proposal is accepted', () => {
    const proposed = ({ fix }: Finding) => fix !== undefined;
    for (const row of ROWS) {
      const fixed = planFixes(rowsOf(row), contextOf(row), proposed);
      expect([row.raw, fixed.findings.filter(proposed)]).toEqual([row.raw, []]);
    }
  });

  it('as a target is an operator and a number, or words', () => {
    const check = (raw: string, expected: object) => expect([raw, readTarget(raw)]).toMatchObject([raw, expected]);
    check('≥ 95%', { operator: '>=', value: 95, unit: '%' });
    check('Trên 95%', { operator: '>', value: 95, unit: '%' });
    check('95–100%', { kind: 'range', from: 95, to: 100 });
    check('Đạt', { kind: 'quality' });
  });

  it('as a count is a number: "0 hồ sơ" is 0, a dash is none', () => {
    expect(readCount('0 hồ sơ')).toMatchObject({ value: 0 });
    expect(readCount('-')).toEqual({ kind: 'blank' });
  });
});
