import { PLAN_HEADINGS } from '../../src/domain/plan-headings';
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { emptyTabs } from '../../src/workbook/empty-pages';
import { entryTabChanges } from '../../src/workbook/entry-tabs';
import { Parts } from '../../src/workbook/find-parts';
import { TABS } from '../../src/workbook/tab-ids';
import { LINKS_FIRST_ROW } from '../../src/workbook/tabs/links';
import type { Workbook } from '../../src/workbook/workbook';
import { contextIn, linkLines, withEntryTab } from './entry-sample';
import { canonical, edited, refreshOf, renamed, sample, sheetOf, write } from './sample';

const H1 = '2021-H1';
const TAB = TABS.links.name;
const LINKS = ['Thu ngân sách', 'Giảm nghèo', 'Thu ngân sách; Nông thôn mới'];
const INDICATOR = { name: 'Hồ sơ đúng hạn', target: '≥ 95%', result: 97, link: 'Giảm nghèo' };
const filled = (book: Workbook): Workbook => applyChanges(book, refreshOf(book, H1));
const withLinks = (count: number): Workbook => {
  const links = Array.from({ length: count }, (_, index) => `Mục tiêu kinh tế - xã hội thứ ${index + 1}`);
  return withEntryTab('indicators', [{ ...INDICATOR, link: links.join('; ') }], { links: [links.join('; ')] });
};
const pagesOf = (book: Workbook): { rows: number[]; breaks: number[] } => {
  const { page } = sheetOf(book, TAB);
  const { row, rows } = page!.printArea!;
  return { rows: [row, row + rows], breaks: page!.breaksBefore };
};

test('comes with "Chỉ tiêu", right behind it, and lists what tasks and indicators are tied to', () => {
  const book = withEntryTab('indicators', [INDICATOR], { links: LINKS });
  const names = book.sheets.map(({ name }) => name);
  expect(names.indexOf(TAB)).toBe(names.indexOf(TABS.indicators.name) + 1);
  expect(linkLines(book).map((line) => line.slice(0, 3))).toEqual([
    [1, 'Giảm nghèo', 1],
    [2, 'Nông thôn mới', 1],
    [3, 'Thu ngân sách', 2],
    ['Chưa gắn với chỉ tiêu nào', expect.any(Number), expect.any(Number)],
    ['TỔNG CỘNG', expect.any(Number), expect.any(Number)],
  ]);
  expect(refreshOf(filled(book), H1)).toEqual([]);
});

test('a workbook that has "Chỉ tiêu" alone gets it at the next fill, and again when somebody deletes it', () => {
  const book = withEntryTab('indicators', [INDICATOR], { links: LINKS });
  const without = { ...book, sheets: book.sheets.filter(({ name }) => name !== TAB) };
  const changes = refreshOf(without, H1);
  expect(changes).toContainEqual(expect.objectContaining({ kind: 'add-sheet' }));
  const back = applyChanges(without, changes);
  expect(linkLines(back)).toEqual(linkLines(book));
  expect(refreshOf(back, H1)).toEqual([]);
  expect(canonical(applyChanges(back, invertChanges(without, changes)))).toEqual(canonical(without));
});

test("keeps a person's notes below it and its new name, and takes no name from a sheet of theirs", () => {
  const book = withEntryTab('indicators', [INDICATOR], { links: LINKS.slice(0, 1) });
  const end = sheetOf(book, TAB).rows.length;
  const noted = edited(book, TAB, (sheet) => write(sheet, end + 1, 1, { value: 'Ghi chú của phòng' }));
  const more = edited(noted, TABS.plan.name, (sheet) => {
    const { area, columns } = sheet.tables[0]!;
    const link = columns.findIndex(({ name }) => name === PLAN_HEADINGS.link.heading);
    write(sheet, area.row + 2, area.column + link, { value: 'Giảm nghèo; Việc làm' });
  });
  const after = filled(renamed(more, TAB, 'Gắn kết'));
  const { rows } = sheetOf(after, 'Gắn kết');
  expect(linkLines(after).map(([, name]) => name)).toContain('Việc làm');
  expect(rows.flat().filter((cell) => cell?.value === 'Ghi chú của phòng')).toHaveLength(1);

  const { workbook } = sample(H1);
  const own = { ...sheetOf(workbook, TABS.log.name), name: TAB, tables: [] };
  const taken = { ...workbook, sheets: [...workbook.sheets, own] };
  const added = applyChanges(taken, entryTabChanges(taken, 'indicators', contextIn(taken)));
  expect(sheetOf(added, TAB)).toEqual(own);
  expect(new Parts(added).tabs().links?.sheet.name).toBe(`${TAB} (2)`);
});

test('says nothing on paper while no target is named', () => {
  const blank = withEntryTab('indicators', [{ ...INDICATOR, link: null }]);
  expect(emptyTabs(new Parts(blank)).has('links')).toBe(true);
  expect(emptyTabs(new Parts(withEntryTab('indicators', [INDICATOR]))).has('links')).toBe(false);
});

test.each([1, 10, 12, 20, 60])('with %i targets the last page has the last rows and the signatures', (count) => {
  const { rows, breaks } = pagesOf(withLinks(count));
  const [, end] = rows as [number, number];
  const total = LINKS_FIRST_ROW + count + 1;
  expect(breaks.at(-1) ?? 0).toBeLessThan(total);
  expect(end).toBeGreaterThan(total + 5);
  expect(breaks.length).toBeLessThanOrEqual(count <= 10 ? 0 : Math.ceil(count / 15));
});
