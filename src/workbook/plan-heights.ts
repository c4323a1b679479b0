/** Heights of rows of the plan table whose texts became longer. */
import type { IsoDate } from '../domain/dates';
import type { Plan } from '../domain/plan';
import { readTasks } from '../domain/read-task';
import { statusAt, type Status } from '../domain/status';
import { TASK_FIELDS, type PlanRow, type Task, type TaskField } from '../domain/task';
import type { Change } from './change';
import type { PlanCellWrite } from './plan-cells';
import type { PlanPlaces } from './read-plan';
import { planRowHeight, type PlanWidths } from './tabs/plan';
import { PLAN_COLUMNS } from './tabs/plan-columns';
import type { Sheet } from './workbook';

/**
 * Rows in which what is written would not be seen in full get the height that they need. Excel does not tell heights: there a row is taken
 * to be as tall as it was once laid out for what stood in it. Elsewhere a row without a height grows by itself.
 */
export function grownHeights(
  sheet: Sheet,
  { plan, places, rows }: { plan: Plan; places: PlanPlaces; rows: readonly PlanRow[] },
  writes: readonly PlanCellWrite[],
): Change[] {
  const known = new Map(rows.map((row) => [row.row, row]));
  const after = new Map<number, PlanRow>();
  for (const { row, field, after: value } of writes) {
    const written = after.get(row) ?? { row, values: { ...known.get(row)?.values } };
    written.values[field] = value;
    after.set(row, written);
  }
  const untold = Object.keys(sheet.rowFormats).length === 0;
  const laidOut = untold
    ? rowHeights(
        plan,
        [...after.keys()].map((row) => known.get(row) ?? { row, values: {} }),
        everLaidOut(Math.max),
      )
    : null;
  const formats: Record<number, { height: number }> = {};
  for (const [row, needed] of rowHeights(plan, [...after.values()], widthsIn(sheet, places))) {
    const height = sheet.rowFormats[row - 1]?.height ?? laidOut?.get(row);
    if (height !== undefined && needed > height + 0.5) formats[row - 1] = { height: needed };
  }
  return Object.keys(formats).length === 0 ? [] : [{ kind: 'set-rows', sheet: sheet.name, rowFormats: formats }];
}

/** How wide the columns of a plan are. Excel does not tell that either: there each is as narrow as it ever was laid out. */
export function widthsIn(sheet: Sheet, { columns }: Pick<PlanPlaces, 'columns'>): PlanWidths {
  if (sheet.columns.length === 0) return everLaidOut(Math.min);
  const widths = TASK_FIELDS.map((field) => [field, sheet.columns[columns[field]]?.width] as const);
  return Object.fromEntries(widths) as PlanWidths;
}

function everLaidOut(choose: (one: number, other: number) => number): PlanWidths {
  const width = (field: TaskField): number => {
    const { width, earlier = width } = PLAN_COLUMNS[field];
    return choose(width, earlier);
  };
  return Object.fromEntries(TASK_FIELDS.map((field) => [field, width(field)]));
}

/** Height in points at which no text of a row is cut, by row. */
export function rowHeights(plan: Plan, rows: readonly PlanRow[], widths: PlanWidths): Map<number, number> {
  const statuses = rowStatuses(plan, rows);
  return new Map(rows.map(({ row, values }) => [row, planRowHeight(values, statuses.get(row) ?? null, widths)]));
}

function rowStatuses(plan: Plan, rows: readonly PlanRow[]): Map<number, Status> {
  const read = tasksAtClosing(plan, rows);
  return new Map(read?.tasks.map((task) => [task.row, statusAt(task, read.closing)]));
}

/** The tasks that rows hold, and the closing day of the plan's period; null while no period is known. */
export function tasksAtClosing(plan: Plan, rows: readonly PlanRow[]): { tasks: Task[]; closing: IsoDate } | null {
  const { areas, units, header, periods, periodId } = plan;
  const closing = periods.find(({ id }) => id === periodId)?.closing;
  if (closing === undefined) return null;
  return { tasks: readTasks(rows, { areas, units, year: header.year }), closing };
}
