import { cellName } from '../workbook/a1';
import { openPlan } from './open-plan';
import type { WorkbookPort } from './port';

/** Shows one of our tabs, whatever people have renamed it to: the plan at its first task, the charts at the top. */
export async function openTab(port: WorkbookPort, tab: 'plan' | 'charts'): Promise<void> {
  const { places } = await openPlan(port);
  const { table, columns } = places;
  const cell = tab === 'plan' ? cellName(table.row + 1, columns.title ?? table.column) : 'A1';
  await port.goTo(places.sheets[tab], cell);
}
