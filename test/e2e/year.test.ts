import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { summarise } from '../../src/domain/summary';
import { unitsOn } from '../../src/domain/unit-days';
import { parseReference } from '../../src/workbook/a1';
import { readClosedPeriods } from '../../src/workbook/closed-periods';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { NAMES, TABS } from '../../src/workbook/tab-ids';
import { PERIOD_COLUMN } from '../../src/workbook/tabs/by-period';
import { COLUMN } from '../../src/workbook/tabs/summary-table';
import type { Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { logLines, planOf } from '../actions/loaded-plan';
import { runCli } from '../cli/run-cli';
import { launchBrowser } from '../support/browser';
import { pdfTexts } from '../support/libreoffice';
import { openWorkbench, wholeWorkbook } from '../support/workbench-page';
import { sheetOf } from '../workbook/sample';

/*
 * The reporting year of 2021 in the real pane: every period is closed in its turn, and on 1 July six of fifteen communes go to another
 * town (NQ 1264/NQ-UBTVQH14). Figures were counted by hand from the sample's tasks.
 */
let browser: Browser;
let server: WorkbenchServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-year-test-'));
  buildIfStale();
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const part = (pane: Frame) => pane.getByRole('region', { name: 'Chốt số liệu kỳ' });
const bookOf = async (page: Page) => JSON.parse(await wholeWorkbook(page)) as Workbook;

/** Types into one of our cells, wherever it stands. */
async function type(page: Page, place: { sheet: string; row: number; column: number }, text: string): Promise<void> {
  const letter = String.fromCharCode('A'.charCodeAt(0) + place.column);
  await page.evaluate(
    ([sheet, cell, typed]) =>
      (window as unknown as { cchcWorkbench: { setCell: (...all: string[]) => Promise<void> } }).cchcWorkbench.setCell(
        sheet,
        cell,
        typed,
      ),
    [place.sheet, `${letter}${place.row + 1}`, text] as const,
  );
}

async function typeTask(page: Page, id: string, field: 'finished' | 'lead', text: string): Promise<void> {
  const { plan, places } = planOf(await bookOf(page));
  const row = plan.tasks.find((task) => task.id === id)!.row - 1;
  await type(page, { sheet: places.sheets.plan, row, column: places.columns[field] }, text);
}

async function show(pane: Frame, periodId: string): Promise<void> {
  await part(pane).waitFor();
  await pane.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption(periodId);
  await part(pane).waitFor();
}

async function fillPeriod(pane: Frame, periodId: string, name: string): Promise<void> {
  await show(pane, periodId);
  await pane.getByRole('button', { name: 'Tổng hợp và vẽ biểu đồ' }).click();
  await pane.getByText(new RegExp(`Đã tổng hợp ${name} năm 2021|Đã tổng hợp ${name} 2021`, 'i')).waitFor();
}

async function close(pane: Frame): Promise<void> {
  // The form of a period that was just opened again comes after the notice.
  const button = part(pane).getByRole('button', { name: 'Chốt số liệu kỳ này' });
  await button.waitFor();
  await part(pane).getByRole('textbox', { name: 'Họ tên người thực hiện' }).fill('Lê Thị Hoa');
  await button.click();
  await part(pane).getByText('Số liệu không thay đổi từ khi chốt.').waitFor();
}

/** The rows of the table that compares closed figures, as text. */
async function compared(pane: Frame): Promise<Record<string, string[]>> {
  const table = pane.getByRole('region', { name: 'So với số liệu đã chốt' }).getByRole('table');
  const rows = await table.getByRole('row').allInnerTexts();
  return Object.fromEntries(
    rows.map((row) => row.split('\t').map((cell) => cell.trim())).map(([name, ...cells]) => [name ?? '', cells]),
  );
}

/** A row of a summary tab by what stands in its second column. */
function rowOf(book: Workbook, tab: 'byUnit' | 'byPeriod', name: string) {
  const row = sheetOf(book, TABS[tab].name).rows.find((cells) => cells[1]?.value === name);
  return (column: number) => row?.[column]?.value;
}

test('a year is reported, closed, corrected, compared and printed', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url);
  page.setDefaultTimeout(90_000);
  await pane.getByRole('button', { name: 'Nạp mẫu vào sổ này' }).click();
  await pane.getByText('Đã nạp').first().waitFor();
  await pane.getByRole('link', { name: 'Tổng hợp', exact: true }).click();

  // Quý I: 8 tasks due by 14/3, one of them not done.
  await fillPeriod(pane, '2021-Q1', 'quý I');
  await close(pane);

  // 6 tháng: 16 due by 14/6, two not done; then it turns out that one of these was finished in time.
  await fillPeriod(pane, '2021-H1', '6 tháng đầu năm');
  // As Quý I was closed, and as it is now: 7 of 8, 14 of 16.
  expect((await compared(pane))['Hoàn thành trong số đến hạn']).toEqual(['87,5%', '87,5%']);
  await close(pane);
  await typeTask(page, 'NV-33', 'finished', '10/6/2021');
  await part(pane).getByText('1 thay đổi sau khi chốt').waitFor();
  await part(pane).getByText('Mở lại kỳ này').click();
  await part(pane).getByRole('textbox', { name: 'Lý do mở lại' }).fill('Ban QLDA gửi bổ sung hồ sơ');
  await part(pane).getByRole('textbox', { name: 'Họ tên người thực hiện' }).fill('Lê Thị Hoa');
  await part(pane).getByRole('button', { name: 'Mở lại kỳ', exact: true }).click();
  await pane.getByText(/^Đã mở lại /).waitFor();
  await close(pane);

  // From 1 July on: nine communes, two offices share a task, and the office counts by the calendar.
  await typeTask(page, 'NV-17', 'lead', 'Phòng Giáo dục và Đào tạo; Phòng Nội vụ');
  await part(pane).getByText('1 thay đổi sau khi chốt').waitFor();
  const { sheet, area } = parseReference(
    (await bookOf(page)).names.find(({ name }) => name === NAMES.byCalendar)!.reference,
  )!;
  await type(page, { sheet: sheet!, ...area }, 'Có');
  await fillPeriod(pane, '2021-9M', '9 tháng đầu năm');
  const nine = await bookOf(page);
  await close(pane);
  await fillPeriod(pane, '2021-Y', 'năm');
  await close(pane);

  const book = await bookOf(page);
  expect(readClosedPeriods(book).map(({ periodId, dueUntil }) => [periodId, dueUntil])).toEqual([
    ['2021-Q1', '2021-03-14'],
    ['2021-H1', '2021-06-14'],
    ['2021-9M', '2021-09-30'],
    ['2021-Y', '2021-12-31'],
  ]);
  const actions = logLines(book).flatMap((line) =>
    line.filter((text) => /^(Chốt số liệu kỳ|Mở lại kỳ đã chốt)$/.test(text)),
  );
  expect(actions).toEqual([
    ...['Chốt số liệu kỳ', 'Chốt số liệu kỳ', 'Mở lại kỳ đã chốt', 'Chốt số liệu kỳ'],
    ...['Chốt số liệu kỳ', 'Chốt số liệu kỳ'],
  ]);

  // Units before and after the reorganisation, live in the sheet and by the summary.
  const { plan } = planOf(book);
  const communes = (day: string) => unitsOn(plan.units, day).filter(({ kind }) => kind === 'commune').length;
  expect([communes('2021-06-14'), communes('2021-09-14')]).toEqual([15, 9]);
  for (const [periodId, workbook] of [
    ['2021-9M', nine],
    ['2021-Y', book],
  ] as const) {
    const period = plan.periods.find(({ id }) => id === periodId)!;
    const { units } = summarise(plan.tasks, { ...plan, period, byCalendar: true });
    const seen = units.map(({ name }) => {
      const cell = rowOf(workbook, 'byUnit', name);
      return [name, cell(COLUMN.total), cell(COLUMN.due), cell(COLUMN.dueDone), cell(COLUMN.overdue)];
    });
    expect(seen).toEqual(units.map(({ name, total, due, dueDone, overdue }) => [name, total, due, dueDone, overdue]));
  }
  const gone = rowOf(nine, 'byUnit', 'Phường Hương Hồ');
  expect([gone(COLUMN.total), gone(COLUMN.done), gone(COLUMN.ratePeriod)]).toEqual([1, 1, 1]);

  // Each period beside the one before it: 7 of 8, then 15 of 16 by closing; by the calendar 10 of 13 and 15 of 22.
  const change = rowOf(book, 'byPeriod', '6 tháng đầu năm 2021');
  expect([change(PERIOD_COLUMN.due), change(PERIOD_COLUMN.dueDone), change(PERIOD_COLUMN.overdue)]).toEqual([
    22, 15, 1,
  ]);

  const file = join(folder, 'nam.xlsx');
  writeFileSync(file, writeXlsx(book));
  const pdf = join(folder, 'nam.pdf');
  const printed = await runCli('print', file, '--pages', 'don-vi,ky', '--out', pdf);
  expect(printed.code).toBe(0);
  // pdf text breaks words where letters are spaced out.
  const joined = (lines: string) => lines.replace(/\s/g, '');
  const text = joined((await pdfTexts(pdf)).join());
  expect(text).toContain(joined('Phường Hương Hồ (đến 30/6/2021), Xã Hương Phong (đến 30/6/2021)'));
  expect(text).toContain(joined('tính theo kỳ lịch, đến hết ngày 31/12/2021'));
  expect(text).toContain(joined('51 lượt'));
  expect(problems).toEqual([]);
  await page.close();
}, 400_000);
