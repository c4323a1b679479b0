import {
  columnSpecifier,
  countFormula,
  dayInCaption,
  overdueKey,
  planCell,
  quoted,
  statusFormula,
} from '../../../src/workbook/tabs/formulas';
import { standardPlanHeadings } from '../../../src/workbook/tabs/context';

const headings = standardPlanHeadings();

describe('column names in references', () => {
  const check = (name: string, expected: string) => it(name, () => expect(columnSpecifier(name)).toBe(expected));
  check('Trạng thái', 'Trạng thái');
  check('Kinh phí [triệu]', "Kinh phí '[triệu']");
  check("Tên 'cũ' #1 @", "Tên ''cũ'' '#1 '@");

  it('are written in the long form that files hold', () => {
    expect(planCell(headings, 'due')).toBe('KeHoach[[#This Row],[Hạn hoàn thành]]');
  });
});

describe('formulas', () => {
  it('count a task with several leads for each of them', () => {
    const formula = countFormula(headings, { field: 'lead', cell: '$B8' }, [['status', '"Quá hạn"']]);
    expect(formula.split('+')).toEqual(
      ['$B8', '$B8&"; *"', '"*; "&$B8', '"*; "&$B8&"; *"'].map(
        (pattern) => `COUNTIFS(KeHoach[Cơ quan chủ trì],${pattern},KeHoach[Trạng thái],"Quá hạn")`,
      ),
    );
  });

  it('say nothing of a row while it is blank or no closing date is known', () => {
    expect(statusFormula(headings)).toMatch(/^=IF\(OR\(COUNTA\(.+\)=0,NOT\(ISNUMBER\(CCHC_NgayChot\)\)\),"",/);
    // The number of a spare row does not make it a task.
    expect(statusFormula(headings)).not.toContain('[STT]');
  });

  it('double the quotes of text', () => expect(quoted('a"b')).toBe('"a""b"'));

  it('write dates without asking which language Excel speaks', () => {
    expect(dayInCaption('X')).not.toMatch(/yyyy|mm|dd/);
  });

  it('keep the order of the list: by day, then by row', () => {
    const [a, b, c] = [overdueKey(44377, 9), overdueKey(44377, 1_048_576), overdueKey(44378, 8)];
    expect(a).toBeLessThan(b);
    expect(b).toBeLessThan(c);
    expect(Math.floor(b)).toBe(44377);
  });
});
