/** What a unit of a round is missing to its goals, and the cheapest way there. */
import { nameKey } from '../text';
import { cheapestPlan, gapOptions, standing, type GapOption, type GapPlan, type Peer, type Standing } from './gap';
import type { RoundRules, UnitResult } from './results';

export type UnitGap = {
  standing: Standing;
  options: GapOption[];
  /** null where that goal cannot be told. */
  plans: { topPlace: GapPlan | null; nextBand: GapPlan | null };
};

/** Those whom a unit of this group is compared with; a locality without a group is compared with every unit. */
export function peersOf(unit: Pick<UnitResult, 'unit' | 'group'>, peers: readonly Peer[]): Peer[] {
  return peers.filter(
    ({ name, group }) => nameKey(name) !== nameKey(unit.unit) && ['', nameKey(unit.group)].includes(nameKey(group)),
  );
}

/** The gap of a unit to third place among its peers and to the next band, by the best points that are known. null without a value. */
export function unitGap(
  unit: Pick<UnitResult, 'unit' | 'group' | 'set' | 'sheet' | 'totals' | 'value'>,
  peers: readonly Peer[],
  rules: RoundRules,
): UnitGap | null {
  const { set, sheet, totals, group } = unit;
  if (set === null || sheet === null || totals === null || unit.value === null) return null;
  const { total, applicableMax: max } = totals.current;
  const stands = standing({ total, max, group }, peersOf(unit, peers), rules);
  if (stands === null) return null;
  const options = gapOptions(set, sheet);
  const plan = (goal: { missing: number } | null): GapPlan | null =>
    goal === null ? null : cheapestPlan(options, goal.missing);
  return { standing: stands, options, plans: { topPlace: plan(stands.topPlace), nextBand: plan(stands.nextBand) } };
}
