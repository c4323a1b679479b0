/** A number as it was written; `other`: what the same text means to a machine with the other signs. */
export type WrittenNumber = { value: number; other?: number };

const ONE_GROUP = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/**
 * A number in digits, read the Vietnamese way: 1.234,5 · 1234,5 · 1234.5 · 1,234.5 (no other reading possible). "1.234" is 1234 and
 * "1,234" is 1,234, but with English settings it is the other way round, so `other` tells. A group never starts with 0: 0.234.
 * Spaces may stand between groups of three. null for anything else.
 */
export function parseNumber(text: string): WrittenNumber | null {
  const digits = withoutGroupSpaces(text);
  const value = valueOf(digits);
  if (value === null) return null;
  if (!ONE_GROUP.test(digits)) return { value };
  const whole = Number(digits.replace(/[.,]/, ''));
  return { value, other: value === whole ? whole / 1000 : whole };
}

function valueOf(digits: string): number | null {
  if (/^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(digits)) return Number(digits.replace(/\./g, '').replace(',', '.'));
  if (/^-?[1-9]\d{0,2}((,\d{3})+\.\d+|(,\d{3}){2,})$/.test(digits)) return Number(digits.replace(/,/g, ''));
  return /^-?\d+([.,]\d+)?$/.test(digits) ? Number(digits.replace(',', '.')) : null;
}

/** A number of things that have no halves, so that no sign in it can be a decimal one: 150.000 · 150,000 · 150 000 · 150000. */
export function parseWholeNumber(text: string): number | null {
  const digits = withoutGroupSpaces(text);
  return /^-?(\d+|[1-9]\d{0,2}(\.\d{3})+|[1-9]\d{0,2}(,\d{3})+)$/.test(digits)
    ? Number(digits.replace(/[.,]/g, ''))
    : null;
}

const withoutGroupSpaces = (text: string) => text.trim().replace(/(?<=\d) (?=\d{3}(?!\d))/g, '');

/** Without the dust of binary fractions: 1.1 × 1000 is 1100 and not 1100.0000000000002. */
export const withoutDust = (number: number) => Number(number.toPrecision(14));

/** "66,7%"; a rate without denominator is "–". */
export function percentText(rate: number | null): string {
  return rate === null ? '–' : `${(rate * 100).toFixed(1).replace('.', ',')}%`;
}

const COUNTS = new Intl.NumberFormat('vi-VN');

/** "1.234": a count as Vietnamese papers print it. */
export const countText = (count: number): string => COUNTS.format(count);
