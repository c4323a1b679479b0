/** What actions give back to the pane and the command line. */
import type { Finding } from '../domain/finding';
import type { PlanHeader } from '../domain/plan';
import type { Period } from '../domain/period';
import type { Summary } from '../domain/summary';
import type { TaskField } from '../domain/task';
import type { Change } from '../workbook/change';

/** A finding with the place people know: tab name and A1 cell. */
export type PlacedFinding = Finding & { tab: string; cell: string };

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
      /** True when filling again would change something (new units, new overdue tasks, other period…). */
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
  before: unknown;
  after: unknown;
  code: string;
};

/** Kept by the pane so that the last action can be taken back in one step. */
export type UndoStep = { label: string; changes: Change[] };

export type LoadResult = { tabs: string[]; tasks: number; undo: UndoStep };
export type CheckResult = { findings: PlacedFinding[]; tasks: number };
export type FillResult = {
  summary: Summary;
  findings: PlacedFinding[];
  /** Cells of the plan that were written: due dates read from the deadline text, unit and area names in catalogue spelling. */
  cells: CellChange[];
  /** Tabs rewritten; empty when everything was up to date. */
  tabs: string[];
  undo: UndoStep | null;
};
