import { column, found, HEAD, read, readBelow, sheetOf, type TestCell } from './plan-sheets';

const I: TestCell[] = ['I', 'CẢI CÁCH THỂ CHẾ'];
/** A whole task; only its number and title differ. */
const task = (number: TestCell, title: TestCell, ...over: (TestCell | undefined)[]): TestCell[] => {
  const usual = [number, title, 'Kế hoạch', 'Phòng Nội vụ', null, 'Quý I'];
  return usual.map((cell, index) => (over[index - 2] === undefined ? cell : (over[index - 2] ?? null)));
};
const titles = (rows: TestCell[][], options = {}) => column(readBelow(rows, options), 'title');
const areas = (rows: TestCell[][], options = {}) => column(readBelow(rows, options), 'area');
const AREA = {
  1: '1. Cải cách thể chế',
  2: '2. Cải cách TTHC và kiểm soát TTHC',
  3: '3. Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước',
  5: '5. Cải cách tài chính công',
  7: '7. Tổ chức chỉ đạo, điều hành',
};

describe('area rows', () => {
  test('Roman, in words, merged across, in capitals, alone or in the columns of number and title', () => {
    const rows = [
      ['I. CẢI CÁCH THỂ CHẾ'],
      task(1, 'A'),
      ['II', 'Cải cách thủ tục hành chính'],
      task(1, 'B'),
      [null, 'Mục III: Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước'],
      task(1, 'C'),
      ['CẢI CÁCH TÀI CHÍNH CÔNG'],
      task(1, 'D'),
      [null, null, 'Tổ chức chỉ đạo điều hành'],
      task(1, 'E'),
    ];
    const sheet = readBelow(rows, { merges: ['A2:F2', 'A8:F8'] });
    expect(column(sheet, 'area')).toEqual([AREA[1], AREA[2], AREA[3], AREA[5], AREA[7]]);
    expect(found(sheet)).toEqual([]);
  });

  test('the name decides, not the number', () =>
    expect(
      areas([['I', 'Tổ chức chỉ đạo, điều hành'], task(1, 'A'), ['II', 'Cải cách thể chế'], task(1, 'B')]),
    ).toEqual([AREA[7], AREA[1]]));

  test('a number alone is taken, and told', () => {
    const sheet = readBelow([['Lĩnh vực 3'], task(1, 'A'), ['Phần thứ hai'], task(1, 'B'), ['ll'], task(1, 'C')]);
    expect(column(sheet, 'area')).toEqual([AREA[3], AREA[2], AREA[2]]);
    expect(found(sheet)).toEqual(['import-area-unsure 2', 'import-area-unsure 4', 'import-area-unsure 6']);
  });

  test('a heading of no area puts its tasks into none, not into the one before', () => {
    const sheet = readBelow([
      I,
      task(1, 'A'),
      ['II', 'THI ĐUA, KHEN THƯỞNG'],
      task(1, 'B'),
      ['III', 'Cải cách tài chính công'],
      task(1, 'C'),
    ]);
    expect(column(sheet, 'area')).toEqual([AREA[1], null, AREA[5]]);
    expect(found(sheet)).toEqual(['import-area-missing 4']);
    expect(sheet.headings).toEqual([
      { row: 2, text: 'CẢI CÁCH THỂ CHẾ', areaId: '1', sure: true, tasks: 1 },
      { row: 4, text: 'THI ĐUA, KHEN THƯỞNG', areaId: null, sure: false, tasks: 1 },
      { row: 6, text: 'Cải cách tài chính công', areaId: '5', sure: true, tasks: 1 },
    ]);
  });

  test('a similar name is taken, and told; of several names none', () => {
    const sheet = readBelow([
      ['I', 'Cải cách thể chế và thi hành pháp luật'],
      task(1, 'A'),
      ['II', 'Cải cách thể chế, cải cách tài chính công'],
      task(1, 'B'),
    ]);
    expect(column(sheet, 'area')).toEqual([AREA[1], null]);
    expect(found(sheet)).toEqual(['import-area-unsure 2', 'import-area-missing 4']);
    expect(sheet.findings[1]?.details).toEqual({ candidates: [AREA[1], AREA[5]], reason: 'unknown' });
  });

  test('tasks before any heading have no area, which is told once', () => {
    const sheet = readBelow([task(1, 'A'), task(2, 'B'), I, task(3, 'C')]);
    expect(column(sheet, 'area')).toEqual([null, null, AREA[1]]);
    expect(found(sheet)).toEqual(['import-area-missing 2']);
    expect(sheet.tasks.map(({ areaTold }) => areaTold)).toEqual([true, true, false]);
  });

  test('areas numbered in digits, tasks below them', () => {
    const rows = [
      ['1', 'Cải cách thể chế'],
      task('1.1', 'A'),
      task('1.2', 'B'),
      ['2', 'Cải cách tài chính công'],
      task('2.1', 'C'),
    ];
    expect(areas(rows)).toEqual([AREA[1], AREA[1], AREA[5]]);
    expect(titles(rows)).toEqual(['A', 'B', 'C']);
  });

  test('a unit beside an area is left out, and told', () => {
    const sheet = readBelow([['I', 'Cải cách thể chế', null, 'Phòng Tư pháp'], task(1, 'A', undefined, null)]);
    expect(column(sheet, 'lead')).toEqual([null]);
    expect(found(sheet)).toEqual(['import-heading-cells 2']);
    expect(sheet.findings[0]).toMatchObject({ column: 3, details: { values: ['Phòng Tư pháp'] } });
  });

  test('the name of an area below another area is doubtful', () => {
    const rows = [
      I,
      task(1, 'A'),
      ['II', 'Cải cách tài chính công'],
      ['1', 'Tổ chức chỉ đạo, điều hành'],
      task('a)', 'B'),
    ];
    const sheet = readBelow(rows);
    expect(column(sheet, 'area')).toEqual([AREA[1], AREA[5]]);
    expect(found(sheet, /area/)).toEqual(['import-area-unsure 5']);
  });

  test('corrections: a heading is another area, none at all, or the sheet as a whole is one', () => {
    const rows = [['I', 'Lĩnh vực khác'], task(1, 'A'), ['II', 'Cải cách thể chế'], task(1, 'B')];
    const corrected = readBelow(rows, {}, { areas: { 2: '5', 4: null } });
    expect(column(corrected, 'area')).toEqual([AREA[5], AREA[5]]);
    expect(found(corrected, /area/)).toEqual([]);
    const whole = readBelow([task(1, 'A')], {}, { areas: { 0: '3' } });
    expect([column(whole, 'area'), found(whole)]).toEqual([[AREA[3]], []]);
  });
});

describe('area column', () => {
  const head = ['STT', 'Lĩnh vực', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'];
  const row = (number: number, area: TestCell): TestCell[] => [
    number,
    area,
    `Việc ${number}`,
    'Kế hoạch',
    'Phòng Nội vụ',
    'Quý I',
  ];

  test('by name, by number, merged, and by the cell above', () => {
    const rows = [
      head,
      row(1, 'II. Cải cách thể chế'),
      row(2, 3),
      row(3, 'Cải cách tài chính công'),
      row(4, null),
      row(5, 'Thể chế'),
      row(6, null),
      row(7, null),
    ];
    const sheet = read(sheetOf(rows, { merges: ['B4:B5'] }));
    expect(column(sheet, 'area')).toEqual([AREA[1], AREA[3], AREA[5], AREA[5], AREA[1], AREA[1], AREA[1]]);
    expect(found(sheet)).toEqual(['import-area-unsure 3', 'import-area-unsure 7', 'import-merged-filled 4']);
  });

  test('a name of no area stays as it was typed, for the rules to speak of; nothing is taken from it', () => {
    const sheet = read(sheetOf([head, row(1, 'Thi đua'), row(2, null)]));
    expect(column(sheet, 'area')).toEqual(['Thi đua', null]);
    expect(found(sheet)).toEqual(['import-area-missing 3']);
  });
});

describe('groups and sub-headings', () => {
  test('a row without lead and deadline above its parts is no task', () => {
    expect(titles([I, ['1', 'Rà soát văn bản'], task('1.1', 'A'), task('1.2', 'B'), task('2', 'C')])).toEqual([
      'A',
      'B',
      'C',
    ]);
    expect(titles([I, ['1', 'Rà soát văn bản'], task('a)', 'A'), task('b)', 'B')])).toEqual(['A', 'B']);
    expect(titles([I, ['1', 'Rà soát văn bản'], task(null, '- A'), task(null, '- B')])).toEqual(['- A', '- B']);
    expect(titles([I, ['1', 'Rà soát'], ['1.1', 'Văn bản'], task('a)', 'A'), task('2', 'B')])).toEqual(['A', 'B']);
  });

  test('merged leads and deadlines over a group belong to its tasks', () => {
    const rows = [
      I,
      ['1', 'Rà soát', null, 'Phòng Tư pháp', null, 'Quý II'],
      ['1.1', 'A', 'Kế hoạch'],
      ['1.2', 'B', 'Báo cáo'],
    ];
    const sheet = readBelow(rows, { merges: ['D3:D5', 'F3:F5'] });
    expect(column(sheet, 'title')).toEqual(['A', 'B']);
    expect(column(sheet, 'lead')).toEqual(['Phòng Tư pháp', 'Phòng Tư pháp']);
    expect(column(sheet, 'deadline')).toEqual(['Quý II', 'Quý II']);
    expect(found(sheet, /merged/)).toEqual(['import-merged-filled 3', 'import-merged-filled 3']);
  });

  test('a row with parts and a lead of its own is a task, and so is one without parts', () => {
    expect(titles([I, task('1', 'Rà soát'), task('1.1', 'A')])).toEqual(['Rà soát', 'A']);
    const bare = readBelow([I, ['1', 'Nhiệm vụ chưa ghi gì'], task('2', 'A')]);
    expect([column(bare, 'title'), column(bare, 'lead')]).toEqual([
      ['Nhiệm vụ chưa ghi gì', 'A'],
      [null, 'Phòng Nội vụ'],
    ]);
  });

  test('texts that look like headings', () => {
    const heading = (cells: TestCell[], merges: string[] = []) => titles([I, cells, task(1, 'A')], { merges });
    expect(heading([null, { bold: 'Nhiệm vụ chung' }])).toEqual(['A']);
    expect(heading(['Nhiệm vụ chung'], ['A3:F3'])).toEqual(['A']);
    expect(heading(['Nhiệm vụ chung'])).toEqual(['A']);
    expect(heading([null, 'Nhiệm vụ thường xuyên:'])).toEqual(['A']);
    expect(heading([null, 'NHIỆM VỤ CHUNG'])).toEqual(['A']);
    expect(heading([{ bold: '1. Công tác chỉ đạo' }])).toEqual(['A']);
    // Nothing says that this is no task, so it is not dropped.
    expect(heading([null, 'Kiểm tra công vụ'])).toEqual(['Kiểm tra công vụ', 'A']);
  });

  test('of two bold rows one below the other both are headings', () => {
    const upper: TestCell[] = [null, { bold: 'Nhiệm vụ trọng tâm' }];
    const lower: TestCell[] = [null, { bold: 'Rà soát văn bản' }];
    const sheet = readBelow([I, upper, lower, task(1, 'A')]);
    expect(column(sheet, 'title')).toEqual(['A']);
    expect(found(sheet)).toEqual(['import-row-skipped 3', 'import-row-skipped 4']);
    expect(titles([I, upper, lower, [null, { bold: 'Cấp xã' }], task(1, 'A')])).toEqual(['A']);
    expect(titles([upper, [{ bold: 'I' }, { bold: 'Cải cách thể chế' }], task(1, 'A')])).toEqual(['A']);
    expect(titles([I, [{ bold: '1' }, { bold: 'Rà soát' }], lower, task('a)', 'A')])).toEqual(['A']);
    expect(titles([I, upper, [null, { bold: '1. Rà soát' }], task('1.1', 'A')])).toEqual(['A']);
    // The lower one is no heading, so nothing says that the upper one is.
    expect(titles([I, upper, [{ bold: '1' }, { bold: 'A' }]])).toEqual(['Nhiệm vụ trọng tâm', 'A']);
    // The heading of another area stands under no task.
    const last: TestCell[] = [{ bold: '1' }, { bold: 'Kiểm tra' }];
    expect(titles([I, last, [null, { bold: 'Cải cách tài chính công' }], task(1, 'A')])).toEqual(['Kiểm tra', 'A']);
  });

  test('what was passed over is told', () => {
    const sheet = readBelow([I, [null, { bold: 'Nhiệm vụ chung' }], task(1, 'A')]);
    expect(sheet.skipped).toEqual([{ row: 3, column: 1, text: 'Nhiệm vụ chung', why: 'sub-heading' }]);
    expect(found(sheet)).toEqual(['import-row-skipped 3']);
  });
});

describe('merged cells', () => {
  test('a lead over several tasks is filled down; a blank one that nothing covers stays blank', () => {
    const sheet = readBelow([I, task(1, 'A'), task(2, 'B', undefined, null), task(3, 'C', undefined, null)], {
      merges: ['D3:D4'],
    });
    expect(column(sheet, 'lead')).toEqual(['Phòng Nội vụ', 'Phòng Nội vụ', null]);
    expect(sheet.findings).toMatchObject([
      {
        code: 'import-merged-filled',
        row: 3,
        column: 3,
        field: 'lead',
        value: 'Phòng Nội vụ',
        details: { tasks: 2, to: 4 },
      },
    ]);
  });

  test('one task over two rows, each with its own deadline, is two tasks', () => {
    const rows = [I, task(1, 'Kiểm tra'), [null, null, 'Báo cáo', null, null, 'Quý IV']];
    const sheet = readBelow(rows, { merges: ['A3:A4', 'B3:B4', 'D3:D4'] });
    expect(column(sheet, 'title')).toEqual(['Kiểm tra', 'Kiểm tra']);
    expect(column(sheet, 'deadline')).toEqual(['Quý I', 'Quý IV']);
    expect(column(sheet, 'product')).toEqual(['Kế hoạch', 'Báo cáo']);
  });

  test('one task over two rows of products is one task', () => {
    const rows = [I, task(1, 'Kiểm tra'), [null, null, 'Báo cáo']];
    const sheet = readBelow(rows, { merges: ['A3:A4', 'B3:B4', 'D3:D4', 'F3:F4'] });
    expect(column(sheet, 'product')).toEqual(['Kế hoạch\nBáo cáo']);
    expect(found(sheet)).toEqual(['import-row-joined 4']);
  });
});

describe('rows that go on with the one above', () => {
  test('with its product, its coordinators or its title', () => {
    const sheet = readBelow([
      I,
      task(1, 'Kế hoạch kiểm tra', undefined, undefined, 'Phòng Tư pháp'),
      [null, null, 'Báo cáo', null, 'Thanh tra thị xã'],
      task(2, 'Rà soát, hệ thống hóa'),
      [null, 'văn bản quy phạm pháp luật'],
    ]);
    expect(column(sheet, 'title')).toEqual(['Kế hoạch kiểm tra', 'Rà soát, hệ thống hóa văn bản quy phạm pháp luật']);
    expect(column(sheet, 'product')).toEqual(['Kế hoạch\nBáo cáo', 'Kế hoạch']);
    expect(column(sheet, 'coordinators')).toEqual(['Phòng Tư pháp; Thanh tra thị xã', null]);
    expect(found(sheet)).toEqual(['import-row-joined 4', 'import-row-joined 6']);
  });

  test('dates are joined as people write them', () => {
    const sheet = readBelow([
      I,
      task(1, 'A', 'Kế hoạch', undefined, undefined, { value: 44286, format: 'dd/mm/yyyy' }),
      [null, null, 'Báo cáo', null, null, { value: 44530, format: 'd/m/yy' }],
    ]);
    expect(column(sheet, 'deadline')).toEqual(['31/03/2021\n30/11/2021']);
    expect(sheet.tasks[0]?.facts).toEqual({});
  });

  test('not with a heading between them, nor where lead and deadline make a task of their own', () => {
    expect(titles([I, task(1, 'A'), [null, { bold: 'Khác' }], [null, null, 'Báo cáo', null, null, 'Quý II']])).toEqual([
      'A',
      null,
    ]);
    expect(titles([I, task(1, 'A'), [null, null, 'Báo cáo', 'Phòng Tư pháp', null, 'Quý II']])).toEqual(['A', null]);
  });
});

describe('rows that are no tasks', () => {
  const why = (...rows: TestCell[][]) =>
    readBelow([I, task(1, 'A'), ...rows]).skipped.map(({ row, why: reason }) => `${row} ${reason}`);

  test('totals', () => {
    expect(why(['Tổng cộng'])).toEqual(['4 total']);
    expect(why([null, 'Tổng cộng: 35 nhiệm vụ', null, null, null, null])).toEqual(['4 total']);
    expect(why([null, 'Cộng mục I'])).toEqual(['4 total']);
    expect(why(['Tổng số nhiệm vụ', 35])).toEqual(['4 total']);
    // Tasks that begin alike.
    expect(
      titles([I, task(1, 'Tổng hợp báo cáo'), task(2, 'Tổng kết công tác CCHC'), task(3, 'Cộng tác viên một cửa')]),
    ).toHaveLength(3);
  });

  test('notes below the table, and stars above it', () => {
    expect(why(['Ghi chú: dữ liệu mẫu'])).toEqual(['4 note']);
    expect(why(['(*) Theo chỉ đạo của tỉnh'])).toEqual(['4 note']);
    expect(titles([I, ['* Nhiệm vụ chung:'], task(1, 'A')])).toEqual(['A']);
    expect(readBelow([I, ['* Nhiệm vụ chung:'], task(1, 'A')]).skipped).toMatchObject([{ why: 'sub-heading' }]);
  });

  test('the signature block, to its end', () => {
    const rows: TestCell[][] = [
      ['Nơi nhận:', null, null, 'TM. ỦY BAN NHÂN DÂN'],
      ['- Như trên;', null, null, 'CHỦ TỊCH'],
      ['- Lưu: VT.'],
      [null, null, null, 'Nguyễn Văn A'],
    ];
    expect(why(...rows)).toEqual(['4 signature', '5 signature', '6 signature', '7 signature']);
    expect(why([null, null, null, 'Hương Trà, ngày 11 tháng 01 năm 2021'])).toEqual(['4 signature']);
    expect(why([null, 'NGƯỜI LẬP BIỂU'])).toEqual(['4 signature']);
    // A page may end with signatures in the middle of a file.
    expect(titles([I, task(1, 'A'), ...rows, HEAD, task(2, 'B')])).toEqual(['A', 'B']);
  });

  test('headings again and column numbers', () => {
    expect(why(HEAD, ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], task(2, 'B'))).toEqual(['4 header', '5 numbering']);
    expect(why(['A', 'B', '1', '2', '3', '4=1+2'])).toEqual(['4 numbering']);
  });

  test('a table of other columns below', () => {
    const sheet = readBelow([
      I,
      task(1, 'A'),
      [],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kế hoạch năm'],
      [1, 'Hồ sơ đúng hạn', '%', 98],
    ]);
    expect(column(sheet, 'title')).toEqual(['A']);
    expect(sheet.findings).toMatchObject([{ code: 'import-table-skipped', row: 5, details: { rows: 2 } }]);
  });

  test('the title of another table belongs to it, also in the column of areas below a total', () => {
    const head = ['Lĩnh vực', ...HEAD];
    const table = [
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch năm'],
      [1, 'Hồ sơ đúng hạn', '%', 98],
    ];
    const first = ['Cải cách thể chế', ...task(1, 'A')];
    const sheet = read(sheetOf([head, first, [null, null, 'Tổng cộng'], [], ['BẢNG CHỈ TIÊU'], ...table]));
    expect([column(sheet, 'title'), column(sheet, 'area')]).toEqual([['A'], [AREA[1]]]);
    expect(found(sheet)).toEqual(['import-table-skipped 5', 'import-row-skipped 3']);
    expect(sheet.findings[0]).toMatchObject({ value: 'BẢNG CHỈ TIÊU', details: { rows: 3 } });
    // A note above it is a note, and what goes on with a title goes on.
    expect(found(read(sheetOf([head, first, [null, null, 'Ghi chú: số liệu mẫu'], ...table])))).toEqual([
      'import-table-skipped 4',
      'import-row-skipped 3',
    ]);
    expect(column(read(sheetOf([head, first, [null, null, 'theo quy định'], ...table])), 'title')).toEqual([
      'A theo quy định',
    ]);
  });

  test('"Cộng" and "Ghi chú: …" wherever they stand, with a figure or without', () => {
    const rows = (text: string): TestCell[][] => [
      [null, text],
      [text],
      [null, text, null, null, null, null, 30],
      [null, text, null, null, null, null, '30 triệu đồng'],
    ];
    for (const text of ['Cộng', 'Tổng cộng:', 'CỘNG', 'Cộng mục I', 'Ghi chú: đơn vị chủ động triển khai']) {
      for (const row of rows(text)) {
        const sheet = read(sheetOf([[...HEAD, 'Kinh phí'], I, task(1, 'A'), row, task(2, 'B')]));
        expect([row, column(sheet, 'title'), found(sheet)]).toEqual([row, ['A', 'B'], ['import-row-skipped 4']]);
      }
    }
  });

  test('what stands in a column that is left out', () => {
    const rows = [
      [...HEAD, null, 'Chuyên viên'],
      I,
      [...task(1, 'A'), null, 'B'],
      [null, null, null, null, null, null, null, 'C'],
    ];
    const sheet = read(sheetOf(rows), { columns: { 7: null } });
    expect(column(sheet, 'title')).toEqual(['A']);
    expect(sheet.skipped).toMatchObject([{ row: 4 }]);
    // Of a column that nobody left out all is kept.
    expect(column(read(sheetOf(rows)), 'note')).toEqual(['Chuyên viên: B\nC']);
  });
});

test('hidden rows are tasks, and told once', () => {
  const sheet = readBelow([I, task(1, 'A'), task(2, 'B'), task(3, 'C')], { hiddenRows: [4, 5] });
  expect(column(sheet, 'title')).toEqual(['A', 'B', 'C']);
  expect(sheet.findings).toMatchObject([
    { code: 'import-hidden-rows', row: 4, column: 1, value: 'B', details: { tasks: 2, rows: ['4', '5'] } },
  ]);
});

describe('habits of the desk', () => {
  test('"nt" and ditto marks are the cell above, also through several rows', () => {
    const sheet = readBelow([
      I,
      task(1, 'A', undefined, 'Phòng Tư pháp', 'Phòng Nội vụ'),
      task(2, 'B', 'nt', '-nt-', '"'),
      task(3, 'C', undefined, 'như trên'),
    ]);
    expect(column(sheet, 'lead')).toEqual(['Phòng Tư pháp', 'Phòng Tư pháp', 'Phòng Tư pháp']);
    expect([column(sheet, 'product')[1], column(sheet, 'coordinators')[1]]).toEqual(['Kế hoạch', 'Phòng Nội vụ']);
    expect(found(sheet)).toEqual(['import-ditto 4', 'import-ditto 4', 'import-ditto 4', 'import-ditto 5']);
    // Nothing is above.
    expect(column(readBelow([I, task(1, 'A', undefined, 'nt')]), 'lead')).toEqual(['nt']);
  });

  test('rows numbered beforehand, page numbers and remarks at the end are no tasks', () => {
    const rows = [
      I,
      task(1, 'A'),
      ['Trang 1/2'],
      task(2, 'B'),
      [3],
      ['4'],
      [null, '(Danh sách có 2 nhiệm vụ)'],
      ['- 2 -'],
    ];
    const sheet = readBelow(rows);
    expect(column(sheet, 'title')).toEqual(['A', 'B']);
    expect(sheet.skipped.map(({ row, why }) => `${row} ${why}`)).toEqual([
      '4 note',
      '6 numbering',
      '7 numbering',
      '8 note',
      '9 note',
    ]);
  });

  test('a numbered heading among the words, tasks numbered beside them', () => {
    expect(
      titles([I, [null, '1. Công tác chỉ đạo'], task(1, 'A'), task(2, 'B'), [null, '2. Kiểm tra'], task(3, 'C')]),
    ).toEqual(['A', 'B', 'C']);
  });

  test('numbers of areas and tasks in one', () => {
    const rows = [I, ['I.1', 'Rà soát văn bản'], task('I.1.1', 'A'), task('I.2', 'B')];
    expect(titles(rows)).toEqual(['A', 'B']);
    expect(found(readBelow(rows), /area/)).toEqual([]);
  });

  test('a sub-heading that names its own area is no doubt', () => {
    const rows = [['VII', 'Tổ chức chỉ đạo, điều hành'], ['1', 'Chỉ đạo, điều hành'], task('a)', 'A')];
    expect(found(readBelow(rows), /area/)).toEqual([]);
  });

  test('of a column of groups and one of tasks the second has the tasks', () => {
    const head = ['TT', 'Nội dung', 'Nhiệm vụ cụ thể', 'Sản phẩm', 'Đơn vị thực hiện', 'Chủ trì', 'Thời gian'];
    const rows = [
      head,
      I,
      [1, 'Rà soát', 'A', 'Kế hoạch', 'X', 'Phòng Nội vụ', 'Quý I'],
      [2, null, 'B', 'Báo cáo', 'X', 'Phòng Tư pháp', 'Quý I'],
    ];
    const sheet = read(sheetOf(rows, { merges: ['B3:B4'] }));
    expect([column(sheet, 'title'), column(sheet, 'lead')]).toEqual([
      ['A', 'B'],
      ['Phòng Nội vụ', 'Phòng Tư pháp'],
    ]);
    expect(column(sheet, 'note')[1]).toBe('Nội dung: Rà soát\nĐơn vị thực hiện: X');
  });
});

describe('headings above and beside those of areas', () => {
  test('letters over Roman numerals: tasks right below them have no area, and a letter without tasks tells nothing', () => {
    const rows = [
      ['A', 'NHIỆM VỤ CHUNG'],
      task(1, 'A'),
      ['B', 'CÁC LĨNH VỰC'],
      I,
      task(1, 'B'),
      ['C', 'NHIỆM VỤ KHÁC'],
      task(1, 'C'),
    ];
    const sheet = readBelow(rows);
    expect([column(sheet, 'title'), column(sheet, 'area')]).toEqual([
      ['A', 'B', 'C'],
      [null, AREA[1], null],
    ]);
    expect(found(sheet)).toEqual(['import-area-missing 2', 'import-area-missing 7']);
  });

  test('an unknown area among areas numbered in their words does not join the one before', () => {
    const rows = [
      ['1. Cải cách thể chế'],
      task(null, 'A'),
      ['2. Cải cách tài chính công'],
      task(null, 'B'),
      ['3. Chuyển đổi số'],
      task(null, 'C'),
    ];
    const sheet = readBelow(rows);
    expect(column(sheet, 'area')).toEqual([AREA[1], AREA[5], null]);
    expect(found(sheet)).toEqual(['import-area-missing 6']);
    // Groups numbered in a column of their own are none of this.
    const groups = [['1. Cải cách thể chế'], ['1', 'Rà soát'], task('a)', 'A')];
    expect([areas(groups), found(readBelow(groups), /area/)]).toEqual([[AREA[1]], []]);
  });
});
