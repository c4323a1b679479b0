import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import { Parts } from '../../src/workbook/find-parts';
import { planRefresh } from '../../src/workbook/refresh';
import { ignoreChanges, readIgnored, readRuleSettings, type IgnoreEntry } from '../../src/workbook/rule-settings';
import { TABLES, TABS } from '../../src/workbook/tab-ids';
import type { RuleRow } from '../../src/workbook/tabs/context';
import { RULE_COLUMNS, RULE_HEADINGS } from '../../src/workbook/tabs/rules';
import type { CellValue, Workbook } from '../../src/workbook/workbook';
import { canonical, edited, opened, refreshOf, RULE_ROWS, sample, sheetOf, summaryOf, write } from './sample';

const { workbook } = sample('2021-H1');
const RULES = TABS.rules.name;
const FIRST = 3;
const [SEVERITY, THRESHOLD] = [RULE_COLUMNS.indexOf('severity'), RULE_COLUMNS.indexOf('threshold')];

const withCell = (row: number, column: number, value: CellValue): Workbook =>
  edited(workbook, RULES, (sheet) => write(sheet, FIRST + row, column, { value }));

/** The workbook as it was made before the tabs "Quy tắc" and "Nhật ký" existed. */
const old: Workbook = {
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => name !== RULES && name !== TABS.log.name),
  names: workbook.names.filter(({ name }) => name !== TABS.rules.anchor && name !== TABS.log.anchor),
};

const entry = (key: string, reason: string | null, more: Partial<IgnoreEntry> = {}): IgnoreEntry => ({
  key,
  reason,
  rule: 'Chưa ghi nhiệm vụ',
  tab: 'Kế hoạch',
  cell: 'D9',
  value: '=cmd|x',
  date: '2021-06-14',
  ...more,
});

describe('readRuleSettings', () => {
  it('reads what the tab says, as it was laid out', () => {
    expect(readRuleSettings(workbook, RULE_ROWS)).toEqual({
      severities: { 'title-missing': 'error', 'deadline-far': 'warning', 'head-missing': 'info' },
      thresholds: { 'deadline-far': 30 },
    });
  });

  it.each<[string, CellValue, string | undefined]>([
    ['another word', 'Cảnh báo', 'warning'],
    ['switched off', 'Tắt', 'off'],
    ['typed in small letters with a space', ' tắt ', 'off'],
    ['accents composed otherwise', 'Lỗi'.normalize('NFD'), 'error'],
    ['a word that is no severity', 'Bỏ', undefined],
    // Dropping accents might meet another word.
    ['without accents', 'Loi', undefined],
    ['blank', null, undefined],
    ['a number', 2, undefined],
  ])('takes a severity: %s', (_, value, expected) => {
    expect(readRuleSettings(withCell(0, SEVERITY, value)).severities['title-missing']).toBe(expected);
  });

  it.each<[string, CellValue, number | undefined]>([
    ['a number', 60, 60],
    ['the least', 1, 1],
    ['too small', 0, undefined],
    ['too large', 366, undefined],
    ['text', '45', undefined],
    ['blank', null, undefined],
  ])('takes a threshold within the limits of the rule: %s', (_, value, expected) => {
    expect(readRuleSettings(withCell(1, THRESHOLD, value), RULE_ROWS).thresholds['deadline-far']).toBe(expected);
  });

  it('says nothing where there is no tab', () => {
    expect(readRuleSettings(old)).toEqual({ severities: {}, thresholds: {} });
    expect(readIgnored(old).size).toBe(0);
  });
});

describe('a refresh of "Quy tắc"', () => {
  const refresh = (book: Workbook, rules: readonly RuleRow[]) => {
    const { plan } = opened(book);
    return planRefresh(book, plan, summaryOf(plan, '2021-H1'), [], { rules });
  };
  const added: RuleRow = {
    code: 'new-rule',
    title: 'Quy tắc của phiên bản sau',
    severity: 'warning',
    threshold: { value: 5, unit: 'percent', min: 0, max: 10 },
    source: 'practice',
  };

  it('never touches what an office chose', () => {
    const chosen = applyChanges(
      withCell(1, SEVERITY, 'Tắt'),
      ignoreChanges(withCell(1, SEVERITY, 'Tắt'), [entry('k', 'đã xem')], []),
    );
    expect(refresh(chosen, RULE_ROWS)).toEqual([]);
  });

  it('lists rules of a later version below the others and leaves the rest as it is', () => {
    const chosen = withCell(1, SEVERITY, 'Tắt');
    const book = applyChanges(chosen, ignoreChanges(chosen, [entry('k', 'đã xem')], []));
    const changes = refresh(book, [...RULE_ROWS, added]);
    const after = applyChanges(book, changes);
    expect(readRuleSettings(after, [...RULE_ROWS, added])).toEqual({
      severities: { 'title-missing': 'error', 'deadline-far': 'off', 'head-missing': 'info', 'new-rule': 'warning' },
      thresholds: { 'deadline-far': 30, 'new-rule': 5 },
    });
    expect(readIgnored(after).get('k')).toEqual({ reason: 'đã xem' });
    // The row was kept hidden for it.
    const row = FIRST + RULE_ROWS.length;
    expect(sheetOf(book, RULES).rowFormats[row]).toEqual({ hidden: true });
    expect(sheetOf(after, RULES).rowFormats[row]?.hidden).toBeUndefined();
    expect(refresh(after, [...RULE_ROWS, added])).toEqual([]);
    expect(canonical(applyChanges(after, invertChanges(book, changes)))).toEqual(canonical(book));
  });

  it('goes on with a tab that has the code first, as it was laid out once', () => {
    const codeFirst = edited(workbook, RULES, (sheet) => {
      const table = sheet.tables.find(({ name }) => name === TABLES.rules)!;
      const { row, rows, columns } = table.area;
      const turned = <T>(line: T[]): T[] => [line[columns - 1]!, ...line.slice(0, columns - 1), ...line.slice(columns)];
      for (let at = row; at < row + rows; at++) sheet.rows[at] = turned(sheet.rows[at]!);
      table.columns = turned(table.columns);
    });
    expect(readRuleSettings(codeFirst, RULE_ROWS)).toEqual(readRuleSettings(workbook, RULE_ROWS));
    const after = applyChanges(codeFirst, refresh(codeFirst, [...RULE_ROWS, added]));
    const line = sheetOf(after, RULES).rows[FIRST + RULE_ROWS.length]!;
    expect(line.slice(0, 6).map((cell) => cell?.value)).toEqual([
      ...['new-rule', 'Quy tắc của phiên bản sau', 'Cảnh báo', 5, '%', 'Thực tế'],
    ]);
    expect(refresh(after, [...RULE_ROWS, added])).toEqual([]);
  });

  it('has what people read first, and the code of the program last, small and grey', () => {
    const { rows } = sheetOf(workbook, RULES);
    expect(rows[FIRST - 1]?.slice(0, 6).map((cell) => cell?.value)).toEqual(Object.values(RULE_HEADINGS));
    expect(rows[FIRST]?.[0]?.value).toBe(RULE_ROWS[0]?.title);
    expect(rows[FIRST]?.[5]).toMatchObject({ value: RULE_ROWS[0]?.code, style: { font: { size: 8 } } });
  });

  it('lists no more rules than there is room for above the ignored findings', () => {
    const many = Array.from({ length: 100 }, (_, index): RuleRow => ({ ...added, code: `r${index}`, threshold: null }));
    const after = applyChanges(workbook, refresh(workbook, [...RULE_ROWS, ...many]));
    const parts = new Parts(after);
    const [rules, ignored] = [parts.table(TABLES.rules), parts.table(TABLES.ignored)];
    expect(rules!.table.area.row + rules!.table.area.rows).toBeLessThan(ignored!.table.area.row);
    expect(Object.keys(readRuleSettings(after).severities).length).toBeGreaterThan(50);
  });

  it('leaves the tab as it is for a caller who does not know the rules', () => {
    expect(refresh(workbook, [])).toEqual([]);
  });

  it('brings both tabs into a workbook that was made before them, in their places', () => {
    const changes = refreshOf(old, '2021-H1');
    const after = applyChanges(old, changes);
    expect(after.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    expect(refreshOf(after, '2021-H1')).toEqual([]);
    expect(canonical(applyChanges(after, invertChanges(old, changes)))).toEqual(canonical(old));
  });
});

describe('ignoreChanges', () => {
  const apply = (book: Workbook, entries: IgnoreEntry[]): Workbook =>
    applyChanges(book, ignoreChanges(book, entries, RULE_ROWS));
  const keys = (book: Workbook) => [...readIgnored(book).keys()];

  it('keeps an entry with its reason, and what stood in the cell as text', () => {
    const after = apply(workbook, [entry('a|NV-01|title|x', 'Đã thống nhất với Sở Nội vụ')]);
    expect(readIgnored(after)).toEqual(new Map([['a|NV-01|title|x', { reason: 'Đã thống nhất với Sở Nội vụ' }]]));
    const found = new Parts(after).table(TABLES.ignored)!;
    const line = found.sheet.rows[found.table.area.row + 1]!;
    expect(line.map((cell) => cell?.value)).toContain('=cmd|x');
    expect(line.find((cell) => cell?.value === '=cmd|x')).toMatchObject({ style: { numberFormat: '@' } });
    expect(found.table.area.rows).toBe(2);
  });

  it('adds, replaces and takes out by key', () => {
    const three = apply(workbook, [entry('a', '1'), entry('b', '2'), entry('c', '3')]);
    expect(keys(three)).toEqual(['a', 'b', 'c']);
    expect(readIgnored(apply(three, [entry('b', 'khác')])).get('b')).toEqual({ reason: 'khác' });
    expect(keys(apply(three, [entry('b', null)]))).toEqual(['a', 'c']);
    expect(keys(apply(apply(three, [entry('b', null)]), [entry('a', null), entry('c', null)]))).toEqual([]);
  });

  it('changes nothing where nothing is different', () => {
    const one = apply(workbook, [entry('a', '1')]);
    expect(ignoreChanges(one, [entry('a', '1')], RULE_ROWS)).toEqual([]);
    expect(ignoreChanges(one, [entry('x', null)], RULE_ROWS)).toEqual([]);
  });

  it('can be taken back', () => {
    const three = apply(workbook, [entry('a', '1'), entry('b', '2'), entry('c', '3')]);
    for (const [book, entries] of [
      [workbook, [entry('a', '1')]],
      [three, [entry('a', null)]],
      [three, [entry('b', 'khác'), entry('d', '4')]],
      [old, [entry('a', '1')]],
    ] as const) {
      const changes = ignoreChanges(book, entries, RULE_ROWS);
      expect(canonical(applyChanges(applyChanges(book, changes), invertChanges(book, changes)))).toEqual(
        canonical(book),
      );
    }
  });

  it('brings the tab along where there is none, so that the next refresh finds nothing to do there', () => {
    const after = apply(old, [entry('a', 'đã xem')]);
    expect(readIgnored(after).get('a')).toEqual({ reason: 'đã xem' });
    const touched = refreshOf(after, '2021-H1').flatMap((change) => ('sheet' in change ? [change.sheet] : []));
    expect(touched).not.toContain(RULES);
  });

  it('says which table is gone where somebody deleted it and left the tab', () => {
    const without = edited(workbook, RULES, (sheet) => {
      sheet.tables = sheet.tables.filter(({ name }) => name !== TABLES.ignored);
    });
    expect(() => ignoreChanges(without, [entry('a', '1')], RULE_ROWS)).toThrow(
      expect.objectContaining({ code: 'table-missing', details: { table: TABLES.ignored, tab: RULES } }),
    );
  });

  it('shortens what would not help anybody to recognise a cell', () => {
    const after = apply(workbook, [entry('a', '1', { value: 'ă'.repeat(32_767) })]);
    const found = new Parts(after).table(TABLES.ignored)!;
    const texts = found.sheet.rows[found.table.area.row + 1]!.map((cell) => String(cell?.value ?? '').length);
    expect(Math.max(...texts)).toBeLessThanOrEqual(1_000);
  });
});
