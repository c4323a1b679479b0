import { RULES, TABLE_RULES } from './check-plan';
import type { OtherTable, Severity } from './finding';
import { PLAN_HEADINGS, type PlanHeading } from './plan-headings';
import type { AnyRuleCode } from './rule-codes';
import type { Threshold } from './rule-settings';
import { INDICATOR_HEADINGS } from './indicators';
import { INITIATIVE_HEADINGS } from './initiatives';
import { CRITERION_RULES } from './par-index/criteria-rules';
import { CRITERION_HEADINGS } from './par-index/criterion';
import { SHEET_HEADINGS } from './par-index/score-sheet';
import { SHEET_RULES } from './par-index/sheet-rules';
import { INDICATOR_RULES } from './rules/indicators';
import { INITIATIVE_RULES } from './rules/initiatives';
import { PROCEDURE_HEADINGS, PROCEDURE_RULES } from './rules/procedures';
import { SCORE_HEADINGS, SCORE_RULES } from './rules/score';

/** What people may know of a rule besides its words: for the tab "Quy tắc" and the page that lists all rules. */
export type ListedRule = {
  code: AnyRuleCode;
  /** As the rule itself says; a workbook may say otherwise. */
  severity: Severity;
  table: 'plan' | OtherTable;
  /** Headings of the columns that it looks at; none for rules about whole rows. */
  columns: readonly string[];
  /** The document that says so, or 'practice' for what offices are seen to type. */
  source: string;
  threshold?: Threshold;
};

/**
 * Every rule of every table of a workbook, in the order in which findings are listed. What importing may find is no matter of a
 * workbook: see `IMPORT_RULES`.
 */
export const RULE_LIST: readonly ListedRule[] = [
  ...listed('plan', PLAN_HEADINGS, RULES),
  ...listed('plan', PLAN_HEADINGS, TABLE_RULES),
  ...listed('indicators', INDICATOR_HEADINGS, INDICATOR_RULES),
  ...listed('procedures', PROCEDURE_HEADINGS, PROCEDURE_RULES),
  ...listed('initiatives', INITIATIVE_HEADINGS, INITIATIVE_RULES),
  ...listed('criteria', CRITERION_HEADINGS, CRITERION_RULES),
  ...listed('score', SCORE_HEADINGS, SCORE_RULES),
  ...listed('score', SHEET_HEADINGS, SHEET_RULES),
];

type Described<Field> = Omit<ListedRule, 'table' | 'columns'> & { fields: readonly Field[] };

function listed<Field extends string>(
  table: ListedRule['table'],
  headings: Record<Field, PlanHeading>,
  rules: readonly Described<Field>[],
): ListedRule[] {
  return rules.map(({ code, severity, fields, source, threshold }) => ({
    code,
    severity,
    table,
    columns: [...new Set(fields.map((field) => headings[field].heading))],
    source,
    ...(threshold === undefined ? {} : { threshold }),
  }));
}
