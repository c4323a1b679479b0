import type { Plan } from '../domain/plan';
import type { Summary } from '../domain/summary';
import type { PlanRow } from '../domain/task';
import { layRows, planTableOf } from './lay-rows';
import { DEFAULT_FONT } from './styles';
import { LATER_TABS, TAB_IDS, TABS, type TabId } from './tab-ids';
import { layoutAppendix } from './tabs/appendix';
import { layoutByArea } from './tabs/by-area';
import { layoutByHead } from './tabs/by-head';
import { layoutByPeriod } from './tabs/by-period';
import { layoutByUnit } from './tabs/by-unit';
import { layoutCatalogue } from './tabs/catalogue';
import { layoutCharts } from './tabs/charts';
import { layoutCheck } from './tabs/check';
import { standardContext, type FindingRow, type LayoutContext, type RuleRow } from './tabs/context';
import { layoutGuide } from './tabs/guide';
import { layoutHidden, WORKBOOK_ID_KEY, type HiddenEntries } from './tabs/hidden';
import { layoutInfo } from './tabs/info';
import { BLOCK_NAMES, type SummaryTab } from './tabs/info-names';
import {
  chartKey,
  chartSignature,
  heightsKey,
  heightsSignature,
  pageKey,
  pageSignature,
  placeKey,
  placeSignature,
} from './tabs/signatures';
import { layoutLog } from './tabs/log';
import { layoutOverdue } from './tabs/overdue';
import { layoutPlan } from './tabs/plan';
import { layoutRules } from './tabs/rules';
import type { SheetBuilder } from './tabs/sheet-builder';
import { tabAnchor } from './tabs/tab-anchor';
import { layoutUpcoming } from './tabs/upcoming';
import type { Area, DefinedName, Sheet, Workbook } from './workbook';

/**
 * A whole new workbook: the tabs of `TABS` with live formulas and the figures of `summary` as their cached values.
 * `rows` are the cells the tasks were read from; without them the cells are made of the tasks. Cells whose meaning is
 * certain are written the way formulas need them (`certainValues`), anything else stays as it was typed.
 * `findings` fill the tab "Kiểm tra" (null: not checked yet), `rules` the tab "Quy tắc", which is left out where they are not given. `workbookId` tells this workbook from all others.
 * Linear in tasks.
 */
export function buildWorkbook(
  plan: Plan,
  summary: Summary,
  rows?: PlanRow[],
  findings: readonly FindingRow[] | null = [],
  rules: readonly RuleRow[] = [],
  workbookId?: string,
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
  const hidden = layoutHidden(context, {
    ...(workbookId === undefined ? {} : { [WORKBOOK_ID_KEY]: workbookId }),
    ...drawnSignatures(summaries, [['plan', planSheet], ...extra]),
  });
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
      ...TAB_IDS.filter((id) => !LATER_TABS.includes(id) && (id !== 'rules' || rules.length > 0)).map((id) =>
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
    for (const chart of sheet.charts) {
      entries[chartKey(chart.name)] = chartSignature(chart);
      entries[placeKey(chart.name)] = placeSignature(chart.box);
    }
    if (sheet.page !== null) entries[pageKey(tab)] = pageSignature(sheet.page);
  }
  for (const [tab, { page }] of others) if (page !== null) entries[pageKey(tab)] = pageSignature(page);
  return entries;
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
    byHead: layoutByHead(context, origins.byHead),
    byPeriod: layoutByPeriod(context, origins.byPeriod),
    overdue: layoutOverdue(context, origins.overdue),
    upcoming: layoutUpcoming(context, origins.upcoming),
    charts: layoutCharts(context, byArea, byUnit, origins.charts),
    appendix: layoutAppendix(context, origins.appendix),
    check: layoutCheck(context, origins.check),
  };
  const finish = (tab: SummaryTab): SummaryLayout => finishSummary(tab, layouts[tab]);
  return {
    byArea: finish('byArea'),
    byUnit: finish('byUnit'),
    byHead: finish('byHead'),
    byPeriod: finish('byPeriod'),
    overdue: finish('overdue'),
    upcoming: finish('upcoming'),
    charts: finish('charts'),
    appendix: finish('appendix'),
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
