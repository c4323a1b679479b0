import { dateShown } from '../date-format';
import { dayOf } from '../dates';
import type { ReadRow } from '../row-reader';

/**
 * True where the deadline may be a month that Excel took for a date: "Tháng 6/2021" typed as "6/2021" becomes 01/06/2021 and shows as
 * "Jun-21".
 */
export function isMonthAsDate({ deadline, values, facts }: ReadRow): boolean {
  if (typeof values.deadline !== 'number' || deadline.kind !== 'date') return false;
  // A bare year in the cell ("2021") is no date.
  if (values.deadline < 10_000) return false;
  return dayOf(deadline.due) === 1 || dateShown(facts?.deadline?.format) === 'month';
}
