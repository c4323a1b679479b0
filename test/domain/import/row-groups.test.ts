import { isBare, isOnlyNumber, isRemark, isTaskLike, startsGroup } from '../../../src/domain/import/row-groups';
import { rowsBelow, type TestCell, type TestSheet } from './plan-sheets';

const first = (cells: TestCell[], options: TestSheet = {}, ...next: TestCell[][]) =>
  rowsBelow([cells, ...next], options)[0]!;

test('a row of a title and its number, besides what merged cells share', () => {
  const is = (cells: TestCell[], merges: string[] = []) => isBare(first(cells, { merges }));
  expect(is(['1', 'A'])).toBe(true);
  expect(is([null, 'A'])).toBe(true);
  expect(is(['1', 'A', 'Kế hoạch'])).toBe(false);
  expect(is(['1', 'A', null, 'Phòng Nội vụ'])).toBe(false);
  expect(is(['1', 'A', null, 'Phòng Nội vụ'], ['D2:D3'])).toBe(true);
  expect(is(['1', 'A', null, 'Phòng Nội vụ'], ['D2:E2'])).toBe(false);
});

test('a task has a title and one cell more of what makes it one', () => {
  const is = (...cells: TestCell[]) => isTaskLike(first(cells));
  expect(is('1', 'A', 'Kế hoạch')).toBe(true);
  expect(is('1', 'A', null, 'Phòng Nội vụ')).toBe(true);
  expect(is('1', 'A', null, null, null, 'Quý I')).toBe(true);
  expect(is('1', 'A', null, null, 'Phòng Nội vụ')).toBe(false);
  expect(is('1', 'A')).toBe(false);
  expect(is('1', null, 'Kế hoạch', 'Phòng Nội vụ', null, 'Quý I')).toBe(false);
});

describe('startsGroup', () => {
  const task = (number: TestCell, title: TestCell = 'Kiểm tra'): TestCell[] => [
    number,
    title,
    'Kế hoạch',
    'Phòng Nội vụ',
  ];
  const check = (cells: TestCell[], next: TestCell[] | null, expected: boolean, options: TestSheet = {}) => {
    const [row, below] = rowsBelow(next === null ? [cells] : [cells, next], options);
    expect([cells, next, startsGroup(row!, below)]).toEqual([cells, next, expected]);
  };

  test('a task never does', () => {
    check(task('I', 'A'), task('1'), false);
    check(task('1', 'A'), task('1.1'), false);
  });

  test('a text across the table, or in the column of numbers', () => {
    check(['Nhiệm vụ chung'], task('1'), true, { merges: ['A2:F2'] });
    check(['Nhiệm vụ chung'], null, true);
    check(['1. Nhiệm vụ chung'], null, true);
    check(['1', 'Rà soát'], null, false);
    check([null, 'Nhiệm vụ chung'], null, false);
  });

  test('numbers that tasks do not have', () => {
    for (const number of ['I', 'Mục 2', 'B']) check([number, 'Rà soát'], task('3'), true);
    for (const number of ['1', 'a)', '-']) check([number, 'Rà soát'], task(number), false);
  });

  test('without a number, by how it looks', () => {
    check([null, 'Nhiệm vụ chung:'], null, true);
    check([null, 'NHIỆM VỤ CHUNG'], null, true);
    check([null, { bold: 'Nhiệm vụ chung' }], task('1'), true);
    check([null, { bold: 'Nhiệm vụ chung' }], task({ bold: '1' }, { bold: 'Kiểm tra' }), true);
    const bold: TestCell[] = ['1', 'B', 'Kế hoạch', 'Phòng Nội vụ'].map((value) => ({ bold: value }));
    check([null, { bold: 'Nhiệm vụ chung' }], bold, false);
    check([null, { bold: 'Nhiệm vụ chung' }], null, false);
    check([null, 'Nhiệm vụ chung'], task('1'), false);
  });

  test('what follows is numbered below it', () => {
    check(['1', 'Rà soát'], task('1.1'), true);
    check(['1', 'Rà soát'], task('a)'), true);
    check(['a)', 'Rà soát'], task('-'), true);
    check(['1.1', 'Rà soát'], task('2'), false);
    check(['-', 'Rà soát'], task('a)'), false);
    check(['1', 'Rà soát'], ['1.1', 'Văn bản'], true);
    check(['1', 'Rà soát'], task('2'), false);
  });

  test('what follows has no number: a whole task is below, other rows go on', () => {
    check(['1', 'Rà soát'], task(null), true);
    check(['1', 'Rà soát'], [null, 'văn bản'], false);
    check(['1', 'Rà soát'], [null, null, 'Kế hoạch'], false);
  });

  test('numbers that start anew', () => {
    check(['2', 'Rà soát'], task('1'), true);
    check(['1', { bold: 'Rà soát' }], task('1'), false);
    check([{ bold: '1' }, { bold: 'Rà soát' }], task('1'), true);
    check(['2', 'Rà soát'], ['1', 'Văn bản'], false);
    check(['1', 'Rà soát'], task('1'), false);
  });

  test('its number in its words, that of the tasks beside them', () => {
    check([null, '2. Rà soát'], task('3'), true);
    check([null, '2. Rà soát'], ['3', 'B'], false);
    check([null, '2. Rà soát'], task(null, '3. B'), false);
  });
});

test('remarks have no number and begin like a sentence', () => {
  const is = (cells: TestCell[], merges: string[] = []) => isRemark(first(cells, { merges }));
  expect(is([null, 'Danh sách có 2 nhiệm vụ'])).toBe(true);
  expect(is([null, '(Danh sách có 2 nhiệm vụ)'])).toBe(true);
  expect(is([null, 'văn bản quy phạm pháp luật'])).toBe(false);
  expect(is([null, '(gồm cấp thị xã và cấp xã)'])).toBe(false);
  expect(is(['3', 'Danh sách'])).toBe(false);
  expect(is([null, '3. Danh sách'])).toBe(false);
  expect(is([null, 'Danh sách', 'Kế hoạch'])).toBe(false);
  expect(is([null, 'Danh sách', null, 'Phòng Nội vụ'], ['D2:D3'])).toBe(false);
});

test('rows that hold nothing but a number', () => {
  const is = (...cells: TestCell[]) => isOnlyNumber(first(cells));
  expect(is('3')).toBe(true);
  expect(is(3)).toBe(true);
  expect(is('3.')).toBe(true);
  expect(is('3', 'A')).toBe(false);
  expect(is('III')).toBe(false);
  expect(is('3. Rà soát')).toBe(false);
  expect(is(null, '3')).toBe(false);
});
