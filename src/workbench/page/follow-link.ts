import { parseReference } from '../../workbook/a1';
import type { ExcelHost } from '../host/host-api';

/** Selects what a link inside the workbook points at. A link to a sheet that is gone does nothing. */
export function followLink(host: ExcelHost, reference: string): boolean {
  const target = parseReference(reference);
  const sheet = target?.sheet ?? host.selection.sheet;
  if (target === null || !host.workbook.sheets.some((candidate) => candidate.name === sheet)) return false;
  host.select(sheet, target.area);
  return true;
}
