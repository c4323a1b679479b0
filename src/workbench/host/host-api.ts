/** What the stand-in for Excel offers besides answering Office.js: to the grid, the command line and the tests. */
import type { Area, CellValue, Workbook } from '../../workbook/workbook';
import type { OfficeCode } from './refusal';

/** Which Excel the host behaves like. */
export type HostProfile = {
  name: '2021' | '2024' | 'm365' | 'mac' | 'web';
  /** As `Office.context.platform` tells it. */
  platform: 'PC' | 'Mac' | 'OfficeOnline';
  /** Highest ExcelApi set. */
  excelApi: string;
  /** The other requirement sets with their highest version. */
  otherSets: Readonly<Record<string, string>>;
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
    by?: Editing,
  ): Promise<void>;
  /**
   * A person inserts, deletes, hides whole rows (0-based) or sorts a table by a column. Refused as Excel does on protected sheets and
   * where a table or a merged cell would be torn. Not part of `undo`.
   */
  insertRows(sheet: string, row: number, count: number, by?: Editing): Promise<void>;
  deleteRows(sheet: string, row: number, count: number, by?: Editing): Promise<void>;
  hideRows(sheet: string, row: number, count: number, hidden: boolean, by?: Editing): Promise<void>;
  sortTable(table: string, column: string, descending?: boolean, by?: Editing): Promise<void>;
  /** A person renames, deletes, locks or unlocks a sheet. Refused as Excel does where the structure of the workbook is locked. */
  renameSheet(sheet: string, name: string, by?: Editing): Promise<void>;
  deleteSheet(sheet: string, by?: Editing): Promise<void>;
  lockSheet(sheet: string, locked: boolean, by?: Editing): Promise<void>;
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
  /** While true the person has another workbook in front: what needs the active window is refused, except on the web. */
  otherWorkbookInFront: boolean;
  /** While true sheets cannot be added, deleted, renamed, moved, hidden or shown (Review → Protect Workbook). */
  structureLocked: boolean;
  /** One entry per batch since the host was made, for tests and benchmarks. Bytes are UTF-8. */
  readonly log: { bytes: number; responseBytes: number; actions: number }[];
  dispose(): void;
};

/** Who does something in the grid: the person at this computer, or somebody else who has the workbook open. */
export type Editing = 'person' | 'coauthor';

/**
 * `fault` makes a batch fail at an action on purpose. `between` runs when a request has arrived and before it is carried out: the place
 * for what a co-author does meanwhile. `pace` tells how long an answer takes and whether the service turns the request away.
 */
export type HostOptions = {
  profile: HostProfile;
  engine?: FormulaEngine;
  workbook?: Workbook;
  fault?: FaultPlan;
  between?: (info: { batch: number }) => Promise<void> | void;
  pace?: PacePlan;
};
/**
 * Returns an Office.js error code, or null to go on. Asked before each action, and once more with `actionIndex` = `actions`: a code
 * given then means that all was carried out and the answer got lost.
 */
export type FaultPlan = (info: { batch: number; actionIndex: number; actions: number }) => string | null;
/** `wait`: milliseconds. `refuse`: nothing of the request is carried out. */
export type PacePlan = (info: { batch: number; bytes: number }) => { wait?: number; refuse?: OfficeCode } | null;

/** What every Excel since 2021 has besides ExcelApi. The last two are asked for by office.js itself. */
const COMMON_SETS = {
  ...{ DialogApi: '1.2', SharedRuntime: '1.1', RibbonApi: '1.2' },
  ...{ RichApiRuntimeFlag: '1.2', DelayForCellEdit: '1.1' },
};
/** Excel on the web: 5 MB for each request and each response. */
const WEB_LIMIT = 5 * 1024 * 1024;

/** The Excel versions that are supported: volume licences 2021 and 2024, Microsoft 365 for Windows and for Mac, and the web. */
export const HOST_PROFILES: Record<HostProfile['name'], HostProfile> = {
  '2021': { name: '2021', platform: 'PC', excelApi: '1.14', otherSets: COMMON_SETS, payloadLimit: null },
  '2024': {
    ...{ name: '2024', platform: 'PC', excelApi: '1.17', payloadLimit: null },
    otherSets: { ...COMMON_SETS, SharedRuntime: '1.2' },
  },
  m365: {
    ...{ name: 'm365', platform: 'PC', excelApi: '1.21', payloadLimit: null },
    otherSets: { ...COMMON_SETS, SharedRuntime: '1.2', ExcelApiDesktop: '1.1' },
  },
  mac: {
    ...{ name: 'mac', platform: 'Mac', excelApi: '1.21', payloadLimit: null },
    otherSets: { ...COMMON_SETS, SharedRuntime: '1.2', ExcelApiDesktop: '1.1' },
  },
  web: {
    ...{ name: 'web', platform: 'OfficeOnline', excelApi: '1.21', payloadLimit: WEB_LIMIT },
    otherSets: { ...COMMON_SETS, SharedRuntime: '1.2', ExcelApiOnline: '1.1' },
  },
};
