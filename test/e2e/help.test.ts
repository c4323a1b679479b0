import type { Browser, Frame, Page } from 'playwright-core';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { axeViolations, launchBrowser, screenshotPath, tabTo } from '../support/browser';
import { inEveryLook } from '../support/looks';
import { openWorkbench, paneOf } from '../support/workbench-page';

/** Help where it is needed, and a pane that stays usable enlarged, without a mouse and without movement. */
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
const link = (pane: Frame, name: string) => pane.getByRole('link', { name, exact: true });
const seen = (pane: Frame, text: string | RegExp) => pane.getByText(text).first().waitFor();
const tour = (pane: Frame) => pane.getByRole('region', { name: 'Ba bước làm báo cáo' });
const heading = (pane: Frame, name: string) => pane.getByRole('heading', { level: 1, name });
/** What the keyboard is at: its name, or what it says. */
const focused = (pane: Frame) =>
  pane.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body ? '' : (activeElement?.textContent ?? '');
  });

async function loadSample(pane: Frame): Promise<void> {
  await button(pane, 'Nạp mẫu vào sổ này').click();
  await seen(pane, /Đã nạp mẫu/);
}

test('the first steps are shown until they are closed, never again, and from the help page when asked for', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url);
  await tour(pane).waitFor();
  // It asks for nothing: the keyboard stays where it was, and the work can begin beside it.
  expect(await focused(pane)).toBe('');
  await inEveryLook(page, pane, 'tour');

  const top = () => heading(pane, 'Chọn mẫu để bắt đầu').evaluate((node) => node.getBoundingClientRect().top);
  const before = await top();
  const current = () => tour(pane).locator('div:not([aria-hidden="true"]) > strong').innerText();
  expect(await current()).toBe('Nạp kế hoạch');
  await button(pane, 'Tiếp theo').focus();
  await page.keyboard.press('Enter');
  expect(await current()).toBe('Nhập và kiểm tra');
  expect(await tour(pane).getByRole('status').textContent()).toMatch(/^Bước 2\/3\. Nhập và kiểm tra\. /);
  await button(pane, 'Quay lại').click();
  expect(await focused(pane)).toBe('Tiếp theo');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await current()).toBe('Tổng hợp và in');
  expect(await top()).toBe(before);
  expect(await focused(pane)).toBe('Đã hiểu');
  await page.keyboard.press('Enter');
  await tour(pane).waitFor({ state: 'detached' });
  expect(await focused(pane)).toBe('Chọn mẫu để bắt đầu');

  await page.reload();
  const again = await paneOf(page);
  await seen(again, /trang sẽ được thêm/);
  expect(await tour(again).count()).toBe(0);

  await link(again, 'Trợ giúp').focus();
  await page.keyboard.press('Enter');
  await heading(again, 'Trợ giúp').waitFor();
  expect(await focused(again)).toBe('Trợ giúp');
  await tabTo(page, again, 'Xem lại ba bước');
  await page.keyboard.press('Enter');
  await tour(again).waitFor();
  expect(await tour(again).evaluate((card) => card === document.activeElement)).toBe(true);
  await inEveryLook(page, again, 'help');
  await tour(again).focus();
  await page.keyboard.press('Escape');
  await tour(again).waitFor({ state: 'detached' });
  expect(await focused(again)).toBe('Xem lại ba bước');
  expect(problems).toEqual([]);
  await page.close();
});

test('the first steps can be left at once', async () => {
  const { page, pane } = await openWorkbench(browser, server.url);
  await button(pane, 'Không xem nữa').click();
  await tour(pane).waitFor({ state: 'detached' });
  await loadSample(pane);
  expect(await tour(pane).count()).toBe(0);
  await page.close();
});

test('where the introduction cannot be fetched the work goes on without it', async () => {
  const context = await browser.newContext();
  await context.route(/\/help\.[0-9a-f]+\.js$/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto(server.url);
  const pane = await paneOf(page);
  await loadSample(pane);
  expect(await tour(pane).count()).toBe(0);
  await context.close();
});

test('the documents that the help page links to are there', async () => {
  const { page, pane } = await openWorkbench(browser, server.url);
  await link(pane, 'Trợ giúp').click();
  for (const name of ['Hướng dẫn sử dụng, có hình', 'Hướng dẫn một trang cho đơn vị']) {
    const [opened] = await Promise.all([page.context().waitForEvent('page'), link(pane, name).click()]);
    await opened.waitForLoadState();
    expect(await opened.locator('h1').innerText()).toMatch(/^Hướng dẫn/i);
    await opened.close();
  }
  await page.close();
});

/** Opens every "?" that is shown, one after another; the names of what they explain. */
async function openEach(pane: Frame): Promise<string[]> {
  const marks = button(pane, /^Giải thích: /);
  const names: string[] = [];
  for (let at = 0; at < (await marks.count()); at += 1) {
    const mark = marks.nth(at);
    const text = pane.locator(`[id="${await mark.getAttribute('aria-controls')}"]`);
    expect(await text.innerText()).toBe('');
    await mark.press('Enter');
    await text.getByText(/\S.{20,}\.$/).waitFor();
    await mark.press('Escape');
    expect(await mark.getAttribute('aria-expanded')).toBe('false');
    expect(await text.innerText()).toBe('');
    await mark.click();
    names.push((await mark.innerText()).replace(/^\W*Giải thích: /, ''));
  }
  return names;
}

test('"?" explains every choice, opened and closed with the keyboard', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url);
  await pane.getByRole('radio', { name: 'Kế hoạch CCHC trống' }).check();
  await pane.getByRole('textbox', { name: 'Năm kế hoạch' }).waitFor();
  expect(await openEach(pane)).toEqual(['Mẫu kế hoạch', 'Năm kế hoạch']);
  await pane.getByRole('radio', { name: /Hương Trà/ }).check();
  await loadSample(pane);

  await link(pane, 'Tổng hợp').click();
  await pane.locator('svg.cchc-chart').first().waitFor();
  await pane.locator('summary', { hasText: 'Tùy chọn' }).click();
  await button(pane, 'Kiểm tra trang in').click();
  await pane.getByRole('group', { name: 'Tài liệu họp' }).waitFor();
  expect(await openEach(pane)).toEqual([
    ...['Kỳ báo cáo', 'Tính đến hạn theo kỳ lịch', 'Xếp hạng các cơ quan theo', 'Biểu đồ, theo thứ tự trang'],
    ...['Mỗi trang A4', 'Cùng kỳ năm trước', 'Bảng số liệu thêm', 'Chốt số liệu kỳ', 'In và tài liệu họp'],
    'Tài liệu họp',
  ]);
  // The sign is beside the label, not in its name.
  expect(await pane.getByLabel('Kỳ báo cáo', { exact: true }).count()).toBe(1);
  await inEveryLook(page, pane, 'explained-summary', {
    options: () => pane.locator('summary', { hasText: 'Tùy chọn' }).evaluate((node) => node.scrollIntoView()),
    pack: () => pane.getByRole('group', { name: 'Tài liệu họp' }).evaluate((node) => node.scrollIntoView()),
  });

  await pane.getByRole('link', { name: 'Gửi, nhận' }).click();
  await seen(pane, /^Đơn vị nhận tệp \(/);
  await pane.getByRole('switch', { name: 'Cho đơn vị ghi thêm' }).check();
  expect(await openEach(pane)).toEqual([
    ...['Kỳ báo cáo', 'Đơn vị nhận tệp', 'Số dòng trống trong mỗi tệp', 'Cách lấy tệp'],
  ]);
  await inEveryLook(page, pane, 'explained-send');

  await button(pane, 'English').click();
  await pane.getByRole('heading', { level: 1, name: 'Share' }).waitFor();
  const mark = pane.getByRole('button', { name: /^What is this: / }).first();
  if ((await mark.getAttribute('aria-expanded')) === 'false') await mark.click();
  await seen(pane, /^This period, its closing date/);
  expect(problems).toEqual([]);
  await page.close();
});

/** A pane as somebody has it who enlarged everything to twice its size: half as wide and half as high in the page's own pixels. */
async function enlarge(page: Page, pane: Frame): Promise<void> {
  await page.locator('iframe[src^="taskpane.html"]').evaluate((frame) => {
    Object.assign(frame.style, { flex: 'none', width: '200px', height: '330px' });
  });
  await pane.waitForFunction(() => window.innerWidth === 200);
}

test('enlarged to 200 % nothing is cut off and everything can be reached', async () => {
  const { page, pane, problems } = await openWorkbench(browser, server.url);
  await enlarge(page, pane);
  const fits = async (name: string) => {
    expect([name, await pane.evaluate(() => document.documentElement.scrollWidth)]).toEqual([name, 200]);
    const cut = await pane.evaluate(() =>
      [...document.querySelectorAll('main *, nav *')]
        .filter((node) => node.getBoundingClientRect().right > window.innerWidth + 1 && node.clientWidth > 1)
        .map((node) => `${node.tagName} ${node.textContent?.slice(0, 40)}`),
    );
    expect([name, cut]).toEqual([name, []]);
    await page.locator('iframe[src^="taskpane.html"]').screenshot({ path: screenshotPath(`enlarged-${name}`) });
  };
  await tour(pane).waitFor();
  await fits('tour');
  await loadSample(pane);
  await fits('loaded');
  await link(pane, 'Kiểm tra').click();
  await heading(pane, 'Kiểm tra kế hoạch').waitFor();
  await seen(pane, 'Không có gì phải sửa');
  await fits('check');
  await link(pane, 'Tổng hợp').click();
  await pane.locator('svg.cchc-chart').first().waitFor();
  await fits('summary');
  await button(pane, 'Tổng hợp và vẽ biểu đồ').click();
  await seen(pane, /Đã tổng hợp|không có gì phải ghi/);
  await pane.getByRole('link', { name: 'Gửi, nhận' }).click();
  await seen(pane, /^Đơn vị nhận tệp \(/);
  await fits('send');
  await pane.getByRole('tab', { name: 'Nhận về' }).click();
  await button(pane, 'Chọn tệp…').waitFor();
  await fits('receive');
  await link(pane, 'Trợ giúp').click();
  await heading(pane, 'Trợ giúp').waitFor();
  await fits('help');
  await link(pane, 'Chẩn đoán').click();
  await heading(pane, 'Chẩn đoán').waitFor();
  await fits('diagnostics');
  expect(problems).toEqual([]);
  await page.close();
});

test('nothing moves where the system asks for no movement', async () => {
  const { page, pane } = await openWorkbench(browser, server.url, { reducedMotion: 'reduce' });
  const moving = async () =>
    pane.evaluate(() =>
      document
        .getAnimations()
        .filter(({ effect }) => Number(effect?.getComputedTiming().activeDuration) > 10)
        // The bar of a running job grows fainter and stronger in its place, as Fluent has it for those who want no movement.
        .filter(({ effect }) =>
          (effect as KeyframeEffect)
            .getKeyframes()
            .some((frame) =>
              Object.keys(frame).some((key) => key === 'transform' || /^(left|top|width|height|margin)/.test(key)),
            ),
        )
        .map(({ effect }) => (effect as KeyframeEffect).target?.className),
    );
  const found: unknown[] = [];
  const look = async () => found.push(...(await moving()));
  await look();
  const job = loadSample(pane);
  for (let turn = 0; turn < 5; turn += 1) {
    await look();
    await page.waitForTimeout(50);
  }
  await job;
  for (const view of ['Tổng hợp', 'Trợ giúp', 'Chẩn đoán']) {
    await link(pane, view).click();
    await look();
    await heading(pane, view).waitFor();
    await look();
  }
  await link(pane, 'Bắt đầu').click();
  await tour(pane).waitFor();
  expect(found).toEqual([]);
  await page.close();
});

test('nothing jumps once a view stands, and views that change keep the keyboard in the pane', async () => {
  const { page, pane } = await openWorkbench(browser, server.url);
  /** Where the heading stands, as soon as it is there and a while later. */
  const stands = async (title: string) => {
    const places = () =>
      pane.evaluate(() =>
        [...document.querySelectorAll('h1')].map((node) => Math.round(node.getBoundingClientRect().top)),
      );
    await heading(pane, title).waitFor();
    const before = await places();
    await page.waitForTimeout(1_000);
    return { before, after: await places() };
  };
  const opened = await stands('Chọn mẫu để bắt đầu');
  expect(opened.after[0]).toBe(opened.before[0]);
  const press = async (name: string | RegExp) => {
    await tabTo(page, pane, name);
    await page.keyboard.press('Enter');
  };
  const f6 = () => pane.locator('nav a').first().focus();
  await f6();
  await press('Không xem nữa');
  await press('Nạp mẫu vào sổ này');
  await seen(pane, /Đã nạp mẫu/);
  expect(await focused(pane)).not.toBe('');
  for (const [view, title] of [
    ['Kiểm tra', 'Kiểm tra kế hoạch'],
    ['Tổng hợp', 'Tổng hợp'],
    ['Trợ giúp', 'Trợ giúp'],
    ['Chẩn đoán', 'Chẩn đoán'],
  ] as const) {
    await f6();
    await press(new RegExp(`^${view}`));
    const { before, after } = await stands(title);
    expect([view, after[0]]).toEqual([view, before[0]]);
    expect([view, await focused(pane)]).toEqual([view, expect.stringContaining(view)]);
  }
  await page.close();
});

test('a job that failed says where to find what support asks for', async () => {
  const { page, pane } = await openWorkbench(browser, server.url);
  await loadSample(pane);
  await link(pane, 'Tổng hợp').click();
  await pane.locator('svg.cchc-chart').first().waitFor();
  const editing = (on: boolean) =>
    page.evaluate((mode) => {
      (window as unknown as { cchcWorkbench: { host: { cellEditMode: boolean } } }).cchcWorkbench.host.cellEditMode =
        mode;
    }, on);
  await editing(true);
  await button(pane, 'Tổng hợp và vẽ biểu đồ').click();
  const toDiagnostics = link(pane, 'Mở trang Chẩn đoán');
  await toDiagnostics.waitFor();
  await editing(false);
  await toDiagnostics.focus();
  await page.keyboard.press('Enter');
  await heading(pane, 'Chẩn đoán').waitFor();
  await seen(pane, /cell-edit-mode/);
  expect(await toDiagnostics.count()).toBe(0);
  expect(await focused(pane)).toBe('Chẩn đoán');
  await page.close();
});

test('the page for units is one A4 page, and both pages can be read by everybody', async () => {
  const page = await browser.newPage();
  for (const file of ['don-vi', 'index']) {
    await page.goto(`${server.url}assets/huong-dan/${file}.html`);
    for (const width of [320, 1024]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axeViolations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    const broken = await page.evaluate(async () => {
      const pictures = [...document.images];
      for (const picture of pictures) picture.loading = 'eager';
      await Promise.allSettled(pictures.map((picture) => picture.decode()));
      return pictures.filter(({ naturalWidth }) => naturalWidth === 0).map(({ src }) => src);
    });
    expect(broken).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map((match) =>
      match.slice(1).map(Number),
    );
    // A4 in points.
    for (const [width, height] of boxes) {
      expect(width).toBeCloseTo(595, -1);
      expect(height).toBeCloseTo(842, -1);
    }
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
    if (file === 'don-vi') expect(pages).toBe(1);
    else expect(pages).toBeGreaterThan(2);
  }
  await page.close();
});

test('in an Excel with a dark theme the help can be read as well', async () => {
  // Excel tells its theme when the pane opens, so it is dark from the start.
  const { page, pane } = await openWorkbench(browser, server.url, { colorScheme: 'dark', reducedMotion: 'reduce' });
  await tour(pane).waitFor();
  await button(pane, 'Giải thích: Mẫu kế hoạch').click();
  expect(await axeViolations(pane)).toEqual([]);
  await link(pane, 'Trợ giúp').click();
  await heading(pane, 'Trợ giúp').waitFor();
  await button(pane, 'Xem lại ba bước').click();
  await tour(pane).waitFor();
  expect(await axeViolations(pane)).toEqual([]);
  const background = await pane.evaluate(
    () => getComputedStyle(document.querySelector('main')!.parentElement!).backgroundColor,
  );
  expect(
    background
      .match(/\d+/g)!
      .slice(0, 3)
      .every((part) => Number(part) < 64),
  ).toBe(true);
  await page.locator('iframe[src^="taskpane.html"]').screenshot({ path: screenshotPath('help-dark') });
  await page.close();
});
