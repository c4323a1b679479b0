import { areaNames } from '../../../src/domain/import/area-names';
import { columnContents, type ColumnContent } from '../../../src/domain/import/column-content';
import { AREAS } from '../../fixtures/catalogue';
import { CONTEXT, sheetOf, type TestCell } from './plan-sheets';

const names = areaNames(AREAS);
/** What is said of a third column with these cells, beside two that make rows of their own. */
const contentOf = (...cells: TestCell[]): ColumnContent | undefined =>
  columnContents(sheetOf([['x', 'y', 'z'], ...cells.map((cell) => ['A', 'B', cell])]), 1, { ...CONTEXT, names }).get(2);

const check = (cells: TestCell[], expected: Partial<ColumnContent>) =>
  expect([cells, contentOf(...cells)]).toEqual([cells, expect.objectContaining(expected)]);

test('shares of deadlines, amounts and numbers', () => {
  check(['Quý I', '15/9', 'Thường xuyên', 'Đang làm', 'Không'], { filled: 5, deadline: 0.6, amount: 0, number: 0 });
  check([{ error: '#N/A' }], { filled: 1, deadline: 0, amount: 0, number: 0 });
  check([12.5, '1.500', 'Ngân sách'], { amount: 2 / 3 });
  check([1, '1.', '1.2)', '12,3', '1234', 'II'], { number: 4 / 6 });
});

test('percentages by sign, by format, or because no other number is so small', () => {
  check(['60%', '100 %', '0,5', '60', '% hoàn thành'], { percent: 0.4 });
  check([0, 0.5, 1], { percent: 1 });
  check([-0.1, 1.5, 60, 100], { percent: 0 });
  const shown = (value: number, format: string) =>
    check([{ value, format }], { percent: format.includes('%') ? 1 : 0 });
  for (const format of ['0%', '0"%"', '0.0']) shown(60, format);
  check(
    [
      { value: 100, format: '0"%"' },
      { value: 101, format: '0"%"' },
      { value: -1, format: '0"%"' },
    ],
    { percent: 1 / 3 },
  );
});

test('units, one or several, and areas', () => {
  check(['Phòng Nội vụ', 'Phòng Nội vụ; Phòng Tư pháp', 'Ông A', 'Ông B', 5], { unit: 0.2, units: 0.2 });
  check(['Cải cách thể chế', 'Cải cách thể chế', 'Thể chế', 'Cải cách tài chính công'], { area: 1, areas: 2 });
  // By name only, and no long text is one.
  check(['Cải cách thể chế và tài chính', '2', 'Khác'], { area: 0, areas: 0 });
  check(['Cải cách thể chế'.padEnd(200, '.')], { area: 1 });
  check(['Cải cách thể chế'.padEnd(201, '.')], { area: 0 });
});

test('what has come of a task', () =>
  check(['Đã ban hành', 'ĐANG LÀM', 'Chưa', 'Hoàn thành', 'Đãng trí', 'Kế hoạch'], { outcome: 4 / 6 }));

test('mean length of texts, and samples', () => {
  check(['ab', 'abcd', 5], { letters: 3 });
  check([5], { letters: 0 });
  check(['a', 'a', 'b', 'c', 'd'], { samples: ['a', 'b', 'c'] });
  check(['x'.repeat(100)], { samples: ['x'.repeat(80)] });
  // As the sheet shows them.
  check([{ value: 44_348, format: 'dd/mm/yyyy' }, { value: 0.985, format: '0.0%' }, 1], {
    samples: ['01/06/2021', '98.5%', '1'],
  });
});

test('the header on another page and the table below say nothing of the columns', () => {
  const head = ['Nhiệm vụ', 'Chủ trì', 'Kinh phí'];
  const header = { first: 0, last: 0, columns: head.map((heading, at) => ({ column: at, heading, reading: null })) };
  const sheet = sheetOf([head, ['A', 'B', 10], head, ['A', 'B', 20], ['STT', 'Chỉ tiêu', 'ĐVT'], [1, 'C', 'D']]);
  const contents = columnContents(sheet, 1, { ...CONTEXT, names, header });
  expect(contents.get(2)).toMatchObject({ filled: 2, amount: 1 });
});

test('rows that say nothing of columns are not looked at, nor rows without end', () => {
  const sheet = (...rows: TestCell[][]) => columnContents(sheetOf(rows), 0, { ...CONTEXT, names });
  const task: TestCell[] = ['1', 'A', 'B'];
  expect(sheet(['I', 'Cải cách thể chế'], ['(1)', '(2)', '(3)'], task, []).get(1)).toMatchObject({ filled: 1 });
  const many = Array.from({ length: 400 }, () => task);
  expect(sheet(...many).get(1)).toMatchObject({ filled: 300 });
  // Headings do not count among them.
  expect(sheet(...many.map(() => ['I', 'A']), ...many).get(1)).toMatchObject({ filled: 300 });
  expect(sheet().size).toBe(0);
});
