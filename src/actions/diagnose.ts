import { CchcError, type ErrorCode } from '../domain/error';
import { Parts } from '../workbook/find-parts';
import { LATER_TABS, TAB_IDS, TABLES, type TabId } from '../workbook/tab-ids';
import { inSlices } from './in-slices';
import { planStateInSteps } from './open-plan';
import type { RunOptions, WorkbookPort } from './port';

export { readHostFacts, type HostFacts } from '../excel/host-facts';

/** What is there of ours in the open workbook: ids of ours and counts, nothing that anybody typed and no name that people gave. */
export type WorkbookFacts =
  /** Excel did not let it be read. */
  | { kind: 'unread'; code: ErrorCode }
  | {
      kind: 'none' | 'damaged' | 'plan';
      tabs: { id: TabId; locked: boolean }[];
      /** Tabs that every workbook of ours has, and this one has not. */
      missing: TabId[];
      /** By the name that our program gave; rows without the heading. */
      tables: { name: string; rows: number }[];
      /** Sheets that are none of ours. */
      otherSheets: number;
      /** Tasks that are read as such; null where there is no plan. */
      tasks: number | null;
      /** Why the plan cannot be read. */
      problems: ErrorCode[];
    };

/** What support needs to know of this workbook, fit to be shown to anybody. Throws `cancelled`, and nothing else of Excel's. */
export async function readWorkbookFacts(port: WorkbookPort, options?: RunOptions): Promise<WorkbookFacts> {
  try {
    const snapshot = await port.read(options);
    const state = await inSlices(planStateInSteps(snapshot), options);
    const parts = new Parts(snapshot.workbook);
    const tabs = parts.tabs();
    const here = TAB_IDS.flatMap((id) => {
      const sheet = tabs[id]?.sheet;
      return sheet ? [{ id, locked: snapshot.protectedSheets.includes(sheet.name) }] : [];
    });
    const tables = Object.values(TABLES).flatMap((name) => {
      const found = parts.table(name);
      return found ? [{ name, rows: found.table.area.rows - 1 }] : [];
    });
    return {
      kind: state.kind === 'open' ? 'plan' : state.kind,
      tabs: here,
      missing: state.kind === 'none' ? [] : TAB_IDS.filter((id) => tabs[id] === undefined && !LATER_TABS.includes(id)),
      tables,
      otherSheets: snapshot.foreignSheets.length,
      tasks: state.kind === 'open' ? state.open.plan.tasks.length : null,
      problems: state.kind === 'damaged' ? state.problems.map(({ code }) => code) : [],
    };
  } catch (error) {
    if (!(error instanceof CchcError) || error.code === 'cancelled') throw error;
    return { kind: 'unread', code: error.code };
  }
}
