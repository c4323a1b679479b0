import { toSerial } from '../../../src/domain/dates';
import type { PlanRow } from '../../../src/domain/task';
import { TABS } from '../../../src/workbook/tab-ids';
import { sample, sheetOf } from '../sample';

const DUE = toSerial('2021-05-31');
/** What the list says in its last column of a task that was due on 31/5 when figures were closed on 14/6. */
function reasonOf(values: PlanRow['values']): unknown {
  const task = { title: 'Rà soát văn bản', lead: 'Phòng Tư pháp', due: DUE, ...values };
  const { workbook } = sample('2021-H1', [{ row: 10, values: { id: 'T1', ...task } }]);
  return sheetOf(workbook, TABS.overdue.name).rows[5]?.[7]?.value;
}

describe('the reason in the list of overdue tasks', () => {
  const check = (values: PlanRow['values'], expected: string) =>
    it(JSON.stringify(values), () => expect(reasonOf(values)).toBe(expected));

  check({ reason: 'Chờ cấp vốn' }, 'Chờ cấp vốn');
  check({ progress: 0.9 }, '');
  // Who reads "100 %" and "overdue" in one line asks why.
  check({ progress: 1 }, 'Đã ghi 100% nhưng chưa ghi ngày hoàn thành.');
  check({ progress: 1, reason: 'Chờ cấp vốn' }, 'Đã ghi 100% nhưng chưa ghi ngày hoàn thành. Chờ cấp vốn');
  check({ progress: 1, finished: 'tháng 6' }, 'Đã ghi 100% nhưng ngày hoàn thành chưa đúng.');
  check({ progress: 1, finished: toSerial('2021-07-12') }, 'Hoàn thành ngày 12/7/2021, sau ngày chốt.');
  check({ finished: toSerial('2021-06-15') + 0.5 }, 'Hoàn thành ngày 15/6/2021, sau ngày chốt.');
});
