import type { Area } from '../area';
import type { IsoDate } from '../dates';
import type { Rating } from '../indicators';
import type { InitiativeCounts } from '../initiatives';
import type { UnitResult } from '../par-index/results';
import { lastDueDay, type Period } from '../period';
import type { Plan } from '../plan';
import type { ProcedureCounts } from '../procedures';
import type { Summary } from '../summary';
import type { PlanRow, Task } from '../task';

/** Files of a period (form 06), of all units and by group, with the rates as they are printed; null where they cannot be told. */
export type ProcedureReport = {
  /** How the rate on time is worked out: what people choose it by, and a sentence; '' where nobody has chosen. */
  formula: string;
  sentence: string;
  /** Rows of the period: all, those that are added up, and those of them that do not add up themselves. */
  rows: { all: number; complete: number; mismatched: number };
  groups: readonly ProcedureLine[];
  total: ProcedureLine;
  onlineShare: number | null;
};
export type ProcedureLine = { name: string; counts: ProcedureCounts; rate: number | null };

/** An indicator as its row reads; `share` 1 = 100%, null where it cannot be told. */
export type IndicatorLine = {
  name: string;
  measure: string;
  target: string;
  result: string;
  share: number | null;
  rating: Rating;
};

export type SubmissionFigures = { expected: number; sent: number; onTime: number; late: number; missing: number };

/** Everything that a report of a period is made of. What the workbook has no table for is null. */
export type ReportFacts = {
  plan: Pick<Plan, 'header' | 'areas' | 'units'>;
  period: Period;
  /** The period that is reported on after this one; null: none in this plan. */
  next: Period | null;
  summary: Summary;
  tasks: readonly Task[];
  /** The rows of the tasks as they were typed. */
  rows: readonly PlanRow[];
  /** Rate B of the same period of last year. */
  lastYear: number | null;
  procedures: ProcedureReport | null;
  indicators: readonly IndicatorLine[] | null;
  initiatives: InitiativeCounts | null;
  submissions: SubmissionFigures | null;
  /** Units by their scores, group after group, the best first. */
  parIndex: readonly UnitResult[] | null;
  /** Ids of the charts that there are drawings of. */
  charts: readonly string[];
};

/** "Quý II" follows "Quý I" and "6 tháng đầu năm": reports are of the year so far, or of a month. */
const MONTHLY = /^M\d\d/;
const codeOf = ({ id }: Period): string => id.slice(id.indexOf('-') + 1);

/**
 * The period after this one: the next month, else the next of the other periods to close. null after the last one of the plan, of which
 * the tasks of the next year's plan are not known here.
 */
export function nextPeriod(period: Period, periods: readonly Period[]): Period | null {
  const isMonthly = MONTHLY.test(codeOf(period));
  const later = periods.filter((one) => one.closing > period.closing && MONTHLY.test(codeOf(one)) === isMonthly);
  return later.reduce<Period | null>(
    (first, one) => (first === null || one.closing < first.closing ? one : first),
    null,
  );
}

/** The last day whose tasks count as due in the period that is reported on next; null where there is none. */
export function nextDueDay({ next, plan }: Pick<ReportFacts, 'next' | 'plan'>): IsoDate | null {
  return next === null ? null : lastDueDay(next, plan.header.byCalendar);
}

/**
 * The area of the plan that the first part of a report is about (công tác chỉ đạo, điều hành); the others make the second part. By its
 * id: it is the seventh of the 2021 plan and the first of PAR Index sets.
 */
export const DIRECTING_AREA: Area['id'] = '7';
/** Cải cách TTHC. */
export const PROCEDURE_AREA: Area['id'] = '2';
