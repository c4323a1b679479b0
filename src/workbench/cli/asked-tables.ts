import { addEntryTable } from '../../actions/add-entry-table';
import { addProcedures } from '../../actions/add-procedures';
import type { WorkbookPort } from '../../actions/port';
import { vi } from '../../locales';
import type { TemplateTable } from '../../domain/template';
import type { TypedEntry } from '../../workbook/entry-tabs';

/** Flags of commands that make a workbook: tables that come when they are asked for. */
export const TABLE_FLAGS = { tthc: 'flag', 'chi-tieu': 'flag', 'sang-kien': 'flag' } as const;

/** Adds the tables asked for, with the rows that `rowsOf` has for them; returns what to say of each, a line for one. Throws as the actions. */
export async function addAskedTables(
  port: WorkbookPort,
  asked: Readonly<Record<keyof typeof TABLE_FLAGS, boolean>>,
  rowsOf: (id: TemplateTable) => Promise<readonly TypedEntry[]> = () => Promise.resolve([]),
): Promise<string[]> {
  const lines: string[] = [];
  if (asked.tthc) {
    const { tab, rows } = await addProcedures(port, undefined, undefined, await rowsOf('procedures'));
    lines.push(vi.cli.procedures(tab, rows));
  }
  for (const id of [
    ...(asked['chi-tieu'] ? ['indicators' as const] : []),
    ...(asked['sang-kien'] ? ['initiatives' as const] : []),
  ]) {
    const { tab, rows, undo } = await addEntryTable(port, id, await rowsOf(id));
    lines.push(vi.cli.entryTable(tab, rows, undo !== null));
  }
  return lines;
}
