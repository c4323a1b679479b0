import { CRITERION_HEADINGS, type CriterionCells, type SetCells } from '../../../src/domain/par-index/criterion';
import { checkCriteria } from '../../../src/domain/par-index/criteria-rules';
import type { Finding } from '../../../src/domain/finding';
import { tableCase, type TableCase, type TableRuleCases } from '../rules/other-table-cases';

type Cells = CriterionCells;

/** A made-up set of 100 points in which everything is in order. */
const AREA: Cells = { set: 'MAU', code: '1', name: 'Chỉ đạo, điều hành', max: 90 };
const STEPS: Cells = {
  ...{ set: 'MAU', code: '1.1', name: 'Hoàn thành kế hoạch', max: 60, rule: 'Theo mức đạt', measure: '%' },
  ...{ level1: 100, points1: 60, level2: 80, points2: 30 },
};
const LEVEL: Cells = {
  ...{ set: 'MAU', code: '1.2', name: 'Xếp loại', max: 10, rule: 'Theo xếp loại' },
  ...{ level1: 'Tốt', points1: 10, level2: 'Đạt', points2: 5 },
};
const LINEAR: Cells = { set: 'MAU', code: '1.3', name: 'Tỷ lệ', max: 10, rule: 'Theo tỷ lệ', floor: 80 };
const COUNT: Cells = { set: 'MAU', code: '1.4', name: 'Sáng kiến', max: 10, rule: 'Theo số lượng', each: 0.5 };
const SURVEY: Cells = { set: 'MAU', code: '2', name: 'Hài lòng', max: 10, rule: 'Nhập điểm', part: 'ĐTXHH' };
const BONUS: Cells = { set: 'MAU', code: 'T', name: 'Điểm thưởng', max: 2, part: 'Điểm thưởng' };
const BONUS_PART: Cells = {
  ...{ set: 'MAU', code: 'T.1', name: 'Mô hình', max: 3, rule: 'Theo số lượng', each: 1, part: 'Điểm thưởng' },
};
export const CRITERIA = [AREA, STEPS, LEVEL, LINEAR, COUNT, SURVEY, BONUS, BONUS_PART];
const SETS: SetCells[] = [{ code: 'MAU', total: 100 }];

export const findInCriteria = (rows: { row: number; values: Cells }[]): Finding[] => checkCriteria(rows, SETS);

type Hit = { field: keyof typeof CRITERION_HEADINGS; value?: Cells['max']; details?: Finding['details'] };

/** The set with other cells in one of its rows. */
function changed(because: string, row: Cells, change: Cells, ...hits: Hit[]): TableCase<Cells> {
  const at = CRITERIA.indexOf(row);
  const rows = CRITERIA.map((each, index) => (index === at ? { ...each, ...change } : each));
  return tableCase(
    because,
    rows,
    ...hits.map(({ field, details, value = rows[at]![field] ?? null }) => ({
      ...{ row: at, column: CRITERION_HEADINGS[field].heading, value },
      ...(details ? { details } : {}),
    })),
  );
}
const lacks = (field: Hit['field']): Hit => ({
  ...{ field, value: null },
  details: { column: CRITERION_HEADINGS[field].heading },
});

export const criterionCases: TableRuleCases<Cells>[] = [
  {
    code: 'criterion-number',
    severity: 'error',
    cases: [
      changed(
        'a decimal comma that Excel did not take',
        AREA,
        { max: '90,5' },
        { field: 'max', details: { figure: 90.5 } },
      ),
      changed('a level with its sign', STEPS, { level2: '80%' }, { field: 'level2' }),
      changed('a level that is text', STEPS, { level1: '100' }, { field: 'level1', details: { figure: 100 } }),
      changed('an error value', COUNT, { each: { error: '#REF!' } }, { field: 'each' }),
      changed('levels of a rule that looks words up are words', LEVEL, { level1: 'Loại 1' }),
    ],
  },
  {
    code: 'criterion-word',
    severity: 'error',
    cases: [
      changed(
        'nearly the name of a rule',
        STEPS,
        { rule: 'Theo mức' },
        { field: 'rule', details: { candidates: ['Theo mức đạt'] } },
      ),
      changed('no part of that name', SURVEY, { part: 'Khác hẳn' }, { field: 'part', details: { candidates: [] } }),
      changed('no source of that name', STEPS, { source: 'Tự nhập' }, { field: 'source', details: { candidates: [] } }),
      changed('another wording', SURVEY, { part: 'điều tra xã hội học', rule: 'NHẬP ĐIỂM' }),
    ],
  },
  {
    code: 'criterion-set',
    severity: 'error',
    cases: [
      changed('no set of that code', SURVEY, { set: 'BO-2022' }, { field: 'set', details: { candidates: ['MAU'] } }),
      changed('blank, with only one set', SURVEY, { set: null }),
      changed('another case', SURVEY, { set: 'mau' }),
    ],
  },
  {
    code: 'criterion-code',
    severity: 'error',
    cases: [
      changed('blank', SURVEY, { code: null }, { field: 'code' }),
      changed('a dash for a dot', LEVEL, { code: '1-2' }, { field: 'code' }),
      changed('a comma for a dot', LEVEL, { code: '1,2' }),
    ],
  },
  {
    code: 'criterion-repeated',
    severity: 'error',
    cases: [
      changed('Excel has made 1.10 into 1.1', LEVEL, { code: 1.1 }, { field: 'code', details: { other: 6 } }),
      changed('as text it is another number', LEVEL, { code: '1.10' }),
    ],
  },
  {
    code: 'criterion-orphan',
    severity: 'error',
    cases: [
      changed('there is no 3', LEVEL, { code: '3.1' }, { field: 'code', details: { parent: '3' } }),
      changed('an area has nothing above', SURVEY, { code: '3' }),
    ],
  },
  {
    code: 'criterion-max',
    severity: 'error',
    cases: [
      changed('blank', SURVEY, { max: null }, { field: 'max' }),
      changed('none', SURVEY, { max: 0 }, { field: 'max' }),
      changed('less than none', SURVEY, { max: -1 }, { field: 'max' }),
      changed('text is told elsewhere', SURVEY, { max: 'mười' }),
    ],
  },
  {
    code: 'criterion-parent-max',
    severity: 'error',
    cases: [
      changed('90 of parts', AREA, { max: 91.25 }, { field: 'max', details: { sum: 90 } }),
      changed('a part whose points are not known', LEVEL, { max: null }),
      changed('a bonus has a cap of its own', BONUS, { max: 1 }),
    ],
  },
  {
    code: 'criteria-total',
    severity: 'error',
    cases: [
      {
        ...changed('told at the first row of the set', SURVEY, { max: 9.5 }),
        hits: [{ row: 0, column: 'Điểm tối đa', value: null, details: { sum: 99.5, total: 100 } }],
      },
      changed('a bonus is no area', BONUS, { max: 50 }),
    ],
  },
  {
    code: 'criterion-without-rule',
    severity: 'warning',
    cases: [
      changed('nothing chosen', SURVEY, { rule: ' ' }, { field: 'rule' }),
      changed('an area is scored by its parts', AREA, { rule: null }),
    ],
  },
  {
    code: 'criterion-lacks',
    severity: 'error',
    cases: [
      changed('no points for each', COUNT, { each: null }, lacks('each')),
      changed('no level at all', STEPS, { level1: null, level2: null, points1: null, points2: null }, lacks('level1')),
      changed('a level without points', LEVEL, { points2: null }, lacks('points2')),
      changed('points without a level', LEVEL, { level2: null }, lacks('level2')),
      changed('a rate needs nothing', LINEAR, { floor: null }),
      changed('a level with 0 points has points', LEVEL, { points2: 0 }),
    ],
  },
  {
    code: 'criterion-levels',
    severity: 'error',
    cases: [
      changed('from low to high', STEPS, { level1: 80, level2: 100 }, { field: 'level2', details: { before: 80 } }),
      changed('the same twice', STEPS, { level2: 100 }, { field: 'level2', details: { before: 100 } }),
      changed('the same word twice', LEVEL, { level2: 'TỐT' }, { field: 'level2' }),
      changed('from high to low, with one left out', STEPS, { level2: null, points2: null, level3: 50, points3: 1 }),
    ],
  },
  {
    code: 'criterion-parameter',
    severity: 'error',
    cases: [
      changed('more than the maximum', LEVEL, { points1: 10.5 }, { field: 'points1', details: { max: 10 } }),
      changed('less than none', LEVEL, { points2: -1 }, { field: 'points2', details: { max: 10 } }),
      changed('points for each that take off', COUNT, { each: -0.5 }, { field: 'each' }),
      changed('a floor that nobody reaches', LINEAR, { floor: 101 }, { field: 'floor', details: { max: 100 } }),
      changed('a floor above what gives all points', LINEAR, { level1: 70 }, { field: 'floor', details: { max: 70 } }),
      changed('a column that the rule does not read', LEVEL, { floor: 200, each: -1 }),
    ],
  },
];
