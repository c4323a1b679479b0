import fc from 'fast-check';
import {
  addCounts,
  findOnTimeRate,
  isComplete,
  mismatches,
  ON_TIME_RATES,
  onlineShare,
  onTimeRate,
  PROCEDURE_COUNTS,
  type OnTimeFormula,
  type ProcedureCounts,
} from '../../src/domain/procedures';

const NOTHING = Object.fromEntries(PROCEDURE_COUNTS.map((field) => [field, null])) as ProcedureCounts;
const of = (counts: Partial<ProcedureCounts>): ProcedureCounts => ({ ...NOTHING, ...counts });
/** 120 = 80 + 30 + 10 = 100 + 18 + 2; 100 = 60 + 35 + 5; 18 = 15 + 3. */
const GOOD = of({
  ...{ received: 120, online: 80, direct: 30, carriedOver: 10 },
  ...{ solved: 100, early: 60, onTime: 35, late: 5 },
  ...{ pending: 18, inTime: 15, overdue: 3, returned: 2 },
});
const ZERO = Object.fromEntries(PROCEDURE_COUNTS.map((field) => [field, 0])) as ProcedureCounts;

describe('rates on time', () => {
  function check(formula: OnTimeFormula, counts: ProcedureCounts, expected: number | null): void {
    const rate = onTimeRate(counts, formula);
    if (expected === null) expect(rate).toBeNull();
    else expect(rate).toBeCloseTo(expected, 12);
  }
  const percent = (rate: number | null) => (rate === null ? null : Math.round(rate * 10_000) / 100);

  it('are those that provinces published', () => {
    // Lâm Đồng: 635.593 of 643.272 that were solved.
    const solved = of({ solved: 643_272, early: 600_000, onTime: 35_593, late: 7_679 });
    expect(percent(onTimeRate(solved, 'solved'))).toBe(98.81);
    // Vĩnh Phúc: 4.157 of 4.169 that fell due, the rest of which were solved late or are still open.
    const due = of({ solved: 4_160, early: 4_000, onTime: 157, late: 3, overdue: 9 });
    expect(percent(onTimeRate(due, 'due'))).toBe(99.71);
  });

  it('differ by formula', () => {
    check('solved', GOOD, 95 / 100);
    check('due', GOOD, 95 / 103);
    check('handled', GOOD, 1 - 8 / 120);
  });

  it('of no files are undefined, neither 0 % nor 100 %', () => {
    for (const { id } of ON_TIME_RATES) check(id, ZERO, null);
    check('due', { ...ZERO, overdue: 2 }, 0);
  });

  it('need every count that they are made of, and no other', () => {
    for (const { id } of ON_TIME_RATES) check(id, NOTHING, null);
    check('solved', { ...GOOD, onTime: null }, null);
    check('solved', { ...NOTHING, early: 1, onTime: 1, solved: 2 }, 1);
    check('due', { ...GOOD, overdue: null }, null);
    check('handled', { ...GOOD, received: null }, null);
    check('handled', { ...NOTHING, late: 1, overdue: 1, received: 4 }, 0.5);
  });

  it('lie between 0 and 1 where the counts add up', () => {
    const count = fc.nat({ max: 500 });
    const parts = fc.record({
      early: count,
      onTime: count,
      late: count,
      inTime: count,
      overdue: count,
      returned: count,
    });
    fc.assert(
      fc.property(parts, fc.constantFrom(...ON_TIME_RATES), (given, { id }) => {
        const solved = given.early + given.onTime + given.late;
        const pending = given.inTime + given.overdue;
        const rate = onTimeRate(of({ ...given, solved, pending, received: solved + pending + given.returned }), id);
        expect(rate === null || (rate >= 0 && rate <= 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('are found by the name that people choose, and each says how it is worked out', () => {
    for (const rate of ON_TIME_RATES) {
      expect(findOnTimeRate(` ${rate.name.toUpperCase()} `)).toBe(rate);
      expect(rate.sentence).toMatch(/^Tỷ lệ đúng hạn = .*\.$/);
    }
    expect(findOnTimeRate('')).toBeNull();
    expect(findOnTimeRate('Trên tổng số')).toBeNull();
  });
});

test('the share of online files leaves out what came before the period', () => {
  expect(onlineShare(GOOD)).toBe(80 / 110);
  expect(onlineShare({ ...GOOD, online: 0 })).toBe(0);
  expect(onlineShare({ ...GOOD, online: 0, direct: 0 })).toBeNull();
  expect(onlineShare({ ...GOOD, direct: null })).toBeNull();
});

describe('identities', () => {
  function check(because: string, counts: ProcedureCounts, ...expected: [string, number, number][]): void {
    const found = mismatches(counts).map(({ whole, stated, sum }) => [whole, stated, sum]);
    expect([because, found]).toEqual([because, expected]);
  }

  it('tell which total is not the sum of its parts', () => {
    check('everything adds up', GOOD);
    check('no files at all', ZERO);
    check('nobody said anything', NOTHING);
    check('a part too many', { ...GOOD, online: 81 }, ['received', 120, 121]);
    check('late ones forgotten', { ...GOOD, late: 0 }, ['solved', 100, 95]);
    check('overdue ones twice', { ...GOOD, overdue: 6 }, ['pending', 18, 21]);
    check('two files are nowhere', { ...GOOD, returned: 0 }, ['received', 120, 118]);
    check('returned files that are not kept apart', { ...GOOD, returned: null }, ['received', 120, 118]);
    check('nothing returned, and nothing to return', { ...GOOD, returned: null, received: 118, online: 78 });
    check('a blank part: nobody knows', { ...GOOD, online: null });
    check('a blank total: nobody knows', { ...GOOD, pending: null });
    check('both identities of a total', { ...GOOD, received: 121 }, ['received', 121, 120], ['received', 121, 120]);
  });
});

describe('sums', () => {
  it('are of what is known, and unknown where nothing is', () => {
    expect(addCounts([])).toEqual(NOTHING);
    expect(addCounts([NOTHING, NOTHING])).toEqual(NOTHING);
    expect(addCounts([GOOD, NOTHING])).toEqual(GOOD);
    expect(addCounts([GOOD, ZERO])).toEqual(GOOD);
    expect(addCounts([GOOD, GOOD])).toMatchObject({ received: 240, late: 10, returned: 4 });
    expect(addCounts([GOOD, { ...GOOD, returned: null }])).toMatchObject({ received: 240, returned: 2 });
  });

  it('leave out rows that say some counts and not others, or less than none', () => {
    for (const odd of [
      of({ late: 1 }),
      { ...GOOD, overdue: null },
      { ...GOOD, pending: null },
      { ...GOOD, online: -80 },
    ]) {
      expect(isComplete(odd)).toBe(false);
      expect(addCounts([GOOD, odd])).toEqual(GOOD);
    }
    expect(addCounts([GOOD, { ...GOOD, returned: -2 }])).toMatchObject({ received: 240, returned: 2 });
  });
});
