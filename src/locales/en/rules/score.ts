import { numberText, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { value } from './phrases';

const points = (f: Facts, key: string) => numberText(f.details[key], '.');

export const scoreWords = {
  'score-cell-error': {
    title: 'Error in a cell of points',
    message: (f) => `The cell shows the error ${quote(f.value)}. Type the points again.`,
    help: 'An error cannot be added up, so the points of the area and the total are wrong. Type the points again, or repair the formula.',
    example: '#REF! ở cột Điểm tự chấm → 1,5',
  },
  'score-not-a-number': {
    title: 'Points are no number',
    message: (f) => `The points ${value(f)} are not a number. Type the points; reasons belong in the notes.`,
    help: 'Words cannot be added up. Where a criterion does not apply, write "Không áp dụng" among the declared data and leave the points blank.',
    example: 'đạt → 2',
  },
  'score-negative': {
    title: 'Negative points',
    message: (f) => `The points ${value(f)} cannot be negative. Please correct them.`,
    help: 'A criterion has at least 0 points. Penalties stand as plain numbers in their own row and are taken off in the total.',
    example: '-0,5 → 0',
  },
  'score-above-max': {
    title: 'More points than the maximum',
    message: (f) => `The points ${value(f)} are more than the maximum of ${points(f, 'max')}. Please correct them.`,
    help: 'Criteria, bonus and penalty have no more than the maximum of their row. Check the decimal comma and the maximum of the set of criteria.',
    example: '2,5 (tối đa 2) → 2',
  },
  'score-step': {
    title: 'Points finer than allowed',
    message: (f) =>
      `The points ${value(f)} are no multiple of ${points(f, 'step')}. Round them as the set of criteria says.`,
    help: 'The set of criteria says how fine points may be, e.g. 0.25 or 0.01. Choose the step on the tab "Quy tắc".',
    example: '1,333 → 1,33',
  },
  'score-without-evidence': {
    title: 'Own points without evidence',
    message: (f) =>
      `${points(f, 'self')} points of its own, but no evidence. Give the number and date of the document, or a link.`,
    help: 'Own points without evidence are usually not accepted in the appraisal. Give the number and date of the document, or where it is kept.',
    example: '(để trống) → Kế hoạch số 12/KH-UBND ngày 15/01/2021',
  },
  'score-without-note': {
    title: 'Appraised otherwise without a reason',
    message: (f) =>
      `Appraised with ${points(f, 'appraised')} points instead of the office's ${points(f, 'self')}, but no reason is given. Write it in the appraisal's notes.`,
    help: 'The office must know why its points changed, so that it can explain. Say briefly what the change is based on.',
    example: '(để trống) → Báo cáo gửi chậm 3 ngày',
  },
  'score-parent-max': {
    title: 'Maximum is not the sum of its parts',
    message: (f) =>
      `The maximum ${value(f)} differs from its parts, which have ${points(f, 'sum')} together. Check the set of criteria.`,
    help: 'The maximum of an area or criterion is the sum of those right below it. Usually a row is missing, a number is wrong, or points were changed in one place only.',
    example: '10 (các mục con 9,5) → 9,5',
  },
  'score-total-max': {
    title: 'Wrong total of maximum points',
    message: (f) =>
      `The areas have ${points(f, 'sum')} maximum points together, but the set of criteria has ${points(f, 'total')}. Please check.`,
    help: 'All areas together have 100 points, or as many as the set of criteria declares, e.g. where there is no survey.',
    example: '98 → 100',
  },
  'score-total': {
    title: 'Total of points does not add up',
    message: (f) =>
      `The total says ${value(f)}, but the areas and the bonus less the penalty make ${points(f, 'sum')}. Please check.`,
    help: 'The total is the points of all areas and the bonus less the penalty. Better let a formula add up.',
    example: '86,5 (85 + 2 − 1) → 86',
  },
} satisfies Record<string, RuleWords>;
