import { column, found, HEAD, read, readBelow, sheetOf, type TestCell } from './plan-sheets';

const I: TestCell[] = ['I', 'CẢI CÁCH THỂ CHẾ'];
/** A whole task; only its number and title differ. */
const task = (number: TestCell, title: TestCell, ...over: (TestCell | undefined)[]): TestCell[] => {
  const usual = [number, title, 'Kế hoạch', 'Phòng Nội vụ', null, 'Quý I'];
  return usual.map((cell, index) => (over[index - 2] === undefined ? cell : (over[index - 2] ?? null)));
};
const AREA = {
  1: '1. Cải cách thể chế',
  2: '2. Cải cách TTHC và kiểm soát TTHC',
  3: '3. Cải cách tổ chức bộ máy các cơ quan hành chính nhà nước',
  5: '5. Cải cách tài chính công',
  7: '7. Tổ chức chỉ đạo, điều hành',
};

describe('cells', () => {
  test('line breaks that mean something stay', () => {
    const sheet = readBelow([
      I,
      task(
        1,
        'Rà soát,\nđơn giản hóa',
        '- Kế hoạch\n- Báo cáo',
        'Phòng Lao động -\nThương binh và Xã hội',
        'Phòng Nội vụ\nPhòng Tư pháp',
        'Quý I;\ntrước 15/9',
      ),
    ]);
    expect(sheet.tasks[0]?.values).toMatchObject({
      title: 'Rà soát, đơn giản hóa',
      product: '- Kế hoạch\n- Báo cáo',
      lead: 'Phòng Lao động - Thương binh và Xã hội',
      coordinators: 'Phòng Nội vụ; Phòng Tư pháp',
      deadline: 'Quý I;\ntrước 15/9',
    });
    expect(sheet.tasks[0]?.title).toBe('Rà soát,\nđơn giản hóa');
  });

  test('heads of offices, each on a line, are a list', () => {
    const head = [...HEAD, 'Người đứng đầu chịu trách nhiệm'];
    const sheet = read(sheetOf([head, I, [...task(1, 'A'), 'Ông A\nÔng B']]));
    expect(column(sheet, 'head')).toEqual(['Ông A; Ông B']);
  });

  test('dates keep their format, texts stay texts, errors stay errors', () => {
    const sheet = readBelow([
      I,
      task(1, ' A '.normalize('NFD'), { error: '#REF!' }, undefined, undefined, { value: 44348, format: 'mmm-yy' }),
    ]);
    expect(sheet.tasks[0]).toMatchObject({
      values: { title: 'A', product: { error: '#REF!' }, deadline: 44348 },
      facts: { deadline: { format: 'mmm-yy' } },
    });
  });

  test('columns that a plan does not have go to the notes under their heading', () => {
    const head = [...HEAD, 'Ghi chú', 'Bắt đầu', 'Kết quả thực hiện', 'Tình trạng'];
    const sheet = read(
      sheetOf([
        head,
        I,
        [...task(1, 'A'), 'Gấp', { value: 44200, format: 'dd/mm/yyyy' }, 'Đã ban hành', 'Đã hoàn thành'],
      ]),
    );
    expect(column(sheet, 'note')).toEqual([
      'Gấp\nBắt đầu: 04/01/2021\nKết quả thực hiện: Đã ban hành\nTình trạng: Đã hoàn thành',
    ]);
    expect(column(sheet, 'status')).toEqual(['Đã hoàn thành']);
  });

  test('a status that follows from a date needs no note', () => {
    const head = [...HEAD, 'Thời gian thực tế', 'Ngày hoàn thành', 'Tình trạng'];
    const sheet = read(sheetOf([head, I, [...task(1, 'A'), null, 44286, 'Đã hoàn thành']]));
    expect([column(sheet, 'note'), column(sheet, 'finished')]).toEqual([[null], [44286]]);
  });

  test('number and date of a document in one cell are two', () => {
    const cell = (text: string) => {
      const sheet = read(sheetOf([[...HEAD, 'Số, ngày văn bản'], I, [...task(1, 'A'), text]]));
      return [...column(sheet, 'documentNumber'), ...column(sheet, 'documentDate')];
    };
    expect(cell('31/KH-UBND ngày 08/3/2021')).toEqual(['31/KH-UBND', 44263]);
    expect(cell('Số 31/KH-UBND, 08/03/2021')).toEqual(['31/KH-UBND', 44263]);
    expect(cell('Số: 1105 /QĐ-UBND ngày 08 tháng 3 năm 2021')).toEqual(['1105/QĐ-UBND', 44263]);
    for (const text of ['31/KH-UBND', '31/KH-UBND ngày 31/6/2021', '31/KH-UBND và 32/KH-UBND ngày 8/3/2021'])
      expect(cell(text)).toEqual([text, null]);
  });

  test('money of another unit is brought to million đồng where it is plain', () => {
    const budgets = (heading: string, ...cells: TestCell[]) => {
      const sheet = read(sheetOf([[...HEAD, heading], I, ...cells.map((cell) => [...task(1, 'A'), cell])]));
      return [column(sheet, 'budget'), found(sheet, /budget/).length];
    };
    expect(budgets('Kinh phí (nghìn đồng)', 15_000, '1.250.000', '15.000')).toEqual([
      [15, 1250, '15.000 nghìn đồng'],
      1,
    ]);
    expect(budgets('Kinh phí (đồng)', 15_000_000)).toEqual([[15], 1]);
    expect(budgets('Kinh phí (triệu đồng)', 15, '12,5')).toEqual([[15, '12,5'], 0]);
    expect(budgets('Kinh phí', 15)).toEqual([[15], 0]);
  });
});

describe('the sheet itself', () => {
  test('names the area of its tasks, surely or not', () => {
    const rows = [HEAD, task(1, 'A')];
    const named = read(sheetOf(rows, { name: 'Cải cách thể chế' }));
    expect([column(named, 'area'), found(named)]).toEqual([[AREA[1]], []]);
    const numbered = read(sheetOf(rows, { name: 'LV 3' }));
    expect([column(numbered, 'area'), found(numbered)]).toEqual([[AREA[3]], ['import-area-unsure 2']]);
    const line = read(sheetOf([['Lĩnh vực: Cải cách tài chính công'], ...rows]));
    expect([column(line, 'area'), found(line)]).toEqual([[AREA[5]], []]);
  });

  test('headings on it count more, and on a sheet of one area others stand below', () => {
    expect(column(read(sheetOf([HEAD, I, task(1, 'A')], { name: 'Cải cách tài chính công' })), 'area')).toEqual([
      AREA[1],
    ]);
    const below = read(
      sheetOf([HEAD, ['I', 'Nhiệm vụ chung'], task(1, 'A'), ['II', 'Nhiệm vụ cụ thể'], task(1, 'B')], {
        name: 'Cải cách tài chính công',
      }),
    );
    expect([column(below, 'area'), found(below, /area/)]).toEqual([[AREA[5], AREA[5]], []]);
  });

  test('names the lead where no column does', () => {
    const rows = [['STT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian'], I, [1, 'A', 'Kế hoạch', 'Quý I']];
    const sheet = read(sheetOf(rows, { name: 'Phòng Tư pháp' }));
    expect([column(sheet, 'lead'), found(sheet)]).toEqual([['Phòng Tư pháp'], ['import-lead-from-sheet 1']]);
    const line = read(sheetOf([['Đơn vị: Phòng Nội vụ'], ...rows]));
    expect([column(line, 'lead'), found(line)]).toEqual([['Phòng Nội vụ'], ['import-lead-from-sheet 2']]);
    expect(found(read(sheetOf(rows, { name: 'Trang 1' })))).toEqual(['import-column-missing 1']);
  });
});
