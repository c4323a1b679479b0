import { applyChanges } from '../workbook/apply-changes';
import { refreshCheckTab } from '../workbook/refresh';
import { checkedPlan, resultOf } from './checked-plan';
import type { CheckOptions } from './clock';
import { commit } from './commit';
import { withLooksBefore } from './fill-plan';
import { findingRows } from './finding-rows';
import type { WorkbookPort } from './port';
import type { ChangeResult } from './results';

/** Writes the tab "Kiểm tra" anew, for printing; it comes back where somebody deleted it. Nothing is written where it is right. */
export async function writeFindings(port: WorkbookPort, options?: CheckOptions): Promise<ChangeResult> {
  const checked = await checkedPlan(port, options);
  const { open } = checked;
  const { findings } = resultOf(checked);
  const { workbook } = open.snapshot;
  const changes = refreshCheckTab(workbook, open.plan, findingRows(findings));
  const after = {
    ...checked,
    open: { ...open, snapshot: { ...open.snapshot, workbook: applyChanges(workbook, changes) } },
  };
  const before = changes.length === 0 ? open.snapshot : withLooksBefore(open, findings);
  return commit(port, before, { label: 'write-findings', changes, after }, options);
}
