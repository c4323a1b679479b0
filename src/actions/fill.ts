import { CchcError } from '../domain/error';
import { areaName, intersects } from '../workbook/a1';
import type { Change } from '../workbook/change';
import { mergesOf } from '../workbook/plan-rows';
import type { CheckOptions } from './clock';
import { closingOf } from './close-period';
import { planFill, type FillPlan } from './fill-plan';
import { inSlices } from './in-slices';
import { choosePeriod, openPlan, type OpenPlan } from './open-plan';
import type { WorkbookPort } from './port';
import type { FillResult } from './results';

/**
 * Fills summaries and charts for a period (by default the one shown), after writing due dates and names in the form that formulas
 * count. Nothing is written when everything is up to date. Throws `CchcError`: no-template, sheet-missing, period-unknown,
 * blocked-cells (merged cells among the tasks below the table)…
 */
export async function fill(
  port: WorkbookPort,
  { periodId }: { periodId?: string } = {},
  options?: CheckOptions,
): Promise<FillResult> {
  const open = await openPlan(port, options);
  const planned = await inSlices(planFill(open, choosePeriod(open.plan, periodId), options), options);
  if (planned.changes.length === 0) return { ...resultOf(open, planned), undo: null };
  refuseMerged(open, planned.changes);
  const changes = await port.apply(planned.changes, await inSlices(planned.before(), options), options);
  return { ...resultOf(open, planned), undo: { label: 'fill', changes } };
}

/** A table grows over what was typed right below it, but not over merged cells: Excel would only say that it cannot. */
function refuseMerged({ snapshot, places }: OpenPlan, changes: readonly Change[]): void {
  const sheet = snapshot.workbook.sheets.find(({ name }) => name === places.sheets.plan);
  const merges = sheet === undefined ? [] : mergesOf(sheet);
  for (const change of changes) {
    if (change.kind !== 'resize-table' || change.sheet !== sheet?.name) continue;
    const merge = merges.find((one) => intersects(one, change.area));
    if (merge) throw new CchcError('blocked-cells', { sheet: sheet.name, cells: areaName(merge) });
  }
}

/** What `fill` would do, without writing. */
export async function previewFill(
  port: WorkbookPort,
  periodId?: string,
  options?: CheckOptions,
): Promise<Omit<FillResult, 'undo'>> {
  const open = await openPlan(port, options);
  return resultOf(open, await inSlices(planFill(open, choosePeriod(open.plan, periodId), options), options));
}

function resultOf(open: OpenPlan, planned: FillPlan): Omit<FillResult, 'undo'> {
  const { summary, findings, cells, tabs, outdated } = planned;
  return { summary, findings, cells, tabs, outdated, ...closingOf(open, summary.period) };
}
