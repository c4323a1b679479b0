/** What the view of the PAR Index asks for; loaded when it is opened. */
export { addParIndex, sampleCriteria } from './add-par-index';
export { advanceScores, type StepRequest } from './advance-scores';
export { criteriaForYear } from './last-year-criteria';
export { readScoredRound, type ScoredRound } from './score-round';
