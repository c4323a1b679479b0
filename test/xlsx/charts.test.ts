/** Charts of every kind with 1 to 60 categories through our writer and reader, other readers, and a printed page. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Chart, Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { galleryCharts, galleryWorkbook } from '../support/chart-gallery';
import { convertWithLibreOffice, pdfPages, pdfTexts, resaved } from '../support/libreoffice';
import { loadWithOpenpyxl } from '../support/openpyxl';
import { inTemporaryFolder, runOrThrow } from '../support/run';
import { validateOpenXml } from '../support/validator';

const GALLERY = galleryCharts();
const workbook = galleryWorkbook(GALLERY);
const bytes = writeXlsx(workbook);

const chartsOf = ({ sheets }: Workbook): Chart[] => sheets.flatMap(({ charts }) => charts);
const without = <T extends object, K extends keyof T>(object: T, ...keys: K[]): Omit<T, K> =>
  Object.fromEntries(Object.entries(object).filter(([key]) => !keys.includes(key as K))) as Omit<T, K>;

test('every chart reads back as it was written', () => {
  const read = readXlsx(bytes, 'charts.xlsx');
  expect(read.unsupported).toEqual([]);
  expect(chartsOf(read)).toEqual(chartsOf(workbook).map((chart) => JSON.parse(JSON.stringify(chart))));
});

test('a line stands after the other series, and reading and writing again changes nothing more', () => {
  const [ranked] = GALLERY;
  const mixed = { ...ranked!, chart: { ...ranked!.chart, series: [...ranked!.chart.series].reverse() } };
  const once = readXlsx(writeXlsx(galleryWorkbook([mixed])), 'charts.xlsx');
  expect(chartsOf(once)[0]?.series.map(({ line }) => line !== undefined)).toEqual([false, true]);
  expect(readXlsx(writeXlsx(once), 'charts.xlsx').sheets).toEqual(once.sheets);
});

test('the Open XML SDK and openpyxl find nothing wrong', async () => {
  await inTemporaryFolder(async (folder) => {
    const path = join(folder, 'charts.xlsx');
    await writeFile(path, bytes);
    expect(await validateOpenXml(path)).toEqual([]);
    const sheets = await loadWithOpenpyxl(path);
    expect(sheets.flatMap(({ charts }) => charts)).toHaveLength(GALLERY.length);
  });
});

test('after LibreOffice has saved them, lines are still lines', async () => {
  const lined = chartsOf(workbook).filter(({ series }) => series.some(({ line }) => line));
  const saved = await resaved(bytes);
  expect(saved.unsupported).toEqual([]);
  const facts = ({ series, ...chart }: Chart) => ({
    ...{ name: chart.name, kind: chart.kind },
    series: series.map((one) => without(one, 'labels')),
  });
  const names = new Set(lined.map(({ name }) => name));
  const read = chartsOf(saved).filter(({ name }) => names.has(name));
  const plain = (chart: Chart): unknown => JSON.parse(JSON.stringify(facts(chart)).replaceAll(/\$(?=[A-Z\d])/g, ''));
  expect(read.map(plain)).toEqual(lined.map(plain));
});

const LINE = [0xc5, 0x5a, 0x11];

/** The box around all pixels of the line's colour on a page, in parts of its width and height. `rows`: how many rows have some. */
async function lineOn(pdf: string, page: number): Promise<{ left: number; right: number; rows: number }> {
  const name = `${pdf}-${page}`;
  await runOrThrow('pdftoppm', ['-r', '80', '-f', String(page), '-l', String(page), '-singlefile', pdf, name]);
  const ppm = await readFile(`${name}.ppm`);
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1'))!;
  const [width, height] = [Number(header[1]), Number(header[2])];
  let [left, right] = [width, 0];
  const rows = new Set<number>();
  // The legend at the bottom has the colour too.
  for (let row = 0; row < height * 0.7; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const at = header[0].length + 3 * (row * width + column);
      if (LINE.some((part, channel) => Math.abs((ppm[at + channel] ?? 0) - part) > 40)) continue;
      [left, right] = [Math.min(left, column), Math.max(right, column)];
      rows.add(row);
    }
  }
  return { left: left / width, right: right / width, rows: rows.size / height };
}

test('LibreOffice prints each on a page of its own, with its lines where they belong', async () => {
  await inTemporaryFolder(async (folder) => {
    const path = join(folder, 'charts.xlsx');
    await writeFile(path, bytes);
    const pdf = await convertWithLibreOffice(path, 'pdf', folder);
    expect(await pdfPages(pdf)).toHaveLength(GALLERY.length);
    const texts = (await pdfTexts(pdf)).map((text) => text.replaceAll(/\s/g, ''));
    texts.forEach((text) => expect(text).toContain('TỶLỆHOÀNTHÀNHTHEOCƠQUANCHỦTRÌ'));
    for (const [index, { id, chart }] of GALLERY.entries()) {
      // Once in the legend: the unseen half of a line along bars has no entry.
      const lines = chart.series.filter(({ line }) => line).length;
      expect([id, texts[index]?.split('Bìnhquânchung:86,4%').length]).toEqual([id, lines + 1]);
    }
    const along = await lineOn(pdf, 1 + GALLERY.findIndex(({ id }) => id === 'ranked-24'));
    // Upright, thin, and as high as the bars are together.
    expect(along.right - along.left).toBeLessThan(0.01);
    expect(along.rows).toBeGreaterThan(0.25);
    const over = await lineOn(pdf, 1 + GALLERY.findIndex(({ id }) => id === 'columns-24'));
    expect(over.right - over.left).toBeGreaterThan(0.5);
    expect(over.rows).toBeLessThan(0.01);
  });
});
