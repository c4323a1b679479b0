/** The numbers that headings and tasks of a plan begin with: "II.", "Mục 2", "1.1", "a)", "-". */
import { readNumeral } from '../numerals';
import { cleanText } from '../text';

/**
 * `word`: named levels ("Lĩnh vực 3", "Phần thứ hai"); `capital`: A, B, C. `depth`: how deep a number goes by itself (1.1 is 2);
 * letters and dashes stand below any number.
 */
export type Numbering = {
  kind: 'word' | 'roman' | 'capital' | 'digits' | 'letter' | 'bullet' | 'none';
  depth: number;
  /** The last number: 2 for "II", 1 for "3.1"; null where there is none to count by. */
  value: number | null;
  /** A small L that stands for the Roman one. */
  slip?: true;
  /** What follows. */
  rest: string;
};

const LETTER_DEPTH = 8;
const BULLET_DEPTH = 9;
const WORD =
  /^(?:(?:nhóm )?lĩnh vực|mục|phần|chương|nhóm(?: nhiệm vụ)?)\s+(thứ \p{L}+|[ivx]{1,4}|\d{1,2}|[a-h])(?![\p{L}\d])\s*[.):,;–-]*\s*/iu;
/** "I.1", "A.2.1": below its area by the digits alone. */
const MIXED = /^(?:[IVX]{1,4}|[A-H])((?:\.\d{1,3})+)\.?(?:\s+|$)/u;
const ROMAN = /^([IVX]{1,4})(?:\s*[.):,/–-]+\s*|\s+|$)/u;
const SLIP = /^(l{1,3})(?:\s*[.):/-]+\s*|$)/u;
const CAPITAL = /^([A-H])(?:\s*[.)/-]+\s*|$)/u;
const LETTER = /^([a-zđ])(?:\s*[.)]+\s*|$)/u;
const BULLET = /^[-–—+*•]+\s*/u;
/** In a text a number needs a mark after it, or it may be a quantity: "15 xã, phường". */
const DIGITS = /^(\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}(?=[.)]))[.)]*(?:\s+|(?=\p{L})|$)/u;
const DIGITS_ALONE = /^(\d{1,4}(?:[.,]\d{1,3})*)\s*[.)/]*$/u;

/** Reads the number in front of a text. */
export function readNumbering(text: string): Numbering {
  const clean = cleanText(text).normalize('NFKC').normalize('NFC');
  const after = (match: RegExpExecArray) => clean.slice(match[0].length);
  const word = WORD.exec(clean);
  if (word) {
    const value = readNumeral(word[1]!) ?? letterValue(word[1]!);
    if (value !== null) return { kind: 'word', depth: 0, value, rest: after(word) };
  }
  const mixed = MIXED.exec(clean);
  if (mixed) return { ...countedBy(mixed[1]!), rest: after(mixed) };
  const roman = ROMAN.exec(clean);
  const romanValue = roman ? readNumeral(roman[1]!) : null;
  if (roman && romanValue !== null) return { kind: 'roman', depth: 0, value: romanValue, rest: after(roman) };
  const slip = SLIP.exec(clean);
  if (slip) return { kind: 'roman', depth: 0, value: slip[1]!.length, slip: true, rest: after(slip) };
  const capital = CAPITAL.exec(clean);
  if (capital) return { kind: 'capital', depth: 0, value: letterValue(capital[1]!), rest: after(capital) };
  const digits = DIGITS.exec(clean) ?? DIGITS_ALONE.exec(clean);
  if (digits) return { ...countedBy(digits[1]!), rest: after(digits) };
  const letter = LETTER.exec(clean);
  if (letter) return { kind: 'letter', depth: LETTER_DEPTH, value: letterValue(letter[1]!), rest: after(letter) };
  const bullet = BULLET.exec(clean);
  if (bullet) return { kind: 'bullet', depth: BULLET_DEPTH, value: null, rest: after(bullet) };
  return { kind: 'none', depth: 0, value: null, rest: clean };
}

function countedBy(digits: string): Pick<Numbering, 'kind' | 'depth' | 'value'> {
  const parts = digits.split(/[.,]/).filter((part) => part !== '');
  return { kind: 'digits', depth: parts.length, value: Number(parts[parts.length - 1]) };
}

function letterValue(letter: string): number | null {
  return /^[a-z]$/i.test(letter) ? letter.toLowerCase().charCodeAt(0) - 96 : null;
}
