import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { PlanRow } from '../../src/domain/task';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { MARK_LOOKS } from '../../src/workbook/styles';
import { writeXlsx } from '../../src/xlsx/write';
import { launchBrowser, pixelsOf, screenshotPath, tabTo } from '../support/browser';
import { inEveryLook } from '../support/looks';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';
import {
  cellText,
  goToRegion,
  openWorkbench,
  paneOf,
  planCell,
  selection,
  sheetNames,
  wholeWorkbook,
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

/** Milliseconds in which everything that follows a write of ours has reached the pane. */
const SETTLED = 800;
const PASTED = 200;
/** Areas to deadlines as offices type them: well, in other spellings, and wrong. */
function pastedRows(): string[][] {
  const areas = ['1. Cải cách thể chế', 'Cải cách thể chế', '6. Hiện đại hóa nền hành chính'];
  const leads = [
    ...['Phòng Nội vụ', 'P. Nội vụ', 'phòng  tư pháp', 'Phòng Nội vụ, Phòng Tư pháp', 'Phòng Không Có'],
    ...['huong van', 'Phòng Lao động - Thương binh và Xã hộ'],
  ];
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
  await button(pane, /^Phòng Nội vụ .*\d+ mục/).waitFor();
  const search = pane.getByRole('searchbox');
  const unreal = button(pane, /^Lỗi .*"31\/6\/2021"/);
  await search.fill('31/6/2021');
  await unreal.first().waitFor();
  expect(await button(pane, /^Cảnh báo /).count()).toBe(0);
  // Who looks at another view comes back to the same list.
  await pane.getByRole('link', { name: 'Tổng hợp' }).click();
  await pane.getByRole('heading', { name: 'Tổng hợp' }).waitFor();
  await pane.getByRole('link', { name: 'Kiểm tra' }).click();
  await unreal.first().waitFor();
  expect(await search.inputValue()).toBe('31/6/2021');
  expect(await pane.getByLabel('Nhóm theo').inputValue()).toBe('unit');
  // What somebody takes back in the sheet leaves the list, and comes again with it.
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await seen(pane, 'Không có mục nào khớp với cách lọc này.');
  await page.getByRole('button', { name: 'Làm lại' }).click();
  await unreal.first().waitFor();
  // A name of two wards: the person says which, sees what it changes, and may take it back.
  const ambiguous = { ...lead, a1: lead.a1.replace(/\d+/, (row) => String(Number(row) + 5)) };
  await search.fill('huong van');
  await button(pane, new RegExp(`^Phường Hương Văn: ghi vào ô ${ambiguous.a1},`)).click();
  await pane.getByRole('heading', { name: 'Xem trước khi sửa' }).waitFor();
  expect(await pane.locator('del').allInnerTexts()).toEqual(['huong van']);
  await button(pane, 'Sửa 1 ô').click();
  await seen(pane, 'Đã sửa 1 ô.');
  expect(await cellText(page, ambiguous)).toBe('Phường Hương Văn');
  await button(pane, 'Hoàn tác').click();
  await seen(pane, 'Đã hoàn tác.');
  expect(await cellText(page, ambiguous)).toBe('huong van');
  await search.fill('');

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
  // Rows that grow with what we wrote are nobody's edit: the way back stays.
  await page.waitForTimeout(SETTLED);
  await button(pane, 'Hoàn tác').click();
  await seen(pane, 'Đã hoàn tác.');
  expect(await cellText(page, second)).toBe('P. Nội vụ');
  await button(pane, /^Sửa \d+ chỗ chắc chắn/).waitFor();
  expect(await countOf(pane, 'Lỗi')).toBe(errors);
  expect(problems).toEqual([]);
  await page.close();
});

test('two hundred pasted rows: walked, put right in the sheet, ignored, repaired and taken back by keyboard alone', async () => {
  const { page, pane } = await openPasted();
  const press = async (name: string | RegExp) => {
    await tabTo(page, pane, name);
    await page.keyboard.press('Enter');
  };
  const errors = await countOf(pane, 'Lỗi');
  await goToRegion(page, 'pane');
  // Up and down along the list to a date that does not exist, and from it to its cell.
  await tabTo(page, pane, /^Lỗi ?\d+ mục/);
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
  const name = await focused(pane);
  expect(name).toContain('"31/6/2021"');
  const cell = /ô ([A-Z]+\d+)/.exec(name)![1]!;
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (row) =>
      (window as unknown as { cchcWorkbench: { host: { selection: { area: { row: number } } } } }).cchcWorkbench.host
        .selection.area.row === row,
    Number(/\d+/.exec(cell)![0]) - 1,
  );
  await goToRegion(page, 'sheet');
  await page.keyboard.type('30/6/2021', { delay: 10 });
  await page.keyboard.press('Enter');
  // The list follows, and the keyboard goes on with the finding that took the place.
  await button(pane, new RegExp(`^${errors - 1} ?Lỗi$`)).waitFor();
  expect(await button(pane, new RegExp(`^Lỗi · .*ô ${cell}\\b`)).count()).toBe(0);
  await goToRegion(page, 'pane');
  await tabTo(page, pane, /^Vì sao\? Ô /);
  await page.keyboard.press('Enter');
  await seen(pane, 'Căn cứ');
  // An error is not ignored; who may let it stay is told where.
  await press(/^Bỏ qua… ô /);
  await seen(pane, /^Lỗi không bỏ qua được/);
  expect(await focused(pane)).toBe('Mở trang Quy tắc');
  await page.keyboard.press('Escape');
  // The last of the list is no error.
  await page.keyboard.press('End');
  await press(/^Bỏ qua… ô /);
  await page.keyboard.type('Theo kế hoạch của tỉnh');
  await page.keyboard.press('Enter');
  await seen(pane, /^Đã bỏ qua/);
  expect(await focused(pane)).toMatch(/^(Lỗi|Cảnh báo|Lưu ý) · /);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await seen(pane, 'Lý do: Theo kế hoạch của tỉnh');

  await press(/^Sửa \d+ chỗ chắc chắn/);
  await button(pane, /^Sửa \d+ ô$/).waitFor();
  await press(/^Sửa \d+ ô$/);
  await seen(pane, /^Đã sửa \d+ ô/);
  await press('Hoàn tác');
  await seen(pane, 'Đã hoàn tác.');
  await button(pane, /^Sửa \d+ chỗ chắc chắn/).waitFor();
  await page.close();
});

test('lists, repairs and tools have no accessibility fault', async () => {
  const { page, pane } = await openPasted();
  const look = (name: string) => inEveryLook(page, pane, `checking-${name}`);
  const groupBy = (grouping: string) => pane.getByLabel('Nhóm theo').selectOption(grouping);
  await look('list');
  await button(pane, /^Vì sao/)
    .first()
    .click();
  await button(pane, /^Bỏ qua…/)
    .first()
    .click();
  await look('why');
  for (const grouping of ['unit', 'area', 'rule']) {
    await groupBy(grouping);
    await look(`by-${grouping}`);
  }
  await button(pane, 'Công cụ').click();
  await button(pane, 'Chốt kế hoạch đã ban hành…').click();
  await look('tools');
  await button(pane, 'Công cụ').click();
  await button(pane, /^Sửa \d+ chỗ chắc chắn/).click();
  await button(pane, /^Sửa \d+ ô$/).waitFor();
  await look('preview');
  await page.close();
});

test('marks are seen and come off without a trace in the workbook, and the list is printed', async () => {
  const { page, pane } = await openPasted();
  const colours = [MARK_LOOKS.error.fill, MARK_LOOKS.warning.fill];
  const coloured = () => pixelsOf(page, '.sheet-grid', colours);
  const clean = await wholeWorkbook(page);
  expect(await coloured()).toBe(0);
  await button(pane, 'Công cụ').click();
  const mark = pane.getByLabel('Tô màu ô cần xem lại');
  await mark.check();
  await seen(pane, 'Đã tô màu các ô cần xem lại.');
  // Several cells of some thousand pixels each.
  await until(page, async () => (await coloured()) > 10_000);
  await page.screenshot({ path: screenshotPath('checking-marks') });
  await mark.uncheck();
  await seen(pane, /^Đã bỏ màu/);
  await until(page, async () => (await coloured()) === 0);
  expect(await wholeWorkbook(page)).toBe(clean);
  await button(pane, 'In danh sách').click();
  await seen(pane, /^Đã ghi danh sách/);
  // The sentence is there a moment before the sheet is.
  await until(page, async () => (await selection(page)).sheet === 'Kiểm tra');
  await page.close();
});

test('an appendix becomes the plan once every column and area was seen', async () => {
  const { page, pane } = await openWorkbench(browser, server.url);
  await pane.getByRole('link', { name: 'Nhập kế hoạch từ tệp .xlsx…' }).click();
  await button(pane, 'Chọn tệp .xlsx…').waitFor();
  await pane.setInputFiles('input[type=file]', join(__dirname, '../import-sources/task-groups.xlsx'));
  const load = button(pane, /^Nạp \d+ nhiệm vụ vào sổ này$/);
  await load.waitFor();
  const closed = pane.locator('details:not([open]) > summary').first();
  while ((await closed.count()) > 0) await closed.click();
  const show = (part: RegExp) => () => pane.getByText(part).first().scrollIntoViewIfNeeded();
  const parts = Object.entries(PARTS).map(([name, part]) => [name, show(part)] as const);
  await inEveryLook(page, pane, 'import', Object.fromEntries(parts));
  const tasks = /\d+/.exec(await load.innerText())![0];
  // Not even for a moment does the new plan look like one that was in the way.
  await pane.evaluate(() => {
    const look = () => {
      if (document.body.innerText.includes('Sổ này đã có kế hoạch')) document.body.dataset['refused'] = 'yes';
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await load.click();
  await seen(pane, new RegExp(`^Đã nạp kế hoạch từ tệp: ${tasks} nhiệm vụ`));
  await pane.getByRole('heading', { name: 'Việc cần làm' }).waitFor();
  expect(await pane.evaluate(() => document.body.dataset['refused'])).toBeUndefined();
  expect(await sheetNames(page)).toContain('Kế hoạch');
  await page.close();
});

/** What stands in the preview of an import, from top to bottom. */
const PARTS = { columns: /^Các cột/, areas: /^Dòng lĩnh vực/, findings: /^Những chỗ chưa chắc chắn/ };

/** Waits for what the page only shows: the test's own time limit ends it where that never comes. */
async function until(page: Page, condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await page.waitForTimeout(100);
}
