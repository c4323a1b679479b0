import fc from 'fast-check';
import { createKeyIndex, KEY_KINDS, ROW_KEYS, ROW_PRINTS, type KeyKind } from '../../src/domain/row-keys';
import { createRowReader } from '../../src/domain/row-reader';
import { AREAS, UNITS } from '../fixtures/catalogue';
import { GOOD, serial, type Cells } from './rules/rule-cases';

describe('what makes two rows the same', () => {
  const reader = createRowReader({ areas: AREAS, units: UNITS, year: 2021 });
  const read = (cells: Cells) => reader({ row: 5, values: { ...GOOD, ...cells } });
  const same = (kind: KeyKind, one: Cells, other: Cells) => {
    const [a, b] = [read(one), read(other)];
    expect([one, other, ROW_KEYS[kind](a)]).toEqual([one, other, ROW_KEYS[kind](b)]);
    expect([one, other, ROW_PRINTS[kind](a)]).toEqual([one, other, ROW_PRINTS[kind](b)]);
  };
  const different = (kind: KeyKind, one: Cells, other: Cells) => {
    const [a, b] = [read(one), read(other)];
    expect([one, other, ROW_KEYS[kind](a)]).not.toEqual([one, other, ROW_KEYS[kind](b)]);
    // Else every row would be compared with every other.
    expect([one, other, ROW_PRINTS[kind](a)]).not.toEqual([one, other, ROW_PRINTS[kind](b)]);
  };

  it('is the code or the number, however it is typed', () => {
    same('id', { id: 'NV-01' }, { id: ' nv – 01' });
    different('id', { id: 'NV-01' }, { id: 'NV-02' });
    same('number', { number: 7 }, { number: '7 ' });
    different('number', { number: 7 }, { number: 8 });
  });

  it('is title, lead and day together, by what the cells mean', () => {
    same('task', { title: 'Rà soát văn bản' }, { title: 'RÀ SOÁT  VĂN BẢN' });
    same('task', { lead: 'Phòng Nội vụ' }, { lead: 'P. NV' });
    same('task', { due: null, deadline: 'Quý II' }, { due: serial('06-30'), deadline: 'Trước 30/6' });
    // A unit that is gone by the day is still that unit.
    const late = { due: serial('09-30') };
    same('task', { ...late, lead: 'Phường Hương Hồ' }, { ...late, lead: 'P. Hương Hồ' });
    different('task', { title: 'Rà soát văn bản' }, { title: 'Rà soát thủ tục' });
    different('task', { lead: 'Phòng Nội vụ' }, { lead: 'Phòng Tư pháp' });
    different('task', { due: serial('06-30') }, { due: serial('09-30') });
  });

  it('is what is typed where the cells have no certain meaning', () => {
    const open = { due: null, deadline: 'Theo tiến độ' };
    same('task', { ...open, lead: 'Sở Ngoại vụ' }, { due: null, deadline: 'theo tiến độ ', lead: 'sở ngoại vụ' });
    different('task', { lead: 'Sở Ngoại vụ' }, { lead: 'Sở Công Thương' });
    different('task', open, { due: null, deadline: 'Chờ hướng dẫn' });
  });

  it('is nothing where the cells are blank', () => {
    const blank = read({ id: ' ', number: null, title: '-' });
    expect(KEY_KINDS.map((kind) => ROW_KEYS[kind](blank))).toEqual([null, null, null]);
  });
});

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

  it('finds the next row of a key when the first is gone, whoever came since', () => {
    const { index, print } = indexOf(['aa', 'aa', 'aa', 'aa']);
    [0, 1, 2].forEach((row) => index.add(print(row), row));
    index.remove(print(0), 0);
    index.add(print(3), 3);
    expect([1, 2, 3].map((row) => index.earlier(print(row), row))).toEqual([null, 1, 1]);
  });

  it('says whether any two rows have one fingerprint', () => {
    const { index, print } = indexOf(['aa', 'bb', 'ccc']);
    const after = (change: 'add' | 'remove', row: number) => {
      index[change](print(row), row);
      return index.shared();
    };
    expect(index.shared()).toBe(false);
    expect([after('add', 0), after('add', 2), after('add', 1)]).toEqual([false, false, true]);
    after('remove', 0);
    expect(after('remove', 1)).toBe(false);
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
