import type { Finding } from '../domain/finding';
import type { PlanRow, TaskField } from '../domain/task';
import type { Change } from '../workbook/change';
import type { Cell, CellValue } from '../workbook/workbook';
import type { OpenPlan } from './open-plan';
import { planCell } from './placed-findings';
import type { CellChange } from './results';

/**
 * Findings whose fix only writes what the cell already says in the form that formulas count: names in catalogue spelling, real
 * dates and numbers, the due date that stands in the deadline text.
 */
const CANONICAL = new Set(['due-missing', 'area-spelling', 'unit-spelling', 'date-as-text', 'number-as-text']);

/** A cell to bring into the form that formulas count. */
export type CanonicalCell = CellChange & { field: TaskField; after: CellValue };

/** The cells to rewrite before summaries are filled. A cell where a person put a formula is left alone. */
export function canonicalCells(findings: readonly Finding[], open: OpenPlan): CanonicalCell[] {
  const { snapshot, places } = open;
  const sheet = snapshot.workbook.sheets.find(({ name }) => name === places.sheets.plan);
  return findings.flatMap(({ code, row, field, value, fix }): CanonicalCell[] => {
    if (!CANONICAL.has(code) || !fix?.safe || row === null || field === null) return [];
    const column = places.columns[field];
    if (column === undefined || sheet?.rows[row - 1]?.[column]?.formula !== undefined) return [];
    const cell = planCell(places, row, field);
    return [{ tab: places.sheets.plan, cell, row, field, before: value, after: fix.value, code }];
  });
}

/** The rows with these cells written. */
export function withCells(rows: readonly PlanRow[], cells: readonly CanonicalCell[]): PlanRow[] {
  const byRow = new Map<number, CanonicalCell[]>();
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return rows.map((row) => {
    const changed = byRow.get(row.row);
    if (!changed) return row;
    const values = Object.fromEntries(changed.map(({ field, after }) => [field, after]));
    return { ...row, values: { ...row.values, ...values } };
  });
}

/** The changes that write these cells: one block for each column, with gaps where nothing changes. Looks stay. */
export function cellChanges(cells: readonly CanonicalCell[], open: OpenPlan): Change[] {
  const { places } = open;
  const fields = [...new Set(cells.map(({ field }) => field))];
  return fields.flatMap((field): Change[] => {
    const column = places.columns[field];
    const here = cells.filter((cell) => cell.field === field);
    if (column === undefined || here.length === 0) return [];
    const first = here.reduce((least, { row }) => Math.min(least, row), Infinity);
    const last = here.reduce((most, { row }) => Math.max(most, row), 0);
    const block: (Cell | null)[][] = Array.from({ length: last - first + 1 }, () => [null]);
    for (const { row, after } of here) block[row - first] = [{ value: after }];
    return [{ kind: 'set-cells', sheet: places.sheets.plan, row: first - 1, column, cells: block, userCells: true }];
  });
}
