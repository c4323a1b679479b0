import fc from 'fast-check';
import {
  cheapestPlan,
  gapOptions,
  nextBand,
  pointsMissing,
  standing,
  valueForPlace,
  type GapOption,
} from '../../../src/domain/par-index/gap';
import { fromHundredths, hundredths, percentOf } from '../../../src/domain/par-index/points';
import { rankOf, USUAL_BANDS, type TieRule } from '../../../src/domain/par-index/ranking';
import { entry, setOf, sheetOf } from './criteria';

const option = (gain: number, effort: number, code = `${gain}/${effort}`): GapOption => ({
  ...{ code, name: code, points: 0, max: gain, gain, effort, evidence: '' },
});

/** The cheapest of all choices: effort, then how many, then surplus. */
function bruteForce(
  options: readonly GapOption[],
  missing: number,
): [effort: number, count: number, surplus: number] | null {
  let best: [number, number, number] | null = null;
  for (let chosen = 0; chosen < 2 ** options.length; chosen++) {
    const picked = options.filter((_, index) => (chosen >> index) & 1);
    const surplus = picked.reduce((sum, { gain }) => sum + hundredths(gain), 0) - hundredths(missing);
    if (surplus < 0) continue;
    const cost: [number, number, number] = [
      picked.reduce((sum, { effort }) => sum + effort, 0),
      picked.length,
      surplus,
    ];
    const differing = best === null ? 0 : cost.findIndex((each, index) => each !== best![index]);
    if (best === null || (differing >= 0 && cost[differing]! < best[differing]!)) best = cost;
  }
  return best;
}

describe('the cheapest plan', () => {
  const check = (
    options: GapOption[],
    missing: number,
    expected: [codes: string[], effort: number, surplus: number],
  ) => {
    const plan = cheapestPlan(options, missing);
    if (plan.state !== 'possible') throw new Error(plan.state);
    expect([plan.options.map(({ code }) => code), plan.effort, plan.surplus]).toEqual(expected);
  };

  it('takes least effort, then the fewest criteria, then the least surplus', () => {
    check([option(3, 5, 'a'), option(1, 1, 'b'), option(2, 2, 'c')], 3, [['b', 'c'], 3, 0]);
    check([option(1, 1, 'a'), option(1, 1, 'b'), option(2, 2, 'c')], 2, [['c'], 2, 0]);
    check([option(4, 1, 'a'), option(2.5, 1, 'b'), option(3, 1, 'c')], 2.5, [['b'], 1, 0]);
    check([option(0.25, 1, 'a'), option(0.5, 1, 'b')], 0.26, [['b'], 1, 0.24]);
  });

  it('says when there is nothing to do, and when all together are too little', () => {
    expect(cheapestPlan([option(1, 1)], 0)).toEqual({ state: 'reached' });
    expect(cheapestPlan([option(1, 1), option(0.5, 1)], 1.51)).toEqual({ state: 'out-of-reach', most: 1.5 });
    expect(cheapestPlan([], 0.01)).toEqual({ state: 'out-of-reach', most: 0 });
  });

  it('is the cheapest of all choices', () => {
    const options = fc.array(
      fc.record({ gain: fc.integer({ min: 1, max: 400 }), effort: fc.integer({ min: 1, max: 5 }) }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(options, fc.integer({ min: 1, max: 1500 }), (all, goal) => {
        const choices = all.map(({ gain, effort }, index) => option(fromHundredths(gain), effort, String(index)));
        const plan = cheapestPlan(choices, fromHundredths(goal));
        const best = bruteForce(choices, fromHundredths(goal));
        if (plan.state !== 'possible') return expect([plan.state, best]).toEqual(['out-of-reach', null]);
        const { effort, surplus, gain } = plan;
        expect([effort, plan.options.length, hundredths(surplus)]).toEqual(best);
        expect(hundredths(gain)).toBe(goal + hundredths(surplus));
      }),
      { numRuns: 200 },
    );
  });

  it('is found at once in a set of a hundred criteria', () => {
    const many = Array.from({ length: 100 }, (_, index) => option(((index * 37) % 400) / 100 + 0.01, (index % 5) + 1));
    const started = Date.now();
    expect(cheapestPlan(many, 60)).toMatchObject({ state: 'possible' });
    expect(Date.now() - started).toBeLessThan(2000);
  });
});

describe('points that are missing', () => {
  it('bring the printed value to the goal, and one hundredth less does not', () => {
    const total = fc.integer({ min: 0, max: 10_000 });
    const max = fc.integer({ min: 1, max: 10_000 });
    const goal = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(total, max, goal, (have, most, wanted) => {
        const [now, whole, value] = [have, most, wanted].map(fromHundredths) as [number, number, number];
        const missing = pointsMissing(now, whole, value)!;
        const reached = (more: number) => hundredths(percentOf(now + more, whole)!);
        expect(reached(missing)).toBeGreaterThanOrEqual(wanted);
        if (missing > 0) expect(reached(missing - 0.01)).toBeLessThan(wanted);
      }),
      { numRuns: 200 },
    );
  });

  it('are none where the value is reached, and unknown where nothing applies', () => {
    expect(pointsMissing(61.46, 70, 87.8)).toBe(0);
    expect(pointsMissing(61.45, 70, 87.8)).toBe(0.01);
    expect(pointsMissing(80, 100, 82.5)).toBe(2.5);
    expect(pointsMissing(0, 0, 80)).toBeNull();
  });
});

describe('third place', () => {
  it('is the value of the third among the others', () => {
    expect(valueForPlace([91, 88, 90, 85], 3, 'competition')).toBe(88);
    expect(valueForPlace([91, 91, 90, 85], 3, 'competition')).toBe(90);
    expect(valueForPlace([91, 91, 90, 85], 3, 'dense')).toBe(85);
    expect(valueForPlace([91, 88], 3, 'competition')).toBeNull();
    expect(valueForPlace([], 3, 'dense')).toBeNull();
  });

  it('has the rank that was asked for, and a hundredth less has not', () => {
    const values = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 });
    fc.assert(
      fc.property(values, fc.constantFrom<TieRule[]>('dense', 'competition'), (others, ties) => {
        const value = valueForPlace(others, 3, ties);
        if (value === null) return expect(rankOf(-1, others, ties)).toBeLessThanOrEqual(3);
        expect(rankOf(value, others, ties)).toBeLessThanOrEqual(3);
        expect(rankOf(value - 0.01, others, ties)).toBeGreaterThan(3);
      }),
      { numRuns: 200 },
    );
  });
});

describe('where a unit stands', () => {
  const peers = [91.2, 88.5, 86, 80].map((index, at) => ({ name: `Huyện ${at}`, group: 'huyện', index }));
  const context = { ties: 'competition', bands: USUAL_BANDS } as const;

  it('is told with what each goal asks for', () => {
    expect(standing({ total: 84, max: 100, group: 'huyện' }, peers, context)).toEqual({
      ...{ value: 84, rank: 4, topPlace: { value: 86, missing: 2 } },
      nextBand: { band: { group: '', name: 'Xuất sắc', from: 90 }, missing: 6 },
    });
    expect(standing({ total: 66.5, max: 70, group: 'huyện' }, peers, context)).toMatchObject({
      ...{ value: 95, rank: 1, topPlace: { missing: 0 }, nextBand: null },
    });
  });

  it('has no place to reach without peers, and no value where nothing applies', () => {
    expect(standing({ total: 84, max: 100, group: '' }, [], context)).toMatchObject({ rank: 1, topPlace: null });
    expect(standing({ total: 0, max: 0, group: '' }, peers, context)).toBeNull();
  });

  it('is under the next band only', () => {
    expect(nextBand(50, '', USUAL_BANDS)?.name).toBe('Khá');
    expect(nextBand(79.999, '', USUAL_BANDS)?.name).toBe('Xuất sắc');
    expect(nextBand(90, '', USUAL_BANDS)).toBeNull();
  });
});

describe('criteria that may bring more', () => {
  const set = setOf([
    { code: '1', max: 20 },
    { code: '1.1', max: 5, name: 'Kế hoạch', evidence: 'Kế hoạch năm', effort: 2 },
    { code: '1.2', max: 5, effort: 9 },
    { code: '1.3', max: 5 },
    { code: '1.4', max: 5 },
    { code: '2', max: 10, part: 'ĐTXHH' },
    { code: 'T', max: 2, part: 'Điểm thưởng' },
    { code: 'P', max: 2, part: 'Điểm phạt' },
  ]);

  it('are those of the appraisal below their maximum, the greatest gain first', () => {
    const sheet = sheetOf([
      entry('1.1', { self: 5, appraised1: 3.33 }),
      entry('1.2', { self: 1 }),
      entry('1.3', { appraised1: 5 }),
      entry('2', { appraised1: 4 }),
      entry('P', { appraised1: 1 }),
    ]);
    expect(gapOptions(set, sheet)).toEqual({
      lost: [],
      options: [
        { code: '1.4', name: '', points: 0, max: 5, gain: 5, effort: 1, evidence: '' },
        { code: '1.2', name: '', points: 1, max: 5, gain: 4, effort: 5, evidence: '' },
        { code: '1.1', name: 'Kế hoạch', points: 3.33, max: 5, gain: 1.67, effort: 2, evidence: 'Kế hoạch năm' },
      ],
    });
  });

  it('are not those that do not apply', () => {
    const declared = 'Không áp dụng';
    const sheet = sheetOf(['1.1', '1.2', '1.3', '1.4'].map((code) => entry(code, { declared })));
    expect(gapOptions(set, sheet)).toEqual({ options: [], lost: [] });
  });

  const DEDUCTION = { rule: 'Trừ theo vi phạm', level1: 'Vi phạm nhẹ', points1: 1 };
  const LATE = { rule: 'Trừ theo số lần', each: 0.25 };
  const kinds = setOf([
    { code: '1', max: 12 },
    { code: '1.1', max: 3, ...LATE },
    { code: '1.2', max: 3, ...DEDUCTION },
    { code: '1.3', max: 2, ...LATE },
    { code: '1.4', max: 2, ...DEDUCTION },
    { code: '1.5', max: 2, rule: 'Có / Không' },
  ]);
  const codes = (gaps: readonly GapOption[]): string[] => gaps.map(({ code }) => code);

  it('are not those that lost points to what has happened: a late report, a violation', () => {
    const sheet = sheetOf([
      entry('1.1', { declared: 1, self: 2.75 }),
      entry('1.2', { declared: 'Không vi phạm', self: 3, appraised1: 2 }),
      entry('1.3', { declared: 0, self: 2 }),
      entry('1.5', { declared: 'Không', self: 0 }),
    ]);
    const { options, lost } = gapOptions(kinds, sheet);
    // 1.4 has no points yet: nothing says that there was a violation.
    expect(codes(options)).toEqual(['1.4', '1.5']);
    expect(lost).toMatchObject([
      { code: '1.1', gain: 0.25, points: 2.75 },
      { code: '1.2', gain: 1, points: 2 },
    ]);
    expect(cheapestPlan(options, 4.01)).toEqual({ state: 'out-of-reach', most: 4 });
  });

  it('make the cheapest of all choices among what can still be done', () => {
    const rules = [LATE, DEDUCTION, { rule: 'Có / Không' }, { rule: 'Nhập điểm' }];
    const isFinal = ({ rule }: { rule: string }): boolean => rule.startsWith('Trừ');
    const leaf = fc.record({
      max: fc.integer({ min: 1, max: 300 }),
      has: fc.option(fc.integer({ min: 0, max: 300 })),
      effort: fc.integer({ min: 1, max: 5 }),
      rule: fc.constantFrom(...rules),
    });
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 900 }), (drawn, goal) => {
        const leaves = drawn.map(({ has, ...one }, index) => {
          return { ...one, code: `1.${index + 1}`, has: has === null ? null : Math.min(has, one.max) };
        });
        const cells = leaves.map(({ code, max, effort, rule }) => ({ code, max: max / 100, effort, ...rule }));
        const scored = leaves.filter(({ has }) => has !== null);
        const sheet = sheetOf(scored.map(({ code, has }) => entry(code, { self: has! / 100 })));
        const { options, lost } = gapOptions(setOf([{ code: '1', max: 30 }, ...cells]), sheet);
        const below = leaves.filter(({ max, has }) => max > (has ?? 0));
        const open = below.filter(({ rule, has }) => has === null || !isFinal(rule));
        expect(codes(options).sort()).toEqual(open.map(({ code }) => code).sort());
        expect(codes(lost)).toEqual(below.filter((one) => !open.includes(one)).map(({ code }) => code));
        const choices = open.map(({ code, max, has, effort }) => option((max - (has ?? 0)) / 100, effort, code));
        const plan = cheapestPlan(options, goal / 100);
        const best = bruteForce(choices, goal / 100);
        if (plan.state !== 'possible') return expect([plan.state, best]).toEqual(['out-of-reach', null]);
        expect([plan.effort, plan.options.length, hundredths(plan.surplus)]).toEqual(best);
      }),
      { numRuns: 200 },
    );
  });
});
