import type { CheckOptions } from './clock';
import { planFill, type FillPlan } from './fill-plan';
import { choosePeriod, openPlan } from './open-plan';
import type { WorkbookPort } from './port';
import type { FillResult } from './results';

/**
 * Fills summaries and charts for a period (by default the one shown), after writing due dates and names in the form that formulas
 * count. Nothing is written when everything is up to date. Throws `CchcError`: no-template, sheet-missing, period-unknown…
 */
export async function fill(
  port: WorkbookPort,
  { periodId }: { periodId?: string } = {},
  options?: CheckOptions,
): Promise<FillResult> {
  const open = await openPlan(port, options);
  const planned = planFill(open, choosePeriod(open.plan, periodId), options);
  if (planned.changes.length === 0) return { ...resultOf(planned), undo: null };
  const changes = await port.apply(planned.changes, planned.before(), options);
  return { ...resultOf(planned), undo: { label: 'fill', changes } };
}

/** What `fill` would do, without writing. */
export async function previewFill(
  port: WorkbookPort,
  periodId?: string,
  options?: CheckOptions,
): Promise<Omit<FillResult, 'undo'>> {
  const open = await openPlan(port, options);
  return resultOf(planFill(open, choosePeriod(open.plan, periodId), options));
}

function resultOf({ summary, findings, cells, tabs }: FillPlan): Omit<FillResult, 'undo'> {
  return { summary, findings, cells, tabs };
}
