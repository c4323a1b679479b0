import type { WorkbookEvent } from '../../src/actions/port';
import { openHost, type OpenHost } from '../support/open-host';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';
import type { Workbook } from '../../src/workbook/workbook';

const PLAN = 'Kế hoạch';
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));

let base: Workbook;
let open: OpenHost;
let events: WorkbookEvent[];

beforeAll(async () => {
  base = sampleWorkbook(await samplePlan(), '2021-H1');
});
beforeEach(async () => {
  const workbook = structuredClone(base);
  for (const sheet of workbook.sheets) sheet.protection = null;
  workbook.sheets.push({ ...structuredClone(workbook.sheets[0]!), name: 'Của tôi', tables: [], merges: [], rows: [] });
  open = await openHost({ workbook });
  await open.port.read();
  events = [];
  await open.port.watch((event) => events.push(event));
});
afterEach(() => open.close());

const local = { sheet: PLAN, source: 'local' as const };

test.each<[string, () => Promise<unknown>, WorkbookEvent[]]>([
  ['one cell', () => open.host.edit(PLAN, 8, 3, [['Việc']]), [{ ...local, address: 'D9', kind: 'cells' }]],
  [
    'many cells pasted at once',
    () =>
      open.host.edit(
        PLAN,
        8,
        3,
        Array.from({ length: 40 }, () => ['a', 'b']),
      ),
    [{ ...local, address: 'D9:E48', kind: 'cells' }],
  ],
  ['rows inserted', () => open.host.insertRows(PLAN, 9, 2), [{ ...local, address: '10:11', kind: 'moved' }]],
  ['rows deleted', () => open.host.deleteRows(PLAN, 9, 1), [{ ...local, address: '10:10', kind: 'moved' }]],
  ['rows sorted', () => open.host.sortTable('KeHoach', 'STT'), [{ ...local, address: 'A8:U87', kind: 'moved' }]],
  ['rows hidden', () => open.host.hideRows(PLAN, 9, 2, true), [{ ...local, address: '10:11', kind: 'moved' }]],
  // A fill hides and shows rows of its lists, and Excel tells of that long after the write.
  ['rows hidden where no rule looks', () => open.host.hideRows('Danh mục', 9, 2, true), []],
  [
    'an edit of a co-author',
    () => open.host.edit(PLAN, 8, 3, [['Việc']], 'coauthor'),
    [{ sheet: PLAN, source: 'remote', address: 'D9', kind: 'cells' }],
  ],
  [
    'another of our tabs',
    () => open.host.edit('Danh mục', 4, 2, [['Tên']]),
    [{ ...local, sheet: 'Danh mục', address: 'C5', kind: 'cells' }],
  ],
  ['a sheet that is not ours', () => open.host.edit('Của tôi', 0, 0, [['x']]), []],
])('tells of %s', async (_, act, expected) => {
  await act();
  await settled();
  expect(events).toEqual(expected);
});

test('tells of every one of many quick edits, in order', async () => {
  const cells = Array.from({ length: 30 }, (_, index) => index);
  await Promise.all(cells.map((index) => open.host.edit(PLAN, 8 + index, 3, [[`Việc ${index}`]])));
  await settled();
  expect(events.map(({ address }) => address)).toEqual(cells.map((index) => `D${9 + index}`));
});

test('says nothing of what it writes itself, and something of a co-author who writes meanwhile', async () => {
  const snapshot = await open.port.read();
  const cells = [[{ value: 'x' }]];
  const writing = open.port.apply([{ kind: 'set-cells', sheet: PLAN, row: 8, column: 3, cells }], snapshot);
  const remote = open.host.edit(PLAN, 9, 3, [['từ xa']], 'coauthor');
  await Promise.all([writing, remote]);
  await settled();
  expect(events).toEqual([{ sheet: PLAN, source: 'remote', address: 'D10', kind: 'cells' }]);
});
