/** What happens around a workbook: other windows, locked structure, co-authors, slow services, and the kinds of Excel. */
import { HOST_PROFILES, type HostProfile } from '../../../src/workbench/host/host-api';
import { closeHosts, codeOf, settled, startHost } from '../../support/host';

afterEach(closeHosts);

type Step = (context: Excel.RequestContext, sheet: Excel.Worksheet) => void;

/** The code that a step ends with while another workbook is in front; null where it goes through. */
async function inBackground(step: Step, profile: HostProfile['name']): Promise<string | null> {
  const { Excel, host } = await startHost({ profile });
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Hai');
    await context.sync();
  });
  host.otherWorkbookInFront = true;
  return Excel.run(async (context) => {
    step(context, context.workbook.worksheets.getItem('Hai'));
    await context.sync();
  }).then(
    () => null,
    (error: { code: string }) => error.code,
  );
}

const inFrontOnly: [what: string, code: string, step: Step][] = [
  ['activating a sheet', 'GeneralException', (_, sheet) => sheet.activate()],
  ['adding a sheet', 'GeneralException', (context) => void context.workbook.worksheets.add('Ba')],
  ['deleting a sheet', 'InvalidSelection', (_, sheet) => sheet.delete()],
  ['selecting a range', 'GeneralException', (_, sheet) => sheet.getRange('A1').select()],
  ['freezing rows', 'GeneralException', (_, sheet) => sheet.freezePanes.freezeRows(1)],
  ['freezing at a cell', 'GeneralException', (_, sheet) => sheet.freezePanes.freezeAt('A1:A1')],
  ['hiding gridlines', 'GeneralException', (_, sheet) => void (sheet.showGridlines = false)],
  [
    'asking what is selected',
    'InvalidSelection',
    (context) => void context.workbook.getSelectedRange().load('address'),
  ],
];

describe.each(['2021', 'mac'] as const)('while another workbook is in front, Excel %s refuses', (profile) => {
  test.each(inFrontOnly.map(([what, code, step]) => ({ what, code, run: step })))('$what', async ({ code, run }) => {
    expect(await inBackground(run, profile)).toBe(code);
  });
});

test('while another workbook is in front, cells, looks and locks can be written', async () => {
  const write: Step = (_, sheet) => {
    sheet.getRange('A1').values = [['x']];
    sheet.getRange('A1').format.font.bold = true;
    sheet.protection.protect();
  };
  expect(await inBackground(write, '2021')).toBeNull();
});

test('on the web every workbook has a tab of its own: nothing is refused', async () => {
  for (const [, , step] of inFrontOnly) expect(await inBackground(step, 'web')).toBeNull();
});

const profiles: [name: HostProfile['name'], platform: string, api: string, sets: Record<string, boolean>][] = [
  ['2021', 'PC', '1.14', { ExcelApiOnline: false, ExcelApiDesktop: false, SharedRuntime: true }],
  ['2024', 'PC', '1.17', { ExcelApiOnline: false, ExcelApiDesktop: false }],
  ['m365', 'PC', '1.21', { ExcelApiOnline: false, ExcelApiDesktop: true }],
  ['mac', 'Mac', '1.21', { ExcelApiOnline: false, ExcelApiDesktop: true }],
  ['web', 'OfficeOnline', '1.21', { ExcelApiOnline: true, ExcelApiDesktop: false }],
];

test.each(profiles)(
  'as Excel %s the add-in is told the platform and the sets of that Excel',
  async (name, platform, api, sets) => {
    const { Office } = await startHost({ profile: name });
    const { context } = Office;
    const [major, minor] = api.split('.').map(Number);
    expect(context.platform).toBe(platform);
    expect(context.requirements.isSetSupported('ExcelApi', api)).toBe(true);
    expect(context.requirements.isSetSupported('ExcelApi', `${major}.${minor! + 1}`)).toBe(false);
    for (const [set, there] of Object.entries(sets))
      expect([set, context.requirements.isSetSupported(set)]).toEqual([set, there]);
  },
);

test('every profile has a case here', () => {
  expect(profiles.map(([name]) => name).sort()).toEqual(Object.keys(HOST_PROFILES).sort());
});

test('a member that only the web has is refused elsewhere by the host as well', async () => {
  const { Excel } = await startHost({ profile: 'm365' });
  const work = Excel.run(async (context) => {
    const [table] = [context.workbook.worksheets.getItem('Sheet1').tables.add('A1:A4', true)];
    table.rows.deleteRows([0]);
    await context.sync();
  });
  expect(await codeOf(work)).toBe('ApiNotFound');
});

test('a service that turns requests away carries nothing out', async () => {
  const { Excel, host } = await startHost({
    profile: 'web',
    pace: ({ batch }) => (batch === 0 ? { refuse: 'ActivityLimitReached' } : null),
  });
  const write = (text: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[text]];
      await context.sync();
    });
  expect(await codeOf(write('một'))).toBe('ActivityLimitReached');
  expect(host.workbook.sheets[0]?.rows).toEqual([]);
  await write('hai');
  expect(host.workbook.sheets[0]?.rows[0]?.[0]?.value).toBe('hai');
});

test('a slow service answers late and in order', async () => {
  const { Excel, host } = await startHost({ pace: ({ batch }) => ({ wait: batch === 0 ? 60 : 0 }) });
  const order: string[] = [];
  const write = (text: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[text]];
      await context.sync();
      order.push(text);
    });
  const both = Promise.all([write('chậm'), write('nhanh')]);
  await settled();
  expect(order).toEqual([]);
  await both;
  expect(order).toEqual(['chậm', 'nhanh']);
  expect(host.workbook.sheets[0]?.rows[0]?.[0]?.value).toBe('nhanh');
});

test('an answer that gets lost: everything was carried out, and the add-in hears of a failure', async () => {
  const { Excel, host } = await startHost({
    fault: ({ batch, actionIndex, actions }) => (batch === 0 && actionIndex === actions ? 'RequestAborted' : null),
  });
  const work = Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x']];
    await context.sync();
  });
  expect(await codeOf(work)).toBe('RequestAborted');
  expect(host.workbook.sheets[0]?.rows[0]?.[0]?.value).toBe('x');
});

test('a co-author works between two requests of the add-in', async () => {
  const started = await startHost({
    between: async ({ batch }) => {
      if (batch === 1) await started.host.edit('Sheet1', 0, 0, [['của người khác']], 'coauthor');
    },
  });
  const read = await started.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
    range.values = [['của add-in']];
    await context.sync();
    range.load({ values: true });
    await context.sync();
    return range.values[0]?.[0];
  });
  expect(read).toBe('của người khác');
});

test('events of a co-author say that they come from elsewhere', async () => {
  const { Excel, host } = await startHost();
  const heard: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.add('Hai');
    worksheets.onChanged.add(async (event) => void heard.push(`${event.changeType} ${event.source}`));
    worksheets.onRowHiddenChanged.add(async (event) => void heard.push(`hidden ${event.source}`));
    worksheets.onDeleted.add(async (event) => void heard.push(`deleted ${event.source}`));
    await context.sync();
  });
  await host.insertRows('Sheet1', 2, 1, 'coauthor');
  await host.hideRows('Sheet1', 2, 1, true, 'coauthor');
  await host.deleteSheet('Hai', 'coauthor');
  await host.insertRows('Sheet1', 2, 1);
  await settled();
  expect(heard).toEqual(['RowInserted Remote', 'hidden Remote', 'deleted Remote', 'RowInserted Local']);
});

test('sheets that people rename, lock and delete', async () => {
  const { Excel, host } = await startHost();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add('Hai').getRange('A1').formulas = [['=Sheet1!A1']];
    await context.sync();
  });
  await host.renameSheet('Sheet1', 'Một', 'coauthor');
  expect(host.workbook.sheets[1]?.rows[0]?.[0]?.formula).toBe('=Một!A1');
  await host.lockSheet('Một', true);
  expect(host.workbook.sheets[0]?.protection).toMatchObject({ allowSort: false });
  host.structureLocked = true;
  await expect(host.deleteSheet('Hai')).rejects.toMatchObject({ reason: 'structure' });
  host.structureLocked = false;
  await host.deleteSheet('Hai');
  await expect(host.deleteSheet('Một')).rejects.toMatchObject({ reason: 'outside' });
});

test('more than five million cells are not answered', async () => {
  const { Excel } = await startHost();
  const values = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:F1000000');
    range.load({ values: true });
    await context.sync();
    return range.values;
  });
  expect(values).toBeNull();
});

test.each([
  ['2021', '=OFFSET(Sheet1!$A$1;0;0;2;1)'],
  ['web', '=OFFSET(Sheet1!$A$1,0,0,2,1)'],
] as const)('as Excel %s formulas of names come in the words of that Excel', async (profile, expected) => {
  const { Excel, host } = await startHost({ profile });
  const formula = await Excel.run(async (context) => {
    context.workbook.names.add('Vung', '=OFFSET(Sheet1!$A$1,0,0,2,1)');
    await context.sync();
    const item = context.workbook.names.getItem('Vung');
    item.load({ formula: true });
    await context.sync();
    return item.formula;
  });
  expect(formula).toBe(expected);
  expect(host.workbook.names[0]?.reference).toBe('=OFFSET(Sheet1!$A$1,0,0,2,1)');
});

describe('formulas in an empty column of a table', () => {
  async function written(step: (sheet: Excel.Worksheet) => void): Promise<(string | number | null)[]> {
    const { Excel, host } = await startHost();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      sheet.getRange('A1:B1').values = [['a', 'b']];
      sheet.getRange('A2:A4').values = [[1], [2], [3]];
      sheet.tables.add('A1:B4', true);
      await context.sync();
      step(sheet);
      await context.sync();
    });
    const rows = host.workbook.sheets[0]?.rows.slice(1, 4) ?? [];
    return rows.map((row) => row[1]?.formula ?? (row[1]?.value as string | number | null | undefined) ?? null);
  }

  test('one formula fills the column, counted from where it stands', async () => {
    expect(await written((sheet) => void (sheet.getRange('B3').formulas = [['=A3*$A$2']]))).toEqual([
      '=A2*$A$2',
      '=A3*$A$2',
      '=A4*$A$2',
    ]);
  });

  test('of several the last one wins', async () => {
    const formulas = [['=A2+1'], ['=A3+2'], ['=A4+3']];
    expect(await written((sheet) => void (sheet.getRange('B2:B4').formulas = formulas))).toEqual([
      '=A2+3',
      '=A3+3',
      '=A4+3',
    ]);
  });

  test('where something stands in the column nothing is filled', async () => {
    const step = (sheet: Excel.Worksheet) => {
      sheet.getRange('B2').values = [[7]];
      sheet.getRange('B4').formulas = [['=A4+3']];
    };
    expect(await written(step)).toEqual([7, null, '=A4+3']);
  });
});
