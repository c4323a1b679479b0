import { detail, listOf, numberText, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, likely, percent, value } from './phrases';

const number = (f: Facts, key: string) => numberText(f.details[key], '.');
/** What text in a cell for numbers may mean. */
const meant = (f: Facts) => (detail(f, 'figure') === '' ? 'Type a number.' : `Type the number ${number(f, 'figure')}.`);

/** Why what was declared gives no points. */
const DECLARED: Readonly<Record<string, (f: Facts) => string>> = {
  'cell-error': (f) => `The cell shows the error ${quote(f.value)}. Type the figure again.`,
  'not-understood': (f) => `${value(f)} is not a number. Type a number, or "Không áp dụng" where it does not apply.`,
  'as-text': (f) => `${value(f)} is text, which formulas cannot use. Type the number ${number(f, 'figure')}.`,
  negative: (f) => `The figure ${value(f)} cannot be negative. Please correct it.`,
  'not-whole': (f) => `The count ${value(f)} must be a whole number. Please correct it.`,
  'above-max': (f) => `The points ${value(f)} are more than the maximum of ${number(f, 'max')}. Please correct them.`,
  'unknown-word': (f) =>
    listOf(f, 'choices').length === 0
      ? `The criterion has no level to compare ${value(f)} with. Add its levels to the set of criteria.`
      : `${value(f)} is none of the levels of the criterion. Choose ${among(f, 'choices')}.`,
};

/** The words of the rules about sets of criteria and the score sheets of several units. */
export const parIndexWords = {
  'criterion-number': {
    title: 'A number of the set of criteria is no number',
    message: (f) => `${value(f)} is not a number, so formulas cannot score by it. ${meant(f)}`,
    help: 'Formulas read points, levels and floors from these cells. Type numbers without % or units; the unit belongs in the column "Đơn vị tính".',
    example: '80% ở cột Mức 2 → 80',
  },
  'criterion-word': {
    title: 'Way of scoring, part or source is in no list',
    message: (f) => `${value(f)} is in no list.${likely(f)} Please choose again.`,
    help: 'A criterion is scored by the way that was chosen from the list. Anything else in the cell scores nothing.',
    example: 'Theo mức → Theo mức đạt',
  },
  'criterion-set': {
    title: 'Criterion belongs to no set',
    message: (f) =>
      f.value === ''
        ? `The code of the set is missing. Choose ${among(f)}.`
        : `There is no set ${value(f)}. Choose ${among(f)}.`,
    help: 'With several sets each row must say which one it belongs to. The codes are those of the table of sets above.',
    example: 'MAU-XA → MAU-XA-2021',
  },
  'criterion-code': {
    title: 'Number of the criterion is not in order',
    message: (f) =>
      f.value === ''
        ? 'The criterion has no number. Write it as 1, 1.1 or 1.1.1.'
        : `The number ${value(f)} is not understood. Write it as 1, 1.1 or 1.1.1.`,
    help: 'The number says which criterion and area a part belongs to. Bonus and penalty may have letters, such as T and P.',
    example: '1-1 → 1.1',
  },
  'criterion-repeated': {
    title: 'Number of a criterion comes twice',
    message: (f) => `The number ${value(f)} is already in row ${detail(f, 'other')}. Please number again.`,
    help: 'Of two criteria with one number the second counts nowhere. Excel makes 1.10 into 1.1 in a cell that is not text.',
    example: '1.1 và 1.1 → 1.1 và 1.10',
  },
  'criterion-orphan': {
    title: 'Criterion above is missing',
    message: (f) =>
      `${value(f)} belongs to ${detail(f, 'parent')}, which is not there. Add that row or correct the number.`,
    help: 'A part without its criterion counts into no area. Usually a row is missing or a number is wrong.',
    example: '3.2.1 (không có 3.2) → thêm dòng 3.2',
  },
  'criterion-max': {
    title: 'Criterion without maximum',
    message: (f) =>
      f.value === ''
        ? 'The criterion has no maximum. Write it as the set says.'
        : `The maximum ${value(f)} must be more than 0. Write it as the set says.`,
    help: 'Points are worked out and read against the maximum. A row above others has the sum of their maxima.',
    example: '(để trống) → 2',
  },
  'criterion-parent-max': {
    title: 'Maximum is not the sum of its parts',
    message: (f) => `The maximum ${value(f)} is not the sum of its parts, ${number(f, 'sum')}. Please check the set.`,
    help: 'The maximum of an area or criterion is the sum of the rows just below it. Bonus and penalty have caps of their own and are not looked at.',
    example: '10 (các mục con 9,5) → 9,5',
  },
  'criteria-total': {
    title: 'Areas do not add up to the total of the set',
    message: (f) =>
      `The areas add up to ${number(f, 'sum')} points, and the set declares ${number(f, 'total')}. Please check.`,
    help: 'The maxima of all areas, survey included, must add up to the total that the set declares.',
    example: '98 → 100',
  },
  'criterion-without-rule': {
    title: 'No way of scoring chosen',
    message: () => 'Without a way of scoring no points can be worked out. Choose one in the column "Cách chấm".',
    help: 'With a way of scoring the points follow from what is declared, and are explained. Where points are only typed, choose "Nhập điểm".',
    example: '(để trống) → Có / Không',
  },
  'criterion-lacks': {
    title: 'Way of scoring lacks a level or points',
    message: (f) =>
      `The chosen way of scoring needs this cell (column ${quote(detail(f, 'column'))}). Write it as the set says.`,
    help: 'Scoring by levels needs each level with its points; scoring by count needs the points for each. Without them everybody has 0 points.',
    example: 'Mức 1 là 100, Điểm 1 để trống → 2',
  },
  'criterion-levels': {
    title: 'Levels are out of order or repeated',
    message: (f) =>
      detail(f, 'before') === ''
        ? `The level ${value(f)} repeats an earlier one. Remove one of them.`
        : `The level ${value(f)} must be below the one before it, ${number(f, 'before')}. Put the levels from high to low.`,
    help: 'Levels are asked from the first on, so they go from high to low. A level in the wrong place is never reached.',
    example: '80 rồi 100 → 100 rồi 80',
  },
  'criterion-parameter': {
    title: 'Points or floor out of range',
    message: (f) =>
      detail(f, 'max') === ''
        ? `${value(f)} cannot be negative. Please correct it.`
        : `${value(f)} must be between 0 and ${number(f, 'max')}. Please correct it.`,
    help: 'The points of a level are no more than the maximum of the criterion, and a floor lies below the level for all points. Points to be taken off are positive too.',
    example: 'Điểm 1 là 3 (tối đa 2) → 2',
  },
  'score-as-text': {
    title: 'Points are text',
    message: (f) => `The points ${value(f)} are text and cannot be added up. Type the number ${number(f, 'figure')}.`,
    help: 'Points with another decimal sign than Excel expects become text, which formulas pass over. Type them again as a number.',
    example: "'1.5 → 1,5",
  },
  'score-declared': {
    title: 'Declared data cannot be scored',
    message: (f) => DECLARED[detail(f, 'reason')]?.(f) ?? `${value(f)} cannot be scored. Please correct it.`,
    help: 'Each way of scoring needs its own kind of data: yes or no, a level of the criterion, or a number. Write "Không áp dụng" where it does not apply.',
    example: "'85% → 85",
  },
  'score-fraction': {
    title: 'Rate may be a hundred times too small',
    message: (f) =>
      `Is the rate ${value(f)} meant to be ${number(f, 'percent')}%? If so, type ${number(f, 'percent')}.`,
    help: 'Excel keeps 85% as 0.85, and rates are declared in percent, as 85. Check it, or the points may be 0.',
    example: '0,85 → 85',
  },
  'score-unlike-rule': {
    title: 'Own points are not those of the rule',
    message: (f) =>
      `The own points ${value(f)} are not those of the declared data, ${number(f, 'points')}. Please check.`,
    help: 'A unit may give itself other points, but the appraisal usually follows the data. Correct the points or the data, or say why.',
    example: 'Tự chấm 2, theo quy tắc 1 → 1',
  },
  'score-criterion-unknown': {
    title: 'Criterion is not in the set',
    message: (f) =>
      detail(f, 'set') === ''
        ? `${f.value === '' ? 'The sheet names no set.' : `There is no set ${value(f)}.`} Choose ${among(f)}.`
        : `The set ${quote(detail(f, 'set'))} has no number ${value(f)}. Correct the number or complete the set.`,
    help: 'Points for a criterion that the set does not have count nowhere. Usually the set was changed, or a number in one place only.',
    example: '9.9 → 8.2',
  },
  'score-unit-repeated': {
    title: 'Unit has two score sheets',
    message: (f) =>
      `"${quote(detail(f, 'unit'))}" has scored criterion ${value(f)} in row ${detail(f, 'other')}. Keep one row.`,
    help: 'A unit has one sheet in a round. A repeated row counts nowhere, so keep the newest one.',
    example: 'Hai dòng 1.1 của Phường A → một dòng',
  },
  'score-set-newer': {
    title: 'Set was changed after the sheet was made',
    message: (f) =>
      detail(f, 'version') === ''
        ? `The sheet has the maximum ${value(f)}, and the set now has ${number(f, 'max')}. Update the sheet and score again.`
        : `The sheet follows version ${value(f)}, and the set is now version "${quote(detail(f, 'version'))}". Update the sheet and check the points.`,
    help: 'Points given by an older set may no longer be right. Update the sheet to the set in force, then look at the points again.',
    example: 'Phiên bản 1 → 2',
  },
  'score-nothing-applies': {
    title: 'Nothing applies',
    message: (f) =>
      `"${quote(detail(f, 'unit'))}" declares that no criterion applies, so there is no index. Please check.`,
    help: 'Where no criterion applies the maximum is 0 and the unit cannot be ranked. Remove "Không áp dụng" from what was done.',
    example: 'Không áp dụng ở mọi dòng → Có, Không hoặc số liệu',
  },
  'score-hardly-applies': {
    title: 'Most of the maximum does not apply',
    message: (f) =>
      `"${quote(detail(f, 'unit'))}" declares that criteria worth ${number(f, 'left')} of ${number(f, 'max')} points do not apply (${percent(f)}). Please check.`,
    help: 'What does not apply leaves the maximum, so that a unit with few criteria left has a high rate by few points. The limit can be chosen on the tab Quy tắc (rules).',
    example: 'Không áp dụng at 28 of 30 criteria → Có, Không or a figure',
  },
} satisfies Record<string, RuleWords>;
