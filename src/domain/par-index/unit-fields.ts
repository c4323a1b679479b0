/** What of a score sheet is the unit's own to type, and when. */
import type { ScoreState, SheetField } from './score-sheet';
import { OPEN_COLUMNS } from './workflow';

/** Cells that come back from a unit; those of the appraisal never do. */
export const UNIT_SCORE_FIELDS = [
  'declared',
  'self',
  'evidence',
  'explanation',
] as const satisfies readonly SheetField[];
export type UnitScoreField = (typeof UNIT_SCORE_FIELDS)[number];

/** Whether the unit may still change this column of a sheet in that state. */
export const isOpenToUnit = (state: ScoreState, field: UnitScoreField): boolean =>
  (OPEN_COLUMNS[state] as readonly SheetField[]).includes(field);

export const isScorePoints = (field: UnitScoreField): boolean => field === 'self';

/** The id of a row: the unit, and the code of its criterion. */
export const scoreRowId = (unitId: string, code: string): string => `${unitId}:${code}`;
