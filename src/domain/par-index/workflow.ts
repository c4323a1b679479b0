/** The way of a score sheet from the unit's own points to the result: who may do what next. */
import type { ScoreState, SheetField } from './score-sheet';

/** Who takes a step: the unit that is scored, or those who appraise it. */
export type ScoringSide = 'unit' | 'appraiser';

/** `from`: the states in which it may be done; `name`: as buttons and the log call it. */
export type ScoreStep = { name: string; by: ScoringSide; from: readonly ScoreState[]; to: ScoreState };

/** Steps in their order. What was closed may be opened again, one state back, so that a slip can be mended in the open. */
export const SCORE_STEPS = {
  lock: { name: 'Chốt điểm tự chấm', by: 'unit', from: ['self'], to: 'locked' },
  appraise: { name: 'Thẩm định lần 1', by: 'appraiser', from: ['locked'], to: 'appraised' },
  explain: { name: 'Giải trình', by: 'unit', from: ['appraised'], to: 'explained' },
  finish: { name: 'Chốt kết quả', by: 'appraiser', from: ['appraised', 'explained'], to: 'final' },
  returnToUnit: { name: 'Mở lại tự chấm', by: 'appraiser', from: ['locked'], to: 'self' },
  reopen: { name: 'Mở lại thẩm định', by: 'appraiser', from: ['final'], to: 'explained' },
} as const satisfies Record<string, ScoreStep>;
export type ScoreStepId = keyof typeof SCORE_STEPS;
export const SCORE_STEP_IDS = Object.keys(SCORE_STEPS) as ScoreStepId[];

/** The steps that may be taken in a state. */
export function stepsFrom(state: ScoreState): ScoreStepId[] {
  return SCORE_STEP_IDS.filter((id) => (SCORE_STEPS[id] as ScoreStep).from.includes(state));
}

/** The state after a step; null where the step may not be taken now. */
export function takeStep(state: ScoreState, step: ScoreStepId): ScoreState | null {
  return stepsFrom(state).includes(step) ? SCORE_STEPS[step].to : null;
}

/** Columns that are open in each state; in all others of the table nobody types. */
export const OPEN_COLUMNS = {
  self: ['declared', 'self', 'evidence'],
  locked: ['appraised1', 'appraisalNote'],
  appraised: ['explanation'],
  explained: ['appraised2', 'appraisalNote'],
  final: [],
} as const satisfies Record<ScoreState, readonly SheetField[]>;
