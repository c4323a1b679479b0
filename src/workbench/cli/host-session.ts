import type { WorkbookPort } from '../../actions/port';
import { openExcel } from '../../excel/excel-workbook';
import type { Workbook } from '../../workbook/workbook';
import { createHost } from '../host/host';
import { HOST_PROFILES, type ExcelHost } from '../host/host-api';
import { connectOfficeJs } from '../node-client';

export type HostSession = { port: WorkbookPort; host: ExcelHost };

/**
 * Opens a workbook in the stand-in, behind the real office.js client, for as long as `work` runs. `calculate`: formulas are computed as
 * things change; without it the values of the file stand.
 */
export async function withHost<T>(
  workbook: Workbook,
  { calculate }: { calculate: boolean },
  work: (session: HostSession) => Promise<T>,
): Promise<T> {
  // The formula engine is the largest part of all: it is only loaded for those who calculate.
  const engine = calculate ? await (await import('../engine/univer-engine')).createEngine() : undefined;
  const host = createHost({ profile: HOST_PROFILES['2024'], workbook, ...(engine ? { engine } : {}) });
  const client = await connectOfficeJs(host);
  try {
    return await work({ port: openExcel(), host });
  } finally {
    client.disconnect();
    host.dispose();
  }
}
