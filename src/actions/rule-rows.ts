import { RULES, TABLE_RULES } from '../domain/check-plan';
import { CRITERION_RULES } from '../domain/par-index/criteria-rules';
import { SHEET_RULES } from '../domain/par-index/sheet-rules';
import { INDICATOR_RULES } from '../domain/rules/indicators';
import { INITIATIVE_RULES } from '../domain/rules/initiatives';
import { PROCEDURE_RULES } from '../domain/rules/procedures';
import type { RuleFacts } from '../domain/rules/rule';
import { SCORE_RULES } from '../domain/rules/score';
import { rules as words } from '../locales/vi/rules';
import type { RuleRow } from '../workbook/tabs/context';

/** The rules of every table. */
export const ALL_RULES: readonly RuleFacts[] = [
  ...TABLE_RULES,
  ...RULES,
  ...INDICATOR_RULES,
  ...PROCEDURE_RULES,
  ...INITIATIVE_RULES,
  ...CRITERION_RULES,
  ...SCORE_RULES,
  ...SHEET_RULES,
];

const PRACTICE = 'practice';

/** Where each rule comes from, by code: a document, or 'practice'. */
export const RULE_SOURCES: Readonly<Record<string, string>> = Object.fromEntries(
  ALL_RULES.map(({ code, source = PRACTICE }) => [code, source]),
);

/** Every rule as the tab "Quy tắc" lists it. The workbook is Vietnamese in every language of the pane. */
export function ruleRows(): RuleRow[] {
  return ALL_RULES.map(({ code, severity, source = PRACTICE, threshold = null }) => ({
    code,
    title: ruleTitle(code),
    severity,
    threshold,
    source,
  }));
}

/** Few words for a rule, as the workbook says them. */
export function ruleTitle(code: string): string {
  const titles: Partial<Record<string, { title: string }>> = words;
  return titles[code]?.title || code;
}
