import { planFill } from './fill-plan';
import { choosePeriod, planState } from './open-plan';
import type { RunOptions, WorkbookPort } from './port';
import type { PlacedFinding, WorkbookState } from './results';

/** What the open workbook is to us: nothing, damaged, or a plan with its figures as they would be after filling now. */
export async function inspect(port: WorkbookPort, options?: RunOptions): Promise<WorkbookState> {
  const state = planState(await port.read(options));
  if (state.kind === 'none') return { kind: 'no-template' };
  if (state.kind === 'damaged') return { kind: 'damaged', problems: state.problems };
  const { open } = state;
  const fill = planFill(open, choosePeriod(open.plan));
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

function countFindings(findings: readonly PlacedFinding[]) {
  const count = (severity: PlacedFinding['severity']) => findings.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
