/** Everything the host knows about the open workbook, and the few operations all member tables share. */
import { areaName } from '../../workbook/a1';
import type { Area, Cell, DefinedName, Sheet, Style, Workbook } from '../../workbook/workbook';
import type { HostPatch, HostProfile } from './host-api';
import type { RangeRef } from './objects';
import { localAddress } from './range-refs';
import { notFound } from './refusal';

export type PushedEvent = { type: number; target: string; message: Record<string, unknown> };

/** Parts of Excel's state that the `Workbook` type does not hold. */
export type HostState = {
  workbook: Workbook;
  readonly profile: HostProfile;
  active: Sheet;
  /** What is selected on each sheet. */
  selections: WeakMap<Sheet, Area>;
  /** Tracked ranges by reference id. */
  references: Map<string, RangeRef>;
  ids: WeakMap<object, string>;
  nextId: number;
  sheetNames: WeakMap<Sheet, DefinedName[]>;
  /** Looks that `Workbook` cannot carry, by owner and property path. Read back as set; not saved. */
  loose: WeakMap<object, Map<string, unknown>>;
  styles: Map<string, Style>;
  calculationMode: 'Automatic' | 'AutomaticExceptTables' | 'Manual';
  calculationPending: boolean;
  /** Calculate although the mode is manual, because somebody asked for it. */
  calculateNow: boolean;
  enableEvents: boolean;
  /** Changes since the last calculation and since the views were told. */
  patches: HostPatch[];
  /** Events waiting until the batch is answered. */
  events: PushedEvent[];
  /** Event types the client registered: `${type} ${target}`. */
  registered: Set<string>;
  documentTexts: Map<string, string>;
  /** Files that the add-in opened as new workbooks; the host goes on holding one alone. */
  opened: Uint8Array[];
  openedListeners: Set<() => void>;
  otherInFront: boolean;
  structureLocked: boolean;
  /** Who changes the workbook just now. */
  source: 'addin' | 'user' | 'coauthor';
};

const hostNumber = { next: 1 };

export function createState(profile: HostProfile, workbook: Workbook): HostState {
  const state: HostState = {
    workbook,
    profile,
    active: firstVisible(workbook),
    selections: new WeakMap(),
    references: new Map(),
    ids: new WeakMap(),
    // Ids never repeat in a process, so that a client that moves to another host cannot mistake one sheet for another.
    nextId: hostNumber.next++ * 100_000,
    sheetNames: new WeakMap(),
    loose: new WeakMap(),
    styles: new Map(),
    calculationMode: 'Automatic',
    calculationPending: false,
    calculateNow: false,
    enableEvents: true,
    patches: [],
    events: [],
    registered: new Set(),
    documentTexts: new Map(),
    opened: [],
    openedListeners: new Set(),
    otherInFront: false,
    structureLocked: false,
    source: 'addin',
  };
  return state;
}

/** A file stands in a window of its own from now on. */
export function openBeside(state: HostState, bytes: Uint8Array): void {
  state.opened.push(bytes);
  for (const listener of state.openedListeners) listener();
}

export function firstVisible(workbook: Workbook): Sheet {
  return workbook.sheets.find((sheet) => sheet.visibility === 'visible') ?? workbook.sheets[0] ?? notFound('sheet');
}

export function emptySheet(name: string): Sheet {
  return {
    name,
    visibility: 'visible',
    showGridlines: true,
    rows: [],
    columns: [],
    rowFormats: {},
    merges: [],
    freeze: null,
    tables: [],
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: null,
    protection: null,
  };
}

/** Excel opens with one sheet, Calibri 11. */
export function emptyWorkbook(): Workbook {
  return {
    sheets: [emptySheet('Sheet1')],
    names: [],
    properties: { custom: {} },
    defaultFont: { name: 'Calibri', size: 11 },
    unsupported: [],
  };
}

/** A stable id of an object of the model. Sheets have ids in braces, as Excel's are. */
export function idOf(state: HostState, owner: object, kind: 'sheet' | 'other' = 'other'): string {
  const known = state.ids.get(owner);
  if (known !== undefined) return known;
  state.nextId += 1;
  const number = String(state.nextId).padStart(12, '0');
  const id = kind === 'sheet' ? `{00000000-0001-0000-0000-${number}}` : number.replace(/^0+/, '');
  state.ids.set(owner, id);
  return id;
}

export function sheetId(state: HostState, sheet: Sheet): string {
  return idOf(state, sheet, 'sheet');
}

/** By name (upper and lower case are the same) or by id. */
export function findSheet(state: HostState, key: string): Sheet | null {
  const lower = key.toLowerCase();
  return (
    state.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === lower || sheetId(state, sheet) === key) ?? null
  );
}

export function looseOf(state: HostState, owner: object): Map<string, unknown> {
  const known = state.loose.get(owner);
  if (known !== undefined) return known;
  const fresh = new Map<string, unknown>();
  state.loose.set(owner, fresh);
  return fresh;
}

export function selectionOf(state: HostState, sheet: Sheet): Area {
  return state.selections.get(sheet) ?? { row: 0, column: 0, rows: 1, columns: 1 };
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | null {
  return sheet.rows[row]?.[column] ?? null;
}

export function notePatch(state: HostState, patch: HostPatch): void {
  state.patches.push(patch);
  state.calculationPending = true;
}

export function noteCells(state: HostState, sheet: Sheet, area: Area): void {
  notePatch(state, { kind: 'cells', sheet: sheet.name, area: { ...area }, source: seenAs(state) });
}

export function noteSheet(state: HostState, sheet: Sheet): void {
  notePatch(state, { kind: 'sheet', sheet: sheet.name, source: seenAs(state) });
}

export function noteStructure(state: HostState): void {
  notePatch(state, { kind: 'structure', source: seenAs(state) });
}

/** To a view of the workbook all people are the same. */
function seenAs({ source }: HostState): 'addin' | 'user' {
  return source === 'addin' ? 'addin' : 'user';
}

/** Queues an event for the client; it is pushed after the batch or the edit that caused it. */
export function raise(state: HostState, type: number, target: string, message: Record<string, unknown>): void {
  if (state.enableEvents) state.events.push({ type, target, message });
}

export const EVENT = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  selectionChanged: 14,
  worksheetDeleted: 15,
  calculated: 16,
  rowSorted: 19,
  rowHiddenChanged: 22,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
  tableChanged: 101,
  documentSelectionChanged: 2,
} as const;
export const WORKBOOK_TARGET = 'Workbook';

/** Excel says of every event whether it came from this computer. */
export function sourceOf({ source }: HostState): 'Local' | 'Remote' {
  return source === 'coauthor' ? 'Remote' : 'Local';
}

/** onChanged of the sheet and of the collection. `details` only for one cell, as Excel does. */
export function raiseChanged(
  state: HostState,
  sheet: Sheet,
  area: Area,
  details?: { before: Cell | null; after: Cell | null },
  changeType = 'RangeEdited',
): void {
  const message = {
    changeType,
    source: sourceOf(state),
    worksheetId: sheetId(state, sheet),
    address: localAddress(area),
    triggerSource: state.source === 'addin' ? 'ThisLocalAddin' : 'Unknown',
    referenceId: changedReference(state, sheet, area),
    ...(details === undefined ? {} : changeDetails(details.before, details.after)),
  };
  raise(state, EVENT.worksheetChanged, sheetId(state, sheet), message);
  raise(state, EVENT.worksheetChanged, WORKBOOK_TARGET, message);
}

/** Rows that were sorted, or hidden and shown: events of the sheet and of the collection. */
export function raiseRows(
  state: HostState,
  type: typeof EVENT.rowSorted | typeof EVENT.rowHiddenChanged,
  sheet: Sheet,
  area: Area,
  more: Record<string, unknown> = {},
): void {
  const message = { source: sourceOf(state), worksheetId: sheetId(state, sheet), address: localAddress(area), ...more };
  raise(state, type, sheetId(state, sheet), message);
  raise(state, type, WORKBOOK_TARGET, message);
}

function changedReference(state: HostState, sheet: Sheet, area: Area): string {
  return `${sheetId(state, sheet)}!${areaName(area)}`;
}

function changeDetails(before: Cell | null, after: Cell | null): Record<string, unknown> {
  return {
    valueBefore: officeValue(before),
    valueAfter: officeValue(after),
    valueTypeBefore: valueType(before),
    valueTypeAfter: valueType(after),
  };
}

/** A cell's content as `Range.values` gives it: "" for blank, "#N/A" for errors. */
export function officeValue(cell: Cell | null): string | number | boolean {
  const value = cell?.value ?? null;
  if (value === null) return '';
  return typeof value === 'object' ? value.error : value;
}

export function valueType(cell: Cell | null): 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error' {
  const value = cell?.value ?? null;
  if (value === null) return cell?.formula === undefined ? 'Empty' : 'Double';
  if (typeof value === 'object') return 'Error';
  if (typeof value === 'string') return 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
