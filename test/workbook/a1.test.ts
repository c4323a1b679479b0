import fc from 'fast-check';
import {
  areaName,
  cellName,
  columnName,
  contains,
  intersects,
  MAX_COLUMNS,
  MAX_ROWS,
  parseArea,
  parseReference,
  quoteSheet,
  sheetReference,
} from '../../src/workbook/a1';
import type { Area } from '../../src/workbook/workbook';

const anyArea = fc
  .tuple(
    fc.nat(MAX_ROWS - 1),
    fc.nat(MAX_COLUMNS - 1),
    fc.integer({ min: 1, max: 50 }),
    fc.integer({ min: 1, max: 50 }),
  )
  .map(([row, column, rows, columns]): Area => ({
    row,
    column,
    rows: Math.min(rows, MAX_ROWS - row),
    columns: Math.min(columns, MAX_COLUMNS - column),
  }));

describe('cell names', () => {
  const check = (column: number, expected: string) =>
    it(`column ${column} is ${expected}`, () => expect(columnName(column)).toBe(expected));
  check(0, 'A');
  check(25, 'Z');
  check(26, 'AA');
  check(701, 'ZZ');
  check(702, 'AAA');
  check(MAX_COLUMNS - 1, 'XFD');

  it('counts rows from 1', () => expect(cellName(0, 2)).toBe('C1'));
});

describe('parseArea', () => {
  const check = (text: string, expected: Area | null) => it(`${text}`, () => expect(parseArea(text)).toEqual(expected));
  check('C12', { row: 11, column: 2, rows: 1, columns: 1 });
  check('$B$5:$B$11', { row: 4, column: 1, rows: 7, columns: 1 });
  check('b5', { row: 4, column: 1, rows: 1, columns: 1 });
  // Excel writes the corners in the order they were dragged only in old files; both mean the same area.
  check('C3:A1', { row: 0, column: 0, rows: 3, columns: 3 });
  check('A:C', { row: 0, column: 0, rows: MAX_ROWS, columns: 3 });
  check('1:3', { row: 0, column: 0, rows: 3, columns: MAX_COLUMNS });
  check('XFD1048576', { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 });
  check('XFE1', null);
  check('A1048577', null);
  check('A0', null);
  check('A1:B2:C3', null);
  check('A', null);
  check('#REF!', null);
  check('', null);

  it('reads back every area it names', () => {
    fc.assert(fc.property(anyArea, (area) => expect(parseArea(areaName(area))).toEqual(area)));
  });
});

describe('references with a sheet', () => {
  const quoting = (name: string, expected: string) =>
    it(`quotes ${name}`, () => expect(quoteSheet(name)).toBe(expected));
  quoting('Kế hoạch', "'Kế hoạch'");
  quoting("Bản 'mới'", "'Bản ''mới'''");
  quoting('_CCHC', '_CCHC');
  // Without quotes these would be cells.
  quoting('A1', "'A1'");
  quoting('QH2021', "'QH2021'");
  quoting('QuaHan2021', 'QuaHan2021');
  quoting('R1C1', "'R1C1'");
  quoting('2021', "'2021'");

  const check = (text: string, expected: ReturnType<typeof parseReference>) =>
    it(`reads ${text}`, () => expect(parseReference(text)).toEqual(expected));
  const a1 = { row: 0, column: 0, rows: 1, columns: 1 };
  check("='Kế hoạch'!$A$1", { sheet: 'Kế hoạch', area: a1 });
  check("'Bản ''mới'''!A1", { sheet: "Bản 'mới'", area: a1 });
  check('_CCHC!$A$1', { sheet: '_CCHC', area: a1 });
  check('$A$1', { sheet: null, area: a1 });
  // What is left of a name when its sheet is deleted, and references that are not one area of this workbook.
  check('=#REF!$A$1', null);
  check("='Kế hoạch'!#REF!", null);
  check('=[1]Sheet1!$A$1', null);
  check("='[So lieu.xlsx]Sheet1'!$A$1", null);
  check('=OFFSET(A1,1,1)', null);
  check("='A'!$A$1,'A'!$B$1", null);

  it('reads back what it writes, whatever the sheet is called', () => {
    const sheetName = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 31 })
      .filter((name) => !/[[\]#\n\r]/.test(name));
    fc.assert(
      fc.property(sheetName, anyArea, (sheet, area) => {
        expect(parseReference(sheetReference(sheet, area))).toEqual({ sheet, area });
      }),
    );
  });
});

describe('areas', () => {
  it('that share a cell intersect, and one that holds another intersects it', () => {
    fc.assert(
      fc.property(anyArea, anyArea, (a, b) => {
        expect(intersects(a, b)).toBe(intersects(b, a));
        if (contains(a, b)) expect(intersects(a, b)).toBe(true);
      }),
    );
  });
});
