/** A workbook as plain data behind the port of the actions: everything but Office.js, at the speed of plain data. */
import type { WorkbookPort } from '../../src/actions/port';
import { applyChanges, invertChanges } from '../../src/workbook/apply-changes';
import type { Workbook } from '../../src/workbook/workbook';

export type MemoryWorkbook = { port: WorkbookPort; current: () => Workbook };

export function memoryWorkbook(start: Workbook): MemoryWorkbook {
  let workbook = start;
  const unused = () => Promise.reject(new Error('not asked for'));
  return {
    current: () => workbook,
    port: {
      read: () => Promise.resolve({ workbook, protectedSheets: [], foreignSheets: [] }),
      readCells: unused,
      apply: (changes) => {
        const undo = invertChanges(workbook, changes);
        workbook = applyChanges(workbook, changes);
        return Promise.resolve(undo);
      },
      goTo: unused,
      openNew: unused,
      watch: unused,
    },
  };
}
