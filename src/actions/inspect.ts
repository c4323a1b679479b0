import { checkOpen, resultOf, type CheckedPlan } from './checked-plan';
import type { CheckOptions } from './clock';
import { planFill } from './fill-plan';
import { inSlices } from './in-slices';
import { choosePeriod, planStateInSteps, type PlanState } from './open-plan';
import type { WorkbookPort } from './port';
import type { PlacedFinding, WorkbookState } from './results';

/** What the open workbook is to us: nothing, damaged, or a plan with its figures as they would be after filling now. */
export async function inspect(port: WorkbookPort, options?: CheckOptions): Promise<WorkbookState> {
  const snapshot = await port.read(options);
  const state = await inSlices(planStateInSteps(snapshot), options);
  return state.kind === 'open' ? inspectPlan(await checkOpen(state.open, options), options) : withoutPlan(state);
}

/** What is there in a workbook whose plan cannot be read. */
export function withoutPlan(state: Exclude<PlanState, { kind: 'open' }>): WorkbookState {
  return state.kind === 'none' ? { kind: 'no-template' } : { kind: 'damaged', problems: state.problems };
}

/** The same for a plan that is checked already. What is found is what the check finds, not what filling would leave of it. */
export async function inspectPlan(checked: CheckedPlan, options?: CheckOptions): Promise<WorkbookState> {
  const { open } = checked;
  const { findings } = await resultOf(checked, options);
  const fill = await inSlices(planFill(open, choosePeriod(open.plan), options), options);
  return {
    kind: 'loaded',
    header: open.plan.header,
    tasks: fill.plan.tasks.length,
    periods: open.plan.periods,
    period: fill.summary.period,
    outdated: fill.outdated,
    summary: fill.summary,
    findings: countFindings(findings),
  };
}

/** What somebody decided to leave as it is counts no more. */
function countFindings(findings: readonly PlacedFinding[]) {
  const count = (severity: PlacedFinding['severity']) =>
    findings.filter((one) => one.severity === severity && !one.ignored).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
