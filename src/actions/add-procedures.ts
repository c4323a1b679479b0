import { fixes as words } from '../locales/vi/fixes';
import { applyChanges } from '../workbook/apply-changes';
import { Parts } from '../workbook/find-parts';
import {
  procedureChanges,
  proceduresLayout,
  readProcedureEntries,
  type ProceduresWanted,
} from '../workbook/procedures';
import { OTHER_TABLES } from '../workbook/tab-ids';
import type { Workbook } from '../workbook/workbook';
import type { CheckOptions } from './clock';
import { commitTable, type AddedTable } from './commit-table';
import { choosePeriod, openPlan } from './open-plan';
import type { WorkbookPort } from './port';

/** `rows`: 0 where every unit of the period had one. */
export type ProceduresResult = AddedTable;

/**
 * Adds the tab "TTHC" (form 06) with a row for each unit of the period (by default the one that the workbook shows), or the rows of that
 * period where the tab is there already; one step to take back, with a line in "Nhật ký". `listed`: units with their fields, as a template
 * lists them. Figures stay blank. Throws as `openPlan`, and `CchcError` name-taken where a person keeps a table of this name.
 */
export async function addProcedures(
  port: WorkbookPort,
  options?: CheckOptions,
  periodId?: string,
  listed?: ProceduresWanted['listed'],
): Promise<ProceduresResult> {
  const open = await openPlan(port, options);
  const { workbook } = open.snapshot;
  const wanted = { plan: open.plan, period: choosePeriod(open.plan, periodId), listed };
  const changes = procedureChanges(workbook, wanted);
  const added = applyChanges(workbook, changes);
  const rows = unitRows(added) - unitRows(workbook);
  const table = {
    label: 'add-procedures',
    changes,
    tab: new Parts(added).table(OTHER_TABLES.procedures)?.sheet.name ?? '',
    rows,
    log: { action: words.procedures.action, after: words.procedures.rows(rows), note: wanted.period.name },
    known: proceduresLayout(workbook, wanted),
  };
  return commitTable(port, open, table, options);
}

/** Rows of the table that name a unit. */
function unitRows(workbook: Workbook): number {
  return readProcedureEntries(workbook).filter(({ unit }) => unit !== '').length;
}
