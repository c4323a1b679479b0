import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { CellValue, TaskField } from '../../src/domain/task';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { readPlan } from '../../src/workbook/read-plan';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { axeViolations, launchBrowser, screenshotPath, tabTo } from '../support/browser';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';
import { goToRegion, openWorkbench, paneOf, resizePane, sheetNames, wholeWorkbook } from '../support/workbench-page';

/** Files go out to the units, come back edited and are merged: in the real pane on the stand-in for Excel. */
let browser: Browser;
let server: WorkbenchServer;
let folder: string;
let plan: string;

const JUSTICE = '2021-H1 - phong-tu-phap - Phòng Tư pháp.xlsx';
const FINANCE = '2021-H1 - phong-tai-chinh-ke-hoach - Phòng Tài chính - Kế hoạch.xlsx';

beforeAll(async () => {
  buildIfStale();
  [browser, server, folder] = await Promise.all([
    launchBrowser(),
    startServer(),
    mkdtemp(join(tmpdir(), 'cchc-sharing-')),
  ]);
  plan = join(folder, 'ke-hoach.xlsx');
  await writeFile(plan, writeXlsx(sampleWorkbook(await samplePlan(), '2021-H1')));
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name });
const seen = (pane: Frame, text: string | RegExp) => pane.getByText(text).first().waitFor();
const inFrame = (page: Page) => page.locator('iframe[src^="taskpane.html"]');
const held = async (page: Page) => JSON.parse(await wholeWorkbook(page)) as Workbook;

/** The plan in the workbench, and the view that sends and receives beside it. */
async function openSharing(context: BrowserContextOptions = {}) {
  const { page, problems } = await openWorkbench(browser, server.url, context);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Mở tệp…' }).click(),
  ]);
  await Promise.all([page.waitForEvent('framedetached'), chooser.setFiles(plan)]);
  const pane = await paneOf(page);
  await pane.getByRole('link', { name: 'Gửi, nhận' }).click();
  await pane.getByRole('heading', { name: 'Gửi, nhận' }).waitFor();
  return { page, pane, problems };
}

/** Makes all files as one zip and unpacks it; names and bytes. */
async function makeFiles(page: Page, pane: Frame): Promise<Record<string, Uint8Array>> {
  await seen(pane, /^Đơn vị nhận tệp \(18\/18\)/);
  const [download] = await Promise.all([page.waitForEvent('download'), button(pane, 'Tạo 18 tệp').click()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return unzipSync(new Uint8Array(await readFile(path)));
}

/** The file after a clerk typed into tasks, by the position of the task. */
function typed(bytes: Uint8Array, cells: Record<number, Partial<Record<TaskField, CellValue>>>): Uint8Array {
  const workbook = readXlsx(bytes);
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { places } = read;
  const sheet = workbook.sheets.find(({ name }) => name === places.sheets.plan)!;
  for (const [task, values] of Object.entries(cells)) {
    for (const [field, value] of Object.entries(values)) {
      const line = sheet.rows[places.table.row + 1 + Number(task)]!;
      const column = places.columns[field as TaskField];
      line[column] = { ...line[column], value: value ?? null };
    }
  }
  return writeXlsx(workbook);
}

/** What came back: two copies from one unit that contradict each other, one from another unit, and a file that is none. */
async function returnedFolder(files: Record<string, Uint8Array>): Promise<string[]> {
  const back = join(folder, `ve-${Date.now()}`);
  await mkdir(back);
  const list: [string, Uint8Array][] = [
    ['Tư pháp lần 1.xlsx', typed(files[JUSTICE]!, { 4: { progress: 0.3, reason: 'Chờ văn bản của tỉnh' } })],
    ['Tư pháp lần 2.xlsx', typed(files[JUSTICE]!, { 4: { progress: 0.55, reason: 'Chờ văn bản của tỉnh' } })],
    ['Copy of tai chinh.xlsx', typed(files[FINANCE]!, { 0: { documentNumber: '99/QĐ-UBND' } })],
    ['bao cao.xlsx', new TextEncoder().encode('<html>không phải Excel</html>')],
  ];
  return Promise.all(
    list.map(async ([name, bytes]) => {
      await writeFile(join(back, name), bytes);
      return join(back, name);
    }),
  );
}

function progressOf(workbook: Workbook, id: string): CellValue {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.rows.find(({ values }) => values.id === id)?.values.progress ?? null;
}

async function dropFiles(page: Page, pane: Frame, paths: string[]): Promise<void> {
  await pane.getByRole('tab', { name: 'Nhận về' }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(pane, 'Chọn tệp…').click()]);
  await chooser.setFiles(paths);
  await seen(pane, /^3 tệp đọc được, 1 bị từ chối/);
}

test('files go out as one zip, come back, contradict each other, are merged and taken back', async () => {
  const { page, pane, problems } = await openSharing();
  const files = await makeFiles(page, pane);
  expect(Object.keys(files)).toHaveLength(18);
  expect(Object.keys(files)).toEqual(expect.arrayContaining([JUSTICE, FINANCE]));
  await seen(pane, /^Đã tạo 18 tệp/);
  expect(await axeViolations(pane)).toEqual([]);

  const before = await held(page);
  await dropFiles(page, pane, await returnedFolder(files));
  await seen(pane, /bao cao\.xlsx.*đây không phải là tệp Excel/);
  await seen(pane, 'Các tệp nói khác nhau (1)');
  expect(await axeViolations(pane)).toEqual([]);
  expect(await held(page)).toEqual(before);

  await pane.getByRole('radio', { name: /^55%/ }).check();
  await seen(pane, /^3 tệp đọc được, 1 bị từ chối, 3 thay đổi/);
  await button(pane, 'Ghi vào sổ').click();
  await seen(pane, 'Hoàn tác');
  const merged = await held(page);
  expect(progressOf(merged, 'NV-05')).toBe(0.55);
  expect(await sheetNames(page)).toContain('Nộp báo cáo');
  expect(await axeViolations(pane)).toEqual([]);

  await button(pane, 'Hoàn tác').click();
  await seen(pane, /^Đã hoàn tác/);
  const after = await held(page);
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(progressOf(after, 'NV-05')).toBe(progressOf(before, 'NV-05'));
  expect(problems).toEqual([]);
  await page.close();
});

test('all of it works by keyboard alone', async () => {
  const { page, pane, problems } = await openSharing();
  const files = await makeFiles(page, pane);
  const paths = await returnedFolder(files);
  await goToRegion(page, 'sheet');
  await goToRegion(page, 'pane');
  await tabTo(page, pane, 'Gửi đi', 150);
  await page.keyboard.press('ArrowRight');
  await pane.getByRole('tab', { name: 'Nhận về', selected: true }).waitFor();
  await tabTo(page, pane, 'Chọn tệp…', 150);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(paths);
  await seen(pane, 'Các tệp nói khác nhau (1)');
  await tabTo(page, pane, 'Ghi vào sổ', 150);
  await page.keyboard.press('Enter');
  await seen(pane, 'Hoàn tác');
  expect(problems).toEqual([]);
  await page.close();
});

describe.each([
  { width: 320, colorScheme: 'light', forcedColors: 'none' },
  { width: 400, colorScheme: 'dark', forcedColors: 'none' },
  { width: 320, colorScheme: 'light', forcedColors: 'active' },
] as const)('$width px, $colorScheme, forced colours $forcedColors', ({ width, colorScheme, forcedColors }) => {
  test('shows everything without scrolling sideways and without findings of axe', async () => {
    const { page, pane } = await openSharing({ colorScheme, forcedColors });
    await resizePane(page, width);
    const name = `gui-nhan-${width}-${colorScheme}-${forcedColors}`;
    await seen(pane, /^Đơn vị nhận tệp/);
    await inFrame(page).screenshot({ path: screenshotPath(`${name}-gui`) });
    const files = await makeFiles(page, pane);
    await dropFiles(page, pane, await returnedFolder(files));
    await seen(pane, 'Các tệp nói khác nhau (1)');
    await inFrame(page).screenshot({ path: screenshotPath(`${name}-nhan`) });
    const wide = () => pane.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await wide()).toBe(0);
    expect(await axeViolations(pane)).toEqual([]);
    await page.close();
  });
});
