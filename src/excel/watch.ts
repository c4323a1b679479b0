import type { WorkbookEvent } from '../actions/port';
import { inExcel } from './session';

/** What the adapter knows while events arrive; `applying` counts its own writes under way. */
export type WatchState = {
  applying: number;
  sheetIds: ReadonlyMap<string, string>;
  ownSheets: ReadonlySet<string>;
};

type Handler = OfficeExtension.EventHandlerResult<unknown>;

/**
 * Calls back for changed cells of our own tabs and for added or deleted sheets. Our own writes are left out: Excel marks
 * them (`triggerSource`), and nothing is told while a write is under way. A renamed sheet raises no event below ExcelApi 1.17.
 */
export async function watchWorkbook(
  state: WatchState,
  onChange: (change: WorkbookEvent) => void,
): Promise<() => Promise<void>> {
  const handlers = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added: Handler[] = [
      worksheets.onChanged.add(async (event) => {
        if (state.applying > 0 || event.triggerSource === 'ThisLocalAddin') return;
        const sheet = state.sheetIds.get(event.worksheetId);
        if (sheet === undefined || !state.ownSheets.has(sheet)) return;
        onChange({ sheet, address: event.address || null, source: sourceOf(event.source), kind: 'cells' });
      }),
      worksheets.onAdded.add(async (event) => {
        if (state.applying > 0) return;
        onChange({ sheet: '', address: null, source: sourceOf(event.source), kind: 'sheets' });
      }),
      worksheets.onDeleted.add(async (event) => {
        if (state.applying > 0) return;
        const sheet = state.sheetIds.get(event.worksheetId) ?? '';
        onChange({ sheet, address: null, source: sourceOf(event.source), kind: 'sheets' });
      }),
    ];
    await context.sync();
    return added;
  });
  return () => stopWatching(handlers);
}

function sourceOf(source: string): WorkbookEvent['source'] {
  return source === 'Remote' ? 'remote' : 'local';
}

/** Handlers must be removed in the context that they were added in. */
async function stopWatching(handlers: readonly Handler[]): Promise<void> {
  const first = handlers[0];
  if (!first) return;
  for (const handler of handlers) handler.remove();
  await first.context.sync();
}
