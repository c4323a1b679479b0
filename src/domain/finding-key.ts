import { isCellError, readText } from './cell-values';
import type { Finding } from './finding';
import { finish, ROWS_A_STEP, type Steps } from './steps';
import type { CellValue, PlanRow } from './task';
import { cutText } from './text';

/** The name of the task that stands in a row of the plan. */
export type TaskNamer = (row: number) => string;

/**
 * Names of tasks for keys: the task id, which stays with its row when people sort and insert; the row's number where no id stands.
 * A copied row carries its id along, so the second and later rows of an id are counted.
 */
export function taskNamer(rows: readonly PlanRow[]): TaskNamer {
  return finish(taskNamerInSteps(rows));
}

/** `taskNamer`, in steps. */
export function* taskNamerInSteps(rows: readonly PlanRow[]): Steps<TaskNamer, void> {
  const names = new Map<number, string>();
  const counts = new Map<string, number>();
  for (const [index, { row, values }] of rows.entries()) {
    if (index % ROWS_A_STEP === 0) yield;
    const id = shortName(readText(values.id));
    if (id === '') continue;
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    names.set(row, count === 1 ? id : `${id}~${count}`);
  }
  return (row) => names.get(row) ?? `#${row}`;
}

/** Longer than any code of a task. Keys are kept in cells, and whatever was pasted over a code may be as long as a cell itself. */
const LONGEST_ID = 60;

const shortName = (id: string): string =>
  id.length <= LONGEST_ID ? id : `${cutText(id, LONGEST_ID / 2)}…${shortHash(id)}`;

/**
 * Names a finding for as long as its cell says the same: rule, task, column and value. Fixing and ignoring go by it, also in a
 * workbook that was saved, sorted and opened again.
 */
export function findingKey({ code, row, field, value, elsewhere }: Finding, nameOf: TaskNamer): string {
  const task = elsewhere ? `${elsewhere.table}:${row ?? ''}` : row === null ? '' : nameOf(row);
  return [code, task, elsewhere?.column ?? field ?? '', shortHash(value)].join('|');
}

/** FNV-1a, 32 bits: a value differs from the one it replaces, not from all others, so a short name is enough. */
function shortHash(value: CellValue): string {
  const text = isCellError(value) ? `error ${value.error}` : `${typeof value} ${String(value)}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}
