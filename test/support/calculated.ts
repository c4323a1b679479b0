/** Workbooks whose formulas are worked out by the formula engine alone. */
import { createEngine } from '../../src/workbench/engine/univer-engine';
import type { Workbook } from '../../src/workbook/workbook';

/** Without cached values, so that another program cannot merely repeat them. */
export function withoutResults(workbook: Workbook): Workbook {
  const copy = structuredClone(workbook);
  for (const cell of copy.sheets.flatMap(({ rows }) => rows.flat())) if (cell?.formula !== undefined) cell.value = null;
  return copy;
}

export async function calculated(workbook: Workbook): Promise<Workbook> {
  const copy = withoutResults(workbook);
  const engine = await createEngine();
  for (const result of await engine.update(copy, [{ kind: 'structure', source: 'addin' }])) {
    const cell = copy.sheets.find(({ name }) => name === result.sheet)?.rows[result.row]?.[result.column];
    if (cell) cell.value = result.value;
  }
  engine.dispose();
  return copy;
}
