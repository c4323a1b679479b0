import fc from 'fast-check';
import { scorePoints } from '../../../src/domain/par-index/scoring';
import { SCORING_RULES, type ScoringRule } from '../../../src/domain/par-index/scoring-rules';
import { readCriterion } from '../../../src/domain/par-index/criterion';
import { roundPoints } from '../../../src/domain/par-index/points';

/** What each definition of `SCORING_RULES` says, worked out as a sheet would: nested IFs over the cells of the row. */
type Cells = { M: number; L: (number | null)[]; P: (number | null)[]; F: number | null; E: number };

function byDefinition(rule: 'steps' | 'linear' | 'count' | 'late', x: number, { M, L, P, F, E }: Cells): number {
  const step = L.findIndex((level) => level !== null && x >= level);
  const raw = {
    steps: step < 0 ? 0 : (P[step] ?? 0),
    linear: x < (F ?? 0) ? 0 : (x / (L[0] ?? 100)) * M,
    count: x * E,
    late: M - x * E,
  }[rule];
  return roundPoints(Math.max(0, Math.min(M, raw)));
}

const level = fc.integer({ min: 1, max: 120 });
const points = fc.integer({ min: 0, max: 1000 }).map((count) => count / 100);
const cells = fc.record({
  M: fc.integer({ min: 1, max: 1500 }).map((count) => count / 100),
  L: fc.array(fc.option(level), { minLength: 4, maxLength: 4 }),
  P: fc.array(fc.option(points), { minLength: 4, maxLength: 4 }),
  F: fc.option(fc.integer({ min: 0, max: 100 })),
  E: fc.integer({ min: 0, max: 300 }).map((count) => count / 100),
});

test('rules with figures follow the definitions that formulas are made of', () => {
  const rules = fc.constantFrom<('steps' | 'linear' | 'count' | 'late')[]>('steps', 'linear', 'count', 'late');
  fc.assert(
    fc.property(rules, cells, fc.integer({ min: 0, max: 130 }), (rule, row, x) => {
      const [level1, level2, level3, level4] = row.L;
      const [points1, points2, points3, points4] = row.P;
      const score = scorePoints(
        readCriterion({
          ...{ code: '1', max: row.M, rule: SCORING_RULES[rule as ScoringRule].name, floor: row.F, each: row.E },
          ...{ level1, level2, level3, level4, points1, points2, points3, points4 },
        }),
        x,
      );
      expect(score).toMatchObject({ state: 'scored', points: byDefinition(rule, x, row) });
    }),
    { numRuns: 200 },
  );
});

test('no figure gives less than 0 or more than the maximum', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(SCORING_RULES)),
      cells,
      fc.double({ min: 0, max: 1e6, noNaN: true }),
      (rule, row, x) => {
        const score = scorePoints(readCriterion({ code: '1', max: row.M, rule: rule.name, each: row.E }), x);
        if (score.state !== 'scored') return;
        expect(score.points >= 0 && score.points <= row.M).toBe(true);
        expect(score.points).toBe(roundPoints(score.points));
      },
    ),
    { numRuns: 200 },
  );
});
