import { checkScore, SCORE_HEADINGS, SCORE_RULES, type ScoreRow } from '../../../src/domain/rules/score';
import { nameKey } from '../../../src/domain/text';
import { checkCase } from './other-table-cases';
import { PART, scoreCases, SHEET, type Cells } from './score';

describe('the score sheet', () => {
  for (const rule of scoreCases) {
    it(rule.code, () => rule.cases.forEach((each) => checkCase('score', rule, each, (rows) => checkScore(rows))));
  }

  it('has cases for every rule, some that fire and some that do not', () => {
    expect(scoreCases.map(({ code }) => code)).toEqual(SCORE_RULES.map(({ code }) => code));
    for (const { code, cases } of scoreCases) {
      expect([code, new Set(cases.map(({ hits }) => hits.length > 0)).size]).toEqual([code, 2]);
    }
  });

  const rowsOf = (cells: Cells[]): ScoreRow[] => cells.map((values, index) => ({ row: index + 5, values }));

  it('finds nothing where everything is in order', () => {
    expect(checkScore(rowsOf(SHEET))).toEqual([]);
    expect(checkScore([], 70)).toEqual([]);
  });

  it('goes by the points that the set of criteria declares', () => {
    const rows = rowsOf([{ number: 'I', max: 70 }]);
    expect(checkScore(rows, 70)).toEqual([]);
    expect(checkScore(rows)).toMatchObject([{ code: 'score-total-max', details: { sum: 70, total: 100 } }]);
  });

  it('goes by the row of totals where its maximum was typed, and by 100 where a formula adds it up', () => {
    const rows = rowsOf([
      { number: 'I', max: 70 },
      { title: 'Tổng cộng', max: 70 },
    ]);
    expect(checkScore(rows)).toEqual([]);
    const [area, total] = rows;
    expect(checkScore([area!, { ...total!, computed: ['max'] }])).toMatchObject([
      { code: 'score-total-max', row: 6, details: { sum: 70, total: 100 } },
    ]);
    expect(checkScore(rowsOf([{ number: 'I', max: 70 }, { title: 'Tổng cộng' }]))).toMatchObject([
      { code: 'score-total-max', details: { sum: 70, total: 100 } },
    ]);
  });

  it('goes by the step and the severities that the office chose', () => {
    const rows = rowsOf([{ ...PART, number: '1', max: 100, self: 0.3, appraised: 0.25, note: 'x' }]);
    const found = (severities: Record<string, 'off' | 'error'>, step: number) =>
      checkScore(rows, 100, { severities, thresholds: { 'score-step': step } }).map(({ code, severity }) => [
        code,
        severity,
      ]);
    expect(found({}, 0.25)).toEqual([['score-step', 'warning']]);
    expect(found({ 'score-step': 'error' }, 0.25)).toEqual([['score-step', 'error']]);
    expect(found({}, 0.05)).toEqual([]);
    expect(found({ 'score-step': 'off' }, 0.25)).toEqual([]);
  });
});

describe('headings of the score sheet', () => {
  it('are told apart, aliases included', () => {
    const all = Object.values(SCORE_HEADINGS).flatMap(({ heading, aliases }) => [heading, ...aliases].map(nameKey));
    expect(new Set(all).size).toBe(all.length);
  });
});
