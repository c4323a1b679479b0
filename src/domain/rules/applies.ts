import type { ReadRow } from '../row-reader';
import type { RuleContext } from './rule';

/*
 * Which rows rules may say something about. Rules that share one of these are passed over together where it does not hold, which is
 * in nearly every row; so each must be quick, and true wherever one of its rules finds anything.
 */

export const hasOddText = ({ texts }: ReadRow) => texts.odd.length > 0;
export const hasLegacyText = ({ texts }: ReadRow) => texts.legacy.size > 0;
export const hasLongText = ({ texts }: ReadRow) => texts.long;
export const hasUnsureArea = ({ area }: ReadRow) => area !== null && area.kind !== 'one';
export const hasUnsureLead = ({ lead }: ReadRow) => lead.kind !== 'one' && lead.kind !== 'blank';
export const hasUnsureCoordinators = ({ coordinators }: ReadRow) =>
  coordinators.unknown.length > 0 || coordinators.unsure.length > 0 || coordinators.outside.length > 0;
export const hasInvalidDeadline = ({ deadline }: ReadRow) => deadline.kind === 'invalid';
/** Not the usual: a day, or a recurrence, and a due cell that says the same. */
export const hasDeadlineToSettle = ({ deadline, dueCell }: ReadRow) => {
  if (deadline.notes.length > 0) return true;
  if (deadline.kind === 'date') return dueCell.kind !== 'value' || dueCell.value !== deadline.due;
  return deadline.kind !== 'recurring' || dueCell.kind !== 'blank';
};
export const hasOddDate = ({ dueCell, finished, documentDate }: ReadRow) =>
  isOdd(dueCell) || isOdd(finished) || isOdd(documentDate);
export const hasProgress = ({ progress }: ReadRow) => progress.kind !== 'blank';
export const isFinished = ({ finished }: ReadRow) => finished.kind === 'value';
export const hasDocument = ({ values }: ReadRow) => values.documentNumber != null;
export const hasDocumentDate = ({ documentDate }: ReadRow) => documentDate.kind === 'value';
export const hasExclusion = ({ values }: ReadRow) => values.excluded != null;
/** STT other than 1, 2, 3… */
export const hasOddNumber = ({ values: { number } }: ReadRow) =>
  typeof number === 'string'
    ? WITH_ZERO_OR_PARTS.test(number)
    : typeof number === 'number' && !Number.isInteger(number);
export const hasBudget = ({ budget }: ReadRow) => budget.kind !== 'blank';
export const hasFacts = ({ facts }: ReadRow) => facts !== undefined;
export const wasIssued = (_: ReadRow, { issuedByKey }: RuleContext) => issuedByKey !== null;

const WITH_ZERO_OR_PARTS = /^\s*0|[.,]/;

const isOdd = (date: ReadRow['dueCell']) => date.kind === 'invalid' || (date.kind === 'value' && date.asText);
