/** The PAR Index (Chỉ số CCHC) of a workbook: sets of criteria, score sheets, groups and bands, localities to compare with. */
import { readText } from '../../domain/cell-values';
import {
  criteriaSets,
  CRITERION_HEADINGS,
  SET_HEADINGS,
  type CriteriaSet,
  type CriterionField,
  type SetField,
} from '../../domain/par-index/criterion';
import type { Peer } from '../../domain/par-index/gap';
import { TIE_RULES, USUAL_BANDS, USUAL_TIES, type Band, type TieRule } from '../../domain/par-index/ranking';
import {
  readSheets,
  SHEET_HEADINGS,
  type ScoreSheet,
  type SheetField,
  type SheetRow,
} from '../../domain/par-index/score-sheet';
import type { PlanHeading } from '../../domain/plan-headings';
import { readPoints } from '../../domain/rules/other-table';
import { nameKey } from '../../domain/text';
import { cellValue, Parts, type FoundTable } from '../find-parts';
import { readOther, type OtherTableReading } from '../other-tables';
import { NAMES, PAR_TABLES, type ParTableId, type TabId } from '../tab-ids';
import type { CellValue, Workbook } from '../workbook';
import {
  BAND_HEADINGS,
  OPTION_HEADINGS,
  PEER_HEADINGS,
  RANKING_HEADINGS,
  type BandField,
  type OptionField,
  type PeerField,
  type RankingField,
} from './headings';

/** Fields of each table. */
export type ParFields = {
  sets: SetField;
  criteria: CriterionField;
  scores: SheetField;
  ranking: RankingField;
  bands: BandField;
  peers: PeerField;
  options: OptionField;
};

/** The tables with the places of their columns and rows; null where one is missing. */
export type ParTables = { [Table in ParTableId]: OtherTableReading<ParFields[Table]> | null };

/** A unit of the ranking as people keep it: its group, and its rank of the year before. */
export type RankingUnit = { unit: string; group: string; lastYear: number | null };

export type ParIndex = {
  sets: CriteriaSet[];
  sheets: ScoreSheet[];
  /** Those of the workbook, else the usual ones. */
  bands: Band[];
  peers: Peer[];
  ties: TieRule;
  units: RankingUnit[];
  /** Whose gap to the top is shown; '' where nobody has chosen. */
  gapUnit: string;
  /** What is assumed ("Giả định") for criteria of that unit, by code. */
  assumed: ReadonlyMap<string, CellValue>;
  tables: ParTables;
};

export const PAR_HEADINGS: { [Table in ParTableId]: Readonly<Record<ParFields[Table], PlanHeading>> } = {
  sets: SET_HEADINGS,
  criteria: CRITERION_HEADINGS,
  scores: SHEET_HEADINGS,
  ranking: RANKING_HEADINGS,
  bands: BAND_HEADINGS,
  peers: PEER_HEADINGS,
  options: OPTION_HEADINGS,
};

const TAB_OF: Readonly<Record<ParTableId, TabId>> = {
  sets: 'criteria',
  criteria: 'criteria',
  scores: 'scores',
  ranking: 'ranking',
  bands: 'ranking',
  peers: 'gap',
  options: 'gap',
};

/** A table of the PAR Index by its name, else by its headings on the tab where it belongs. */
export function parTable(parts: Parts, table: ParTableId): FoundTable | null {
  const named = parts.table(PAR_TABLES[table]);
  const sheet = named === null ? parts.tabs()[TAB_OF[table]]?.sheet : undefined;
  if (sheet === undefined) return named;
  const wanted = Object.values<PlanHeading>(PAR_HEADINGS[table]).map((one) => nameKey(one.heading));
  const found = sheet.tables.find(({ columns }) => {
    const keys = new Set(columns.map(({ name }) => nameKey(name)));
    return wanted.every((key) => keys.has(key));
  });
  return found === undefined ? null : { sheet, table: found };
}

/** Everything of the PAR Index that the workbook holds; null where there is neither a table of criteria nor one of score sheets. */
export function readParIndex(workbook: Workbook): ParIndex | null {
  const parts = new Parts(workbook);
  const read = <Table extends ParTableId>(table: Table): ParTables[Table] => {
    const found = parTable(parts, table);
    return (found === null ? null : readOther(found, PAR_HEADINGS[table])) as ParTables[Table];
  };
  const tables: ParTables = {
    ...{ sets: read('sets'), criteria: read('criteria'), scores: read('scores'), ranking: read('ranking') },
    ...{ bands: read('bands'), peers: read('peers'), options: read('options') },
  };
  if (tables.criteria === null && tables.scores === null) return null;
  const bands = bandsIn(tables.bands);
  return {
    sets: criteriaSets(valuesOf(tables.sets), valuesOf(tables.criteria)),
    sheets: readSheets(scoreRows(tables.scores)),
    bands: bands.length > 0 ? bands : [...USUAL_BANDS],
    peers: peersIn(tables.peers),
    ties: readTies(parts),
    units: unitsIn(tables.ranking),
    gapUnit: readText(namedCell(parts, NAMES.gapUnit)),
    assumed: assumedIn(tables.options),
    tables,
  };
}

/** The rows of score sheets as the rules look at them. */
export function scoreRows(scores: ParTables['scores']): SheetRow[] {
  return scores?.rows ?? [];
}

const valuesOf = <Field extends string>(table: OtherTableReading<Field> | null): Partial<Record<Field, CellValue>>[] =>
  table?.rows.map(({ values }) => values) ?? [];

function bandsIn(table: ParTables['bands']): Band[] {
  return valuesOf(table).flatMap(({ group, name, from }): Band[] => {
    const lowest = numberIn(from);
    return readText(name) === '' || lowest === null
      ? []
      : [{ group: readText(group), name: readText(name), from: lowest }];
  });
}

function peersIn(table: ParTables['peers']): Peer[] {
  return valuesOf(table).flatMap(({ name, group, index }): Peer[] => {
    const value = numberIn(index);
    return readText(name) === '' || value === null
      ? []
      : [{ name: readText(name), group: readText(group), index: value }];
  });
}

function unitsIn(table: ParTables['ranking']): RankingUnit[] {
  return valuesOf(table).flatMap(({ unit, group, lastYear }): RankingUnit[] =>
    readText(unit) === '' ? [] : [{ unit: readText(unit), group: readText(group), lastYear: numberIn(lastYear) }],
  );
}

function assumedIn(table: ParTables['options']): Map<string, CellValue> {
  const rows = valuesOf(table).filter(({ assumed }) => readText(assumed) !== '');
  return new Map(rows.map(({ number, assumed }) => [readText(number), assumed ?? null]));
}

function readTies(parts: Parts): TieRule {
  const chosen = readText(namedCell(parts, NAMES.ties));
  const rules = Object.keys(TIE_RULES) as TieRule[];
  return rules.find((rule) => chosen.startsWith(TIE_RULES[rule].name)) ?? USUAL_TIES;
}

const numberIn = (value: CellValue | undefined): number | null => {
  const reading = readPoints(value);
  return reading.kind === 'value' ? reading.value : null;
};

function namedCell(parts: Parts, name: string): CellValue {
  const found = parts.named(name);
  return found === null ? null : cellValue(found.sheet, found.area.row, found.area.column);
}
