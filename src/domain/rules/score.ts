import { isBlank, isCellError, isNothing, readText, type Reading } from '../cell-values';
import type { Finding } from '../finding';
import { readNumeral } from '../numerals';
import type { PlanHeading } from '../plan-headings';
import type { RuleSettings } from '../rule-settings';
import type { CellValue } from '../task';
import { findIn, readPoints, type OtherHit, type OtherRule } from './other-table';

/**
 * Columns of a score sheet (bảng chấm điểm Chỉ số CCHC) as offices use it: areas, criteria and their parts by STT (1, 1.1, 1.1.1),
 * points by the office itself and by the appraisers.
 */
export const SCORE_HEADINGS = {
  number: { heading: 'STT', aliases: ['TT', 'Số TT'] },
  title: {
    heading: 'Tiêu chí',
    aliases: ['Nội dung', 'Tiêu chí, tiêu chí thành phần', 'Lĩnh vực, tiêu chí, tiêu chí thành phần'],
  },
  max: { heading: 'Điểm tối đa', aliases: ['Thang điểm', 'Điểm chuẩn'] },
  declared: { heading: 'Số liệu kê khai', aliases: ['Kê khai', 'Kết quả thực hiện'] },
  self: { heading: 'Điểm tự chấm', aliases: ['Điểm tự đánh giá', 'Tự chấm', 'Điểm tự chấm của đơn vị'] },
  evidence: {
    heading: 'Tài liệu kiểm chứng',
    aliases: ['Các yêu cầu và tài liệu kiểm chứng', 'Tài liệu minh chứng', 'Minh chứng'],
  },
  appraised: { heading: 'Điểm thẩm định', aliases: ['Điểm thẩm định lần 1', 'Thẩm định'] },
  note: { heading: 'Ghi chú của thẩm định', aliases: ['Ý kiến thẩm định', 'Lý do thẩm định'] },
  ownNote: { heading: 'Ghi chú của đơn vị', aliases: ['Giải trình', 'Ghi chú'] },
} as const satisfies Record<string, PlanHeading>;

export type ScoreField = keyof typeof SCORE_HEADINGS;

/** One row of the score sheet as it was typed. `row` is the 1-based row of the sheet. */
export type ScoreRow = {
  row: number;
  values: Partial<Record<ScoreField, CellValue>>;
  /** Cells that a formula computes: they repeat what stands above and declare nothing. */
  computed?: readonly ScoreField[];
};

const POINTS = ['max', 'self', 'appraised'] as const;
const GIVEN = ['self', 'appraised'] as const;
type Points = (typeof POINTS)[number];

/** Bonus and penalty (điểm thưởng, điểm phạt) and the row of totals are known by their names; they have no place in the tree. */
type Kind = 'criterion' | 'bonus' | 'penalty' | 'total' | 'other';

type ReadScore = ScoreRow & {
  kind: Kind;
  points: Record<Points, Reading<number>>;
  /** Rows one level below: criteria of an area, parts of a criterion. */
  children: ReadScore[];
  /** "Không áp dụng": the criterion is not scored. */
  notApplicable: boolean;
};

type Sheet = {
  /** Rows of the highest level. */
  areas: readonly ReadScore[];
  bonus: readonly ReadScore[];
  penalty: readonly ReadScore[];
  declaredTotal: number;
  hasTotalRow: boolean;
  threshold: (code: string) => number;
};

type Hits = readonly OtherHit<ScoreField>[];
const NOTHING: Hits = [];

/** Points are written with two decimals; what differs by less is the dust of binary fractions. */
const NEARLY = 0.005;
const same = (a: number, b: number) => Math.abs(a - b) < NEARLY;
const isWords = (value: CellValue | undefined) => !isBlank(value) && !isCellError(value);
const rounded = (points: number) => Math.round(points * 100) / 100;

function pointsOf({ points }: ReadScore, field: Points): number | null {
  const reading = points[field];
  return reading.kind === 'value' ? reading.value : null;
}

/** null where a row has no points yet, so that nothing is judged before it is filled in. */
function sum(rows: readonly ReadScore[], field: Points): number | null {
  let all = 0;
  for (const row of rows) {
    const points = pointsOf(row, field);
    if (points === null) return null;
    all += points;
  }
  return rounded(all);
}

const isScored = ({ kind, children, notApplicable }: ReadScore) =>
  kind === 'criterion' && children.length === 0 && !notApplicable;

const scoreRule = <const Code extends string>(
  definition: OtherRule<ReadScore, Sheet, ScoreField, Code>,
): OtherRule<ReadScore, Sheet, ScoreField, Code> => definition;

/** The invariants of a score sheet. Points, maxima and steps are data of the sheet, never code. */
export const SCORE_RULES = [
  scoreRule({
    code: 'score-cell-error',
    severity: 'error',
    fields: POINTS,
    source: 'practice',
    doc: 'An error value (#N/A, #REF!) stands where points belong.',
    test: ({ values }) => POINTS.filter((field) => isCellError(values[field])).map((field) => ({ field })),
  }),
  scoreRule({
    code: 'score-not-a-number',
    severity: 'error',
    fields: POINTS,
    source: 'practice',
    doc: 'Words cannot be added up, those for none ("không", "-") neither; what is to be said belongs in the notes.',
    test: ({ points, values }) =>
      POINTS.filter((field) => points[field].kind !== 'value' && isWords(values[field])).map((field) => ({ field })),
  }),
  scoreRule({
    code: 'score-negative',
    severity: 'error',
    fields: POINTS,
    source: 'practice',
    doc: 'Points begin at 0; what is taken off stands in the row of penalties as a plain number.',
    test: (row) => POINTS.filter((field) => (pointsOf(row, field) ?? 0) < 0).map((field) => ({ field })),
  }),
  scoreRule({
    code: 'score-above-max',
    severity: 'error',
    fields: GIVEN,
    source: 'practice',
    doc: 'Nobody gets more than the most points of the criterion, bonus and penalty included, which have caps of their own.',
    test: (row) => {
      const max = pointsOf(row, 'max');
      if (max === null || row.kind === 'total') return NOTHING;
      return GIVEN.filter((field) => (pointsOf(row, field) ?? 0) > max + NEARLY).map((field) => ({
        field,
        details: { max },
      }));
    },
  }),
  scoreRule({
    code: 'score-step',
    severity: 'warning',
    fields: GIVEN,
    source: 'practice',
    threshold: { value: 0.01, unit: 'point', min: 0.01, max: 1 },
    doc: 'Sets of criteria give points in steps of 0,25, or to the hundredth where they follow a rate; the finer one is taken unless an office says so.',
    test: (row, { threshold }) => {
      const step = threshold('score-step');
      if (!isScored(row)) return NOTHING;
      return GIVEN.filter((field) => {
        const steps = (pointsOf(row, field) ?? 0) / step;
        return Math.abs(steps - Math.round(steps)) > 1e-6;
      }).map((field) => ({ field, details: { step } }));
    },
  }),
  scoreRule({
    code: 'score-without-evidence',
    severity: 'warning',
    fields: ['evidence', 'self'],
    source: 'practice',
    doc: 'Points that an office gives itself need documents that prove them.',
    test: (row) => {
      const self = pointsOf(row, 'self');
      if (!isScored(row) || self === null || self <= 0 || !isNothing(row.values.evidence)) return NOTHING;
      return [{ field: 'evidence', value: null, details: { self } }];
    },
  }),
  scoreRule({
    code: 'score-without-note',
    severity: 'warning',
    fields: ['note', 'appraised', 'self'],
    source: 'practice',
    doc: 'An office that is given other points than its own must be told why, so that it can explain.',
    test: (row) => {
      const [self, appraised] = [pointsOf(row, 'self'), pointsOf(row, 'appraised')];
      if (!isScored(row) || self === null || appraised === null || same(self, appraised)) return NOTHING;
      return isNothing(row.values.note) ? [{ field: 'note', value: null, details: { self, appraised } }] : NOTHING;
    },
  }),
  scoreRule({
    code: 'score-parent-max',
    severity: 'error',
    fields: ['max'],
    source: 'practice',
    doc: 'The most points of an area or criterion are those of its parts together.',
    test: (row) => {
      const max = pointsOf(row, 'max');
      const parts = row.children.length === 0 ? null : sum(row.children, 'max');
      return max === null || parts === null || same(max, parts) ? NOTHING : [{ field: 'max', details: { sum: parts } }];
    },
  }),
  scoreRule({
    code: 'score-total-max',
    severity: 'error',
    fields: ['max'],
    source: 'practice',
    doc: 'All areas together have 100 points, or as many as the set of criteria declares (70 without the survey).',
    test: (row, sheet) => {
      // Told at the row of totals; where there is none, at the first area.
      if (sheet.hasTotalRow ? row.kind !== 'total' : row !== sheet.areas[0]) return NOTHING;
      const all = sum(sheet.areas, 'max');
      const { declaredTotal: total } = sheet;
      if (all === null || same(all, total)) return NOTHING;
      return [{ field: 'max', ...(row.kind === 'total' ? {} : { value: null }), details: { sum: all, total } }];
    },
  }),
  scoreRule({
    code: 'score-total',
    severity: 'error',
    fields: GIVEN,
    source: 'practice',
    doc: 'The row of totals is all areas and the bonus less the penalty.',
    test: (row, { areas, bonus, penalty }) => {
      if (row.kind !== 'total') return NOTHING;
      return GIVEN.flatMap((field): OtherHit<ScoreField>[] => {
        const stated = pointsOf(row, field);
        const [all, more, less] = [areas, bonus, penalty].map((rows) => sum(rows, field));
        if (stated === null || all == null || more == null || less == null) return [];
        const points = rounded(all + more - less);
        return same(stated, points) ? [] : [{ field, details: { sum: points } }];
      });
    },
  }),
];

export type ScoreRuleCode = (typeof SCORE_RULES)[number]['code'];

const KINDS: readonly [RegExp, Kind][] = [
  [/^(?:tổng|cộng)(?![\p{L}\p{M}])/iu, 'total'],
  [/^điểm thưởng(?![\p{L}\p{M}])/iu, 'bonus'],
  [/^điểm phạt(?![\p{L}\p{M}])/iu, 'penalty'],
];

function readScore(typed: ScoreRow): ReadScore {
  const { values } = typed;
  const title = readText(values.title);
  const named = KINDS.find(([pattern]) => pattern.test(title))?.[1];
  return {
    ...typed,
    kind: named ?? (depthOf(values.number) === null ? 'other' : 'criterion'),
    points: { max: readPoints(values.max), self: readPoints(values.self), appraised: readPoints(values.appraised) },
    children: [],
    notApplicable: /^không áp dụng(?![\p{L}\p{M}])/iu.test(readText(values.declared)),
  };
}

/**
 * How deep a row stands by its STT: 0 for "I", 1 for "1", 2 for "1.1". Only the number of parts counts, so 1.10 that Excel turned
 * into 1.1 stands where it belongs. null for rows without such a number.
 */
function depthOf(number: CellValue | undefined): number | null {
  const text = readText(number)
    .replace(/[.)\s]+$/, '')
    .replace(/,/g, '.');
  if (/^\d+(\.\d+)*$/.test(text)) return text.split('.').length;
  return text !== '' && !/\d/.test(text) && readNumeral(text) !== null ? 0 : null;
}

/** Puts each criterion under the nearest row above it that stands higher; returns those with nothing above. */
function growTree(rows: readonly ReadScore[]): ReadScore[] {
  const areas: ReadScore[] = [];
  const path: { depth: number; row: ReadScore }[] = [];
  for (const row of rows) {
    const depth = row.kind === 'criterion' ? depthOf(row.values.number) : null;
    if (depth === null) continue;
    while (path.length > 0 && path.at(-1)!.depth >= depth) path.pop();
    (path.at(-1)?.row.children ?? areas).push(row);
    path.push({ depth, row });
  }
  return areas;
}

/** Sets of criteria count to 100 where nothing says otherwise. */
const USUAL_TOTAL = 100;

/** The most points of the row of totals, where somebody typed them: a sum of the rows above would agree with any slip in them. */
function declaredIn(totals: readonly ReadScore[]): number | null {
  const typed = totals.find(({ computed = [] }) => !computed.includes('max'));
  return typed === undefined ? null : pointsOf(typed, 'max');
}

/**
 * Everything the rules see in a score sheet, in the order of its rows. `declaredTotal`: the points of all areas together that the
 * set of criteria declares; left out, the row of totals says it where it was typed there, else it is 100.
 */
export function checkScore(rows: readonly ScoreRow[], declaredTotal?: number, settings?: RuleSettings): Finding[] {
  const read = rows.map(readScore);
  const ofKind = (kind: Kind) => read.filter((row) => row.kind === kind);
  const totals = ofKind('total');
  const sheet: Sheet = {
    areas: growTree(read),
    bonus: ofKind('bonus'),
    penalty: ofKind('penalty'),
    declaredTotal: declaredTotal ?? declaredIn(totals) ?? USUAL_TOTAL,
    hasTotalRow: totals.length > 0,
    threshold: (code) =>
      settings?.thresholds[code] ?? SCORE_RULES.find((each) => each.code === code)?.threshold?.value ?? 0,
  };
  return findIn('score', SCORE_HEADINGS, SCORE_RULES, read, sheet, settings);
}
