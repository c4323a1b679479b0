import { applyChanges } from '../workbook/apply-changes';
import type { Change } from '../workbook/change';
import { appendLog, momentSerial } from '../workbook/log';
import type { Sheet } from '../workbook/workbook';
import { checkOpen } from './checked-plan';
import { now, type CheckOptions } from './clock';
import { commit } from './commit';
import { dress } from './known-looks';
import { reopen, type OpenPlan } from './open-plan';
import type { WorkbookPort } from './port';
import type { ChangeResult } from './results';

/** `tab`: the actual name of the tab; `rows`: how many rows came that say something. */
export type AddedTable = ChangeResult & { tab: string; rows: number };

export type TableToAdd = {
  /** Id of the action, for undo. */
  label: string;
  /** Empty where everything is there already. */
  changes: readonly Change[];
  tab: string;
  rows: number;
  /** What the log says of it. */
  log: { action: string; after: string; note: string };
  /** The tab as it is laid out with what stands in it now, by which its looks are known; null where it is not there yet. */
  known: Sheet | null;
};

/** Writes a table that somebody asked for, as one step to take back, with a line in "Nhật ký". Writes nothing where nothing is to come. */
export async function commitTable(
  port: WorkbookPort,
  { snapshot }: OpenPlan,
  { label, changes: brought, tab, rows, log, known }: TableToAdd,
  options?: CheckOptions,
): Promise<AddedTable> {
  const added = applyChanges(snapshot.workbook, [...brought]);
  const line = {
    ...{ at: momentSerial(now(options)), action: log.action, tab, cell: '', taskId: '', column: '', before: '' },
    ...{ after: log.after, note: log.note },
  };
  const changes: Change[] = brought.length === 0 ? [] : [...brought, ...appendLog(added, [line])];
  const after = await checkOpen(reopen(snapshot, applyChanges(snapshot.workbook, changes)), options);
  const sheets = snapshot.workbook.sheets.map((sheet) =>
    sheet.name === known?.name ? { ...dress(sheet, known), validations: known.validations } : sheet,
  );
  const before = { ...snapshot, workbook: { ...snapshot.workbook, sheets } };
  const done = await commit(port, before, { label, changes, after }, options);
  return { ...done, tab, rows };
}
