import type { Browser, Frame } from 'playwright-core';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { launchBrowser } from '../support/browser';
import { inEveryLook } from '../support/looks';
import { openWorkbench, planCell, selection, typeInGrid } from '../support/workbench-page';

/** Closing a period as people do it, in the real pane on the stand-in for Excel. */
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
const part = (pane: Frame) => pane.getByRole('region', { name: 'Chốt số liệu kỳ' });

test('a period is closed, a later change is found and gone to, undone, and the period opened again', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url);
  await button(pane, 'Nạp mẫu vào sổ này').click();
  await pane.getByText('Đã nạp').first().waitFor();
  await pane.getByRole('link', { name: 'Tổng hợp', exact: true }).click();
  await part(pane).waitFor();
  await pane.getByRole('combobox', { name: 'Kỳ báo cáo' }).selectOption('2021-H1');

  await button(pane, 'Chốt số liệu kỳ này').click();
  await pane.getByText('Hãy ghi họ tên người thực hiện').waitFor();
  await part(pane).getByRole('textbox', { name: 'Họ tên người thực hiện' }).fill('Lê Thị Hoa');
  await page.keyboard.press('Enter');
  await pane.getByText(/^Đã chốt số liệu 6 tháng/).waitFor();
  await part(pane).getByText('Số liệu không thay đổi từ khi chốt.').waitFor();

  const due = await planCell(page, 'Hạn hoàn thành');
  await button(pane, 'Bắt đầu')
    .or(pane.getByRole('link', { name: 'Bắt đầu' }))
    .first()
    .click();
  await button(pane, 'Mở trang Kế hoạch').click();
  await pane.getByRole('link', { name: 'Tổng hợp', exact: true }).click();
  await typeInGrid(page, due, '1/6/2021');
  await part(pane).getByText('1 thay đổi sau khi chốt').waitFor();
  await pane.getByRole('table').getByRole('columnheader', { name: 'Lúc chốt' }).waitFor();

  await inEveryLook(page, pane, 'closing', { part: () => part(pane).scrollIntoViewIfNeeded() });

  await part(pane)
    .getByRole('button', { name: /^Đến nhiệm vụ: / })
    .click();
  expect(await selection(page)).toMatchObject({ sheet: due.sheet, row: Number(/\d+/.exec(due.a1)![0]) - 1 });

  await part(pane).getByText('Mở lại kỳ này').click();
  await part(pane).getByRole('textbox', { name: 'Lý do mở lại' }).fill('Sót báo cáo của một xã');
  await part(pane).getByRole('textbox', { name: 'Họ tên người thực hiện' }).fill('Lê Thị Hoa');
  await part(pane).getByRole('button', { name: 'Mở lại kỳ', exact: true }).click();
  await pane.getByText(/^Đã mở lại 6 tháng/).waitFor();
  await button(pane, 'Hoàn tác').click();
  await pane.getByText('Đã hoàn tác.').waitFor();
  await part(pane).getByText('1 thay đổi sau khi chốt').waitFor();
  expect(problems).toEqual([]);
  await page.close();
}, 180_000);
