import { check } from '../../src/actions/check';
import { fill } from '../../src/actions/fill';
import { goToCell } from '../../src/actions/go-to-cell';
import { inspect } from '../../src/actions/inspect';
import { loadTemplate } from '../../src/actions/load-template';
import type { WorkbookEvent } from '../../src/actions/port';
import { TASK_FIELDS } from '../../src/domain/task';
import { readPlan } from '../../src/workbook/read-plan';
import type { Workbook } from '../../src/workbook/workbook';
import { assets, blankSheet, copyOf, openHost, sheetNamed, workbookOf, type OpenHost } from '../support/open-host';

const TEMPLATE = { templateId: 'huong-tra-2021' };
let prepared: Workbook;
let open: OpenHost;

beforeAll(async () => {
  const first = await openHost();
  await loadTemplate(first.port, assets, TEMPLATE);
  prepared = copyOf(first.host.workbook);
  first.close();
});
beforeEach(async () => {
  open = await openHost({ workbook: copyOf(prepared) });
});
afterEach(() => open.close());

/** What a person, or another add-in, does to the workbook. */
async function inExcel(work: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
  await Excel.run(async (context) => {
    work(context.workbook.worksheets);
    await context.sync();
  });
}

function placesOf(workbook: Workbook) {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.places;
}

test('renamed and moved tabs are found; results go to them', async () => {
  await inExcel((sheets) => {
    sheets.getItem('Kế hoạch').name = "KH 2021 (bản 'mới')";
    sheets.getItem('TH lĩnh vực').name = 'Tổng hợp';
    sheets.getItem('Biểu đồ').position = 0;
  });
  const { tabs, summary } = await fill(open.port, { periodId: '2021-9M' });
  expect(summary.period.id).toBe('2021-9M');
  expect(tabs).not.toContain('TH lĩnh vực');
  expect(sheetNamed(open.host.workbook, 'Tổng hợp').rows.length).toBeGreaterThan(0);
  const { findings } = await check(open.port);
  expect(new Set(findings.map(({ tab }) => tab))).toEqual(new Set(["KH 2021 (bản 'mới')"]));
  expect(await fill(open.port, { periodId: '2021-9M' })).toMatchObject({ tabs: [], cells: [] });
});

test('a copy of the plan tab is a sheet of the user and is never touched', async () => {
  // Excel copies the table under another name; hidden names stay with the first tab.
  const plan = copyOf(sheetNamed(prepared, 'Kế hoạch'));
  const copy = { ...plan, name: 'Kế hoạch (2)', tables: plan.tables.map((table) => ({ ...table, name: 'KeHoach3' })) };
  const other = await openHost({ workbook: { ...prepared, sheets: [...prepared.sheets, copy] } });
  const before = copyOf(sheetNamed(other.host.workbook, copy.name));
  await fill(other.port, { periodId: '2021-H1' });
  expect(sheetNamed(other.host.workbook, copy.name)).toEqual(before);
  other.close();
});

test('a deleted summary tab comes back in its place', async () => {
  await inExcel((sheets) => sheets.getItem('Quá hạn').delete());
  expect(await inspect(open.port)).toMatchObject({ kind: 'loaded', outdated: true });
  await fill(open.port);
  expect(open.host.workbook.sheets.map(({ name }) => name)).toEqual(prepared.sheets.map(({ name }) => name));
  expect(await inspect(open.port)).toMatchObject({ kind: 'loaded', outdated: false });
});

describe('what cannot be made up for is said, and nothing is written', () => {
  async function refused(code: string, details: Record<string, unknown>) {
    const before = copyOf(open.host.workbook);
    await expect(fill(open.port)).rejects.toMatchObject({ code, details });
    await expect(check(open.port)).rejects.toMatchObject({ code, details });
    expect(await inspect(open.port)).toMatchObject({ kind: 'damaged', problems: [{ code, details }] });
    expect(open.host.workbook).toEqual(before);
  }

  test('the plan tab is deleted', async () => {
    await inExcel((sheets) => sheets.getItem('Kế hoạch').delete());
    await refused('sheet-missing', { sheet: 'Kế hoạch' });
  });

  test('the catalogue tab is deleted', async () => {
    await inExcel((sheets) => sheets.getItem('Danh mục').delete());
    await refused('sheet-missing', { sheet: 'Danh mục' });
  });

  test('the plan table is turned into plain cells', async () => {
    await inExcel((sheets) => {
      const sheet = sheets.getItem('Kế hoạch');
      sheet.protection.unprotect();
      sheet.tables.getItem('KeHoach').convertToRange();
    });
    await refused('table-missing', { table: 'KeHoach' });
  });

  test('a column of the plan is deleted', async () => {
    const { lead } = placesOf(prepared).columns;
    open.close();
    open = await openHost({ workbook: withoutColumn(prepared, 'Kế hoạch', lead) });
    await refused('column-missing', { column: 'Cơ quan chủ trì', sheet: 'Kế hoạch' });
  });
});

/** As Excel deletes a whole column: cells and table columns to the right move over. */
function withoutColumn(workbook: Workbook, name: string, column: number): Workbook {
  const sheets = copyOf(workbook).sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const cut = <T>(list: T[], at: number): T[] => list.filter((_, index) => index !== at);
    return {
      ...sheet,
      rows: sheet.rows.map((row) => cut(row, column)),
      tables: sheet.tables.map((table) => ({
        ...table,
        area: { ...table.area, columns: table.area.columns - 1 },
        columns: cut(table.columns, column - table.area.column),
      })),
      merges: [],
      validations: [],
      conditionalFormats: [],
    };
  });
  return { ...workbook, sheets };
}

test('an edited heading is followed: the plan reads the same and formulas use the new name', async () => {
  const { table, columns } = placesOf(open.host.workbook);
  const tasks = (await check(open.port)).tasks;
  await inExcel((sheets) => {
    const sheet = sheets.getItem('Kế hoạch');
    sheet.protection.unprotect();
    sheet.getCell(table.row, columns.lead).values = [['Đơn vị làm']];
  });
  const result = await fill(open.port, { periodId: '2021-H1' });
  expect((await check(open.port)).tasks).toBe(tasks);
  expect(result.summary.units.length).toBeGreaterThan(0);
  expect(placesOf((await open.port.read()).workbook).headings.plan.lead).toBe('Đơn vị làm');
});

test('every field of the plan has a column', () => {
  const { columns } = placesOf(prepared);
  expect(Object.keys(columns).sort()).toEqual([...TASK_FIELDS].sort());
});

describe('loading is refused', () => {
  test('where a template is already there', async () => {
    const before = copyOf(open.host.workbook);
    await expect(loadTemplate(open.port, assets, TEMPLATE)).rejects.toMatchObject({ code: 'template-exists' });
    expect(open.host.workbook).toEqual(before);
  });

  test('where a sheet of the user has a name of ours, in any case of letters', async () => {
    const mine = workbookOf(blankSheet('KẾ HOẠCH'));
    const other = await openHost({ workbook: mine });
    await expect(loadTemplate(other.port, assets, TEMPLATE)).rejects.toMatchObject({
      code: 'name-taken',
      details: { name: 'KẾ HOẠCH' },
    });
    expect(other.host.workbook.sheets).toEqual(mine.sheets);
    other.close();
  });

  test('where a name of the user is one of ours', async () => {
    const mine = workbookOf(blankSheet('Sheet1', [[{ value: 1 }]]));
    const other = await openHost({ workbook: { ...mine, names: [{ name: 'cchc_nam', reference: '=Sheet1!$A$1' }] } });
    await expect(loadTemplate(other.port, assets, TEMPLATE)).rejects.toMatchObject({
      code: 'name-taken',
      details: { name: 'cchc_nam' },
    });
    other.close();
  });

  test('where the template is broken: the first problem is named and all are counted', async () => {
    const broken = {
      read: async (path: string) => {
        const text = await assets.read(path);
        return path.endsWith('nhiem-vu.csv') ? text.replace('Phòng Tư pháp', 'Phòng Không Có') : text;
      },
    };
    const other = await openHost();
    await expect(loadTemplate(other.port, broken, TEMPLATE)).rejects.toMatchObject({
      code: 'template-broken',
      details: { problems: 1, file: 'assets/templates/huong-tra-2021/nhiem-vu.csv', line: 2 },
    });
    expect(other.host.log.length).toBe(0);
    other.close();
  });
});

test('tabs that were deleted leave names behind; the template can be loaded again', async () => {
  await inExcel((sheets) => {
    for (const { name } of prepared.sheets) if (name !== 'Sheet1') sheets.getItem(name).visibility = 'Visible';
    for (const { name } of prepared.sheets) if (name !== 'Sheet1') sheets.getItem(name).delete();
  });
  expect(await inspect(open.port)).toEqual({ kind: 'no-template' });
  await loadTemplate(open.port, assets, TEMPLATE);
  expect(await inspect(open.port)).toMatchObject({ kind: 'loaded' });
});

test('going to a cell shows the sheet and selects the cell', async () => {
  await goToCell(open.port, 'Kế hoạch', 'D9');
  expect(open.host.selection).toEqual({ sheet: 'Kế hoạch', area: { row: 8, column: 3, rows: 1, columns: 1 } });
  await expect(goToCell(open.port, 'Không có', 'A1')).rejects.toMatchObject({ code: 'item-not-found' });
});

test('edits by people are told, our own writes are not', async () => {
  const events: WorkbookEvent[] = [];
  await open.port.read();
  const stop = await open.port.watch((event) => events.push(event));
  const { table, columns } = placesOf(open.host.workbook);
  await open.host.edit('Kế hoạch', table.row + 1, columns.title, [['Nhiệm vụ khác']]);
  await settled();
  expect(events).toEqual([
    { sheet: 'Kế hoạch', address: expect.stringMatching(/^[A-Z]+\d+$/), source: 'local', kind: 'cells' },
  ]);
  await open.host.edit('Sheet1', 0, 0, [['của tôi']]);
  await fill(open.port, { periodId: '2021-9M' });
  await settled();
  expect(events).toHaveLength(1);
  await inExcel((sheets) => sheets.getItem('Sheet1').delete());
  await settled();
  expect(events.slice(1)).toEqual([{ sheet: 'Sheet1', address: null, source: 'local', kind: 'sheets' }]);
  await stop();
  await open.host.edit('Kế hoạch', table.row + 1, columns.title, [['Lại khác']]);
  await settled();
  expect(events).toHaveLength(2);
});

/** Events are pushed after the answer that caused them. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 20));
}
