import type { IsoDate } from './dates';
import type { Task } from './task';

/** Status of a task at a closing date, derived from facts, never typed. */
export const STATUSES = [
  'doneEarly',
  'doneOnTime',
  'doneLate',
  'inProgress',
  'notStarted',
  'overdue',
  'recurring',
  'excluded',
] as const;
export type Status = (typeof STATUSES)[number];

/** What people read in the status column and in chart legends. */
export const STATUS_LABELS: Readonly<Record<Status, string>> = {
  doneEarly: 'Hoàn thành trước hạn',
  doneOnTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  inProgress: 'Đang thực hiện',
  notStarted: 'Chưa thực hiện',
  overdue: 'Quá hạn chưa hoàn thành',
  recurring: 'Thường xuyên, không hạn',
  excluded: 'Không tính',
};

/** The facts a status is derived from. */
export type StatusFacts = Pick<Task, 'excluded' | 'due' | 'finished' | 'progress'>;

/**
 * Status of a task at a closing date (chốt số liệu). A task finished after the closing date is not finished yet, and progress
 * left blank counts as no progress reported. The status column of the plan table computes the same with a formula.
 */
export function statusAt(task: StatusFacts, closing: IsoDate): Status {
  const { due, finished } = task;
  if (task.excluded) return 'excluded';
  if (due === null) return 'recurring';
  if (finished !== null && finished <= closing) {
    if (finished < due) return 'doneEarly';
    return finished === due ? 'doneOnTime' : 'doneLate';
  }
  if (closing > due) return 'overdue';
  return (task.progress ?? 0) > 0 ? 'inProgress' : 'notStarted';
}

/** Done, whether early, on time or late. */
export function isDone(status: Status): boolean {
  return status === 'doneEarly' || status === 'doneOnTime' || status === 'doneLate';
}
