import { chartData, isEmptyChart, withoutValue, withValue } from '../../src/charts/chart-data';
import type { Chart } from '../../src/workbook/workbook';
import { chartOf, ROWS, workbookOf } from './sample';

test('title, names, categories and values come from the cells', () => {
  const data = chartData(chartOf(), workbookOf(ROWS));
  expect(data.title).toBe('TIẾN ĐỘ THEO LĨNH VỰC\nSố liệu chốt đến 14/6/2021');
  expect(data.series.map(({ name }) => name)).toEqual(['Hoàn thành', 'Đang thực hiện', 'Quá hạn']);
  expect(data.series.map(({ values }) => values)).toEqual([
    [3, 4, 1],
    [2, 0, 1],
    [0, 4, 0],
  ]);
});

test('blank rows at the end are left out, blank rows between are not', () => {
  expect(chartData(chartOf(), workbookOf(ROWS)).categories).toHaveLength(3);
  const holes = workbookOf([...ROWS.slice(0, 3), ['', '', '', ''], ...ROWS.slice(4)]);
  expect(chartData(chartOf(), holes).categories).toEqual(['Thể chế', '', 'Tài chính công']);
});

test('the written title stands in for a blank cell', () => {
  const rows = [[''], ...ROWS.slice(1)];
  expect(chartData(chartOf(), workbookOf(rows)).title).toBe('Tiêu đề');
});

test('a sheet that is gone gives an empty chart, not an error', () => {
  const workbook = { ...workbookOf(ROWS), sheets: [] };
  const data = chartData(chartOf(), workbook);
  expect(data.categories).toEqual([]);
  expect(isEmptyChart(data)).toBe(true);
});

test('errors in cells are missing values', () => {
  const workbook = workbookOf(ROWS);
  const cell = workbook.sheets[0]?.rows[2]?.[1];
  if (cell) cell.value = { error: '#N/A' };
  expect(chartData(chartOf(), workbook).series[0]?.values).toEqual([null, 4, 1]);
});

test('parts of nothing are no data; a bar of 0 is a figure, say of a unit that has done none of its tasks', () => {
  const rows = [...ROWS.slice(0, 2), ['Thể chế', 0, 0, 0]];
  const check = (grouping: Chart['grouping'], kind: Chart['kind'], expected: boolean) =>
    expect(isEmptyChart(chartData(chartOf({ grouping, kind }), workbookOf(rows)))).toBe(expected);
  check('percentStacked', 'bar', true);
  check('clustered', 'doughnut', true);
  check('clustered', 'bar', false);
  check('stacked', 'column', false);
  expect(isEmptyChart(chartData(chartOf(), workbookOf(ROWS)))).toBe(false);
});

test('a name that tells its value is not to tell it twice', () => {
  const check = (name: string, value: string, without: string, told: string) =>
    expect([withoutValue(name, value), withValue(name, value)]).toEqual([without, told]);
  check('Hoàn thành: 26', '26', 'Hoàn thành', 'Hoàn thành: 26');
  check('Hoàn thành', '26', 'Hoàn thành', 'Hoàn thành: 26');
  // Another number at its end is part of the name.
  check('Tổ 126', '26', 'Tổ 126', 'Tổ 126: 26');
  check('Bình quân chung: 86,4%', '86,4%', 'Bình quân chung', 'Bình quân chung: 86,4%');
});
