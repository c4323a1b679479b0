import { applyChanges } from '../workbook/apply-changes';
import { refreshCheckTab } from '../workbook/refresh';
import type { FindingRow } from '../workbook/tabs/context';
import { checkedPlan, checkOpen, resultOf } from './checked-plan';
import type { CheckOptions } from './clock';
import { commit } from './commit';
import { withLooksBefore } from './fill-plan';
import { findingRows } from './finding-rows';
import { inSlices } from './in-slices';
import type { OpenPlan } from './open-plan';
import type { WorkbookPort } from './port';
import type { ChangeResult } from './results';

/** What the tab "Kiểm tra" lists of a plan. */
export async function listFindings(open: OpenPlan, options?: CheckOptions): Promise<FindingRow[]> {
  const { findings } = await resultOf(await checkOpen(open, options), options);
  return inSlices(findingRows(findings), options);
}

/** Writes the tab "Kiểm tra" anew, for printing; it comes back where somebody deleted it. Nothing is written where it is right. */
export async function writeFindings(port: WorkbookPort, options?: CheckOptions): Promise<ChangeResult> {
  const checked = await checkedPlan(port, options);
  const { open } = checked;
  const { findings } = await resultOf(checked, options);
  const { workbook } = open.snapshot;
  const changes = refreshCheckTab(workbook, open.plan, await inSlices(findingRows(findings), options));
  const after = {
    ...checked,
    open: { ...open, snapshot: { ...open.snapshot, workbook: applyChanges(workbook, changes) } },
  };
  const before = changes.length === 0 ? open.snapshot : await inSlices(withLooksBefore(open, findings), options);
  return commit(port, before, { label: 'write-findings', changes, after }, options);
}
