import type { Parts } from '../find-parts';
import type { ParIndexFacts } from '../tabs/charts-context';
import { RANKING_COLUMNS, type RankedRow } from '../tabs/par-index-ranking';
import { SCORE_COLUMNS } from '../tabs/par-index-scores-columns';
import { isLaidOut } from '../tabs/par-index-table';
import { parTable, readParIndex } from './read';
import type { ScoredUnit } from './scored-units';

/** What charts show of the tabs as they are laid out. */
export function chartFactsOf(scored: readonly ScoredUnit[], rows: readonly RankedRow[]): ParIndexFacts {
  const units = rows.map(({ unit: { unit, group, lastYear }, ranked: { value } }, index) => ({
    ...{ unit, group, value, lastYear, place: index + 1 },
  }));
  return { areas: areasOf(scored), units };
}

/** The areas of the set by which most units are scored. */
function areasOf(scored: readonly ScoredUnit[]): ParIndexFacts['areas'] {
  const times = new Map<string, number>();
  for (const { set } of scored) times.set(set.code, (times.get(set.code) ?? 0) + 1);
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  const own = scored.filter(({ set }) => set.code === most?.[0]);
  const areas = own[0]?.set.criteria.filter(
    ({ code, part }) => !code.includes('.') && part !== 'bonus' && part !== 'penalty',
  );
  return (areas ?? []).map(({ code, name }) => {
    const lines = own.flatMap(({ lines }) => lines.filter(({ criterion }) => criterion?.code === code));
    const share = (stage: 'self' | 'final'): number | null => {
      const pairs = lines.flatMap(({ shown, cells }) => {
        const [points, max] = [shown[stage] ?? cells[stage]?.value, shown.applicable];
        return typeof points === 'number' && typeof max === 'number' ? [{ points, max }] : [];
      });
      const whole = pairs.reduce((sum, { max }) => sum + max, 0);
      return whole > 0 ? pairs.reduce((sum, { points }) => sum + points, 0) / whole : null;
    };
    return { set: own[0]!.set.code, code, name, self: share('self'), final: share('final') };
  });
}

/** Whether charts have units to rank, by what the tabs show now; null where formulas would not find their columns. */
export function parIndexFacts(parts: Parts): ParIndexFacts | null {
  const [scores, ranking] = [parTable(parts, 'scores'), parTable(parts, 'ranking')];
  if (scores === null || ranking === null) return null;
  if (!isLaidOut(scores, SCORE_COLUMNS) || !isLaidOut(ranking, RANKING_COLUMNS)) return null;
  const rows = readParIndex(parts.workbook)?.tables.ranking?.rows ?? [];
  const units = rows.map(({ row, values: { unit, group, value, lastYear } }) => ({
    ...{ unit: String(unit ?? ''), group: String(group ?? ''), place: row - 1 - ranking.table.area.row },
    value: typeof value === 'number' ? value : null,
    lastYear: typeof lastYear === 'number' ? lastYear : null,
  }));
  return { areas: [], units };
}
