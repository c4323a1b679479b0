/** The tabs of the PAR Index in a workbook: bringing them, and bringing what is worked out in them up to date. */
import { isBlank } from '../../domain/cell-values';
import type { IsoDate } from '../../domain/dates';
import { CchcError } from '../../domain/error';
import type { CriteriaSet, CriterionCells, SetCells, SetLevel } from '../../domain/par-index/criterion';
import { USUAL_BANDS } from '../../domain/par-index/ranking';
import type { UnitFigures } from '../../domain/summary';
import { nameKey } from '../../domain/text';
import { unitsOn, type Unit, type UnitKind } from '../../domain/unit';
import { addTab, namesForNew, rememberDrawn } from '../add-tab';
import { applyChanges } from '../apply-changes';
import type { SummaryLayout } from '../build-workbook';
import type { Change } from '../change';
import { Parts } from '../find-parts';
import { PAR_TABLES } from '../tab-ids';
import type { ParIndexFacts } from '../tabs/charts-context';
import type { EntryContext } from '../tabs/entry-table';
import { PAR_BLOCKS, type ParTab } from '../tabs/info-names';
import type { CriterionTyped, SetTyped } from '../tabs/par-index-criteria-formulas';
import { layoutCriteria, MOST_SETS } from '../tabs/par-index-criteria';
import { layoutGap } from '../tabs/par-index-gap';
import type { PeerTyped } from '../tabs/par-index-peers';
import { layoutRanking, rankedRows, type BandTyped, type UnitToRank } from '../tabs/par-index-ranking';
import { layoutScores } from '../tabs/par-index-scores';
import { PROCEDURE_GROUPS } from '../tabs/procedures-formulas';
import type { SheetBuilder } from '../tabs/sheet-builder';
import type { Area, Cell, CellValue, DefinedName, Workbook } from '../workbook';
import { chartFactsOf } from './chart-facts';
import { proposalFacts } from './proposal-facts';
import { readParIndex } from './read';
import { scoredUnits, type ScoredUnit, type UnitToScore } from './scored-units';
import { laidSets, newUnit, parState, unitsToScore, type ParState } from './state';

/** A `LayoutContext` has it all. */
export type ParContext = EntryContext & { summary: EntryContext['summary'] & { units: readonly UnitFigures[] } };

/** Rows that come with new tabs. Units get the set of their level that is in force. */
export type ParWanted = { sets: readonly SetCells[]; criteria: readonly CriterionCells[] };

/** Blank rows behind the criteria: a locked sheet lets nobody add rows. */
const BLANK_ROWS = 10;
/** Rows for localities to compare with. */
const PEER_ROWS = 12;
/** Later tabs read the tables of those before them. */
const ORDER = ['criteria', 'scores', 'ranking', 'gap'] as const satisfies readonly ParTab[];

/**
 * The changes that bring the tabs with these sets, a score sheet for each unit that a set is for, and the usual bands. Empty where the tabs
 * are there. Throws `CchcError` name-taken: a person keeps a table of one of these names, or has rebuilt ours.
 */
export function parIndexChanges(workbook: Workbook, context: ParContext, { sets, criteria }: ParWanted): Change[] {
  const parts = new Parts(workbook);
  if (parState(parts) !== null) return [];
  const taken = Object.values(PAR_TABLES).find((name) => parts.table(name) !== null);
  if (taken !== undefined) throw new CchcError('name-taken', { name: taken, what: 'table' });
  const state: ParState = {
    sets: sets.slice(0, MOST_SETS).map(asCells) as SetTyped[],
    criteria: [...criteria.map(asCells), ...Array.from({ length: BLANK_ROWS }, () => ({}))] as CriterionTyped[],
    scores: [],
    peers: Array.from({ length: PEER_ROWS }, (): PeerTyped => ({})),
    bands: USUAL_BANDS.map(({ name, from }): BandTyped => ({ name: { value: name }, from: { value: from } })),
    origins: {},
  };
  const named = ORDER.reduce((names, tab) => ({ ...names, [tab]: namesForNew(parts, tab)[tab] }), context.sheets);
  const layouts = layoutState(parts, { ...context, sheets: named }, state, (laid) => newUnits(context, laid));
  let after = workbook;
  return ORDER.flatMap((tab) => {
    const { layout, names } = layouts[tab];
    const now = new Parts(after);
    const changes: Change[] = [
      ...addTab(now, tab, layout.sheet),
      ...[layout.blockName, ...names].map((name): Change => ({ kind: 'set-name', name })),
      ...rememberDrawn(now, tab, layout),
    ];
    after = applyChanges(after, changes);
    return changes;
  });
}

const asCells = (values: Partial<Record<string, CellValue>>): Partial<Record<string, Cell>> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (isBlank(value) ? [] : [[key, { value: value ?? null }]])),
  );

/** The tabs as they should look now, with what people typed; none where they are not there or a person has rebuilt one. */
export function layoutParIndex(parts: Parts, context: ParContext): Partial<Record<ParTab, SummaryLayout>> {
  return layParIndex(parts, context)?.layouts ?? {};
}

/** `layoutParIndex` with what charts show of it; null where the tabs are not there or a person has rebuilt one. */
export function layParIndex(
  parts: Parts,
  context: ParContext,
): { layouts: Partial<Record<ParTab, SummaryLayout>>; charts: ParIndexFacts } | null {
  const state = parState(parts);
  if (state === null) return null;
  const last = state.criteria.at(-1);
  const full =
    last !== undefined && Object.keys(last).length > 0 && Object.values(last).some(({ value }) => !isBlank(value));
  const criteria = full ? [...state.criteria, ...Array.from({ length: BLANK_ROWS }, () => ({}))] : state.criteria;
  const layouts = layoutState(parts, context, { ...state, criteria }, ({ sets }) =>
    unitsToScore(state.scores, sets, context.plan.units),
  );
  return { layouts: Object.fromEntries(ORDER.map((tab) => [tab, layouts[tab].layout])), charts: layouts.charts };
}

type Laid = { layout: SummaryLayout; names: DefinedName[] };

function layoutState(
  parts: Parts,
  context: ParContext,
  state: ParState,
  unitsFor: (laid: ReturnType<typeof laidSets>) => UnitToScore[],
): Record<(typeof ORDER)[number], Laid> & { charts: ParIndexFacts } {
  const facts = proposalFacts(parts, context);
  const laid = laidSets(state.sets, state.criteria);
  const scored = scoredUnits(unitsFor(laid), laid.placesOf, facts);
  const read = readParIndex(parts.workbook);
  const ties = read?.ties ?? 'competition';
  const bands = read?.bands ?? [...USUAL_BANDS];
  const rows = rankedRows(unitsToRank(context, scored, read?.units ?? []), ties, bands);
  const criteria = layoutCriteria(context, state, state.origins.criteria);
  const scores = layoutScores(context, scored, facts, state.origins.scores);
  const ranking = layoutRanking(context, { rows, ties, bands: state.bands }, state.origins.ranking);
  const wanted = nameKey(read?.gapUnit ?? '');
  const own = rows.find(({ unit }) => nameKey(unit.unit) === wanted) ?? rows.find(({ ranked }) => ranked.rank !== null);
  const gapFacts = {
    ...{ unit: own?.unit.unit ?? '', scored: own?.unit.scored ?? null, group: own?.unit.group ?? '' },
    units: rows.map(({ ranked }) => ranked),
    ...{ entered: read?.peers ?? [], ties, bands, assumed: read?.assumed ?? new Map<string, CellValue>() },
  };
  const gap = layoutGap(context, gapFacts, state.peers, state.origins.gap);
  return {
    charts: chartFactsOf(scored, rows),
    gap: finished('gap', gap, gap.names),
    criteria: finished('criteria', criteria),
    scores: finished('scores', scores),
    ranking: finished('ranking', ranking, ranking.names),
  };
}

function finished(
  tab: ParTab,
  { builder, block }: { builder: SheetBuilder; block: Area },
  names: DefinedName[] = [],
): Laid {
  const blockName = { name: PAR_BLOCKS[tab], reference: `=${builder.reference(block)}`, hidden: true };
  return { layout: { sheet: builder.sheet, block: builder.place(block), blockName }, names };
}

const LEVEL_KINDS: Readonly<Record<Exclude<SetLevel, 'district'>, readonly UnitKind[]>> = {
  office: ['office'],
  commune: ['commune'],
};

/** The index is one of the year, whatever period the workbook shows: units and sets are those of its last day. */
const lastDay = ({ header }: ParContext['plan']): IsoDate => `${header.year}-12-31`;

/** The units that are scored, each by the set of its level that is in force. */
function newUnits({ plan }: ParContext, { sets }: ReturnType<typeof laidSets>): UnitToScore[] {
  const day = lastDay(plan);
  const inForce = sets.filter(({ validFrom, validTo }) => (validFrom ?? day) <= day && (validTo ?? day) >= day);
  const latest = (level: SetLevel): CriteriaSet | undefined =>
    inForce
      .filter((set) => set.level === level)
      .sort((a, b) => ((a.validFrom ?? '') < (b.validFrom ?? '') ? 1 : -1))[0];
  const units = unitsOn(plan.units, day);
  const scoredBy = (Object.keys(LEVEL_KINDS) as (keyof typeof LEVEL_KINDS)[]).flatMap((level) => {
    const set = latest(level);
    if (set === undefined) return [];
    return units.filter(({ kind }) => LEVEL_KINDS[level].includes(kind)).map((unit) => newUnit(unit, set));
  });
  const district = latest('district');
  const place = plan.header.place;
  const whole = { id: 'district', name: place.charAt(0).toUpperCase() + place.slice(1) };
  return [...(district === undefined || place === '' ? [] : [newUnit(whole, district)]), ...scoredBy];
}

/** Units of the ranking as people keep it, then those that have a sheet, then those of the same kind that have none. */
function unitsToRank(
  { plan }: ParContext,
  scored: readonly ScoredUnit[],
  kept: readonly Omit<UnitToRank, 'scored'>[],
): UnitToRank[] {
  const sheets = new Map(scored.map((unit) => [nameKey(unit.unit), unit]));
  const units = unitsOn(plan.units, lastDay(plan));
  const byName = new Map(units.map((unit) => [nameKey(unit.name), unit]));
  const kinds = new Set(scored.map(({ unit }) => byName.get(nameKey(unit))?.kind));
  const others = units.filter(({ kind }) => kinds.has(kind)).map(({ name }) => name);
  const names = [...kept.map(({ unit }) => unit), ...scored.map(({ unit }) => unit), ...others];
  const known = new Map(kept.map((unit) => [nameKey(unit.unit), unit]));
  const seen = new Set<string>();
  return names.flatMap((name): UnitToRank[] => {
    const key = nameKey(name);
    if (seen.has(key)) return [];
    seen.add(key);
    const unit = known.get(key) ?? { unit: name, group: groupOf(byName.get(key)), lastYear: null };
    return [{ ...unit, scored: sheets.get(key) ?? null }];
  });
}

const groupOf = (unit: Pick<Unit, 'kind'> | undefined): string =>
  unit === undefined ? '' : unit.kind === 'commune' ? PROCEDURE_GROUPS.communes : PROCEDURE_GROUPS.offices;
