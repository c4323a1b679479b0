import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { convertWithLibreOffice } from '../support/libreoffice';
import { emptySheet, emptyWorkbook } from '../support/rich-workbook';
import { runOrThrow } from '../support/run';

const MM_PER_POINT = 25.4 / 72;
/** The plan's columns on an A4 page on its side, in millimetres: together the 252 mm between the margins. */
const COLUMNS = [10, 75, 45, 30, 35, 25, 15, 17];
/** Not fitted to the page: that would scale the widths. */
const PAGE: Page = {
  orientation: 'landscape',
  margins: { top: 20, right: 15, bottom: 20, left: 30, header: 10, footer: 10 },
  fit: { wide: 0, tall: 0 },
  printArea: null,
  titleRows: null,
  header: {},
  footer: {},
  firstPageWithoutHeader: false,
  centerHorizontally: false,
  breaksBefore: [],
};

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-widths-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Left edges of the words of a page in millimetres from the edge of the paper. */
async function wordEdges(pdf: string): Promise<number[]> {
  const output = await runOrThrow('pdftotext', ['-bbox', pdf, '-']);
  return [...output.matchAll(/<word xMin="([\d.]+)"/g)].map(([, left]) => Number(left) * MM_PER_POINT);
}

test('columns print as wide as they are told, to half a millimetre', async () => {
  const sheet = emptySheet('Cột');
  sheet.columns = COLUMNS.map((width) => ({ width: width / MM_PER_POINT }));
  sheet.rows = [COLUMNS.map((_, column) => ({ value: `C${column}` }))];
  sheet.page = PAGE;
  const file = join(folder, 'widths.xlsx');
  await writeFile(file, writeXlsx(emptyWorkbook([sheet])));
  const edges = await wordEdges(await convertWithLibreOffice(file, 'pdf', folder));
  expect(edges).toHaveLength(COLUMNS.length);
  // From margin to margin on one page, so the last column needs no edge of its own.
  expect(Math.abs((edges[0] ?? 0) - PAGE.margins.left)).toBeLessThan(1);
  const off = COLUMNS.slice(0, -1).map((width, index) => Math.abs(edges[index + 1]! - edges[index]! - width));
  expect(off.filter((difference) => !(difference < 0.5))).toEqual([]);
});
