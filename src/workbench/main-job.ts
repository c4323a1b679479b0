import { join } from 'node:path';
import { check } from '../actions/check';
import { fill } from '../actions/fill';
import { listTemplates } from '../actions/list-templates';
import { loadTemplate } from '../actions/load-template';
import type { FillResult } from '../actions/results';
import { formatDate } from '../domain/dates';
import { percentText } from '../domain/number-text';
import { vi } from '../locales';
import { countOpen } from './cli/command';
import { errorText } from './cli/error-text';
import { figuresText } from './cli/figures-text';
import { projectAssets, saveFile } from './cli/files';
import { withHost, type HostSession } from './cli/host-session';
import { emptyWorkbook, withoutSheet } from './cli/new-workbook';
import { textTable } from './cli/text-table';

const TEMPLATE = 'huong-tra-2021';
const BLANK = 'blank';
const PERIODS = ['2021-Q1', '2021-H1', '2021-9M', '2021-Y'];

type Line = { file: string; result: FillResult; charts: number };

/**
 * The main job without Excel, as `npm start -- --once` runs it: load the Hương Trà 2021 template, check it, fill summaries and charts for
 * each period and save a workbook of each; then a blank plan of `year`. Returns what it did, in Vietnamese. Throws `CchcError`.
 */
export async function runMainJob(outDir: string, year = new Date().getFullYear()): Promise<string> {
  const templates = await listTemplates(projectAssets);
  const name = templates.find(({ id }) => id === TEMPLATE)?.name ?? TEMPLATE;
  const { lines, tasks, findings } = await withHost(emptyWorkbook(), { calculate: true }, async (session) => {
    const loaded = await loadAlone(session, TEMPLATE);
    const checked = await check(session.port);
    const filled: Line[] = [];
    for (const periodId of PERIODS) filled.push(await fillAndSave(session, periodId, outDir));
    return { lines: filled, tasks: loaded, findings: countOpen(checked.findings) };
  });
  const blank = join(outDir, `mau-trong-${year}.xlsx`);
  await withHost(emptyWorkbook(), { calculate: true }, async (session) => {
    await loadAlone(session, BLANK, year);
    await saveFile(session.host.workbook, blank);
  });
  const words = vi.cli.mainJob;
  return [
    words.title,
    words.template(name, tasks),
    vi.cli.findings(vi.cli.checked(tasks, []), findings.error, findings.warning, findings.info),
    '',
    overview(lines),
    '',
    ...lastPeriod(lines),
    words.blank(blank, year),
  ].join('\n');
}

async function loadAlone({ port, host }: HostSession, templateId: string, year?: number): Promise<number> {
  const before = host.workbook.sheets.map(({ name }) => name);
  const { tasks } = await loadTemplate(port, projectAssets, { templateId, ...(year === undefined ? {} : { year }) });
  await withoutSheet(port, before);
  return tasks;
}

async function fillAndSave({ port, host }: HostSession, periodId: string, outDir: string): Promise<Line> {
  const result = await fill(port, { periodId });
  const file = join(outDir, `${TEMPLATE}-${periodId.slice(5)}.xlsx`);
  await saveFile(host.workbook, file);
  const charts = host.workbook.sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0);
  return { file, result, charts };
}

function overview(lines: readonly Line[]): string {
  const { mainJob: words, columns } = vi.cli;
  const head = [
    words.file,
    words.period,
    words.closing,
    columns.total,
    columns.done,
    columns.overdue,
    columns.rateYear,
    columns.ratePeriod,
    words.errors,
    words.charts,
  ];
  const rows = lines.map(({ file, result: { summary, findings }, charts }) => {
    const { period, total } = summary;
    const done = total.doneEarly + total.doneOnTime + total.doneLate;
    return [
      file,
      period.name,
      formatDate(period.closing),
      String(total.total),
      String(done),
      String(total.overdue),
      percentText(total.rateYear),
      percentText(total.ratePeriod),
      String(countOpen(findings).error),
      String(charts),
    ];
  });
  return textTable([head, ...rows]);
}

function lastPeriod(lines: readonly Line[]): string[] {
  const last = lines[lines.length - 1];
  if (!last) return [];
  const { summary } = last.result;
  const { period } = summary;
  const heading = vi.cli.period(period.name, formatDate(period.from), formatDate(period.closing));
  return [heading, figuresText(summary, vi.cli), ''];
}

if (require.main === module) {
  runMainJob('out').then(
    (report) => console.log(report),
    (error: unknown) => {
      console.error(errorText(error));
      process.exitCode = 2;
    },
  );
}
