import { fill, previewFill } from '../../src/actions/fill';
import { loadTemplate } from '../../src/actions/templates';
import { undo } from '../../src/actions/undo';
import type { ExcelHost } from '../../src/workbench/host/host-api';
import { Parts } from '../../src/workbook/find-parts';
import { NAMES } from '../../src/workbook/tab-ids';
import { assets, copyOf, openHost } from '../support/open-host';

const H1 = { periodId: '2021-H1' };
const CALENDAR = { counting: { byCalendar: true, ranking: 'C' } } as const;

async function loaded() {
  const opened = await openHost();
  await loadTemplate(opened.port, assets, { templateId: 'huong-tra-2021' });
  await fill(opened.port, H1);
  return opened;
}

function cellNamed(host: ExcelHost, name: string): unknown {
  const found = new Parts(host.workbook).named(name);
  return found && found.sheet.rows[found.area.row]?.[found.area.column]?.value;
}

test('counting by the calendar is seen before it is written, kept in "Thông tin", and taken back in one step', async () => {
  const { host, port, takeSyncs, close } = await loaded();
  const before = copyOf(host.workbook);
  const usual = await previewFill(port, H1);
  expect(usual.counting).toEqual({ byCalendar: false, ranking: 'B' });

  const preview = await previewFill(port, { ...H1, ...CALENDAR });
  expect(preview.summary.dueUntil).toBe('2021-06-30');
  expect(preview.summary.total.due).toBeGreaterThan(usual.summary.total.due);
  expect(host.workbook).toEqual(before);

  takeSyncs();
  const filled = await fill(port, { ...H1, ...CALENDAR });
  expect(takeSyncs()).toBeLessThanOrEqual(3);
  expect(filled.summary).toEqual(preview.summary);
  expect(cellNamed(host, NAMES.byCalendar)).toBe('Có');
  expect(cellNamed(host, NAMES.ranking)).toBe('C. Đúng hạn');
  // The workbook keeps it: nobody has to say it again.
  const again = await fill(port, H1);
  expect(again).toMatchObject({ undo: null, counting: CALENDAR.counting });

  await undo(port, filled.undo!);
  expect(cellNamed(host, NAMES.byCalendar)).toBe('Không');
  expect((await previewFill(port, H1)).summary).toEqual(usual.summary);
  close();
});

test('a workbook without these lines gets them as they are wished', async () => {
  const { host, port, close } = await loaded();
  for (const name of [NAMES.byCalendar, NAMES.dueUntil, NAMES.ranking]) {
    const found = new Parts(host.workbook).named(name)!;
    found.sheet.rows[found.area.row] = [];
    host.workbook.names = host.workbook.names.filter((one) => one.name !== name);
  }
  await fill(port, { ...H1, ...CALENDAR });
  expect(cellNamed(host, NAMES.byCalendar)).toBe('Có');
  expect(cellNamed(host, NAMES.ranking)).toBe('C. Đúng hạn');
  expect((await fill(port, H1)).undo).toBeNull();
  close();
});
