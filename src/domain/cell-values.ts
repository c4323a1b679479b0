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

const BLANK = { kind: 'blank' } as const;
const NOT_UNDERSTOOD = { kind: 'invalid', reason: 'not-understood' } as const;

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

/** True for an empty cell and for one that holds nothing but spaces. */
export function isBlank(value: CellValue | undefined): boolean {
  if (typeof value !== 'string') return value === null || value === undefined;
  // Nearly every cell holds a letter or digit; only the others need the slower look at invisible characters.
  return !/[\p{L}\p{N}]/u.test(value) && cleanText(value) === '';
}

/** A day from a serial number (the time of day is dropped) or from text; `year` completes "15/12". */
export function readDate(value: CellValue | undefined, year: number): Reading<IsoDate> {
  if (isBlank(value)) return BLANK;
  if (isCellError(value)) return { kind: 'invalid', reason: 'error-value' };
  if (typeof value === 'number') {
    const day = fromSerial(value);
    return day === null ? NOT_UNDERSTOOD : { kind: 'value', value: day, asText: false };
  }
  if (typeof value !== 'string') return NOT_UNDERSTOOD;
  const parsed = parseDateText(cleanText(value), year);
  if (parsed === 'impossible') return { kind: 'invalid', reason: 'impossible-date' };
  return parsed === null ? NOT_UNDERSTOOD : { kind: 'value', value: parsed, asText: true };
}

/** "–", "Không" and the like in a figure column say that there is none, which is blank and not 0. */
const NONE = new Set(['-', '–', '—', 'không', 'không có', 'kđk']);

/**
 * An amount in million đồng. Text is read the Vietnamese way (1.234,5); "1.234" and "1,234" are ambiguous because the
 * machine that typed them may have had English settings.
 */
export function readAmount(value: CellValue | undefined): Reading<number> {
  if (isBlank(value)) return BLANK;
  if (isCellError(value)) return { kind: 'invalid', reason: 'error-value' };
  if (typeof value === 'number') return { kind: 'value', value, asText: false };
  if (typeof value !== 'string') return NOT_UNDERSTOOD;
  const lower = cleanText(value).toLowerCase();
  if (NONE.has(lower)) return BLANK;
  const digits = lower.replace(/\s*(triệu đồng|triệu|tr\.?\s?đ|trđ|tr)\.?$/u, '').replace(/ /g, '');
  const number = parseVietnameseNumber(digits);
  if (number === null) return NOT_UNDERSTOOD;
  const oneGroup = /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
  const whole = Number(digits.replace(/[.,]/, ''));
  return { kind: 'value', value: number, asText: true, ...(oneGroup ? { ambiguous: [whole, whole / 1000] } : {}) };
}

/** 1.234,5 · 1234,5 · 1234.5 · 1,234.5 (no other reading possible); null for anything else. No group starts with 0: 0.234. */
function parseVietnameseNumber(text: string): number | null {
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text)) return Number(text.replace(/\./g, '').replace(',', '.'));
  if (/^-?[1-9]\d{0,2}((,\d{3})+\.\d+|(,\d{3}){2,})$/.test(text)) return Number(text.replace(/,/g, ''));
  if (/^-?\d+([.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
  return null;
}

/** Progress as a share of 1. `withoutPercent`: 98,5 was typed where 98,5% is meant. */
export type ProgressReading =
  | { kind: 'blank' }
  | { kind: 'value'; value: number; asText: boolean; withoutPercent: boolean }
  | { kind: 'out-of-range'; value: number }
  | { kind: 'invalid' };

/**
 * Above 1 and below this, a bare number is 120% typed as a percentage; from this on it is 5 or 98,5 typed without the
 * sign. Nobody reports a progress of 1,2%.
 */
const FIRST_BARE_PERCENT = 2;

/** Progress from a number (0…1), or text such as "98,5%", "98.5 %", "0,5". */
export function readProgress(value: CellValue | undefined): ProgressReading {
  if (isBlank(value)) return BLANK;
  if (typeof value === 'number') return bareProgress(value, false);
  if (typeof value !== 'string') return { kind: 'invalid' };
  const match = /^(-?\d+(?:[.,]\d+)?)(%?)$/.exec(cleanText(value).replace(/ /g, ''));
  if (!match) return { kind: 'invalid' };
  const number = Number(match[1]!.replace(',', '.'));
  if (match[2] === '') return bareProgress(number, true);
  const share = number / 100;
  if (share < 0 || share > 1) return { kind: 'out-of-range', value: share };
  return { kind: 'value', value: share, asText: true, withoutPercent: false };
}

function bareProgress(number: number, asText: boolean): ProgressReading {
  if (number >= 0 && number <= 1) return { kind: 'value', value: number, asText, withoutPercent: false };
  if (number >= FIRST_BARE_PERCENT && number <= 100) {
    return { kind: 'value', value: number / 100, asText, withoutPercent: true };
  }
  // Typed as text, "150" and "-5" are percentages too; as a number, 1,5 is what Excel makes of 150%.
  return { kind: 'out-of-range', value: asText && Math.abs(number) >= FIRST_BARE_PERCENT ? number / 100 : number };
}

const NO_MARK = new Set(['không', 'ko', 'k', 'no', 'n', '0', 'false']);

/** A tick ("x", "Có", TRUE). `unclear` where something stands in the cell that reads as "no". */
export function readMark(value: CellValue | undefined): { marked: boolean; unclear: boolean } {
  if (isBlank(value) || isCellError(value)) return { marked: false, unclear: false };
  return { marked: true, unclear: NO_MARK.has(readText(value).toLowerCase()) };
}
