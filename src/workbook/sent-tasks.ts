/** The tasks as they were sent to a unit, kept in its file: what comes back is compared with them. */
import type { TaskFacts } from '../domain/sharing/returned';
import { TYPED_FIELDS, type TaskField } from '../domain/task';
import { Parts } from './find-parts';
import { SENT_SHEET } from './tab-ids';
import { SheetBuilder } from './tabs/sheet-builder';
import { tabAnchor } from './tabs/tab-anchor';
import { readTaskLines, taskLines } from './task-lines';
import type { DefinedName, Sheet, Workbook } from './workbook';

/** All cells that people type; the id stands in front of them. */
const SENT_FIELDS: readonly TaskField[] = TYPED_FIELDS.filter((field) => field !== 'id');

/** The very hidden sheet that holds the tasks, and the name by which it is found. */
export function sentSheet(tasks: readonly { id: string; values: TaskFacts }[]): { sheet: Sheet; name: DefinedName } {
  const { sheet } = new SheetBuilder(SENT_SHEET.name, undefined, { visibility: 'veryHidden' });
  sheet.rows = taskLines(SENT_FIELDS, tasks);
  return { sheet, name: tabAnchor(SENT_SHEET.anchor, SENT_SHEET.name) };
}

/** The tasks as they were sent, by id; null where that copy is not there or not whole. */
export function readSentTasks(workbook: Workbook): ReadonlyMap<string, TaskFacts> | null {
  const parts = new Parts(workbook);
  const sheet = parts.named(SENT_SHEET.anchor)?.sheet ?? parts.sheet(SENT_SHEET.name);
  if (sheet === null) return null;
  const { tasks, counted } = readTaskLines(sheet);
  return tasks.size === counted ? tasks : null;
}
