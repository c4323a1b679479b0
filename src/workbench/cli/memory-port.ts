import type { WorkbookPort } from '../../actions/port';
import { applyChanges } from '../../workbook/apply-changes';
import type { Workbook } from '../../workbook/workbook';

/**
 * A workbook in memory as actions see it. The stand-in for Excel works out every formula again after each step, which takes minutes for
 * ten thousand tasks; here formulas keep their cached results until `withResults` works them out. Undo is not for files: `apply` returns no changes.
 */
export function memoryPort(start: Workbook): { port: WorkbookPort; workbook: () => Workbook } {
  let workbook = start;
  const notHere = () => Promise.reject(new Error('a file has no screen'));
  const port: WorkbookPort = {
    read: () => Promise.resolve({ workbook, protectedSheets: [], foreignSheets: [] }),
    readCells: notHere,
    readPages: notHere,
    apply(changes) {
      workbook = applyChanges(workbook, changes);
      return Promise.resolve([]);
    },
    goTo: notHere,
    openNew: notHere,
    watch: notHere,
  };
  return { port, workbook: () => workbook };
}
