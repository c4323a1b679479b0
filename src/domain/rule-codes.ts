import type { RuleCode } from './check-plan';

/** Codes of all rules, of whatever table. */
export type AnyRuleCode = RuleCode;
