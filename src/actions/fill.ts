import { CchcError } from '../domain/error';
import { areaName, intersects } from '../workbook/a1';
import type { Change } from '../workbook/change';
import { countingChanges, type Counting } from '../workbook/counting-cells';
import { Parts } from '../workbook/find-parts';
import { mergesOf } from '../workbook/plan-rows';
import type { Page } from '../workbook/workbook';
import type { CheckOptions } from './clock';
import { closingOf } from './close-period';
import { looksBefore, planFill, type FillPlan } from './fill-plan';
import { infoPage } from './info-page';
import { inSlices } from './in-slices';
import { choosePeriod, openPlan, type OpenPlan } from './open-plan';
import type { Snapshot, WorkbookPort } from './port';
import type { FillRequest, FillResult } from './results';

/**
 * Fills summaries and charts for a period (by default the one shown), after writing due dates and names in the form that formulas
 * count. Nothing is written when everything is up to date. Throws `CchcError`: no-template, sheet-missing, period-unknown, blocked-cells
 * (merged cells among the tasks below the table)…
 */
export async function fill(
  port: WorkbookPort,
  { periodId, counting, ...chosen }: FillRequest = {},
  options?: CheckOptions,
): Promise<FillResult> {
  const open = await openPlan(port, options);
  const counted = countedBy(open, counting);
  const planned = await inSlices(
    planFill(counted, choosePeriod(open.plan, periodId), { ...options, ...chosen }),
    options,
  );
  const said = counting === undefined ? [] : countingChanges(new Parts(open.snapshot.workbook), counting);
  const changes = [...said, ...planned.changes];
  if (changes.length === 0) return { ...resultOf(counted, planned), undo: null };
  refuseMerged(open, changes);
  const page = await infoPage(port, open, changes, options);
  const before = await inSlices(looksBefore(open, options), options);
  const undo = await port.apply(
    page === null ? changes : [...changes, page.change],
    page === null ? before : withPage(before, open.places.sheets.info, page.before),
    options,
  );
  return { ...resultOf(counted, planned), undo: { label: 'fill', changes: undo } };
}

function withPage(snapshot: Snapshot, name: string, page: Page): Snapshot {
  const sheets = snapshot.workbook.sheets.map((sheet) => (sheet.name === name ? { ...sheet, page } : sheet));
  return { ...snapshot, workbook: { ...snapshot.workbook, sheets } };
}

/** The plan as it is with another way of counting. */
function countedBy(open: OpenPlan, counting: Counting | undefined): OpenPlan {
  if (counting === undefined) return open;
  return { ...open, plan: { ...open.plan, header: { ...open.plan.header, ...counting } } };
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
  { periodId, counting, ...chosen }: FillRequest = {},
  options?: CheckOptions,
): Promise<Omit<FillResult, 'undo'>> {
  const open = countedBy(await openPlan(port, options), counting);
  const planned = planFill(open, choosePeriod(open.plan, periodId), { ...options, ...chosen });
  return resultOf(open, await inSlices(planned, options));
}

function resultOf(open: OpenPlan, planned: FillPlan): Omit<FillResult, 'undo'> {
  const { summary, findings, checkedTabs, cells, tables, tabs, outdated, charts, lastYear } = planned;
  const { byCalendar, ranking } = open.plan.header;
  const counting = { byCalendar, ranking };
  return {
    summary,
    findings,
    checkedTabs,
    cells,
    tabs,
    outdated,
    charts,
    lastYear,
    tables,
    counting,
    ...closingOf(open, summary.period),
  };
}
