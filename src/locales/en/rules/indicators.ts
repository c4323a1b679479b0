import { day, detail, listOf, quote, type Facts } from '../../facts';
import type { RuleWords } from '../../rule-words';
import { among, percent, value } from './phrases';

const targetMessage = (f: Facts): string => {
  switch (detail(f, 'reason')) {
    case 'impossible-range':
      return `The second number of ${value(f)} is not greater than the first. Please correct it, such as 95–100%.`;
    case 'negative':
      return `The target ${value(f)} is below 0. Write a number above 0 and say in the name whether it is to rise or fall: Tỷ lệ tinh giản biên chế, ≥ 5%.`;
    case 'error-value':
      return `The target shows the error ${quote(f.value)}. Type it again, such as ≥ 95%.`;
    default:
      return `The target ${value(f)} does not say what is to be reached. Write a number with a sign, such as ≥ 95%.`;
  }
};

const resultMessage = (f: Facts): string => {
  switch (detail(f, 'reason')) {
    case 'error-value':
      return `The cell shows the error ${quote(f.value)}. Type the number again, or leave the cell blank.`;
    case 'in-words':
      return `The target is in words ("${quote(detail(f, 'target'))}"), so ${value(f)} cannot be judged. Write Đạt or Chưa đạt.`;
    case 'place':
    case 'place-and-unit':
      return `The target "${quote(detail(f, 'target'))}" is a place, of which a smaller number is better, but it is in words and cannot be compared with ${value(f)}. Write ≤ ${detail(f, 'place')} as the target${detail(f, 'reason') === 'place' ? '' : ', Hạng as its unit'} and a number as the result; or write Đạt or Chưa đạt.`;
    case 'baseline':
      return `The baseline ${value(f)} is no number, so the rate leaves it out. Type the number of last year or the base year, or leave the cell blank.`;
    default:
      return `The target is a number, so the result ${value(f)} cannot be held against it. Type a number, or leave the cell blank.`;
  }
};

const rangeMessage = (f: Facts): string => {
  switch (detail(f, 'reason')) {
    case 'negative':
      return `${value(f)} is below 0. Please check it, or leave the cell blank.`;
    case 'target-above-whole':
      return `The target ${value(f)} is more than 100%. Please check the number and the unit of the row.`;
    default:
      return `${value(f)} is more than 100%. Please check the number and the unit of the row.`;
  }
};

const dateMessage = (f: Facts): string => {
  switch (detail(f, 'reason')) {
    case 'impossible-date':
      return `${value(f)} is not in the calendar. Type the day again.`;
    case 'to-come':
      return `The day ${day(f, 'date')} is still to come. Please check the day of the decision.`;
    case 'as-text':
      return `${value(f)} is text and cannot be sorted or filtered as a day. Type the day ${day(f, 'date')} again.`;
    case 'error-value':
      return `The day shows the error ${quote(f.value)}. Type it again.`;
    default:
      return `${value(f)} is not a day. Type day, month and year, such as 15/06/2021.`;
  }
};

const choices = (f: Facts) =>
  listOf(f, 'candidates').length > 0 ? ` Is it ${among(f)}?` : ' Please choose from the list.';

export const indicatorsWords = {
  'indicators-target': {
    title: 'Target that cannot be measured',
    message: targetMessage,
    help: 'A target needs a level to hold results against: ≥ 95%, ≤ 5, 95–100%. What is to fall is written as a number above 0. A target that is no number is written in short words: Đạt, Hoàn thành. Explanations belong in the notes.',
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
      `The target ${value(f)} is understood as ${quote(detail(f, 'plain'))}, but the formulas of the table cannot read that wording. Please write ${quote(detail(f, 'plain'))}.`,
    help: 'The formulas read short forms: ≥ 95%, > 95, ≤ 5, 95–100%, trên 95, tối đa 5. Written so, rate and judgement work by themselves, also without the add-in.',
    example: 'không thấp hơn 95% → ≥ 95%',
  },
  'indicators-result': {
    title: 'Result or baseline that cannot be counted',
    message: resultMessage,
    help: 'An indicator that is measured needs result and baseline as numbers in its own unit, without % or unit. A target in words needs Đạt or Chưa đạt. A place (Top 3) is best written as ≤ 3 with the unit Hạng.',
    example: 'Kế hoạch Top 3, kết quả 2 → kế hoạch ≤ 3, kết quả 2',
  },
  'indicators-as-text': {
    title: 'Result or baseline is text',
    message: (f) =>
      `${value(f)} is text and is not counted. Filling the summaries makes it the number ${detail(f, 'number')}.`,
    help: 'Cells that were pasted may hold numbers as text, which formulas pass over. On the tab Chỉ tiêu they become numbers when the summaries are filled, with a line in the log. Type numbers alone, without % or unit.',
    example: '97,5 % (chữ) → 97,5',
  },
  'indicators-out-of-range': {
    title: 'Figure below 0 or above 100%',
    message: rangeMessage,
    help: 'A result is at least 0 and, where the unit is %, at most 100, unless the target itself is more than 100%. Usually a slip of a digit, a sign or the unit. Where it is right, ignore the finding with a reason.',
    example: 'Hồ sơ trực tuyến 985% → 98,5%',
  },
  'indicators-scale': {
    title: 'Result or plan that may be a share by mistake',
    message: (f) =>
      `The cell says ${value(f)}. If ${percent(f)} is meant, type ${percent(f).slice(0, -1)} again, without the % sign.`,
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
  'indicators-unnamed': {
    title: 'Row without the name of an indicator',
    message: () => 'This row names no indicator and is not counted. Write the name, or clear the cells of the row.',
    help: 'Only rows with the name of an indicator are counted. Figures in a wrong row belong into their own.',
    example: '(để trống), kết quả 97,5 → Hồ sơ giải quyết đúng hạn, kết quả 97,5',
  },
  'initiatives-unknown-name': {
    title: 'Unit, area or status of an initiative not in the list',
    message: (f) => `${value(f)} is in no list.${choices(f)}`,
    help: 'The counts by area only know names of the list; a status that is in no list is counted in a column of its own. Please choose from the list in the cell.',
    example: 'Đã công nhận → Được công nhận',
  },
  'initiatives-no-status': {
    title: 'Initiative without a status',
    message: () => 'The initiative has no status. Choose Đề xuất, Đang áp dụng or Được công nhận.',
    help: 'The table below counts initiatives by status. Without one nobody knows whether it is proposed or recognised.',
    example: '(để trống) → Đề xuất',
  },
  'initiatives-unproved': {
    title: 'Recognised initiative without a decision or level',
    message: (f) =>
      detail(f, 'reason') === 'level'
        ? 'The initiative is said to be recognised, but no level is named. Name it, such as Cấp huyện, or change the status.'
        : 'The initiative is said to be recognised, but no decision is named. Name it, or change the status.',
    help: 'An initiative counts as recognised by the decision of who may recognise it; scoring asks for that document.',
    example: 'Được công nhận, quyết định để trống → ghi số, ký hiệu quyết định',
  },
  'initiatives-date': {
    title: 'Day of recognition that is none',
    message: dateMessage,
    help: 'Type the day of the decision as day/month/year, no later than today. Leave it blank where there is no decision yet.',
    example: '31/2/2021 → 28/02/2021',
  },
  'initiatives-repeated': {
    title: 'Initiative twice',
    message: (f) =>
      `This initiative stands in row ${detail(f, 'other')} already and is counted twice. Please keep one.`,
    help: 'Each initiative has one row, also where it has several authors or several units use it.',
    example: 'Họp không giấy ở hai dòng → giữ một dòng',
  },
  'initiatives-unnamed': {
    title: 'Row without the name of an initiative',
    message: () => 'This row names no initiative and is not counted. Write the name, or clear the cells of the row.',
    help: 'Only rows with the name of an initiative are counted. Several authors stand in one cell, not in further rows.',
    example: '(để trống), tác giả Nguyễn Văn A → Họp không giấy, tác giả Nguyễn Văn A',
  },
} satisfies Record<string, RuleWords>;
