/** What is missing to a better place or band, and the least that would bring it. */
import type { CriteriaSet } from './criterion';
import { fromHundredths, hundredths, percentOf, roundPoints } from './points';
import { bandsOf, rankOf, type Band, type TieRule } from './ranking';
import { isNotApplicable, STAGES, type ScoreSheet } from './score-sheet';
import { scoringRule } from './scoring-rules';
import { allLeaves, criterionTree } from './tree';

/** A locality or unit to be compared with; `index` in %: as it was announced, or as the round ranks it, where it is `ranked` there. */
export type Peer = { name: string; group: string; index: number; ranked?: true };

/** The place that a locality wants to be among. */
export const TOP_PLACES = 3;

/**
 * The least value in % that has the rank `place` among these others. null where there are so few of them that any value has it, which is
 * also so where nobody is entered yet.
 */
export function valueForPlace(others: readonly number[], place: number, ties: TieRule): number | null {
  const values = others.map(roundPoints).sort((a, b) => b - a);
  const distinct = ties === 'dense' ? [...new Set(values)] : values;
  return distinct[place - 1] ?? null;
}

/** The lowest band above a value; null where it is in the highest. */
export function nextBand(value: number, group: string, bands: readonly Band[]): Band | null {
  return (
    bandsOf(group, bands)
      .filter(({ from }) => from > roundPoints(value))
      .at(-1) ?? null
  );
}

/**
 * The fewest points that bring a total to a value in %, as it is printed: 0 where it is there. null where nothing applies, so that no point
 * counts. `total` and `max` in points.
 */
export function pointsMissing(total: number, max: number, value: number): number | null {
  if (max <= 0) return null;
  const goal = hundredths(value);
  const reaches = (more: number): boolean => hundredths(percentOf(total + fromHundredths(more), max) ?? 0) >= goal;
  // The value is rounded, so a little less than the whole way may do: at most half a hundredth of a percent.
  let more = Math.max(0, Math.floor(hundredths(max) * ((roundPoints(value) - 0.005) / 100)) - hundredths(total) - 1);
  while (!reaches(more)) more += 1;
  return fromHundredths(more);
}

/** A criterion that does not have all its points yet. `gain` in points; `effort` 1 to 5. */
export type GapOption = {
  code: string;
  name: string;
  points: number;
  max: number;
  gain: number;
  effort: number;
  evidence: string;
};

/** `lost`: criteria below their most whose rule takes points off for what has happened. They are no options any more. */
export type GapOptions = { options: GapOption[]; lost: GapOption[] };

/**
 * Criteria that may bring more points, the greatest gain first, and those that would but for what has happened. Those of the survey, bonus
 * and penalty are left out: nobody can bring them by handing in evidence. A criterion without points counts from 0.
 */
export function gapOptions(set: Pick<CriteriaSet, 'criteria'>, sheet: Pick<ScoreSheet, 'entries'>): GapOptions {
  const entries = new Map(sheet.entries.map((entry) => [entry.code, entry]));
  const options: GapOption[] = [];
  const lost: GapOption[] = [];
  for (const { code, name, part, effort, evidence, rule, max: most } of allLeaves(criterionTree(set.criteria))) {
    const entry = entries.get(code);
    if (part !== 'appraisal' || isNotApplicable(entry?.declared)) continue;
    const known = entry === undefined ? null : STAGES.current(entry, most);
    const [points, max] = [known ?? 0, most ?? 0];
    const gain = fromHundredths(hundredths(max) - hundredths(points));
    if (gain <= 0) continue;
    const isLost = known !== null && rule !== null && scoringRule(rule).regainable === false;
    (isLost ? lost : options).push({ code, name, points, max, gain, effort, evidence });
  }
  return { options: options.sort((a, b) => b.gain - a.gain || a.effort - b.effort), lost };
}

/** `surplus`: points that the criteria bring beyond what is missing. `most`: what all of them would bring. */
export type GapPlan =
  | { state: 'reached' }
  | { state: 'possible'; options: GapOption[]; gain: number; effort: number; surplus: number }
  | { state: 'out-of-reach'; most: number };

/**
 * The cheapest criteria that bring `missing` points: least effort in sum, of these the fewest criteria, of these the least surplus. Exact,
 * by dynamic programming over hundredths of a point. A criterion is taken with its whole gain or not at all.
 */
export function cheapestPlan(options: readonly GapOption[], missing: number): GapPlan {
  const goal = hundredths(missing);
  if (goal <= 0) return { state: 'reached' };
  const gains = options.map(({ gain }) => hundredths(gain));
  const most = gains.reduce((sum, gain) => sum + gain, 0);
  if (most < goal) return { state: 'out-of-reach', most: fromHundredths(most) };
  const chosen = cheapest(
    gains,
    options.map(({ effort }) => effort),
    goal,
  );
  const plan = options.filter((_, index) => chosen.has(index));
  const gain = plan.reduce((sum, option) => sum + hundredths(option.gain), 0);
  const effort = plan.reduce((sum, option) => sum + option.effort, 0);
  return { state: 'possible', options: plan, gain: fromHundredths(gain), effort, surplus: fromHundredths(gain - goal) };
}

/** One unit of effort weighs more than any number of criteria. */
const EFFORT = 1e6;

/** Indices of the cheapest gains that reach the goal, which all of them together do. */
function cheapest(gains: readonly number[], efforts: readonly number[], goal: number): Set<number> {
  // No cheapest plan has a criterion to spare, so none goes beyond the goal by more than the greatest gain.
  const limit = goal + Math.max(...gains);
  const costs = new Float64Array(limit + 1).fill(Infinity);
  costs[0] = 0;
  const taken = gains.map((gain, index) => {
    const here = new Uint8Array(limit + 1);
    const cost = efforts[index]! * EFFORT + 1;
    for (let sum = limit; sum >= gain; sum--) {
      const with_ = costs[sum - gain]! + cost;
      if (with_ >= costs[sum]!) continue;
      costs[sum] = with_;
      here[sum] = 1;
    }
    return here;
  });
  let best = goal;
  for (let sum = goal; sum <= limit; sum++) if (costs[sum]! < costs[best]!) best = sum;
  const chosen = new Set<number>();
  for (let index = gains.length - 1, left = best; index >= 0; index--) {
    if (taken[index]![left] !== 1) continue;
    chosen.add(index);
    left -= gains[index]!;
  }
  return chosen;
}

/** Where a unit stands among its peers and what each goal asks for. Values in %, `missing` in points. */
export type Standing = {
  value: number;
  rank: number;
  /** null where there are not enough peers to say. */
  topPlace: { value: number; missing: number } | null;
  nextBand: { band: Band; missing: number } | null;
};

/** The standing of a total among the peers of its group; null where nothing applies. `peers` are the others, without the unit itself. */
export function standing(
  { total, max, group }: { total: number; max: number; group: string },
  peers: readonly Peer[],
  { ties, bands }: { ties: TieRule; bands: readonly Band[] },
): Standing | null {
  const value = percentOf(total, max);
  if (value === null) return null;
  const others = peers.map(({ index }) => index);
  const [place, band] = [valueForPlace(others, TOP_PLACES, ties), nextBand(value, group, bands)];
  const missing = (goal: number): number => pointsMissing(total, max, goal) ?? 0;
  return {
    ...{ value, rank: rankOf(value, others, ties) },
    topPlace: place === null ? null : { value: place, missing: missing(place) },
    nextBand: band === null ? null : { band, missing: missing(band.from) },
  };
}
