import { ownValue, valueOf, type SheetRow } from '../../../src/domain/import/sheet-rows';
import { HEAD, rowsBelow, type TestCell } from './plan-sheets';

const shown = ({ row, values }: SheetRow) =>
  `${row}: ${values.map(({ column, cell, row: from }) => `${column.role} ${String(cell.value)} ${from}`).join(', ')}`;

test('rows that hold something, with the values of merged cells over them', () => {
  const rows = rowsBelow(
    [
      ['1', 'A', 'Kế hoạch', 'Phòng Nội vụ'],
      [],
      ['2', 'B', ' '],
      [null, null, 'Báo cáo', null, null, 'Quý I'],
      ['3', 'C', 'Kế hoạch'],
    ],
    { merges: ['D2:D4', 'C6:D6'], hiddenRows: [4] },
  );
  expect(rows.map(shown)).toEqual([
    '1: number 1 1, title A 1, product Kế hoạch 1, lead Phòng Nội vụ 1',
    '3: number 2 3, title B 3, lead Phòng Nội vụ 1',
    '4: product Báo cáo 4, deadline Quý I 4',
    // Merged over two columns it belongs to the first.
    '5: number 3 5, title C 5, product Kế hoạch 5',
  ]);
  expect(rows.map(({ hidden }) => hidden)).toEqual([false, true, false, false]);
  expect([...rows[1]!.texts]).toEqual([
    [0, '2'],
    [1, 'B'],
  ]);
  const lead = (at: number) => [valueOf(rows[at]!, 'lead')?.cell.value, ownValue(rows[at]!, 'lead')?.cell.value];
  expect(lead(0)).toEqual(['Phòng Nội vụ', undefined]);
  expect(lead(2)).toEqual([undefined, undefined]);
  expect(ownValue(rows[3]!, 'product')?.cell.value).toBe('Kế hoạch');
});

test('the words of a row and its number, in a cell of its own or before them', () => {
  const check = (cells: TestCell[], text: string, kind: string, rest: string, apart: boolean) => {
    const [row] = rowsBelow([cells]);
    expect([cells, row?.text, row?.numbering.kind, row?.numbering.rest, row?.numberApart]).toEqual([
      ...[cells, text, kind, rest, apart],
    ]);
  };
  check(['II', 'Thể chế', 'Kế hoạch'], 'Thể chế', 'roman', 'Thể chế', true);
  check([2, 'Thể chế'], 'Thể chế', 'digits', 'Thể chế', true);
  check(['II'], 'II', 'roman', '', true);
  check(['II. Thể chế'], 'II. Thể chế', 'roman', 'Thể chế', false);
  check(['Mục 2: Thể chế', 'B'], 'Mục 2: Thể chế', 'word', 'Thể chế', false);
  check([null, 'II. Thể chế', 'B'], 'II. Thể chế', 'roman', 'Thể chế', false);
  check([null, null, 'Thể chế'], 'Thể chế', 'none', 'Thể chế', false);
  check(['Thể chế', 'B'], 'Thể chế', 'none', 'Thể chế', false);
});

test('bold, capitals and texts across the table stand out', () => {
  const check = (cells: TestCell[], merges: string[], expected: Partial<SheetRow>) =>
    expect([cells, rowsBelow([cells], { merges })[0]]).toEqual([cells, expect.objectContaining(expected)]);
  check([{ bold: 'I' }, { bold: 'A' }], [], { bold: true });
  check([{ bold: 'I' }, 'A'], [], { bold: false });
  check(['I', 'THỂ CHẾ'], [], { capitals: true });
  check(['II. THỂ CHẾ'], [], { capitals: true });
  check(['II. Thể chế'], [], { capitals: false });
  check(['A'], ['A2:F2'], { across: true });
  check(['I', 'A'], ['B2:D2'], { across: true });
  // Over two columns, over two rows, with more beside it, or somewhere else.
  check(['A'], ['A2:B2'], { across: false });
  check(['A'], ['A2:F3'], { across: false });
  check(['1', 'A', null, null, 'B'], ['B2:D2'], { across: false });
  check([null, 'A'], ['C2:F2'], { across: false });
  check([null, 'A'], ['A1:F1'], { across: false });
});

test('columns outside of the plan are none of it', () => {
  const [row] = rowsBelow([['1', 'A', ...HEAD.slice(2).map(() => null), 'Chuyên viên']]);
  expect(row && shown(row)).toBe('1: number 1 1, title A 1');
  expect(row?.texts.get(6)).toBe('Chuyên viên');
  expect(rowsBelow([['A', ...HEAD.map(() => null)]], { merges: ['A2:B2', 'F2:K2'] })[0]?.across).toBe(false);
});
