/** Ranking the units of several workbooks together. */
import { nameKey } from '../text';
import type { CriteriaSet } from './criterion';
import { hasPoints, roundResults, setOfSheet, type ListedUnit, type UnitResult, type WorkbookRound } from './results';
import type { ScoreSheet } from './score-sheet';

/** What one workbook brings. */
export type Round = WorkbookRound & { file: string };

/**
 * - `no-sheets`: the workbook has no score sheet with points
 * - `set-missing`: a sheet is scored by a set that its workbook does not have
 * - `set-differs`: two workbooks have different sets under one code
 * - `sets-mixed`: units of one group are scored by different sets
 * - `unit-twice`: a unit has sheets that say different things; `files` names each of them
 * - `nothing-applies`: every criterion of a unit is declared not to apply
 */
export type RankProblem =
  | { code: 'no-sheets'; file: string }
  | { code: 'set-missing'; file: string; unit: string; set: string }
  | { code: 'set-differs'; file: string; other: string; set: string }
  | { code: 'sets-mixed'; group: string; sets: string[] }
  | { code: 'unit-twice'; unit: string; files: string[] }
  | { code: 'nothing-applies'; file: string; unit: string };

type Candidate = { file: string; sheet: ScoreSheet; set: CriteriaSet | null };

/**
 * All units in one ranking. Groups, ties and bands are those of the first workbook; units that only others list are put behind. A blank sheet
 * gives way to one with points, and sheets that say the same are one; a unit whose sheets contradict each other has no rank.
 */
export function rankRounds(rounds: readonly [Round, ...Round[]]): { results: UnitResult[]; problems: RankProblem[] } {
  const known = new KnownSets();
  const candidates = rounds.flatMap(({ file, sets, sheets }) => {
    const own = sets.map((set) => known.add(set, file));
    return sheets.map((sheet): Candidate => ({ file, sheet, set: setOfSheet(sheet, own) }));
  });
  const { kept, contradicting } = oneForEachUnit(candidates);
  const [{ ties, bands }] = rounds;
  const listed = rounds.flatMap(({ units }) => units);
  const unranked = contradicting.flatMap(([{ sheet }]): ListedUnit[] => [
    { unit: sheet.unit, group: '', lastYear: null },
  ]);
  const results = roundResults(kept, [...listed, ...unranked], { ties, bands });
  return {
    results,
    problems: [
      ...rounds.flatMap(({ file, sheets }): RankProblem[] =>
        sheets.some((sheet) => hasPoints(sheet, null)) ? [] : [{ code: 'no-sheets', file }],
      ),
      ...known.differing,
      ...contradicting.map((all): RankProblem => {
        return { code: 'unit-twice', unit: all[0].sheet.unit, files: all.map(({ file }) => file) };
      }),
      ...kept.flatMap(problemOf(results)),
      ...mixedSets(results),
    ],
  };
}

/** Sets of one code are one where they say the same, whatever workbook they come from. */
class KnownSets {
  readonly differing: RankProblem[] = [];
  private readonly known: { set: CriteriaSet; file: string; content: string }[] = [];

  add(set: CriteriaSet, file: string): CriteriaSet {
    const content = scoringOf(set);
    const same = this.known.filter((each) => nameKey(each.set.code) === nameKey(set.code));
    const equal = same.find((each) => each.content === content);
    if (equal !== undefined) return equal.set;
    const [first] = same;
    if (first !== undefined) this.differing.push({ code: 'set-differs', file, other: first.file, set: set.code });
    this.known.push({ set, file, content });
    return set;
  }
}

/** What of a set decides on points; wordings and the office's own estimates do not. */
function scoringOf({ criteria, total }: CriteriaSet): string {
  return JSON.stringify([
    total,
    ...criteria.map(({ code, max, rule, levels, floor, each, part }) => [code, max, rule, levels, floor, each, part]),
  ]);
}

type Several = [Candidate, ...Candidate[]];

function oneForEachUnit(candidates: readonly Candidate[]): { kept: Candidate[]; contradicting: Several[] } {
  const byUnit = new Map<string, Several>();
  for (const candidate of candidates) {
    const key = nameKey(candidate.sheet.unit);
    const all = byUnit.get(key);
    if (all === undefined) byUnit.set(key, [candidate]);
    else all.push(candidate);
  }
  const kept: Candidate[] = [];
  const contradicting: Several[] = [];
  for (const all of byUnit.values()) {
    const filled = all.filter(({ sheet, set }) => hasPoints(sheet, set));
    const [first = all[0], ...others] = filled;
    const content = contentOf(first);
    if (others.every((other) => contentOf(other) === content)) kept.push(first);
    else contradicting.push([first, ...others]);
  }
  return { kept, contradicting };
}

const contentOf = ({ sheet: { set, state, entries } }: Candidate): string => JSON.stringify([set, state, entries]);

const problemOf =
  (results: readonly UnitResult[]) =>
  ({ file, sheet, set }: Candidate): RankProblem[] => {
    const { unit } = sheet;
    if (set === null) return hasPoints(sheet, null) ? [{ code: 'set-missing', file, unit, set: sheet.set }] : [];
    const totals = results.find((result) => result.sheet === sheet)?.totals;
    return totals?.current.applicableMax === 0 ? [{ code: 'nothing-applies', file, unit }] : [];
  };

function mixedSets(results: readonly UnitResult[]): RankProblem[] {
  const groups = new Map<string, { group: string; sets: Set<CriteriaSet> }>();
  for (const { group, set, rank } of results) {
    if (set === null || rank === null) continue;
    const known = groups.get(nameKey(group)) ?? { group, sets: new Set() };
    groups.set(nameKey(group), { group, sets: known.sets.add(set) });
  }
  return [...groups.values()].flatMap(({ group, sets }): RankProblem[] =>
    sets.size < 2 ? [] : [{ code: 'sets-mixed', group, sets: [...new Set([...sets].map(({ code }) => code))] }],
  );
}
