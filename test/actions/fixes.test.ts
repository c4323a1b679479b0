import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import { fill } from '../../src/actions/fill';
import { findingSentence } from '../../src/actions/finding-words';
import { previewFixes } from '../../src/actions/preview-fixes';
import type { PlacedFinding } from '../../src/actions/results';
import { undo } from '../../src/actions/undo';
import type { TaskField } from '../../src/domain/task';
import { rules } from '../../src/locales/vi/rules';
import { RULE_COLUMNS } from '../../src/workbook/tabs/rules';
import type { Style, Workbook } from '../../src/workbook/workbook';
import { copyOf, PROFILES, sheetNamed } from '../support/open-host';
import { CLOCK, contentOf, logLines, openOn, openSample, PLAN, planOf, type LoadedPlan } from './loaded-plan';

const SAFE = { kind: 'safe' } as const;
const options = { clock: CLOCK };

/** The sample with habits of an office in it. */
let dirty: Workbook;
beforeAll(async () => {
  const open = await openSample();
  await open.type(0, { lead: 'PNV', due: null });
  await open.type(1, { lead: ' P. NV ' });
  await open.type(3, { lead: 'Phòng Không Có' });
  await open.type(4, { lead: 'Văn phòng' });
  dirty = withText(copyOf(open.host.workbook), 2, '98,5 %');
  open.close();
});

/** Typing it would make it a number; another program, or a paste, leaves text. */
function withText(workbook: Workbook, task: number, progress: string): Workbook {
  const { places } = planOf(workbook);
  const cell = sheetNamed(workbook, PLAN).rows[places.table.row + 1 + task]?.[places.columns.progress];
  if (cell) cell.value = progress;
  return workbook;
}

function restyled(task: number, field: TaskField, style: Style): Workbook {
  const workbook = copyOf(dirty);
  const { places } = planOf(workbook);
  const cell = sheetNamed(workbook, PLAN).rows[places.table.row + 1 + task]?.[places.columns[field]];
  if (cell) cell.style = style;
  return workbook;
}

describe.each(PROFILES)('on Excel $name', (profile) => {
  let open: LoadedPlan;
  beforeEach(async () => {
    open = await openOn(profile, dirty);
  });
  afterEach(() => open.close());

  test('two round trips to read and one to repair; the check is that of the repaired workbook', async () => {
    open.takeSyncs();
    const { changes, check: after } = await applyFixes(open.port, SAFE, options);
    expect(open.takeSyncs()).toBeLessThanOrEqual(3);
    expect(changes.map(({ field, before, after: now }) => [field, before, now])).toEqual([
      ['lead', 'PNV', 'Phòng Nội vụ'],
      ['due', null, expect.any(Number)],
      ['lead', ' P. NV ', 'Phòng Nội vụ'],
      ['progress', '98,5 %', 0.985],
    ]);
    expect(after).toEqual(await check(open.port, options));
    expect(after.findings.filter(({ fix }) => fix?.safe)).toEqual([]);
    expect(open.cell(0, 'lead')?.value).toBe('Phòng Nội vụ');
    expect(open.cell(2, 'progress')).toMatchObject({ value: 0.985, style: { numberFormat: '0%' } });
  });

  test('one step takes everything back, the lines of the log as well', async () => {
    const before = contentOf(open.host.workbook);
    const { undo: step } = await applyFixes(open.port, SAFE, options);
    expect(logLines(open.host.workbook)).toHaveLength(4);
    if (!step) throw new Error('nothing to undo');
    const again = await undo(open.port, step);
    expect(contentOf(open.host.workbook)).toEqual(before);
    await undo(open.port, again);
    expect(open.cell(0, 'lead')?.value).toBe('Phòng Nội vụ');
  });
});

describe('on any Excel', () => {
  let open: LoadedPlan;
  beforeEach(async () => {
    open = await openSample({ workbook: copyOf(dirty) });
  });
  afterEach(() => open.close());

  const found = async (code: string, task: number): Promise<PlacedFinding> => {
    const { places } = planOf(open.host.workbook);
    const { findings } = await check(open.port, options);
    const one = findings.find((each) => each.code === code && each.row === places.table.row + 2 + task);
    if (!one)
      throw new Error(`no ${code} at task ${task}: ${findings.map((each) => `${each.row} ${each.code}`).join()}`);
    return one;
  };

  test('a preview says what repairing does, and writes nothing', async () => {
    const before = copyOf(open.host.workbook);
    const preview = await previewFixes(open.port, SAFE, options);
    expect(open.host.workbook).toEqual(before);
    expect(preview.changes).toMatchObject((await applyFixes(open.port, SAFE, options)).changes);
    expect(preview.changes.map(({ row, task }) => [row, task])).toEqual(
      preview.changes.map(({ row }) => [
        row,
        open.cell(row - planOf(open.host.workbook).places.table.row - 2, 'title')?.value,
      ]),
    );
  });

  test('repairing twice changes nothing', async () => {
    await applyFixes(open.port, SAFE, options);
    const before = copyOf(open.host.workbook);
    expect(await applyFixes(open.port, SAFE, options)).toMatchObject({ changes: [], undo: null });
    expect(open.host.workbook).toEqual(before);
  });

  test('a code that was copied with its row goes, filling gives a new one, and the first row keeps what goes by it', async () => {
    const idAt = (task: number) => open.cell(task, 'id')?.value;
    const original = idAt(0);
    await open.type(6, { id: String(original) });
    const { key } = await found('id-repeated', 6);
    const { changes, undo: step } = await applyFixes(open.port, { kind: 'keys', keys: [key] }, options);
    expect(changes).toMatchObject([{ field: 'id', before: original, after: null, code: 'id-repeated' }]);
    await undo(open.port, step!);
    expect(idAt(6)).toBe(original);
    await applyFixes(open.port, { kind: 'keys', keys: [key] }, options);
    await fill(open.port, {}, options);
    const ids = planOf(open.host.workbook)
      .rows.map(({ values }) => values.id)
      .filter((id) => id != null);
    expect(idAt(0)).toBe(original);
    expect(idAt(6)).toMatch(/^NV-\d+$/);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('nothing is promised for a cell that holds a formula', async () => {
    const { places } = planOf(open.host.workbook);
    const cell = sheetNamed(open.host.workbook, PLAN).rows[places.table.row + 1]?.[places.columns.lead];
    Object.assign(cell ?? {}, { formula: '="PNV"', value: 'PNV' });
    const finding = await found('unit-spelling', 0);
    expect(finding.fix).toBeUndefined();
    expect(findingSentence(finding, rules)).toMatch(
      /^"PNV" được hiểu là "Phòng Nội vụ"\. Ô là công thức nên không tự sửa/,
    );
    const { changes } = await applyFixes(open.port, SAFE, options);
    expect(changes.filter(({ row, field }) => row === finding.row && field === 'lead')).toEqual([]);
  });

  test('one by its key, also where a person had to decide', async () => {
    const { key } = await found('unit-unsure', 4);
    const { changes } = await applyFixes(open.port, { kind: 'keys', keys: [key] }, options);
    expect(changes).toMatchObject([{ field: 'lead', before: 'Văn phòng', code: 'unit-unsure' }]);
    expect(open.cell(0, 'lead')?.value).toBe('PNV');
  });

  test('all of a kind', async () => {
    const { changes } = await applyFixes(open.port, { kind: 'rule', code: 'due-missing' }, options);
    expect(changes.map(({ code }) => code)).toEqual(['due-missing']);
  });

  test('a key of a cell that says something else by now repairs nothing', async () => {
    const { key } = await found('unit-spelling', 0);
    await open.type(0, { lead: 'P. Nội vụ' });
    const before = copyOf(open.host.workbook);
    expect(await applyFixes(open.port, { kind: 'keys', keys: [key] }, options)).toMatchObject({
      changes: [],
      undo: null,
    });
    expect(open.host.workbook).toEqual(before);
  });

  test('every changed cell has its line in the log: when, what, where, which task, before and after, why', async () => {
    const { changes } = await applyFixes(open.port, SAFE, options);
    const { places, rows } = planOf(open.host.workbook);
    const lines = logLines(open.host.workbook);
    expect(lines).toHaveLength(changes.length);
    const id = String(rows[0]?.values.id);
    const [first = []] = lines;
    // 10/06/2021 at noon.
    expect(Number(first[0])).toBeCloseTo(44357.5, 6);
    expect(first.slice(1, 4)).toEqual(['Sửa theo kết quả kiểm tra', PLAN, changes[0]?.cell]);
    expect(first.slice(4, 8)).toEqual([id, places.headings.plan.lead, 'PNV', 'Phòng Nội vụ']);
    expect(first[8]).not.toBe('');
    expect(lines[3]?.slice(6, 8)).toEqual(['98,5 %', '98,5%']);
  });

  test('later repairs go below the earlier ones', async () => {
    await applyFixes(open.port, { kind: 'rule', code: 'due-missing' }, options);
    await applyFixes(open.port, SAFE, options);
    expect(logLines(open.host.workbook).map((line) => line[6])).toEqual(['', 'PNV', ' P. NV ', '98,5 %']);
  });

  test('a number shows as its column shows numbers, whatever was pasted there; other looks of the cell stay', async () => {
    open.close();
    open = await openSample({ workbook: restyled(2, 'progress', { fill: '#FFFF00' }) });
    const { undo: step } = await applyFixes(open.port, SAFE, options);
    expect(open.cell(2, 'progress')).toEqual({ value: 0.985, style: { fill: '#FFFF00', numberFormat: '0%' } });
    if (!step) throw new Error('nothing to undo');
    await undo(open.port, step);
    expect(open.cell(2, 'progress')).toMatchObject({ value: '98,5 %', style: { fill: '#FFFF00' } });
  });

  test('text of an old font becomes Unicode in the font of its column, and goes back to both', async () => {
    const old = { font: { name: '.VnTime', size: 12, bold: true }, fill: '#FFFF00' };
    const workbook = restyled(5, 'title', old);
    const { places } = planOf(workbook);
    const cell = sheetNamed(workbook, PLAN).rows[places.table.row + 6]?.[places.columns.title];
    // TCVN3: "Báo cáo kết quả".
    if (cell) cell.value = 'B\u00B8o c\u00B8o k\u00D5t qu\u00B6';
    open.close();
    open = await openSample({ workbook });
    const { key, fix } = await found('text-legacy', 5);
    expect(fix).toMatchObject({ value: 'Báo cáo kết quả', safe: false });
    const { check: after, undo: step } = await applyFixes(open.port, { kind: 'keys', keys: [key] }, options);
    expect(open.cell(5, 'title')).toMatchObject({
      value: 'Báo cáo kết quả',
      style: { ...old, font: { ...old.font, name: 'Times New Roman' } },
    });
    expect(after).toEqual(await check(open.port, options));
    expect(after.findings.map(({ code }) => code)).not.toContain('text-legacy');
    if (!step) throw new Error('nothing to undo');
    await undo(open.port, step);
    expect(open.cell(5, 'title')).toMatchObject({ value: cell?.value, style: old });
  });

  test('a formula of a person stays, whatever it shows', async () => {
    await open.type(0, { lead: '="PNV"' });
    const { changes } = await applyFixes(open.port, SAFE, options);
    expect(
      changes.filter(({ field, row }) => field === 'lead' && row === planOf(open.host.workbook).places.table.row + 2),
    ).toEqual([]);
    expect(open.cell(0, 'lead')?.formula).toBe('="PNV"');
  });

  test('filling writes its own cells into the log too', async () => {
    const { cells } = await fill(open.port, {}, options);
    const lines = logLines(open.host.workbook);
    expect(lines).toHaveLength(cells.length);
    expect(lines.map((line) => line[1])).toEqual(cells.map(() => 'Ghi theo mẫu khi tổng hợp'));
    expect(await fill(open.port, {}, options)).toMatchObject({ cells: [], tabs: [], undo: null });
    expect(logLines(open.host.workbook)).toEqual(lines);
  });

  test('a rule that is switched off is not heard of, but filling still writes what formulas need', async () => {
    await switchOff('unit-spelling');
    const { findings } = await check(open.port, options);
    expect(findings.filter(({ code }) => code === 'unit-spelling')).toEqual([]);
    const filled = await fill(open.port, {}, options);
    expect(filled.cells.map(({ code }) => code)).toContain('unit-spelling');
    expect(filled.findings.filter(({ code }) => code === 'unit-spelling')).toEqual([]);
    expect(open.cell(0, 'lead')?.value).toBe('Phòng Nội vụ');
  });

  async function switchOff(code: string): Promise<void> {
    const sheet = sheetNamed(open.host.workbook, 'Quy tắc');
    const row = sheet.rows.findIndex((cells) => cells.some((cell) => cell?.value === code));
    await open.host.edit('Quy tắc', row, RULE_COLUMNS.indexOf('severity'), [['Tắt']]);
  }
});
