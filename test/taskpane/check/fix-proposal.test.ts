import type { CellChange, FixRequest } from '../../../src/actions/results';
import { changesByColumn, isCertain } from '../../../src/taskpane/check/fix-proposal';
import { fakeFindings } from '../fake-actions';

const change = (field: CellChange['field'], row: number): CellChange => ({
  ...{ tab: 'Kế hoạch', cell: `X${row}`, row, field },
  ...{ before: null, after: 1, code: 'due-differs' },
});

test('changes stand under their columns as the sheet has them', () => {
  const columns = changesByColumn(
    [change('due', 14), change('lead', 13), change(null, 2), change('due', 12)],
    'Cả dòng',
  );
  expect(columns.map(({ name, changes }) => [name, ...changes.map(({ row }) => row)])).toEqual([
    ['Cơ quan chủ trì', 13],
    ['Hạn hoàn thành', 12, 14],
    ['Cả dòng', 2],
  ]);
  expect(changesByColumn([], 'Cả dòng')).toEqual([]);
});

describe('what must be looked at', () => {
  const findings = fakeFindings(5);
  const [, certain, , unsure, note] = findings;
  const check = (name: string, request: FixRequest, expected: boolean, of = findings) =>
    test(name, () => expect(isCertain(request, of)).toBe(expected));
  check('everything certain is certain', { kind: 'safe' }, true);
  check('one certain finding', { kind: 'keys', keys: [certain!.key] }, true);
  check('one that is not', { kind: 'keys', keys: [unsure!.key] }, false);
  check('one certain and one not', { kind: 'keys', keys: [certain!.key, unsure!.key] }, false);
  check('a rule with both', { kind: 'rule', code: 'due-differs' }, false);
  check('what a person has just chosen', { kind: 'option', key: note!.key, value: 'Phường Hương Văn' }, true);
  check('a rule whose findings have no repair', { kind: 'rule', code: note!.code }, true);
  const ignoring = findings.map((each) => (each === unsure ? { ...each, ignored: { reason: 'đúng rồi' } } : each));
  check('an ignored finding is not repaired', { kind: 'rule', code: 'due-differs' }, true, ignoring);
});
