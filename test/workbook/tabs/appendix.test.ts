import { toSerial } from '../../../src/domain/dates';
import type { CellValue } from '../../../src/domain/task';
import { applyChanges } from '../../../src/workbook/apply-changes';
import { TABS } from '../../../src/workbook/tab-ids';
import { appendixLine } from '../../../src/workbook/tabs/appendix-lines';
import { LANDSCAPE, ROOM } from '../../../src/workbook/tabs/page';
import { PLAN_FIRST_ROW } from '../../../src/workbook/tabs/plan';
import { lineCount } from '../../../src/workbook/text-size';
import type { Workbook } from '../../../src/workbook/workbook';
import { AREAS } from '../../fixtures/catalogue';
import { at, bookOf, FIRST, KEY, listed, NAME, NOTE, NUMBER, shown, task, TITLE } from '../appendix-sample';
import { edited, HEADER, refreshOf, sheetOf, write } from '../sample';

describe('the order of an appendix', () => {
  test('is by area, in the order of the plan, tasks without a known area last', () => {
    const areas: CellValue[] = ['III', 'I', 'không rõ', 'III', 'I', null];
    const book = bookOf(areas.map((area, index) => task(index, { area })));
    const [one, three] = [AREAS[0]!, AREAS[2]!].map(({ name }) => name.toUpperCase());
    expect(listed(book)).toEqual([
      `I. ${one}`,
      'Việc 1',
      'Việc 4',
      `III. ${three}`,
      'Việc 0',
      'Việc 3',
      'NHIỆM VỤ CHƯA GHI ĐÚNG LĨNH VỰC',
      'Việc 2',
      'Việc 5',
    ]);
    const sheet = sheetOf(book, NAME);
    const headings = sheet.merges.filter(({ row, columns }) => row >= FIRST && columns === 8);
    expect(headings.map(({ row }) => row)).toEqual(expect.arrayContaining([FIRST, FIRST + 3, FIRST + 6]));
  });

  test('leaves no heading without tasks, and says where there are none at all', () => {
    expect(listed(bookOf([task(0, { area: 'VII' })]))).toEqual([expect.stringMatching(/^VII\. /), 'Việc 0']);
    expect(shown(bookOf([]), NUMBER)[0]).toBe('Kế hoạch chưa có nhiệm vụ.');
  });

  test('numbers tasks as the plan does, or from 1 on where it numbers none', () => {
    const own = bookOf([task(0, { number: '1.1', area: 'II' }), task(1, { number: 'a)' }), task(2, { number: null })]);
    expect(shown(own, NUMBER).slice(1, 5)).toEqual(['a)', '', expect.stringMatching(/^II\. /), '1.1']);
    const none = bookOf([task(0, { number: null, area: 'II' }), task(1, { number: '' })]);
    expect(shown(none, NUMBER).slice(1, 4)).toEqual([1, expect.any(String), 2]);
  });
});

describe('a task', () => {
  test('shows numbers, dates and amounts as such', () => {
    const deadline = toSerial('2021-06-30');
    const book = bookOf([task(0, { budget: 1250.5, deadline, note: 2021, product: '=SUM(A1)' })]);
    const line = sheetOf(book, NAME).rows[FIRST + 1] ?? [];
    expect(line.slice(0, 8).map((cell) => cell?.value)).toEqual([
      0,
      'Việc 0',
      '=SUM(A1)',
      'Phòng Nội vụ',
      '',
      deadline,
      1250.5,
      '2021',
    ]);
    expect(line[5]?.style?.numberFormat).toBe('dd/mm/yyyy');
  });

  test('of 2,000 letters in any column is split between words over rows, none of which Excel would cut', () => {
    const long = 'rà soát, đơn giản hóa '.repeat(100).trim();
    for (const field of ['title', 'note', 'coordinators'] as const) {
      const book = bookOf([task(0, { [field]: long }), task(1)]);
      const sheet = sheetOf(book, NAME);
      const column = { title: TITLE, note: NOTE, coordinators: 4 }[field];
      const end = sheet.rows.findIndex((line) => line?.[KEY]?.value === 'NV-1');
      const pieces = shown(book, column).slice(1, end - FIRST) as string[];
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.join('')).toBe(long);
      pieces.forEach((piece, index) => {
        const { height = 0 } = sheet.rowFormats[FIRST + 1 + index] ?? {};
        expect(piece).toMatch(index === pieces.length - 1 ? /\S$/ : /\s$/);
        expect(lineCount(piece.trim(), sheet.columns[column]?.width ?? 0, 11) * 14).toBeLessThan(height);
        expect(height).toBeLessThan(409);
      });
    }
  });
});

describe('a fill', () => {
  const rows = ['I', 'II', 'I'].map((area, index) => task(index, { area }));

  test('brings the tab to a workbook made before, once', () => {
    const book = bookOf(rows);
    const old: Workbook = {
      ...book,
      sheets: book.sheets.filter(({ name }) => name !== NAME),
      names: book.names.filter(({ name }) => !/PhuLuc/.test(name)),
    };
    const filled = applyChanges(old, refreshOf(old, '2021-H1'));
    expect(listed(filled)).toEqual(listed(book));
    expect(filled.sheets.map(({ name }) => name)).toEqual(book.sheets.map(({ name }) => name));
    expect(refreshOf(filled, '2021-H1')).toEqual([]);
  });

  test('sorts a moved task in, gives new rows their id first, and keeps notes under the tab', () => {
    const book = bookOf(rows);
    const foot = sheetOf(book, NAME).rows.length + 1;
    let typed = edited(book, TABS.plan.name, (sheet) => {
      write(sheet, PLAN_FIRST_ROW + 1, at('area'), { value: sheet.rows[PLAN_FIRST_ROW]![2]!.value });
      const line = sheet.rows[PLAN_FIRST_ROW]!;
      for (const field of ['area', 'lead'] as const)
        write(sheet, PLAN_FIRST_ROW + 3, at(field), { value: line[at(field)]!.value });
      write(sheet, PLAN_FIRST_ROW + 3, at('title'), { value: 'Việc mới' });
    });
    typed = edited(typed, NAME, (sheet) => write(sheet, foot, TITLE, { value: 'Ghi chú của tôi' }));
    const filled = applyChanges(typed, refreshOf(typed, '2021-H1'));
    expect(listed(filled).slice(1)).toEqual(['Việc 0', 'Việc 1', 'Việc 2', 'Việc mới']);
    expect(shown(filled, KEY)).toContain('NV-03');
    expect(JSON.stringify(sheetOf(filled, NAME).rows)).toContain('Ghi chú của tôi');
    expect(refreshOf(filled, '2021-H1')).toEqual([]);
  });
});

describe('the pages', () => {
  const page = LANDSCAPE.height * ROOM;
  /** Rows of each page, from the breaks; heights of the table. */
  function pagesOf(book: Workbook) {
    const sheet = sheetOf(book, NAME);
    const { breaksBefore = [], printArea } = sheet.page ?? {};
    const end = printArea?.rows ?? 0;
    const starts = [0, ...breaksBefore, end];
    const heightOf = (row: number) => sheet.rowFormats[row]?.height ?? NaN;
    return {
      sheet,
      fit,
      pages: starts.slice(0, -1).map((from, index) => ({ from, to: starts[index + 1]! })),
      heightOf,
    };
  }

  test.each([1, 3, 7, 40, 41, 42, 300])('of %s tasks leave no heading last and sign with the last task', (count) => {
    const areas = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', '?'];
    const rows = Array.from({ length: count }, (_, index) =>
      task(index, {
        area: areas[Math.floor((index * areas.length) / count)] ?? 'I',
        title: `Việc ${'dài '.repeat((index * 7) % 60)}`,
      }),
    );
    const { sheet, pages, heightOf } = pagesOf(bookOf(rows));
    const isHeading = (row: number) => sheet.merges.some((merge) => merge.row === row && merge.columns === 8);
    for (const { to } of pages.slice(0, -1)) expect(isHeading(to - 1)).toBe(false);
    const last = pages.at(-1)!;
    const lastTask = sheet.rows.map((line) => String(line?.[KEY]?.value ?? '').startsWith('NV-')).lastIndexOf(true);
    expect(last.from).toBeLessThanOrEqual(lastTask);
    for (const [index, { from, to }] of pages.entries()) {
      const rows = Array.from({ length: to - from }, (_, row) => heightOf(from + row));
      const height = rows.reduce((sum, one) => sum + one, index === 0 ? 0 : heightOf(4));
      expect(height).toBeLessThanOrEqual(page);
    }
  });

  test('more than Excel keeps breaks for begin with each area', () => {
    const rows = Array.from({ length: 3100 }, (_, index) =>
      task(index, { area: index < 1500 ? 'I' : 'II', title: `Việc ${'dài '.repeat(140)}` }),
    );
    const sheet = sheetOf(bookOf(rows), NAME);
    expect(sheet.page?.breaksBefore).toEqual([FIRST + 1501]);
    expect(sheet.page?.fit).toEqual({ wide: 1, tall: 0 });
  });
});

describe('the line of the document', () => {
  const check = (parts: Partial<typeof HEADER>, expected: string) =>
    test(expected, () => expect(appendixLine({ ...HEADER, ...parts })).toBe(expected));
  check({}, '(Kèm theo Quyết định số 1822/QĐ-UBND ngày 22 tháng 12 năm 2020 của Ủy ban nhân dân thị xã Hương Trà)');
  check(
    { decisionNumber: '15/KH-UBND', decisionDate: '2021-02-05' },
    '(Kèm theo Kế hoạch số 15/KH-UBND ngày 05 tháng 02 năm 2021 của Ủy ban nhân dân thị xã Hương Trà)',
  );
  // Nobody can tell how a name in capitals is written in small letters.
  check(
    { decisionNumber: '7/QĐ-SNV', decisionDate: null, issuer: 'SỞ\nNỘI VỤ' },
    '(Kèm theo Quyết định số 7/QĐ-SNV của SỞ NỘI VỤ)',
  );
  check(
    { decisionNumber: '9/CTr-UBND', place: '', issuer: '' },
    '(Kèm theo văn bản số 9/CTr-UBND ngày 22 tháng 12 năm 2020)',
  );
  check({ decisionNumber: '' }, '(Kèm theo văn bản số …… ngày …… tháng …… năm ………)');
});
