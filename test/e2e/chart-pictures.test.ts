/** The charts of pane and workbench, drawn by a real browser: nothing is cut off, no text covers another one. */
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Browser, Page } from 'playwright-core';
import { chartData } from '../../src/charts/chart-data';
import { ChartSvg } from '../../src/charts/chart-svg';
import type { ChartTheme } from '../../src/charts/theme';
import { GALLERY_COUNTS, galleryCharts, galleryWorkbook } from '../support/chart-gallery';
import { launchBrowser, screenshotPath } from '../support/browser';

const GALLERY = galleryCharts();
const workbook = galleryWorkbook(GALLERY);
const DARK: Partial<ChartTheme> = {
  text: '#ffffff',
  mutedText: '#d6d6d6',
  axis: '#999999',
  grid: '#4d4d4d',
  surface: '#292929',
  onDark: true,
};

type Look = { name: string; width: number; height: number; theme?: Partial<ChartTheme>; forced?: true };
/** The narrowest pane, a wider one in the dark and with forced colours, and a page of the workbench. */
const LOOKS: Look[] = [
  { name: 'pane-320', width: 320, height: 380 },
  { name: 'pane-400-dark', width: 400, height: 420, theme: DARK },
  { name: 'pane-400-forced', width: 400, height: 420, forced: true },
  { name: 'page', width: 933, height: 587 },
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open({ width, height, theme, forced }: Look): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: (width + 8) * GALLERY_COUNTS.length + 16, height: 800 } });
  if (forced) await page.emulateMedia({ forcedColors: 'active' });
  const charts = GALLERY.map(({ id, chart }) => ({ id, data: chartData(chart, workbook) }))
    // One row for each kind of chart, from one category to sixty.
    .map(({ id, data }) => ({ id, kind: GALLERY.findIndex((one) => one.id.split('-')[0] === id.split('-')[0]), data }))
    .sort((a, b) => a.kind - b.kind)
    .map(({ id, data }) => {
      const svg = renderToStaticMarkup(createElement(ChartSvg, { data, width, height, ...(theme ? { theme } : {}) }));
      // Each drawing numbers its parts from the same beginning.
      return `<div id="${id}">${svg.replaceAll(/:R[^"\s)]*?:/g, (part) => `${part}${id}`)}</div>`;
    });
  await page.setContent(
    `<body style="margin:8px;font:12px sans-serif;background:${theme?.surface ?? '#fff'};display:grid;gap:8px;` +
      `grid-template-columns:repeat(${GALLERY_COUNTS.length},${width}px)">${charts.join('')}</body>`,
  );
  return page;
}

/** Texts that leave their drawing, and pairs of texts that cover each other by more than a pixel. */
function faultsIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('svg.cchc-chart')].flatMap((svg) => {
      const name = svg.parentElement?.id ?? '';
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')].map((text) => ({
        words: [...text.childNodes]
          .filter((node) => node.nodeName !== 'title')
          .map((node) => node.textContent)
          .join(' '),
        box: text.getBoundingClientRect(),
      }));
      const outside = texts
        .filter(
          ({ box }) =>
            box.left < frame.left - 1 ||
            box.right > frame.right + 1 ||
            box.top < frame.top - 1 ||
            box.bottom > frame.bottom + 1,
        )
        .map(({ words }) => `${name}: "${words}" leaves the drawing`);
      const seen = texts.filter(({ box }) => box.width > 0);
      const covered = seen.flatMap((one, index) =>
        seen.slice(index + 1).flatMap((other) => {
          const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          // Line boxes are higher than letters.
          const slack = 0.3 * Math.min(one.box.height, other.box.height, one.box.width, other.box.width);
          return across > 1 && down > Math.max(1, slack) && across > Math.min(1.5, slack)
            ? [`${name}: "${one.words}" and "${other.words}" overlap`]
            : [];
        }),
      );
      return [...outside, ...covered];
    }),
  );
}

test.each(LOOKS)('$name: no text leaves its drawing or covers another', async (look) => {
  const page = await open(look);
  await page.screenshot({ path: screenshotPath(`charts-${look.name}`), fullPage: true });
  expect(await faultsIn(page)).toEqual([]);
  await page.close();
});
