import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { readCode } from '../../src/domain/par-index/criterion';
import { pointsText } from '../../src/domain/par-index/points';
import type { SheetField } from '../../src/domain/par-index/score-sheet';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { cellName } from '../../src/workbook/a1';
import { readParIndex } from '../../src/workbook/par-index/read';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { A, B, scoredWorkbook, stateOf, typeScore } from '../actions/par-index/scored-workbook';
import { CHARTS } from '../../src/workbook/tabs/charts-choice';
import { axeViolations, launchBrowser, tabTo } from '../support/browser';
import { readDocx } from '../support/docx';
import { inEveryLook } from '../support/looks';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';
import { validateOpenXml } from '../support/validator';
import { openWorkbench, paneOf, sheetNames, wholeWorkbook } from '../support/workbench-page';

/** Units are scored in files of their own, merged, appraised and ranked: in the real pane on the stand-in for Excel. */
let browser: Browser;
let server: WorkbenchServer;
let folder: string;

beforeAll(async () => {
  buildIfStale();
  [browser, server, folder] = await Promise.all([
    launchBrowser(),
    startServer(),
    mkdtemp(join(tmpdir(), 'cchc-cham-diem-')),
  ]);
  await writeFile(join(folder, 'ke-hoach.xlsx'), writeXlsx(sampleWorkbook(await samplePlan(), '2021-H1')));
  await writeFile(join(folder, 'cham-diem.xlsx'), writeXlsx(await scoredWorkbook()));
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Score sheets of nine units are worked out anew with each step. */
const SLOW = 120_000;
const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name });
/** Where it does not come, what the pane shows instead says why. */
async function seen(pane: Frame, text: string | RegExp): Promise<void> {
  try {
    await pane.getByText(text).first().waitFor({ timeout: SLOW });
  } catch (error) {
    throw new Error(`"${String(text)}" is not in: ${await pane.locator('body').innerText()}`, { cause: error });
  }
}
const held = async (page: Page) => JSON.parse(await wholeWorkbook(page)) as Workbook;

async function openFile(name: string, context: BrowserContextOptions = {}) {
  const { page, problems } = await openWorkbench(browser, server.url, { reducedMotion: 'reduce', ...context });
  page.setDefaultTimeout(SLOW);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Mở tệp…' }).click(),
  ]);
  await Promise.all([page.waitForEvent('framedetached'), chooser.setFiles(join(folder, name))]);
  return { page, pane: await paneOf(page), problems };
}

async function showScores(pane: Frame): Promise<void> {
  await pane.getByRole('link', { name: 'Tổng hợp' }).click();
  await pane.getByRole('link', { name: 'Chấm điểm Chỉ số CCHC' }).click();
  await pane.getByRole('heading', { name: 'Chỉ số CCHC', exact: true }).waitFor();
}

async function takeStep(pane: Frame, step: string, name: string, units: readonly string[]): Promise<void> {
  await pane.getByRole('combobox', { name: 'Bước' }).selectOption(step);
  for (const unit of units) await pane.getByRole('checkbox', { name: unit }).check();
  await pane.getByRole('textbox', { name: 'Người thực hiện' }).fill('Lê Thị Hoa');
  await button(pane, `${name} (${units.length} đơn vị)`).click();
  await seen(pane, `${name} cho ${units.length} đơn vị?`);
  await button(pane, 'Thực hiện').click();
  await seen(pane, `${name}: ${units.length} đơn vị.`);
}

/** Somebody types into a row of the score sheets in Excel. */
async function typeInSheet(page: Page, unit: string, code: string, field: SheetField, text: string): Promise<void> {
  const { scores } = readParIndex(await held(page))!.tables;
  const row = scores!.rows.find(({ values }) => values.unit === unit && readCode(values.number) === code)!.row;
  const place = [scores!.sheet, cellName(row - 1, scores!.columns[field]!), text] as const;
  await page.evaluate(([sheet, a1, typed]) => {
    type Handle = { cchcWorkbench: { setCell(sheet: string, a1: string, text: string): Promise<void> } };
    return (window as unknown as Handle).cchcWorkbench.setCell(sheet, a1, typed);
  }, place);
}

const rankingOf = (workbook: Workbook) => readParIndex(workbook)!.tables.ranking!.rows.map(({ values }) => values);

test('two units are scored in files of their own, merged, appraised, made final, ranked, charted and reported', async () => {
  const { page, pane, problems } = await openFile('cham-diem.xlsx');
  await pane.getByRole('link', { name: 'Gửi, nhận' }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(pane, /^Tạo \d+ tệp$/).click()]);
  await download.saveAs(join(folder, 'gui.zip'));
  const files = Object.entries(unzipSync(new Uint8Array(await readFile(join(folder, 'gui.zip')))));
  const back = await Promise.all(
    [A, B].map(async (unit, index) => {
      const [, bytes] = files.find(([name]) => name.includes(unit))!;
      const file = readXlsx(bytes);
      typeScore(file, unit, '1.1.1', { declared: 'Có', evidence: '12/KH-UBND' });
      typeScore(file, unit, '2.2', { declared: index === 0 ? 'Có' : 'Không', evidence: 'BC 5' });
      const path = join(folder, `${unit}.xlsx`);
      await writeFile(path, writeXlsx(file));
      return path;
    }),
  );
  await pane.getByRole('tab', { name: 'Nhận về' }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(pane, 'Chọn tệp…').click()]);
  await chooser.setFiles(back);
  await seen(pane, '8 ô của phiếu chấm điểm sẽ được ghi');
  expect(await axeViolations(pane)).toEqual([]);
  await button(pane, 'Ghi vào sổ').click();
  await seen(pane, 'Đã nhận: 8 ô được ghi.');

  await showScores(pane);
  await seen(pane, /^Tự chấm 4,00/);
  expect(await axeViolations(pane)).toEqual([]);
  await takeStep(pane, 'lock', 'Chốt điểm tự chấm', [A, B]);
  expect(await axeViolations(pane)).toEqual([]);
  for (const unit of [A, B]) await typeInSheet(page, unit, '1.1.1', 'appraised1', '0,5');
  await typeInSheet(page, A, '1.1.1', 'appraisalNote', 'Thiếu căn cứ');
  await takeStep(pane, 'appraise', 'Thẩm định lần 1', [A, B]);
  await takeStep(pane, 'finish', 'Chốt kết quả', [A, B]);
  const after = await held(page);
  expect([stateOf(after, A), stateOf(after, B)]).toEqual(['final', 'final']);
  const rankOf = async (unit: string) =>
    Number(await pane.getByRole('row').filter({ hasText: unit }).getByRole('cell').first().innerText());
  // 4,50 and 3,50 of 90 points; of the others nobody has entered anything, whatever the workbook proposes for them.
  expect([await rankOf(B), await rankOf(A)]).toEqual([1, 2]);
  // The sheets say the same as the pane.
  const onSheet = (unit: string) => rankingOf(after).find((values) => values.unit === unit)?.rank;
  expect([onSheet(A), onSheet(B)]).toEqual([await rankOf(A), await rankOf(B)]);
  await seen(pane, /^Còn thiếu \d+,\d\d điểm để được xếp loại/);

  await button(pane, 'Hoàn tác').click();
  await seen(pane, /^Đã hoàn tác/);
  expect(stateOf(await held(page), A)).toBe('appraised');

  await pane.getByRole('link', { name: 'Tổng hợp', exact: true }).click();
  await button(pane, 'Tổng hợp và vẽ biểu đồ').click();
  await seen(pane, /^Đã tổng hợp/);
  const summarised = await held(page);
  const charts = summarised.sheets.flatMap((sheet) => sheet.charts.map(({ name }) => name));
  expect(charts).toEqual(expect.arrayContaining([CHARTS['par-areas'].name, CHARTS['par-ranking'].name]));
  const part = pane.getByRole('region', { name: 'Báo cáo Word' });
  const [report] = await Promise.all([
    page.waitForEvent('download', { timeout: 2 * SLOW }),
    part.getByRole('button', { name: 'Lập báo cáo' }).click(),
  ]);
  const docx = join(folder, 'bao-cao.docx');
  await report.saveAs(docx);
  expect(await validateOpenXml(docx)).toEqual([]);
  const { tables, xml } = readDocx(await readFile(docx));
  const printed = tables.find(([head]) => head?.[0] === 'Hạng')!;
  const rows = rankingOf(summarised).map(({ rank, unit, value }) => [
    ...[
      typeof rank === 'number' ? String(rank) : '–',
      String(unit),
      typeof value === 'number' ? pointsText(value) : '–',
    ],
  ]);
  expect(printed.slice(1).map((row) => [row[0], row[1], row.at(-2)])).toEqual(rows);
  expect(rows.map(([, unit]) => unit)).toEqual(expect.arrayContaining([A, B]));
  expect(xml).toContain('XẾP HẠNG CHỈ SỐ CCHC');
  expect(problems).toEqual([]);
  await page.close();
}, 900_000);

test('the tabs come with the sample criteria, by keyboard alone', async () => {
  const { page, pane, problems } = await openFile('ke-hoach.xlsx');
  await pane.locator('nav a').first().focus();
  const press = async (name: string | RegExp) => {
    await tabTo(page, pane, name);
    await page.keyboard.press('Enter');
  };
  await press(/^Tổng hợp$/);
  // Before the view is there, Tab would leave the pane for the grid.
  await pane.getByRole('link', { name: 'Chấm điểm Chỉ số CCHC' }).waitFor();
  await press('Chấm điểm Chỉ số CCHC');
  await seen(pane, 'Chưa có trang chấm điểm');
  expect(await axeViolations(pane)).toEqual([]);
  await press('Thêm với bộ tiêu chí mẫu');
  await seen(pane, /^Đã thêm các trang Chỉ số CCHC với phiếu của \d+ đơn vị/);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(['Bộ tiêu chí', 'Chấm điểm', 'Xếp hạng']));
  await pane.getByRole('combobox', { name: 'Bước' }).waitFor();
  // A name and a unit are asked for before anything is written.
  await press('Chốt điểm tự chấm');
  await seen(pane, 'Hãy chọn ít nhất một đơn vị.');
  await seen(pane, 'Hãy ghi họ tên người thực hiện.');
  expect(await axeViolations(pane)).toEqual([]);
  expect(problems).toEqual([]);
  await page.close();
}, 900_000);

test('shows everything in every look', async () => {
  const { page, pane } = await openFile('cham-diem.xlsx');
  await showScores(pane);
  await pane.getByRole('combobox', { name: 'Bước' }).waitFor();
  await pane.getByRole('checkbox', { name: A }).check();
  await pane.getByRole('textbox', { name: 'Người thực hiện' }).fill('Lê Thị Hoa');
  await button(pane, 'Chốt điểm tự chấm (1 đơn vị)').click();
  await seen(pane, 'Chốt điểm tự chấm cho 1 đơn vị?');
  const show = (heading: string | RegExp) => () =>
    pane.getByRole('heading', { name: heading }).evaluate((element) => element.scrollIntoView({ block: 'start' }));
  await inEveryLook(page, pane, 'cham-diem', {
    phieu: show('Phiếu của các đơn vị'),
    'xep-hang': show('Xếp hạng'),
    'khoang-cach': show(/^Khoảng cách/),
  });
  await page.close();
}, 600_000);
