/**
 * Knows tasks again by their text where the hidden column of ids is gone or no longer stands beside its tasks: deleted, not copied along,
 * or left in place when only the columns that show were sorted.
 */
import { readText } from '../domain/cell-values';
import type { ReturnedRow, TaskFacts } from '../domain/sharing/returned';
import { sameCell, type TaskField } from '../domain/task';
import { nameKey } from '../domain/text';

const TEXT_FIELDS = [
  'title',
  'product',
  'lead',
  'head',
  'coordinators',
  'deadline',
] as const satisfies readonly TaskField[];

type Key = (values: TaskFacts) => string;

/**
 * The rows with the ids of the tasks that they are, and the rows whose ids were made up for. A text only decides where one row and one
 * task have it; a row that cannot be told keeps its id.
 */
export function knowAgain(
  rows: readonly ReturnedRow[],
  sent: ReadonlyMap<string, TaskFacts>,
  fields: ReadonlySet<TaskField>,
): { rows: ReturnedRow[]; found: number[] } {
  if (!fields.has('title')) return { rows: [...rows], found: [] };
  const texts = TEXT_FIELDS.filter((field) => fields.has(field));
  const whole = keyOf(texts);
  const title = keyOf(['title']);
  const ids = new Map<ReturnedRow, string>();
  const free = new Map(sent);
  let open: readonly ReturnedRow[] = rows;

  const pass = (idFor: (row: ReturnedRow) => string | null): void => {
    open = open.filter((row) => {
      const id = idFor(row);
      if (id === null || !free.has(id)) return true;
      ids.set(row, id);
      free.delete(id);
      return false;
    });
  };
  const sameText = (key: Key) => (row: ReturnedRow) => {
    const task = sent.get(row.id);
    return task !== undefined && key(task) === key(row.values) ? row.id : null;
  };
  const byText = (key: Key) => {
    if (open.length === 0) return;
    const tasks = onlyOnes(free, ([, task]) => key(task));
    const only = onlyOnes(open, ({ values }) => key(values));
    pass((row) => (only.get(key(row.values)) === row ? (tasks.get(key(row.values))?.[0] ?? null) : null));
  };

  // Nearly every row is as it was sent, and looking is quicker than making keys.
  pass((row) => {
    const task = sent.get(row.id);
    return task !== undefined && texts.every((field) => sameCell(row.values[field], task[field])) ? row.id : null;
  });
  pass(sameText(whole));
  byText(whole);
  pass(sameText(title));
  byText(title);
  return {
    rows: rows.map((row) => {
      const id = ids.get(row) ?? row.id;
      return id === row.id ? row : { ...row, id };
    }),
    found: rows.flatMap((row) => ((ids.get(row) ?? row.id) === row.id ? [] : [row.row])),
  };
}

/** '' where there is no title: such a row or task has no text to be known by. */
function keyOf(fields: readonly TaskField[]): Key {
  return (values) => {
    const parts = fields.map((field) => nameKey(readText(values[field])));
    return parts[0] === '' ? '' : parts.join('\n');
  };
}

/** By key, the items that no other one shares it with. */
function onlyOnes<T>(items: Iterable<T>, key: (item: T) => string): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const item of items) {
    const text = key(item);
    if (text !== '') found.set(text, found.has(text) ? null : item);
  }
  return new Map([...found].flatMap(([text, item]) => (item === null ? [] : [[text, item] as const])));
}
