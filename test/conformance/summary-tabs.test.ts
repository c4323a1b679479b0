import fc from 'fast-check';
import { toSerial } from '../../src/domain/dates';
import type { Period } from '../../src/domain/period';
import { summarise } from '../../src/domain/summary';
import { TASK_FIELDS, type CellValue, type PlanRow, type TaskField } from '../../src/domain/task';
import { parseReference } from '../../src/workbook/a1';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { NAMES, TABS } from '../../src/workbook/tab-ids';
import { PLAN_FIRST_ROW } from '../../src/workbook/tabs/plan';
import { PERIOD_COLUMN } from '../../src/workbook/tabs/by-period';
import { COLUMN, FIRST_ROW } from '../../src/workbook/tabs/summary-table';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { PERIODS_2021, UNITS } from '../fixtures/catalogue';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas, roughly } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { sample, sheetOf } from '../workbook/sample';

/*
 * Summaries by head and by period and the lists of tasks, three ways as in three-ways.test.ts, for plans that are hard on formulas.
 */
const PERIODS = ['2021-Q1', '2021-H1', '2021-9M', '2021-Y'] as const;

/** Names that mean something else to a criterion, and names that differ only as people do not see. */
const HEADS: CellValue[] = [
  'Nguyễn Văn An',
  'NGUYỄN VĂN AN',
  ' Nguyễn  Văn An',
  'Nguyễn Văn Anh',
  'Trưởng phòng "Một cửa"',
  'Trưởng phòng “Một cửa”',
  "Giám đốc 'Trung tâm'",
  '*',
  'Nguyễn*',
  'Nguyễn Văn A?',
  '~Ông An~',
  '=Ông An',
  '<Ông An',
  '>5',
  '<>',
  '>=Nguyễn Văn An',
  '2021',
  2021,
  'Hoà, Trưởng phòng',
  'Hòa , trưởng phòng',
  'A;B',
  `Chủ tịch ${'rất dài '.repeat(60)}`,
  `CHỦ TỊCH ${'rất dài '.repeat(60)} khác`,
  `*${'?*~'.repeat(90)}`,
  null,
  null,
  '',
  '  ',
  '-',
];

const day = (text: string) => toSerial(text);
const DUES: CellValue[] = [
  null,
  'Quý II',
  day('2020-12-31'),
  day('2021-03-14'),
  day('2021-03-15'),
  day('2021-04-13') + 0.5,
  day('2021-04-14'),
  day('2021-06-14'),
  day('2021-06-30'),
  day('2021-07-14'),
  day('2021-09-30'),
  day('2022-01-31'),
];
const FINISHED: CellValue[] = [
  null,
  null,
  'chưa',
  day('2021-01-05'),
  day('2021-03-14') + 0.75,
  day('2021-04-13'),
  day('2021-06-14'),
  day('2021-06-30'),
  day('2021-12-31'),
];

const anyRow = fc.record({
  title: fc.constant('Việc'),
  product: fc.constantFrom('Báo cáo', '=Báo cáo', null),
  lead: fc.constantFrom(...UNITS.slice(0, 4).map(({ name }) => name), 'ai đó', null),
  head: fc.constantFrom(...HEADS),
  due: fc.constantFrom(...DUES),
  finished: fc.constantFrom(...FINISHED),
  progress: fc.constantFrom<CellValue>(null, 0, 0.4, 1, 'nhiều'),
  reason: fc.constantFrom<CellValue>(null, '', 'Chờ cấp vốn', 12),
  excluded: fc.constantFrom<CellValue>(null, null, null, 'x'),
});
const rowsOf = (list: PlanRow['values'][]): PlanRow[] =>
  list.map((values, index) => ({ row: 10 + index, values: { id: `T${index}`, ...values } }));
const anyPlan = fc.array(anyRow, { minLength: 30, maxLength: 60 }).map(rowsOf);

/** Every odd name once, so that none is left to chance. */
const everyHead = rowsOf(
  HEADS.flatMap((head, index) => [
    { title: 'Việc', head, due: DUES[index % DUES.length] ?? null, finished: FINISHED[index % 7] ?? null },
    { title: 'Việc', head, due: day('2021-04-01') + index, progress: index % 2 ? 0.5 : 0 },
  ]),
);

async function differences(rows: PlanRow[], period: string, program: 'engine' | 'LibreOffice'): Promise<string[]> {
  const { workbook } = sample(period, rows);
  const theirs =
    program === 'engine' ? await calculated(workbook) : await recalculated(writeXlsx(withoutResults(workbook)));
  return compareFormulas(workbook, theirs).differences;
}

describe.each(['engine', 'LibreOffice'] as const)('the figures of the %s', (program) => {
  test.each(PERIODS)('are those of the summary for every odd name: %s', async (period) => {
    expect(await differences(everyHead, period, program)).toEqual([]);
  });

  test('are those of the summary for random plans', async () => {
    await fc.assert(
      fc.asyncProperty(anyPlan, fc.constantFrom(...PERIODS), async (rows, period) => {
        expect(await differences(rows, period, program)).toEqual([]);
      }),
      { numRuns: program === 'engine' ? 6 : 3, endOnFailure: true },
    );
  });

  test.each([
    ['no tasks', []],
    ['one task', rowsOf([{ title: 'Việc', head: 'Ông An', due: day('2021-06-20') }])],
    ['all overdue', rowsOf(Array.from({ length: 12 }, () => ({ title: 'Việc', due: day('2021-01-31') })))],
  ])('are those of the summary: %s', async (_, rows) => {
    expect(await differences(rows, '2021-H1', program)).toEqual([]);
  });
});

test('the figures by head are those of the tasks, each counted once', () => {
  const { workbook, summary } = sample('2021-H1', everyHead);
  const rows = sheetOf(workbook, TABS.byHead.name).rows;
  const end = rows.findIndex((row) => row[COLUMN.name]?.value === 'Tổng cộng');
  const totals = rows.slice(FIRST_ROW, end).map((row) => Number(row[COLUMN.total]?.value));
  expect(totals).toHaveLength(summary.heads.length);
  expect(totals.reduce((sum, count) => sum + count, 0)).toBe(everyHead.length);
});

describe('in a workbook that nobody has filled again', () => {
  const rows = rowsOf([
    { title: 'Một', head: 'Ông An', lead: 'Phòng Nội vụ', due: day('2021-06-20'), progress: 0.5 },
    { title: 'Hai', head: 'Bà Bình', lead: 'Phòng Tư pháp', due: day('2021-07-14'), finished: day('2021-07-01') },
    { title: 'Ba', head: null, due: day('2021-05-31') },
    { title: 'Bốn', head: 'ông an', due: day('2021-12-31') },
  ]);
  const column = (field: TaskField) => TASK_FIELDS.indexOf(field);
  const planSheet = (book: Workbook) => sheetOf(book, TABS.plan.name);
  const shown = async (edit: (book: Workbook) => void): Promise<Workbook> => {
    const { workbook } = sample('2021-H1', rows);
    const copy = structuredClone(workbook);
    edit(copy);
    return calculated(copy);
  };
  const texts = (book: Workbook, tab: keyof typeof TABS) =>
    sheetOf(book, TABS[tab].name).rows.flatMap((row) => row.map((cell) => cell?.value));

  test('another period shows its own figures, row for row', async () => {
    const named = (book: Workbook) => parseReference(book.names.find(({ name }) => name === NAMES.period)!.reference)!;
    const period = PERIODS_2021.find(({ id }) => id === '2021-Y')!;
    const live = await shown((book) => {
      const { sheet, area } = named(book);
      sheetOf(book, sheet!).rows[area.row]![area.column]!.value = period.name;
    });
    const filled = sample('2021-Y', rows).workbook;
    for (const tab of ['byHead', 'byPeriod'] as const) {
      const { name } = TABS[tab];
      const values = (book: Workbook) =>
        sheetOf(book, name).rows.map((row) => row.map((cell) => (cell?.formula === undefined ? null : cell.value)));
      expect([name, roughly(values(live))]).toEqual([name, roughly(values(filled))]);
    }
  });

  test('periods that close later have no figures yet', () => {
    const { workbook } = sample('2021-Q1', rows);
    const lines = sheetOf(workbook, TABS.byPeriod.name).rows.slice(6, 6 + PERIODS_2021.length);
    expect(lines.map((row) => row[PERIOD_COLUMN.due]?.value === '–')).toEqual(
      lines.map((row) => Number(row[PERIOD_COLUMN.closing]?.value) > day('2021-03-14')),
    );
    expect(lines.some((row) => row[PERIOD_COLUMN.due]?.value === '–')).toBe(true);
  });

  test('a period is compared with the last of its kind, not with whichever closed last', () => {
    const { workbook } = sample('2021-Y', rows);
    const lines = sheetOf(workbook, TABS.byPeriod.name).rows.slice(6, 6 + PERIODS_2021.length);
    const ids = lines.map((row) => row[PERIOD_COLUMN.id]?.value);
    expect(ids).toEqual(['2021-Q1', '2021-H1', '2021-Q2', '2021-9M', '2021-Y']);
    const others = lines.map((row) => /-\D*(\d+)\)/.exec(row[PERIOD_COLUMN.change]?.formula ?? '')?.[1]);
    expect(others.map((row) => (row === undefined ? null : ids[Number(row) - 7]))).toEqual([
      ...[null, '2021-Q1', '2021-Q1', '2021-H1', '2021-9M'],
    ]);
  });

  test('a name that is new in the plan is said to be missing in the table, and no task is lost', async () => {
    const renamed = await shown((book) => {
      planSheet(book).rows[PLAN_FIRST_ROW]![column('head')]!.value = 'Ông Mới';
    });
    const values = texts(renamed, 'byHead');
    expect(values).toContain('Còn 1 nhiệm vụ ghi người đứng đầu chưa có trong bảng.');
    expect(sheetOf(renamed, TABS.byHead.name).rows[FIRST_ROW + 2]?.[COLUMN.total]?.value).toBe(2);
  });

  test.each<[string, Cell]>([
    ['a cleared cell', { value: null }],
    ['a formula that gives nothing', { value: null, formula: '=""' }],
  ])('a head that is gone is a task without a head: %s', async (_, cell) => {
    const cleared = await shown((book) => {
      planSheet(book).rows[PLAN_FIRST_ROW]![column('head')] = cell;
    });
    const { rows: lines } = sheetOf(cleared, TABS.byHead.name);
    expect(lines[FIRST_ROW + 2]?.[COLUMN.name]?.value).toBe('Chưa ghi người đứng đầu');
    expect(lines[FIRST_ROW + 2]?.[COLUMN.total]?.value).toBe(2);
    expect(texts(cleared, 'byHead').join()).not.toContain('chưa có trong bảng');
  });

  test('tasks come into the list of those due soon and go out of it', async () => {
    const titles = (book: Workbook) =>
      sheetOf(book, TABS.upcoming.name)
        .rows.slice(5)
        .flatMap((row) => (typeof row[0]?.value === 'number' ? [[row[1]?.value, row[5]?.value]] : []));
    expect(titles(sample('2021-H1', rows).workbook)).toEqual([
      ['Một', 6],
      ['Hai', 30],
    ]);
    const moved = await shown((book) => {
      const plan = planSheet(book).rows;
      plan[PLAN_FIRST_ROW]![column('finished')]!.value = day('2021-06-10');
      plan[PLAN_FIRST_ROW + 3]![column('due')]!.value = day('2021-06-15');
    });
    expect(titles(moved)).toEqual([
      ['Bốn', 1],
      ['Hai', 30],
    ]);
  });
});

/** Names that are patterns, names twice, periods without tasks. */
const ODD_PERIODS = ['Quý I*', 'Quý I năm 2021', 'Quý ?', 'quý i*', 'Kỳ "đặc biệt"'].map((name, index): Period => ({
  id: `K${index}`,
  name,
  from: '2020-12-15',
  closing: `2021-0${5 - index}-14`,
  submitBy: '2021-12-31',
}));

describe.each(['engine', 'LibreOffice'] as const)('the figures by period of the %s', (program) => {
  test.each([
    ['odd names', ODD_PERIODS],
    ['no period but one', ODD_PERIODS.slice(4)],
  ])('are those of the summary: %s', async (_, periods) => {
    const { plan } = sample('2021-H1', everyHead);
    const period = periods[0]!;
    const odd = { ...plan, periods, periodId: period.id };
    const workbook = buildWorkbook(odd, summarise(odd.tasks, { ...odd, period }), everyHead);
    const theirs =
      program === 'engine' ? await calculated(workbook) : await recalculated(writeXlsx(withoutResults(workbook)));
    const name = TABS.byPeriod.name;
    const { formulas, differences: found } = compareFormulas(workbook, theirs);
    expect(found.filter((line) => line.startsWith(name))).toEqual([]);
    expect(formulas[name]).toBeGreaterThan(10);
  });
});
