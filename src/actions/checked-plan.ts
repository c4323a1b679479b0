import type { Period } from '../domain/period';
import { planCheckerInSteps, type PlanChecker } from '../domain/plan-checker';
import { isBlankRow } from '../domain/read-task';
import type { CheckContext } from '../domain/rules/rule';
import type { PlanRow } from '../domain/task';
import { readIssuedPlan } from '../workbook/issued-plan';
import { hasMarks } from '../workbook/marks';
import { readIgnored, readRuleSettings } from '../workbook/rule-settings';
import { today, type CheckOptions } from './clock';
import { elsewhereFindings, type Elsewhere } from './elsewhere-findings';
import { inSlices } from './in-slices';
import { checkContext, choosePeriod, openPlan, type OpenPlan } from './open-plan';
import { createPlacer, type PlaceFindings } from './placed-findings';
import type { RunOptions, WorkbookPort } from './port';
import type { CheckResult } from './results';
import { ALL_RULES, RULE_SOURCES } from './rule-rows';

/** What the workbook says about checking, besides its rows. */
export type CheckSetup = {
  context: CheckContext;
  place: PlaceFindings;
  ignored: ReadonlyMap<string, { reason: string }>;
  /** Of the tables besides the plan: no row of the plan has a part in them. */
  elsewhere: Elsewhere;
  marked: boolean;
};

/** A plan with its findings, kept so that they can follow what changes. */
export type CheckedPlan = { open: OpenPlan; setup: CheckSetup; checker: PlanChecker };

/** Settings, ignored findings, the issued plan and the other tables, at the closing date of a period. */
export function checkSetup(open: OpenPlan, period: Period, options?: CheckOptions): CheckSetup {
  const { plan, places } = open;
  const { workbook } = open.snapshot;
  const settings = readRuleSettings(workbook, ALL_RULES);
  const issued = readIssuedPlan(workbook);
  const ignored = readIgnored(workbook);
  const context: CheckContext = {
    ...checkContext(plan, period.closing),
    today: today(options),
    settings,
    ...(issued === null ? {} : { issued }),
  };
  return {
    context,
    place: createPlacer({ places, plan: context, ignored }),
    ignored,
    elsewhere: elsewhereFindings(workbook, { settings, ...plan, ignored, today: today(options) }),
    marked: hasMarks(workbook),
  };
}

/** Reads the workbook and checks it for the period that it shows, a slice at a time. Throws as `openPlan`, and `cancelled`. */
export async function checkedPlan(port: WorkbookPort, options?: CheckOptions): Promise<CheckedPlan> {
  return checkOpen(await openPlan(port, options), options);
}

export async function checkOpen(open: OpenPlan, options?: CheckOptions): Promise<CheckedPlan> {
  const setup = checkSetup(open, choosePeriod(open.plan), options);
  return { open, setup, checker: await checkerOf(open.rows, setup.context, options) };
}

/** `createPlanChecker`, a slice at a time. */
export async function checkerOf(
  rows: readonly PlanRow[],
  context: CheckContext,
  options?: RunOptions,
): Promise<PlanChecker> {
  const steps = planCheckerInSteps(rows, context);
  const checker = await inSlices(steps, options, (progress) => ({ ...progress, label: 'check' }));
  const total = 2 * rows.length;
  options?.onProgress?.({ done: total, total, label: 'check' });
  return checker;
}

export async function resultOf({ open, setup, checker }: CheckedPlan, options?: RunOptions): Promise<CheckResult> {
  const placed = await inSlices(setup.place(checker.findings(), open.rows), options);
  return {
    findings: [...placed, ...setup.elsewhere.findings],
    tasks: open.rows.filter((row) => !isBlankRow(row)).length,
    checkedTabs: setup.elsewhere.tabs,
    marked: setup.marked,
    issued: setup.context.issued !== undefined,
    sources: RULE_SOURCES,
  };
}
