/** What a person does to whole rows. */
import { parseArea } from '../../../src/workbook/a1';
import type { Cell, Sheet, Table } from '../../../src/workbook/workbook';
import { emptySheet, emptyWorkbook } from '../../../src/workbench/host/state';
import { closeHosts, settled, startHost, type TestHost } from '../../support/host';

afterEach(closeHosts);

const BOLD = { font: { bold: true } };
const table = (address: string): Table => ({
  name: 'Bang',
  area: parseArea(address)!,
  columns: [{ name: 'Tên' }, { name: 'Số' }, { name: 'Đôi', formula: '=Bang[[#This Row],[Số]]*2' }],
  style: null,
  bandedRows: false,
  filterButtons: true,
});
const line = (name: string | null, number: number | string | null): Cell[] => [
  { value: name, style: BOLD },
  { value: number },
  { value: typeof number === 'number' ? number * 2 : 0, formula: '=Bang[[#This Row],[Số]]*2' },
];

async function host(change: Partial<Sheet> = {}): Promise<TestHost & { sheet: Sheet }> {
  const heading = ['Tên', 'Số', 'Đôi'].map((value) => ({ value }));
  const sheet: Sheet = {
    ...emptySheet('Bảng'),
    rows: [[], heading, line('b', 2), line('a', 10), line(null, null), line('c', 1), [], [{ value: 'dưới' }]],
    tables: [table('A2:C6')],
    ...change,
  };
  const started = await startHost({ workbook: { ...emptyWorkbook(), sheets: [sheet] } });
  return { ...started, sheet: started.host.workbook.sheets[0]! };
}
const names = (sheet: Sheet) => sheet.rows.slice(2, 7).map((row) => row[0]?.value ?? null);

test('rows inserted into a table look like those above, get its formulas and make it longer', async () => {
  const { host: excel, sheet } = await host();
  await excel.insertRows('Bảng', 3, 2);
  expect(sheet.tables[0]?.area).toEqual(parseArea('A2:C8'));
  expect(names(sheet)).toEqual(['b', null, null, 'a', null]);
  expect(sheet.rows[3]?.[0]).toEqual({ value: null, style: BOLD });
  expect(sheet.rows[4]?.[2]?.formula).toBe('=Bang[[#This Row],[Số]]*2');
  expect(sheet.rows[9]?.[0]?.value).toBe('dưới');
});

test('the first row of a table does not take after the headings', async () => {
  const { host: excel, sheet } = await host();
  sheet.rows[1]![0] = { value: 'Tên', style: { fill: '#EEEEEE' } };
  await excel.insertRows('Bảng', 2, 1);
  expect(sheet.rows[2]?.[0]?.style).toEqual(BOLD);
});

test('deleted rows make a table shorter; headings and the last row stay', async () => {
  const { host: excel, sheet } = await host();
  await excel.deleteRows('Bảng', 2, 2);
  expect(names(sheet)[0]).toBeNull();
  expect(sheet.tables[0]?.area).toEqual(parseArea('A2:C4'));
  await expect(excel.deleteRows('Bảng', 1, 1)).rejects.toMatchObject({ reason: 'outside' });
  await expect(excel.deleteRows('Bảng', 2, 2)).rejects.toMatchObject({ reason: 'outside' });
  await excel.deleteRows('Bảng', 0, 6);
  expect(sheet.tables).toEqual([]);
});

test.each<[string, boolean, (string | null)[]]>([
  ['Tên', false, ['a', 'b', 'c', null]],
  ['Tên', true, ['c', 'b', 'a', null]],
  ['Số', false, ['c', 'b', 'a', null]],
])('sorting by %s, descending %s, puts blanks last and moves whole rows', async (column, descending, expected) => {
  const { host: excel, sheet } = await host();
  await excel.sortTable('Bang', column, descending);
  expect(names(sheet).slice(0, 4)).toEqual(expected);
  const two = sheet.rows.find((row) => row[0]?.value === 'b');
  expect(two?.[1]?.value).toBe(2);
});

const LOCKED = {
  allowSort: true,
  allowFilter: true,
  allowFormatCells: false,
  allowFormatRows: false,
  allowFormatColumns: false,
  allowInsertRows: false,
  allowDeleteRows: false,
};

test('a protected sheet keeps its rows, in words for the person', async () => {
  const { host: excel, sheet } = await host({ protection: LOCKED });
  const before = structuredClone(sheet);
  for (const act of [
    () => excel.insertRows('Bảng', 3, 1),
    () => excel.deleteRows('Bảng', 3, 1),
    () => excel.hideRows('Bảng', 3, 1, true),
    () => excel.sortTable('Bang', 'Tên'),
  ]) {
    await expect(act()).rejects.toMatchObject({ reason: 'protected', message: expect.stringContaining('bảo vệ') });
  }
  expect(sheet).toEqual(before);
});

test('a torn table is refused, and so is a table or column that is not there', async () => {
  const { host: excel } = await host();
  await expect(excel.sortTable('Bang', 'Khác')).rejects.toMatchObject({ reason: 'outside' });
  await expect(excel.sortTable('Khác', 'Tên')).rejects.toThrow();
});

test('what was typed before rows moved is not taken back in the wrong place', async () => {
  const { host: excel, sheet } = await host();
  await excel.edit('Bảng', 2, 0, [['mới']]);
  await excel.insertRows('Bảng', 2, 1);
  expect(await excel.undo()).toBe(false);
  expect(sheet.rows[3]?.[0]?.value).toBe('mới');
});

test('a co-author types without becoming part of the undo of this person', async () => {
  const { host: excel, sheet } = await host();
  await excel.edit('Bảng', 2, 0, [['từ xa']], 'coauthor');
  expect(await excel.undo()).toBe(false);
  expect(sheet.rows[2]?.[0]?.value).toBe('từ xa');
});

test('properties of cells and rows come in one answer; what the host does not keep is refused', async () => {
  const { Excel } = await host({ rowFormats: { 3: { hidden: true } } });
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Bảng').getRange('A3:B5');
    const cells = range.getCellProperties({ format: { font: { name: true, bold: true } } });
    const rows = range.getRowProperties({ rowHidden: true });
    await context.sync();
    return { cells: cells.value, rows: rows.value };
  });
  expect(read.cells[0]?.map(({ format }) => format?.font)).toEqual([
    { name: 'Calibri', bold: true },
    { name: 'Calibri', bold: false },
  ]);
  expect(read.rows).toEqual([{ rowHidden: false }, { rowHidden: true }, { rowHidden: false }]);
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets
        .getItem('Bảng')
        .getRange('A3')
        .getCellProperties({ format: { fill: { color: true } } });
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'UnsupportedFeature' });
});

test('sorted and hidden rows raise their own events, to whoever asked for them', async () => {
  const { host: excel, Excel } = await host();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Bảng');
    sheet.onRowSorted.add(async ({ address }) => void seen.push(`sorted ${address}`));
    sheet.onRowHiddenChanged.add(async ({ address, changeType }) => void seen.push(`${changeType} ${address}`));
    await context.sync();
  });
  await excel.sortTable('Bang', 'Tên');
  await excel.hideRows('Bảng', 3, 2, true);
  await excel.hideRows('Bảng', 3, 2, false);
  await settled();
  expect(seen).toEqual(['sorted A3:C6', 'Hidden 4:5', 'Unhidden 4:5']);
});
