import {
  readCriterion,
  type CriteriaSet,
  type Criterion,
  type CriterionCells,
} from '../../../src/domain/par-index/criterion';
import type { ScoreEntry, ScoreSheet } from '../../../src/domain/par-index/score-sheet';

/** A criterion of two points; the cells say the rest. */
export const criterion = (cells: CriterionCells): Criterion => readCriterion({ code: '1.1', max: 2, ...cells });

export const setOf = (cells: readonly CriterionCells[], facts: Partial<CriteriaSet> = {}): CriteriaSet => ({
  ...{ code: 'MAU', name: 'Bộ tiêu chí mẫu', level: 'commune', year: 2021, validFrom: '2021-01-01', validTo: null },
  ...{ decision: '', version: '1', total: 100, step: 0.01, sample: true },
  ...facts,
  criteria: cells.map(readCriterion),
});

export const entry = (code: string, cells: Partial<ScoreEntry> = {}): ScoreEntry => ({
  ...{ code, declared: null, self: null, evidence: '', appraised1: null, appraisalNote: '', explanation: '' },
  appraised2: null,
  ...cells,
});

export const sheetOf = (entries: readonly ScoreEntry[]): ScoreSheet => ({
  ...{ unit: 'Phường A', set: 'MAU', version: '1', state: 'final', entries },
});
