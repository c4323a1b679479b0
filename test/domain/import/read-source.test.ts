import { areaLabel } from '../../../src/domain/area';
import { checkPlan } from '../../../src/domain/check-plan';
import { openSheet, readSheet } from '../../../src/domain/import/read-sheet';
import { chooseSheets, joinSheets, placeInSource, sourceYear } from '../../../src/domain/import/read-source';
import type { GridSheet } from '../../../src/domain/import/grid';
import { finish } from '../../../src/domain/import/steps';
import { AREAS, PERIODS_2021, UNITS } from '../../fixtures/catalogue';
import { HEAD, sheetOf, type TestCell } from './plan-sheets';

const CONTEXT = { areas: AREAS, units: UNITS, year: 2021 };
const I: TestCell[] = ['I', 'Cải cách thể chế'];
const task = (number: TestCell, title: string, ...over: (TestCell | undefined)[]): TestCell[] =>
  [number, title, 'Kế hoạch', 'Phòng Nội vụ', null, 'Quý I'].map((cell, index) => over[index - 2] ?? cell);

describe('sourceYear', () => {
  const check = (rows: TestCell[][], file: string, expected: [number, string], name = 'Sheet1') => {
    const { year, from } = sourceYear([openSheet(sheetOf(rows, { name }))], file, 2026);
    expect([year, from]).toEqual(expected);
  };
  const plain = [HEAD, I, task(1, 'A')];

  test('from the lines above, the sheet, the file, the dates, the calendar, in this order', () => {
    check([['KẾ HOẠCH CCHC NĂM 2021'], ...plain], 'KH 2022.xlsx', [2021, 'title'], 'KH 2023');
    check(plain, 'KH 2022.xlsx', [2023, 'sheet'], 'KH 2023');
    check(plain, 'KH 2022.xlsx', [2022, 'file']);
    const dated = (text: TestCell) => task(1, 'A', undefined, undefined, undefined, text);
    check([HEAD, I, dated('Quý I/2024'), dated('30/6/2024'), dated('15/1/2025')], 'kh.xlsx', [2024, 'dates']);
    check(
      [HEAD, I, dated({ value: 44286, format: 'dd/mm/yyyy' }), dated({ value: 44560, format: 'd/m/yyyy' })],
      'kh.xlsx',
      [2021, 'dates'],
    );
    // One date, or as many of one year as of another, tell nothing.
    check([HEAD, I, dated('Quý I/2024')], 'kh.xlsx', [2026, 'calendar']);
    check([HEAD, I, dated('3/2024'), dated('4/2024'), dated('3/2025'), dated('4/2025')], 'kh.xlsx', [2026, 'calendar']);
  });

  test('a cover sheet may say it', () => {
    const sheets = [openSheet(sheetOf([['KẾ HOẠCH CCHC'], ['Năm 2022']], { name: 'Bìa' })), openSheet(sheetOf(plain))];
    expect(sourceYear(sheets, 'kh.xlsx', 2026)).toMatchObject({ year: 2022, from: 'title', sure: true });
  });
});

function readAll(sheets: GridSheet[], chosen?: string[]) {
  const opened = sheets.map(openSheet);
  const read = opened.map((one) => ({
    opened: one,
    read: one.search.kind === 'found' ? finish(readSheet(one, one.search.header, CONTEXT)) : null,
  }));
  const { taken, left } = chooseSheets(read, chosen);
  return {
    taken,
    left: left.map(({ opened: one, why }) => `${one.sheet.name} ${why}`),
    source: joinSheets(taken, left, null),
  };
}

describe('several sheets', () => {
  const plan = sheetOf([HEAD, I, task(1, 'A'), task(2, 'B'), task(3, 'C')], { name: 'KH' });
  const targets = sheetOf([['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm']], { name: 'Chỉ tiêu' });
  const copy = sheetOf([HEAD, I, task(1, 'A'), task(2, 'b')], { name: 'KH (2)' });
  const draft = sheetOf([HEAD, I, task(1, 'Khác')], { name: 'Nháp', hidden: true });
  const empty = sheetOf([HEAD], { name: 'Trống' });
  const blank = sheetOf([], { name: 'Sheet3' });

  test('those with tasks are taken; copies and hidden ones are left, and told', () => {
    const { taken, left, source } = readAll([plan, targets, copy, draft, empty, blank]);
    expect(taken.map(({ opened }) => opened.sheet.name)).toEqual(['KH']);
    expect(left).toEqual(['Chỉ tiêu other-table', 'Nháp hidden', 'Trống no-tasks', 'Sheet3 no-header', 'KH (2) copy']);
    expect(source.findings.map(({ code, sheet }) => `${code} ${sheet}`)).toEqual([
      'import-sheet-skipped Chỉ tiêu',
      'import-sheet-left-out Nháp',
      'import-sheet-skipped Trống',
      'import-sheet-left-out KH (2)',
    ]);
  });

  test('a list under headings like those of a plan is left, unless there is nothing else', () => {
    const list = sheetOf([HEAD, I, [1, 'A', 'B'], [2, 'C', 'D'], task(3, 'E')], { name: 'Danh mục' });
    expect(readAll([plan, list]).left).toEqual(['Danh mục unlike']);
    expect(readAll([list]).taken).toHaveLength(1);
  });

  test('chosen sheets are taken whatever they are', () => {
    const { taken, source } = readAll([plan, copy, draft], ['KH (2)', 'Nháp']);
    expect(taken.map(({ opened }) => opened.sheet.name)).toEqual(['KH (2)', 'Nháp']);
    expect(source.rows.map(({ row, values }) => [row, values.title])).toEqual([
      [1, 'A'],
      [2, 'b'],
      [3, 'Khác'],
    ]);
  });

  test('without any plan there is one finding that says so', () => {
    const { source } = readAll([targets, blank]);
    expect(source.findings).toMatchObject([
      { code: 'import-no-header', severity: 'error', row: null, details: { sheets: ['Chỉ tiêu', 'Sheet3'] } },
    ]);
    expect(source.rows).toEqual([]);
  });

  test('numbers that repeat are counted through, others stay', () => {
    const numbers = (...sheets: GridSheet[]) => readAll(sheets).source.rows.map(({ values }) => values.number);
    expect(numbers(sheetOf([HEAD, I, task('1.1', 'A'), task('1.2', 'B'), task(null, 'C')]))).toEqual([
      '1.1',
      '1.2',
      undefined,
    ]);
    expect(numbers(sheetOf([HEAD, I, task(1, 'A'), ['II', 'Cải cách tài chính công'], task(1, 'B')]))).toEqual([1, 2]);
  });
});

describe('findings of the rules', () => {
  const context = { ...CONTEXT, periods: PERIODS_2021, closing: '2021-03-14' };
  const placed = (...sheets: GridSheet[]) => {
    const { source } = readAll(sheets);
    return placeInSource(checkPlan(source.rows, context), source).map(({ code, sheet, row, column, details }) => [
      code,
      sheet,
      row,
      column,
      details['other'],
    ]);
  };

  test('stand at the cell of the source, also of a merged one, and name its rows', () => {
    const first = sheetOf([HEAD, I, task(1, 'A', undefined, 'Phòng X'), task(2, 'B', undefined, '')], {
      name: 'Một',
      merges: ['D3:D4'],
    });
    const second = sheetOf([HEAD, [], I, task(3, 'C'), task(4, 'C')], { name: 'Hai' });
    expect(placed(first, second)).toEqual([
      ['unit-unknown', 'Một', 3, 3, undefined],
      ['unit-unknown', 'Một', 3, 3, undefined],
      ['task-repeated', 'Hai', 5, 1, 4],
    ]);
  });

  test('are not repeated for a column that is not there, nor for an area that a heading has told', () => {
    const sheet = sheetOf([
      ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
      [1, 'A', 'Phòng Nội vụ', 'Quý I'],
    ]);
    expect(placed(sheet)).toEqual([]);
    const known = sheetOf([
      ['STT', 'Lĩnh vực', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'],
      [1, 'Thi đua', 'A', 'B', null, 'Quý I'],
    ]);
    expect(placed(known).map(([code]) => code)).toEqual(['lead-missing', 'area-unknown']);
  });
});

test('areas are written as the catalogue labels them', () => {
  const { source } = readAll([sheetOf([HEAD, ['IX', 'Hiện đại hoá nền hành chính'], task(1, 'A')])]);
  expect(source.rows[0]?.values.area).toBe(areaLabel(AREAS[5]!));
});
