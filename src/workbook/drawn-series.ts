/** The series of a chart as spreadsheet programs draw them, and where they can put labels. */
import type { Chart, ChartSeries } from './workbook';

/** How much larger letters of a title are than others, where a chart does not say their size. */
export const TITLE_EXTRA_POINTS = 2;
/** Outline of bars and rings, so that neighbouring greys are told apart on an office laser printer. */
export const OUTLINE = { color: '#333333', points: 0.75 } as const;

/**
 * `as`: in the way of the chart; a straight line over columns; or one of the two bars that make a straight line along bars, the
 * unseen one up to where it begins and the thin one. `values`: the cells that this one draws.
 */
export type DrawnSeries = { series: ChartSeries; values: string; as: 'own' | 'line' | 'begin' | 'thickness' };

/** Straight lines come last. Along bars there is room for one: its bars are stacked, a second line would stand upon the first. */
export function drawnSeries(chart: Chart): DrawnSeries[] {
  const drawn = (series: ChartSeries, as: DrawnSeries['as'], values = series.values): DrawnSeries => ({
    series,
    values,
    as,
  });
  if (chart.kind === 'line' || chart.kind === 'doughnut') return chart.series.map((one) => drawn(one, 'own'));
  const own = chart.series.filter(({ line }) => !line).map((one) => drawn(one, 'own'));
  if (chart.kind === 'column') {
    return [...own, ...chart.series.filter(({ line }) => line).map((one) => drawn(one, 'line'))];
  }
  const along = chart.series.find(({ line }) => line?.thickness);
  if (!along) return own;
  return [...own, drawn(along, 'begin'), drawn(along, 'thickness', along.line?.thickness)];
}

/** True where a straight line crosses the figures that stand beside the bars. */
export function crossesLabels(chart: Chart): boolean {
  return chart.kind === 'bar' && drawnSeries(chart).some(({ as }) => as === 'thickness');
}

/**
 * The place of a label, only where the kind of chart has one: Excel refuses, say, an outside label on a stacked bar or any place
 * on a doughnut. The nearest one otherwise. Over the points of a line there is the middle and the top.
 */
export function labelPlace(
  chart: Pick<Chart, 'kind' | 'grouping'>,
  { series: { labels }, as }: DrawnSeries,
): 'center' | 'insideEnd' | 'outsideEnd' | 'top' | null {
  const position = labels?.position;
  if (!position || chart.kind === 'doughnut') return null;
  if (position === 'center') return 'center';
  if (chart.kind === 'line' || as === 'line') return 'top';
  return position === 'outsideEnd' && chart.grouping === 'clustered' ? 'outsideEnd' : 'insideEnd';
}
