import { CchcError } from '../domain/error';
import type { Plan } from '../domain/plan';
import type { Summary } from '../domain/summary';
import type { PlanRow } from '../domain/task';
import { sheetReference } from './a1';
import { layoutSummaries, type SummaryLayout } from './build-workbook';
import type { Change } from './change';
import { Parts, type FoundArea } from './find-parts';
import { readPlan, type PlanPlaces } from './read-plan';
import { refreshLists } from './refresh-lists';
import { planPage, refreshPeriod, refreshPlanTable } from './refresh-plan';
import { refreshSheet, setHeights } from './refresh-sheet';
import { TAB_IDS, TABS, type TabId } from './tab-ids';
import { CHART_NAMES } from './tabs/charts';
import type { FindingRow, LayoutContext } from './tabs/context';
import { layoutHidden, readEntry, type HiddenEntries } from './tabs/hidden';
import { BLOCK_NAMES, type SummaryTab } from './tabs/info-names';
import { chartKey, chartSignature, heightsKey, heightsSignature, pageKey, pageSignature } from './tabs/signatures';
import type { Area, Cell, Page, Sheet, Workbook } from './workbook';

export type RefreshOptions = {
  /** The plan's rows and places, where the caller has read them already. */
  reading?: { rows: PlanRow[]; places: PlanPlaces };
};

const SUMMARY_TABS = Object.keys(BLOCK_NAMES) as SummaryTab[];

/**
 * What must change so that the workbook shows `summary` and `findings`: the period cell, formulas that were overwritten, dropdown
 * lists, and the blocks of the summary tabs with their charts and pages. A deleted summary tab comes back. Empty when
 * everything is up to date. Only cells of our own blocks are touched; what people wrote below one moves down with it.
 * `workbook` holds our tabs with their cells as they are after earlier changes; looks, merges and pages need not be in it.
 * Throws `CchcError` as `readPlan` reports.
 */
export function planRefresh(
  workbook: Workbook,
  plan: Plan,
  summary: Summary,
  findings: FindingRow[] = [],
  options: RefreshOptions = {},
): Change[] {
  const { rows, places } = options.reading ?? readingOf(workbook);
  const parts = new Parts(workbook);
  const tabs = parts.tabs();
  const context = contextOf(workbook, plan, summary, findings, rows, places);
  const layouts = layoutSummaries(context, originsOf(tabs));
  const changes: Change[] = [];

  changes.push(...refreshPeriod(parts.sheet(places.sheets.info), places, summary.period.name));
  const planSheet = parts.sheet(places.sheets.plan);
  if (planSheet !== null) changes.push(...refreshPlanTable(planSheet, places, rows, context));
  changes.push(...refreshLists(parts, plan, context));

  const entries: HiddenEntries = {};
  for (const tab of SUMMARY_TABS) {
    const current = tabs[tab]?.sheet;
    const layout = layouts[tab];
    if (current === undefined) changes.push(...addTab(layout, tab, context, tabs));
    else changes.push(...refreshTab(parts, tab, current, layout));
    for (const chart of layout.sheet.charts) entries[chartKey(chart.name)] = chartSignature(chart);
    if (layout.sheet.page !== null) entries[pageKey(tab)] = pageSignature(layout.sheet.page);
    entries[heightsKey(tab)] = heightsSignature(layout.sheet.rowFormats, layout.block);
  }
  const page = planPage(places, context);
  entries[pageKey('plan')] = pageSignature(page);
  changes.push(...refreshDrawn(tabs, layouts, context, page, entries));
  return changes;
}

function readingOf(workbook: Workbook): { rows: PlanRow[]; places: PlanPlaces } {
  const reading = readPlan(workbook);
  if (reading.ok) return reading;
  const [problem] = reading.problems;
  throw new CchcError(problem?.code ?? 'no-template', problem?.details ?? {});
}

function contextOf(
  workbook: Workbook,
  plan: Plan,
  summary: Summary,
  findings: FindingRow[],
  rows: readonly PlanRow[],
  places: PlanPlaces,
): LayoutContext {
  const taken = new Set(workbook.sheets.map((sheet) => sheet.name.toLowerCase()));
  const sheets = { ...places.sheets };
  for (const id of places.missing) sheets[id] = freeName(TABS[id].name, taken);
  const values = new Map(rows.map((row) => [row.row, row.values]));
  return {
    plan,
    summary,
    findings,
    planTable: {
      firstRow: places.table.row + 2,
      rowOf: (task) => task.row,
      valuesAt: (row) => values.get(row) ?? {},
    },
    sheets,
    headings: places.headings,
  };
}

/** A deleted tab comes back beside a sheet of the user's own that took its name. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${name} (${count})`;
  return free;
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

function addTab(
  layout: SummaryLayout,
  tab: TabId,
  context: LayoutContext,
  tabs: Partial<Record<TabId, FoundArea>>,
): Change[] {
  const followers = TAB_IDS.slice(TAB_IDS.indexOf(tab) + 1);
  const next = followers.map((id) => tabs[id]?.sheet.name).find((name) => name !== undefined);
  const anchor = `=${sheetReference(context.sheets[tab], { row: 0, column: 0, rows: 1, columns: 1 })}`;
  return [
    { kind: 'add-sheet', sheet: layout.sheet, before: next ?? null },
    { kind: 'set-name', name: { name: TABS[tab].anchor, reference: anchor, hidden: true } },
    { kind: 'set-name', name: layout.blockName },
  ];
}

function refreshTab(parts: Parts, tab: SummaryTab, current: Sheet, layout: SummaryLayout): Change[] {
  const known = parts.named(BLOCK_NAMES[tab]);
  const oldBlock = known !== null && known.sheet === current ? known.area : layout.block;
  const changes = refreshSheet(current, layout.sheet, oldBlock, layout.block);
  for (const table of layout.sheet.tables) {
    const found = current.tables.find(({ name }) => name === table.name);
    if (found !== undefined && !sameArea(found.area, table.area)) {
      // A longer table needs its cells first, a shorter one lets go of them first: both are right after the cells.
      changes.push({ kind: 'resize-table', sheet: current.name, table: table.name, area: table.area });
    }
  }
  if (known === null || known.sheet !== current || !sameArea(known.area, layout.block)) {
    changes.push({ kind: 'set-name', name: layout.blockName });
  }
  return changes;
}

/** Charts and pages, by what was last written of them (see `signatures.ts`). */
function refreshDrawn(
  tabs: Partial<Record<TabId, FoundArea>>,
  layouts: Record<SummaryTab, SummaryLayout>,
  context: LayoutContext,
  planSheetPage: Page,
  entries: HiddenEntries,
): Change[] {
  const hidden = tabs.hidden?.sheet ?? null;
  const changes: Change[] = [];
  const differs = (key: string): boolean => hidden === null || readEntry(hidden, key)?.value !== entries[key];
  for (const tab of SUMMARY_TABS) {
    const current = tabs[tab]?.sheet;
    if (current === undefined) continue;
    const { sheet, block } = layouts[tab];
    const { charts, page } = sheet;
    if (differs(heightsKey(tab))) changes.push(setHeights(current.name, sheet, block));
    for (const chart of charts) {
      const drawn = current.charts.some(({ name }) => name === chart.name);
      if (!drawn || differs(chartKey(chart.name))) changes.push({ kind: 'set-chart', sheet: current.name, chart });
    }
    const ours: string[] = Object.values(CHART_NAMES);
    for (const { name } of current.charts) {
      if (!ours.includes(name) || charts.some((chart) => chart.name === name)) continue;
      changes.push({ kind: 'remove-chart', sheet: current.name, chart: name });
    }
    if (page !== null && differs(pageKey(tab))) changes.push({ kind: 'set-page', sheet: current.name, page });
  }
  const planSheet = tabs.plan?.sheet;
  if (planSheet !== undefined && differs(pageKey('plan'))) {
    changes.push({ kind: 'set-page', sheet: planSheet.name, page: planSheetPage });
  }
  return [...changes, ...refreshHidden(hidden, context, entries)];
}

function refreshHidden(hidden: Sheet | null, context: LayoutContext, entries: HiddenEntries): Change[] {
  const layout = layoutHidden(context, entries);
  if (hidden === null) {
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
