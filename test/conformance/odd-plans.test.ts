import { toSerial } from '../../src/domain/dates';
import type { Plan } from '../../src/domain/plan';
import { readTasks } from '../../src/domain/read-task';
import { summarise } from '../../src/domain/summary';
import type { PlanRow } from '../../src/domain/task';
import type { Unit } from '../../src/domain/unit';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { checkInvariants } from '../../src/xlsx/invariants';
import { writeXlsx } from '../../src/xlsx/write';
import { AREAS, PERIODS_2021, UNITS } from '../fixtures/catalogue';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { HEADER, sheetOf } from '../workbook/sample';

/* Plans that offices do send, and that are hard on summaries: every formula three ways as in three-ways.test.ts. */

const day = (text: string) => toSerial(text);
const OFFICE = UNITS[1]!.name;

const task = (values: PlanRow['values']): PlanRow['values'] => ({
  title: 'Rà soát thủ tục hành chính',
  area: AREAS[1]!.name,
  lead: OFFICE,
  ...values,
});
const many = (count: number, values: (index: number) => PlanRow['values']): PlanRow['values'][] =>
  Array.from({ length: count }, (_, index) => task(values(index)));

/** Signs that mean something to formulas, criteria, sheets or XML. */
const ODD_NAMES = [
  `Phòng "Một cửa"`,
  `Trung tâm 'Hành chính công'`,
  'Phòng A & B <mới>',
  'Phòng Ba sao ***',
  'Phòng Hỏi đáp ?',
  'Phòng ~Giám sát~',
  'Phường 1',
  "=Phòng '!' Kế hoạch",
  '(Phòng Kinh tế)',
  '[1]Phòng Y tế',
];
const unitCalled = (name: string, index: number): Unit => ({
  ...UNITS[1]!,
  id: `DV${index}`,
  name,
  shortName: name,
  kind: index % 3 === 0 ? 'commune' : 'office',
  aliases: [],
});

type Odd = { rows: PlanRow['values'][]; units?: Unit[] };

const ODD: Record<string, Odd> = {
  'no tasks in six of seven areas': { rows: many(5, (index) => ({ due: day('2021-05-31'), progress: index / 4 })) },
  'one unit only': { rows: many(9, (index) => ({ due: day('2021-03-01') + 20 * index })), units: [UNITS[1]!] },
  'all overdue': {
    rows: many(40, (index) => ({ lead: UNITS[index % 10]!.name, due: day('2021-01-05') + index })),
  },
  'deadlines outside the year': {
    rows: ['2019-12-31', '2020-12-31', '2022-01-01', '2025-06-30', '2099-12-31'].flatMap((due) => [
      task({ due: day(due) }),
      task({ due: day(due), finished: day('2021-02-01') }),
    ]),
  },
  'texts of 2,000 characters': {
    rows: many(4, (index) => ({
      title: `${index}. ${'Tổ chức thực hiện và báo cáo kết quả. '.repeat(60)}`.slice(0, 2_000),
      product: 'Báo cáo kết quả; '.repeat(130).slice(0, 2_000),
      reason: 'Chờ văn bản hướng dẫn, '.repeat(100).slice(0, 2_000),
      head: 'Trưởng phòng '.repeat(160).slice(0, 2_000),
      due: day('2021-04-30') + 40 * index,
    })),
  },
  'names that need quotes in formulas': {
    rows: ODD_NAMES.flatMap((lead, index) => [
      task({ lead, head: lead, due: day('2021-04-30') }),
      task({ lead, head: lead, due: day('2021-05-31'), finished: day('2021-05-01') + index }),
      task({ lead, head: lead, due: day('2021-07-01') }),
    ]),
    units: ODD_NAMES.map(unitCalled),
  },
};

function built({ rows: values, units = UNITS }: Odd, periodId = '2021-H1'): Workbook {
  const rows = values.map((each, index): PlanRow => ({ row: 10 + index, values: { id: `T${index}`, ...each } }));
  const context = { areas: AREAS, units, year: 2021 };
  const tasks = readTasks(rows, context);
  const plan: Plan = { header: HEADER, areas: AREAS, units, periods: PERIODS_2021, periodId, tasks };
  const period = PERIODS_2021.find(({ id }) => id === periodId)!;
  const summary = summarise(tasks, { ...plan, period, byCalendar: HEADER.byCalendar });
  return buildWorkbook(plan, summary, rows);
}

const textsOf = ({ rows }: Sheet): string[] =>
  rows.flatMap((row) => (row ?? []).flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : [])));

/** The figures of a row that begins with this name. */
function figuresBeside(sheet: Sheet, name: string): unknown[] {
  const row = sheet.rows.find((cells) => cells?.some((cell) => cell?.value === name));
  if (row === undefined) throw new Error(`no row ${name}`);
  const at = row.findIndex((cell) => cell?.value === name);
  return row.slice(at + 1).flatMap((cell) => (cell?.value === undefined || cell.value === null ? [] : [cell.value]));
}

describe.each(Object.entries(ODD))('%s', (_, odd) => {
  const workbook = built(odd);

  test('is a workbook that Excel opens', () => {
    expect(checkInvariants(writeXlsx(workbook))).toEqual([]);
  });

  test('is worked out alike by the formula engine', async () => {
    expect(compareFormulas(workbook, await calculated(workbook)).differences).toEqual([]);
  });

  test('is worked out alike by LibreOffice', async () => {
    const theirs = await recalculated(writeXlsx(withoutResults(workbook)));
    expect(compareFormulas(workbook, theirs).differences).toEqual([]);
  });
});

test('an area without tasks has zeros, and a dash for what cannot be rated', () => {
  const areas = sheetOf(built(ODD['no tasks in six of seven areas']!), 'TH lĩnh vực');
  const figures = figuresBeside(areas, `5. ${AREAS[4]!.name}`);
  expect(figures.filter((figure) => typeof figure === 'number' && figure !== 0)).toEqual([]);
  expect(figures.filter((figure) => figure === '–')).toHaveLength(3);
  expect(figuresBeside(areas, `2. ${AREAS[1]!.name}`)[0]).toBe(5);
});

test('where nothing is overdue, a sentence stands in the place of the chart and of the list', () => {
  const workbook = built({ rows: many(3, () => ({ due: day('2021-12-01') })) });
  const charts = sheetOf(workbook, 'Biểu đồ');
  expect(charts.charts.map(({ name }) => name)).not.toContain('CCHC_QuaHanDonVi');
  expect(textsOf(charts).join('\n')).toMatch(/Không có .*quá hạn\./);
});

test('where every task is overdue, the list holds every one of them', () => {
  const workbook = built(ODD['all overdue']!);
  const { rows } = sheetOf(workbook, 'Quá hạn');
  const listed = rows.filter((row) => row?.some((cell) => cell?.value === 'Rà soát thủ tục hành chính'));
  expect(listed).toHaveLength(40);
});

test('three hundred units have a row each, three ways', async () => {
  const units = Array.from({ length: 300 }, (_, index) => unitCalled(`Phòng số ${index + 1}`, index));
  const rows = units.flatMap(({ name }, index) => [
    task({ lead: name, due: day('2021-02-01') + (index % 200) }),
    task({ lead: name, due: day('2021-05-01'), finished: day('2021-04-01') + (index % 60) }),
  ]);
  const workbook = built({ rows, units });
  expect(checkInvariants(writeXlsx(workbook))).toEqual([]);
  const names = new Set(textsOf(sheetOf(workbook, 'TH đơn vị')));
  expect(units.filter(({ name }) => !names.has(name))).toEqual([]);
  const theirs = await recalculated(writeXlsx(withoutResults(workbook)));
  expect(compareFormulas(workbook, theirs).differences).toEqual([]);
});
