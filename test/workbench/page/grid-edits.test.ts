import fc from 'fast-check';
import { type ChangedCells, editsOf, readClipboardText, repeatOver } from '../../../src/workbench/page/grid-edits';

const STRING = 1;
const NUMBER = 2;
const BOOLEAN = 3;
const FORCED_STRING = 4;

function check(changed: ChangedCells, expected: ReturnType<typeof editsOf>): void {
  expect(editsOf(changed)).toEqual(expected);
}

test('typed text reaches the host as it was typed', () => {
  check({ 4: { 3: { v: '05/06/2021' } } }, [{ row: 4, column: 3, inputs: [['05/06/2021']] }]);
  check({ 0: { 0: { f: '=A1+B1', v: null } } }, [{ row: 0, column: 0, inputs: [['=A1+B1']] }]);
  // The grid takes the apostrophe away; without it the host would read the number 123.
  check({ 0: { 0: { v: '0123', t: FORCED_STRING } } }, [{ row: 0, column: 0, inputs: [["'0123"]] }]);
});

test('deleting is an edit, a change of look is not', () => {
  check({ 2: { 1: { v: null, f: null, p: null } } }, [{ row: 2, column: 1, inputs: [[null]] }]);
  check({ 2: { 1: null } }, [{ row: 2, column: 1, inputs: [[null]] }]);
  check({ 2: { 1: { s: { bl: 1 } } } }, []);
});

test('copied values keep their kind', () => {
  check({ 0: { 0: { v: 44561, t: NUMBER }, 1: { v: 1, t: BOOLEAN }, 2: { v: 'Nội vụ', t: STRING } } }, [
    { row: 0, column: 0, inputs: [[44561, true, 'Nội vụ']] },
  ]);
});

test('a block is one edit, so that the host takes or refuses it as a whole', () => {
  check({ 1: { 0: { v: 'a' }, 1: { v: 'b' } }, 2: { 0: { v: 'c' }, 1: { v: 'd' } } }, [
    {
      row: 1,
      column: 0,
      inputs: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ]);
});

test('scattered cells become edits of their own', () => {
  check({ 1: { 0: { v: 'a' }, 2: { v: 'b' } }, 3: { 0: { v: 'c' } } }, [
    { row: 1, column: 0, inputs: [['a']] },
    { row: 1, column: 2, inputs: [['b']] },
    { row: 3, column: 0, inputs: [['c']] },
  ]);
});

test('a line break inside a cell stays one', () => {
  check({ 0: { 0: { p: { id: 'd', documentStyle: {}, body: { dataStream: 'Dòng 1\rDòng 2\r\n' } } } } }, [
    { row: 0, column: 0, inputs: [['Dòng 1\nDòng 2']] },
  ]);
});

test('every changed cell arrives exactly once, wherever it lies', () => {
  const places = fc.uniqueArray(fc.tuple(fc.nat(6), fc.nat(6)), { selector: (place) => place.join(), maxLength: 30 });
  fc.assert(
    fc.property(places, (cells) => {
      const changed: ChangedCells = {};
      for (const [row, column] of cells) changed[row] = { ...changed[row], [column]: { v: `${row},${column}` } };
      const arrived = editsOf(changed).flatMap(({ row, column, inputs }) =>
        inputs.flatMap((line, r) => line.map((input, c) => [`${row + r},${column + c}`, input])),
      );
      expect(arrived).toHaveLength(cells.length);
      for (const [place, input] of arrived) expect(input).toBe(place);
    }),
  );
});

test.each([
  ['một ô', 'a', [['a']]],
  [
    'hai dòng hai cột',
    'a\tb\r\nc\td',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['dòng trống cuối mà Excel thêm', 'a\tb\r\n', [['a', 'b']]],
  [
    'ô trống',
    '\ta\n\t',
    [
      ['', 'a'],
      ['', ''],
    ],
  ],
  ['ô có xuống dòng và nháy kép', '"Dòng 1\nDòng ""2"""\tx', [['Dòng 1\nDòng "2"', 'x']]],
  ['nháy kép giữa chữ', 'họ gọi là "một cửa"', [['họ gọi là "một cửa"']]],
])('clipboard text: %s', (_, text, expected) => {
  expect(readClipboardText(text)).toEqual(expected);
});

test('a copied cell fills a larger selection, a block only where it fits a whole number of times', () => {
  expect(repeatOver([['x']], 2, 3)).toEqual([
    ['x', 'x', 'x'],
    ['x', 'x', 'x'],
  ]);
  expect(repeatOver([['a'], ['b']], 4, 1)).toEqual([['a'], ['b'], ['a'], ['b']]);
  expect(repeatOver([['a'], ['b']], 3, 1)).toEqual([['a'], ['b']]);
});
