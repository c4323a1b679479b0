import { intersects, parseArea } from '../workbook/a1';
import type { Change } from '../workbook/change';
import type { Area } from '../workbook/workbook';
import type { WorkbookEvent } from './port';
import type { UndoStep } from './results';

/**
 * Whether taking `step` back still writes over nothing that somebody entered since: false once the event touches a cell that the
 * step would write, moves cells about, so that places no longer fit, or takes away a sheet that the step writes into.
 */
export function undoHolds(step: UndoStep, event: WorkbookEvent): boolean {
  if (event.kind === 'sheets') return !step.changes.some((change) => 'sheet' in change && change.sheet === event.sheet);
  const area = event.kind === 'cells' && event.address !== null ? parseArea(event.address) : null;
  if (area === null) return false;
  return !step.changes.some((change) => writesInto(change, event.sheet, area));
}

function writesInto(change: Change, sheet: string, area: Area): boolean {
  if (!('sheet' in change) || change.sheet !== sheet) return false;
  switch (change.kind) {
    case 'delete-sheet':
      return true;
    case 'clear':
      return intersects(change.area, area);
    case 'set-cells': {
      const { row, column, cells } = change;
      return intersects({ row, column, rows: cells.length, columns: cells[0]?.length ?? 0 }, area);
    }
    default:
      // Looks, rules, charts and pages hold nothing that people type.
      return false;
  }
}
