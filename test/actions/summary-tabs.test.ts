import { fill } from '../../src/actions/fill';
import { undo } from '../../src/actions/undo';
import { TABS } from '../../src/workbook/tab-ids';
import type { Workbook } from '../../src/workbook/workbook';
import { copyOf, sheetNamed } from '../support/open-host';
import { openSample, sampleWorkbook } from './loaded-plan';

/** Names that Excel would take for formulas, numbers or marks of text if they were written as they are. */
const HEADS = [
  '=Ông An',
  '>5',
  '2021',
  "'Ông An",
  '+84',
  'Nguyễn*',
  '"Bà Bình"',
  '1/2',
  `Chủ tịch ${'rất dài '.repeat(40)}`,
];

test('heads of any spelling get their rows once: a second fill writes nothing, and all can be taken back', async () => {
  const open = await openSample();
  for (const [task, head] of HEADS.entries()) await open.type(task, { head });
  const before = copyOf(open.host.workbook);
  open.takeSyncs();
  const filled = await fill(open.port, { periodId: '2021-9M' });
  expect(open.takeSyncs()).toBeLessThanOrEqual(4);
  expect(filled.summary.heads.map(({ name }) => name)).toEqual(expect.arrayContaining(HEADS.slice(0, 3)));
  const shown = sheetNamed(open.host.workbook, TABS.byHead.name).rows.map((row) => row?.[1]?.value);
  for (const head of HEADS.slice(0, -1)) expect(shown).toContain(head);

  const after = copyOf(open.host.workbook);
  expect(await fill(open.port, { periodId: '2021-9M' })).toMatchObject({ tabs: [], undo: null });
  expect(open.host.workbook).toEqual(after);

  await undo(open.port, filled.undo!);
  const { name } = TABS.byHead;
  expect(contents(open.host.workbook, name)).toEqual(contents(before, name));
  open.close();
});

test('a fill that moves rows of a tab is taken back to the cell, with what stood merged and what a person wrote below', async () => {
  const { name } = TABS.byUnit;
  const workbook = await sampleWorkbook();
  const { rows } = sheetNamed(workbook, name);
  rows.push([], [null, { value: 'ghi chú của tôi' }]);
  const open = await openSample({ workbook });
  await fill(open.port, { periodId: '2021-9M' });
  for (let task = 0; task < 14; task++) await open.type(task, { lead: 'Phòng Nội vụ' });
  const before = copyOf(open.host.workbook);
  const filled = await fill(open.port, { periodId: '2021-9M' });
  expect(contents(open.host.workbook, name)).not.toEqual(contents(before, name));
  await undo(open.port, filled.undo!);
  expect(contents(open.host.workbook, name)).toEqual(contents(before, name));
  const merges = (book: Workbook) =>
    sheetNamed(book, name)
      .merges.map((merge) => JSON.stringify(merge))
      .sort();
  expect(merges(open.host.workbook)).toEqual(merges(before));
  open.close();
});

/** What stands in the cells that are not blank, with its place. */
function contents(book: Workbook, name: string): string[] {
  return sheetNamed(book, name).rows.flatMap((row, r) =>
    Array.from(row ?? [], (cell, c) => [r, c, cell?.formula ?? cell?.value ?? ''].join(' ')).filter(
      (text) => !text.endsWith(' '),
    ),
  );
}
