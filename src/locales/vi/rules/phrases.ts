/** Pieces of sentences that the rules share. */
import { detail, listOf, looksLike, numberText, quote, type Facts } from '../../facts';

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
export const percent = (facts: Facts) => `${numberText(facts.details['percent'], ',')}%`;
