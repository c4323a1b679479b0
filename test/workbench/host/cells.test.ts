import { closeHosts, codeOf, startHost } from '../../support/host';

afterEach(closeHosts);

test('sheets, values, formulas, styles and tables go to the model and come back', async () => {
  const { Excel, host } = await startHost();
  const loaded = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Kế hoạch');
    const range = sheet.getRange('A1:B3');
    range.values = [
      ['Tên', 'Số'],
      ['Một', 1],
      ['Hai', 2],
    ];
    range.format.font.bold = true;
    const table = sheet.tables.add('A1:B3', true);
    table.name = 'KeHoach';
    table.style = 'TableStyleLight9';
    sheet.getRange('C2').formulas = [['=[@Số]*2']];
    context.workbook.names.add('CCHC_Nam', sheet.getRange('B2'));
    range.load({ values: true, address: true, format: { font: { bold: true } } });
    sheet.load('name,id,position');
    table.load('name,columns/items/name');
    context.workbook.names.load('items/name,items/formula');
    await context.sync();
    return {
      values: range.values,
      address: range.address,
      bold: range.format.font.bold,
      name: sheet.name,
      position: sheet.position,
      columns: table.columns.items.map((column) => column.name),
      names: context.workbook.names.items.map((item) => item.formula),
    };
  });
  expect(loaded).toEqual({
    values: [
      ['Tên', 'Số'],
      ['Một', 1],
      ['Hai', 2],
    ],
    address: "'Kế hoạch'!A1:B3",
    bold: true,
    name: 'Kế hoạch',
    position: 1,
    columns: ['Tên', 'Số'],
    names: ["='Kế hoạch'!$B$2"],
  });
  expect(host.workbook.sheets[1]?.tables[0]).toMatchObject({ name: 'KeHoach', style: 'TableStyleLight9' });
});

test('an object that is not there is a null object, and everything below it too', async () => {
  const { Excel } = await startHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject('Không có');
    const table = sheet.tables.getItemOrNullObject('X');
    sheet.load('name');
    await context.sync();
    expect(sheet.isNullObject).toBe(true);
    expect(table.isNullObject).toBe(true);
    expect(
      await codeOf(
        Excel.run(async (context) => {
          context.workbook.worksheets.getItemOrNullObject('Không có').delete();
          await context.sync();
        }),
      ),
    ).toBe('ItemNotFound');
  });
});

test('ranges of one batch can be used in the next one', async () => {
  const { Excel } = await startHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3');
    range.values = [
      [1, 2],
      [3, 4],
    ];
    await context.sync();
    range.worksheet.getRange('1:1').insert('Down');
    await context.sync();
    range.load('address,values');
    await context.sync();
    // Tracked by Excel: the range moved down with its cells.
    expect(range.address).toBe('Sheet1!B3:C4');
    expect(range.values).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });
});

test('2,000 rows in one write arrive in the pieces the client makes', async () => {
  const { Excel, host } = await startHost();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRangeByIndexes(0, 0, 2000, 20);
    range.values = Array.from({ length: 2000 }, (_, row) =>
      Array.from({ length: 20 }, (__, column) => row * 20 + column),
    );
    await context.sync();
  });
  expect(host.workbook.sheets[0]?.rows[1999]?.[19]?.value).toBe(39_999);
});
