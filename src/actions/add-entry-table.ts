import { fixes as words } from '../locales/vi/fixes';
import { applyChanges } from '../workbook/apply-changes';
import { ENTRY_TABS, entryTabChanges, filledEntryRows, type EntryTabId, type TypedEntry } from '../workbook/entry-tabs';
import { Parts } from '../workbook/find-parts';
import type { CheckOptions } from './clock';
import { commitTable, type AddedTable } from './commit-table';
import { entryContext } from './entry-context';
import { openPlan } from './open-plan';
import type { WorkbookPort } from './port';

/**
 * Adds the tab "Chỉ tiêu" or "Sáng kiến" with `typed` rows and blank ones to fill in; one step to take back, with a line in "Nhật ký".
 * Where the tab is there, nothing comes: `undo` is null. Throws as `openPlan`, and `CchcError` name-taken where a person keeps a table of
 * this name.
 */
export async function addEntryTable(
  port: WorkbookPort,
  id: EntryTabId,
  typed: readonly TypedEntry[] = [],
  options?: CheckOptions,
): Promise<AddedTable> {
  const open = await openPlan(port, options);
  const { workbook } = open.snapshot;
  const changes = entryTabChanges(workbook, id, entryContext(open), typed);
  const added = applyChanges(workbook, changes);
  const rows = filledEntryRows(added, id) - filledEntryRows(workbook, id);
  const table = {
    label: `add-${id}`,
    changes,
    tab: new Parts(added).table(ENTRY_TABS[id].table)?.sheet.name ?? '',
    rows,
    log: { action: words.entryTables[id], after: words.entryTables.rows(rows), note: '' },
    known: null,
  };
  return commitTable(port, open, table, options);
}
