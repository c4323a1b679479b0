import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { buildIfStale } from '../../src/workbench/build';
import { startServer, type WorkbenchServer } from '../../src/workbench/server';
import { readXlsx } from '../../src/xlsx/read';
import { axeViolations, launchBrowser, screenshotPath } from '../support/browser';

/** The pane's page without a working Excel behind it: what people see then. */
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

/** Office as a script: what the loader from Microsoft would leave in the page. */
function officeScript(options: { host: string | null; excelApi?: number; language?: string; ready?: boolean }): string {
  return `window.Office = {
    onReady: () => ${options.ready === false ? 'new Promise(() => {})' : `Promise.resolve({ host: ${JSON.stringify(options.host)}, platform: null })`},
    context: {
      displayLanguage: ${JSON.stringify(options.language ?? 'vi-VN')},
      requirements: { isSetSupported: (set, version) => set === 'ExcelApi' && Number(version.split('.')[1]) <= ${options.excelApi ?? 0} },
    },
  };`;
}

const TOO_OLD = 'Phiên bản Excel này chưa chạy được phần bổ trợ';

type Office = { script: string } | 'blocked' | 'shim';

async function openPane(office: Office, context: BrowserContextOptions = {}, prepare?: (page: Page) => Promise<void>) {
  const page = await browser.newPage({ viewport: { width: 320, height: 480 }, ...context });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) errors.push(message.text());
  });
  await page.route('**/office.js', (route) => {
    if (office === 'blocked') return route.abort();
    if (office === 'shim') return route.continue();
    return route.fulfill({ contentType: 'text/javascript', body: office.script });
  });
  await prepare?.(page);
  await page.goto(`${server.url}taskpane.html`);
  return { page, errors };
}

test.each<[string, Office, string]>([
  ['a plain browser', 'shim', 'Hãy mở trong Excel'],
  ['another Office program', { script: officeScript({ host: 'Word', excelApi: 99 }) }, 'Hãy mở trong Excel'],
  [
    'Excel 2019',
    { script: officeScript({ host: 'Excel', excelApi: 8 }) },
    'Phiên bản Excel này chưa chạy được phần bổ trợ',
  ],
  ['Excel 2021 before its updates', { script: officeScript({ host: 'Excel', excelApi: 12 }) }, TOO_OLD],
  ['a network without Microsoft’s server', 'blocked', 'Chưa kết nối được với Excel'],
  [
    'an Excel that speaks English',
    { script: officeScript({ host: null, language: 'en-US' }) },
    'Please open this in Excel',
  ],
])('in %s the pane says what to do', async (name, office, heading) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, errors } = await openPane(office, { colorScheme });
    await page.getByRole('heading', { name: heading }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.screenshot({ path: screenshotPath(`alone-${name.replaceAll(/\W+/g, '-')}-${colorScheme}`) });
    await page.close();
  }
});

test('an Office that never answers is told after ten seconds', async () => {
  const { page } = await openPane({ script: officeScript({ host: 'Excel', ready: false }) }, {}, (opened) =>
    opened.clock.install(),
  );
  const heading = page.getByRole('heading', { name: 'Chưa kết nối được với Excel' });
  await page.clock.fastForward(9_000);
  expect(await heading.isVisible()).toBe(false);
  await page.clock.fastForward(1_500);
  await heading.waitFor();
  await page.close();
});

test.each([
  ['Internet Explorer’s engine', 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko'],
  ['the first Edge', 'Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/70.0 Safari/537.36 Edge/18.19042'],
])('%s gets the message of old versions and nothing else runs', async (name, userAgent) => {
  const { page, errors } = await openPane({ script: officeScript({ host: 'Excel', excelApi: 8 }) }, { userAgent });
  await page.getByRole('heading', { name: TOO_OLD }).waitFor();
  // The mark of a started pane would be its navigation; the waiting line is hidden.
  expect(await page.locator('#root').isVisible()).toBe(false);
  expect(await page.locator('nav').count()).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  expect(errors).toEqual([]);
  await page.screenshot({ path: screenshotPath(`alone-${name.replaceAll(/\W+/g, '-')}`) });
  await page.close();
});

test('an engine that cannot parse the pane’s script is old, not without a network', async () => {
  const { page } = await openPane('shim', {}, async (opened) => {
    await opened.route('**/taskpane.*.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'const newer = a ?!. b;' }),
    );
  });
  await page.getByRole('heading', { name: TOO_OLD }).waitFor();
  await page.close();
});

test('where scripts are forbidden the page says so and offers the workbooks', async () => {
  const { page } = await openPane('blocked', { javaScriptEnabled: false });
  await page.getByRole('heading', { name: 'Báo cáo CCHC cần JavaScript để làm việc' }).waitFor();
  expect(await page.getByText('Đang mở Báo cáo CCHC…').isVisible()).toBe(false);
  expect(await page.getByRole('heading').count()).toBe(2);
  await page.screenshot({ path: screenshotPath('alone-without-scripts') });
  const links = page.getByRole('link', { name: /^Tệp mẫu kế hoạch năm \d{4}/ });
  expect(await links.count()).toBe(2);
  for (const link of await links.all()) {
    const answer = await page.request.get(new URL((await link.getAttribute('href'))!, server.url).href);
    const { sheets } = readXlsx(new Uint8Array(await answer.body()), 'mau.xlsx');
    expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Hướng dẫn', 'Thông tin', 'Kế hoạch']));
  }
  await page.close();
});
