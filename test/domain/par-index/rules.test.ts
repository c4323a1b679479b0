import { checkCriteria, CRITERION_RULES } from '../../../src/domain/par-index/criteria-rules';
import type { CriterionCells } from '../../../src/domain/par-index/criterion';
import type { SheetRow } from '../../../src/domain/par-index/score-sheet';
import { checkScoreSheets, SHEET_RULES } from '../../../src/domain/par-index/sheet-rules';
import { checkCase, type TableRuleCases } from '../rules/other-table-cases';
import { CRITERIA, criterionCases, findInCriteria } from './criteria-cases';
import { setOf } from './criteria';
import { findInSheets, SET, sheetCases, SHEETS } from './sheet-cases';

const rowsOf = <Cells>(cells: readonly Cells[]) => cells.map((values, index) => ({ row: index + 5, values }));

function firesAndKeepsQuiet(rules: readonly { code: string }[], cases: readonly TableRuleCases<never>[]) {
  expect(cases.map(({ code }) => code)).toEqual(rules.map(({ code }) => code));
  for (const each of cases) {
    expect([each.code, new Set(each.cases.map(({ hits }) => hits.length > 0)).size]).toEqual([each.code, 2]);
  }
}

describe('a table of criteria', () => {
  for (const rule of criterionCases) {
    it(rule.code, () => rule.cases.forEach((each) => checkCase('criteria', rule, each, findInCriteria)));
  }

  it('has cases for every rule, some that fire and some that do not', () =>
    firesAndKeepsQuiet(CRITERION_RULES, criterionCases as TableRuleCases<never>[]));

  it('is in order as it is, and where it is blank', () => {
    expect(findInCriteria(rowsOf(CRITERIA))).toEqual([]);
    expect(checkCriteria(rowsOf<CriterionCells>([{}, { set: 'MAU' }]), [{ code: 'MAU' }])).toEqual([]);
  });

  it('counts to what each set declares, and to 100 where there is no table of sets', () => {
    const rows = rowsOf<CriterionCells>([
      { set: 'A', code: '1', max: 70, rule: 'Có / Không' },
      { set: 'B', code: '1', max: 100, rule: 'Có / Không' },
    ]);
    expect(checkCriteria(rows, [{ code: 'A', total: 70 }, { code: 'B' }])).toEqual([]);
    expect(checkCriteria(rows, [{ code: 'A' }, { code: 'B' }])).toMatchObject([{ code: 'criteria-total', row: 5 }]);
    expect(checkCriteria(rows)).toMatchObject([{ code: 'criteria-total', row: 5, details: { sum: 70, total: 100 } }]);
  });

  it('asks which set a criterion is of where there are several', () => {
    const rows = rowsOf<CriterionCells>([{ code: '1', max: 100, rule: 'Có / Không' }]);
    expect(checkCriteria(rows, [{ code: 'A' }, { code: 'B' }])).toMatchObject([
      { code: 'criterion-set', details: { candidates: ['A', 'B'] } },
    ]);
  });

  it('goes by the severities that the office chose', () => {
    const rows = rowsOf<CriterionCells>([{ code: '1', max: 100 }]);
    const settings = { severities: { 'criterion-without-rule': 'off' }, thresholds: {} } as const;
    expect(checkCriteria(rows, [], settings)).toEqual([]);
  });
});

describe('a table of score sheets', () => {
  for (const rule of sheetCases) {
    it(rule.code, () => rule.cases.forEach((each) => checkCase('score', rule, each, findInSheets)));
  }

  it('has cases for every rule, some that fire and some that do not', () =>
    firesAndKeepsQuiet(SHEET_RULES, sheetCases as TableRuleCases<never>[]));

  it('is in order as it is, and where there is nothing yet', () => {
    expect(findInSheets(rowsOf(SHEETS))).toEqual([]);
    expect(checkScoreSheets([], [])).toEqual([]);
  });

  const foundIn = (cells: SheetRow['values'], set = SET) =>
    checkScoreSheets(rowsOf([{ unit: 'Xã B', ...cells }]), [set]).map(({ code, elsewhere }) => [
      code,
      elsewhere?.column,
    ]);

  it('keeps the invariants of each sheet, in our columns', () => {
    const good = { number: '1.1', max: 2, declared: 100, evidence: 'BC 1' };
    expect(foundIn({ ...good, self: 2, appraised1: 2.5, appraisalNote: 'x' })).toEqual([
      ['score-above-max', 'Điểm thẩm định lần 1'],
    ]);
    expect(foundIn({ ...good, self: 2, appraised2: -1 })).toEqual([['score-negative', 'Điểm thẩm định lần 2']]);
    expect(foundIn({ ...good, self: 2, appraised1: 1 })).toEqual([['score-without-note', 'Ghi chú của thẩm định']]);
    expect(foundIn({ ...good, self: 2, evidence: '' })).toEqual([['score-without-evidence', 'Tài liệu kiểm chứng']]);
    for (const words of ['không', 'abc', '?']) {
      expect(foundIn({ ...good, self: 2, appraised1: words })).toEqual([
        ['score-not-a-number', 'Điểm thẩm định lần 1'],
      ]);
    }
    // Told once, though both appraisals are looked at.
    expect(foundIn({ ...good, self: 2, max: { error: '#REF!' } })).toEqual([['score-cell-error', 'Điểm tối đa']]);
  });

  it('takes no row for a part of the row above, and asks no evidence for an area', () => {
    expect(
      checkScoreSheets(
        rowsOf<SheetRow['values']>([
          { unit: 'Xã B', number: '1', max: 98, self: 98 },
          { unit: 'Xã B', number: '1.1', max: 2, self: 2, declared: 100 },
          { unit: 'Xã B', number: '1.2', max: 96, self: 96, declared: 'Có' },
        ]),
        [SET],
      ).map(({ code, row }) => [code, row]),
    ).toEqual([
      ['score-without-evidence', 6],
      ['score-without-evidence', 7],
    ]);
  });

  it('goes by the step of the set, unless the office has chosen one', () => {
    const rows = rowsOf<SheetRow['values']>([{ unit: 'Xã B', number: '1', max: 100, self: 0.3, evidence: 'x' }]);
    const set = setOf([{ code: '1', max: 100 }], { step: 0.25 });
    const steps = (thresholds: Record<string, number>) =>
      checkScoreSheets(rows, [set], { severities: {}, thresholds }).map(({ code }) => code);
    expect(steps({})).toEqual(['score-step']);
    expect(steps({ 'score-step': 0.1 })).toEqual([]);
  });

  it('warns of what does not apply from the share on that the office has chosen, bonus and penalty aside', () => {
    const set = setOf([
      { code: '1', max: 50, rule: 'Có / Không' },
      { code: '2', max: 50, rule: 'Có / Không' },
      { code: 'T', max: 5, rule: 'Theo số lượng', each: 1, part: 'Điểm thưởng' },
    ]);
    const rows = rowsOf<SheetRow['values']>([
      { unit: 'Xã B', number: '1', max: 50, declared: 'Không áp dụng' },
      { unit: 'Xã B', number: '2', max: 50 },
      { unit: 'Xã B', number: 'T', max: 5, declared: 'Không áp dụng' },
    ]);
    const found = (thresholds: Record<string, number>) =>
      checkScoreSheets(rows, [set], { severities: {}, thresholds }).map(({ code, details }) => [
        code,
        details['percent'],
      ]);
    expect(found({})).toEqual([]);
    expect(found({ 'score-hardly-applies': 49 })).toEqual([['score-hardly-applies', 50]]);
  });

  it('takes the only set for sheets that name none, and nothing for granted without one', () => {
    const rows = rowsOf<SheetRow['values']>([{ unit: 'Xã B', number: '9', self: 1, evidence: 'x' }]);
    expect(checkScoreSheets(rows, [SET])).toMatchObject([{ code: 'score-criterion-unknown' }]);
    expect(checkScoreSheets(rows, [])).toEqual([]);
    expect(checkScoreSheets(rows, [SET, { ...SET, code: 'KHAC' }])).toMatchObject([
      { code: 'score-criterion-unknown', details: { candidates: ['MAU', 'KHAC'] } },
    ]);
  });
});
