import { CchcError } from '../domain/error';
import type { Plan } from '../domain/plan';
import { summarise } from '../domain/summary';
import type { PlanRow } from '../domain/task';
import type { TemplateTable, TemplateTables } from '../domain/template';
import { parseReference } from '../workbook/a1';
import { applyChanges } from '../workbook/apply-changes';
import { buildWorkbook } from '../workbook/build-workbook';
import type { Change } from '../workbook/change';
import { entryTabChanges, type TypedEntry } from '../workbook/entry-tabs';
import { appendLog, type LogEntry } from '../workbook/log';
import { procedureChanges } from '../workbook/procedures';
import { NAMES, TABLES, TABS } from '../workbook/tab-ids';
import type { FindingRow } from '../workbook/tabs/context';
import type { Workbook } from '../workbook/workbook';
import { entryContext } from './entry-context';
import { holdsPlan } from './holds-plan';
import { newWorkbookId } from './new-workbook-id';
import { choosePeriod, reopen, type OpenPlan } from './open-plan';
import type { RunOptions, Snapshot, WorkbookPort } from './port';
import type { LoadResult } from './results';
import { ruleRows } from './rule-rows';

/**
 * `log`: lines that "Nhật ký" begins with. `list`: the findings of the plan as it is placed, for the tab "Kiểm tra"; without it the tab
 * says that nobody has checked yet.
 */
export type PlanToPlace = {
  plan: Plan;
  rows: PlanRow[];
  label: string;
  log?: readonly LogEntry[];
  /** Rows of tables that come with the plan. */
  tables?: TemplateTables;
  list?: (open: OpenPlan) => Promise<FindingRow[]>;
};

/**
 * Adds the tabs of a plan to the open workbook, read as `before`; the user's own sheets stay as they are. `rows`: the cells of the
 * plan table. Throws `CchcError`: template-exists, name-taken (details.name).
 */
export async function placePlan(
  port: WorkbookPort,
  before: Snapshot,
  { plan, rows, label, log = [], tables = {}, list }: PlanToPlace,
  options?: RunOptions,
): Promise<LoadResult> {
  const summary = summarise(plan.tasks, { ...plan, period: choosePeriod(plan), byCalendar: plan.header.byCalendar });
  const workbookId = newWorkbookId();
  const build = (findings: FindingRow[] | null) => buildWorkbook(plan, summary, rows, findings, ruleRows(), workbookId);
  const withTables = (workbook: Workbook) => placeTables(before, workbook, tables);
  const unchecked = withTables(build(null));
  refuseCollisions(before, unchecked);
  const checked = list ? withTables(build(await list(openIn(before, unchecked)))) : unchecked;
  const built = applyChanges(checked, appendLog(checked, log));
  const changes: Change[] = [
    ...built.sheets.map((sheet): Change => ({ kind: 'add-sheet', sheet, before: null })),
    ...built.names.map((name): Change => ({ kind: 'set-name', name })),
    { kind: 'activate', sheet: TABS.plan.name },
  ];
  const undo = await port.apply(changes, before, options);
  return {
    tabs: built.sheets.filter(({ visibility }) => visibility === 'visible').map(({ name }) => name),
    tasks: plan.tasks.length,
    undo: { label, changes: undo },
  };
}

function openIn(before: Snapshot, { sheets, names }: Workbook): OpenPlan {
  const { workbook } = before;
  return reopen(before, {
    ...workbook,
    sheets: [...workbook.sheets, ...sheets],
    // A name that a deleted tab left behind would be found first.
    names: [...names, ...workbook.names],
  });
}

function placeTables(before: Snapshot, built: Workbook, tables: TemplateTables): Workbook {
  const changesOf = (workbook: Workbook, id: TemplateTable, rows: readonly TypedEntry[]): Change[] => {
    const open = openIn(before, workbook);
    if (id !== 'procedures') return entryTabChanges(workbook, id, entryContext(open), rows);
    return procedureChanges(workbook, { plan: open.plan, period: choosePeriod(open.plan), listed: rows });
  };
  return (Object.entries(tables) as [TemplateTable, TypedEntry[]][]).reduce(
    (workbook, [id, rows]) => applyChanges(workbook, changesOf(workbook, id, rows)),
    built,
  );
}

/** Names left behind by tabs that somebody deleted point nowhere; they are simply taken over. */
function refuseCollisions(before: Snapshot, built: Workbook): void {
  const { workbook } = before;
  if (holdsPlan(before)) throw new CchcError('template-exists');
  const has = (list: readonly string[], name: string) => list.some((one) => one.toLowerCase() === name.toLowerCase());
  const sheet = workbook.sheets.find(({ name }) =>
    has(
      built.sheets.map((each) => each.name),
      name,
    ),
  );
  if (sheet) throw new CchcError('name-taken', { name: sheet.name, what: 'sheet' });
  const tables = workbook.sheets.flatMap((each) => each.tables.map(({ name }) => name));
  const ourTables = [...Object.values(TABLES), ...built.sheets.flatMap((each) => each.tables.map(({ name }) => name))];
  const table = tables.find((name) => has(ourTables, name));
  if (table !== undefined) throw new CchcError('name-taken', { name: table, what: 'table' });
  const ours = [...Object.values(NAMES), ...Object.values(TABLES)];
  const taken = workbook.names.find(({ name, reference }) => has(ours, name) && parseReference(reference) !== null);
  if (taken) throw new CchcError('name-taken', { name: taken.name, what: 'name' });
}
