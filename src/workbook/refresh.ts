import { CchcError } from '../domain/error';
import type { Plan } from '../domain/plan';
import type { Summary } from '../domain/summary';
import { finish, type Steps } from '../domain/steps';
import type { PlanRow } from '../domain/task';
import { sheetReference } from './a1';
import { addTab, sheetNames } from './add-tab';
import { finishSummary, layoutSummaries, type SummaryLayout } from './build-workbook';
import type { Change } from './change';
import { chartFactsIn } from './chart-facts';
import { layoutEntryTabs, type EntryLayouts } from './entry-tabs';
import { cellValue, Parts, type FoundArea } from './find-parts';
import { readLastYear, type LastYear } from './last-year';
import { isUnitFile, planPage } from './plan-page';
import { readPlan, type PlanPlaces } from './read-plan';
import { isOurs, ourCharts, refreshChart } from './refresh-chart';
import { refreshInfo } from './refresh-info';
import { refreshLists } from './refresh-lists';
import { newIds, refreshPeriod, refreshPlanTable } from './refresh-plan';
import { refreshSheet, setHeights } from './refresh-sheet';
import { addLogTab } from './log';
import { layParIndex } from './par-index/tabs';
import { layoutProceduresTab } from './procedures';
import { ignoredTable, refreshRules } from './rule-settings';
import { TABS, type TabId } from './tab-ids';
import { choiceText, type ChartChoice } from './tabs/charts-choice';
import { COUNT_ROW, layoutCheck, NOT_CHECKED } from './tabs/check';
import type { FindingRow, LayoutContext, RuleRow } from './tabs/context';
import { CHOICE_KEY, layoutHidden, readEntry, type HiddenEntries } from './tabs/hidden';
import { BLOCK_NAMES, type ParTab, type SummaryTab } from './tabs/info-names';
import { logPage } from './tabs/log';
import { rulesPage } from './tabs/rules';
import { submissionsPage } from './tabs/submissions';
import { heightsKey, heightsSignature, pageKey, pageSignature, readChartSignatures } from './tabs/signatures';
import type { Area, Cell, Chart, Page, Sheet, Workbook } from './workbook';

export type RefreshOptions = {
  /** The plan's rows and places, where the caller has read them already. */
  reading?: { rows: PlanRow[]; places: PlanPlaces };
  /** Every rule of this program; without them the tab "Quy tắc" is left as it is. */
  rules?: readonly RuleRow[];
  /** The charts that somebody has chosen now; without it, those that were chosen before. */
  charts?: ChartChoice;
  /** What "TH kỳ" is to say of last year; without it, what stands there. */
  lastYear?: LastYear;
};

const SUMMARY_TABS = Object.keys(BLOCK_NAMES) as SummaryTab[];

/**
 * What must change so that the workbook shows `summary` and `findings`: the period cell, formulas that were overwritten, dropdown
 * lists, and the blocks of the summary tabs with their charts and pages. A deleted summary tab comes back. Empty when
 * everything is up to date. Only cells of our own blocks are touched; what people wrote below one moves down with it. The tabs
 * "Quy tắc" and "Nhật ký" come where they are missing, and rules that are new are listed; nothing else in them changes.
 * `workbook` holds our tabs with their cells as they are after earlier changes; looks, merges and pages need not be in it.
 * Throws `CchcError` as `readPlan` reports.
 */
export function planRefresh(
  workbook: Workbook,
  plan: Plan,
  summary: Summary,
  findings: readonly FindingRow[] | null = [],
  options: RefreshOptions = {},
): Change[] {
  return finish(planRefreshInSteps(workbook, plan, summary, findings, options));
}

/** `planRefresh`, in steps. */
export function* planRefreshInSteps(
  workbook: Workbook,
  plan: Plan,
  summary: Summary,
  findings: readonly FindingRow[] | null,
  options: RefreshOptions,
): Steps<Change[]> {
  const { rows, places } = options.reading ?? readingOf(workbook);
  const parts = new Parts(workbook);
  const tabs = parts.tabs();
  const rules = options.rules ?? [];
  const lastYear = options.lastYear ?? readLastYear(parts);
  const facts = chartFactsIn(parts, summary.period);
  const bare = contextOf(parts, plan, summary, findings, rules, rows, places);
  const par = layParIndex(parts, bare);
  const charts = { ...facts, choice: options.charts ?? facts.choice, ...(par && { parIndex: par.charts }) };
  const context = { ...bare, lastYear, charts };
  yield;
  const layouts = layoutSummaries(context, originsOf(tabs));
  yield;
  const changes: Change[] = [];

  changes.push(...refreshPeriod(parts.sheet(places.sheets.info), places, summary.period.name));
  changes.push(...refreshInfo(parts, tabs.info, context));
  const planSheet = parts.sheet(places.sheets.plan);
  if (planSheet !== null) changes.push(...(yield* refreshPlanTable(planSheet, places, rows, context)));
  changes.push(...refreshLists(parts, plan, context));

  for (const tab of SUMMARY_TABS) {
    yield;
    changes.push(...(yield* placeTab(parts, tab, layouts[tab])));
  }
  const procedures = layoutProceduresTab(parts, { plan, period: summary.period });
  const entries: Entries = {
    ...layoutEntryTabs(parts, context),
    ...(procedures && { procedures }),
    ...par?.layouts,
  };
  for (const [tab, layout] of Object.entries(entries) as [keyof Entries, SummaryLayout][]) {
    yield;
    // Summaries alone come back: a table without a tab has none that could be laid out.
    changes.push(...(yield* placeTab(parts, tab, layout)));
  }
  yield;
  const listed = refreshRules(parts, rules);
  changes.push(...listed);
  if (tabs.log === undefined) changes.push(...addLogTab(parts));
  const pages = {
    ...(isUnitFile(tabs.hidden?.sheet ?? null) ? {} : { plan: planPage(places, plan) }),
    log: logPage(plan.header),
    ...(tabs.submissions === undefined ? {} : { submissions: submissionsPage(plan.header) }),
    ...pageOfRules(parts, plan, listed),
  };
  const chosen: HiddenEntries = charts.choice === null ? {} : { [CHOICE_KEY]: choiceText(charts.choice) };
  changes.push(...refreshDrawn(tabs, { ...layouts, ...entries }, context, pages, chosen));
  return changes;
}

/** Whether the tab "Kiểm tra" is as it came with a new workbook: no findings were ever written there. */
export function isUnchecked(workbook: Workbook): boolean {
  const block = new Parts(workbook).named(BLOCK_NAMES.check);
  return block !== null && cellValue(block.sheet, block.area.row + COUNT_ROW, block.area.column) === NOT_CHECKED;
}

/**
 * What must change so that the tab "Kiểm tra" alone lists these findings; it comes where it is missing. Throws nothing.
 * `workbook` as for `planRefresh`.
 */
export function refreshCheckTab(
  workbook: Workbook,
  plan: Pick<Plan, 'header'>,
  findings: readonly FindingRow[],
): Change[] {
  const parts = new Parts(workbook);
  const tabs = parts.tabs();
  const sheets = sheetNames(parts);
  const check = finishSummary('check', layoutCheck({ plan, findings, sheets }, originsOf(tabs).check));
  return [...finish(placeTab(parts, 'check', check)), ...refreshDrawn(tabs, { check }, { plan, sheets }, {})];
}

function* placeTab(parts: Parts, tab: TabId, layout: SummaryLayout): Steps<Change[]> {
  const current = parts.tabs()[tab]?.sheet;
  if (current !== undefined) return yield* refreshTab(parts, current, layout);
  return [...addTab(parts, tab, layout.sheet), { kind: 'set-name', name: layout.blockName }];
}

function pageOfRules(parts: Parts, { header }: Plan, listed: readonly Change[]): { rules?: Page } {
  const ignored = ignoredTable(parts);
  if (ignored !== null) return { rules: rulesPage(header, ignored.table.area.row - 2) };
  const page = listed.map((change) => (change.kind === 'add-sheet' ? change.sheet.page : null))[0] ?? null;
  return page === null ? {} : { rules: page };
}

function readingOf(workbook: Workbook): { rows: PlanRow[]; places: PlanPlaces } {
  const reading = readPlan(workbook);
  if (reading.ok) return reading;
  const [problem] = reading.problems;
  throw new CchcError(problem?.code ?? 'no-template', problem?.details ?? {});
}

function contextOf(
  parts: Parts,
  plan: Plan,
  summary: Summary,
  findings: readonly FindingRow[] | null,
  rules: readonly RuleRow[],
  rows: readonly PlanRow[],
  places: PlanPlaces,
): LayoutContext {
  const tasks = new Set(plan.tasks.map(({ row }) => row));
  // Rows of tasks that have no id yet get one in the same refresh.
  const { ids } = newIds(
    places.sheets.plan,
    places.columns.id,
    rows.filter(({ row }) => tasks.has(row)),
  );
  const values = new Map(
    rows.map(({ row, values }) => [row, ids.has(row) ? { ...values, id: ids.get(row) ?? null } : values]),
  );
  return {
    plan,
    summary,
    findings,
    rules,
    planTable: {
      firstRow: places.table.row + 2,
      rowOf: (task) => task.row,
      valuesAt: (row) => values.get(row) ?? {},
    },
    sheets: sheetNames(parts),
    headings: places.headings,
  };
}

function originsOf(
  tabs: Partial<Record<TabId, FoundArea>>,
): Partial<Record<SummaryTab, { row: number; column: number }>> {
  const origins: Partial<Record<SummaryTab, { row: number; column: number }>> = {};
  for (const tab of SUMMARY_TABS) {
    const found = tabs[tab];
    if (found !== undefined) origins[tab] = { row: found.area.row, column: found.area.column };
  }
  return origins;
}

function* refreshTab(parts: Parts, current: Sheet, layout: SummaryLayout): Steps<Change[]> {
  const known = parts.named(layout.blockName.name);
  const oldBlock = known !== null && known.sheet === current ? known.area : layout.block;
  const changes = yield* refreshSheet(current, layout.sheet, oldBlock, layout.block);
  for (const table of layout.sheet.tables) {
    const found = current.tables.find(({ name }) => name === table.name);
    if (found !== undefined && !sameArea(found.area, table.area)) {
      const resize = { kind: 'resize-table', sheet: current.name, table: table.name, area: table.area } as const;
      // A longer table needs its cells first; a shorter one lets go of its rows first, because notes that move up into them are merged.
      if (table.area.rows < found.area.rows) changes.unshift(resize);
      else changes.push(resize);
      const { validations } = layout.sheet;
      if (validations.length > 0) {
        changes.push({ kind: 'set-validations', sheet: current.name, within: layout.block, validations });
      }
    }
  }
  if (oldBlock.columns !== layout.block.columns) {
    const { column } = layout.block;
    changes.push({
      kind: 'set-columns',
      sheet: current.name,
      from: column,
      columns: layout.sheet.columns.slice(column),
    });
  }
  if (known === null || known.sheet !== current || !sameArea(known.area, layout.block)) {
    changes.push({ kind: 'set-name', name: layout.blockName });
  }
  return changes;
}

/** Tabs that people fill in and that are laid out around what they typed. */
type Entries = EntryLayouts & Partial<Record<'procedures' | ParTab, SummaryLayout>>;
type Layouts = Partial<Record<SummaryTab, SummaryLayout>> & Entries;
type HiddenContext = Pick<LayoutContext, 'sheets'> & { plan: Pick<Plan, 'header'> };

/** Charts, heights and pages, by what was last written of them (see `signatures.ts`). `pages`: of tabs that are not laid out;
 * `chosen`: what else is to be remembered. */
function refreshDrawn(
  tabs: Partial<Record<TabId, FoundArea>>,
  layouts: Layouts,
  context: HiddenContext,
  pages: Partial<Record<TabId, Page>>,
  chosen: HiddenEntries = {},
): Change[] {
  const hidden = tabs.hidden?.sheet ?? null;
  const changes: Change[] = [];
  const entries: HiddenEntries = { ...chosen };
  const remembered = (key: string): string | null => {
    const value = hidden === null ? null : readEntry(hidden, key)?.value;
    return typeof value === 'string' ? value : null;
  };
  const differs = (key: string, signature: string): boolean => {
    entries[key] = signature;
    return remembered(key) !== signature;
  };
  for (const [tab, { sheet, block }] of Object.entries(layouts) as [keyof Layouts, SummaryLayout][]) {
    const current = tabs[tab]?.sheet;
    // A tab that has just been added has everything that its layout has.
    const name = current?.name ?? null;
    const { charts, page } = sheet;
    if (differs(heightsKey(tab), heightsSignature(sheet.rowFormats, block)) && name !== null) {
      changes.push(setHeights(name, sheet, block));
    }
    if (tab === 'charts') changes.push(...refreshCharts(current, charts, hidden, remembered, entries));
    if (page !== null && differs(pageKey(tab), pageSignature(page)) && name !== null) {
      changes.push({ kind: 'set-page', sheet: name, page });
    }
  }
  for (const [tab, page] of Object.entries(pages) as [TabId, Page][]) {
    const sheet = tabs[tab]?.sheet.name;
    if (differs(pageKey(tab), pageSignature(page)) && sheet !== undefined) {
      changes.push({ kind: 'set-page', sheet, page });
    }
  }
  return [...changes, ...refreshHidden(hidden, context, entries)];
}

/** The charts of the tab as they are laid out now; those of ours that are not shown any more are taken away. */
function refreshCharts(
  current: Sheet | undefined,
  charts: readonly Chart[],
  hidden: Sheet | null,
  remembered: (key: string) => string | null,
  entries: HiddenEntries,
): Change[] {
  const drawn = current === undefined ? null : ourCharts(current, charts, readChartSignatures(hidden));
  const changes = charts.flatMap((chart) => {
    const there = current && { sheet: current.name, drawn: drawn?.get(chart.name) };
    return refreshChart(there, chart, remembered, entries);
  });
  for (const [name, chart] of drawn ?? []) {
    if (charts.some((one) => one.name === name) || !isOurs(name, chart, remembered)) continue;
    changes.push({ kind: 'remove-chart', sheet: current?.name ?? '', chart: chart.name });
  }
  return changes;
}

function refreshHidden(hidden: Sheet | null, context: HiddenContext, entries: HiddenEntries): Change[] {
  if (hidden === null) {
    const layout = layoutHidden(context, entries);
    const anchor = `=${sheetReference(layout.builder.name, { row: 0, column: 0, rows: 1, columns: 1 })}`;
    return [
      { kind: 'add-sheet', sheet: layout.builder.sheet, before: null },
      { kind: 'set-name', name: { name: TABS.hidden.anchor, reference: anchor, hidden: true } },
      ...layout.names.map((name): Change => ({ kind: 'set-name', name })),
    ];
  }
  let next = hidden.rows.length;
  return Object.entries(entries).flatMap(([key, value]): Change[] => {
    const entry = readEntry(hidden, key);
    if (entry?.value === value) return [];
    const cells: Cell[][] = [[{ value: key }, { value }]];
    return [{ kind: 'set-cells', sheet: hidden.name, row: entry?.row ?? next++, column: 0, cells }];
  });
}

function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}
