/** Formulas of the table of criteria: where a row stands in the tree, how it is scored, and what does not add up. */
import { readText } from '../../domain/cell-values';
import {
  CRITERION_HEADINGS,
  findNamed,
  PARTS,
  readCode,
  SET_HEADINGS,
  USUAL_TOTAL,
  type CriterionField,
  type SetField,
} from '../../domain/par-index/criterion';
import { pointsText, roundPoints, sumPoints } from '../../domain/par-index/points';
import { findScoringRule, SCORING_RULE_IDS, SCORING_RULES } from '../../domain/par-index/scoring-rules';
import { parentCode } from '../../domain/par-index/tree';
import { PAR_TABLES } from '../tab-ids';
import type { Cell, CellValue } from '../workbook';
import { columnSpecifier } from './formulas';
import { constants, pointsPiece, tableCell, tableColumn } from './par-index-table';

/** Columns that only formulas use. */
export const CRITERION_HELPERS = {
  check: 'Đối chiếu',
  plain: 'STT chuẩn',
  key: 'Khóa',
  parent: 'Mục trên',
  depth: 'Cấp mục',
  children: 'Số mục con',
  kind: 'Mã cách chấm',
  full: 'Mức đạt điểm tối đa',
  partName: 'Phần tính điểm',
} as const;
export type CriterionHelper = keyof typeof CRITERION_HELPERS;
export type CriterionColumn = CriterionField | CriterionHelper;

export const SET_HELPERS = { sum: 'Cộng các lĩnh vực', fits: 'Cộng đủ' } as const;
/** Whether the areas of a set make the total that it declares. */
export const SUM_FITS = { yes: 'Đủ', no: 'Chưa đủ' } as const;
export type SetColumn = SetField | keyof typeof SET_HELPERS;

const headingOf = (column: CriterionColumn): string =>
  column in CRITERION_HELPERS
    ? CRITERION_HELPERS[column as CriterionHelper]
    : CRITERION_HEADINGS[column as CriterionField].heading;
const cell = (column: CriterionColumn): string => tableCell(PAR_TABLES.criteria, headingOf(column));
/** A column of the table of criteria. */
export const criteriaColumn = (column: CriterionColumn): string => tableColumn(PAR_TABLES.criteria, headingOf(column));

/** Columns of the table of criteria beside each other. */
export const criteriaColumns = (from: CriterionColumn, to: CriterionColumn): string =>
  `${PAR_TABLES.criteria}[[${columnSpecifier(headingOf(from))}]:[${columnSpecifier(headingOf(to))}]]`;

const plainText = (code: string): string => `SUBSTITUTE(SUBSTITUTE(TRIM(${code})," ",""),",",".")`;
const named = <T extends Readonly<Record<string, { name: string; aliases: readonly string[] }>>>(
  table: T,
  value: (index: number, name: string) => string | number,
): { names: string; values: string } => {
  const pairs = Object.values(table).flatMap(({ name, aliases }, index) =>
    [name, ...aliases].map((each) => [each, value(index, name)] as const),
  );
  return { names: constants(pairs.map(([name]) => name)), values: constants(pairs.map(([, each]) => each)) };
};
const KINDS = named(SCORING_RULES, (index) => index + 1);
const PART_NAMES = named(PARTS, (_, name) => name);

/** The formulas of the helper columns, each reading those before it. */
export function criterionFormulas(): Record<CriterionHelper, string> {
  const code = plainText(cell('code'));
  const [plain, key, parent, max] = [cell('plain'), cell('key'), cell('parent'), cell('max')];
  const dots = `LEN(${plain})-LEN(SUBSTITUTE(${plain},".",""))`;
  const above = `LEFT(${plain},FIND("#",SUBSTITUTE(${plain},".","#",${dots}))-1)`;
  const set = `TRIM(${cell('set')})`;
  const sum = `SUMIFS(${criteriaColumn('max')},${criteriaColumn('parent')},${key})`;
  const sentences = [
    `IF(COUNTIF(${criteriaColumn('key')},${key})>1,"${WORDS.repeated}","")`,
    `IF(${parent}="","",IF(COUNTIF(${criteriaColumn('key')},${parent})=0,"${WORDS.orphan}",""))`,
    `IF(ISNUMBER(${max}),"","${WORDS.noMax}")`,
    `IF(${cell('children')}=0,IF(${cell('kind')}=0,"${WORDS.noRule}",""),` +
      `IF(ROUND(${sum}-N(${max}),2)=0,"","${WORDS.sum[0]}"&${pointsPiece(sum)}&"${WORDS.sum[1]}"&${pointsPiece(`N(${max})`)}&"${WORDS.sum[2]}"))`,
    `IF(COUNTIF(${tableColumn(PAR_TABLES.sets, SET_HEADINGS.code.heading)},${set})=0,"${WORDS.noSet}","")`,
  ];
  return {
    check: `=IF(${key}="","",TRIM(${sentences.join('&')}))`,
    plain: `=IF(RIGHT(${code},1)=".",LEFT(${code},LEN(${code})-1),${code})`,
    key: `=IF(${plain}="","",${set}&"|"&${plain})`,
    parent: `=IF(ISERROR(FIND(".",${plain})),"",${set}&"|"&${above})`,
    depth: `=IF(${key}="","",${dots})`,
    children: `=IF(${key}="",0,COUNTIF(${criteriaColumn('parent')},${key}))`,
    kind: `=IFERROR(INDEX(${KINDS.values},MATCH(TRIM(${cell('rule')}),${KINDS.names},0)),0)`,
    full: `=IF(ISNUMBER(${cell('level1')}),IF(${cell('level1')}>0,${cell('level1')},100),100)`,
    partName: `=IF(${key}="","",IFERROR(INDEX(${PART_NAMES.values},MATCH(TRIM(${cell('part')}),${PART_NAMES.names},0)),"${PARTS.appraisal.name}"))`,
  };
}

const WORDS = {
  repeated: 'STT trùng trong bộ. ',
  orphan: 'Thiếu mục trên. ',
  noMax: 'Chưa có điểm tối đa. ',
  noRule: 'Chưa chọn cách chấm. ',
  noSet: 'Mã bộ chưa có trong bảng các bộ. ',
  sum: ['Các mục con cộng ', ', khác điểm tối đa ', '. '],
} as const;

/** What the areas of a set add up to, without bonus and penalty. */
export function setSumFormula(): string {
  const code = tableCell(PAR_TABLES.sets, SET_HEADINGS.code.heading);
  const without = [PARTS.bonus, PARTS.penalty].map(({ name }) => `${criteriaColumn('partName')},"<>${name}"`);
  const areas = `${criteriaColumn('set')},TRIM(${code}),${criteriaColumn('depth')},0,${without.join(',')}`;
  return `=IF(TRIM(${code})="","",ROUND(SUMIFS(${criteriaColumn('max')},${areas}),2))`;
}

export function sumFitsFormula(): string {
  const [sum, total] = [SET_HELPERS.sum, SET_HEADINGS.total.heading].map((one) => tableCell(PAR_TABLES.sets, one));
  const wanted = `IF(ISNUMBER(${total}),${total},${USUAL_TOTAL})`;
  return `=IF(ISNUMBER(${sum}),IF(ROUND(${sum}-${wanted},2)=0,"${SUM_FITS.yes}","${SUM_FITS.no}"),"")`;
}

/** What `sumFitsFormula` shows. */
export function sumFits(sum: CellValue, total: CellValue | undefined): string {
  if (typeof sum !== 'number') return '';
  return roundPoints(sum - (numberIn(total) ?? USUAL_TOTAL)) === 0 ? SUM_FITS.yes : SUM_FITS.no;
}

export type CriterionTyped = Partial<Record<CriterionField, Cell>>;
export type SetTyped = Partial<Record<SetField, Cell>>;
export type CriterionShown = Record<CriterionHelper, CellValue> & {
  key: string;
  parent: string;
  children: number;
  kind: number;
  full: number;
  partName: string;
};

const numberIn = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);
const setOf = (cells: CriterionTyped): string => readText(cells.set?.value);

/** What the helper columns show. */
export function criteriaShown(criteria: readonly CriterionTyped[], sets: readonly SetTyped[]): CriterionShown[] {
  const rows = criteria.map((cells) => {
    const plain = readCode(cells.code?.value);
    const parent = parentCode(plain);
    return {
      cells,
      plain,
      key: plain === '' ? '' : `${setOf(cells)}|${plain}`,
      parent: parent === null ? '' : `${setOf(cells)}|${parent}`,
    };
  });
  const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
  const known = sets.map((cells) => readText(cells.code?.value));
  return rows.map(({ cells, plain, key, parent }) => {
    const children = key === '' ? [] : rows.filter((row) => same(row.parent, key));
    const rule = findScoringRule(cells.rule?.value);
    const kind = rule === null ? 0 : SCORING_RULE_IDS.indexOf(rule) + 1;
    const level = numberIn(cells.level1?.value);
    const max = numberIn(cells.max?.value);
    const sum = sumPoints(children.map((row) => numberIn(row.cells.max?.value) ?? 0));
    const adds = roundPoints(sum - (max ?? 0)) === 0;
    const sentences = [
      rows.filter((row) => same(row.key, key)).length > 1 ? WORDS.repeated : '',
      parent === '' || rows.some((row) => same(row.key, parent)) ? '' : WORDS.orphan,
      max === null ? WORDS.noMax : '',
      children.length === 0 && kind === 0 ? WORDS.noRule : '',
      children.length === 0 || adds
        ? ''
        : `${WORDS.sum[0]}${pointsText(sum)}${WORDS.sum[1]}${pointsText(max ?? 0)}${WORDS.sum[2]}`,
      known.some((code) => same(code, setOf(cells))) ? '' : WORDS.noSet,
    ];
    return {
      ...{ plain, key, parent, kind, children: children.length },
      check: key === '' ? '' : sentences.join('').trim(),
      depth: key === '' ? '' : plain.split('.').length - 1,
      full: level !== null && level > 0 ? level : 100,
      partName: key === '' ? '' : PARTS[findNamed(PARTS, cells.part?.value) ?? 'appraisal'].name,
    };
  });
}

/** What `setSumFormula` shows. */
export function setSum(code: string, criteria: readonly CriterionTyped[], shown: readonly CriterionShown[]): CellValue {
  if (code === '') return '';
  const counted = criteria.filter((cells, index) => {
    const { depth, partName } = shown[index]!;
    const isArea = depth === 0 && partName !== PARTS.bonus.name && partName !== PARTS.penalty.name;
    return isArea && setOf(cells).toLowerCase() === code.toLowerCase();
  });
  return sumPoints(counted.map((cells) => numberIn(cells.max?.value) ?? 0));
}
