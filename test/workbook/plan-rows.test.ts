import type { PlanRow, TaskField } from '../../src/domain/task';
import { TASK_FIELDS } from '../../src/domain/task';
import { readOtherTables } from '../../src/workbook/other-tables';
import { planRowReader } from '../../src/workbook/plan-rows';
import { PLAN_FIRST_ROW, SPARE_ROWS } from '../../src/workbook/tabs/plan';
import type { Cell, Sheet, Workbook } from '../../src/workbook/workbook';
import { edited, opened, refreshOf, sample, sheetOf, write } from './sample';

const { workbook, rows } = sample('2021-H1');
const PLAN = 'Kế hoạch';
const column = (field: TaskField) => TASK_FIELDS.indexOf(field);
const FIRST = PLAN_FIRST_ROW;

const planWith = (edit: (sheet: Sheet) => void): PlanRow[] => opened(edited(workbook, PLAN, edit)).rows;
const put = (sheet: Sheet, field: TaskField, cell: Cell, row = FIRST): void => {
  sheet.rows[row]![column(field)] = cell;
};

describe('facts of plan rows', () => {
  it('says of every row that its status and overdue key are formulas', () => {
    const read = opened(workbook).rows;
    expect(read.every(({ facts }) => facts?.status?.formula === true && facts.overdueKey?.formula === true)).toBe(true);
    const [typed] = planWith((sheet) => put(sheet, 'status', { value: 'Đang thực hiện' }));
    expect(typed?.facts?.status).toBeUndefined();
  });

  it.each<[string, TaskField, Cell, object | undefined]>([
    ['a number with a format', 'number', { value: 44545, style: { numberFormat: 'd-mmm' } }, { format: 'd-mmm' }],
    ['as Excel told', 'number', { value: 44545, told: { format: 'd-mmm' } }, { format: 'd-mmm' }],
    ['General says nothing', 'number', { value: 5, style: { numberFormat: 'General' } }, undefined],
    ['the format of a text says nothing', 'number', { value: '12/15', style: { numberFormat: '@' } }, undefined],
    ['an old font', 'title', { value: 'Phßng', style: { font: { name: '.VnTime' } } }, { font: '.VnTime' }],
    ['VNI, as Excel told', 'title', { value: 'Phoøng', told: { font: 'VNI-Times' } }, { font: 'VNI-Times' }],
    ['a font of today', 'title', { value: 'Phòng', style: { font: { name: 'Times New Roman' } } }, undefined],
    ['the old font of a number', 'budget', { value: 5, style: { font: { name: '.VnTime' } } }, undefined],
    ['a formula that somebody typed', 'budget', { value: 5, formula: '=2+3' }, { formula: true }],
    ['a blank cell', 'budget', { value: null, style: { numberFormat: 'd-mmm', font: { name: '.VnTime' } } }, undefined],
  ])('%s', (_, field, cell, expected) => {
    const [row] = planWith((sheet) => put(sheet, field, cell));
    expect(row?.facts?.[field]).toEqual(expected);
  });

  it('tells hidden rows, whoever hid them', () => {
    const read = planWith((sheet) => {
      sheet.rowFormats[FIRST] = { hidden: true, height: 30 };
      sheet.told = { merges: [], hiddenRows: [FIRST + 2] };
    });
    expect(read.flatMap(({ row, hidden }) => (hidden ? [row] : []))).toEqual([FIRST + 1, FIRST + 3]);
  });

  it('fills a merged cell down its column over rows that hold a task, marked as such', () => {
    const lead = 'Phòng Tư pháp';
    const last = FIRST + rows.length - 1;
    const read = planWith((sheet) => {
      put(sheet, 'lead', { value: lead }, last - 1);
      put(sheet, 'lead', { value: null }, last);
      // Reaches over the first spare row, which is no task.
      sheet.merges.push({ row: last - 1, column: column('lead'), rows: 3, columns: 2 });
    });
    const at = (row: number) => read.find((one) => one.row === row + 1)!;
    expect(at(last).values.lead).toBe(lead);
    expect(at(last).facts?.lead).toEqual({ merged: true });
    // The neighbour column is covered too, but the value is not its own.
    expect(at(last).facts?.head).toBeUndefined();
    expect(at(last + 1).values.lead).toBeNull();
    expect(at(last - 1).facts?.lead).toBeUndefined();
  });

  it('never fills a cell that holds something, nor across columns, nor out of the headings', () => {
    const read = planWith((sheet) => {
      put(sheet, 'note', { value: 'chung' });
      put(sheet, 'note', { value: 'riêng' }, FIRST + 1);
      sheet.merges.push({ row: FIRST, column: column('note'), rows: 2, columns: 1 });
      put(sheet, 'product', { value: null });
      sheet.merges.push({ row: FIRST, column: column('title'), rows: 1, columns: 3 });
      put(sheet, 'reason', { value: null });
      sheet.merges.push({ row: FIRST - 1, column: column('reason'), rows: 2, columns: 1 });
    });
    expect(read[1]?.values.note).toBe('riêng');
    expect(read[0]?.values.product).toBeNull();
    expect(read[0]?.values.reason).toBeNull();
  });

  it('reads a single row as the whole table does', () => {
    const book = edited(workbook, PLAN, (sheet) => {
      put(sheet, 'number', { value: 1.1, style: { numberFormat: '0.0' } });
      sheet.merges.push({ row: FIRST, column: column('lead'), rows: 2, columns: 1 });
      put(sheet, 'lead', { value: null }, FIRST + 1);
    });
    const { rows: all, places } = opened(book);
    const read = planRowReader(sheetOf(book, PLAN), places);
    expect([0, 1, 2].map((at) => read(FIRST + at))).toEqual(all.slice(0, 3));
  });
});

describe('a table that is larger than its content', () => {
  const tall = edited(workbook, PLAN, (sheet) => {
    const [table] = sheet.tables;
    table!.area.rows = 1_048_576 - table!.area.row;
  });

  it('gives the rows in which something stands', () => {
    const { rows: read, places } = opened(tall);
    expect(read).toHaveLength(rows.length + SPARE_ROWS);
    expect(places.lastRow).toBe(1_048_575);
  });

  it('is refreshed without filling it', () => {
    expect(refreshOf(tall, '2021-H1')).toEqual([]);
  });

  it('numbers rows by the sheet where some in between were never filled', () => {
    const gap = edited(tall, PLAN, (sheet) => {
      write(sheet, 5_000, column('title'), { value: 'Việc ở xa' });
    });
    const read = opened(gap).rows;
    expect(read[read.length - 1]?.row).toBe(5_001);
    expect(read).toHaveLength(rows.length + SPARE_ROWS + 1);
    const formulas = refreshOf(gap, '2021-H1').filter((change) => change.kind === 'set-cells' && change.sheet === PLAN);
    expect(formulas).toMatchObject([
      { row: 5_000, column: column('status') },
      { row: 5_000, column: column('overdueKey') },
      { row: 5_000, column: column('id') },
    ]);
  });
});

describe('readOtherTables', () => {
  const own = (name: string, headings: string[], lines: (string | number | null)[][]): Sheet => ({
    ...structuredClone(sheetOf(workbook, 'Hướng dẫn')),
    name: `Trang ${name}`,
    merges: [],
    rows: [
      [],
      [null, ...headings.map((value) => ({ value }))],
      ...lines.map((line) => [null, ...line.map((value) => ({ value }))]),
    ],
    tables: [
      {
        name,
        area: { row: 1, column: 1, rows: lines.length + 1, columns: headings.length },
        columns: headings.map((heading) => ({ name: heading })),
        style: null,
        bandedRows: false,
        filterButtons: false,
      },
    ],
  });
  const withSheets = (...sheets: Sheet[]): Workbook => ({ ...workbook, sheets: [...workbook.sheets, ...sheets] });

  it('finds nothing where there are no such tables', () => {
    expect(readOtherTables(workbook)).toEqual({ procedures: null, score: null, indicators: null, initiatives: null });
  });

  it('reads columns by heading or alias, rows that hold something, with their places', () => {
    const book = withSheets(
      own(
        'tthc',
        ['Đơn vị', 'Số hồ sơ nhận giải quyết', 'TRỰC TUYẾN', 'Cột lạ'],
        [
          ['UBND phường Tứ Hạ', 10, 4, 'x'],
          [null, null, null, 'chỉ cột lạ'],
          ['UBND phường Hương Văn', 5, 5, null],
        ],
      ),
      own('ChamDiem', ['TT', 'Nội dung', 'Điểm tối đa', 'Điểm tự đánh giá'], [['1', 'Tiêu chí', 2, 1.5]]),
    );
    expect(readOtherTables(book)).toEqual({
      indicators: null,
      initiatives: null,
      procedures: {
        sheet: 'Trang tthc',
        columns: { unit: 1, received: 2, online: 3 },
        rows: [
          { row: 3, values: { unit: 'UBND phường Tứ Hạ', received: 10, online: 4 } },
          { row: 5, values: { unit: 'UBND phường Hương Văn', received: 5, online: 5 } },
        ],
      },
      score: {
        sheet: 'Trang ChamDiem',
        columns: { number: 1, title: 2, max: 3, self: 4 },
        rows: [{ row: 3, values: { number: '1', title: 'Tiêu chí', max: 2, self: 1.5 } }],
      },
    });
  });
});
