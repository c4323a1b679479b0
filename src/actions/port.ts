/**
 * What an action needs of the open workbook. `src/excel` implements it with Office.js; nothing above knows Excel.
 */
import type { Change } from '../workbook/change';
import type { PrintedPage } from '../workbook/print-check';
import type { Area, Cell, Workbook } from '../workbook/workbook';

export type Progress = { done: number; total: number; label?: string };
export type RunOptions = { signal?: AbortSignal; onProgress?: (progress: Progress) => void };

/**
 * The open workbook as read: our own tabs carry their cells, and so do tables that rules look at on whatever sheet; every sheet, table
 * and name is listed.
 */
export type Snapshot = {
  workbook: Workbook;
  /** Names of sheets that are protected now. */
  protectedSheets: string[];
  /** Sheets of the user's own, without cells but for tables that rules look at. */
  foreignSheets: string[];
};

export type WorkbookPort = {
  /** At most two round trips for a plan of usual size. Throws `CchcError`. */
  read(options?: RunOptions): Promise<Snapshot>;
  /** The present content of one area of one of our own tabs: rows of cells, exactly the shape of the area. One round trip. */
  readCells(sheet: string, area: Area, options?: RunOptions): Promise<Cell[][]>;
  /** How these sheets, which must be there, would print. One round trip. */
  readPages(sheets: readonly string[], options?: RunOptions): Promise<Map<string, PrintedPage>>;
  /**
   * Applies all changes, in one round trip where they fit in one request. Unlocks protected sheets and locks them again.
   * If anything fails or is cancelled, what was written is taken back, protection is as before, and a `CchcError` is thrown.
   * Returns the changes that undo it.
   */
  apply(changes: Change[], before: Snapshot, options?: RunOptions): Promise<Change[]>;
  /** Shows the sheet and selects the cell (A1 text). */
  goTo(sheet: string, cell: string): Promise<void>;
  /** Opens a file as a new workbook in a window of its own; this one stays as it is and keeps the pane. */
  openNew(bytes: Uint8Array): Promise<void>;
  /** Calls back when cells of our own tabs or the set of sheets change, by whomever; returns a function that stops it. */
  watch(onChange: (change: WorkbookEvent) => void): Promise<() => Promise<void>>;
};

export type WorkbookEvent = {
  sheet: string;
  address: string | null;
  source: 'local' | 'remote';
  /** `cells`: contents of cells changed in place. `moved`: rows, columns or cells were inserted or deleted, so places differ. */
  kind: 'cells' | 'moved' | 'sheets';
};
