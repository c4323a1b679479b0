/** Taking score sheets one step further: the state of a unit's rows, and the figures that it hands in. */
import { isBlank, readText } from '../../domain/cell-values';
import { readCode } from '../../domain/par-index/criterion';
import { setOfSheet } from '../../domain/par-index/results';
import { SCORE_STATES, SHEET_HEADINGS, type ScoreState } from '../../domain/par-index/score-sheet';
import { criterionTree } from '../../domain/par-index/tree';
import { SCORE_STEPS, takeStep, type ScoreStepId } from '../../domain/par-index/workflow';
import { nameKey } from '../../domain/text';
import { cellName } from '../a1';
import type { Change } from '../change';
import type { CellValue } from '../workbook';
import type { ParIndex } from './read';

/** What a step does to a unit's sheet; `cell`: where its state stands first. */
export type TakenStep = { unit: string; before: ScoreState; after: ScoreState; cell: string };

export type PlannedSteps =
  | { ok: true; taken: TakenStep[]; tab: string; column: string; changes: Change[] }
  /** `unknown`: units without a sheet; `refused`: units whose sheets are in another state. */
  | { ok: false; unknown: string[]; refused: string[] };

/** What a unit hands in does not change any more when the workbook learns other figures. */
const HANDED_IN = ['declared', 'self'] as const;

/** The cells that change when these units take a step; nothing where one of them cannot. */
export function planSteps(par: ParIndex, units: readonly string[], step: ScoreStepId): PlannedSteps {
  const { scores } = par.tables;
  const wanted = [...new Map(units.map((unit) => [nameKey(unit), unit])).entries()];
  const sheetOf = new Map(par.sheets.map((sheet) => [nameKey(sheet.unit), sheet]));
  const unknown = wanted.flatMap(([key, unit]) => (sheetOf.has(key) ? [] : [unit]));
  const refused = wanted.flatMap(([key, unit]) => {
    const sheet = sheetOf.get(key);
    return sheet === undefined || takeStep(sheet.state, step) !== null ? [] : [unit];
  });
  const column = scores?.columns.state;
  if (scores === null || column === undefined || unknown.length + refused.length > 0) {
    return { ok: false, unknown: column === undefined ? [...units] : unknown, refused };
  }
  const changes: Change[] = [];
  const write = (row: number, at: number | undefined, value: CellValue): void => {
    if (at === undefined) return;
    changes.push({
      kind: 'set-cells',
      sheet: scores.sheet,
      row: row - 1,
      column: at,
      cells: [[{ value }]],
      userCells: true,
    });
  };
  const taken = wanted.map(([key, unit]): TakenStep => {
    const sheet = sheetOf.get(key)!;
    const after = takeStep(sheet.state, step)!;
    const rows = scores.rows.filter(({ values }) => nameKey(readText(values.unit)) === key);
    const set = setOfSheet(sheet, par.sets);
    const nodes = criterionTree(set?.criteria ?? []).byCode;
    for (const { row, values, computed = [] } of rows) {
      write(row, column, SCORE_STATES[after].name);
      const node = nodes.get(readCode(values.number));
      if (step !== 'lock' || node === undefined || node.children.length > 0) continue;
      for (const field of HANDED_IN) {
        const value = values[field] ?? null;
        if (computed.includes(field)) write(row, scores.columns[field], isBlank(value) ? null : value);
      }
    }
    return { unit, before: sheet.state, after, cell: cellName((rows[0]?.row ?? 1) - 1, column) };
  });
  return { ok: true, taken, tab: scores.sheet, column: SHEET_HEADINGS.state.heading, changes };
}

export const stepName = (step: ScoreStepId): string => SCORE_STEPS[step].name;
