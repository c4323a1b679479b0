import fc from 'fast-check';
import { LANDSCAPE, landscapePages, pageBreaks } from '../../../src/workbook/tabs/page';

describe('pageBreaks', () => {
  const check = (heights: number[], blocks: { row: number; rows: number }[], expected: number[]) =>
    it(`${heights.join(' ')} with ${JSON.stringify(blocks)}`, () =>
      expect(pageBreaks(heights, blocks, 100, 10)).toEqual(expected));
  check([], [], []);
  check([50, 50], [], []);
  check([50, 50, 50], [], [2]);
  // Title rows take 10 of each later page.
  check([50, 50, 50, 50], [], [2, 3]);
  // A heading goes over with its first row, the signatures with the last row before them.
  check([60, 20, 30], [{ row: 1, rows: 2 }], [1]);
  // What is longer than a page is torn.
  check([60, 60, 60], [{ row: 0, rows: 3 }], [1, 2]);
  check([200], [], []);

  it('fills pages no more than they hold and tears no block that fits on one', () => {
    const anyRows = fc.array(fc.integer({ min: 5, max: 60 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(anyRows, fc.nat(39), fc.integer({ min: 2, max: 4 }), (heights, at, size) => {
        const row = Math.min(at, heights.length - 1);
        const block = { row, rows: Math.min(size, heights.length - row) };
        const starts = [0, ...pageBreaks(heights, [block], 100, 10), heights.length];
        const sum = (from: number, to: number) => heights.slice(from, to).reduce((total, height) => total + height, 0);
        starts.slice(1).forEach((end, page) => {
          const start = starts[page] ?? 0;
          expect(end).toBeGreaterThan(start - 1);
          if (end - start > 1) expect(sum(start, end)).toBeLessThanOrEqual(page === 0 ? 100 : 90);
        });
        const torn = starts.some((start) => start > block.row && start < block.row + block.rows);
        if (sum(block.row, block.row + block.rows) <= 90) expect(torn).toBe(false);
      }),
    );
  });
});

describe('landscapePages', () => {
  const rows = (count: number) => Array.from({ length: count }, () => 20);
  it('leaves what fits as it is', () => {
    expect(landscapePages(rows(20), [], 40)).toEqual({ fit: { wide: 1, tall: 0 }, breaksBefore: [] });
  });
  it('shrinks a little to save a page', () => {
    expect(landscapePages(rows(28), [{ row: 20, rows: 8 }], 40)).toEqual({
      fit: { wide: 1, tall: 1 },
      breaksBefore: [],
    });
  });
  it('says the scale where several pages are left, because Excel ignores page breaks on pages fitted in height', () => {
    const blocks = [{ row: 40, rows: 8 }];
    const { fit, scale, breaksBefore } = landscapePages(rows(48), blocks, 40);
    expect(fit).toEqual({ wide: 0, tall: 0 });
    expect(scale).toBeLessThan(100);
    expect(breaksBefore).toHaveLength(1);
    expect(pageBreaks(rows(48), blocks, LANDSCAPE.height * 0.97, 40)).toHaveLength(2);
  });
  it('does not shrink below what can be read', () => {
    const { fit, breaksBefore } = landscapePages(rows(40), [{ row: 36, rows: 4 }], 40);
    expect(fit.tall).toBe(0);
    expect(breaksBefore.length).toBeGreaterThan(0);
    expect((breaksBefore[0] ?? 0) * 20).toBeLessThanOrEqual(LANDSCAPE.height);
  });
});
