/** What the engine has seen of a workbook, to find what is new. */
import type { Cell, CellValue, Sheet, Workbook } from '../../workbook/workbook';

export type MirrorCell = { value: CellValue; formula?: string };
export type Mirror = { structure: string; sheets: Map<string, (MirrorCell | null)[][]> };
export type CellChange = { sheet: string; row: number; column: number; cell: MirrorCell | null };

/** Everything besides cells that formulas depend on. */
export function structureOf(workbook: Workbook): string {
  return JSON.stringify([
    workbook.sheets.map((sheet) => [
      sheet.name,
      sheet.tables.map((table) => [table.name, table.area, table.columns.map((column) => column.name)]),
    ]),
    workbook.names.map((name) => [name.name, name.reference]),
  ]);
}

export function mirrorOf(workbook: Workbook): Mirror {
  return {
    structure: structureOf(workbook),
    sheets: new Map(
      workbook.sheets.map((sheet) => [sheet.name, sheet.rows.map((line) => Array.from(line ?? [], mirrored))]),
    ),
  };
}

function mirrored(cell: Cell | null | undefined): MirrorCell | null {
  if (cell === null || cell === undefined || (cell.value === null && cell.formula === undefined)) return null;
  return { value: cell.value, ...(cell.formula === undefined ? {} : { formula: cell.formula }) };
}

/** Cells of a sheet whose formula, or whose value without one, differs from the mirror; the mirror follows. */
export function takeChanges(mirror: Mirror, sheet: Sheet): CellChange[] {
  const known = mirror.sheets.get(sheet.name) ?? [];
  mirror.sheets.set(sheet.name, known);
  const changes: CellChange[] = [];
  const height = Math.max(sheet.rows.length, known.length);
  for (let row = 0; row < height; row += 1) {
    const line = sheet.rows[row] ?? [];
    const old = known[row] ?? [];
    known[row] = old;
    const width = Math.max(line.length, old.length);
    for (let column = 0; column < width; column += 1) {
      const cell = mirrored(line[column]);
      const before = old[column] ?? null;
      if (same(before, cell)) continue;
      old[column] = cell;
      changes.push({ sheet: sheet.name, row, column, cell });
    }
  }
  return changes;
}

function same(a: MirrorCell | null, b: MirrorCell | null): boolean {
  if (a?.formula !== b?.formula) return false;
  return a?.formula !== undefined || sameValue(a?.value ?? null, b?.value ?? null);
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === 'object' && a !== null && typeof b === 'object' && b !== null) return a.error === b.error;
  return a === b;
}
