import { detail, listOf, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, percent, value } from './phrases';

const choices = (f: Facts) =>
  listOf(f, 'candidates').length > 0 ? ` Is it ${among(f)}?` : ' Please choose from the list.';

export const indicatorsWords = {
  'indicators-target': {
    title: 'Target that cannot be measured',
    message: (f) =>
      detail(f, 'reason') === 'impossible-range'
        ? `The second number of ${value(f)} is not greater than the first. Please correct it.`
        : `The target ${value(f)} does not say what is to be reached. Write a number with a sign, such as ≥ 95%.`,
    help: 'A target needs a level to hold results against: ≥ 95%, ≤ 5, 95–100%. One that is no number is written in short words: Đạt, Hoàn thành. Explanations belong in the notes.',
    example: 'khoảng 95% hoặc hơn → ≥ 95%',
  },
  'indicators-unit': {
    title: 'Target in another unit of measure',
    message: (f) =>
      `The target ${value(f)} is in "${quote(detail(f, 'unit'))}", but the row is measured in "${quote(detail(f, 'measure'))}". Please use one unit.`,
    help: 'Result, baseline and target can only be compared in one unit. A blank unit means %.',
    example: 'ĐVT hồ sơ, kế hoạch 95% → ĐVT %, kế hoạch 95%',
  },
  'indicators-wording': {
    title: 'Target that formulas cannot read',
    message: (f) =>
      `${value(f)} is understood as ${quote(detail(f, 'plain'))}, but the formulas of the table cannot read it. Please write it so.`,
    help: 'The formulas read short forms: ≥ 95%, > 95, ≤ 5, 95–100%, trên 95, tối đa 5. Written so, rate and judgement work by themselves, also without the add-in.',
    example: 'không thấp hơn 95% → ≥ 95%',
  },
  'indicators-result': {
    title: 'Result or baseline is no number',
    message: (f) =>
      `${value(f)} is no number and cannot be held against the target. Type a number, or leave the cell blank.`,
    help: 'An indicator that is measured needs its result as a number in its own unit. Type numbers that are text again, without % or unit.',
    example: '97,5 % (chữ) → 97,5',
  },
  'indicators-scale': {
    title: 'Result or plan that may be a share by mistake',
    message: (f) => `The cell says ${value(f)}. If ${percent(f)} is meant, type that number again without the % sign.`,
    help: 'Excel turns 97,5% into 0,975. Results and plans are numbers in the unit of the row, so type 97,5 where that is %.',
    example: '0,975 → 97,5',
  },
  'indicators-unknown-name': {
    title: 'Area or unit of an indicator not in the catalogue',
    message: (f) => `${value(f)} is not in the catalogue.${choices(f)}`,
    help: 'Choose areas and units from the list, so that rows can be filtered and counted. A new unit is added on the tab Danh mục.',
    example: 'P. Nội vụ → Phòng Nội vụ',
  },
  'indicators-repeated': {
    title: 'Indicator twice',
    message: (f) => `This indicator stands in row ${detail(f, 'other')} already and is counted twice. Please keep one.`,
    help: 'Each indicator has one row. Where two levels have different targets, say so in the name: (cấp huyện), (cấp xã).',
    example: 'Hồ sơ đúng hạn ở hai dòng → giữ một dòng',
  },
  'initiatives-unknown-name': {
    title: 'Unit, area or status of an initiative not in the list',
    message: (f) => `${value(f)} is in no list and is not counted.${choices(f)}`,
    help: 'The counts by area and status only know names of the lists. Please choose from the list in the cell.',
    example: 'Đã công nhận → Được công nhận',
  },
  'initiatives-unproved': {
    title: 'Recognised initiative without a decision',
    message: () => 'The initiative is said to be recognised, but no decision is named. Name it, or change the status.',
    help: 'An initiative counts as recognised by the decision of who may recognise it; scoring asks for that document.',
    example: 'Được công nhận, quyết định để trống → ghi số, ký hiệu quyết định',
  },
  'initiatives-repeated': {
    title: 'Initiative twice',
    message: (f) =>
      `This initiative stands in row ${detail(f, 'other')} already and is counted twice. Please keep one.`,
    help: 'Each initiative has one row, also where it has several authors or several units use it.',
    example: 'Họp không giấy ở hai dòng → giữ một dòng',
  },
} satisfies Record<string, RuleWords>;
