/** A workbook as plain data behind the port of the actions, which can also be taken back: everything but Office.js. */
import type { WorkbookPort } from '../../src/actions/port';
import { memoryPort } from '../../src/workbench/cli/memory-port';
import { invertChanges } from '../../src/workbook/apply-changes';
import type { Workbook } from '../../src/workbook/workbook';

export type MemoryWorkbook = { port: WorkbookPort; current: () => Workbook };

export function memoryWorkbook(start: Workbook): MemoryWorkbook {
  const { port, workbook } = memoryPort(start);
  return {
    current: workbook,
    port: {
      ...port,
      async apply(changes, before, options) {
        const undo = invertChanges(workbook(), changes);
        await port.apply(changes, before, options);
        return undo;
      },
    },
  };
}
