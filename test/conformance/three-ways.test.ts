import { readTasks } from '../../src/domain/read-task';
import { summarise } from '../../src/domain/summary';
import { applyChanges } from '../../src/workbook/apply-changes';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { procedureChanges, withProcedureTotals } from '../../src/workbook/procedures';
import { TABS } from '../../src/workbook/tab-ids';
import { COLUMN } from '../../src/workbook/tabs/summary-table';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { everyStatusRows } from '../fixtures/every-status';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { samplePlan, sampleWorkbook, type SamplePlan } from '../support/sample-plan';
import { GOOD, shownSums, typeRows } from '../workbook/procedures-sample';
import { sheetOf } from '../workbook/sample';

/*
 * The same figures three ways: TypeScript's, which stand in the cells as cached values; the formula engine's; LibreOffice's.
 * The cached values are taken away first, so that neither of the others can merely repeat them.
 */
const PERIODS = ['2021-Q1', '2021-H1', '2021-9M', '2021-Y'];

async function everyStatusPlan(): Promise<SamplePlan> {
  const { plan } = await samplePlan();
  const rows = everyStatusRows(8);
  const { areas, units, header } = plan;
  return { plan: { ...plan, tasks: readTasks(rows, { areas, units, year: header.year }) }, rows };
}

const count = (formulas: Record<string, number>) => Object.values(formulas).reduce((sum, each) => sum + each, 0);

describe.each(PERIODS)('every formula cell in %s', (periodId) => {
  test.each([
    ['the sample plan', samplePlan],
    ['the plan that holds every status', everyStatusPlan],
  ])('is worked out alike by the formula engine: %s', async (_, planOf) => {
    const workbook = sampleWorkbook(await planOf(), periodId);
    const { formulas, differences } = compareFormulas(workbook, await calculated(workbook));
    expect(differences).toEqual([]);
    expect(count(formulas)).toBeGreaterThan(500);
  });

  test('is worked out alike by LibreOffice: the plan that holds every status', async () => {
    const workbook = sampleWorkbook(await everyStatusPlan(), periodId);
    const { formulas, differences } = compareFormulas(
      workbook,
      await recalculated(writeXlsx(withoutResults(workbook))),
    );
    expect(differences).toEqual([]);
    expect(count(formulas)).toBeGreaterThan(500);
  });
});

test('the figures of the every-status plan are those of the summary, not of an empty plan', async () => {
  const { plan, rows } = await everyStatusPlan();
  const period = plan.periods.find(({ id }) => id === '2021-H1')!;
  const summary = summarise(plan.tasks, { areas: plan.areas, units: plan.units, period });
  const { sheets } = buildWorkbook({ ...plan, periodId: period.id }, summary, rows);
  const numbers =
    sheets
      .find(({ name }) => name === 'TH lĩnh vực')
      ?.rows.flat()
      .map((cell) => cell?.value) ?? [];
  expect(summary.total.total).toBe(18);
  expect(numbers).toContain(18);
});

/*
 * One workbook with all of it, worked out by hand: every status (the table in `every-status.ts`), a commune that left the town on 1 July,
 * and two rows of TTHC, after the closing of nine months.
 */
describe('the plan worked out by hand, with TTHC and a commune that left the town', () => {
  let ours: Workbook;
  beforeAll(async () => {
    const planned = await everyStatusPlan();
    const period = planned.plan.periods.find(({ id }) => id === '2021-9M')!;
    const wanted = { plan: planned.plan, period };
    const workbook = sampleWorkbook(planned, period.id);
    const typed = typeRows(applyChanges(workbook, procedureChanges(workbook, wanted)), {
      0: GOOD,
      1: { ...GOOD, online: 20, direct: 10, carriedOver: 0, early: 10, onTime: 10, late: 0, inTime: 8, overdue: 0 },
    });
    ours = withProcedureTotals(typed, wanted);
  });
  const row = (tab: string, name: string): Record<string, CellValue> => {
    const cells = sheetOf(ours, tab).rows.find((line) => line[1]?.value === name);
    return Object.fromEntries(Object.entries(COLUMN).map(([key, at]) => [key, cells?.[at]?.value ?? null]));
  };

  test('has these figures', () => {
    // Early 01, 06, 17, 18; on time 09, 16; late 04, 12; overdue 07, 08, 13; under way 02, 14; not begun 10; excluded 11; recurring 03, 05, 15.
    const total = sheetOf(ours, TABS.byArea.name).rows.find((line) => line[1]?.value === 'Tổng cộng');
    const at = (column: number) => total?.[column]?.value;
    expect([at(COLUMN.total), at(COLUMN.done), at(COLUMN.overdue), at(COLUMN.due), at(COLUMN.dueDone)]).toEqual([
      18, 8, 3, 10, 7,
    ]);
    // Counted up to 30 June, when its task was overdue already.
    expect(row(TABS.byUnit.name, 'Xã Hương Phong')).toMatchObject({ total: 1, overdue: 1, done: 0 });
    // 100 + 20 solved of 120 + 30 received; 95 + 20 of them not late.
    const sums = shownSums(ours).find(({ label }) => String(label).startsWith('TỔNG CỘNG'));
    expect(sums).toMatchObject({ counts: [150, 100, 40, 10, 120, 70, 45, 5, 26, 23, 3, 4], rate: 115 / 120 });
  });

  test.each([
    ['the formula engine', () => calculated(ours)],
    ['LibreOffice', () => recalculated(writeXlsx(withoutResults(ours)))],
  ])('and every formula cell shows the same by %s', async (_, other) => {
    const { formulas, differences } = compareFormulas(ours, await other());
    expect(differences).toEqual([]);
    expect(formulas[TABS.procedures.name]).toBeGreaterThan(100);
    expect(count(formulas)).toBeGreaterThan(500);
  });
});
