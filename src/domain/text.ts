/**
 * Zero-width characters, joiners and byte-order marks. U+00AD (soft hyphen) is not among them: in text typed in the old
 * TCVN3 fonts it is the letter ư, and dropping it would make such text unreadable for good.
 */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u180E]/g;
const SPACES = /[\s\u0000-\u001F\u007F\u0085]+/g;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const SINGLE_QUOTES = /[\u2018\u2019\u02BC\u00B4`]/g;
const DOUBLE_QUOTES = /[\u201C-\u201F\u00AB\u00BB]/g;
const AROUND_PUNCTUATION = /\s*([-,;:.&/()+"'])\s*/g;
const EDGE_PUNCTUATION = /^[-,;:.\s]+|[-,;:.\s]+$/g;
/** Grave, acute, tilde, hook above, dot below: the five written tones. Hats and horns are letters, not tones. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const WORD = /[\p{L}\p{M}]+/gu;
const MARKS = /\p{M}+/gu;
const PLAIN = /^[\u0020-\u007E]*$/;
/** Composed Latin letters, ASCII, dashes, quotes and the ellipsis: text of these alone is composed and has nothing invisible. */
const USUAL = /^[\u0020-\u007E\u00C0-\u024F\u1EA0-\u1EF9\u2013\u2014\u2018-\u201D\u2026]*$/;

/** Composed Unicode (NFC), no invisible characters, every kind of white space as one space, trimmed. */
export function cleanText(text: string): string {
  // Nearly every cell is clean already, and looking is quicker than rewriting.
  if (USUAL.test(text) && !text.includes('  ')) return text.trim();
  return text.replace(INVISIBLE, '').normalize('NFC').replace(SPACES, ' ').trim();
}

/** Both spellings of a tone in oa, oe, uy (hòa/hoà, thủy/thuỷ) are in use, so the tone is compared apart from its letter. */
function toneLast(word: string): string {
  const tones = word.match(TONE);
  return tones ? word.replace(TONE, '') + tones.join('') : word;
}

/** A plan of ten thousand rows has a few hundred different words. */
const MOST_WORDS = 20_000;
const knownWords = new Map<string, string>();

function toneLastOnce(word: string): string {
  const known = knownWords.get(word);
  if (known !== undefined) return known;
  if (knownWords.size >= MOST_WORDS) knownWords.clear();
  const key = toneLast(word.normalize('NFD')).normalize('NFC');
  knownWords.set(word, key);
  return key;
}

/** The letters with the tone mark off and hats, horns and đ kept: ủ → u, ấ → â. */
export function withoutTone(text: string): string {
  return text.normalize('NFD').replace(TONE, '').normalize('NFC');
}

/**
 * Key for exact matching of names: equal for spellings that mean the same to any reader (case, spaces, kinds of dashes and
 * quotes, spacing around punctuation, tone placement), different for any other letter or accent. Not for display.
 */
export function nameKey(text: string): string {
  const plain = cleanText(text)
    .toLowerCase()
    .replace(DASHES, '-')
    .replace(SINGLE_QUOTES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(AROUND_PUNCTUATION, '$1')
    .replace(EDGE_PUNCTUATION, '');
  if (PLAIN.test(plain)) return plain;
  return plain.replace(WORD, toneLastOnce);
}

/**
 * Lower case without any accents, for searching only: "Hương Vân" and "Hương Văn" become one, so nothing may be identified by it.
 */
export function fold(text: string): string {
  const plain = cleanText(text).toLowerCase();
  if (PLAIN.test(plain)) return plain;
  return plain.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd');
}
