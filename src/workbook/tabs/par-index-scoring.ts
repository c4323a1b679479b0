/**
 * The scoring rules as one formula for criteria of any kind, and the sentence that explains its points. `SCORING_RULES` say in words what
 * each kind does, `scorePoints` does it; a test compares them on the edges of every kind.
 */
import { pointsText } from '../../domain/par-index/points';
import { NOT_APPLICABLE } from '../../domain/par-index/score-sheet';
import { ANSWERS, NO_VIOLATION, scorePoints, type Because } from '../../domain/par-index/scoring';
import { SCORING_RULE_IDS, type ScoringRule } from '../../domain/par-index/scoring-rules';
import { LEVEL_FIELDS, type Criterion } from '../../domain/par-index/criterion';
import { readText } from '../../domain/cell-values';
import type { CellValue } from '../workbook';
import { criteriaColumn, criteriaColumns, type CriterionColumn } from './par-index-criteria-formulas';
import { figurePiece, pointsPiece, roundedPiece } from './par-index-table';

/**
 * Cells that formulas of points read: `declared`, the most `max`, `at`, the place of the criterion in the table of criteria (0 where there is
 * none), `kind`, the number of its rule, and `level`, the number of the level that is reached.
 */
export type ScoringCells = { declared: string; max: string; at: string; kind: string; level: string };

const kindOf = (rule: ScoringRule): number => SCORING_RULE_IDS.indexOf(rule) + 1;
const NONE = 'NA()';

const ofCriterion = (at: string, column: CriterionColumn): string => `INDEX(${criteriaColumn(column)},${at})`;
/** The figure as rules compare it; of text an error. */
const figureOf = (declared: string): string => `ROUND(${declared},6)`;
const wordOf = (declared: string): string => `TRIM(${declared})`;

/** One branch for each kind of rule. */
const byKind = (kind: string, branches: Readonly<Record<ScoringRule, string>>): string =>
  `CHOOSE(${kind},${SCORING_RULE_IDS.map((rule) => branches[rule]).join(',')})`;

/** Number of the first level that the figure reaches, or whose word is declared; 0 where there is none. */
export function levelFormula({ declared, at, kind }: Omit<ScoringCells, 'level' | 'max'>): string {
  const first = (meets: (level: string) => string): string =>
    LEVEL_FIELDS.reduceRight(
      (rest, [level], index) => `IF(${meets(ofCriterion(at, level))},${index + 1},${rest})`,
      '0',
    );
  const reached = first((level) => `IF(ISNUMBER(${level}),${figureOf(declared)}>=ROUND(${level},6),FALSE)`);
  const said = first((level) => `IF(${level}="",FALSE,${wordOf(declared)}=TRIM(${level}))`);
  const words = `OR(${kind}=${kindOf('deduction')},${kind}=${kindOf('level')})`;
  const found = `IF(${kind}=${kindOf('steps')},IF(ISNUMBER(${declared}),${reached},0),IF(${words},${said},0))`;
  return `=IF(${at}=0,0,IFERROR(${found},0))`;
}

/** What stands in the column of levels, or of their points, for the level that is reached; the whole row would be at 0. */
const ofLevel = ({ at, level }: ScoringCells, column: 'level' | 'points'): string =>
  `INDEX(${criteriaColumns(`${column}1`, `${column}4`)},${at},MAX(1,${level}))`;

/** Points of the criterion for what is declared, to the hundredth; "" where there are none, whatever the reason. */
export function pointsFormula(cells: ScoringCells): string {
  const { declared, max, at, kind, level } = cells;
  const [figure, word] = [figureOf(declared), wordOf(declared)];
  const whole = (result: string): string => `IF(${figure}=INT(${figure}),${result},${NONE})`;
  const each = `N(${ofCriterion(at, 'each')})`;
  const points = `N(${ofLevel(cells, 'points')})`;
  const given: Record<ScoringRule, string> = {
    yesNo: `IF(${word}="${ANSWERS.yes}",${max},IF(${word}="${ANSWERS.no}",0,${NONE}))`,
    steps: `IF(${level}=0,0,${points})`,
    linear: `IF(${belowFloor(at, figure)},0,${figure}/${ofCriterion(at, 'full')}*${max})`,
    count: whole(`${figure}*${each}`),
    deduction: `IF(${word}="${NO_VIOLATION}",${max},IF(${level}=0,${NONE},${max}-${points}))`,
    level: `IF(${level}=0,${NONE},${points})`,
    late: whole(`${max}-${figure}*${each}`),
    points: `IF(${figure}>${max},${NONE},${figure})`,
  };
  const takesWords = `OR(${WORD_RULES.map((rule) => `${kind}=${kindOf(rule)}`).join(',')})`;
  const isFigure = `IF(ISNUMBER(${declared}),${declared}>=0,FALSE)`;
  const chosen = `IF(IF(${takesWords},TRUE,${isFigure}),${byKind(kind, given)},${NONE})`;
  const scored = `MIN(${max},MAX(0,${roundedPiece(chosen)}))`;
  const left = `OR(${word}="",${word}="${NOT_APPLICABLE}")`;
  return `=IF(OR(${at}=0,NOT(ISNUMBER(${max}))),"",IFERROR(IF(${left},"",${scored}),""))`;
}

const WORD_RULES: readonly ScoringRule[] = ['yesNo', 'deduction', 'level'];

const belowFloor = (at: string, figure: string): string =>
  `IF(ISNUMBER(${ofCriterion(at, 'floor')}),${figure}<ROUND(${ofCriterion(at, 'floor')},6),FALSE)`;

const WORDS = {
  blank: 'Chưa kê khai',
  notApplicable: `${NOT_APPLICABLE}, không tính vào điểm tối đa`,
  invalid: 'Số liệu kê khai chưa chấm được',
  unknown: 'Không có tiêu chí này trong bộ',
} as const;

/** What follows a figure: "%", or a blank and the unit of measure. */
export function measureFormula(at: string): string {
  const measure = `TRIM(${ofCriterion(at, 'measure')})`;
  return `=IF(${at}=0,"",IF(${measure}="","",IF(${measure}="%","%"," "&${measure})))`;
}

/** The sentence of `becauseText`; `points`: cell of the points, `measure`: that of `measureFormula`. */
export function becauseFormula(cells: ScoringCells & { points: string; measure: string }): string {
  const { declared, max, at, kind, level, points, measure } = cells;
  const [figure, word] = [figureOf(declared), wordOf(declared)];
  const levels = `INDEX(${criteriaColumns('level1', 'level4')},${at},0)`;
  // Levels go down, so that the last one is the least.
  const missed = `IF(COUNT(${levels})=0,"",", dưới mức "&${figurePiece(`MIN(${levels})`)}&${measure})`;
  const reached = `", từ mức "&${figurePiece(ofLevel(cells, 'level'))}&${measure}`;
  const achieved = `"Đạt "&${figurePiece(figure)}&${measure}`;
  const each = `${figurePiece(figure)}&" × "&${pointsPiece(`N(${ofCriterion(at, 'each')})`)}&" điểm"`;
  const off = `N(${ofLevel(cells, 'points')})`;
  const named = `TRIM(${ofLevel(cells, 'level')})`;
  const lead: Record<ScoringRule, string> = {
    yesNo: `IF(${word}="${ANSWERS.yes}","${ANSWERS.yes}","${ANSWERS.no}")`,
    steps: `${achieved}&IF(${level}=0,${missed},${reached})`,
    linear: `${achieved}&IF(${belowFloor(at, figure)},", dưới sàn "&${figurePiece(ofCriterion(at, 'floor'))}&${measure},"")`,
    count: each,
    deduction: `IF(${level}=0,"${NO_VIOLATION}",${named}&IF(${off}>0,", trừ "&${pointsPiece(off)}&" điểm",""))`,
    level: named,
    late: `"Trừ "&${each}`,
    points: `"Nhập "&${pointsPiece(figure)}&" điểm"`,
  };
  const sentence = `${byKind(kind, lead)}&" → "&${pointsPiece(points)}&"/"&${pointsPiece(max)}&" điểm"`;
  const states =
    `IF(${word}="","${WORDS.blank}",IF(${word}="${NOT_APPLICABLE}","${WORDS.notApplicable}",` +
    `IF(ISNUMBER(${points}),${sentence},"${WORDS.invalid}")))`;
  return `=IF(${at}=0,"${WORDS.unknown}",IFERROR(${states},"${WORDS.invalid}"))`;
}

/** `levelFormula` shows it. */
export function levelReached({ rule, levels }: Criterion, declared: CellValue): number {
  const meets = (level: number | string | null): boolean => {
    if (rule === 'steps') {
      const isFigure = typeof declared === 'number' && typeof level === 'number';
      return isFigure && Number(declared.toFixed(6)) >= Number(level.toFixed(6));
    }
    if (rule !== 'deduction' && rule !== 'level') return false;
    return level !== null && String(level).toLowerCase() === readText(declared).toLowerCase();
  };
  return levels.findIndex(({ level }) => meets(level)) + 1;
}

/** `measureFormula` shows it. */
export const measureText = ({ measure }: Criterion): string =>
  measure === '' || measure === '%' ? measure : ` ${measure}`;

/** Points and sentence of a criterion for what is declared; `criterion` null where the set has none of this code. */
export function scored(criterion: Criterion | null, declared: CellValue): { points: number | ''; because: string } {
  if (criterion === null) return { points: '', because: WORDS.unknown };
  const score = scorePoints(criterion, declared);
  switch (score.state) {
    case 'blank':
      return { points: '', because: WORDS.blank };
    case 'not-applicable':
      return { points: '', because: WORDS.notApplicable };
    case 'invalid':
      return { points: '', because: WORDS.invalid };
    case 'scored':
      return { points: score.points, because: becauseText(score.because) };
  }
}

const figureText = (value: number | undefined, measure = ''): string => {
  const text = String(value ?? 0).replace('.', ',');
  return measure === '' ? text : measure === '%' ? `${text}%` : `${text} ${measure}`;
};

const LEADS: Readonly<Record<ScoringRule, (because: Because) => string>> = {
  yesNo: ({ word }) => word ?? '',
  level: ({ word }) => word ?? '',
  deduction: ({ word, off = 0 }) => (off > 0 ? `${word}, trừ ${pointsText(off)} điểm` : (word ?? '')),
  steps: ({ figure, reached, missed, measure }) => {
    const declared = `Đạt ${figureText(figure, measure)}`;
    if (reached !== undefined) return `${declared}, từ mức ${figureText(reached, measure)}`;
    return missed === undefined ? declared : `${declared}, dưới mức ${figureText(missed, measure)}`;
  },
  linear: ({ figure, missed, measure }) =>
    `Đạt ${figureText(figure, measure)}${missed === undefined ? '' : `, dưới sàn ${figureText(missed, measure)}`}`,
  count: ({ figure, each = 0 }) => `${figureText(figure)} × ${pointsText(each)} điểm`,
  late: ({ figure, each = 0 }) => `Trừ ${figureText(figure)} × ${pointsText(each)} điểm`,
  points: ({ figure = 0 }) => `Nhập ${pointsText(figure)} điểm`,
};

/** "Đạt 85%, từ mức 80% → 1,00/2,00 điểm". */
function becauseText(because: Because): string {
  return `${LEADS[because.rule](because)} → ${pointsText(because.points)}/${pointsText(because.max)} điểm`;
}
