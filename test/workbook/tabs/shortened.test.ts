import { shortened } from '../../../src/workbook/tabs/shortened';

const check = (text: string, longest: number, expected: string) =>
  it(`${text} in ${longest}`, () => {
    expect(shortened(text, longest)).toBe(expected);
    expect(expected.length).toBeLessThanOrEqual(longest);
  });

check('Hệ thống quản lý', 16, 'Hệ thống quản lý');
check('Chất lượng theo TCVN ISO 9001:2015', 30, 'Chất lượng theo TCVN ISO…');
// The word ends exactly where there is room for it.
check('Chất lượng theo TCVN ISO 9001:2015', 25, 'Chất lượng theo TCVN ISO…');
check('Chất lượng theo TCVN ISO 9001:2015', 24, 'Chất lượng theo TCVN…');
// Too little would be left of a long word.
check('Rất dàiiiiiiiiiiiiiiiiiiii', 12, 'Rất dàiiiii…');
check('khôngcódấucáchnào', 8, 'khôngcó…');
// Half of a pair is no letter.
check('abcdef\u{1F600}gh', 8, 'abcdef…');
