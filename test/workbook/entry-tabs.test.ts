import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { ENTRY_TABS, entryTabChanges, filledEntryRows, type EntryTabId } from '../../src/workbook/entry-tabs';
import { readIndicators } from '../../src/workbook/indicators';
import { readPlan } from '../../src/workbook/read-plan';
import { TABS } from '../../src/workbook/tab-ids';
import { keysOf, type EntryTab } from '../../src/workbook/tabs/entry-table';
import type { Workbook } from '../../src/workbook/workbook';
import { checkInvariants } from '../../src/xlsx/invariants';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { contextIn, entryTableIn, linkLines, shownEntry, textsUnder, typeEntries, withEntryTab } from './entry-sample';
import { canonical, edited, refreshOf, renamed, sample, sheetOf, write } from './sample';

const IDS: EntryTabId[] = ['indicators', 'initiatives'];
const names = (id: EntryTabId) => TABS[id].name;
const H1 = '2021-H1';
const entries = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Dòng ${index + 1}` }));
const filled = (book: Workbook): Workbook => applyChanges(book, refreshOf(book, H1));
const INDICATOR = { name: 'Hồ sơ đúng hạn', measure: '%', target: '≥ 95%', result: 97, link: 'Thu ngân sách' };
const INITIATIVE = { name: 'Họp không giấy', area: '6. Hiện đại hóa nền hành chính', status: 'Đề xuất' };

describe.each(IDS)('the tab of %s', (id) => {
  const book = withEntryTab(id);

  it('comes blank, breaks no rule of Excel, and neither asking again nor a refresh changes anything', () => {
    expect(entryTableIn(book, id).rows).toBe(15);
    expect(filledEntryRows(book, id)).toBe(0);
    const bytes = writeXlsx(book);
    expect(checkInvariants(bytes)).toEqual([]);
    expect(entryTabChanges(readXlsx(bytes), id, contextIn(book))).toEqual([]);
    expect(refreshOf(book, H1)).toEqual([]);
    expect(readPlan(book)).toMatchObject({ ok: true, places: { missing: [] } });
  });

  it('opens what people fill in, and nothing else', () => {
    const { sheet, first } = entryTableIn(book, id);
    const tab = ENTRY_TABS[id] as EntryTab<string>;
    keysOf(tab).forEach((key, at) => {
      const open = sheet.rows[first]?.[at]?.style?.locked === false;
      expect([key, open]).toEqual([key, tab.columns[key]!.formula === undefined]);
    });
    expect(sheet.protection).toMatchObject({ allowFilter: true, allowInsertRows: false });
    for (const { area } of sheet.validations) expect([area.row, area.rows]).toEqual([first, 15]);
  });

  it('prints on landscape pages of 252 mm', () => {
    const { page } = sheetOf(book, names(id));
    const tab = ENTRY_TABS[id] as EntryTab<string>;
    const widths = keysOf(tab).map((key) => tab.columns[key]!.width);
    expect(widths.slice(0, tab.printed).reduce((sum, width) => sum + width, 0)).toBe(714);
    expect(page).toMatchObject({ orientation: 'landscape', fit: { wide: 1 } });
    expect(page?.printArea).toMatchObject({ row: 0, column: 0, columns: tab.printed });
  });

  it('repeats its header only where the table goes over several pages, and then keeps a row of it with what stands below', () => {
    const short = sheetOf(withEntryTab(id, entries(3)), names(id));
    expect(short.page?.titleRows).toBeNull();
    const tall = withEntryTab(id, entries(60));
    const { page } = sheetOf(tall, names(id));
    expect(page?.titleRows).toEqual({ from: 5, to: 5 });
    const { first, rows } = entryTableIn(tall, id);
    const starts = page?.breaksBefore ?? [];
    expect(starts.length).toBeGreaterThan(0);
    // No page begins between the last row that is filled in and the headings of what is counted under the table.
    expect(starts.filter((row) => row >= first + 60 && row < first + rows + 4)).toEqual([]);
  });

  it.each([8, 12, 16, 25])(
    'puts no part of what is counted under it below its header on another page: %i rows',
    (count) => {
      const book = withEntryTab(id, entries(count));
      const page = sheetOf(book, names(id)).page!;
      const { first, rows } = entryTableIn(book, id);
      const last = first + count - 1;
      const signing = page.printArea!.rows - 6;
      const torn = page.breaksBefore.filter((row) => row > last && row < signing);
      // The notes about the table may go on with the signatures; nothing that has headings of its own may.
      for (const row of page.titleRows === null ? [] : torn)
        expect(sheetOf(book, names(id)).rows[row]?.[0]?.style?.font).toMatchObject({ italic: true, size: 10 });
      expect(page.breaksBefore.length).toBeLessThanOrEqual(count > 20 ? 4 : 2);
      expect(rows).toBeGreaterThanOrEqual(count);
    },
  );

  it('numbers its rows, which is nothing that people have typed', () => {
    const numbers = (workbook: Workbook, count: number) =>
      Array.from({ length: count }, (_, row) => shownEntry(workbook, id, row)['number']);
    const typed = withEntryTab(id, [{ name: 'Một' }, { number: '2a', name: 'Hai' }, {}, { name: 'Ba' }]);
    expect(numbers(typed, 5)).toEqual([1, '2a', '', 3, '']);
    expect(filledEntryRows(typed, id)).toBe(3);
    expect(refreshOf(typed, H1)).toEqual([]);
    // As earlier versions made it, without a formula.
    const earlier = edited(typed, names(id), (sheet) => {
      for (let row = 0; row < 10; row++)
        write(sheet, entryTableIn(typed, id).first + row, 0, { value: row === 1 ? '2a' : null });
    });
    expect(numbers(filled(earlier), 5)).toEqual([1, '2a', '', 3, '']);
    expect(refreshOf(filled(earlier), H1)).toEqual([]);
  });

  it('has two blank rows in sight once it holds something, and all of them as a blank form', () => {
    const hidden = (workbook: Workbook) => {
      const { sheet, first, rows } = entryTableIn(workbook, id);
      return Array.from({ length: rows }, (_, row) => row).filter((row) => sheet.rowFormats[first + row]?.hidden);
    };
    expect(hidden(book)).toEqual([]);
    const typed = filled(typeEntries(book, id, { 0: { name: 'Đầu' }, 4: { note: 'của tôi' } }));
    expect(hidden(typed)).toEqual([7, 8, 9, 10, 11, 12, 13, 14]);
    expect(refreshOf(typed, H1)).toEqual([]);
    expect(hidden(filled(typeEntries(typed, id, { 6: { name: 'Tiếp' } })))).toEqual([9, 10, 11, 12, 13, 14]);
  });

  it('can be taken back', () => {
    const { workbook } = sample(H1);
    const changes = entryTabChanges(workbook, id, contextIn(workbook));
    const back = applyChanges(applyChanges(workbook, changes), invertChanges(workbook, changes));
    expect(canonical(back)).toEqual(canonical(workbook));
  });

  it('takes in what was typed right under the table, where a program does not let it grow', () => {
    const { sheet, first, rows } = entryTableIn(book, id);
    const at = keysOf(ENTRY_TABS[id] as EntryTab<string>).indexOf('name');
    const typed = edited(book, sheet.name, (one) => write(one, first + rows, at, { value: 'Ngay dưới bảng' }));
    const after = filled(typed);
    expect(filledEntryRows(after, id)).toBe(1);
    expect(entryTableIn(after, id).rows).toBeGreaterThan(rows);
    expect(sheetOf(after, sheet.name).rows[first + rows]?.[at]?.value).toBe('Ngay dưới bảng');
    expect(refreshOf(after, H1)).toEqual([]);
  });

  it('keeps what people typed, renamed and wrote below; more rows come when the last one is filled', () => {
    const typed = typeEntries(book, id, { 0: { name: 'Đầu' }, 14: { name: 'Cuối', note: 'của tôi' } });
    const end = sheetOf(typed, names(id)).rows.length;
    const noted = edited(typed, names(id), (sheet) => write(sheet, end + 2, 1, { value: 'Ghi chú của phòng' }));
    const changes = refreshOf(noted, H1);
    const grown = applyChanges(noted, changes);
    expect(entryTableIn(grown, id).rows).toBe(21);
    expect(shownEntry(grown, id, 14)).toMatchObject({ name: 'Cuối', note: 'của tôi' });
    expect(sheetOf(grown, names(id)).rows[end + 2 + 6]?.[1]?.value).toBe('Ghi chú của phòng');
    for (const { area } of sheetOf(grown, names(id)).validations) expect(area.rows).toBe(21);
    expect(checkInvariants(writeXlsx(grown))).toEqual([]);
    expect(refreshOf(grown, H1)).toEqual([]);
    const back = applyChanges(grown, invertChanges(noted, changes));
    expect(canonical(back)).toEqual(canonical(noted));
  });

  it('follows its sheet when a person renames it', () => {
    const other = renamed(book, names(id), 'Bảng của phòng');
    expect(refreshOf(other, H1)).toEqual([]);
    expect(entryTabChanges(other, id, contextIn(other))).toEqual([]);
  });

  it('is left alone where a person has rebuilt it, and its name is not taken from them', () => {
    const rebuilt = edited(book, names(id), (sheet) => {
      sheet.tables = sheet.tables.map((table) => ({
        ...table,
        columns: table.columns.map((column, at) => (at === 1 ? { name: 'Cột của tôi' } : column)),
      }));
    });
    expect(refreshOf(rebuilt, H1)).toEqual([]);
    expect(() => entryTabChanges(rebuilt, id, contextIn(rebuilt))).toThrow(
      expect.objectContaining({ code: 'name-taken' }),
    );
  });
});

test('indicators are read wherever their table stands, without rows that name none', () => {
  const book = typeEntries(withEntryTab('indicators'), 'indicators', { 0: INDICATOR, 1: { result: 5 } });
  const [entry, ...more] = readIndicators(book);
  expect(more).toEqual([]);
  expect(entry).toMatchObject({
    ...{ row: 7, name: 'Hồ sơ đúng hạn', target: '≥ 95%', link: 'Thu ngân sách' },
    cells: { measure: '%', baseline: null, target: '≥ 95%', result: 97, direction: null },
  });
  expect(readIndicators(sample(H1).workbook)).toEqual([]);
});

test('a new socio-economic target is counted live in the row of those that are not listed, and listed by the next fill', () => {
  const book = withEntryTab('indicators', [INDICATOR], { links: ['Thu ngân sách', 'Giảm nghèo'] });
  const lines = (workbook: Workbook) => linkLines(workbook).map((line) => line.slice(0, 3));
  expect(lines(book)).toContainEqual([2, 'Thu ngân sách', 1]);
  const more = typeEntries(book, 'indicators', { 1: { name: 'Chỉ tiêu khác', link: 'Nông thôn mới' } });
  const after = filled(more);
  expect(lines(after)).toContainEqual([2, 'Nông thôn mới', 0]);
  expect(lines(after)).toContainEqual([3, 'Thu ngân sách', 1]);
  expect(refreshOf(after, H1)).toEqual([]);
});

test('initiatives are counted by area and status, and those without an area in the total only', () => {
  const book = withEntryTab('initiatives', [
    INITIATIVE,
    { ...INITIATIVE, name: 'Mã QR', status: 'được công nhận' },
    { ...INITIATIVE, name: 'Không rõ', area: 'Hiện đại', status: null },
    { ...INITIATIVE, name: 'Ghi khác', status: 'Đã công nhận' },
    { author: 'Chỉ có tác giả', area: INITIATIVE.area },
  ]);
  const lines = Array.from({ length: 12 }, (_, row) => textsUnder(book, 'initiatives', row));
  expect(lines).toContainEqual([6, INITIATIVE.area, 1, 0, 1, 0, 1, 3]);
  expect(lines).toContainEqual(['TỔNG CỘNG', 1, 0, 1, 1, 1, 4]);
  const texts = sheetOf(book, names('initiatives'))
    .rows.flat()
    .map((cell) => cell?.value);
  expect(texts).toContain('Có 1 sáng kiến chưa ghi đúng lĩnh vực, chỉ được tính ở dòng Tổng cộng.');
  expect(texts).toContain(
    'Tổng số: 4 sáng kiến; đề xuất: 1; đang áp dụng: 0; được công nhận: 1; chưa ghi trạng thái: 1; trạng thái khác: 1',
  );
});
