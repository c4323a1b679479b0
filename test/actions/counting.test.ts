import { fill, previewFill } from '../../src/actions/fill';
import { loadTemplate } from '../../src/actions/templates';
import { undo } from '../../src/actions/undo';
import type { ExcelHost } from '../../src/workbench/host/host-api';
import { Parts } from '../../src/workbook/find-parts';
import { NAMES, TABS } from '../../src/workbook/tab-ids';
import { assets, copyOf, openHost, sheetNamed } from '../support/open-host';

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

/** As an earlier version left it. */
function withoutLines(host: ExcelHost): void {
  for (const name of [NAMES.byCalendar, NAMES.dueUntil, NAMES.ranking]) {
    const found = new Parts(host.workbook).named(name)!;
    found.sheet.rows[found.area.row] = [];
    host.workbook.names = host.workbook.names.filter((one) => one.name !== name);
  }
}
const infoPageOf = (host: ExcelHost) => sheetNamed(host.workbook, TABS.info.name).page!;

test('a workbook without these lines gets them as they are wished, and prints them', async () => {
  const { host, port, close } = await loaded();
  withoutLines(host);
  const before = infoPageOf(host);
  const { rows } = before.printArea!;
  const { undo: step } = await fill(port, { ...H1, ...CALENDAR });
  expect(cellNamed(host, NAMES.byCalendar)).toBe('Có');
  expect(cellNamed(host, NAMES.ranking)).toBe('C. Đúng hạn');
  const last = new Parts(host.workbook).named(NAMES.ranking)!.area.row;
  expect(last).toBeGreaterThan(rows - 1);
  expect(infoPageOf(host)).toEqual({ ...before, printArea: { ...before.printArea, rows: last + 1 } });
  expect((await fill(port, H1)).undo).toBeNull();
  await undo(port, step!);
  expect(infoPageOf(host)).toEqual(before);
  close();
});

test('what somebody prints of "Thông tin" in another way stays as it is', async () => {
  const { host, port, close } = await loaded();
  withoutLines(host);
  const sheet = sheetNamed(host.workbook, TABS.info.name);
  for (const printArea of [{ row: 0, column: 0, rows: 12, columns: 2 }, null]) {
    sheet.page = { ...infoPageOf(host), printArea };
    const { undo: step } = await fill(port, H1);
    expect(cellNamed(host, NAMES.byCalendar)).toBe('Không');
    expect(infoPageOf(host).printArea).toEqual(printArea);
    await undo(port, step!);
  }
  close();
});
