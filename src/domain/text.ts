import { remember } from './remember';

/** Zero-width characters, marks of writing direction, joiners except inside an emoji, and byte-order marks. */
const INVISIBLE =
  /[\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|\u200D(?!\p{Extended_Pictographic})/gu;
/**
 * A soft hyphen goes only where its word has a letter that TCVN3 text cannot hold. Anywhere else U+00AD may be the letter ư of
 * the old TCVN3 fonts, and dropping it would make such text unreadable for good.
 */
const SOFT_HYPHEN = /\u00AD/g;
const LETTERS_AND_SIGNS = /[\p{L}\p{M}\u00A1-\u00BF]+/gu;
const BEYOND_WESTERN = /[\u0100-\u024F\u0300-\u036F\u1E00-\u1EFF]/;
const SPACES = /[\s\u0000-\u001F\u007F\u0085]+/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u02BC\u00B4`]/g;
const DOUBLE_QUOTES = /[\u201C-\u201F\u00AB\u00BB]/g;
const AROUND_PUNCTUATION = /\s*([-,;:.&/()+"'])\s*/g;
const EDGE_PUNCTUATION = '-,;:. ';
/** Grave, acute, tilde, hook above, dot below: the five written tones. Hats and horns are letters, not tones. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /[\p{L}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[\u0020-\u007E]*$/;
/**
 * Anything but composed Latin letters, ASCII, dashes, quotes and the ellipsis, and double spaces. Text without is composed and has
 * nothing invisible. One pattern, because every text of a plan is looked at.
 */
const UNUSUAL = /[^\u0020-\u007E\u00C0-\u024F\u1EA0-\u1EF9\u2013\u2014\u2018-\u201D\u2026]|  /;

/** True for text on one line that `cleanText` would change at its ends at most. */
export function isUsualText(text: string): boolean {
  return !UNUSUAL.test(text);
}

/** Composed Unicode (NFC), no invisible characters, every kind of white space as one space, trimmed. */
export function cleanText(text: string): string {
  // Nearly every cell is clean already, and looking is quicker than rewriting.
  if (isUsualText(text)) return text.trim();
  return withoutInvisible(text).normalize('NFC').replace(SPACES, ' ').trim();
}

/** The text without what cannot be seen; a soft hyphen stays where it may be a letter. */
export function withoutInvisible(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(LETTERS_AND_SIGNS, (word) => (BEYOND_WESTERN.test(word) ? word.replace(SOFT_HYPHEN, '') : word));
}

/** At most so many characters from the start, as a cell counts them, and never half of a pair. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  return text.slice(0, isHighSurrogate(text.charCodeAt(most - 1)) ? most - 1 : most);
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff;

const LINE_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
export const hasLineBreak = (text: string) => LINE_BREAK.test(text);

/**
 * The spelling that a cell should hold: `cleanText`, but with its line breaks where `lines` says that the column may have several
 * lines. Text that is right already comes back as it is.
 */
export function tidyText(text: string, { lines = false }: { lines?: boolean } = {}): string {
  if (!lines || !hasLineBreak(text)) return cleanText(text);
  return text.split(LINE_BREAK).map(cleanText).join('\n').trim();
}

/** Both spellings of a tone in oa, oe, uy (hòa/hoà, thủy/thuỷ) are in use, so the tone is compared apart from its letter. */
function toneLast(word: string): string {
  const tones = word.match(TONE);
  return tones ? word.replace(TONE, '') + tones.join('') : word;
}

/** A plan of ten thousand rows has a few hundred different words. */
const toneLastOnce = remember((word) => toneLast(word.normalize('NFD')).normalize('NFC'));

/** The letters with the tone mark off and hats, horns and đ kept: ủ → u, ấ → â. */
export function withoutTone(text: string): string {
  return text.normalize('NFD').replace(TONE, '').normalize('NFC');
}

/** By hand, because a pattern for the end is tried at every one of the thousand dots of a dotted line. */
function withoutEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE_PUNCTUATION.includes(text.charAt(start))) start += 1;
  while (start < end && EDGE_PUNCTUATION.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/**
 * Key for exact matching of names: equal for spellings that mean the same to any reader (case, spaces, kinds of dashes and
 * quotes, spacing around punctuation, tone placement), different for any other letter or accent. Not for display.
 */
export function nameKey(text: string): string {
  const plain = withoutEdges(
    cleanText(text)
      .toLowerCase()
      .replace(DASHES, '-')
      .replace(SINGLE_QUOTES, "'")
      .replace(DOUBLE_QUOTES, '"')
      .replace(AROUND_PUNCTUATION, '$1'),
  );
  if (PLAIN.test(plain)) return plain;
  return plain.replace(WORD, (word) => toneLastOnce(word));
}

const Y_WORD = /(?<![\p{L}\p{M}])([bcdđghklmnpqrstvx]+|qu)([yýỳỷỹỵ])(?![\p{L}\p{M}])/gu;
const ANY_Y = /[yýỳỷỹỵ]/;
const I_FOR_Y: Readonly<Record<string, string>> = { y: 'i', ý: 'í', ỳ: 'ì', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/**
 * A `nameKey` with i wherever both i and y are in use as the only vowel: quý/quí, Vỹ Dạ/Vĩ Dạ. Two keys that only this makes
 * equal are probably one name, but a catalogue may list both.
 */
export function withIForY(key: string): string {
  if (!ANY_Y.test(key)) return key;
  return key.replace(Y_WORD, (_, onset: string, vowel: string) => onset + (I_FOR_Y[vowel] ?? vowel));
}

/**
 * Lower case without any accents, for searching only: "Hương Vân" and "Hương Văn" become one, so nothing may be identified by it.
 */
export function fold(text: string): string {
  const plain = cleanText(text).toLowerCase();
  if (PLAIN.test(plain)) return plain;
  return plain.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
}
