/** Charts whose names another program took away. */
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { TABS } from '../../src/workbook/tab-ids';
import { CHARTS, type ChartChoice } from '../../src/workbook/tabs/charts-choice';
import type { Chart, Workbook } from '../../src/workbook/workbook';
import { chartsOf, refreshed } from './charts-sample';
import { canonical, edited, refreshOf, sample } from './sample';

const TAB = TABS.charts.name;
const { workbook } = sample('2021-H1');
const names = (book: Workbook): string[] =>
  chartsOf(book)
    .charts.map(({ name }) => name)
    .sort();
const OURS = names(workbook);

/** As openpyxl saves them: "Chart 1", "Chart 2" …, without words for screen readers. */
const renamed = (book: Workbook, edit: (chart: Chart, index: number) => void = () => undefined): Workbook =>
  edited(book, TAB, (sheet) =>
    sheet.charts.forEach((chart, index) => {
      Object.assign(chart, { name: `Chart ${index + 1}`, altText: '' });
      edit(chart, index);
    }),
  );

test('get their names back, keep their place and colours, and are not drawn a second time', () => {
  const book = renamed(workbook, (chart, index) => {
    if (index === 0) chart.series[0]!.color = '#112233';
    if (index === 1) chart.box = { left: 20, top: 30, width: 400, height: 300 };
  });
  const after = refreshed(book);
  expect(names(after)).toEqual(OURS);
  const [first, second] = chartsOf(workbook).charts;
  const now = (name: string) => chartsOf(after).charts.find((chart) => chart.name === name);
  expect(now(first!.name)?.series[0]?.color).toBe('#112233');
  expect(now(first!.name)?.altText).toBe(first!.altText);
  expect(now(second!.name)?.box).toEqual({ left: 20, top: 30, width: 400, height: 300 });
  expect(refreshOf(after, '2021-H1')).toEqual([]);
});

test('are known after the period has changed: their titles in cells, or the remembered ones, say which they are', () => {
  const after = applyChanges(renamed(workbook), refreshOf(renamed(workbook), '2021-9M'));
  expect(names(after)).toEqual(OURS);
  expect(chartsOf(after).charts.every(({ title }) => title.text.includes('9 tháng'))).toBe(true);
});

test('a heading that is live is known by its cell: tasks were added since the last fill', () => {
  const heading = 'CƠ CẤU NHIỆM VỤ THEO TRẠNG THÁI (TỔNG SỐ 999)';
  const at = chartsOf(workbook).charts.find(({ name }) => name === CHARTS.statuses.name)!.title.reference!;
  const [, row = ''] = /\$N\$(\d+)$/.exec(at) ?? [];
  const book = edited(
    renamed(workbook, (chart) => {
      if (chart.title.reference === at) chart.title = { text: `${heading}\nthị xã\nngày` };
    }),
    TAB,
    (sheet) => {
      sheet.rows[Number(row) - 1]![13]!.value = `${heading}\nthị xã\nngày`;
    },
  );
  expect(names(refreshed(book))).toEqual(OURS);
});

test('can be taken back in one step', () => {
  const book = renamed(workbook);
  const changes = refreshOf(book, '2021-9M');
  expect(canonical(applyChanges(applyChanges(book, changes), invertChanges(book, changes)))).toEqual(canonical(book));
});

test('a copy that somebody made of ours stays beside it, whatever it is called and also when ours is not shown any more', () => {
  const copied = edited(workbook, TAB, (sheet) => {
    const [first] = sheet.charts;
    sheet.charts.push({ ...structuredClone(first!), name: 'Chart 9', box: { ...first!.box, left: 900 } });
  });
  expect(refreshOf(copied, '2021-H1')).toEqual([]);
  const without: ChartChoice = { ids: ['overdue'], perPage: 1 };
  expect(names(refreshed(copied, without))).toEqual([CHARTS.overdue.name, 'Chart 9'].sort());
  const elsewhere = edited(workbook, TABS.byArea.name, (sheet) => {
    sheet.charts.push(structuredClone(chartsOf(workbook).charts[0]!));
  });
  expect(refreshOf(elsewhere, '2021-H1')).toEqual([]);
});

test('those that are not shown any more are taken away where they stand in our places', () => {
  const book = renamed(workbook);
  expect(names(refreshed(book, { ids: ['overdue', 'areas'], perPage: 1 }))).toEqual(
    [CHARTS.overdue.name, CHARTS.areas.name].sort(),
  );
});

test('charts of other titles are left alone', () => {
  const book = renamed(workbook, (chart) => (chart.title = { text: 'Của phòng' }));
  const after = refreshed(book);
  expect(names(after)).toEqual([...OURS, ...chartsOf(book).charts.map(({ name }) => name)].sort());
});
