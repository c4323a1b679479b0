/** Columns of the table of score sheets, with the formulas that are alike in all its rows. */
import { SHEET_HEADINGS, type SheetField } from '../../domain/par-index/score-sheet';
import { NOT_APPLICABLE } from '../../domain/par-index/score-sheet';
import { PAR_TABLES } from '../tab-ids';
import type { Style } from '../workbook';
import { criteriaColumn, type CriterionColumn } from './par-index-criteria-formulas';
import { becauseFormula, levelFormula, measureFormula, pointsFormula } from './par-index-scoring';
import {
  keysIn,
  locked,
  PAR_STYLES as LOOKS,
  roundedPiece,
  tableCell,
  tableColumn,
  type ParColumn,
  type ParColumns,
} from './par-index-table';

export const SCORE_HELPERS = {
  origin: 'Nguồn đề xuất',
  at: 'Dòng tiêu chí',
  key: 'Khóa',
  kind: 'Mã cách chấm',
  level: 'Mức đạt',
  measure: 'Sau số liệu',
  part: 'Phần',
  counts: 'Tính điểm',
  applicable: 'Tối đa áp dụng',
  automatic: 'Chỉ có số đề xuất',
  current: 'Điểm xét',
  bonus: 'Thưởng',
  penalty: 'Phạt',
} as const;
export type ScoreColumn = SheetField | keyof typeof SCORE_HELPERS;

const headingOf = (column: ScoreColumn): string =>
  column in SCORE_HELPERS
    ? SCORE_HELPERS[column as keyof typeof SCORE_HELPERS]
    : SHEET_HEADINGS[column as SheetField].heading;
/** A cell of the same row. */
export const scoreCell = (column: ScoreColumn): string => tableCell(PAR_TABLES.scores, headingOf(column));
/** A column of the table. */
export const scoresColumn = (column: ScoreColumn): string => tableColumn(PAR_TABLES.scores, headingOf(column));
const ofCriterion = (column: CriterionColumn): string => `INDEX(${criteriaColumn(column)},${scoreCell('at')})`;

const CELLS = {
  declared: scoreCell('declared'),
  max: scoreCell('max'),
  at: scoreCell('at'),
  kind: scoreCell('kind'),
  level: scoreCell('level'),
};
/** Points by the rule of a criterion, and what they are made of; rows of areas and totals have others. */
export const LEAF_FORMULAS = {
  byRule: pointsFormula(CELLS),
  because: becauseFormula({ ...CELLS, points: scoreCell('byRule'), measure: scoreCell('measure') }),
  /** What stands in a cell that nobody has filled in. */
  self: `=${scoreCell('byRule')}`,
  declared: `=${scoreCell('proposed')}`,
  final: finalFormula(),
  current: currentFormula(),
  applicable: `=IF(${scoreCell('counts')}=1,N(${scoreCell('max')}),0)`,
} as const;

/** `possiblePoints`: whether they are, as a piece of a formula. */
function isPossiblePiece(points: string): string {
  const max = scoreCell('max');
  return `IF(ISNUMBER(${points}),IF(${points}<0,FALSE,IF(ISNUMBER(${max}),${points}<=${max},TRUE)),FALSE)`;
}

function finalFormula(): string {
  const [first, second] = [scoreCell('appraised1'), scoreCell('appraised2')];
  const final = `IF(${isPossiblePiece(second)},${second},IF(${isPossiblePiece(first)},${first},""))`;
  return `=IF(${scoreCell('counts')}=0,"",${final})`;
}

function currentFormula(): string {
  const [final, self] = [scoreCell('final'), scoreCell('self')];
  const own = `IF(${isPossiblePiece(self)},${roundedPiece(self)},"")`;
  return `=IF(${scoreCell('counts')}=0,"",IF(ISNUMBER(${final}),${roundedPiece(final)},${own}))`;
}

/** `isAsProposed` of a row that counts. */
function automaticFormula(): string {
  const [proposed, declared, self] = (['proposed', 'declared', 'self'] as const).map(scoreCell);
  const blank = (['evidence', 'appraised1', 'appraised2'] as const).map((key) => `TRIM(${scoreCell(key)})=""`);
  const same = [`${declared}=${proposed}`, `${self}=${scoreCell('byRule')}`, ...blank].join(',');
  return `=IF(${scoreCell('counts')}=1,IF(ISNUMBER(${proposed}),IFERROR(IF(AND(${same}),1,0),0),0),0)`;
}

export const ROW_FORMULAS = {
  at: `=IFERROR(MATCH(TRIM(${scoreCell('set')})&"|"&${scoreCell('number')},${criteriaColumn('key')},0),0)`,
  key: `=IF(${scoreCell('at')}=0,"",${scoreCell('unit')}&"|"&${scoreCell('number')})`,
  kind: `=IF(${scoreCell('at')}=0,0,${ofCriterion('kind')})`,
  level: levelFormula(CELLS),
  measure: measureFormula(scoreCell('at')),
  counts:
    `=IF(${scoreCell('at')}=0,0,IF(${ofCriterion('children')}>0,0,` +
    `IF(IFERROR(TRIM(${scoreCell('declared')})="${NOT_APPLICABLE}",FALSE),0,1)))`,
  automatic: automaticFormula(),
  difference:
    `=IF(COUNT(${scoreCell('final')},${scoreCell('self')})=2,` +
    `ROUND(${scoreCell('final')}-${scoreCell('self')},2),"")`,
} as const;
/** Rows of totals have others. */
export const CRITERION_CELLS = {
  max: `=IF(${scoreCell('at')}=0,"",IF(ISNUMBER(${ofCriterion('max')}),${ofCriterion('max')},""))`,
  part: `=IF(${scoreCell('at')}=0,"",IF(${ofCriterion('children')}>0,"",${ofCriterion('partName')}))`,
} as const;

const column = (key: ScoreColumn, width: number, style: Style): ParColumn => ({
  heading: headingOf(key),
  width,
  style,
});
const worked = (key: keyof typeof ROW_FORMULAS, width: number, style: Style): ParColumn => ({
  ...column(key, width, style),
  formula: ROW_FORMULAS[key],
});

/** The first `SCORES_PRINTED` go on paper. Looks are those of cells that are open. */
export const SCORE_COLUMNS: ParColumns<ScoreColumn> = {
  unit: column('unit', 50, locked(LOOKS.choice)),
  number: column('number', 30, locked(LOOKS.center)),
  title: column('title', 122, locked(LOOKS.text)),
  max: column('max', 32, LOOKS.shownPoints),
  declared: column('declared', 48, LOOKS.figure),
  byRule: column('byRule', 34, LOOKS.shownPoints),
  because: column('because', 86, LOOKS.shownText),
  self: column('self', 34, LOOKS.points),
  evidence: column('evidence', 70, LOOKS.text),
  appraised1: column('appraised1', 36, LOOKS.points),
  appraisalNote: column('appraisalNote', 48, LOOKS.text),
  explanation: column('explanation', 48, LOOKS.text),
  appraised2: column('appraised2', 36, LOOKS.points),
  final: column('final', 34, LOOKS.shownPoints),
  difference: worked('difference', 36, LOOKS.shownPoints),
  state: column('state', 84, locked(LOOKS.text)),
  proposed: column('proposed', 56, LOOKS.shownCenter),
  origin: column('origin', 150, LOOKS.shownText),
  id: { ...column('id', 60, locked(LOOKS.text)), hidden: true },
  set: { ...column('set', 60, locked(LOOKS.text)), hidden: true },
  version: { ...column('version', 40, locked(LOOKS.text)), hidden: true },
  at: { ...worked('at', 40, LOOKS.helper), hidden: true },
  key: { ...worked('key', 60, LOOKS.helper), hidden: true },
  kind: { ...worked('kind', 40, LOOKS.helper), hidden: true },
  level: { ...worked('level', 40, LOOKS.helper), hidden: true },
  measure: { ...worked('measure', 40, LOOKS.helper), hidden: true },
  part: { ...column('part', 60, LOOKS.helper), hidden: true },
  counts: { ...worked('counts', 40, LOOKS.helper), hidden: true },
  automatic: { ...worked('automatic', 40, LOOKS.helper), hidden: true },
  applicable: { ...column('applicable', 40, LOOKS.helper), hidden: true },
  current: { ...column('current', 40, LOOKS.helper), hidden: true },
  bonus: { ...column('bonus', 40, LOOKS.helper), hidden: true },
  penalty: { ...column('penalty', 40, LOOKS.helper), hidden: true },
};
export const SCORE_KEYS = keysIn(SCORE_COLUMNS);
export const SCORES_PRINTED = SCORE_KEYS.indexOf('state');
export const scoreAt = (key: ScoreColumn): number => SCORE_KEYS.indexOf(key);
