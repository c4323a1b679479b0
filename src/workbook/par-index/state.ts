/** What people have typed into the tabs of the PAR Index, and the score sheets that it makes. */
import { isBlank, readText } from '../../domain/cell-values';
import {
  findNamed,
  readCode,
  readSet,
  SET_FIELDS,
  type CriteriaSet,
  type SetCells,
} from '../../domain/par-index/criterion';

import { SCORE_STATES } from '../../domain/par-index/score-sheet';
import type { Unit } from '../../domain/unit';
import { nameKey } from '../../domain/text';
import type { Parts } from '../find-parts';
import { type FoundTable } from '../find-parts';
import { PAR_TABLES, type ParTableId } from '../tab-ids';
import {
  criteriaShown,
  type CriterionShown,
  type CriterionTyped,
  type SetColumn,
  type SetTyped,
} from '../tabs/par-index-criteria-formulas';
import { CRITERIA_COLUMNS, CRITERIA_HEADER_ROW, SET_COLUMNS, SETS_HEADER_ROW } from '../tabs/par-index-criteria';
import { GAP_HEADER_ROW, OPTION_COLUMNS } from '../tabs/par-index-gap';
import { PEER_COLUMNS, type PeerTyped } from '../tabs/par-index-peers';
import { BAND_COLUMNS, RANKING_COLUMNS, RANKING_HEADER_ROW, type BandTyped } from '../tabs/par-index-ranking';
import { SCORES_HEADER_ROW, TOTAL_TITLE } from '../tabs/par-index-scores';
import { SCORE_COLUMNS, type ScoreColumn } from '../tabs/par-index-scores-columns';
import { isFilledRow, isLaidOut, originOf, typedCells, type ParColumns } from '../tabs/par-index-table';
import type { ParTab } from '../tabs/info-names';
import type { Origin } from '../tabs/sheet-builder';
import type { Cell } from '../workbook';
import { criteriaOf, type ScoreTyped, type UnitToScore } from './scored-units';

export type ParState = {
  sets: SetTyped[];
  criteria: CriterionTyped[];
  scores: ScoreTyped[];
  bands: BandTyped[];
  peers: PeerTyped[];
  origins: Partial<Record<ParTab, Origin>>;
};

/** null where one of the tables is missing or a person has rebuilt it, so that nothing of it is laid out anew. */
export function parState(parts: Parts): ParState | null {
  const criteria = typedIn(parts, 'criteria', 'criteria', CRITERIA_COLUMNS, CRITERIA_HEADER_ROW);
  const sets = typedIn(parts, 'sets', 'criteria', SET_COLUMNS, SETS_HEADER_ROW);
  const scores = typedIn(parts, 'scores', 'scores', SCORE_COLUMNS, SCORES_HEADER_ROW);
  const ranking = typedIn(parts, 'ranking', 'ranking', RANKING_COLUMNS, RANKING_HEADER_ROW);
  const options = typedIn(parts, 'options', 'gap', OPTION_COLUMNS, GAP_HEADER_ROW);
  const [bands, peers] = [parts.table(PAR_TABLES.bands), parts.table(PAR_TABLES.peers)];
  if (criteria === null || sets === null || scores === null || ranking === null || options === null) return null;
  if (peers === null || !isLaidOut(peers, PEER_COLUMNS)) return null;
  if (bands === null || !isLaidOut(bands, BAND_COLUMNS)) return null;
  return {
    sets: trimmed(sets.rows) as SetTyped[],
    criteria: criteria.rows as CriterionTyped[],
    scores: scores.rows,
    bands: typedCells(bands, BAND_COLUMNS),
    peers: typedCells(peers, PEER_COLUMNS),
    origins: {
      ...{ criteria: criteria.origin, scores: scores.origin, ranking: ranking.origin, gap: options.origin },
    },
  };
}

type Typed<Key extends string> = { rows: Partial<Record<Key, Cell>>[]; origin: Origin };

function typedIn<Key extends string>(
  parts: Parts,
  table: ParTableId,
  tab: ParTab,
  columns: ParColumns<Key>,
  header: number,
): Typed<Key> | null {
  const found: FoundTable | null = parts.table(PAR_TABLES[table]);
  if (found === null || found.sheet !== parts.tabs()[tab]?.sheet || !isLaidOut(found, columns)) return null;
  const origin = originOf(found, header);
  return origin === null ? null : { rows: typedCells(found, columns), origin };
}

const trimmed = (rows: Partial<Record<SetColumn, Cell>>[]): Partial<Record<SetColumn, Cell>>[] =>
  rows.filter(isFilledRow);

/** The sets with their criteria as formulas read them, and the places of these in their table. */
export type LaidSets = {
  shown: CriterionShown[];
  sets: CriteriaSet[];
  placesOf: (code: string) => ReadonlyMap<string, number>;
};

export function laidSets(setCells: readonly SetTyped[], criteria: readonly CriterionTyped[]): LaidSets {
  const shown = criteriaShown(criteria, setCells);
  const places = new Map<string, ReadonlyMap<string, number>>();
  const sets = setCells.flatMap((cells): CriteriaSet[] => {
    const values = Object.fromEntries(SET_FIELDS.map((field) => [field, cells[field]?.value])) as SetCells;
    const set = readSet(values);
    if (set.code === '') return [];
    const own = criteriaOf(set.code, criteria, shown);
    places.set(nameKey(set.code), own.places);
    return [{ ...set, criteria: own.criteria }];
  });
  return { shown, sets, placesOf: (code) => places.get(nameKey(code)) ?? new Map() };
}

/** What people may have typed into a row of a score sheet. */
const TYPED = [
  ...(['declared', 'self', 'evidence', 'appraised1', 'appraisalNote', 'explanation', 'appraised2'] as const),
] satisfies ScoreColumn[];

/** The rows as sheets of units; of a code that comes twice, the later row is kept among those that are in no set. */
export function unitsToScore(
  rows: readonly ScoreTyped[],
  sets: readonly CriteriaSet[],
  units: readonly Pick<Unit, 'id' | 'name'>[],
): UnitToScore[] {
  const byUnit = new Map<string, ScoreTyped[]>();
  let last = '';
  for (const row of rows) {
    const unit = textOf(row, 'unit') || last;
    last = unit;
    if (unit !== '' && !isTotal(row)) byUnit.set(unit, [...(byUnit.get(unit) ?? []), row]);
  }
  return [...byUnit].map(([unit, own]) => unitOf(unit, own, sets, units));
}

const textOf = (row: ScoreTyped, column: ScoreColumn): string => readText(row[column]?.value);
const isTotal = (row: ScoreTyped): boolean => textOf(row, 'number') === '' && textOf(row, 'title') === TOTAL_TITLE;

function unitOf(
  unit: string,
  rows: readonly ScoreTyped[],
  sets: readonly CriteriaSet[],
  units: readonly Pick<Unit, 'id' | 'name'>[],
): UnitToScore {
  const first = (column: ScoreColumn): string => rows.map((row) => textOf(row, column)).find(Boolean) ?? '';
  const code = first('set');
  const set = sets.find((one) => nameKey(one.code) === nameKey(code)) ?? { ...readSet({ code }), criteria: [] };
  const known = new Set(set.criteria.map((one) => one.code));
  const typed = new Map<string, ScoreTyped>();
  const rest: ScoreTyped[] = [];
  for (const row of rows) {
    const key = readCode(row.number?.value);
    const own = pick(row, TYPED);
    if (known.has(key) && !typed.has(key)) typed.set(key, own);
    else if (isWorthKeeping(own)) rest.push({ ...own, ...pick(row, ['number', 'title']) });
  }
  const state = findNamed(SCORE_STATES, first('state')) ?? 'self';
  const unitId = units.find(({ name }) => nameKey(name) === nameKey(unit))?.id ?? unit;
  return { unit, unitId, set, version: first('version') || set.version, state, typed, rest };
}

const pick = (row: ScoreTyped, columns: readonly ScoreColumn[]): ScoreTyped =>
  Object.fromEntries(columns.flatMap((column) => (row[column] === undefined ? [] : [[column, row[column]]])));

const isWorthKeeping = (own: ScoreTyped): boolean =>
  Object.values(own).some((cell) => cell !== undefined && cell.formula === undefined && !isBlank(cell.value));

/** The sheet of a unit that has none yet. */
export const newUnit = ({ id, name }: Pick<Unit, 'id' | 'name'>, set: CriteriaSet): UnitToScore => ({
  ...{ unit: name, unitId: id, set, version: set.version, state: 'self' },
  ...{ typed: new Map(), rest: [] },
});
