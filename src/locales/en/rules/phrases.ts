/** Pieces of sentences that the rules share. */
import { day, detail, listOf, looksLike, numberText, quote, type Facts } from '../../facts';

export const value = (facts: Facts) => `"${quote(facts.value)}"`;
export const among = (facts: Facts, key = 'candidates') =>
  listOf(facts, key)
    .map((name) => `"${name}"`)
    .join(' or ');
export const likely = (facts: Facts) => (listOf(facts, 'candidates').length > 0 ? ` Is it ${among(facts)}?` : '');
export const spelling = (facts: Facts) =>
  looksLike(facts, 'name')
    ? `The cell has spaces or invisible characters that "${detail(facts, 'name')}" has not. Filling will write the catalogue's spelling.`
    : `${value(facts)} is understood as "${detail(facts, 'name')}". Filling will write the catalogue's spelling.`;
/** Of a day that does not exist: which one it may be; nothing where nobody can say. */
export const meantDay = (facts: Facts) => {
  if (detail(facts, 'date') !== '') return `With the month written first it is ${day(facts, 'date')}. `;
  return detail(facts, 'end') === '' ? '' : `The last day of that month is ${day(facts, 'end')}. `;
};
export const percent = (facts: Facts) => `${numberText(facts.details['percent'], '.')}%`;
