const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];
const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * A small number as headings write it: "2", "02", "II", "ii", "Ⅱ" (U+2161), "hai", "thứ nhất". null for anything else; also
 * for "l" (small L typed for I), which nobody can tell from a slip.
 */
export function readNumeral(text: string): number | null {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  if (/^\d{1,3}$/.test(plain)) return Number(plain);
  const roman = ROMAN.indexOf(plain);
  if (roman >= 0) return roman + 1;
  const ordinal = ORDINALS.indexOf(plain.replace(/^thứ /, ''));
  return ordinal < 0 ? null : ordinal + 1;
}

const ROMAN_SIGNS: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** A whole number from 1 to 3999 in Roman numerals, as headings of areas are numbered: 4 → "IV". Any other number in digits. */
export function romanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN_SIGNS) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}
