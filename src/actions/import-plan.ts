import { CchcError } from '../domain/error';
import type { TitleFacts } from '../domain/import/titles';
import type { ReadSheet } from '../domain/import/read-sheet';
import { planFixes } from '../domain/fix';
import type { Plan, PlanHeader } from '../domain/plan';
import type { PlanChecker } from '../domain/plan-checker';
import { readTasks } from '../domain/read-task';
import type { CheckContext } from '../domain/rules/rule';
import { TASK_FIELDS, type PlanRow } from '../domain/task';
import { numbered } from '../domain/template/tasks';
import { nameKey } from '../domain/text';
import { columnName } from '../workbook/a1';
import { applyChanges } from '../workbook/apply-changes';
import type { Change } from '../workbook/change';
import { appendLog } from '../workbook/log';
import { PLAN_COLUMNS } from '../workbook/tabs/plan-columns';
import type { Cell } from '../workbook/workbook';
import type { AssetSource } from './asset-source';
import type { CheckOptions } from './clock';
import { planFill, withLooksBefore } from './fill-plan';
import { importLog } from './import-log';
import { readImport, type ImportOptions, type ImportReading } from './import-reading';
import { inSlices } from './in-slices';
import type { ImportChoices, ImportPreview, SheetReading, SourceFile } from './import-results';
import { checkContext, choosePeriod, planState, reopen, type OpenPlan } from './open-plan';
import { placePlan } from './place-plan';
import type { WorkbookPort } from './port';
import type { LoadResult } from './results';
import { listFindings } from './write-findings';

/** How a plan appendix is understood; nothing is written. A file without a plan is told by a finding. Throws as `readImport`. */
export async function previewImport(
  assets: AssetSource,
  file: SourceFile,
  choices: ImportChoices,
  options?: ImportOptions,
): Promise<ImportPreview> {
  return previewOf(file, await readImport(assets, file, choices, options));
}

/** The reading of a file as people look at it. */
export function previewOf(file: SourceFile, reading: ImportReading): ImportPreview {
  const { year, opened, read, taken, source, plan, tasks, findings } = reading;
  const bySheet = new Map(read.map((one) => [one.opened.sheet.name, one]));
  return {
    file: file.name,
    year: year.year,
    yearFound: year.found,
    header: source.header,
    sheets: opened.map(({ sheet: { name } }) => sheetReading(name, bySheet.get(name), taken)),
    areas: plan.areas.map(({ id, name }) => ({ id, name, tasks: tasks.filter(({ areaId }) => areaId === id).length })),
    tasks: tasks.length,
    findings,
  };
}

function sheetReading(sheet: string, read: ReadSheet | undefined, taken: readonly ReadSheet[]): SheetReading {
  if (!read) return { sheet, chosen: false, headerRow: null, columns: [], areas: [], tasks: 0, skipped: [] };
  return {
    sheet,
    chosen: taken.includes(read),
    headerRow: read.header.last + 1,
    columns: read.columns.map(({ column, heading, role, sure, samples }) => {
      const field = role === 'kept' ? 'note' : role;
      return { column, letter: columnName(column), heading, field, sure, samples };
    }),
    areas: read.headings,
    tasks: read.tasks.length,
    skipped: read.skipped,
  };
}

/**
 * Loads the plan of a source file into the open workbook: as new tabs, or into the table of a plan of ours that has no tasks yet.
 * Cells whose meaning is certain are written as the catalogue and formulas need them, all others as they were typed. Throws as
 * `readImport`, and import-nothing (no task was found), template-exists (the workbook's plan has tasks, or is of another year),
 * name-taken.
 */
export async function importPlan(
  port: WorkbookPort,
  assets: AssetSource,
  file: SourceFile,
  choices: ImportChoices,
  options?: ImportOptions,
): Promise<LoadResult> {
  return loadReading(port, file, await readImport(assets, file, choices, options), options);
}

/** `importPlan` of a file that was read already. */
export async function loadReading(
  port: WorkbookPort,
  file: SourceFile,
  reading: ImportReading,
  options?: CheckOptions,
): Promise<LoadResult> {
  if (reading.tasks.length === 0) throw new CchcError('import-nothing', { file: file.name });
  const before = await port.read(options);
  const state = planState(before);
  if (state.kind === 'open' && isEmptyOf(state.open, reading.year.year)) {
    return fillTable(port, state.open, file, reading, options);
  }
  const { plan, context, source, checker } = reading;
  const rows = tableRows(source.rows, context, checker);
  const whole: Plan = { ...plan, header: headerOf(plan.header, source.header), tasks: readTasks(rows, context) };
  const log = importLog(file.name, reading, rows, options);
  const list = (open: OpenPlan) => listFindings(open, options);
  return placePlan(port, before, { plan: whole, rows, label: LABEL, log, list }, options);
}

const LABEL = 'import-plan';
const isEmptyOf = ({ plan }: OpenPlan, year: number): boolean => plan.tasks.length === 0 && plan.header.year === year;

/** Rows as the table holds them: safe repairs made, tasks counted and named. A typed status is left out: the table works it out. */
function tableRows(rows: readonly PlanRow[], context: CheckContext, checker?: PlanChecker): PlanRow[] {
  const fixed = planFixes(rows, context, ({ fix }) => fix?.safe === true, checker).rows;
  return numbered(fixed).map(({ row, values: { status: _, overdueKey: __, ...values } }) => ({ row, values }));
}

/** What the source says of itself stands before what the catalogue says of the place. */
function headerOf(header: PlanHeader, { place, ...facts }: Omit<TitleFacts, 'year'>): PlanHeader {
  if (place === undefined || nameKey(place) === nameKey(header.place)) return { ...header, ...facts };
  const [body = ''] = header.issuer.split('\n');
  return { ...header, ...facts, place, issuer: `${body}\n${place.toUpperCase()}` };
}

/** Writes the tasks into the blank table of the workbook's own plan, read with its own catalogue, and fills its summaries. */
async function fillTable(
  port: WorkbookPort,
  open: OpenPlan,
  file: SourceFile,
  reading: ImportReading,
  options?: CheckOptions,
): Promise<LoadResult> {
  const { snapshot, places, plan } = open;
  const period = choosePeriod(plan);
  const rows = tableRows(reading.source.rows, checkContext(plan, period.closing));
  const written = TASK_FIELDS.flatMap((field): Change[] => {
    if (field === 'status' || field === 'overdueKey') return [];
    const { style } = PLAN_COLUMNS[field];
    const cells = rows.map(({ values }): Cell[] => [{ value: values[field] ?? null, style }]);
    const { row } = places.table;
    return [
      {
        kind: 'set-cells',
        sheet: places.sheets.plan,
        row: row + 1,
        column: places.columns[field],
        cells,
        userCells: true,
      },
    ];
  });
  const log = appendLog(snapshot.workbook, importLog(file.name, reading, rows, options));
  const after = reopen(snapshot, applyChanges(snapshot.workbook, [...written, ...log]));
  const filled = await inSlices(planFill(after, period, options), options);
  const changes: Change[] = [...written, ...log, ...filled.changes, { kind: 'activate', sheet: places.sheets.plan }];
  const undo = await port.apply(changes, await inSlices(withLooksBefore(open, []), options), options);
  return {
    tabs: [places.sheets.plan, ...filled.tabs.filter((tab) => tab !== places.sheets.plan)],
    tasks: rows.length,
    undo: { label: LABEL, changes: undo },
  };
}
