/** A consolidating workbook and the files that its units sent back, as the program itself makes and sends them. */
import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { split } from '../../src/actions/split';
import type { CellValue, TaskField } from '../../src/domain/task';
import type { Unit } from '../../src/domain/unit';
import { summarise } from '../../src/domain/summary';
import { readTasks } from '../../src/domain/read-task';
import { memoryPort } from '../../src/workbench/cli/memory-port';
import { buildWorkbook } from '../../src/workbook/build-workbook';
import { readPlan } from '../../src/workbook/read-plan';
import type { Workbook } from '../../src/workbook/workbook';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { planOf } from './plans';

/** `reports`: the different files that came back. */
export type Batch = { file: string; reports: string[] };
export type BatchSize = { units: number; tasks: number; versions: number };

const PERIOD = '2021-H1';
const SENT = new Date(2021, 5, 1, 8, 30);

/**
 * `units` units with `tasks` tasks each; every unit sends `versions` different files, in which it reports half of its tasks.
 */
export async function writeBatch(at: string, { units, tasks, versions }: BatchSize): Promise<Batch> {
  const { plan, rows } = await planOf(units * tasks);
  const leads = plan.units.filter(isThere).slice(0, units);
  if (leads.length < units) throw new Error(`only ${leads.length} units`);
  const led = rows.map((row, index) => ({
    ...row,
    values: { ...row.values, ...unreported(), lead: leads[Math.floor(index / tasks)]!.name, coordinators: null },
  }));
  const context = { areas: plan.areas, units: plan.units, year: plan.header.year };
  const whole = { ...plan, periodId: PERIOD, tasks: readTasks(led, context) };
  const period = plan.periods.find(({ id }) => id === PERIOD)!;
  const workbook = buildWorkbook(whole, summarise(whole.tasks, { ...context, period }), led);
  const file = join(at, 'tong-hop.xlsx');
  writeFileSync(file, writeXlsx(workbook));

  const folder = join(at, 'khac-nhau');
  mkdirSync(folder, { recursive: true });
  const reports: string[] = [];
  await split(
    memoryPort(workbook).port,
    { periodId: PERIOD, spareRows: 5 },
    {
      clock: () => SENT,
      onFile: ({ unitId, bytes }) => {
        for (let version = 0; version < versions; version += 1) {
          const report = join(folder, `${unitId}-${version}.xlsx`);
          writeFileSync(report, writeXlsx(reported(readXlsx(bytes), version)));
          reports.push(report);
        }
      },
    },
  );
  return { file, reports };
}

/** A folder with so many files: each report as often as it takes. */
export function writeInputs({ reports }: Batch, folder: string, files: number): string {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < files; index += 1) {
    link(reports[index % reports.length]!, join(folder, `${String(index).padStart(6, '0')}.xlsx`));
  }
  return folder;
}

const isThere = ({ validFrom, validTo }: Unit): boolean =>
  (validFrom ?? '') <= '2021-06-14' && (validTo ?? '9999') >= '2021-06-14';

const PROGRESS: readonly TaskField[] = ['progress', 'finished', 'documentNumber', 'documentDate', 'reason', 'excluded'];
const unreported = () => Object.fromEntries(PROGRESS.map((field) => [field, null]));

/** The file as a unit fills it in: every second task, at another stage in each version. */
function reported(workbook: Workbook, version: number): Workbook {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error('no plan');
  const { places, plan } = read;
  const sheet = workbook.sheets.find(({ name }) => name === places.sheets.plan)!;
  for (const { row } of plan.tasks) {
    if (row % 2 === 0) continue;
    const line = sheet.rows[row - 1]!;
    const put = (field: TaskField, value: CellValue) => {
      line[places.columns[field]] = { ...line[places.columns[field]], value };
    };
    put('progress', ((row + version) % 11) / 10);
    put('reason', `Báo cáo lần ${version + 1}`);
  }
  return workbook;
}

function link(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    copyFileSync(source, target);
  }
}
