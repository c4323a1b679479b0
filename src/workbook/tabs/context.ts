/** What the layout of a tab needs to know, apart from the plan: how things are called in this workbook right now. */
import type { Severity } from '../../domain/finding';
import { PLAN_HEADINGS } from '../../domain/plan-headings';
import type { Plan } from '../../domain/plan';
import type { Threshold } from '../../domain/rule-settings';
import type { Summary } from '../../domain/summary';
import { TASK_FIELDS, type PlanRow, type Task, type TaskField } from '../../domain/task';
import { TAB_IDS, TABS, type TabId } from '../tab-ids';
import type { Cell } from '../workbook';
import type { ChartFacts } from './charts-context';
import { PERIOD_HEADINGS, UNIT_HEADINGS, type PeriodColumn, type UnitColumn } from './catalogue-columns';

/** A finding in words, as the tab "Kiểm tra" prints it. `tab` is the sheet's actual name; `cell` is A1 text, '' for none. */
export type FindingRow = {
  severity: Severity;
  tab: string;
  cell: string;
  /** The row's number and task, for people who read the list on paper. */
  task?: string;
  /** Names of the units that lead it. */
  unit?: string;
  message: string;
  /** What the cell may hold instead. */
  advice?: string;
  /** Why somebody let it stay: it is listed apart and counts no more. */
  ignored?: string;
};

/** A rule as the tab "Quy tắc" lists it, as the program has it. `source`: the document that says so, or 'practice'. */
export type RuleRow = { code: string; title: string; severity: Severity; threshold: Threshold | null; source: string };

/** Where the tasks stand in the sheet. Rows are 1-based, as people see them. */
export type PlanTable = {
  firstRow: number;
  rowOf: (task: Task) => number;
  valuesAt: (row: number) => PlanRow['values'];
};

export type LayoutContext = {
  plan: Plan;
  summary: Summary;
  /** null: nobody has checked yet. */
  findings: readonly FindingRow[] | null;
  /** Every rule; none where the caller does not know them, and then the tab "Quy tắc" is left as it is. */
  rules: readonly RuleRow[];
  planTable: PlanTable;
  /** Cells of "TH kỳ" that hold the rates of the same periods of last year, by period id; none where nothing is known of it. */
  lastYear?: ReadonlyMap<string, Pick<Cell, 'value' | 'formula'>>;
  /** What the charts show besides the plan; nothing in a new workbook. */
  charts?: ChartFacts;
  /** Actual sheet names. */
  sheets: Record<TabId, string>;
  /** Actual column names of tables that formulas refer to; a person may have edited a heading. */
  headings: {
    plan: Record<TaskField, string>;
    periods: Record<PeriodColumn, string>;
    units: Record<UnitColumn, string>;
  };
};

/** Names as the layout gives them in a new workbook. */
export function standardContext(
  plan: Plan,
  summary: Summary,
  findings: readonly FindingRow[] | null,
  planTable: PlanTable,
  rules: readonly RuleRow[] = [],
): LayoutContext {
  return {
    plan,
    summary,
    findings,
    rules,
    planTable,
    sheets: standardSheets(),
    headings: { plan: standardPlanHeadings(), periods: { ...PERIOD_HEADINGS }, units: { ...UNIT_HEADINGS } },
  };
}

export function standardSheets(): Record<TabId, string> {
  return Object.fromEntries(TAB_IDS.map((id) => [id, TABS[id].name])) as Record<TabId, string>;
}

export function standardPlanHeadings(): Record<TaskField, string> {
  return Object.fromEntries(TASK_FIELDS.map((field) => [field, PLAN_HEADINGS[field].heading])) as Record<
    TaskField,
    string
  >;
}
