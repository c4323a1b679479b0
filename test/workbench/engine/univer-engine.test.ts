import type { CellValue, Sheet, Workbook } from '../../../src/workbook/workbook';
import type { FormulaEngine } from '../../../src/workbench/host/host-api';
import { createEngine } from '../../../src/workbench/engine/univer-engine';
import { emptySheet, emptyWorkbook } from '../../../src/workbench/host/state';

const ROWS: [string, string, number | null, number | null][] = [
  ['Rà soát văn bản', 'Sở Nội vụ', 46_000, 45_990],
  ['Sắp xếp bộ máy', 'Sở Tài chính', 46_010, null],
  ['Số hóa hồ sơ', 'Sở Nội vụ', 46_005, null],
  ['Tập huấn', 'Sở Y tế', null, null],
];

/** Plan table at A2:E6 of "Kế hoạch"; the status column follows the closing date, which is a defined name. */
function planWorkbook(): Workbook {
  const plan: Sheet = emptySheet('Kế hoạch');
  const status =
    '=IF(KeHoach[[#This Row],[Hạn]]="","",IF(KeHoach[[#This Row],[Xong]]<>"","Xong",IF(CCHC_NgayChot>KeHoach[[#This Row],[Hạn]],"Quá hạn","Đang làm")))';
  plan.rows = [
    [],
    ['Việc', 'Đơn vị', 'Hạn', 'Xong', 'Trạng thái'].map((value) => ({ value })),
    ...ROWS.map((row) => [...row.map((value) => ({ value })), { value: null, formula: status }]),
  ];
  plan.tables = [
    {
      name: 'KeHoach',
      area: { row: 1, column: 0, rows: 5, columns: 5 },
      columns: [
        { name: 'Việc' },
        { name: 'Đơn vị' },
        { name: 'Hạn' },
        { name: 'Xong' },
        { name: 'Trạng thái', formula: status },
      ],
      style: null,
      bandedRows: false,
      filterButtons: false,
    },
  ];
  const info = emptySheet('Thông tin');
  info.rows = [[{ value: 46_008 }]];
  const result = emptySheet('Kết quả');
  const workbook = emptyWorkbook();
  workbook.sheets = [plan, info, result];
  workbook.names = [{ name: 'CCHC_NgayChot', reference: "='Thông tin'!$A$1" }];
  return workbook;
}

let engine: FormulaEngine;
beforeEach(async () => {
  engine = await createEngine();
});
afterEach(() => engine.dispose());

async function valuesOf(workbook: Workbook, formulas: string[]): Promise<CellValue[]> {
  const result = workbook.sheets[2];
  if (result === undefined) throw new Error('no sheet');
  result.rows = formulas.map((formula) => [{ value: null, formula }]);
  const changes = await engine.update(workbook, [{ kind: 'structure', source: 'addin' }]);
  for (const { sheet, row, column, value } of changes) {
    const cell = workbook.sheets.find((entry) => entry.name === sheet)?.rows[row]?.[column];
    if (cell) cell.value = value;
  }
  return result.rows.map((line) => line[0]?.value ?? null);
}

test('the functions the summaries are made of', async () => {
  const workbook = planWorkbook();
  await engine.load(workbook);
  const cases: [string, CellValue][] = [
    ['=COUNTIFS(KeHoach[Đơn vị],"Sở Nội vụ",KeHoach[Trạng thái],"Quá hạn")', 1],
    ['=COUNTIFS(KeHoach[Trạng thái],"Xong")', 1],
    ['=COUNTIFS(KeHoach[Hạn],"<="&CCHC_NgayChot)', 2],
    ['=ROWS(KeHoach)', 4],
    ['=KeHoach[[#Headers],[Hạn]]', 'Hạn'],
    ['=SMALL(KeHoach[Hạn],2)', 46_005],
    ['=LARGE(KeHoach[Hạn],1)', 46_010],
    ['=MATCH(46005,KeHoach[Hạn],0)', 3],
    ['=INDEX(KeHoach[Việc],MATCH(46005,KeHoach[Hạn],0))', 'Số hóa hồ sơ'],
    ['=SUMPRODUCT((KeHoach[Đơn vị]="Sở Nội vụ")*(KeHoach[Hạn]>0))', 2],
    ['=IFERROR(SMALL(KeHoach[Hạn],9),"–")', '–'],
    ['="Ngày "&TEXT(DAY(CCHC_NgayChot),"00")&" tháng "&MONTH(CCHC_NgayChot)', 'Ngày 17 tháng 12'],
    ['=\'Kế hoạch\'!A3&"!"', 'Rà soát văn bản!'],
    ["='Kế hoạch'!D6", 0],
    ['=1/0', { error: '#DIV/0!' }],
    ['=MATCH("x",KeHoach[Việc],0)', { error: '#N/A' }],
    ['=KeHoach[Không có]', { error: '#REF!' }],
    ['=1=1', true],
    ['=COUNTA(KeHoach[Việc])', 4],
    // Reads cells that are formulas themselves: these must have been computed first.
    ['=INDEX(KeHoach[Trạng thái],3)&"/"&INDEX(KeHoach[[Hạn]:[Trạng thái]],1,3)', 'Quá hạn/Xong'],
    ['=LOOKUP("Quá hạn",KeHoach[Trạng thái],KeHoach[Việc])', 'Số hóa hồ sơ'],
    ['=IF(COUNTIFS(KeHoach[Đơn vị],"*Nội vụ")=2,"đủ","thiếu")', 'đủ'],
  ];
  const values = await valuesOf(
    workbook,
    cases.map(([formula]) => formula),
  );
  expect(cases.map(([formula], index) => [formula, values[index]])).toEqual(cases);
});

test('this-row references look at their own row', async () => {
  const workbook = planWorkbook();
  await engine.load(workbook);
  await valuesOf(workbook, ['=1']);
  expect(workbook.sheets[0]?.rows.slice(2).map((row) => row[4]?.value)).toEqual(['Xong', 'Đang làm', 'Quá hạn', '']);
});

test('a changed cell changes what depends on it, across sheets, and nothing else is reported', async () => {
  const workbook = planWorkbook();
  await engine.load(workbook);
  await valuesOf(workbook, ['=COUNTIFS(KeHoach[Trạng thái],"Quá hạn")', '=COUNTA(KeHoach[Việc])']);
  const closing = workbook.sheets[1]?.rows[0]?.[0];
  if (closing) closing.value = 46_020;
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  const changes = await engine.update(workbook, [{ kind: 'cells', sheet: 'Thông tin', area, source: 'user' }]);
  expect(changes).toEqual([
    { sheet: 'Kế hoạch', row: 3, column: 4, value: 'Quá hạn' },
    { sheet: 'Kết quả', row: 0, column: 0, value: 2 },
  ]);
});

test('a table that grows takes its new rows into every formula', async () => {
  const workbook = planWorkbook();
  await engine.load(workbook);
  await valuesOf(workbook, ['=COUNTA(KeHoach[Việc])']);
  const plan = workbook.sheets[0];
  if (plan === undefined) throw new Error('no sheet');
  plan.rows[6] = [{ value: 'Việc mới' }];
  const table = plan.tables[0];
  if (table) table.area = { ...table.area, rows: 6 };
  const changes = await engine.update(workbook, [{ kind: 'sheet', sheet: 'Kế hoạch', source: 'addin' }]);
  expect(changes).toContainEqual({ sheet: 'Kết quả', row: 0, column: 0, value: 5 });
});

test('a table drawn down to the last row of the sheet is computed as fast as its rows, also those typed later', async () => {
  const workbook = planWorkbook();
  const [plan] = workbook.sheets;
  plan!.tables[0]!.area.rows = 1_048_575;
  const count = '=COUNTIFS(KeHoach[Đơn vị],"Sở Nội vụ",KeHoach[Trạng thái],"<>Xong")';
  const formulas = Array.from({ length: 50 }, () => count);
  expect(await valuesOf(workbook, formulas)).toEqual(formulas.map(() => 1));
  plan!.rows[30] = [{ value: 'Việc thêm' }, { value: 'Sở Nội vụ' }];
  expect(await valuesOf(workbook, ['=COUNTIFS(KeHoach[Đơn vị],"Sở Nội vụ")'])).toEqual([3]);
});

test('a plan of 1,000 rows is computed as one of four rows is', async () => {
  const workbook = planWorkbook();
  const plan = workbook.sheets[0];
  const table = plan?.tables[0];
  if (plan === undefined || table === undefined) throw new Error('no table');
  const formula = table.columns[4]?.formula ?? '';
  plan.rows = [
    ...plan.rows.slice(0, 2),
    ...Array.from({ length: 1000 }, (_, index) => [
      { value: `Việc ${index}` },
      { value: `Đơn vị ${index % 25}` },
      { value: 45_500 + index },
      { value: index % 3 === 0 ? 45_000 : null },
      { value: null, formula },
    ]),
  ];
  table.area = { ...table.area, rows: 1001 };
  await engine.load(workbook);
  const units = Array.from(
    { length: 25 },
    (_, index) => `=COUNTIFS(KeHoach[Đơn vị],"Đơn vị ${index}",KeHoach[Trạng thái],"Quá hạn")`,
  );
  const values = await valuesOf(workbook, [...units, '=COUNTIFS(KeHoach[Trạng thái],"Xong")']);
  const expected = Array.from(
    { length: 25 },
    (_, unit) =>
      Array.from({ length: 1000 }, (__, index) => index).filter(
        (index) => index % 25 === unit && index % 3 !== 0 && 45_500 + index < 46_008,
      ).length,
  );
  expect(values).toEqual([...expected, 334]);
});
