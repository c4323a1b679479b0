/** The sample plan with the tabs of the PAR Index, as plain data; and what people type into score sheets. */
import { addParIndex, sampleCriteria } from '../../../src/actions/par-index/add-par-index';
import { readCode } from '../../../src/domain/par-index/criterion';
import type { SheetField } from '../../../src/domain/par-index/score-sheet';
import { readParIndex } from '../../../src/workbook/par-index/read';
import type { Cell, CellValue, Workbook } from '../../../src/workbook/workbook';
import { memoryWorkbook } from '../../support/memory-port';
import { assets } from '../../support/open-host';
import { samplePlan, sampleWorkbook } from '../../support/sample-plan';
import { CLOCK } from '../loaded-plan';

export const A = 'Phường Hương Văn';
export const B = 'Phường Hương Xuân';

let made: Workbook | null = null;

/** Made once; each caller has a copy. */
export async function scoredWorkbook(): Promise<Workbook> {
  if (made === null) {
    const { port, current } = memoryWorkbook(sampleWorkbook(await samplePlan(), '2021-H1'));
    await addParIndex(port, await sampleCriteria(assets), { clock: CLOCK });
    made = current();
  }
  return structuredClone(made);
}

type Typed = Partial<Record<SheetField, CellValue>>;

function placeOf(workbook: Workbook, unit: string, code: string) {
  const { scores } = readParIndex(workbook)!.tables;
  const row = scores!.rows.find(({ values }) => values.unit === unit && readCode(values.number) === code);
  if (scores === null || row === undefined) throw new Error(`no row ${unit} ${code}`);
  return { sheet: workbook.sheets.find(({ name }) => name === scores.sheet)!, row, columns: scores.columns };
}

/** Somebody types into cells of a row; what was there goes, its formula too. */
export function typeScore(workbook: Workbook, unit: string, code: string, cells: Typed): void {
  const { sheet, row, columns } = placeOf(workbook, unit, code);
  for (const [field, value] of Object.entries(cells)) {
    const line = sheet.rows[row.row - 1]!;
    const column = columns[field as SheetField]!;
    const style = line[column]?.style;
    line[column] = { value: value ?? null, ...(style ? { style } : {}) };
  }
}

/** The cell of a row, with its look and formula. */
export function scoreCellOf(workbook: Workbook, unit: string, code: string, field: SheetField): Cell | null {
  const { sheet, row, columns } = placeOf(workbook, unit, code);
  return sheet.rows[row.row - 1]?.[columns[field]!] ?? null;
}

export const stateOf = (workbook: Workbook, unit: string): string | undefined =>
  readParIndex(workbook)!.sheets.find((sheet) => sheet.unit === unit)?.state;
