import { closePeriod } from '../../src/actions/close-period';
import { fill, previewFill } from '../../src/actions/fill';
import { readLastYearFile } from '../../src/actions/last-year';
import { ratesIn } from '../../src/actions/last-year-rates';
import { loadTemplate } from '../../src/actions/load-template';
import { undo } from '../../src/actions/undo';
import { toSerial } from '../../src/domain/dates';
import { TABS } from '../../src/workbook/tab-ids';
import { PERIOD_COLUMN } from '../../src/workbook/tabs/by-period';
import type { Workbook } from '../../src/workbook/workbook';
import { assets, copyOf, openHost, sheetNamed, type OpenHost } from '../support/open-host';
import { CLOCK, contentOf, logLines, openSample, PLAN, planOf, sampleWorkbook } from './loaded-plan';

/* Rates of the same periods last year, from last year's own workbook: here the sample of 2021 beside a new plan for 2022. */
const options = { clock: CLOCK };
let open: OpenHost;
let sample: Workbook;
// One workbook is open at a time, so the sample is made before the others.
beforeAll(async () => {
  sample = await sampleWorkbook();
});
beforeEach(async () => {
  open = await openHost();
  await loadTemplate(open.port, assets, { templateId: 'blank', year: 2022 });
});
afterEach(() => open.close());

const rateOf = (workbook: Workbook, name: string) =>
  sheetNamed(workbook, TABS.byPeriod.name).rows.find((row) => row[PERIOD_COLUMN.name]?.value === name)?.[
    PERIOD_COLUMN.lastYear
  ]?.value;
const readingOf = (lastYear: Workbook) => {
  const { header, periods } = planOf(open.host.workbook).plan;
  return readLastYearFile(lastYear, { year: header.year, periods });
};
const take = async (lastYear: Workbook) =>
  fill(open.port, { periodId: '2022-Q1', lastYear: ratesIn(readingOf(lastYear)) }, options);

test('they come in one step with a line of the log each, are taken back with it, and come no second time', async () => {
  await fill(open.port, { periodId: '2022-Q1' }, options);
  const before = contentOf(open.host.workbook);
  const lines = logLines(open.host.workbook).length;
  const { undo: step } = await take(sample);
  // 7 of the 8 tasks that were due by 14/3/2021 were done then.
  expect(rateOf(open.host.workbook, 'Quý I năm 2022')).toBe(7 / 8);
  const added = logLines(open.host.workbook)
    .slice(lines)
    .map((line) => line.join(' '));
  expect(added).toHaveLength(planOf(open.host.workbook).plan.periods.length);
  expect(added).toContainEqual(expect.stringContaining('87,5% Quý I năm 2022'));
  expect((await take(sample)).undo).toBeNull();
  await undo(open.port, step!);
  expect(contentOf(open.host.workbook)).toEqual(before);
});

test('a closed period counts as it was reported, whatever was written since', async () => {
  open.close();
  const last = await openSample();
  await closePeriod(last.port, { periodId: '2021-Q1', by: 'Lê Thị Hoa' }, options);
  const late = planOf(last.host.workbook).plan.tasks.findIndex(({ id }) => id === 'NV-28');
  await last.type(late, { finished: toSerial('2021-02-20') });
  const workbook = copyOf(last.host.workbook);
  last.close();
  open = await openHost();
  await loadTemplate(open.port, assets, { templateId: 'blank', year: 2022 });
  await take(workbook);
  expect(rateOf(open.host.workbook, 'Quý I năm 2022')).toBe(7 / 8);
  // Tháng 03 closes on the same day and was not closed: it counts what the workbook says now.
  expect(rateOf(open.host.workbook, 'Tháng 03 năm 2022')).toBe(1);
});

test('a workbook of another year, or of no plan, is refused and nothing is written', async () => {
  const before = contentOf(open.host.workbook);
  await expect(take(copyOf(open.host.workbook))).rejects.toMatchObject({
    code: 'last-year-differs',
    details: { year: 2022, wanted: 2021 },
  });
  const empty = { ...sample, sheets: [], names: [] };
  await expect(take(empty)).rejects.toMatchObject({ code: 'last-year-no-plan' });
  const broken = { ...sample, sheets: sample.sheets.filter(({ name }) => name !== TABS.catalogue.name) };
  await expect(take(broken)).rejects.toMatchObject({ code: 'last-year-no-plan', details: { wanted: 2021 } });
  expect(contentOf(open.host.workbook)).toEqual(before);
});

test('what was taken and why nothing was is told for every period, and what each cell said before', async () => {
  const plan = planOf(open.host.workbook).plan;
  const reading = readingOf(sample);
  expect(reading.year).toBe(2021);
  expect(reading.periods.map(({ periodId }) => periodId)).toEqual(plan.periods.map(({ id }) => id));
  expect(reading.periods[0]).toMatchObject({ closed: false });
  const { lastYear } = await previewFill(open.port, { lastYear: ratesIn(reading) }, options);
  expect(lastYear).toHaveLength(plan.periods.length);
  expect(lastYear.find(({ periodId }) => periodId === '2022-Q1')).toEqual({
    periodId: '2022-Q1',
    name: 'Quý I năm 2022',
    before: null,
    after: 7 / 8,
  });
  await take(sample);
  expect((await previewFill(open.port, { lastYear: ratesIn(reading) }, options)).lastYear).toEqual([]);
  const extra = readLastYearFile(sample, { year: 2022, periods: [{ id: '2022-X', name: 'Kỳ khác' }] });
  expect(extra.periods).toEqual([{ periodId: '2022-X', name: 'Kỳ khác', rate: null, why: 'no-period' }]);
});

test('a plan in which nobody entered anything has no rates, and one without tasks has none that are due', async () => {
  open.close();
  open = await openHost();
  await loadTemplate(open.port, assets, { templateId: 'blank', year: 2021 });
  const blank = copyOf(open.host.workbook);
  const wanted = { year: 2022, periods: [{ id: '2022-Q1', name: 'Quý I năm 2022' }] };
  expect(readLastYearFile(blank, wanted).periods[0]).toMatchObject({ rate: null, why: 'no-progress' });
  const { places } = planOf(sample);
  const untouched = copyOf(sample);
  const columns = [places.columns.progress, places.columns.finished];
  for (const row of sheetNamed(untouched, places.sheets.plan).rows.slice(places.table.row + 1)) {
    for (const column of columns) if (row[column]) row[column] = { ...row[column], value: null };
  }
  expect(readLastYearFile(untouched, wanted).periods[0]).toMatchObject({ rate: null, why: 'no-progress' });
  // One task begun, none due: 0 of 0 is no rate.
  await open.host.edit(PLAN, planOf(blank).places.table.row + 1, planOf(blank).places.columns.progress, [[0.5]]);
  expect(readLastYearFile(copyOf(open.host.workbook), wanted).periods[0]).toMatchObject({
    rate: null,
    why: 'none-due',
  });
});
