import { markChanges, markedAreas, type Mark } from '../../src/workbook/marks';
import { readPlan } from '../../src/workbook/read-plan';
import { PLAN_FIRST_ROW } from '../../src/workbook/tabs/plan';
import type { Workbook } from '../../src/workbook/workbook';
import { copyOf, openHost, PROFILES, sheetNamed, type OpenHost } from '../support/open-host';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';

const PLAN = 'Kế hoạch';
const FIRST = PLAN_FIRST_ROW + 1;

let base: Workbook;
let open: OpenHost;
beforeAll(async () => {
  base = sampleWorkbook(await samplePlan(), '2021-H1');
  const own = { area: { row: 7, column: 3, rows: 20, columns: 1 }, formula: '=$D8="gấp"', fill: '#FFFF00' };
  sheetNamed(base, PLAN).conditionalFormats.push(own);
});
afterEach(() => open.close());

async function planned(marks: Mark[] | null) {
  const snapshot = await open.port.read();
  const read = readPlan(snapshot.workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return { snapshot, changes: markChanges(snapshot.workbook, read.places, read.rows, marks) };
}
async function mark(marks: Mark[] | null) {
  const { snapshot, changes } = await planned(marks);
  return open.port.apply(changes, snapshot);
}
const shown = (workbook: Workbook) => {
  const sheet = sheetNamed(workbook, PLAN);
  return sheet.conditionalFormats.flatMap((format) => markedAreas(sheet, format, workbook) ?? []).length;
};
const MARKS: Mark[] = [
  { row: FIRST, field: 'title', severity: 'error' },
  { row: FIRST + 1, field: 'due', severity: 'warning' },
];

describe.each(PROFILES)('marks on Excel $name', (profile) => {
  test('go on and off on a protected sheet and leave the workbook as it was', async () => {
    open = await openHost({ profile, workbook: copyOf(base) });
    const before = copyOf(open.host.workbook);
    await mark(MARKS);
    expect(shown(open.host.workbook)).toBe(2);
    expect(sheetNamed(open.host.workbook, PLAN).protection).toEqual(sheetNamed(before, PLAN).protection);
    open.takeSyncs();
    const { snapshot, changes } = await planned(null);
    expect(open.takeSyncs()).toBe(2);
    await open.port.apply(changes, snapshot);
    // One to find the formats, one to take them off.
    expect(open.takeSyncs()).toBe(2);
    expect(open.host.workbook).toEqual(before);
  });
});

test('putting on is one round trip; an undo takes them off and another brings them back', async () => {
  open = await openHost({ workbook: copyOf(base) });
  const before = copyOf(open.host.workbook);
  const { snapshot, changes } = await planned(MARKS);
  open.takeSyncs();
  const undo = await open.port.apply(changes, snapshot);
  expect(open.takeSyncs()).toBe(1);
  const redo = await open.port.apply(undo, await open.port.read());
  expect(open.host.workbook).toEqual(before);
  await open.port.apply(redo, await open.port.read());
  expect(shown(open.host.workbook)).toBe(2);
});

test('only formats of ours come off, also where cutting cells broke them into pieces', async () => {
  open = await openHost({ workbook: copyOf(base) });
  await mark(MARKS);
  const sheet = sheetNamed(open.host.workbook, PLAN);
  const [first, ...rest] = sheet.conditionalFormats;
  const half = { ...first!.area, columns: 5 };
  sheet.conditionalFormats = [
    { ...first!, area: half },
    { ...first!, area: { ...first!.area, column: first!.area.column + 5, columns: first!.area.columns - 5 } },
    ...rest,
  ];
  await mark(null);
  expect(sheet.conditionalFormats).toEqual(sheetNamed(base, PLAN).conditionalFormats);
});

test.each([4, 7, 9, 11])(
  'a failure at action %i while taking off leaves the marks as they were, once',
  async (failAt) => {
    let failing = false;
    open = await openHost({
      workbook: copyOf(base),
      fault: ({ actionIndex }) => {
        if (!failing || actionIndex !== failAt) return null;
        failing = false;
        return 'GeneralException';
      },
    });
    await mark(MARKS);
    const before = copyOf(open.host.workbook);
    const { snapshot, changes } = await planned(null);
    failing = true;
    await expect(open.port.apply(changes, snapshot)).rejects.toMatchObject({ code: 'excel-refused' });
    const { conditionalFormats, ...rest } = sheetNamed(open.host.workbook, PLAN);
    const { conditionalFormats: formats, ...unchanged } = sheetNamed(before, PLAN);
    expect(rest).toEqual(unchanged);
    expect(conditionalFormats).toHaveLength(formats.length);
    expect(conditionalFormats).toEqual(expect.arrayContaining(formats));
    expect(shown(open.host.workbook)).toBe(2);
  },
);

test('rows that a person inserts above and sorts carry their marks along', async () => {
  const workbook = copyOf(base);
  sheetNamed(workbook, PLAN).protection = null;
  open = await openHost({ workbook });
  await mark([{ row: FIRST + 1, field: 'title', severity: 'error' }]);
  await open.host.insertRows(PLAN, PLAN_FIRST_ROW, 3);
  const rows = () => {
    const sheet = sheetNamed(open.host.workbook, PLAN);
    return sheet.conditionalFormats
      .flatMap((format) => markedAreas(sheet, format, open.host.workbook) ?? [])
      .map(({ row }) => row + 1);
  };
  expect(rows()).toEqual([FIRST + 4]);
  await open.host.sortTable('KeHoach', 'STT', true);
  const [at] = rows();
  expect(at).not.toBe(FIRST + 4);
  expect(sheetNamed(open.host.workbook, PLAN).rows[at! - 1]?.[0]?.value).toBe(
    sheetNamed(base, PLAN).rows[FIRST]?.[0]?.value,
  );
});
