/**
 * npm run manual: writes assets/huong-dan, the manual and the page for units, with pictures taken of the real pane on the stand-in for
 * Excel. The pages alone are written with `--no-pictures`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Browser, Frame, Page } from 'playwright-core';
import { buildIfStale } from '../../src/workbench/build';
import { MANUAL_FOLDER, PAGES } from '../../src/workbench/manual/files';
import { PICTURES, type PictureName } from '../../src/workbench/manual/manual';
import { palettePng } from '../../src/workbench/manual/palette-png';
import { startServer } from '../../src/workbench/server';
import { TABS } from '../../src/workbook/tab-ids';
import { launchBrowser } from '../support/browser';
import { typedFile } from '../support/typed-file';
import { openWorkbench, paneOf, planCell, resizePane, typeInGrid } from '../support/workbench-page';
import { writeXlsx } from '../../src/xlsx/write';
import { scoredPlan } from './scored-plan';

/** Of the page in its own pixels. Pictures of the pane have twice as many, to be sharp on paper. */
const WINDOW = { width: 1420, height: 700 };
/** The stand-in's own bar is none of Excel's. */
const ABOVE = 36;
const DENSITY = 2;
/** Fewer for the wide ones, whose sheets have more soft edges; all stay below 60 kB. */
const COLOURS = { wide: 24, pane: 48 };

/** Where the keyboard is is no part of the picture. */
const STILL = '*:focus { outline: none !important; } *:focus::after { border-color: transparent !important; }';

async function takePictures(): Promise<void> {
  buildIfStale();
  const [browser, server] = await Promise.all([launchBrowser(), startServer()]);
  const folder = mkdtempSync(join(tmpdir(), 'manual-'));
  try {
    await walk(browser, server.url, folder);
    await walkScores(browser, server.url, folder);
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

const CONTEXT = { viewport: WINDOW, deviceScaleFactor: DENSITY, reducedMotion: 'reduce' } as const;
/** The stand-in draws whole workbooks, which takes a while on a busy machine. */
const SLOW = 120_000;

/** Takes pictures of the page, or of the pane in it, into the folder of the manual. */
async function camera(browser: Browser, page: Page): Promise<(name: PictureName) => Promise<void>> {
  const converter = await browser.newPage();
  const frame = page.locator('iframe[src^="taskpane.html"]');
  return async (name) => {
    await page.mouse.move(0, 0);
    await page.waitForTimeout(300);
    const { wide } = PICTURES[name];
    const clip = { x: 0, y: ABOVE, width: WINDOW.width, height: WINDOW.height - ABOVE };
    const picture = await (wide
      ? page.screenshot({ scale: 'css', style: STILL, clip })
      : frame.screenshot({ scale: 'device', style: STILL }));
    const bytes = await smaller(converter, picture, wide ? COLOURS.wide : COLOURS.pane);
    writeFileSync(join(MANUAL_FOLDER, `${name}.png`), bytes);
  };
}

/** The main job from an empty workbook on, with a picture of each step. */
async function walk(browser: Browser, url: string, folder: string): Promise<void> {
  const { page, pane } = await openWorkbench(browser, url, CONTEXT);
  page.setDefaultTimeout(SLOW);
  const take = await camera(browser, page);
  const button = (name: string | RegExp) => pane.getByRole('button', { name });
  const open = (view: string) => pane.getByRole('link', { name: view }).first().click();
  const seen = (text: string | RegExp) => pane.getByText(text).first().waitFor();
  const toTop = () =>
    pane.evaluate(() => {
      for (const place of document.querySelectorAll('main *')) place.scrollTop = 0;
    });
  const closeNotice = () => button('Đóng thông báo').click();

  await resizePane(page, 350);
  await button('Không xem nữa').click();
  await seen(/trang sẽ được thêm/);
  await take('bat-dau');
  await button('Nạp mẫu vào sổ này').click();
  await seen(/Đã nạp mẫu/);
  await pane.getByRole('button', { name: 'Mở trang Kế hoạch' }).click();
  await take('ke-hoach');
  await closeNotice();

  await open('Gửi, nhận');
  await seen(/^Đơn vị nhận tệp/);
  await take('gui-di');
  const returned = await returnedFiles(page, pane, folder);
  await pane.getByRole('tab', { name: 'Nhận về' }).click();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button('Chọn tệp…').click()]);
  await chooser.setFiles(returned);
  await seen(/tệp đọc được/);
  await closeNotice();
  await pane.getByText(/tệp đọc được/).evaluate((line) => line.scrollIntoView());
  await take('nhan-ve');

  await typeInGrid(page, await planCell(page, 'Thời gian hoàn thành'), '31/6/2021');
  await typeInGrid(page, await planCell(page, 'Cơ quan chủ trì'), 'phòng nội vụ');
  await open('Kiểm tra');
  await seen('"31/6/2021" không phải là ngày có thật');
  await take('kiem-tra');
  await button(/^Sửa tất cả/)
    .or(button(/^Sửa \d+ chỗ chắc chắn/))
    .or(button(/^Xem và sửa/))
    .first()
    .click();
  await seen('Xem trước khi sửa');
  await take('xem-truoc');
  await button(/^Sửa \d+ ô$/).click();
  await seen(/^Đã sửa/);
  await closeNotice();

  await open('Tổng hợp');
  await pane.locator('svg.cchc-chart').first().waitFor();
  await button('Tổng hợp và vẽ biểu đồ').click();
  await seen(/Đã tổng hợp|không có gì phải ghi/);
  const charts = button('Xem biểu đồ');
  if (await charts.count()) await charts.click();
  await take('bieu-do');
  await closeNotice();
  await toTop();
  await take('tong-hop');
  await button('Kiểm tra trang in').click();
  await pane.getByRole('group', { name: 'Tài liệu họp' }).waitFor();
  await closeNotice();
  await pane.getByRole('region', { name: 'In và tài liệu họp' }).evaluate((part) => part.scrollIntoView());
  await take('in');
  await page.close();
}

/** A round of scoring under way, with pictures of its sheet, of its steps and of what comes of it. */
async function walkScores(browser: Browser, url: string, folder: string): Promise<void> {
  const path = join(folder, 'cham-diem.xlsx');
  writeFileSync(path, writeXlsx(await scoredPlan()));
  const { page } = await openWorkbench(browser, url, CONTEXT);
  page.setDefaultTimeout(SLOW);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Mở tệp…' }).click(),
  ]);
  await Promise.all([page.waitForEvent('framedetached'), chooser.setFiles(path)]);
  const pane = await paneOf(page);
  const take = await camera(browser, page);
  const toPart = (name: string | RegExp) =>
    pane.getByRole('heading', { name }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
  await resizePane(page, 350);
  await page.getByRole('button', { name: 'Đóng thông báo' }).waitFor({ state: 'hidden' });
  await pane.getByRole('link', { name: 'Tổng hợp' }).first().click();
  await pane.getByRole('link', { name: 'Chấm điểm Chỉ số CCHC' }).click();
  await pane.getByRole('combobox', { name: 'Bước' }).waitFor();
  await showCell(page, TABS.scores.name, 'A1');
  await take('cham-diem');
  await pane.getByRole('combobox', { name: 'Bước' }).selectOption('appraise');
  await pane.getByRole('checkbox', { name: 'Chọn tất cả' }).check();
  await pane.getByRole('textbox', { name: 'Người thực hiện' }).fill('Cán bộ tổng hợp');
  await toPart('Phiếu của các đơn vị');
  await take('cham-diem-buoc');
  const gap = pane.getByRole('region', { name: /^Khoảng cách/ });
  await gap.getByRole('combobox', { name: 'Đơn vị' }).selectOption('Xã Hương Toàn');
  await gap.getByText(/^Còn thiếu .* để bằng thứ ba/).waitFor();
  await toPart(/^Khoảng cách/);
  await take('khoang-cach');
  await toPart('Xếp hạng');
  await showCell(page, TABS.charts.name, 'A1');
  await take('bieu-do-chi-so');
  await page.close();
}

/** Shows a sheet with this cell at hand, as its tab and the name box do. */
async function showCell(page: Page, sheet: string, a1: string): Promise<void> {
  await page.evaluate((name) => {
    type Handle = { cchcWorkbench: { host: { select(sheet: string, area: object): void } } };
    const { host } = (window as unknown as Handle).cchcWorkbench;
    host.select(name, { row: 0, column: 0, rows: 1, columns: 1 });
  }, sheet);
  const nameBox = page.locator('input.univer-box-border').first();
  await nameBox.fill(a1);
  await nameBox.press('Enter');
  await page.waitForTimeout(1000);
}

/** Files of two units as they come back; one of them twice, with different figures. */
async function returnedFiles(page: Page, pane: Frame, folder: string): Promise<string[]> {
  const press = () => pane.getByRole('button', { name: /^Tạo \d+ tệp/ }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const sent = unzipSync(new Uint8Array(readFileSync(await download.path())));
  const of = (unit: string) => Object.entries(sent).find(([name]) => name.includes(unit))![1];
  const files: [string, Uint8Array][] = [
    ['Tư pháp lần 1.xlsx', typedFile(of('Phòng Tư pháp'), { 4: { progress: 0.3 } })],
    ['Tư pháp lần 2.xlsx', typedFile(of('Phòng Tư pháp'), { 4: { progress: 0.55 } })],
    ['Tài chính.xlsx', typedFile(of('Phòng Tài chính'), { 0: { documentNumber: '99/QĐ-UBND' } })],
  ];
  return files.map(([name, bytes]) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    return path;
  });
}

/** The same picture with fewer colours. */
async function smaller(page: Page, picture: Buffer, colours: number): Promise<Uint8Array> {
  const { width, height, base64 } = await page.evaluate(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    canvas.drawImage(image, 0, 0);
    const { data } = canvas.getImageData(0, 0, image.width, image.height);
    let text = '';
    for (let at = 0; at < data.length; at += 0x8000) text += String.fromCharCode(...data.subarray(at, at + 0x8000));
    return { width: image.width, height: image.height, base64: btoa(text) };
  }, picture.toString('base64'));
  return palettePng(new Uint8Array(Buffer.from(base64, 'base64')), width, height, colours);
}

async function main(): Promise<void> {
  mkdirSync(MANUAL_FOLDER, { recursive: true });
  for (const [file, page] of Object.entries(PAGES)) writeFileSync(join(MANUAL_FOLDER, file), page());
  if (!process.argv.includes('--no-pictures')) await takePictures();
}

void main();
