import fc from 'fast-check';
import {
  bandOf,
  bandsOf,
  rankUnits,
  USUAL_BANDS,
  type Band,
  type RankedUnit,
  type TieRule,
} from '../../../src/domain/par-index/ranking';

const unit = (name: string, value: number | null, group = 'Xã, phường', lastYear?: number | null): RankedUnit => ({
  ...{ unit: name, group, value },
  ...(lastYear === undefined ? {} : { lastYear }),
});

function check(units: RankedUnit[], ties: TieRule, expected: [name: string, rank: number | null][]) {
  expect(rankUnits(units, { ties }).map(({ unit: name, rank }) => [name, rank])).toEqual(expected);
}

describe('ranks', () => {
  const tied = [unit('A', 88), unit('B', 91.5), unit('C', 91.5), unit('D', 70)];

  it('share a place, and what follows is 2 or 3', () => {
    check(tied, 'dense', [
      ['B', 1],
      ['C', 1],
      ['A', 2],
      ['D', 3],
    ]);
    check(tied, 'competition', [
      ['B', 1],
      ['C', 1],
      ['A', 3],
      ['D', 4],
    ]);
  });

  it('go by what is printed', () => {
    check([unit('A', 90.004), unit('B', 90.0049), unit('C', 90.005)], 'competition', [
      ['C', 1],
      ['A', 2],
      ['B', 2],
    ]);
  });

  it('are those of the group, and units without a sheet stand last without one', () => {
    const units = [
      unit('A', 70),
      unit('Phòng X', 60, 'Phòng, ban'),
      unit('B', null),
      unit('C', 80),
      unit('Phòng Y', 90, 'phòng, ban'),
    ];
    check(units, 'competition', [
      ['C', 1],
      ['A', 2],
      ['B', null],
      ['Phòng Y', 1],
      ['Phòng X', 2],
    ]);
    check([unit('A', null), unit('B', 0)], 'dense', [
      ['B', 1],
      ['A', null],
    ]);
    check([], 'dense', []);
  });

  it('tell the places gained since last year', () => {
    const ranked = rankUnits([
      unit('A', 90, 'x', 3),
      unit('B', 80, 'x', 1),
      unit('C', 70, 'x', null),
      unit('D', null, 'x', 2),
    ]);
    expect(ranked.map(({ unit: name, change }) => [name, change])).toEqual([
      ['A', 2],
      ['B', -1],
      ['C', null],
      ['D', null],
    ]);
  });

  it('number as many better units as there are, or better values', () => {
    const values = fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { maxLength: 12 });
    fc.assert(
      fc.property(values, fc.constantFrom<TieRule[]>('dense', 'competition'), (all, ties) => {
        const ranked = rankUnits(
          all.map((value, index) => unit(String(index), value)),
          { ties },
        );
        for (const { value, rank } of ranked) {
          const better = all.filter((other) => value !== null && other !== null && other > value);
          const count = ties === 'dense' ? new Set(better).size : better.length;
          expect(rank).toBe(value === null ? null : count + 1);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('bands', () => {
  it('begin at their cuts', () => {
    for (const [value, name] of [
      [100, 'Xuất sắc'],
      [90, 'Xuất sắc'],
      [89.99, 'Tốt'],
      [89.996, 'Xuất sắc'],
      [80, 'Tốt'],
      [70, 'Khá'],
      [69.99, 'Trung bình'],
      [50, 'Trung bình'],
      [0, 'Yếu'],
    ] as const) {
      expect([value, bandOf(value, 'Xã', USUAL_BANDS)]).toEqual([value, name]);
    }
  });

  it('are those of the group where it has its own', () => {
    const bands: Band[] = [
      ...USUAL_BANDS,
      { group: 'Phòng', name: 'Nhóm II', from: 70 },
      { group: 'Phòng', name: 'Nhóm I', from: 80 },
    ];
    expect(bandsOf('phòng', bands).map(({ name }) => name)).toEqual(['Nhóm I', 'Nhóm II']);
    expect(bandOf(85, 'Phòng', bands)).toBe('Nhóm I');
    expect(bandOf(60, 'Phòng', bands)).toBeNull();
    expect(bandOf(60, 'Xã', bands)).toBe('Trung bình');
  });
});
