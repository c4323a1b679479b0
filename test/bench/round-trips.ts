/** Round trips and request bytes of each action, as Excel on the web would see them. */
import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import { fill } from '../../src/actions/fill';
import { loadTemplate } from '../../src/actions/load-template';
import { summarise } from '../../src/domain/summary';
import { findPeriod } from '../../src/domain/period';
import { HOST_PROFILES } from '../../src/workbench/host/host-api';
import { emptyWorkbook } from '../../src/workbench/cli/new-workbook';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readPlan } from '../../src/workbook/read-plan';
import type { Workbook } from '../../src/workbook/workbook';
import { assets, openHost, type OpenHost } from '../support/open-host';
import { kB, printTable } from './measure';
import { planOf } from './plans';

const LIMIT = 4 * 1024 * 1024;
const MOST_SYNCS = 3;

/** Prints the table; returns the figures that miss the bar. */
export async function benchRoundTrips(): Promise<string[]> {
  const rows = [['action', 'tasks', 'syncs', 'largest request', 'largest response', 'Office.js actions']];
  const missed: string[] = [];

  async function row(name: string, tasks: number, open: OpenHost, work: () => Promise<unknown>): Promise<void> {
    const { host, takeSyncs } = open;
    const from = host.log.length;
    takeSyncs();
    await work();
    const syncs = takeSyncs();
    const batches = host.log.slice(from);
    const request = Math.max(0, ...batches.map(({ bytes }) => bytes));
    const response = Math.max(0, ...batches.map(({ responseBytes }) => responseBytes));
    const actions = batches.reduce((sum, batch) => sum + batch.actions, 0);
    rows.push([name, String(tasks), String(syncs), kB(request), kB(response), String(actions)]);
    if (tasks < 100 && syncs > MOST_SYNCS) missed.push(`${name}: ${syncs} syncs`);
    if (request > LIMIT) missed.push(`${name}: request of ${kB(request)}`);
  }

  await onWeb(emptyWorkbook(), async (open) => {
    const { port } = open;
    const { plan } = await planOf(50);
    const tasks = plan.tasks.length;
    await row('load template', tasks, open, () => loadTemplate(port, assets, { templateId: 'huong-tra-2021' }));
    await row('check', tasks, open, () => check(port));
    await writeAbbreviations(open);
    await row('check and repair', tasks, open, async () => {
      const { changes } = await applyFixes(port, { kind: 'safe' });
      if (changes.length < 3) missed.push(`check and repair: ${changes.length} cells`);
    });
    await row('fill 2021-H1', tasks, open, () => fill(port, { periodId: '2021-H1' }));
    await row('fill 2021-H1 again', tasks, open, () => fill(port, { periodId: '2021-H1' }));
  });
  await onWeb(await largeWorkbook(10_000), async (open) => {
    const { port } = open;
    await row('check', 10_000, open, () => check(port));
    await row('fill 2021-H1', 10_000, open, () => fill(port, { periodId: '2021-H1' }));
  });
  printTable(
    `Round trips on Excel for the web (bar: ≤ ${MOST_SYNCS} syncs on the sample plan, requests < ${kB(LIMIT)})`,
    rows,
  );
  return missed;
}

/** Leads as people type them, to have something to repair. */
async function writeAbbreviations({ host }: OpenHost): Promise<void> {
  const plan = readPlan(host.workbook);
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  const { sheets, table, columns } = plan.places;
  await host.edit(sheets.plan, table.row + 1, columns.lead, [['PNV'], ['P. Tư pháp'], ['phòng nội vụ']]);
}

async function onWeb(workbook: Workbook, work: (open: OpenHost) => Promise<void>): Promise<void> {
  const open = await openHost({ profile: HOST_PROFILES.web, workbook });
  try {
    await work(open);
  } finally {
    open.close();
  }
}

async function largeWorkbook(count: number): Promise<Workbook> {
  const { plan, rows } = await planOf(count);
  const period = findPeriod('2021-Q1', plan.periods)!;
  return buildWorkbook({ ...plan, periodId: period.id }, summarise(plan.tasks, { ...plan, period }), rows);
}
