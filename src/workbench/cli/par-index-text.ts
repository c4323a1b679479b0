/** What `score` and `rank` show of units, for people and for programs. */
import type { CriteriaSet } from '../../domain/par-index/criterion';
import type { UnitResult } from '../../domain/par-index/results';
import { STAGES, type Stage } from '../../domain/par-index/score-sheet';
import type { SheetTotals } from '../../domain/par-index/totals';
import { criterionTree } from '../../domain/par-index/tree';
import { nameKey } from '../../domain/text';
import { cliParIndex as words } from '../../locales/vi/cli-par-index';
import { parResults } from '../../locales/vi/par-index-results';
import { oneLine } from './finding-text';
import { textTable } from './text-table';

const STAGE_NAMES = Object.keys(STAGES) as Stage[];

export const setJson = ({ code, name, year, version, total, sample }: CriteriaSet) => ({
  ...{ code, name, year, version, total, sample },
});

/** Points of every stage are in points, `index` and `totalIndex` in %; null where there are none. */
export function unitJson({ unit, group, set, state, totals, value, rank, band, lastYear, change }: UnitResult) {
  const current = totals?.current;
  const ranked = value === null ? undefined : current;
  return {
    ...{ unit, group, set: set?.code ?? null, state },
    areas: areasOf(set).map(({ code, name }) => ({
      ...{ code, name, max: current?.byCode.get(code)?.max ?? 0 },
      ...Object.fromEntries(STAGE_NAMES.map((stage) => [stage, totals?.[stage].byCode.get(code)?.points ?? null])),
    })),
    parts: ranked?.parts ?? null,
    stages: totals && Object.fromEntries(STAGE_NAMES.map((stage) => [stage, stageJson(totals[stage])])),
    ...{ sum: ranked?.sum ?? null, total: ranked?.total ?? null, max: current?.applicableMax ?? null },
    ...{ missing: current?.missing ?? null, index: ranked?.index ?? null },
    ...{ totalIndex: value, rank, band, lastYear, change },
  };
}

/** null where no criterion has points at that stage: 0 would be a result. */
const stageJson = (totals: SheetTotals) => (hasAny(totals) ? { sum: totals.sum, total: totals.total } : null);

const hasAny = ({ byCode }: SheetTotals): boolean => [...byCode.values()].some(({ points }) => points !== null);

const areasOf = (set: CriteriaSet | null) =>
  set === null ? [] : criterionTree(set.criteria).roots.map(({ criterion }) => criterion);

/** The ranking as tables, one for each group, the best first. */
export function rankingText(units: readonly UnitResult[]): string[] {
  if (units.length === 0) return [words.noUnits];
  return groupsOf(units).flatMap(({ group, members }) => [
    words.group(oneLine(group) || parResults.noGroup),
    textTable([HEAD, ...members.map(rankingRow)]),
  ]);
}

const { columns } = words;
const HEAD = [
  ...[columns.unit, columns.rank, columns.change, columns.value, columns.index, columns.total, columns.max],
  ...[columns.appraisal, columns.survey, columns.bonus, columns.penalty, columns.self, columns.missing, columns.band],
  columns.state,
];

function rankingRow({ unit, state, totals, value, rank, band, change }: UnitResult): string[] {
  const { points } = parResults;
  const name = oneLine(unit);
  if (totals === null || value === null) {
    const nothing = Array.from({ length: HEAD.length - 4 }, () => '–');
    return [name, parResults.rank(rank), '', ...nothing, parResults.state(null)];
  }
  const { current, self } = totals;
  const { appraisal, survey, bonus, penalty } = current.parts;
  return [
    ...[name, parResults.rank(rank), parResults.change(change), points(value), points(current.index)],
    ...[current.total, current.applicableMax, appraisal, survey, bonus, penalty, hasAny(self) ? self.total : null].map(
      points,
    ),
    ...[String(current.missing), oneLine(band ?? ''), parResults.state(state)],
  ];
}

/** Points by area, one table for each set that units are scored by. */
export function areasText(units: readonly UnitResult[]): string[] {
  const sets = new Map<CriteriaSet, UnitResult[]>();
  for (const unit of units) if (unit.set !== null) sets.set(unit.set, [...(sets.get(unit.set) ?? []), unit]);
  return [...sets].flatMap(([set, members]) => {
    const areas = areasOf(set);
    const rows = members.map(({ unit, totals }) => [
      oneLine(unit),
      ...areas.map(({ code }) => parResults.points(totals?.current.byCode.get(code)?.points ?? null)),
    ]);
    return [
      words.areas,
      ...areas.map(({ code, name, max }) => oneLineKeepingIndent(words.area(code, name, parResults.points(max)))),
      textTable([[columns.unit, ...areas.map(({ code }) => code)], ...rows]),
    ];
  });
}

const oneLineKeepingIndent = (text: string): string => `  ${oneLine(text)}`;

function groupsOf(units: readonly UnitResult[]): { group: string; members: UnitResult[] }[] {
  const groups = new Map<string, { group: string; members: UnitResult[] }>();
  for (const unit of units) {
    const known = groups.get(nameKey(unit.group)) ?? { group: unit.group, members: [] };
    known.members.push(unit);
    groups.set(nameKey(unit.group), known);
  }
  return [...groups.values()];
}
