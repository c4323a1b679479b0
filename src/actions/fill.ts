import { CchcError } from '../domain/error';
import { areaName, intersects } from '../workbook/a1';
import type { Change } from '../workbook/change';
import { countingChanges, type Counting } from '../workbook/counting-cells';
import { Parts } from '../workbook/find-parts';
import { ratesOfLastYear } from '../workbook/last-year';
import { mergesOf } from '../workbook/plan-rows';
import type { Workbook } from '../workbook/workbook';
import type { CheckOptions } from './clock';
import { closingOf } from './close-period';
import { looksBefore, planFill, type FillPlan } from './fill-plan';
import { inSlices } from './in-slices';
import { choosePeriod, openPlan, planContext, reopen, type OpenPlan } from './open-plan';
import type { WorkbookPort } from './port';
import type { FillRequest, FillResult } from './results';

/**
 * Fills summaries and charts for a period (by default the one shown), after writing due dates and names in the form that formulas
 * count. Nothing is written when everything is up to date. `lastYear`: the workbook of the year before, from which "TH kỳ" takes the
 * rates of the same periods. Throws `CchcError`: no-template, sheet-missing, period-unknown, blocked-cells (merged cells among the tasks
 * below the table), last-year-differs…
 */
export async function fill(
  port: WorkbookPort,
  { periodId, lastYear, charts, counting }: FillRequest & { lastYear?: Workbook } = {},
  options?: CheckOptions,
): Promise<FillResult> {
  const open = await openPlan(port, options);
  const counted = countedBy(open, counting);
  const wanted = {
    ...options,
    ...(charts === undefined ? {} : { charts }),
    ...(lastYear === undefined ? {} : { lastYear: ratesOf(lastYear, open) }),
  };
  const planned = await inSlices(planFill(counted, choosePeriod(open.plan, periodId), wanted), options);
  const said = counting === undefined ? [] : countingChanges(new Parts(open.snapshot.workbook), counting);
  const changes = [...said, ...planned.changes];
  if (changes.length === 0) return { ...resultOf(counted, planned), undo: null };
  refuseMerged(open, changes);
  const undo = await port.apply(changes, await inSlices(looksBefore(open, options), options), options);
  return { ...resultOf(counted, planned), undo: { label: 'fill', changes: undo } };
}

/** The plan as it is with another way of counting. */
function countedBy(open: OpenPlan, counting: Counting | undefined): OpenPlan {
  if (counting === undefined) return open;
  return { ...open, plan: { ...open.plan, header: { ...open.plan.header, ...counting } } };
}

function ratesOf(workbook: Workbook, { snapshot, plan }: OpenPlan): ReadonlyMap<string, number> {
  const { plan: last } = reopen({ ...snapshot, foreignSheets: [] }, workbook);
  const wanted = plan.header.year - 1;
  if (last.header.year !== wanted) throw new CchcError('last-year-differs', { year: last.header.year, wanted });
  return ratesOfLastYear(workbook, last, planContext(last), plan.periods);
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
  { periodId, counting, charts }: FillRequest = {},
  options?: CheckOptions,
): Promise<Omit<FillResult, 'undo'>> {
  const open = countedBy(await openPlan(port, options), counting);
  const wanted = { ...options, ...(charts === undefined ? {} : { charts }) };
  return resultOf(open, await inSlices(planFill(open, choosePeriod(open.plan, periodId), wanted), options));
}

function resultOf(open: OpenPlan, planned: FillPlan): Omit<FillResult, 'undo'> {
  const { summary, findings, cells, tabs, outdated, charts } = planned;
  const { byCalendar, ranking } = open.plan.header;
  const counting = { byCalendar, ranking };
  return { summary, findings, cells, tabs, outdated, charts, counting, ...closingOf(open, summary.period) };
}
