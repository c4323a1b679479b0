import { fill } from '../../src/actions/fill';
import { loadTemplate } from '../../src/actions/load-template';
import { readPlan } from '../../src/workbook/read-plan';
import type { Workbook } from '../../src/workbook/workbook';
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

/** A loaded workbook with something to normalise and an outdated summary, so that a fill writes everywhere. */
let prepared: Workbook;
let fillActions: number[];
let loadActions: number[];

beforeAll(async () => {
  const open = await openHost();
  await loadTemplate(open.port, assets, TEMPLATE);
  loadActions = open.host.log.map(({ actions }) => actions);
  const { places } = planOf(open.host.workbook);
  await open.host.edit(places.sheets.plan, places.table.row + 1, places.columns.lead, [['PNV']]);
  await open.host.edit(places.sheets.plan, places.table.row + 2, places.columns.due, [[null]]);
  prepared = copyOf(open.host.workbook);
  open.close();
  const filled = await openHost({ workbook: prepared });
  await fill(filled.port, { periodId: '2021-9M' });
  fillActions = filled.host.log.map(({ actions }) => actions);
  filled.close();
});

function planOf(workbook: Workbook) {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

/** What people typed: the cells of the plan and of "Thông tin", and every cell of their own sheets. */
function userContent(workbook: Workbook) {
  return workbook.sheets
    .filter(({ name }) => ['Kế hoạch', 'Thông tin', 'Danh mục', 'Sheet1'].includes(name))
    .map(({ name, rows }) => ({
      name,
      cells: rows.flatMap((row, r) =>
        row.flatMap((cell, c) =>
          cell && cell.formula === undefined && cell.value !== null ? [[r, c, cell.value] as const] : [],
        ),
      ),
    }));
}

const locksOf = (workbook: Workbook) => workbook.sheets.map(({ name, protection }) => ({ name, protection }));
const namesOf = (workbook: Workbook) => workbook.names.map(({ name, reference }) => ({ name, reference }));

/** First, last and evenly spread action numbers of a batch. */
function sampled(count: number, samples: number): number[] {
  const steps = Array.from({ length: samples }, (_, index) => Math.round((index * (count - 1)) / (samples - 1)));
  return [...new Set([...steps, 0, 1, 2, count - 2, count - 1])].filter((index) => index >= 0 && index < count);
}

type Fault = { batch: number; actionIndex: number } | null;

describe('a request that fails half-way', () => {
  test('while filling: what people typed and the locks are as before, and the next run completes', async () => {
    const write = fillActions.indexOf(Math.max(...fillActions));
    for (const actionIndex of sampled(fillActions[write] ?? 0, 32)) {
      const fault: { at: Fault } = { at: { batch: write, actionIndex } };
      const open = await openHost({
        workbook: copyOf(prepared),
        fault: ({ batch, actionIndex: index }) =>
          batch === fault.at?.batch && index === fault.at.actionIndex ? 'GeneralException' : null,
      });
      await expect(fill(open.port, { periodId: '2021-9M' })).rejects.toMatchObject({
        code: 'excel-refused',
        details: { code: 'GeneralException' },
      });
      const { workbook } = open.host;
      expect({ actionIndex, content: userContent(workbook) }).toEqual({ actionIndex, content: userContent(prepared) });
      expect({ actionIndex, locks: locksOf(workbook) }).toEqual({ actionIndex, locks: locksOf(prepared) });
      expect(namesOf(workbook)).toEqual(namesOf(prepared));
      fault.at = null;
      const done = await fill(open.port, { periodId: '2021-9M' });
      expect(done.summary.period.id).toBe('2021-9M');
      expect(await fill(open.port, { periodId: '2021-9M' })).toMatchObject({ tabs: [], cells: [] });
      open.close();
    }
  });

  test('while loading: no tab and no name of ours is left, and the next run completes', async () => {
    const mine = workbookOf(blankSheet('Sheet1', [[{ value: 'của tôi' }]]));
    const write = loadActions.indexOf(Math.max(...loadActions));
    for (const actionIndex of sampled(loadActions[write] ?? 0, 8)) {
      const fault: { at: Fault } = { at: { batch: write, actionIndex } };
      const open = await openHost({
        workbook: copyOf(mine),
        fault: ({ batch, actionIndex: index }) =>
          batch === fault.at?.batch && index === fault.at.actionIndex ? 'AccessDenied' : null,
      });
      await expect(loadTemplate(open.port, assets, TEMPLATE)).rejects.toMatchObject({ code: 'access-denied' });
      expect({ actionIndex, left: open.host.workbook.sheets }).toEqual({ actionIndex, left: mine.sheets });
      expect(open.host.workbook.names).toEqual([]);
      fault.at = null;
      await expect(loadTemplate(open.port, assets, TEMPLATE)).resolves.toMatchObject({ tasks: expect.any(Number) });
      open.close();
    }
  });

  test('in every request of a fill, before and after: nothing is lost', async () => {
    for (const [batch, actions] of fillActions.entries()) {
      for (const actionIndex of new Set([0, actions - 1])) {
        const open = await openHost({
          workbook: copyOf(prepared),
          fault: ({ batch: at, actionIndex: index }) =>
            at === batch && index === actionIndex ? 'GeneralException' : null,
        });
        const failure = await fill(open.port, { periodId: '2021-9M' }).then(
          () => null,
          (error: unknown) => error,
        );
        expect(locksOf(open.host.workbook)).toEqual(locksOf(prepared));
        // Office.js cleans up after itself in requests of its own; one that fails there is no failure of ours.
        if (failure !== null) expect(userContent(open.host.workbook)).toEqual(userContent(prepared));
        open.close();
      }
    }
  });
});

describe('locked sheets', () => {
  let open: OpenHost;
  beforeEach(async () => {
    open = await openHost({ workbook: copyOf(prepared) });
  });
  afterEach(() => open.close());

  test('a password of the user is said to be one, and nothing is changed', async () => {
    const name = 'Quá hạn';
    await lock(name, 'bí mật');
    const before = copyOf(open.host.workbook);
    await expect(fill(open.port, { periodId: '2021-9M' })).rejects.toMatchObject({
      code: 'bad-password',
      details: { sheet: name },
    });
    expect(userContent(open.host.workbook)).toEqual(userContent(before));
    expect(locksOf(open.host.workbook)).toEqual(locksOf(before));
  });

  test("a lock of the user's own with other options comes back with these options", async () => {
    const name = 'Kế hoạch';
    await lock(name);
    const before = locksOf(open.host.workbook);
    await fill(open.port, { periodId: '2021-9M' });
    expect(locksOf(open.host.workbook)).toEqual(before);
  });

  test('a tab that somebody unlocked stays unlocked', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Quá hạn').protection.unprotect();
      await context.sync();
    });
    await fill(open.port, { periodId: '2021-9M' });
    expect(sheetNamed(open.host.workbook, 'Quá hạn').protection).toBeNull();
  });

  /** Locks anew with only row formatting allowed. */
  async function lock(name: string, password?: string): Promise<void> {
    await Excel.run(async (context) => {
      const { protection } = context.workbook.worksheets.getItem(name);
      protection.unprotect();
      protection.protect({ allowFormatRows: true }, password);
      await context.sync();
    });
  }
});

test('while a cell is being edited the fill waits for it to end', async () => {
  const open = await openHost({ workbook: copyOf(prepared) });
  open.host.cellEditMode = true;
  let done = false;
  const filling = fill(open.port, { periodId: '2021-9M' }).then(() => {
    done = true;
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(done).toBe(false);
  open.host.cellEditMode = false;
  await filling;
  expect(planOf(open.host.workbook).plan.periodId).toBe('2021-9M');
  open.close();
});

test('an Excel that does not wait says that a cell is being edited; nothing is changed', async () => {
  const open = await openHost({
    workbook: copyOf(prepared),
    fault: ({ batch }) => (batch === 0 ? 'InvalidOperationInCellEditMode' : null),
  });
  await expect(fill(open.port, { periodId: '2021-9M' })).rejects.toMatchObject({ code: 'cell-edit-mode' });
  expect(open.host.workbook.sheets).toEqual(prepared.sheets);
  open.close();
});

test('below ExcelApi 1.14 nothing is asked of Excel', async () => {
  const open = await openHost({ profile: { ...profileNamed('2021'), excelApi: '1.13' } });
  await expect(open.port.read()).rejects.toMatchObject({
    code: 'unsupported-host',
    details: { needed: 'ExcelApi 1.14' },
  });
  expect(open.host.log).toEqual([]);
  open.close();
});

test('a run that is cancelled before it writes leaves everything as it is', async () => {
  const open = await openHost({ workbook: copyOf(prepared) });
  const controller = new AbortController();
  const before = await open.port.read();
  controller.abort();
  const change = { kind: 'delete-sheet', sheet: 'Kế hoạch' } as const;
  await expect(open.port.apply([change], before, { signal: controller.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  await expect(fill(open.port, {}, { signal: controller.signal })).rejects.toMatchObject({ code: 'cancelled' });
  expect(open.host.workbook.sheets).toEqual(prepared.sheets);
  open.close();
});
