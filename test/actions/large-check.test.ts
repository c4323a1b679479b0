import { check } from '../../src/actions/check';
import type { CheckOptions } from '../../src/actions/clock';
import { previewFill } from '../../src/actions/fill';
import { inspect } from '../../src/actions/inspect';
import type { Progress, WorkbookPort } from '../../src/actions/port';
import { previewFixes } from '../../src/actions/preview-fixes';
import type { PlanRow } from '../../src/domain/task';
import type { Workbook } from '../../src/workbook/workbook';
import { CLOCK } from './loaded-plan';
import { sample } from '../workbook/sample';
import { everyStatusRows } from '../fixtures/every-status';

/** Rows enough for several slices of 10 ms on any machine. */
const ROWS = 6_000;
let workbook: Workbook;

beforeAll(() => {
  const rows = everyStatusRows();
  const many = Array.from({ length: ROWS }, (_, index): PlanRow => {
    const values = rows[index % rows.length]?.values ?? {};
    return { row: index + 8, values: { ...values, id: `NV-${index}`, number: index, title: `Việc ${index}` } };
  });
  ({ workbook } = sample('2021-H1', many));
});

/** A workbook that is read at once and never written. */
const port = (): WorkbookPort => {
  const never = () => Promise.reject(new Error('not asked for'));
  return {
    read: () => Promise.resolve({ workbook, protectedSheets: [], foreignSheets: [] }),
    readCells: never,
    apply: never,
    goTo: never,
    readPages: never,
    openNew: never,
    watch: never,
  };
};

test('a large plan is checked in slices: others have their turn in between and hear how far it is', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 0);
  const heard: Progress[] = [];
  const { tasks } = await check(port(), { clock: CLOCK, onProgress: (progress) => heard.push(progress) });
  clearInterval(timer);
  expect(tasks).toBe(ROWS);
  expect(turns).toBeGreaterThan(1);
  expect(heard.length).toBeGreaterThan(1);
  expect(heard.map(({ done }) => done)).toEqual([...heard.map(({ done }) => done)].sort((a, b) => a - b));
  expect(heard[heard.length - 1]).toMatchObject({ label: 'check', done: heard[0]?.total });
});

test('it stops in the middle when it is told to', async () => {
  const controller = new AbortController();
  const checking = check(port(), {
    clock: CLOCK,
    signal: controller.signal,
    onProgress: () => controller.abort(),
  });
  await expect(checking).rejects.toMatchObject({ code: 'cancelled' });
});

describe.each([
  ['looking at the workbook', inspect],
  [
    'working out repairs',
    (reads: WorkbookPort, options: CheckOptions) => previewFixes(reads, { kind: 'safe' }, options),
  ],
  [
    'working out what filling would write',
    (reads: WorkbookPort, options: CheckOptions) => previewFill(reads, {}, options),
  ],
] as const)('%s of a large plan', (_, work) => {
  test('lets others have their turn, and stops when it is told to', async () => {
    const controller = new AbortController();
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
      if (turns === 3) controller.abort();
    }, 0);
    await expect(work(port(), { clock: CLOCK, signal: controller.signal })).rejects.toMatchObject({
      code: 'cancelled',
    });
    clearInterval(timer);
  });
});
