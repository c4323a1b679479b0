import type { RuleMessages } from '../rule-words';
import { areasAndUnitsWords } from './rules/areas-and-units';
import { deadlinesWords } from './rules/deadlines';
import { duplicatesWords } from './rules/duplicates';
import { progressWords } from './rules/progress';
import { requiredWords } from './rules/required';

/** The words of every rule, by its code. */
export const rules = {
  ...requiredWords,
  ...areasAndUnitsWords,
  ...deadlinesWords,
  ...progressWords,
  ...duplicatesWords,
} satisfies RuleMessages;
