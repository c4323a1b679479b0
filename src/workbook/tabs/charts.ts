import { TITLE_EXTRA_POINTS } from '../drawn-series';
import { COLORS, STYLES } from '../styles';
import type { Area, Chart } from '../workbook';
import type { AreaSheet } from './by-area';
import type { UnitSheet } from './by-unit';
import { chartsData, DATA_COLUMN, DATA_WIDTHS, joined, pieceFormula, type ChartsData, type Piece } from './chart-data';
import type { ChartPart } from './charts-bars';
import { altTextOf, type ChartChoice, type ChartId } from './charts-choice';
import { NO_CHART_FACTS, shownCharts } from './charts-context';
import { GRID_HEAD, indicatorsPart, submissionsPart } from './charts-others';
import { parAreasPart, parRankingPart } from './charts-par-index';
import { filesPart, onlinePart, onTimePart, putTarget } from './charts-procedures';
import { areasPart, statusesPart } from './charts-tasks';
import { communesPart, officesPart, overduePart } from './charts-units';
import type { LayoutContext } from './context';
import { infoName } from './info-names';
import { LANDSCAPE, pageSetup, SUMMARY_PROTECTION } from './page';
import { SheetBuilder, span, type Origin } from './sheet-builder';

const PRINTED_COLUMNS = 12;
const COLUMN_WIDTH = LANDSCAPE.width / PRINTED_COLUMNS;
/**
 * Heights of the rows of a page, in points: 472.5 and 465.75 of 481.5 pt. One row more does not fit, so that a page holds the same rows with or without
 * page breaks. Charts have few rows that hold two lines each, tables have many.
 */
const CHART_PAGE: readonly number[] = Array.from({ length: 15 }, () => 31.5);
const TABLE_PAGE: readonly number[] = Array.from({ length: 22 }, (_, row) => (row === GRID_HEAD ? 40.5 : 20.25));
type PageKind = typeof CHART_PAGE;
const heightOf = (rows: readonly number[]): number => rows.reduce((sum, height) => sum + height, 0);
/** Of rows that people put above the charts, whose heights nobody tells. */
const USUAL_HEIGHT = 15.75;
const CHART_MARGIN = 3;
/** Points, by the width of a chart: however many bars it has and however small its letters are, titles beside each other are alike. */
const TITLE_SIZE = { whole: 14, half: 12 } as const;

/** What each chart lays out beside the pages, and shows on them. */
const PARTS: Readonly<Record<ChartId, (data: ChartsData) => ChartPart[]>> = {
  areas: areasPart,
  statuses: statusesPart,
  offices: officesPart,
  communes: communesPart,
  overdue: overduePart,
  'on-time': onTimePart,
  files: filesPart,
  online: onlinePart,
  indicators: indicatorsPart,
  'par-areas': parAreasPart,
  'par-ranking': parRankingPart,
  submissions: submissionsPart,
};

export type ChartsSheet = { builder: SheetBuilder; block: Area };

/**
 * "Biểu đồ": the chosen charts in their order, one or two on a page, each with its notes and the source; their figures stand to the right
 * of the printed part.
 */
export function layoutCharts(
  context: LayoutContext,
  byArea: AreaSheet,
  byUnit: UnitSheet,
  origin?: Origin,
): ChartsSheet {
  const facts = context.charts ?? NO_CHART_FACTS;
  const { ids, perPage } = shownCharts(facts);
  const sheet = new SheetBuilder(context.sheets.charts, origin, { tabColor: COLORS.accent });
  sheet.widths([...Array.from({ length: PRINTED_COLUMNS }, () => COLUMN_WIDTH), 30, ...DATA_WIDTHS]);
  const data = chartsData({ sheet, context, facts, byArea, byUnit, half: perPage === 2 });
  putTarget(data);
  const pages = pagesOf(
    ids.flatMap((id) => PARTS[id](data)),
    perPage,
  );
  const breaks: number[] = [];
  let row = 0;
  let top = sheet.origin.row * USUAL_HEIGHT;
  for (const { kind, parts } of pages) {
    if (row > 0) breaks.push(row);
    kind.forEach((height, at) => sheet.height(row + at, height));
    const whole = perPage === 1 || parts.some(({ page }) => page !== undefined);
    const columns = whole ? PRINTED_COLUMNS : PRINTED_COLUMNS / 2;
    parts.forEach((part, index) => {
      const area = { row, column: index * columns, columns, rows: kind.length };
      putPart(sheet, context, part, { area, kind, top });
    });
    row += kind.length;
    top += heightOf(kind);
  }
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: context.plan.header,
      printArea: span(0, 0, PRINTED_COLUMNS, row),
      breaksBefore: breaks,
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  const rows = Math.max(row, sheet.sheet.rows.length - sheet.origin.row);
  return { builder: sheet, block: span(0, 0, DATA_COLUMN + DATA_WIDTHS.length, rows) };
}

type ChartPage = { kind: PageKind; parts: ChartPart[] };

/** Charts come one or two to a page, but for those that have one of their own. */
function pagesOf(parts: readonly ChartPart[], perPage: ChartChoice['perPage']): ChartPage[] {
  const pages: ChartPage[] = [];
  for (const part of parts) {
    const last = pages.at(-1);
    const kind = part.page === 'table' ? TABLE_PAGE : CHART_PAGE;
    const shared = [part, ...(last?.parts ?? [])].every(({ page }) => page === undefined);
    if (last !== undefined && shared && last.parts.length < perPage) last.parts.push(part);
    else pages.push({ kind, parts: [part] });
  }
  return pages;
}

/** `area`: the place on the page; `top`: where its page begins, in points. */
type Slot = { area: Area; kind: PageKind; top: number };

function putPart(sheet: SheetBuilder, context: LayoutContext, part: ChartPart, { area, kind, top }: Slot): void {
  const drawn = part.chart !== null || part.put !== undefined;
  const body = { ...area, rows: area.rows - putFoot(sheet, context, drawn ? part.notes : [], area, kind) };
  if (!drawn) {
    sheet.merge(span(area.row + SENTENCE_ROW, area.column, area.columns), part.sentence ?? '', STYLES.noChart);
    return;
  }
  const room = part.put?.(sheet, body) ?? body;
  if (part.chart === null) return;
  sheet.chart({
    ...part.chart,
    ...titleSize(part.chart, room.columns < PRINTED_COLUMNS ? TITLE_SIZE.half : TITLE_SIZE.whole),
    altText: altTextOf(part.chart.name),
    box: boxOf(
      sheet,
      room,
      top + heightOf(kind.slice(0, room.row - area.row)),
      kind.slice(room.row - area.row, room.row - area.row + room.rows),
    ),
  });
}

/** Said only where it is not what follows from the other letters. */
function titleSize({ fontSize }: Pick<Chart, 'fontSize'>, points: number): Pick<Chart, 'titleSize'> {
  return points === fontSize + TITLE_EXTRA_POINTS ? {} : { titleSize: points };
}

function boxOf(sheet: SheetBuilder, room: Area, top: number, rows: readonly number[]): Chart['box'] {
  return {
    left: (sheet.origin.column + room.column) * COLUMN_WIDTH + CHART_MARGIN,
    top: top + CHART_MARGIN,
    width: room.columns * COLUMN_WIDTH - 2 * CHART_MARGIN,
    height: heightOf(rows) - 2 * CHART_MARGIN,
  };
}

/** Notes and source in the last rows of a place; returns how many rows they take. */
function putFoot(
  sheet: SheetBuilder,
  context: LayoutContext,
  notes: readonly Piece[],
  { row, column, columns, rows }: Area,
  kind: PageKind,
): number {
  const last = row + rows - 1;
  const [first = { text: '' }, second = { text: '' }] = notes;
  const note = (at: number, wide: number, piece: Piece): void =>
    sheet.merge(
      span(at, column, wide),
      piece.text,
      column > 0 ? STYLES.noteBeside : STYLES.note,
      piece.live === undefined ? {} : { formula: `=${pieceFormula(piece)}` },
    );
  const { consolidator } = context.plan.header;
  const source = (from: number, wide: number): void =>
    sheet.merge(span(last, from, wide), `Nguồn: ${consolidator} tổng hợp.`, STYLES.source, {
      formula: `="Nguồn: "&${infoName('consolidator')}&" tổng hợp."`,
    });
  if (columns < PRINTED_COLUMNS) {
    note(last - 2, columns, first);
    note(last - 1, columns, second);
    source(column, columns);
    return 3;
  }
  if (kind === TABLE_PAGE) {
    note(last - 1, columns, joined(notes));
    source(column + SECOND_NOTE, columns - SECOND_NOTE);
    return 2;
  }
  note(last - 1, columns, first);
  note(last, SECOND_NOTE, second);
  source(column + SECOND_NOTE, columns - SECOND_NOTE);
  return 2;
}

/** Where a sentence stands instead of a chart, in the upper half of the page. */
const SENTENCE_ROW = 5;
/** Columns of the second note, beside the source. */
const SECOND_NOTE = 8;
