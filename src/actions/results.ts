/** What actions give back to the pane and the command line. */
import type { LateChange } from '../domain/closing';
import type { IsoDate } from '../domain/dates';
import type { Finding } from '../domain/finding';
import type { FixChoice } from '../domain/fix';
import type { PlanHeader } from '../domain/plan';
import type { Period } from '../domain/period';
import type { Figures, Summary } from '../domain/summary';
import type { CellValue, TaskField } from '../domain/task';
import type { ShownCharts } from '../workbook/chart-facts';
import type { Change } from '../workbook/change';
import type { Counting } from '../workbook/counting-cells';
import type { LastYearPeriod } from '../workbook/last-year';
import type { ChartChoice } from '../workbook/tabs/charts-choice';

/** A finding with the place people know: tab name and A1 cell. */
export type PlacedFinding = Finding & {
  tab: string;
  cell: string;
  /** Names the finding as long as its cell says the same: rule, task, column and value. Fixing and ignoring go by it. */
  key: string;
  /** For grouping, as the row says: label of the area, names of the leading units, the task; '' where that is not known. */
  area: string;
  unit: string;
  task: string;
  /** Somebody said why it may stay; it is listed, but counts no more. */
  ignored?: { reason: string };
};

export type FixRequest = FixChoice;

export type WorkbookState =
  | { kind: 'no-template' }
  /** Something of ours is there, but parts that we need are gone; the error codes say which. */
  | { kind: 'damaged'; problems: { code: string; details: Record<string, string | number> }[] }
  | {
      kind: 'loaded';
      header: PlanHeader;
      tasks: number;
      periods: Period[];
      period: Period;
      /** As in `FillResult`. */
      outdated: boolean;
      summary: Summary;
      findings: { errors: number; warnings: number; infos: number };
    };

export type TemplateInfo = { id: string; name: string; description: string; year: number | null; sample: boolean };

/** For the preview before a template is loaded. */
export type TemplatePreview = {
  info: TemplateInfo;
  header: PlanHeader;
  areas: { name: string; tasks: number }[];
  tasks: number;
  tabs: string[];
};

/** A cell that an action changed or would change. */
export type CellChange = {
  tab: string;
  cell: string;
  row: number;
  field: TaskField | null;
  before: CellValue;
  after: CellValue;
  /** The rule whose fix came last, and all of those that met in this cell. */
  code: string;
  codes?: string[];
};

/** Kept by the pane so that the last action can be taken back in one step. */
export type UndoStep = { label: string; changes: Change[] };

export type LoadResult = { tabs: string[]; tasks: number; undo: UndoStep };
export type CheckResult = {
  findings: PlacedFinding[];
  tasks: number;
  /** Sheets of the tables besides the plan that were checked as well. */
  checkedTabs: readonly string[];
  /** Marks of findings are shown in the cells. */
  marked: boolean;
  /** The plan was issued: later changes of its plan columns are findings. */
  issued: boolean;
  /** Where each rule comes from, by code: the document that says so, or 'practice' for what offices are seen to type. */
  sources: Readonly<Record<string, string>>;
};
/** Before and after of each cell that fixing would write, with the task of its row; nothing is written. */
export type FixPreview = { changes: (CellChange & { task: string })[] };
/** What fixing wrote, and what is left to look at. `undo` null: there was nothing to repair. */
export type FixResult = { changes: CellChange[]; check: CheckResult; undo: UndoStep | null };
/** Outcome of a small change such as ignoring a finding or showing marks. `undo` null: nothing had to be written. */
export type ChangeResult = { check: CheckResult; undo: UndoStep | null };
/** `unmarked`: tasks with errors or warnings that stay without colour, because there are too many to colour all. */
export type MarkResult = ChangeResult & { unmarked: number };
/** A period that is closed, and what became of it since. */
export type ClosingState = {
  closing: IsoDate;
  /** The last day whose tasks counted as due then. */
  dueUntil: IsoDate;
  /** Local date and time, "2021-06-16T08:30:00". */
  closedAt: string;
  by: string;
  /** What was kept is as it was; false where somebody has changed the hidden sheet. */
  sound: boolean;
  /** Of the whole plan, as they were when the period was closed. */
  figures: Figures;
  late: LateChange[];
};
export type ClosingRequest = { periodId: string; /** Name of who does it. */ by: string };
export type ReopeningRequest = ClosingRequest & { reason: string };

/** What last year's workbook says of the periods of this year. */
export type LastYearReading = { year: number; periods: LastYearPeriod[] };
/** Rates B of the same periods of last year, by the id of the period of this year. */
export type LastYearRates = ReadonlyMap<string, number>;

/** What is filled, and how from now on; what is left out stays as the workbook has it. */
export type FillRequest = {
  /** By default the period that the workbook shows. */
  periodId?: string;
  /** How tasks are counted ("Thông tin"). */
  counting?: Counting;
  /** Which charts, in which order, and how many on a page. */
  charts?: ChartChoice;
  /** Rates to take over from last year's workbook (`readLastYearFile`). */
  lastYear?: LastYearRates;
};

/** A cell of "B cùng kỳ năm trước" that takes another rate. `name`: of the period. */
export type LastYearChange = { periodId: string; name: string; before: CellValue; after: number };

/** Tables that come when somebody asks for them: procedures (TTHC), indicators (chỉ tiêu), initiatives (sáng kiến). */
export type AddedTableKind = 'procedures' | 'indicators' | 'initiatives';
/**
 * A table that is there. `tab`: the sheet's actual name; `more`: rows for the period are still to come; `mismatched`: rows of the period
 * whose figures do not add up.
 */
export type TableState = { tab: string; more: boolean; mismatched: number };

export type FillResult = {
  /** How tasks are counted. */
  counting: Counting;
  summary: Summary;
  findings: PlacedFinding[];
  /** As in `CheckResult`. */
  checkedTabs: readonly string[];
  /**
   * Cells that were written: of the plan due dates read from the deadline text, unit and area names in catalogue spelling; of the other
   * tables (`field` null) figures that were text.
   */
  cells: CellChange[];
  /** Tabs rewritten; empty when everything was up to date. */
  tabs: string[];
  /** Before that, figures or charts were others (new units, new overdue tasks, other period…): a list of findings is none of them. */
  outdated: boolean;
  charts: ShownCharts;
  /** Rates of last year that "TH kỳ" takes over, with what stands there. */
  lastYear: LastYearChange[];
  /** null: it is not there. */
  tables: Record<AddedTableKind, TableState | null>;
  /** null where the period is open. */
  closing: ClosingState | null;
  /** The closed period before this one. */
  previous: { periodId: string; closing: IsoDate; figures: Figures } | null;
  undo: UndoStep | null;
};
