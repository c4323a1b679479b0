import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { compareFormulas, roughly } from '../support/compare-values';
import { convertWithLibreOffice, pageInk, pdfPages, recalculated, resaved } from '../support/libreoffice';
import { loadWithOpenpyxl, saveWithOpenpyxl } from '../support/openpyxl';
import { packageOf, partsOf } from '../support/package';
import { richWorkbook } from '../support/rich-workbook';
import { validateOpenXml } from '../support/validator';

const PLAN = "Kế hoạch 'thử' 1";
let folder: string;
let file: string;
const bytes = writeXlsx(richWorkbook());

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cchc-rich-'));
  file = join(folder, 'rich.xlsx');
  await writeFile(file, bytes);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What any honest program keeps of a workbook: values, areas, rules. */
function kept(workbook: Workbook): unknown {
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    values: sheet.rows.map((row) => row.map((cell) => cell?.value ?? null).filter((value) => value !== null)),
    merges: sheet.merges,
    tables: sheet.tables.map(({ name, area, columns }) => ({ name, area, columns: columns.map((one) => one.name) })),
    validations: sheet.validations.map(({ area, rule }) => ({ area, rule })).sort(byText),
    formats: sheet.conditionalFormats.map(({ area, formula, fill, font }) => ({ area, formula, fill, font })),
    charts: sheet.charts.map(({ kind, grouping, series }) => ({
      kind,
      grouping,
      series: series.map(({ categories, values, color }) => ({ categories, values, color })),
    })),
    printArea: sheet.page?.printArea ?? null,
    titleRows: sheet.page?.titleRows ?? null,
    landscape: sheet.page?.orientation === 'landscape',
    protection: sheet.protection,
  }));
}

function byText(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

test('the Open XML SDK finds nothing', async () => {
  expect(await validateOpenXml(file)).toEqual([]);
});

test('the Open XML SDK is really asked', async () => {
  const broken = join(folder, 'broken.xlsx');
  const parts = partsOf(bytes);
  const styles = (parts['xl/styles.xml'] ?? '').replace('<fonts', '<nothing/><fonts');
  await writeFile(broken, packageOf({ ...parts, 'xl/styles.xml': styles }));
  expect((await validateOpenXml(broken)).map(({ path }) => path)).toContain('/xl/styles.xml');
});

test('openpyxl sees every table, chart and rule', async () => {
  const sheets = await loadWithOpenpyxl(file);
  expect(sheets.find(({ name }) => name === PLAN)).toEqual({
    name: PLAN,
    state: 'visible',
    tables: { KeHoachThu: 'A3:F10' },
    charts: [],
    validations: 6,
    conditionalFormats: 2,
    merges: 1,
    protected: true,
    printArea: "['$A$1:$F$10']",
    printTitleRows: '$3:$3',
    formulas: 7,
  });
  expect(sheets.find(({ name }) => name === 'Biểu đồ')?.charts).toEqual([
    'BarChart',
    'BarChart',
    'DoughnutChart',
    'BarChart',
    'LineChart',
  ]);
});

test('a file saved by openpyxl reads the same', async () => {
  const target = join(folder, 'openpyxl.xlsx');
  await saveWithOpenpyxl(file, target);
  const read = readXlsx(await readFile(target), 'openpyxl.xlsx');
  const original = readXlsx(bytes);
  // openpyxl drops the cached values of formulas.
  const withoutValues = (workbook: Workbook): Workbook => ({
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      rows: sheet.rows.map((row) => row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, value: null }))),
    })),
  });
  // It also takes a literal "_x0041_" for an escaped "A" on its way out.
  const expected = JSON.stringify(kept(withoutValues(original))).replace('"_x0041_ ', '"A ');
  expect(JSON.parse(JSON.stringify(kept(withoutValues(read))))).toEqual(JSON.parse(expected));
  expect(read.sheets.map(({ rows }) => rows.flat().filter((cell) => cell?.formula).length)).toEqual(
    original.sheets.map(({ rows }) => rows.flat().filter((cell) => cell?.formula).length),
  );
  expect(read.unsupported).toEqual([]);
});

test('a file saved by LibreOffice reads the same', async () => {
  const read = await resaved(bytes);
  expect(roughly(kept(read))).toEqual(roughly(kept(readXlsx(bytes))));
  expect(read.unsupported).toEqual([]);
});

test('LibreOffice works out the values that the file holds', async () => {
  const { formulas, differences } = compareFormulas(richWorkbook(), await recalculated(bytes));
  expect(differences).toEqual([]);
  expect(formulas).toEqual({ _CCHC: 0, [PLAN]: 7, 'Tổng hợp': 17, 'Biểu đồ': 0, 'Danh mục': 0 });
});

test('LibreOffice really works them out', async () => {
  const wrong = richWorkbook();
  const cell = wrong.sheets[2]?.rows[9]?.[1];
  if (!cell) throw new Error('no total');
  cell.value = -1;
  const { differences } = compareFormulas(wrong, await recalculated(writeXlsx(wrong)));
  expect(differences).toEqual(['Tổng hợp!B10: -1 | 36 | =SUM(B3:B9)']);
});

test('pages are A4 and show the charts', async () => {
  const pdf = await convertWithLibreOffice(file, 'pdf', folder);
  const pages = await pdfPages(pdf);
  expect(pages.map(({ width, height }) => [width, height].map(Math.round).join('×'))).toEqual([
    '842×595',
    '842×595',
    '595×842',
    '595×842',
    '595×842',
  ]);
  const charts = await pageInk(pdf, 4);
  expect(charts.colored).toBeGreaterThan(0.05);
  expect((await pageInk(pdf, 3)).colored).toBeLessThan(0.05);
});
