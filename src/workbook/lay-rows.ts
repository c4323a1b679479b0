/** The rows of a plan on their way into a new sheet. */
import { readAmount } from '../domain/amount';
import { CchcError } from '../domain/error';
import type { Plan } from '../domain/plan';
import { readProgress } from '../domain/progress';
import type { PlanRow, Task } from '../domain/task';
import { certainValues, taskNames, valuesOf, type TaskNames } from './task-values';
import type { PlanTable } from './tabs/context';
import { PLAN_FIRST_ROW, type LaidRow } from './tabs/plan';

/**
 * One row for each task. `rows` are the cells that the tasks were read from; without them the cells are made of the tasks. Cells whose
 * meaning is certain are laid the way formulas need them (`certainValues`), anything else as it was typed.
 */
export function layRows(plan: Plan, rows: readonly PlanRow[] | undefined): LaidRow[] {
  const names = taskNames(plan);
  if (rows === undefined) return plan.tasks.map((task) => ({ values: valuesOf(task, names), task }));
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  return rows.flatMap((row): LaidRow[] => {
    const task = tasks.get(row.row);
    return task === undefined ? [] : [{ values: laidValues(row.values, task, names), task }];
  });
}

/** A number that may mean two things stays as it was typed, so that the check goes on asking about it. */
function laidValues(typed: PlanRow['values'], task: Task, names: TaskNames): PlanRow['values'] {
  const progress = readProgress(typed.progress);
  const budget = readAmount(typed.budget);
  return {
    ...typed,
    ...certainValues(task, names),
    ...(progress.kind === 'value' && progress.withoutPercent ? { progress: typed.progress } : {}),
    ...(budget.kind === 'value' && budget.ambiguous ? { budget: typed.budget } : {}),
  };
}

/** Tasks come with the rows of the file they were read from; here they get those of the new sheet. */
export function planTableOf(plan: Pick<Plan, 'header'>, laid: readonly LaidRow[]): PlanTable {
  const firstRow = PLAN_FIRST_ROW + 1;
  const places = new Map<Task | number, number>();
  laid.forEach(({ task }, index) => {
    if (task === null) return;
    places.set(task, firstRow + index);
    places.set(task.row, firstRow + index);
  });
  return {
    firstRow,
    rowOf: (task) => {
      const row = places.get(task) ?? places.get(task.row);
      if (row === undefined) throw new CchcError('item-not-found', { task: task.id, plan: plan.header.title });
      return row;
    },
    valuesAt: (row) => laid[row - firstRow]?.values ?? {},
  };
}
