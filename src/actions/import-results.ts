/** What importing a plan appendix from another workbook asks and answers. */
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
  /** By sheet and 1-based row of a heading: the id of the area it stands for, or null where it is no area. */
  areas?: Readonly<Record<string, Readonly<Record<number, string | null>>>>;
};

/** How one column of the source was understood. `sure` false: by its content or by a word that may mean something else. */
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

/** A heading row of the source and the area it was taken for; null: a sub-heading. */
export type AreaReading = { row: number; text: string; areaId: string | null; sure: boolean; tasks: number };

export type SheetReading = {
  sheet: string;
  /** The sheet is taken. */
  chosen: boolean;
  /** 1-based row of the (last) heading row; null where none was recognised. */
  headerRow: number | null;
  columns: ColumnReading[];
  areas: AreaReading[];
  tasks: number;
  /** Rows passed over and why: totals, notes, signatures, sub-headings. */
  skipped: { row: number; text: string; why: 'total' | 'note' | 'signature' | 'sub-heading' | 'hidden' | 'numbering' }[];
};

export type ImportPreview = {
  file: string;
  year: number;
  /** True where the year was read from the source, false where it was asked for or taken from the calendar. */
  yearFound: boolean;
  sheets: SheetReading[];
  areas: { id: string; name: string; tasks: number }[];
  tasks: number;
  /** Everything uncertain, placed in the source: `tab` and `cell` are those of the source file. */
  findings: PlacedFinding[];
};
