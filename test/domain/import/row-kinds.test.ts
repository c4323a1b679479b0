import * as kinds from '../../../src/domain/import/row-kinds';

type TextKind = 'isTotal' | 'isSignature' | 'isCommonHeading' | 'isCapitals' | 'isDitto';

const check = (kind: TextKind, yes: string[], no: string[]) => {
  for (const text of yes) expect([text, kinds[kind](text)]).toEqual([text, true]);
  for (const text of no) expect([text, kinds[kind](text)]).toEqual([text, false]);
};

test('totals', () =>
  check(
    'isTotal',
    [
      ...[
        'Tổng',
        'TỔNG CỘNG',
        'Tổng số:',
        'Cộng',
        'Cộng II',
        'Cộng mục I',
        'Tổng cộng (I+II)',
        'Tổng cộng: 35 nhiệm vụ',
      ],
      ...['Cộng dồn', 'Tổng kinh phí', 'Tổng số nhiệm vụ: 35', 'Cộng nhóm A'],
    ],
    ['Tổng hợp báo cáo', 'Tổng kết công tác CCHC', 'Cộng tác viên', 'Cộng đồng', 'Lập bảng tổng cộng', ''],
  ));

test('signatures', () =>
  check(
    'isSignature',
    [
      ...['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN', 'KT.CHỦ TỊCH', 'Người lập biểu', 'CHỦ TỊCH', 'Thủ trưởng đơn vị'],
      ...[
        '(Ký tên, đóng dấu)',
        'Đã ký:',
        'Xác nhận của lãnh đạo',
        'Ủy ban nhân dân',
        'Hương Trà, ngày 11 tháng 01 năm 2021',
      ],
      'ngày … tháng … năm …',
    ],
    [
      ...['Chủ tịch UBND thị xã chỉ đạo', 'Ủy ban nhân dân các xã', 'Ký kết quy chế phối hợp'],
      ...['Báo cáo ngày 11 tháng 01 năm 2021 của thị xã', `${'x'.repeat(50)} ngày 11 tháng 01 năm 2021`, ''],
    ],
  ));

test('headings of no area, capitals, marks of repetition', () => {
  check('isCommonHeading', ['Nhiệm vụ chung', 'CÁC NHIỆM VỤ TRỌNG TÂM'], ['Nhiệm vụ A', 'Giao nhiệm vụ chung']);
  check('isCapitals', ['CẢI CÁCH', 'TTHC 2021'], ['Cải cách', '2021', '']);
  check('isDitto', ['nt', '-nt-', '"NT"', '(như trên)', '"', '\u3003', "''"], ['ntn', 'như trên đây', '-', "'", '']);
});

test('notes; a star makes one only below the tasks, where it is no heading', () => {
  const is = (text: string) => [kinds.isNote(text, false), kinds.isNote(text, true)];
  for (const text of ['Ghi chú:', 'LƯU Ý', 'Chú thích (1)', '- 2 -', 'Trang 1/2'])
    expect([text, ...is(text)]).toEqual([text, true, true]);
  for (const text of ['(*) Theo chỉ đạo', '* Nhiệm vụ', '**x'])
    expect([text, ...is(text)]).toEqual([text, false, true]);
  for (const text of ['Lưu ý rà soát', 'Xem ghi chú', '-2', 'Trang web 1', '*', ''])
    expect([text, ...is(text)]).toEqual([text, false, false]);
});

test('column numbers count upwards', () => {
  const is = (...texts: string[]) => kinds.isColumnNumbers(new Map(texts.map((text, column) => [column, text])));
  expect(is('(1)', '(2)', '(3)')).toBe(true);
  expect(is('A', 'B', '1', '2', '3=1+2')).toBe(true);
  expect(is('1', '10', '12')).toBe(true);
  expect(is('A', '1', '2')).toBe(true);
  // Too few, letters alone, not upwards, or something else among them.
  expect(is('1', '2')).toBe(false);
  expect(is('A', 'B', '1')).toBe(false);
  expect(is('1', '3', '2')).toBe(false);
  expect(is('1', '1', '2')).toBe(false);
  expect(is('1', '2', 'Ghi chú')).toBe(false);
});
