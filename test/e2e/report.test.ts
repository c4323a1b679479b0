import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { launchBrowser } from '../support/browser';
import { readDocx } from '../support/docx';
import { inEveryLook } from '../support/looks';
import { validateOpenXml } from '../support/validator';
import { openWorkbench, sheetComes } from '../support/workbench-page';

/** The narrative report, made and taken home from the real pane, with the charts that the browser draws. */
let browser: Browser;
let server: WorkbenchServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cchc-report-e2e-'));
  buildIfStale();
  [browser, server] = await Promise.all([launchBrowser(), startServer()]);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const button = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name });

test('the report is downloaded, and its texts come to be edited', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url);
  page.setDefaultTimeout(60_000);
  await button(pane, 'Nạp mẫu vào sổ này').click();
  await pane
    .getByText(/Đã nạp mẫu/)
    .first()
    .waitFor();
  await pane.getByRole('link', { name: 'Tổng hợp', exact: true }).click();
  await pane.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2021-H1');
  const part = pane.getByRole('region', { name: 'Báo cáo Word' });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    part.getByRole('button', { name: 'Lập báo cáo' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('2021-H1 - thị xã Hương Trà - báo cáo CCHC.docx');
  const file = join(folder, 'report.docx');
  await download.saveAs(file);
  expect(await validateOpenXml(file)).toEqual([]);
  const { paragraphs, pictures } = readDocx(readFileSync(file));
  expect(paragraphs).toContain('I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CẢI CÁCH HÀNH CHÍNH');
  expect(pictures).toBe(1);
  await part.getByText(/^Còn \d+ chỗ sổ chưa có số liệu/).waitFor();
  await part.scrollIntoViewIfNeeded();
  await inEveryLook(page, pane, 'report');

  await part.getByRole('button', { name: 'Sửa lời văn' }).click();
  await sheetComes(page, 'Mẫu báo cáo');
  expect(problems).toEqual([]);
  await page.close();
}, 240_000);
