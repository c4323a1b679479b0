import type { ImportChoices, ImportPreview, SourceFile } from '../actions/import-results';
import type { DrawCharts, ReportResult } from '../actions/report';
import type { StepRequest } from '../actions/par-index/advance-scores';
import type { RunOptions } from '../actions/port';
import type {
  AddedTableKind,
  ChangeResult,
  ClosingRequest,
  FixRequest,
  ReopeningRequest,
  UndoStep,
} from '../actions/results';
import { ratesIn } from '../actions/last-year-rates';
import { undoHolds } from '../actions/undo-holds';
import { CchcError } from '../domain/error';
import type { PaneActions } from './pane-actions';
import {
  ALL_PARTS,
  fillRequest,
  readYear,
  toFailure,
  undoOf,
  WHOLE_LIST,
  type ImportSource,
  type JobKind,
  type LastYearChoice,
  type ListView,
  type Notice,
  type PaneState,
} from './pane-state';
import { withError } from './recent-errors';
import type { Route } from './route';
import { NOTHING_SHARED } from './share/share-state';
import { createSharing, type ShareStore } from './share/share-store';
import { createWorkbookReader, TIMING, whenPercentChanges, type Timing } from './workbook-reader';

/** A file as a browser hands it over. */
export type PickedFile = Pick<File, 'name' | 'arrayBuffer'>;

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
  /** Last year's workbook, whose rates the next fill is to take; null: none. */
  chooseLastYear(file: PickedFile | null): Promise<void>;
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
  /** Adds the tabs of the PAR Index, with the criteria of last year's workbook where one is given. */
  addScores(lastYear: PickedFile | null): Promise<void>;
  /** `step`: its name, for the outcome. */
  advanceScores(request: StepRequest, step: string): Promise<void>;
  /** Looks at how the tabs would print. */
  checkPrint(): Promise<void>;
  mendPrint(): Promise<void>;
  openPack(tabs: readonly string[]): Promise<void>;
  /** The report of the shown period, with charts as `draw` draws them; null where it could not be made. */
  makeReport(draw: DrawCharts): Promise<ReportResult | null>;
  /** Shows the texts of the report; a workbook that has none gets the usual ones. */
  editReportTexts(): Promise<void>;
  /** A file to import, or the same one with other corrections; null: none. */
  chooseSource(source: ImportSource | null): void;
  /** Reads the source only, so it needs no turn with Excel. Throws `CchcError`. */
  previewImport(file: SourceFile, choices: ImportChoices, run: RunOptions): Promise<ImportPreview>;
  importPlan(): Promise<void>;
  /** Files for units, and files that come back. */
  share: ShareStore;
  describeHost: PaneActions['describeHost'];
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
    lastYear: null,
    print: null,
    scores: null,
    facts: null,
    failures: {},
    errors: [],
    refreshing: null,
    job: null,
    notice: null,
    kept: null,
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
  /** Any thrown thing as an error that has words; the diagnostics page lists it. */
  function failed(error: unknown): CchcError {
    const failure = toFailure(error);
    set({ errors: withError(state.errors, failure) });
    return failure;
  }

  /** Where nothing was written, what could be taken back before still can. */
  function tell(notice: Notice, patch: Partial<PaneState> = {}): void {
    const before = [state.notice, state.kept].find((one) => one !== null && undoOf(one) !== null) ?? null;
    const kept = undoOf(notice) === null && !mayHaveWritten(notice) ? before : null;
    set({ ...patch, notice, kept, noticeTurn: state.noticeTurn + 1 });
  }

  /** What somebody typed since must not be written over, unasked; taking a whole plan away asks. */
  function dropUndo(event: Parameters<typeof undoHolds>[1]): void {
    const { notice, kept } = state;
    if (notice && !canBeUndone(notice, event)) set({ notice: { ...notice, undo: null } as Notice });
    if (kept && !canBeUndone(kept, event)) set({ kept: null });
  }

  function canBeUndone(notice: Notice, event: Parameters<typeof undoHolds>[1]): boolean {
    const undo = undoOf(notice);
    return undo === null || notice.kind === 'loaded' || notice.kind === 'imported' || undoHolds(undo, event);
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
      notice = { kind: 'failed', failure: failed(error) };
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

  function wish(change: PaneState['wishes']): Promise<void> {
    set({ wishes: { ...state.wishes, ...change } });
    reader.outdate('preview');
    return reader.freshen();
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
      if (isCurrent()) set({ templates: { ...state.templates, preview: null, failure: failed(error) } });
    }
  }

  /** Only an empty workbook needs the templates. */
  async function readTemplates(): Promise<void> {
    if (state.workbook?.kind !== 'no-template' || state.templates.list !== null) return;
    try {
      const list = await actions.listTemplates();
      set({ templates: { ...state.templates, list, chosen: list[0] ?? null, failure: null } });
    } catch (error) {
      set({ templates: { ...state.templates, list: [], failure: failed(error) } });
      return;
    }
    await previewTemplate();
  }

  async function show(go: () => Promise<void>): Promise<void> {
    try {
      await go();
    } catch (error) {
      tell({ kind: 'failed', failure: failed(error) });
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
      const { notice, kept } = state;
      // An outcome that offers nothing more to do has been read by somebody who goes on.
      const done =
        notice !== null &&
        ['failed', 'undone', 'copied', 'split', 'printChecked', 'packed', 'reported'].includes(notice.kind);
      if (route !== 'share') sharing.leave();
      set({ route, ...(done ? { notice: kept, kept: null } : {}), fixes: null });
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
    wish: (change) => void wish(change),
    async chooseLastYear(file) {
      const { workbook } = state;
      const choice: LastYearChoice | null = file && { file: file.name, kind: 'reading' };
      set({ lastYear: choice });
      if (state.wishes.lastYear !== undefined) void wish({ lastYear: undefined });
      if (file === null || workbook?.kind !== 'loaded') return;
      const tellOutcome = (outcome: LastYearChoice) => {
        if (state.lastYear === choice) set({ lastYear: outcome });
        return state.lastYear === outcome;
      };
      try {
        const { header, periods } = workbook;
        const source = { name: file.name, bytes: await bytesOf(file) };
        const reading = await actions.readLastYear(source, { year: header.year, periods });
        const rates = ratesIn(reading);
        if (tellOutcome({ file: file.name, kind: 'read', reading }) && rates.size > 0) await wish({ lastYear: rates });
      } catch (error) {
        tellOutcome({ file: file.name, kind: 'failed', failure: failed(error) });
      }
    },
    load: () =>
      runPlanJob('load', async (run) => {
        const { chosen, year } = state.templates;
        const planYear = chosen?.year === null ? (readYear(year) ?? undefined) : undefined;
        const result = await actions.loadTemplate({ templateId: chosen?.id ?? '', year: planYear }, run);
        set({ periodId: null, wishes: {}, lastYear: null, list: WHOLE_LIST });
        return { kind: 'loaded', tasks: result.tasks, tabs: result.tabs.length, undo: result.undo };
      }),
    fill: () =>
      runPlanJob('fill', async (run) => {
        const { undo, ...filled } = await actions.fill(fillRequest(state), run);
        set({
          wishes: {},
          lastYear: null,
          preview: { ...filled, cells: [], tabs: [], outdated: false, lastYear: [] },
        });
        const { cells, tabs, lastYear } = filled;
        const period = filled.summary.period.name;
        return { kind: 'filled', period, cells: cells.length, tabs, lastYear: lastYear.length, undo };
      }),
    undo: (step) =>
      runPlanJob('undo', async (run) => {
        const notice = [state.notice, state.kept].find((one) => one !== null && undoOf(one) === step);
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
    addScores: (lastYear) =>
      runPlanJob('addTable', async (run) => {
        const { workbook } = state;
        const year = workbook?.kind === 'loaded' ? workbook.header.year : 0;
        const given = lastYear && { file: { name: lastYear.name, bytes: await bytesOf(lastYear) }, year };
        const { rows, undo } = await actions.addScores(given, run);
        return { kind: 'scoresAdded', sheets: rows, undo };
      }),
    advanceScores: (request, step) =>
      runPlanJob('score', async (run) => {
        const { undo } = await actions.advanceScores(request, run);
        return { kind: 'scored', step, units: request.units.length, undo };
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
    async makeReport(draw) {
      let made: ReportResult | null = null;
      await runJob('report', async (run) => {
        made = await actions.makeReport(shownPeriod(), draw, run);
        return { kind: 'reported' };
      });
      return made;
    },
    async editReportTexts() {
      let tab = '';
      await runPlanJob('addTable', async (run) => {
        const { undo, rows, ...added } = await actions.addReportTexts(run);
        tab = added.tab;
        return { kind: 'tableAdded', tab, rows, undo };
      });
      if (tab !== '') await show(() => actions.goToCell(tab, 'A1'));
    },
    chooseSource: (source) => set({ source }),
    async previewImport(file, choices, run) {
      try {
        return await actions.previewImport(file, choices, run);
      } catch (error) {
        throw failed(error);
      }
    },
    importPlan: () =>
      runPlanJob('import', async (run) => {
        const { source } = state;
        if (source === null) throw new Error('no file is chosen');
        const result = await actions.importPlan(source.file, source.choices, run);
        set({ periodId: null, wishes: {}, lastYear: null, list: WHOLE_LIST, source: null });
        return { kind: 'imported', source, tasks: result.tasks, tabs: result.tabs.length, undo: result.undo };
      }),
    share: sharing.store,
    describeHost: () => actions.describeHost(),
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
    closeNotice: () => set({ notice: state.kept, kept: null }),
  };
}

async function bytesOf(file: PickedFile): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or taken away since it was picked, or on a drive that is gone.
    throw new CchcError('file-unreadable', { file: file.name, reason: 'no-access' });
  }
}

/** After these an earlier step may no longer fit what stands in the workbook. */
function mayHaveWritten(notice: Notice): boolean {
  return notice.kind === 'undone' || (notice.kind === 'failed' && notice.failure.details.notRestored !== undefined);
}
