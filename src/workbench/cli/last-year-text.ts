import type { LastYearChange, LastYearReading } from '../../actions/results';
import { percentText } from '../../domain/number-text';
import { vi } from '../../locales';
import { LAST_YEAR_GAPS, type LastYearGap } from '../../workbook/last-year';
import { oneLine } from './finding-text';

/** What was taken from last year's workbook, a line for each period, and why nothing was of others. `changes`: what had to be written. */
export function lastYearText({ year, periods }: LastYearReading, changes: readonly LastYearChange[]): string[] {
  const words = vi.cli.lastYear;
  const changed = new Set(changes.map(({ periodId }) => periodId));
  const taken = periods.flatMap((period) => (period.rate === null ? [] : [period]));
  const closed = taken.filter((period) => period.closed).length;
  const without = (gap: LastYearGap): string =>
    periods.flatMap((period) => (period.rate === null && period.why === gap ? [oneLine(period.name)] : [])).join(', ');
  return [
    taken.length === 0 ? words.none(year) : words.taken(year, taken.length, closed),
    ...taken.map(({ periodId, name, rate, closed: isClosed }) =>
      words.rate(oneLine(name), percentText(rate), isClosed, !changed.has(periodId)),
    ),
    ...LAST_YEAR_GAPS.flatMap((gap) => (without(gap) === '' ? [] : [words.gap[gap](year, without(gap))])),
  ];
}
