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

  test('of two headers the one with more columns understood, of equal ones the upper and all of its rows', () => {
    expect(where([HEAD, TASK, HEAD, TASK])).toBe('1-1');
    const better = ['Nhiệm vụ', 'Chủ trì', 'Thời gian'];
    for (const worse of ['Kết quả thực hiện', 'Chuyên viên']) {
      expect(where([['Nhiệm vụ', 'Chủ trì', worse], TASK, better, TASK])).toBe('3-3');
    }
    // A start date adds no field, and still the second row is one of headings.
    const dates = [null, null, 'Bắt đầu', 'Hoàn thành'];
    expect(where([[...better, null], dates, TASK], { merges: ['C1:D1'] })).toBe('1-2');
  });

  test('a few known headings among others are enough', () => {
    expect(where([['Nhiệm vụ', 'Chủ trì'], TASK])).toBe('1-1');
    expect(where([['Nhiệm vụ', 'Hạn hoàn thành'], TASK])).toBe('1-1');
    expect(where([['Nhiệm vụ', 'Chủ trì', 'Chuyên viên', 'Phó phòng', 'Số phòng'], TASK])).toBe('1-1');
  });

  test('a band over the headings is no part of them', () => {
    const band = ['KẾ HOẠCH', null, null, null, null, null, 'KẾT QUẢ THỰC HIỆN'];
    expect(where([band, [...HEAD, 'Ngày hoàn thành'], TASK], { merges: ['A1:F1'] })).toBe('2-2');
  });

  test('the first row of a table of tasks is no second row of headings', () => {
    expect(where([HEAD, [null, 'Nhiệm vụ chung'], TASK])).toBe('1-1');
    // Nor is a row below a blank one, nor one of which hardly a cell is a heading.
    expect(where([HEAD, [], ['STT', 'Nhiệm vụ'], TASK])).toBe('1-1');
    expect(where([HEAD, ['1', 'Nhiệm vụ', 'A', 'B', 'C'], TASK])).toBe('1-1');
    expect(where([HEAD, ['Sản phẩm'], TASK])).toBe('1-1');
    const wide = [...HEAD, 'Chuyên viên', 'Số phòng', 'Khác'];
    const below = (...cells: string[]) => where([wide, [...HEAD.map(() => null), ...cells], TASK]);
    expect(below('Ông A')).toBe('1-1');
    expect(below('Ông A', 'Số 5', 'Ghi chú')).toBe('1-1');
    expect(below('Ông A', 'Ghi chú')).toBe('1-2');
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
    // A result and a lead or a time are enough, a title and neither of them is not.
    expect(where([['Sản phẩm', 'Chủ trì', 'Ghi chú'], TASK])).toBe('1-1');
    expect(where([['Sản phẩm', 'Ghi chú', 'Kinh phí'], TASK])).toBe('none');
    expect(where([['Nhiệm vụ', 'Ghi chú', 'Kinh phí'], TASK])).toBe('none');
    expect(where([['Nhiệm vụ'], TASK])).toBe('none');
    // One column of targets makes no table of them where tasks have a time.
    expect(where([[...HEAD, 'Chỉ tiêu'], TASK])).toBe('1-1');
    expect(where([['Danh sách'], ['STT', 'Chỉ tiêu', 'Ghi chú']])).toBe('none');
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

test('what each column is called', () => {
  const columns = (rows: TestCell[][], options: TestSheet = {}) => {
    const found = findHeader(sheetOf(rows, options));
    if (found.kind !== 'found') throw new Error('no header');
    return found.header.columns.map(
      ({ column, heading, reading }) => `${column} ${heading}: ${reading?.roles[0] ?? '-'}`,
    );
  };
  const first = ['Nhiệm vụ', 'Cơ quan', null, 'Thời gian', null, 'Sản phẩm'];
  const second = [null, 'Chủ trì', 'Phối hợp', 'Bắt đầu', 'Hoàn thành', null];
  expect(columns([first, second, TASK], { merges: ['B1:C1', 'D1:E1'] })).toEqual([
    '0 Nhiệm vụ: title',
    '1 Cơ quan – Chủ trì: lead',
    '2 Cơ quan – Phối hợp: coordinators',
    '3 Thời gian – Bắt đầu: kept',
    '4 Thời gian – Hoàn thành: deadline',
    '5 Sản phẩm: product',
  ]);
  // What the lowest row says over two columns names the first; the other has no heading of its own.
  expect(columns([['Nhiệm vụ', 'Sản phẩm', 'Chủ trì', null, 'Thời gian'], TASK], { merges: ['C1:D1'] })).toEqual([
    '0 Nhiệm vụ: title',
    '1 Sản phẩm: product',
    '2 Chủ trì: lead',
    '4 Thời gian: deadline',
  ]);
  expect(
    columns(
      [['Nhiệm vụ', 'Tổ chức', null, 'Hạn'], [null, 'Cơ quan', null, 'Thời gian'], [null, 'Chủ trì', 'Phối hợp'], TASK],
      {
        merges: ['B1:C1', 'B2:C2'],
      },
    ).slice(1, 3),
  ).toEqual(['1 Tổ chức Cơ quan – Chủ trì: lead', '2 Tổ chức Cơ quan – Phối hợp: coordinators']);
  const left = ['Nhiệm vụ', null, 'Cơ quan', null];
  expect(columns([left, [null, 'Sản phẩm', 'Chủ trì', 'Phối hợp'], TASK], { merges: ['C1:D1'] })[1]).toBe(
    '1 Sản phẩm: product',
  );
  // Single letters at the end or the start are no word typed apart.
  expect(columns([['Nhiệm vụ', 'Chủ trì', 'Tiến độ ( % )', 'A B C chủ trì'], TASK]).slice(2)).toEqual([
    '2 Tiến độ ( % ): progress',
    '3 A B C chủ trì: lead',
  ]);
  // Spread to the right no farther than merged, and not over another heading.
  expect(
    columns([['Nhiệm vụ', 'Cơ quan', null, 'Sản phẩm', null], [null, 'Chủ trì', 'Phối hợp', null, 'Thời gian'], TASK], {
      merges: ['B1:D1'],
    }),
  ).toEqual([
    '0 Nhiệm vụ: title',
    '1 Cơ quan – Chủ trì: lead',
    '2 Cơ quan – Phối hợp: coordinators',
    '3 Sản phẩm: product',
    '4 Thời gian: deadline',
  ]);
});

const header = (() => {
  const found = findHeader(sheetOf([HEAD, TASK]));
  if (found.kind !== 'found') throw new Error('no header');
  return found.header;
})();
const texts = (cells: (string | null)[]) =>
  new Map(cells.flatMap((text, column) => (text === null ? [] : [[column, text] as const])));

test('the headings again: most cells say what the header says in their column', () => {
  const again = (...cells: (string | null)[]) =>
    expect([cells, headerRepeats(header)(texts(cells))]).toEqual([cells, true]);
  const other = (...cells: (string | null)[]) =>
    expect([cells, headerRepeats(header)(texts(cells))]).toEqual([cells, false]);
  again(...HEAD);
  again(...HEAD.map((one) => one.toUpperCase()));
  again('STT', 'Nhiệm vụ');
  // Shortened, with one that differs.
  again('STT', 'Nhiệm vụ', 'Kết quả', 'Chủ trì', null, null);
  other('STT', 'Nhiệm vụ', 'Kết quả', 'Đơn vị');
  other('1', 'Kế hoạch', 'Sản phẩm', 'Phòng Nội vụ');
  other('STT');
  other('Nhiệm vụ', 'STT');
  other('STT của bảng', 'Nhiệm vụ');
  other();
});

test('other headings: three or more, and more than half of the row', () => {
  const is = (...cells: string[]) => otherHeaders()(texts(cells));
  expect(is('STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm')).toBe(true);
  expect(is('STT', 'Nhiệm vụ', 'Chủ trì')).toBe(true);
  expect(is('STT', 'Chỉ tiêu')).toBe(false);
  expect(is('STT', 'Chỉ tiêu', 'A')).toBe(false);
  expect(is('A', 'STT', 'Chỉ tiêu', 'ĐVT')).toBe(true);
  expect(is('A', 'B', 'STT', 'Chỉ tiêu', 'ĐVT', 'C')).toBe(false);
  expect(is('1', 'Kế hoạch kiểm tra', 'Kế hoạch', 'Phòng Nội vụ')).toBe(false);
  // The same words are asked for row after row.
  const isOther = otherHeaders();
  for (let row = 0; row < 2; row += 1) {
    expect(isOther(texts(['STT', 'Chỉ tiêu', 'ĐVT']))).toBe(true);
    expect(isOther(texts(['1', 'Kế hoạch', 'ĐVT']))).toBe(false);
  }
});
