import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { parseReference } from '../../src/workbook/a1';
import { BLOCK_NAMES } from '../../src/workbook/tabs/info-names';
import { NAMES, TABS } from '../../src/workbook/tab-ids';
import type { Cell, Workbook } from '../../src/workbook/workbook';
import { canonical, opened, refreshOf, sample, sheetOf } from './sample';

/* "Thông tin" of workbooks that an earlier version made, or from which somebody took a line away. */
const INFO = TABS.info.name;
const COUNTING = [NAMES.byCalendar, NAMES.dueUntil, NAMES.ranking] as const;
const { workbook } = sample('2021-H1');

const placeOf = (book: Workbook, name: string) =>
  parseReference(book.names.find((one) => one.name === name)?.reference ?? '')?.area ?? null;
const valueOf = (book: Workbook, name: string): Cell['value'] => {
  const area = placeOf(book, name)!;
  return sheetOf(book, INFO).rows[area.row]?.[area.column]?.value ?? null;
};

/** As an earlier version left it: neither the lines nor their names. */
function earlier(): Workbook {
  const copy = structuredClone(workbook);
  const sheet = sheetOf(copy, INFO);
  const places = COUNTING.map((name) => placeOf(copy, name)!);
  for (const { row } of places) sheet.rows[row] = [];
  sheet.validations = sheet.validations.filter(({ area }) => !places.some(({ row }) => row === area.row));
  copy.names = copy.names.filter(({ name }) => !(COUNTING as readonly string[]).includes(name));
  return copy;
}

test('the lines come below everything else, with what the workbook did so far, in one step to take back', () => {
  const before = earlier();
  sheetOf(before, INFO).rows.push([{ value: 'Ghi chú của tôi' }]);
  const own = sheetOf(before, INFO).rows.length;
  const changes = refreshOf(before, '2021-H1');
  const after = applyChanges(before, changes);
  expect(COUNTING.map((name) => placeOf(after, name)!.row - own)).toEqual([2, 3, 4]);
  expect([valueOf(after, NAMES.byCalendar), valueOf(after, NAMES.ranking)]).toEqual(['Không', 'B. Hoàn thành đến hạn']);
  expect(sheetOf(after, INFO).rows.slice(0, own)).toEqual(sheetOf(before, INFO).rows);
  const choices = sheetOf(after, INFO).validations.map(({ rule }) => (rule.type === 'list' ? rule.source : ''));
  expect(choices).toEqual(expect.arrayContaining(['Có,Không', expect.stringContaining('C. Đúng hạn')]));
  expect(refreshOf(after, '2021-H1')).toEqual([]);
  expect(canonical(applyChanges(after, invertChanges(before, changes)))).toEqual(canonical(before));
});

test('a line that only lost its name is named again and keeps what it says', () => {
  const before = structuredClone(workbook);
  const { row, column } = placeOf(before, NAMES.byCalendar)!;
  sheetOf(before, INFO).rows[row]![column]!.value = 'Có';
  before.names = before.names.filter(({ name }) => name !== NAMES.byCalendar);
  expect(opened(before).plan.header.byCalendar).toBe(true);
  const named = refreshOf(before, '2021-H1').flatMap((change) => (change.kind === 'set-name' ? [change.name] : []));
  expect(named).toEqual([{ name: NAMES.byCalendar, reference: `='${INFO}'!$B$${row + 1}` }]);
});

describe('rates of the same periods last year', () => {
  const block = placeOf(workbook, BLOCK_NAMES.byPeriod)!;
  const rowOf = (book: Workbook, period: string) =>
    sheetOf(book, TABS.byPeriod.name).rows.findIndex((row) => row[1]?.value === period);
  const LAST_YEAR = 14;
  const typed = (cell: Cell): Workbook => {
    const copy = structuredClone(workbook);
    const line = sheetOf(copy, TABS.byPeriod.name).rows[rowOf(copy, '6 tháng đầu năm 2021')]!;
    line[LAST_YEAR] = { ...line[LAST_YEAR]!, ...cell };
    return copy;
  };

  test.each<[string, Cell]>([
    ['a rate', { value: 0.25 }],
    ['a formula of somebody', { value: 0.5, formula: '=1/2' }],
    ['text that is no rate', { value: 'chưa rõ' }],
    ['nothing', { value: null }],
  ])('%s stays as it was typed, whatever is filled', (_, cell) => {
    const before = typed(cell);
    const after = applyChanges(before, refreshOf(before, '2021-H1'));
    const row = rowOf(after, '6 tháng đầu năm 2021');
    const cells = sheetOf(after, TABS.byPeriod.name).rows[row]!;
    expect(cells[LAST_YEAR]).toMatchObject(cell);
    expect(refreshOf(after, '2021-H1')).toEqual([]);
    const later = applyChanges(after, refreshOf(after, '2021-Y'));
    expect(sheetOf(later, TABS.byPeriod.name).rows[row]![LAST_YEAR]).toMatchObject(cell);
    expect(placeOf(later, BLOCK_NAMES.byPeriod)!.columns).toBe(block.columns);
  });

  test('move with their period when the catalogue has more of them', () => {
    const before = typed({ value: 0.25 });
    const { plan } = opened(before);
    expect(plan.periods.some(({ id }) => id === '2021-M01')).toBe(false);
    // A period that closes before all others stands in the first row.
    const catalogue = sheetOf(before, TABS.catalogue.name);
    const table = catalogue.tables.find(({ name }) => name === 'DM_KyBaoCao')!;
    const first = catalogue.rows[table.area.row + 1]!.slice(table.area.column, table.area.column + table.area.columns);
    const texts: Cell['value'][] = ['2021-M01', 44180, 'Tháng 01 năm 2021', 44210, 44214];
    const ids = table.columns.map(({ name }) => name);
    const order = ['Mã kỳ', 'Từ ngày', 'Tên kỳ báo cáo', 'Chốt số liệu', 'Hạn nộp'].map((name) => ids.indexOf(name));
    expect(order).not.toContain(-1);
    const line = (catalogue.rows[table.area.row + table.area.rows] ??= []);
    order.forEach((at, index) => (line[table.area.column + at] = { ...first[at]!, value: texts[index]! }));
    table.area.rows += 1;
    const after = applyChanges(before, refreshOf(before, '2021-H1'));
    const rows = sheetOf(after, TABS.byPeriod.name).rows;
    expect(rows[rowOf(after, '6 tháng đầu năm 2021')]?.[LAST_YEAR]?.value).toBe(0.25);
    expect(rows[rowOf(after, 'Tháng 01 năm 2021')]?.[LAST_YEAR]?.value).toBeNull();
  });
});
