import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import type { Chart, Workbook } from '../../src/workbook/workbook';

/** The handle that the workbench page offers to tests (`src/workbench/page/main.tsx`). */
type Handle = {
  host: { workbook: Workbook; selection: { sheet: string; area: { row: number; column: number } } };
  ready: Promise<void>;
  setCell(sheet: string, a1: string, text: string): Promise<void>;
  cellText(sheet: string, a1: string): string;
};
type WithHandle = { cchcWorkbench: Handle };

export type OpenWorkbench = { page: Page; pane: Frame; problems: string[] };

/** Opens the stand-in for Excel with the pane beside it. `problems` fills with whatever the browser complains about. */
export async function openWorkbench(
  browser: Browser,
  url: string,
  context: BrowserContextOptions = {},
): Promise<OpenWorkbench> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true, ...context });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  await page.goto(url);
  await page.waitForFunction(() => 'cchcWorkbench' in window);
  await page.evaluate(() => (window as unknown as WithHandle).cchcWorkbench.ready);
  const pane = await paneOf(page);
  return { page, pane, problems };
}

/** The pane's frame, once it shows a view. */
export async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[src^="taskpane.html"]');
  const pane = await element.contentFrame();
  if (!pane) throw new Error('the pane has no frame');
  await pane.waitForSelector('#root main h1');
  return pane;
}

/** Gives the pane a width in pixels, as dragging its edge would. */
export async function resizePane(page: Page, width: number): Promise<void> {
  const edge = page.getByRole('separator', { name: 'Kéo để đổi độ rộng khung' });
  const now = Number(await edge.getAttribute('aria-valuenow'));
  await edge.focus();
  for (let step = 0; step < Math.abs(width - now) / 10; step += 1) {
    await page.keyboard.press(width > now ? 'ArrowLeft' : 'ArrowRight');
  }
}

/** Takes the keyboard to a part of the page with F6, as in Excel. */
export async function goToRegion(page: Page, region: 'sheet' | 'pane'): Promise<void> {
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('F6');
    const now = await page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('[data-region]')?.dataset.region ?? '',
    );
    if (now === region) return;
  }
  throw new Error(`F6 does not lead to the ${region}`);
}

/** Everything that the host holds, to compare with later. */
export function wholeWorkbook(page: Page): Promise<string> {
  return page.evaluate(() => JSON.stringify((window as unknown as WithHandle).cchcWorkbench.host.workbook));
}

/** Row and column (0-based) of the first task's cell under a heading of the plan table, and the sheet's name. */
export function planCell(page: Page, heading: string): Promise<{ sheet: string; a1: string }> {
  return page.evaluate((wanted) => {
    const { workbook } = (window as unknown as WithHandle).cchcWorkbench.host;
    for (const sheet of workbook.sheets) {
      const table = sheet.tables.find(({ name }) => name === 'KeHoach');
      if (!table) continue;
      const index = table.area.column + table.columns.findIndex(({ name }) => name === wanted);
      const letters = index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26));
      const column = letters + String.fromCharCode(65 + (index % 26));
      return { sheet: sheet.name, a1: `${column}${table.area.row + 2}` };
    }
    throw new Error('no plan table');
  }, heading);
}

/** Types into a cell of the shown sheet as a person does: its address into the name box, then the text, then Enter. */
export async function typeInGrid(page: Page, place: { a1: string }, text: string): Promise<void> {
  const nameBox = page.locator('input.univer-box-border').first();
  await nameBox.fill(place.a1);
  await nameBox.press('Enter');
  await page.keyboard.type(text, { delay: 10 });
  await page.keyboard.press('Enter');
}

export function cellText(page: Page, place: { sheet: string; a1: string }): Promise<string> {
  return page.evaluate(([sheet, a1]) => (window as unknown as WithHandle).cchcWorkbench.cellText(sheet, a1), [
    place.sheet,
    place.a1,
  ] as const);
}

export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { workbook } = (window as unknown as WithHandle).cchcWorkbench.host;
    return workbook.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name);
  });
}

/** Waits until the workbook has a visible sheet of this name. */
export async function sheetComes(page: Page, wanted: string): Promise<void> {
  await page.waitForFunction((name) => {
    const { workbook } = (window as unknown as WithHandle).cchcWorkbench.host;
    return workbook.sheets.some((sheet) => sheet.visibility === 'visible' && sheet.name === name);
  }, wanted);
}

export function selection(page: Page): Promise<{ sheet: string; row: number; column: number }> {
  return page.evaluate(() => {
    const { sheet, area } = (window as unknown as WithHandle).cchcWorkbench.host.selection;
    return { sheet, row: area.row, column: area.column };
  });
}

export function chartNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { workbook } = (window as unknown as WithHandle).cchcWorkbench.host;
    return workbook.sheets.flatMap(({ charts }: { charts: Chart[] }) => charts.map(({ name }) => name));
  });
}

/** What the charts drawn over the grid say to a screen reader: title, purpose and values. */
export async function drawnCharts(page: Page): Promise<string[]> {
  await page.waitForSelector('svg.cchc-chart');
  return page
    .locator('svg.cchc-chart')
    .evaluateAll((charts) =>
      charts.map(
        (chart) => `${chart.querySelector('title')?.textContent}: ${chart.querySelector('desc')?.textContent}`,
      ),
    );
}
