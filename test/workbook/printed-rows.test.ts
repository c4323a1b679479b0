import { Parts } from '../../src/workbook/find-parts';
import { printedRows } from '../../src/workbook/printed-rows';
import { NAMES, TABS } from '../../src/workbook/tab-ids';
import type { Sheet, Workbook } from '../../src/workbook/workbook';
import { entryTableIn, withEntryTab } from './entry-sample';
import { GOOD, tableIn, typeRows, withProcedures } from './procedures-sample';
import { edited, sheetOf } from './sample';

const H1 = '6 tháng đầu năm 2021';
const Q1 = 'Quý I năm 2021';

const printed = (book: Workbook, tab: string, period: string | null = null): Sheet =>
  printedRows(sheetOf(book, tab), new Parts(book), period);

function hidden(
  book: Workbook,
  tab: string,
  { first, rows }: { first: number; rows: number },
  period: string | null = null,
): number[] {
  const { rowFormats } = printed(book, tab, period);
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

describe('procedures of other periods', () => {
  const tab = TABS.procedures.name;
  const book = typeRows(withProcedures(), {
    0: GOOD,
    1: { ...GOOD, period: Q1 },
    2: { ...GOOD, period: '' },
    13: { unit: 'Chi cục Thuế', ...GOOD, period: H1.toUpperCase() },
  });
  const { first, rows } = tableIn(book);

  it('are not printed, however the name of the period is spelled, nor is a row that names none', () => {
    expect(hidden(book, tab, { first, rows }, H1)).toEqual([1, 2, 14, 15, 16]);
    expect(hidden(book, tab, { first, rows }, Q1)).not.toContain(1);
  });

  it('stay where nobody knows the period, or has no row of it', () => {
    expect(hidden(book, tab, { first, rows })).toEqual([14, 15, 16]);
    expect(hidden(book, tab, { first, rows }, 'Năm 2021')).toEqual([14, 15, 16]);
  });

  it('take no room: pages end by the rows that are left, and all that is under them goes on with the last one', () => {
    const many = edited(book, tab, (sheet) => {
      for (let row = first; row < first + rows; row++) sheet.rowFormats[row] = { height: 60 };
    });
    const { page, rowFormats } = printed(many, tab, H1);
    const pages = [0, ...(page?.breaksBefore ?? []), page?.printArea?.rows ?? 0];
    const room = 481.5 / ((page?.scale ?? 100) / 100);
    pages.slice(1).forEach((end, index) => {
      const own = Array.from({ length: end - pages[index]! }, (_, row) => rowFormats[pages[index]! + row]);
      const height = own.reduce((sum, format) => sum + (format?.hidden ? 0 : (format?.height ?? 16.5)), 0);
      expect(height + (index === 0 ? 0 : 129)).toBeLessThanOrEqual(room);
      expect(own.some((format) => !format?.hidden)).toBe(true);
    });
    // The last row of the period is the unit that was typed below the others.
    expect(page?.breaksBefore.filter((row) => row > first + 13)).toEqual([]);
    expect(sheetOf(many, tab).page?.breaksBefore).not.toEqual(page?.breaksBefore);
  });

  it('leave pages alone that somebody turned upright', () => {
    const upright = edited(book, tab, (sheet) => {
      sheet.page = { ...sheet.page!, orientation: 'portrait', breaksBefore: [20] };
    });
    expect(printed(upright, tab, H1).page).toEqual(sheetOf(upright, tab).page);
  });
});

it('the choice of the formula is for the screen; what it says is printed under the table', () => {
  const book = withProcedures();
  const choice = new Parts(book).named(NAMES.procedureFormula)!;
  const { rowFormats, rows } = printed(book, TABS.procedures.name, H1);
  expect(rowFormats[choice.area.row]?.hidden).toBe(true);
  const texts = rows.filter((_, row) => !rowFormats[row]?.hidden).flat();
  expect(texts.some((cell) => String(cell?.value).startsWith('Tỷ lệ đúng hạn = '))).toBe(true);
  expect(texts.some((cell) => cell?.value === 'Công thức tính tỷ lệ đúng hạn')).toBe(false);
});
