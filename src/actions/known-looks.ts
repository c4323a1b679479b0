import type { Plan } from '../domain/plan';
import type { Steps } from '../domain/steps';
import type { Summary } from '../domain/summary';
import { isEmpty, sameContent } from '../workbook/compare-cells';
import { withPlanPage } from '../workbook/plan-page';
import { planRefreshInSteps } from '../workbook/refresh';
import type { FindingRow } from '../workbook/tabs/context';
import { BLOCK_NAMES, type SummaryTab } from '../workbook/tabs/info-names';
import type { Cell, Sheet } from '../workbook/workbook';
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
  const { snapshot, places, rows } = open;
  const names = new Set((Object.keys(BLOCK_NAMES) as SummaryTab[]).map((tab) => places.sheets[tab]));
  const without = { ...snapshot.workbook, sheets: snapshot.workbook.sheets.filter(({ name }) => !names.has(name)) };
  // A refresh brings missing tabs back whole: that is the layout to compare with.
  const reading = { rows, places: { ...places, missing: [] } };
  const refresh = yield* planRefreshInSteps(without, plan, summary, findings, { reading });
  const laidOut = new Map(
    refresh.flatMap((change) => (change.kind === 'add-sheet' ? [[change.sheet.name, change.sheet] as const] : [])),
  );
  const sheets = snapshot.workbook.sheets.map((sheet) => {
    const layout = laidOut.get(sheet.name);
    return layout ? dress(sheet, layout) : sheet;
  });
  return { ...snapshot, workbook: withPlanPage({ ...snapshot.workbook, sheets }, places) };
}

function dress(sheet: Sheet, layout: Sheet): Sheet {
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
    merges: layout.merges,
    rowFormats: layout.rowFormats,
    conditionalFormats: layout.conditionalFormats,
    page: layout.page,
    charts: sheet.charts.map((chart) => {
      const known = layout.charts.find(({ name }) => name === chart.name);
      return known ? { ...known, box: chart.box } : chart;
    }),
  };
}
