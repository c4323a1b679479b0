import type { ImportChoices, ImportPreview, SourceFile } from '../actions/import-results';
import type { RunOptions } from '../actions/port';
import type { ChangeResult, ClosingRequest, FixRequest, ReopeningRequest, UndoStep } from '../actions/results';
import { undoHolds } from '../actions/undo-holds';
import type { AddedTableKind, PaneActions } from './pane-actions';
import {
  ALL_PARTS,
  fillRequest,
  readYear,
  toFailure,
  WHOLE_LIST,
  type ImportSource,
  type JobKind,
  type ListView,
  type Notice,
  type PaneState,
} from './pane-state';
import type { Route } from './route';
import { NOTHING_SHARED } from './share/share-state';
import { createSharing, type ShareStore } from './share/share-store';
import { createWorkbookReader, TIMING, whenPercentChanges, type Timing } from './workbook-reader';

export type PaneStore = {
  get(): PaneState;
  subscribe(listener: () => void): () => void;
  /** Reads the workbook and the templates and starts to follow changes. */
  start(): Promise<void>;
  stop(): Promise<void>;
  show(route: Route): void;
  chooseTemplate(id: string): Promise<void>;
  typeYear(text: string): Promise<void>;
  choosePeriod(id: string): void;
  /** Chooses for the next fill; the figures that are shown follow. */
  wish(change: PaneState['wishes']): void;
  load(): Promise<void>;
  fill(): Promise<void>;
  undo(step: UndoStep): Promise<void>;
  /** Shows other findings, or the same in another way. */
  lookAt(change: Partial<ListView>): void;
  /** Works out what these repairs would write, to be looked at before they are made. */
  proposeFixes(request: FixRequest): Promise<void>;
  closeFixes(): void;
  applyFixes(request: FixRequest): Promise<void>;
  /** `reason` null: the finding counts again. */
  ignore(key: string, reason: string | null): Promise<void>;
  markCells(marked: boolean): Promise<void>;
  /** Writes the tab "Kiểm tra" anew and shows it. */
  printFindings(): Promise<void>;
  issuePlan(): Promise<void>;
  /** Keeps the facts of a period as they are now. */
  closePeriod(request: ClosingRequest): Promise<void>;
  reopenPeriod(request: ReopeningRequest): Promise<void>;
  addTable(kind: AddedTableKind): Promise<void>;
  /** Looks at how the tabs would print. */
  checkPrint(): Promise<void>;
  mendPrint(): Promise<void>;
  openPack(tabs: readonly string[]): Promise<void>;
  /** A file to import, or the same one with other corrections; null: none. */
  chooseSource(source: ImportSource | null): void;
  /** Reads the source only, so it needs no turn with Excel. Throws `CchcError`. */
  previewImport(file: SourceFile, choices: ImportChoices, run: RunOptions): Promise<ImportPreview>;
  importPlan(): Promise<void>;
  /** Files for units, and files that come back. */
  share: ShareStore;
  /** Stops the running job, or what is being read where no job runs. */
  cancel(): void;
  /** Reads again what the shown view shows. */
  refresh(): Promise<void>;
  goToCell(tab: string, cell: string): Promise<void>;
  openTab(tab: Parameters<PaneActions['openTab']>[0]): Promise<void>;
  /** Shows the outcome of something that needed no workbook. */
  tell(notice: Notice): void;
  closeNotice(): void;
};

/** The pane's memory and its only way to the workbook. Jobs run one at a time; reading for the shown view waits for them. */
export function createPaneStore(
  actions: PaneActions,
  options: { route: Route; year: number; timing?: Partial<Timing> },
): PaneStore {
  let state: PaneState = {
    route: options.route,
    workbook: null,
    check: null,
    preview: null,
    fixes: null,
    list: WHOLE_LIST,
    periodId: null,
    wishes: {},
    print: null,
    failures: {},
    refreshing: null,
    job: null,
    notice: null,
    noticeTurn: 0,
    templates: { list: null, chosen: null, year: String(options.year), preview: null, failure: null },
    source: null,
    share: NOTHING_SHARED,
  };
  const listeners = new Set<() => void>();
  const get = () => state;
  const set = (patch: Partial<PaneState>) => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };
  const timing = { ...TIMING, ...options.timing };
  const reader = createWorkbookReader({
    actions,
    get,
    set,
    timing,
    readShare: (part, run) => sharing.read(part, run),
    onEvent(event) {
      dropUndo(event);
      sharing.onEvent();
    },
    async afterwards() {
      await readTemplates();
      await sharing.onRead();
    },
  });
  const sharing = createSharing({
    actions,
    get,
    set,
    runJob,
    runPlanJob,
    freshen: () => reader.freshen(),
    again(part) {
      reader.outdate(part);
      return reader.freshen();
    },
    attempt: show,
    quiet: timing.follow,
  });
  let jobController: AbortController | null = null;
  const tell = (notice: Notice, patch: Partial<PaneState> = {}) =>
    set({ ...patch, notice, noticeTurn: state.noticeTurn + 1 });

  /** What somebody typed since must not be written over, unasked; taking a whole plan away asks. */
  function dropUndo(event: Parameters<typeof undoHolds>[1]): void {
    const { notice } = state;
    if (!notice || notice.kind === 'loaded' || notice.kind === 'imported' || !('undo' in notice)) return;
    if (notice.undo && !undoHolds(notice.undo, event)) set({ notice: { ...notice, undo: null } });
  }

  /** `work` says what is out of date after it; where it fails, everything is. */
  async function runJob(kind: JobKind, work: (run: RunOptions) => Promise<Notice>): Promise<void> {
    if (state.job !== null) return;
    const controller = new AbortController();
    jobController = controller;
    set({ job: { kind, progress: null, cancelling: false } });
    await reader.interrupt();
    const onProgress = whenPercentChanges((progress) => {
      if (state.job) set({ job: { ...state.job, progress } });
    });
    let notice: Notice;
    try {
      notice = await work({ signal: controller.signal, onProgress });
    } catch (error) {
      notice = { kind: 'failed', failure: toFailure(error) };
      reader.outdate(...ALL_PARTS);
    }
    tell(notice, { job: null });
    await reader.freshen();
  }

  /** A job that changes little and brings the check along. */
  function runCheckJob<Result extends ChangeResult>(
    kind: JobKind,
    work: (run: RunOptions) => Promise<Result>,
    outcome: (result: Result) => Notice,
  ): Promise<void> {
    return runJob(kind, async (run) => {
      const result = await work(run);
      reader.took(result.check);
      return outcome(result);
    });
  }

  /** What the person looks at, whatever period the workbook was filled for. */
  const shownPeriod = () => (state.periodId === null ? {} : { periodId: state.periodId });

  function periodName(id: string): string {
    const { workbook } = state;
    const periods = workbook?.kind === 'loaded' ? workbook.periods : [];
    return periods.find((period) => period.id === id)?.name ?? id;
  }

  function runPlanJob(kind: JobKind, work: (run: RunOptions) => Promise<Notice>): Promise<void> {
    return runJob(kind, async (run) => {
      const notice = await work(run);
      set({ print: null });
      reader.outdate(...ALL_PARTS);
      return notice;
    });
  }

  async function previewTemplate(): Promise<void> {
    const { chosen, year } = state.templates;
    if (!chosen) return;
    const planYear = chosen.year ?? readYear(year);
    if (planYear === null) return;
    const isCurrent = () => state.templates.chosen === chosen && state.templates.year === year;
    try {
      const preview = await actions.previewTemplate(chosen.id, chosen.year === null ? planYear : undefined);
      if (isCurrent()) set({ templates: { ...state.templates, preview, failure: null } });
    } catch (error) {
      if (isCurrent()) set({ templates: { ...state.templates, preview: null, failure: toFailure(error) } });
    }
  }

  /** Only an empty workbook needs the templates. */
  async function readTemplates(): Promise<void> {
    if (state.workbook?.kind !== 'no-template' || state.templates.list !== null) return;
    try {
      const list = await actions.listTemplates();
      set({ templates: { ...state.templates, list, chosen: list[0] ?? null, failure: null } });
    } catch (error) {
      set({ templates: { ...state.templates, list: [], failure: toFailure(error) } });
      return;
    }
    await previewTemplate();
  }

  async function show(go: () => Promise<void>): Promise<void> {
    try {
      await go();
    } catch (error) {
      tell({ kind: 'failed', failure: toFailure(error) });
    }
  }

  return {
    get,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      reader.start();
      await reader.freshen();
    },
    stop() {
      sharing.stop();
      return reader.stop();
    },
    show(route) {
      const { notice } = state;
      // An outcome that offers nothing more to do has been read by somebody who goes on.
      const done =
        notice !== null && ['failed', 'undone', 'copied', 'split', 'printChecked', 'packed'].includes(notice.kind);
      if (route !== 'share') sharing.leave();
      set({ route, notice: done ? null : notice, fixes: null });
      void reader.freshen();
    },
    async chooseTemplate(id) {
      const chosen = state.templates.list?.find((template) => template.id === id) ?? null;
      set({ templates: { ...state.templates, chosen, preview: null, failure: null } });
      await previewTemplate();
    },
    async typeYear(year) {
      set({ templates: { ...state.templates, year } });
      await previewTemplate();
    },
    choosePeriod(periodId) {
      set({ periodId });
      reader.outdate('preview');
      void reader.freshen();
    },
    wish(change) {
      set({ wishes: { ...state.wishes, ...change } });
      reader.outdate('preview');
      void reader.freshen();
    },
    load: () =>
      runPlanJob('load', async (run) => {
        const { chosen, year } = state.templates;
        const planYear = chosen?.year === null ? (readYear(year) ?? undefined) : undefined;
        const result = await actions.loadTemplate({ templateId: chosen?.id ?? '', year: planYear }, run);
        set({ periodId: null, wishes: {}, list: WHOLE_LIST });
        return { kind: 'loaded', tasks: result.tasks, tabs: result.tabs.length, undo: result.undo };
      }),
    fill: () =>
      runPlanJob('fill', async (run) => {
        const result = await actions.fill(fillRequest(state), run);
        set({
          wishes: {},
          preview: {
            summary: result.summary,
            findings: result.findings,
            cells: [],
            tabs: [],
            outdated: false,
            charts: result.charts,
            counting: result.counting,
            closing: result.closing,
            previous: result.previous,
          },
        });
        const period = result.summary.period.name;
        return { kind: 'filled', period, cells: result.cells.length, tabs: result.tabs, undo: result.undo };
      }),
    undo: (step) =>
      runPlanJob('undo', async (run) => {
        const { notice } = state;
        await actions.undo(step, run);
        if (notice?.kind === 'imported') set({ source: notice.source });
        if (notice?.kind === 'merged') sharing.putBack(notice.batch);
        return { kind: 'undone' };
      }),
    lookAt: (change) => set({ list: { ...state.list, ...change } }),
    async proposeFixes(request) {
      set({ fixes: { request, changes: null, stale: false }, failures: { ...state.failures, fixes: undefined } });
      reader.outdate('fixes');
      await reader.freshen();
    },
    closeFixes() {
      set({ fixes: null });
      if (state.refreshing?.part === 'fixes') reader.outdate('fixes');
    },
    applyFixes: (request) =>
      runCheckJob(
        'fix',
        async (run) => {
          const result = await actions.applyFixes(request, run);
          set({ fixes: null });
          return result;
        },
        ({ changes, undo }) => ({ kind: 'fixed', cells: changes.length, undo }),
      ),
    ignore: (key, reason) =>
      runCheckJob(
        'ignore',
        (run) => actions.ignoreFinding(key, reason, run),
        ({ undo }) => ({ kind: reason === null ? 'heeded' : 'ignored', undo }),
      ),
    markCells: (marked) =>
      runCheckJob(
        'mark',
        (run) => actions.markCells(marked, run),
        ({ unmarked, undo }) => (marked ? { kind: 'marked', unmarked, undo } : { kind: 'unmarked', undo }),
      ),
    async printFindings() {
      await runCheckJob(
        'print',
        (run) => actions.writeFindings(run),
        ({ undo }) => ({ kind: 'printed', undo }),
      );
      if (state.notice?.kind === 'printed') await show(() => actions.openTab('check'));
    },
    issuePlan: () =>
      runCheckJob(
        'issue',
        (run) => actions.issuePlan(run),
        ({ undo }) => ({ kind: 'issued', undo }),
      ),
    closePeriod: (request) =>
      runPlanJob('close', async (run) => {
        const { undo } = await actions.closePeriod(request, run);
        return { kind: 'closed', period: periodName(request.periodId), undo };
      }),
    reopenPeriod: (request) =>
      runPlanJob('reopen', async (run) => {
        const { undo } = await actions.reopenPeriod(request, run);
        return { kind: 'reopened', period: periodName(request.periodId), undo };
      }),
    addTable: (kind) =>
      runPlanJob('addTable', async (run) => {
        const { tab, rows, undo } = await actions.addTable({ kind, ...shownPeriod() }, run);
        return { kind: 'tableAdded', tab, rows, undo };
      }),
    checkPrint: () =>
      runJob('checkPrint', async (run) => {
        const print = await actions.checkPrint(run);
        set({ print });
        return { kind: 'printChecked', faulty: print.faulty.length };
      }),
    mendPrint: () =>
      runJob('mendPrint', async (run) => {
        const { print, undo } = await actions.mendPrint(run);
        set({ print });
        reader.outdate(...ALL_PARTS);
        return { kind: 'printMended', faulty: print.faulty.length, undo };
      }),
    openPack: (tabs) =>
      runJob('pack', async (run) => {
        await actions.openPack({ tabs, ...shownPeriod() }, run);
        return { kind: 'packed' };
      }),
    chooseSource: (source) => set({ source }),
    previewImport: (file, choices, run) => actions.previewImport(file, choices, run),
    importPlan: () =>
      runPlanJob('import', async (run) => {
        const { source } = state;
        if (source === null) throw new Error('no file is chosen');
        const result = await actions.importPlan(source.file, source.choices, run);
        set({ periodId: null, wishes: {}, list: WHOLE_LIST, source: null });
        return { kind: 'imported', source, tasks: result.tasks, tabs: result.tabs.length, undo: result.undo };
      }),
    share: sharing.store,
    cancel() {
      if (!state.job) return reader.cancel();
      set({ job: { ...state.job, cancelling: true } });
      jobController?.abort();
    },
    async refresh() {
      reader.outdate(...ALL_PARTS);
      if (state.templates.failure) set({ templates: { ...state.templates, list: null, failure: null } });
      await reader.freshen();
    },
    goToCell: (tab, cell) => show(() => actions.goToCell(tab, cell)),
    openTab: (tab) => show(() => actions.openTab(tab)),
    tell,
    closeNotice: () => set({ notice: null }),
  };
}
