import fc from 'fast-check';
import { distinctNames, unitFileName } from '../../../src/domain/sharing/file-name';

const bytes = (text: string) => new TextEncoder().encode(text).length;

describe('unitFileName', () => {
  const check = (unit: { id?: string; code?: string | null; name: string }, expected: string, periodId = '2021-H1') =>
    expect(unitFileName(periodId, { id: 'id', code: null, ...unit })).toBe(expected);

  it('says period, code and name', () => {
    check({ code: '19996', name: 'Phường Tứ Hạ' }, '2021-H1 - 19996 - Phường Tứ Hạ.xlsx');
    check({ id: 'phong-noi-vu', name: 'Phòng Nội vụ' }, '2021-H1 - phong-noi-vu - Phòng Nội vụ.xlsx');
    // A catalogue without codes has names as ids.
    check({ id: 'Phường Tứ Hạ', name: 'Phường Tứ Hạ' }, '2021-H1 - Phường Tứ Hạ.xlsx');
    check({ code: '19996', name: 'Phường Tứ Hạ'.normalize('NFD') }, '2021-H1 - 19996 - Phường Tứ Hạ.xlsx');
  });

  it('is a name that every system takes', () => {
    check({ name: 'Phòng A/B: "C" <D>|E?*\\' }, '2021-H1 - id - Phòng A B C D E.xlsx');
    check({ name: 'Ban QLDA. . ' }, '2021-H1 - id - Ban QLDA.xlsx');
    check({ name: 'Dòng 1\r\nDòng 2\u0000' }, '2021-H1 - id - Dòng 1 Dòng 2.xlsx');
    check({ id: '', name: '' }, 'CON_.xlsx', 'CON');
    check({ id: '', name: '' }, 'lpt1_.x.xlsx', 'lpt1.x');
    check({ id: '', name: '' }, '_.xlsx', '...');
    check({ id: '..', name: '../../etc' }, 'etc.xlsx', '/');
  });

  it('always is', () => {
    const piece = fc.oneof(
      fc.constantFrom('Ữ', 'a', '.', ' ', '/', '\uD83D', '😀', 'u\u031b', '\u007f', '. '),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    const part = fc
      .tuple(fc.array(piece, { maxLength: 4 }), fc.constantFrom(1, 60))
      .map(([pieces, times]) => pieces.join('').repeat(times));
    fc.assert(
      fc.property(part, part, part, (periodId, id, name) => {
        for (const file of distinctNames(Array(2).fill(unitFileName(periodId, { id, code: null, name })))) {
          expect(file).not.toMatch(/[<>:"/\\|?*\u0000-\u001F\p{Surrogate}]|^[ .]|[. ]\.xlsx$/u);
          expect(file).toMatch(/.\.xlsx$/su);
          expect(file).toBe(file.normalize('NFC'));
          expect(Math.max(file.length, bytes(file) - 135)).toBeLessThanOrEqual(120);
        }
      }),
      { numRuns: 100 },
    );
    expect(unitFileName('2021-H1', { id: 'x', code: null, name: 'a'.repeat(300) })).toHaveLength(120);
  });
});

describe('distinctNames', () => {
  const check = (names: string[], expected: string[]) => expect(distinctNames(names)).toEqual(expected);

  it('numbers those that are alike but for small and capital letters', () => {
    check(['a.xlsx', 'b.xlsx'], ['a.xlsx', 'b.xlsx']);
    check(['a.xlsx', 'A.xlsx', 'a.xlsx'], ['a.xlsx', 'A (2).xlsx', 'a (3).xlsx']);
    check(['Hạ.xlsx', 'HẠ.xlsx'.normalize('NFD')], ['Hạ.xlsx', 'HẠ (2).xlsx'.normalize('NFD')]);
  });

  it('does not number a file as another one is called', () => {
    check(['a.xlsx', 'a.xlsx', 'a (2).xlsx'], ['a.xlsx', 'a (3).xlsx', 'a (2).xlsx']);
  });

  it('keeps long names short', () => {
    const long = unitFileName('2021-H1', { id: 'x', code: null, name: 'Ữ'.repeat(300) });
    const [first, second] = distinctNames([long, long]);
    expect(first).toBe(long);
    expect(second).toMatch(/ \(2\)\.xlsx$/);
    expect(bytes(second!)).toBeLessThanOrEqual(255);
  });

  it('is quick with ten thousand of one name', () => {
    const names = distinctNames(Array<string>(10_000).fill('a.xlsx'));
    expect(new Set(names).size).toBe(10_000);
  });
});
