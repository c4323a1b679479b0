import fc from 'fast-check';
import { achievement, indicatorFigures, readPlainTarget, type IndicatorCells } from '../../src/domain/indicators';
import { printTarget, readTarget, reaches } from '../../src/domain/target';

describe('a target as formulas read it', () => {
  const check = (cells: IndicatorCells, level: number | null, sign: string) =>
    expect([cells, readPlainTarget(cells)]).toEqual([cells, expect.objectContaining({ level, sign })]);

  it('is a sign and a number', () => {
    check({ target: '≥ 95%' }, 95, '≥');
    check({ target: '>= 95,5 %' }, 95.5, '≥');
    check({ target: 'Trên 95' }, 95, '>');
    check({ target: 'tối đa 5 ngày', measure: 'Ngày' }, 5, '≤');
    check({ target: '= 100%' }, 100, '≥');
    check({ target: 30 }, 30, '≥');
    check({ target: 0.5 }, 0.5, '≥');
  });

  it('without a sign goes by the direction, in a range too', () => {
    check({ target: '10', direction: 'Giảm' }, 10, '≤');
    check({ target: '95–100%' }, 95, '≥');
    check({ target: '1 - 3', direction: 'giảm' }, 3, '≤');
  });

  it('is no number where anything else stands there', () => {
    for (const target of ['1.500', '95 hồ sơ', 'khoảng 95%', '1,2,3', ',', '95–', '≥ 95–100', '-5', '95%%x']) {
      const level = target === '95–' ? 95 : null;
      expect([target, readPlainTarget({ target }).level]).toEqual([target, level]);
    }
    check({ target: null }, null, '');
    check({ target: { error: '#N/A' } }, null, '');
    check({ target: '≥ 95', measure: { error: '#N/A' } }, null, '');
  });

  it('says the same as everywhere else wherever it says anything', () => {
    const number = fc.integer({ min: 0, max: 999 }).map((tenths) => tenths / 10);
    const unit = fc.constantFrom('%', '');
    const target = fc.oneof(
      fc
        .tuple(fc.constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const, '=' as const), number, unit)
        .map(([operator, value, own]) => ({ kind: 'number' as const, operator, value, unit: own })),
      fc
        .tuple(number, number, unit)
        .filter(([from, to]) => from < to)
        .map(([from, to, own]) => ({ kind: 'range' as const, from, to, unit: own })),
    );
    fc.assert(
      fc.property(target, number, (wanted, result) => {
        const text = printTarget(wanted);
        expect(readTarget(text)).toEqual(wanted);
        const { rating } = achievement({ target: text, result });
        expect([text, result, rating === 'reached']).toEqual([text, result, reaches(wanted, result)]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('achievement', () => {
  const figure = fc.integer({ min: 1, max: 1000 });

  it('is the share of the way from the baseline: 0 there, 1 at the target, and more as it gets better', () => {
    fc.assert(
      fc.property(figure, figure, figure, figure, (baseline, level, one, other) => {
        fc.pre(baseline !== level && one !== other);
        const down = level < baseline;
        const cells = { target: `${down ? '≤' : '≥'} ${level}`, baseline };
        const shareAt = (result: number) => achievement({ ...cells, result }).share!;
        expect(shareAt(baseline)).toBe(0);
        expect(shareAt(level)).toBe(1);
        const better = down ? one < other : one > other;
        expect(shareAt(one) > shareAt(other)).toBe(better);
      }),
      { numRuns: 200 },
    );
  });

  it('reaches the target just where its share is 1 or more', () => {
    fc.assert(
      fc.property(fc.constantFrom('≥', '≤'), figure, figure, fc.option(figure), (sign, level, result, baseline) => {
        const { share, rating } = achievement({ target: `${sign} ${level}`, result, baseline });
        if (share !== null) expect(rating).toBe(share >= 1 ? 'reached' : 'missed');
      }),
      { numRuns: 200 },
    );
  });

  it('is not told without a result, a number to reach, or a way to go', () => {
    const none = (cells: IndicatorCells, rating: string) =>
      expect([cells, achievement(cells)]).toEqual([cells, { share: null, rating }]);
    none({ target: '≥ 95%', result: null }, 'unknown');
    none({ target: '≥ 95%', result: '97' }, 'unknown');
    none({ target: 'Đạt', result: 'Đạt' }, 'reached');
    none({ target: 'Hoàn thành', result: 'Chưa hoàn thành' }, 'missed');
    none({ target: 'Hoàn thành', result: 'sắp xong' }, 'unknown');
    none({ target: '≤ 2', result: 0 }, 'reached');
    none({ target: '≥ 90', baseline: 92, result: 80 }, 'missed');
  });

  it('is listed for charts with the names', () => {
    const entries = [
      { name: 'A', cells: { target: '≥ 80', result: 100 } },
      { name: 'B', cells: { target: '≥ 80', result: null } },
      { name: 'C', cells: { target: 'Đạt', result: 'không đạt' } },
    ];
    expect(indicatorFigures(entries)).toEqual([
      { name: 'A', share: 1.25, reached: true },
      { name: 'B', share: null, reached: null },
      { name: 'C', share: null, reached: false },
    ]);
  });
});
