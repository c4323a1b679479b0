import { pointsText } from '../../domain/par-index/points';
import type { Because, Score } from '../../domain/par-index/scoring';

const figure = (value: number | undefined, measure = ''): string => {
  const text = String(value ?? 0).replace('.', ',');
  return measure === '' ? text : measure === '%' ? `${text}%` : `${text} ${measure}`;
};

/** What was declared, in the words of each rule; formulas of the column "Diễn giải" say the same. */
const DECLARED: Readonly<Record<Because['rule'], (because: Because) => string>> = {
  yesNo: ({ word }) => word ?? '',
  level: ({ word }) => word ?? '',
  deduction: ({ word, off = 0 }) => (off > 0 ? `${word}, trừ ${pointsText(off)} điểm` : (word ?? '')),
  steps: ({ figure: value, reached, missed, measure }) => {
    const declared = `Đạt ${figure(value, measure)}`;
    if (reached !== undefined) return `${declared}, từ mức ${figure(reached, measure)}`;
    return missed === undefined ? declared : `${declared}, dưới mức ${figure(missed, measure)}`;
  },
  linear: ({ figure: value, missed, measure }) =>
    `Đạt ${figure(value, measure)}${missed === undefined ? '' : `, dưới sàn ${figure(missed, measure)}`}`,
  count: ({ figure: value, each = 0 }) => `${figure(value)} × ${pointsText(each)} điểm`,
  late: ({ figure: value, each = 0 }) => `Trừ ${figure(value)} × ${pointsText(each)} điểm`,
  points: ({ figure: value = 0 }) => `Nhập ${pointsText(value)} điểm`,
};

/** What the PAR Index (Chỉ số CCHC) says of points. */
export const parIndex = {
  /** "Đạt 85%, từ mức 80% → 1,00/2,00 điểm". */
  because: (because: Because): string =>
    `${DECLARED[because.rule](because)} → ${pointsText(because.points)}/${pointsText(because.max)} điểm`,
  /** What stands in place of points where there are none. */
  withoutPoints: {
    blank: 'Chưa kê khai',
    'not-applicable': 'Không áp dụng, không tính vào điểm tối đa',
    invalid: 'Số liệu kê khai chưa chấm được',
  } satisfies Record<Exclude<Score['state'], 'scored'>, string>,
};
export type ParIndexWords = typeof parIndex;
