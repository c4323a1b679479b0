import { readFile } from 'node:fs/promises';
import type { Browser, Frame } from 'playwright-core';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { readXlsx } from '../../src/xlsx/read';
import { launchBrowser, screenshotPath, tabTo } from '../support/browser';
import { inEveryLook } from '../support/looks';
import {
  cellText,
  chartNames,
  drawnCharts,
  openWorkbench,
  planCell,
  selection,
  sheetNames,
  typeInGrid,
} from '../support/workbench-page';

/** The main job in the real pane with the real office.js client, on the stand-in for Excel. */
let browser: Browser;
let server: WorkbenchServer;

beforeAll(async () => {
  buildIfStale();
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name });
const open = (pane: Frame, view: string) => pane.getByRole('link', { name: view }).click();
const seen = (pane: Frame, text: string | RegExp) => pane.getByText(text).first().waitFor();

/** Something was written, or nothing had to be. */
const FILLED = /Đã tổng hợp|không có gì phải ghi/;

async function loadSample(pane: Frame): Promise<void> {
  await button(pane, 'Nạp mẫu vào sổ này').click();
  await seen(pane, /Đã nạp mẫu: \d+ nhiệm vụ/);
}

/** The number on a severity's button. */
async function countOf(pane: Frame, severity: string): Promise<number> {
  const text = await pane.getByRole('button', { name: new RegExp(`^\\d+ ?${severity}$`) }).innerText();
  return Number(/\d+/.exec(text)?.[0]);
}

test('from an empty workbook to charts in four clicks', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url);
  let clicks = 0;
  const click = async (name: string) => {
    clicks += 1;
    await button(pane, name).click();
  };
  await click('Nạp mẫu vào sổ này');
  await seen(pane, /Đã nạp mẫu/);
  await open(pane, 'Tổng hợp');
  clicks += 1;
  await click('Tổng hợp và vẽ biểu đồ');
  await seen(pane, FILLED);
  await click('Xem biểu đồ');
  expect(await drawnCharts(page)).toHaveLength(5);
  expect(clicks).toBeLessThanOrEqual(4);
  expect(problems).toEqual([]);
  await page.screenshot({ path: screenshotPath('workbench-charts') });
  await page.close();
});

test('the whole job: load, a wrong entry and its repair, fill, charts, save', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url);
  const before = await sheetNames(page);
  await loadSample(pane);
  const sheets = await sheetNames(page);
  expect(sheets).toEqual(
    expect.arrayContaining([...before, 'Kế hoạch', 'TH lĩnh vực', 'TH đơn vị', 'Quá hạn', 'Sắp đến hạn', 'Biểu đồ']),
  );
  expect(await chartNames(page)).toHaveLength(5);

  // A date that does not exist is an error the moment it is typed, and gone when it is put right.
  await open(pane, 'Kiểm tra');
  await pane.getByRole('heading', { name: 'Kiểm tra kế hoạch' }).waitFor();
  const deadline = await planCell(page, 'Thời gian hoàn thành');
  const original = await cellText(page, deadline);
  await typeInGrid(page, deadline, '31/6/2021');
  const finding = pane.getByRole('button', { name: new RegExp(`^Lỗi .*ô ${deadline.a1}\\b`) });
  await finding.waitFor();
  await finding.click();
  await page.waitForFunction(
    (sheet) =>
      (window as unknown as { cchcWorkbench: { host: { selection: { sheet: string } } } }).cchcWorkbench.host.selection
        .sheet === sheet,
    deadline.sheet,
  );
  expect((await selection(page)).sheet).toBe(deadline.sheet);
  await page.screenshot({ path: screenshotPath('workbench-finding') });
  // The grid's own undo and redo are edits like any other; then the cell is put right by hand.
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await finding.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Làm lại' }).click();
  await finding.waitFor();
  await typeInGrid(page, deadline, original);
  await finding.waitFor({ state: 'detached' });
  expect(await cellText(page, deadline)).toBe(original);

  // Finishing a task changes figures and charts.
  await open(pane, 'Tổng hợp');
  await button(pane, 'Tổng hợp và vẽ biểu đồ').click();
  await seen(pane, FILLED);
  await button(pane, 'Xem biểu đồ').click();
  const chartsBefore = await drawnCharts(page);
  const period = pane.getByLabel('Kỳ báo cáo');
  const lastPeriod = await period.locator('option').last().innerText();
  await period.selectOption({ label: lastPeriod });
  await button(pane, 'Tổng hợp và vẽ biểu đồ').click();
  // The grid draws a chart anew a moment after its figures have changed.
  await page.locator('svg.cchc-chart', { hasText: lastPeriod }).nth(4).waitFor();
  const chartsAfter = await drawnCharts(page);
  expect(chartsAfter).toHaveLength(5);
  expect(chartsAfter).not.toEqual(chartsBefore);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu tệp .xlsx' }).click(),
  ]);
  const saved = readXlsx(new Uint8Array(await readFile(await download.path())), download.suggestedFilename());
  expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
  expect(saved.sheets.flatMap(({ charts }) => charts)).toHaveLength(5);
  expect(saved.sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(sheets));
  expect(problems).toEqual([]);
  await page.close();
});

test('loading can be taken back in one step', async () => {
  const { page, pane } = await openWorkbench(browser, server.url);
  const before = await sheetNames(page);
  await loadSample(pane);
  await button(pane, 'Hoàn tác').click();
  await button(pane, 'Xóa các trang đã nạp').click();
  await seen(pane, 'Chọn mẫu để bắt đầu');
  expect(await sheetNames(page)).toEqual(before);
  await page.close();
});

test('everything can be done with the keyboard alone', async () => {
  const { page, pane } = await openWorkbench(browser, server.url);
  const press = async (name: string | RegExp) => {
    await tabTo(page, pane, name);
    await page.keyboard.press('Enter');
  };
  // Excel's F6 brings the keyboard to the top of the pane.
  const f6 = () => pane.locator('nav a').first().focus();
  await f6();
  await press('Nạp mẫu vào sổ này');
  await seen(pane, /Đã nạp mẫu/);
  await f6();
  await press(/^Tổng hợp/);
  await pane.getByLabel('Kỳ báo cáo').waitFor();
  await press('Tổng hợp và vẽ biểu đồ');
  await seen(pane, FILLED);
  await f6();
  await press('Xem biểu đồ');
  expect(await drawnCharts(page)).toHaveLength(5);
  await page.close();
});

test('a grid that is built anew hears nothing of the one before', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url);
  // On a slow machine the browser is idle only after the next grid is there.
  await page.evaluate(() => {
    window.requestIdleCallback = (work) =>
      window.setTimeout(() => work({ didTimeout: true, timeRemaining: () => 0 }), 2_000);
  });
  await loadSample(pane);
  await open(pane, 'Tổng hợp');
  await button(pane, 'Tổng hợp và vẽ biểu đồ').click();
  await seen(pane, FILLED);
  await page.waitForTimeout(2_500);
  expect(problems).toEqual([]);
  await page.close();
});

test('no view has an accessibility fault', async () => {
  const { page, pane } = await openWorkbench(browser, server.url);
  const look = (name: string) => inEveryLook(page, pane, `pane-${name}`);
  await seen(pane, /trang sẽ được thêm/);
  await look('template');
  await loadSample(pane);
  await look('loaded');
  const deadline = await planCell(page, 'Thời gian hoàn thành');
  await typeInGrid(page, deadline, '31/6/2021');
  await open(pane, 'Kiểm tra');
  await pane
    .getByRole('button', { name: new RegExp(`ô ${deadline.a1}\\b`) })
    .first()
    .waitFor();
  expect(await countOf(pane, 'Lỗi')).toBeGreaterThan(0);
  await look('check');
  await open(pane, 'Tổng hợp');
  await pane.locator('svg.cchc-chart').first().waitFor();
  await look('summary');
  await button(pane, 'Tổng hợp và vẽ biểu đồ').click();
  await seen(pane, FILLED);
  await look('filled');
  await page.close();
});
