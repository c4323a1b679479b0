/** The kinds of scoring rules (cách chấm), by what a cell of that column names them. */
import { readText } from '../cell-values';
import type { CellValue } from '../task';
import { nameKey } from '../text';

/**
 * What is declared (số liệu kê khai): `answer` is "Có" or "Không", `word` one of the words in "Mức 1" to "Mức 4", `figure` any number
 * from 0 on, `count` a whole one.
 */
export type DeclaredKind = 'answer' | 'word' | 'figure' | 'count';

/** Which columns of the table of criteria a rule reads besides "Điểm tối đa". `optional` ones have a usual value. */
export type Parameter = 'levels' | 'full' | 'floor' | 'each';

/**
 * One way to score. With x what is declared, M the most points, Lᵢ and Pᵢ a level and its points, F the floor and E the points for each:
 * what a rule gives is `definition`, then taken between 0 and M and rounded to the hundredth, half up. Figures are taken to the sixth
 * decimal before they are compared, because a rate such as 0,57 × 100 is not 57 to a computer.
 */
export type ScoringRuleFacts = {
  name: string;
  aliases: readonly string[];
  declared: DeclaredKind;
  needs: readonly Parameter[];
  optional: readonly Parameter[];
  /** Only false: points are taken off for what has happened (a violation, a late report), and nothing undoes that within the year. */
  regainable?: false;
  /** In words of a formula. Levels without a value are passed over, points without one are 0. */
  definition: string;
};

/** Bonus, penalty and survey points are no rules of their own: any rule may give them, and "Phần" says what they are. */
export const SCORING_RULES = {
  yesNo: {
    ...{ name: 'Có / Không', aliases: ['Có/Không', 'Có hoặc không'], declared: 'answer', needs: [], optional: [] },
    definition: 'IF(x="Có",M,IF(x="Không",0,?))',
  },
  steps: {
    ...{
      name: 'Theo mức đạt',
      aliases: ['Theo bậc', 'Bậc thang'],
      declared: 'figure',
      needs: ['levels'],
      optional: [],
    },
    definition: 'IF(x>=L1,P1,IF(x>=L2,P2,IF(x>=L3,P3,IF(x>=L4,P4,0))))',
  },
  linear: {
    ...{
      name: 'Theo tỷ lệ',
      aliases: ['Tỷ lệ', 'Tuyến tính'],
      declared: 'figure',
      needs: [],
      optional: ['full', 'floor'],
    },
    definition: 'IF(x<F,0,x/IF(L1="",100,L1)*M)',
  },
  count: {
    ...{ name: 'Theo số lượng', aliases: ['Đếm'], declared: 'count', needs: ['each'], optional: [] },
    definition: 'x*E',
  },
  deduction: {
    ...{ name: 'Trừ theo vi phạm', aliases: ['Vi phạm'], declared: 'word', needs: ['levels'], optional: [] },
    regainable: false,
    definition: 'IF(x="Không vi phạm",M,IF(x=L1,M-P1,IF(x=L2,M-P2,IF(x=L3,M-P3,IF(x=L4,M-P4,?)))))',
  },
  level: {
    ...{ name: 'Theo xếp loại', aliases: ['Xếp loại'], declared: 'word', needs: ['levels'], optional: [] },
    definition: 'IF(x=L1,P1,IF(x=L2,P2,IF(x=L3,P3,IF(x=L4,P4,?))))',
  },
  late: {
    ...{ name: 'Trừ theo số lần', aliases: ['Trừ mỗi lần chậm', 'Báo cáo chậm'], declared: 'count', needs: ['each'] },
    ...{ optional: [], regainable: false },
    definition: 'M-x*E',
  },
  points: {
    ...{ name: 'Nhập điểm', aliases: ['Điểm điều tra', 'Điểm chấm'], declared: 'figure', needs: [], optional: [] },
    definition: 'IF(x>M,?,x)',
  },
} as const satisfies Record<string, ScoringRuleFacts>;

export type ScoringRule = keyof typeof SCORING_RULES;
export const SCORING_RULE_IDS = Object.keys(SCORING_RULES) as ScoringRule[];

/** The facts of a rule, as wide as their type. */
export const scoringRule = (rule: ScoringRule): ScoringRuleFacts => SCORING_RULES[rule];

/** The rule of this name, as a person chose it; null for a blank cell and for anything else. */
export function findScoringRule(value: CellValue | undefined): ScoringRule | null {
  const key = nameKey(readText(value));
  if (key === '') return null;
  const named = ({ name, aliases }: ScoringRuleFacts) => [name, ...aliases].some((each) => nameKey(each) === key);
  return SCORING_RULE_IDS.find((id) => named(SCORING_RULES[id])) ?? null;
}
