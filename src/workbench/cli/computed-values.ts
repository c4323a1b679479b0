/** Files of programs that write formulas without their results, such as scripts do. */
import type { Cell, Workbook } from '../../workbook/workbook';

const lacksValue = (cell: Cell | null | undefined): boolean => cell?.formula !== undefined && cell.value === null;

/** Whether a formula has no result with it. One that shows nothing has the result "". */
export const lacksValues = ({ sheets }: Workbook): boolean =>
  sheets.some(({ rows }) => rows.some((line) => line?.some(lacksValue)));

/**
 * The workbook with the results of those formulas that came without, as Excel would show them; results that are there stay. The formula
 * engine is loaded only for them: it takes longer than all else.
 */
export async function withComputedValues(workbook: Workbook): Promise<Workbook> {
  if (!lacksValues(workbook)) return workbook;
  const engine = await (await import('../engine/univer-engine')).createEngine();
  try {
    await engine.load(workbook);
    const results = await engine.update(workbook, []);
    const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, { ...sheet, rows: [...sheet.rows] }]));
    for (const { sheet: name, row, column, value } of results) {
      const rows = sheets.get(name)?.rows;
      const line = [...(rows?.[row] ?? [])];
      const cell = line[column];
      if (rows === undefined || cell == null || !lacksValue(cell)) continue;
      line[column] = { ...cell, value };
      rows[row] = line;
    }
    return { ...workbook, sheets: [...sheets.values()] };
  } finally {
    engine.dispose();
  }
}
