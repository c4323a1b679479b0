import { closePeriod, reopenPeriod } from '../../src/actions/close-period';
import { fill, previewFill } from '../../src/actions/fill';
import { undo } from '../../src/actions/undo';
import { errorSentence } from '../../src/actions/words';
import { toSerial } from '../../src/domain/dates';
import type { CchcError } from '../../src/domain/error';
import { vi } from '../../src/locales';
import { readClosedPeriods } from '../../src/workbook/closed-periods';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';
import { CLOSED_SHEET } from '../../src/workbook/tab-ids';
import { sheetNamed } from '../support/open-host';
import { CLOCK, contentOf, logLines, openSample, planOf, type LoadedPlan } from './loaded-plan';

const options = { clock: CLOCK };
const H1 = { periodId: '2021-H1', by: 'Lê Thị Hoa' };

let open: LoadedPlan;
beforeEach(async () => {
  open = await openSample();
});
afterEach(() => open.close());

const closing = async (periodId = H1.periodId) => (await previewFill(open.port, { periodId }, options)).closing;
const sentence = (work: Promise<unknown>) =>
  work.then(
    () => '',
    (error: unknown) => errorSentence(error as CchcError, vi),
  );

test('closing keeps the figures, says who and when, and changes no cell of the plan', async () => {
  const { summary } = await previewFill(open.port, { periodId: H1.periodId }, options);
  expect(await closing()).toBeNull();
  const before = contentOf(open.host.workbook);
  const { undo: step } = await closePeriod(open.port, { ...H1, by: '  Lê  Thị Hoa ' }, options);
  expect(await closing()).toEqual({
    closing: '2021-06-14',
    dueUntil: '2021-06-14',
    closedAt: '2021-06-10T12:00:00',
    by: 'Lê Thị Hoa',
    sound: true,
    figures: summary.total,
    late: [],
  });
  expect(sheetNamed(open.host.workbook, CLOSED_SHEET.name).visibility).toBe('veryHidden');
  expect(logLines(open.host.workbook).at(-1)!.join(' ')).toContain(
    `6 tháng đầu năm 2021: ${summary.total.total} nhiệm vụ. Người thực hiện: Lê Thị Hoa.`,
  );
  await undo(open.port, step!);
  expect(contentOf(open.host.workbook)).toEqual(before);
  expect(await closing()).toBeNull();
});

test('what is typed later is told beside the figures that were reported, and in the next period beside its own', async () => {
  await closePeriod(open.port, H1, options);
  const reported = (await closing())!.figures;
  const overdue = (await previewFill(open.port, { periodId: H1.periodId }, options)).summary.overdue[0]!.task;
  await open.type(overdue.row - firstRow(), { finished: toSerial('2021-06-01') });
  const after = await previewFill(open.port, { periodId: H1.periodId }, options);
  expect(after.closing).toMatchObject({
    sound: true,
    figures: reported,
    late: [
      {
        taskId: overdue.id,
        title: overdue.title,
        row: overdue.row,
        kind: 'changed',
        field: 'finished',
        then: overdue.finished === null ? null : toSerial(overdue.finished),
        now: toSerial('2021-06-01'),
      },
    ],
  });
  expect(after.summary.total.overdue).toBe(reported.overdue - 1);
  const later = await previewFill(open.port, { periodId: '2021-9M' }, options);
  expect(later.closing).toBeNull();
  expect(later.previous).toEqual({ periodId: '2021-H1', closing: '2021-06-14', figures: reported });
});

/** 1-based row of the first task. */
function firstRow(): number {
  const { places } = planOf(open.host.workbook);
  return places.table.row + 2;
}

test('a closed period survives filling, saving and reading', async () => {
  await closePeriod(open.port, H1, options);
  await closePeriod(open.port, { periodId: '2021-Q1', by: 'Trần Văn Nam' }, options);
  await fill(open.port, { periodId: '2021-H1' }, options);
  const kept = readClosedPeriods(open.host.workbook);
  expect(kept.map(({ periodId, by }) => [periodId, by])).toEqual([
    ['2021-Q1', 'Trần Văn Nam'],
    ['2021-H1', 'Lê Thị Hoa'],
  ]);
  expect(readClosedPeriods(readXlsx(writeXlsx(open.host.workbook)))).toEqual(kept);
});

test('reopening takes it away, for a reason that the log keeps', async () => {
  await closePeriod(open.port, H1, options);
  const closed = contentOf(open.host.workbook);
  const { undo: step } = await reopenPeriod(open.port, { ...H1, reason: 'Sót báo cáo của một xã' }, options);
  expect(await closing()).toBeNull();
  expect(logLines(open.host.workbook).at(-1)!.join(' ')).toContain('Lý do: Sót báo cáo của một xã');
  await undo(open.port, step!);
  expect(contentOf(open.host.workbook)).toEqual(closed);
  expect(await closing()).toMatchObject({ by: 'Lê Thị Hoa', sound: true });
});

test('somebody edits what is kept: it is said, and nothing is compared with it', async () => {
  await closePeriod(open.port, H1, options);
  const sheet = sheetNamed(open.host.workbook, CLOSED_SHEET.name);
  const line = sheet.rows.findIndex((cells) => String(cells[0]?.value).startsWith('["task"'));
  sheet.rows[line]![0] = { value: String(sheet.rows[line]![0]!.value).replace('null', '44000') };
  expect(await closing()).toMatchObject({ sound: false });
  sheet.rows.forEach((cells) => (cells[0] = { value: 'hỏng' }));
  expect(await closing()).toBeNull();
});

test('what cannot be done is said in a sentence', async () => {
  expect(await sentence(closePeriod(open.port, { ...H1, by: ' ' }, options))).toBe(
    'Hãy ghi họ tên người thực hiện rồi thử lại.',
  );
  expect(await sentence(reopenPeriod(open.port, { ...H1, reason: 'x' }, options))).toBe(
    '6 tháng đầu năm 2021 chưa chốt số liệu nên không cần mở lại.',
  );
  await closePeriod(open.port, H1, options);
  expect(await sentence(closePeriod(open.port, H1, options))).toBe(
    '6 tháng đầu năm 2021 đã được Lê Thị Hoa chốt ngày 10/06/2021. Nếu cần chốt lại, hãy mở lại kỳ này trước.',
  );
  expect(await sentence(reopenPeriod(open.port, { ...H1, reason: ' ' }, options))).toBe(
    'Hãy ghi lý do mở lại kỳ đã chốt rồi thử lại.',
  );
  expect(await sentence(closePeriod(open.port, { ...H1, periodId: '2021-Q9' }, options))).toContain('2021-Q9');
});
