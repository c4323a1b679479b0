/** Score sheets that came back from units, and the cells that they change here. */
import { isBlank, readText } from '../../domain/cell-values';
import { readCode } from '../../domain/par-index/criterion';
import { setOfSheet } from '../../domain/par-index/results';
import { hundredths } from '../../domain/par-index/points';
import type { SheetField, SheetRow } from '../../domain/par-index/score-sheet';
import { criterionTree, parentCode } from '../../domain/par-index/tree';
import {
  APPRAISAL_FIELDS,
  scoreRowId,
  UNIT_SCORE_FIELDS,
  type UnitScoreField,
} from '../../domain/par-index/unit-fields';
import type { MergeScore, ScoreChange } from '../../domain/sharing/merge-scores';
import { canonicalScore, type ReturnedScores, type ScoreFacts } from '../../domain/sharing/returned-scores';
import { sameCell } from '../../domain/task';
import { nameKey } from '../../domain/text';
import type { Unit } from '../../domain/unit';
import type { Change } from '../change';
import { Parts } from '../find-parts';
import type { Workbook } from '../workbook';
import { readParIndex } from './read';
import { readSentScores } from './unit-sheet';

/** The table of score sheets in a file that came back; null where it has none. Rows without a hidden id are known by unit and code. */
export function readReturnedScores(workbook: Workbook, unitId: string): ReturnedScores | null {
  const scores = readParIndex(workbook)?.tables.scores ?? null;
  if (scores === null) return null;
  const fields = UNIT_SCORE_FIELDS.filter((field) => scores.columns[field] !== undefined);
  const byId = new Map<string, SheetRow>();
  for (const row of scores.rows) {
    const code = readCode(row.values.number);
    const id = readText(row.values.id) || scoreRowId(unitId, code);
    if (code !== '' && !byId.has(id)) byId.set(id, row);
  }
  const parents = new Set([...byId.keys()].map(parentCode));
  const rows = new Map<string, ScoreFacts>();
  for (const [id, row] of byId) {
    const isSum = parents.has(id);
    const said = fields.filter((field) => !(isSum && SUMMED.includes(field)) && !isProposed(row, field));
    rows.set(id, Object.fromEntries(said.map((field) => [field, row.values[field] ?? null])) as ScoreFacts);
  }
  const sent = readSentScores(new Parts(workbook));
  const appraisal = APPRAISAL_FIELDS.filter((field) => scores.columns[field] !== undefined);
  const isChanged = (id: string, { values }: SheetRow, field: (typeof appraisal)[number]): boolean =>
    !sameCell(canonicalScore(field, values[field]), canonicalScore(field, sent?.get(id)?.[field]));
  const changed = [...byId].flatMap(([id, row]) => appraisal.filter((field) => isChanged(id, row, field)));
  return { rows, sent, appraised: sent === null ? 0 : changed.length };
}

/** Columns that rows of areas and criteria add up: nobody says anything there. */
const SUMMED: readonly UnitScoreField[] = ['declared', 'self'];

/**
 * A formula of ours stands there: points by the rule, which a formula of a person's own would not all the same show, or a figure that the
 * workbook proposes.
 */
function isProposed({ values, computed = [] }: SheetRow, field: UnitScoreField): boolean {
  if (!computed.includes(field)) return false;
  if (field !== 'self') return field === 'declared';
  const [self, byRule] = [values.self, values.byRule];
  return typeof self === 'number' && typeof byRule === 'number'
    ? hundredths(self) === hundredths(byRule)
    : isBlank(self);
}

/** The rows of the table here that units may have something to say of; undefined where there is no such table. */
export function scoresToMerge(
  workbook: Workbook,
  units: readonly Pick<Unit, 'id' | 'name'>[],
): readonly MergeScore[] | undefined {
  const par = readParIndex(workbook);
  if (par === null || par.tables.scores === null) return undefined;
  const idOf = new Map(units.map(({ id, name }) => [nameKey(name), id]));
  const sheets = new Map(
    par.sheets.map((sheet) => {
      const nodes = criterionTree(setOfSheet(sheet, par.sets)?.criteria ?? []).byCode;
      return [nameKey(sheet.unit), { sheet, nodes }];
    }),
  );
  const seen = new Set<string>();
  return par.tables.scores.rows.flatMap((row): MergeScore[] => {
    const unit = readText(row.values.unit);
    const found = sheets.get(nameKey(unit));
    const code = readCode(row.values.number);
    const node = found?.nodes.get(code);
    if (found === undefined || node === undefined || node.children.length > 0) return [];
    const unitId = idOf.get(nameKey(unit)) ?? unit;
    const id = readText(row.values.id) || scoreRowId(unitId, code);
    if (seen.has(id)) return [];
    seen.add(id);
    const values = Object.fromEntries(UNIT_SCORE_FIELDS.map((field) => [field, row.values[field] ?? null]));
    const proposed = UNIT_SCORE_FIELDS.filter((field) => isProposed(row, field));
    const title = readText(row.values.title) || node.criterion.name;
    const { part } = node.criterion;
    return [{ id, row: row.row, unit, unitId, code, title, part, state: found.sheet.state, values, proposed }];
  });
}

/** Where the table stands, for the changes of a merge and for the log. */
export type ScorePlaces = { tab: string; columns: Partial<Record<SheetField, number>> };

export function scorePlaces(workbook: Workbook): ScorePlaces | null {
  const scores = readParIndex(workbook)?.tables.scores ?? null;
  return scores === null ? null : { tab: scores.sheet, columns: scores.columns };
}

/** The cells that a merge writes. */
export function scoreCellChanges({ tab, columns }: ScorePlaces, changes: readonly ScoreChange[]): Change[] {
  return changes.flatMap(({ row, field, after }): Change[] => {
    const column = columns[field];
    if (column === undefined) return [];
    const cells = [[{ value: after }]];
    return [{ kind: 'set-cells', sheet: tab, row: row - 1, column, cells, userCells: true }];
  });
}
