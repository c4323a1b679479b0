import { createCheckEngine } from './check-engine';
import type { Finding } from './finding';
import { areaAndUnitRules } from './rules/areas-and-units';
import { dateRules } from './rules/dates';
import { deadlineRules } from './rules/deadlines';
import { documentRules } from './rules/documents';
import { driftRules, driftTableRules } from './rules/drift';
import { duplicateRules } from './rules/duplicates';
import { numberRules } from './rules/numbers';
import { progressRules } from './rules/progress';
import { requiredRules } from './rules/required';
import type { CheckContext } from './rules/rule';
import { sheetRules, sheetTableRules } from './rules/sheet';
import { textRules } from './rules/texts';
import type { PlanRow } from './task';

export type { CheckContext, Rule, TableRule } from './rules/rule';

/** Every rule of the plan table. Findings of a row come in this order. */
export const RULES = [
  ...requiredRules,
  ...textRules,
  ...areaAndUnitRules,
  ...deadlineRules,
  ...dateRules,
  ...progressRules,
  ...documentRules,
  ...numberRules,
  ...duplicateRules,
  ...driftRules,
  ...sheetRules,
] as const;

/** Rules about the plan table as a whole. */
export const TABLE_RULES = [...driftTableRules, ...sheetTableRules] as const;

export type RuleCode = (typeof RULES)[number]['code'] | (typeof TABLE_RULES)[number]['code'];

/**
 * Everything the rules see in the plan: about the table as a whole first, then row by row from the top. Each row has a number of
 * its own; blank rows are skipped. Rules that the workbook's settings switch off are not asked. Linear in rows: cells are read
 * once, repeated rows are found through their keys.
 */
export function checkPlan(rows: readonly PlanRow[], context: CheckContext): Finding[] {
  const { checker, start } = createCheckEngine(RULES, TABLE_RULES, context);
  for (const _ of start(rows));
  return [...checker.findings()];
}
