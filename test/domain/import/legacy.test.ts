import type { GridCell } from '../../../src/domain/import/grid';
import { toUnicode } from '../../../src/domain/import/legacy';
import { sheetOf, type TestCell } from './plan-sheets';

const TCVN = '.VnTime';
/** "Phòng Nội vụ" and "Xã" as TCVN3 and VNI-Times keep them. */
const PHONG_TCVN = 'Phßng Néi vô';
const cell = (value: string, font?: string): GridCell => (font === undefined ? { value } : { value, font });
const values = (rows: TestCell[][]) => {
  const source = sheetOf(rows);
  const { sheet, converted } = toUnicode(source);
  expect(source).toEqual(sheetOf(rows));
  return { values: sheet.rows.map((cells) => cells?.map((each) => each?.value ?? null)), converted, sheet };
};

test('a sheet in Unicode comes back as it is', () => {
  const sheet = sheetOf([['Phòng Nội vụ', 1, null], [], [{ error: '#N/A' }]]);
  expect(toUnicode(sheet)).toEqual({ sheet, converted: null });
  expect(toUnicode(sheet).sheet).toBe(sheet);
  expect(toUnicode({ ...sheet, rows: [undefined, [undefined, null]] }).converted).toBeNull();
});

test('by their font, wherever they stand; the first is shown, all are counted, the font goes', () => {
  const rows = [
    ['Đơn vị', { value: 1, font: TCVN }],
    [null, cell(PHONG_TCVN, TCVN)],
    [{ ...cell(PHONG_TCVN, TCVN), bold: true as const }, cell('Kế hoạch'), cell('Phoøng Noäi vuï', 'VNI-Times')],
  ];
  const { values: read, converted, sheet } = values(rows);
  expect(read).toEqual([
    ['Đơn vị', 1],
    [null, 'Phòng Nội vụ'],
    ['Phòng Nội vụ', 'Kế hoạch', 'Phòng Nội vụ'],
  ]);
  const first = { row: 1, column: 1, text: PHONG_TCVN, unicode: 'Phòng Nội vụ' };
  expect(converted).toEqual({ cells: 3, rows: [1, 2], first });
  expect(sheet.rows[2]?.[0]).toEqual({ value: 'Phòng Nội vụ', bold: true });
});

test('what cannot be told alone follows its column', () => {
  const column = (...texts: string[]) =>
    values(texts.map((text) => ['Kế hoạch', text])).values.map((cells) => cells?.[1]);
  expect(column(PHONG_TCVN, 'H\u00AD¬ng Trµ', 'Néi vô')).toEqual(['Phòng Nội vụ', 'Hương Trà', 'Nội vụ']);
  expect(column('Thaùng 6', 'Phoøng Noäi vuï', 'Thöôøng xuyeân')).toEqual(['Tháng 6', 'Phòng Nội vụ', 'Thường xuyên']);
  const plain = ['A', 'B', 'C', 'D', 'E'];
  expect(column(...plain.slice(2), PHONG_TCVN, PHONG_TCVN, 'Néi vô').at(-1)).toBe('Nội vụ');
  expect(column(...plain, PHONG_TCVN, PHONG_TCVN, 'Néi vô').at(-1)).toBe('Néi vô');
  // One cell is no habit of the column, another encoding is not its own, and another column says nothing of this one.
  expect(column(PHONG_TCVN, 'Néi vô')).toEqual(['Phòng Nội vụ', 'Néi vô']);
  expect(column('Phoøng Noäi vuï', 'Thöôøng xuyeân', 'Néi vô')[2]).toBe('Néi vô');
  expect(column(PHONG_TCVN, 'H\u00AD¬ng Trµ', 'Thaùng 6')[2]).toBe('Thaùng 6');
  expect(values([[PHONG_TCVN], [PHONG_TCVN], [null, 'Néi vô']]).values[2]).toEqual([null, 'Néi vô']);
});

test('a capital amid small letters follows its row: it is readable as it is, but nobody types it so', () => {
  expect(values([[PHONG_TCVN, 'QuÝ II', 'Quý II', 'QUÝ III']]).values).toEqual([
    ['Phòng Nội vụ', 'Quí II', 'Quý II', 'QUÝ III'],
  ]);
  // Another row, another encoding or no old font at all says nothing of it.
  expect(values([[PHONG_TCVN], ['QuÝ II']]).values[1]).toEqual(['QuÝ II']);
  expect(values([['Phoøng Noäi vuï', 'QuÝ II']]).values).toEqual([['Phòng Nội vụ', 'QuÝ II']]);
  expect(values([['Phòng Nội vụ', 'QuÝ II']]).converted).toBeNull();
});

test('the first cell is the uppermost and leftmost, told alone or not', () => {
  const { converted } = values([['Kế hoạch'], ['Néi vô', PHONG_TCVN], [PHONG_TCVN], [PHONG_TCVN]]);
  expect(converted).toMatchObject({ cells: 4, first: { row: 1, column: 0, text: 'Néi vô' } });
});
