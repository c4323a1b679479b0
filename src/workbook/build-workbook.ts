import { readAmount } from '../domain/amount';
import { CchcError } from '../domain/error';
import type { Plan } from '../domain/plan';
import { readProgress } from '../domain/progress';
import type { Summary } from '../domain/summary';
import type { PlanRow, Task } from '../domain/task';
import { sheetReference } from './a1';
import { DEFAULT_FONT } from './styles';
import { TAB_IDS, TABS, type TabId } from './tab-ids';
import { layoutByArea } from './tabs/by-area';
import { layoutByUnit } from './tabs/by-unit';
import { layoutCatalogue } from './tabs/catalogue';
import { layoutCharts } from './tabs/charts';
import { layoutCheck } from './tabs/check';
import { standardContext, type FindingRow, type LayoutContext, type PlanTable, type RuleRow } from './tabs/context';
import { layoutGuide } from './tabs/guide';
import { layoutHidden, type HiddenEntries } from './tabs/hidden';
import { layoutInfo } from './tabs/info';
import { BLOCK_NAMES, type SummaryTab } from './tabs/info-names';
import { chartKey, chartSignature, heightsKey, heightsSignature, pageKey, pageSignature } from './tabs/signatures';
import { layoutLog } from './tabs/log';
import { layoutOverdue } from './tabs/overdue';
import { layoutPlan, PLAN_FIRST_ROW, type LaidRow } from './tabs/plan';
import { layoutRules } from './tabs/rules';
import { single, type SheetBuilder } from './tabs/sheet-builder';
import { certainValues, taskNames, valuesOf, type TaskNames } from './task-values';
import type { Area, DefinedName, Sheet, Workbook } from './workbook';

/**
 * A whole new workbook: the tabs of `TABS` with live formulas and the figures of `summary` as their cached values.
 * `rows` are the cells the tasks were read from; without them the cells are made of the tasks. Cells whose meaning is
 * certain are written the way formulas need them (`certainValues`), anything else stays as it was typed.
 * `findings` fill the tab "Kiểm tra" (null: not checked yet), `rules` the tab "Quy tắc", which is left out where they are not given.
 * Linear in tasks.
 */
export function buildWorkbook(
  plan: Plan,
  summary: Summary,
  rows?: PlanRow[],
  findings: readonly FindingRow[] | null = [],
  rules: readonly RuleRow[] = [],
): Workbook {
  const laid = layRows(plan, rows);
  const context = standardContext(plan, summary, findings, planTableOf(plan, laid), rules);
  const info = layoutInfo(context);
  const catalogue = layoutCatalogue(context);
  const summaries = layoutSummaries(context);
  const planSheet = layoutPlan(context, laid).sheet;
  const extra: [TabId, Sheet][] = [
    ...(rules.length > 0 ? [['rules', layoutRules(context).sheet] as [TabId, Sheet]] : []),
    ['log', layoutLog(context).sheet],
  ];
  const hidden = layoutHidden(context, drawnSignatures(summaries, [['plan', planSheet], ...extra]));
  const sheets: Sheet[] = [
    layoutGuide(context).sheet,
    info.builder.sheet,
    planSheet,
    ...Object.values(summaries).map(({ sheet }) => sheet),
    ...extra.map(([, sheet]) => sheet),
    catalogue.builder.sheet,
    hidden.builder.sheet,
  ];
  return {
    sheets,
    names: [
      ...TAB_IDS.filter((id) => id !== 'rules' || rules.length > 0).map((id) =>
        tabAnchor(TABS[id].anchor, context.sheets[id]),
      ),
      ...Object.values(summaries).map(({ blockName }) => blockName),
      ...info.names,
      ...catalogue.names,
      ...hidden.names,
    ],
    properties: {
      title: plan.header.title,
      ...(plan.header.consolidator === '' ? {} : { creator: plan.header.consolidator }),
      custom: {},
    },
    defaultFont: DEFAULT_FONT,
    unsupported: [],
  };
}

/** What charts and pages a refresh finds when nothing has changed. */
function drawnSignatures(
  summaries: Record<SummaryTab, SummaryLayout>,
  others: readonly (readonly [TabId, Sheet])[],
): HiddenEntries {
  const entries: HiddenEntries = {};
  for (const [tab, { sheet, block }] of Object.entries(summaries)) {
    entries[heightsKey(tab)] = heightsSignature(sheet.rowFormats, block);
    for (const chart of sheet.charts) entries[chartKey(chart.name)] = chartSignature(chart);
    if (sheet.page !== null) entries[pageKey(tab)] = pageSignature(sheet.page);
  }
  for (const [tab, { page }] of others) if (page !== null) entries[pageKey(tab)] = pageSignature(page);
  return entries;
}

function tabAnchor(anchor: string, sheet: string): DefinedName {
  return { name: anchor, reference: `=${sheetReference(sheet, single(0, 0))}`, hidden: true };
}

export type SummaryLayout = { sheet: Sheet; block: Area; blockName: DefinedName };

/** The tabs that a refresh rewrites, in tab order. `origins`: where the first cell of each tab's block stands now. */
export function layoutSummaries(
  context: LayoutContext,
  origins: Partial<Record<SummaryTab, { row: number; column: number }>> = {},
): Record<SummaryTab, SummaryLayout> {
  const byArea = layoutByArea(context, origins.byArea);
  const byUnit = layoutByUnit(context, origins.byUnit);
  const layouts = {
    byArea,
    byUnit,
    overdue: layoutOverdue(context, origins.overdue),
    charts: layoutCharts(context, byArea, byUnit, origins.charts),
    check: layoutCheck(context, origins.check),
  };
  const finish = (tab: SummaryTab): SummaryLayout => finishSummary(tab, layouts[tab]);
  return {
    byArea: finish('byArea'),
    byUnit: finish('byUnit'),
    overdue: finish('overdue'),
    charts: finish('charts'),
    check: finish('check'),
  };
}

/** A laid out tab with the place and the name of its block. */
export function finishSummary(
  tab: SummaryTab,
  { builder, block }: { builder: SheetBuilder; block: Area },
): SummaryLayout {
  return {
    sheet: builder.sheet,
    block: builder.place(block),
    blockName: { name: BLOCK_NAMES[tab], reference: `=${builder.reference(block)}`, hidden: true },
  };
}

function layRows(plan: Plan, rows: PlanRow[] | undefined): LaidRow[] {
  const names = taskNames(plan);
  if (rows === undefined) return plan.tasks.map((task) => ({ values: valuesOf(task, names), task }));
  const tasks = new Map(plan.tasks.map((task) => [task.row, task]));
  return rows.flatMap((row): LaidRow[] => {
    const task = tasks.get(row.row);
    return task === undefined ? [] : [{ values: laidValues(row.values, task, names), task }];
  });
}

/** A number that may mean two things stays as it was typed, so that the check goes on asking about it. */
function laidValues(typed: PlanRow['values'], task: Task, names: TaskNames): PlanRow['values'] {
  const progress = readProgress(typed.progress);
  const budget = readAmount(typed.budget);
  return {
    ...typed,
    ...certainValues(task, names),
    ...(progress.kind === 'value' && progress.withoutPercent ? { progress: typed.progress } : {}),
    ...(budget.kind === 'value' && budget.ambiguous ? { budget: typed.budget } : {}),
  };
}

/** Tasks come with the rows of the file they were read from; here they get those of the new sheet. */
function planTableOf(plan: Plan, laid: LaidRow[]): PlanTable {
  const firstRow = PLAN_FIRST_ROW + 1;
  const places = new Map<Task | number, number>();
  laid.forEach(({ task }, index) => {
    if (task === null) return;
    places.set(task, firstRow + index);
    places.set(task.row, firstRow + index);
  });
  return {
    firstRow,
    rowOf: (task) => {
      const row = places.get(task) ?? places.get(task.row);
      if (row === undefined) throw new CchcError('item-not-found', { task: task.id, plan: plan.header.title });
      return row;
    },
    valuesAt: (row) => laid[row - firstRow]?.values ?? {},
  };
}
