/** Status of a task at a closing date, derived from facts, never typed (domain notes, section 9). */
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
