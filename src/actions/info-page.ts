import type { Change } from '../workbook/change';
import { grownPrintArea } from '../workbook/refresh-info';
import type { Page } from '../workbook/workbook';
import type { OpenPlan } from './open-plan';
import type { RunOptions, WorkbookPort } from './port';

export type InfoPage = { before: Page; change: Change };

/**
 * The page of "Thông tin" where `changes` bring lines below everything on it, and all of that was printed before: a print area that somebody
 * made smaller stays. Excel is asked only then. null where nothing is to be done.
 */
export async function infoPage(
  port: WorkbookPort,
  { snapshot, places }: OpenPlan,
  changes: readonly Change[],
  options?: RunOptions,
): Promise<InfoPage | null> {
  const name = places.sheets.info;
  const sheet = snapshot.workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined || grownPrintArea(sheet, changes) === null) return null;
  const before = (await port.readPages([name], options)).get(name)?.page;
  const area = before?.printArea && grownPrintArea(sheet, changes, before.printArea);
  if (!before || !area) return null;
  return { before, change: { kind: 'set-page', sheet: name, page: { ...before, printArea: area } } };
}
