import fc from 'fast-check';
import {
  cleanText,
  cutText,
  fold,
  hasLineBreak,
  isUsualText,
  nameKey,
  tidyText,
  withIForY,
  withoutTone,
} from '../../src/domain/text';
import { OUR_TEXTS } from './our-texts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 40 });
const SYLLABLES = [
  'Hương',
  'Trà',
  'phường',
  'Tứ',
  'Hạ',
  'Văn',
  'hóa',
  'Thủy',
  'quý',
  'II',
  'và',
  '-',
  'Xã',
  'Toàn',
  'đô',
  'Uỷ',
  'ban',
];
const vietnamese = fc.array(fc.constantFrom(...SYLLABLES), { maxLength: 8 }).map((words) => words.join(' '));

describe('cleanText', () => {
  const check = (text: string, expected: string) => expect(cleanText(text)).toBe(expected);

  it('composes, drops what cannot be seen and makes every space plain', () => {
    check('Hương Trà'.normalize('NFD'), 'Hương Trà');
    check('\u00A0Phòng\u2003Nội\tvụ\r\n', 'Phòng Nội vụ');
    check('\uFEFFPhòng\u200B Nội  vụ', 'Phòng Nội vụ');
    check('Phòng\nNội vụ', 'Phòng Nội vụ');
    check('e\u200B\u0301', 'é'); // a mark parted from its letter by something invisible
    check(' \u200B ', '');
    check(' Phòng Nội vụ ', 'Phòng Nội vụ');
  });

  it('drops marks of direction and isolates', () => {
    check('\u202BPhòng\u202C \u2067Nội\u2069\u200F vụ\u061C', 'Phòng Nội vụ');
  });

  it('keeps the joiner inside an emoji, and half a surrogate pair for people to see', () => {
    check('\u{1F468}\u200D\u{1F4BB} xong', '\u{1F468}\u200D\u{1F4BB} xong');
    check('Nội\u200D vụ', 'Nội vụ');
    check('\uD83D xong', '\uD83D xong');
  });

  it('keeps the soft hyphen, which is the letter ư in old TCVN3 text', () => {
    check('H\u00AD¬ng Trµ', 'H\u00AD¬ng Trµ');
    check('ch\u00AD', 'ch\u00AD');
    check('báo\u00ADcáo', 'báo\u00ADcáo'); // á is a letter there as well
  });

  it('drops it from a word that TCVN3 cannot hold', () => {
    check('Kế ho\u00ADạch', 'Kế hoạch');
    check('nghiệp\u00AD vụ', 'nghiệp vụ');
    check('nghiệp vụ; ch\u00ADa', 'nghiệp vụ; ch\u00ADa'); // only there
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => expect(cleanText(cleanText(text))).toBe(cleanText(text))));
  });
});

describe('usual text', () => {
  it('is composed, on one line and without anything unseen', () => {
    for (const text of ['Phòng Nội vụ – “Một cửa”…', '', ' a', '15/KH-UBND'])
      expect([text, isUsualText(text)]).toEqual([text, true]);
    for (const text of ['a  b', 'a\nb', 'a\u00A0b', 'a\u200B', 'Hạ'.normalize('NFD'), 'a\tb', 'a\u00AD']) {
      expect([text, isUsualText(text)]).toEqual([text, false]);
    }
  });
});

it('cuts a text as a cell counts its characters, and never in the middle of one', () => {
  const check = (text: string, most: number, expected: string) =>
    expect([text, most, cutText(text, most)]).toEqual([text, most, expected]);
  check('Phòng', 5, 'Phòng');
  check('Phòng', 4, 'Phòn');
  check('Phòng', 0, '');
  check('a\u{1F600}b', 3, 'a\u{1F600}');
  check('a\u{1F600}b', 2, 'a');
  // The first and the last of all pairs; what comes next to them is no half of a pair.
  for (const pair of ['\u{10000}', '\u{10FFFF}']) check(`${pair}b`, 1, '');
  for (const single of ['\uD7FF', '\uE000', '\uDC00']) check(`${single}b`, 1, single);
});

describe('tidyText', () => {
  const check = (text: string, lines: boolean, expected: string) => expect(tidyText(text, { lines })).toBe(expected);

  it('keeps line breaks where a cell may have several lines', () => {
    check(' Kế  hoạch\r\n- Báo\u00A0cáo \n\n', true, 'Kế hoạch\n- Báo cáo');
    check('Một\u2028Hai\rBa\vBốn', true, 'Một\nHai\nBa\nBốn');
    check('Một\n\nHai', true, 'Một\n\nHai');
    check('Phòng\nNội vụ', false, 'Phòng Nội vụ');
    expect(tidyText('Phòng\nNội vụ')).toBe('Phòng Nội vụ');
    check(' \n ', true, '');
  });

  it('does not change a text that is right', () => {
    expect(OUR_TEXTS.length).toBeGreaterThan(700);
    for (const text of OUR_TEXTS) {
      check(text, true, text);
      if (!hasLineBreak(text)) check(text, false, text);
    }
  });

  it('changes nothing the second time', () => {
    const lines = fc.array(anyText, { maxLength: 4 }).map((all) => all.join('\n'));
    fc.assert(
      fc.property(lines, fc.boolean(), (text, several) => {
        const tidy = tidyText(text, { lines: several });
        check(tidy, several, tidy);
        expect(hasLineBreak(tidy)).toBe(several && hasLineBreak(tidy));
      }),
    );
  });
});

describe('long cells', () => {
  const LONGEST = 32_767;
  const parts = [' ', ' \n', '-', ' -', 'a', 'é', 'a\u00AD', '\u00AD', '\u0300', '\uD800', '\u200B', 'x. '];

  it('are tidied like short ones, once and for all', () => {
    for (const part of parts) {
      const text = `x${part.repeat(Math.floor(LONGEST / part.length))}x`;
      const tidy = tidyText(text, { lines: true });
      expect([part, tidyText(tidy, { lines: true })]).toEqual([part, tidy]);
      for (const read of [cleanText, nameKey, fold]) expect(read(text).length).toBeLessThanOrEqual(text.length * 2);
    }
  });
});

describe('withIForY', () => {
  const same = (a: string, b: string) => expect([a, withIForY(nameKey(a))]).toEqual([a, withIForY(nameKey(b))]);
  const different = (a: string, b: string) => expect(withIForY(nameKey(a))).not.toBe(withIForY(nameKey(b)));

  it('makes i and y one where both are written', () => {
    same('Vỹ Dạ', 'Vĩ Dạ');
    same('Quý', 'Quí');
    same('Quản lý, kỹ thuật, kỳ, mỹ, tỷ, sỹ, ký', 'Quản lí, kĩ thuật, kì, mĩ, tỉ, sĩ, kí');
  });

  it('leaves them apart elsewhere', () => {
    different('Thúy', 'Thúi');
    different('tay', 'tai');
    different('Y tế', 'I tế');
    different('Vỹ', 'Vi'); // the tone counts
  });
});

describe('nameKey', () => {
  const same = (a: string, b: string) => expect([a, b, nameKey(a)]).toEqual([a, b, nameKey(b)]);
  const different = (a: string, b: string) => expect(nameKey(a)).not.toBe(nameKey(b));

  it('is one for spellings of one name', () => {
    same('Phòng Nội vụ', 'PHÒNG NỘI VỤ');
    same('Phòng Văn hoá và Thông tin', 'Phòng Văn hóa và Thông tin');
    same('Thuỷ Xuân', 'Thủy Xuân');
    same('Uỷ ban', 'Ủy ban');
    same('Thuận Hoà', 'Thuận Hòa');
    same('Phòng Tài chính – Kế hoạch', 'Phòng Tài chính - Kế hoạch');
    same('Tài chính-Kế hoạch', 'Tài chính — Kế hoạch');
    same('P. Tứ Hạ', 'P.Tứ Hạ');
    same('Văn hóa , Thông tin', 'Văn hóa, Thông tin');
    same('Phòng Nội vụ.', 'Phòng Nội vụ');
    same('Hương Trà'.normalize('NFD'), 'Hương Trà');
    same('“Một cửa”', '"Một cửa"');
    same('Đắk’Lắk', "Đắk'Lắk");
    same('- Phòng Nội vụ: ', 'Phòng Nội vụ');
  });

  it('keeps every accent', () => {
    different('Hương Vân', 'Hương Văn');
    different('Hương Vân', 'huong van');
    different('Hòa', 'Hóa');
    different("Đắk'Lắk", 'ĐắkLắk');
    different('Đô', 'Do');
    different('Quý', 'Quí'); // i and y are other letters: the catalogue may list both
    different('Tư', 'Tu');
  });

  it('is a fixed point, however the text is composed', () => {
    fc.assert(
      fc.property(fc.oneof(vietnamese, anyText), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
        expect(nameKey(text.normalize('NFD'))).toBe(nameKey(text.normalize('NFC')));
      }),
    );
  });

  it('does not see case', () => {
    fc.assert(fc.property(vietnamese, (text) => expect(nameKey(text.toUpperCase())).toBe(nameKey(text))));
  });
});

describe('fold', () => {
  it('drops all accents, for searching', () => {
    expect(fold('Đội ngũ Hương Vân')).toBe('doi ngu huong van');
    expect(fold('ƯỚC')).toBe('uoc');
    expect(fold('Phường Tứ Hạ'.normalize('NFD'))).toBe('phuong tu ha');
  });

  it('leaves plain letters for Vietnamese text', () => {
    fc.assert(fc.property(vietnamese, (text) => expect(fold(text)).toMatch(/^[ -~]*$/)));
  });
});

it('takes tones off letters, but not what makes them other letters', () => {
  expect(withoutTone('ủ ấ ố ứ đ ễ ạ ỹ')).toBe('u â ô ư đ ê a y');
});
