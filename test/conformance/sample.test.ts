import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan } from '../../src/workbook/read-plan';
import { TABS } from '../../src/workbook/tab-ids';
import type { Workbook } from '../../src/workbook/workbook';
import { checkInvariants } from '../../src/xlsx/invariants';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { compareFormulas, roughly } from '../support/compare-values';
import { convertWithLibreOffice, pageInk, pdfPages, pdfTexts, recalculated, resaved } from '../support/libreoffice';
import { normalised } from '../support/normalise';
import { loadWithOpenpyxl } from '../support/openpyxl';
import { partsOf } from '../support/package';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';
import { validateOpenXml } from '../support/validator';

/** Tabs that people read figures from; each must have been worked out, not only written. */
const WITH_FORMULAS = [
  TABS.plan,
  TABS.byArea,
  TABS.byUnit,
  TABS.byHead,
  TABS.byPeriod,
  TABS.overdue,
  TABS.upcoming,
  TABS.charts,
  TABS.appendix,
  TABS.info,
].map(({ name }) => name);
/** Titles of the charts without spaces: pdf text breaks words where letters are spaced out. */
const CHART_TITLES = ['TIẾNĐỘNHIỆMVỤ', 'CƠCẤUNHIỆMVỤ', 'TỶLỆHOÀNTHÀNHNHIỆMVỤ', 'SỐNHIỆMVỤQUÁHẠN'];

function planOf(workbook: Workbook): unknown {
  const reading = readPlan(workbook);
  return reading.ok ? { plan: reading.plan, rows: reading.rows } : reading.problems;
}

describe.each(['2021-Q1', '2021-H1', '2021-9M', '2021-Y'])('the sample plan in %s', (periodId) => {
  let folder: string;
  let file: string;
  let workbook: Workbook;
  let bytes: Uint8Array;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cchc-sample-'));
    file = join(folder, 'sample.xlsx');
    workbook = sampleWorkbook(await samplePlan(), periodId);
    bytes = writeXlsx(workbook);
    await writeFile(file, bytes);
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('comes back from the file as it was laid out', () => {
    const read = readXlsx(bytes, 'sample.xlsx');
    expect(read).toEqual(normalised(workbook));
    expect(read.unsupported).toEqual([]);
  });

  test('breaks no rule of Excel', async () => {
    expect(checkInvariants(bytes)).toEqual([]);
    expect(await validateOpenXml(file)).toEqual([]);
  });

  test('holds native charts', () => {
    const charts = Object.entries(partsOf(bytes)).filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(5);
    // Live titles: each reads a cell.
    charts.forEach(([, xml]) => expect(xml).toMatch(/<c:title><c:tx><c:strRef><c:f>[^<]*Biểu đồ/));
  });

  test('openpyxl sees its tables, charts and rules', async () => {
    const sheets = await loadWithOpenpyxl(file);
    const facts = sheets.map((one) => ({
      name: one.name,
      tables: Object.keys(one.tables).sort(),
      charts: one.charts.length,
      validations: one.validations,
      conditionalFormats: one.conditionalFormats,
      merges: one.merges,
      protected: one.protected,
      formulas: one.formulas,
    }));
    const ours = workbook.sheets.map((sheet) => ({
      name: sheet.name,
      tables: sheet.tables.map(({ name }) => name).sort(),
      charts: sheet.charts.length,
      validations: sheet.validations.length,
      conditionalFormats: sheet.conditionalFormats.length,
      merges: sheet.merges.length,
      protected: sheet.protection !== null,
      formulas: sheet.rows.flat().filter((cell) => cell?.formula !== undefined).length,
    }));
    expect(facts).toEqual(ours);
    const plan = sheets.find(({ name }) => name === TABS.plan.name);
    expect(Object.keys(plan?.tables ?? {})).toEqual(['KeHoach']);
    expect(plan?.validations).toBeGreaterThanOrEqual(5);
    expect(sheets.find(({ name }) => name === TABS.charts.name)?.charts).toHaveLength(5);
  });

  test('holds the same plan after LibreOffice has saved it', async () => {
    expect(roughly(planOf(await resaved(bytes)))).toEqual(roughly(planOf(workbook)));
    expect(planOf(workbook)).toHaveProperty('plan.tasks.length', 50);
  });

  test('LibreOffice works out every figure that the file holds', async () => {
    const { formulas, differences } = compareFormulas(workbook, await recalculated(bytes));
    expect(differences).toEqual([]);
    WITH_FORMULAS.forEach((name) => expect([name, formulas[name]]).toEqual([name, expect.any(Number)]));
    WITH_FORMULAS.forEach((name) => expect(formulas[name]).toBeGreaterThan(0));
  });

  test('prints on A4 pages that are not blank', async () => {
    const pdf = await convertWithLibreOffice(file, 'pdf', folder);
    const pages = await pdfPages(pdf);
    const texts = (await pdfTexts(pdf)).map((text) => text.replace(/\s/g, ''));
    expect(new Set(pages.map(({ width, height }) => [width, height].map(Math.round).sort().join('×')))).toEqual(
      new Set(['595×842']),
    );
    // Fifty tasks in a readable size, summaries, five charts, the appendix, catalogues: neither squeezed nor scattered.
    expect(pages.length).toBeGreaterThanOrEqual(15);
    expect(pages.length).toBeLessThanOrEqual(50);
    expect(texts.filter((text) => text.length < 20)).toEqual([]);
    for (const title of CHART_TITLES) {
      const page = texts.findIndex((text) => text.includes(title));
      expect([title, page]).toEqual([title, expect.any(Number)]);
      expect(page).toBeGreaterThanOrEqual(0);
      const ink = await pageInk(pdf, page + 1);
      expect(ink.dark + ink.colored).toBeGreaterThan(0.03);
    }
  });
});
