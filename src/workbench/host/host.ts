/** The far side of Office.js: answers batches on a live `Workbook`, lets a person edit it, and tells views what changed. */
import type { Area, Workbook } from '../../workbook/workbook';
import type { BatchAnswer, BatchBody } from './batch';
import { runBatch } from './batch';
import { copyPlain } from './copy';
import { createEditor, type EditorTools } from './edit';
import type { ExcelHost, HostOptions, HostPatch } from './host-api';
import { tableOf } from './members';
import { raiseSelection } from './range-edits';
import { createRowEditor } from './row-edits';
import { createSheetEditor } from './sheet-edits';
import type { OfficeCode } from './refusal';
import { activateSheet, requireSheet } from './sheets';
import type { HostState, PushedEvent } from './state';
import {
  cellAt,
  createState,
  emptyWorkbook,
  EVENT,
  firstVisible,
  noteStructure,
  selectionOf,
  WORKBOOK_TARGET,
} from './state';

type BridgeRequest = {
  id: number;
  type: number;
  flags?: number;
  message: { url: string; method: string; body: BatchBody | string };
};

/** Request flag of `Excel.run({ delayForCellEdit: true })`: wait instead of refusing. */
const DELAY_FOR_CELL_EDIT = 64;

export function createHost(options: HostOptions): ExcelHost {
  const { profile, engine } = options;
  const state = createState(profile, normalised(options.workbook ?? emptyWorkbook()));
  const messageListeners = new Set<(messageJson: string) => void>();
  const patchListeners = new Set<(patch: HostPatch) => void>();
  const log: { bytes: number; responseBytes: number; actions: number }[] = [];
  const editEnd = new Set<() => void>();
  let requests = 0;
  /** Where something happens between requests, they wait for one another. */
  let arrivals: Promise<unknown> = Promise.resolve();
  let cellEditMode = false;
  let queue: Promise<unknown> = engine === undefined ? Promise.resolve() : engine.load(state.workbook).then(takeValues);
  let loaded = engine === undefined;

  /** Everything that touches the workbook happens one after the other. */
  function enqueue<T>(work: () => Promise<T>): Promise<T> {
    const next = queue.then(work);
    queue = next.catch(() => undefined);
    return next;
  }

  /** After loading: formulas that came without a cached value get one. */
  async function takeValues(): Promise<void> {
    loaded = true;
    state.patches.push({ kind: 'structure', source: 'addin' });
    state.calculationPending = true;
    await calculate();
    state.patches = [];
  }

  async function calculate(): Promise<void> {
    if (!state.calculationPending) return;
    state.calculationPending = false;
    if (engine === undefined || !loaded || (state.calculationMode === 'Manual' && !state.calculateNow)) return;
    state.calculateNow = false;
    const patches = state.patches.slice(calculated);
    calculated = state.patches.length;
    const changes = await engine.update(state.workbook, patches);
    for (const change of changes) {
      const sheet = state.workbook.sheets.find((entry) => entry.name === change.sheet);
      const cell = sheet === undefined ? null : cellAt(sheet, change.row, change.column);
      if (sheet === undefined || cell?.formula === undefined) continue;
      cell.value = change.value;
    }
    for (const [sheet, area] of areasOf(changes)) {
      state.patches.push({ kind: 'cells', sheet, area, source: 'calculation' });
    }
    calculated = state.patches.length;
  }
  /** How many of the collected patches the engine has seen. */
  let calculated = 0;

  /** Tells the views and the client; called after an answer, never in the middle of a batch. */
  function publish(): void {
    const { patches, events } = state;
    state.patches = [];
    calculated = 0;
    state.events = [];
    for (const patch of patches) for (const listener of patchListeners) listener(patch);
    for (const event of events) if (wanted(event)) push(event);
  }

  /** The client must see its answer before the events that the answer caused. */
  async function publishLater(): Promise<void> {
    if (state.patches.length === 0 && state.events.length === 0) return;
    await new Promise<void>((resolve) => setTimeout(resolve, 0));
    publish();
  }

  function wanted(event: PushedEvent): boolean {
    return event.type === EVENT.documentSelectionChanged || state.registered.has(`${event.type} ${event.target}`);
  }

  function push(event: PushedEvent): void {
    const message = JSON.stringify({
      type: 3,
      controlId: '',
      message: {
        entries: [
          {
            messageCategory: 65536,
            messageType: event.type,
            targetId: event.target,
            message: JSON.stringify(event.message),
          },
        ],
      },
    });
    for (const listener of messageListeners) listener(message);
  }

  async function answerBatch(request: BridgeRequest, bytes: number, number: number): Promise<string> {
    const { body } = request.message;
    const batch: BatchBody = typeof body === 'string' ? (JSON.parse(body) as BatchBody) : body;
    const entry = { bytes, responseBytes: 0, actions: batch.Actions.length };
    log.push(entry);
    const pace = options.pace?.({ batch: number, bytes }) ?? {};
    if (pace.wait !== undefined) await new Promise<void>((resolve) => setTimeout(resolve, pace.wait));
    if (pace.refuse !== undefined) return refusal(request.id, pace.refuse, 'The service turned the request away');
    if (profile.payloadLimit !== null && bytes > profile.payloadLimit) {
      return refusal(request.id, 'RequestPayloadSizeLimitExceeded', 'The request payload is too large');
    }
    if (cellEditMode && ((request.flags ?? 0) & DELAY_FOR_CELL_EDIT) !== 0) {
      await new Promise<void>((resolve) => editEnd.add(resolve));
    }
    if (cellEditMode) {
      return refusal(request.id, 'InvalidOperationInCellEditMode', 'Excel is in cell-editing mode');
    }
    state.source = 'addin';
    const answer = await runBatch(batch, {
      state,
      tables: tableOf,
      calculate,
      fault: (actionIndex, actions) => options.fault?.({ batch: number, actionIndex, actions }) ?? null,
    });
    await calculate();
    const response = success(request.id, answer);
    entry.responseBytes = utf8Length(response);
    if (profile.payloadLimit !== null && entry.responseBytes > profile.payloadLimit) {
      publish();
      return refusal(request.id, 'ResponsePayloadSizeLimitExceeded', 'The response payload is too large');
    }
    return response;
  }

  const tools: EditorTools = {
    state,
    enqueue,
    settle: async () => {
      await calculate();
      publish();
    },
  };
  const editor = createEditor(tools);
  const rowEditor = createRowEditor(tools, () => editor.forget());
  const sheetEditor = createSheetEditor(tools, () => editor.forget());

  return {
    profile,
    get workbook() {
      return state.workbook;
    },
    handle(requestJson) {
      const request = JSON.parse(requestJson) as BridgeRequest;
      const batch = requests++;
      const answer = (): Promise<string> => {
        const response = enqueue(() => answerBatch(request, utf8Length(requestJson), batch));
        void enqueue(publishLater);
        return response;
      };
      if (options.between === undefined) return answer();
      const { between } = options;
      const response = arrivals.then(() => between({ batch })).then(answer);
      arrivals = response.catch(() => undefined);
      return response;
    },
    onMessage(listener) {
      messageListeners.add(listener);
      return () => messageListeners.delete(listener);
    },
    onPatch(listener) {
      patchListeners.add(listener);
      return () => patchListeners.delete(listener);
    },
    edit: editor.edit,
    ...rowEditor,
    ...sheetEditor,
    undo: editor.undo,
    redo: editor.redo,
    get selection() {
      return { sheet: state.active.name, area: selectionOf(state, state.active) };
    },
    select(sheetName: string, area: Area) {
      const sheet = requireSheet(state, sheetName);
      state.source = 'user';
      activateSheet(state, sheet);
      state.selections.set(sheet, area);
      raiseSelection(state, sheet, area);
      publish();
    },
    open(workbook) {
      return enqueue(async () => {
        replaceWorkbook(state, normalised(workbook));
        editor.forget();
        state.source = 'user';
        if (engine !== undefined) {
          await engine.load(state.workbook);
          await takeValues();
        }
        noteStructure(state);
        state.calculationPending = false;
        publish();
      });
    },
    get cellEditMode() {
      return cellEditMode;
    },
    set cellEditMode(on: boolean) {
      cellEditMode = on;
      if (on) return;
      for (const resume of editEnd) resume();
      editEnd.clear();
    },
    get otherWorkbookInFront() {
      return state.otherInFront;
    },
    set otherWorkbookInFront(on: boolean) {
      state.otherInFront = on;
    },
    get structureLocked() {
      return state.structureLocked;
    },
    set structureLocked(on: boolean) {
      state.structureLocked = on;
    },
    opened: state.opened,
    onOpened(listener) {
      state.openedListeners.add(listener);
      return () => state.openedListeners.delete(listener);
    },
    log,
    dispose() {
      messageListeners.clear();
      patchListeners.clear();
      engine?.dispose();
    },
  };
}

function replaceWorkbook(state: HostState, workbook: Workbook): void {
  state.workbook = workbook;
  state.active = firstVisible(workbook);
  state.references.clear();
  state.patches = [];
  state.events = [];
  // Workbook-wide registrations live on; those of sheets that are gone have no target any more.
  for (const entry of state.registered) if (!entry.endsWith(` ${WORKBOOK_TARGET}`)) state.registered.delete(entry);
}

/** The host's own copy: rows without holes, styles still shared. */
function normalised(workbook: Workbook): Workbook {
  const copy = copyPlain(workbook);
  for (const sheet of copy.sheets) sheet.rows = sheet.rows.map((line) => line ?? []);
  return copy;
}

function success(id: number, answer: BatchAnswer): string {
  return JSON.stringify({
    id,
    type: 2,
    message: { statusCode: 200, headers: {}, body: withoutRuns(JSON.stringify(answer)) },
  });
}

/**
 * The same JSON without long runs of white space: office.js trims every answer with a pattern that takes the square of their length,
 * which is ten seconds for one full cell of spaces.
 */
function withoutRuns(json: string): string {
  return json.replace(
    /(\s{31})(\s)/g,
    (_, run: string, space: string) => `${run}\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A refusal of the request as a whole: no action was carried out. */
function refusal(id: number, code: OfficeCode, message: string): string {
  const body = {
    Results: [],
    Error: { Code: code, Message: message, ActionIndex: -1, Location: '', HttpStatusCode: 400 },
  };
  return JSON.stringify({ id, type: 2, message: { statusCode: 200, headers: {}, body: JSON.stringify(body) } });
}

function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** One area per sheet around what the calculation changed. */
function areasOf(changes: { sheet: string; row: number; column: number }[]): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const { sheet, row, column } of changes) {
    const area = areas.get(sheet) ?? { row, column, rows: 1, columns: 1 };
    const top = Math.min(area.row, row);
    const left = Math.min(area.column, column);
    areas.set(sheet, {
      row: top,
      column: left,
      rows: Math.max(area.row + area.rows, row + 1) - top,
      columns: Math.max(area.column + area.columns, column + 1) - left,
    });
  }
  return areas;
}
