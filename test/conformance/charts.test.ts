import { buildWorkbook } from '../../src/workbook/build-workbook';
import { shownPercent } from '../../src/workbook/tabs/chart-data';
import { TABS } from '../../src/workbook/tab-ids';
import { CHART_IDS } from '../../src/workbook/tabs/charts-choice';
import { ON_TIME_RATES } from '../../src/domain/procedures';
import type { Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { cellsAt, chartsOf, refreshed, withFigures, withIndicators, withSubmissions } from '../workbook/charts-sample';
import { chooseFormula } from '../workbook/procedures-sample';
import { edited, sample, write } from '../workbook/sample';

/*
 * What the charts show three ways: TypeScript's figures, which stand in the cells as cached values, the formula engine's and
 * LibreOffice's.
 */
const only = (book: Workbook): Workbook => ({
  ...book,
  sheets: book.sheets.filter(({ name }) => name === TABS.charts.name),
});

async function byEngine(book: Workbook): Promise<void> {
  const { formulas, differences } = compareFormulas(only(book), only(await calculated(book)));
  expect(differences).toEqual([]);
  expect(formulas[TABS.charts.name]).toBeGreaterThan(150);
}

async function threeWays(book: Workbook): Promise<void> {
  await byEngine(book);
  const office = await recalculated(writeXlsx(withoutResults(book)));
  expect(compareFormulas(only(book), only(office)).differences).toEqual([]);
}

test('every chart, with figures of every table', async () => {
  const book = refreshed(withIndicators(withSubmissions(withFigures())));
  const { charts } = chartsOf(book);
  expect(charts.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['CCHC_TTHCDungHan', 'CCHC_TTHCTheoKy', 'CCHC_TTHCTrucTuyen', 'CCHC_ChiTieu']),
  );
  await threeWays(book);
});

test.each(ON_TIME_RATES.slice(1).map(({ name }) => name))(
  'TTHC rated %s, two charts on a page, a target',
  async (name) => {
    const chosen = chooseFormula(withFigures(), name);
    const aimed = edited(refreshed(chosen), TABS.charts.name, (sheet) => write(sheet, 0, 14, { value: 0.5 }));
    const book = refreshed(aimed, { ids: [...CHART_IDS].reverse(), perPage: 2 });
    const online = chartsOf(book).charts.find((chart) => chart.name === 'CCHC_TTHCTrucTuyen')!;
    expect(cellsAt(book, online.series[1]?.nameReference ?? '')).toEqual(['Chỉ tiêu: 50,0%']);
    await byEngine(book);
  },
);

test.each(['A', 'C'] as const)('units ranked by rate %s, with its name in the title', async (ranking) => {
  const { plan, rows, summary } = sample('2021-9M');
  const book = buildWorkbook({ ...plan, header: { ...plan.header, ranking } }, summary, rows);
  const chart = chartsOf(book).charts.find(({ name }) => name === 'CCHC_HoanThanhDonVi')!;
  expect(chart.title.text).toContain({ A: 'NHIỆM VỤ CẢ NĂM', C: 'NHIỆM VỤ ĐÚNG HẠN' }[ranking]);
  const rate = { A: summary.total.rateYear, C: summary.total.rateOnTime }[ranking];
  expect(chart.series[1]?.name).toBe(`Bình quân chung: ${shownPercent(rate!)}`);
  await byEngine(book);
});
