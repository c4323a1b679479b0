import { isEitherWay, type ColumnTraits, type DayColumn } from '../column-facts';
import { dayOf, monthOf, type IsoDate } from '../dates';
import type { ReadRow } from '../row-reader';
import { isMonthAsDate } from './month-as-date';

/** The day that a cell holds; null where it holds none. */
export function dayIn(row: ReadRow, field: DayColumn): IsoDate | null {
  if (field === 'deadline') return row.deadline.due;
  const date = field === 'due' ? row.dueCell : row[field];
  return date.kind === 'value' ? date.value : null;
}

/** True where the column shows that day and month of the cell's day may be reversed, and nothing else in the row settles it. */
export function isDayDoubted(row: ReadRow, field: DayColumn, { mixedDays, monthFirst }: ColumnTraits): boolean {
  const value = row.values[field];
  const doubted = typeof value === 'number' ? mixedDays.has(field) : monthFirst.has(field) && isEitherWay(value);
  const date = doubted ? dayIn(row, field) : null;
  if (date === null || dayOf(date) > 12 || dayOf(date) === monthOf(date)) return false;
  // A month that Excel took for a date is asked about as such.
  if (field === 'deadline') return typeof value === 'number' ? !isMonthAsDate(row) : row.dueCell.kind !== 'value';
  // The written deadline says the same day.
  return field !== 'due' || typeof row.values.deadline !== 'string' || row.deadline.due !== date;
}
