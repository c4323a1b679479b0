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
   * protected sheet and data validation of kind "stop" refuse it (`HostRefusal` with a Vietnamese sentence). Raises Excel's events.
   */
  edit(sheet: string, row: number, column: number, inputs: (string | number | boolean | null)[][]): Promise<void>;
  /** The sheet and cell that show as selected. */
  readonly selection: { sheet: string; area: Area };
  select(sheet: string, area: Area): void;
  /** Replaces the whole workbook ("open file"). */
  open(workbook: Workbook): Promise<void>;
  /** While true every batch is refused with InvalidOperationInCellEditMode. */
  cellEditMode: boolean;
  dispose(): void;
};
