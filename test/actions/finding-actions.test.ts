import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import { ignoreFinding } from '../../src/actions/ignore-finding';
import { inspect } from '../../src/actions/inspect';
import { issuePlan } from '../../src/actions/issue-plan';
import { markCells } from '../../src/actions/mark-cells';
import { previewFixes } from '../../src/actions/preview-fixes';
import type { FixRequest, PlacedFinding } from '../../src/actions/results';
import { undo } from '../../src/actions/undo';
import { writeFindings } from '../../src/actions/write-findings';
import { errorSentence } from '../../src/actions/words';
import { CchcError } from '../../src/domain/error';
import { vi } from '../../src/locales';
import type { Workbook } from '../../src/workbook/workbook';
import { fixOptions } from '../../src/domain/fix-options';
import { TABS } from '../../src/workbook/tab-ids';
import { copyOf, PROFILES, sheetNamed } from '../support/open-host';
import { CLOCK, contentOf, logLines, openOn, openSample, PLAN, type LoadedPlan } from './loaded-plan';

const options = { clock: CLOCK };
const RULES = TABS.rules.name;

let dirty: Workbook;
beforeAll(async () => {
  const open = await openSample();
  await open.type(0, { lead: 'Phòng Không Có' });
  await open.type(1, { lead: 'PNV' });
  await open.type(2, { lead: 'UBND thị xã' });
  dirty = copyOf(open.host.workbook);
  open.close();
});

let open: LoadedPlan;
const ownPlace = async (): Promise<PlacedFinding> => {
  const { findings } = await check(open.port, options);
  const one = findings.find(({ code }) => code === 'unit-own-place');
  if (!one) throw new Error('no unit-own-place');
  return one;
};

describe.each(PROFILES)('on Excel $name', (profile) => {
  beforeEach(async () => {
    open = await openOn(profile, dirty);
  });
  afterEach(() => open.close());

  test('a finding is let stay for a reason, is kept in the workbook and can be heard of again', async () => {
    const { key } = await ownPlace();
    const before = contentOf(open.host.workbook);
    const ignored = await ignoreFinding(open.port, key, ' Chờ quyết định\nthành lập ', options);
    expect(ignored.check.findings.find((one) => one.key === key)?.ignored).toEqual({
      reason: 'Chờ quyết định thành lập',
    });
    expect(await check(open.port, options)).toEqual(ignored.check);
    const warnings = ignored.check.findings.filter(({ severity }) => severity === 'warning').length;
    expect(await inspect(open.port, options)).toMatchObject({ kind: 'loaded', findings: { warnings: warnings - 1 } });
    const heard = await ignoreFinding(open.port, key, null, options);
    expect(heard.check.findings.find((one) => one.key === key)?.ignored).toBeUndefined();
    if (!ignored.undo) throw new Error('nothing to undo');
    expect(heard.undo).not.toBeNull();
    expect(contentOf(open.host.workbook).filter(({ name }) => name === PLAN)).toEqual(
      before.filter(({ name }) => name === PLAN),
    );
  });

  test('marks show and come off again; nothing of the plan sheet is another than before', async () => {
    const before = copyOf(sheetNamed(open.host.workbook, PLAN));
    const names = open.host.workbook.sheets.map(({ name }) => name);
    const on = await markCells(open.port, true, options);
    expect(on.check.marked).toBe(true);
    expect((await check(open.port, options)).marked).toBe(true);
    expect(sheetNamed(open.host.workbook, PLAN).conditionalFormats.length).toBeGreaterThan(
      before.conditionalFormats.length,
    );
    const off = await markCells(open.port, false, options);
    expect(off.check.marked).toBe(false);
    expect(sheetNamed(open.host.workbook, PLAN)).toEqual(before);
    expect(open.host.workbook.sheets.map(({ name }) => name)).toEqual(names);
    expect(await markCells(open.port, false, options)).toMatchObject({ undo: null });
  });

  test('the start view counts what the check counts, also what filling would put right by itself', async () => {
    const { findings } = await check(open.port, options);
    const count = (severity: string) => findings.filter((one) => one.severity === severity).length;
    expect(count('info')).toBeGreaterThan(0);
    expect(await inspect(open.port, options)).toMatchObject({
      findings: { errors: count('error'), warnings: count('warning'), infos: count('info') },
    });
  });

  test('the tab of findings is written anew and taken back', async () => {
    const { undo: step } = await writeFindings(open.port, options);
    const texts = sheetNamed(open.host.workbook, 'Kiểm tra')
      .rows.flat()
      .map((cell) => cell?.value);
    expect(texts.some((text) => typeof text === 'string' && text.includes('Phòng Không Có'))).toBe(true);
    expect(await writeFindings(open.port, options)).toMatchObject({ undo: null });
    if (!step) throw new Error('nothing to undo');
    await undo(open.port, step);
    expect(contentOf(open.host.workbook)).toEqual(contentOf(dirty));
  });

  test('an issued plan is compared with from then on', async () => {
    expect((await check(open.port, options)).issued).toBe(false);
    const { check: issued, undo: step } = await issuePlan(open.port, options);
    expect(issued).toEqual(await check(open.port, options));
    expect(issued.issued).toBe(true);
    await open.type(2, { title: 'Một việc khác hẳn' });
    expect((await check(open.port, options)).findings.map(({ code }) => code)).toContain('plan-drift');
    expect(await issuePlan(open.port, options)).toMatchObject({ check: { issued: true } });
    expect((await check(open.port, options)).findings.map(({ code }) => code)).not.toContain('plan-drift');
    expect(step).not.toBeNull();
  });
});

describe('on any Excel', () => {
  beforeEach(async () => {
    open = await openSample({ workbook: copyOf(dirty) });
  });
  afterEach(() => open.close());

  test('an ignored finding is one again when its cell says something else', async () => {
    const { key } = await ownPlace();
    await ignoreFinding(open.port, key, 'Chờ quyết định', options);
    await open.type(2, { lead: 'UBND thị xã Hương Trà' });
    expect((await ownPlace()).ignored).toBeUndefined();
  });

  describe('an error', () => {
    const error = async () => (await check(open.port, options)).findings.find(({ code }) => code === 'unit-unknown')!;
    const severity = async (code: string, word: string): Promise<void> => {
      const row = sheetNamed(open.host.workbook, RULES).rows.findIndex((cells) =>
        cells.some((cell) => cell?.value === code),
      );
      const column = sheetNamed(open.host.workbook, RULES).rows[row]!.findIndex(
        (cell) => typeof cell?.value === 'string' && ['Lỗi', 'Cảnh báo'].includes(cell.value),
      );
      await open.host.edit(RULES, row, column, [[word]]);
    };

    test('is not let stay, whatever the reason: the refusal says what to do, and nothing is written', async () => {
      const { key } = await error();
      const before = copyOf(open.host.workbook);
      const refused: unknown = await ignoreFinding(open.port, key, 'Chờ quyết định', options).catch(
        (reason: unknown) => reason,
      );
      expect(refused).toBeInstanceOf(CchcError);
      expect(errorSentence(refused as CchcError, vi)).toBe(
        'Lỗi "Không rõ cơ quan chủ trì" không bỏ qua được, vì số liệu tổng hợp sẽ thiếu hoặc sai. Hãy sửa ô đó; nếu cơ quan chấp nhận cách ghi này, hãy đổi Mức độ của quy tắc ở trang Quy tắc.',
      );
      expect(open.host.workbook).toEqual(before);
    });

    test('is let stay once the office says that it is none, and keeps its reason when it is one again', async () => {
      await severity('unit-unknown', 'Cảnh báo');
      const { key } = await error();
      await ignoreFinding(open.port, key, 'Đơn vị mới', options);
      await severity('unit-unknown', 'Lỗi');
      expect(await error()).toMatchObject({ severity: 'error', ignored: { reason: 'Đơn vị mới' } });
      await ignoreFinding(open.port, key, null, options);
      expect((await error()).ignored).toBeUndefined();
    });
  });

  test('a name that fits several units is written as the person chose, in one step and with its line in the log', async () => {
    await open.type(3, { lead: 'huong van', coordinators: 'PNV; huong van' });
    const before = contentOf(open.host.workbook);
    const { findings } = await check(open.port, options);
    const [lead, coordinator] = ['unit-ambiguous', 'coordinator-unsure'].map((code) =>
      findings.find((one) => one.code === code)!,
    );
    const option = (finding: PlacedFinding, at: number): FixRequest => ({
      ...{ kind: 'option', key: finding.key, value: fixOptions(finding)[at]!.fix.value },
    });
    const request = option(lead!, 1);
    const { changes } = await previewFixes(open.port, request, options);
    expect(changes).toMatchObject([
      { cell: lead!.cell, before: 'huong van', after: 'Phường Hương Văn', code: 'unit-ambiguous' },
    ]);
    const { undo: step, ...fixed } = await applyFixes(open.port, request, options);
    expect(changes).toMatchObject(fixed.changes);
    expect(open.cell(3, 'lead')?.value).toBe('Phường Hương Văn');
    expect(logLines(open.host.workbook).map((line) => line.slice(3))).toEqual([
      [lead!.cell, 'NV-04', 'Cơ quan chủ trì', 'huong van', 'Phường Hương Văn', 'Tên có thể là nhiều đơn vị'],
    ]);
    // The finding is gone, and so is the choice.
    expect(await applyFixes(open.port, request, options)).toMatchObject({ changes: [], undo: null });
    await undo(open.port, step!);
    expect(contentOf(open.host.workbook)).toEqual(before);

    await applyFixes(open.port, option(coordinator!, 0), options);
    expect(open.cell(3, 'coordinators')?.value).toBe('PNV; Phường Hương Vân');
    const unreal = { kind: 'option', key: lead!.key, value: 'Phường Tứ Hạ' } as const;
    expect(await applyFixes(open.port, unreal, options)).toMatchObject({ changes: [], undo: null });
  });

  test('without a reason, or for a finding that is gone, nothing is written', async () => {
    const { key } = await ownPlace();
    const before = copyOf(open.host.workbook);
    expect(await ignoreFinding(open.port, key, '  ', options)).toMatchObject({ undo: null });
    expect(await ignoreFinding(open.port, 'unit-unknown|NV-999|lead|0', 'Vì sao', options)).toMatchObject({
      undo: null,
    });
    expect(await ignoreFinding(open.port, 'unit-unknown|NV-999|lead|0', null, options)).toMatchObject({ undo: null });
    expect(open.host.workbook).toEqual(before);
  });

  test('what was ignored is not repaired along with everything safe', async () => {
    const { findings } = await check(open.port, options);
    const spelling = findings.find(({ code, value }) => code === 'unit-spelling' && value === 'PNV');
    await ignoreFinding(open.port, spelling?.key ?? '', 'Tên gọi tắt đã thống nhất', options);
    expect((await applyFixes(open.port, { kind: 'safe' }, options)).changes).toEqual([]);
    expect(open.cell(1, 'lead')?.value).toBe('PNV');
  });

  test('while marks show, every action that writes renews them', async () => {
    await open.type(1, { lead: 'Văn phòng' });
    await markCells(open.port, true, options);
    const listed = () => {
      const sheet = open.host.workbook.sheets.find(({ name }) => name.startsWith('_CCHC_DanhDau'));
      return sheet?.rows.flatMap((row) => (row[0]?.value ? [String(row[0].value)] : [])) ?? [];
    };
    const before = listed();
    expect(before.length).toBeGreaterThan(0);
    const { key } = await ownPlace();
    await ignoreFinding(open.port, key, 'Chờ quyết định', options);
    expect(listed().length).toBeLessThan(before.length);
    await applyFixes(open.port, { kind: 'rule', code: 'unit-unsure' }, options);
    expect(listed()).toEqual(before.filter((task) => !['NV-02', 'NV-03'].includes(task)));
  });
});
