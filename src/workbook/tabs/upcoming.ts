import { UPCOMING_DAYS } from '../../domain/summary';
import { NAMES } from '../tab-ids';
import type { LayoutContext } from './context';
import type { Origin } from './sheet-builder';
import { layoutTaskList, type ListSheet } from './task-list';

/** "Sắp đến hạn": tasks that are not done and fall due soon after the closing date, soonest first, as a live list. */
export function layoutUpcoming(context: LayoutContext, origin?: Origin): ListSheet {
  return layoutTaskList(
    context,
    {
      sheet: context.sheets.upcoming,
      title: `DANH SÁCH NHIỆM VỤ SẮP ĐẾN HẠN NĂM ${context.plan.header.year}`,
      tasks: context.summary.upcoming,
      keys: { criterion: '<0', fromEnd: 'SMALL' },
      days: (due) => `${due}-${NAMES.closing}`,
      daysHeading: 'Số ngày còn lại',
      last: { field: 'product', heading: 'Sản phẩm' },
      none: `Không có nhiệm vụ đến hạn trong ${UPCOMING_DAYS} ngày tới.`,
      called: 'nhiệm vụ sắp đến hạn',
      note: `Nhiệm vụ chưa hoàn thành, đến hạn từ ngày chốt số liệu đến hết ${UPCOMING_DAYS} ngày sau.`,
    },
    origin,
  );
}
