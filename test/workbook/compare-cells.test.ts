import { formulaKey, isEmpty, sameContent, sameValue } from '../../src/workbook/compare-cells';
import type { CellValue } from '../../src/workbook/workbook';

describe('formulaKey', () => {
  const same = (a: string, b: string, table = 'KeHoach') =>
    it(`${a} is ${b}`, () => expect(formulaKey(a, table)).toBe(formulaKey(b, table)));
  same('=COUNTIFS(A1:A9, "x")', '=countifs(A1:A9,"x")');
  same('=[@[Hạn hoàn thành]]', '=KeHoach[[#This Row],[Hạn hoàn thành]]');
  same('=KeHoach[@[Hạn hoàn thành]]', '=KeHoach[[#This Row],[Hạn hoàn thành]]');
  same('=INT([@Tiến_độ])', '=INT(KeHoach[[#This Row],[Tiến_độ]])');
  same("='QuaHan'!A1", '=QuaHan!A1');
  same('=_xlfn.IFERROR(1,2)', '=IFERROR(1,2)');

  const differ = (a: string, b: string) =>
    it(`${a} is not ${b}`, () => expect(formulaKey(a, 'KeHoach')).not.toBe(formulaKey(b, 'KeHoach')));
  differ('=A1', '=A2');
  // Inside text every letter counts.
  differ('="Quá hạn"', '="quá hạn"');
  differ('="a  b"', '="a b"');
  differ('=KeHoach[A]', '=KeHoach[B]');
});

describe('sameValue', () => {
  const check = (a: CellValue, b: CellValue, expected: boolean) =>
    it(`${JSON.stringify(a)} and ${JSON.stringify(b)}: ${expected}`, () => expect(sameValue(a, b)).toBe(expected));
  check(null, '', true);
  check(0, null, false);
  check(0.1 + 0.2, 0.3, true);
  check(1, '1', false);
  check('Hoà', 'Hoà'.normalize('NFD'), true);
  check('a\r\nb', 'a\nb', true);
  check({ error: '#N/A' }, { error: '#N/A' }, true);
  check({ error: '#N/A' }, { error: '#REF!' }, false);
  check({ error: '#N/A' }, null, false);
});

describe('sameContent', () => {
  it('looks at the formula of a live cell, not at its figure', () => {
    expect(sameContent({ value: 1, formula: '=A1' }, { value: 2, formula: '= a1' })).toBe(true);
    expect(sameContent({ value: 1 }, { value: 1, formula: '=A1' })).toBe(false);
    expect(sameContent({ value: 1, formula: '=A1' }, { value: 1 })).toBe(false);
  });

  it('does not tell a missing cell from a blank one', () => {
    expect(sameContent(undefined, { value: null })).toBe(true);
    expect([
      isEmpty(undefined),
      isEmpty({ value: '' }),
      isEmpty({ value: '', formula: '=A1' }),
      isEmpty({ value: 0 }),
    ]).toEqual([true, true, false, false]);
  });
});
