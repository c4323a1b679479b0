import { BLANK, isBlank, isCellError, NOT_UNDERSTOOD, saysNone, type Reading } from './cell-values';
import { parseNumber, parseWholeNumber, withoutDust } from './number-text';
import type { CellValue } from './task';
import { cleanText, fold } from './text';

/** What one of each is in million đồng (triệu đồng). */
const MONEY_UNITS: Readonly<Record<string, number>> = {
  ty: 1000,
  ti: 1000,
  trieu: 1,
  tr: 1,
  nghin: 0.001,
  ngan: 0.001,
};
/** A number and its unit: "5 tỷ đồng", "150tr.đ", "150.000.000 đồng", "15". */
const PART = /(-?\d[\d., ]*)(ty|ti|trieu|tr|nghin|ngan)?\.? ?(dong|d|vnd)?(?![a-z])\.?(?: |$)/y;
const DONG_IN_MILLION = 1e-6;

type Part = { value: number; ambiguous?: number[]; step: number; hasUnit: boolean };

function readPart([, written = '', unit, dong]: RegExpExecArray): Part | null {
  const digits = written.replace(/[., ]+$/, '');
  if (unit === undefined && dong !== undefined) {
    const whole = parseWholeNumber(digits);
    return whole === null
      ? null
      : { value: withoutDust(whole * DONG_IN_MILLION), step: DONG_IN_MILLION, hasUnit: true };
  }
  const number = parseNumber(digits);
  if (number === null) return null;
  const step = MONEY_UNITS[unit ?? 'trieu']!;
  const value = withoutDust(number.value * step);
  const part = { value, step, hasUnit: unit !== undefined };
  if (number.other === undefined) return part;
  const other = withoutDust(number.other * step);
  return { ...part, ambiguous: [Math.max(value, other), Math.min(value, other)] };
}

/** "2 tỷ 500 triệu" goes down from part to part. */
const goesDown = (parts: readonly Part[]) =>
  parts.every(({ step, hasUnit, ambiguous }, index) => {
    const before = parts[index - 1];
    return parts.length === 1 || (hasUnit && ambiguous === undefined && (before === undefined || before.step > step));
  });

/**
 * An amount in million đồng. Text is read the Vietnamese way (1.234,5) and may have its unit: "5 tỷ", "150 triệu đồng",
 * "150.000.000 đồng". "1.234" and "1,234" are ambiguous because the machine that typed them may have had English settings; with
 * "đồng" alone behind it a number is whole, so there they are not.
 */
export function readAmount(value: CellValue | undefined): Reading<number> {
  if (isBlank(value)) return BLANK;
  if (isCellError(value)) return { kind: 'invalid', reason: 'error-value' };
  if (typeof value === 'number') return { kind: 'value', value, asText: false };
  if (typeof value !== 'string') return NOT_UNDERSTOOD;
  if (saysNone(value)) return BLANK;
  const text = fold(value).replace(/\u2212/g, '-');
  const parts: Part[] = [];
  for (PART.lastIndex = 0; PART.lastIndex < text.length;) {
    const found = PART.exec(text);
    const part = found === null ? null : readPart(found);
    if (part === null) return NOT_UNDERSTOOD;
    parts.push(part);
  }
  // There is no part in an accent that stands alone.
  const [first] = parts;
  if (first === undefined || !goesDown(parts)) return NOT_UNDERSTOOD;
  const total = withoutDust(parts.reduce((sum, part) => sum + part.value, 0));
  const { ambiguous } = first;
  return { kind: 'value', value: total, asText: true, ...(ambiguous === undefined ? {} : { ambiguous }) };
}

/** What is counted may stand behind: "0 hồ sơ", "12 văn bản". */
const COUNTED = /^([\d., ]*\d)(?: ?\p{L}[\p{L} ]{0,30})?$/u;

/** The count that a text of nothing but digits and their signs means ("120", "1.234", " 12 "); null for anything else. */
export function countInText(value: CellValue | undefined): number | null {
  return typeof value === 'string' ? parseWholeNumber(cleanText(value).replace(/^-.*/, '')) : null;
}

/**
 * A count of things (hồ sơ, văn bản, thủ tục): a whole number from 0 on. Nothing is ambiguous here: no count has decimals, so "1.234"
 * and "1,234" are 1234. "-", "Không" and "KĐK" say that there is none, which is blank and not 0.
 */
export function readCount(value: CellValue | undefined): Reading<number> {
  if (isBlank(value)) return BLANK;
  if (isCellError(value)) return { kind: 'invalid', reason: 'error-value' };
  if (typeof value === 'number') {
    return Number.isInteger(value) && value >= 0 ? { kind: 'value', value, asText: false } : NOT_UNDERSTOOD;
  }
  if (typeof value !== 'string') return NOT_UNDERSTOOD;
  if (saysNone(value)) return BLANK;
  const number = parseWholeNumber(COUNTED.exec(cleanText(value))?.[1] ?? '');
  return number === null ? NOT_UNDERSTOOD : { kind: 'value', value: number, asText: true };
}
