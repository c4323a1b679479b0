import { createHost } from '../../../src/workbench/host/host';
import { HOST_PROFILES } from '../../../src/workbench/host/host-api';
import { emptySheet, emptyWorkbook } from '../../../src/workbench/host/state';
import { promptAt } from '../../../src/workbench/page/prompt';

const prompt = { title: 'Tiến độ', message: 'Nhập từ 0% đến 100%.' };
const workbook = {
  ...emptyWorkbook(),
  sheets: [
    {
      ...emptySheet('Kế hoạch'),
      validations: [
        {
          area: { row: 7, column: 13, rows: 80, columns: 1 },
          rule: { type: 'custom' as const, formula: '=TRUE' },
          allowBlank: true,
          prompt,
        },
      ],
    },
  ],
};

test('tells the entry hint of the selected cell, first cell of a larger selection', () => {
  const host = createHost({ profile: HOST_PROFILES['2024'], workbook });
  host.select('Kế hoạch', { row: 8, column: 13, rows: 3, columns: 2 });
  expect(promptAt(host)).toEqual({ cell: 'N9', prompt });
  host.select('Kế hoạch', { row: 6, column: 13, rows: 1, columns: 1 });
  expect(promptAt(host)).toEqual({ cell: 'N7', prompt: undefined });
});
