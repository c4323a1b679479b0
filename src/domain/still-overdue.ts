/** Why a task that looks as if it was done is in the lists of overdue tasks all the same. */
import { addDays, fromSerial, type IsoDate } from './dates';
import { captionDate } from './print-words';
import type { PlanRow } from './task';

/** What is said of a day after the closing date, before and after the day itself. */
export const DONE_LATER = ['Hoàn thành ngày ', ', sau ngày chốt.'] as const;
export const NO_DAY = 'Đã ghi 100% nhưng chưa ghi ngày hoàn thành.';
export const WRONG_DAY = 'Đã ghi 100% nhưng ngày hoàn thành chưa đúng.';

/** A sentence on an overdue task from its cells as they were typed; '' where nothing in them looks as if it was done. */
export function stillOverdue({ finished = null, progress }: PlanRow['values'], closing: IsoDate): string {
  const day = typeof finished === 'number' ? fromSerial(Math.floor(finished)) : null;
  if (day !== null && day >= addDays(closing, 1)) return DONE_LATER.join(captionDate(day));
  if (typeof progress !== 'number' || progress < 1) return '';
  return finished === null || finished === '' ? NO_DAY : WRONG_DAY;
}
