import { SCORE_HEADINGS, type ScoreRow } from '../../../src/domain/rules/score';
import { tableCase, type TableCase, type TableRuleCases } from './other-table-cases';

export type Cells = ScoreRow['values'];

/** Points of this made-up sheet: one area of 100 with two criteria, of which the first has two parts. */
const AREA: Cells = { number: '1', title: 'Công tác chỉ đạo, điều hành', max: 100, self: 95, appraised: 94 };
const FIRST: Cells = { number: '1.1', title: 'Kế hoạch CCHC', max: 60, self: 55, appraised: 55 };
export const PART: Cells = {
  number: '1.1.1',
  title: 'Ban hành kế hoạch',
  max: 20,
  self: 20,
  appraised: 20,
  evidence: 'QĐ 1822',
};
const OTHER_PART: Cells = { number: '1.1.2', title: 'Thực hiện', max: 40, self: 35, appraised: 35, evidence: 'BC 10' };
const SECOND: Cells = {
  ...{ number: '1.2', title: 'Kiểm tra', max: 40, self: 40, appraised: 39 },
  ...{ evidence: 'BC 12', note: 'Thiếu kết luận' },
};
const BONUS: Cells = { title: 'Điểm thưởng', max: 3, self: 2, appraised: 2 };
const PENALTY: Cells = { title: 'Điểm phạt', max: 5, self: 1, appraised: 1 };
const TOTAL: Cells = { title: 'Tổng cộng', max: 100, self: 96, appraised: 95 };
export const SHEET = [AREA, FIRST, PART, OTHER_PART, SECOND, BONUS, PENALTY, TOTAL];

/** The sheet with other cells in one of its rows. */
function sheet(
  because: string,
  row: Cells | null,
  change: Cells,
  ...hits: { column: string; details?: Record<string, number> }[]
) {
  const at = row === null ? 0 : SHEET.indexOf(row);
  const rows = SHEET.map((each, index) => (index === at ? { ...each, ...change } : each));
  return {
    because,
    rows,
    hits: hits.map(({ column, details }) => {
      const field = Object.entries(SCORE_HEADINGS).find(([, { heading }]) => heading === column)![0] as keyof Cells;
      return { row: at, column, value: rows[at]![field] ?? null, ...(details ? { details } : {}) };
    }),
  } satisfies TableCase<Cells>;
}
const [MAX, SELF, APPRAISED] = ['Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định'] as const;
const NOTE = 'Ghi chú của thẩm định';

export const scoreCases: TableRuleCases<Cells>[] = [
  {
    code: 'score-cell-error',
    severity: 'error',
    cases: [
      sheet('the points are lost', PART, { self: { error: '#REF!' } }, { column: SELF }),
      sheet('an error among the words is another matter', PART, { evidence: { error: '#N/A' } }),
    ],
  },
  {
    code: 'score-not-a-number',
    severity: 'error',
    cases: [
      sheet('words', PART, { self: 'đạt' }, { column: SELF }),
      sheet('a mark', PART, { appraised: true }, { column: APPRAISED }),
      sheet('a decimal comma', PART, { self: '19,5', appraised: '19.5', max: ' 20 ' }),
      sheet(
        'a word for none',
        PART,
        { self: 'Không áp dụng', appraised: 'không' },
        { column: SELF },
        { column: APPRAISED },
      ),
      sheet('a dash', PART, { appraised: '-' }, { column: APPRAISED }),
      sheet('what only looks blank', PART, { appraised: ' ' }),
      sheet('an error value is another rule', PART, { self: { error: '#REF!' } }),
    ],
  },
  {
    code: 'score-negative',
    severity: 'error',
    cases: [
      sheet('points begin at 0', PART, { self: -0.5, appraised: '\u22121' }, { column: SELF }, { column: APPRAISED }),
      sheet('so does a maximum', PART, { max: -20 }, { column: MAX }),
      sheet('a penalty is a plain number', PENALTY, { self: -1 }, { column: SELF }),
      sheet('nothing', PART, { self: 0, appraised: 0 }),
    ],
  },
  {
    code: 'score-above-max',
    severity: 'error',
    cases: [
      sheet(
        'more than there is',
        PART,
        { self: 20.5, appraised: 21 },
        { column: SELF, details: { max: 20 } },
        { column: APPRAISED, details: { max: 20 } },
      ),
      sheet('areas as well', AREA, { self: 101 }, { column: SELF, details: { max: 100 } }),
      sheet('the bonus has a cap', BONUS, { self: 4 }, { column: SELF, details: { max: 3 } }),
      sheet('the most', PART, { self: 20, appraised: 20 }),
      sheet('the dust of binary fractions', PART, { self: 20.000001 }),
      sheet('no maximum is known', PART, { max: null, self: 99 }),
      sheet('the total with the bonus may be above', TOTAL, { self: 101 }),
    ],
  },
  {
    code: 'score-step',
    severity: 'warning',
    cases: [
      sheet(
        'three decimals',
        PART,
        { self: 1.333, appraised: 1.333 },
        { column: SELF, details: { step: 0.01 } },
        { column: APPRAISED, details: { step: 0.01 } },
      ),
      sheet('hundredths', PART, { self: 1.33, appraised: 0.07 }),
      sheet('sums may be finer', FIRST, { self: 1.333 }),
      sheet('what does not apply', PART, { self: 1.333, declared: 'Không áp dụng' }),
      sheet('the bonus follows rules of its own', BONUS, { self: 1.333 }),
    ],
  },
  {
    code: 'score-without-evidence',
    severity: 'warning',
    cases: [
      sheet('nothing proves it', PART, { evidence: ' ' }, { column: 'Tài liệu kiểm chứng', details: { self: 20 } }),
      sheet(
        'a dash proves nothing',
        PART,
        { evidence: '-', self: '0,5' },
        { column: 'Tài liệu kiểm chứng', details: { self: 0.5 } },
      ),
      sheet('no points, no evidence', PART, { evidence: null, self: 0 }),
      sheet('not scored yet', PART, { evidence: null, self: null }),
      sheet('sums have none', FIRST, { evidence: null }),
      sheet('what does not apply', PART, { evidence: null, declared: 'không áp dụng' }),
    ].map((each) => ({ ...each, hits: each.hits.map((hit) => ({ ...hit, value: null })) })),
  },
  {
    code: 'score-without-note',
    severity: 'warning',
    cases: [
      sheet(
        'the office cannot explain',
        SECOND,
        { note: null },
        { column: NOTE, details: { self: 40, appraised: 39 } },
      ),
      sheet(
        'more points need a reason too',
        PART,
        { self: 19 },
        { column: NOTE, details: { self: 19, appraised: 20 } },
      ),
      sheet('the same points', SECOND, { note: null, appraised: 40 }),
      sheet('the same but for dust', SECOND, { note: null, appraised: 40.0000001 }),
      sheet('not appraised yet', SECOND, { note: null, appraised: null }),
      sheet('not scored by the office', SECOND, { note: null, self: null }),
      sheet('sums differ with their parts', AREA, { note: null }),
    ],
  },
  {
    code: 'score-parent-max',
    severity: 'error',
    cases: [
      sheet('of an area', AREA, { max: 99 }, { column: MAX, details: { sum: 100 } }),
      tableCase('of a criterion', [{ ...AREA, max: null }, { ...FIRST, max: '59,5' }, PART, OTHER_PART, SECOND], {
        row: 1,
        column: MAX,
        value: '59,5',
        details: { sum: 60 },
      }),
      sheet('it adds up', AREA, {}),
      sheet('a part without its maximum', PART, { max: null }),
      sheet('no maximum of its own', FIRST, { max: null }),
      tableCase('tenths add up', [
        { number: 'I', title: 'A', max: 0.3 },
        { number: 1, title: 'a', max: 0.1 },
        { number: 2, title: 'b', max: 0.2 },
      ]),
      tableCase(
        'Roman areas stand above their criteria',
        [
          { number: 'I', max: 5 },
          { number: '1', max: 2 },
          { number: '2.', max: 2 },
        ],
        {
          row: 0,
          column: MAX,
          value: 5,
          details: { sum: 4 },
        },
      ),
      tableCase('1.10 that Excel turned into 1.1 stands where it belongs', [
        { number: 1, max: 3 },
        { number: 1.1, max: 1 },
        { number: 1.9, max: 1 },
        { number: 1.1, max: 1 },
      ]),
      tableCase('each area has its own', [
        { number: 'I', max: 2 },
        { number: '1', max: 2 },
        { number: 'II', max: 3 },
        { number: '1', max: 3 },
      ]),
      tableCase('lines without a number explain', [
        { number: '1', max: 2 },
        { number: '1.1', max: 2 },
        { title: 'Đạt 100%', max: 2 },
      ]),
    ],
  },
  {
    code: 'score-total-max',
    severity: 'error',
    cases: [
      sheet('told at the row of totals', TOTAL, {}),
      tableCase('of all areas', [AREA, { ...AREA, number: '2', max: 5 }, TOTAL], {
        column: MAX,
        value: 100,
        details: { sum: 105, total: 100 },
      }),
      tableCase(
        'at the first area where there is no row of totals',
        [
          { number: 'I', max: 60 },
          { number: 'II', max: 30 },
        ],
        {
          row: 0,
          column: MAX,
          value: null,
          details: { sum: 90, total: 100 },
        },
      ),
      tableCase('an area without its maximum', [
        { number: 'I', max: 60 },
        { number: 'II', max: null },
      ]),
      tableCase('bonus and penalty are apart', [{ number: 'I', max: 100 }, BONUS, PENALTY]),
    ],
  },
  {
    code: 'score-total',
    severity: 'error',
    cases: [
      sheet(
        'all areas and the bonus less the penalty',
        TOTAL,
        { self: 97, appraised: 94 },
        { column: SELF, details: { sum: 96 } },
        { column: APPRAISED, details: { sum: 95 } },
      ),
      sheet('it adds up', TOTAL, {}),
      sheet('not added up yet', TOTAL, { self: null }),
      sheet('an area is not scored yet', AREA, { self: null, appraised: null }),
      sheet('the bonus is not known', BONUS, { self: null, appraised: null }),
      sheet('the penalty is not known', PENALTY, { self: null, appraised: null }),
      tableCase('neither bonus nor penalty', [
        { number: 1, max: 100, self: 90.5 },
        { title: 'Tổng điểm', self: 90.5 },
      ]),
    ],
  },
];
