/**
 * The spreadsheet on the page. The grid is never the source of truth: an edit shows at once, the host takes or refuses it, and
 * the grid then shows what the host holds.
 */
import type { ExcelHost, HostPatch } from '../host/host-api';
import { type GridListeners, listenToPerson } from './grid-input';
import { startUniver } from './grid-univer';
import { createGridView } from './grid-view';
import { sameRange, toRange } from './ranges';

export type Grid = {
  /** Moves to what is selected in the host, if the grid shows something else. */
  followSelection: () => void;
  dispose: () => void;
};

export function createGrid(container: HTMLElement, host: ExcelHost, listeners: GridListeners): Grid {
  const parts = startUniver(container);
  const view = createGridView(parts, host, listeners.onSelect);
  const stopListening = listenToPerson(parts, view, host, listeners);
  const pending: HostPatch[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  // One batch of the add-in gives many patches at once; they are taken over together.
  const stopPatches = host.onPatch((patch) => {
    if (pending.length === 0) timer = setTimeout(() => view.takeOver(pending.splice(0)), 0);
    pending.push(patch);
  });
  return {
    followSelection: () => {
      const workbook = parts.api.getActiveWorkbook();
      const shown = workbook?.getActiveSheet().getSheetName() === host.selection.sheet;
      const same = shown && sameRange(workbook?.getActiveRange()?.getRange(), toRange(host.selection.area));
      if (pending.length === 0 && !same) view.showSelected();
    },
    dispose: () => {
      clearTimeout(timer);
      stopPatches();
      stopListening();
      view.dispose();
    },
  };
}
