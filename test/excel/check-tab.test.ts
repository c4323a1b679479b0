import { TABLES, TABS } from '../../src/workbook/tab-ids';
import { appendLog } from '../../src/workbook/log';
import { readPlan } from '../../src/workbook/read-plan';
import { planRefresh, refreshCheckTab } from '../../src/workbook/refresh';
import { ignoreChanges, readIgnored, readRuleSettings } from '../../src/workbook/rule-settings';
import { ruleRows } from '../../src/actions/rule-rows';
import { summarise } from '../../src/domain/summary';
import { MOST_LISTED_FINDINGS } from '../../src/workbook/tabs/check';
import type { FindingRow } from '../../src/workbook/tabs/context';
import { RULE_COLUMNS } from '../../src/workbook/tabs/rules';
import type { Change } from '../../src/workbook/change';
import type { Workbook } from '../../src/workbook/workbook';
import { copyOf, openHost, profileNamed, sheetNamed, type OpenHost } from '../support/open-host';
import { samplePlan, sampleWorkbook } from '../support/sample-plan';

const CHECK = TABS.check.name;
const [TITLE, SEVERITY, THRESHOLD] = (['title', 'severity', 'threshold'] as const).map((column) =>
  RULE_COLUMNS.indexOf(column),
) as [number, number, number];
let base: Workbook;
let open: OpenHost;
beforeAll(async () => {
  base = sampleWorkbook(await samplePlan(), '2021-H1');
});
afterEach(() => open.close());

const finding = (index: number, more: Partial<FindingRow> = {}): FindingRow => ({
  severity: (['error', 'warning', 'info'] as const)[index % 3]!,
  tab: 'Kế hoạch',
  cell: `H${8 + index}`,
  task: `${index}. Ban hành kế hoạch`,
  unit: 'Phòng Nội vụ',
  message: `Câu số ${index}.`,
  advice: 'Sửa thành: Phòng Nội vụ',
  ...more,
});

function planOf(workbook: Workbook) {
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}
async function apply(planned: (workbook: Workbook) => Change[]) {
  const snapshot = await open.port.read();
  return open.port.apply(planned(snapshot.workbook), snapshot);
}
const write = (findings: FindingRow[]) =>
  apply((workbook) => refreshCheckTab(workbook, planOf(workbook).plan, findings));
const lines = (workbook: Workbook) =>
  sheetNamed(workbook, CHECK)
    .rows.slice(4)
    .map((row) => row.slice(0, 8).map((cell) => cell?.value ?? null));

test('only the tab "Kiểm tra" is written, with links, ignored findings last, and nothing the second time', async () => {
  open = await openHost({ workbook: copyOf(base) });
  const findings = [finding(0, { ignored: 'đã xem' }), finding(1), finding(2, { cell: '' })];
  await write(findings);
  expect(lines(open.host.workbook)).toEqual([
    [1, 'Cảnh báo', 'Kế hoạch', 'H9', '1. Ban hành kế hoạch', 'Phòng Nội vụ', 'Câu số 1.', 'Sửa thành: Phòng Nội vụ'],
    [2, 'Lưu ý', 'Kế hoạch', null, '2. Ban hành kế hoạch', 'Phòng Nội vụ', 'Câu số 2.', 'Sửa thành: Phòng Nội vụ'],
    [3, 'Bỏ qua', 'Kế hoạch', 'H8', '0. Ban hành kế hoạch', 'Phòng Nội vụ', 'Câu số 0.', 'Lý do bỏ qua: đã xem'],
  ]);
  expect(sheetNamed(open.host.workbook, CHECK).rows[4]?.[3]?.link?.reference).toBe("'Kế hoạch'!H9");
  expect(sheetNamed(open.host.workbook, CHECK).rows[1]?.[0]?.value).toBe(
    '0 lỗi, 1 cảnh báo, 1 lưu ý. Đã bỏ qua 1 mục, ghi ở cuối danh sách.',
  );
  const { workbook } = await open.port.read();
  expect(refreshCheckTab(workbook, planOf(workbook).plan, findings)).toEqual([]);
});

test('ten thousand findings make a list that says how many more there are, errors first, in small requests', async () => {
  open = await openHost({ profile: profileNamed('web'), workbook: copyOf(base) });
  await write(Array.from({ length: 10_000 }, (_, index) => finding(index)));
  const sheet = sheetNamed(open.host.workbook, CHECK);
  expect(lines(open.host.workbook)).toHaveLength(MOST_LISTED_FINDINGS);
  expect(lines(open.host.workbook).every((line) => line[1] === 'Lỗi')).toBe(true);
  expect(sheet.rows[1]?.[0]?.value).toBe('3334 lỗi, 3333 cảnh báo, 3333 lưu ý.');
  expect(String(sheet.rows[2]?.[0]?.value)).toContain('còn 8000 nội dung nữa');
  expect(Math.max(...open.host.log.map(({ bytes }) => bytes))).toBeLessThan(4_000_000);
});

test('a tab of the form before, with five columns, is brought to the new one', async () => {
  const workbook = copyOf(base);
  const sheet = sheetNamed(workbook, CHECK);
  const headings = ['STT', 'Mức độ', 'Trang', 'Ô', 'Nội dung'];
  sheet.rows = sheet.rows.map((row, at) =>
    headings.map((heading, column) => {
      const cell = row[column] ?? null;
      return cell && at === 3 ? { ...cell, value: heading } : cell;
    }),
  );
  sheet.merges = sheet.merges.map((merge) => ({ ...merge, columns: 5 }));
  sheet.columns = [30, 66, 75, 42, 254.25].map((width) => ({ width }));
  const [table] = sheet.tables;
  table!.area.columns = 5;
  table!.columns = headings.map((name) => ({ name }));
  workbook.names = workbook.names.map((name) =>
    name.name === 'CCHC_Vung_KiemTra' ? { ...name, reference: "='Kiểm tra'!$A$1:$E$5" } : name,
  );
  open = await openHost({ workbook });
  await write([finding(1)]);
  const after = sheetNamed(open.host.workbook, CHECK);
  const wanted = sheetNamed(base, CHECK);
  expect(after.columns).toEqual(wanted.columns);
  expect(after.tables[0]?.columns).toEqual(wanted.tables[0]?.columns);
  expect(after.page).toMatchObject({ orientation: 'landscape' });
  expect(lines(open.host.workbook)[0]?.[6]).toBe('Câu số 1.');
});

test('"Quy tắc" and "Nhật ký" come into a workbook made before them, and ignoring and logging bring them too', async () => {
  const old: Workbook = {
    ...copyOf(base),
    sheets: copyOf(base).sheets.filter(({ name }) => name !== TABS.rules.name && name !== TABS.log.name),
    names: copyOf(base).names.filter(({ name }) => name !== TABS.rules.anchor && name !== TABS.log.anchor),
  };
  open = await openHost({ workbook: old });
  const before = copyOf(open.host.workbook);
  const entry = {
    at: 44361.5,
    action: 'Sửa',
    tab: 'Kế hoạch',
    cell: 'H8',
    taskId: 'NV-01',
    column: 'Hạn',
    before: '=1',
    after: '31/12',
    note: '',
  };
  const undoLog = await apply((workbook) => appendLog(workbook, [entry]));
  const undoIgnore = await apply((workbook) =>
    ignoreChanges(
      workbook,
      [
        {
          key: 'k',
          reason: 'đã xem',
          rule: 'Quy tắc',
          tab: 'Kế hoạch',
          cell: 'H8',
          value: '31/12',
          date: '2021-06-14',
        },
      ],
      ruleRows(),
    ),
  );
  const { workbook } = open.host;
  expect(workbook.sheets.map(({ name }) => name)).toEqual(base.sheets.map(({ name }) => name));
  const log = sheetNamed(workbook, TABS.log.name);
  expect(log.tables[0]?.name).toBe(TABLES.log);
  expect(log.rows[3]?.map((cell) => cell?.value)).toEqual([
    44361.5,
    'Sửa',
    'Kế hoạch',
    'H8',
    'NV-01',
    'Hạn',
    '=1',
    '31/12',
    null,
  ]);
  expect(log.rows[3]?.[6]?.formula).toBeUndefined();
  expect(readIgnored((await open.port.read()).workbook).get('k')).toEqual({ reason: 'đã xem' });
  // The next fill has nothing to do there.
  const { plan } = planOf((await open.port.read()).workbook);
  const period = plan.periods.find(({ id }) => id === plan.periodId)!;
  const refreshed = planRefresh(
    (await open.port.read()).workbook,
    plan,
    summarise(plan.tasks, { ...plan, period }),
    [],
    { rules: ruleRows() },
  );
  expect(refreshed).toEqual([]);
  await open.port.apply(undoIgnore, await open.port.read());
  await open.port.apply(undoLog, await open.port.read());
  expect(open.host.workbook.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(open.host.workbook.names).toEqual(before.names);
});

test('a rule of a later version gets a row that shows, with its own limits, and the choices of the office stay', async () => {
  open = await openHost({ workbook: copyOf(base) });
  await open.host.edit(TABS.rules.name, 3, SEVERITY, [['Tắt']]);
  const added = {
    code: 'later-rule',
    title: 'Quy tắc của phiên bản sau',
    severity: 'warning' as const,
    threshold: { value: 5, unit: 'day' as const, min: 1, max: 9 },
    source: 'practice',
  };
  const rules = [...ruleRows(), added];
  const refresh = (workbook: Workbook) => {
    const { plan } = planOf(workbook);
    const period = plan.periods.find(({ id }) => id === plan.periodId)!;
    return planRefresh(workbook, plan, summarise(plan.tasks, { ...plan, period }), [], { rules });
  };
  await apply(refresh);
  const sheet = sheetNamed(open.host.workbook, TABS.rules.name);
  const row = 3 + ruleRows().length;
  expect(sheet.rows[row]?.slice(0, 6).map((cell) => cell?.value)).toEqual([
    ...[added.title, 'Cảnh báo', 5, 'ngày', 'Thực tế', added.code],
  ]);
  expect(sheet.rowFormats[row]?.hidden).toBeUndefined();
  expect(sheet.rows[3]?.[SEVERITY]?.value).toBe('Tắt');
  // People may type what the limits allow, and nothing in the locked cells.
  await open.host.edit(TABS.rules.name, row, THRESHOLD, [[9]]);
  await expect(open.host.edit(TABS.rules.name, row, THRESHOLD, [[10]])).rejects.toMatchObject({ reason: 'validation' });
  await expect(open.host.edit(TABS.rules.name, row, SEVERITY, [['Rất nặng']])).rejects.toMatchObject({
    reason: 'validation',
  });
  await expect(open.host.edit(TABS.rules.name, row, TITLE, [['khác']])).rejects.toMatchObject({ reason: 'protected' });
  const { workbook } = await open.port.read();
  expect(readRuleSettings(workbook, rules)).toMatchObject({
    severities: { 'later-rule': 'warning' },
    thresholds: { 'later-rule': 9 },
  });
  expect(refresh(workbook)).toEqual([]);
});

test('a log of thousands of lines costs no more to read', async () => {
  open = await openHost({ workbook: copyOf(base) });
  const entry = {
    at: 44361.5,
    action: 'Sửa',
    tab: 'Kế hoạch',
    cell: 'H8',
    taskId: 'NV-01',
    column: 'Hạn',
    before: 'a',
    after: 'b',
    note: '',
  };
  await apply((workbook) =>
    appendLog(
      workbook,
      Array.from({ length: 3_000 }, () => entry),
    ),
  );
  open.takeSyncs();
  const { workbook } = await open.port.read();
  expect(open.takeSyncs()).toBe(2);
  await apply(() => appendLog(workbook, [{ ...entry, cell: 'H9' }]));
  const log = sheetNamed(open.host.workbook, TABS.log.name);
  expect(log.tables[0]?.area.rows).toBe(3_002);
  expect(log.rows[3_003]?.[3]?.value).toBe('H9');
});
