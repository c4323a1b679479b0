import type { Progress, RunOptions, WorkbookEvent } from '../actions/port';
import type { CheckResult } from '../actions/results';
import type { PaneActions } from './pane-actions';
import { ALL_PARTS, countFindings, fillRequest, toFailure, type PaneState, type Part } from './pane-state';
import { withError } from './recent-errors';

/** Milliseconds. */
export type Timing = {
  /** From an edit to the list of findings that follows it; edits in between are followed together. */
  follow: number;
  /** How long the workbook must be quiet before what the shown view shows is read again. */
  view: number;
  /** How long it must be quiet before what no view shows is read again. */
  background: number;
  /** How long it must be quiet before the colours in the cells follow: writing them must disturb nobody who is typing. */
  marks: number;
  /** Excel refuses every call while a cell is being edited: when to try again. */
  cellEdit: number;
};
export const TIMING: Timing = { follow: 120, view: 400, background: 5000, marks: 2000, cellEdit: 1500 };

export type WorkbookReader = {
  /** Brings what the shown view shows up to date, one part after the other. Resolves when there is nothing left to read. */
  freshen(): Promise<void>;
  /** What was read of these parts counts no more. A job may have made or broken the plan, so its state is read at once. */
  outdate(...parts: Part[]): void;
  /** Stops reading and waits until Excel has nothing of ours left to answer, so that a job may begin. */
  interrupt(): Promise<void>;
  /** The job brought along what it left to look at. */
  took(check: CheckResult): void;
  /** A person stops what is being read. */
  cancel(): void;
  start(): void;
  stop(): Promise<void>;
};

type Work = Part | 'follow' | 'marks';
type Reading = { controller: AbortController; work: Work | null; byUser: boolean; finished: Promise<void> };

/**
 * Keeps what the pane knows of the workbook fresh: reads a part when it is stale and shown, and lets the check follow edits cell by
 * cell. Reads one thing at a time and nothing while a job runs, so that Excel never has two of our requests at once.
 */
export function createWorkbookReader(options: {
  actions: PaneActions;
  get: () => PaneState;
  set: (patch: Partial<PaneState>) => void;
  timing: Timing;
  /** Works out what sending or receiving files would do. */
  readShare: (part: 'split' | 'merge', run: RunOptions) => Promise<Partial<PaneState>>;
  /** Told of every change of the workbook that somebody else made. */
  onEvent: (event: WorkbookEvent) => void;
  /** Runs each time that something was read. */
  afterwards: () => Promise<void>;
}): WorkbookReader {
  const { actions, get, set, timing } = options;
  const stale = Object.fromEntries(ALL_PARTS.map((part) => [part, true])) as Record<Part, boolean>;
  /** Edits that the check has not followed yet. */
  let pending: WorkbookEvent[] = [];
  /** How many changes no check can follow, and how many there were when the running job began. */
  let upheavals = 0;
  let upheavalsBefore = 0;
  /** The workbook's state must be read although no view shows it. */
  let inspectDue = true;
  /** The list of findings changed and the colours in the cells did not; and nobody has edited for longer. */
  let marksDue = false;
  let still = true;
  /** Nobody has edited for a while, or somebody asks for what is shown. */
  let quiet = true;
  let reading: Reading | null = null;
  let stopped = false;
  let stopWatching: (() => Promise<void>) | null = null;
  const timers: Partial<Record<keyof Timing, ReturnType<typeof setTimeout>>> = {};

  function nextWork(): Work | null {
    const { route, workbook, check, fixes, share } = get();
    const loaded = workbook?.kind === 'loaded';
    if (loaded && pending.length > 0) return 'follow';
    if (!quiet) return null;
    if (route === 'diagnostics' && stale.facts) return 'facts';
    if (stale.inspect && (inspectDue || !loaded || route === 'start')) return 'inspect';
    if (!loaded) return null;
    if (route === 'check' && stale.check) return 'check';
    if (route === 'check' && fixes !== null && stale.fixes) return 'fixes';
    if (route === 'summary' && stale.preview) return 'preview';
    if (route === 'scores' && stale.scores) return 'scores';
    if (route === 'share' && share.part === 'send' && stale.split) return 'split';
    const received = share.receive.batch.files.length > 0 && share.receive.reading === null;
    if (route === 'share' && share.part === 'receive' && received && stale.merge) return 'merge';
    return marksDue && still && !stale.check && check?.marked ? 'marks' : null;
  }

  /** What the check found also stands at "Kiểm tra" in the navigation and on the start view. */
  function withCheck(check: CheckResult): Partial<PaneState> {
    const { workbook } = get();
    if (workbook?.kind !== 'loaded') return { check };
    return { check, workbook: { ...workbook, findings: countFindings(check.findings) } };
  }

  async function readWork(work: Work, events: readonly WorkbookEvent[], run: RunOptions): Promise<Partial<PaneState>> {
    switch (work) {
      case 'inspect':
        return { workbook: await actions.inspect(run) };
      case 'check':
        return withCheck(await actions.check(run));
      case 'follow':
        return withCheck(await actions.followCheck(events, run));
      case 'marks':
        await actions.renewMarks(run);
        return {};
      case 'preview':
        return { preview: await actions.previewFill(fillRequest(get()), run) };
      case 'scores':
        return { scores: (await actions.readScores(run)) ?? 'none' };
      case 'facts':
        return { facts: await actions.describeWorkbook(run) };
      case 'split':
      case 'merge':
        return options.readShare(work, run);
      case 'fixes': {
        const asked = get().fixes;
        if (asked === null) return {};
        const { changes } = await actions.previewFixes(asked.request, run);
        // Closed meanwhile, or another one was asked for.
        return get().fixes?.request === asked.request ? { fixes: { ...asked, changes, stale: stale.fixes } } : {};
      }
    }
  }

  function begin(work: Work): WorkbookEvent[] {
    const events = pending;
    if (work === 'follow' || work === 'check') pending = [];
    if (work === 'marks') marksDue = false;
    else if (work !== 'follow') stale[work] = false;
    if (work === 'inspect') inspectDue = false;
    return events;
  }

  /** The work was not done: it is still to do. */
  function putBack(work: Work, events: WorkbookEvent[]): void {
    if (work === 'follow') pending = [...events, ...pending];
    else if (work === 'marks') marksDue = true;
    else stale[work] = true;
    if (work === 'check') pending = [];
  }

  async function readStale(mine: Reading): Promise<void> {
    for (let work = nextWork(); work !== null && get().job === null && !stopped; work = nextWork()) {
      const controller = new AbortController();
      Object.assign(mine, { controller, work, byUser: false });
      const events = begin(work);
      const part: Part = work === 'follow' || work === 'marks' ? 'check' : work;
      // Colours follow unseen.
      set({ refreshing: work === 'marks' ? null : { part, progress: null } });
      const onProgress = whenPercentChanges((progress) => {
        const { refreshing } = get();
        if (refreshing) set({ refreshing: { ...refreshing, progress } });
      });
      try {
        const found = await readWork(work, events, { signal: controller.signal, onProgress });
        set({ ...found, failures: { ...get().failures, [part]: undefined } });
        if (work === 'follow' || work === 'check') marksDue = true;
      } catch (error) {
        const failure = toFailure(error);
        const fail = () => {
          const { failures, errors } = get();
          set({ failures: { ...failures, [part]: failure }, errors: withError(errors, failure) });
        };
        if (controller.signal.aborted && !mine.byUser) putBack(work, events);
        else if (failure.code === 'cell-edit-mode') {
          putBack(work, events);
          plan('cellEdit');
          if (!isKnown(part)) fail();
          return;
        } else if (work === 'marks') {
          // They are a help beside the check: what cannot be written now is written with the next change.
        } else if (work === 'follow' && !mine.byUser) stale.check = true;
        else {
          if (part === 'check') pending = [];
          fail();
        }
      }
    }
  }

  function isKnown(part: Part): boolean {
    const { workbook, check, preview, fixes, scores, facts, share } = get();
    const shared = { split: share.send.preview, merge: share.receive.batch.preview };
    return (
      { inspect: workbook, check, preview, fixes: fixes?.changes ?? null, scores, facts, ...shared }[part] !== null
    );
  }

  async function freshen(): Promise<void> {
    if (reading) return reading.finished;
    if (get().job !== null || nextWork() === null || stopped) return;
    let done = () => {};
    const finished = new Promise<void>((resolve) => (done = resolve));
    const mine: Reading = { controller: new AbortController(), work: null, byUser: false, finished };
    reading = mine;
    await watch();
    await readStale(mine);
    reading = null;
    set({ refreshing: null });
    done();
    await options.afterwards();
  }

  /** Follows without waiting for quiet: somebody who types on and on sees the list move all the same. */
  function plan(which: keyof Timing): void {
    if (which === 'follow' && timers.follow !== undefined) return;
    clearTimeout(timers[which]);
    timers[which] = setTimeout(() => {
      delete timers[which];
      if (which !== 'follow') quiet = true;
      if (which === 'background') inspectDue = true;
      if (which === 'marks') still = true;
      void freshen();
    }, timing[which]);
  }

  /** Everything but the check, which follows changes. */
  function outdateOthers(): void {
    for (const part of ALL_PARTS) if (part !== 'check') stale[part] = true;
  }

  function onEvent(event: WorkbookEvent): void {
    const { check, failures, fixes } = get();
    outdateOthers();
    quiet = still = false;
    if (event.kind === 'sheets') inspectDue = true;
    const inPlace = event.kind === 'cells' && event.address !== null;
    const checked = !stale.check && !failures.check && (check !== null || reading?.work === 'check');
    if (inPlace && checked) {
      pending.push(event);
      plan('follow');
    } else {
      upheavals += 1;
      stale.check = true;
      pending = [];
    }
    if (fixes !== null && !fixes.stale) set({ fixes: { ...fixes, stale: true } });
    // What nobody looks at makes way for somebody who edits.
    if (reading?.work === 'inspect' && get().workbook !== null) reading.controller.abort();
    plan('view');
    plan('background');
    plan('marks');
    options.onEvent(event);
  }

  async function watch(): Promise<void> {
    if (stopWatching) return;
    try {
      stopWatching = await actions.watch(onEvent);
    } catch {
      // Reading fails for the same reason and says so; watching is tried again with the next reading.
    }
  }

  return {
    freshen() {
      quiet = true;
      return freshen();
    },
    outdate(...parts) {
      for (const part of parts) {
        stale[part] = true;
        if (part === 'check') pending = [];
        if (part === 'inspect') inspectDue = true;
        if (get().refreshing?.part === part) reading?.controller.abort();
      }
    },
    async interrupt() {
      upheavalsBefore = upheavals;
      reading?.controller.abort();
      await reading?.finished;
    },
    took(check) {
      // Edits made while the job ran are followed once more: it may have read their cells before or after.
      stale.check = upheavals !== upheavalsBefore;
      outdateOthers();
      set({ ...withCheck(check), failures: { ...get().failures, check: undefined } });
    },
    cancel() {
      if (!reading) return;
      reading.byUser = true;
      reading.controller.abort();
    },
    start() {
      stopped = false;
    },
    async stop() {
      stopped = true;
      for (const timer of Object.values(timers)) clearTimeout(timer);
      reading?.controller.abort();
      await stopWatching?.();
      stopWatching = null;
    },
  };
}

/** A pane that draws itself anew for each of 10,000 rows would slow down the work it shows. */
export function whenPercentChanges(listener: (progress: Progress) => void): (progress: Progress) => void {
  let last = '';
  return (progress) => {
    const shown = `${Math.floor((100 * progress.done) / Math.max(1, progress.total))} ${progress.label ?? ''}`;
    if (shown === last) return;
    last = shown;
    listener(progress);
  };
}
