import type { Task } from '../task';
import { nameKey } from '../text';
import { hashText } from './hash';

/**
 * Names for tasks by what they say, by row: the same in the plan and in every file made of it, wherever the row stands, as long as nobody
 * edits its text. For tasks that have no id of their own yet when a file is made. Tasks that say the same are numbered from the top.
 */
export function contentIds(
  tasks: readonly Pick<Task, 'row' | 'title' | 'product' | 'leadIds' | 'deadline'>[],
): Map<number, string> {
  const times = new Map<string, number>();
  const ids = new Map<number, string>();
  for (const { row, title, product, leadIds, deadline } of tasks) {
    const said = hashText([title, product, deadline.text].map(nameKey).concat(leadIds).join('\n'));
    const time = (times.get(said) ?? 0) + 1;
    times.set(said, time);
    ids.set(row, time === 1 ? `ND-${said}` : `ND-${said}-${time}`);
  }
  return ids;
}
