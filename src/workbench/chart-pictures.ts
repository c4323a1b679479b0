/** Charts as pictures on the command line, drawn by whatever browser there is: the same drawing as in the pane. It may be missing. */
import { spawn } from 'node:child_process';
import { constants } from 'node:fs';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderToStaticMarkup } from 'react-dom/server';
import type { ChartPicture, DrawCharts } from '../actions/report';
import { chartData } from '../charts/chart-data';
import { paperChart, paperSize, SHARPNESS, svgDocument } from '../charts/paper';

/** Where it is, for machines on which it is not found by itself; an empty text: none is to be used. */
export const BROWSER_VARIABLE = 'CCHC_BROWSER';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC = ['Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

function candidates(environment: Record<string, string | undefined>, platform: string): string[] {
  const named = environment[BROWSER_VARIABLE];
  if (named !== undefined) return named === '' ? [] : [named];
  if (platform === 'darwin') return MAC;
  if (platform === 'win32') {
    const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'LocalAppData'].flatMap((name) => environment[name] ?? []);
    const programs = [
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
    ];
    return roots.flatMap((root) => programs.map((program) => join(root, program)));
  }
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
}

/** The path of Edge, Chrome or Chromium; null where there is none. */
export async function findBrowser(
  environment: Record<string, string | undefined> = process.env,
  platform: string = process.platform,
): Promise<string | null> {
  for (const path of candidates(environment, platform)) {
    const runs = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return path;
  }
  return null;
}

/** Draws with the browser at `program`, all charts in one start. Charts that it does not draw are null; nothing is thrown. */
export function drawWith(program: string): DrawCharts {
  return async (charts, workbook) => {
    const data = charts.map((chart) => chartData(chart, workbook));
    const drawings = data.map((one) => svgDocument(renderToStaticMarkup(paperChart(one))));
    const pictures = await picturesOf(program, drawings).catch(() => []);
    return data.map((one, index): ChartPicture | null => {
      const png = pictures[index];
      return png === undefined ? null : { png, ...paperSize(one) };
    });
  };
}

/** Draws every image of the page and puts the pictures where the text of the page is, by which they come back. */
const SCRIPT = `
(async () => {
  const found = [];
  for (const image of document.images) {
    try {
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth * ${SHARPNESS};
      canvas.height = image.naturalHeight * ${SHARPNESS};
      const context = canvas.getContext('2d');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(image, 0, 0, canvas.width, canvas.height);
      found.push(canvas.toDataURL('image/png'));
    } catch { found.push(''); }
  }
  document.body.textContent = '[' + found.join('|') + ']';
})();`;

const PREFIX = 'data:image/png;base64,';
/** Milliseconds of the page's own time, and of ours. */
const PAGE_TIME = 20_000;
const PATIENCE = 60_000;

async function picturesOf(program: string, drawings: readonly string[]): Promise<(Uint8Array | undefined)[]> {
  if (drawings.length === 0) return [];
  const folder = await mkdtemp(join(tmpdir(), 'cchc-charts-'));
  try {
    const images = drawings.map(
      (svg) => `<img src="data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}">`,
    );
    const page = join(folder, 'charts.html');
    await writeFile(
      page,
      `<!doctype html><meta charset="utf-8"><body>${images.join('')}<script>${SCRIPT}</script></body>`,
    );
    const text = await dumpOf(program, page, folder);
    const found = /\[((?:data:image\/png;base64,[\w+/=]*|\|)*)\]/.exec(text)?.[1] ?? '';
    return found
      .split('|')
      .map((url) => (url.startsWith(PREFIX) ? Buffer.from(url.slice(PREFIX.length), 'base64') : undefined));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}

function dumpOf(program: string, page: string, folder: string): Promise<string> {
  const args = [
    ...['--headless=new', '--disable-gpu', '--no-first-run', '--disable-extensions', '--hide-scrollbars'],
    // Root has no sandbox; the page is ours alone.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
    `--virtual-time-budget=${PAGE_TIME}`,
    '--dump-dom',
    pathToFileURL(page).href,
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'], windowsHide: true, timeout: PATIENCE });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.once('error', reject);
    child.once('close', () => resolve(Buffer.concat(parts).toString('utf8')));
  });
}
