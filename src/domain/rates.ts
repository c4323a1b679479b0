import type { Figures } from './summary';

/**
 * The rates that reports know a plan by, and what tables call them. Offices are ranked by the chosen one. D, the overdue tasks and their
 * age in days, is a list and ranks nobody.
 */
export const RATES = {
  A: { figure: 'rateYear', label: 'A. Hoàn thành năm' },
  B: { figure: 'ratePeriod', label: 'B. Hoàn thành đến hạn' },
  C: { figure: 'rateOnTime', label: 'C. Đúng hạn' },
} as const satisfies Record<string, { figure: keyof Figures; label: string }>;
export type RateChoice = keyof typeof RATES;
export const RATE_CHOICES = Object.keys(RATES) as RateChoice[];
/** Internal meetings rank by B. */
export const USUAL_RATE: RateChoice = 'B';

/** By the first letter of what stands in the cell; B where it names none of them. */
export function readRateChoice(text: string): RateChoice {
  const letter = text.trim().charAt(0).toUpperCase();
  return RATE_CHOICES.find((choice) => choice === letter) ?? USUAL_RATE;
}

/** A fraction; null where it is not defined, printed "–". */
export function chosenRate(figures: Figures, choice: RateChoice): number | null {
  return figures[RATES[choice].figure];
}
