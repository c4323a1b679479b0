/** What a refresh does on "Kế hoạch" itself: the period, the formulas of derived columns, rows typed below the table. */
import { isBlank, readText } from '../domain/cell-values';
import { statusAt } from '../domain/status';
import { mapInSteps, type Steps } from '../domain/steps';
import type { PlanRow, Task, TaskField } from '../domain/task';
import type { Change } from './change';
import { sameContent } from './compare-cells';
import { widthsIn } from './plan-heights';
import type { PlanPlaces } from './read-plan';
import { TABLES } from './tab-ids';
import type { LayoutContext } from './tabs/context';
import { listKeyFormula, statusFormula } from './tabs/formulas';
import { PLAN_COLUMNS } from './tabs/plan-columns';
import { planRowHeight, type PlanWidths } from './tabs/plan';
import type { Cell, Sheet } from './workbook';

/** The period cell, where it shows another period or another spelling of its name. */
export function refreshPeriod(info: Sheet | null, places: PlanPlaces, name: string): Change[] {
  const { period } = places;
  if (period === null || info === null) return [];
  if (info.rows[period.row]?.[period.column]?.value === name) return [];
  const cells: Cell[][] = [[{ value: name }]];
  return [{ kind: 'set-cells', sheet: period.sheet, row: period.row, column: period.column, cells, userCells: true }];
}

export function* refreshPlanTable(
  sheet: Sheet,
  places: PlanPlaces,
  rows: readonly PlanRow[],
  context: LayoutContext,
): Steps<Change[]> {
  const { table, lastRow, columns } = places;
  const changes: Change[] = [];
  const tableEnd = table.row + table.rows - 1;
  if (lastRow > tableEnd) {
    const area = { ...table, rows: lastRow - table.row + 1 };
    changes.push({ kind: 'resize-table', sheet: sheet.name, table: TABLES.plan, area });
  }
  const tasks = new Map(context.plan.tasks.map((task) => [task.row, task]));
  const formulas: [TaskField, string][] = [
    ['status', statusFormula(context.headings.plan)],
    ['overdueKey', listKeyFormula(context.headings.plan)],
  ];
  for (const [field, formula] of formulas) {
    const cells = yield* mapInSteps(rows, ({ row }): [number, Cell] | null => {
      const is = sheet.rows[row - 1]?.[columns[field]];
      if (sameContent(is, { value: null, formula }, TABLES.plan)) return null;
      return [row, { value: is?.value ?? null, formula, style: PLAN_COLUMNS[field].style }];
    });
    const differing = cells.filter((cell) => cell !== null);
    changes.push(...runsOf(sheet.name, columns[field], differing, false));
  }
  yield;
  changes.push(
    ...newIds(
      sheet.name,
      columns.id,
      rows.filter(({ row }) => tasks.has(row)),
    ).changes,
  );
  yield;
  changes.push(...grownRows(sheet, rows, tasks, context, widthsIn(sheet, places)));
  return changes;
}

/** Cells of one column, by 1-based row from the top, as blocks without gaps. */
function runsOf(sheet: string, column: number, cells: readonly [number, Cell][], userCells: boolean): Change[] {
  const changes: Extract<Change, { kind: 'set-cells' }>[] = [];
  for (const [row, cell] of cells) {
    const last = changes[changes.length - 1];
    if (last !== undefined && last.row + last.cells.length === row - 1) last.cells.push([cell]);
    else {
      const more = userCells ? { userCells } : {};
      changes.push({ kind: 'set-cells', sheet, row: row - 1, column, cells: [[cell]], ...more });
    }
  }
  return changes;
}

/**
 * Tasks typed in by hand get an id, so that they can be told apart when workbooks are merged. `tasks`: rows that are not blank;
 * `column`: that of the ids. Returns the new ids by row as well.
 */
export function newIds(
  sheet: string,
  column: number,
  tasks: readonly PlanRow[],
): { ids: ReadonlyMap<number, string>; changes: Change[] } {
  let highest = 0;
  for (const { values } of tasks) {
    highest = Math.max(highest, Number(/^NV-(\d{1,9})$/i.exec(readText(values.id))?.[1] ?? 0));
  }
  const ids = new Map<number, string>();
  for (const { row, values, facts } of tasks) {
    // A formula that gives nothing now is still somebody's own.
    if (!isBlank(values.id) || facts?.id?.formula) continue;
    highest += 1;
    ids.set(row, `NV-${String(highest).padStart(2, '0')}`);
  }
  const cells = [...ids].map(([row, value]): [number, Cell] => [row, { value }]);
  return { ids, changes: runsOf(sheet, column, cells, true) };
}

/** Rows whose height is known and too small for what now stands in them. Rows without a height grow by themselves. */
function grownRows(
  sheet: Sheet,
  rows: readonly PlanRow[],
  tasks: ReadonlyMap<number, Task>,
  context: LayoutContext,
  widths: PlanWidths,
): Change[] {
  const formats: Record<number, { height: number }> = {};
  for (const { row, values } of rows) {
    const task = tasks.get(row);
    const height = sheet.rowFormats[row - 1]?.height;
    if (task === undefined || height === undefined) continue;
    const needed = planRowHeight(values, statusAt(task, context.summary.period.closing), widths);
    if (needed > height + 0.5) formats[row - 1] = { height: needed };
  }
  return Object.keys(formats).length === 0 ? [] : [{ kind: 'set-rows', sheet: sheet.name, rowFormats: formats }];
}
