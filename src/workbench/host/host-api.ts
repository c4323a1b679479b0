/** What the stand-in for Excel offers besides answering Office.js: to the grid, the command line and the tests. */
import type { Area, CellValue, Workbook } from '../../workbook/workbook';

/** Which Excel the host behaves like. */
export type HostProfile = {
  name: '2021' | '2024' | 'web';
  /** Highest ExcelApi set. */
  excelApi: string;
  /** Bytes; a larger request or response is refused. null = no limit. */
  payloadLimit: number | null;
};

/** What happened to the workbook, for a view of it. `whole` = anything about the sheet may have changed. */
export type HostPatch =
  | { kind: 'cells'; sheet: string; area: Area; source: 'addin' | 'user' | 'calculation' }
  | { kind: 'sheet'; sheet: string; source: 'addin' | 'user' }
  | { kind: 'structure'; source: 'addin' | 'user' /* sheets added, deleted, renamed, moved, activated */ };

/** Computes formulas. Implemented with Univer, the same in Node and in the browser. */
export type FormulaEngine = {
  load(workbook: Workbook): Promise<void>;
  /** Takes over changed cells or sheets from `workbook`, calculates, returns the formula cells whose value changed. */
  update(
    workbook: Workbook,
    patches: HostPatch[],
  ): Promise<{ sheet: string; row: number; column: number; value: CellValue }[]>;
  dispose(): void;
};

export type ExcelHost = {
  readonly profile: HostProfile;
  /** The live model: read it, never write it. */
  readonly workbook: Workbook;
  /** Answers one Office.js batch (the JSON that office.js hands to `sendMessageToHost`). Batches are answered in order. */
  handle(requestJson: string): Promise<string>;
  /** Messages pushed to the client without being asked (events). */
  onMessage(listener: (messageJson: string) => void): () => void;
  onPatch(listener: (patch: HostPatch) => void): () => void;
  /**
   * A person types into the grid: text is read as Excel would read it (numbers, dates dd/mm/yyyy, "=…" formulas), locked cells of a
   * protected sheet and data validation of kind "stop" refuse it (`HostRefusal` with a Vietnamese sentence). Raises Excel's events;
   * those of a co-author at another computer say so.
   */
  edit(
    sheet: string,
    row: number,
    column: number,
    inputs: (string | number | boolean | null)[][],
    by?: 'person' | 'coauthor',
  ): Promise<void>;
  /**
   * A person inserts, deletes, hides whole rows (0-based) or sorts a table by a column. Refused as Excel does on protected sheets and
   * where a table or a merged cell would be torn. Not part of `undo`.
   */
  insertRows(sheet: string, row: number, count: number): Promise<void>;
  deleteRows(sheet: string, row: number, count: number): Promise<void>;
  hideRows(sheet: string, row: number, count: number, hidden: boolean): Promise<void>;
  sortTable(table: string, column: string, descending?: boolean): Promise<void>;
  /** The sheet and cell that show as selected. */
  readonly selection: { sheet: string; area: Area };
  select(sheet: string, area: Area): void;
  /** Takes back, or repeats, what a person typed last; false where there is nothing. Changes by the add-in are not part of it. */
  undo(): Promise<boolean>;
  redo(): Promise<boolean>;
  /** Replaces the whole workbook ("open file"). */
  open(workbook: Workbook): Promise<void>;
  /** Files that the add-in opened as new workbooks, in order. They stand in windows of their own, which nobody sees here. */
  readonly opened: readonly Uint8Array[];
  /** Calls back when such a file is opened; returns a function that stops it. */
  onOpened(listener: () => void): () => void;
  /** While true every batch is refused with InvalidOperationInCellEditMode. */
  cellEditMode: boolean;
  /** One entry per batch since the host was made, for tests and benchmarks. Bytes are UTF-8. */
  readonly log: { bytes: number; responseBytes: number; actions: number }[];
  dispose(): void;
};

/** `fault` makes a batch fail at an action on purpose: it returns an Office.js error code, or null to go on. */
export type HostOptions = {
  profile: HostProfile;
  engine?: FormulaEngine;
  workbook?: Workbook;
  fault?: FaultPlan;
};
export type FaultPlan = (info: { batch: number; actionIndex: number }) => string | null;

/** The Excel versions that are supported: volume licences 2021 and 2024, and Excel on the web. */
export const HOST_PROFILES: Record<HostProfile['name'], HostProfile> = {
  '2021': { name: '2021', excelApi: '1.14', payloadLimit: null },
  '2024': { name: '2024', excelApi: '1.17', payloadLimit: null },
  web: { name: 'web', excelApi: '1.21', payloadLimit: 5 * 1024 * 1024 },
};
