import type { PlacedFinding } from '../../../src/actions/results';
import { checkView as en } from '../../../src/locales/en/pane-check';
import { rules as enRules } from '../../../src/locales/en/rules';
import { checkView as vi } from '../../../src/locales/vi/pane-check';
import { rules as viRules } from '../../../src/locales/vi/rules';
import { findingsAsText } from '../../../src/taskpane/check/copy-text';
import { fakeFindings } from '../fake-actions';

const cells = (findings: readonly PlacedFinding[]) =>
  findingsAsText(findings, vi, viRules)
    .split('\n')
    .map((line) => line.split('\t'));

test('is a table with headings and one line for each finding', () => {
  const [headings, ...lines] = cells(fakeFindings(7));
  expect(headings).toEqual(vi.tools.copyColumns);
  expect(lines).toHaveLength(7);
  for (const line of lines) expect(line).toHaveLength(headings!.length);
  expect(lines[1]).toEqual([
    'Cảnh báo',
    'Kế hoạch',
    'J13',
    'Hạn hoàn thành',
    expect.stringMatching(/\.$/),
    '31/03/2021',
    'Nhiệm vụ thứ 2 của kế hoạch',
    '2. Cải cách TTHC và kiểm soát TTHC',
    'Phòng Tư pháp',
  ]);
});

const check = (name: string, task: string, expected: string) =>
  test(name, () => expect(cells([{ ...fakeFindings(1)[0]!, task }])[1]?.[6]).toBe(expected));
check(
  'a tab or a line break inside a text does not make another column or line',
  'Rà\tsoát\nvăn bản',
  'Rà soát văn bản',
);
// A text that somebody typed must not start to calculate where the list is pasted.
check('a text like a formula stays text', '=cmd|"/c calc"!A1', `'=cmd|"/c calc"!A1`);
check('so does one that starts with a sign', '-1+1', `'-1+1`);
check('so does one behind a tab or a space', '\t =1+1', `'=1+1`);
// A straight mark at the start is the frame of a cell for Excel: it would take away the marks and read what is between them.
check('a quotation does not become a frame', '"=1+1"', '“=1+1”');
check('nor does one that never ends', '"5" và "', '“5” và “');
check('a full cell is cut', `=${'ă'.repeat(32_766)}`, `'=${'ă'.repeat(498)}…`);
check('other texts are left alone', '1.1 Rà soát = kiểm tra', '1.1 Rà soát = kiểm tra');

test('an ignored finding says so, and why, instead of what it proposes', () => {
  const [, warning] = fakeFindings(2);
  const line = cells([{ ...warning!, ignored: { reason: 'Đã có văn bản gia hạn' } }])[1];
  expect([line?.[0], line?.[5]]).toEqual(['Đã bỏ qua', 'Lý do: Đã có văn bản gia hạn']);
});

test('a blank list is its headings', () => expect(cells([])).toEqual([vi.tools.copyColumns]));
test('English has as many columns', () => {
  const [headings, line] = findingsAsText(fakeFindings(1), en, enRules).split('\n');
  expect(line!.split('\t')).toHaveLength(headings!.split('\t').length);
});
