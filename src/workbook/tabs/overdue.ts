import { NAMES } from '../tab-ids';
import type { LayoutContext } from './context';
import type { Origin } from './sheet-builder';
import { layoutTaskList, type ListSheet } from './task-list';

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
      last: { field: 'reason', heading: 'Nguyên nhân' },
      none: 'Không có nhiệm vụ quá hạn chưa hoàn thành.',
      called: 'nhiệm vụ quá hạn',
      note: 'Số ngày quá hạn tính từ hạn hoàn thành đến ngày chốt số liệu.',
    },
    origin,
  );
}
