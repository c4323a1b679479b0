import { TABS } from '../../../src/workbook/tab-ids';
import { sample, sheetOf } from '../sample';

const { workbook } = sample();
const textsOf = (name: string): string[] =>
  sheetOf(workbook, name)
    .rows.flat()
    .flatMap((cell) => (typeof cell?.value === 'string' ? [cell.value] : []));

test('the guide names every tab that people fill in or read, and tells 0 from blank where both are typed', () => {
  const guide = textsOf(TABS.guide.name);
  const all = guide.join('\n');
  const named = (
    [
      ...(['info', 'plan', 'byArea', 'byUnit', 'byHead', 'byPeriod', 'overdue', 'upcoming', 'charts'] as const),
      ...(['procedures', 'indicators', 'initiatives', 'appendix', 'rules', 'log', 'catalogue'] as const),
    ] as const
  ).map((id) => TABS[id].name);
  expect(named.filter((name) => !all.includes(name))).toEqual([]);
  const zero = guide.filter((text) => /\b0\b(?!%)/.test(text));
  expect(zero).toEqual([expect.stringMatching(/TTHC.*không có hồ sơ nào thì ghi 0, chưa có báo cáo thì để trống/)]);
});

test('the log says that it is of every tab that people fill in', () => {
  const [, hint] = textsOf(TABS.log.name);
  expect(hint).toContain('các trang nhập');
  expect(hint).not.toContain(TABS.plan.name);
});
