import {
  columnSpecifier,
  countFormula,
  dayInCaption,
  leadGroup,
  listKeys,
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
    const check = (name: string, patterns: string[]) => {
      const formula = countFormula(headings, leadGroup('$B8', name), [['status', '"Quá hạn"']]);
      expect(formula.split('+')).toEqual(
        patterns.map((pattern) => `COUNTIFS(KeHoach[Cơ quan chủ trì],${pattern},KeHoach[Trạng thái],"Quá hạn")`),
      );
    };
    check('Phòng Nội vụ', ['$B8', '$B8&"; *"', '"*; "&$B8', '"*; "&$B8&"; *"']);
    // A star would stand for any letters, and a sign at the beginning would compare.
    check('Tổ 3*', ['"=Tổ 3~*"', '"=Tổ 3~*"&"; *"', '"*; "&"Tổ 3~*"', '"*; "&"Tổ 3~*"&"; *"']);
    check('>Tổ', ['"=>Tổ"', '"=>Tổ"&"; *"', '"*; "&">Tổ"', '"*; "&">Tổ"&"; *"']);
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

  const open = { excluded: false, finished: null, progress: null };

  it('keep the order of the lists: by day, then by row', () => {
    const keyOf = listKeys('2021-07-15');
    const key = (due: string, row: number) => Number(keyOf({ ...open, due }, row));
    const overdue = [key('2021-06-30', 9), key('2021-06-30', 1_048_576), key('2021-07-01', 8)];
    expect([...overdue].sort((a, b) => a - b)).toEqual(overdue);
    expect(Math.floor(overdue[1] ?? 0)).toBe(44377);
    const upcoming = [key('2021-07-31', 9), key('2021-07-31', 1_048_576), key('2021-08-01', 8)];
    expect([...upcoming].sort((a, b) => b - a)).toEqual(upcoming);
    expect(upcoming.every((each) => each < 0)).toBe(true);
  });

  it('put a task into one list at most', () => {
    const keyOf = listKeys('2021-06-14');
    const check = (facts: Partial<Parameters<typeof keyOf>[0]>, expected: 'overdue' | 'upcoming' | 'neither') => {
      const key = keyOf({ ...open, due: null, ...facts }, 8);
      expect([facts, key === '' ? 'neither' : key > 0 ? 'overdue' : 'upcoming']).toEqual([facts, expected]);
    };
    check({ due: '2021-06-13' }, 'overdue');
    // Due on the closing day itself: not late yet.
    check({ due: '2021-06-14' }, 'upcoming');
    check({ due: '2021-06-15' }, 'upcoming');
    check({ due: '2021-07-14', progress: 0.5 }, 'upcoming');
    check({ due: '2021-07-15' }, 'neither');
    check({ due: '2021-06-30', finished: '2021-06-14' }, 'neither');
    // Finished after the closing date is not finished yet.
    check({ due: '2021-06-30', finished: '2021-06-15' }, 'upcoming');
    check({ due: '2021-06-30', excluded: true }, 'neither');
    check({}, 'neither');
  });
});
