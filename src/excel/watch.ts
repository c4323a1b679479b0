import type { WorkbookEvent } from '../actions/port';
import { inExcel } from './session';

/** What the adapter knows while events arrive; `applying` counts its own writes under way. */
export type WatchState = {
  applying: number;
  sheetIds: ReadonlyMap<string, string>;
  /** Sheets of our own and those with a table that rules look at. */
  watched: ReadonlySet<string>;
  /** Of these, sheets whose hidden rows matter. */
  ruled: ReadonlySet<string>;
};

type Handler = OfficeExtension.EventHandlerResult<unknown>;
/** What events of a sheet have in common. */
type SheetEvent = { worksheetId: string; address?: string; source?: string };

/**
 * Calls back for changed cells of the sheets that matter, once for each event of Excel, for rows that were inserted, deleted, sorted or
 * hidden there, and for sheets that came or went. Our own writes are left out: Excel marks them (`triggerSource`), and
 * nothing that this computer does is told while a write is under way. A renamed sheet raises no event below ExcelApi 1.17.
 */
export async function watchWorkbook(
  state: WatchState,
  onChange: (change: WorkbookEvent) => void,
): Promise<() => Promise<void>> {
  const isOurs = (source: string | undefined): boolean => state.applying > 0 && sourceOf(source) === 'local';
  const tell = ({ worksheetId, address, source }: SheetEvent, kind: WorkbookEvent['kind']): void => {
    const sheet = state.sheetIds.get(worksheetId);
    if (isOurs(source) || sheet === undefined || !state.watched.has(sheet)) return;
    onChange({ sheet, address: address || null, source: sourceOf(source), kind });
  };
  const tellSheets = ({ worksheetId, source }: SheetEvent): void => {
    if (isOurs(source)) return;
    onChange({ sheet: state.sheetIds.get(worksheetId) ?? '', address: null, source: sourceOf(source), kind: 'sheets' });
  };
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added: Handler[] = [
      worksheets.onChanged.add(async (event) => {
        if (event.triggerSource !== 'ThisLocalAddin') tell(event, kindOf(event.changeType));
      }),
      worksheets.onRowSorted.add(async (event) => tell(event, 'moved')),
      // Rules tell what is hidden. Excel does not say who hides, and tells late: a fill hides rows of its lists, where nobody asks.
      worksheets.onRowHiddenChanged.add(async (event) => {
        if (state.ruled.has(state.sheetIds.get(event.worksheetId) ?? '')) tell(event, 'moved');
      }),
      worksheets.onAdded.add(async (event) => tellSheets(event)),
      worksheets.onDeleted.add(async (event) => tellSheets(event)),
    ];
    await context.sync();
    return added;
  });
  return () => stopWatching(handlers);
}

/** Whatever is not a plain edit of cells may have moved others. */
function kindOf(changeType: string): WorkbookEvent['kind'] {
  return changeType === 'RangeEdited' ? 'cells' : 'moved';
}

function sourceOf(source: string | undefined): WorkbookEvent['source'] {
  return source === 'Remote' ? 'remote' : 'local';
}

/** Handlers must be removed in the context that they were added in. */
async function stopWatching(handlers: readonly Handler[]): Promise<void> {
  const first = handlers[0];
  if (!first) return;
  for (const handler of handlers) handler.remove();
  await first.context.sync();
}
