import type { Severity } from './finding';

/** What the tab "Quy tắc" of a workbook says about rules, by code. What it does not name is as the rule itself says. */
export type RuleSettings = {
  severities: Readonly<Record<string, Severity | 'off'>>;
  thresholds: Readonly<Record<string, number>>;
};

/** A number that an office may choose for a rule. */
export type Threshold = {
  value: number;
  unit: 'day' | 'percent' | 'character' | 'year' | 'point';
  min: number;
  max: number;
};
