import { TCVN3, VNI } from './legacy-tables';
import { isSyllable } from './syllable';

/** `tcvn3-capitals`: TCVN3 in a font that shows every letter as a capital (.VnTimeH). */
export type LegacyEncoding = 'tcvn3' | 'tcvn3-capitals' | 'vni';

/**
 * What a text looks like. Not `sure`: its words make sense only in the old encoding, but there are too few of them to take it
 * from them alone ("Néi vô"); the column may decide.
 */
export type LegacyReading = { encoding: LegacyEncoding; sure: boolean };

/** The two tables of letters. */
export type LegacyTable = 'tcvn3' | 'vni';

/** Letters that Vietnamese text in Unicode has and Western European text has not; also tones typed apart. */
const BEYOND_WESTERN = /[\u0100-\u024F\u0300-\u036F\u1E00-\u1EFF]/;
const WESTERN = /[\u00A1-\u00FE]/;
/** A run of letters and of the signs that are letters in TCVN3. */
const WORD = /[A-Za-z\u00A1-\u00FE]+/g;
const SIGNS_AROUND = /^[\u00A1-\u00BF\u00D7\u00F7]+|[\u00A1-\u00BF\u00D7\u00F7]+$/g;
const SIGN = /[\u00A1-\u00BF\u00D7\u00F7]/;
const VNI_LETTER = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[íìæóòîñôö]/gi;
const ASCII_LETTER = /[A-Za-z]/;
const SMALL_ASCII = /[a-z]/;
/** Not an abbreviation, so a word of some language. */
const SMALL_WORD = /^[A-Za-z]?[a-z]+$/;
/** An abbreviation of capitals around Đ, which no other alphabet writes: "Q§" and "QÑ" for QĐ, "H§ND" for HĐND. */
const ABBREVIATION: Readonly<Record<LegacyTable, RegExp>> = {
  tcvn3: /^(?=.*[A-Z])(?=.*[\u00A7])[A-Z\u00A1-\u00A7]+$/,
  vni: /^(?=.*[B-DF-HJ-NP-TV-XZ])(?=.*Ñ)[B-DF-HJ-NP-TV-XZÑ]+$/,
};
/** More words say nothing new, and a cell may hold 32,767 characters. */
const MOST_WORDS = 300;
/** "nghieâng" has eight; nobody needs to look at a word of a thousand. */
const LONGEST_WORD = 12;

/**
 * Counts of words: `gain` make sense in the old encoding only, `loss` in Unicode only, `noise` in neither. `marked`: a word of the
 * gain is one that no alphabet but the old encoding writes; `strong`: such a word is long enough to tell by itself.
 */
type Score = { gain: number; loss: number; noise: number; marked: boolean; strong: boolean };

function decodeTcvn3(text: string): string {
  return text.replace(/[\u00A1-\u00FE]/g, (code) => TCVN3.get(code) ?? code);
}

function decodeVni(text: string): string {
  return text.replace(VNI_LETTER, (typed) => {
    const letter = VNI.get(typed);
    if (letter !== undefined) return letter;
    // A base with a sign that does not belong to it: the base alone may be a letter (ô, ö).
    return (VNI.get(typed.charAt(0)) ?? typed.charAt(0)) + typed.slice(1);
  });
}

const decode = (word: string, table: LegacyTable) => (table === 'tcvn3' ? decodeTcvn3(word) : decodeVni(word));

/** A sign amid letters ("Th¸ng"), two accents ("phöôøng", "Ñieàu"), or Đ in an abbreviation. */
function isMarked(word: string, table: LegacyTable): boolean {
  if (ABBREVIATION[table].test(word) || (table === 'tcvn3' && SIGN.test(word))) return true;
  return (word.match(/[\u00A1-\u00FE]/g) ?? []).length > 1;
}

/** "b¹" may be "bạ" or a footnote. */
const SHORTEST_TELLING = 3;
const isTelling = (word: string, table: LegacyTable) =>
  word.length >= SHORTEST_TELLING || ABBREVIATION[table].test(word);

function scoreOf(words: readonly string[], table: LegacyTable): Score {
  const score: Score = { gain: 0, loss: 0, noise: 0, marked: false, strong: false };
  for (const word of words) {
    // One letter alone may be anything in both worlds.
    if (word.length < 2) continue;
    if (word.length > LONGEST_WORD) {
      score.noise += 1;
      continue;
    }
    if (!WESTERN.test(word)) {
      if (SMALL_WORD.test(word) && !isSyllable(word)) score.noise += 1;
      continue;
    }
    const asUnicode = word.replace(SIGNS_AROUND, '');
    const readable = ASCII_LETTER.test(asUnicode) && (!WESTERN.test(asUnicode) || isSyllable(asUnicode));
    const legacy = ABBREVIATION[table].test(word) || isSyllable(decode(word, table));
    // A sign at the edge of a plain word is a footnote or a quote ("GDP¹") unless the old encoding makes a word of it.
    const unicode = readable && (!legacy || asUnicode === word);
    if (legacy && !unicode) {
      score.gain += 1;
      const marked = isMarked(word, table);
      score.marked ||= marked;
      score.strong ||= marked && isTelling(word, table);
    } else if (unicode && !legacy) score.loss += 1;
    else if (!unicode) score.noise += 1;
  }
  return score;
}

/** Gain must outweigh what speaks against it, and Unicode words more than foreign ones. */
const weigh = ({ gain, loss, noise }: Score) => gain - 2 * loss - noise;
const isPossible = ({ gain, loss, noise }: Score) => gain > 0 && loss === 0 && noise === 0;
/** So many words that make sense outweigh fewer foreign ones among them. */
const MANY = 3;
const isSure = (score: Score) =>
  weigh(score) > 0 && (score.strong || (score.gain > 1 && (score.marked || isPossible(score) || score.gain >= MANY)));

/** The encoding that a font stands for; null for fonts of Unicode. */
function encodingOfFont(font: string): LegacyEncoding | null {
  if (/^VNI[- ]/i.test(font)) return 'vni';
  if (!/^\.Vn/i.test(font)) return null;
  return font.endsWith('H') ? 'tcvn3-capitals' : 'tcvn3';
}

/**
 * Reads a whole cell as TCVN3 or VNI; null where it is none. `font`: of the cell, where known; it decides what the words leave
 * open and tells capitals, but never outweighs words that are Unicode. No single letter decides: é, ô and ó are letters in all
 * three worlds. Cheap for text in Unicode, which a first look tells.
 */
export function readLegacy(text: string, font?: string): LegacyReading | null {
  if (BEYOND_WESTERN.test(text) || !WESTERN.test(text)) return null;
  const words = firstWords(text);
  const scores = { tcvn3: scoreOf(words, 'tcvn3'), vni: scoreOf(words, 'vni') };
  const byFont = font === undefined ? null : encodingOfFont(font);
  const likelier: LegacyTable = weigh(scores.vni) > weigh(scores.tcvn3) ? 'vni' : 'tcvn3';
  const named: LegacyTable | null = byFont === null ? null : byFont === 'vni' ? 'vni' : 'tcvn3';
  const table = named !== null && !isSure(scores[likelier]) ? named : likelier;
  const score = scores[table];
  const sure = isSure(score) || (table === named && score.gain > 0 && weigh(score) > 0);
  if (!sure && !isPossible(score)) return null;
  if (table === 'vni') return { encoding: 'vni', sure };
  const capitals = byFont === 'tcvn3-capitals' || inCapitals(text);
  return { encoding: capitals ? 'tcvn3-capitals' : 'tcvn3', sure };
}

function firstWords(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(WORD)) {
    if (words.push(word) === MOST_WORDS) break;
  }
  return words;
}

/** "C¶I C¸CH": TCVN3 has small letters only for vowels with tones, so capitals everywhere else mean capitals throughout. */
function inCapitals(text: string): boolean {
  return !SMALL_ASCII.test(text) && (text.match(/[A-Z]/g) ?? []).length > 1;
}

/** The encoding of a cell that can be told by itself and its font; null for all others. See `readLegacy`. */
export function detectLegacy(text: string, font?: string): LegacyEncoding | null {
  const reading = readLegacy(text, font);
  return reading?.sure ? reading.encoding : null;
}

/** The text in composed Unicode. What is no letter of the encoding stays as it is. */
export function convertLegacy(text: string, encoding: LegacyEncoding): string {
  if (encoding === 'vni') return decodeVni(text).normalize('NFC');
  const letters = decodeTcvn3(text).normalize('NFC');
  return encoding === 'tcvn3' ? letters : letters.toUpperCase();
}

/** How many cells of a column hold text, and how many of those are surely of each encoding. */
export type LegacyColumn = { filled: number; tcvn3: number; vni: number };

/** Short cells say little ("Quý II" is the same in TCVN3), so a third of a column is a clear sign; one cell alone is not. */
const CLEAR_SHARE = 1 / 3;
const FEWEST = 2;

/** The encoding of a column by those of its cells that can be told alone; its other cells follow where they may be it. */
export function columnEncoding({ filled, tcvn3, vni }: LegacyColumn): LegacyTable | null {
  const most = Math.max(tcvn3, vni);
  if (most < FEWEST || most < filled * CLEAR_SHARE) return null;
  return tcvn3 >= vni ? 'tcvn3' : 'vni';
}
