import type { CheckOptions } from './clock';
import { planFill } from './fill-plan';
import { inSlices } from './in-slices';
import { choosePeriod, planStateInSteps, type PlanState } from './open-plan';
import type { WorkbookPort } from './port';
import type { PlacedFinding, WorkbookState } from './results';

/** What the open workbook is to us: nothing, damaged, or a plan with its figures as they would be after filling now. */
export async function inspect(port: WorkbookPort, options?: CheckOptions): Promise<WorkbookState> {
  const snapshot = await port.read(options);
  return inspectPlan(await inSlices(planStateInSteps(snapshot), options), options);
}

/** The same for a workbook that is read already. */
export async function inspectPlan(state: PlanState, options?: CheckOptions): Promise<WorkbookState> {
  if (state.kind === 'none') return { kind: 'no-template' };
  if (state.kind === 'damaged') return { kind: 'damaged', problems: state.problems };
  const { open } = state;
  const fill = await inSlices(planFill(open, choosePeriod(open.plan), options), options);
  return {
    kind: 'loaded',
    header: open.plan.header,
    tasks: fill.plan.tasks.length,
    periods: open.plan.periods,
    period: fill.summary.period,
    outdated: fill.changes.length > 0,
    summary: fill.summary,
    findings: countFindings(fill.findings),
  };
}

/** What somebody decided to leave as it is counts no more. */
function countFindings(findings: readonly PlacedFinding[]) {
  const count = (severity: PlacedFinding['severity']) =>
    findings.filter((one) => one.severity === severity && !one.ignored).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
