import { chartData, isEmptyChart } from '../../src/charts/chart-data';
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

test('only zeros count as no data', () => {
  const rows = [...ROWS.slice(0, 2), ['Thể chế', 0, 0, 0]];
  expect(isEmptyChart(chartData(chartOf(), workbookOf(rows)))).toBe(true);
  expect(isEmptyChart(chartData(chartOf(), workbookOf(ROWS)))).toBe(false);
});
