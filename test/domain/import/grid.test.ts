import { filledCells, mergesByRow, mergesOfColumn, MOST_COLUMNS } from '../../../src/domain/import/grid';
import { sheetOf, type TestCell } from './plan-sheets';

test('the filled cells of a row, as far as columns are read', () => {
  const wide: TestCell[] = Array.from({ length: MOST_COLUMNS + 5 }, (_, column) => (column >= 254 ? column : null));
  const sheet = sheetOf([['A', null, ' \u200B', 0, { error: '#N/A' }], wide]);
  const columns = (row: number) => filledCells(sheet, row).map(({ column }) => column);
  expect(columns(0)).toEqual([0, 3, 4]);
  expect(columns(1)).toEqual([254, 255]);
  expect(columns(7)).toEqual([]);
  const rows = [undefined, [undefined, null, { value: 1 }]];
  expect(filledCells({ ...sheet, rows }, 0)).toEqual([]);
  expect(filledCells({ ...sheet, rows }, 1)).toEqual([{ column: 2, cell: { value: 1 } }]);
});

test('merged cells of a column, from top to bottom', () => {
  // Listed in any order; a "merge" of one cell is none.
  const sheet = sheetOf([], { merges: ['B6:C8', 'B2:B3', 'A1:A1', 'B9:B9', 'D1:D9'] });
  const starts = (column: number) => {
    const areaAt = mergesOfColumn(sheet, column);
    return Array.from({ length: 10 }, (_, row) => areaAt(row)?.row ?? '-').join(' ');
  };
  expect(starts(0)).toBe('- - - - - - - - - -');
  expect(starts(1)).toBe('- 1 1 - - 5 5 5 - -');
  expect(starts(2)).toBe('- - - - - 5 5 5 - -');
  expect(starts(3)).toBe('0 0 0 0 0 0 0 0 0 -');
  // Rows may be passed over.
  expect(mergesOfColumn(sheet, 1)(6)?.row).toBe(5);
});

test('of merged cells that lie over each other the later counts', () => {
  const areaAt = mergesOfColumn(sheetOf([], { merges: ['A1:A9', 'A3:A4'] }), 0);
  expect([0, 1, 2, 3, 4].map((row) => areaAt(row)?.row ?? '-')).toEqual([0, 0, 2, 2, '-']);
});

test('merged cells by their first row', () => {
  const byRow = mergesByRow(sheetOf([], { merges: ['A1:B1', 'D1:D3', 'A2:A2', 'B5:B6'] }));
  expect([...byRow].map(([row, areas]) => [row, areas.map(({ column }) => column)])).toEqual([
    [0, [0, 3]],
    [4, [1]],
  ]);
});
