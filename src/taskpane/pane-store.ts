import type { Progress, RunOptions } from '../actions/port';
import type { UndoStep } from '../actions/results';
import type { PaneActions } from './pane-actions';
import { readYear, toFailure, type JobKind, type Notice, type PaneState, type Part } from './pane-state';
import type { Route } from './route';

/** How long the workbook must be quiet before it is read again, in milliseconds. */
const QUIET = 400;
/** Excel refuses every call while a cell is being edited: try again after this many milliseconds. */
const CELL_EDIT_RETRY = 1500;

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
  load(): Promise<void>;
  fill(): Promise<void>;
  undo(step: UndoStep): Promise<void>;
  /** Stops the running job, or what is being read where no job runs. */
  cancel(): void;
  /** Reads again what the shown view shows. */
  refresh(): Promise<void>;
  goToCell(tab: string, cell: string): Promise<void>;
  openTab(tab: 'plan' | 'charts'): Promise<void>;
  closeNotice(): void;
};

/**
 * The pane's memory and its only way to the workbook. Jobs run one at a time; reading for the shown view waits for them, so that
 * Excel never has two of our requests at once.
 */
export function createPaneStore(
  actions: PaneActions,
  options: { route: Route; year: number; quiet?: number },
): PaneStore {
  let state: PaneState = {
    route: options.route,
    workbook: null,
    check: null,
    preview: null,
    periodId: null,
    failures: {},
    refreshing: null,
    job: null,
    notice: null,
    templates: { list: null, chosen: null, year: String(options.year), preview: null, failure: null },
  };
  const listeners = new Set<() => void>();
  const set = (patch: Partial<PaneState>) => {
    state = { ...state, ...patch };
    for (const listener of listeners) listener();
  };

  /** Goes up with every change of the workbook; `read` holds the version that each part was last read at. */
  let version = 0;
  const read: Record<Part, number> = { inspect: -1, check: -1, preview: -1 };
  let reading: { controller: AbortController; byUser: boolean; finished: Promise<void> } | null = null;
  let jobController: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopWatching: (() => Promise<void>) | null = null;
  let stopped = false;

  function nextPart(): Part | null {
    if (read.inspect !== version) return 'inspect';
    if (state.workbook?.kind !== 'loaded') return null;
    if (state.route === 'check' && read.check !== version) return 'check';
    if (state.route === 'summary' && read.preview !== version) return 'preview';
    return null;
  }

  async function readPart(part: Part, run: RunOptions): Promise<Partial<PaneState>> {
    if (part === 'inspect') return { workbook: await actions.inspect(run) };
    if (part === 'check') return { check: await actions.check(run) };
    return { preview: await actions.previewFill(state.periodId ?? undefined, run) };
  }

  async function readStaleParts(): Promise<void> {
    for (let part = nextPart(); part !== null && state.job === null && !stopped; part = nextPart()) {
      const controller = new AbortController();
      const mine = reading;
      if (mine) mine.controller = controller;
      read[part] = version;
      set({ refreshing: { part, progress: null } });
      const onProgress = whenPercentChanges((progress) => {
        if (state.refreshing) set({ refreshing: { ...state.refreshing, progress } });
      });
      try {
        const found = await readPart(part, { signal: controller.signal, onProgress });
        set({ ...found, failures: { ...state.failures, [part]: undefined } });
      } catch (error) {
        const failure = toFailure(error);
        if (controller.signal.aborted && !mine?.byUser) read[part] = -1;
        else if (failure.code === 'cell-edit-mode') {
          read[part] = -1;
          schedule(CELL_EDIT_RETRY);
          if (!hasPart(part)) set({ failures: { ...state.failures, [part]: failure } });
          return;
        } else set({ failures: { ...state.failures, [part]: failure } });
      }
    }
  }

  const hasPart = (part: Part) => (part === 'inspect' ? state.workbook : state[part]) !== null;

  /** Brings the shown view up to date, one part after the other. */
  async function freshen(): Promise<void> {
    if (reading) return reading.finished;
    if (state.job !== null || nextPart() === null || stopped) return;
    let done = () => {};
    reading = {
      controller: new AbortController(),
      byUser: false,
      finished: new Promise((resolve) => (done = resolve)),
    };
    await watch();
    await readStaleParts();
    reading = null;
    set({ refreshing: null });
    done();
    await readTemplates();
  }

  function schedule(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void freshen(), delay);
  }

  async function watch(): Promise<void> {
    if (stopWatching) return;
    try {
      stopWatching = await actions.watch(() => {
        version += 1;
        dropUndoOfFill();
        schedule(options.quiet ?? QUIET);
      });
    } catch {
      // Reading fails for the same reason and says so; watching is tried again with the next reading.
    }
  }

  /** Taking a fill back would overwrite what somebody typed since, unasked. */
  function dropUndoOfFill(): void {
    const { notice } = state;
    if (notice?.kind === 'filled' && notice.undo) set({ notice: { ...notice, undo: null } });
  }

  async function runJob(kind: JobKind, work: (run: RunOptions) => Promise<Notice>): Promise<void> {
    if (state.job !== null) return;
    const controller = new AbortController();
    jobController = controller;
    set({ job: { kind, progress: null, cancelling: false }, notice: null });
    if (reading) {
      reading.controller.abort();
      await reading.finished;
    }
    const onProgress = whenPercentChanges((progress) => {
      if (state.job) set({ job: { ...state.job, progress } });
    });
    let notice: Notice;
    try {
      notice = await work({ signal: controller.signal, onProgress });
    } catch (error) {
      notice = { kind: 'failed', failure: toFailure(error) };
    }
    version += 1;
    set({ job: null, notice });
    await freshen();
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

  const store: PaneStore = {
    get: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      stopped = false;
      await freshen();
    },
    async stop() {
      stopped = true;
      clearTimeout(timer);
      reading?.controller.abort();
      await stopWatching?.();
      stopWatching = null;
    },
    show(route) {
      const { notice } = state;
      // An outcome that offers nothing more to do has been read by somebody who goes on.
      const done = notice?.kind === 'failed' || notice?.kind === 'undone';
      set({ route, notice: done ? null : notice });
      void freshen();
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
      read.preview = -1;
      if (state.refreshing?.part === 'preview') reading?.controller.abort();
      void freshen();
    },
    load: () =>
      runJob('load', async (run) => {
        const { chosen, year } = state.templates;
        const planYear = chosen?.year === null ? (readYear(year) ?? undefined) : undefined;
        const result = await actions.loadTemplate({ templateId: chosen?.id ?? '', year: planYear }, run);
        set({ periodId: null });
        return { kind: 'loaded', tasks: result.tasks, tabs: result.tabs.length, undo: result.undo };
      }),
    fill: () =>
      runJob('fill', async (run) => {
        const result = await actions.fill({ periodId: state.periodId ?? undefined }, run);
        set({ preview: { summary: result.summary, findings: result.findings, cells: [], tabs: [] } });
        const period = result.summary.period.name;
        return { kind: 'filled', period, cells: result.cells.length, tabs: result.tabs, undo: result.undo };
      }),
    undo: (step) =>
      runJob('undo', async (run) => {
        await actions.undo(step, run);
        return { kind: 'undone' };
      }),
    cancel() {
      if (state.job) {
        set({ job: { ...state.job, cancelling: true } });
        jobController?.abort();
      } else if (reading) {
        reading.byUser = true;
        reading.controller.abort();
      }
    },
    async refresh() {
      version += 1;
      if (state.templates.failure) set({ templates: { ...state.templates, list: null, failure: null } });
      await freshen();
    },
    goToCell: (tab, cell) => show(() => actions.goToCell(tab, cell)),
    openTab: (tab) => show(() => actions.openTab(tab)),
    closeNotice: () => set({ notice: null }),
  };

  async function show(go: () => Promise<void>): Promise<void> {
    try {
      await go();
    } catch (error) {
      set({ notice: { kind: 'failed', failure: toFailure(error) } });
    }
  }

  return store;
}

/** A pane that draws itself anew for each of 10,000 rows would slow down the work it shows. */
function whenPercentChanges(listener: (progress: Progress) => void): (progress: Progress) => void {
  let last = '';
  return (progress) => {
    const shown = `${Math.floor((100 * progress.done) / Math.max(1, progress.total))} ${progress.label ?? ''}`;
    if (shown === last) return;
    last = shown;
    listener(progress);
  };
}
