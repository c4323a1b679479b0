import { pageSetup } from '../../src/workbook/tabs/page';
import { printFlaws, type PrintedPage } from '../../src/workbook/print-check';
import type { Page } from '../../src/workbook/workbook';

const HEADER = { formCode: 'BM-01', revision: '01' };
const WANTED = pageSetup({
  orientation: 'landscape',
  header: HEADER,
  printArea: { row: 0, column: 0, rows: 60, columns: 8 },
  titleRows: { from: 5, to: 6 },
});
/** A table of 252 mm on two pages. */
const PRINTED: PrintedPage = { page: WANTED, paper: 'A4', scale: null, width: 714, height: 900 };

const as = (page: Partial<Page>, printed: Partial<PrintedPage> = {}): PrintedPage => ({
  ...PRINTED,
  ...printed,
  page: { ...WANTED, ...page },
});
const margins = (change: Partial<Page['margins']>): PrintedPage => as({ margins: { ...WANTED.margins, ...change } });
const check = (printed: PrintedPage, wanted: Page = WANTED) => printFlaws(printed, wanted);

test('a page as it was laid out has no flaw', () => {
  expect(check(PRINTED)).toEqual([]);
});

test.each<[string, PrintedPage, ReturnType<typeof check>]>([
  [
    'scaled by a number, twice as wide as the paper',
    as({ fit: { wide: 0, tall: 0 } }, { scale: 100, width: 1428 }),
    [{ kind: 'wide', pages: 2 }],
  ],
  [
    'the same at half its size',
    as({ fit: { wide: 0, tall: 0 } }, { scale: 50, width: 1428 }),
    [{ kind: 'small', percent: 50 }],
  ],
  [
    'allowed two pages beside each other',
    as({ fit: { wide: 2, tall: 0 } }, { width: 1400 }),
    [{ kind: 'wide', pages: 2 }],
  ],
  ['allowed two pages, but needing one', as({ fit: { wide: 2, tall: 0 } }), []],
  ['upright: a table of 252 mm is shrunk to 65 %', as({ orientation: 'portrait' }), [{ kind: 'small', percent: 66 }]],
  ['columns added until nobody can read it', as({}, { width: 1200 }), [{ kind: 'small', percent: 60 }]],
  ['one page for sixty rows that need two', as({ fit: { wide: 1, tall: 1 } }), [{ kind: 'small', percent: 54 }]],
  [
    'as many pages tall as needed, however many columns fit',
    as({ fit: { wide: 0, tall: 1 } }, { height: 300, width: 1428 }),
    [{ kind: 'wide', pages: 2 }],
  ],
  ['American paper', as({}, { paper: 'Letter' }), [{ kind: 'paper', paper: 'Letter' }]],
  ['margins of Excel itself', margins({ top: 19.05, right: 17.78, bottom: 19.05, left: 17.78 }), [{ kind: 'margins' }]],
  ['left margin at its upper limit', margins({ left: 35 }), []],
  ['Excel rounds to hundredths of an inch', margins({ top: 19.81 }), []],
  ['margins larger than the decree', margins({ right: 25 }), [{ kind: 'margins' }]],
  ['no repeated head on two pages', as({ titleRows: null }), [{ kind: 'head-once' }]],
  ['no repeated head on one page', as({ titleRows: null }, { height: 400 }), []],
  ['rows below the print area', as({ printArea: { row: 0, column: 0, rows: 40, columns: 8 } }), [{ kind: 'left-out' }]],
  ['a larger print area leaves nothing out', as({ printArea: { row: 0, column: 0, rows: 80, columns: 9 } }), []],
  ['no print area', as({ printArea: null }), []],
  ['no number above', as({ header: {} }), [{ kind: 'unnumbered' }]],
  ['a number on the right', as({ header: { right: 'Trang &P' } }), []],
  ['the signs of a number', as({ header: { center: 'R&&P' } }), [{ kind: 'unnumbered' }]],
])('%s', (_, printed, flaws) => {
  expect(check(printed)).toEqual(flaws);
});

test('a cover that is meant to have no number lacks none', () => {
  expect(check(as({ header: {} }), { ...WANTED, header: {} })).toEqual([]);
});

test('a blank sheet is not shrunk', () => {
  expect(check(as({}, { width: 0, height: 0 }))).toEqual([]);
});
