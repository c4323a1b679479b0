import type { ColumnContent } from '../../../src/domain/import/column-content';
import { assignColumns, type ColumnChoices } from '../../../src/domain/import/columns';
import { readHeading } from '../../../src/domain/import/headings';
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
    expect(roles(sheet)).toEqual(['number', 'title?', 'product', 'kept', 'coordinators?', 'deadline?', 'lead', 'note']);
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

  test('other columns go to the notes under their heading, and are said to', () => {
    const rows: TestCell[][] = [
      [...HEAD, 'Chuyên viên'],
      AREA,
      [1, 'Kế hoạch', 'Kế hoạch', 'Phòng Tư pháp', null, 'Quý I', 'A'],
    ];
    const sheet = read(sheetOf(rows));
    expect(roles(sheet)[6]).toBe('kept?');
    expect(found(sheet)).toEqual(['import-column-unknown 1']);
    expect(column(sheet, 'note')).toEqual(['Chuyên viên: A']);
    const nameless = read(sheetOf([HEAD, ...rows.slice(1)]));
    expect([roles(nameless)[6], column(nameless, 'note')]).toEqual(['kept?', ['A']]);
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

describe('by what their cells look like', () => {
  type Content = Partial<ColumnContent>;
  const FULL: Content = { filled: 10 };
  /** Columns by heading and content; null: nothing below. "role?" is unsure, "role (by)" tells what decided. */
  const assigned = (columns: [heading: string | null, content: Content | null][], choices?: ColumnChoices) => {
    const header = columns.flatMap(([heading], at) =>
      heading === null ? [] : [{ column: at, heading, reading: readHeading(heading) }],
    );
    const contents = new Map<number, ColumnContent>();
    for (const [at, [, content]] of columns.entries()) {
      const zero = { filled: 1, deadline: 0, percent: 0, amount: 0, unit: 0, units: 0, area: 0, areas: 0, number: 0 };
      if (content) contents.set(at, { ...zero, outcome: 0, letters: 0, samples: [`mẫu ${at}`], ...content });
    }
    return assignColumns({ first: 0, last: 0, columns: header }, contents, choices);
  };
  const check = (columns: [heading: string | null, content: Content | null][], expected: string[]) => {
    const read = assigned(columns).map(({ role, sure, by }) => `${role ?? '-'}${sure ? '' : '?'} (${by})`);
    expect([columns, read]).toEqual([columns, expected]);
  };
  const alone = (heading: string, content: Content | null, expected: string) => check([[heading, content]], [expected]);

  test('one of several meanings needs half of the cells, and nearly all of them to be sure', () => {
    for (const [deadline, expected] of [
      [0.85, 'deadline (heading)'],
      [0.84, 'deadline? (heading)'],
      [0.5, 'deadline? (heading)'],
    ] as const)
      alone('Tiến độ', { ...FULL, deadline }, expected);
    alone('Tiến độ', { ...FULL, deadline: 0.4, percent: 0.9 }, 'progress (heading)');
    alone('Tiến độ', { ...FULL, deadline: 0.4, percent: 0.4 }, 'kept (heading)');
    // Blank columns are what they most likely are.
    alone('Tiến độ', null, 'deadline (heading)');
    alone('Tiến độ (%)', null, 'deadline (heading)');
    alone('Nguồn kinh phí', null, 'budget (heading)');
    alone('Kết quả', { ...FULL, outcome: 0.5 }, 'product? (heading)');
    alone('Kết quả', { ...FULL, outcome: 0.6 }, 'kept (heading)');
    alone('Hạn hoàn thành', { ...FULL, deadline: 1 }, 'deadline (heading)');
    // Neither the one nor the other: a person has to look.
    alone('Ngày hoàn thành', { ...FULL, deadline: 0.3 }, 'finished? (heading)');
  });

  test('a meaning that another column certainly has is none for this one', () => {
    check(
      [
        ['Tiến độ', { ...FULL, deadline: 1 }],
        ['Thời hạn', FULL],
      ],
      ['kept (heading)', 'deadline? (heading)'],
    );
    check(
      [
        ['Kết quả', FULL],
        ['Sản phẩm', FULL],
      ],
      ['kept (heading)', 'product (heading)'],
    );
    check(
      [
        ['Hạn hoàn thành', FULL],
        ['Thời gian', null],
      ],
      ['due (heading)', 'deadline (heading)'],
    );
  });

  test('cells that contradict their heading make it unsure, if there are some', () => {
    alone('Thời hạn', { filled: 3, deadline: 0.19 }, 'deadline? (heading)');
    alone('Thời hạn', { filled: 3, deadline: 0.2 }, 'deadline (heading)');
    alone('Thời hạn', { filled: 2, deadline: 0 }, 'deadline (heading)');
    alone('Chủ trì', { ...FULL, unit: 0.1, units: 0.05 }, 'lead? (heading)');
    alone('Chủ trì', { ...FULL, unit: 0.1, units: 0.1 }, 'lead (heading)');
    alone('Sản phẩm', FULL, 'product (heading)');
    alone('Đơn vị được giao', { ...FULL, unit: 1 }, 'lead? (heading)');
  });

  test('the stronger heading has the role, then the first; texts of the others are kept', () => {
    check(
      [
        ['Ai chủ trì', { unit: 1 }],
        ['Cơ quan chủ trì', { unit: 1 }],
      ],
      ['kept? (repeated)', 'lead (heading)'],
    );
    check(
      [
        ['Cơ quan chủ trì', { unit: 1 }],
        ['Đơn vị chủ trì', { unit: 1 }],
      ],
      ['lead (heading)', 'kept? (repeated)'],
    );
    check(
      [
        ['Kinh phí', { amount: 1 }],
        ['Kinh phí', { amount: 1 }],
      ],
      ['budget (heading)', 'kept? (repeated)'],
    );
    check(
      [
        ['STT', FULL],
        ['STT', FULL],
      ],
      ['number (heading)', '-? (repeated)'],
    );
    check(
      [
        ['Kiến nghị', FULL],
        ['Đề xuất', FULL],
      ],
      ['kept (heading)', 'kept (heading)'],
    );
    // How many cells they have counts for titles only.
    const few = { unit: 1, filled: 2 };
    const many = { unit: 1, filled: 9 };
    check(
      [
        ['Cơ quan chủ trì', few],
        ['Ai chủ trì', many],
      ],
      ['lead (heading)', 'kept? (repeated)'],
    );
  });

  test('beside a column of groups the one with more cells has the tasks', () => {
    check(
      [
        ['Nhiệm vụ', { filled: 2 }],
        ['Nội dung', { filled: 9 }],
      ],
      ['kept? (repeated)', 'title (heading)'],
    );
    check(
      [
        ['Nhiệm vụ', { filled: 9 }],
        ['Nội dung', { filled: 9 }],
      ],
      ['title (heading)', 'kept? (repeated)'],
    );
    check(
      [
        ['Nhiệm vụ', null],
        ['Nội dung', null],
      ],
      ['title (heading)', 'kept? (repeated)'],
    );
  });

  test('what no heading names is told by half of the cells, the best of them', () => {
    check([[null, { deadline: 0.5 }]], ['deadline? (content)']);
    check([[null, { deadline: 0.4 }]], ['kept? (nothing)']);
    check(
      [
        ['Bao giờ', { deadline: 0.6 }],
        ['Khi nào', { deadline: 0.9 }],
      ],
      ['kept? (nothing)', 'deadline? (content)'],
    );
    check(
      [
        ['Bao giờ', { deadline: 0.9 }],
        ['Khi nào', { deadline: 0.9 }],
      ],
      ['deadline? (content)', 'kept? (nothing)'],
    );
    // Numbers such as 1.2 look like days.
    check(
      [
        ['Mã', null],
        ['Số', { deadline: 1, number: 0.5 }],
      ],
      ['id (heading)', 'kept? (nothing)'],
    );
    check(
      [
        ['x', { unit: 0.6 }],
        ['y', { unit: 0.2, units: 0.4 }],
      ],
      ['lead? (content)', 'coordinators? (content)'],
    );
    check([['x', { units: 0.6 }]], ['coordinators? (content)']);
    check([['x', { area: 0.6, areas: 2 }]], ['area? (content)']);
    check([['x', { area: 1, areas: 1 }]], ['kept? (nothing)']);
    check(
      [
        ['x', { letters: 20 }],
        ['y', { letters: 25 }],
      ],
      ['kept? (nothing)', 'title? (content)'],
    );
    check([['x', { letters: 20 }]], ['title? (content)']);
    check([['x', { letters: 19.9 }]], ['kept? (nothing)']);
    // The heading says it already.
    check(
      [
        ['Thời hạn', { deadline: 1 }],
        ['x', { deadline: 1 }],
      ],
      ['deadline (heading)', 'kept? (nothing)'],
    );
  });

  test('the leftmost column without a heading is a numbering', () => {
    check(
      [
        [null, { number: 0.5 }],
        ['Thời hạn', null],
      ],
      ['number (content)', 'deadline (heading)'],
    );
    check([['x', { number: 1 }]], ['kept? (nothing)']);
    check(
      [
        ['Chủ trì', { unit: 1 }],
        [null, { number: 1 }],
      ],
      ['lead (heading)', 'kept? (nothing)'],
    );
    check(
      [
        ['Chủ trì', null],
        [null, { number: 1 }],
      ],
      ['lead (heading)', 'number (content)'],
    );
    check(
      [
        ['STT', null],
        [null, { number: 1 }],
      ],
      ['number (heading)', 'kept? (nothing)'],
    );
  });

  test('a choice has the role, and shows what stands below', () => {
    const columns: [string, Content][] = [
      ['Chủ trì', { unit: 1 }],
      ['x', { unit: 1 }],
      ['Sản phẩm', {}],
    ];
    expect(assigned(columns, { 1: 'lead', 2: null })).toEqual([
      { column: 0, heading: 'Chủ trì', role: 'kept', sure: false, by: 'repeated', samples: ['mẫu 0'] },
      { column: 1, heading: 'x', role: 'lead', sure: true, by: 'choice', samples: ['mẫu 1'] },
      { column: 2, heading: 'Sản phẩm', role: null, sure: true, by: 'choice', samples: ['mẫu 2'] },
    ]);
  });
});
