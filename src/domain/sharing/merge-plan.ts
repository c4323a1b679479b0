/** What merging returned files would do; worked out before anything is written. */
import type { CellValue, TaskField } from '../task';
import type { MergeScore, ScoreMerge } from './merge-scores';
import type { OwnWorkbook, ReturnedDigest, ReturnedNote, TaskFacts } from './returned';

/** A file that was taken before, as the workbook remembers it. */
export type ReceivedFile = {
  file: string;
  unitId: string;
  periodId: string;
  /** Of the stamp; '' for a workbook that consolidates on its own. */
  issuedAt: string;
  /** Of a workbook that consolidates on its own; '' for a file that was sent from here. */
  workbookId: string;
  savedAt: string | null;
  /** Local date and time. */
  receivedAt: string;
  fingerprint: string;
  /** Something that it said was left as it stands here without an answer; it is asked again when the file comes again. */
  open?: true;
};

/** The facts that the last file of one sending brought, by task id; only those that differ from what was sent. */
export type LastFacts = ReadonlyMap<string, TaskFacts>;

/** What the workbook remembers of files it has taken. `last`: by `sendingKey`; by `sentKey` what was sent of the same facts. */
export type ReceivedRecord = { files: readonly ReceivedFile[]; last: ReadonlyMap<string, LastFacts> };

/** A value that a file brings. */
export type FactSource = { file: string; unitId: string; savedAt: string | null; value: CellValue };

/** A fact that is written without asking: only the unit changed it. */
export type FactChange = {
  taskId: string;
  /** 1-based row of the plan here. */
  row: number;
  field: TaskField;
  before: CellValue;
  after: CellValue;
  file: string;
  unitId: string;
};

/**
 * - `two-files`: several files say different things of one fact
 * - `both-changed`: the fact was changed here since the file was sent, and by the unit as well
 * - `changed-back`: an earlier file brought a value; this one again says what was sent
 * - `plan-text`: the unit edited what the plan says
 * - `unclear-value`: the file has something in place of what stands here that cannot be understood, or cannot be ("31/2", 800%)
 * - `row-deleted`: the unit took the row away; choosing the file marks the task "Không tính"
 * - `row-added`: the unit added a row; choosing the file adds it to the plan
 */
export type QuestionKind =
  'two-files' | 'both-changed' | 'changed-back' | 'unclear-value' | 'plan-text' | 'row-deleted' | 'row-added';

/** `keep`: as it stands here; a number: the source of that index. */
export type Choice = 'keep' | number;

export type MergeQuestion = {
  /** The same whenever the same files are looked at again. */
  key: string;
  kind: QuestionKind;
  /** For `row-added` the id that the task would get. */
  taskId: string;
  /** 1-based row of the plan here; null for `row-added`. */
  row: number | null;
  title: string;
  /** null for rows. */
  field: TaskField | null;
  ours: CellValue;
  /** What was sent; missing where it is not known. */
  sent?: CellValue;
  sources: FactSource[];
  /** Of `row-added`: the cells of the row. */
  values?: TaskFacts;
  choice: Choice;
};

/**
 * `newest`: of files that contradict each other or what stands here the one of the latest period wins, of these the one that was saved
 * last; what the plan says, what was only changed back and what is unclear still stays.
 */
export type MergeRule = 'keep' | 'newest';
export type MergeChoices = { rule: MergeRule; byQuestion: Readonly<Record<string, Choice>> };

export type FileOutcome = {
  file: string;
  unitId: string;
  periodId: string;
  savedAt: string | null;
  /** Saved after the day by which the period's report was due. */
  late: boolean;
  /** `taken`: it brings something; `nothing-new`: all it says stands here already; `repeated`: taken before, or the same as `like`. */
  status: 'taken' | 'nothing-new' | 'repeated';
  /** Another file of the same batch. */
  like?: string;
  /** Other files of this unit and period, in this batch or taken before. */
  duplicates: string[];
  /** Cells of tasks and score sheets here that are written because of this file, answered questions included. */
  changed: number;
  /** Tasks that are added because of it. */
  added: number;
  notes: ReturnedNote[];
};

export type RefusedFile = { file: string; code: string; details: Record<string, string | number> };

export type AddedTask = { id: string; values: TaskFacts; file: string; unitId: string };

export type MergePlan = {
  files: FileOutcome[];
  refused: RefusedFile[];
  /** Everything that is written into cells of tasks that are here, answered questions included. */
  changes: FactChange[];
  added: AddedTask[];
  questions: MergeQuestion[];
  /** What is written into score sheets, and what is asked of them. */
  scores: ScoreMerge;
  /** The period of most of the files; the one that the workbook shows where no file is of any. */
  periodId: string;
  /** Units that report on that period and of which no file for it is known, by id. */
  missing: string[];
  /** Units that have no report to send but a score sheet, and of which no file for that period is known, by id. */
  missingSheets: string[];
  /** What the workbook remembers once the plan is carried out. */
  received: ReceivedRecord;
};

/** A task as it stands in the consolidating plan. */
export type MergeTask = { id: string; row: number; title: string; values: TaskFacts; leadIds: readonly string[] };

/** What merging needs to know of the consolidating workbook. */
export type MergeTarget = {
  workbookId: string;
  /** Of the workbook that this one was sent from, where it is itself a unit's file. */
  parentId?: string;
  place: string;
  year: number;
  /** The period that the workbook shows. */
  periodId: string;
  periods: readonly { id: string; closing: string; submitBy: string }[];
  tasks: readonly MergeTask[];
  /** The rows of score sheets; missing where there are none. */
  scores?: readonly MergeScore[];
  units: readonly { id: string; name: string }[];
  /** The units that report on a period, by id. */
  expected: (periodId: string) => readonly string[];
  /** The unit of the catalogue that an office of a lower level is; null where none is meant for certain. */
  unitOf: (office: Pick<OwnWorkbook, 'place' | 'consolidator' | 'periodId'>) => string | null;
  received: ReceivedRecord;
  /** Local date and time. */
  now: string;
};

/** Returned files, in any order. */
export type Returned = readonly ReturnedDigest[];
