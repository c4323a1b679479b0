import { checkPlan } from '../domain/check-plan';
import { isBlankRow } from '../domain/read-task';
import { checkContext, choosePeriod, openPlan } from './open-plan';
import { placeFindings } from './placed-findings';
import type { RunOptions, WorkbookPort } from './port';
import type { CheckResult } from './results';

/** Everything the rules see in the plan table, at the closing date of the period shown. Writes nothing. */
export async function check(port: WorkbookPort, options?: RunOptions): Promise<CheckResult> {
  const { plan, rows, places } = await openPlan(port, options);
  const findings = checkPlan(rows, checkContext(plan, choosePeriod(plan)));
  return { findings: placeFindings(findings, places), tasks: rows.filter((row) => !isBlankRow(row)).length };
}
