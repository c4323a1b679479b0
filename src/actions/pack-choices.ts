import { packPages } from '../workbook/meeting-pack';
import type { PlanPlaces } from '../workbook/read-plan';
import { BLOCK_NAMES, type SummaryTab } from '../workbook/tabs/info-names';
import { Parts } from '../workbook/find-parts';
import type { Workbook } from '../workbook/workbook';
import type { PackChoice } from './print-results';

/** What a meeting pack may hold, in its order: tabs whose looks are known to us, because Excel is not asked for those. */
export function packChoices(workbook: Workbook, places: PlanPlaces): PackChoice[] {
  const summaries = (Object.keys(BLOCK_NAMES) as SummaryTab[]).map((tab) => places.sheets[tab]);
  const tabs = new Parts(workbook).tabs();
  const tables = (['indicators', 'links', 'procedures', 'initiatives'] as const).map((tab) => tabs[tab]?.sheet.name);
  const known = new Set<string | undefined>([...summaries, ...tables]);
  return packPages(workbook)
    .filter(({ sheet }) => known.has(sheet))
    .map(({ sheet, usual, empty }) => ({ tab: sheet, usual, empty }));
}
