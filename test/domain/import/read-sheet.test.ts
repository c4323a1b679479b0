import { openSheet, type ReadSheet } from '../../../src/domain/import/read-sheet';
import { column, found, HEAD, read, readBelow, sheetOf, type TestCell } from './plan-sheets';

const I: TestCell[] = ['I', 'Cải cách thể chế'];
const task = (number: TestCell, title: TestCell, ...over: (TestCell | undefined)[]): TestCell[] => {
  const usual = [number, title, 'Kế hoạch', 'Phòng Nội vụ', null, 'Quý I'];
  return usual.map((cell, index) => (over[index - 2] === undefined ? cell : (over[index - 2] ?? null)));
};
/** Findings of a code with all that they say besides the code. */
const told = ({ findings }: ReadSheet, code: string) =>
  findings
    .filter((each) => each.code === code)
    .map(({ row, column: at, field, value, details }) => ({ row, at, field, value, details }));

describe('what stands above the table', () => {
  test('its texts line by line, without the header', () => {
    const opened = openSheet(
      sheetOf([['UBND\nTHỊ XÃ HƯƠNG TRÀ', 2021], [], ['Phụ lục\r\nCCHC'], HEAD, I, task(1, 'A')]),
    );
    expect(opened.lines).toEqual(['UBND', 'THỊ XÃ HƯƠNG TRÀ', 'Phụ lục', 'CCHC']);
    expect(opened.titles).toEqual({ place: 'thị xã Hương Trà' });
    expect(opened.converted).toBeNull();
  });

  test('of a sheet without a table the first thirty rows', () => {
    const rows = Array.from({ length: 40 }, (_, row) => [`Dòng ${row}`]);
    expect(openSheet(sheetOf(rows)).lines).toHaveLength(30);
    expect(openSheet(sheetOf(rows.slice(0, 5))).lines).toHaveLength(5);
  });

  test('in an old font is read like the table, and told', () => {
    const font = '.VnTime';
    const sheet = read(
      sheetOf([[{ value: 'Phßng Néi vô', font }], HEAD, I, task({ value: '1', font }, { value: 'Th¸ng 6', font })]),
    );
    expect(sheet.opened.lines).toEqual(['Phòng Nội vụ']);
    expect(told(sheet, 'import-legacy-text')).toEqual([
      {
        ...{ row: 1, at: 0, field: null, value: 'Phßng Néi vô' },
        details: { cells: 2, reading: 'Phòng Nội vụ', rows: ['1', '4'] },
      },
    ]);
    const rowsOf = (count: number) => {
      const many = Array.from({ length: count }, () => task(1, 'Phßng Néi vô'));
      return told(readBelow([I, ...many]), 'import-legacy-text')[0]?.details['rows'];
    };
    expect([rowsOf(20), rowsOf(21)]).toEqual([Array.from({ length: 20 }, (_, at) => String(at + 3)), []]);
  });
});

describe('the area of a whole sheet', () => {
  const area = (name: string, ...lines: string[]) =>
    column(read(sheetOf([...lines.map((line) => [line]), HEAD, task(1, 'A')], { name })), 'area')[0];

  test('by its name, its number behind letters, or the lowest line that names one', () => {
    expect(area('Thể chế')).toBe('1. Cải cách thể chế');
    for (const name of ['LV5', 'lv.5', 'LV_5', ' Lĩnh vực 5 ', 'Mục V', 'phần-v']) {
      expect([name, area(name)]).toEqual([name, '5. Cải cách tài chính công']);
    }
    for (const name of ['KH', 'Sheet5', 'LV55', 'xLV5']) expect([name, area(name)]).toEqual([name, null]);
    expect(area('KH', 'Cải cách thể chế', 'Lĩnh vực: Cải cách tài chính công')).toBe('5. Cải cách tài chính công');
    // Lines above tables say many things: only a name counts there.
    expect(area('KH', 'V', 'Cải cách thể chế và pháp luật')).toBeNull();
  });
});

describe('columns', () => {
  const rows = (heading: string | null, ...cells: TestCell[]) => [
    [...HEAD, heading],
    I,
    ...cells.map((cell, index) => [...task(index + 1, `Việc ${index}`), cell]),
  ];

  test('that are unsure say why; those kept or left out show their cells', () => {
    const one = (heading: string, ...cells: TestCell[]) => read(sheetOf(rows(heading, ...cells)));
    expect(told(one('Đầu ra của việc', 'Quý I', 'Quý II'), 'import-column-unknown')).toEqual([
      { row: 1, at: 6, field: 'note', value: 'Đầu ra của việc', details: { samples: ['Quý I', 'Quý II'] } },
    ]);
    expect(told(one('Kiến nghị', 'Không'), 'import-column-kept')).toEqual([
      { row: 1, at: 6, field: 'note', value: 'Kiến nghị', details: { samples: ['Không'] } },
    ]);
    expect(told(one('Nội dung', 'A'), 'import-column-unsure')).toEqual([
      { row: 1, at: 6, field: 'note', value: 'Nội dung', details: { reason: 'repeated' } },
    ]);
    const words = [
      ['Nhiệm vụ', 'Sản phẩm', 'Đơn vị được giao', 'Thời gian'],
      I.slice(1),
      ['A', 'Kế hoạch', 'Phòng Nội vụ', 'Quý I'],
    ];
    expect(told(read(sheetOf(words)), 'import-column-unsure')).toEqual([
      { row: 1, at: 2, field: 'lead', value: 'Đơn vị được giao', details: { reason: 'words' } },
    ]);
    // A column with nothing below loses nothing.
    expect(found(one('Chuyên viên'))).toEqual([]);
    expect(found(one('Kiến nghị'))).toEqual([]);
  });

  test('beyond those that are read are told by their heading', () => {
    const wide: TestCell[] = [...HEAD];
    wide[300] = 'Rất xa';
    expect(told(read(sheetOf([wide.map((cell) => cell ?? null), I, task(1, 'A')])), 'import-column-unknown')).toEqual([
      { row: 1, at: 256, field: null, value: 'Rất xa', details: {} },
    ]);
  });

  test('that every task needs', () => {
    const missing = (heading: string[], cells: string[], name = 'KH') =>
      told(read(sheetOf([heading, ['Cải cách thể chế'], cells], { name })), 'import-column-missing').map(
        ({ field, at }) => [field, at],
      );
    expect(missing(['Sản phẩm', 'Chủ trì'], ['Kế hoạch', 'Phòng Nội vụ'])).toEqual([
      ['title', null],
      ['deadline', null],
    ]);
    expect(missing(['Nhiệm vụ', 'Thời gian'], ['A', 'Quý I'])).toEqual([
      ['product', null],
      ['lead', null],
    ]);
    expect(missing(['Nhiệm vụ', 'Thời gian'], ['A', 'Quý I'], 'Phòng Tư pháp')).toEqual([['product', null]]);
  });

  test('that do not show are told with their headings, those without a role are not', () => {
    const sheet = read(sheetOf(rows('Chuyên viên', 'A'), { hiddenColumns: [3, 5, 6] }), { columns: { 6: null } });
    expect(told(sheet, 'import-columns-hidden')).toEqual([
      { row: 1, at: 3, field: null, value: null, details: { headings: ['Cơ quan chủ trì', 'Thời gian hoàn thành'] } },
    ]);
  });
});

describe('the lead of a whole sheet', () => {
  const rows = (...lines: string[]) => [
    ...lines.map((line) => [line]),
    ...[['Nhiệm vụ', 'Sản phẩm', 'Thời gian'], I.slice(1), ['A', 'Kế hoạch', 'Quý I'], ['B', 'Kế hoạch', 'Quý I']],
  ];

  test('is its name, else the lowest line that names one unit', () => {
    const sheet = read(sheetOf(rows('Phòng Tư pháp'), { name: 'Phòng Nội vụ' }));
    expect(column(sheet, 'lead')).toEqual(['Phòng Nội vụ', 'Phòng Nội vụ']);
    expect(told(sheet, 'import-lead-from-sheet')).toEqual([
      { row: 2, at: null, field: 'lead', value: 'Phòng Nội vụ', details: { name: 'Phòng Nội vụ' } },
    ]);
    const lines = read(sheetOf(rows('Đơn vị: Phòng Tư pháp', 'Cơ quan : Thanh tra thị xã', 'Phụ lục')));
    expect(column(lines, 'lead')).toEqual(['Thanh tra thị xã', 'Thanh tra thị xã']);
    expect(column(read(sheetOf(rows('Phòng Nội vụ, Phòng Tư pháp'))), 'lead')).toEqual([null, null]);
  });

  test('is none where a column says it, or where nothing is to be led', () => {
    expect(column(readBelow([I, task(1, 'A', undefined, null)], { name: 'Phòng Tư pháp' }), 'lead')).toEqual([null]);
    expect(found(read(sheetOf(rows().slice(0, 1), { name: 'Phòng Tư pháp' })), /lead/)).toEqual([]);
  });
});

test('line breaks in lists of units: what leaves fewer names unread is meant', () => {
  const list = (field: 'lead' | 'coordinators', text: string) => {
    const over = field === 'lead' ? [undefined, text] : [undefined, undefined, text];
    return column(readBelow([I, task(1, 'A', ...over)]), field)[0];
  };
  for (const field of ['lead', 'coordinators'] as const) {
    expect(list(field, 'Phòng Lao động - Thương binh\nvà Xã hội')).toBe('Phòng Lao động - Thương binh và Xã hội');
    expect(list(field, 'Phòng Nội vụ\nPhòng Tư pháp')).toBe('Phòng Nội vụ; Phòng Tư pháp');
    expect(list(field, 'Phòng Nội vụ,\nPhòng Tư pháp\nThanh tra thị xã')).toBe(
      'Phòng Nội vụ; Phòng Tư pháp; Thanh tra thị xã',
    );
    // Nobody knows the second, and still it is no part of the first.
    expect(list(field, 'Phòng Nội vụ\nÔng A')).toBe('Phòng Nội vụ; Ông A');
    expect(list(field, 'Các phòng, ban;\nUBND các xã, phường')).toBe('Các phòng, ban; UBND các xã, phường');
  }
});

describe('money', () => {
  const sheet = (heading: string, cells: TestCell[], ...lines: string[]) =>
    read(
      sheetOf([...lines.map((line) => [line]), [...HEAD, heading], I, ...cells.map((cell) => [...task(1, 'A'), cell])]),
    );

  test('of another unit, in the heading or a line above, is brought to million đồng and told', () => {
    const thousands = sheet('Kinh phí (nghìn đồng)', [15_000, null, '1.250.000', 'Lồng ghép']);
    expect(column(thousands, 'budget')).toEqual([15, null, 1250, 'Lồng ghép']);
    expect(told(thousands, 'import-budget-unit')).toEqual([
      { row: 1, at: 6, field: 'budget', value: 'Kinh phí (nghìn đồng)', details: { unit: 'nghìn đồng', tasks: 2 } },
    ]);
    const above = sheet('Kinh phí', [2], 'Phụ lục', 'Đơn vị tính: tỷ đồng');
    expect([column(above, 'budget'), told(above, 'import-budget-unit')[0]?.row]).toEqual([[2000], 3]);
    expect(column(sheet('Kinh phí', [2], 'Đơn vị: tỷ đồng'), 'budget')).toEqual([2000]);
    expect(column(sheet('Kinh phí', [2], 'ĐVT: tỷ đồng'), 'budget')).toEqual([2000]);
    // The heading is nearer; a line that only speaks of money says no unit.
    expect(column(sheet('Kinh phí (triệu đồng)', [2], 'Đơn vị tính: tỷ đồng'), 'budget')).toEqual([2]);
    expect(column(sheet('Kinh phí', [2], 'Tổng kinh phí 5 tỷ đồng'), 'budget')).toEqual([2]);
  });

  test('too little for its unit stays as it is typed, and is told at its cell', () => {
    const small = sheet('Kinh phí (đồng)', [15_000_000, 15, 999, 1000, 0]);
    expect(column(small, 'budget')).toEqual([15, 15, 999, 0.001, 0]);
    expect(told(small, 'import-budget-small')).toEqual([
      { row: 4, at: 6, field: 'budget', value: 15, details: { unit: 'đồng' } },
      { row: 5, at: 6, field: 'budget', value: 999, details: { unit: 'đồng' } },
    ]);
    expect(small.findings.flatMap(({ code, task: at }) => (code === 'import-budget-small' ? [at] : []))).toEqual([
      1, 2,
    ]);
    expect(told(small, 'import-budget-unit')[0]?.details).toEqual({ unit: 'đồng', tasks: 2 });
  });

  test('that names its own unit keeps it', () => {
    const own = sheet('Kinh phí (đồng)', ['5 triệu', '15.000.000 đồng', '2 tỷ đồng', '150tr']);
    expect([column(own, 'budget'), found(own, /budget/)]).toEqual([
      ['5 triệu', '15.000.000 đồng', '2 tỷ đồng', '150tr'],
      [],
    ]);
  });

  test('that is not there is not told', () => {
    expect(found(sheet('Kinh phí (nghìn đồng)', [null]), /budget/)).toEqual([]);
    expect(found(sheet('Kinh phí (triệu đồng)', [5]), /budget/)).toEqual([]);
    expect(found(readBelow([I, task(1, 'A')]), /budget/)).toEqual([]);
  });
});

describe('rows that are hidden or passed over', () => {
  test('hidden ones are told at the first, of many only some by number', () => {
    const rows = (count: number) => [
      I,
      ...Array.from({ length: count }, (_, index) => task(index + 1, `Việc ${index}`)),
    ];
    const hidden = (count: number) =>
      told(readBelow(rows(count), { hiddenRows: rows(count).map((_, index) => index + 3) }), 'import-hidden-rows')[0];
    const numbers = (count: number) => Array.from({ length: count }, (_, index) => String(index + 3));
    expect(hidden(20)).toEqual({
      row: 3,
      at: 1,
      field: null,
      value: 'Việc 0',
      details: { tasks: 20, rows: numbers(20) },
    });
    expect(hidden(21)?.details).toEqual({ tasks: 21, rows: [...numbers(20), '…'] });
    expect(hidden(0)).toBeUndefined();
  });

  test('those passed over for one reason are told together, sub-headings each', () => {
    const sheet = readBelow([
      ...[I, [null, 'NHIỆM VỤ CHUNG'], [null, { bold: 'Nhiệm vụ khác' }], task(1, 'A'), ['Cộng mục I']],
      ...[['Tổng cộng'], ['Ghi chú: dữ liệu mẫu'], ['STT', 'Chỉ tiêu', 'ĐVT']],
    ]);
    expect(told(sheet, 'import-row-skipped').map(({ row, at, value, details }) => [row, at, value, details])).toEqual([
      [3, 1, 'NHIỆM VỤ CHUNG', { why: 'sub-heading', rows: ['3'] }],
      [4, 1, 'Nhiệm vụ khác', { why: 'sub-heading', rows: ['4'] }],
      [6, 0, 'Cộng mục I', { why: 'total', rows: ['6', '7'] }],
      [8, 0, 'Ghi chú: dữ liệu mẫu', { why: 'note', rows: ['8'] }],
    ]);
    expect(found(sheet, /table/)).toEqual(['import-table-skipped 9']);
  });
});
