import type { IsoDate } from './dates';
import { fromSerial, parseDateText } from './dates';
import type { CellError, CellValue } from './task';
import { cleanText } from './text';

/**
 * What a cell says. `asText`: the meaning is certain, but the cell holds text where formulas need a number or a date.
 * `ambiguous` lists the other numbers that the text could mean.
 */
export type Reading<T> =
  | { kind: 'blank' }
  | { kind: 'value'; value: T; asText: boolean; ambiguous?: number[] }
  | { kind: 'invalid'; reason: 'not-understood' | 'impossible-date' | 'error-value' };

export const BLANK = { kind: 'blank' } as const;
export const NOT_UNDERSTOOD = { kind: 'invalid', reason: 'not-understood' } as const;

export function isCellError(value: CellValue | undefined): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** The cell as text for people; '' for a blank cell and for error values. */
export function readText(value: CellValue | undefined): string {
  if (typeof value === 'string') return cleanText(value);
  if (value === null || value === undefined || isCellError(value)) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** Kept outside, because a pattern inside a function is made anew at each call. */
const LETTER_FIRST = /^[A-Za-z0-9\u00C0-\u024F]/;
const LETTER = /[\p{L}\p{N}]/u;

/** True for an empty cell and for one that holds nothing but spaces. */
export function isBlank(value: CellValue | undefined): boolean {
  if (typeof value !== 'string') return value === null || value === undefined;
  // Nearly every cell begins with a letter or digit; only the others need the slower look at invisible characters.
  return !LETTER_FIRST.test(value) && !LETTER.test(value) && cleanText(value) === '';
}

const NONE = new Set(['không', 'không có', 'không áp dụng', 'không phát sinh', 'ko', 'kđk', 'n/a']);
const DASHES_OR_DOTS = /^[-–—_.…*]+$/;

/**
 * True for "-", "Không", "KĐK" and the like: typed to say that there is none, or that it does not apply. In cells for figures, dates
 * and documents that is blank, which is not 0.
 */
export function saysNone(text: string): boolean {
  const plain = cleanText(text);
  return plain.length <= 16 && (DASHES_OR_DOTS.test(plain) || NONE.has(plain.toLowerCase()));
}

/** True for a cell that holds nothing, or only a word or sign for nothing. */
export function isNothing(value: CellValue | undefined): boolean {
  return isBlank(value) || (typeof value === 'string' && saysNone(value));
}

/** A day from a serial number (the time of day is dropped) or from text; `year` completes "15/12". "-" and "Không" are blank. */
export function readDate(value: CellValue | undefined, year: number): Reading<IsoDate> {
  if (isBlank(value)) return BLANK;
  if (isCellError(value)) return { kind: 'invalid', reason: 'error-value' };
  if (typeof value === 'number') {
    const day = fromSerial(value);
    return day === null ? NOT_UNDERSTOOD : { kind: 'value', value: day, asText: false };
  }
  if (typeof value !== 'string') return NOT_UNDERSTOOD;
  if (saysNone(value)) return BLANK;
  const parsed = parseDateText(cleanText(value), year);
  if (parsed === 'impossible') return { kind: 'invalid', reason: 'impossible-date' };
  return parsed === null ? NOT_UNDERSTOOD : { kind: 'value', value: parsed, asText: true };
}

const NO_MARK = new Set(['không', 'ko', 'k', 'no', 'n', '0', 'false']);

/** An answer to yes or no: "Có", or the mark "x"; anything else says no. As formulas read it. */
export function readYes(value: CellValue | undefined): boolean {
  return ['có', 'x'].includes(readText(value).toLowerCase());
}

/** A tick ("x", "Có", TRUE). `unclear` where something stands in the cell that reads as "no". */
export function readMark(value: CellValue | undefined): { marked: boolean; unclear: boolean } {
  if (isBlank(value) || isCellError(value)) return { marked: false, unclear: false };
  return { marked: true, unclear: NO_MARK.has(readText(value).toLowerCase()) };
}
