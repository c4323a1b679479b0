/**
 * The plan as it was issued (kế hoạch đã ban hành): the plan cells of each task, kept in a very hidden sheet so that later changes of
 * them can be told. One row for each task: a compact text, cut where it is longer than a cell may be.
 */
import { isBlank, readText } from '../domain/cell-values';
import { isBlankRow } from '../domain/read-task';
import type { IssuedPlan } from '../domain/rules/rule';
import { TASK_FIELDS, type PlanRow, type TaskField } from '../domain/task';
import type { Change } from './change';
import { Parts } from './find-parts';
import { writeLines } from './hidden-lines';
import type { PlanPlaces } from './read-plan';
import { newIds } from './refresh-plan';
import { ISSUED_SHEET } from './tab-ids';
import { PLAN_COLUMNS } from './tabs/plan-columns';
import { readTaskLines, taskLines } from './task-lines';
import type { Workbook } from './workbook';

/** What is fixed when a plan is issued; progress changes from period to period. */
export const ISSUED_FIELDS: readonly TaskField[] = TASK_FIELDS.filter((field) => PLAN_COLUMNS[field].tier === 'plan');

/** The plan cells of each task when the plan was last issued, by task id; null where it never was. */
export function readIssuedPlan(workbook: Workbook): IssuedPlan | null {
  const found = new Parts(workbook).named(ISSUED_SHEET.anchor);
  if (found === null) return null;
  return readTaskLines(found.sheet).tasks;
}

/**
 * The changes that issue the plan: its cells as they stand now become those that later ones are compared with. Tasks without an id
 * get one first, because ids are how tasks are known again.
 */
export function issuePlanChanges(workbook: Workbook, places: PlanPlaces, rows: readonly PlanRow[]): Change[] {
  const parts = new Parts(workbook);
  const tasks = rows.filter((row) => !isBlankRow(row));
  const given = newIds(places.sheets.plan, places.columns.id, tasks);
  const lines = taskLines(
    ISSUED_FIELDS,
    tasks.map(({ row, values }) => ({
      id: isBlank(values.id) ? (given.ids.get(row) ?? '') : readText(values.id),
      values,
    })),
  );
  return [...given.changes, ...writeLines(parts, ISSUED_SHEET, lines)];
}
