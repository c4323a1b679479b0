/** Pieces of sentences that the rules share. */
import { day, detail, listOf, looksLike, numberText, quote, type Facts } from '../../facts';

export const value = (facts: Facts) => `"${quote(facts.value)}"`;
export const among = (facts: Facts, key = 'candidates') =>
  listOf(facts, key)
    .map((name) => `"${name}"`)
    .join(' hoặc ');
export const likely = (facts: Facts) => (listOf(facts, 'candidates').length > 0 ? ` Có phải là ${among(facts)}?` : '');
export const spelling = (facts: Facts) =>
  looksLike(facts, 'name')
    ? `Ô có dấu cách thừa hoặc kiểu gõ khác so với "${detail(facts, 'name')}". Khi tổng hợp sẽ ghi lại theo danh mục.`
    : `${value(facts)} được hiểu là "${detail(facts, 'name')}". Khi tổng hợp sẽ ghi lại theo danh mục.`;
/** Of a day that does not exist: which one it may be; nothing where nobody can say. */
export const meantDay = (facts: Facts) => {
  if (detail(facts, 'date') !== '') return `Nếu tháng bị ghi trước ngày thì đó là ${day(facts, 'date')}. `;
  return detail(facts, 'end') === '' ? '' : `Ngày cuối của tháng đó là ${day(facts, 'end')}. `;
};
export const percent = (facts: Facts) => `${numberText(facts.details['percent'], ',')}%`;
