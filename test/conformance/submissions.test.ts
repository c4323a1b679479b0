import { toSerial } from '../../src/domain/dates';
import { applyChanges } from '../../src/workbook/apply-changes';
import { readSubmissions, submissionChanges, submissionSummary, type Receipt } from '../../src/workbook/submissions';
import { TABS } from '../../src/workbook/tab-ids';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { edited, sample, sheetOf, summaryOf, write } from '../workbook/sample';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas, roughly } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { buildWorkbook } from '../../src/workbook/build-workbook';

/*
 * Reporting rate and reporting rate on time three ways: TypeScript's counts, the formula engine's and LibreOffice's. Days in every form
 * that a cell may hold, among them those that people typed.
 */
const TAB = TABS.submissions.name;
const SHOWN = '2021-H1';
const { plan, rows } = sample(SHOWN);
const UNITS = plan.units.slice(0, 12).map(({ id }) => id);

function receipt(unit: number, savedAt: string, periodId: string, copy = 0): Receipt {
  const file = `${periodId} - ${unit}${copy === 0 ? '' : ` (${copy})`}.xlsx`;
  return { unitId: UNITS[unit] ?? '', periodId, file, savedAt, receivedAt: savedAt, fingerprint: file };
}

const RECEIPTS = [
  ...[0, 1, 2, 3].map((unit) => receipt(unit, '2021-06-15T10:00:00', '2021-H1')),
  ...[4, 5].map((unit) => receipt(unit, '2021-06-16T23:59:00', '2021-H1')),
  ...[6, 7].map((unit) => receipt(unit, '2021-06-17T00:00:00', '2021-H1')),
  ...[1, 6].map((unit) => receipt(unit, '2021-06-18T10:00:00', '2021-H1', 1)),
  ...[0, 5].map((unit) => receipt(unit, '2021-03-30T10:00:00', '2021-Q1')),
];

/** What the clerk typed for units that sent nothing, and what somebody did to a due day. */
function typed(book: Workbook): Workbook {
  const days: [unit: number, value: CellValue][] = [
    [8, toSerial('2021-06-16') + 0.75],
    [9, '16/6/2021'],
    [10, ' '],
  ];
  return edited(book, TAB, (sheet) => {
    for (const row of readSubmissions(book)) {
      const day = days.find(([unit]) => UNITS[unit] === row.unitId);
      if (day) write(sheet, row.row, 4, { value: day[1] });
      if (row.unitId === UNITS[7]) write(sheet, row.row, 3, { value: 'không rõ' });
    }
  });
}

/** The tab with rows of two periods, counting a third or one of them; the workbook itself shows yet another. */
function workbookIn(periodId: string): Workbook {
  const period = plan.periods.find(({ id }) => id === periodId)!;
  const other = periodId === '2021-Q1' ? '2021-9M' : '2021-Q1';
  const book = buildWorkbook({ ...plan, periodId: other }, summaryOf(plan, other), rows);
  const first = plan.periods.find(({ id }) => id === SHOWN)!;
  const wanted = { plan, period: first, expected: UNITS, receipts: RECEIPTS };
  const filled = applyChanges(book, submissionChanges(book, wanted));
  // The rows are there; the next files bring the figures to their own period.
  const extra = receipt(11, '2021-12-30T10:00:00', '2021-Y');
  const changes = submissionChanges(filled, { ...wanted, period, expected: [], receipts: [...RECEIPTS, extra] });
  return typed(applyChanges(filled, changes));
}

const figures = (book: Workbook) => [0, 1, 2, 3, 4, 5, 7, 8].map((at) => sheetOf(book, TAB).rows[7]?.[at]?.value);
const summaryIn = (book: Workbook, periodId: string) =>
  Object.values(
    submissionSummary(
      readSubmissions(book),
      plan.periods.find(({ id }) => id === periodId)!,
    ),
  ).map((value) => value ?? '–');
const only = (book: Workbook): Workbook => ({ ...book, sheets: book.sheets.filter(({ name }) => name === TAB) });

test.each([
  // Seven came in time or without a due day, one of them after it; two units sent twice.
  ['2021-H1', [12, 9, 8, 1, 3, 2, 9 / 12, 8 / 12]],
  ['2021-Q1', [2, 2, 0, 2, 0, 0, 1, 0]],
  ['2021-Y', [1, 1, 0, 1, 0, 0, 1, 0]],
  ['2021-9M', [0, 0, 0, 0, 0, 0, '–', '–']],
])('counts of %s are the same in TypeScript, in the formula engine and in LibreOffice', async (periodId, expected) => {
  const book = workbookIn(periodId);
  expect(summaryIn(book, periodId)).toEqual(expected);
  const [engine, office] = [await calculated(book), await recalculated(writeXlsx(withoutResults(book)))];
  expect(figures(engine)).toEqual(expected);
  expect(roughly(figures(office))).toEqual(roughly(expected));
  expect(summaryIn(engine, periodId)).toEqual(expected);
  // The results of the rows, too; cells of a person's own day were not worked out anew.
  const theirs = compareFormulas(only(engine), only(office));
  expect(theirs.differences).toEqual([]);
  expect(theirs.formulas[TAB]).toBeGreaterThanOrEqual(9 + readSubmissions(book).length);
});

test('the file holds the figures that programs would work out', async () => {
  const book = sample(SHOWN).workbook;
  const period = plan.periods.find(({ id }) => id === SHOWN)!;
  const filled = applyChanges(book, submissionChanges(book, { plan, period, expected: UNITS, receipts: RECEIPTS }));
  const { differences, formulas } = compareFormulas(only(filled), only(await calculated(filled)));
  expect(differences).toEqual([]);
  expect(formulas[TAB]).toBeGreaterThan(20);
});
