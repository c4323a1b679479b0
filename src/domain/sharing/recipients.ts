import type { IsoDate } from '../dates';
import type { Task } from '../task';
import { isUnitOn, type Unit } from '../unit';

/** A unit that reports, with the rows of its tasks in the order of the plan. */
export type Recipient = {
  unit: Unit;
  /** 1-based rows of the tasks that it leads. */
  led: number[];
  /** Rows of the tasks that it only has a part in. */
  coordinated: number[];
  /** It does not exist on the closing day, and nobody is known to have taken its place. */
  gone: boolean;
};

/** `recipients`: in the order of the catalogue. `unassigned`: rows whose lead is not understood; they go to nobody. */
export type Recipients = { recipients: Recipient[]; unassigned: number[] };

/**
 * Who reports on which tasks on a closing day (người nhận). A task goes to its lead, or to the one unit that was made of it where the
 * lead is no more on that day; a task with two leads goes to both. A unit that is neither there on the day nor has one successor still
 * gets its own tasks, so that none is lost.
 */
export function recipients(
  tasks: readonly Pick<Task, 'row' | 'leadIds' | 'coordinators'>[],
  units: readonly Unit[],
  closing: IsoDate,
): Recipients {
  const reporterOf = reporters(units, closing);
  const idsOf = namedUnits(units, closing);
  const found = new Map<string, Recipient>();
  const unassigned: number[] = [];
  const recipient = ({ unit, gone }: Reporter): Recipient => {
    const known = found.get(unit.id) ?? { unit, led: [], coordinated: [], gone };
    found.set(unit.id, known);
    return known;
  };
  for (const { row, leadIds, coordinators } of tasks) {
    const leads = distinct(leadIds.map(reporterOf));
    if (leads.size === 0) unassigned.push(row);
    for (const lead of leads.values()) recipient(lead).led.push(row);
    const others = distinct(coordinators.map((name) => reporterOf(idsOf.get(name) ?? '')));
    for (const [id, other] of others) if (!leads.has(id) && !other.gone) recipient(other).coordinated.push(row);
  }
  return { recipients: units.flatMap(({ id }) => found.get(id) ?? []), unassigned };
}

type Reporter = { unit: Unit; gone: boolean };

function distinct(reporters: readonly (Reporter | null)[]): Map<string, Reporter> {
  return new Map(reporters.flatMap((each) => (each === null ? [] : [[each.unit.id, each] as const])));
}

/**
 * Who reports for a unit on a day, by id: itself while it exists, then the one unit that was made of it, over any number of
 * reorganisations. null for an id that the catalogue does not have.
 */
export function reporters(units: readonly Unit[], on: IsoDate): (unitId: string) => Reporter | null {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const successors = new Map<string, Unit[]>();
  for (const unit of units) {
    for (const id of unit.predecessors) {
      const list = successors.get(id);
      if (list === undefined) successors.set(id, [unit]);
      else list.push(unit);
    }
  }
  const answers = new Map<string, Reporter | null>();
  return (unitId) => {
    const known = answers.get(unitId);
    if (known !== undefined) return known;
    const unit = byId.get(unitId);
    const answer = unit === undefined ? null : reporterFor(unit, successors, on);
    answers.set(unitId, answer);
    return answer;
  };
}

function reporterFor(unit: Unit, successors: ReadonlyMap<string, readonly Unit[]>, on: IsoDate): Reporter {
  if (isUnitOn(unit, on)) return { unit, gone: false };
  const seen = new Set([unit.id]);
  const heirs: Unit[] = [];
  // A set is walked on while it grows; a circle in a catalogue ends at what was seen.
  for (const id of seen) {
    for (const next of successors.get(id) ?? []) {
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      if (isUnitOn(next, on)) heirs.push(next);
    }
  }
  const [heir] = heirs;
  return heir !== undefined && heirs.length === 1 ? { unit: heir, gone: false } : { unit, gone: true };
}

/** Ids by full name. Names are used again; the unit of the day is meant. */
function namedUnits(units: readonly Unit[], on: IsoDate): Map<string, string> {
  const ids = new Map<string, string>();
  for (const unit of units) if (!ids.has(unit.name) || isUnitOn(unit, on)) ids.set(unit.name, unit.id);
  return ids;
}
