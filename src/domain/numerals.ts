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
