import { BLANK, isBlank, saysNone } from './cell-values';
import { readStatusWord } from './status-words';
import type { CellValue } from './task';
import { cleanText } from './text';

/**
 * Progress as a share of 1.
 * - `value`: `withoutPercent` where 98,5 was typed and 98,5% is meant, `words` where it is a word or 100 ("HT", "Chưa thực hiện")
 * - `unsure`: a share is named, but not as the progress alone ("Hoàn thành 80%", "12/15"); proposed, never counted
 * - `unnumbered`: work goes on, nobody says how far ("Đang triển khai"); counts as blank
 */
export type ProgressReading =
  | { kind: 'blank' }
  | { kind: 'value'; value: number; asText: boolean; withoutPercent: boolean; words?: true }
  | { kind: 'unsure'; value: number }
  | { kind: 'unnumbered' }
  | { kind: 'out-of-range'; value: number }
  | { kind: 'invalid' };

/** Nothing but "all" can be meant by 100: ten thousand percent cannot. */
const ALL: ProgressReading = { kind: 'value', value: 1, asText: true, withoutPercent: false, words: true };

/**
 * Above 1 and below this, a bare number is 120% typed as a percentage; from this on it is 5 or 98,5 typed without the
 * sign. Nobody reports a progress of 1,2%.
 */
const FIRST_BARE_PERCENT = 2;

const NUMBER = /^(-?\d+(?:[.,]\d+)?)(%| ?ph[ầa]n tr[ăa]m)?$/;
const ONES = ['', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const ONES_AFTER_TEN: Readonly<Record<string, number>> = { mốt: 1, tư: 4, lăm: 5 };
/** "tám mươi lăm phần trăm": tens and ones, while they have their accents. */
const IN_WORDS = /^(?:(mười)|(\p{L}+) mươi)(?: (\p{L}+))? phần trăm$/u;
/** A product is there, or a test was passed: likely all of the task, but nobody says so. */
const LIKELY_ALL = /^(?:đã )?(?:đạt|ban hành|phát hành|trình ký)$/u;
/** "12/15", "12/15 văn bản": so many done of so many. */
const PARTS_DONE = /^(\d{1,4}) ?\/ ?(\d{1,4})(?: [\p{L} ]{1,20})?$/u;

const INVALID: ProgressReading = { kind: 'invalid' };

/** Progress from a number (0…1), or text such as "98,5%", "98.5 %", "0,5", "HT". "-" and "Không" are blank, which is not 0. */
export function readProgress(value: CellValue | undefined): ProgressReading {
  if (isBlank(value)) return BLANK;
  if (typeof value === 'number') return bareProgress(value, false);
  if (typeof value !== 'string') return INVALID;
  if (saysNone(value)) return BLANK;
  const text = cleanText(value);
  const match = NUMBER.exec(text.toLowerCase().replace(/(?<=\d) (?=%)|(?<=-) (?=\d)/g, ''));
  if (!match) return partsDone(text) ?? numberInWords(text) ?? progressInWords(text);
  const number = Number(match[1]!.replace(',', '.'));
  if (match[2] === undefined) return bareProgress(number, true);
  return inRange(number / 100, { kind: 'value', value: number / 100, asText: true, withoutPercent: false });
}

function inRange(share: number, reading: ProgressReading): ProgressReading {
  return share < 0 || share > 1 ? { kind: 'out-of-range', value: share } : reading;
}

function bareProgress(number: number, asText: boolean): ProgressReading {
  if (number >= 0 && number <= 1) return { kind: 'value', value: number, asText, withoutPercent: false };
  if (number >= FIRST_BARE_PERCENT && number <= 100) {
    return number === 100 ? ALL : { kind: 'value', value: number / 100, asText, withoutPercent: true };
  }
  // Typed as text, "150" and "-5" are percentages too; as a number, 1,5 is what Excel makes of 150%.
  return { kind: 'out-of-range', value: asText && Math.abs(number) >= FIRST_BARE_PERCENT ? number / 100 : number };
}

function partsDone(text: string): ProgressReading | null {
  const parts = PARTS_DONE.exec(text);
  if (!parts || Number(parts[2]) === 0) return null;
  const share = Number(parts[1]) / Number(parts[2]);
  return share > 1 ? null : { kind: 'unsure', value: Math.round(share * 10_000) / 10_000 };
}

function numberInWords(text: string): ProgressReading | null {
  const plain = text.toLowerCase();
  if (LIKELY_ALL.test(plain)) return { kind: 'unsure', value: 1 };
  const words = IN_WORDS.exec(plain);
  if (!words) return null;
  const tens = words[1] === undefined ? ONES.indexOf(words[2]!) : 1;
  const ones = words[3] === undefined ? 0 : (ONES_AFTER_TEN[words[3]] ?? ONES.indexOf(words[3]));
  if (tens < 1 || ones < 0) return null;
  return { kind: 'value', value: (tens * 10 + ones) / 100, asText: true, withoutPercent: false };
}

function progressInWords(text: string): ProgressReading {
  const word = readStatusWord(text);
  switch (word?.means) {
    case 'done':
      return ALL;
    case 'notStarted':
      return { kind: 'value', value: 0, asText: true, withoutPercent: false, words: true };
    case 'partly':
      return inRange(word.share, { kind: 'unsure', value: word.share });
    case 'underway':
    case 'notDue':
    case 'overdue':
    case 'recurring':
      return { kind: 'unnumbered' };
    default:
      return INVALID;
  }
}
