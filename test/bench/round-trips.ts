/** Round trips and request bytes of each action, as Excel on the web would see them. */
import { check } from '../../src/actions/check';
import { fill } from '../../src/actions/fill';
import { loadTemplate } from '../../src/actions/load-template';
import type { WorkbookPort } from '../../src/actions/port';
import { summarise } from '../../src/domain/summary';
import { findPeriod } from '../../src/domain/period';
import { openExcel } from '../../src/excel/excel-workbook';
import { createHost } from '../../src/workbench/host/host';
import { HOST_PROFILES, type ExcelHost } from '../../src/workbench/host/host-api';
import { connectOfficeJs } from '../../src/workbench/node-client';
import { emptyWorkbook } from '../../src/workbench/cli/new-workbook';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { kB, printTable } from './measure';
import { assets, planOf } from './plans';

const LIMIT = 4 * 1024 * 1024;
const MOST_SYNCS = 3;

/** Prints the table; returns the figures that miss the bar. */
export async function benchRoundTrips(): Promise<string[]> {
  const rows = [['action', 'tasks', 'syncs', 'largest request', 'largest response', 'Office.js actions']];
  const missed: string[] = [];

  async function row(name: string, tasks: number, host: ExcelHost, work: () => Promise<unknown>): Promise<void> {
    const from = host.log.length;
    await work();
    const batches = host.log.slice(from);
    const request = Math.max(0, ...batches.map(({ bytes }) => bytes));
    const response = Math.max(0, ...batches.map(({ responseBytes }) => responseBytes));
    const actions = batches.reduce((sum, batch) => sum + batch.actions, 0);
    rows.push([name, String(tasks), String(batches.length), kB(request), kB(response), String(actions)]);
    if (tasks < 100 && batches.length > MOST_SYNCS) missed.push(`${name}: ${batches.length} syncs`);
    if (request > LIMIT) missed.push(`${name}: request of ${kB(request)}`);
  }

  await onWeb(emptyWorkbook(), async (port, host) => {
    const { plan } = await planOf(50);
    const tasks = plan.tasks.length;
    await row('load template', tasks, host, () => loadTemplate(port, assets, { templateId: 'huong-tra-2021' }));
    await row('check', tasks, host, () => check(port));
    await row('fill 2021-H1', tasks, host, () => fill(port, { periodId: '2021-H1' }));
    await row('fill 2021-H1 again', tasks, host, () => fill(port, { periodId: '2021-H1' }));
  });
  await onWeb(await largeWorkbook(10_000), async (port, host) => {
    await row('check', 10_000, host, () => check(port));
    await row('fill 2021-H1', 10_000, host, () => fill(port, { periodId: '2021-H1' }));
  });
  printTable(
    `Round trips on Excel for the web (bar: ≤ ${MOST_SYNCS} syncs on the sample plan, requests < ${kB(LIMIT)})`,
    rows,
  );
  return missed;
}

async function onWeb(workbook: Workbook, work: (port: WorkbookPort, host: ExcelHost) => Promise<void>): Promise<void> {
  const host = createHost({ profile: HOST_PROFILES.web, workbook });
  const client = await connectOfficeJs(host);
  try {
    await work(openExcel(), host);
  } finally {
    client.disconnect();
    host.dispose();
  }
}

async function largeWorkbook(count: number): Promise<Workbook> {
  const { plan, rows } = await planOf(count);
  const period = findPeriod('2021-Q1', plan.periods)!;
  return buildWorkbook({ ...plan, periodId: period.id }, summarise(plan.tasks, { ...plan, period }), rows);
}
