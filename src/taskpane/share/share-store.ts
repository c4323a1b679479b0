import type { RunOptions } from '../../actions/port';
import type { MergeChoices } from '../../actions/share-results';
import { CchcError } from '../../domain/error';
import type { Choice, MergeRule } from '../../domain/sharing/merge-plan';
import type { ReadOutcome } from '../../domain/sharing/returned';
import type { PaneActions } from '../pane-actions';
import type { JobKind, Notice, PaneState } from '../pane-state';
import {
  allQuestions,
  chosenUnits,
  followAnswers,
  hasNews,
  isUndecided,
  nameFiles,
  NO_BATCH,
  NOTHING_RECEIVED,
  readSpareRows,
  type Batch,
  type MadeFile,
  type PickedFile,
  type ReadFile,
  type ReceiveState,
  type SendState,
  type SharePart,
  type SplitChoices,
} from './share-state';

export type ShareStore = {
  turnTo(part: SharePart): void;
  chooseSplit(change: Partial<SplitChoices>): void;
  /** Makes the files of the chosen units. */
  split(): Promise<void>;
  /** Adds files to the batch, one after the other. `skipped`: how many others lay in the same folders. */
  readFiles(picked: readonly PickedFile[], skipped?: number): Promise<void>;
  /** What was read so far stays. */
  stopReading(): void;
  leaveOut(file: string): void;
  startOver(): void;
  chooseRule(rule: MergeRule): void;
  /** Answers some questions, by key. */
  answer(answers: Readonly<Record<string, Choice>>): void;
  /** Writes what is shown. While the preview is being renewed it waits, and then writes what that shows. */
  merge(): Promise<void>;
  goToTask(row: number): Promise<void>;
  /** Opens a file that was made as a workbook of its own, where nothing can be downloaded. */
  openFile(file: MadeFile): Promise<void>;
};

/**
 * The part of the pane's memory that sending and receiving need. Previews are read like everything else that a view shows: anew after
 * edits of the workbook, one at a time with the rest.
 */
export function createSharing(options: {
  actions: PaneActions;
  get: () => PaneState;
  set: (patch: Partial<PaneState>) => void;
  /** Jobs that only read, and jobs after which everything that was read counts no more. */
  runJob: (kind: JobKind, work: (run: RunOptions) => Promise<Notice>) => Promise<void>;
  runPlanJob: (kind: JobKind, work: (run: RunOptions) => Promise<Notice>) => Promise<void>;
  /** Reads what is shown and not up to date; `again`: this part, whatever was read of it. */
  freshen: () => Promise<void>;
  again: (part: 'split' | 'merge') => Promise<void>;
  /** Does something and tells its failure. */
  attempt: (go: () => Promise<void>) => Promise<void>;
  /** Milliseconds without another choice before the preview follows. */
  quiet: number;
}) {
  const { actions, get, set } = options;
  let reading: AbortController | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let edits = 0;

  const setSend = (change: Partial<SendState>) => {
    const { share } = get();
    set({ share: { ...share, send: { ...share.send, ...change } } });
  };
  const setReceive = (change: Partial<ReceiveState>) => {
    const { share } = get();
    set({ share: { ...share, receive: { ...share.receive, ...change } } });
  };
  const receive = () => get().share.receive;

  /** Files or choices are others: the preview follows once there were no more for a moment. */
  function changeBatch(change: Partial<Batch>): void {
    const batch = { ...receive().batch, ...change };
    setReceive(batch.files.length === 0 ? NOTHING_RECEIVED : { batch, stale: true, awaited: false });
    clearTimeout(timer);
    timer = setTimeout(() => void options.again('merge'), options.quiet);
  }

  const choose = (change: Partial<MergeChoices>) => changeBatch({ choices: { ...receive().batch.choices, ...change } });

  async function readOne({ file }: PickedFile, name: string, run: RunOptions): Promise<ReadOutcome> {
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      // Moved or taken away since it was chosen, or on a drive that is gone.
      return { ok: false, file: name, code: 'file-unreadable', details: { file: name, reason: 'no-access' } };
    }
    try {
      return await actions.readReturned({ name, bytes }, run);
    } catch (error) {
      const failure = error instanceof CchcError ? error : null;
      if (failure?.code === 'cancelled') throw error;
      const details = failure?.details ?? { reason: 'damaged' };
      return { ok: false, file: name, code: failure?.code ?? 'file-unreadable', details: { ...details, file: name } };
    }
  }

  async function readFiles(picked: readonly PickedFile[], skipped = 0): Promise<void> {
    if (reading !== null || get().job !== null) return;
    const controller = new AbortController();
    reading = controller;
    const files = new Map(receive().batch.files.map((each) => [each.outcome.file, each]));
    const names = nameFiles([...files.values()], picked);
    const total = picked.length;
    setReceive({ reading: { done: 0, total }, skipped });
    for (const [done, each] of picked.entries()) {
      const read = await readOne(each, names[done]!, { signal: controller.signal }).catch(() => null);
      if (read === null || controller.signal.aborted) break;
      const { size, lastModified: modified } = each.file;
      files.set(read.file, { path: each.path, size, modified, outcome: read } satisfies ReadFile);
      setReceive({ reading: { done: done + 1, total } });
    }
    reading = null;
    setReceive({ reading: null });
    if (files.size > 0) changeBatch({ files: [...files.values()] });
  }

  async function previewMerge(run: RunOptions): Promise<Partial<PaneState>> {
    const asked = receive().batch;
    const before = edits;
    if (asked.files.length === 0) return {};
    const outcomes = asked.files.map(({ outcome }) => outcome);
    let { choices } = asked;
    let preview = await actions.previewMerge(outcomes, choices, run);
    const followed = followAnswers(choices, asked.preview ? allQuestions(asked.preview) : [], allQuestions(preview));
    if (followed !== choices) {
      choices = followed;
      preview = await actions.previewMerge(outcomes, choices, run);
    }
    // Other files or other choices meanwhile: this answer is to a question that nobody asks any more.
    if (receive().batch !== asked) return {};
    const { share } = get();
    return {
      share: {
        ...share,
        receive: { ...share.receive, batch: { ...asked, choices, preview }, stale: edits !== before },
      },
    };
  }

  async function previewSplit(run: RunOptions): Promise<Partial<PaneState>> {
    const { periodId } = get().share.send;
    const spareRows = readSpareRows(get().share.send) ?? 0;
    const preview = await actions.previewSplit({ periodId: periodId ?? undefined, spareRows }, run);
    const { share } = get();
    return share.send.periodId === periodId ? { share: { ...share, send: { ...share.send, preview } } } : {};
  }

  const split = () =>
    options.runJob('split', async (run) => {
      const { send } = get().share;
      const unitIds = chosenUnits(send).map(({ unitId }) => unitId);
      const request = { periodId: send.periodId ?? undefined, unitIds, spareRows: readSpareRows(send) ?? 0 };
      const { startZip } = await import(/* webpackChunkName: "share-zip" */ './zip-files');
      const zip = send.way === 'zip' ? startZip() : null;
      const files: MadeFile[] = [];
      const onFile = ({ bytes, ...unit }: Parameters<Parameters<PaneActions['split']>[1]>[0]) => {
        zip?.add(unit.file, bytes);
        const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
        files.push({ ...unit, content: new Blob([bytes as Uint8Array<ArrayBuffer>], { type }) });
        return Promise.resolve();
      };
      const { period, unassigned } = await actions.split(request, onFile, run);
      setSend({ made: { period, files, zip: zip?.finish() ?? null } });
      return { kind: 'split', files: files.length, unassigned: unassigned.length };
    });

  const write = () =>
    options.runPlanJob('merge', async (run) => {
      const { batch } = receive();
      const outcomes = batch.files.map(({ outcome }) => outcome);
      const { preview, undo } = await actions.merge(outcomes, batch.choices, run);
      setReceive(NOTHING_RECEIVED);
      const { changes, scores, added } = preview;
      const undecided = allQuestions(preview).filter((question) => isUndecided(batch.choices, question)).length;
      const cells = changes.length + scores.changes.length;
      return { kind: 'merged', cells, added: added.length, undecided, batch, undo };
    });

  async function merge(): Promise<void> {
    if (receive().stale) setReceive({ awaited: true });
    else await write();
  }

  /** A preview that cannot be read, or that shows nothing to write, ends the waiting. */
  async function writeAwaited(): Promise<void> {
    const { batch, stale, awaited } = receive();
    if (!awaited || (stale && !get().failures.merge)) return;
    setReceive({ awaited: false });
    if (!stale && batch.preview !== null && hasNews(batch.preview)) await write();
  }

  /** Nothing is written behind the back of somebody who went elsewhere. */
  function leave(): void {
    if (receive().awaited) setReceive({ awaited: false });
  }

  const store: ShareStore = {
    turnTo(part) {
      leave();
      set({ share: { ...get().share, part } });
      void options.freshen();
    },
    chooseSplit(change) {
      setSend(change);
      if (change.periodId !== undefined) void options.again('split');
    },
    split,
    readFiles,
    stopReading: () => reading?.abort(),
    leaveOut: (file) => changeBatch({ files: receive().batch.files.filter(({ outcome }) => outcome.file !== file) }),
    startOver: () => changeBatch(NO_BATCH),
    chooseRule: (rule) => choose({ rule }),
    answer: (answers) => choose({ byQuestion: { ...receive().batch.choices.byQuestion, ...answers } }),
    merge,
    goToTask: (row) => options.attempt(() => actions.goToTask(row)),
    openFile: ({ file, content }) =>
      options.attempt(async () => actions.openFile({ name: file, bytes: new Uint8Array(await content.arrayBuffer()) })),
  };

  return {
    store,
    read: (part: 'split' | 'merge', run: RunOptions) => (part === 'split' ? previewSplit(run) : previewMerge(run)),
    /** Somebody edited the workbook: what is shown may be wrong until it is read again. */
    onEvent() {
      edits += 1;
      if (receive().batch.files.length > 0 && !receive().stale) setReceive({ stale: true });
    },
    /** Something was read. */
    onRead: writeAwaited,
    leave,
    /** Writing it was taken back: the files wait again, with their answers. */
    putBack: (batch: Batch) => setReceive({ batch, stale: true }),
    stop() {
      clearTimeout(timer);
      reading?.abort();
    },
  };
}
