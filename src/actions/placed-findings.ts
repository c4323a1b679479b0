import { areaLabel } from '../domain/area';
import { readText } from '../domain/cell-values';
import type { Finding } from '../domain/finding';
import { findingKey, taskNamerInSteps } from '../domain/finding-key';
import { createRowReader, type LeadReading, type PlanContext } from '../domain/row-reader';
import { mapInSteps, type Steps } from '../domain/steps';
import type { PlanRow, TaskField } from '../domain/task';
import { UNIT_SEPARATOR } from '../domain/unit';
import { cellName } from '../workbook/a1';
import type { PlanPlaces } from '../workbook/read-plan';
import type { PlacedFinding } from './results';

/** What people know a finding by. `ignored`: reasons by key. */
export type PlacingContext = {
  places: PlanPlaces;
  plan: PlanContext;
  ignored: ReadonlyMap<string, { reason: string }>;
};

/** Gives findings of the plan table the tab and cell that people see, and what they are grouped by. */
export type PlaceFindings = (findings: readonly Finding[], rows: readonly PlanRow[]) => Steps<PlacedFinding[]>;

type Labels = Pick<PlacedFinding, 'area' | 'unit' | 'task'>;

/** A placer that remembers: a finding whose row is the same as the last time is not placed anew. */
export function createPlacer({ places, plan, ignored }: PlacingContext): PlaceFindings {
  const read = createRowReader(plan);
  const labels = new WeakMap<PlanRow, Labels>();
  const placed = new WeakMap<Finding, { row: PlanRow | undefined; finding: PlacedFinding }>();
  const labelsOf = (row: PlanRow | undefined): Labels => {
    if (!row) return NO_LABELS;
    const known = labels.get(row);
    if (known) return known;
    const { area, lead } = read(row);
    const label = area?.kind === 'one' ? areaLabel(area.area) : '';
    const found = { area: label, unit: leadNames(lead), task: readText(row.values.title) };
    labels.set(row, found);
    return found;
  };
  return function* (findings, rows) {
    const nameOf = yield* taskNamerInSteps(rows);
    const byNumber = new Map(rows.map((row) => [row.row, row]));
    return yield* mapInSteps(findings, (finding) => {
      const row = finding.row === null ? undefined : byNumber.get(finding.row);
      const key = findingKey(finding, nameOf);
      const known = placed.get(finding);
      if (known && known.row === row && known.finding.key === key) return known.finding;
      const reason = ignored.get(key);
      const now: PlacedFinding = {
        ...finding,
        tab: places.sheets.plan,
        cell: planCell(places, finding.row, finding.field),
        key,
        ...labelsOf(row),
        ...(reason ? { ignored: { reason: reason.reason } } : {}),
      };
      placed.set(finding, { row, finding: now });
      return now;
    });
  };
}

const NO_LABELS: Labels = { area: '', unit: '', task: '' };

function leadNames(lead: LeadReading): string {
  if (lead.kind === 'several') return lead.units.map(({ name }) => name).join(UNIT_SEPARATOR);
  return lead.kind === 'one' || lead.kind === 'outside' ? lead.unit.name : '';
}

/** A1 text of a cell of the plan table; a finding about a whole row stands at its title. `row` is the 1-based sheet row. */
export function planCell(places: PlanPlaces, row: number | null, field: TaskField | null): string {
  if (row === null) return '';
  const column = places.columns[field ?? 'title'] ?? places.table.column;
  return cellName(row - 1, column);
}
