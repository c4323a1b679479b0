import { pointsText } from '../../domain/par-index/points';
import type { RankProblem } from '../../domain/par-index/rounds';
import type { ScoreState } from '../../domain/par-index/score-sheet';
import type { ScoreStepId } from '../../domain/par-index/workflow';
import type { ParResultWords } from '../vi/par-index-results';

const points = (value: number): string => pointsText(value, '.');
const percent = (value: number): string => `${points(value)}%`;
const listed = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

type Problem<Code extends RankProblem['code']> = Extract<RankProblem, { code: Code }>;
const problems: { [Code in RankProblem['code']]: (problem: Problem<Code>) => string } = {
  'no-sheets': ({ file }) =>
    `"${file}" has no score sheet with points. Check the file, or score on the tab "Chấm điểm".`,
  'set-missing': ({ file, unit, set }) =>
    set === ''
      ? `The sheet of "${unit}" ("${file}") names no set of criteria, so it cannot be ranked. Enter the code of its set.`
      : `The sheet of "${unit}" is scored by the set "${set}", which "${file}" does not have. Add the set.`,
  'set-differs': ({ file, other, set }) =>
    `The set "${set}" of "${file}" is not that of "${other}". Use one set and score again.`,
  'sets-mixed': ({ group, sets }) =>
    `${group === '' ? 'Units' : `Units of "${group}"`} are scored by different sets (${sets.join(', ')}), so ranks do not compare. Score them by one set.`,
  'unit-twice': ({ unit, files }) =>
    `"${unit}" has ${files.length} different sheets (${listed(files)}) and is not ranked. Keep one.`,
  'nothing-applies': ({ file, unit }) =>
    `"${unit}" ("${file}") declares that no criterion applies, so it cannot be ranked. Look at the sheet again.`,
};

const STATES: Readonly<Record<ScoreState, string>> = {
  self: 'Self-scoring',
  locked: 'Self-score locked',
  appraised: 'Appraised',
  explained: 'Explained',
  final: 'Final',
};
const STEPS: Readonly<Record<ScoreStepId, string>> = {
  lock: 'Lock the self-score',
  appraise: 'Finish the first appraisal',
  explain: 'Finish the explanation',
  finish: 'Make the result final',
  returnToUnit: 'Reopen self-scoring',
  reopen: 'Reopen the appraisal',
};

/** The words for results of scoring: the same in the pane and on the command line. */
export const parResults: ParResultWords = {
  state: (state) => (state === null ? 'Not submitted' : STATES[state]),
  step: (step) => STEPS[step],
  stepNote: (unit, by) => `Unit: ${unit}. Done by: ${by}.`,
  noGroup: 'Units',
  points: (value) => (value === null ? '–' : points(value)),
  percent: (value) => (value === null ? '–' : percent(value)),
  rank: (rank) => (rank === null ? '–' : String(rank)),
  change: (places) => (places === null ? '' : places === 0 ? '=' : `${places > 0 ? '▲' : '▼'}${Math.abs(places)}`),
  problem: (problem) => (problems[problem.code] as (problem: RankProblem) => string)(problem),
  gap: {
    standing: (unit, value, rank, peers) =>
      `"${unit}" has ${percent(value)} and stands at place ${rank}, compared with ${peers} other localities and units.`,
    noPeers:
      'Nobody to compare with. Score the units of the group, or enter results of others on the tab "Khoảng cách".',
    noUnit: 'No unit is chosen. Choose one on the tab "Khoảng cách".',
    noValue: (unit) => `"${unit}" has no points yet, so there is no gap to show.`,
    noThird: 'Fewer than three others have a result, so there is no third place to compare with.',
    topPlace: (value, missing) =>
      missing === 0
        ? `Among the first three already (third: ${percent(value)}).`
        : `${points(missing)} points are missing to third place (${percent(value)}).`,
    nextBand: (band, from, missing) =>
      `${points(missing)} points are missing to the band ${band} (from ${percent(from)}).`,
    topBand: 'In the highest band already.',
    plan: (criteria, gain, effort) =>
      `The least effort: ${criteria} criteria bring ${points(gain)} points with an effort of ${effort}.`,
    option: (code, name, gain, evidence) =>
      `${code} ${name}: ${points(gain)} more points${evidence === '' ? '' : `; needs ${evidence}`}`,
    outOfReach: (most) => `The criteria that are left bring ${points(most)} points at most, which is not enough.`,
    lost: (codes, lost) =>
      `Left out: ${codes.join('; ')}. ${points(lost)} points are lost to violations or delays and cannot be regained within the year.`,
  },
};
