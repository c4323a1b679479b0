import { addEntryTable } from '../../actions/add-entry-table';
import { addProcedures } from '../../actions/add-procedures';
import { addParIndex, sampleCriteria } from '../../actions/par-index/add-par-index';
import type { WorkbookPort } from '../../actions/port';
import { addReportTexts } from '../../actions/report-texts';
import { vi } from '../../locales';
import type { TemplateTable } from '../../domain/template';
import type { TypedEntry } from '../../workbook/entry-tabs';
import { projectAssets } from './files';

/** Flags of commands that make a workbook: tables that come when they are asked for. */
export const TABLE_FLAGS = {
  tthc: 'flag',
  'chi-tieu': 'flag',
  'sang-kien': 'flag',
  'cham-diem': 'flag',
  'mau-bao-cao': 'flag',
} as const;

/**
 * Adds the tables asked for, with the rows that `rowsOf` has for them; returns what to say of each, a line for one, and whether anything was
 * written. Throws as the actions.
 */
export async function addAskedTables(
  port: WorkbookPort,
  asked: Readonly<Record<keyof typeof TABLE_FLAGS, boolean>>,
  rowsOf: (id: TemplateTable) => Promise<readonly TypedEntry[]> = () => Promise.resolve([]),
): Promise<{ lines: string[]; changed: boolean }> {
  const lines: string[] = [];
  let changed = false;
  if (asked.tthc) {
    const { tab, rows, undo } = await addProcedures(port, undefined, undefined, await rowsOf('procedures'));
    lines.push(vi.cli.procedures(tab, rows));
    changed ||= undo !== null;
  }
  for (const id of [
    ...(asked['chi-tieu'] ? ['indicators' as const] : []),
    ...(asked['sang-kien'] ? ['initiatives' as const] : []),
  ]) {
    const { tab, rows, undo } = await addEntryTable(port, id, await rowsOf(id));
    lines.push(vi.cli.entryTable(tab, rows, undo !== null));
    changed ||= undo !== null;
  }
  if (asked['mau-bao-cao']) {
    const { tab, rows, undo } = await addReportTexts(port);
    lines.push(vi.cli.entryTable(tab, rows, undo !== null));
    changed ||= undo !== null;
  }
  if (asked['cham-diem']) {
    const { tab, rows, undo } = await addParIndex(port, await sampleCriteria(projectAssets));
    lines.push(vi.cli.parIndex(tab, rows, undo !== null));
    changed ||= undo !== null;
  }
  return { lines, changed };
}
