/**
 * The tabs "Chỉ tiêu" and "Sáng kiến" in a workbook, and "TH KT-XH", which comes with the first: bringing them, and bringing what stands around
 * their tables up to date.
 */
import { CchcError } from '../domain/error';
import { isBlank } from '../domain/cell-values';
import { nameKey } from '../domain/text';
import { addTab, isAsDrawn, namesForNew, rememberDrawn, sheetNames } from './add-tab';
import { applyChanges } from './apply-changes';
import type { SummaryLayout } from './build-workbook';
import type { Change } from './change';
import { formulaKey } from './compare-cells';
import { cellValue, Parts, type FoundTable } from './find-parts';
import {
  ENTRY_HEADER_ROW,
  isFilledEntry,
  keysOf,
  type EntryContext,
  type EntryRow,
  type EntrySheet,
  type EntryTab,
} from './tabs/entry-table';
import { INDICATORS, layoutLinksOf } from './tabs/indicators';
import type { IndicatorColumn } from './tabs/indicators-formulas';
import { LINKS_BLOCK } from './tabs/info-names';
import { INITIATIVES } from './tabs/initiatives';
import type { TabId } from './tab-ids';
import type { CellValue, Workbook } from './workbook';

/** Tabs that come when somebody asks for them. */
export const ENTRY_TABS = { indicators: INDICATORS, initiatives: INITIATIVES } as const;
export type EntryTabId = keyof typeof ENTRY_TABS;
/** The tabs that are laid out around what people typed there. */
export type EntryLayouts = Partial<Record<EntryTabId | 'links', SummaryLayout>>;
/** What is typed into a row that comes with a new tab, by column. */
export type TypedEntry = Readonly<Record<string, CellValue | undefined>>;

/** Blank rows in a new table, and behind others or when the last one is filled in: a locked sheet lets nobody add rows. */
const BLANK_ROWS = { new: 15, more: 6 } as const;

/**
 * The changes that bring the tab, with these rows in front of the blank ones; with "Chỉ tiêu" comes "TH KT-XH". Empty where it is there. Throws `CchcError` name-taken: a
 * person keeps a table of this name, or has rebuilt ours.
 */
export function entryTabChanges(
  workbook: Workbook,
  id: EntryTabId,
  context: EntryContext,
  typed: readonly TypedEntry[] = [],
): Change[] {
  return bringing(workbook, ENTRY_TABS[id] as EntryTab<string>, context, typed);
}

function bringing(
  workbook: Workbook,
  tab: EntryTab<string>,
  context: EntryContext,
  typed: readonly TypedEntry[],
): Change[] {
  const parts = new Parts(workbook);
  if (presentTable(parts, tab) !== null) return [];
  if (parts.table(tab.table) !== null) throw new CchcError('name-taken', { name: tab.table, what: 'table' });
  const filled = typed.map((values): EntryRow<string> =>
    Object.fromEntries(keysOf(tab).map((key) => [key, { value: values[key] ?? null }])),
  );
  const rows = [...filled, ...blankRows(filled.length === 0 ? BLANK_ROWS.new : BLANK_ROWS.more)];
  const named = { ...context, sheets: namesForNew(parts, tab.tab) };
  const changes = placed(parts, tab.tab, finished(tab.blockName, tab.layout(named, rows, { tidy: true })));
  if (tab.tab !== 'indicators' || parts.tabs().links !== undefined) return changes;
  const withTable = new Parts(applyChanges(workbook, changes));
  return [...changes, ...placed(withTable, 'links', linksLayout(withTable, named, rows))];
}

const placed = (parts: Parts, tab: TabId, layout: SummaryLayout): Change[] => [
  ...addTab(parts, tab, layout.sheet),
  { kind: 'set-name', name: layout.blockName },
  ...rememberDrawn(parts, tab, layout),
];

const blankRows = (count: number): EntryRow<string>[] => Array.from({ length: count }, () => ({}));

/**
 * Those of the tabs that are there as they should look now, with what people typed; one that a person has rebuilt is left out.
 * `asTheyAre`: with no more rows than they have, although the last one is filled.
 */
export function layoutEntryTabs(
  parts: Parts,
  context: EntryContext,
  { asTheyAre = false }: { asTheyAre?: boolean } = {},
): EntryLayouts {
  const layouts: EntryLayouts = {};
  for (const [id, tab] of Object.entries(ENTRY_TABS) as [EntryTabId, EntryTab<string>][]) {
    const found = presentTable(parts, tab);
    if (found === null) continue;
    const { row, column } = found.table.area;
    const rows = presentRows(tab, found);
    const full = !asTheyAre && rows.at(-1) !== undefined && isFilledEntry(rows.at(-1)!);
    const origin = { row: row - ENTRY_HEADER_ROW, column };
    const wanted = full ? [...rows, ...blankRows(BLANK_ROWS.more)] : rows;
    const tidy = finished(tab.blockName, tab.layout(context, wanted, { origin, tidy: true }));
    // Excel is not asked which rows are out of sight: those that were put there, as far as the workbook remembers.
    layouts[id] =
      asTheyAre && !isAsDrawn(parts, id, tidy)
        ? finished(tab.blockName, tab.layout(context, wanted, { origin }))
        : tidy;
    if (id === 'indicators') layouts.links = linksLayout(parts, context, wanted);
  }
  return layouts;
}

function linksLayout(parts: Parts, context: EntryContext, rows: readonly EntryRow<IndicatorColumn>[]): SummaryLayout {
  const { links } = parts.tabs();
  return finished(LINKS_BLOCK, layoutLinksOf({ ...context, sheets: sheetNames(parts) }, rows, links?.area));
}

function finished(blockName: string, { builder, block }: EntrySheet): SummaryLayout {
  return {
    sheet: builder.sheet,
    block: builder.place(block),
    blockName: { name: blockName, reference: `=${builder.reference(block)}`, hidden: true },
  };
}

/** The table on our tab, with our columns in their order: then each row can be laid out anew around what people typed. */
function presentTable(parts: Parts, tab: EntryTab<string>): FoundTable | null {
  const found = parts.table(tab.table);
  if (found === null || found.sheet !== parts.tabs()[tab.tab]?.sheet) return null;
  if (found.table.area.row < ENTRY_HEADER_ROW) return null;
  const names = found.table.columns.map(({ name }) => nameKey(name));
  const ours = Object.values(tab.columns).map(({ heading }) => nameKey(heading));
  return names.join('\n') === ours.join('\n') ? found : null;
}

function presentRows(tab: EntryTab<string>, { sheet, table }: FoundTable): EntryRow<string>[] {
  const { row: header, column: first, rows } = table.area;
  const keys = keysOf(tab);
  // What somebody typed into the blank row under the table, where a program does not let it grow, belongs to it.
  const below = sheet.rows[header + rows]?.slice(first, first + keys.length) ?? [];
  const typedBelow = below.some((cell) => cell !== null && cell !== undefined && !isBlank(cell.value));
  return Array.from({ length: rows - 1 + (typedBelow ? 1 : 0) }, (_, index) => {
    const row = header + 1 + index;
    const cells = keys.flatMap((key, at) => {
      const { formula: live, filler } = tab.columns[key]!;
      const formula = sheet.rows[row]?.[first + at]?.formula;
      if (live !== undefined || (filler !== undefined && isFormula(formula, filler, tab.table))) return [];
      const value = cellValue(sheet, row, first + at);
      return [[key, { value, ...(formula === undefined ? {} : { formula }) }] as const];
    });
    return Object.fromEntries(cells);
  });
}

const isFormula = (formula: string | undefined, other: string, table: string): boolean =>
  formula !== undefined && formulaKey(formula, table) === formulaKey(other, table);

/** How many rows of the table hold something; 0 where there is no such table of ours. */
export function filledEntryRows(workbook: Workbook, id: EntryTabId): number {
  const tab = ENTRY_TABS[id] as EntryTab<string>;
  const found = presentTable(new Parts(workbook), tab);
  return found === null ? 0 : presentRows(tab, found).filter(isFilledEntry).length;
}
