/** What importing a plan appendix from another workbook asks and answers. */
import type { PlanHeader } from '../domain/plan';
import type { TaskField } from '../domain/task';
import type { PlacedFinding } from './results';

/** A file that somebody chose; its bytes are hostile until `src/xlsx` has read them. */
export type SourceFile = { name: string; bytes: Uint8Array };

/** The user's corrections; what is left out is as the preview understood it. */
export type ImportChoices = {
  year?: number;
  /** Sheets to take tasks from, by name. */
  sheets?: readonly string[];
  /** By sheet, then by 0-based column: the field it holds, or null to leave the column out. */
  columns?: Readonly<Record<string, Readonly<Record<number, TaskField | null>>>>;
  /**
   * By sheet and 1-based row of a heading: the id of the area it stands for, or null where it is no area. Row 0 is the sheet as a
   * whole, for tasks that stand under no heading.
   */
  areas?: Readonly<Record<string, Readonly<Record<number, string | null>>>>;
};

/**
 * How one column of the source was understood. `sure` false: by its content or by a word that may mean something else. Several
 * columns may hold `note`: results, start dates and the like are written there under their heading.
 */
export type ColumnReading = {
  column: number;
  /** "C". */
  letter: string;
  heading: string;
  field: TaskField | null;
  sure: boolean;
  /** A few of its values, for people to recognise it. */
  samples: string[];
};

/**
 * A heading row of the source and the area it was taken for; row 0 is the sheet itself, by its name or the lines above the table.
 * `areaId` null: a sub-heading, or, where that is not `sure`, an area that the catalogue does not have.
 */
export type AreaReading = { row: number; text: string; areaId: string | null; sure: boolean; tasks: number };

/** A row passed over and why; `header`: the headings again, as at a page break; `numbering`: "(1) (2) (3)". */
export type SkippedRow = {
  row: number;
  text: string;
  why: 'total' | 'note' | 'signature' | 'sub-heading' | 'header' | 'numbering' | 'other-table';
};

export type SheetReading = {
  sheet: string;
  /** The sheet is taken. */
  chosen: boolean;
  /** 1-based row of the (last) heading row; null where none was recognised. */
  headerRow: number | null;
  columns: ColumnReading[];
  areas: AreaReading[];
  tasks: number;
  skipped: SkippedRow[];
};

export type ImportPreview = {
  file: string;
  year: number;
  /** True where the year was read from the source, false where it was asked for or taken from the calendar. */
  yearFound: boolean;
  /** What the lines above the table say of the plan as a whole; it is written to "Thông tin" of a new plan. */
  header: Partial<Pick<PlanHeader, 'title' | 'place' | 'decisionNumber' | 'decisionDate' | 'sample'>>;
  sheets: SheetReading[];
  areas: { id: string; name: string; tasks: number }[];
  tasks: number;
  /** Everything uncertain, placed in the source: `tab` and `cell` are those of the source file. */
  findings: PlacedFinding[];
};
