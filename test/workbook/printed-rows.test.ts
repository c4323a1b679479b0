import { withoutBlankRows } from '../../src/workbook/printed-rows';
import { TABS } from '../../src/workbook/tab-ids';
import type { Workbook } from '../../src/workbook/workbook';
import { entryTableIn, withEntryTab } from './entry-sample';
import { GOOD, tableIn, typeRows, withProcedures } from './procedures-sample';
import { sheetOf } from './sample';

function hidden(book: Workbook, tab: string, { first, rows }: { first: number; rows: number }): number[] {
  const { rowFormats } = withoutBlankRows(sheetOf(book, tab));
  return Array.from({ length: rows }, (_, row) => row).filter((row) => rowFormats[first + row]?.hidden);
}

describe('rows that wait to be filled in', () => {
  it('are not printed after what is there', () => {
    const book = withEntryTab('initiatives', [{ name: 'Họp không giấy' }, {}, { author: 'Nhóm tác giả' }]);
    expect(hidden(book, TABS.initiatives.name, entryTableIn(book, 'initiatives'))).toEqual([3, 4, 5, 6, 7, 8]);
    const procedures = typeRows(withProcedures(), { 13: { unit: 'Chi cục Thuế', ...GOOD } });
    expect(hidden(procedures, TABS.procedures.name, tableIn(procedures))).toEqual([14, 15, 16]);
  });

  it('are printed where nothing is there yet: a form to fill in by hand', () => {
    const book = withEntryTab('indicators');
    expect(hidden(book, TABS.indicators.name, entryTableIn(book, 'indicators'))).toEqual([]);
  });
});
