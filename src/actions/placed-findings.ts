import type { Finding } from '../domain/finding';
import type { TaskField } from '../domain/task';
import { cellName } from '../workbook/a1';
import type { PlanPlaces } from '../workbook/read-plan';
import type { PlacedFinding } from './results';

/** Findings of the plan table with the tab and cell that people see. */
export function placeFindings(findings: readonly Finding[], places: PlanPlaces): PlacedFinding[] {
  return findings.map((finding) => ({
    ...finding,
    tab: places.sheets.plan,
    cell: planCell(places, finding.row, finding.field),
  }));
}

/** A1 text of a cell of the plan table; a finding about a whole row stands at its title. `row` is the 1-based sheet row. */
export function planCell(places: PlanPlaces, row: number | null, field: TaskField | null): string {
  if (row === null) return '';
  const column = places.columns[field ?? 'title'] ?? places.table.column;
  return cellName(row - 1, column);
}
