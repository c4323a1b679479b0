import type { RuleMessages } from '../rule-words';
import { areasAndUnitsWords } from './rules/areas-and-units';
import { datesWords } from './rules/dates';
import { deadlinesWords } from './rules/deadlines';
import { documentsWords } from './rules/documents';
import { duplicatesWords } from './rules/duplicates';
import { importWords } from './rules/import';
import { indicatorsWords } from './rules/indicators';
import { numbersWords } from './rules/numbers';
import { parIndexWords } from './rules/par-index';
import { progressWords } from './rules/progress';
import { requiredWords } from './rules/required';
import { driftWords } from './rules/drift';
import { proceduresWords } from './rules/procedures';
import { scoreWords } from './rules/score';
import { sheetWords } from './rules/sheet';
import { textsWords } from './rules/texts';

/** The words of every rule, by its code. */
export const rules = {
  ...requiredWords,
  ...textsWords,
  ...areasAndUnitsWords,
  ...deadlinesWords,
  ...datesWords,
  ...progressWords,
  ...documentsWords,
  ...numbersWords,
  ...duplicatesWords,
  ...driftWords,
  ...proceduresWords,
  ...indicatorsWords,
  ...scoreWords,
  ...parIndexWords,
  ...sheetWords,
  ...importWords,
} satisfies RuleMessages;
