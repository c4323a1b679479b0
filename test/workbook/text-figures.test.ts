import type { CellValue } from '../../src/workbook/workbook';
import { applyChanges } from '../../src/workbook/apply-changes';
import { TABS } from '../../src/workbook/tab-ids';
import { textFigures, writeFigures } from '../../src/workbook/text-figures';
import { shownEntry, typeEntries, withEntryTab } from './entry-sample';
import { typeRows, withProcedures } from './procedures-sample';
import { edited } from './sample';

describe('counts of TTHC', () => {
  const check = (because: string, typed: CellValue, expected: number[]) => {
    const found = textFigures(typeRows(withProcedures(), { 0: { online: typed } }));
    expect([because, found.map(({ after }) => after)]).toEqual([because, expected]);
  };

  it('that are digits alone are numbers', () => {
    check('digits', '120', [120]);
    check('with spaces', '\u00a012 ', [12]);
    check('in groups, for no count has decimals', '1.234', [1234]);
    check('other words would be lost', '80 hồ sơ', []);
    check('less than none is a mistake to be told', '-5', []);
    check('words for none are blank', 'Không', []);
    check('a number', 120, []);
  });

  it('stay as they are where a formula or another sheet holds them', () => {
    const book = typeRows(withProcedures(), { 0: { online: '80' } });
    const tab = TABS.procedures.name;
    const live = edited(book, tab, (sheet) => {
      for (const cell of sheet.rows.flat()) if (cell?.value === '80') cell.formula = '=TEXT(80,"0")';
    });
    expect(textFigures(live)).toEqual([]);
    const foreign = edited(book, tab, () => undefined);
    foreign.names = foreign.names.filter(({ name }) => name !== TABS.procedures.anchor);
    expect(textFigures(foreign)).toEqual([]);
  });
});

test('figures of indicators are numbers without their own unit, and are written as such', () => {
  const book = typeEntries(withEntryTab('indicators'), 'indicators', {
    0: { name: 'Đúng hạn', measure: '%', target: '≥ 95%', baseline: '92', result: '94,5%' },
    1: { name: 'Thời gian', measure: 'ngày', target: '≤ 5', baseline: '1.234', result: '94%' },
    2: { name: 'Xếp hạng', target: 'Top 3', result: '2' },
  });
  const found = textFigures(book);
  expect(found).toMatchObject([
    { code: 'indicators-as-text', row: 6, heading: 'Giá trị gốc', before: '92', after: 92 },
    { code: 'indicators-as-text', row: 6, heading: 'Kết quả đến ngày chốt', before: '94,5%', after: 94.5 },
  ]);
  const written = applyChanges(book, writeFigures(found));
  expect(shownEntry(written, 'indicators', 0)).toMatchObject({ baseline: 92, result: 94.5 });
  expect(textFigures(written)).toEqual([]);
});
