import type { CriterionCells } from '../../../src/domain/par-index/criterion';
import { declaredChoices, scorePoints, type ScoringFault } from '../../../src/domain/par-index/scoring';
import { findScoringRule, SCORING_RULE_IDS, SCORING_RULES } from '../../../src/domain/par-index/scoring-rules';
import type { CellValue } from '../../../src/domain/task';
import { parIndex as en } from '../../../src/locales/en/par-index';
import { parIndex as vi } from '../../../src/locales/vi/par-index';
import { criterion } from './criteria';

const STEPS: CriterionCells = { rule: 'Theo mức đạt', measure: '%', level1: 100, points1: 2, level2: 80, points2: 1 };
const LINEAR: CriterionCells = { rule: 'Theo tỷ lệ', measure: '%', floor: 80 };
const COUNT: CriterionCells = { rule: 'Theo số lượng', measure: 'quy chế', each: 0.5 };
const LATE: CriterionCells = { rule: 'Trừ theo số lần', measure: 'lần', each: 0.25 };
const DEDUCTION: CriterionCells = {
  ...{ rule: 'Trừ theo vi phạm', level1: 'Vi phạm nhẹ', points1: 1, level2: 'Vi phạm nghiêm trọng', points2: 2 },
};
const LEVEL: CriterionCells = {
  ...{
    rule: 'Theo xếp loại',
    level1: 'Xuất sắc',
    points1: 2,
    level2: 'Tốt',
    points2: 1.5,
    level3: 'Hoàn thành',
    points3: 1,
  },
};
const POINTS: CriterionCells = { rule: 'Nhập điểm', max: 15, part: 'ĐTXHH' };

/** Points, or the fault, or the state where there is neither. */
function outcome(cells: CriterionCells, declared: CellValue): number | string {
  const score = scorePoints(criterion(cells), declared);
  return score.state === 'scored' ? score.points : score.state === 'invalid' ? score.fault.code : score.state;
}

const check = (cells: CriterionCells, cases: readonly (readonly [CellValue, number | string])[]) => {
  for (const [declared, expected] of cases) expect([declared, outcome(cells, declared)]).toEqual([declared, expected]);
};

/** Nothing declared, and what does not apply, is the same for every rule. */
const ALWAYS = [
  [null, 'blank'],
  ['', 'blank'],
  [' \u00a0', 'blank'],
  ['Không áp dụng', 'not-applicable'],
  ['không  áp dụng ', 'not-applicable'],
  [{ error: '#REF!' }, 'cell-error'],
] as const;

test('yes or no', () => {
  const cells = { rule: 'Có / Không' };
  check(cells, [...ALWAYS, ['Có', 2], ['CÓ ', 2], ['Không', 0], ['x', 'unknown-word'], [1, 'unknown-word']]);
});

test('steps give the points of the first level that is reached', () => {
  check(STEPS, [...ALWAYS, [0, 0], [79.99, 0], [80, 1], [85.5, 1], [99.99, 1], [100, 2], [120, 2], [-1, 'negative']]);
  // 0,57 × 100 is 56,99999999999999 to a computer, and still 57.
  check({ ...STEPS, level2: 57 }, [
    [0.57 * 100, 1],
    [56.999999, 0],
  ]);
  // A level that is left out is passed over; one without points gives none.
  check({ ...STEPS, level2: null, points2: null, level3: 50, points3: 0.5 }, [
    [99, 0.5],
    [49, 0],
  ]);
  check({ ...STEPS, points1: null }, [[100, 0]]);
});

test('a rate gives its share of the maximum from the floor on', () => {
  check(LINEAR, [...ALWAYS, [0, 0], [79.99, 0], [80, 1.6], [85, 1.7], [85.5, 1.71], [100, 2], [130, 2]]);
  check({ ...LINEAR, floor: null }, [
    [0, 0],
    [1, 0.02],
    [50.25, 1.01],
  ]);
  // "Mức 1" says what gives all points: 40 of 80 is half.
  check({ ...LINEAR, floor: 20, level1: 80 }, [
    [19, 0],
    [40, 1],
    [80, 2],
  ]);
});

test('a count gives points for each, up to the maximum', () => {
  check(COUNT, [...ALWAYS, [0, 0], [1, 0.5], [3, 1.5], [4, 2], [9, 2], [1.5, 'not-whole'], [-1, 'negative']]);
});

test('each time that was late takes points off, down to 0', () => {
  check(LATE, [...ALWAYS, [0, 2], [1, 1.75], [7, 0.25], [8, 0], [9, 0], [0.5, 'not-whole'], [-2, 'negative']]);
});

test('a violation takes its points off', () => {
  check(DEDUCTION, [...ALWAYS, ['Không vi phạm', 2], ['vi phạm nhẹ', 1], ['Vi phạm nghiêm trọng', 0]]);
  check({ ...DEDUCTION, points2: 5 }, [['Vi phạm nghiêm trọng', 0]]);
  check(DEDUCTION, [
    ['Không', 'unknown-word'],
    ['nhẹ', 'unknown-word'],
    [0, 'unknown-word'],
  ]);
});

test('a level gives its points', () => {
  check(LEVEL, [...ALWAYS, ['Xuất sắc', 2], ['tốt', 1.5], ['Hoàn thành', 1], ['Kém', 'unknown-word']]);
  // A word that a program for patterns would read as one is only a word.
  check(LEVEL, [['*', 'unknown-word']]);
});

test('points that come from outside are taken as they are', () => {
  check(POINTS, [...ALWAYS, [0, 0], [12.345, 12.35], [15, 15], [15.01, 'above-max'], [-0.5, 'negative']]);
});

test('bonus and penalty are scored by the same rules, with their own caps', () => {
  check({ rule: 'Theo số lượng', part: 'Điểm thưởng', max: 2, each: 1 }, [
    [1, 1],
    [5, 2],
  ]);
  check({ rule: 'Theo số lượng', part: 'Điểm phạt', max: 3, each: 0.5 }, [
    [0, 0],
    [7, 3],
  ]);
});

test('figures that are text count once they are numbers, as for formulas', () => {
  const fault = (cells: CriterionCells, declared: CellValue): ScoringFault | null => {
    const score = scorePoints(criterion(cells), declared);
    return score.state === 'invalid' ? score.fault : null;
  };
  for (const [text, figure] of [
    ['85,5', 85.5],
    ['85.5', 85.5],
    ['85%', 85],
    ['85,5 %', 85.5],
    [' 85 ', 85],
  ] as const) {
    expect([text, fault(STEPS, text)]).toEqual([text, { code: 'as-text', figure }]);
    expect([text, fault(LINEAR, text)]).toEqual([text, { code: 'as-text', figure }]);
  }
  expect(fault(LATE, '2 lần')).toEqual({ code: 'as-text', figure: 2 });
  // Either a thousand or one and a bit: nobody can say.
  expect(fault(COUNT, '1.234')).toEqual({ code: 'not-understood' });
  for (const text of ['đạt', '-', '1/2', '85%%', 'Không'])
    expect(fault(STEPS, text)).toEqual({ code: 'not-understood' });
  expect(fault(LEVEL, 'Kém')).toEqual({ code: 'unknown-word', choices: ['Xuất sắc', 'Tốt', 'Hoàn thành'] });
  expect(fault(POINTS, 16)).toEqual({ code: 'above-max', max: 15 });
});

test('a criterion that is not complete gives nothing', () => {
  check({ rule: null }, [
    ['Có', 'no-rule'],
    [null, 'blank'],
  ]);
  check({ rule: 'Theo mức', max: 2 }, [['Có', 'no-rule']]);
  check({ rule: 'Có / Không', max: null }, [['Có', 'no-max']]);
  check({ rule: 'Theo số lượng' }, [[3, 0]]);
});

test('points are rounded to the hundredth, half up', () => {
  check({ rule: 'Theo tỷ lệ', max: 1 }, [
    [0.5, 0.01],
    [0.49, 0],
    [1.5, 0.02],
    [33.333333, 0.33],
    [100.4, 1],
  ]);
  check({ rule: 'Nhập điểm', max: 2 }, [
    [1.005, 1.01],
    [1.0049, 1],
    [0.285, 0.29],
  ]);
});

test('each rule explains itself in a sentence', () => {
  const said = (cells: CriterionCells, declared: CellValue, words = vi): string => {
    const score = scorePoints(criterion(cells), declared);
    return score.state === 'scored' ? words.because(score.because) : words.withoutPoints[score.state];
  };
  const sentences: [CriterionCells, CellValue, string][] = [
    [{ rule: 'Có / Không' }, 'có', 'Có → 2,00/2,00 điểm'],
    [STEPS, 85.5, 'Đạt 85,5%, từ mức 80% → 1,00/2,00 điểm'],
    [STEPS, 79.996, 'Đạt 79,996%, dưới mức 80% → 0,00/2,00 điểm'],
    [LINEAR, 85, 'Đạt 85% → 1,70/2,00 điểm'],
    [LINEAR, 70, 'Đạt 70%, dưới sàn 80% → 0,00/2,00 điểm'],
    [COUNT, 3, '3 × 0,50 điểm → 1,50/2,00 điểm'],
    [LATE, 2, 'Trừ 2 × 0,25 điểm → 1,50/2,00 điểm'],
    [DEDUCTION, 'vi phạm nhẹ', 'Vi phạm nhẹ, trừ 1,00 điểm → 1,00/2,00 điểm'],
    [DEDUCTION, 'Không vi phạm', 'Không vi phạm → 2,00/2,00 điểm'],
    [LEVEL, 'TỐT', 'Tốt → 1,50/2,00 điểm'],
    [POINTS, 12.3, 'Nhập 12,30 điểm → 12,30/15,00 điểm'],
    [POINTS, null, 'Chưa kê khai'],
    [POINTS, 'Không áp dụng', 'Không áp dụng, không tính vào điểm tối đa'],
    [POINTS, 'cao', 'Số liệu kê khai chưa chấm được'],
  ];
  for (const [cells, declared, sentence] of sentences) {
    expect(said(cells, declared)).toBe(sentence);
    expect(said(cells, declared, en)).toMatch(/^[^;]+$/);
  }
  expect(said(STEPS, 85.5, en)).toBe('Reached 85.5%, level of 80% → 1.00/2.00 points');
});

test('what may be declared', () => {
  expect(declaredChoices(criterion({ rule: 'Có / Không' }))).toEqual(['Có', 'Không']);
  expect(declaredChoices(criterion(DEDUCTION))).toEqual(['Không vi phạm', 'Vi phạm nhẹ', 'Vi phạm nghiêm trọng']);
  expect(declaredChoices(criterion(LEVEL))).toEqual(['Xuất sắc', 'Tốt', 'Hoàn thành']);
  expect(declaredChoices(criterion(STEPS))).toEqual([]);
});

test('rules are found by their names in any spelling of case and spaces', () => {
  for (const rule of SCORING_RULE_IDS) {
    const { name, aliases } = SCORING_RULES[rule];
    for (const each of [name, ` ${name.toUpperCase()} `, ...aliases])
      expect([each, findScoringRule(each)]).toEqual([each, rule]);
  }
  for (const other of ['', null, 'Theo mức', { error: '#N/A' }]) expect(findScoringRule(other)).toBeNull();
});
