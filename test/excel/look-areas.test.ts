import fc from 'fast-check';
import { equalAreas, lookAreas } from '../../src/excel/look-areas';
import type { Cell, Style } from '../../src/workbook/workbook';

test('equal areas cover each keyed cell exactly once and nothing else', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }).chain((columns) =>
        fc.array(fc.array(fc.constantFrom('a', 'b', undefined), { minLength: columns, maxLength: columns }), {
          maxLength: 8,
        }),
      ),
      (grid) => {
        const columns = grid[0]?.length ?? 0;
        const seen = grid.map((row) => row.map(() => [] as string[]));
        for (const { area, key } of equalAreas(grid.length, columns, (row, column) => grid[row]?.[column])) {
          for (let r = area.row; r < area.row + area.rows; r++) {
            for (let c = area.column; c < area.column + area.columns; c++) seen[r]?.[c]?.push(key);
          }
        }
        expect(seen).toEqual(grid.map((row) => row.map((key) => (key === undefined ? [] : [key]))));
      },
    ),
  );
});

const cell = (style?: Style): Cell => ({ value: 1, ...(style ? { style } : {}) });
const BOLD: Style = { font: { bold: true } };

test('a look that fills a block is one rectangle', () => {
  const cells = Array.from({ length: 5 }, () => [cell(BOLD), cell(BOLD), cell(BOLD)]);
  expect(lookAreas(cells, 3, 'new')).toEqual([
    { area: { row: 0, column: 0, rows: 5, columns: 3 }, look: { part: 'bold', value: true } },
  ]);
});

test('properties are grouped apart, so a bold heading does not cut the fill of the block', () => {
  const fill: Style = { fill: '#EDEDED' };
  const both: Style = { fill: '#EDEDED', font: { bold: true } };
  const looks = lookAreas(
    [
      [cell(both), cell(both)],
      [cell(fill), cell(fill)],
    ],
    2,
    'new',
  );
  expect(looks).toEqual([
    { area: { row: 0, column: 0, rows: 1, columns: 2 }, look: { part: 'bold', value: true } },
    { area: { row: 0, column: 0, rows: 2, columns: 2 }, look: { part: 'fill', value: '#EDEDED' } },
  ]);
});

test('on an existing sheet a style takes away what it does not name; cells without style are left alone', () => {
  const looks = lookAreas([[cell(BOLD), cell(), null]], 3, 'existing');
  expect(looks.map(({ look }) => look.part)).toEqual([
    'bold',
    'italic',
    'underline',
    'color',
    'fill',
    'horizontal',
    'vertical',
    'wrap',
    'indent',
    'locked',
    'numberFormat',
    'border',
  ]);
  for (const { area } of looks) expect(area).toEqual({ row: 0, column: 0, rows: 1, columns: 1 });
  expect(looks.find(({ look }) => look.part === 'fill')?.look.value).toBeNull();
});
