/** Pieces of sentences that the rules share. */
import { day, detail, listOf, looksLike, numberText, quote, type Facts } from '../../facts';

export const value = (facts: Facts) => `"${quote(facts.value)}"`;
/** The name in question: a part of the cell, or all of it. */
export const named = (facts: Facts) =>
  detail(facts, 'part') === '' ? value(facts) : `"${quote(detail(facts, 'part'))}"`;
export const among = (facts: Facts, key = 'candidates') =>
  listOf(facts, key)
    .map((name) => `"${name}"`)
    .join(' hoặc ');
export const likely = (facts: Facts) => (listOf(facts, 'candidates').length > 0 ? ` Có phải là ${among(facts)}?` : '');
/** What filling will do, or why it cannot: a formula and a cell under a merged one are never written over. */
export const written = (facts: Facts, promise: string) => {
  if (detail(facts, 'locked') === 'formula')
    return 'Ô là công thức nên không tự sửa; hãy sửa công thức hoặc dán thành giá trị.';
  return detail(facts, 'locked') === 'merged' ? 'Ô nằm trong vùng gộp nên không tự sửa; hãy bỏ gộp trước.' : promise;
};
export const spelling = (facts: Facts) => {
  const is = looksLike(facts, 'name')
    ? `Ô có dấu cách thừa hoặc kiểu gõ khác so với "${detail(facts, 'name')}".`
    : `${value(facts)} được hiểu là "${detail(facts, 'name')}".`;
  return `${is} ${written(facts, 'Khi tổng hợp sẽ ghi lại theo danh mục.')}`;
};
/** Of a day that does not exist: which one it may be; nothing where nobody can say. */
export const meantDay = (facts: Facts) => {
  if (detail(facts, 'date') !== '') return `Nếu tháng bị ghi trước ngày thì đó là ${day(facts, 'date')}. `;
  return detail(facts, 'end') === '' ? '' : `Ngày cuối của tháng đó là ${day(facts, 'end')}. `;
};
export const percent = (facts: Facts) => `${numberText(facts.details['percent'], ',')}%`;
