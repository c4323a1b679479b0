import { readFile } from 'node:fs/promises';
import type { Browser, Frame, Page } from 'playwright-core';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { launchBrowser, screenshotPath } from '../support/browser';
import { inEveryLook } from '../support/looks';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';
import { chartNames, drawnCharts, openWorkbench, sheetNames } from '../support/workbench-page';

/** Choosing how tasks are counted and which charts there are, further tables, and looking at the pages, in the real pane. */
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

async function openSummary(): Promise<{ page: Page; pane: Frame; problems: string[] }> {
  const opened = await openWorkbench(browser, server.url);
  const { pane } = opened;
  // Other suites run beside this one.
  opened.page.setDefaultTimeout(60_000);
  await button(pane, 'Nạp mẫu vào sổ này').click();
  await pane
    .getByText(/Đã nạp mẫu/)
    .first()
    .waitFor();
  await pane.getByRole('link', { name: 'Tổng hợp', exact: true }).click();
  await pane.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2021-H1');
  await pane.getByText('Tùy chọn', { exact: true }).click();
  return opened;
}

test('charts and the way of counting are chosen, filled, kept, and taken back in one step', async () => {
  const { page, pane, problems } = await openSummary();
  await pane.getByRole('checkbox', { name: 'Tính đến hạn theo kỳ lịch' }).check();
  await pane.getByRole('combobox', { name: 'Xếp hạng các cơ quan theo' }).selectOption('C');
  await pane.getByRole('checkbox', { name: 'Cơ cấu trạng thái' }).uncheck();
  const up = button(pane, 'Đưa lên: Nhiệm vụ quá hạn theo cơ quan, kèm danh sách');
  await up.click();
  await up.click();
  // At the end of its way the keyboard stays with the chart.
  await up.press('Enter');
  await pane.getByRole('combobox', { name: 'Mỗi trang A4' }).selectOption('2');
  await pane.getByRole('checkbox', { name: 'Tính đến hạn theo kỳ lịch' }).scrollIntoViewIfNeeded();
  await inEveryLook(page, pane, 'options');

  const before = await chartNames(page);
  await button(pane, 'Tổng hợp và vẽ biểu đồ').click();
  await pane
    .getByText(/Đã tổng hợp/)
    .first()
    .waitFor();
  const charts = await chartNames(page);
  expect(before).toContain('CCHC_TrangThai');
  expect(charts).not.toContain('CCHC_TrangThai');
  await button(pane, 'Xem biểu đồ').click();
  const drawn = await drawnCharts(page);
  expect(drawn).toHaveLength(charts.length);
  expect(drawn.join('\n')).toMatch(/Bình quân chung/);
  expect(await pane.getByRole('checkbox', { name: 'Tính đến hạn theo kỳ lịch' }).isChecked()).toBe(true);
  expect(await pane.getByRole('checkbox', { name: 'Cơ cấu trạng thái' }).isChecked()).toBe(false);
  await page.screenshot({ path: screenshotPath('options-filled') });

  await button(pane, 'Hoàn tác').click();
  await pane.getByText('Đã hoàn tác.').waitFor();
  expect(await chartNames(page)).toEqual(expect.arrayContaining(before));
  expect(problems).toEqual([]);
  await page.close();
}, 180_000);

test('tables come by a button, once, and their charts can be chosen', async () => {
  const { page, pane, problems } = await openSummary();
  for (const [name, tab] of [
    ['Thêm bảng TTHC (biểu 06)', 'TTHC'],
    ['Thêm bảng Chỉ tiêu', 'Chỉ tiêu'],
    ['Thêm bảng Sáng kiến', 'Sáng kiến'],
  ] as const) {
    await button(pane, name).click();
    await pane.getByText(tab === 'TTHC' ? /^Trang TTHC: đã thêm \d+ dòng\./ : `Đã thêm trang ${tab}.`).waitFor();
    expect(await sheetNames(page)).toContain(tab);
  }
  // What is there is not offered again, but shown.
  await pane.getByText('Đã có bảng Sáng kiến.').waitFor();
  expect(await button(pane, /^Thêm (bảng|các dòng)/).count()).toBe(0);
  await pane.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2021-9M');
  await button(pane, 'Thêm các dòng của kỳ này').click();
  await pane.getByText(/^Trang TTHC: đã thêm \d+ dòng\./).waitFor();
  await pane.getByText('Đã có bảng TTHC (biểu 06).').scrollIntoViewIfNeeded();
  await inEveryLook(page, pane, 'tables');
  await button(pane, 'Mở trang Chỉ tiêu').click();
  type Workbench = { cchcWorkbench: { host: { selection: { sheet: string } } } };
  await page.waitForFunction(
    (sheet) => (window as unknown as Workbench).cchcWorkbench.host.selection.sheet === sheet,
    'Chỉ tiêu',
  );
  await page.screenshot({ path: screenshotPath('tables-added') });
  expect(problems).toEqual([]);
  await page.close();
}, 180_000);

/** The sample as the plan of the year before. */
async function lastYearFile(): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const book = JSON.stringify(sampleWorkbook(await samplePlan(), '2021-Y')).replaceAll('2021', '2020');
  const buffer = Buffer.from(writeXlsx(JSON.parse(book) as Workbook));
  return { name: 'Kế hoạch CCHC năm 2020.xlsx', mimeType: 'application/octet-stream', buffer };
}

test("rates come from last year's workbook, seen before they are written and taken back with the fill", async () => {
  const { page, pane, problems } = await openSummary();
  const part = pane.getByRole('region', { name: 'Cùng kỳ năm trước' });
  const input = part.locator('input[type=file]');
  const file = await lastYearFile();
  await input.setInputFiles({ ...file, name: 'Không phải sổ.xlsx', buffer: Buffer.from('không phải') });
  await part.getByText('đây không phải là tệp Excel .xlsx').waitFor();
  await input.setInputFiles(file);
  await part.getByText(/^Đọc được tỷ lệ của \d+ kỳ/).waitFor();
  await part.getByText(/^\d+ ô của trang TH kỳ sẽ được ghi$/).click();
  await part.getByText('6 tháng đầu năm 2021').waitFor();
  await part.scrollIntoViewIfNeeded();
  await inEveryLook(page, pane, 'last-year');

  await button(pane, 'Tổng hợp và vẽ biểu đồ').click();
  await pane.getByText(/lấy tỷ lệ cùng kỳ năm trước của \d+ kỳ/i).waitFor();
  // Looking at the pages leaves the way back open.
  await button(pane, 'Kiểm tra trang in').click();
  await pane.getByText('Các trang đều sẵn sàng để in.').waitFor();
  await inEveryLook(page, pane, 'kept-undo');
  await button(pane, 'Hoàn tác').click();
  await pane.getByText('Đã hoàn tác.').waitFor();
  await input.setInputFiles(file);
  await part.getByText(/^\d+ ô của trang TH kỳ sẽ được ghi$/).waitFor();
  await button(pane, 'Bỏ chọn').click();
  await part.getByText(/^Đọc được/).waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
  await page.close();
}, 180_000);

test('the pages are looked at, and the papers of a meeting opened', async () => {
  const { page, pane, problems } = await openSummary();
  await button(pane, 'Kiểm tra trang in').click();
  await pane.getByText(/\d+ trang đều in đúng\./).waitFor();
  const papers = pane.getByRole('group', { name: 'Tài liệu họp' });
  expect(await papers.getByRole('checkbox', { name: 'TH lĩnh vực' }).isChecked()).toBe(true);
  expect(await papers.getByRole('checkbox', { name: 'Kiểm tra' }).isChecked()).toBe(false);
  await papers.scrollIntoViewIfNeeded();
  await inEveryLook(page, pane, 'print');
  await button(pane, 'Mở tài liệu họp').click();
  await pane.getByText('Nhấn Ctrl+P, chọn In toàn bộ sổ làm việc.').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu sổ mới' }).click(),
  ]);
  const pack = readXlsx(new Uint8Array(await readFile(await download.path())), download.suggestedFilename());
  expect(pack.sheets.slice(0, 2).map(({ name }) => name)).toEqual(['Bìa', 'Mục lục']);
  expect(pack.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  await page.close();
}, 180_000);
