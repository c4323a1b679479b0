import { CchcError } from '../domain/error';
import { cellName } from '../workbook/a1';
import { TABS } from '../workbook/tab-ids';
import { openPlan } from './open-plan';
import type { WorkbookPort } from './port';

/** Tabs that a person can be taken to. */
export type ShownTab = 'plan' | 'charts' | 'check' | 'rules' | 'log';

/**
 * Shows one of our tabs, whatever people have renamed it to: the plan at its first task, the others at the top. Throws `sheet-missing`
 * where somebody deleted it, or filling has not brought it yet.
 */
export async function openTab(port: WorkbookPort, tab: ShownTab): Promise<void> {
  const { places } = await openPlan(port);
  if (places.missing.includes(tab)) throw new CchcError('sheet-missing', { sheet: TABS[tab].name });
  const { table, columns } = places;
  const cell = tab === 'plan' ? cellName(table.row + 1, columns.title ?? table.column) : 'A1';
  await port.goTo(places.sheets[tab], cell);
}
