import { column, found, HEAD, read, readBelow, sheetOf, type TestCell, type TestSheet } from './plan-sheets';

const I: TestCell[] = ['I', 'CẢI CÁCH THỂ CHẾ'];
/** A whole task; only its number and title differ. */
const task = (number: TestCell, title: TestCell, ...over: (TestCell | undefined)[]): TestCell[] => {
  const usual = [number, title, 'Kế hoạch', 'Phòng Nội vụ', null, 'Quý I'];
  return usual.map((cell, index) => (over[index - 2] === undefined ? cell : (over[index - 2] ?? null)));
};
const titles = (rows: TestCell[][], options = {}) => column(readBelow(rows, options), 'title');
const AREA = {
  1: '1. Cải cách thể chế',
  2: '2. Cải cách TTHC và kiểm soát TTHC',
  3: '3. Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước',
  5: '5. Cải cách tài chính công',
  7: '7. Tổ chức chỉ đạo, điều hành',
};

describe('what is told of a row, in full', () => {
  const AT = { severity: 'warning', sheet: 'KH', column: 0, field: null, value: null, details: {}, task: null };
  const told = (code: string, over: object) => ({ ...AT, code, ...over });
  const findings = (rows: TestCell[][], options: TestSheet = {}) => readBelow(rows, options).findings;

  test('areas that are unsure, with the words and the area that they may mean', () => {
    const sure = { candidates: [AREA[1]], reason: 'heading' };
    expect(findings([['I', 'Cải cách thể chế và pháp luật'], task(1, 'A')])).toEqual([
      told('import-area-unsure', { row: 2, value: 'Cải cách thể chế và pháp luật', details: sure }),
    ]);
    const below = [I, ['II', 'Cải cách tài chính công'], ['1', 'Tổ chức chỉ đạo, điều hành'], task('a)', 'B')];
    expect(findings(below)[0]).toEqual(
      told('import-area-unsure', { row: 4, details: { candidates: [AREA[7]], reason: 'level' } }),
    );
    expect(findings([['CẢI CÁCH THỂ CHẾ'], ['THI ĐUA'], task(1, 'A')])[0]).toEqual(
      told('import-area-unsure', { row: 3, details: { candidates: [], reason: 'level' } }),
    );
    expect(read(sheetOf([HEAD, task(1, 'A'), task(2, 'B')], { name: 'LV 3' })).findings).toEqual([
      told('import-area-unsure', {
        ...{ sheet: 'LV 3', row: 2, field: 'area', value: 'LV 3', details: { candidates: [AREA[3]], reason: 'sheet' } },
      }),
    ]);
  });

  test('areas that are missing, at the heading or the first task', () => {
    const error = { severity: 'error' };
    expect(findings([['II', 'Thi đua'], task(1, 'A'), task(2, 'B')])).toEqual([
      told('import-area-missing', {
        ...error,
        row: 2,
        value: 'Thi đua',
        details: { candidates: [], reason: 'unknown' },
      }),
    ]);
    expect(findings([task(1, 'A'), task(2, 'B')])).toEqual([
      told('import-area-missing', {
        ...error,
        row: 2,
        field: 'area',
        details: { candidates: [], reason: 'no-heading' },
      }),
    ]);
    // A heading without tasks tells nothing.
    expect(findings([['II', 'Thi đua'], I, task(1, 'A')])).toEqual([]);
  });

  test('cells beside a heading', () => {
    const sheet = readBelow([['I', 'Cải cách thể chế', null, 'Phòng Tư pháp', 'Thanh tra thị xã'], task(1, 'A')]);
    expect(sheet.findings).toEqual([
      told('import-heading-cells', {
        ...{ row: 2, column: 3, value: 'Cải cách thể chế', details: { values: ['Phòng Tư pháp', 'Thanh tra thị xã'] } },
      }),
    ]);
    // Of a group that merged cells share with its tasks, and the heading itself in another column, nothing is lost.
    expect(findings([[null, null, 'Cải cách thể chế'], task(1, 'A')])).toEqual([]);
    const group = [I, ['1', 'Rà soát', null, 'Phòng Tư pháp'], ['1.1', 'A', 'Kế hoạch', null, null, 'Quý I']];
    expect(findings(group, { merges: ['D3:D4'] })).toMatchObject([{ code: 'import-row-skipped' }]);
    const sub = readBelow([I, ['II', 'Thi đua', null, 'Phòng Nội vụ'], task(1, 'A')], {}, { areas: { 3: null } });
    expect(found(sub)).toEqual(['import-heading-cells 3', 'import-row-skipped 3']);
  });

  test('rows that go on', () => {
    const rows = [
      I,
      task(1, 'A', undefined, undefined, 'Phòng Tư pháp'),
      [null, null, 'Báo cáo', null, 'Phòng Nội vụ'],
    ];
    expect(findings([...rows, task(2, 'B'), [null, null, 'Khác']])).toEqual([
      told('import-row-joined', {
        ...{ row: 4, column: 2, value: 'Báo cáo', details: { other: 3, fields: ['product', 'coordinators'] }, task: 0 },
      }),
      told('import-row-joined', {
        ...{ row: 6, column: 2, value: 'Khác', details: { other: 5, fields: ['product'] }, task: 1 },
      }),
    ]);
  });

  test('signs of repetition and merged cells', () => {
    const rows = [I, task(1, 'A'), task(2, 'B', '-nt-'), task(3, 'C', null)];
    expect(findings(rows, { merges: ['C4:C5'] })).toEqual([
      told('import-ditto', {
        ...{ severity: 'info', row: 4, column: 2, field: 'product', value: '-nt-', task: 1 },
        details: { meaning: 'Kế hoạch', other: 3 },
      }),
      told('import-ditto', {
        ...{ severity: 'info', row: 4, column: 2, field: 'product', value: '-nt-', task: 2 },
        details: { meaning: 'Kế hoạch', other: 4 },
      }),
      told('import-merged-filled', {
        ...{ severity: 'info', row: 4, column: 2, field: 'product', value: '-nt-', details: { tasks: 2, to: 5 } },
      }),
    ]);
    // Titles and numbers are not repeated to save writing; a cell that is merged over one task fills nothing.
    expect(column(readBelow([I, task(1, 'A'), task(2, 'nt')]), 'title')).toEqual(['A', 'nt']);
    expect(findings([I, task(1, 'A'), ['Ghi chú:']], { merges: ['C3:C4'] })).toMatchObject([
      { code: 'import-row-skipped' },
    ]);
  });

  test('cells that repeat other than the first task, at their own row', () => {
    const head = [...HEAD, 'Kết quả thực hiện'];
    const kept = read(sheetOf([head, I, [...task(1, 'A'), 'Đã xong'], [...task(2, 'B'), null]], { merges: ['G3:G4'] }));
    expect(kept.findings.find(({ code }) => code === 'import-merged-filled')).toMatchObject({ field: 'note', row: 3 });
    expect(column(kept, 'note')).toEqual(['Kết quả thực hiện: Đã xong', 'Kết quả thực hiện: Đã xong']);
  });
});

describe('what a task keeps of its cells', () => {
  test('everything, and where it stands', () => {
    const head = [...HEAD, 'Ghi chú', 'Số, ngày văn bản'];
    const day = { value: 44_286, format: 'd/m' };
    const sheet = read(
      sheetOf([
        head,
        I,
        [...task(1, ' Kế\nhoạch ', undefined, undefined, undefined, day), 'Gấp', '31/KH-UBND ngày 08/3/2021'],
      ]),
    );
    expect(sheet.tasks).toEqual([
      {
        row: 2,
        hidden: false,
        title: 'Kế\nhoạch',
        values: {
          ...{ number: 1, title: 'Kế hoạch', product: 'Kế hoạch', lead: 'Phòng Nội vụ', deadline: 44_286 },
          ...{ note: 'Gấp', documentNumber: '31/KH-UBND', documentDate: 44_263, area: AREA[1] },
        },
        facts: { deadline: { format: 'd/m' } },
        places: {
          ...{ number: { row: 2, column: 0 }, title: { row: 2, column: 1 }, product: { row: 2, column: 2 } },
          ...{ lead: { row: 2, column: 3 }, deadline: { row: 2, column: 5 }, note: { row: 2, column: 6 } },
          ...{
            documentNumber: { row: 2, column: 7 },
            documentDate: { row: 2, column: 7 },
            area: { row: 1, column: 0 },
          },
        },
        areaTold: false,
      },
    ]);
  });

  test('a document stays whole where its day has a column of its own', () => {
    const head = [...HEAD, 'Số văn bản', 'Ngày văn bản'];
    const sheet = read(sheetOf([head, I, [...task(1, 'A'), '31/KH-UBND ngày 08/3/2021', null]]));
    expect([column(sheet, 'documentNumber'), column(sheet, 'documentDate')]).toEqual([
      ['31/KH-UBND ngày 08/3/2021'],
      [null],
    ]);
  });

  test('a status by itself is kept in words, unless progress or a day says it', () => {
    const note = (...more: string[]) => {
      const head = [...HEAD, ...more, 'Tình trạng'];
      return column(read(sheetOf([head, I, [...task(1, 'A'), ...more.map(() => null), 'Đang làm']])), 'note');
    };
    expect(note()).toEqual(['Tình trạng: Đang làm']);
    expect(note('Tỷ lệ hoàn thành')).toEqual([null]);
    expect(note('Thời gian thực tế', 'Ngày hoàn thành')).toEqual([null]);
  });

  test('a title that is an error is none', () => {
    const sheet = readBelow([I, task(1, { error: '#N/A' }), task(2, 15)]);
    expect(sheet.tasks.map(({ title }) => title)).toEqual(['', '15']);
    expect(column(sheet, 'title')).toEqual([{ error: '#N/A' }, 15]);
  });

  test('what goes on joins its own field: titles with a space, kept columns in the notes', () => {
    const head = [...HEAD, 'Kết quả thực hiện'];
    const sheet = read(
      sheetOf([head, I, [...task(1, 'A'), 'Đã xong'], [null, null, null, null, null, null, 'và đã gửi'], task(2, 'B')]),
    );
    expect(column(sheet, 'note')).toEqual(['Kết quả thực hiện: Đã xong\nvà đã gửi', null]);
    const blank = readBelow([
      I,
      task(1, 'Rà soát', null, undefined, undefined, null),
      [null, null, 'Kế hoạch'],
      [null, 'văn bản'],
    ]);
    expect(blank.tasks).toMatchObject([
      {
        title: 'Rà soát văn bản',
        values: { title: 'Rà soát văn bản', product: 'Kế hoạch' },
        places: { product: { row: 3 } },
      },
    ]);
    // A day stays one where it stands alone.
    const day = { value: 44_286, format: 'd/m' };
    const alone = readBelow([
      I,
      task(1, 'A', undefined, undefined, undefined, null),
      [null, null, null, null, null, day],
    ]);
    expect(column(alone, 'deadline')).toEqual([44_286]);
    const number = readBelow([
      I,
      task(1, 'A', undefined, undefined, undefined, 44_286),
      [null, null, null, null, null, 'Quý I'],
    ]);
    expect(column(number, 'deadline')).toEqual(['44286\nQuý I']);
  });
});

describe('rows that may or may not go on', () => {
  const rowsOf = (...cells: TestCell[]) => titles([I, task(1, 'Rà soát'), cells, task(2, 'B')]);

  test('a title in small letters, alone, without a number and not bold', () => {
    expect(rowsOf(null, 'văn bản')).toEqual(['Rà soát văn bản', 'B']);
    expect(rowsOf(null, 'Văn bản')).toEqual(['Rà soát', 'Văn bản', 'B']);
    expect(rowsOf(null, { bold: 'văn bản' })).toEqual(['Rà soát', 'B']);
    expect(rowsOf(null, 'a) văn bản')).toEqual(['Rà soát', 'B']);
    expect(rowsOf('2', 'văn bản')).toEqual(['Rà soát', 'văn bản', 'B']);
    expect(rowsOf(null, 'văn bản', 'Kế hoạch')).toEqual(['Rà soát', 'văn bản', 'B']);
  });

  test('cells without a title, but not a lead with its deadline, nor a number', () => {
    expect(rowsOf(null, null, null, 'Phòng Tư pháp')).toEqual(['Rà soát', 'B']);
    expect(rowsOf(null, null, null, null, null, 'Quý II')).toEqual(['Rà soát', 'B']);
    expect(rowsOf(null, null, null, 'Phòng Tư pháp', null, 'Quý II')).toEqual(['Rà soát', null, 'B']);
    expect(rowsOf('2', null, 'Kế hoạch')).toEqual(['Rà soát', null, 'B']);
  });

  test('under a title that is merged, but not with a lead or a deadline of their own', () => {
    const merged = (...cells: TestCell[]) =>
      titles([I, task(1, 'A'), [null, null, ...cells], task(2, 'B')], { merges: ['B3:B4'] });
    expect(merged('Báo cáo')).toEqual(['A', 'B']);
    expect(merged(null, 'Phòng Tư pháp')).toEqual(['A', 'A', 'B']);
    expect(merged(null, null, null, 'Quý II')).toEqual(['A', 'A', 'B']);
  });

  test('nothing goes on over a heading', () => {
    expect(titles([I, task(1, 'Rà soát'), ['II', 'Cải cách tài chính công'], [null, 'văn bản'], task(2, 'B')])).toEqual(
      ['Rà soát', 'văn bản', 'B'],
    );
    expect(titles([[null, null, 'Kế hoạch'], task(1, 'A')])).toEqual([null, 'A']);
  });
});

describe('the end of a table', () => {
  const why = (rows: TestCell[][], options: TestSheet = {}) =>
    readBelow([I, task(1, 'A'), ...rows], options).skipped.map(
      ({ row, column: at, text, why: reason }) => `${row} ${at} ${text} ${reason}`,
    );

  test('remarks below it, but no tasks that are yet to be filled in', () => {
    expect(why([[null, 'Danh sách có 1 nhiệm vụ']])).toEqual(['4 1 Danh sách có 1 nhiệm vụ note']);
    expect(titles([I, task(1, 'A'), ['2', 'B'], [null, 'Danh sách có 2 nhiệm vụ']])).toEqual(['A', 'B']);
    expect(titles([I, task(1, 'A'), [null, 'Kiểm tra'], task(2, 'B')])).toEqual(['A', 'Kiểm tra', 'B']);
    expect(titles([I, task(1, 'A'), [null, 'Kiểm tra'], [2, null, 'Kế hoạch']])).toEqual(['A', 'Kiểm tra', null]);
    // In brackets with a small letter a title goes on; "(a) …" is an item.
    expect(titles([I, task(1, 'A'), [null, '(gồm cấp xã)'], task(2, 'B')])).toEqual(['A (gồm cấp xã)', 'B']);
    expect(titles([I, task(1, 'A'), [null, '(Gồm cấp xã)'], task(2, 'B')])).toEqual(['A (Gồm cấp xã)', 'B']);
    expect(titles([I, task(1, 'A'), [null, '(gồm cấp xã)']])).toEqual(['A (gồm cấp xã)']);
    expect(titles([I, task(1, 'A'), [null, '(Kèm theo 2 biểu)']])).toEqual(['A']);
    expect(titles([I, task(1, 'A'), [null, '(a) Kiểm tra'], task(2, 'B')])).toEqual(['A', '(a) Kiểm tra', 'B']);
    // Without a whole task nobody knows where the table ends.
    expect(titles([I, [null, 'Kiểm tra'], [null, 'Rà soát']])).toEqual(['Kiểm tra', 'Rà soát']);
  });

  test('signatures and what stands below them, as far as the next page', () => {
    const signed = [null, null, null, 'TM. ỦY BAN NHÂN DÂN'];
    expect(why([signed, [null, null, null, 'Nguyễn Văn A']])).toEqual([
      '4 3 TM. ỦY BAN NHÂN DÂN signature',
      '5 3 Nguyễn Văn A signature',
    ]);
    expect(why([[null, 'Danh sách có 1 nhiệm vụ'], signed, [null, 'X']])).toEqual([
      '4 1 Danh sách có 1 nhiệm vụ note',
      '5 3 TM. ỦY BAN NHÂN DÂN signature',
      '6 1 X signature',
    ]);
    expect(titles([I, task(1, 'A'), signed, task(2, 'B'), [null, null, 'Báo cáo']])).toEqual(['A', 'B']);
    expect(titles([I, task(1, 'A'), signed, HEAD, ['2', 'B'], task(3, 'C')])).toEqual(['A', 'B', 'C']);
  });

  test('a long text is told by its beginning, a row in columns that are left out by its first cell', () => {
    const long = `Ghi chú: ${'x'.repeat(300)}`;
    expect(why([[long]])).toEqual([`4 0 ${long.slice(0, 200)} note`]);
    const head = [...HEAD, 'Chuyên viên', 'Số phòng'];
    const rows = [head, I, [...task(1, 'A'), 'B', 'C'], [...HEAD.map(() => null), null, 'D']];
    const sheet = read(sheetOf(rows), { columns: { 6: null, 7: null } });
    expect(sheet.skipped).toEqual([{ row: 4, column: 7, text: 'D', why: 'note' }]);
  });

  test('another table', () => {
    const table: TestCell[][] = [['STT', 'Chỉ tiêu', 'ĐVT'], [1, 'Hồ sơ', '%'], task(2, 'B')];
    const sheet = readBelow([I, task(1, 'A'), [], ...table]);
    expect(sheet.findings).toEqual([
      {
        ...{
          code: 'import-table-skipped',
          severity: 'warning',
          sheet: 'KH',
          row: 5,
          column: 0,
          field: null,
          task: null,
        },
        ...{ value: 'STT', details: { rows: 3 } },
      },
    ]);
    expect(sheet.skipped.map(({ why: reason }) => reason)).toEqual(['other-table', 'other-table', 'other-table']);
  });
});

describe('corrections', () => {
  const rows = [['I', 'Lĩnh vực khác'], task(1, 'A')];

  test('of the sheet as a whole: an area, none, or one that is not there', () => {
    const whole = (area: string | null, above: TestCell[][] = []) =>
      column(readBelow([...above, task(1, 'A')], { name: 'Cải cách tài chính công' }, { areas: { 0: area } }), 'area');
    expect(whole('3')).toEqual([AREA[3]]);
    expect(whole(null)).toEqual([null]);
    expect(whole('99')).toEqual([null]);
    expect(whole('3', [I])).toEqual([AREA[1]]);
    expect(whole('3', [['II', 'Thi đua']])).toEqual([AREA[3]]);
  });

  test('of a heading: an area, or none, which leaves the one above', () => {
    const of = (area: string | null, above: TestCell[][] = []) =>
      readBelow([...above, ...rows], {}, { areas: { [above.length + 2]: area } });
    expect(column(of('5'), 'area')).toEqual([AREA[5]]);
    expect(of('5').headings).toEqual([{ row: 2, text: 'Lĩnh vực khác', areaId: '5', sure: true, tasks: 1 }]);
    expect(column(of(null, [I]), 'area')).toEqual([AREA[1]]);
    expect(of(null, [I]).headings[1]).toEqual({ row: 3, text: 'Lĩnh vực khác', areaId: null, sure: true, tasks: 0 });
    // A row that was read as a task may be a heading.
    const heading = readBelow([task(1, 'A'), task(2, 'B')], {}, { areas: { 2: '3' } });
    expect([column(heading, 'title'), column(heading, 'area')]).toEqual([['B'], [AREA[3]]]);
  });
});

describe('an area column that is filled here and there', () => {
  const head = ['STT', 'Lĩnh vực', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì', 'Thời gian'];
  const row = (area: TestCell): TestCell[] => [null, area, 'A', 'Kế hoạch', 'Phòng Nội vụ', 'Quý I'];
  const told = (...areaCells: TestCell[]) =>
    read(sheetOf([head, ...areaCells.map(row)]))
      .findings.filter(({ code }) => code === 'import-area-unsure')
      .map(({ row: at, column: where, field, value, details }) => [at, where, field, value, details]);

  test('each guess is told once, until another comes', () => {
    expect(told('2', '2', 'Cải cách thể chế', '2')).toEqual([
      [2, 1, 'area', '2', { candidates: [AREA[2]], reason: 'number' }],
      [5, 1, 'area', '2', { candidates: [AREA[2]], reason: 'number' }],
    ]);
    expect(told('Cải cách thể chế', null, null, 'Cải cách thể chế', null)).toEqual([
      [3, 1, 'area', null, { candidates: [AREA[1]], reason: 'above', other: 2 }],
      [6, 1, 'area', null, { candidates: [AREA[1]], reason: 'above', other: 5 }],
    ]);
    // A guess is told already when the next rows take it from above.
    expect(told('2', null)).toHaveLength(1);
    expect(told('Cải cách thể chế', 'Cải cách thể chế')).toEqual([]);
  });

  test('what names no area ends what stands above it', () => {
    expect(column(read(sheetOf([head, row('Thể chế'), row('Thi đua'), row(null)])), 'area')).toEqual([
      AREA[1],
      'Thi đua',
      null,
    ]);
  });

  test('a heading between them ends it too', () => {
    const sheet = read(sheetOf([head, row('Thể chế'), ['II', null, 'Thi đua'], row(null)]));
    expect(column(sheet, 'area')).toEqual([AREA[1], null]);
  });
});
