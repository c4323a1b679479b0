/** Speed of checking: by size, after one edit, and beside the same checks of single rows in zod and valibot. */
import { checkPlan, RULES, TABLE_RULES, type CheckContext } from '../../src/domain/check-plan';
import { toSerial } from '../../src/domain/dates';
import { createPlanChecker, planCheckerInSteps, type PlanChecker } from '../../src/domain/plan-checker';
import { finishInSlices, nextTurn } from '../../src/domain/steps';
import type { CellValue, PlanRow, TaskField } from '../../src/domain/task';
import { bestCpu, bestCpuOfEach, ms, printTable, ratio } from './measure';
import { planOf } from './plans';
import { rowChecks, valibotCheck, zodCheck, type PeerCheck, type RowChecks } from './schema-peers';

const RUNS = 12;
const MOST_MS = 100;
const MOST_GROWTH = 11;
const FRAME_MS = 16;
/** From here on browsers call a task long: keys are felt to be slow. */
const LONG_TASK_MS = 50;

/** Prints the table; returns the figures that miss the bar. */
export async function benchCheck(): Promise<string[]> {
  const { rows, context } = await sample(10_000);
  const checks = rowChecks(context);
  assertSameFindings(checks, rows.slice(0, 500), context);

  // A schema is made anew for each check, as our readers are, so that neither knows the plan beforehand.
  const { check, zod, valibot } = await bestCpuOfEach(RUNS, {
    check: () => checkPlan(rows, context),
    zod: () => zodCheck(rowChecks(context))(rows),
    valibot: () => valibotCheck(rowChecks(context))(rows),
  });
  const edit = await slowestEdit(rows, context);
  const large = await sample(100_000);
  const growth = await bestCpuOfEach(5, {
    small: () => checkPlan(rows, context),
    large: () => checkPlan(large.rows, large.context),
  });

  const slice = Math.min(await longestSlice(large), await longestSlice(large));

  const peers = `${checks.cells.length + checks.rows.length} checks of single rows`;
  printTable(`Checking, CPU of the best run (all ${RULES.length + TABLE_RULES.length} rules)`, [
    ['work', 'tasks', 'CPU', 'against', 'ratio'],
    ['check every rule', '10000', ms(check), `bar ${ms(MOST_MS)}`, ratio(check, MOST_MS)],
    [
      'check every rule',
      '100000',
      ms(growth.large),
      `10 × fewer rows ${ms(growth.small)}`,
      ratio(growth.large, growth.small),
    ],
    ['one edit, the slowest kind', '10000', ms(edit), `a frame of ${ms(FRAME_MS)}`, ratio(edit, FRAME_MS)],
    ['', '', '', 'checking everything', ratio(edit, check)],
    [
      'longest work between two pauses',
      '100000',
      ms(slice),
      `a long task ${ms(LONG_TASK_MS)}`,
      ratio(slice, LONG_TASK_MS),
    ],
    ['check every rule', '10000', ms(check), `zod, ${peers} ${ms(zod)}`, ratio(check, zod)],
    ['check every rule', '10000', ms(check), `valibot, ${peers} ${ms(valibot)}`, ratio(check, valibot)],
  ]);
  return [
    ...(check > MOST_MS ? [`check of 10000 rows: ${ms(check)}`] : []),
    ...(growth.large > growth.small * MOST_GROWTH
      ? [`check of 100000 rows: ${ratio(growth.large, growth.small)} of 10000`]
      : []),
    ...(edit > FRAME_MS ? [`one edit: ${ms(edit)}`] : []),
    ...(slice > LONG_TASK_MS ? [`work between two pauses: ${ms(slice)}`] : []),
    ...(check > zod ? [`check: ${ratio(check, zod)} of zod`] : []),
    ...(check > valibot ? [`check: ${ratio(check, valibot)} of valibot`] : []),
  ];
}

/** How long keys wait at most while a plan is checked in the pane. */
async function longestSlice({ rows, context }: { rows: PlanRow[]; context: CheckContext }): Promise<number> {
  let longest = 0;
  let since = process.cpuUsage();
  const ended = (): void => {
    const { user, system } = process.cpuUsage(since);
    longest = Math.max(longest, (user + system) / 1000);
  };
  const pause = async (): Promise<void> => {
    ended();
    await nextTurn();
    since = process.cpuUsage();
  };
  const checker = await finishInSlices(planCheckerInSteps(rows, context), { pause });
  checker.findings();
  ended();
  return longest;
}

async function sample(count: number): Promise<{ rows: PlanRow[]; context: CheckContext }> {
  const { plan, rows } = await planOf(count);
  const { areas, units, periods, header } = plan;
  return { rows, context: { areas, units, periods, year: header.year, place: header.place, closing: '2021-06-14' } };
}

/** What a person does in one cell, and the way back. */
const EDITS: [field: TaskField, value: CellValue][] = [
  ['title', 'Nhiệm vụ vừa gõ'],
  // The code of another row.
  ['id', 'NV-1'],
  ['lead', 'huong van'],
  ['number', null],
  // Beside a date whose day may be the month this one puts all dates of the column in doubt.
  ['due', '13/6/2021'],
];

async function slowestEdit(rows: readonly PlanRow[], context: CheckContext): Promise<number> {
  const [first, ...others] = rows;
  const doubtful = { ...first!, values: { ...first!.values, due: toSerial('2021-06-05') } };
  const checker = createPlanChecker([doubtful, ...others], context);
  const before = rows[rows.length >> 1]!;
  let slowest = 0;
  for (const [field, value] of EDITS) {
    const after = { ...before, values: { ...before.values, [field]: value } };
    const there = await bestCpu(RUNS, () => {
      checker.update(new Map([[before.row, before]]));
      return findingsAfter(checker, after);
    });
    // Two edits: there and back.
    slowest = Math.max(slowest, there / 2);
    checker.update(new Map([[before.row, before]]));
  }
  return slowest;
}

function findingsAfter(checker: PlanChecker, row: PlanRow) {
  checker.findings();
  checker.update(new Map([[row.row, row]]));
  return checker.findings();
}

/** What stands in the cells where offices make mistakes. */
const MISTAKES: Partial<Record<TaskField, CellValue[]>> = {
  title: [null, ' Rà soát  văn bản'],
  product: [null],
  area: [null, 'Lĩnh vực lạ', 'II'],
  lead: [null, 'P. Nội vụ', 'Sở Ngoại vụ', 'huong van', 'Phòng Nội vụ, Phòng Tư pháp'],
  head: [null],
  coordinators: ['Đơn vị lạ'],
  deadline: [null, 'khi nào xong', '31/6', 'Quý I; trước 15/9', 'Theo tiến độ'],
  due: [44_500],
  budget: [-5, 'xin sau'],
  progress: ['đang xét', 1, 1.5, 'xong', 80, '12/15'],
  finished: ['20/5/2021', 42_000, 44_336],
  documentNumber: ['20/KH-UBND'],
  documentDate: [44_336, 42_000],
  excluded: ['x', 'Không'],
};

/** The peers must do the same work: they find in rows with mistakes what our rules of the same codes find. */
function assertSameFindings(checks: RowChecks, rows: readonly PlanRow[], context: CheckContext): void {
  const mistakes = Object.entries(MISTAKES).flatMap(([field, values]) => values.map((value) => ({ [field]: value })));
  const wrong = rows.map((row, index): PlanRow => ({
    ...row,
    values: { ...row.values, ...mistakes[index % mistakes.length] },
  }));
  const codes = new Set([...checks.cells, ...checks.rows].map(({ code }) => code));
  const ours = new Map<number | null, string[]>();
  for (const { row, code } of checkPlan(wrong, context)) {
    if (codes.has(code)) ours.set(row, [...(ours.get(row) ?? []), code]);
  }
  const expected = wrong.map(({ row }) => (ours.get(row) ?? []).sort().join());
  const compare = (name: string, check: PeerCheck) =>
    check(wrong).forEach((found, index) => {
      if (found.sort().join() === expected[index]) return;
      throw new Error(`${name} finds ${found.join()} in row ${index}, we find ${expected[index]}`);
    });
  compare('zod', zodCheck(checks));
  compare('valibot', valibotCheck(checks));
}
