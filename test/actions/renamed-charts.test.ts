/** Charts that another program named anew, in Excel: what is asked of it, and what a fill makes of them. */
import { fill } from '../../src/actions/fill';
import { undo } from '../../src/actions/undo';
import { createEngine } from '../../src/workbench/engine/univer-engine';
import { TABS } from '../../src/workbook/tab-ids';
import type { Chart } from '../../src/workbook/workbook';
import { copyOf, openHost, sheetNamed, type OpenHost } from '../support/open-host';
import { sampleWorkbook } from './loaded-plan';

let open: OpenHost;
afterEach(() => open.close());

/** The sample as openpyxl saves it. */
async function openRenamed(): Promise<void> {
  const workbook = await sampleWorkbook();
  sheetNamed(workbook, TABS.charts.name).charts.forEach((chart, index) => (chart.name = `Chart ${index + 1}`));
  open = await openHost({ workbook, engine: await createEngine() });
}

const charts = (): Chart[] => sheetNamed(open.host.workbook, TABS.charts.name).charts;
const titlesRead = async (): Promise<string[]> => {
  const { workbook } = await open.port.read();
  return sheetNamed(workbook, TABS.charts.name).charts.map(({ title }) => title.text);
};

test('their titles are read with one round trip more, and those of charts with our names are not asked for', async () => {
  open = await openHost({ workbook: await sampleWorkbook() });
  open.takeSyncs();
  expect(new Set(await titlesRead())).toEqual(new Set(['']));
  const usual = open.takeSyncs();
  open.close();
  await openRenamed();
  open.takeSyncs();
  const titles = await titlesRead();
  expect(titles[0]).toMatch(/^TIẾN ĐỘ NHIỆM VỤ THEO LĨNH VỰC\n/);
  expect(new Set(titles).size).toBe(titles.length);
  expect(open.takeSyncs()).toBe(usual + 1);
});

test('where Excel refuses to tell a title, all else is read as ever', async () => {
  await openRenamed();
  const { cells, tables } = await everythingRead();
  const spy = jest.spyOn(Excel.ChartTitle.prototype, 'load').mockImplementation(function (this: Excel.ChartTitle) {
    // As of a waterfall chart in Excel 2016: the request fails.
    this.context.workbook.worksheets.getItem('Không có').load({ name: true });
    return this;
  });
  try {
    expect(new Set(await titlesRead())).toEqual(new Set(['']));
    expect(await everythingRead()).toEqual({ cells, tables });
  } finally {
    spy.mockRestore();
  }
});

/** As a person reads them. */
const titlesShown = (): Promise<string[]> =>
  Excel.run(async (context) => {
    const { charts: all } = context.workbook.worksheets.getItem(TABS.charts.name);
    all.load({ title: { text: true } });
    await context.sync();
    return all.items.map(({ title }) => title.text);
  });

async function everythingRead() {
  const { workbook } = await open.port.read();
  return { cells: workbook.sheets.map(({ rows }) => rows), tables: workbook.sheets.map(({ tables }) => tables) };
}

test('a fill brings them up to date and draws none a second time; taken back, figures are as before', async () => {
  await openRenamed();
  const before = copyOf(charts());
  const result = await fill(open.port, { periodId: '2021-9M' });
  const after = copyOf(charts());
  expect(after).toHaveLength(before.length);
  expect(after.every(({ name }) => name.startsWith('CCHC_'))).toBe(true);
  expect(after.map(({ box }) => box)).toEqual(before.map(({ box }) => box));
  expect((await titlesShown()).every((title) => title.includes('9 tháng'))).toBe(true);
  const again = await fill(open.port, { periodId: '2021-9M' });
  expect(again.tabs).toEqual([]);
  expect(copyOf(charts())).toEqual(after);
  await undo(open.port, result.undo!);
  expect(charts()).toHaveLength(before.length);
});
