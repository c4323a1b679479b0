import type { Area } from './area';
import { addDays, daysBetween, type IsoDate } from './dates';
import { lastDueDay, type Period } from './period';
import { isDone, STATUSES, statusAt, type Status } from './status';
import type { Task } from './task';
import { cutText, nameKey } from './text';
import type { Unit } from './unit';

/**
 * Counts and rates of a group of tasks at a closing date. `total` is every task, so
 * total = excluded + doneEarly + doneOnTime + doneLate + inProgress + notStarted + overdue + recurring.
 */
export type Figures = Record<Status, number> & {
  total: number;
  /** Đến hạn: due on or before the last day that counts (`lastDueDay`), excluded tasks apart. */
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
/** `name`: as its first task spells it; '' for the tasks that name no head. */
export type HeadFigures = Figures & { name: string };
export type PeriodFigures = Figures & { period: Period; dueUntil: IsoDate };
export type OverdueTask = { task: Task; /** days from due date to closing date */ days: number };
export type UpcomingTask = { task: Task; /** days from closing date to due date */ days: number };
export type Summary = {
  period: Period;
  /** The last day whose tasks count as due; after the closing date where the period is counted by the calendar. */
  dueUntil: IsoDate;
  areas: AreaFigures[];
  /** Units that lead at least one task, in catalogue order. A task with two leads counts once for each. */
  units: UnitFigures[];
  /** Responsible heads (người đứng đầu) by name, the tasks without one last. Each task counts for one of them. */
  heads: HeadFigures[];
  total: Figures;
  /** Oldest first. */
  overdue: OverdueTask[];
  /** Soonest first. */
  upcoming: UpcomingTask[];
};

/** Sắp đến hạn: not done at the closing date, and due within so many days after it. */
export const UPCOMING_DAYS = 30;

/** Names are told apart by so many characters: formulas can compare no more than 255, of which signs may need two each. */
const HEAD_CHARACTERS = 100;

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
function count(figures: Figures, task: Task, status: Status, dueUntil: IsoDate): void {
  figures.total += 1;
  figures[status] += 1;
  if (status === 'excluded' || task.due === null || task.due > dueUntil) return;
  figures.due += 1;
  if (!isDone(status)) return;
  figures.dueDone += 1;
  if (status !== 'doneLate') figures.dueDoneInTime += 1;
}

const COUNTS = [...STATUSES, 'total', 'due', 'dueDone', 'dueDoneInTime'] as const satisfies readonly (keyof Figures)[];

const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);

function withRates<T extends Figures>(figures: T): T {
  const done = figures.doneEarly + figures.doneOnTime + figures.doneLate;
  figures.rateYear = ratio(done, figures.total - figures.excluded - figures.recurring);
  figures.ratePeriod = ratio(figures.dueDone, figures.due);
  figures.rateOnTime = ratio(figures.dueDoneInTime, figures.due);
  return figures;
}

/**
 * Counts and rates A, B and C of a group of tasks at a closing date. `dueUntil`: the last day whose tasks count as due, not before the
 * closing date; facts are those of the closing date all the same.
 */
export function figuresOf(tasks: readonly Task[], closing: IsoDate, dueUntil: IsoDate = closing): Figures {
  const figures = { ...NO_FIGURES };
  for (const task of tasks) count(figures, task, statusAt(task, closing), dueUntil);
  return withRates(figures);
}

/** Figures of groups together; a task that two of them count is counted twice. */
export function addUp(groups: readonly Figures[]): Figures {
  const sum = { ...NO_FIGURES };
  for (const group of groups) for (const count of COUNTS) sum[count] += group[count];
  return withRates(sum);
}

/** Last day on which a task that is not done counts as "sắp đến hạn". */
export function lastUpcomingDay(closing: IsoDate): IsoDate {
  return addDays(closing, UPCOMING_DAYS);
}

/** Whether a task of this status is to be done soon. `until`: `lastUpcomingDay` of the closing date. */
export function isUpcoming(status: Status, due: IsoDate | null, closing: IsoDate, until: IsoDate): boolean {
  if (status !== 'inProgress' && status !== 'notStarted') return false;
  // What is due on the closing day itself is not overdue yet.
  return due !== null && due >= closing && due <= until;
}

/** What makes two spellings one head: `nameKey` of a task's `head`, of long texts that of their beginning. */
export function headKey(head: string): string {
  return nameKey(cutText(head, HEAD_CHARACTERS));
}

/** Counts tasks by head. A plan of ten thousand tasks has a few hundred spellings, so each is looked at once. */
function headCounter(): { of: (task: Task) => HeadFigures; all: () => HeadFigures[] } {
  type Head = { figures: HeadFigures; row: number };
  const bySpelling = new Map<string, Head>();
  const byKey = new Map<string, Head>();
  const find = ({ head }: Task): Head => {
    const key = headKey(head);
    const known = byKey.get(key) ?? { figures: { name: '', ...NO_FIGURES }, row: Infinity };
    byKey.set(key, known);
    bySpelling.set(head, known);
    return known;
  };
  return {
    of(task) {
      const head = bySpelling.get(task.head) ?? find(task);
      if (task.row < head.row) {
        head.row = task.row;
        head.figures.name = task.head;
      }
      return head.figures;
    },
    all() {
      const blank = byKey.get('')?.figures;
      if (blank !== undefined) blank.name = '';
      const named = [...byKey].flatMap(([key, { figures }]) => (key === '' ? [] : [figures]));
      named.sort((a, b) => BY_NAME.compare(a.name, b.name) || (a.name < b.name ? -1 : 1));
      return blank === undefined ? named : [...named, blank];
    },
  };
}

const BY_NAME = new Intl.Collator('vi', { numeric: true });

/**
 * Figures at the closing date of each period, in the order of closing dates, from the facts as they are now: what was written later
 * about an earlier day counts there too.
 */
export function periodFigures(tasks: readonly Task[], periods: readonly Period[], byCalendar = false): PeriodFigures[] {
  return [...periods]
    .sort((a, b) => (a.closing < b.closing ? -1 : Number(a.closing > b.closing)))
    .map((period) => {
      const dueUntil = lastDueDay(period, byCalendar);
      return { period, dueUntil, ...figuresOf(tasks, period.closing, dueUntil) };
    });
}

/**
 * Figures by area (in printed order), by lead unit, by responsible head and in total, and the lists of tasks that are overdue or due
 * soon, at the closing date of `period`; `byCalendar` (false where it is not given): what counts as due, see `lastDueDay`.
 * A task whose area or lead unit is not known counts in the total only, so the parts may then be less than the total.
 * One pass over the tasks.
 */
export function summarise(
  tasks: readonly Task[],
  context: { areas: readonly Area[]; units: readonly Unit[]; period: Period; byCalendar?: boolean },
): Summary {
  const { period } = context;
  const dueUntil = lastDueDay(period, context.byCalendar ?? false);
  const areas = [...context.areas]
    .sort((a, b) => a.order - b.order)
    .map(({ id, name }): AreaFigures => ({ areaId: id, name, ...NO_FIGURES }));
  const units = context.units.map(({ id, name }): UnitFigures => ({ unitId: id, name, ...NO_FIGURES }));
  const areaById = new Map(areas.map((figures) => [figures.areaId, figures]));
  const unitById = new Map(units.map((figures) => [figures.unitId, figures]));
  const total = { ...NO_FIGURES };
  const heads = headCounter();
  const overdue: OverdueTask[] = [];
  const upcoming: UpcomingTask[] = [];
  const until = lastUpcomingDay(period.closing);

  for (const task of tasks) {
    const status = statusAt(task, period.closing);
    const area = task.areaId === null ? undefined : areaById.get(task.areaId);
    const leads = task.leadIds.length > 1 ? new Set(task.leadIds) : task.leadIds;
    count(total, task, status, dueUntil);
    count(heads.of(task), task, status, dueUntil);
    if (area) count(area, task, status, dueUntil);
    for (const id of leads) {
      const unit = unitById.get(id);
      if (unit) count(unit, task, status, dueUntil);
    }
    if (task.due === null) continue;
    if (status === 'overdue') overdue.push({ task, days: daysBetween(task.due, period.closing) });
    if (isUpcoming(status, task.due, period.closing, until)) {
      upcoming.push({ task, days: daysBetween(period.closing, task.due) });
    }
  }
  overdue.sort((a, b) => b.days - a.days || a.task.row - b.task.row);
  upcoming.sort((a, b) => a.days - b.days || a.task.row - b.task.row);
  return {
    period,
    dueUntil,
    areas: areas.map(withRates),
    units: units.filter((figures) => figures.total > 0).map(withRates),
    heads: heads.all().map(withRates),
    total: withRates(total),
    overdue,
    upcoming,
  };
}
