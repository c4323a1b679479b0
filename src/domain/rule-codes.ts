import type { RuleCode } from './check-plan';
import type { ImportRuleCode } from './import/import-rules';
import type { CriterionRuleCode } from './par-index/criteria-rules';
import type { SheetRuleCode } from './par-index/sheet-rules';
import type { IndicatorRuleCode } from './rules/indicators';
import type { InitiativeRuleCode } from './rules/initiatives';
import type { ProcedureRuleCode } from './rules/procedures';
import type { ScoreRuleCode } from './rules/score';

/** Codes of all rules, of whatever table. */
export type AnyRuleCode =
  | RuleCode
  | IndicatorRuleCode
  | ProcedureRuleCode
  | InitiativeRuleCode
  | CriterionRuleCode
  | ScoreRuleCode
  | SheetRuleCode
  | ImportRuleCode;
