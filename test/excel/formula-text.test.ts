import { isPositionFree, longStructuredReferences } from '../../src/excel/formula-text';

describe('longStructuredReferences', () => {
  function check(formula: string, expected: string, table: string | null = null) {
    test(formula, () => expect(longStructuredReferences(formula, table)).toBe(expected));
  }
  check('=SUM(A1:B2)', '=SUM(A1:B2)');
  check('=[@[Hạn hoàn thành]]+1', '=KeHoach[[#This Row],[Hạn hoàn thành]]+1', 'KeHoach');
  check('=[@STT]', '=KeHoach[[#This Row],[STT]]', 'KeHoach');
  check('=KeHoach[@STT]', '=KeHoach[[#This Row],[STT]]');
  check('=KeHoach[@[Lĩnh vực]]', '=KeHoach[[#This Row],[Lĩnh vực]]');
  check('=KeHoach[[#This Row],[STT]]', '=KeHoach[[#This Row],[STT]]', 'KeHoach');
  check('=COUNTIFS(KeHoach[Trạng thái],"x")', '=COUNTIFS(KeHoach[Trạng thái],"x")');
  // Text constants are not formulas.
  check('=IF([@STT]=1,"[@STT]","a""[@b]")', '=IF(KeHoach[[#This Row],[STT]]=1,"[@STT]","a""[@b]")', 'KeHoach');
});

describe('isPositionFree', () => {
  function check(formula: string, expected: boolean) {
    test(formula, () => expect(isPositionFree(formula)).toBe(expected));
  }
  check('=KeHoach[[#This Row],[Hạn hoàn thành]]', true);
  check('=COUNTIFS(KeHoach[Trạng thái],"A1")', true);
  check('=$A$1+CCHC_Nam', true);
  check("='Biểu đồ 1'!$B$2", true);
  check('=ROW()/2097152', true);
  check('=A1', false);
  check('=$A1', false);
  check('=A$1:$B$2', false);
  check("='TH A1'!B2", false);
  check('=LOG10(2)', true);
});
