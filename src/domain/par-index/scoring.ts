/** What a criterion gives for what was declared, and why. Formulas of the score sheet follow `SCORING_RULES` and this to the letter. */
import { isBlank, isCellError, readText } from '../cell-values';
import { figureInText } from '../indicators';
import type { CellValue } from '../task';
import type { Criterion, Level } from './criterion';
import { roundPoints } from './points';
import { isNotApplicable } from './score-sheet';
import { scoringRule, type ScoringRule } from './scoring-rules';

export const ANSWERS = { yes: 'Có', no: 'Không' } as const;
/** Declared for a rule of violations where there was none. */
export const NO_VIOLATION = 'Không vi phạm';

/** Why there are no points. `as-text`: the cell holds text that means `figure`; it counts once it is a number, as for formulas. */
export type ScoringFault =
  | { code: 'no-max' | 'no-rule' | 'cell-error' | 'not-understood' | 'negative' | 'not-whole' }
  | { code: 'as-text'; figure: number }
  | { code: 'above-max'; max: number }
  | { code: 'unknown-word'; choices: readonly string[] };

/**
 * What led to the points: `figure` and `word` as declared; `level`: the level that was reached, or the least that was missed; `each`: points
 * for each; `off`: points taken off for a violation.
 */
export type Because = {
  rule: ScoringRule;
  points: number;
  max: number;
  measure: string;
  word?: string;
  figure?: number;
  reached?: number;
  missed?: number;
  each?: number;
  off?: number;
};

export type Score =
  | { state: 'scored'; points: number; because: Because }
  | { state: 'blank' }
  | { state: 'not-applicable' }
  | { state: 'invalid'; fault: ScoringFault };

/** A figure as rules compare it. */
const taken = (figure: number): number => Number(figure.toFixed(6));

type Given = { raw: number; because: Partial<Because> } | ScoringFault;
type Scored = Criterion & { max: number; rule: ScoringRule };

const isFault = (given: Given): given is ScoringFault => 'code' in given;

/**
 * Points for what stands in the cell "Số liệu kê khai", to the hundredth, from 0 to the most of the criterion. A blank cell and "Không áp
 * dụng" have none, which is not 0. Figures in % are percent: 85 for 85%.
 */
export function scorePoints(criterion: Criterion, declared: CellValue | undefined): Score {
  if (isBlank(declared)) return { state: 'blank' };
  if (isNotApplicable(declared)) return { state: 'not-applicable' };
  const { max, rule, measure } = criterion;
  const given = rule === null ? NO_RULE : max === null ? NO_MAX : give({ ...criterion, max, rule }, declared ?? null);
  if (isFault(given) || rule === null || max === null) return { state: 'invalid', fault: given as ScoringFault };
  const points = Math.min(max, Math.max(0, roundPoints(given.raw)));
  return { state: 'scored', points, because: { ...given.because, rule, points, max, measure } };
}

const NO_RULE: ScoringFault = { code: 'no-rule' };
const NO_MAX: ScoringFault = { code: 'no-max' };

function give(criterion: Scored, declared: CellValue): Given {
  if (isCellError(declared)) return { code: 'cell-error' };
  const kind = scoringRule(criterion.rule).declared;
  if (kind === 'answer' || kind === 'word')
    return WORD_RULES[criterion.rule as WordRule](criterion, readText(declared));
  const figure = readFigure(declared, criterion.measure);
  if (typeof figure !== 'number') return figure;
  if (kind === 'count' && !Number.isInteger(figure)) return { code: 'not-whole' };
  const given = FIGURE_RULES[criterion.rule as FigureRule](criterion, figure);
  return isFault(given) ? given : { ...given, because: { figure, ...given.because } };
}

function readFigure(declared: CellValue, measure: string): number | ScoringFault {
  if (typeof declared === 'number') return declared < 0 ? { code: 'negative' } : taken(declared);
  const figure = figureInText(declared, measure);
  return figure === null ? { code: 'not-understood' } : { code: 'as-text', figure };
}

type WordRule = 'yesNo' | 'deduction' | 'level';
type FigureRule = Exclude<ScoringRule, WordRule>;

const WORD_RULES: Record<WordRule, (criterion: Scored, word: string) => Given> = {
  yesNo({ max }, word) {
    if (same(word, ANSWERS.yes)) return { raw: max, because: { word: ANSWERS.yes } };
    if (same(word, ANSWERS.no)) return { raw: 0, because: { word: ANSWERS.no } };
    return { code: 'unknown-word', choices: Object.values(ANSWERS) };
  },
  deduction(criterion, word) {
    if (same(word, NO_VIOLATION)) return { raw: criterion.max, because: { word: NO_VIOLATION, off: 0 } };
    const found = wordLevel(criterion, word);
    if (found === null) return unknownWord(criterion);
    const off = found.points ?? 0;
    return { raw: criterion.max - off, because: { word: String(found.level), off } };
  },
  level(criterion, word) {
    const found = wordLevel(criterion, word);
    if (found === null) return unknownWord(criterion);
    return { raw: found.points ?? 0, because: { word: String(found.level) } };
  },
};

const FIGURE_RULES: Record<FigureRule, (criterion: Scored, figure: number) => Given> = {
  steps({ levels }, figure) {
    const steps = levels.filter(isStep);
    const reached = steps.find(({ level }) => figure >= taken(level));
    if (reached !== undefined) return { raw: reached.points ?? 0, because: { reached: reached.level } };
    const missed = steps.at(-1)?.level;
    return { raw: 0, because: missed === undefined ? {} : { missed } };
  },
  linear({ levels, floor, max }, figure) {
    if (floor !== null && figure < taken(floor)) return { raw: 0, because: { missed: floor } };
    return { raw: (figure / fullLevel(levels)) * max, because: {} };
  },
  count: ({ each }, figure) => ({ raw: figure * (each ?? 0), because: { each: each ?? 0 } }),
  late: ({ each, max }, figure) => ({ raw: max - figure * (each ?? 0), because: { each: each ?? 0 } }),
  points: ({ max }, figure) => (figure > max ? { code: 'above-max', max } : { raw: figure, because: {} }),
};

/** The figure that gives all points of a rule by rate; "Mức 1", or 100 where it says nothing. */
export function fullLevel(levels: readonly Level[]): number {
  const level = levels[0]?.level;
  return typeof level === 'number' && level > 0 ? level : 100;
}

const isStep = (step: Level): step is Level & { level: number } => typeof step.level === 'number';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function wordLevel({ levels }: Criterion, word: string): Level | null {
  return levels.find(({ level }) => level !== null && same(String(level), word)) ?? null;
}

/** What may stand in the cell "Số liệu kê khai"; for rules that take a figure only that it does not apply. */
export function declaredChoices({ rule, levels }: Pick<Criterion, 'rule' | 'levels'>): string[] {
  const words = levels.flatMap(({ level }) => (level === null ? [] : [String(level)]));
  if (rule === 'yesNo') return Object.values(ANSWERS);
  if (rule === 'deduction') return [NO_VIOLATION, ...words];
  return rule === 'level' ? words : [];
}

const unknownWord = (criterion: Criterion): ScoringFault => ({
  code: 'unknown-word',
  choices: declaredChoices(criterion),
});
