import { findHeader, headerRepeats, otherHeaders } from '../../../src/domain/import/header';
import { HEAD, roles, read, sheetOf, type TestCell, type TestSheet } from './plan-sheets';

const TASK: TestCell[] = [1, 'Kế hoạch kiểm tra CCHC', 'Kế hoạch', 'Phòng Nội vụ', null, 'Quý I'];

describe('findHeader', () => {
  /** First and last row of the header, 1-based, or what else was found. */
  const where = (rows: TestCell[][], options: TestSheet = {}) => {
    const found = findHeader(sheetOf(rows, options));
    return found.kind === 'found' ? `${found.header.first + 1}-${found.header.last + 1}` : found.kind;
  };

  test('in any of the first sixty rows that hold something', () => {
    expect(where([HEAD, TASK])).toBe('1-1');
    const above = (count: number): TestCell[][] => Array.from({ length: count }, (_, row) => [`Dòng ${row}`]);
    expect(where([...above(59), HEAD, TASK])).toBe('60-60');
    expect(where([...above(60), HEAD, TASK])).toBe('none');
    const blank: TestCell[][] = Array.from({ length: 200 }, () => []);
    expect(where([...blank, HEAD, TASK])).toBe('201-201');
  });

  test('not a line of the title that says "nội dung" and "thời gian"', () => {
    expect(where([['NỘI DUNG KẾ HOẠCH'], ['Thời gian: năm 2021'], HEAD, TASK])).toBe('3-3');
  });

  test('two rows with merged cells, and three', () => {
    const first = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Cơ quan', null, 'Thời gian'];
    const second = [null, null, null, 'Chủ trì', 'Phối hợp', null];
    expect(where([first, second, TASK], { merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2'] })).toBe('1-2');
    // Without merged cells the second row still holds nothing but headings.
    expect(where([first, second, TASK])).toBe('1-2');
    const top = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Tổ chức thực hiện', null, null];
    const middle = [null, null, null, 'Cơ quan', null, 'Thời gian'];
    expect(where([top, middle, second, TASK], { merges: ['D1:F1', 'D2:E2'] })).toBe('1-3');
  });

  test('a band over the headings is no part of them', () => {
    const band = ['KẾ HOẠCH', null, null, null, null, null, 'KẾT QUẢ THỰC HIỆN'];
    expect(where([band, [...HEAD, 'Ngày hoàn thành'], TASK], { merges: ['A1:F1'] })).toBe('2-2');
  });

  test('the first row of a table of tasks is no second row of headings', () => {
    expect(where([HEAD, [null, 'Nhiệm vụ chung'], TASK])).toBe('1-1');
  });

  test('tables of targets, scores and nothing at all', () => {
    const targets = ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm', 'Đơn vị theo dõi'];
    expect(where([targets, [1, 'Hồ sơ đúng hạn', '%', 98, 'Phòng Nội vụ']])).toBe('other-table');
    expect(where([['STT', 'Nội dung', 'ĐVT', 'Kế hoạch năm', 'Cơ quan chủ trì'], TASK])).toBe('other-table');
    expect(where([['STT', 'Nội dung', 'Điểm tối đa', 'Điểm tự chấm'], TASK])).toBe('other-table');
    expect(where([['Họ và tên', 'Chức vụ', 'Số điện thoại']])).toBe('none');
    expect(
      where([
        ['Nội dung', 'Ghi chú'],
        ['a', 'b'],
      ]),
    ).toBe('none');
    expect(where([])).toBe('none');
  });

  test('letters typed apart, capitals, separate accents', () => {
    const odd = [
      'S T T',
      'NHIỆM VỤ'.normalize('NFD'),
      'Sản phẩm\n(đầu ra)',
      'CƠ QUAN\r\nCHỦ TRÌ',
      'Phối hợp',
      'THỜI GIAN',
    ];
    expect(roles(read(sheetOf([odd, TASK])))).toEqual([
      'number',
      'title',
      'product',
      'lead',
      'coordinators',
      'deadline',
    ]);
  });
});

test('the headings again, and other headings', () => {
  const found = findHeader(sheetOf([HEAD, TASK]));
  if (found.kind !== 'found') throw new Error('no header');
  const texts = (cells: (string | null)[]) =>
    new Map(cells.flatMap((text, column) => (text === null ? [] : [[column, text] as const])));
  expect(headerRepeats(found.header)(texts(HEAD.map((one) => one.toUpperCase())))).toBe(true);
  expect(headerRepeats(found.header)(texts(['1', 'Kế hoạch', 'Sản phẩm', 'Phòng Nội vụ']))).toBe(false);
  expect(otherHeaders()(texts(['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm']))).toBe(true);
  expect(otherHeaders()(texts(['1', 'Kế hoạch kiểm tra', 'Kế hoạch', 'Phòng Nội vụ']))).toBe(false);
});
