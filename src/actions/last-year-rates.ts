import type { LastYearRates, LastYearReading } from './results';

/** The rates that were found in last year's workbook. */
export function ratesIn({ periods }: LastYearReading): LastYearRates {
  return new Map(periods.flatMap(({ periodId, rate }) => (rate === null ? [] : [[periodId, rate] as const])));
}
