import type { Status } from './status';
import type { Period } from './period';
import type { Task } from './task';

/**
 * Counts and rates of a group of tasks at a closing date. `total` is every task, so
 * total = excluded + doneEarly + doneOnTime + doneLate + inProgress + notStarted + overdue + recurring.
 */
export type Figures = Record<Status, number> & {
  total: number;
  /** Đến hạn: due on or before the closing date, excluded tasks apart. */
  due: number;
  dueDone: number;
  dueDoneInTime: number;
  /** A: done / (total − excluded − recurring). null where the denominator is 0, printed "–". */
  rateYear: number | null;
  /** B: dueDone / due. */
  ratePeriod: number | null;
  /** C: dueDoneInTime / due. */
  rateOnTime: number | null;
};
export type AreaFigures = Figures & { areaId: string; name: string };
export type UnitFigures = Figures & { unitId: string; name: string };
export type OverdueTask = { task: Task; /** days from due date to closing date */ days: number };
export type Summary = {
  period: Period;
  areas: AreaFigures[];
  /** Units that lead at least one task, in catalogue order. A task with two leads counts once for each. */
  units: UnitFigures[];
  total: Figures;
  /** Oldest first. */
  overdue: OverdueTask[];
};
