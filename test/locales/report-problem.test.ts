import type { PassageProblem } from '../../src/domain/report/compose';
import { report as en } from '../../src/locales/en/report';
import { problemText } from '../../src/locales/report-problem';
import { report as vi } from '../../src/locales/vi/report';

const problem = (more: Partial<PassageProblem>): PassageProblem => ({
  ...{ row: 7, kind: 'unknown-field', text: 'quá hạng', near: ['quá hạn'] },
  ...more,
});

test.each([
  [
    'names cell and field',
    {},
    'Mẫu, ô B7: không có trường {quá hạng}. Có phải là: {quá hạn}? Báo cáo để nguyên chữ này và tô vàng.',
  ],
  [
    'of a condition is told at its own cell',
    { kind: 'unknown-condition', text: 'nếu có' },
    'Mẫu, ô C7: chưa hiểu điều kiện "nếu có"',
  ],
  ['of a place without a name', { kind: 'unknown-place', text: '' }, 'Mẫu, ô A7: chưa chọn mục'],
  [
    'of a table among words',
    { kind: 'block-in-line', text: 'bảng TTHC' },
    '{bảng TTHC} là bảng, biểu đồ hoặc danh sách',
  ],
  [
    'of the usual texts has no cell',
    { row: null, kind: 'unclosed-field', text: 'kỳ' },
    'lời văn có sẵn: thiếu dấu } sau "{kỳ".',
  ],
] as [string, Partial<PassageProblem>, string][])('a problem %s', (_, more, expected) => {
  expect(problemText(problem(more), 'Mẫu', vi)).toContain(expected);
  expect(problemText(problem(more), 'Mẫu', en)).not.toMatch(/undefined|ô [ABC]\d/);
});

test('a text as long as a cell is cut', () => {
  expect(problemText(problem({ text: 'x'.repeat(30000) }), 'Mẫu', vi).length).toBeLessThan(300);
});
