import { column, found, HEAD, read, roles, sheetOf, type TestCell } from './plan-sheets';

const AREA = ['I', 'Cải cách thể chế'];

/** Columns of a sheet by heading and three cells each; a column of titles and one of products stand first. */
function columnsOf(...columns: [heading: string | null, ...cells: TestCell[]][]): string[] {
  const all: [string | null, ...TestCell[]][] = [
    ['Nhiệm vụ', 'Ban hành kế hoạch kiểm tra', 'Báo cáo kết quả kiểm tra', 'Rà soát văn bản'],
    ['Sản phẩm', 'Kế hoạch', 'Báo cáo', 'Văn bản'],
    ...columns,
  ];
  const rows = [0, 1, 2, 3].map((row) => all.map((cells) => cells[row] ?? null));
  return roles(read(sheetOf(rows))).slice(2);
}

describe('headings that only the cells can tell', () => {
  test('"Tiến độ" holds deadlines, shares or words', () => {
    expect(columnsOf(['Chủ trì'], ['Tiến độ', 'Quý I', 'Trước 15/9', 'Thường xuyên'])).toEqual(['lead', 'deadline']);
    expect(columnsOf(['Thời gian', 'Quý I', 'Quý II', 'Quý III'], ['Tiến độ', '60%', '100%', '0%'])).toEqual([
      'deadline',
      'progress',
    ]);
    expect(
      columnsOf(['Thời gian', 'Quý I', 'Quý II', 'Quý III'], ['Tiến độ', 'Đang làm', 'Chờ ý kiến', 'Xong']),
    ).toEqual(['deadline', 'kept']);
    // Half and half: somebody has to look.
    expect(columnsOf(['Chủ trì'], ['Tiến độ', 'Quý I', 'Quý II', 'Đang làm'])).toEqual(['lead', 'deadline?']);
  });

  test('"Kết quả" is a product, or what has come of it', () => {
    const rows = (heading: string, ...cells: string[]) =>
      roles(
        read(
          sheetOf([
            ['Nhiệm vụ', heading, 'Chủ trì', 'Thời gian'],
            ...cells.map((cell): TestCell[] => ['Ban hành kế hoạch', cell, 'Phòng Nội vụ', 'Quý I']),
          ]),
        ),
      )[1];
    expect(rows('Kết quả', 'Kế hoạch', 'Báo cáo')).toBe('product');
    expect(rows('Kết quả', 'Đã ban hành', 'Chưa thực hiện')).toBe('kept');
    expect(columnsOf(['Chủ trì'], ['Thời gian', 'Quý I'], ['Kết quả', 'Kế hoạch'])).toEqual([
      'lead',
      'deadline',
      'kept',
    ]);
  });

  test('a day beside the deadline is the due day, alone it is the deadline', () => {
    expect(columnsOf(['Chủ trì'], ['Thời gian', 'Quý I'], ['Hạn hoàn thành', 44286])).toEqual([
      'lead',
      'deadline',
      'due',
    ]);
    expect(columnsOf(['Chủ trì'], ['Hạn hoàn thành', 'Quý I', '30/6', '15/9'])).toEqual(['lead', 'deadline']);
    expect(columnsOf(['Thời gian', 'Quý I'], ['Ngày hoàn thành', 44286])).toEqual(['deadline', 'finished']);
  });

  test('"Nguồn kinh phí" holds amounts or names of funds', () => {
    expect(columnsOf(['Thời gian', 'Quý I'], ['Nguồn kinh phí', 12.5, '1.500', null])).toEqual(['deadline', 'budget']);
    expect(columnsOf(['Thời gian', 'Quý I'], ['Nguồn kinh phí', 'Ngân sách', 'Ngân sách', 'Xã hội hóa'])).toEqual([
      'deadline',
      'kept',
    ]);
  });
});

describe('columns that no heading names', () => {
  test('deadlines, units and titles are told by their cells, which is a warning', () => {
    const rows: TestCell[][] = [
      ['Mã', 'Đầu việc', 'Sản phẩm', 'Nơi làm', 'Cùng làm', 'Chủ trì'],
      [null, null, null, null, null, null],
    ];
    rows[0] = ['', 'Đầu việc phải làm', 'Sản phẩm', 'Phụ trách', 'Cùng làm', 'Bao giờ xong', 'Chủ trì', 'Ghi chú'];
    rows[1] = [
      1,
      'Ban hành kế hoạch kiểm tra CCHC',
      'Kế hoạch',
      null,
      'Phòng Nội vụ; Phòng Tư pháp',
      'Quý I',
      'Phòng Nội vụ',
    ];
    rows[2] = [
      2,
      'Báo cáo kết quả kiểm tra CCHC',
      'Báo cáo',
      null,
      'Phòng Nội vụ; Thanh tra thị xã',
      'Quý IV',
      'Phòng Nội vụ',
    ];
    const sheet = read(sheetOf(rows));
    expect(roles(sheet)).toEqual(['number', 'title?', 'product', '-', 'coordinators?', 'deadline?', 'lead', 'note']);
    expect(found(sheet, /^import-column/)).toEqual([
      'import-column-unsure 1',
      'import-column-unsure 1',
      'import-column-unsure 1',
    ]);
  });

  test('an area column without a heading', () => {
    const rows: TestCell[][] = [
      ['STT', null, ...HEAD.slice(1)],
      [1, 'Cải cách thể chế', 'Kế hoạch rà soát', 'Kế hoạch', 'Phòng Tư pháp', null, 'Quý I'],
      [2, 'Cải cách tài chính công', 'Công khai dự toán', 'Văn bản', 'Phòng Nội vụ', null, 'Quý I'],
    ];
    const sheet = read(sheetOf(rows));
    expect(roles(sheet)[1]).toBe('area?');
    expect(column(sheet, 'area')).toEqual(['1. Cải cách thể chế', '5. Cải cách tài chính công']);
  });

  test('other columns are left out, and said to be', () => {
    const rows: TestCell[][] = [
      [...HEAD, 'Chuyên viên'],
      AREA,
      [1, 'Kế hoạch', 'Kế hoạch', 'Phòng Tư pháp', null, 'Quý I', 'A'],
    ];
    const sheet = read(sheetOf(rows));
    expect(roles(sheet)[6]).toBe('-');
    expect(found(sheet)).toEqual(['import-column-unknown 1']);
    // A heading without a cell below loses nothing.
    expect(found(read(sheetOf(rows.map((cells) => cells.slice(0, 6)))))).toEqual([]);
  });
});

describe('two columns that say the same', () => {
  test('the better known has the field, the text of the other is kept', () => {
    const rows: TestCell[][] = [
      ['Nhiệm vụ', 'Nội dung', 'Sản phẩm', 'Chủ trì', 'Thời gian'],
      ['Kiểm soát TTHC', 'Ban hành kế hoạch', 'Kế hoạch', 'Phòng Nội vụ', 'Quý I'],
    ];
    const sheet = read(sheetOf(rows));
    expect(roles(sheet)).toEqual(['title', 'kept?', 'product', 'lead', 'deadline']);
    expect(column(sheet, 'note')).toEqual(['Nội dung: Ban hành kế hoạch']);
    expect(found(sheet, /unsure/)).toEqual(['import-column-unsure 1']);
  });
});

test('a heading over cells of another kind is a warning', () => {
  const rows: TestCell[][] = [
    HEAD,
    ...['Kế hoạch A', 'Kế hoạch B', 'Kế hoạch C'].map((title): TestCell[] => [
      1,
      title,
      'Quý I',
      'Kế hoạch',
      null,
      'Phòng Nội vụ',
    ]),
  ];
  expect(roles(read(sheetOf(rows)))).toEqual(['number', 'title', 'product', 'lead?', 'coordinators', 'deadline?']);
});

test('required columns that are not there are errors, once', () => {
  const sheet = read(
    sheetOf([
      ['Nhiệm vụ', 'Chủ trì'],
      ['Kế hoạch A', 'Phòng Nội vụ'],
      ['Kế hoạch B', 'Phòng Tư pháp'],
    ]),
  );
  const missing = sheet.findings.filter(({ code }) => code === 'import-column-missing');
  expect(missing.map(({ field, row, severity }) => [field, row, severity])).toEqual([
    ['product', 1, 'error'],
    ['deadline', 1, 'error'],
  ]);
});

test('a choice stands above everything', () => {
  const rows: TestCell[][] = [HEAD, AREA, [1, 'Kế hoạch', 'Kế hoạch', 'Phòng Tư pháp', 'Phòng Nội vụ', 'Quý I']];
  const sheet = read(sheetOf(rows), { columns: { 3: 'coordinators', 4: 'lead', 2: null } });
  expect(roles(sheet)).toEqual(['number', 'title', '-', 'coordinators', 'lead', 'deadline']);
  expect(column(sheet, 'lead')).toEqual(['Phòng Nội vụ']);
});

test('hidden columns are read, and said to be', () => {
  const rows: TestCell[][] = [HEAD, AREA, [1, 'Kế hoạch', 'Kế hoạch', 'Phòng Tư pháp', 'Phòng Nội vụ', 'Quý I']];
  const sheet = read(sheetOf(rows, { hiddenColumns: [4, 9] }));
  expect(found(sheet)).toEqual(['import-columns-hidden 1']);
  expect(sheet.findings[0]).toMatchObject({ column: 4, details: { headings: ['Cơ quan phối hợp'] } });
});
