import { markChanges } from '../workbook/marks';
import { checkedPlan, resultOf } from './checked-plan';
import type { CheckOptions } from './clock';
import { marksOf } from './commit';
import type { WorkbookPort } from './port';
import type { ChangeResult } from './results';

/**
 * Shows the errors and warnings as colours in their cells, as they are now, or takes them off without a trace. Asked again while they
 * show, it renews them.
 */
export async function markCells(port: WorkbookPort, marked: boolean, options?: CheckOptions): Promise<ChangeResult> {
  const checked = await checkedPlan(port, options);
  const { snapshot, places, rows } = checked.open;
  const check = { ...resultOf(checked), marked };
  const changes = markChanges(snapshot.workbook, places, rows, marked ? marksOf(check.findings) : null);
  if (changes.length === 0) return { check, undo: null };
  return { check, undo: { label: 'mark', changes: await port.apply(changes, snapshot, options) } };
}
