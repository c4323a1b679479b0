import { cellName } from '../workbook/a1';
import { openPlan } from './open-plan';
import type { WorkbookPort } from './port';

/** Shows the task in a 1-based row of the plan. Throws as `openPlan`. */
export async function goToTask(port: WorkbookPort, row: number): Promise<void> {
  const { places } = await openPlan(port);
  await port.goTo(places.sheets.plan, cellName(row - 1, places.columns.title));
}
