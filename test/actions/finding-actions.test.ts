import { applyFixes } from '../../src/actions/apply-fixes';
import { check } from '../../src/actions/check';
import { ignoreFinding } from '../../src/actions/ignore-finding';
import { inspect } from '../../src/actions/inspect';
import { issuePlan } from '../../src/actions/issue-plan';
import { markCells } from '../../src/actions/mark-cells';
import type { PlacedFinding } from '../../src/actions/results';
import { undo } from '../../src/actions/undo';
import { writeFindings } from '../../src/actions/write-findings';
import type { Workbook } from '../../src/workbook/workbook';
import { copyOf, PROFILES, sheetNamed } from '../support/open-host';
import { CLOCK, contentOf, openOn, openSample, PLAN, type LoadedPlan } from './loaded-plan';

const options = { clock: CLOCK };

let dirty: Workbook;
beforeAll(async () => {
  const open = await openSample();
  await open.type(0, { lead: 'Phòng Không Có' });
  await open.type(1, { lead: 'PNV' });
  dirty = copyOf(open.host.workbook);
  open.close();
});

let open: LoadedPlan;
const unknownLead = async (): Promise<PlacedFinding> => {
  const { findings } = await check(open.port, options);
  const one = findings.find(({ code }) => code === 'unit-unknown');
  if (!one) throw new Error('no unit-unknown');
  return one;
};

describe.each(PROFILES)('on Excel $name', (profile) => {
  beforeEach(async () => {
    open = await openOn(profile, dirty);
  });
  afterEach(() => open.close());

  test('a finding is let stay for a reason, is kept in the workbook and can be heard of again', async () => {
    const { key } = await unknownLead();
    const before = contentOf(open.host.workbook);
    const ignored = await ignoreFinding(open.port, key, ' Chờ quyết định\nthành lập ', options);
    expect(ignored.check.findings.find((one) => one.key === key)?.ignored).toEqual({
      reason: 'Chờ quyết định thành lập',
    });
    expect(await check(open.port, options)).toEqual(ignored.check);
    const errors = ignored.check.findings.filter(({ severity }) => severity === 'error').length;
    expect(await inspect(open.port, options)).toMatchObject({ kind: 'loaded', findings: { errors: errors - 1 } });
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
    const { key } = await unknownLead();
    await ignoreFinding(open.port, key, 'Chờ quyết định', options);
    await open.type(0, { lead: 'Phòng Cũng Không Có' });
    expect((await unknownLead()).ignored).toBeUndefined();
  });

  test('without a reason, or for a finding that is gone, nothing is written', async () => {
    const { key } = await unknownLead();
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
    const { key } = await unknownLead();
    await ignoreFinding(open.port, key, 'Chờ quyết định', options);
    expect(listed().length).toBeLessThan(before.length);
    await applyFixes(open.port, { kind: 'rule', code: 'unit-unsure' }, options);
    expect(listed()).toEqual(before.filter((task) => !['NV-01', 'NV-02'].includes(task)));
  });
});
