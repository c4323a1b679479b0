import { toSerial } from '../../../src/domain/dates';
import { digestReturned } from '../../../src/domain/sharing/digest';
import type { ReturnedFile, ReturnedRow } from '../../../src/domain/sharing/returned';
import { TYPED_FIELDS, type CellValue, type TaskField } from '../../../src/domain/task';
import { ROW_COLUMNS, rowsOf } from '../../../src/workbench/cli/rows-table';

const LABELS = { file: 'nội vụ.xlsx', unitId: 'phong-noi-vu', unitName: 'Phòng Nội vụ', periodId: '2021-H1' };
const OWN = { workbookId: '0123456789abcdef', year: 2021, periodId: '2021-H1', place: 'Tứ Hạ', consolidator: '' };

/** The row of a file with one task, by column. */
function rowWith(values: Partial<Record<TaskField, CellValue>>, silent?: ReturnedRow['silent']) {
  const rows = [{ row: 5, id: 'NV-1', values: { title: 'Rà soát', ...values }, ...(silent && { silent }) }];
  const told = { stamp: null, own: OWN, savedAt: null, sent: null, notes: [] };
  const returned: ReturnedFile = { ...told, fields: TYPED_FIELDS, rows };
  const [row] = rowsOf(returned, digestReturned('nội vụ.xlsx', returned), LABELS);
  return Object.fromEntries(ROW_COLUMNS.map(({ name }, index) => [name, row![index]]));
}

describe('a cell in its column', () => {
  const check = (values: Partial<Record<TaskField, CellValue>>, expected: Record<string, unknown>) =>
    expect(rowWith(values)).toMatchObject(expected);

  test('what is certain has the kind of its column', () => {
    check(
      { progress: '70%', finished: '30/6/2021', documentDate: toSerial('2021-07-01'), excluded: 'X' },
      { progress: 0.7, finished: '2021-06-30', document_date: '2021-07-01', excluded: true, unclear: null },
    );
    check({ progress: 0 }, { progress: 0, finished: null, excluded: false, unclear: null });
  });

  test('what is not stands as it was typed in a column of its own', () => {
    check(
      { progress: 'khoảng 70%', finished: '31/2/2021' },
      { progress: null, finished: null, unclear: 'progress: khoảng 70%; finished: 31/2/2021' },
    );
    check({ excluded: 'không' }, { excluded: null, unclear: 'excluded: không' });
    // 8000%, and a number less than nothing.
    check({ progress: 80 }, { progress: null, unclear: 'progress: 80' });
    check({ progress: -0.5 }, { progress: null, unclear: 'progress: -0.5' });
    check({ budget: '1.234' }, { budget: null, unclear: 'budget: 1.234' });
    // No day: dates end in the year 9999.
    check({ due: 99_999_999 }, { due: null, unclear: 'due: 99999999' });
  });

  test('text is never unclear', () => check({ reason: 'khoảng 70%' }, { reason: 'khoảng 70%', unclear: null }));

  test('error values say nothing', () => check({ progress: { error: '#REF!' } }, { progress: null, unclear: null }));

  test('a cell that says nothing of its own is null, whatever was sent', () => {
    const row = rowWith({ progress: 0.4, excluded: 'x', reason: 'Chờ' }, ['progress', 'excluded']);
    expect(row).toMatchObject({ progress: null, excluded: null, reason: 'Chờ', unclear: null });
  });
});
