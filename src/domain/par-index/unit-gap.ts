/** What a unit of a round is missing to its goals, and the cheapest way there. */
import { nameKey } from '../text';
import { cheapestPlan, gapOptions, standing, type GapOptions, type GapPlan, type Peer, type Standing } from './gap';
import type { RankedUnit } from './ranking';
import type { RoundRules, UnitResult } from './results';

export type UnitGap = GapOptions & {
  standing: Standing;
  /** null where that goal cannot be told. */
  plans: { topPlace: GapPlan | null; nextBand: GapPlan | null };
};

/** Everybody whom units of a round may be compared with: those that it ranks, then the localities and units that were entered. */
export function roundPeers(
  units: readonly Pick<RankedUnit, 'unit' | 'group' | 'value'>[],
  entered: readonly Peer[],
): Peer[] {
  const ranked = units.flatMap(({ unit, group, value }): Peer[] =>
    value === null ? [] : [{ name: unit, group, index: value, ranked: true }],
  );
  return [...ranked, ...entered];
}

/**
 * Those whom a unit is compared with: the ranked units of its group, then what was entered for that group, or for every group where it says
 * none. A name that is ranked among them counts by its rank alone.
 */
export function peersOf(unit: Pick<UnitResult, 'unit' | 'group'>, peers: readonly Peer[]): Peer[] {
  const [own, group] = [nameKey(unit.unit), nameKey(unit.group)];
  const others = peers.filter(({ name }) => nameKey(name) !== own);
  const ranked = others.filter((peer) => peer.ranked && nameKey(peer.group) === group);
  const names = new Set(ranked.map(({ name }) => nameKey(name)));
  const entered = others.filter(
    (peer) => !peer.ranked && ['', group].includes(nameKey(peer.group)) && !names.has(nameKey(peer.name)),
  );
  return [...ranked, ...entered];
}

/**
 * The gap of a unit to third place among its peers (of `roundPeers`) and to the next band, by the best points that are known. null without a
 * value.
 */
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
  const { options, lost } = gapOptions(set, sheet);
  const plan = (goal: { missing: number } | null): GapPlan | null =>
    goal === null ? null : cheapestPlan(options, goal.missing);
  const plans = { topPlace: plan(stands.topPlace), nextBand: plan(stands.nextBand) };
  return { standing: stands, options, lost, plans };
}
