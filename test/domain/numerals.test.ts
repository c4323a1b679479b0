import { readNumeral, romanNumeral } from '../../src/domain/numerals';

describe('readNumeral', () => {
  const check = (text: string, expected: number | null) => expect([text, readNumeral(text)]).toEqual([text, expected]);

  it('reads the numbers of headings', () => {
    check('2', 2);
    check('02', 2);
    check('I', 1);
    check(' II ', 2);
    check('XII', 12);
    check('mười', 10);
    check('iv', 4);
    check('Ⅱ', 2); // U+2161
    check('ⅳ', 4);
    check('X', 10);
    check('hai', 2);
    check('thứ nhất', 1);
    check('Thứ tư', 4);
  });

  it('reads nothing else', () => {
    check('l', null); // small L for I
    check('ll', null);
    check('IIII', null);
    check('2a', null);
    check('-1', null);
    check('1000', null);
    check('', null);
    check('thứ', null);
    check('constructor', null); // no property of the table's prototype
    check('toString', null);
  });
});

describe('romanNumeral', () => {
  it('writes what readNumeral reads, and the larger ones', () => {
    for (let value = 1; value <= 12; value++) expect(readNumeral(romanNumeral(value))).toBe(value);
    expect([14, 40, 49, 90, 444, 2021, 3999].map(romanNumeral)).toEqual([
      'XIV',
      'XL',
      'XLIX',
      'XC',
      'CDXLIV',
      'MMXXI',
      'MMMCMXCIX',
    ]);
  });

  it('leaves what has no Roman numeral in digits', () => {
    expect([0, -1, 1.5, 4000].map(romanNumeral)).toEqual(['0', '-1', '1.5', '4000']);
  });
});
