/** What a person types. */
import { createEngine } from '../../../src/workbench/engine/univer-engine';
import { closeHosts, startHost } from '../../support/host';
import type { TestHost } from '../../support/host';

afterEach(closeHosts);

async function typed(
  text: string,
  format?: string,
): Promise<{ value: unknown; format: string | undefined; formula: string | undefined }> {
  const { host, Excel } = await startHost();
  if (format !== undefined) {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').numberFormat = [[format]];
      await context.sync();
    });
  }
  await host.edit('Sheet1', 0, 0, [[text]]);
  const cell = host.workbook.sheets[0]?.rows[0]?.[0];
  return { value: cell?.value ?? null, format: cell?.style?.numberFormat, formula: cell?.formula };
}

test.each([
  ['1.234,5', 1234.5, '#,##0.00'],
  ['12,5', 12.5, undefined],
  ['45%', 0.45, '0%'],
  ['12,5%', 0.125, '0.00%'],
  ['25/12/2026', 46_381, 'dd/mm/yyyy'],
  ['5-6-2026', 46_178, 'dd/mm/yyyy'],
  ['6/2026', 46_174, 'mmm-yy'],
  ['31/02/2026', '31/02/2026', undefined],
  ['TRUE', true, undefined],
  ["'007", '007', undefined],
  ['12.5', '12.5', undefined],
  ['Quý I', 'Quý I', undefined],
  ['', null, undefined],
])('%s is read as a Vietnamese Excel reads it', async (text, value, format) => {
  expect(await typed(text)).toEqual({ value, format, formula: undefined });
});

test('a cell of text takes everything as it stands; a date keeps the format it had', async () => {
  expect(await typed('25/12/2026', '@')).toMatchObject({ value: '25/12/2026' });
  expect(await typed('25/12/2026', 'd/m/yy')).toMatchObject({ value: 46_381, format: 'd/m/yy' });
});

async function planHost(): Promise<TestHost> {
  const started = await startHost({ engine: await createEngine() });
  await started.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:C3').formulas = [
      ['Việc', 'Số', 'Gấp đôi'],
      ['Một', 1, '=[@Số]*2'],
      ['Hai', 2, '=[@Số]*2'],
    ];
    await context.sync();
    sheet.tables.add('A1:C3', true).name = 'KeHoach';
    sheet.getRange('C2:C3').formulas = [['=[@Số]*2'], ['=[@Số]*2']];
    sheet.getRange('E1').formulas = [['=SUM(KeHoach[Gấp đôi])']];
    sheet.getRange('B2:B9').dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 100, operator: 'Between' } };
    sheet.getRange('B2:B9').dataValidation.errorAlert = {
      showAlert: true,
      style: 'Stop',
      title: 'Số',
      message: 'Nhập từ 0 đến 100.',
    };
    sheet.getRange('A2:B9').format.protection.locked = false;
    await context.sync();
  });
  return started;
}

const cell = (host: TestHost['host'], row: number, column: number): unknown =>
  host.workbook.sheets[0]?.rows[row]?.[column]?.value ?? null;

test('formulas follow what is typed before anybody reads them', async () => {
  const { host, Excel } = await planHost();
  expect(cell(host, 0, 4)).toBe(6);
  await host.edit('Sheet1', 1, 1, [['10']]);
  expect(cell(host, 1, 2)).toBe(20);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('B3').values = [[5]];
    const total = sheet.getRange('E1');
    total.load('values');
    await context.sync();
    expect(total.values).toEqual([[30]]);
  });
});

test('typing below a table makes it grow, with its calculated column; undo takes both back', async () => {
  const { host } = await planHost();
  await host.edit('Sheet1', 3, 0, [['Ba']]);
  await host.edit('Sheet1', 3, 1, [['7']]);
  const table = host.workbook.sheets[0]?.tables[0];
  expect(table?.area.rows).toBe(4);
  expect(cell(host, 0, 4)).toBe(20);
  expect(await host.undo()).toBe(true);
  expect(await host.undo()).toBe(true);
  expect(await host.undo()).toBe(false);
  expect(table?.area.rows).toBe(3);
  expect([cell(host, 3, 0), cell(host, 0, 4)]).toEqual([null, 6]);
  expect(await host.redo()).toBe(true);
  expect(await host.redo()).toBe(true);
  expect(table?.area.rows).toBe(4);
  expect(cell(host, 0, 4)).toBe(20);
});

test('a protected sheet lets only unlocked cells be typed into, and its table does not grow', async () => {
  const { host, Excel } = await planHost();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').protection.protect();
    await context.sync();
  });
  await host.edit('Sheet1', 1, 1, [['3']]);
  await host.edit('Sheet1', 3, 0, [['Ba']]);
  expect(host.workbook.sheets[0]?.tables[0]?.area.rows).toBe(3);
  await expect(host.edit('Sheet1', 1, 2, [['9']])).rejects.toMatchObject({ reason: 'protected' });
  expect(cell(host, 1, 2)).toBe(6);
});

test('stop-validation refuses one typed value with its own words; pasting goes past it', async () => {
  const { host } = await planHost();
  await expect(host.edit('Sheet1', 1, 1, [['101']])).rejects.toMatchObject({
    reason: 'validation',
    message: 'Số: Nhập từ 0 đến 100.',
  });
  await expect(host.edit('Sheet1', 1, 1, [['nhiều']])).rejects.toMatchObject({ reason: 'validation' });
  expect(cell(host, 1, 1)).toBe(1);
  await host.edit('Sheet1', 1, 1, [[101], [102]]);
  expect(cell(host, 2, 1)).toBe(102);
});

test('a broken formula is refused in Vietnamese', async () => {
  const { host } = await planHost();
  await expect(host.edit('Sheet1', 7, 7, [['=SUM(']])).rejects.toMatchObject({ reason: 'formula' });
});
