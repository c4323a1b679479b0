import type { WorkbookEvent } from '../../src/actions/port';
import { undoHolds } from '../../src/actions/undo-holds';
import type { Change } from '../../src/workbook/change';

const edit = (address: string | null, patch: Partial<WorkbookEvent> = {}): WorkbookEvent => ({
  ...{ sheet: 'Kế hoạch', address, source: 'local', kind: 'cells' },
  ...patch,
});
const write = (row: number, column: number, rows = 1, columns = 1): Change => ({
  ...{ kind: 'set-cells', sheet: 'Kế hoạch', row, column },
  cells: Array.from({ length: rows }, () => Array.from({ length: columns }, () => ({ value: 1 }))),
});
const check = (name: string, changes: Change[], event: WorkbookEvent, expected: boolean) =>
  test(name, () => expect(undoHolds({ label: 'fix', changes }, event)).toBe(expected));

check('an edit beside the written cells', [write(11, 9), write(20, 9)], edit('J13'), true);
check('an edit of a written cell', [write(11, 9), write(20, 9)], edit('J21'), false);
check('a paste that covers one', [write(11, 9)], edit('A10:Z20'), false);
check('an edit inside a written block', [write(11, 0, 10, 5)], edit('C15'), false);
check('an edit below a written block', [write(11, 0, 10, 5)], edit('C22'), true);
check('the same cell of another sheet', [write(11, 9)], edit('J12', { sheet: 'Danh mục' }), true);
check('a co-author’s edit counts as much', [write(11, 9)], edit('J12', { source: 'remote' }), false);
// Where cells moved, "J12" is no longer the cell that was written.
check('rows that moved', [write(11, 9)], edit('A40:Z40', { kind: 'moved' }), false);
check('the sheet itself that went', [write(11, 9)], edit(null, { kind: 'sheets' }), false);
check('another sheet that came or went', [write(11, 9)], edit(null, { kind: 'sheets', sheet: 'Nháp' }), true);
// Excel does not name a sheet that was just added.
check('a sheet without a name yet', [write(11, 9)], edit(null, { kind: 'sheets', sheet: '' }), true);
check('cells that nobody named', [write(11, 9)], edit(null), false);
check('several areas at once, which no single address is', [write(11, 9)], edit('A1,B2'), false);
check('a sheet that would be deleted', [{ kind: 'delete-sheet', sheet: 'Kế hoạch' }], edit('A1'), false);
check(
  'an area that would be cleared',
  [{ kind: 'clear', sheet: 'Kế hoạch', area: { row: 0, column: 0, rows: 5, columns: 2 } }],
  edit('B5'),
  false,
);
check(
  'looks that would come back',
  [
    {
      kind: 'set-conditional-formats',
      sheet: 'Kế hoạch',
      within: { row: 0, column: 0, rows: 99, columns: 9 },
      formats: [],
    },
  ],
  edit('B5'),
  true,
);
check('a step without changes', [], edit('B5'), true);
