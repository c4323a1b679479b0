import fc from 'fast-check';
import type { TypedEntry } from '../../src/workbook/entry-tabs';
import { layoutEntryTabs } from '../../src/workbook/entry-tabs';
import { Parts } from '../../src/workbook/find-parts';
import { TABS } from '../../src/workbook/tab-ids';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { writeXlsx } from '../../src/xlsx/write';
import { calculated, withoutResults } from '../support/calculated';
import { compareFormulas, roughly } from '../support/compare-values';
import { recalculated } from '../support/libreoffice';
import { contextIn, linkLines, shownEntry, withEntryTab } from '../workbook/entry-sample';

/*
 * The tabs "Chỉ tiêu" and "TH KT-XH" three ways: as the layout works it out, as the formula engine does, and as LibreOffice does, each from the typed
 * cells alone.
 */
const TAB = TABS.indicators.name;
const LINKS_TAB = TABS.links.name;
const only = (book: Workbook): Workbook => ({
  ...book,
  sheets: book.sheets.filter(({ name }) => name === TAB || name === LINKS_TAB),
});

async function byEngine(book: Workbook): Promise<void> {
  const { formulas, differences } = compareFormulas(only(book), only(await calculated(book)));
  expect(differences).toEqual([]);
  expect(formulas[TAB]).toBeGreaterThan(50);
  expect(formulas[LINKS_TAB]).toBeGreaterThanOrEqual(8);
}

async function threeWays(book: Workbook): Promise<void> {
  await byEngine(book);
  const office = await recalculated(writeXlsx(withoutResults(book)));
  expect(compareFormulas(only(book), only(office)).differences).toEqual([]);
}

/** A target with what comes of it: the share as a number, the rating in words. */
const HAND: readonly (readonly [entry: TypedEntry, share: CellValue, rating: string])[] = [
  [{ target: '≥ 95%', result: 97.5, measure: '%' }, 97.5 / 95, 'Đạt'],
  [{ target: '>=95', result: 94.9 }, 94.9 / 95, 'Chưa đạt'],
  [{ target: 'Trên 95%', result: 95 }, 1, 'Chưa đạt'],
  [{ target: '95,5 %', result: 95.5, measure: '%' }, 1, 'Đạt'],
  [{ target: 'Tối đa 5 ngày', result: 4, measure: 'ngày' }, 1.25, 'Đạt'],
  [{ target: '< 5', result: 5 }, 1, 'Chưa đạt'],
  [{ target: '≤ 2', result: 0 }, '–', 'Đạt'],
  // Within a range is all of it, not more.
  [{ target: '95–100%', result: 96, measure: '%' }, 1, 'Đạt'],
  [{ target: '30–50%', result: 24 }, 0.8, 'Chưa đạt'],
  [{ target: '30-50', result: 60 }, 1, 'Đạt'],
  [{ target: '5–10', result: 8, direction: 'Giảm' }, 1, 'Đạt'],
  [{ target: '30–50%', result: 45, baseline: 20 }, 1, 'Đạt'],
  [{ target: '1-3', result: 3, direction: 'Giảm' }, 1, 'Đạt'],
  [{ target: '10', result: 8, direction: 'Giảm' }, 1.25, 'Đạt'],
  [{ target: '10', result: 8 }, 0.8, 'Chưa đạt'],
  [{ target: '≥ 90', result: 85, baseline: 80 }, 0.5, 'Chưa đạt'],
  [{ target: '≤ 2', result: 6, baseline: 5 }, -1 / 3, 'Chưa đạt'],
  [{ target: '≥ 90', result: 95, baseline: 92 }, '–', 'Đạt'],
  [{ target: 'Đạt', result: 'Đạt' }, '–', 'Đạt'],
  [{ target: 'Hoàn thành', result: 'chưa  hoàn thành' }, '–', 'Chưa đạt'],
  [{ target: 'Top 3', result: 'Không đạt' }, '–', 'Chưa đạt'],
  [{ target: 'Top 3', result: 2 }, '–', '–'],
  [{ target: '≥ 95%', result: null }, '–', '–'],
  [{ target: '≥ 95%', result: 'Đạt' }, '–', '–'],
  [{ target: '≥ 95%', result: '97,5' }, '–', '–'],
  [{ target: 'khoảng 95%', result: 97 }, '–', '–'],
  [{ target: '95%', measure: 'hồ sơ', result: 97 }, '–', '–'],
  [{ target: '1.500', measure: 'hồ sơ', result: 1600 }, '–', '–'],
  [{ target: '≥ 95–100', result: 97 }, '–', '–'],
  [{ target: 30, result: 33 }, 1.1, 'Đạt'],
  [{ target: null, result: 'Đạt' }, '–', '–'],
  [{ target: { error: '#N/A' }, result: 1 }, '–', '–'],
  [{ target: '5', result: { error: '#REF!' }, baseline: 'không rõ' }, '–', '–'],
  [{ target: '0', result: 3 }, '–', 'Đạt'],
  [{ target: '≥ 90', result: 45, baseline: 0, measure: '  ' }, 0.5, 'Chưa đạt'],
];
/** More than a criterion can hold. */
const LONG = `Rất dài: ${'x'.repeat(300)}`;
const LINKS: CellValue[] = [
  ...[
    'Thu ngân sách',
    'thu ngân sách; Giảm nghèo',
    'Giảm nghèo;Thu  ngân sách',
    '-',
    'Xã nông thôn mới?',
    '<5% hộ nghèo',
  ],
  LONG,
];

test('worked out by hand, with links of tasks and indicators', async () => {
  const typed = HAND.map(([entry], at) => ({ ...entry, name: `Chỉ tiêu ${at + 1}`, link: LINKS[at % 3] }));
  const book = withEntryTab('indicators', [...typed, { result: 5 }], { links: LINKS });
  HAND.forEach(([entry, share, rating], at) => {
    const shown = shownEntry(book, 'indicators', at);
    expect([entry, roughly([shown['share']]), shown['rating']]).toEqual([entry, roughly([share]), rating]);
  });
  expect(shownEntry(book, 'indicators', HAND.length)).toMatchObject({ share: '', rating: '' });
  const counted = HAND.length;
  expect(linkLines(book)).toEqual([
    [1, '<5% hộ nghèo', 1, 0, 0, 0],
    [2, 'Giảm nghèo', 2, 0, 0, counted - Math.ceil(counted / 3)],
    [3, `${LONG.slice(0, 149)}…`, 1, 0, 0, 0],
    [4, 'Thu ngân sách', 3, 1, 1 / 3, counted],
    [5, 'Xã nông thôn mới?', 1, 0, 0, 0],
    ['Chưa gắn với chỉ tiêu nào', 11, 5, 5 / 11, 0],
    ['TỔNG CỘNG', 17, 6, 6 / 17, counted],
  ]);
  await threeWays(book);
});

test('a tab that is still blank', () => threeWays(withEntryTab('indicators')));

test('random rows', async () => {
  const number = fc.oneof(
    fc.nat({ max: 200 }),
    fc.nat({ max: 2000 }).map((tenths) => tenths / 10),
  );
  const target = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('≥ ', '>=', '> ', '≤ ', '<', '', 'Trên ', 'Dưới ', 'tối đa ', '= '),
        number,
        fc.constantFrom('', '%', ' %'),
      )
      .map(([sign, value, unit]) => `${sign}${String(value).replace('.', ',')}${unit}`),
    fc.tuple(number, number).map(([from, to]) => `${from}–${to}%`),
    fc.constantFrom<CellValue>('Đạt', 'Không', null, 'hai trăm', '1,2,3', '≥', '9–', 50),
  );
  const row = fc.record({
    name: fc.constantFrom<CellValue>('Chỉ tiêu', 'Khác', null),
    measure: fc.constantFrom<CellValue>('%', null, 'hồ sơ'),
    baseline: fc.option(number),
    target,
    result: fc.oneof(number, fc.constantFrom<CellValue>(null, 'Đạt', 'Chưa đạt')),
    direction: fc.constantFrom<CellValue>('Tăng', 'Giảm', null),
    link: fc.constantFrom(...LINKS.slice(0, 4), null),
  });
  const [table = []] = fc.sample(fc.array(row, { minLength: 40, maxLength: 40 }), { numRuns: 1, seed: 5 });
  await byEngine(withEntryTab('indicators', table, { links: LINKS }));
});

test('what is laid out anew around the same rows is the same', () => {
  const typed = HAND.map(([entry], at) => ({ ...entry, name: `Chỉ tiêu ${at + 1}` }));
  const book = withEntryTab('indicators', typed, { links: LINKS });
  const again = layoutEntryTabs(new Parts(book), contextIn(book));
  expect(again.indicators?.sheet).toEqual(book.sheets.find(({ name }) => name === TAB));
  expect(again.links?.sheet).toEqual(book.sheets.find(({ name }) => name === LINKS_TAB));
});
