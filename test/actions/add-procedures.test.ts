import { addProcedures } from '../../src/actions/add-procedures';
import { check } from '../../src/actions/check';
import { elsewhereFindings } from '../../src/actions/elsewhere-findings';
import { fill } from '../../src/actions/fill';
import { undo } from '../../src/actions/undo';
import { NAMES, OTHER_TABLES, TABS } from '../../src/workbook/tab-ids';
import { AT } from '../../src/workbook/tabs/procedures-columns';
import type { Sheet } from '../../src/workbook/workbook';
import { createEngine } from '../../src/workbench/engine/univer-engine';
import { blankSheet, copyOf, PROFILES, sheetNamed } from '../support/open-host';
import { GOOD, shownRow, shownSums, tableIn, typeRows, wantedIn, withProcedures } from '../workbook/procedures-sample';
import { CLOCK, contentOf, logLines, openSample, sampleWorkbook, type LoadedPlan } from './loaded-plan';

const TAB = TABS.procedures.name;
const options = { clock: CLOCK };

let open: LoadedPlan;
const start = async (parameters: Parameters<typeof openSample>[0] = {}) => (open = await openSample(parameters));
/** With figures that are worked out as things change. */
const startLive = async () => start({ engine: await createEngine() });
afterEach(() => open.close());

const book = () => open.host.workbook;
/** Counts that are typed, in stretches without a total between them. */
const STRETCHES = [
  ['online', 'direct', 'carriedOver'],
  ['early', 'onTime', 'late'],
  ['inTime', 'overdue', 'returned'],
] as const;

/** A person types the counts of a row of the table, as far as Excel lets them. */
async function type(row: number, counts: typeof GOOD): Promise<void> {
  const { first } = tableIn(book());
  for (const fields of STRETCHES) {
    await open.host.edit(TAB, first + row, AT[fields[0]], [fields.map((field) => counts[field])]);
  }
}

test('the tab comes with the units of the period, is logged, works by itself and is taken back in one step', async () => {
  await startLive();
  const before = copyOf(book());
  const { tab, rows, undo: step } = await addProcedures(open.port, options);
  expect([tab, rows]).toEqual([TAB, 21]);
  expect(logLines(book()).at(-1)?.slice(1)).toEqual([
    ...['Lập bảng TTHC', TAB, '', '', '', '', 'Thêm 21 dòng để nhập số hồ sơ', 'Năm 2021'],
  ]);
  expect(sheetNamed(book(), TAB).protection).not.toBeNull();

  await type(0, GOOD);
  await type(12, { ...GOOD, online: 81 });
  expect(shownRow(book(), 0)).toMatchObject({ received: 120, solved: 100, pending: 18, rate: 0.95, check: '' });
  expect(shownRow(book(), 12)).toMatchObject({ received: 121, check: expect.stringContaining('Tiếp nhận (121) khác') });
  expect(shownSums(book()).map(({ counts }) => counts[0])).toEqual([120, 121, 241, null]);
  expect((await check(open.port, options)).findings.filter(({ elsewhere }) => elsewhere)).toMatchObject([
    { code: 'procedures-balance', tab: TAB, unit: 'Phường Tứ Hạ', value: 121 },
  ]);
  await undo(open.port, step!);
  expect(contentOf(book())).toEqual(contentOf(before));
});

test('asking again changes nothing; another period brings its own rows and leaves those that are there', async () => {
  await startLive();
  await fill(open.port, { periodId: '2021-H1' }, options);
  expect(await addProcedures(open.port, options)).toMatchObject({ rows: 27 });
  expect(await addProcedures(open.port, options)).toMatchObject({ rows: 0, undo: null });
  await type(0, GOOD);
  expect(shownSums(book())[2]?.counts[0]).toBe(120);

  await fill(open.port, { periodId: '2021-9M' }, options);
  const empty = copyOf(book());
  expect(shownSums(empty)[2]?.counts[0]).toBe('–');
  const { rows, undo: step } = await addProcedures(open.port, options);
  expect(rows).toBe(21);
  await type(27, { ...GOOD, online: 85, returned: 7 });
  expect(shownSums(book())[2]?.counts[0]).toBe(125);
  expect(shownRow(book(), 0)).toMatchObject({ online: 80, received: 120, period: '6 tháng đầu năm 2021' });
  const { charts, undo: filled } = await fill(open.port, {}, options);
  expect(charts.ids).toEqual(expect.arrayContaining(['on-time', 'files', 'online']));
  expect(await fill(open.port, {}, options)).toMatchObject({ undo: null });
  await undo(open.port, filled!);
  await undo(open.port, step!);
  expect(contentOf(book())).toEqual(contentOf(empty));
  const looks = (sheet: Sheet) => [sheet.merges.length, sheet.page, sheet.validations.length];
  expect(looks(sheetNamed(book(), TAB))).toEqual(looks(sheetNamed(empty, TAB)));
});

test('comes in at most three round trips, and in every Excel that the add-in runs in', async () => {
  for (const profile of PROFILES) {
    await start({ profile });
    open.takeSyncs();
    await addProcedures(open.port, options);
    expect(open.takeSyncs()).toBeLessThanOrEqual(3);
    expect(book().names.map(({ name }) => name)).toContain(NAMES.procedureFormula);
    open.close();
  }
  await start();
});

test('a table TTHC that a person keeps on a sheet of their own is left alone, with a word about it', async () => {
  const own: Sheet = {
    ...blankSheet('Hồ sơ', [
      [{ value: 'Đơn vị' }, { value: 'Tiếp nhận' }],
      [{ value: 'Phòng Tư pháp' }, { value: 3 }],
    ]),
    tables: [
      {
        ...{ name: OTHER_TABLES.procedures, area: { row: 0, column: 0, rows: 2, columns: 2 } },
        ...{
          columns: [{ name: 'Đơn vị' }, { name: 'Tiếp nhận' }],
          style: null,
          bandedRows: false,
          filterButtons: true,
        },
      },
    ],
  };
  const workbook = await sampleWorkbook();
  await start({ workbook: { ...workbook, sheets: [...workbook.sheets, own] } });
  const before = copyOf(book());
  await expect(addProcedures(open.port, options)).rejects.toMatchObject({
    code: 'name-taken',
    details: { name: 'TTHC' },
  });
  expect(book()).toEqual(before);
});

test('the rules find mistakes in the tab at their cells', () => {
  const total = { received: 120, solved: 100, pending: 18 };
  const book = typeRows(withProcedures(), {
    0: { ...GOOD, ...total },
    1: { ...GOOD, ...total, solved: 95 },
    2: { ...GOOD, ...total, online: 80.5 },
    3: { ...GOOD, ...total, returned: 7 },
    7: { ...GOOD, ...total, late: null },
    8: { ...GOOD, ...total, unit: 'Phường Tứ Hạ' },
  });
  const { plan } = wantedIn('2021-H1');
  const { findings: found, tabs } = elsewhereFindings(book, {
    settings: { severities: {}, thresholds: {} },
    ...plan,
    today: '2021-06-15',
    ignored: new Map(),
  });
  expect(tabs).toEqual([TAB]);
  const { first } = tableIn(book);
  const at = (row: number, column: keyof typeof AT) => `${String.fromCharCode(65 + AT[column])}${first + row + 1}`;
  expect(found.map(({ code, tab, cell }) => [code, tab, cell])).toEqual([
    ['procedures-solved', TAB, at(1, 'solved')],
    ['procedures-balance', TAB, at(1, 'received')],
    ['procedures-not-whole', TAB, at(2, 'online')],
    ['procedures-balance', TAB, at(3, 'received')],
    ['procedures-incomplete', TAB, at(7, 'late')],
    ['procedures-repeated', TAB, at(8, 'unit')],
  ]);
});

test('counts that were pasted as text are told, become numbers with the next fill, are logged and taken back', async () => {
  const workbook = typeRows(withProcedures(), { 0: { ...GOOD, online: ' 80 ' }, 1: { ...GOOD, late: '5 hồ sơ' } });
  await start({ workbook, engine: await createEngine() });
  const told = async () =>
    (await check(open.port, options)).findings
      .filter(({ elsewhere }) => elsewhere)
      .map(({ code, cell, details }) => [code, cell, details['count'] ?? details['columns']]);
  expect(await told()).toEqual([
    ['procedures-as-text', 'E10', 80],
    ['procedures-as-text', 'K11', 5],
  ]);
  const before = copyOf(book());
  const { undo: step } = await fill(open.port, {}, options);
  expect(shownRow(book(), 0)).toMatchObject({ online: 80, received: 120, check: '' });
  expect(shownRow(book(), 1)).toMatchObject({ late: '5 hồ sơ', solved: '' });
  expect(shownSums(book())[2]?.counts[0]).toBe(120);
  expect(logLines(book()).at(-1)?.slice(1)).toEqual([
    ...['Ghi theo mẫu khi tổng hợp', TAB, 'E10', '', 'Trực tuyến', ' 80 ', '80', 'Số hồ sơ đang là chữ'],
  ]);
  expect(await told()).toEqual([['procedures-as-text', 'K11', 5]]);
  expect((await fill(open.port, {}, options)).undo).toBeNull();
  await undo(open.port, step!);
  expect(contentOf(book())).toEqual(contentOf(before));
});
