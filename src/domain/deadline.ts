import type { IsoDate } from './dates';

/** How often a recurring task repeats, where the text says so. */
export type Recurrence = 'month' | 'quarter' | 'half-year' | 'year';

/**
 * What a "Thời gian hoàn thành" cell means (domain notes, section 6).
 * - `date`: one due date (the last, where the cell holds several: see `notes`)
 * - `recurring`: thường xuyên, hằng tháng… no due date
 * - `open`: theo tiến độ, theo kế hoạch của tỉnh… no fixed date yet
 * - `missing`: blank · `invalid`: not understood, or an impossible date such as 31/6
 */
export type Deadline =
  | { kind: 'date'; text: string; due: IsoDate; notes: DeadlineNote[] }
  | { kind: 'recurring'; text: string; due: null; every: Recurrence | null; notes: DeadlineNote[] }
  | { kind: 'open'; text: string; due: null; notes: DeadlineNote[] }
  | { kind: 'missing'; text: ''; due: null; notes: DeadlineNote[] }
  | { kind: 'invalid'; text: string; due: null; reason: 'impossible-date' | 'not-understood'; notes: DeadlineNote[] };

/** Things a person should look at although a meaning was found. */
export type DeadlineNote = { code: 'several-dates'; dates: IsoDate[] } | { code: 'outside-plan-year'; year: number };
