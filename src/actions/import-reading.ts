import { findingKey } from '../domain/finding-key';
import { CchcError } from '../domain/error';
import type { Header } from '../domain/import/header';
import type { SourceFinding } from '../domain/import/import-rules';
import { openSheet, readSheet, type OpenedSheet, type ReadSheet } from '../domain/import/read-sheet';
import {
  chooseSheets,
  joinSheets,
  placeFinding,
  placeInSource,
  sourceYear,
  type SourceReading,
  type SourceYear,
} from '../domain/import/read-source';
import type { IsoDate } from '../domain/dates';
import type { Period } from '../domain/period';
import type { Plan } from '../domain/plan';
import type { PlanChecker } from '../domain/plan-checker';
import { readTasksInSteps } from '../domain/read-task';
import { areaLabel } from '../domain/area';
import type { CheckContext } from '../domain/rules/rule';
import { nextTurn } from '../domain/steps';
import type { Task } from '../domain/task';
import { UNIT_SEPARATOR } from '../domain/unit';
import { cellName } from '../workbook/a1';
import { taskNames } from '../workbook/task-values';
import type { AssetSource } from './asset-source';
import { checkerOf } from './checked-plan';
import { today, type CheckOptions } from './clock';
import { readersHere, type FileReaders } from './file-readers';
import { gridsOf } from './import-grid';
import { inSlices } from './in-slices';
import type { ImportChoices, SourceFile } from './import-results';
import { checkContext, planContext } from './open-plan';
import type { PlacedFinding } from './results';
import { loadTemplateFiles } from './template-source';

/** The catalogue of the year: areas, units and periods come with the plan that has no tasks yet. */
const CATALOGUE = 'blank';

/** A source file as it is understood. */
export type ImportReading = {
  year: SourceYear;
  opened: readonly OpenedSheet[];
  /** All sheets that have a plan table, and of these the ones that are taken. */
  read: readonly ReadSheet[];
  taken: readonly ReadSheet[];
  source: SourceReading;
  /** The plan of the year without tasks, for its catalogue and header. */
  plan: Plan;
  context: CheckContext;
  /** Knows the findings of the rows as they were read; fixing brings it forward. */
  checker: PlanChecker;
  tasks: Task[];
  /** What reading and the rules of the plan found, placed in the source. */
  findings: PlacedFinding[];
};

/** `readers`: who reads the bytes; in the same thread where nobody is named. */
export type ImportOptions = CheckOptions & { readers?: FileReaders };

/**
 * Reads a source file with the user's corrections and checks its tasks. Throws `CchcError`: file-unreadable, import-sheet-unknown (a
 * chosen sheet is not in the file), template-broken (the catalogue has no such year), cancelled.
 */
export async function readImport(
  assets: AssetSource,
  file: SourceFile,
  choices: ImportChoices,
  options: ImportOptions = {},
): Promise<ImportReading> {
  const step = stepper(options);
  await step('open', 0, 1);
  const grids = gridsOf(await (options.readers ?? readersHere).open(file, options));
  refuseUnknownSheets(choices, grids);
  const opened: OpenedSheet[] = [];
  for (const [index, grid] of grids.entries()) {
    await step('open', index, grids.length);
    opened.push(openSheet(grid));
  }
  const calendar = Number(today(options).slice(0, 4));
  const year: SourceYear =
    choices.year === undefined
      ? sourceYear(opened, file.name, calendar)
      : { year: choices.year, found: false, sure: true, from: 'choice' };
  const { plan } = await loadTemplateFiles(assets, CATALOGUE, year.year);

  const sheets: { opened: OpenedSheet; read: ReadSheet | null }[] = [];
  for (const [index, one] of opened.entries()) {
    await step('read', index, opened.length);
    const header = headerOf(one);
    const { name } = one.sheet;
    const corrections = { columns: choices.columns?.[name], areas: choices.areas?.[name] };
    const steps = header && readSheet(one, header, planContext(plan), corrections);
    const told = (share: number) => ({ done: index + share, total: opened.length, label: 'read' });
    sheets.push({ opened: one, read: steps && (await inSlices(steps, options, told)) });
  }
  const { taken, left } = chooseSheets(sheets, choices.sheets);
  const source = joinSheets(taken, left, year);
  const context: CheckContext = {
    ...checkContext(plan, closingBy(today(options), plan.periods)),
    place: source.header.place ?? plan.header.place,
    today: today(options),
  };
  const checker = await checkerOf(source.rows, context, options);
  const tasks = await inSlices(readTasksInSteps(source.rows, context), options);
  const owner = placeFinding(taken, source, plan.header.place);
  const found = [...owner, ...source.findings, ...placeInSource(checker.findings(), source)];
  const findings = placeFindings(found, source, tasks, plan);
  const read = sheets.flatMap((each) => each.read ?? []);
  return { year, opened, read, taken, source, plan, context, checker, tasks, findings };
}

/** The last day on which figures were closed by now: a report tells of no later one. Before all of them, the first. */
function closingBy(day: IsoDate, periods: readonly Period[]): IsoDate {
  const closings = periods.map(({ closing }) => closing).sort();
  return closings.filter((closing) => closing <= day).pop() ?? closings[0] ?? day;
}

const headerOf = ({ search }: OpenedSheet): Header | null => (search.kind === 'found' ? search.header : null);

function refuseUnknownSheets({ sheets = [] }: ImportChoices, grids: readonly { name: string }[]): void {
  const names = grids.map(({ name }) => name);
  const unknown = sheets.find((sheet) => !names.includes(sheet));
  if (unknown !== undefined) throw new CchcError('import-sheet-unknown', { sheet: unknown, known: names.join(', ') });
}

/** Says how far reading is, lets others work, and stops where it was cancelled. */
function stepper({ signal, onProgress }: CheckOptions) {
  return async (label: string, done: number, total: number): Promise<void> => {
    onProgress?.({ done, total, label });
    await nextTurn();
    if (signal?.aborted) throw new CchcError('cancelled');
  };
}

function placeFindings(
  findings: readonly SourceFinding[],
  { tasks: places }: SourceReading,
  tasks: readonly Task[],
  plan: Plan,
): PlacedFinding[] {
  const names = taskNames(plan);
  const byRow = new Map(tasks.map((task) => [task.row, task]));
  return findings.map(({ sheet, column, task: index, ...finding }): PlacedFinding => {
    const task = index === null ? undefined : byRow.get(index + 1);
    const area = task?.areaId == null ? undefined : names.areas.get(task.areaId);
    const title = places[index ?? -1]?.read.columns.find(({ role }) => role === 'title')?.column;
    return {
      ...finding,
      tab: sheet,
      cell: finding.row === null ? '' : cellName(finding.row - 1, column ?? title ?? 0),
      key: `${sheet}|${column ?? ''}|${findingKey(finding, (row) => `#${row}`)}`,
      area: area ? areaLabel(area) : '',
      unit: (task?.leadIds ?? []).map((id) => names.units.get(id)?.name ?? id).join(UNIT_SEPARATOR),
      task: task?.title ?? '',
    };
  });
}
