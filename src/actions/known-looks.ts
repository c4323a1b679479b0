import type { Plan } from '../domain/plan';
import type { Steps } from '../domain/steps';
import type { Summary } from '../domain/summary';
import { intersects } from '../workbook/a1';
import { formulaKey, isEmpty, sameContent } from '../workbook/compare-cells';
import { layoutEntryTabs } from '../workbook/entry-tabs';
import { drawnSeries } from '../workbook/drawn-series';
import { Parts } from '../workbook/find-parts';
import { heldRows } from '../workbook/held-rows';
import { readLastYear } from '../workbook/last-year';
import { withPlanPage } from '../workbook/plan-page';
import { layoutParIndex } from '../workbook/par-index/tabs';
import { proceduresLayout } from '../workbook/procedures';
import { planRefreshInSteps } from '../workbook/refresh';
import type { FindingRow } from '../workbook/tabs/context';
import { BLOCK_NAMES, type SummaryTab } from '../workbook/tabs/info-names';
import type { Area, Cell, Sheet } from '../workbook/workbook';
import { entryContext } from './entry-context';
import type { OpenPlan } from './open-plan';
import type { Snapshot } from './port';

/**
 * Excel is not asked for the looks of cells, for merges, row heights and rules, because that would be slow. Our summary tabs are laid
 * out by us, so these are known: this adds them to a snapshot wherever the tab still says what its layout for `summary` says.
 * Without them a change could not be taken back as it was.
 */
export function* withKnownLooks(
  open: OpenPlan,
  plan: Plan,
  summary: Summary,
  findings: readonly FindingRow[] | null,
): Steps<Snapshot> {
  const { snapshot, places } = open;
  const laidOut = yield* laidOutTabs(open, plan, summary, findings);
  const context = { ...entryContext(open), plan, summary };
  const entries = Object.values(layoutEntryTabs(new Parts(snapshot.workbook), context, { asTheyAre: true }));
  const procedures = proceduresLayout(snapshot.workbook, { plan, period: summary.period });
  const parIndex = Object.values(layoutParIndex(new Parts(snapshot.workbook), context));
  const filledIn = [...[...entries, ...parIndex].map((one) => one.sheet), ...(procedures === null ? [] : [procedures])];
  const parts = new Parts(snapshot.workbook);
  const blocks = new Map(
    Object.values(BLOCK_NAMES).flatMap((name) => {
      const found = parts.named(name);
      return found === null ? [] : [[found.sheet.name, found.area] as const];
    }),
  );
  const sheets = snapshot.workbook.sheets.map((sheet) => {
    const entry = filledIn.find(({ name }) => name === sheet.name);
    // A table that gets more rows gets its rules anew.
    if (entry) return { ...dress(sheet, entry), validations: entry.validations };
    const layout = laidOut.get(sheet.name);
    const block = blocks.get(sheet.name);
    if (!layout) return sheet;
    const dressed = dress(sheet, layout);
    return block?.row === 0 ? { ...dressed, ...heldRows(sheet, layout, block) } : dressed;
  });
  return { ...snapshot, workbook: withPlanPage({ ...snapshot.workbook, sheets }, places) };
}

/** The summary tabs as they are laid out for `summary`, by the names that they have in the workbook. */
export function* laidOutTabs(
  { snapshot, places, rows }: OpenPlan,
  plan: Plan,
  summary: Summary,
  findings: readonly FindingRow[] | null,
): Steps<ReadonlyMap<string, Sheet>> {
  const names = new Set((Object.keys(BLOCK_NAMES) as SummaryTab[]).map((tab) => places.sheets[tab]));
  const without = { ...snapshot.workbook, sheets: snapshot.workbook.sheets.filter(({ name }) => !names.has(name)) };
  // A refresh brings missing tabs back whole: that is the layout to compare with.
  const reading = { rows, places: { ...places, missing: [] } };
  const lastYear = readLastYear(new Parts(snapshot.workbook));
  const refresh = yield* planRefreshInSteps(without, plan, summary, findings, { reading, lastYear });
  return new Map(
    refresh.flatMap((change) => (change.kind === 'add-sheet' ? [[change.sheet.name, change.sheet] as const] : [])),
  );
}

/** The sheet with the looks of its layout wherever it says what the layout says. */
export function dress(sheet: Sheet, layout: Sheet): Sheet {
  const tableAt = (row: number): string =>
    sheet.tables.find(({ area }) => row >= area.row && row < area.row + area.rows)?.name ?? '';
  const rows = Array.from({ length: Math.max(sheet.rows.length, layout.rows.length) }, (_, row) => {
    const [is, laid] = [sheet.rows[row] ?? [], layout.rows[row] ?? []];
    return Array.from({ length: Math.max(is.length, laid.length) }, (__, column): Cell | null => {
      const [cell, known] = [is[column] ?? null, laid[column] ?? null];
      // Nothing laid out and nothing there: a bare cell, which taking back makes bare again.
      if (known === null && isEmpty(cell)) return null;
      if (known?.style === undefined || !sameContent(cell, known, tableAt(row))) return cell;
      return { ...(cell ?? { value: null }), style: known.style };
    });
  });
  return {
    ...sheet,
    rows,
    merges: mergesHeld(sheet, layout),
    rowFormats: layout.rowFormats,
    conditionalFormats: layout.conditionalFormats,
    page: layout.page,
    charts: sheet.charts.map((chart) => {
      const known = layout.charts.find(({ name }) => name === chart.name);
      // One that an earlier version drew has other series.
      const isSame = known !== undefined && drawnSeries(known).length === drawnSeries(chart).length;
      return isSame ? { ...known, box: chart.box } : chart;
    }),
  };
}

/** References move with the rows that they speak of. */
const CELL_NAME = /\$?[a-z]{1,3}\$?\d+/g;

/**
 * The merges of the layout, each where the sheet holds what stands in it: rows may have moved since the tab was laid out, and a merge over
 * other cells would wipe them out when changes are taken back.
 */
function mergesHeld(sheet: Sheet, layout: Sheet): Area[] {
  const cellAt = ({ rows }: Sheet, row: number, column: number): Cell | null => rows[row]?.[column] ?? null;
  const key = (column: number, cell: Cell | null): string =>
    `${column} ${cell?.formula === undefined ? String(cell?.value) : formulaKey(cell.formula, '').replace(CELL_NAME, '')}`;
  const laid = new Map(
    layout.merges.map((merge) => [key(merge.column, cellAt(layout, merge.row, merge.column)), merge]),
  );
  const columns = [...new Set(layout.merges.map(({ column }) => column))];
  const blankBesides = ({ row, column, ...size }: Area): boolean =>
    Array.from({ length: size.rows * size.columns - 1 }, (_, index) => index + 1).every((index) =>
      isEmpty(cellAt(sheet, row + Math.floor(index / size.columns), column + (index % size.columns))),
    );
  const held = sheet.rows.flatMap((_, row) =>
    columns.flatMap((column): Area[] => {
      const cell = cellAt(sheet, row, column);
      const merge = isEmpty(cell) ? undefined : laid.get(key(column, cell));
      return merge !== undefined && blankBesides({ ...merge, row }) ? [{ ...merge, row }] : [];
    }),
  );
  const blank = layout.merges.filter(
    (merge) =>
      isEmpty(cellAt(layout, merge.row, merge.column)) &&
      isEmpty(cellAt(sheet, merge.row, merge.column)) &&
      blankBesides(merge) &&
      !held.some((other) => intersects(other, merge)),
  );
  return [...held, ...blank];
}
