import { isBlank, readText, type Reading } from './cell-values';
import { createRowReader, type LeadReading, type PlanContext, type ReadRow } from './row-reader';
import { finish, mapInSteps, type Steps } from './steps';
import type { PlanRow, Task, TaskField } from './task';

export type { PlanContext } from './row-reader';

/** Cells that a person fills in. The others are numbering and formulas, which stand in spare rows too. */
const ENTRY_FIELDS: readonly TaskField[] = [
  'title',
  'lead',
  'area',
  'deadline',
  'product',
  'head',
  'coordinators',
  'due',
  'budget',
  'link',
  'note',
  'progress',
  'finished',
  'documentNumber',
  'documentDate',
  'reason',
  'excluded',
];

/** True for a spare row: nothing typed in it, whatever its number or formulas show. */
export function isBlankRow(row: PlanRow): boolean {
  for (const field of ENTRY_FIELDS) if (!isBlank(row.values[field])) return false;
  return true;
}

/**
 * The tasks of the plan, one for each row that is not blank. Reading never fails: a cell that cannot be understood gives
 * null or nothing in the task, and `checkPlan` says so. Progress outside 0…1 is brought to the nearer end, so that
 * the status is the one the sheet's own formula shows.
 */
export function readTasks(rows: readonly PlanRow[], context: PlanContext): Task[] {
  return finish(readTasksInSteps(rows, context));
}

/** `readTasks`, in steps. */
export function readTasksInSteps(rows: readonly PlanRow[], context: PlanContext): Steps<Task[], void> {
  const read = createRowReader(context);
  const filled = rows.filter((row) => !isBlankRow(row));
  return mapInSteps(filled, (row) => taskOf(read(row)));
}

function taskOf(read: ReadRow): Task {
  const { row, values, area } = read;
  const leadIds = leadIdsOf(read.lead);
  return {
    id: readText(values.id),
    row,
    number: readText(values.number),
    areaId: area?.kind === 'one' ? area.area.id : null,
    title: readText(values.title),
    product: readText(values.product),
    leadIds,
    head: readText(values.head),
    // "Các phòng, ban" are the others: who leads is no coordinator of itself.
    coordinators: read.coordinators.units.filter(({ id }) => !leadIds.includes(id)).map(({ name }) => name),
    deadline: read.deadline,
    due: read.due,
    budget: valueOf(read.budget),
    link: readText(values.link),
    note: readText(values.note),
    progress: progressOf(read),
    finished: valueOf(read.finished),
    documentNumber: readText(values.documentNumber),
    documentDate: valueOf(read.documentDate),
    reason: readText(values.reason),
    excluded: read.excluded,
  };
}

function leadIdsOf(lead: LeadReading): string[] {
  if (lead.kind === 'one' || lead.kind === 'outside') return [lead.unit.id];
  return lead.kind === 'several' ? lead.units.map(({ id }) => id) : [];
}

function valueOf<T>(reading: Reading<T>): T | null {
  return reading.kind === 'value' ? reading.value : null;
}

function progressOf({ progress }: ReadRow): number | null {
  if (progress.kind === 'value') return progress.value;
  return progress.kind === 'out-of-range' ? Math.min(1, Math.max(0, progress.value)) : null;
}
