/** What the add-in does when the surroundings of the workbook are not as it would like them: nothing that people typed is lost. */
import { fill } from '../../src/actions/fill';
import { loadTemplate } from '../../src/actions/load-template';
import { readPlan } from '../../src/workbook/read-plan';
import type { Workbook } from '../../src/workbook/workbook';
import type { HostOptions } from '../../src/workbench/host/host-api';
import {
  assets,
  blankSheet,
  copyOf,
  openHost,
  profileNamed,
  sheetNamed,
  workbookOf,
  type OpenHost,
} from '../support/open-host';

const TEMPLATE = { templateId: 'huong-tra-2021' };
const PERIOD = { periodId: '2021-9M' };

/** A loaded workbook in which a fill has something to write, and how many actions each request of that fill has. */
let prepared: Workbook;
let requests: number[];
let open: OpenHost;

beforeAll(async () => {
  const loading = await openHost();
  await loadTemplate(loading.port, assets, TEMPLATE);
  const { places } = planOf(loading.host.workbook);
  await loading.host.edit(places.sheets.plan, places.table.row + 1, places.columns.lead, [['PNV']]);
  prepared = copyOf(loading.host.workbook);
  loading.close();
  const filling = await openHost({ workbook: copyOf(prepared) });
  await fill(filling.port, PERIOD);
  requests = filling.host.log.map(({ actions }) => actions);
  filling.close();
});

afterEach(() => open.close());

async function begin(options: Partial<HostOptions>): Promise<OpenHost> {
  open = await openHost({ workbook: copyOf(prepared), ...options });
  return open;
}

function planOf(workbook: Workbook) {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** Number of the request that writes. */
const writing = (): number => requests.indexOf(Math.max(...requests));

/** Cells without formulas of the tabs that people type into. */
function typed(workbook: Workbook) {
  return workbook.sheets
    .filter(({ name }) => ['Kế hoạch', 'Thông tin', 'Danh mục', 'Sheet1'].includes(name))
    .map(({ name, rows }) => [
      name,
      rows.map((row) => row.map((cell) => (cell?.formula === undefined ? cell?.value : null))),
    ]);
}

const locks = (workbook: Workbook) => workbook.sheets.map(({ name, protection }) => [name, protection]);

const mine = (): Workbook => workbookOf(blankSheet('Sheet1', [[{ value: 'của tôi' }]]));

test('where the structure of the workbook is locked, nothing is loaded and the reason is told', async () => {
  const { host, port } = await begin({ workbook: mine() });
  host.structureLocked = true;
  await expect(loadTemplate(port, assets, TEMPLATE)).rejects.toMatchObject({ code: 'structure-locked' });
  expect(host.workbook.sheets).toEqual(mine().sheets);
  expect(host.workbook.names).toEqual([]);
  host.structureLocked = false;
  await expect(loadTemplate(port, assets, TEMPLATE)).resolves.toMatchObject({ tasks: expect.any(Number) });
});

test.each(['2021', 'mac'] as const)(
  'while another workbook is in front, Excel %s loads nothing, and a second try completes',
  async (name) => {
    const { host, port } = await begin({ workbook: mine(), profile: profileNamed(name) });
    host.otherWorkbookInFront = true;
    await expect(loadTemplate(port, assets, TEMPLATE)).rejects.toMatchObject({ code: 'excel-refused' });
    expect(host.workbook.sheets).toEqual(mine().sheets);
    host.otherWorkbookInFront = false;
    await expect(loadTemplate(port, assets, TEMPLATE)).resolves.toMatchObject({ tasks: expect.any(Number) });
  },
);

test('a service that turns a request away: what was typed and the locks are as before, and the next run completes', async () => {
  for (const batch of new Set([0, writing(), requests.length - 2])) {
    let busy = true;
    const { host, port } = await begin({
      profile: profileNamed('web'),
      pace: (info) => (busy && info.batch === batch ? { refuse: 'ActivityLimitReached' } : null),
    });
    const failure = await fill(port, PERIOD).then(
      () => null,
      (error: unknown) => error,
    );
    if (failure !== null) {
      expect(failure).toMatchObject({ code: 'excel-refused', details: { code: 'ActivityLimitReached' } });
      expect(typed(host.workbook)).toEqual(typed(prepared));
    }
    expect(locks(host.workbook)).toEqual(locks(prepared));
    busy = false;
    expect((await fill(port, PERIOD)).summary.period.id).toBe('2021-9M');
    open.close();
  }
});

test('an answer that gets lost: everything is taken back, and the next run completes', async () => {
  let losing = true;
  const { host, port } = await begin({
    fault: ({ batch, actionIndex, actions }) =>
      losing && batch === writing() && actionIndex === actions ? 'RequestAborted' : null,
  });
  await expect(fill(port, PERIOD)).rejects.toMatchObject({ code: 'cancelled' });
  expect(typed(host.workbook)).toEqual(typed(prepared));
  expect(locks(host.workbook)).toEqual(locks(prepared));
  losing = false;
  expect((await fill(port, PERIOD)).summary.period.id).toBe('2021-9M');
});

describe('a co-author between reading and writing', () => {
  const { between, meanwhile } = (() => {
    const held: { work: ((host: OpenHost['host']) => Promise<void>) | null } = { work: null };
    return {
      meanwhile: (work: (host: OpenHost['host']) => Promise<void>) => (held.work = work),
      between: async ({ batch }: { batch: number }) => {
        if (batch !== writing() || held.work === null) return;
        const { work } = held;
        held.work = null;
        await work(open.host);
      },
    };
  })();

  test('keeps what that person typed', async () => {
    const { places } = planOf(prepared);
    const [row, column] = [places.table.row + 3, places.columns.note];
    meanwhile((host) => host.edit(places.sheets.plan, row, column, [['Ghi chú của người khác']], 'coauthor'));
    const { host, port } = await begin({ between });
    await fill(port, PERIOD);
    expect(sheetNamed(host.workbook, places.sheets.plan).rows[row]?.[column]?.value).toBe('Ghi chú của người khác');
  });

  test('who renames the plan: nothing is written, and the next run finds it', async () => {
    meanwhile((host) => host.renameSheet('Kế hoạch', 'KH 2021', 'coauthor'));
    const { host, port } = await begin({ between });
    const contents = (workbook: Workbook) => typed(workbook).map(([, rows]) => rows);
    await expect(fill(port, PERIOD)).rejects.toMatchObject({ code: 'item-not-found' });
    await host.renameSheet('KH 2021', 'Kế hoạch');
    expect(contents(host.workbook)).toEqual(contents(prepared));
    await host.renameSheet('Kế hoạch', 'KH 2021');
    expect((await fill(port, PERIOD)).summary.period.id).toBe('2021-9M');
  });

  test('who unlocks a tab that was locked: it is locked again, nothing typed is lost, and the next run completes', async () => {
    meanwhile((host) => host.lockSheet('Quá hạn', false, 'coauthor'));
    const { host, port } = await begin({ between });
    await expect(fill(port, PERIOD)).rejects.toMatchObject({ code: 'access-denied' });
    expect(typed(host.workbook)).toEqual(typed(prepared));
    expect(locks(host.workbook)).toEqual(locks(prepared));
    expect((await fill(port, PERIOD)).summary.period.id).toBe('2021-9M');
  });
});
