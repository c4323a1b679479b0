/** What the workbench page does, without its looks: the open workbook, the profile, files, messages. */
import { errorSentence } from '../../actions/words';
import { CchcError } from '../../domain/error';
import { vi } from '../../locales';
import { parseArea, parseReference } from '../../workbook/a1';
import { TABS } from '../../workbook/tab-ids';
import type { Workbook } from '../../workbook/workbook';
import { createEngine } from '../engine/univer-engine';
import { createHost } from '../host/host';
import { type ExcelHost, HOST_PROFILES, type HostProfile } from '../host/host-api';
import { displayText } from '../host/number-text';
import { HostRefusal } from '../host/refusal';
import { emptyWorkbook } from '../host/state';
import { offerHost } from './office-bridge';
import { words } from './words';

export type ProfileName = HostProfile['name'];

export type BenchState = {
  /** null until the first workbook is open. A new host means a new grid and a new pane. */
  host: ExcelHost | null;
  profile: ProfileName;
  message: string;
  /** Something was typed or written since the workbook was opened or saved. */
  unsaved: boolean;
  tableView: boolean;
  paneOpen: boolean;
  /** Counts the workbooks that were opened: the pane of an Excel that opens another workbook starts afresh. */
  opened: number;
  /** Where in the pane the last ribbon button led; `turn` counts the clicks, so that the same place can be asked for again. */
  pane: { hash: string; turn: number };
  /** Counts what changes in the workbook and the selection, for views that are drawn anew. */
  version: number;
};

export type Bench = ReturnType<typeof createBench>;

/** Milliseconds that a short message stays. */
const READ_TIME = 6000;

const FILE_NAME = 'Báo cáo CCHC.xlsx';
/** Of a new workbook that nobody has named yet. */
const BESIDE_NAME = 'Sổ mới.xlsx';
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function createBench() {
  let state: BenchState = {
    host: null,
    profile: '2024',
    message: '',
    unsaved: false,
    tableView: false,
    paneOpen: true,
    opened: 0,
    pane: { hash: '', turn: 0 },
    version: 0,
  };
  let fileName = FILE_NAME;
  let leave = (): void => undefined;
  let followSelection = (): void => undefined;
  const listeners = new Set<() => void>();

  const set = (change: Partial<BenchState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const touch = (): void => set({ version: state.version + 1 });
  const say = (message: string): void => set({ message });
  /** Something that went well: nobody need close it. */
  const sayBriefly = (message: string): void => {
    say(message);
    setTimeout(() => {
      if (state.message === message) say('');
    }, READ_TIME);
  };

  async function start(workbook: Workbook, profile: ProfileName): Promise<ExcelHost> {
    leave();
    const host = createHost({ profile: HOST_PROFILES[profile], engine: await createEngine(), workbook });
    await host.open(workbook);
    const stopOffering = offerHost(host, () => followSelection());
    const stopPatches = host.onPatch(({ source }) =>
      set({ version: state.version + 1, unsaved: state.unsaved || source !== 'calculation' }),
    );
    const stopOpened = host.onOpened(() => {
      touch();
      sayBriefly(words.openedBeside);
    });
    leave = () => {
      stopOpened();
      stopPatches();
      stopOffering();
      host.dispose();
    };
    set({ host, profile, unsaved: false, version: state.version + 1 });
    return host;
  }

  function report(error: unknown): void {
    if (error === null) return say(words.onlyContents);
    if (!(error instanceof HostRefusal)) console.error(error);
    say(error instanceof HostRefusal ? error.message : words.notUnderstood);
  }

  async function show(workbook: Workbook, name: string): Promise<void> {
    fileName = name;
    await state.host?.open(workbook);
    set({ opened: state.opened + 1, version: state.version + 1, message: '', unsaved: false });
    showPlan(workbook);
  }

  /** A plan opens on its plan, whatever sheet stands first. */
  function showPlan({ names }: Workbook): void {
    const anchor = names.find(({ name }) => name === TABS.plan.anchor);
    const sheet = anchor && parseReference(anchor.reference)?.sheet;
    if (!sheet || !state.host?.workbook.sheets.some(({ name }) => name === sheet)) return;
    state.host.select(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
    followSelection();
  }

  const ready = start(emptyWorkbook(), state.profile).then(() => undefined);
  ready.catch((error: unknown) => {
    console.error(error);
    say(words.notStarted);
  });

  return {
    ready,
    get: (): BenchState => state,
    subscribe: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    report,
    touch,
    say,
    /** The grid tells how it can be moved to the host's selection. */
    onFollow: (follow: () => void): void => void (followSelection = follow),
    newWorkbook: (): Promise<void> => show(emptyWorkbook(), FILE_NAME),
    openFile: async (file: File): Promise<void> => {
      try {
        const { readXlsx } = await import('../../xlsx/read');
        await show(readXlsx(new Uint8Array(await file.arrayBuffer()), file.name), file.name);
        sayBriefly(words.opened(file.name));
      } catch (error) {
        if (!(error instanceof CchcError)) console.error(error);
        say(error instanceof CchcError ? errorSentence(error, vi) : words.unreadable(file.name));
      }
    },
    /** The open workbook as a file, or null where saving would lose something; the message then says what. */
    saveFile: async (): Promise<{ name: string; blob: Blob } | null> => {
      const { host } = state;
      if (host === null) return null;
      if (host.workbook.unsupported.length > 0) {
        say(words.unsaved(host.workbook.unsupported.join(', ')));
        return null;
      }
      const [{ writeXlsx }, { withFileTexts }] = await Promise.all([
        import('../../xlsx/write'),
        import('../file-texts'),
      ]);
      const bytes = writeXlsx(withFileTexts(host.workbook));
      set({ unsaved: false });
      sayBriefly(words.saved(fileName));
      return { name: fileName, blob: new Blob([bytes.slice().buffer], { type: XLSX_TYPE }) };
    },
    /** The file that the add-in opened last as a workbook of its own; null where there is none. */
    besideFile: (): { name: string; blob: Blob } | null => {
      const bytes = state.host?.opened.at(-1);
      return bytes === undefined
        ? null
        : { name: BESIDE_NAME, blob: new Blob([bytes.slice().buffer], { type: XLSX_TYPE }) };
    },
    undo: (): void => void state.host?.undo().catch(report),
    redo: (): void => void state.host?.redo().catch(report),
    useProfile: async (profile: ProfileName): Promise<void> => {
      await start(state.host?.workbook ?? emptyWorkbook(), profile);
    },
    showTable: (tableView: boolean): void => set({ tableView }),
    openPane: (hash: string): void => set({ paneOpen: true, pane: { hash, turn: state.pane.turn + 1 } }),
    closePane: (): void => set({ paneOpen: false }),
    /** Types into a cell as a person would; rejects with the host's refusal. */
    setCell: async (sheet: string, a1: string, text: string): Promise<void> => {
      const { row, column } = parseArea(a1) ?? { row: 0, column: 0 };
      await state.host?.edit(sheet, row, column, [[text]]);
    },
    cellText: (sheet: string, a1: string): string => {
      const { row, column } = parseArea(a1) ?? { row: 0, column: 0 };
      const cell = state.host?.workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column];
      return displayText(cell?.value ?? null, cell?.style?.numberFormat);
    },
  };
}
