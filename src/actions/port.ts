/**
 * What an action needs of the open workbook. `src/excel` implements it with Office.js; nothing above knows Excel.
 */
import type { Change } from '../workbook/change';
import type { Workbook } from '../workbook/workbook';

export type Progress = { done: number; total: number; label?: string };
export type RunOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void };

/** The open workbook as read: only our own tabs carry cells, but every sheet, table and name is listed. */
export type Snapshot = {
  workbook: Workbook;
  /** Names of sheets that are protected now. */
  protectedSheets: string[];
  /** Sheets of the user's own, listed without cells. */
  foreignSheets: string[];
};

export type WorkbookPort = {
  /** At most two round trips for a plan of usual size. Throws `CchcError`. */
  read(options?: RunOptions): Promise<Snapshot>;
  /**
   * Applies all changes, in one round trip where they fit in one request. Unlocks protected sheets and locks them again.
   * If anything fails or is cancelled, what was written is taken back, protection is as before, and a `CchcError` is thrown.
   * Returns the changes that undo it.
   */
  apply(changes: Change[], before: Snapshot, options?: RunOptions): Promise<Change[]>;
  /** Shows the sheet and selects the cell (A1 text). */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Calls back when cells of our own tabs or the set of sheets change, by whomever; returns a function that stops it. */
  watch(onChange: (change: WorkbookEvent) => void): Promise<() => Promise<void>>;
};

export type WorkbookEvent = {
  sheet: string;
  address: string | null;
  source: 'local' | 'remote';
  kind: 'cells' | 'sheets';
};
