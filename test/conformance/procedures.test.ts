import fc from 'fast-check';
import { ON_TIME_RATES, PROCEDURE_COUNTS } from '../../src/domain/procedures';
import { proceduresLayout } from '../../src/workbook/procedures';
import { TABS } from '../../src/workbook/tab-ids';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas, roughly } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import {
  chooseFormula,
  GOOD,
  shownRow,
  shownSums,
  typeRows,
  wantedIn,
  withProcedures,
  type TypedRow,
} from '../workbook/procedures-sample';

/*
 * Totals, rates, comparisons and notes of the tab "TTHC" three ways: as the layout works them out, as the formula engine does, and as
 * LibreOffice does, each from the typed cells alone.
 */
const TAB = TABS.procedures.name;
const SHOWN = '2021-H1';
const only = (book: Workbook): Workbook => ({ ...book, sheets: book.sheets.filter(({ name }) => name === TAB) });

/** The tab with what TypeScript makes of the cells that people typed. */
function laidOut(book: Workbook): Workbook {
  const layout = proceduresLayout(book, wantedIn(SHOWN));
  if (layout === null) throw new Error('the tab is not as it was laid out');
  return { ...book, sheets: book.sheets.map((sheet) => (sheet.name === TAB ? layout : sheet)) };
}

async function byEngine(typed: Workbook): Promise<Workbook> {
  const ours = laidOut(typed);
  const { formulas, differences } = compareFormulas(only(ours), only(await calculated(typed)));
  expect(differences).toEqual([]);
  expect(formulas[TAB]).toBeGreaterThan(100);
  return ours;
}

async function threeWays(typed: Workbook): Promise<Workbook> {
  const ours = await byEngine(typed);
  const office = await recalculated(writeXlsx(withoutResults(typed)));
  expect(compareFormulas(only(ours), only(office)).differences).toEqual([]);
  return ours;
}

const counts = ['online', 'direct', 'carriedOver', 'early', 'onTime', 'late', 'inTime', 'overdue', 'returned'] as const;
/** Each oddity that a cell may hold, with the rows that show it. */
const ODD: Record<number, TypedRow> = {
  0: GOOD,
  1: { ...GOOD, overdue: 0, inTime: 18 },
  2: { ...GOOD, online: 81 },
  3: { ...GOOD, late: null },
  4: { ...GOOD, online: '80' },
  5: { ...GOOD, received: 121, solved: 99, pending: 20 },
  6: { ...GOOD, returned: null, online: 78 },
  7: { ...GOOD, period: 'Quý II năm 2021' },
  8: { ...GOOD, period: 'quý hai' },
  9: { ...GOOD, period: '2020-Q4', group: 'xã, phường, thị trấn' },
  10: { ...GOOD, group: 'Sở, ban, ngành' },
  11: { ...GOOD, group: null, period: null },
  12: Object.fromEntries(counts.map((field) => [field, 0])),
  13: { ...GOOD, online: -80 },
  14: { ...GOOD, received: 'một trăm hai mươi' },
  15: { unit: 'Chi cục Thuế', field: 'Thuế', period: '6 tháng đầu năm 2021' },
};

test.each(ON_TIME_RATES.map(({ name }) => name))('odd cells, rated %s', async (name) => {
  const ours = await threeWays(chooseFormula(typeRows(withProcedures(SHOWN), ODD), name));
  expect(shownRow(ours, 2)['check']).toBe(
    'Tiếp nhận (121) khác tổng Đã giải quyết, Đang giải quyết, Trả lại hoặc rút (120).',
  );
  expect(shownRow(ours, 12)).toMatchObject({ received: 0, solved: 0, pending: 0, rate: '–', check: '' });
  expect(shownRow(ours, 15)).toMatchObject({ received: '', rate: '', check: '' });
});

test('a tab without figures, and one without a formula to rate by', async () => {
  const blank = await threeWays(withProcedures(SHOWN));
  expect(shownSums(blank)[2]).toMatchObject({ counts: PROCEDURE_COUNTS.map(() => '–'), rate: '–' });
  const unrated = await byEngine(chooseFormula(typeRows(withProcedures(SHOWN), { 0: GOOD }), 'tỷ lệ nào đó'));
  expect(shownRow(unrated, 0)['rate']).toBe('');
  expect(shownSums(unrated)[0]).toMatchObject({ rate: '–' });
});

test('worked out by hand: sums by group and altogether, and the three rates', async () => {
  const rows = {
    0: GOOD,
    1: { ...GOOD, online: 20, direct: 10, carriedOver: 0, early: 10, onTime: 10, late: 0, inTime: 8, overdue: 0 },
    7: { ...GOOD, early: 0, onTime: 95, late: 5 },
  };
  const rates = [];
  for (const { name } of ON_TIME_RATES) {
    const sums = shownSums(await byEngine(chooseFormula(typeRows(withProcedures(SHOWN), rows), name)));
    rates.push(sums.slice(0, 3).map(({ rate }) => rate));
    expect(sums.map(({ counts: shown }) => shown).slice(0, 3)).toEqual([
      [150, 100, 40, 10, 120, 70, 45, 5, 26, 23, 3, 4],
      [120, 80, 30, 10, 100, 0, 95, 5, 18, 15, 3, 2],
      [270, 180, 70, 20, 220, 70, 140, 10, 44, 38, 6, 6],
    ]);
    expect(sums[3]?.rate).toBe(180 / 250);
  }
  expect(roughly(rates)).toEqual(
    roughly([
      [115 / 120, 95 / 100, 210 / 220],
      [115 / 123, 95 / 103, 210 / 226],
      [1 - 8 / 150, 1 - 8 / 120, 1 - 16 / 270],
    ]),
  );
});

test('rows of sums leave out a row that is not complete, whole, and say so', async () => {
  const rows = {
    0: GOOD,
    1: { ...GOOD, late: null },
    2: { ...GOOD, online: '80' },
    7: GOOD,
    8: { ...GOOD, inTime: -1 },
  };
  const ours = await byEngine(typeRows(withProcedures(SHOWN), rows));
  const sums = shownSums(ours);
  expect(sums[2]?.counts).toEqual([240, 160, 60, 20, 200, 120, 70, 10, 36, 30, 6, 4]);
  expect(sums.map(({ label }) => label).slice(0, 3)).toEqual([
    'Cộng: Phòng, ban, đơn vị (1/7 dòng đủ số liệu)',
    'Cộng: Xã, phường, thị trấn (1/6 dòng đủ số liệu)',
    'TỔNG CỘNG (2/13 dòng đủ số liệu)',
  ]);
  const texts = ours.sheets.find(({ name }) => name === TAB)!.rows.flatMap((row) => row.map((cell) => cell?.value));
  expect(texts).toContain(
    'Các dòng cộng và tỷ lệ chỉ tính 2/13 dòng đủ số liệu của kỳ này; dòng còn ô trống, ô là chữ hoặc số âm chưa được cộng.',
  );
  expect([1, 2, 8].map((row) => shownRow(ours, row)['check'])).toEqual([
    'Có ô trống hoặc là chữ nên dòng chưa được cộng.',
    'Có ô trống hoặc là chữ nên dòng chưa được cộng.',
    expect.stringContaining('Có số âm nên dòng chưa được cộng.'),
  ]);
  const full = Object.fromEntries(Array.from({ length: 13 }, (_, row) => [row, GOOD]));
  expect(shownSums(await byEngine(typeRows(withProcedures(SHOWN), full)))[2]?.label).toBe('TỔNG CỘNG');
});

test('random tables', async () => {
  const value = fc.oneof(
    { weight: 8, arbitrary: fc.nat({ max: 900 }) },
    fc.constantFrom<CellValue>(null, null, 0, 'không rõ'),
  );
  const row = fc.record(Object.fromEntries(counts.map((field) => [field, value])));
  const tables = fc.sample(fc.array(row, { minLength: 17, maxLength: 17 }), { numRuns: 3, seed: 6 });
  for (const [at, typed] of tables.entries()) {
    const book = chooseFormula(typeRows(withProcedures(SHOWN), { ...typed }), ON_TIME_RATES[at]!.name);
    // A start of LibreOffice takes as long as everything else.
    await (at === 0 ? threeWays(book) : byEngine(book));
  }
});
