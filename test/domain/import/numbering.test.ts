import { readNumbering, type Numbering } from '../../../src/domain/import/numbering';

describe('readNumbering', () => {
  const check = (text: string, kind: Numbering['kind'], depth: number, value: number | null, rest: string) =>
    expect([text, readNumbering(text)]).toEqual([text, expect.objectContaining({ kind, depth, value, rest })]);

  test('levels in words', () => {
    check('Mục II. Cải cách TTHC', 'word', 0, 2, 'Cải cách TTHC');
    check('Phần thứ hai', 'word', 0, 2, '');
    check('Lĩnh vực 3: Tổ chức bộ máy', 'word', 0, 3, 'Tổ chức bộ máy');
    check('PHẦN A - Nhiệm vụ', 'word', 0, 1, 'Nhiệm vụ');
    check('Mục iv', 'word', 0, 4, '');
    check('Nhóm nhiệm vụ h', 'word', 0, 8, '');
    // Words that only begin like a level, or count nothing.
    check('Phần thứ yếu', 'none', 0, null, 'Phần thứ yếu');
    check('Phần iix', 'none', 0, null, 'Phần iix');
    check('Mục tiêu', 'none', 0, null, 'Mục tiêu');
    check('Phần mềm quản lý văn bản', 'none', 0, null, 'Phần mềm quản lý văn bản');
    check('Chương trình công tác', 'none', 0, null, 'Chương trình công tác');
  });

  test('Roman numerals, also as one character and as small L', () => {
    check('IV', 'roman', 0, 4, '');
    check('II/ Cải cách TTHC', 'roman', 0, 2, 'Cải cách TTHC');
    check('Ⅲ. Tổ chức bộ máy', 'roman', 0, 3, 'Tổ chức bộ máy');
    expect(readNumbering('ll')).toEqual({ kind: 'roman', depth: 0, value: 2, slip: true, rest: '' });
    // A word that begins with such letters.
    check('Việc phải làm', 'none', 0, null, 'Việc phải làm');
    check('XIIII', 'none', 0, null, 'XIIII');
    check('IIX. Rà soát', 'none', 0, null, 'IIX. Rà soát');
  });

  test('digits need a mark in a text and none alone', () => {
    check('1.1', 'digits', 2, 1, '');
    check('01', 'digits', 1, 1, '');
    check('1,2', 'digits', 2, 2, '');
    check('2.10. Rà soát', 'digits', 2, 10, 'Rà soát');
    check('1.Công tác chỉ đạo', 'digits', 1, 1, 'Công tác chỉ đạo');
    check('15 xã, phường', 'none', 0, null, '15 xã, phường');
    check('6 tháng đầu năm', 'none', 0, null, '6 tháng đầu năm');
  });

  test('letters and dashes stand below numbers', () => {
    check('a) Kế hoạch', 'letter', 8, 1, 'Kế hoạch');
    check('b.', 'letter', 8, 2, '');
    check('z)', 'letter', 8, 26, '');
    // Lists go from d) to đ), which no numbering of plans counts.
    check('đ) Báo cáo', 'letter', 8, null, 'Báo cáo');
    check('- Công khai dự toán', 'bullet', 9, null, 'Công khai dự toán');
    check('+ Báo cáo', 'bullet', 9, null, 'Báo cáo');
    check('A. NHIỆM VỤ', 'capital', 0, 1, 'NHIỆM VỤ');
    check('', 'none', 0, null, '');
  });
});

test('an area and a number in one', () => {
  expect(readNumbering('I.1')).toEqual({ kind: 'digits', depth: 1, value: 1, rest: '' });
  expect(readNumbering('A.2.10. Rà soát')).toEqual({ kind: 'digits', depth: 2, value: 10, rest: 'Rà soát' });
});
