import { RULES, TABLE_RULES } from '../../src/domain/check-plan';
import { PLAN_HEADINGS } from '../../src/domain/plan-headings';
import { RULE_LIST } from '../../src/domain/rule-list';
import { INDICATOR_HEADINGS } from '../../src/domain/indicators';
import { INITIATIVE_HEADINGS } from '../../src/domain/initiatives';
import { CRITERION_RULES } from '../../src/domain/par-index/criteria-rules';
import { CRITERION_HEADINGS } from '../../src/domain/par-index/criterion';
import { SHEET_HEADINGS } from '../../src/domain/par-index/score-sheet';
import { SHEET_RULES } from '../../src/domain/par-index/sheet-rules';
import { INDICATOR_RULES } from '../../src/domain/rules/indicators';
import { INITIATIVE_RULES } from '../../src/domain/rules/initiatives';
import { PROCEDURE_HEADINGS, PROCEDURE_RULES } from '../../src/domain/rules/procedures';
import { SCORE_HEADINGS, SCORE_RULES } from '../../src/domain/rules/score';

describe('the list of all rules', () => {
  const of = (table: string) => RULE_LIST.filter((rule) => rule.table === table);
  const codes = (rules: readonly { code: string }[]) => rules.map(({ code }) => code);

  it('holds every rule of every table once', () => {
    expect(codes(of('plan'))).toEqual(codes([...RULES, ...TABLE_RULES]));
    expect(codes(of('procedures'))).toEqual(codes(PROCEDURE_RULES));
    expect(codes(of('indicators'))).toEqual(codes(INDICATOR_RULES));
    expect(codes(of('initiatives'))).toEqual(codes(INITIATIVE_RULES));
    expect(codes(of('criteria'))).toEqual(codes(CRITERION_RULES));
    expect(codes(of('score'))).toEqual(codes([...SCORE_RULES, ...SHEET_RULES]));
    expect(new Set(codes(RULE_LIST)).size).toBe(RULE_LIST.length);
    for (const code of codes(RULE_LIST)) expect(code).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it('names columns by their headings, each once', () => {
    const headings = {
      ...{ plan: PLAN_HEADINGS, procedures: PROCEDURE_HEADINGS, criteria: CRITERION_HEADINGS },
      ...{ indicators: INDICATOR_HEADINGS, initiatives: INITIATIVE_HEADINGS },
      score: { ...SHEET_HEADINGS, ...SCORE_HEADINGS },
    };
    for (const { code, table, columns } of RULE_LIST) {
      const known = Object.values<{ heading: string }>(headings[table]).map(({ heading }) => heading);
      expect([code, columns.filter((column) => !known.includes(column))]).toEqual([code, []]);
      expect([code, new Set(columns).size]).toEqual([code, columns.length]);
    }
    expect(RULE_LIST.find(({ code }) => code === 'plan-drift')?.columns).toContain('Hạn hoàn thành');
    expect(RULE_LIST.find(({ code }) => code === 'row-hidden')?.columns).toEqual([]);
  });

  it('says where each rule comes from, and within which bounds its threshold may be chosen', () => {
    for (const { code, source, threshold } of RULE_LIST) {
      expect([code, source]).toEqual([
        code,
        expect.stringMatching(/^(practice|(QĐ|NĐ|NQ|TT) \d+(\/\d{4})?\/[A-ZĐ0-9-]+)$/),
      ]);
      if (threshold === undefined) continue;
      const { value, min, max } = threshold;
      expect([code, min <= value, value <= max, min < max]).toEqual([code, true, true, true]);
    }
    expect(RULE_LIST.find(({ code }) => code === 'score-step')?.threshold).toMatchObject({
      value: 0.01,
      unit: 'point',
    });
  });
});
