import { readTasks } from '../../src/domain/read-task';
import { summarise } from '../../src/domain/summary';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { everyStatusRows } from '../fixtures/every-status';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { samplePlan, sampleWorkbook, type SamplePlan } from '../support/sample-plan';

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
