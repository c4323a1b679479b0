/** The score sheet of a unit in the file that it is sent: its own rows and the set by which they are scored. */
import { isBlank, readText } from '../../domain/cell-values';
import type { ScoreState } from '../../domain/par-index/score-sheet';
import {
  isOpenToUnit,
  scoreRowId,
  SENT_SCORE_FIELDS,
  UNIT_SCORE_FIELDS,
  type SentScoreField,
} from '../../domain/par-index/unit-fields';
import type { SentScoreFacts } from '../../domain/sharing/returned-scores';
import type { Unit } from '../../domain/unit';
import { nameKey } from '../../domain/text';
import { isCellValue, lineCells, lineText, parsedLine } from '../hidden-lines';
import { Parts } from '../find-parts';
import { SENT_SCORES_SHEET, TABS } from '../tab-ids';
import type { EntryContext } from '../tabs/entry-table';
import { layoutCriteria } from '../tabs/par-index-criteria';
import type { ProposalFacts } from '../tabs/par-index-proposed';
import { layoutScores, SCORES_HEADER_ROW, SELF_PROMPTS } from '../tabs/par-index-scores';
import { scoreAt, SCORE_COLUMNS } from '../tabs/par-index-scores-columns';
import { locked } from '../tabs/par-index-table';
import { SheetBuilder } from '../tabs/sheet-builder';
import { tabAnchor } from '../tabs/tab-anchor';
import type { Cell, DefinedName, Sheet, Workbook } from '../workbook';
import { proposalFacts } from './proposal-facts';
import { scoredUnits, type ScoredUnit, type ScoreTyped } from './scored-units';
import { laidSets, parState, unitsToScore, type ParState } from './state';
import type { ParContext } from './tabs';

/** Everything that is needed to lay out the sheets of units, read once for all of them. */
export type UnitSheets = { state: ParState; scored: readonly ScoredUnit[] };

/** null where the workbook has no tabs of the PAR Index, or a person has rebuilt one. */
export function unitSheetsIn(workbook: Workbook, context: ParContext): UnitSheets | null {
  const parts = new Parts(workbook);
  const state = parState(parts);
  if (state === null) return null;
  const { sets, placesOf } = laidSets(state.sets, state.criteria);
  const units = unitsToScore(state.scores, sets, context.plan.units);
  return { state, scored: scoredUnits(units, placesOf, proposalFacts(parts, context)) };
}

/** A unit's file has none of the tables that figures are proposed from. */
const NO_FACTS: ProposalFacts = { units: [], ranking: 'A', period: '', procedures: null, reports: null };

/** `state`: of the unit's sheet, by which its cells are open. */
export type UnitScoreTabs = { sheets: Sheet[]; sent: Sheet; names: DefinedName[]; state: ScoreState };

/** The tabs "Chấm điểm" and "Bộ tiêu chí" of a unit, and what they said when they were sent; null where it is not scored. */
export function unitScoreTabs({ state, scored }: UnitSheets, unit: Unit, context: EntryContext): UnitScoreTabs | null {
  const own = scored.find(({ unitId, unit: name }) => unitId === unit.id || nameKey(name) === nameKey(unit.name));
  if (own === undefined) return null;
  const code = nameKey(own.set.code);
  const sets = state.sets.filter((cells) => nameKey(readText(cells.code?.value)) === code);
  const criteria = state.criteria.filter((cells) => {
    const named = nameKey(readText(cells.set?.value));
    return named === code || (named === '' && state.sets.length === 1);
  });
  const laid = laidSets(sets, criteria);
  const set = { ...own.set, criteria: own.set.criteria.map((one) => ({ ...one, source: null })) };
  const typed = new Map(
    own.lines.flatMap(({ criterion, ...line }) => (criterion ? [[criterion.code, asSent(line)]] : [])),
  );
  // Rows that are in no set count nowhere, and the unit can do nothing about them.
  const [sheet] = scoredUnits([{ ...own, set, typed, rest: [] }], laid.placesOf, NO_FACTS);
  const scores = layoutScores(context, sheet === undefined ? [] : [sheet], NO_FACTS, undefined, SELF_PROMPTS.unit);
  const criteriaSheet = readOnly(layoutCriteria(context, { sets, criteria }).builder.sheet);
  const sent = sentScores(sheet);
  return {
    sheets: [asUnits(scores.builder.sheet, sheet), criteriaSheet],
    sent,
    state: own.state,
    names: [
      tabAnchor(TABS.scores.anchor, scores.builder.name),
      tabAnchor(TABS.criteria.anchor, criteriaSheet.name),
      tabAnchor(SENT_SCORES_SHEET.anchor, sent.name),
    ],
  };
}

/** What people typed, and figures that are proposed here as if they were. Points by the rule stay a formula. */
function asSent({ cells, shown, fills }: Pick<ScoredUnit['lines'][number], 'cells' | 'shown' | 'fills'>): ScoreTyped {
  if (!fills.declared || isBlank(shown.declared)) return cells;
  return { ...cells, declared: { value: shown.declared ?? null } };
}

/** What the sender enters itself is closed in the unit's file, whatever the state. */
function asUnits(sheet: Sheet, unit: ScoredUnit | undefined): Sheet {
  const rows = [...sheet.rows];
  for (const { kind, criterion, place } of unit?.lines ?? []) {
    if (unit === undefined || kind !== 'leaf' || criterion === null) continue;
    const row = SCORES_HEADER_ROW + place;
    const line = [...(rows[row] ?? [])];
    for (const field of UNIT_SCORE_FIELDS) {
      const cell = line[scoreAt(field)];
      if (!cell || isOpenToUnit(unit.state, field, criterion.part)) continue;
      line[scoreAt(field)] = { ...cell, style: locked(SCORE_COLUMNS[field].style) };
    }
    rows[row] = line;
  }
  return { ...sheet, rows };
}

/** The set is the sender's: nobody changes it in a unit's file. */
function readOnly(sheet: Sheet): Sheet {
  const close = (cell: Cell | null): Cell | null =>
    cell?.style?.locked === false ? { ...cell, style: locked(cell.style) } : cell;
  return { ...sheet, rows: sheet.rows.map((line) => line?.map(close)), validations: [] };
}

function sentScores(unit: ScoredUnit | undefined): Sheet {
  const { sheet } = new SheetBuilder(SENT_SCORES_SHEET.name, undefined, { visibility: 'veryHidden' });
  sheet.rows = (unit?.lines ?? []).flatMap(({ kind, criterion, cells }): Cell[][] => {
    if (unit === undefined || kind === 'total' || criterion === null) return [];
    const values = SENT_SCORE_FIELDS.map((field) => cells[field]?.value ?? null);
    return [lineCells(JSON.stringify([scoreRowId(unit.unitId, criterion.code), ...values]))];
  });
  return sheet;
}

/** The sheet as it was sent, by id of the row; null where that copy is gone. */
export function readSentScores(parts: Parts): Map<string, SentScoreFacts> | null {
  const sheet = parts.named(SENT_SCORES_SHEET.anchor)?.sheet ?? parts.sheet(SENT_SCORES_SHEET.name);
  if (sheet === null) return null;
  const sent = new Map<string, SentScoreFacts>();
  for (const row of sheet.rows) {
    const values = parsedLine(lineText(row));
    if (!Array.isArray(values)) continue;
    const [id, ...cells] = values as unknown[];
    if (typeof id !== 'string') continue;
    const facts = SENT_SCORE_FIELDS.map((field: SentScoreField, index) => {
      const value = cells[index];
      return [field, isCellValue(value) ? value : null] as const;
    });
    sent.set(id, Object.fromEntries(facts) as SentScoreFacts);
  }
  return sent;
}
