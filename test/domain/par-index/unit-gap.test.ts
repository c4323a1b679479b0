import fc from 'fast-check';
import type { Peer } from '../../../src/domain/par-index/gap';
import { rankUnits, USUAL_BANDS, type TieRule } from '../../../src/domain/par-index/ranking';
import { roundResults } from '../../../src/domain/par-index/results';
import { peersOf, roundPeers, unitGap } from '../../../src/domain/par-index/unit-gap';
import { entry, setOf, sheetOf } from './criteria';

const unit = (name: string, group: string, value: number | null) => ({ unit: name, group, value });
const UNITS = [
  unit('Phường A', 'Phường', 90),
  unit('Phường B', 'Phường', 80),
  unit('Phường C', 'Phường', null),
  unit('Xã D', 'Xã', 85),
  unit('Ban E', '', 70),
];

describe('whom a unit is compared with', () => {
  const names = (of: (typeof UNITS)[number], ...entered: Peer[]): string[] =>
    peersOf(of, roundPeers(UNITS, entered)).map(({ name, index }) => `${name} ${index}`);
  const peer = (name: string, index: number, group = ''): Peer => ({ name, group, index });

  it('is every other ranked unit of its group, without anything entered', () => {
    expect(names(UNITS[0]!)).toEqual(['Phường B 80']);
    expect(names(UNITS[2]!)).toEqual(['Phường A 90', 'Phường B 80']);
    expect(names(unit('Phường Z', 'phường', null))).toEqual(['Phường A 90', 'Phường B 80']);
    // Units without a group are one of their own, and not peers of everybody.
    expect(names(UNITS[4]!)).toEqual([]);
  });

  it('is what was entered for its group or for all besides, but for itself', () => {
    const entered = [peer('Huế', 92), peer('Xã Z', 60, 'Xã'), peer('Phường Y', 61, ' PHƯỜNG '), peer('phường  a', 1)];
    expect(names(UNITS[0]!, ...entered)).toEqual(['Phường B 80', 'Huế 92', 'Phường Y 61']);
    expect(names(UNITS[3]!, ...entered)).toEqual(['Huế 92', 'Xã Z 60', 'phường  a 1']);
  });

  it('has a name once: ranked in its group before entered, entered where it is not ranked there', () => {
    const entered = [peer('phường B', 99), peer('Phường C', 88), peer('Xã D', 77)];
    expect(names(UNITS[0]!, ...entered)).toEqual(['Phường B 80', 'Phường C 88', 'Xã D 77']);
  });
});

describe('the gap of a unit', () => {
  const set = setOf([
    { code: '1', max: 10 },
    { code: '1.1', max: 6, rule: 'Nhập điểm' },
    { code: '1.2', max: 4, rule: 'Trừ theo số lần', each: 1 },
  ]);
  const sheets = (totals: readonly (number | null)[]) =>
    totals.map((self, index) => ({
      set,
      sheet: {
        ...{ ...sheetOf(self === null ? [] : [entry('1.1', { self }), entry('1.2', { self: 3 })]) },
        unit: `Xã ${index}`,
      },
    }));

  it('agrees with the ranking where nothing is entered, and its third place is the third of it', () => {
    const totals = fc.array(fc.option(fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(totals, fc.constantFrom<TieRule[]>('dense', 'competition'), (drawn, ties) => {
        const rules = { ties, bands: USUAL_BANDS };
        const listed = drawn.map((_, index) => ({ unit: `Xã ${index}`, group: 'Xã', lastYear: null }));
        const results = roundResults(sheets(drawn.map((each) => each && each / 2)), listed, rules);
        const peers = roundPeers(results, []);
        for (const result of results) {
          const gap = unitGap(result, peers, rules);
          expect(gap?.standing.rank ?? null).toBe(result.rank);
          if (gap?.standing.topPlace == null) continue;
          const { value } = gap.standing.topPlace;
          const moved = results.map((each) => (each === result ? { ...each, value } : each));
          expect(rankUnits(moved, rules).find(({ unit: name }) => name === result.unit)!.rank).toBeLessThanOrEqual(3);
          expect(gap.standing.topPlace.missing > 0).toBe(result.rank! > 3);
          expect(gap.lost.map(({ code }) => code)).toEqual(['1.2']);
          expect(gap.options.every(({ code }) => code === '1.1')).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
