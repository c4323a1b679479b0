import type { Area } from './area';
import { daysBetween, type IsoDate } from './dates';
import type { Period } from './period';
import { isDone, statusAt, type Status } from './status';
import type { Task } from './task';
import type { Unit } from './unit';

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

const NO_FIGURES: Readonly<Figures> = {
  total: 0,
  doneEarly: 0,
  doneOnTime: 0,
  doneLate: 0,
  inProgress: 0,
  notStarted: 0,
  overdue: 0,
  recurring: 0,
  excluded: 0,
  due: 0,
  dueDone: 0,
  dueDoneInTime: 0,
  rateYear: null,
  ratePeriod: null,
  rateOnTime: null,
};

/** Counts one task into `figures`. Rates are set afterwards by `withRates`. */
function count(figures: Figures, task: Task, status: Status, closing: IsoDate): void {
  figures.total += 1;
  figures[status] += 1;
  if (status === 'excluded' || task.due === null || task.due > closing) return;
  figures.due += 1;
  if (!isDone(status)) return;
  figures.dueDone += 1;
  if (status !== 'doneLate') figures.dueDoneInTime += 1;
}

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function withRates<T extends Figures>(figures: T): T {
  const done = figures.doneEarly + figures.doneOnTime + figures.doneLate;
  figures.rateYear = ratio(done, figures.total - figures.excluded - figures.recurring);
  figures.ratePeriod = ratio(figures.dueDone, figures.due);
  figures.rateOnTime = ratio(figures.dueDoneInTime, figures.due);
  return figures;
}

/** Counts and rates A, B and C of a group of tasks at a closing date. */
export function figuresOf(tasks: readonly Task[], closing: IsoDate): Figures {
  const figures = { ...NO_FIGURES };
  for (const task of tasks) count(figures, task, statusAt(task, closing), closing);
  return withRates(figures);
}

/**
 * Figures by area (in printed order), by lead unit and in total, and the overdue list, at the closing date of `period`.
 * A task whose area or lead unit is not known counts in the total only, so the parts may then be less than the total.
 * One pass over the tasks.
 */
export function summarise(
  tasks: readonly Task[],
  context: { areas: readonly Area[]; units: readonly Unit[]; period: Period },
): Summary {
  const { period } = context;
  const areas = [...context.areas]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }): AreaFigures => ({ areaId: id, name, ...NO_FIGURES }));
  const units = context.units.map(({ id, name }): UnitFigures => ({ unitId: id, name, ...NO_FIGURES }));
  const areaById = new Map(areas.map((figures) => [figures.areaId, figures]));
  const unitById = new Map(units.map((figures) => [figures.unitId, figures]));
  const total = { ...NO_FIGURES };
  const overdue: OverdueTask[] = [];

  for (const task of tasks) {
    const status = statusAt(task, period.closing);
    const area = task.areaId === null ? undefined : areaById.get(task.areaId);
    const leads = task.leadIds.length > 1 ? new Set(task.leadIds) : task.leadIds;
    count(total, task, status, period.closing);
    if (area) count(area, task, status, period.closing);
    for (const id of leads) {
      const unit = unitById.get(id);
      if (unit) count(unit, task, status, period.closing);
    }
    if (status === 'overdue' && task.due !== null) {
      overdue.push({ task, days: daysBetween(task.due, period.closing) });
    }
  }
  overdue.sort((a, b) => b.days - a.days || a.task.row - b.task.row);
  return {
    period,
    areas: areas.map(withRates),
    units: units.filter((figures) => figures.total > 0).map(withRates),
    total: withRates(total),
    overdue,
  };
}
