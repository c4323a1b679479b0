import fc from 'fast-check';
import { fingerprint } from '../../src/domain/fingerprint';
import { nameKey } from '../../src/domain/text';

describe('fingerprint', () => {
  const same = (a: string, b: string) => {
    expect([a, b, nameKey(a)]).toEqual([a, b, nameKey(b)]);
    expect([a, b, fingerprint(a)]).toEqual([a, b, fingerprint(b)]);
  };

  it('is the same for spellings of one name', () => {
    same('Phòng Văn hóa', 'phòng văn hoá');
    same('Phòng Văn hóa và Thông tin'.normalize('NFD'), 'PHÒNG VĂN HÓA VÀ THÔNG TIN');
    same('Đội Quản lý đô thị', 'đội quản lý đô thị');
    same('Lao động - Thương binh', 'Lao động – Thương binh.');
    same('Tổ 5\u200b', 'tổ 5');
    same(' Báo\u00a0cáo  quý I ', 'báo cáo quý i');
    same('năm 2021', 'NĂM 2021');
    // The sign for kelvin is the letter K.
    same('\u212A20', 'k20');
    // H with a line below is one character only as a small letter.
    same('\u1E96', 'H\u0331');
    // The first letter behind đ.
    same('b\u0112', 'b\u0113');
  });

  it('is the same wherever the keys are', () => {
    const piece = fc.constantFrom(
      ...['hòa', 'hoà', 'Hòa'.normalize('NFD'), 'HOÀ', 'ñ', 'n\u0303', 'đ', 'Đ', 'd', 'ủy', 'uỷ', 'quý', '12', 'x'],
      ...[' ', '  ', '\u00a0', '-', '–', ' - ', ', ', '"', '\u201c', '\u200b', '\u00ad', '.', '(', ')', '\u0130', '/'],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom('NFC', 'NFD'), fc.boolean(), (typed, form, upper) => {
        const other = (upper ? typed.toUpperCase() : typed).normalize(form);
        fc.pre(nameKey(typed) === nameKey(other));
        expect(fingerprint(other)).toBe(fingerprint(typed));
      }),
      { numRuns: 200 },
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 30 }), (texts) => {
        const prints = new Map<string, number>();
        for (const each of texts) {
          const key = nameKey(each);
          expect([each, fingerprint(each)]).toEqual([each, prints.get(key) ?? fingerprint(each)]);
          prints.set(key, fingerprint(each));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('composes only what is not composed yet: that takes longer than all the rest', () => {
    const normalize = jest.spyOn(String.prototype, 'normalize');
    const check = (text: string, composes: boolean) => {
      normalize.mockClear();
      fingerprint(text);
      expect([text, normalize.mock.calls.length > 0]).toEqual([text, composes]);
    };
    for (const text of [
      '',
      'Phòng Văn hóa, Đội 5',
      'Xã\u00a0Ạ\u1ef9',
      '\u024f',
      'quý I\u2010IV \u201cgấp\u201d\u2026',
    ]) {
      check(text, false);
    }
    for (const text of ['Xa\u0303', '\u0250', '\u1e9f', '\u1efa', '\u200b', '\u200f', '\u2027']) check(text, true);
    normalize.mockRestore();
  });

  it('tells most other names apart', () => {
    const names = [
      'Phòng Nội vụ',
      'Phòng Tư pháp',
      'Việc 1',
      'Việc 2',
      'Việc 12',
      'Việc 21',
      'đ',
      'd',
      'NV-01',
      'NV-10',
    ];
    expect(new Set(names.map((name) => fingerprint(name))).size).toBe(names.length);
    expect(fingerprint('b', fingerprint('a1'))).not.toBe(fingerprint('b', fingerprint('a2')));
    expect(fingerprint('')).toBe(0);
    expect(fingerprint('đ')).not.toBe(0);
    expect(fingerprint('ý \u00e1 \u0110'.normalize('NFC'))).toBe(fingerprint('đ'));
  });
});
