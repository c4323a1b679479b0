/** What splitting and merging ask and answer, between the pane, the command line and the actions. */
import type { Period } from '../domain/period';
import type { Choice, MergeChoices, MergePlan } from '../domain/sharing/merge-plan';
import type { TaskField } from '../domain/task';
import type { UndoStep } from './results';

export type { Choice, MergeChoices, MergePlan };

/** `periodId`: id or name, the one that the workbook shows where it is missing. `unitIds`: all that lead tasks where it is missing. */
export type SplitRequest = {
  periodId?: string;
  unitIds?: readonly string[];
  /** Blank rows for tasks of the unit's own; 0 where the consolidator allows none. */
  spareRows: number;
};

/** A unit that gets a file. */
export type SplitUnit = {
  unitId: string;
  name: string;
  /** "2021-H1 - 19996 - Phường Tứ Hạ.xlsx". */
  file: string;
  /** Tasks that it leads. */
  tasks: number;
  /** Tasks that it only has a part in; they are listed on a page of their own. */
  coordinated: number;
  /** The unit no longer exists on the closing day, and no successor is known. */
  gone: boolean;
};

export type SplitPreview = {
  period: Period;
  units: SplitUnit[];
  /** Tasks that go to nobody, because their lead is not understood. */
  unassigned: { row: number; title: string }[];
  /** Units that lead nothing and only have a part in tasks: they get a file where they are asked for by name. */
  withoutFile: { unitId: string; name: string; coordinated: number }[];
};

export type UnitFile = SplitUnit & { bytes: Uint8Array };

export type SplitResult = Omit<SplitPreview, 'units'> & { files: SplitUnit[] };

/** A plan to merge with what people need to see of it: names besides ids. */
export type MergePreview = MergePlan & {
  period: Period;
  unitNames: Readonly<Record<string, string>>;
  headings: Readonly<Record<TaskField, string>>;
  titles: Readonly<Record<string, string>>;
};

/** `undo` null: nothing had to be written. */
export type MergeResult = { preview: MergePreview; undo: UndoStep | null };
