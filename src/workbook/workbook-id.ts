import type { PlanHeader } from '../domain/plan';
import { derivedWorkbookId } from '../domain/sharing/stamp';
import { Parts } from './find-parts';
import { readEntry, WORKBOOK_ID_KEY } from './tabs/hidden';
import type { Workbook } from './workbook';

const WORKBOOK_ID = /^[0-9a-z]{16}$/;

/** The id of a workbook of ours. One that was made before workbooks had ids gets it of its header, the same each time. */
export function workbookIdOf(workbook: Workbook, header: PlanHeader): string {
  const hidden = new Parts(workbook).tabs().hidden?.sheet;
  const value = hidden === undefined ? null : readEntry(hidden, WORKBOOK_ID_KEY)?.value;
  return typeof value === 'string' && WORKBOOK_ID.test(value) ? value : derivedWorkbookId(header);
}
