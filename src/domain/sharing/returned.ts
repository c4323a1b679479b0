/** A file that came back from a unit, as the merge sees it: no cells, styles or places any more, only facts. */
import type { CellValue, TaskField } from '../task';
import type { ChangedScore, ReturnedScores } from './returned-scores';
import type { FileStamp } from './stamp';

/** Values of a task by column; a column that is not there says nothing. */
export type TaskFacts = Partial<Record<TaskField, CellValue>>;

/** A filled row of the plan table of a returned file. `row` is the 1-based row of its sheet; `id` is '' where the cell is blank. */
export type ReturnedRow = {
  row: number;
  id: string;
  values: TaskFacts;
  /** Columns whose cells say nothing of their own; their values are those that were sent. */
  silent?: readonly TaskField[];
};

/** What a workbook that consolidates on its own says of itself. */
export type OwnWorkbook = { workbookId: string; year: number; periodId: string; place: string; consolidator: string };

/** Something that people should know of a file although it was read. Words are in `src/locales` by `code`. */
export type ReturnedNote = { code: ReturnedNoteCode; details: Record<string, string | number> };
export type ReturnedNoteCode =
  | 'columns-missing' // details.columns: their headings; nothing is taken from them
  | 'columns-repeated' // details.columns: their headings; details.taken: the letters of those that are read
  | 'sent-lost' // the copy of what was sent is gone or damaged: changes are told from what the plan says now
  | 'ids-lost' // details.rows: tasks were known again by their text, because the column of ids is damaged
  | 'rows-unclear' // details.rows: rows that could be no task of the plan for certain
  | 'row-gone' // details.task, details.title: no longer in the plan here; its report is left out
  | 'row-repeated' // details.task, details.rows: the same task twice in the file; the first row counts
  | 'cells-unclear' // details.cells: formulas without the result that they had; nothing is taken from them
  | 'plan-repeated' // details.sheet, details.others: other sheets of the file that say something else; only the first is read
  | 'hidden-rows' // details.rows: rows hidden or filtered out; they are read all the same
  | 'marks-unclear' // details.rows: "không" and the like in "Không tính", which may mean either; not taken
  | 'scores-closed' // details.cells: cells of the score sheet that are not the unit's to change any more
  | 'scores-survey' // details.cells: of criteria of the survey, which the unit does not score
  | 'scores-appraisal' // details.cells: of the appraisal, which the unit has changed in its file
  | 'scores-unknown' // details.cells: of rows that the score sheets here do not have, or do not score
  | 'error-values'; // details.rows: cells with error values (#REF!); nothing is taken from them

/** A returned file as it was read. */
export type ReturnedFile = {
  stamp: FileStamp | null;
  /** null where the tabs that say so are gone. */
  own: OwnWorkbook | null;
  /** When the program that wrote the file last saved it, local time; null where the file does not say. */
  savedAt: string | null;
  /** Columns that are there. */
  fields: readonly TaskField[];
  rows: readonly ReturnedRow[];
  /** The tasks as they were sent, by id; null where that copy is lost. */
  sent: ReadonlyMap<string, TaskFacts> | null;
  /** The score sheet of the unit, where the file has one. */
  scores?: ReturnedScores;
  notes: readonly ReturnedNote[];
};

/** One fact that differs from what was sent. `sent` is missing where that is not known. */
export type ChangedFact = { taskId: string; row: number; field: TaskField; sent?: CellValue; value: CellValue };

/**
 * What a returned file says that was not in it when it was sent. Small, so that ten thousand of them fit in memory and pass between
 * threads; JSON-safe.
 */
export type ReturnedDigest = {
  file: string;
  stamp: FileStamp | null;
  own: OwnWorkbook | null;
  savedAt: string | null;
  /** The same for two files that say the same, whatever program saved them. */
  fingerprint: string;
  /** Number of tasks that were found in the file. */
  tasks: number;
  /** Columns that are there; a fact of another column was neither changed nor kept by the unit. */
  fields: TaskField[];
  changed: ChangedFact[];
  /** Tasks that were sent and are no longer in the file. */
  deleted: string[];
  /** Rows that were not sent: `key` is the same whenever the same row comes again. */
  added: { key: string; row: number; values: TaskFacts }[];
  /** What the tasks are called of which something was changed, cut to a line; for those that may no longer be here. */
  titles?: Record<string, string>;
  /** Cells that say nothing although their column is there: whether the unit changed or kept them is not known. */
  unsaid?: { taskId: string; field: TaskField }[];
  /** What the unit changed on its score sheet. */
  scores?: ChangedScore[];
  notes: ReturnedNote[];
};

/** A file that was read, or why it was not. `code`: an `ErrorCode` or `RefusalCode`; the words are in `src/locales`. */
export type ReadOutcome =
  | { ok: true; file: string; digest: ReturnedDigest }
  | { ok: false; file: string; code: string; details: Record<string, string | number> };

/** Why a file that can be read is not taken all the same. */
export type RefusalCode =
  | 'not-returned' // neither a file of ours nor a plan of ours
  | 'other-workbook' // details.place: sent from another office's workbook
  | 'other-sending' // details.place: sent from another workbook of the same office
  | 'parent-workbook' // the workbook that this one was sent from
  | 'office-unknown' // details.place: a workbook of its own, of an office that is not one unit of the catalogue for certain
  | 'other-year' // details.year, details.expected
  | 'unit-unknown' // details.unit: no longer in the catalogue
  | 'file-newer' // details.version
  | 'plan-lost' // the sheet or the columns with the tasks are gone
  | 'same-workbook' // the consolidating workbook itself, or a copy of it
  | 'rows-too-many'; // details.rows, details.most
