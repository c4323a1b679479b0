import { fromSerial, yearOf } from '../dates';

/** The years 1982 to 2063. */
const FIVE_DIGITS = /^[345]\d{4}$/;

/**
 * The serial number of a date whose cell was made text ("44377"), where that is a day of the plan year or the years beside it; any
 * other number is as likely to be anything else.
 */
export function serialAsText(text: string, year: number): number | null {
  if (!FIVE_DIGITS.test(text)) return null;
  const day = fromSerial(Number(text));
  return day !== null && Math.abs(yearOf(day) - year) <= 1 ? Number(text) : null;
}
