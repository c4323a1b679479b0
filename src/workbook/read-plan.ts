import { readText } from '../domain/cell-values';
import type { ErrorCode } from '../domain/error';
import { findPeriod } from '../domain/period';
import { PLAN_HEADINGS } from '../domain/plan-headings';
import type { Plan } from '../domain/plan';
import { readTasksInSteps } from '../domain/read-task';
import { finish, type Steps } from '../domain/steps';
import { TASK_FIELDS, type PlanRow, type TaskField } from '../domain/task';
import { columnsByHeading } from './columns-by-heading';
import { cellValue, Parts, type FoundTable } from './find-parts';
import { planRows } from './plan-rows';
import { areaTable, periodTable, readAreas, readPeriods, readUnits, unitTable, usualYear } from './read-catalogue';
import { readInfo } from './read-info';
import { LATER_TABS, NAMES, TAB_IDS, TABLES, TABS, type TabId } from './tab-ids';
import type { LayoutContext } from './tabs/context';
import { FORMAT_VERSION, VERSION_KEY } from './tabs/hidden';
import type { Area, Workbook } from './workbook';

export type PlanProblem = { code: ErrorCode; details: Record<string, string | number> };

/** Where the parts of the plan stand in this workbook. Rows and columns are 0-based. */
export type PlanPlaces = {
  /** Actual sheet names; a tab of `missing` has its standard name here. */
  sheets: Record<TabId, string>;
  missing: TabId[];
  /** The plan table as Excel has it, header row included. */
  table: Area;
  /** Last row that belongs to the plan: the table's last, or that of filled rows right below it. */
  lastRow: number;
  columns: Record<TaskField, number>;
  /** Actual column names. */
  headings: LayoutContext['headings'];
  /** The cell that holds the period's name; null where its name is deleted. */
  period: { sheet: string; row: number; column: number } | null;
};

export type PlanReading =
  { ok: true; plan: Plan; rows: PlanRow[]; places: PlanPlaces } | { ok: false; problems: PlanProblem[] };

const REQUIRED_TABS = ['info', 'plan', 'catalogue'] as const satisfies readonly TabId[];

/**
 * The plan that a workbook of ours holds. Tabs are found by hidden names, columns by the hidden row of ids, then by heading;
 * people may rename, move and reorder. What cannot be made up for comes back as problems: no-template, workbook-newer,
 * sheet-missing, table-missing, column-missing. Never throws, whatever stands in the cells. Linear in rows.
 */
export function readPlan(workbook: Workbook): PlanReading {
  return finish(readPlanInSteps(workbook));
}

/** `readPlan`, in steps. */
export function* readPlanInSteps(workbook: Workbook): Steps<PlanReading> {
  const parts = new Parts(workbook);
  const tabs = parts.tabs();
  if (Object.keys(tabs).length === 0) return { ok: false, problems: [{ code: 'no-template', details: {} }] };
  const version = versionOf(tabs.hidden?.sheet.rows ?? []);
  if (version > FORMAT_VERSION) return { ok: false, problems: [{ code: 'workbook-newer', details: { version } }] };

  const lost = REQUIRED_TABS.filter((id) => tabs[id] === undefined);
  const problems: PlanProblem[] = lost.map((id) => ({ code: 'sheet-missing', details: { sheet: TABS[id].name } }));
  const table = (name: string, tab: TabId): FoundTable | null => {
    const found = parts.table(name);
    if (found === null && tabs[tab] !== undefined) problems.push({ code: 'table-missing', details: { table: name } });
    return found;
  };
  const planTable = table(TABLES.plan, 'plan');
  const areas = table(TABLES.areas, 'catalogue');
  const units = table(TABLES.units, 'catalogue');
  const periods = table(TABLES.periods, 'catalogue');
  if (planTable === null || areas === null || units === null || periods === null || tabs.info === undefined) {
    return { ok: false, problems };
  }

  const catalogue = { areas: areaTable(areas), units: unitTable(units), periods: periodTable(periods) };
  const columns = planColumns(planTable);
  const missing = (sheet: string, headings: string[]): void => {
    for (const column of headings) problems.push({ code: 'column-missing', details: { column, sheet } });
  };
  missing(planTable.sheet.name, TASK_FIELDS.filter((field) => !columns.has(field)).map(headingOf));
  missing(areas.sheet.name, catalogue.areas.missing);
  missing(units.sheet.name, catalogue.units.missing);
  missing(periods.sheet.name, catalogue.periods.missing);
  if (problems.length > 0) return { ok: false, problems };

  const periodList = readPeriods(catalogue.periods);
  const header = readInfo(parts, tabs.info.sheet, usualYear(periodList));
  const { rows, lastRow } = yield* planRows(planTable, columns);
  const context = {
    areas: readAreas(catalogue.areas, header.year),
    units: readUnits(catalogue.units, header.year),
    year: header.year,
  };
  const periodCell = parts.named(NAMES.period);
  const periodText =
    periodCell === null ? '' : readText(cellValue(periodCell.sheet, periodCell.area.row, periodCell.area.column));
  const plan: Plan = {
    header,
    areas: context.areas,
    units: context.units,
    periods: periodList,
    periodId: findPeriod(periodText, periodList)?.id ?? periodText,
    tasks: yield* readTasksInSteps(rows, context),
  };
  const places: PlanPlaces = {
    sheets: Object.fromEntries(TAB_IDS.map((id) => [id, tabs[id]?.sheet.name ?? TABS[id].name])) as Record<
      TabId,
      string
    >,
    missing: TAB_IDS.filter((id) => tabs[id] === undefined && !LATER_TABS.includes(id)),
    table: planTable.table.area,
    lastRow,
    columns: Object.fromEntries(columns) as Record<TaskField, number>,
    headings: {
      plan: Object.fromEntries(
        [...columns].map(([field, column]) => [field, columnName(planTable, column) || headingOf(field)]),
      ) as Record<TaskField, string>,
      periods: catalogue.periods.headings,
      units: catalogue.units.headings,
    },
    period:
      periodCell === null
        ? null
        : { sheet: periodCell.sheet.name, row: periodCell.area.row, column: periodCell.area.column },
  };
  return { ok: true, plan, rows, places };
}

const headingOf = (field: TaskField): string => PLAN_HEADINGS[field].heading;

function versionOf(rows: Workbook['sheets'][number]['rows']): number {
  const value = rows.find((row) => row?.[0]?.value === VERSION_KEY)?.[1]?.value;
  return typeof value === 'number' ? value : FORMAT_VERSION;
}

function columnName({ sheet, table }: FoundTable, column: number): string {
  return table.columns[column - table.area.column]?.name ?? readText(cellValue(sheet, table.area.row, column));
}

/** Sheet column of each field: by the id above the heading, else by heading or one of its other usual wordings. */
function planColumns(found: FoundTable): Map<TaskField, number> {
  const { sheet, table } = found;
  const { row, column: first, columns: count } = table.area;
  const places = new Map<TaskField, number>();
  const fields: ReadonlySet<string> = new Set(TASK_FIELDS);
  const isField = (text: string): text is TaskField => fields.has(text);
  for (let index = 0; row > 0 && index < count; index++) {
    const id = readText(cellValue(sheet, row - 1, first + index));
    if (isField(id) && !places.has(id)) places.set(id, index);
  }
  const names = Array.from({ length: count }, (_, index) => columnName(found, first + index));
  const columns = columnsByHeading(names, PLAN_HEADINGS, places);
  return new Map([...columns].map(([field, index]) => [field, first + index]));
}
