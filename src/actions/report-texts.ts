import { fixes as words } from '../locales/vi/fixes';
import { applyChanges } from '../workbook/apply-changes';
import { Parts } from '../workbook/find-parts';
import { readReportTexts, reportTextsChanges } from '../workbook/report-texts';
import type { CheckOptions } from './clock';
import { commitTable, type AddedTable } from './commit-table';
import { openPlan } from './open-plan';
import type { WorkbookPort } from './port';

/**
 * Adds the tab "Mẫu báo cáo" with the usual texts of the report, for an office to make its own; one step to take back. Where it is there,
 * nothing comes: `undo` is null. Throws as `openPlan`, and `CchcError` name-taken.
 */
export async function addReportTexts(port: WorkbookPort, options?: CheckOptions): Promise<AddedTable> {
  const open = await openPlan(port, options);
  const { workbook } = open.snapshot;
  const changes = reportTextsChanges(new Parts(workbook), open.plan);
  const texts = readReportTexts(new Parts(applyChanges(workbook, changes)), open.plan.areas);
  const rows = changes.length === 0 ? 0 : (texts?.passages.length ?? 0);
  const log = { action: words.reportTexts.action, after: words.reportTexts.rows(rows), note: '' };
  const table = { label: 'add-report-texts', changes, tab: texts?.tab ?? '', rows, log, known: null };
  return commitTable(port, open, table, options);
}
