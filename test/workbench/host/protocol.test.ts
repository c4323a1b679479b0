/** Versions, limits, faults, events and the log. */
import { closeHosts, codeOf, PROFILES, settled, startHost } from '../../support/host';

afterEach(closeHosts);

test.each(PROFILES)('as Excel %s, everything of ExcelApi 1.14 that the add-in needs is there', async (profile) => {
  const { Excel } = await startHost({ profile });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('A');
    sheet.getRange('A1:B3').values = [
      ['a', 'b'],
      [1, 2],
      [3, 4],
    ];
    const table = sheet.tables.add('A1:B3', true);
    table.resize('A1:B4');
    sheet.getRange('A2:A4').dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: 'Between' } };
    sheet.getRange('A2:A4').dataValidation.prompt = { showPrompt: true, title: 'Số', message: 'Từ 0 đến 9' };
    const format = sheet.getRange('A2:B4').conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$A2>1';
    format.custom.format.fill.color = '#FFEEAA';
    sheet.pageLayout.orientation = 'Landscape';
    sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
    sheet.pageLayout.topMargin = 56.69;
    sheet.pageLayout.setPrintArea('A1:B4');
    sheet.pageLayout.setPrintTitleRows('$1:$1');
    sheet.pageLayout.headersFooters.state = 'FirstAndDefault';
    sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = '&P';
    sheet.horizontalPageBreaks.add('A3');
    sheet.freezePanes.freezeAt(sheet.getRange('A1:A1'));
    sheet.names.add('Rieng', sheet.getRange('A1'));
    context.workbook.properties.custom.add('CCHC', '1');
    context.application.suspendScreenUpdatingUntilNextSync();
    context.application.suspendApiCalculationUntilNextSync();
    sheet.protection.protect({ allowFormatColumns: true });
    await context.sync();
    sheet.protection.load('protected,options');
    sheet.pageLayout.load('topMargin,zoom');
    await context.sync();
    expect(sheet.protection.protected).toBe(true);
    expect(sheet.protection.options.allowFormatColumns).toBe(true);
    expect(sheet.pageLayout.topMargin).toBeCloseTo(56.69, 1);
  });
});

test.each([
  ['2021', 'ApiNotFound'],
  ['web', 'ApiNotFound'],
] as const)('as Excel %s, a member the host does not know is %s and is named', async (profile, code) => {
  const { Excel } = await startHost({ profile });
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().shapes.addTextBox('x');
    await context.sync();
  });
  await expect(work).rejects.toMatchObject({ code, message: expect.stringMatching(/Worksheet\.Shapes/) });
});

test('a member above the version is refused by the client itself', async () => {
  const { Excel, host } = await startHost({ profile: '2021' });
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').getDependents();
    await context.sync();
  });
  expect(await codeOf(work)).toBe('ApiNotFound');
  expect(host.log).toHaveLength(0);
});

test('a request over 5 MB is refused on the web and taken on the desktop', async () => {
  const big = Array.from({ length: 1000 }, () => ['x'.repeat(6000)]);
  const write = async (profile: 'web' | '2024'): Promise<string> => {
    const { Excel } = await startHost({ profile });
    const work = Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1:A1000').values = big;
      await context.sync();
    });
    return work.then(
      () => 'done',
      (error: { code: string }) => error.code,
    );
  };
  expect(await write('web')).toBe('RequestPayloadSizeLimitExceeded');
  expect(await write('2024')).toBe('done');
});

test('a response over 5 MB is refused on the web', async () => {
  const { Excel } = await startHost({ profile: 'web' });
  const work = Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    for (let part = 0; part < 3; part += 1) {
      sheet.getRangeByIndexes(part * 100, 0, 100, 10).values = Array.from({ length: 100 }, () =>
        Array<string>(10).fill('x'.repeat(2000)),
      );
      await context.sync();
    }
    sheet.getRangeByIndexes(0, 0, 300, 10).load('values');
    await context.sync();
  });
  expect(await codeOf(work)).toBe('ResponsePayloadSizeLimitExceeded');
});

test('while a cell is being edited nothing works, unless the add-in said it would wait', async () => {
  const { Excel, host } = await startHost();
  host.cellEditMode = true;
  const write = (options: Excel.RunOptions) =>
    Excel.run(options, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['x']];
      await context.sync();
    });
  expect(await codeOf(write({}))).toBe('InvalidOperationInCellEditMode');
  const waiting = write({ delayForCellEdit: true });
  await settled();
  expect(host.workbook.sheets[0]?.rows).toEqual([]);
  host.cellEditMode = false;
  await waiting;
  expect(host.workbook.sheets[0]?.rows[0]?.[0]?.value).toBe('x');
});

test('a fault on purpose stops the batch at its action with its code', async () => {
  const { Excel, host } = await startHost({
    fault: ({ batch, actionIndex }) => (batch === 1 && actionIndex === 0 ? 'GeneralException' : null),
  });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1').values = [['một']];
    await context.sync();
    sheet.getRange('A2').values = [['hai']];
    expect(await codeOf(context.sync())).toBe('GeneralException');
  });
  expect(host.workbook.sheets[0]?.rows.map((row) => row[0]?.value)).toEqual(['một']);
});

test('the log counts batches, actions and bytes', async () => {
  const { Excel, host } = await startHost();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [['Đ'.repeat(1000)]];
    await context.sync();
  });
  expect(host.log[0]?.bytes).toBeGreaterThan(2000);
  expect(host.log[0]?.actions).toBeGreaterThan(2);
  expect(host.log[0]?.responseBytes).toBeGreaterThan(0);
});

test('the client hears of edits, by cell with details and by block without', async () => {
  const { Excel, host } = await startHost();
  const heard: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onChanged.add(async (event) => {
      heard.push([
        event.address,
        event.changeType,
        event.source,
        event.details?.valueBefore,
        event.details?.valueAfter,
      ]);
    });
    const added = sheets.onActivated.add(async () => {
      heard.push('activated');
    });
    await context.sync();
    return added;
  });
  await host.edit('Sheet1', 1, 1, [['Một']]);
  await host.edit('Sheet1', 1, 1, [['Hai']]);
  await host.edit('Sheet1', 4, 0, [
    [1, 2],
    [3, 4],
  ]);
  await settled();
  expect(heard).toEqual([
    ['B2', 'RangeEdited', 'Local', '', 'Một'],
    ['B2', 'RangeEdited', 'Local', 'Một', 'Hai'],
    ['A5:B6', 'RangeEdited', 'Local', undefined, undefined],
  ]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Hai').activate();
    await context.sync();
  });
  await settled();
  expect(heard.at(-1)).toBe('activated');
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.select('Sheet1', { row: 0, column: 0, rows: 1, columns: 1 });
  await settled();
  expect(heard.filter((entry) => entry === 'activated')).toHaveLength(1);
});

test('the client hears of sheets that come and go, of selections, and of its own writing unless it asked not to', async () => {
  const { Excel, host } = await startHost();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.onAdded.add(async () => void heard.push('added'));
    sheets.onDeleted.add(async () => void heard.push('deleted'));
    context.workbook.onSelectionChanged.add(async () => void heard.push('selected'));
    sheets.getItem('Sheet1').onChanged.add(async (event) => void heard.push(event.address));
    await context.sync();
    const sheet = sheets.add('Hai');
    sheets.getItem('Sheet1').getRange('A1').values = [[1]];
    await context.sync();
    context.runtime.enableEvents = false;
    sheets.getItem('Sheet1').getRange('A2').values = [[1]];
    context.runtime.enableEvents = true;
    sheet.delete();
    await context.sync();
  });
  host.select('Sheet1', { row: 2, column: 2, rows: 1, columns: 1 });
  await settled();
  expect(heard).toEqual(['added', 'A1', 'deleted', 'selected']);
});

test('views are told which cells and sheets changed, and by whom', async () => {
  const { Excel, host } = await startHost();
  const patches: unknown[] = [];
  host.onPatch((patch) => patches.push(patch));
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3').values = [
      [1, 2],
      [3, 4],
    ];
    context.workbook.worksheets.add('Hai');
    await context.sync();
  });
  await host.edit('Sheet1', 0, 0, [['x']]);
  await settled();
  expect(patches).toEqual([
    { kind: 'cells', sheet: 'Sheet1', area: { row: 1, column: 1, rows: 2, columns: 2 }, source: 'addin' },
    { kind: 'structure', source: 'addin' },
    { kind: 'cells', sheet: 'Sheet1', area: { row: 0, column: 0, rows: 1, columns: 1 }, source: 'user' },
  ]);
});
