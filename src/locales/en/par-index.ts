import { pointsText } from '../../domain/par-index/points';
import type { Because } from '../../domain/par-index/scoring';
import type { ParIndexWords } from '../vi/par-index';

const figure = (value: number | undefined, measure = ''): string => {
  const text = String(value ?? 0);
  return measure === '' ? text : measure === '%' ? `${text}%` : `${text} ${measure}`;
};
const points = (value: number): string => pointsText(value, '.');

const DECLARED: Readonly<Record<Because['rule'], (because: Because) => string>> = {
  yesNo: ({ word }) => word ?? '',
  level: ({ word }) => word ?? '',
  deduction: ({ word, off = 0 }) => (off > 0 ? `${word}, ${points(off)} points off` : (word ?? '')),
  steps: ({ figure: value, reached, missed, measure }) => {
    const declared = `Reached ${figure(value, measure)}`;
    if (reached !== undefined) return `${declared}, level of ${figure(reached, measure)}`;
    return missed === undefined ? declared : `${declared}, below ${figure(missed, measure)}`;
  },
  linear: ({ figure: value, missed, measure }) =>
    `Reached ${figure(value, measure)}${missed === undefined ? '' : `, below the floor of ${figure(missed, measure)}`}`,
  count: ({ figure: value, each = 0 }) => `${figure(value)} × ${points(each)} points`,
  late: ({ figure: value, each = 0 }) => `${figure(value)} × ${points(each)} points off`,
  points: ({ figure: value = 0 }) => `${points(value)} points entered`,
};

export const parIndex: ParIndexWords = {
  because: (because) => `${DECLARED[because.rule](because)} → ${points(because.points)}/${points(because.max)} points`,
  withoutPoints: {
    blank: 'Nothing declared yet',
    'not-applicable': 'Does not apply, not part of the maximum',
    invalid: 'The declared data cannot be scored yet',
  },
};
