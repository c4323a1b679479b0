import { addDays, fromSerial, type IsoDate } from '../../domain/dates';
import type { PlanRow } from '../../domain/task';
import { NAMES } from '../tab-ids';
import type { LayoutContext } from './context';
import { dayInCaption } from './formulas';
import { captionDate } from './print-block';
import type { Origin } from './sheet-builder';
import { layoutTaskList, type ListSheet, type TaskList } from './task-list';

/** "Quá hạn": tasks past their due date at the closing date, oldest first, as a live list. */
export function layoutOverdue(context: LayoutContext, origin?: Origin): ListSheet {
  return layoutTaskList(
    context,
    {
      sheet: context.sheets.overdue,
      title: `DANH SÁCH NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH NĂM ${context.plan.header.year}`,
      tasks: context.summary.overdue,
      keys: { criterion: '>0', fromEnd: 'LARGE' },
      days: (due) => `${NAMES.closing}-${due}`,
      daysHeading: 'Số ngày quá hạn',
      last: { field: 'reason', heading: 'Nguyên nhân', said: stillOverdue(context.summary.period.closing) },
      none: 'Không có nhiệm vụ quá hạn chưa hoàn thành.',
      called: 'nhiệm vụ quá hạn',
      note: 'Số ngày quá hạn tính từ hạn hoàn thành đến ngày chốt số liệu.',
    },
    origin,
  );
}

/** What is said of a day after the closing date, before and after the day itself. */
const DONE_LATER = ['Hoàn thành ngày ', ', sau ngày chốt.'] as const;
const NO_DAY = 'Đã ghi 100% nhưng chưa ghi ngày hoàn thành.';
const WRONG_DAY = 'Đã ghi 100% nhưng ngày hoàn thành chưa đúng.';
/** Serial number after the last day that Excel knows. */
const AFTER_ALL_DAYS = 2_958_466;

/** Why a task that looks as if it was done is in the list all the same. */
function stillOverdue(closing: IsoDate): TaskList['last']['said'] {
  return {
    text: (values) => {
      const sentence = sentenceOf(values, closing);
      return sentence === '' || values.reason === '' || (values.reason ?? null) === null ? sentence : `${sentence} `;
    },
    live: (pick) => {
      const [finished, progress] = [pick('finished'), pick('progress')];
      const later = `IF(ISNUMBER(${finished}),AND(${finished}>=${NAMES.closing}+1,${finished}<${AFTER_ALL_DAYS}),FALSE)`;
      const full = `IF(ISNUMBER(${progress}),${progress}>=1,FALSE)`;
      const day = `"${DONE_LATER[0]}"&${dayInCaption(finished)}&"${DONE_LATER[1]}"`;
      const missing = `IF(IFERROR(${finished}="",FALSE),"${NO_DAY}","${WRONG_DAY}")`;
      const space = `IF(IFERROR(${pick('reason')}="",FALSE),""," ")`;
      return `IF(OR(${later},${full}),IF(${later},${day},${missing})&${space},"")`;
    },
  };
}

function sentenceOf({ finished = null, progress }: PlanRow['values'], closing: IsoDate): string {
  const day = typeof finished === 'number' ? fromSerial(Math.floor(finished)) : null;
  if (day !== null && day >= addDays(closing, 1)) return DONE_LATER.join(captionDate(day));
  if (typeof progress !== 'number' || progress < 1) return '';
  return finished === null || finished === '' ? NO_DAY : WRONG_DAY;
}
