import { cellName, contains } from '../../workbook/a1';
import type { Validation } from '../../workbook/workbook';
import type { ExcelHost } from '../host/host-api';

/** What is said about the selected cell: its name and the entry hint that Excel would show beside it. */
export function promptAt(host: ExcelHost): { cell: string; prompt: Validation['prompt'] } {
  const { sheet, area } = host.selection;
  const cell = { row: area.row, column: area.column, rows: 1, columns: 1 };
  const validations = host.workbook.sheets.find(({ name }) => name === sheet)?.validations ?? [];
  return {
    cell: cellName(area.row, area.column),
    prompt: validations.find((validation) => contains(validation.area, cell) && validation.prompt)?.prompt,
  };
}
