import fc from 'fast-check';
import { cleanText, fold, nameKey, withoutTone } from '../../src/domain/text';

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
  });

  it('keeps the soft hyphen, which is the letter ư in old TCVN3 text', () => {
    check('H\u00AD¬ng Trµ', 'H\u00AD¬ng Trµ');
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(anyText, (text) => expect(cleanText(cleanText(text))).toBe(cleanText(text))));
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
  });

  it('keeps every accent', () => {
    different('Hương Vân', 'Hương Văn');
    different('Hương Vân', 'huong van');
    different('Hòa', 'Hóa');
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
