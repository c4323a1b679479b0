/** Pieces of sentences that the rules share. */
import { day, detail, listOf, looksLike, numberText, quote, type Facts } from '../../facts';

export const value = (facts: Facts) => `"${quote(facts.value)}"`;
/** The name in question: a part of the cell, or all of it. */
export const named = (facts: Facts) =>
  detail(facts, 'part') === '' ? value(facts) : `"${quote(detail(facts, 'part'))}"`;
export const among = (facts: Facts, key = 'candidates') =>
  listOf(facts, key)
    .map((name) => `"${name}"`)
    .join(' or ');
export const likely = (facts: Facts) => (listOf(facts, 'candidates').length > 0 ? ` Is it ${among(facts)}?` : '');
/** What filling will do, or why it cannot: a formula and a cell under a merged one are never written over. */
export const written = (facts: Facts, promise: string) => {
  if (detail(facts, 'locked') === 'formula')
    return 'The cell is a formula and is left alone; correct it or paste its value.';
  return detail(facts, 'locked') === 'merged' ? 'The cell is merged and is left alone; unmerge it first.' : promise;
};
export const spelling = (facts: Facts) => {
  const is = looksLike(facts, 'name')
    ? `The cell has spaces or invisible characters that "${detail(facts, 'name')}" has not.`
    : `${value(facts)} is understood as "${detail(facts, 'name')}".`;
  return `${is} ${written(facts, "Filling will write the catalogue's spelling.")}`;
};
/** Of a day that does not exist: which one it may be; nothing where nobody can say. */
export const meantDay = (facts: Facts) => {
  if (detail(facts, 'date') !== '') return `With the month written first it is ${day(facts, 'date')}. `;
  return detail(facts, 'end') === '' ? '' : `The last day of that month is ${day(facts, 'end')}. `;
};
export const percent = (facts: Facts) => `${numberText(facts.details['percent'], '.')}%`;
