import fc from 'fast-check';
import { createKeyIndex } from '../../src/domain/row-keys';

describe('a key index', () => {
  /** Rows with the keys given; a key's fingerprint is its length, so that different keys meet. */
  function indexOf(keys: readonly (string | null)[]) {
    const asked: number[] = [];
    const index = createKeyIndex((row) => {
      asked.push(row);
      return keys[row]!;
    });
    const print = (row: number) => keys[row]?.length ?? 0;
    return { index, asked, print };
  }

  it('makes no key while a fingerprint stands alone', () => {
    const { index, asked, print } = indexOf(['a', 'bb', 'ccc']);
    [0, 1, 2].forEach((row) => index.add(print(row), row));
    expect([0, 1, 2].map((row) => index.earlier(print(row), row))).toEqual([null, null, null]);
    expect(asked).toEqual([]);
    expect(index.has(2, 'bb')).toBe(true);
    expect(index.has(2, 'xx')).toBe(false);
    expect(index.has(4, 'dddd')).toBe(false);
    expect(asked).toEqual([1, 1]);
  });

  it('tells rows of one fingerprint apart by their keys', () => {
    const { index, print } = indexOf(['aa', 'bb', 'aa', 'bb']);
    [3, 2, 1, 0].forEach((row) => index.add(print(row), row));
    expect([0, 1, 2, 3].map((row) => index.earlier(2, row))).toEqual([null, null, 0, 1]);
    expect([...index.rows(2)].sort()).toEqual([0, 1, 2, 3]);
  });

  it('finds what a look at all rows finds, after any adding and taking away', () => {
    const key = fc.constantFrom(null, 'a', 'b', 'cc', 'dd', 'ee');
    fc.assert(
      fc.property(
        fc.array(key, { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat({ max: 7 }), { maxLength: 25 }),
        (keys, turns) => {
          const { index, print } = indexOf(keys);
          const present = new Set<number>();
          for (const turn of turns) {
            const row = turn % keys.length;
            // Each turn takes the row in or out.
            if (present.delete(row)) index.remove(print(row), row);
            else {
              present.add(row);
              index.add(print(row), row);
            }
            const rows = [...present].sort((a, b) => a - b);
            for (const each of rows) {
              const first = keys[each] === null ? each : rows.find((other) => keys[other] === keys[each])!;
              expect([rows, each, index.earlier(print(each), each)]).toEqual([rows, each, first < each ? first : null]);
            }
            for (const each of ['a', 'cc', 'dd']) {
              expect(index.has(each.length, each)).toBe(rows.some((other) => keys[other] === each));
            }
            expect([...index.rows(2)].sort()).toEqual(rows.filter((other) => print(other) === 2));
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
