import { cleanText, nameKey, withoutTone } from './text';

/** A word of a unit's name: `key` for comparing, `raw` as typed. */
export type UnitWord = { key: string; raw: string };

const WORD = /[\p{L}\p{M}\d]+/gu;
const LONG_FORMS: readonly (readonly [RegExp, string])[] = [
  [/(?:uỷ|ủy) ban nhân dân/giu, 'UBND'],
  [/hội đồng nhân dân/giu, 'HĐND'],
];
/** "A và B", "A & B", "A - B" and "A, B" are the same name. */
const CONNECTOR = nameKey('và');
const VOWEL = /[aăâeêioôơuưy]/;
const CAPITALS = /^[\p{Lu}\d]+$/u;
/** Acronyms of the public service that stand as words in full names. */
const ACRONYM_WORDS = new Set(['hđnd', 'ubnd', 'chqs']);
/** Two letters standing alone may be anything ("TP", "VP"): such names must be in the catalogue as aliases. */
const SHORTEST_ACRONYM = 3;

/** Words of a name without punctuation and "và", long forms of UBND and HĐND shortened. */
export function unitWords(text: string): UnitWord[] {
  const clean = LONG_FORMS.reduce((result, [long, short]) => result.replace(long, short), cleanText(text));
  const words: UnitWord[] = [];
  for (const [raw] of clean.matchAll(WORD)) {
    const key = nameKey(raw);
    if (key !== CONNECTOR) words.push({ key, raw });
  }
  return words;
}

/** Accents and letters all count in the key; only punctuation, case, "và" and tone placement do not. */
export const keyOf = (words: readonly UnitWord[]) => words.map(({ key }) => key).join(' ');

const isAbbreviation = ({ raw }: UnitWord) =>
  CAPITALS.test(withoutTone(raw)) || !VOWEL.test(withoutTone(raw).toLowerCase());

const initialOf = (word: UnitWord) => withoutTone(word.raw).charAt(0).toLowerCase();

/** Positions in `words` that `letters` can reach from `from`, each letter being the initial of the next word. */
function spell(letters: string, words: readonly UnitWord[], from: number): number[] {
  if (letters === '') return [from];
  const word = words[from];
  if (!word) return [];
  const reached: number[] = [];
  if (initialOf(word) === letters.charAt(0)) reached.push(...spell(letters.slice(1), words, from + 1));
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
  const letters = typed.reduce((sum, { key }) => sum + key.length, 0);
  if (typed.length > name.length || (typed.every(isAbbreviation) && letters < SHORTEST_ACRONYM)) return false;
  let positions = new Set([0]);
  for (const [index, word] of typed.entries()) {
    const next = new Set<number>();
    for (const position of positions) {
      if (name[position]?.key === word.key) next.add(position + 1);
      if (isAbbreviation(word) && (word.key.length > 1 || index === 0)) {
        for (const reached of spell(withoutTone(word.raw).toLowerCase(), name, position)) next.add(reached);
      }
    }
    positions = next;
  }
  return positions.has(name.length);
}
