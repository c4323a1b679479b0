import { applyChanges } from '../workbook/apply-changes';
import { issuePlanChanges } from '../workbook/issued-plan';
import { checkOpen } from './checked-plan';
import type { CheckOptions } from './clock';
import { commit } from './commit';
import { openPlan, reopen } from './open-plan';
import type { WorkbookPort } from './port';
import type { ChangeResult } from './results';

/** Keeps the plan columns as they are now as the issued plan (kế hoạch đã ban hành); later changes of them become findings. */
export async function issuePlan(port: WorkbookPort, options?: CheckOptions): Promise<ChangeResult> {
  const { snapshot, places, rows } = await openPlan(port, options);
  const changes = issuePlanChanges(snapshot.workbook, places, rows);
  const after = await checkOpen(reopen(snapshot, applyChanges(snapshot.workbook, changes)), options);
  return commit(port, snapshot, { label: 'issue-plan', changes, after }, options);
}
