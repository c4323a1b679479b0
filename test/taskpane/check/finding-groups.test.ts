import fc from 'fast-check';
import type { PlacedFinding } from '../../../src/actions/results';
import {
  countBySeverity,
  countSafe,
  errorsIn,
  fixable,
  groupFindings,
  IGNORED_GROUP,
  layOutPages,
  listFindings,
  pageOf,
  PAGE_SIZE,
  type FindingGroup,
  type Grouping,
  type GroupLabels,
} from '../../../src/taskpane/check/finding-groups';
import { fakeFindings } from '../fake-actions';

const LABELS: GroupLabels = {
  severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
  rule: (code) => `Quy tắc ${code}`,
  noArea: 'Chưa rõ lĩnh vực',
  noUnit: 'Chưa rõ đơn vị',
  severalUnits: 'Nhiều đơn vị',
  ignored: 'Đã bỏ qua',
};
const findings = fakeFindings(12);
const grouped = (grouping: Grouping, of: readonly PlacedFinding[] = findings) =>
  groupFindings(listFindings(of), grouping, LABELS);
const outline = (groups: FindingGroup[]) =>
  groups.map(({ label, findings: each }) => `${label}: ${each.map(({ finding }) => finding.row).join(' ')}`);
const like = (patch: Partial<PlacedFinding>, from = 0): PlacedFinding => ({ ...findings[from]!, ...patch });

describe('counts', () => {
  test('leave out what is ignored', () => {
    expect(countBySeverity(findings)).toEqual({ all: 12, error: 3, warning: 7, info: 2 });
    const some = findings.map((finding, index) => (index < 2 ? { ...finding, ignored: { reason: 'đã rõ' } } : finding));
    expect(countBySeverity(some)).toEqual({ all: 10, error: 2, warning: 6, info: 2 });
    expect([countSafe(findings), countSafe(some)]).toEqual([5, 4]);
    expect([fixable(listFindings(findings)), fixable(listFindings(some))]).toEqual([7, 6]);
  });
});

describe('groups', () => {
  const check = (grouping: Grouping, expected: string[]) =>
    test(`by ${grouping}`, () => expect(outline(grouped(grouping))).toEqual(expected));
  check('severity', ['Lỗi: 12 17 22', 'Cảnh báo: 13 14 15 18 19 20 23', 'Lưu ý: 16 21']);
  check('rule', [
    'Quy tắc title-missing: 12 17 22',
    'Quy tắc due-differs: 13 14 15 18 19 20 23',
    'Quy tắc lead-several: 16 21',
  ]);
  // By name as Vietnamese sorts it; inside each the worst first.
  check('unit', ['Phòng Nội vụ: 12 15 18 21', 'Phòng Tư pháp: 22 13 19 16', 'UBND phường Tứ Hạ: 17 14 20 23']);

  test('of all sorts say how many errors are in them', () => {
    expect(grouped('unit').map(errorsIn)).toEqual([1, 1, 1]);
    expect(grouped('severity').map(errorsIn)).toEqual([0, 0, 0]); // the heading says what they are
    expect(grouped('rule').map(errorsIn)).toEqual([0, 0, 0]);
    const ignored = findings.map((finding) => ({ ...finding, ignored: { reason: 'đã rõ' } }));
    expect(grouped('area', ignored).map(errorsIn)).toEqual([0]);
  });
  test('areas stand as the sheet has them, after what belongs to none', () => {
    const area = (name: string, row: number) => like({ area: name, row, key: `k${row}` });
    const some = [area('', 9), area('2. TTHC', 10), area('1. Thể chế', 11), area('2. TTHC', 12)];
    expect(outline(grouped('area', some))).toEqual(['Chưa rõ lĩnh vực: 9', '2. TTHC: 10 12', '1. Thể chế: 11']);
  });
  test('units are sorted with numbers as numbers, after the unknown and all those rows that name several', () => {
    const unit = (name: string, row: number) => like({ unit: name, row, key: `k${row}` });
    const names = ['Tổ 10', 'Đội 2; Tổ 9', 'Đội 2', '', 'Tổ 9', 'Tổ 9; Tổ 10; Đội 2'];
    expect(
      outline(
        grouped(
          'unit',
          names.map((name, index) => unit(name, 9 + index)),
        ),
      ),
    ).toEqual(['Chưa rõ đơn vị: 12', 'Nhiều đơn vị: 10 14', 'Đội 2: 11', 'Tổ 9: 13', 'Tổ 10: 9']);
  });
  test('ignored findings have one group of their own, whatever the others are grouped by', () => {
    const some = findings.map((finding) =>
      finding.row! < 14 ? { ...finding, ignored: { reason: 'đã rõ' } } : finding,
    );
    for (const grouping of ['severity', 'area', 'unit', 'rule'] as const) {
      const groups = grouped(grouping, some);
      expect(groups.at(-1)).toMatchObject({ id: IGNORED_GROUP, label: 'Đã bỏ qua' });
      expect(groups.at(-1)!.findings).toHaveLength(2);
      expect(groups.slice(0, -1).flatMap(({ findings: each }) => each)).toHaveLength(10);
    }
  });
  test('hold every finding once', () => {
    const anyFinding = fc.record({
      severity: fc.constantFrom('error', 'warning', 'info'),
      area: fc.constantFrom('', '1. Thể chế', '2. TTHC'),
      unit: fc.constantFrom('', 'Phòng Nội vụ', 'Phòng Nội vụ; Phòng Tư pháp'),
      code: fc.constantFrom('title-missing', 'due-differs'),
      key: fc.constantFrom('a', 'b', 'c'),
      ignored: fc.option(fc.constant({ reason: 'x' }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        fc.array(anyFinding, { maxLength: 60 }),
        fc.constantFrom('severity', 'area', 'unit', 'rule'),
        (facts, by) => {
          const some = facts.map((each) => like(each as Partial<PlacedFinding>));
          const ids = grouped(by as Grouping, some).flatMap((group) => group.findings.map(({ id }) => id));
          expect(ids).toHaveLength(some.length);
          expect(new Set(ids).size).toBe(some.length);
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('two findings of one key are told apart', () => {
  expect(listFindings([findings[0]!, findings[0]!, findings[1]!]).map(({ id }) => id)).toEqual([
    findings[0]!.key,
    `${findings[0]!.key} 2`,
    findings[1]!.key,
  ]);
});

describe('pages', () => {
  const group = (name: string, size: number): FindingGroup => ({
    id: `@unit ${name}`,
    label: name,
    findings: Array.from({ length: size }, (_, index) => ({ id: `${name}${index}`, finding: findings[0]! })),
  });
  const shape = (pages: ReturnType<typeof layOutPages>) =>
    pages.map((sections) =>
      sections.map(({ group: of, open, findings: each }) => `${of.label}${open ? each.length : '–'}`).join(' '),
    );
  const check = (name: string, groups: FindingGroup[], closed: string[], expected: string[]) =>
    test(name, () => expect(shape(layOutPages(groups, ({ label }) => !closed.includes(label), 3))).toEqual(expected));

  check('nothing to show is one empty page', [], [], ['']);
  check('one page is filled before the next', [group('a', 2), group('b', 2)], [], ['a2 b1', 'b1']);
  check('a long group goes on', [group('a', 7)], [], ['a3', 'a3', 'a1']);
  check('a full page is not followed by an empty one', [group('a', 3)], [], ['a3']);
  check('a closed group takes one place', [group('a', 9), group('b', 2)], ['a'], ['a– b2']);
  check(
    'many closed groups are paged too',
    [group('a', 1), group('b', 1), group('c', 1), group('d', 1)],
    ['a', 'b', 'c', 'd'],
    ['a– b– c–', 'd–'],
  );

  test('show every finding of open groups once, none of closed ones, and never more than fit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 130 }), fc.boolean()), { maxLength: 12 }),
        fc.integer({ min: 1, max: 60 }),
        (sizes, size) => {
          const groups = sizes.map(([each], index) => group(`g${index}-`, each));
          const open = ({ label }: FindingGroup) => sizes[Number(/\d+/.exec(label)![0])]![1];
          const pages = layOutPages(groups, open, size);
          const shown = pages.flat().flatMap(({ findings: each }) => each.map(({ id }) => id));
          expect(shown).toEqual(groups.filter(open).flatMap(({ findings: each }) => each.map(({ id }) => id)));
          for (const sections of pages) {
            expect(sections.reduce((sum, one) => sum + (one.open ? one.findings.length : 1), 0)).toBeLessThanOrEqual(
              size,
            );
          }
          for (const id of shown) expect(pageOf(pages, id)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('ten thousand findings make two hundred pages', () => {
    const pages = layOutPages([group('a', 10_000)], () => true);
    expect(pages).toHaveLength(10_000 / PAGE_SIZE);
    expect([pageOf(pages, 'a0'), pageOf(pages, 'a9999'), pageOf(pages, '@unit a'), pageOf(pages, 'zz')]).toEqual([
      0, 199, 0, -1,
    ]);
  });
});
