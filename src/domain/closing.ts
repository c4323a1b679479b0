/**
 * Closing a period (chốt kỳ): its facts are kept as they stood, so that whatever is written later can be told from what was reported.
 */
import { readText } from './cell-values';
import { toSerial, type IsoDate } from './dates';
import { lastDueDay, previousOfKind, type Period } from './period';
import { isBlankRow, readTasks } from './read-task';
import type { PlanContext } from './row-reader';
import { canonicalFact, factsText, PROGRESS_FACTS } from './sharing/facts';
import { hashText } from './sharing/hash';
import type { TaskFacts } from './sharing/returned';
import { figuresOf, type Figures } from './summary';
import type { CellValue, PlanRow, Task, TaskField } from './task';
import { cutText } from './text';

/** What the figures of a period are made of, and what was reported with them. */
export const CLOSED_FIELDS = [
  'area',
  'title',
  'lead',
  'head',
  'deadline',
  'due',
  ...PROGRESS_FACTS,
] as const satisfies readonly TaskField[];

export type ClosedPeriod = {
  periodId: string;
  /** The closing date that held then; days in "Danh mục" may be changed later. */
  closing: IsoDate;
  /** The last day whose tasks counted as due then (`lastDueDay`). */
  dueUntil: IsoDate;
  /** Local date and time, "2021-06-16T08:30:00". */
  closedAt: string;
  /** Who closed it, as typed. */
  by: string;
  /** Of the facts (`factsHash`). */
  hash: string;
  /** Cells by task id. */
  tasks: ReadonlyMap<string, TaskFacts>;
};

/** Characters of a title; enough to know a task again that is gone. */
const MOST_TITLE = 250;

/**
 * The period as it is closed with these rows; every task has an id. `year`: of the plan, completes "15/12"; `byCalendar`: how due tasks
 * are counted (false where it is not given).
 */
export function closedPeriod(
  period: Pick<Period, 'id' | 'closing'>,
  rows: readonly PlanRow[],
  { by, closedAt, year, byCalendar = false }: { by: string; closedAt: string; year: number; byCalendar?: boolean },
): ClosedPeriod {
  const tasks = new Map<string, TaskFacts>();
  for (const { id, values } of rowsById(rows)) tasks.set(id, closedFacts(values));
  const days = { closing: period.closing, dueUntil: lastDueDay(period, byCalendar) };
  return { periodId: period.id, ...days, closedAt, by, hash: factsHash(tasks, year), tasks };
}

function closedFacts(values: TaskFacts): TaskFacts {
  const facts: TaskFacts = {};
  for (const field of CLOSED_FIELDS) {
    const value = values[field] ?? null;
    if (value !== null) facts[field] = field === 'title' ? cutText(readText(value), MOST_TITLE) : value;
  }
  return facts;
}

/** The first row of each id; the others are mistakes that the check reports. */
function rowsById(rows: readonly PlanRow[]): { id: string; row: PlanRow; values: TaskFacts }[] {
  const known = new Set<string>();
  return rows.flatMap((row) => {
    const id = readText(row.values.id);
    if (id === '' || known.has(id) || isBlankRow(row)) return [];
    known.add(id);
    return [{ id, row, values: row.values }];
  });
}

/** The same for facts that say the same, whatever order they stand in. */
export function factsHash(tasks: ReadonlyMap<string, TaskFacts>, year: number): string {
  const lines = Array.from(tasks, ([id, values]) => factsText(id, values, CLOSED_FIELDS, year));
  return hashText(lines.sort().join('\n'));
}

/** False where somebody has changed what was kept. */
export function isSound(closed: ClosedPeriod, year: number): boolean {
  return factsHash(closed.tasks, year) === closed.hash;
}

/** The figures of the whole plan as they were reported. */
export function closedFigures(closed: ClosedPeriod, context: PlanContext): Figures {
  return figuresOf(tasksOf(closed, context), closed.closing, closed.dueUntil);
}

function tasksOf({ tasks }: ClosedPeriod, context: PlanContext): Task[] {
  const rows = Array.from(tasks, ([id, values], index): PlanRow => ({ row: index + 1, values: { ...values, id } }));
  return readTasks(rows, context);
}

/** What a change after closing is about. `row`: 1-based, of the task now; null where it is gone. */
export type LateChange = { taskId: string; title: string; row: number | null } & (
  { kind: 'changed'; field: LateField; then: CellValue; now: CellValue } | { kind: 'added' | 'removed' }
);

/** The facts that make the figures of a closing date; work goes on after it, so progress is none of them. */
const LATE_FIELDS = ['area', 'lead', 'due', 'finished', 'excluded'] as const satisfies readonly TaskField[];
export type LateField = (typeof LATE_FIELDS)[number];

/**
 * What was written after a period was closed and would make other figures of it: a task that came, went, or is counted elsewhere, a due
 * date, a day of finishing up to the closing date. What was finished later, and how far work has come since, belongs to later periods.
 * In the order of the plan, removed tasks last.
 */
export function lateChanges(closed: ClosedPeriod, rows: readonly PlanRow[], context: PlanContext): LateChange[] {
  const then = new Map(tasksOf(closed, context).map((task) => [task.id, task]));
  const current = rowsById(rows);
  const now = new Map(
    readTasks(
      current.map(({ row }) => row),
      context,
    ).map((task) => [task.row, task]),
  );
  const changes: LateChange[] = [];
  for (const { id, row } of current) {
    const task = now.get(row.row);
    if (task === undefined) continue;
    const before = then.get(id);
    const about = { taskId: id, title: task.title, row: row.row };
    if (before === undefined) changes.push({ ...about, kind: 'added' });
    else {
      for (const field of LATE_FIELDS) {
        if (factOf(before, field, closed.closing) === factOf(task, field, closed.closing)) continue;
        const values = { then: closed.tasks.get(id)?.[field], now: row.values[field] };
        changes.push({
          ...about,
          kind: 'changed',
          field,
          then: shown(field, before, values.then, context.year),
          now: shown(field, task, values.now, context.year),
        });
      }
    }
    then.delete(id);
  }
  for (const [taskId, { title }] of then) changes.push({ taskId, title, row: null, kind: 'removed' });
  return changes;
}

/** What the figures see of a fact. */
function factOf(task: Task, field: LateField, closing: IsoDate): string | boolean | null {
  switch (field) {
    case 'area':
      return task.areaId;
    case 'lead':
      return [...task.leadIds].sort().join();
    case 'due':
      return task.due;
    case 'finished':
      return task.finished !== null && task.finished <= closing ? task.finished : null;
    case 'excluded':
      return task.excluded;
  }
}

/** A due date may stand in the deadline alone. */
function shown(field: LateField, task: Task, value: CellValue | undefined, year: number): CellValue {
  if (field === 'due') return task.due === null ? null : toSerial(task.due);
  return canonicalFact(field, value, year);
}

/** The period that this one is compared with, of those that were closed; see `previousOfKind`. */
export function closedBefore(
  closed: readonly ClosedPeriod[],
  period: Pick<Period, 'id' | 'closing'>,
): ClosedPeriod | null {
  const periods = closed.map((one) => ({ id: one.periodId, closing: one.closing, one }));
  return previousOfKind(period, periods)?.one ?? null;
}
