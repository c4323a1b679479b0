import { fill } from '../../src/actions/fill';
import { check } from '../../src/actions/check';
import { loadTemplateFiles } from '../../src/actions/template-source';
import { readTasks } from '../../src/domain/read-task';
import { summarise } from '../../src/domain/summary';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import type { Unit } from '../../src/domain/unit';
import type { Change } from '../../src/workbook/change';
import { assets, copyOf, openHost, profileNamed, type OpenHost } from '../support/open-host';

const TASKS = 10_000;
const UNITS = 300;
const MOST_BYTES = 4_000_000;

/** The sample plan over and over, each task led by the next of three hundred units, as a province might have it. */
async function largePlan() {
  const { plan, rows } = await loadTemplateFiles(assets, 'huong-tra-2021', undefined);
  const [commune] = plan.units.filter(({ kind }) => kind === 'commune');
  if (!commune) throw new Error('no units');
  const units = Array.from({ length: UNITS }, (_, index): Unit => {
    const name = `Xã Mẫu số ${index + 1}`;
    return { ...commune, id: `M${index}`, name, shortName: name, aliases: [], validFrom: null, validTo: null };
  });
  const many = Array.from({ length: TASKS }, (_, index) => {
    const source = rows[index % rows.length];
    if (!source) throw new Error('no rows');
    const number = index + 1;
    const lead = units[index % UNITS]!.name;
    return { row: number, values: { ...source.values, lead, id: `NV-${number}`, number: String(number) } };
  });
  const { areas, header } = plan;
  const tasks = readTasks(many, { areas, units, year: header.year });
  const period = plan.periods.find(({ id }) => id === '2021-H1');
  if (!period) throw new Error('no period');
  const large = { ...plan, units, tasks, periodId: period.id };
  return { plan: large, built: buildWorkbook(large, summarise(tasks, { areas, units, period }), many) };
}

describe(`${TASKS} tasks of ${UNITS} units on Excel on the web`, () => {
  let open: OpenHost;
  let adds: Change[];
  let tasks: number;

  beforeAll(async () => {
    const { plan, built } = await largePlan();
    tasks = plan.tasks.length;
    adds = [
      ...built.sheets.map((sheet): Change => ({ kind: 'add-sheet', sheet, before: null })),
      ...built.names.map((name): Change => ({ kind: 'set-name', name })),
    ];
    open = await openHost({ profile: profileNamed('web') });
  });
  afterAll(() => open.close());

  const requests = (from: number) => open.host.log.slice(from);

  test('a cancel between two requests takes everything back', async () => {
    const before = copyOf(open.host.workbook);
    const controller = new AbortController();
    const snapshot = await open.port.read();
    const applied = open.port.apply(adds, snapshot, {
      signal: controller.signal,
      onProgress: ({ done, total }) => {
        expect(total).toBeGreaterThan(2);
        if (done === 2) controller.abort();
      },
    });
    await expect(applied).rejects.toMatchObject({ code: 'cancelled' });
    expect(open.host.workbook).toEqual(before);
  });

  test('every request of a load stays under 4 MB', async () => {
    const from = open.host.log.length;
    await open.port.apply(adds, await open.port.read());
    const bytes = requests(from).map((request) => request.bytes);
    expect(Math.max(...bytes)).toBeLessThan(MOST_BYTES);
    expect(bytes.length).toBeGreaterThan(2);
  });

  test('reading and filling stay under 4 MB each way, and find every task', async () => {
    const from = open.host.log.length;
    expect((await check(open.port)).tasks).toBe(tasks);
    const result = await fill(open.port, { periodId: '2021-Y' });
    expect(result.summary.total.total).toBe(tasks);
    expect(result.summary.units).toHaveLength(UNITS);
    expect(Math.max(...requests(from).map((request) => request.bytes))).toBeLessThan(MOST_BYTES);
    expect(Math.max(...requests(from).map((request) => request.responseBytes))).toBeLessThan(MOST_BYTES);
    expect(await fill(open.port, { periodId: '2021-Y' })).toMatchObject({ tabs: [], cells: [], undo: null });
  });
});
