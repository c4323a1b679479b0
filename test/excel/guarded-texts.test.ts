import type { Change } from '../../src/workbook/change';
import { TABS } from '../../src/workbook/tab-ids';
import type { Cell, CellValue, Sheet } from '../../src/workbook/workbook';
import { blankSheet, openHost, sheetNamed, workbookOf, type OpenHost } from '../support/open-host';

/** Texts that Excel takes for something else where they are typed into an ordinary cell. */
const ODD = ['=1+1', "=cmd|' /C calc'!A0", '+84', '-', '@SUM(1)', '31/12', '1.10', 'TRUE', '#N/A', "'trích", '12%'];
const TEXT = { numberFormat: '@' };
const BOLD = { font: { bold: true } };

let open: OpenHost;
afterEach(() => open.close());

/** Column A in the text format, column B in none. */
async function opened(rows = ODD.length): Promise<void> {
  const line = (): Cell[] => [
    { value: 'cũ', style: TEXT },
    { value: 'cũ', style: BOLD },
  ];
  const sheet = blankSheet(
    'S',
    Array.from({ length: rows }, () => line()),
  );
  // Cells of our own tabs are read, so that they can be taken back.
  const names = [{ name: TABS.guide.anchor, reference: '=S!$A$1', hidden: true }];
  open = await openHost({ workbook: { ...workbookOf(sheet), names } });
}

const apply = async (...changes: Change[]) => open.port.apply(changes, await open.port.read());
const column = (values: readonly CellValue[], at: number): Change => ({
  ...{ kind: 'set-cells', sheet: 'S', row: 0, column: at, userCells: true },
  cells: values.map((value) => [{ value }]),
});
const cells = (at: number) => sheetNamed(open.host.workbook, 'S').rows.map((row) => row[at]);
const values = (at: number) => cells(at).map((cell) => cell?.value);

test('a text comes out as it was given, in a cell of the text format and in any other', async () => {
  await opened();
  await apply(column(ODD, 0), column(ODD, 1));
  expect(values(0)).toEqual(ODD);
  expect(values(1)).toEqual(ODD);
  expect([...cells(0), ...cells(1)].every((cell) => cell?.formula === undefined)).toBe(true);
  // Nobody's look was touched for it.
  expect(cells(0).every((cell) => cell?.style?.numberFormat === '@')).toBe(true);
  expect(cells(1).every((cell) => cell?.style?.numberFormat === undefined)).toBe(true);
});

test('taking it back brings back odd texts as they were, too', async () => {
  // Excel tells a text "#N/A" and the error in the same way.
  const odd = ODD.filter((text) => text !== '#N/A');
  const fresh = odd.map(() => 'mới');
  await opened(odd.length);
  await apply(column(odd, 0), column(odd, 1));
  const undo = await apply(column(fresh, 0), column(fresh, 1));
  await apply(...undo);
  expect([values(0), values(1)]).toEqual([odd, odd]);
});

test('Excel is asked for formats only where that decides something, once for everything', async () => {
  await opened();
  const asked = async (...changes: Change[]): Promise<number> => {
    const before = await open.port.read();
    open.takeSyncs();
    await open.port.apply(changes, before);
    return open.takeSyncs();
  };
  expect(await asked(column(['Quý I', 5, true, null], 0))).toBe(1);
  expect(await asked(column(['=1+1'], 0), column(['31/12'], 1))).toBe(2);
  const styled: Change = { kind: 'set-cells', sheet: 'S', row: 0, column: 0, cells: [[{ value: '=1', style: BOLD }]] };
  expect(await asked(styled)).toBe(1);
  expect(values(0)[0]).toBe('=1');
});

test('a format that the same changes bring counts, not the one before', async () => {
  await opened();
  const area = { row: 0, column: 0, rows: 1, columns: 1 };
  await apply({ kind: 'set-look', sheet: 'S', area, look: { numberFormat: '0%' }, was: {} }, column(['12%'], 0));
  expect(cells(0)[0]).toMatchObject({ value: '12%', style: { numberFormat: '0%' } });
  const beside = { ...area, column: 1 };
  await apply({ kind: 'set-look', sheet: 'S', area: beside, look: TEXT, was: {} }, column(['12%'], 1));
  expect(cells(1)[0]).toMatchObject({ value: '12%', style: TEXT });
  await apply({ kind: 'clear', sheet: 'S', area: beside }, column(['=1+1'], 1));
  expect(cells(1)[0]).toEqual({ value: '=1+1' });
});

test('a new sheet that gets a text right away is not asked about', async () => {
  await opened();
  const sheet: Sheet = blankSheet('Mới', [[{ value: '=1' }]]);
  await apply(
    { kind: 'add-sheet', sheet, before: null },
    { kind: 'set-cells', sheet: 'Mới', row: 1, column: 0, cells: [[{ value: '=2' }]] },
  );
  expect(sheetNamed(open.host.workbook, 'Mới').rows.map((row) => row[0]?.value)).toEqual(['=1', '=2']);
});

test('ten thousand odd texts in two columns are written in small requests', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => `=${index}`);
  await opened(many.length);
  await apply(column(many, 0), column(many, 1));
  expect([values(0), values(1)]).toEqual([many, many]);
  expect(Math.max(...open.host.log.map(({ bytes, responseBytes }) => Math.max(bytes, responseBytes)))).toBeLessThan(
    4_000_000,
  );
});

test('full cells are cut into requests that Excel on the web takes', async () => {
  await opened();
  const long = Array.from({ length: 120 }, () => 'ă'.repeat(32_767));
  await apply(column(long, 2));
  expect(values(2)).toEqual(long);
  expect(Math.max(...open.host.log.map(({ bytes }) => bytes))).toBeLessThan(4_000_000);
});
