import { readText } from '../domain/cell-values';
import { checkedPlan } from './checked-plan';
import type { CheckOptions } from './clock';
import { planFixing } from './fix-plan';
import { inSlices } from './in-slices';
import type { WorkbookPort } from './port';
import type { FixPreview, FixRequest } from './results';

/** Before and after of each cell that fixing would write, also of those that change along with it. Nothing is written. */
export async function previewFixes(
  port: WorkbookPort,
  request: FixRequest,
  options?: CheckOptions,
): Promise<FixPreview> {
  const checked = await checkedPlan(port, options);
  const tasks = new Map(checked.open.rows.map(({ row, values }) => [row, readText(values.title)]));
  const { cells } = await inSlices(planFixing(checked, request, options), options);
  return { changes: cells.map((cell) => ({ ...cell, task: tasks.get(cell.row) ?? '' })) };
}
