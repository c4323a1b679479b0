import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import { closePeriod, reopenPeriod } from '../../src/actions/close-period';
import { ignoreFinding } from '../../src/actions/ignore-finding';
import { issuePlan } from '../../src/actions/issue-plan';
import { markCells } from '../../src/actions/mark-cells';
import { merge } from '../../src/actions/merge';
import type { WorkbookPort } from '../../src/actions/port';
import { writeFindings } from '../../src/actions/write-findings';
import type { ReadOutcome } from '../../src/domain/sharing/returned';
import type { Workbook } from '../../src/workbook/workbook';
import { copyOf } from '../support/open-host';
import { CLOCK, contentOf, openSample } from './loaded-plan';
import { returned, sendFiles } from './returned-files';

const options = { clock: CLOCK };

let dirty: Workbook;
let key: string;
let outcomes: ReadOutcome[];
beforeAll(async () => {
  const open = await openSample();
  await open.type(0, { lead: 'UBND thị xã' });
  await open.type(1, { lead: 'PNV' });
  await open.type(2, { due: null });
  await closePeriod(open.port, { periodId: '2021-H1', by: 'Lê Thị Hoa' }, options);
  dirty = copyOf(open.host.workbook);
  const { findings } = await check(open.port, options);
  key = findings.find(({ code }) => code === 'unit-own-place')?.key ?? '';
  const files = [...(await sendFiles(open.port)).values()];
  outcomes = files.map((file) =>
    returned(file, ({ ids, type, add }) => {
      type(ids[0]!, { progress: 0.45, reason: 'Chờ kinh phí' });
      add({ title: 'Việc của đơn vị', deadline: 'Quý III' });
    }),
  );
  open.close();
});

const ACTIONS: [name: string, run: (port: WorkbookPort) => Promise<{ undo: unknown }>][] = [
  ['repairing', (port) => applyFixes(port, { kind: 'safe' }, options)],
  ['ignoring', (port) => ignoreFinding(port, key, 'Chờ quyết định', options)],
  ['marking', (port) => markCells(port, true, options)],
  ['writing the tab of findings', (port) => writeFindings(port, options)],
  ['issuing', (port) => issuePlan(port, options)],
  ['closing a period', (port) => closePeriod(port, { periodId: '2021-Q1', by: 'Lê Thị Hoa' }, options)],
  ['reopening one', (port) => reopenPeriod(port, { periodId: '2021-H1', by: 'Lê Thị Hoa', reason: 'Sót' }, options)],
  ['merging', (port) => merge(port, outcomes, { rule: 'keep', byQuestion: {} }, options)],
];

/** First, last and evenly spread action numbers of a batch. */
function sampled(count: number, samples: number): number[] {
  const steps = Array.from({ length: samples }, (_, index) => Math.round((index * (count - 1)) / (samples - 1)));
  return [...new Set([...steps, 0, 1, count - 2, count - 1])].filter((index) => index >= 0 && index < count);
}

describe.each(ACTIONS)('a request that fails while %s', (_, run) => {
  test('leaves every cell, table and lock as it was, and the next run completes', async () => {
    const counted = await openSample({ workbook: copyOf(dirty) });
    await run(counted.port);
    const batches = counted.host.log.map(({ actions }) => actions);
    counted.close();
    // Office.js sends small requests of its own after each run.
    const write = batches.indexOf(Math.max(...batches));
    const faults = [
      ...batches.map((_actions, batch) => ({ batch, actionIndex: 0 })),
      ...sampled(batches[write] ?? 0, 4).map((actionIndex) => ({ batch: write, actionIndex })),
    ];
    for (const fault of faults) {
      let armed = true;
      const open = await openSample({
        workbook: copyOf(dirty),
        fault: ({ batch, actionIndex }) =>
          armed && batch === fault.batch && actionIndex === fault.actionIndex ? 'GeneralException' : null,
      });
      const failed = await run(open.port).then(
        () => false,
        () => true,
      );
      // A clean-up of Office.js that fails is no failure of ours: then everything was written.
      if (failed) {
        expect({ fault, content: contentOf(open.host.workbook) }).toEqual({ fault, content: contentOf(dirty) });
        expect(open.host.workbook.names).toEqual(dirty.names);
        armed = false;
        expect((await run(open.port)).undo).not.toBeNull();
      }
      open.close();
    }
  });

  test('or is cancelled before it writes leaves everything as it was', async () => {
    const open = await openSample({ workbook: copyOf(dirty) });
    const controller = new AbortController();
    const { read } = open.port;
    const port: WorkbookPort = {
      ...open.port,
      read: async (given) => {
        const snapshot = await read(given);
        controller.abort();
        return snapshot;
      },
      apply: (changes, before, given) => open.port.apply(changes, before, { ...given, signal: controller.signal }),
    };
    await expect(run(port)).rejects.toMatchObject({ code: 'cancelled' });
    expect(open.host.workbook.sheets).toEqual(dirty.sheets);
    open.close();
  });
});
