import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { PlanRow } from '../../src/domain/task';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { writeXlsx } from '../../src/xlsx/write';
import { axeViolations, launchBrowser, screenshotPath } from '../support/browser';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';
import {
  cellText,
  openWorkbench,
  paneOf,
  planCell,
  resizePane,
  selection,
  sheetNames,
} from '../support/workbench-page';

/** Checking as people do it: two hundred pasted rows, by mouse and by keyboard, in the real pane on the stand-in for Excel. */
let browser: Browser;
let server: WorkbenchServer;
let folder: string;
/** A plan with room for two hundred rows: a table on a protected sheet does not grow. */
let largePlan: string;

beforeAll(async () => {
  buildIfStale();
  [browser, server, folder] = await Promise.all([
    launchBrowser(),
    startServer(),
    mkdtemp(join(tmpdir(), 'cchc-checking-')),
  ]);
  const sample = await samplePlan();
  const rows = Array.from({ length: 4 }, (_, copy) => sample.rows.map((row) => renumbered(row, copy))).flat();
  largePlan = join(folder, 'ke-hoach-200.xlsx');
  await writeFile(largePlan, writeXlsx(sampleWorkbook({ ...sample, rows }, '2021-H1')));
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

function renumbered({ values, ...row }: PlanRow, copy: number): PlanRow {
  if (copy === 0) return { ...row, values };
  return {
    ...row,
    values: { ...values, id: `${String(values.id)}-${copy}`, title: `${String(values.title)}, đợt ${copy}` },
  };
}

const PASTED = 200;
/** Areas to deadlines as offices type them: well, in other spellings, and wrong. */
function pastedRows(): string[][] {
  const areas = ['1. Cải cách thể chế', 'Cải cách thể chế', '6. Hiện đại hóa nền hành chính'];
  const leads = ['Phòng Nội vụ', 'P. Nội vụ', 'phòng  tư pháp', 'Phòng Nội vụ, Phòng Tư pháp', 'Phòng Không Có'];
  const deadlines = ['Quý II', '31/6/2021', 'Trước ngày 15/9', 'Thường xuyên', 'khi có hướng dẫn', '15-12-2021', ''];
  return Array.from({ length: PASTED }, (_, index) => [
    areas[index % areas.length]!,
    `Nhiệm vụ dán vào số ${index + 1}`,
    index % 11 === 0 ? '' : 'Báo cáo',
    leads[index % leads.length]!,
    'Trưởng phòng',
    'Phòng Tư pháp',
    deadlines[index % deadlines.length]!,
  ]);
}

const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name });
const seen = (pane: Frame, text: string | RegExp) => pane.getByText(text).first().waitFor();
const focused = (pane: Frame) => pane.evaluate(() => document.activeElement?.textContent ?? '');

/** The number on a severity's button. */
async function countOf(pane: Frame, severity: string): Promise<number> {
  const text = await pane.getByRole('button', { name: new RegExp(`^[\\d.]+ ?${severity}$`) }).innerText();
  return Number(/[\d.]+/.exec(text)?.[0].replaceAll('.', ''));
}

/** The large plan with the pasted rows in it, and the check view beside it. */
async function openPasted(
  context: BrowserContextOptions = {},
): Promise<{ page: Page; pane: Frame; problems: string[] }> {
  const { page, problems } = await openWorkbench(browser, server.url, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...context,
  });
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Mở tệp…' }).click(),
  ]);
  // Another workbook opens with a pane of its own.
  await Promise.all([page.waitForEvent('framedetached'), chooser.setFiles(largePlan)]);
  const pane = await paneOf(page);
  await pane.getByRole('link', { name: 'Kiểm tra' }).click();
  await pane.getByRole('heading', { name: 'Kiểm tra kế hoạch' }).waitFor();
  await paste(page, (await planCell(page, 'Lĩnh vực')).a1, pastedRows());
  await seen(pane, /^Sửa \d+ chỗ chắc chắn/);
  return { page, pane, problems };
}

async function paste(page: Page, a1: string, rows: string[][]): Promise<void> {
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.map((row) => row.join('\t')).join('\n'));
  await page
    .getByRole('tab', { name: 'Kế hoạch' })
    .or(page.getByText('Kế hoạch', { exact: true }))
    .first()
    .click();
  const nameBox = page.locator('input.univer-box-border').first();
  await nameBox.fill(a1);
  await nameBox.press('Enter');
  await page.keyboard.press('Control+V');
}

test('two hundred pasted rows: groups, search, repairs with preview and undo, by mouse', async () => {
  const { page, pane, problems } = await openPasted();
  const lead = await planCell(page, 'Cơ quan chủ trì');
  const second = { ...lead, a1: lead.a1.replace(/\d+/, (row) => String(Number(row) + 1)) };
  expect(await cellText(page, second)).toBe('P. Nội vụ');
  const errors = await countOf(pane, 'Lỗi');
  expect(errors).toBeGreaterThan(50);
  await page.screenshot({ path: screenshotPath('checking-pasted') });

  await pane.getByLabel('Nhóm theo').selectOption('unit');
  await button(pane, /^Phòng Nội vụ \d+ mục/).waitFor();
  await pane.getByRole('searchbox').fill('31/6/2021');
  await button(pane, /^Lỗi .*"31\/6\/2021"/)
    .first()
    .waitFor();
  expect(await button(pane, /^Cảnh báo /).count()).toBe(0);
  await pane.getByRole('searchbox').fill('');

  await pane.getByLabel('Nhóm theo').selectOption('rule');
  await button(pane, /^Sửa tất cả/)
    .first()
    .click();
  await pane.getByRole('heading', { name: 'Xem trước khi sửa' }).waitFor();
  await button(pane, 'Quay lại, không sửa').click();
  expect(await cellText(page, second)).toBe('P. Nội vụ');

  await button(pane, /^Sửa \d+ chỗ chắc chắn/).click();
  await button(pane, /^Sửa \d+ ô$/).click();
  await seen(pane, /^Đã sửa \d+ ô/);
  expect(await cellText(page, second)).toBe('Phòng Nội vụ');
  // Nothing certain is left: a repaired workbook has nothing more to repair.
  expect(await button(pane, /^Sửa \d+ chỗ chắc chắn/).count()).toBe(0);
  await button(pane, 'Hoàn tác').click();
  await seen(pane, 'Đã hoàn tác.');
  expect(await cellText(page, second)).toBe('P. Nội vụ');
  await button(pane, /^Sửa \d+ chỗ chắc chắn/).waitFor();
  expect(await countOf(pane, 'Lỗi')).toBe(errors);
  expect(problems).toEqual([]);
  await page.close();
});

test('the list is walked, understood, repaired and ignored by keyboard, and follows edits in the sheet', async () => {
  const { page, pane } = await openPasted();
  await button(pane, /^Lỗi .*ô /)
    .first()
    .focus();
  await page.keyboard.press('ArrowDown');
  const name = await focused(pane);
  expect(name).toMatch(/^Lỗi/);
  const cell = /ô ([A-Z]+\d+)/.exec(name)![1]!;
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => {
    const { host } = (window as unknown as { cchcWorkbench: { host: { selection: { sheet: string } } } }).cchcWorkbench;
    return host.selection.sheet === 'Kế hoạch';
  });
  const { row } = await selection(page);
  expect(row + 1).toBe(Number(/\d+/.exec(cell)![0]));

  await button(pane, new RegExp(`^Vì sao\\? Ô ${cell}\\b`))
    .first()
    .press('Enter');
  await seen(pane, 'Căn cứ');
  await button(pane, new RegExp(`^Bỏ qua… ô ${cell}\\b`))
    .first()
    .press('Enter');
  await page.keyboard.type('Theo kế hoạch của tỉnh');
  await page.keyboard.press('Enter');
  await seen(pane, /^Đã bỏ qua/);
  // The keyboard goes on with the finding that took the place.
  expect(await focused(pane)).toMatch(/^(Lỗi|Cảnh báo|Lưu ý)/);
  expect(await focused(pane)).not.toBe(name);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await seen(pane, 'Lý do: Theo kế hoạch của tỉnh');

  // An edit in the sheet changes the counts without a click.
  const before = await countOf(pane, 'Lỗi');
  const deadline = await planCell(page, 'Thời gian hoàn thành');
  await page.evaluate(
    ([sheet, a1]) =>
      (
        window as unknown as { cchcWorkbench: { setCell(sheet: string, a1: string, text: string): Promise<void> } }
      ).cchcWorkbench.setCell(sheet!, a1!, '31/6/2021'),
    [deadline.sheet, deadline.a1],
  );
  await button(pane, new RegExp(`^${before + 1} ?Lỗi$`)).waitFor();
  await page.close();
});

test.each([
  ['light', 320],
  ['dark', 400],
] as const)('lists, repairs and tools have no accessibility fault: %s, %i px', async (colorScheme, width) => {
  const { page, pane } = await openPasted({ colorScheme });
  await resizePane(page, width);
  const look = async (name: string) => {
    expect(await axeViolations(pane)).toEqual([]);
    expect(await pane.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await page
      .locator('iframe[src^="taskpane.html"]')
      .screenshot({ path: screenshotPath(`checking-${name}-${colorScheme}-${width}`) });
  };
  await look('list');
  await button(pane, /^Vì sao/)
    .first()
    .click();
  await button(pane, /^Bỏ qua…/)
    .first()
    .click();
  await look('why');
  await pane.getByLabel('Nhóm theo').selectOption('rule');
  await look('rules');
  await button(pane, 'Công cụ').click();
  await look('tools');
  await button(pane, /^Sửa \d+ chỗ chắc chắn/).click();
  await button(pane, /^Sửa \d+ ô$/).waitFor();
  await look('preview');
  await page.close();
});

test('marks come and go without a trace, and the list is printed', async () => {
  const { page, pane } = await openPasted();
  const sheet = () =>
    page.evaluate(() => {
      const { workbook } = (
        window as unknown as { cchcWorkbench: { host: { workbook: { sheets: { name: string }[] } } } }
      ).cchcWorkbench.host;
      return JSON.stringify(workbook.sheets.find(({ name }) => name === 'Kế hoạch'));
    });
  const clean = await sheet();
  await button(pane, 'Công cụ').click();
  await pane.getByLabel('Tô màu ô cần xem lại').check();
  await seen(pane, 'Đã tô màu các ô cần xem lại.');
  expect(await sheet()).not.toBe(clean);
  await page.screenshot({ path: screenshotPath('checking-marks') });
  await pane.getByLabel('Tô màu ô cần xem lại').uncheck();
  await seen(pane, /^Đã bỏ màu/);
  expect(await sheet()).toBe(clean);
  await button(pane, 'In danh sách').click();
  await seen(pane, /^Đã ghi danh sách/);
  expect((await selection(page)).sheet).toBe('Kiểm tra');
  await page.close();
});

test('a printed appendix becomes the plan once every column and area was seen', async () => {
  const { page, pane } = await openWorkbench(browser, server.url);
  await pane.getByRole('link', { name: 'Nhập kế hoạch từ tệp .xlsx…' }).click();
  await button(pane, 'Chọn tệp .xlsx…').waitFor();
  await pane.setInputFiles('input[type=file]', join(__dirname, '../import-sources/area-column.xlsx'));
  const load = button(pane, /^Nạp \d+ nhiệm vụ vào sổ này$/);
  await load.waitFor();
  expect(await axeViolations(pane)).toEqual([]);
  await page.screenshot({ path: screenshotPath('import-preview') });
  const tasks = /\d+/.exec(await load.innerText())![0];
  await load.click();
  await seen(pane, new RegExp(`^Đã nạp kế hoạch từ tệp: ${tasks} nhiệm vụ`));
  expect(await sheetNames(page)).toContain('Kế hoạch');
  await page.close();
});
