import type { IsoDate } from '../../domain/dates';
import { DONE_LATER, NO_DAY, stillOverdue, WRONG_DAY } from '../../domain/still-overdue';
import { NAMES } from '../tab-ids';
import type { LayoutContext } from './context';
import { dayInCaption } from './formulas';
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
      last: { field: 'reason', heading: 'Nguyên nhân', said: saidBefore(context.summary.period.closing) },
      none: 'Không có nhiệm vụ quá hạn chưa hoàn thành.',
      called: 'nhiệm vụ quá hạn',
      note: 'Số ngày quá hạn tính từ hạn hoàn thành đến ngày chốt số liệu.',
    },
    origin,
  );
}

/** Serial number after the last day that Excel knows. */
const AFTER_ALL_DAYS = 2_958_466;

/** `stillOverdue` in front of the reason. */
function saidBefore(closing: IsoDate): TaskList['last']['said'] {
  return {
    text: (values) => {
      const sentence = stillOverdue(values, closing);
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
