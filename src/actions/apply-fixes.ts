import { checkedPlan } from './checked-plan';
import type { CheckOptions } from './clock';
import { commit } from './commit';
import { planFixing } from './fix-plan';
import { inSlices } from './in-slices';
import type { WorkbookPort } from './port';
import type { FixRequest, FixResult } from './results';

/**
 * Repairs the chosen findings and writes a line into "Nhật ký" for each cell, all in one step to take back. Cells that hold a formula
 * are left alone. A key of a finding that is there no longer repairs nothing.
 */
export async function applyFixes(port: WorkbookPort, request: FixRequest, options?: CheckOptions): Promise<FixResult> {
  const checked = await checkedPlan(port, options);
  const { snapshot } = checked.open;
  const { cells, changes, after } = await inSlices(planFixing(checked, request, options), options);
  const { check, undo } = await commit(port, snapshot, { label: 'fix', changes, after }, options);
  return { changes: cells, check, undo };
}
