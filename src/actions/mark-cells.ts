import { markChanges, tasksLeftUnmarked } from '../workbook/marks';
import { checkedPlan, resultOf } from './checked-plan';
import type { CheckOptions } from './clock';
import { marksOf } from './commit';
import type { WorkbookPort } from './port';
import type { MarkResult } from './results';

/**
 * Shows the errors and warnings as colours in their cells, as they are now, or takes them off without a trace. Asked again while they
 * show, it renews them.
 */
export async function markCells(port: WorkbookPort, marked: boolean, options?: CheckOptions): Promise<MarkResult> {
  const checked = await checkedPlan(port, options);
  const { snapshot, places, rows } = checked.open;
  const check = { ...(await resultOf(checked, options)), marked };
  const marks = marked ? marksOf(check.findings) : null;
  const unmarked = marks === null ? 0 : tasksLeftUnmarked(rows, marks);
  const changes = markChanges(snapshot.workbook, places, rows, marks);
  if (changes.length === 0) return { check, unmarked, undo: null };
  return { check, unmarked, undo: { label: 'mark', changes: await port.apply(changes, snapshot, options) } };
}
