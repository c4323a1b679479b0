import { applyChanges } from '../../../src/workbook/apply-changes';
import { markChanges } from '../../../src/workbook/marks';
import { readPlan } from '../../../src/workbook/read-plan';
import type { Cell, Sheet, Style, Workbook } from '../../../src/workbook/workbook';
import { emptySheet, emptyWorkbook } from '../../../src/workbench/host/state';
import { chartsOf, ChartStore } from '../../../src/workbench/page/chart-store';
import { layoutPrint } from '../../../src/workbench/page/layout-print';
import { tableStyleAt } from '../../../src/workbench/page/table-style';
import { StyleBook, toUniverCells, toUniverSheet, toUniverWorkbook } from '../../../src/workbench/page/to-univer';
import {
  conditionalFormatsOf,
  listItems,
  validationsOf,
  withoutNames,
} from '../../../src/workbench/page/to-univer-rules';
import { samplePlan, sampleWorkbook } from '../../support/sample-plan';

const cell = (value: Cell['value'], style?: Style): Cell => ({ value, style });
const sheetWith = (change: Partial<Sheet>): Sheet => ({ ...emptySheet('Kế hoạch'), ...change });
const workbookWith = (...sheets: Sheet[]): Workbook => ({ ...emptyWorkbook(), sheets });

test('values keep their kind and formulas stay with the host', () => {
  const formula: Cell = { value: 3, formula: '=1+2' };
  const sheet = sheetWith({
    rows: [[cell('Nội vụ'), cell(44561), cell(true), cell({ error: '#N/A' }), formula, null]],
  });
  const cells = toUniverCells(sheet, { row: 0, column: 0, rows: 1, columns: 6 }, new StyleBook());
  expect(Object.values(cells[0] ?? {}).map(({ v, t, f }) => [v, t, f])).toEqual([
    ['Nội vụ', 1, null],
    [44561, 2, null],
    [1, 3, null],
    ['#N/A', 1, null],
    [3, 2, null],
  ]);
});

test('an update names blank cells too, so that what the grid shows there goes away', () => {
  const area = { row: 0, column: 0, rows: 2, columns: 2 };
  const cells = toUniverCells(sheetWith({ rows: [[cell('x')]] }), area, new StyleBook(), true);
  expect(cells[1]?.[1]).toEqual({ v: null, t: null, f: null, si: null, p: null, s: null });
});

test('looks: font, fill, borders, alignment, indent, number format', () => {
  const style: Style = {
    font: { name: 'Times New Roman', size: 13, bold: true, italic: true, underline: true, color: '#9C0006' },
    fill: '#EEEEEE',
    border: { bottom: { line: 'double', color: '#000000' } },
    horizontal: 'right',
    vertical: 'center',
    wrap: true,
    indent: 1,
    numberFormat: 'dd/mm/yyyy',
  };
  const book = new StyleBook();
  expect(book.styles[book.idOf(style)]).toEqual({
    ff: 'Times New Roman',
    fs: 13,
    bl: 1,
    it: 1,
    ul: { s: 1 },
    cl: { rgb: '#9C0006' },
    bg: { rgb: '#EEEEEE' },
    bd: { t: null, r: null, b: { s: 7, cl: { rgb: '#000000' } }, l: null },
    ht: 3,
    vt: 2,
    tb: 3,
    pd: { r: 9 },
    n: { pattern: 'dd/mm/yyyy' },
  });
  // Equal looks share an id, whichever object they come from.
  expect(book.idOf({ ...style })).toBe(book.idOf(style));
});

test('points become pixels; hidden rows and columns, merges and frozen panes are kept', () => {
  const sheet = sheetWith({
    columns: [{ width: 75 }, { hidden: true }],
    rowFormats: { 0: { height: 30 }, 2: { hidden: true } },
    merges: [{ row: 0, column: 0, rows: 1, columns: 3 }],
    freeze: { rows: 3, columns: 1 },
    showGridlines: false,
  });
  const shown = toUniverSheet(sheet, workbookWith(sheet), new StyleBook());
  expect(shown.columnData).toMatchObject({ 0: { w: 100, hd: 0 }, 1: { hd: 1 } });
  expect(shown.rowData).toMatchObject({ 0: { h: 40, hd: 0 }, 2: { hd: 1 } });
  expect(shown.mergeData).toEqual([{ startRow: 0, startColumn: 0, endRow: 0, endColumn: 2 }]);
  expect(shown.freeze).toEqual({ xSplit: 1, ySplit: 3, startRow: 3, startColumn: 1 });
  expect(shown.showGridlines).toBe(0);
});

test('very hidden sheets do not reach the grid, hidden ones do as hidden', () => {
  const workbook = workbookWith(
    sheetWith({}),
    { ...emptySheet('Ẩn'), visibility: 'hidden' },
    { ...emptySheet('_CCHC'), visibility: 'veryHidden' },
  );
  const shown = toUniverWorkbook(workbook, 'so1', new StyleBook());
  expect(shown.sheetOrder).toEqual(['Kế hoạch', 'Ẩn']);
  expect(shown.sheets['Ẩn']?.hidden).toBe(1);
});

test('dropdowns offer the cells that a name stands for, commas and all, and leave refusing to the host', () => {
  const list = sheetWith({
    name: 'Danh mục',
    rows: [[cell('Phòng Văn hóa, Khoa học và Thông tin')], [cell('')], [cell('Phòng Nội vụ')]],
  });
  const plan = sheetWith({
    validations: [
      {
        area: { row: 1, column: 0, rows: 9, columns: 1 },
        rule: { type: 'list', source: '=CCHC_DonVi' },
        allowBlank: true,
      },
      {
        area: { row: 1, column: 1, rows: 9, columns: 1 },
        rule: { type: 'decimal', operator: 'between', formula1: 0, formula2: 1 },
        allowBlank: true,
      },
    ],
  });
  const workbook: Workbook = {
    ...workbookWith(plan, list),
    names: [{ name: 'CCHC_DonVi', reference: "='Danh mục'!$A$1:$A$3" }],
  };
  const rules = validationsOf(plan, workbook);
  expect(rules).toHaveLength(1);
  expect(JSON.parse(rules[0]?.formula1 ?? '')).toEqual(['Phòng Văn hóa, Khoa học và Thông tin', 'Phòng Nội vụ']);
  expect(rules[0]).toMatchObject({ type: 'list', ranges: [{ startRow: 1, startColumn: 0, endRow: 9, endColumn: 0 }] });
  expect(listItems('Có, Không', workbook, plan)).toEqual(['Có', 'Không']);
  expect(listItems('=KhongCo', workbook, plan)).toEqual([]);
});

test('conditional formats speak of cells only, in the order of the workbook', () => {
  const sheet = sheetWith({
    conditionalFormats: [
      {
        area: { row: 1, column: 0, rows: 2, columns: 2 },
        formula: '=$B2=CCHC_QuaHan',
        fill: '#FDE2E0',
        stopIfTrue: true,
      },
      { area: { row: 1, column: 0, rows: 2, columns: 2 }, formula: '=$A2=""', font: { color: '#777777', bold: true } },
    ],
  });
  const workbook: Workbook = {
    ...workbookWith(sheet),
    names: [{ name: 'CCHC_QuaHan', reference: "='Danh mục'!$A$8" }],
  };
  expect(
    conditionalFormatsOf(sheet, workbook).map(({ stopIfTrue, rule }) => [stopIfTrue, rule.value, rule.style]),
  ).toEqual([
    [true, "=$B2='Danh mục'!$A$8", { bg: { rgb: '#FDE2E0' } }],
    [false, '=$A2=""', { cl: { rgb: '#777777' }, bl: 1 }],
  ]);
});

test.each([
  ['a name inside a longer word stays', '=Ngay_chot2+Ngay_chot', "=Ngay_chot2+'Thông tin'!$B$9"],
  ['text in quotes stays', '="Ngay_chot"&Ngay_chot', `="Ngay_chot"&'Thông tin'!$B$9`],
  ['a sheet of that name stays', "='Ngay_chot'!A1", "='Ngay_chot'!A1"],
  ['a function of that name stays', '=Ngay_chot(1)', '=Ngay_chot(1)'],
  ['upper and lower case are one', '=NGAY_CHOT', "='Thông tin'!$B$9"],
])('names in formulas: %s', (_, formula, expected) => {
  const workbook = { ...emptyWorkbook(), names: [{ name: 'Ngay_chot', reference: "='Thông tin'!$B$9" }] };
  expect(withoutNames(formula, workbook)).toBe(expected);
});

test('a table style colours header and every second row; tables without one stay plain', () => {
  const table = {
    name: 'KeHoach',
    area: { row: 1, column: 0, rows: 4, columns: 2 },
    columns: [{ name: 'A' }, { name: 'B' }],
    style: 'TableStyleMedium2',
    bandedRows: true,
    filterButtons: false,
  };
  const sheet = sheetWith({ tables: [table] });
  expect(tableStyleAt(sheet, 1, 0)).toMatchObject({ fill: '#4472C4', font: { bold: true } });
  expect([2, 3, 4].map((row) => tableStyleAt(sheet, row, 1)?.fill)).toEqual(['#DAE3F3', undefined, '#DAE3F3']);
  expect(tableStyleAt(sheet, 0, 0)).toBeNull();
  expect(tableStyleAt(sheetWith({ tables: [{ ...table, style: null }] }), 1, 0)).toBeNull();
});

test('typing a value is no reason to build the grid anew, everything that shapes it is', () => {
  const before = workbookWith(sheetWith({ rows: [[cell('a')]] }));
  const shaped = (change: Partial<Sheet>): string =>
    layoutPrint(workbookWith(sheetWith({ rows: [[cell('a')]], ...change })));
  expect(shaped({ rows: [[cell('b')]] })).toBe(layoutPrint(before));
  expect(shaped({ merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] })).not.toBe(layoutPrint(before));
  expect(shaped({ name: 'Kế hoạch 2022' })).not.toBe(layoutPrint(before));
  expect(shaped({ columns: [{ width: 40 }] })).not.toBe(layoutPrint(before));
});

test('a changed dropdown list shapes the grid too, although only a cell changed', () => {
  const withList = (item: string): Workbook => ({
    ...workbookWith(
      sheetWith({
        rows: [[cell(item)]],
        validations: [
          {
            area: { row: 1, column: 0, rows: 1, columns: 1 },
            rule: { type: 'list', source: '=$A$1:$A$1' },
            allowBlank: true,
          },
        ],
      }),
    ),
  });
  expect(layoutPrint(withList('Phòng Nội vụ'))).not.toBe(layoutPrint(withList('Văn phòng')));
});

test('marks of findings show in the cells that they mean, without the sheet that the grid never gets', async () => {
  const plain = sampleWorkbook(await samplePlan(), '2021-H1');
  const read = readPlan(plain);
  if (!read.ok) throw new Error('no plan');
  const { places, rows } = read;
  const marks = [
    { row: 9, field: 'title' as const, severity: 'error' as const },
    { row: 9, field: 'product' as const, severity: 'error' as const },
    { row: 10, field: 'due' as const, severity: 'warning' as const },
  ];
  const marked = applyChanges(plain, markChanges(plain, places, rows, marks));
  const shown = (workbook: Workbook) => {
    const sheet = workbook.sheets.find(({ name }) => name === 'Kế hoạch')!;
    return conditionalFormatsOf(sheet, workbook).slice(0, 2);
  };
  const { title, product, due } = places.columns;
  expect(shown(marked).map(({ ranges, rule }) => [rule.value, rule.style.bg?.rgb, ranges])).toEqual([
    ['=TRUE', '#FFC7CE', [{ startRow: 8, endRow: 8, startColumn: title, endColumn: product }]],
    ['=TRUE', '#FFEB9C', [{ startRow: 9, endRow: 9, startColumn: due, endColumn: due }]],
  ]);
  const { sheets } = toUniverWorkbook(marked, 'so', new StyleBook());
  expect(Object.keys(sheets)).not.toContain('_CCHC_DanhDau');
  // A changed list of marks changes no cell that the grid shows, so the grid must be built anew.
  const others = applyChanges(marked, markChanges(marked, places, rows, marks.slice(1)));
  expect(layoutPrint(others)).not.toBe(layoutPrint(marked));
  expect(conditionalFormatsOf(marked.sheets[2]!, plain).every(({ rule }) => rule.value !== '=TRUE')).toBe(true);
});

test('charts are redrawn when a figure behind them changed, and only then', () => {
  const chart: Sheet['charts'][number] = {
    name: 'CCHC_Thu',
    kind: 'bar',
    grouping: 'clustered',
    title: { text: 'Thử' },
    box: { left: 0, top: 0, width: 100, height: 100 },
    series: [{ name: 'Số', categories: "'Kế hoạch'!$A$1:$A$2", values: "'Kế hoạch'!$B$1:$B$2", color: '#000000' }],
    legend: 'none',
    fontSize: 12,
    altText: '',
  };
  const workbook = (value: number): Workbook =>
    workbookWith(
      sheetWith({
        charts: [chart],
        rows: [
          [cell('x'), cell(value)],
          [cell('y'), cell(2)],
        ],
      }),
    );
  const charts = (value: number) => workbook(value).sheets.flatMap((sheet) => chartsOf(sheet, workbook(value)));
  const store = new ChartStore();
  let redrawn = 0;
  store.subscribe(() => (redrawn += 1));
  for (const value of [1, 1, 5]) store.update(charts(value));
  expect(redrawn).toBe(2);
  expect(store.get('Kế hoạch/CCHC_Thu')?.series[0]?.values).toEqual([5, 2]);
  store.update([]);
  expect(store.get('Kế hoạch/CCHC_Thu')).toBeNull();
});
