import { CchcError } from '../domain/error';
import type { RunOptions } from '../actions/port';
import { toCchcError } from './errors';

/** The floor: Excel LTSC 2021. */
const NEEDED = '1.14';

/**
 * Runs one piece of Office.js work and turns its errors into `CchcError`s. Waits where Excel can wait until a cell being
 * edited is finished. Throws `unsupported-host` below ExcelApi 1.14.
 */
export async function inExcel<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', NEEDED)) {
    throw new CchcError('unsupported-host', { needed: `ExcelApi ${NEEDED}` });
  }
  try {
    return await Excel.run({ delayForCellEdit: true }, work);
  } catch (error) {
    throw toCchcError(error);
  }
}

/** Throws `cancelled` once the caller has asked to stop. */
export function stopIfCancelled(options: RunOptions | undefined): void {
  if (options?.signal?.aborted) throw new CchcError('cancelled');
}
