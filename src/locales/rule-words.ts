import type { AnyRuleCode } from '../domain/rule-codes';
import type { Facts } from './facts';

/** What people read about a rule. */
export type RuleWords = {
  /** Few words, without a full stop: heading of all findings of this rule, and its line on the tab "Quy tắc". */
  title: string;
  /** What stands there, what is wrong, what to do. */
  message: (facts: Facts) => string;
  /** Why it matters and what to do about it, in two or three sentences. */
  help: string;
  /** An entry that is found and how it should read: "31/6/2021 → 30/06/2021". */
  example: string;
};

export type RuleMessages = Record<AnyRuleCode, RuleWords>;
