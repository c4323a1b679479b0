import type { IsoDate } from './dates';
import type { Deadline } from './deadline';

/** Columns of the plan table `KeHoach`, in the order they are laid out. */
export const TASK_FIELDS = [
  'id',
  'number',
  'area',
  'title',
  'product',
  'lead',
  'head',
  'coordinators',
  'deadline',
  'due',
  'budget',
  'link',
  'note',
  'progress',
  'finished',
  'documentNumber',
  'documentDate',
  'reason',
  'excluded',
  'status',
  'overdueKey',
] as const;
export type TaskField = (typeof TASK_FIELDS)[number];
/** Cells whose content people type; the others are formulas of ours. */
export const TYPED_FIELDS = TASK_FIELDS.filter((field) => field !== 'status' && field !== 'overdueKey');

/** A cell's content as the domain sees it. Dates are serial numbers of the 1900 system. `null` = blank, which is not 0. */
export type CellValue = string | number | boolean | null | CellError;
/** An error value such as #N/A or #REF!. */
export type CellError = { error: string };

/** What is known of a cell besides its value. Each is there only where it is known and says something. */
export type CellFacts = {
  /** Number format of a cell that holds a number, in English: "mmm-yy", "0%". */
  format?: string;
  /** Font of a cell that holds text, where it is one of the old Vietnamese fonts (".VnTime", "VNI-Times"). */
  font?: string;
  /** The value is the result of a formula. */
  formula?: true;
  /** The value was filled in from a merged cell that covers this one. */
  merged?: true;
};

/** One row of the plan table as it was typed. `row` is the 1-based row of the sheet. */
export type PlanRow = {
  row: number;
  values: Partial<Record<TaskField, CellValue>>;
  facts?: Partial<Record<TaskField, CellFacts>>;
  /** Hidden by hand or by a filter. */
  hidden?: true;
};

/** True where two rows say the same, whatever their numbers. */
export function samePlanRow(a: PlanRow, b: PlanRow): boolean {
  return (
    a.hidden === b.hidden &&
    TASK_FIELDS.every((field) => sameCell(a.values[field], b.values[field])) &&
    (a.facts === b.facts || TASK_FIELDS.every((field) => sameFacts(a.facts?.[field], b.facts?.[field])))
  );
}

/** Cells hold the same; blank is the same whether it is there as null or not at all. */
export function sameCell(a: CellValue = null, b: CellValue = null): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' && a?.error === b?.error;
}

function sameFacts(a: CellFacts = {}, b: CellFacts = {}): boolean {
  return a.format === b.format && a.font === b.font && a.formula === b.formula && a.merged === b.merged;
}

/** A task (nhiệm vụ): one row of the plan with one deadline. Plan facts first, progress facts after. */
export type Task = {
  /** Mã nhiệm vụ: stable and hidden; STT is for people and may repeat. */
  id: string;
  row: number;
  number: string;
  /** null where the cell names no area with certainty. */
  areaId: string | null;
  title: string;
  product: string;
  /** Cơ quan chủ trì: normally one; empty where the cell names no unit with certainty. */
  leadIds: string[];
  /** Người đứng đầu chịu trách nhiệm. */
  head: string;
  /** Full names of the coordinating units; groups are expanded, without the leading units. */
  coordinators: string[];
  deadline: Deadline;
  /** The "Hạn hoàn thành" cell where it holds a date, else what the deadline text says. */
  due: IsoDate | null;
  /** Triệu đồng. */
  budget: number | null;
  link: string;
  note: string;
  /** 0…1; null = not reported, which is not 0. */
  progress: number | null;
  finished: IsoDate | null;
  documentNumber: string;
  documentDate: IsoDate | null;
  reason: string;
  /** "Không tính": taken out of the plan, with the document that says so in `documentNumber`. */
  excluded: boolean;
};
