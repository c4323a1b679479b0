import { closePeriod } from '../../src/actions/close-period';
import { fill } from '../../src/actions/fill';
import { loadTemplate } from '../../src/actions/load-template';
import { undo } from '../../src/actions/undo';
import { toSerial } from '../../src/domain/dates';
import { TABS } from '../../src/workbook/tab-ids';
import { PERIOD_COLUMN } from '../../src/workbook/tabs/by-period';
import type { Workbook } from '../../src/workbook/workbook';
import { assets, copyOf, openHost, sheetNamed, type OpenHost } from '../support/open-host';
import { CLOCK, contentOf, logLines, openSample, planOf, sampleWorkbook } from './loaded-plan';

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
const take = (lastYear: Workbook) => fill(open.port, { periodId: '2022-Q1', lastYear }, options);

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
  await expect(take(empty)).rejects.toMatchObject({ code: 'no-template' });
  expect(contentOf(open.host.workbook)).toEqual(before);
});
