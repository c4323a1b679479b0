import { check } from '../../src/actions/check';
import { fill } from '../../src/actions/fill';
import { loadTemplate } from '../../src/actions/load-template';
import { previewTemplate } from '../../src/actions/preview-template';
import { undo } from '../../src/actions/undo';
import { filledEntryRows } from '../../src/workbook/entry-tabs';
import { readIndicators } from '../../src/workbook/indicators';
import { TEMPLATE_LIST_FILE } from '../../src/domain/template';
import { loadTableRows } from '../../src/actions/template-source';
import { addProcedures } from '../../src/actions/add-procedures';
import { readProcedureEntries } from '../../src/workbook/procedures';
import { INDICATOR_LINES, listWithTables, PROCEDURE_LINES, tableFiles } from '../domain/template-tables';
import { assets, blankSheet, openHost, type OpenHost } from '../support/open-host';
import { CLOCK } from './loaded-plan';

const ID = 'huong-tra-2021';
const options = { clock: CLOCK };
/** The sample with tables of indicators and initiatives. */
const withTables = { read: async (path: string) => tableFiles(ID)[path] ?? assets.read(path) };

let open: OpenHost;
afterEach(() => open.close());
const book = () => open.host.workbook;

test('a template that has tables brings its tabs filled in, in one step', async () => {
  open = await openHost();
  expect((await previewTemplate(withTables, ID)).tabs).toEqual(expect.arrayContaining(['Chỉ tiêu', 'Sáng kiến']));
  expect((await previewTemplate(assets, ID)).tabs).not.toContain('Chỉ tiêu');
  const { tabs, undo: step } = await loadTemplate(open.port, withTables, { templateId: ID });
  expect(tabs).toEqual(expect.arrayContaining(['Chỉ tiêu', 'Sáng kiến']));
  expect(readIndicators(book())).toHaveLength(INDICATOR_LINES.length - 1);
  expect(filledEntryRows(book(), 'initiatives')).toBe(1);
  expect((await check(open.port, options)).findings.filter(({ elsewhere }) => elsewhere)).toEqual([]);
  await fill(open.port, {}, options);
  expect(await fill(open.port, {}, options)).toMatchObject({ undo: null });
  await undo(open.port, step!);
  expect(book().sheets.map(({ name }) => name)).not.toContain('Chỉ tiêu');
});

test("a table of the user's own with such a name is in the way, and nothing is written", async () => {
  const table = { name: 'ChiTieu', area: { row: 0, column: 0, rows: 2, columns: 1 }, columns: [{ name: 'A' }] };
  const own = {
    ...blankSheet('Của tôi', [[{ value: 'A' }], [{ value: 1 }]]),
    tables: [{ ...table, style: null, bandedRows: false, filterButtons: false }],
  };
  open = await openHost();
  open.close();
  const { sheets, ...rest } = book();
  open = await openHost({ workbook: { ...rest, sheets: [...sheets, own] } });
  await expect(loadTemplate(open.port, withTables, { templateId: ID })).rejects.toMatchObject({
    code: 'name-taken',
    details: { name: 'ChiTieu' },
  });
  expect(book().sheets.map(({ name }) => name)).not.toContain('Kế hoạch');
});

describe('units and fields of procedures', () => {
  const path = `assets/templates/${ID}/tthc.csv`;
  const listed: Record<string, string> = {
    [TEMPLATE_LIST_FILE]: listWithTables(ID, 'TTHC'),
    [path]: PROCEDURE_LINES.join('\n'),
  };
  const withProcedures = { read: async (file: string) => listed[file] ?? assets.read(file) };
  const rows = () => readProcedureEntries(book()).filter(({ unit }) => unit !== '');
  const expectListed = () => {
    const [justice, second, third] = rows();
    expect([justice, second].map((row) => [row?.unit, row?.field, row?.group])).toEqual([
      ['Phòng Tư pháp', 'Hộ tịch', justice?.group],
      ['Phòng Tư pháp', 'Chứng thực', justice?.group],
    ]);
    // Every other unit has its row, once, and a unit that nobody knows comes last.
    expect(third?.field).toBe('');
    const units = rows().map(({ unit }) => unit);
    expect(new Set(units).size).toBe(units.length - 1);
    expect(rows().at(-1)).toMatchObject({ unit: 'Chi cục Thuế khu vực', field: 'Thuế', group: 'Cơ quan khác' });
  };

  test('come with the template, or when the table is asked for', async () => {
    open = await openHost();
    const { tabs } = await loadTemplate(open.port, withProcedures, { templateId: ID });
    expect(tabs).toContain('TTHC');
    expectListed();
    expect((await addProcedures(open.port, options)).undo).toBeNull();
    open.close();

    open = await openHost();
    await loadTemplate(open.port, assets, { templateId: ID });
    const asked = await loadTableRows(
      { read: async (file) => (file === path ? listed[path]! : assets.read(file)) },
      ID,
      undefined,
      'procedures',
    );
    const { undo: step } = await addProcedures(open.port, options, undefined, asked);
    expectListed();
    await undo(open.port, step!);
    expect(book().sheets.map(({ name }) => name)).not.toContain('TTHC');
  });
});
