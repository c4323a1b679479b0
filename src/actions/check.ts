import { checkedPlan, resultOf } from './checked-plan';
import type { CheckOptions } from './clock';
import type { WorkbookPort } from './port';
import type { CheckResult } from './results';

/**
 * Everything the rules see in the workbook, at the closing date of the period shown: in the plan, and in the tables of procedures
 * and scores where there are any. Writes nothing.
 */
export async function check(port: WorkbookPort, options?: CheckOptions): Promise<CheckResult> {
  return resultOf(await checkedPlan(port, options), options);
}
