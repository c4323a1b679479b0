import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CchcError } from '../../src/domain/error';
import { CLOCK, PLAN, sampleWorkbook } from '../actions/loaded-plan';
import { faultActions, type FaultAction } from './fault-actions';
import { FAULT_KINDS, faultsOf } from './run-faults';

const ACTIONS = join(__dirname, '..', '..', 'src', 'actions');
/** These write on behalf of others: each of those stands in the report. */
const FOR_OTHERS = ['commit', 'commit-table'];

let actions: FaultAction[];
beforeAll(async () => {
  actions = await faultActions();
});

test('no action that writes is left out', () => {
  const writers = readdirSync(ACTIONS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\bport\.apply\(|\bcommit(Table)?\(/.test(readFileSync(join(ACTIONS, file), 'utf8')))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => !FOR_OTHERS.includes(file));
  expect([...new Set(actions.map(({ file }) => file))].sort()).toEqual(writers.sort());
});

/** Writes and clears in two steps, and does not look back. */
const careless: Omit<FaultAction, 'workbook'> = {
  name: 'careless',
  file: 'none',
  run: async (port) => {
    const snapshot = await port.read();
    const row = snapshot.workbook.sheets.find(({ name }) => name === PLAN)!.tables[0]!.area.row + 1;
    const write = (value: string) =>
      port.apply(
        [
          {
            kind: 'set-cells',
            sheet: PLAN,
            row,
            column: 2,
            cells: [[{ value }]],
            userCells: true,
          },
        ],
        snapshot,
      );
    await write('');
    await write('Việc mới');
  },
};

test('a loss is seen: an action that writes twice leaves half of it', async () => {
  const rows = await faultsOf({ ...careless, workbook: await sampleWorkbook() });
  expect(rows.filter(({ left }) => left === 'loss')).not.toEqual([]);
});

test('an error without a sentence for people is seen', async () => {
  const silent: FaultAction = {
    ...{ name: 'silent', file: 'none', workbook: await sampleWorkbook() },
    run: async (port) => {
      await careless.run(port, { clock: CLOCK }).catch((error: unknown) => {
        throw error instanceof CchcError ? new TypeError('x is undefined') : error;
      });
    },
  };
  const rows = await faultsOf(silent, ['before']);
  expect(rows.flatMap(({ losses }) => losses).join()).toContain('no sentence for people');
});

test('an action that says it is done and wrote nothing is seen', async () => {
  const hasty: FaultAction = {
    ...{ name: 'hasty', file: 'none', workbook: await sampleWorkbook() },
    run: (port) => careless.run(port, { clock: CLOCK }).catch(() => undefined),
  };
  const rows = await faultsOf(hasty, ['before']);
  expect(rows.flatMap(({ losses }) => losses).join()).toContain('done, but nothing was written');
});

test('nothing is lost, whichever request of whichever action fails in whichever way', async () => {
  const losses = [];
  for (const action of actions) {
    const rows = await faultsOf(action);
    expect(rows.length).toBeGreaterThanOrEqual(2 * FAULT_KINDS.length);
    losses.push(...rows.filter(({ left }) => left === 'loss'));
  }
  expect(losses).toEqual([]);
}, 900_000);
