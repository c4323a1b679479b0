/** The result of a round of scoring: what each unit has at every stage, and where that places it among the others. */
import { nameKey } from '../text';
import type { CriteriaSet } from './criterion';
import { rankUnits, type Band, type TieRule } from './ranking';
import { isNotApplicable, STAGES, type ScoreSheet, type ScoreState, type Stage } from './score-sheet';
import { isSurveyHeld, sheetTotals, type SheetTotals } from './totals';
import { allLeaves, criterionTree } from './tree';

/** A sheet with the set by which it is scored; null where nobody knows that set. */
export type ScoredSheet = { sheet: ScoreSheet; set: CriteriaSet | null };

/** A unit of the ranking as people keep it. */
export type ListedUnit = { unit: string; group: string; lastYear: number | null };

/** `totals` null where there is no sheet, or no set to score it by; `value` what the unit is ranked by, null where it cannot be. */
export type UnitResult = {
  unit: string;
  group: string;
  set: CriteriaSet | null;
  sheet: ScoreSheet | null;
  state: ScoreState | null;
  totals: Readonly<Record<Stage, SheetTotals>> | null;
  value: number | null;
  rank: number | null;
  band: string | null;
  lastYear: number | null;
  change: number | null;
};

export type RoundRules = { ties: TieRule; bands: readonly Band[] };

/** A round of scoring as one workbook holds it. */
export type WorkbookRound = RoundRules & {
  sets: readonly CriteriaSet[];
  sheets: readonly ScoreSheet[];
  units: readonly ListedUnit[];
};

/** The set that a sheet names; the only one where it names none. */
export function setOfSheet({ set: code }: Pick<ScoreSheet, 'set'>, sets: readonly CriteriaSet[]): CriteriaSet | null {
  if (code === '') return sets.length === 1 ? sets[0]! : null;
  return sets.find((set) => nameKey(set.code) === nameKey(code)) ?? null;
}

/**
 * Whether somebody has begun the sheet, so that it can be ranked: it has points, and not those alone that follow from what the workbook
 * knows by itself, unless the unit has handed it in so. A sheet that nobody has begun is not ranked below those that did badly.
 */
export function hasPoints({ state, entries }: Pick<ScoreSheet, 'state' | 'entries'>, set: CriteriaSet | null): boolean {
  const maxima = set && new Map(allLeaves(criterionTree(set.criteria)).map(({ code, max }) => [code, max]));
  return entries.some((entry) => {
    if (isNotApplicable(entry.declared) || maxima?.has(entry.code) === false) return false;
    return (state !== 'self' || !entry.isProposed) && STAGES.current(entry, maxima?.get(entry.code) ?? null) !== null;
  });
}

/** `roundResults` of one workbook, each sheet scored by the set that it names. */
export function resultsIn({ sets, sheets, units, ties, bands }: WorkbookRound): UnitResult[] {
  const scored = sheets.map((sheet) => ({ sheet, set: setOfSheet(sheet, sets) }));
  return roundResults(scored, units, { ties, bands });
}

/**
 * Every unit with its totals and its rank, group after group, the best first. Units that are listed without a sheet stand at the end of their
 * group; units that have a sheet and are not listed belong to the group ''. Of two sheets of a unit the first counts.
 */
export function roundResults(
  scored: readonly ScoredSheet[],
  listed: readonly ListedUnit[],
  rules: RoundRules,
): UnitResult[] {
  const held = new Map<CriteriaSet, boolean>();
  const isHeld = (set: CriteriaSet): boolean => {
    const known = held.get(set);
    if (known !== undefined) return known;
    const sheets = scored.filter((each) => each.set === set).map(({ sheet }) => sheet);
    const found = isSurveyHeld(set, sheets);
    held.set(set, found);
    return found;
  };
  const sheets = new Map<string, ScoredSheet>();
  for (const each of scored) {
    const key = nameKey(each.sheet.unit);
    if (!sheets.has(key)) sheets.set(key, each);
  }
  const units = new Map<string, ListedUnit>();
  const others = scored.map(({ sheet }): ListedUnit => ({ unit: sheet.unit, group: '', lastYear: null }));
  for (const each of [...listed, ...others]) {
    const key = nameKey(each.unit);
    if (!units.has(key)) units.set(key, each);
  }
  const results = [...units].map(([key, unit]) => ({ ...unit, ...scoreOf(sheets.get(key), isHeld) }));
  const byUnit = new Map(results.map((result) => [result.unit, result]));
  return rankUnits(results, rules).map(({ unit, rank, band, change }) => ({
    ...byUnit.get(unit)!,
    rank,
    band,
    change,
  }));
}

function scoreOf(
  found: ScoredSheet | undefined,
  isHeld: (set: CriteriaSet) => boolean,
): Pick<UnitResult, 'set' | 'sheet' | 'state' | 'totals' | 'value'> {
  if (found === undefined) return { set: null, sheet: null, state: null, totals: null, value: null };
  const { sheet, set } = found;
  if (set === null) return { set, sheet, state: sheet.state, totals: null, value: null };
  const totals = Object.fromEntries(
    (Object.keys(STAGES) as Stage[]).map((stage) => [
      stage,
      sheetTotals(set, sheet, { stage, surveyHeld: isHeld(set) }),
    ]),
  ) as Record<Stage, SheetTotals>;
  const value = hasPoints(sheet, set) ? totals.current.totalIndex : null;
  return { set, sheet, state: sheet.state, totals, value };
}
