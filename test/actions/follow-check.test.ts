import fc from 'fast-check';
import { check } from '../../src/actions/check';
import { createFollower, type Follower } from '../../src/actions/follow-check';
import { markCells } from '../../src/actions/mark-cells';
import type { WorkbookEvent } from '../../src/actions/port';
import type { TaskField } from '../../src/domain/task';
import { MARKS_SHEET } from '../../src/workbook/tab-ids';
import { SEVERITY_CHOICES } from '../../src/workbook/tabs/rules';
import type { Workbook } from '../../src/workbook/workbook';
import { copyOf, sheetNamed } from '../support/open-host';
import { CLOCK, openSample, PLAN, planOf, sampleWorkbook, type LoadedPlan } from './loaded-plan';

const options = { clock: CLOCK };

let open: LoadedPlan;
let follower: Follower;
let events: WorkbookEvent[];
let stop: () => Promise<void>;

async function start(workbook: Workbook): Promise<void> {
  open = await openSample({ workbook });
  follower = createFollower(open.port);
  events = [];
  await follower.check(options);
  stop = await open.port.watch((event) => events.push(event));
  open.takeSyncs();
}

async function finish(): Promise<void> {
  await stop();
  open.close();
}

/** What the pane does once the workbook is quiet; and what a new check finds. */
async function followed() {
  await settled();
  const told = events.splice(0);
  open.takeSyncs();
  const result = await follower.follow(told, options);
  const syncs = open.takeSyncs();
  expect(result).toEqual(await check(open.port, options));
  return { result, syncs, told };
}

/** Events are pushed after the answer that caused them. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const codesAt = (findings: readonly { row: number | null; code: string }[], row: number) =>
  findings.filter((finding) => finding.row === row).map(({ code }) => code);

describe('an edit inside the plan', () => {
  beforeEach(async () => start(await sampleWorkbook()));
  afterEach(finish);

  const row = (task: number) => planOf(open.host.workbook).places.table.row + 1 + task;
  const column = (field: TaskField) => planOf(open.host.workbook).places.columns[field];

  test('is followed in one round trip', async () => {
    await open.type(3, { lead: 'Phòng Không Có' });
    const { result, syncs } = await followed();
    expect(syncs).toBe(1);
    expect(codesAt(result.findings, row(3) + 1)).toContain('unit-unknown');
  });

  test('also where many come at once: they are read together', async () => {
    await open.type(1, { lead: 'PNV' });
    await open.type(7, { deadline: '31/6' });
    await open.host.edit(PLAN, row(10), column('lead'), [['PNV'], ['PTP'], ['huong van']]);
    const { syncs, told } = await followed();
    expect(told.length).toBeGreaterThan(1);
    expect(syncs).toBe(1);
  });

  test('reaches the rows that depend on it: a copied code, and the original taken away', async () => {
    const id = open.cell(2, 'id')?.value;
    await open.type(5, { id: String(id) });
    const { result } = await followed();
    expect(codesAt(result.findings, row(5) + 1)).toContain('id-repeated');
    await open.type(2, { id: 'NV-900' });
    expect(codesAt((await followed()).result.findings, row(5) + 1)).not.toContain('id-repeated');
  });

  test('reaches the cells that people calculate from it', async () => {
    const { columnName } = await import('../../src/workbook/a1');
    await open.host.edit(PLAN, row(4), column('lead'), [[`=${columnName(column('lead'))}${row(0) + 1}`]]);
    await followed();
    await open.type(0, { lead: 'Phòng Không Có' });
    await followed();
  });

  test('that was undone leaves what was there before', async () => {
    const before = await follower.check(options);
    await open.type(3, { lead: 'Phòng Không Có' });
    await followed();
    await open.host.undo();
    expect((await followed()).result).toEqual(before);
  });

  test('of other events nothing is guessed: a heading, another tab, rows that moved, a cell below the table', async () => {
    await open.host.edit('Danh mục', ...catalogueCell('Phòng Nội vụ'), [['Phòng Nội vụ thị xã']]);
    expect((await followed()).syncs).toBeGreaterThan(1);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(PLAN);
      sheet.protection.unprotect();
      await context.sync();
    });
    await open.host.edit(PLAN, row(-1), column('lead'), [['Đơn vị chủ trì']]);
    expect((await followed()).syncs).toBeGreaterThan(1);
    const { lastRow } = planOf(open.host.workbook).places;
    await open.host.edit(PLAN, lastRow + 1, column('title'), [['Việc mới']]);
    expect((await followed()).syncs).toBeGreaterThan(1);
  });

  test('where marks show they follow typing and other settings of the rules once that is asked for, unseen', async () => {
    await open.type(3, { lead: 'Phòng Không Có' });
    await markCells(open.port, true, options);
    follower.forget();
    await follower.check(options);
    events = [];
    const marked = () =>
      sheetNamed(open.host.workbook, MARKS_SHEET.name).rows.map((cells) =>
        [0, 1, 2].map((column) => cells[column]?.value ?? ''),
      );
    const before = marked();
    const column = planOf(open.host.workbook).places.headings.plan.lead;
    expect(before).toContainEqual(['NV-04', `|${column}|`, '']);
    await open.type(4, { lead: 'Phòng Không Có' });
    await followed();
    expect(marked()).toEqual(before);
    await follower.renewMarks();
    expect(marked()).toContainEqual(['NV-05', `|${column}|`, '']);
    await open.type(3, { lead: 'Phòng Nội vụ' });
    await followed();
    await follower.renewMarks();
    expect(marked().map(([task]) => task)).not.toContain('NV-04');
    // What is right already is not written again.
    open.takeSyncs();
    await follower.renewMarks();
    expect(open.takeSyncs()).toBe(0);
    await open.host.edit('Quy tắc', ...ruleCell('unit-unknown'), [['Cảnh báo']]);
    const { told } = await followed();
    await follower.renewMarks();
    expect(marked()).toContainEqual(['NV-05', '', `|${column}|`]);
    expect(told).toHaveLength(1);
    await settled();
    expect(events).toEqual([]);
  });

  test('where no marks show, none are written', async () => {
    await open.type(3, { lead: 'Phòng Không Có' });
    await followed();
    await follower.renewMarks();
    expect(open.host.workbook.sheets.map(({ name }) => name)).not.toContain(MARKS_SHEET.name);
  });

  /** The cell with the severity of a rule. */
  function ruleCell(code: string): [number, number] {
    const { rows } = sheetNamed(open.host.workbook, 'Quy tắc');
    const at = rows.findIndex((cells) => cells.some((cell) => cell?.value === code));
    const words: unknown[] = Object.values(SEVERITY_CHOICES);
    return [at, rows[at]?.findIndex((cell) => words.includes(cell?.value)) ?? 0];
  }

  function catalogueCell(text: string): [number, number] {
    const { rows } = sheetNamed(open.host.workbook, 'Danh mục');
    const at = rows.findIndex((cells) => cells.some((cell) => cell?.value === text));
    return [at, rows[at]?.findIndex((cell) => cell?.value === text) ?? 0];
  }

  test('a reading that fails is not lost: the next one checks anew', async () => {
    await open.type(3, { lead: 'Phòng Không Có' });
    await settled();
    const controller = new AbortController();
    controller.abort();
    await expect(follower.follow(events, { ...options, signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await follower.follow([], options)).toEqual(await check(open.port, options));
  });
});

/** What people type, paste and drag, row by row. */
const CELL: fc.Arbitrary<[TaskField, string | number | null]> = fc.oneof(
  fc.tuple(
    fc.constant<TaskField>('lead'),
    fc.constantFrom('PNV', 'Phòng Tư pháp', 'huong van', 'x', null, 'Phòng Nội vụ, Phòng Tư pháp'),
  ),
  fc.tuple(fc.constant<TaskField>('area'), fc.constantFrom('II', 'cai cach', null)),
  fc.tuple(fc.constant<TaskField>('title'), fc.constantFrom('Việc', 'Việc ', null)),
  fc.tuple(fc.constant<TaskField>('deadline'), fc.constantFrom('Quý II', '31/6', 'Thường xuyên', null)),
  fc.tuple(fc.constant<TaskField>('due'), fc.constantFrom('30/6/2021', null)),
  fc.tuple(fc.constant<TaskField>('id'), fc.constantFrom('NV-01', 'NV-02', null)),
  fc.tuple(fc.constant<TaskField>('finished'), fc.constantFrom('20/5/2021', null)),
);
type Step =
  | { kind: 'type'; task: number; cell: [TaskField, string | number | null] }
  | { kind: 'paste'; task: number; from: number; rows: number }
  | { kind: 'insert' | 'delete'; task: number };
const STEP: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('type' as const), task: fc.nat(20), cell: CELL }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('paste' as const),
      task: fc.nat(20),
      from: fc.nat(20),
      rows: fc.integer({ min: 2, max: 12 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constantFrom('insert' as const, 'delete' as const), task: fc.nat(20) }),
  },
);

test('whatever is typed, pasted, sorted, inserted and deleted: the list is that of a new check', async () => {
  const workbook = await sampleWorkbook();
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(STEP, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (bursts) => {
        await start(copyOf(workbook));
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.getItem(PLAN).protection.unprotect();
            await context.sync();
          });
          for (const burst of bursts) {
            for (const step of burst) await perform(step);
            await followed();
          }
        } finally {
          await finish();
        }
      },
    ),
    { numRuns: 12 },
  );
});

async function perform(step: Step): Promise<void> {
  const { places } = planOf(open.host.workbook);
  const { table } = places;
  const rowOf = (task: number) => table.row + 1 + task;
  if (step.kind === 'type') return open.type(step.task, { [step.cell[0]]: step.cell[1] });
  if (step.kind === 'paste') {
    // Rows come in another order, as sorting leaves them; the derived columns are not typed.
    const width = places.columns.excluded - table.column + 1;
    const sheet = sheetNamed(open.host.workbook, PLAN);
    const block = Array.from({ length: step.rows }, (_, index) =>
      Array.from({ length: width }, (__, at) => {
        const value = sheet.rows[rowOf(step.from + step.rows - 1 - index)]?.[table.column + at]?.value ?? null;
        return typeof value === 'object' ? null : value;
      }),
    );
    return open.host.edit(PLAN, rowOf(step.task), table.column, block);
  }
  // A co-author's insertion comes to us as an event and nothing more.
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(PLAN).getRange(`${rowOf(step.task) + 1}:${rowOf(step.task) + 1}`);
    if (step.kind === 'insert') range.insert('Down');
    else range.delete('Up');
    await context.sync();
  });
  events.push({ sheet: PLAN, address: null, source: 'remote', kind: 'moved' });
}
