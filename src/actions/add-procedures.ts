import { fixes as words } from '../locales/vi/fixes';
import { applyChanges } from '../workbook/apply-changes';
import type { Change } from '../workbook/change';
import { Parts } from '../workbook/find-parts';
import { appendLog, momentSerial } from '../workbook/log';
import { procedureChanges, proceduresLayout, readProcedureEntries } from '../workbook/procedures';
import { OTHER_TABLES } from '../workbook/tab-ids';
import type { Workbook } from '../workbook/workbook';
import { checkOpen } from './checked-plan';
import { now, type CheckOptions } from './clock';
import { commit } from './commit';
import { dress } from './known-looks';
import { choosePeriod, openPlan, reopen } from './open-plan';
import type { WorkbookPort } from './port';
import type { ChangeResult } from './results';

/** `tab`: the actual name of the tab; `rows`: how many rows came, 0 where every unit of the period had one. */
export type ProceduresResult = ChangeResult & { tab: string; rows: number };

/**
 * Adds the tab "TTHC" (form 06) with a row for each unit of the period that the workbook shows, or the rows of that period where the tab is
 * there already; one step to take back, with a line in "Nhật ký". Figures stay blank. Throws as `openPlan`, and `CchcError` name-taken
 * where a person keeps a table of this name.
 */
export async function addProcedures(port: WorkbookPort, options?: CheckOptions): Promise<ProceduresResult> {
  const open = await openPlan(port, options);
  const { snapshot, plan } = open;
  const wanted = { plan, period: choosePeriod(plan) };
  const brought = procedureChanges(snapshot.workbook, wanted);
  const added = applyChanges(snapshot.workbook, brought);
  const tab = new Parts(added).table(OTHER_TABLES.procedures)?.sheet.name ?? '';
  const rows = unitRows(added) - unitRows(snapshot.workbook);
  const line = {
    ...{ at: momentSerial(now(options)), action: words.procedures.action, tab, cell: '', taskId: '', column: '' },
    ...{ before: '', after: words.procedures.rows(rows), note: wanted.period.name },
  };
  const changes: Change[] = brought.length === 0 ? [] : [...brought, ...appendLog(added, [line])];
  const after = await checkOpen(reopen(snapshot, applyChanges(snapshot.workbook, changes)), options);
  const layout = proceduresLayout(snapshot.workbook, wanted);
  const sheets = snapshot.workbook.sheets.map((sheet) =>
    sheet.name === layout?.name ? { ...dress(sheet, layout), validations: layout.validations } : sheet,
  );
  const known = { ...snapshot, workbook: { ...snapshot.workbook, sheets } };
  const done = await commit(port, known, { label: 'add-procedures', changes, after }, options);
  return { ...done, tab, rows };
}

/** Rows of the table that name a unit. */
function unitRows(workbook: Workbook): number {
  return readProcedureEntries(workbook).filter(({ unit }) => unit !== '').length;
}
