import { merge } from '../../src/actions/merge';
import { choosePeriod } from '../../src/actions/open-plan';
import { undo } from '../../src/actions/undo';
import { toSerial } from '../../src/domain/dates';
import { PLAN_FACTS, PROGRESS_FACTS } from '../../src/domain/sharing/facts';
import type { ReadOutcome, ReturnedDigest } from '../../src/domain/sharing/returned';
import { STAMP_VERSION } from '../../src/domain/sharing/stamp';
import { readReceived } from '../../src/workbook/received-record';
import { readSubmissions } from '../../src/workbook/submissions';
import { TABS } from '../../src/workbook/tab-ids';
import { SPARE_ROWS } from '../../src/workbook/tabs/plan';
import { workbookIdOf } from '../../src/workbook/workbook-id';
import { contentOf, openSample, PLAN, planOf, type LoadedPlan } from '../actions/loaded-plan';
import { calculated } from '../support/calculated';
import { copyOf, sheetNamed } from '../support/open-host';

/* What a merge writes, inside Excel: the table grows, the tab and the record come, are read back, and go again. */
const CLOCK = () => new Date(2021, 5, 16, 9, 0, 0);
const KEEP = { rule: 'keep', byQuestion: {} } as const;

let open: LoadedPlan;
beforeEach(async () => {
  open = await openSample();
});
afterEach(() => open.close());

/** A file of the unit that leads the first task: one fact and so many rows of its own. */
function outcome(rows: number, fingerprint = String(rows)): ReadOutcome {
  const { plan, rows: read } = planOf(open.host.workbook);
  const task = plan.tasks.find(({ leadIds }) => leadIds.length === 1)!;
  const unitId = task.leadIds[0]!;
  const values = read.find(({ row }) => row === task.row)!.values;
  const digest: ReturnedDigest = {
    file: `${unitId}.xlsx`,
    stamp: {
      ...{ workbookId: workbookIdOf(open.host.workbook, plan.header), unitId, periodId: plan.periodId, year: 2021 },
      ...{ issuedAt: '2021-06-01T08:30:00', planHash: '', version: STAMP_VERSION },
    },
    ...{ own: null, savedAt: '2021-06-15T10:00:00', fingerprint, tasks: 1 },
    fields: [...PLAN_FACTS, ...PROGRESS_FACTS],
    changed: [
      { taskId: task.id, row: 8, field: 'reason', sent: values.reason ?? null, value: '=1+1' },
      { taskId: task.id, row: 8, field: 'finished', sent: values.finished ?? null, value: toSerial('2021-06-11') },
    ],
    deleted: [],
    added: Array.from({ length: rows }, (_, at) => ({
      key: `BS-${unitId}-a-${String(at + 1).padStart(3, '0')}`,
      row: 40 + at,
      values: { area: 'Cải cách thể chế', title: `-Việc ${at + 1}`, deadline: 'Trước 31/3' },
    })),
    notes: [],
  };
  return { ok: true, file: digest.file, digest };
}
const run = (...outcomes: ReadOutcome[]) => merge(open.port, outcomes, KEEP, { clock: CLOCK });

test.each([
  ['in the blank rows of the table', 2],
  ['in a table that grows', SPARE_ROWS + 3],
])('a merge %s is written, read back, and taken back', async (_, rows) => {
  const before = copyOf(open.host.workbook);
  const tasks = planOf(before).plan.tasks.length;
  const { undo: step } = await run(outcome(rows));
  const { plan, places } = planOf(open.host.workbook);
  expect(plan.tasks).toHaveLength(tasks + rows);
  const last = plan.tasks.at(-1)!;
  expect(last).toMatchObject({ title: `-Việc ${rows}`, due: '2021-03-31' });
  const line = sheetNamed(open.host.workbook, PLAN).rows[last.row - 1]!;
  expect(line[places.columns.title]).toMatchObject({ value: `-Việc ${rows}` });
  // Worked out by Excel, and coloured and ruled like the others.
  expect(line[places.columns.status]).toMatchObject({ formula: expect.any(String), style: expect.any(Object) });
  expect(line[places.columns.title]?.style?.locked).toBe(false);
  expect(sheetNamed(open.host.workbook, PLAN).protection).toEqual(sheetNamed(before, PLAN).protection);

  const { workbook } = await open.port.read();
  expect(readReceived(workbook).files).toHaveLength(1);
  const counted = sheetNamed(await calculated(open.host.workbook), TABS.submissions.name).rows;
  expect(counted[4]?.[1]?.value).toBe(choosePeriod(plan).name);
  expect([0, 1, 3].map((at) => counted[7]?.[at]?.value)).toEqual([readSubmissions(workbook).length, 1, 0]);
  const printed = sheetNamed(open.host.workbook, PLAN).page?.printArea;
  expect(printed).toMatchObject({ rows: last.row });
  const sent = readSubmissions(workbook).filter(({ submitted }) => submitted !== null);
  expect(sent).toMatchObject([{ submitted: toSerial('2021-06-15'), times: 1 }]);
  expect(sheetNamed(open.host.workbook, TABS.submissions.name).protection).not.toBeNull();

  if (!step) throw new Error('nothing to undo');
  await undo(open.port, step);
  expect(contentOf(open.host.workbook)).toEqual(contentOf(before));
  expect(sheetNamed(open.host.workbook, PLAN).page).toEqual(sheetNamed(before, PLAN).page);
});

test('the same files again write nothing, and a later file goes on in the same tab and record', async () => {
  await run(outcome(1));
  expect((await run(outcome(1))).undo).toBeNull();
  const before = copyOf(open.host.workbook);
  const { undo: step } = await run(outcome(1, 'khác'));
  const { workbook } = await open.port.read();
  expect(readReceived(workbook).files).toHaveLength(2);
  expect(readSubmissions(workbook).filter(({ times }) => times === 2)).toHaveLength(1);
  if (!step) throw new Error('nothing to undo');
  await undo(open.port, step);
  expect(contentOf(open.host.workbook)).toEqual(contentOf(before));
});
