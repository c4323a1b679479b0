import { joinPersonLines, joinUnitLines } from '../../../src/domain/import/name-lines';
import { unitExpander } from '../../../src/domain/unit';
import { UNITS } from '../../fixtures/catalogue';

describe('units on lines of their own', () => {
  const expand = unitExpander(UNITS);
  const check = (lines: string[], expected: string) =>
    expect([lines, joinUnitLines(lines.join('\n'), (text) => expand(text, null))]).toEqual([lines, expected]);

  test('are a list', () => {
    check(['Phòng Nội vụ', 'Phòng Tư pháp'], 'Phòng Nội vụ; Phòng Tư pháp');
    check(['Phòng Nội vụ;', 'Phòng Tư pháp,', 'UBND phường Tứ Hạ'], 'Phòng Nội vụ; Phòng Tư pháp; UBND phường Tứ Hạ');
    check(['phòng Nội vụ', 'phòng Tư pháp'], 'phòng Nội vụ; phòng Tư pháp');
  });

  test('also where the catalogue does not have them', () => {
    check(['Hội Chữ thập đỏ', 'Hội Người cao tuổi'], 'Hội Chữ thập đỏ; Hội Người cao tuổi');
    check(['Phòng Nội vụ', 'Hội Chữ thập đỏ'], 'Phòng Nội vụ; Hội Chữ thập đỏ');
    check(['Ông A', 'Ông B'], 'Ông A; Ông B');
    // A list of lines, whatever they are.
    const many = Array.from({ length: 300 }, (_, index) => `Đơn vị ${index}`);
    check(many, many.join('; '));
  });

  test('are one unit where only that can be read', () => {
    check(['Phòng Lao động -', 'Thương binh và Xã hội'], 'Phòng Lao động - Thương binh và Xã hội');
    check(['Phòng Văn hóa', 'và Thông tin'], 'Phòng Văn hóa và Thông tin');
    check(
      ['Phòng Văn hóa', 'và Thông tin', 'Hội Chữ thập đỏ', 'Phòng Nội vụ'],
      'Phòng Văn hóa và Thông tin; Hội Chữ thập đỏ; Phòng Nội vụ',
    );
  });

  test('go on in a small letter, a bracket or after a dash', () => {
    check(['Hội Liên hiệp', 'phụ nữ'], 'Hội Liên hiệp phụ nữ');
    check(['Hội Chữ thập đỏ', '(thường trực)'], 'Hội Chữ thập đỏ (thường trực)');
    check(['Hội Nông dân -', 'Cựu chiến binh'], 'Hội Nông dân - Cựu chiến binh');
  });
});

describe('people on lines of their own', () => {
  const check = (lines: string[], expected: string) =>
    expect([lines, joinPersonLines(lines.join('\n'))]).toEqual([lines, expected]);

  test('are a list', () => {
    check(['Ông A', 'Ông B'], 'Ông A; Ông B');
    check(['Nguyễn Văn A;', 'Trần Thị B'], 'Nguyễn Văn A; Trần Thị B');
    check(['Trưởng phòng Nội vụ', 'Trưởng phòng Tư pháp'], 'Trưởng phòng Nội vụ; Trưởng phòng Tư pháp');
    check(['Đ/c A', 'Chánh Văn phòng', 'Đ/c B'], 'Đ/c A, Chánh Văn phòng; Đ/c B');
  });

  test('a name and its post are one', () => {
    check(['Ông Nguyễn Văn A', 'Trưởng phòng Nội vụ'], 'Ông Nguyễn Văn A, Trưởng phòng Nội vụ');
    check(['Phó Chủ tịch UBND', 'Lê Văn C'], 'Phó Chủ tịch UBND, Lê Văn C');
  });

  test('a post that was wrapped is one', () => {
    check(['Trưởng phòng', 'Nội vụ'], 'Trưởng phòng Nội vụ');
    check(['Chủ tịch UBND', 'phường Tứ Hạ'], 'Chủ tịch UBND phường Tứ Hạ');
    check(['Trưởng phòng Lao động -', 'Thương binh và Xã hội'], 'Trưởng phòng Lao động - Thương binh và Xã hội');
  });
});
