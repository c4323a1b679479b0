/** Speed of filling and of files, each as a ratio to a peer measured in the same run. */
import { findPeriod } from '../../src/domain/period';
import { readTasks } from '../../src/domain/read-task';
import { summarise } from '../../src/domain/summary';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readPlan } from '../../src/workbook/read-plan';
import { planRefresh } from '../../src/workbook/refresh';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { bestCpu, ms, printTable, ratio } from './measure';
import { planOf } from './plans';

export async function benchSpeed(): Promise<void> {
  const rows = [['work', 'tasks', 'CPU', 'peer', 'ratio to peer']];
  const large = await planOf(10_000);
  const period = findPeriod('2021-H1', large.plan.periods)!;
  const first = findPeriod('2021-Q1', large.plan.periods)!;
  const summary = summarise(large.plan.tasks, { ...large.plan, period: first });
  const workbook = buildWorkbook({ ...large.plan, periodId: first.id }, summary, large.rows);
  const fillTime = await bestCpu(3, () => planFillOn(workbook, period.id));
  const clone = await bestCpu(3, () => structuredClone(workbook));
  rows.push([
    'read plan, summarise, plan the fill',
    '10000',
    ms(fillTime),
    `structuredClone ${ms(clone)}`,
    ratio(fillTime, clone),
  ]);

  const bytes = writeXlsx(workbook);
  const write = await bestCpu(3, () => writeXlsx(workbook));
  const read = await bestCpu(3, () => readXlsx(bytes));
  const json = await bestCpu(3, () => JSON.parse(JSON.stringify(workbook)) as unknown);
  rows.push(['write .xlsx', '10000', ms(write), `JSON there and back ${ms(json)}`, ratio(write, json)]);
  rows.push(['read .xlsx', '10000', ms(read), `JSON there and back ${ms(json)}`, ratio(read, json)]);
  printTable('Speed, CPU of the best run', rows);
}

function planFillOn(workbook: Parameters<typeof readPlan>[0], periodId: string) {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(read.problems.map(({ code }) => code).join());
  const { plan, rows } = read;
  const tasks = readTasks(rows, { areas: plan.areas, units: plan.units, year: plan.header.year });
  const period = findPeriod(periodId, plan.periods)!;
  return planRefresh(workbook, { ...plan, periodId }, summarise(tasks, { ...plan, period }), []);
}
