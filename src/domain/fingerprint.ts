import { cleanText } from './text';

const LAST_CONSONANT = 0x0111; // đ

/** For each character up to đ the digit or small consonant it stands for; 0 for all others. y is a vowel: it carries tones. */
const CONSONANTS = Uint16Array.from({ length: LAST_CONSONANT + 1 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase();
  return /[b-df-hj-np-tv-xz0-9đ]/.test(letter) ? letter.charCodeAt(0) : 0;
});

/** Latin letters, those of Vietnamese included, and marks that make no letters: after them nothing is left to compose. */
const isComposed = (code: number) =>
  code <= 0x024f || (code >= 0x1ea0 && code <= 0x1ef9) || (code >= 0x2010 && code <= 0x2026);

/**
 * A number that is the same for all texts with the same `nameKey`: it goes by consonants and digits only, which no spelling of
 * one name changes. Others may share it, so it only tells where a comparison of keys is worth its time. `seed` carries a
 * fingerprint on.
 */
export function fingerprint(text: string, seed = 0): number {
  let print = seed;
  let composed = true;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const letter = code <= LAST_CONSONANT ? CONSONANTS[code]! : 0;
    // The multiplier of Java's string hash; `| 0` keeps the number in 32 bits.
    if (letter !== 0) print = (Math.imul(print, 31) + letter) | 0;
    composed &&= isComposed(code);
  }
  if (composed) return print;
  // What is not composed yet must be, or letters would be seen without their marks; as small letters, for some have no composed capital.
  const clean = cleanText(text.toLowerCase());
  return clean === text ? print : fingerprint(clean, seed);
}
