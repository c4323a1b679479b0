/**
 * Cells of tasks as lines of text, for very hidden sheets that remember how tasks stood: the names of the columns first, then a JSON
 * list for each task, cut where it is longer than a cell may be. Text survives every program as it is, whatever the cells hold.
 */
import { TASK_FIELDS, type CellValue, type TaskField } from '../domain/task';
import { cellValue } from './find-parts';
import { isCellValue, lineCells, lineText, parsedLine } from './hidden-lines';
import type { Cell, Sheet } from './workbook';

type Values = Partial<Record<TaskField, CellValue>>;

/** `tasks`: id and cells of each. The second cell of the first line counts the ids, so that lost lines can be told. */
export function taskLines(fields: readonly TaskField[], tasks: readonly { id: string; values: Values }[]): Cell[][] {
  const lines = tasks.map(({ id, values }): Cell[] => {
    const text = JSON.stringify([id, ...fields.map((field) => values[field] ?? null)]);
    return lineCells(text);
  });
  return [[{ value: fields.join(' ') }, { value: new Set(tasks.map(({ id }) => id)).size }], ...lines];
}

/** The tasks by id. Lines that say nothing are passed over; `counted`: how many there were, null where that is not known. */
export function readTaskLines(sheet: Sheet): { tasks: Map<string, Values>; counted: number | null } {
  const fields = fieldsIn(cellValue(sheet, 0, 0));
  const tasks = new Map<string, Values>();
  for (const row of sheet.rows.slice(1)) {
    const task = taskIn(lineText(row), fields);
    if (task !== null && !tasks.has(task.id)) tasks.set(task.id, task.values);
  }
  const counted = cellValue(sheet, 0, 1);
  return { tasks, counted: typeof counted === 'number' ? counted : null };
}

function fieldsIn(text: CellValue): readonly TaskField[] {
  const names: ReadonlySet<string> = new Set(TASK_FIELDS);
  const known = (name: string): name is TaskField => names.has(name);
  // A column of a newer program is passed over, and so is what stands in it.
  return (typeof text === 'string' ? text : '').split(' ').map((name) => (known(name) ? name : 'overdueKey'));
}

function taskIn(text: string, fields: readonly TaskField[]): { id: string; values: Values } | null {
  const cells = parsedLine(text);
  if (!Array.isArray(cells) || typeof cells[0] !== 'string' || cells[0] === '') return null;
  const values: Values = {};
  fields.forEach((field, index) => {
    const value: unknown = cells[index + 1];
    if (field !== 'overdueKey' && isCellValue(value)) values[field] = value;
  });
  return { id: cells[0], values };
}
