/** Ranks (xếp hạng) and bands (xếp loại) of units, each within its group. */
import { nameKey } from '../text';
import { roundPoints } from './points';

/** Which rank follows one that is shared: 1, 1, 2 or 1, 1, 3. */
export const TIE_RULES = {
  dense: { name: '1, 1, 2' },
  competition: { name: '1, 1, 3' },
} as const;
export type TieRule = keyof typeof TIE_RULES;
/** Seen in most announcements of results. */
export const USUAL_TIES: TieRule = 'competition';

/** A band of a group of units, from a value in % on. `group` '' is for groups that have no bands of their own. */
export type Band = { group: string; name: string; from: number };

/** Where an office has none of its own. Names and cuts differ from province to province, so they are rows of a table. */
export const USUAL_BANDS: readonly Band[] = [
  { group: '', name: 'Xuất sắc', from: 90 },
  { group: '', name: 'Tốt', from: 80 },
  { group: '', name: 'Khá', from: 70 },
  { group: '', name: 'Trung bình', from: 50 },
  { group: '', name: 'Yếu', from: 0 },
];

/** `value` in %; null for a unit that has no score sheet. `lastYear`: its rank of the year before, null where it had none. */
export type RankedUnit = { unit: string; group: string; value: number | null; lastYear?: number | null };

/** `rank` and `band` null for units without a sheet; `change`: places gained since last year, less than 0 where they were lost. */
export type Ranked = RankedUnit & { rank: number | null; band: string | null; change: number | null };

/**
 * The units, group after group as they first come, the best first, in the order given where they share a rank. Values are compared as they
 * are printed, to the hundredth. Units without a sheet stand at the end of their group, without a rank.
 */
export function rankUnits(
  units: readonly RankedUnit[],
  { ties = USUAL_TIES, bands = USUAL_BANDS }: { ties?: TieRule; bands?: readonly Band[] } = {},
): Ranked[] {
  const groups = new Map<string, RankedUnit[]>();
  for (const unit of units) {
    const key = nameKey(unit.group);
    groups.set(key, [...(groups.get(key) ?? []), unit]);
  }
  return [...groups.values()].flatMap((group) => rankGroup(group, ties, bands));
}

function rankGroup(units: readonly RankedUnit[], ties: TieRule, bands: readonly Band[]): Ranked[] {
  const values = units.flatMap(({ value }) => (value === null ? [] : [value]));
  const ranked = units.map((unit): Ranked => {
    const { value, group, lastYear = null } = unit;
    if (value === null) return { ...unit, rank: null, band: null, change: null };
    const rank = rankOf(value, values, ties);
    return { ...unit, rank, band: bandOf(value, group, bands), change: lastYear === null ? null : lastYear - rank };
  });
  return ranked.sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
}

/** The rank of a value among those of its group, which may hold it or not. */
export function rankOf(value: number, group: readonly number[], ties: TieRule): number {
  const own = roundPoints(value);
  const better = group.map(roundPoints).filter((other) => other > own);
  return 1 + (ties === 'dense' ? new Set(better).size : better.length);
}

/** The bands of a group, the highest first; the general ones where it has none of its own. */
export function bandsOf(group: string, bands: readonly Band[]): Band[] {
  const own = bands.filter((band) => nameKey(band.group) === nameKey(group));
  const chosen = own.length > 0 ? own : bands.filter((band) => nameKey(band.group) === '');
  return [...chosen].sort((a, b) => b.from - a.from);
}

/** The highest band that a value reaches; null below the lowest. */
export function bandOf(value: number, group: string, bands: readonly Band[]): string | null {
  return bandsOf(group, bands).find(({ from }) => roundPoints(value) >= from)?.name ?? null;
}
