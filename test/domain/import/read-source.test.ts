import { areaLabel } from '../../../src/domain/area';
import { checkPlan } from '../../../src/domain/check-plan';
import { openSheet, readSheet } from '../../../src/domain/import/read-sheet';
import { chooseSheets, joinSheets, placeInSource, sourceYear } from '../../../src/domain/import/read-source';
import type { GridSheet } from '../../../src/domain/import/grid';
import { finish } from '../../../src/domain/steps';
import type { Finding } from '../../../src/domain/finding';
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

  test('of the dates: those of most cells, which are dates or short texts', () => {
    const of = (...cells: TestCell[]): [number, string] => {
      const rows = [HEAD, I, ...cells.map((cell) => task(1, 'A', undefined, undefined, undefined, cell))];
      const { year, from } = sourceYear([openSheet(sheetOf(rows))], 'kh.xlsx', 2026);
      return [year, from];
    };
    const day = { value: 44_286, format: 'dd/mm/yyyy' };
    expect(of('3/2024', day, '3/2024')).toEqual([2024, 'dates']);
    expect(of('3/2025', day, '3/2025', '3/2025', day)).toEqual([2025, 'dates']);
    expect(of('3/2025', day, '3/2025', '4/2024', day, '1/2020')).toEqual([2026, 'calendar']);
    // A number that shows no date, a cell of two years and a sentence say nothing.
    expect(of(day, 44_287)).toEqual([2026, 'calendar']);
    expect(of('3/2024', '2024 - 2025', '2024 - 2025')).toEqual([2026, 'calendar']);
    expect(of('3/2024', `Trong năm 2024 ${'x'.repeat(25)}`)).toEqual([2024, 'dates']);
    expect(of('3/2024', `Trong năm 2024 ${'x'.repeat(26)}`)).toEqual([2026, 'calendar']);
    // After three hundred rows nothing new is to be expected.
    const none = (count: number) => Array.from({ length: count }, () => 'Quý I');
    expect(of(...none(297), '3/2024', '4/2024')).toEqual([2024, 'dates']);
    expect(of(...none(298), '3/2024', '4/2024')).toEqual([2026, 'calendar']);
    // What stands above the header is not looked at.
    const above = [['3/2024'], ['4/2024'], HEAD, I, task(1, 'A')];
    expect(sourceYear([openSheet(sheetOf(above))], 'kh.xlsx', 2026).from).toBe('calendar');
  });

  test('only sheets with a plan say it by their names or dates; the lines of a plan say it first', () => {
    const plan = openSheet(sheetOf(plain));
    const other = openSheet(sheetOf([['3/2024', '4/2024']], { name: 'Năm 2022' }));
    expect(sourceYear([other, plan], 'kh.xlsx', 2026)).toEqual({
      ...{ year: 2026, found: false, sure: false, from: 'calendar' },
    });
    expect(sourceYear([other, openSheet(sheetOf(plain, { name: '2023' }))], 'kh.xlsx', 2026)).toEqual({
      ...{ year: 2023, found: true, sure: false, from: 'sheet' },
    });
    const cover = openSheet(sheetOf([['Năm 2022']]));
    expect(sourceYear([cover, openSheet(sheetOf([['Năm 2021'], ...plain]))], 'kh.xlsx', 2026).year).toBe(2021);
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

  test('half of whole tasks is not enough for a plan, and a lead or a time makes a task whole', () => {
    const list = (...rows: TestCell[][]) => readAll([plan, sheetOf([HEAD, I, ...rows], { name: 'Khác' })]).left;
    expect(list(task(1, 'E'), [2, 'F', 'G'])).toEqual(['Khác unlike']);
    expect(list([1, 'E', 'G', 'Phòng Nội vụ'], [2, 'F', 'G', null, null, 'Quý I'], [3, 'H', 'G'])).toEqual([]);
    expect(list([1, null, 'G', 'Phòng Nội vụ', null, 'Quý I'])).toEqual(['Khác unlike']);
  });

  test('four of five tasks make a copy, of the sheet with more tasks', () => {
    const sheet = (name: string, ...titles: string[]) =>
      sheetOf([HEAD, I, ...titles.map((title, index) => task(index + 1, title))], { name });
    const many = sheet('Một', 'A', 'B', 'C', 'D', 'E', 'F');
    expect(readAll([sheet('Hai', 'A', 'B', 'C', 'd ', 'X'), many]).left).toEqual(['Hai copy']);
    expect(readAll([sheet('Hai', 'A', 'B', 'C', 'X', 'Y'), many]).left).toEqual([]);
    // Kept in the order of the file.
    expect(readAll([sheet('Hai', 'X', 'Y'), many]).taken.map(({ opened }) => opened.sheet.name)).toEqual([
      'Hai',
      'Một',
    ]);
    const { source } = readAll([sheet('Hai', 'A', 'B'), many]);
    expect(source.findings.find(({ code }) => code === 'import-sheet-left-out')).toMatchObject({
      sheet: 'Hai',
      value: 'Hai',
      details: { reason: 'copy', other: 'Một' },
    });
  });

  test('what is left of a choice is told only where it is no plan', () => {
    const { left, source } = readAll([plan, targets, copy, empty, blank], ['KH', 'Trống']);
    expect(left).toEqual(['Chỉ tiêu other-table', 'KH (2) choice', 'Trống no-tasks', 'Sheet3 no-header']);
    expect(source.findings.map(({ code, sheet, details }) => [code, sheet, details])).toEqual([
      ['import-sheet-skipped', 'Chỉ tiêu', { reason: 'other-table' }],
      ['import-sheet-skipped', 'Trống', { reason: 'no-tasks' }],
    ]);
  });

  test('the first sheet that says something of the plan counts, a cover also', () => {
    const cover = sheetOf([['Kế hoạch CCHC năm 2021'], ['UBND thị xã Hương Trà']], { name: 'Bìa' });
    const lines = sheetOf([['UBND xã Hương Toàn'], ['(Dữ liệu mẫu)'], HEAD, I, task(1, 'A')], { name: 'KH' });
    expect(readAll([cover, lines]).source.header).toEqual({
      title: 'Kế hoạch CCHC năm 2021',
      place: 'xã Hương Toàn',
      sample: true,
    });
  });

  test('a year that no line names is told', () => {
    const { taken, left } = readAll([plan, targets]);
    const told = (from: 'title' | 'file', sheets = taken) => {
      const year = { year: 2021, found: true, sure: from === 'title', from };
      const { findings } = joinSheets(sheets, [{ opened: openSheet(targets), why: 'other-table' }], year);
      return findings
        .filter(({ code }) => code === 'import-year-guessed')
        .map(({ sheet, details }) => [sheet, details]);
    };
    expect(left).toHaveLength(1);
    expect(told('title')).toEqual([]);
    expect(told('file')).toEqual([['KH', { year: '2021', reason: 'file' }]]);
    expect(told('file', [])).toEqual([['Chỉ tiêu', { year: '2021', reason: 'file' }]]);
    expect(joinSheets([], [], { year: 2026, found: false, sure: false, from: 'calendar' }).findings).toMatchObject([
      { code: 'import-no-header', sheet: '', details: { sheets: [] } },
      { code: 'import-year-guessed', sheet: '', details: { year: '2026', reason: 'calendar' } },
    ]);
  });

  test('findings are about tasks of the joined plan, and facts go with their cells', () => {
    const date = { value: 44_286, format: 'mmm-yy' };
    const nt = (name: string, title: string) =>
      sheetOf([HEAD, I, task(1, title), task(2, `${title} 2`, undefined, 'nt', undefined, date)], { name });
    const { source } = readAll([nt('Một', 'A'), nt('Hai', 'B')]);
    const dittos = source.findings.filter(({ code }) => code === 'import-ditto');
    expect(dittos.map(({ sheet, task: at }) => [sheet, at])).toEqual([
      ['Một', 1],
      ['Hai', 3],
    ]);
    expect(source.findings.find(({ code }) => code === 'import-renumbered')).toMatchObject({
      ...{ sheet: 'Một', row: 1, column: 0, field: 'number', details: { tasks: 4 } },
    });
    expect(source.rows.map(({ facts }) => facts ?? null)).toEqual([
      null,
      { deadline: { format: 'mmm-yy' } },
      null,
      { deadline: { format: 'mmm-yy' } },
    ]);
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
    expect(numbers(sheetOf([HEAD, I, task('03', 'A'), task('3.', 'B')]))).toEqual([1, 2]);
    expect(numbers(sheetOf([HEAD, I, task('01', 'A'), task('02', 'B'), task('1.2', 'C')]))).toEqual([
      '01',
      '02',
      '1.2',
    ]);
  });

  test('a task without a number takes that of no other', () => {
    const rows = [HEAD, I, task(1, 'A'), task(null, 'B'), task(2, 'C')];
    const { source } = readAll([sheetOf(rows)]);
    expect(source.rows.map(({ values }) => values.number)).toEqual([1, 2, 3]);
    expect(source.findings).toMatchObject([
      { code: 'import-renumbered', row: 1, column: 0, details: { tasks: 3, reason: 'missing' } },
    ]);
  });
});

describe('findings of the rules', () => {
  test('about a whole row stand at its title; those of the table or another one have no place', () => {
    const first = sheetOf([HEAD, I, task(1, 'A')], { name: 'Một' });
    const { source } = readAll([
      first,
      sheetOf([[], HEAD, [null, 'Cải cách tài chính công'], task(2, 'B')], { name: 'Hai' }),
    ]);
    const at = (over: Partial<Finding>) =>
      placeInSource(
        [{ code: 'x', severity: 'info', row: 2, field: null, value: null, details: {}, ...over }],
        source,
      ).map(({ sheet, row, column, task: index, details }) => [sheet, row, column, index, details['other']]);
    expect(at({})).toEqual([['Hai', 4, 1, 1, undefined]]);
    expect(at({ row: 1, field: 'deadline' })).toEqual([['Một', 3, 5, 0, undefined]]);
    expect(at({ details: { other: 2 } })).toEqual([['Hai', 4, 1, 1, 4]]);
    expect(at({ details: { other: 1 } })).toEqual([['Hai', 4, 1, 1, '3 (Một)']]);
    expect(at({ details: { other: 'x' } })).toEqual([['Hai', 4, 1, 1, 'x']]);
    expect(at({ details: { other: 9 } })).toEqual([['Hai', 4, 1, 1, 9]]);
    // The area comes from the heading.
    expect(at({ field: 'area' })).toEqual([['Hai', 3, 0, 1, undefined]]);
    // A column of its own that is blank here; one that the source does not have.
    expect(at({ field: 'coordinators' })).toEqual([['Hai', 4, 4, 1, undefined]]);
    expect(at({ field: 'head' })).toEqual([]);
    for (const row of [null, 3]) expect(at({ row })).toEqual([]);
    expect(at({ elsewhere: { table: 'score', column: 'Điểm' } })).toEqual([]);
  });

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
