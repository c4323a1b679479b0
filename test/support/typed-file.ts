import type { CellValue, TaskField } from '../../src/domain/task';
import { readPlan } from '../../src/workbook/read-plan';
import { readXlsx } from '../../src/xlsx/read';
import { writeXlsx } from '../../src/xlsx/write';

/** Cells by the position of their task and by column. */
export type TypedCells = Record<number, Partial<Record<TaskField, CellValue>>>;

/** A file that was sent to a unit, after a clerk typed into tasks. */
export function typedFile(bytes: Uint8Array, cells: TypedCells): Uint8Array {
  const workbook = readXlsx(bytes);
  const read = readPlan(workbook);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { places } = read;
  const sheet = workbook.sheets.find(({ name }) => name === places.sheets.plan)!;
  for (const [task, values] of Object.entries(cells)) {
    for (const [field, value] of Object.entries(values)) {
      const line = sheet.rows[places.table.row + 1 + Number(task)]!;
      const column = places.columns[field as TaskField];
      line[column] = { ...line[column], value: value ?? null };
    }
  }
  return writeXlsx(workbook);
}
