import type { CellChange, FixRequest, PlacedFinding } from '../../actions/results';
import { PLAN_HEADINGS } from '../../domain/plan-headings';
import { TASK_FIELDS } from '../../domain/task';

/** Changes under the headings of their columns, columns and cells in the order of the sheet; what has no column stands last. */
export function changesByColumn<Change extends CellChange>(
  changes: readonly Change[],
  wholeRow: string,
): { name: string; changes: Change[] }[] {
  const columns = [...TASK_FIELDS.map((field) => ({ field, name: PLAN_HEADINGS[field].heading })), NO_COLUMN];
  return columns.flatMap(({ field, name }) => {
    const own = changes.filter((change) => change.field === field).sort((a, b) => a.row - b.row);
    return own.length === 0 ? [] : [{ name: name || wholeRow, changes: own }];
  });
}

const NO_COLUMN = { field: null, name: '' };

/** The meaning of everything that the request repairs is certain, or a person has just said what it is. */
export function isCertain(request: FixRequest, findings: readonly PlacedFinding[]): boolean {
  if (request.kind === 'safe' || request.kind === 'option') return true;
  const keys = request.kind === 'keys' ? new Set(request.keys) : null;
  const meant = (finding: PlacedFinding) =>
    keys ? keys.has(finding.key) : request.kind === 'rule' && finding.code === request.code;
  return findings.every((finding) => !finding.fix || finding.ignored || !meant(finding) || finding.fix.safe);
}
