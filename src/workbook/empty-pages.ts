/** What nobody would miss on paper: tabs on which nothing stands yet, and pages that hold a sentence where a chart would be. */
import { isBlank, readText } from '../domain/cell-values';
import { PROCEDURE_COUNTS } from '../domain/procedures';
import { fold } from '../domain/text';
import { isEmpty } from './compare-cells';
import { cellValue, type Parts } from './find-parts';
import { readIndicators } from './indicators';
import { readOtherTables } from './other-tables';
import { rowEdges } from './page-edges';
import { readProcedureEntries } from './procedures';
import { readSubmissions } from './submissions';
import { NAMES, type TabId } from './tab-ids';
import { BLOCK_NAMES, LINKS_BLOCK } from './tabs/info-names';
import { LINKS_FIRST_ROW } from './tabs/links';
import { LIST_COUNT } from './tabs/task-list';
import type { Sheet } from './workbook';

/** Tabs of ours that are there and say nothing yet. Summaries are none: they say at least that the plan has no tasks. */
export function emptyTabs(parts: Parts): ReadonlySet<TabId> {
  const { workbook } = parts;
  const tabs = parts.tabs();
  const { initiatives } = readOtherTables(workbook);
  const submitted = readSubmissions(workbook).length > 0;
  const isListEmpty = (tab: 'overdue' | 'upcoming'): boolean => {
    const block = parts.named(BLOCK_NAMES[tab]);
    if (block === null) return false;
    return cellValue(block.sheet, block.area.row + LIST_COUNT.row, block.area.column + LIST_COUNT.column) === 0;
  };
  const namesNoTarget = (): boolean => {
    const block = parts.named(LINKS_BLOCK);
    return block !== null && !cellValue(block.sheet, block.area.row + LINKS_FIRST_ROW, block.area.column);
  };
  const shown = parts.named(NAMES.period);
  const period =
    shown === null ? null : fold(readText(cellValue(shown.sheet, shown.area.row, shown.area.column)) ?? '');
  // Rows of other periods are no figures for this one: every sum under the table would be "–".
  const counted = (): boolean =>
    readProcedureEntries(workbook)
      .filter((entry) => period === null || fold(entry.period) === period)
      .some(({ counts }) => PROCEDURE_COUNTS.some((count) => counts[count] !== null));
  const empty: Partial<Record<TabId, () => boolean>> = {
    overdue: () => isListEmpty('overdue'),
    upcoming: () => isListEmpty('upcoming'),
    // The one page without a drawing that says something is the table of submissions.
    charts: () => tabs.charts?.sheet.charts.length === 0 && !submitted,
    indicators: () => readIndicators(workbook).length === 0,
    links: namesNoTarget,
    procedures: () => !counted(),
    initiatives: () => initiatives?.rows.every(({ values }) => isBlank(values.name)) ?? true,
    submissions: () => !submitted,
  };
  const found = Object.entries(empty) as [TabId, () => boolean][];
  return new Set(found.flatMap(([tab, isEmptyTab]) => (tabs[tab] !== undefined && isEmptyTab() ? [tab] : [])));
}

/** A sentence and its source, beside another such pair at most. */
const MOST_CELLS = 4;

type Pages = { row: number; end: number; blank: boolean }[];

function pagesOf(sheet: Sheet): Pages {
  const { page, charts, rows } = sheet;
  const area = page?.printArea;
  if (!page || !area) return [];
  const starts = [area.row, ...page.breaksBefore.filter((row) => row > area.row)];
  const edges = rowEdges(sheet, area.row + area.rows);
  return starts.map((row, index) => {
    const end = starts[index + 1] ?? area.row + area.rows;
    const cells = rows
      .slice(row, end)
      .flatMap((line) => (line ?? []).slice(area.column, area.column + area.columns))
      .filter((cell) => !isEmpty(cell));
    // Where a row has no known height, nobody can tell where the charts are.
    const bare = charts.every(({ box }) => box.top < (edges[row] ?? NaN) || box.top >= (edges[end] ?? NaN));
    return { row, end, blank: bare && cells.length <= MOST_CELLS };
  });
}

/**
 * The sheet of charts without the pages that hold nothing but a sentence: their rows are hidden, because formulas and drawings read cells
 * beside them. `left`: how many pages that are. A sheet that would be left without any page stays as it is.
 */
export function withoutBlankPages(sheet: Sheet): { sheet: Sheet; left: number } {
  const pages = pagesOf(sheet);
  const blank = pages.filter((one) => one.blank);
  if (sheet.page === null || blank.length === 0 || blank.length === pages.length) return { sheet, left: 0 };
  const edges = rowEdges(sheet, pages.at(-1)!.end);
  const heightOf = ({ row, end }: Pages[number]): number => (edges[end] ?? 0) - (edges[row] ?? 0);
  const above = (top: number): number =>
    blank.reduce((sum, one) => sum + ((edges[one.row] ?? 0) < top ? heightOf(one) : 0), 0);
  const hidden = blank.flatMap(({ row, end }) => Array.from({ length: end - row }, (_, index) => row + index));
  const rowFormats = { ...sheet.rowFormats };
  for (const row of hidden) rowFormats[row] = { ...rowFormats[row], hidden: true };
  const breaksBefore = pages
    .filter((one) => !one.blank)
    .slice(1)
    .map(({ row }) => row);
  return {
    sheet: {
      ...sheet,
      rowFormats,
      page: { ...sheet.page, breaksBefore },
      charts: sheet.charts.map((chart) => ({
        ...chart,
        box: { ...chart.box, top: chart.box.top - above(chart.box.top) },
      })),
    },
    left: blank.length,
  };
}
