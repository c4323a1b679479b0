import type { MergeChoices, MergePreview, SplitPreview, SplitUnit } from '../../actions/share-results';
import type { Period } from '../../domain/period';
import type { Choice, MergeQuestion } from '../../domain/sharing/merge-plan';
import type { ReadOutcome } from '../../domain/sharing/returned';
import { MOST_SPARE_ROWS, USUAL_SPARE_ROWS } from '../../domain/sharing/spare-rows';

export const SHARE_PARTS = ['send', 'receive'] as const;
export type SharePart = (typeof SHARE_PARTS)[number];

/** How the files that were made reach the person's folder: as one .zip, or each by a button of its own. */
export type Way = 'zip' | 'files';

export type SplitChoices = {
  /** null: the period that the workbook shows. */
  periodId: string | null;
  /** Units that get no file, by id. */
  leftOut: ReadonlySet<string>;
  /** Units may add tasks of their own. */
  spare: boolean;
  /** Number of blank rows, as typed. */
  spareRows: string;
  way: Way;
};

export type MadeFile = SplitUnit & { content: Blob };
export type MadeFiles = { period: Period; files: readonly MadeFile[]; zip: Blob | null };
export type SendState = SplitChoices & {
  /** null until the units were read. */
  preview: SplitPreview | null;
  /** What was made last, until the next is made. */
  made: MadeFiles | null;
};

/** A file that a person chose; `path` leads there from the folder that was chosen, and is its name where none was. */
export type PickedFile = { path: string; file: File };
/** A chosen file that was read. `outcome.file` is its name among the others. */
export type ReadFile = { path: string; size: number; modified: number; outcome: ReadOutcome };

/** The files that are looked at together, and what was chosen about them. */
export type Batch = { files: readonly ReadFile[]; choices: MergeChoices; preview: MergePreview | null };
export type ReceiveState = {
  batch: Batch;
  /** The preview is of other choices, other files or an older workbook; it is being worked out again. */
  stale: boolean;
  /** Somebody asked to write while it was stale: it is written as soon as the preview is there. */
  awaited: boolean;
  reading: { done: number; total: number } | null;
  /** Files of a chosen folder that are no workbooks. */
  skipped: number;
};

export type ShareState = { part: SharePart; send: SendState; receive: ReceiveState };

export const NO_BATCH: Batch = { files: [], choices: { rule: 'keep', byQuestion: {} }, preview: null };
export const NOTHING_RECEIVED: ReceiveState = {
  ...{ batch: NO_BATCH, stale: false, awaited: false, reading: null, skipped: 0 },
};
export const NOTHING_SHARED: ShareState = {
  part: 'send',
  send: {
    ...{ periodId: null, leftOut: new Set(), spare: true, spareRows: String(USUAL_SPARE_ROWS), way: 'zip' },
    ...{ preview: null, made: null },
  },
  receive: NOTHING_RECEIVED,
};

/** The number of blank rows that was typed, or null where it is none that a file can have. 0 where none are wanted. */
export function readSpareRows({ spare, spareRows }: SplitChoices): number | null {
  if (!spare) return 0;
  const rows = /^\s*\d{1,3}\s*$/.test(spareRows) ? Number(spareRows) : Infinity;
  return rows <= MOST_SPARE_ROWS ? rows : null;
}

/** The units that get a file. */
export function chosenUnits({ preview, leftOut }: SendState): readonly SplitUnit[] {
  return preview?.units.filter(({ unitId }) => !leftOut.has(unitId)) ?? [];
}

/** Something is to be written: facts, tasks, or only that a unit has sent its report. */
export function hasNews({ changes, added, scores, files }: MergePreview): boolean {
  return changes.length + scores.changes.length + added.length > 0 || files.some(({ status }) => status !== 'repeated');
}

/** A question about tasks or about score sheets. */
type Asked = Pick<MergeQuestion, 'key' | 'choice' | 'sources'>;

export const allQuestions = ({ questions, scores }: Pick<MergePreview, 'questions' | 'scores'>): readonly Asked[] => [
  ...questions,
  ...scores.questions,
];

/** What is chosen at a question: by the person, else by the rule. */
export function choiceOf({ byQuestion }: MergeChoices, question: Asked): Choice {
  return byQuestion[question.key] ?? question.choice;
}

/** Nobody said what is to become of it, so it stays as it stands here; it is asked again when its files come again. */
export function isUndecided(choices: MergeChoices, question: Asked): boolean {
  return question.choice === 'keep' && choices.byQuestion[question.key] === undefined;
}

/**
 * Answers name a source by its place among the sources of a question. Files that come or go move those places, so the answers follow
 * their files; an answer whose file is gone is forgotten. The same object where nothing moved.
 */
export function followAnswers(choices: MergeChoices, before: readonly Asked[], after: readonly Asked[]): MergeChoices {
  const old = new Map(before.map((question) => [question.key, question]));
  const byQuestion = { ...choices.byQuestion };
  let moved = false;
  for (const { key, sources } of after) {
    const answer = byQuestion[key];
    const file = typeof answer === 'number' ? old.get(key)?.sources[answer]?.file : undefined;
    if (file === undefined || sources[answer as number]?.file === file) continue;
    moved = true;
    const place = sources.findIndex((source) => source.file === file);
    if (place < 0) delete byQuestion[key];
    else byQuestion[key] = place;
  }
  return moved ? { ...choices, byQuestion } : choices;
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

/**
 * Names for chosen files that tell all files of the batch apart: the file's own name, else with its folders, else with a number. A file
 * that is the same as one of the batch keeps that one's name. macOS takes letters apart; here they are put together again.
 */
export function nameFiles(present: readonly ReadFile[], picked: readonly PickedFile[]): string[] {
  const taken = new Set(present.map(({ outcome }) => outcome.file));
  return picked.map(({ path: given, file }) => {
    const same = present.find(
      ({ path, size, modified }) => path === given && size === file.size && modified === file.lastModified,
    );
    if (same) return same.outcome.file;
    const path = given.normalize('NFC');
    let name = taken.has(nameOf(path)) ? path : nameOf(path);
    for (let number = 2; taken.has(name); number += 1) name = `${path} (${number})`;
    taken.add(name);
    return name;
  });
}
