import type { Browser } from 'playwright-core';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { launchBrowser } from '../support/browser';
import { inEveryLook } from '../support/looks';
import { openWorkbench, planCell, typeInGrid } from '../support/workbench-page';

/** The page for support as people come to it, in the real pane on the stand-in for Excel. */
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

const MARKER = 'Việc mật 0912';

test('what is copied is what is shown, and holds nothing that stands in a cell', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await pane.getByRole('button', { name: 'Nạp mẫu vào sổ này' }).click();
  await pane.getByText('Đã nạp').first().waitFor();
  await pane.getByRole('button', { name: 'Mở trang Kế hoạch' }).click();
  await typeInGrid(page, await planCell(page, 'Nhiệm vụ'), MARKER);

  const link = pane.getByRole('link', { name: 'Chẩn đoán' });
  await link.focus();
  await page.keyboard.press('Enter');
  const heading = pane.getByRole('heading', { level: 1, name: 'Chẩn đoán' });
  await heading.waitFor();
  await pane.getByText('ExcelApi:', { exact: true }).waitFor();
  await pane.getByText('có kế hoạch', { exact: true }).waitFor();
  // The keyboard and the eye go on at the top, not at the link below.
  expect(await heading.evaluate((node) => document.activeElement === node)).toBe(true);
  expect(await heading.evaluate((node) => node.getBoundingClientRect().top)).toBeGreaterThan(0);
  expect(await link.getAttribute('aria-current')).toBe('page');

  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pane.getByText('Đã sao chép.').waitFor();
  const copied = await pane.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Phần bổ trợ\nTên: Báo cáo CCHC\nPhiên bản: \d/);
  expect(copied).toMatch(/\nBộ máy: Chromium [\d.]+\n/);
  expect(copied).toMatch(/\nTrang của mẫu: guide, info, plan, /);
  expect(copied).not.toContain(MARKER);
  const shown = flat(await pane.locator('main').innerText());
  for (const line of copied.split('\n').filter((text) => text !== '' && !text.startsWith('Lập lúc'))) {
    expect(shown).toContain(flat(line));
  }

  await inEveryLook(page, pane, 'diagnostics');
  await pane.getByRole('link', { name: 'Bắt đầu' }).click();
  await pane.getByRole('heading', { level: 1, name: /^Kế hoạch cải cách hành chính/ }).waitFor();
  expect(problems).toEqual([]);
  await page.close();
});

/** Labels and values stand in elements of their own. */
const flat = (text: string) => text.replace(/\s+/g, '');
