import { remember } from './remember';
import { cleanText, fold, nameKey, withIForY, withoutTone } from './text';

/**
 * A word of a unit's name. `key`: for comparing; accents and letters all count, only case and tone placement do not. `variant`: the
 * same for i and y, `loose`: without accents as well. `letters`: without tones, so that ủ is u but đ stays đ. `short`: it may be
 * made of the initials of several words.
 */
export type UnitWord = { key: string; variant: string; loose: string; letters: string; short: boolean };

const WORD = /[\p{L}\p{M}\d]+/gu;
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?:uỷ|ủy) ban nhân dân/giu, 'UBND'],
  [/hội đồng nhân dân/giu, 'HĐND'],
  [/(?<![\p{L}\p{M}])ph\.\s*/giu, 'phường '],
];
/** "A và B", "A & B", "A - B" and "A, B" are the same name. */
const CONNECTOR = nameKey('và');
const VOWEL = /[aăâeêioôơuưy]/;
const CAPITALS = /^[\p{Lu}\d]+$/u;
const NUMBER = /^\d+$/;
/** Acronyms of the public service that stand as words in full names. */
const ACRONYM_WORDS = new Set(['hđnd', 'ubnd', 'chqs']);

/** Words of a name without punctuation and "và", long forms of UBND and HĐND shortened. */
export function unitWords(text: string): UnitWord[] {
  const clean = LONG_FORMS.reduce((result, [long, short]) => result.replace(long, short), cleanText(text));
  const words: UnitWord[] = [];
  for (const [raw] of clean.matchAll(WORD)) {
    const word = wordOf(raw);
    if (word.key !== CONNECTOR) words.push(word);
  }
  return words;
}

/** Names are made of a few hundred words. */
const wordOf = remember((raw): UnitWord => {
  if (NUMBER.test(raw)) return { key: raw, variant: raw, loose: raw, letters: raw, short: false };
  const letters = withoutTone(raw);
  const short = CAPITALS.test(letters) || !VOWEL.test(letters.toLowerCase());
  const key = nameKey(raw);
  const variant = withIForY(key);
  return { key, variant, loose: fold(variant), letters: letters.toLowerCase(), short };
});

/** The key of a whole name: punctuation and "và" do not count either. */
export const keyOf = (words: readonly UnitWord[], kind: 'key' | 'variant' | 'loose' = 'key') =>
  words.map((word) => word[kind]).join(' ');

/** How many letters stand in a text that is nothing but initials; null where it is more. */
export function initialsIn(words: readonly UnitWord[]): number | null {
  return words.every(({ short }) => short) ? words.reduce((sum, { letters }) => sum + letters.length, 0) : null;
}

/** Positions in `words` that `letters` can reach from `from`, each letter being the initial of the next word. */
function spell(letters: string, words: readonly UnitWord[], from: number): number[] {
  if (letters === '') return [from];
  const word = words[from];
  if (!word) return [];
  const reached: number[] = [];
  if (word.letters.startsWith(letters.charAt(0))) reached.push(...spell(letters.slice(1), words, from + 1));
  if (ACRONYM_WORDS.has(word.key) && letters.startsWith(word.key)) {
    reached.push(...spell(letters.slice(word.key.length), words, from + 1));
  }
  return reached;
}

/**
 * True where `typed` is `name` with words shortened to initials: "P. TC-KH", "LĐ-TB&XH", "Lao động - TB và XH", "TTHCC".
 * Every word of the name must be there, in order. Accents of letters count (Đ is not D), tones of initials do not.
 */
export function abbreviates(typed: readonly UnitWord[], name: readonly UnitWord[]): boolean {
  if (typed.length > name.length) return false;
  let positions = new Set([0]);
  for (const [index, word] of typed.entries()) {
    const next = new Set<number>();
    for (const position of positions) {
      if (name[position]?.key === word.key) next.add(position + 1);
      if (word.short && (word.letters.length > 1 || index === 0)) {
        for (const reached of spell(word.letters, name, position)) next.add(reached);
      }
    }
    if (next.size === 0) return false;
    positions = next;
  }
  return positions.has(name.length);
}
