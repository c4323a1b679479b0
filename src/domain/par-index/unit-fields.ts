/** What of a score sheet is the unit's own to type, and when. */
import type { Part } from './criterion';
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

/** Cells of the appraisal. They go out to the unit to be read, and are not taken back. */
export const APPRAISAL_FIELDS = ['appraised1', 'appraisalNote', 'appraised2'] as const satisfies readonly SheetField[];

/** All that a file says as it was sent. */
export const SENT_SCORE_FIELDS = [...UNIT_SCORE_FIELDS, ...APPRAISAL_FIELDS] as const;
export type SentScoreField = (typeof SENT_SCORE_FIELDS)[number];

/** Points of a survey come from those who hold it: the unit may only explain itself on what it is given. */
export const isUnitsOwn = (field: UnitScoreField, part: Part): boolean => part !== 'survey' || field === 'explanation';

/** Whether the unit may still change this column of a sheet in that state, for a criterion of that part. */
export const isOpenToUnit = (state: ScoreState, field: UnitScoreField, part: Part): boolean =>
  isUnitsOwn(field, part) && (OPEN_COLUMNS[state] as readonly SheetField[]).includes(field);

const POINTS: readonly SentScoreField[] = ['self', 'appraised1', 'appraised2'];
export const isScorePoints = (field: SentScoreField): boolean => POINTS.includes(field);

/** The id of a row: the unit, and the code of its criterion. */
export const scoreRowId = (unitId: string, code: string): string => `${unitId}:${code}`;
