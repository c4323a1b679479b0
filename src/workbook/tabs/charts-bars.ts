/** Bars along a page: how large their letters are, how many stand on one page, and the line across them. */
import { CHART_COLORS } from '../styles';
import type { Area, Chart, ChartSeries } from '../workbook';
import type { Line, Piece, Ranking } from './chart-data';
import type { SheetBuilder } from './sheet-builder';

/** A chart without what follows from its place and name. */
export type DrawnChart = Omit<Chart, 'box' | 'titleSize' | 'altText'>;

/** What one place on a page shows. */
export type ChartPart = {
  /** null: a table, or nothing but the sentence. */
  chart: DrawnChart | null;
  /** Printed where there is nothing to show. */
  sentence?: string;
  /** Lines under it: the second one is short. */
  notes: readonly Piece[];
  /** Prints cells into the place, whose last row is `area`'s; says what of it the chart has. */
  put?: (sheet: SheetBuilder, area: Area) => Area;
  /** Has a page of its own, however many charts others have; `table`: one with the rows of a table. */
  page?: 'chart' | 'table';
};

/** With more, letters would be too small to read from a seat at the table. */
export const MOST_BARS = 32;

/** Many bars need small letters to keep every name on the axis. */
function barFontSize(bars: number, narrow: boolean): number {
  if (bars <= 14) return narrow ? 10 : 12;
  return bars <= 22 ? (narrow ? 9 : 10) : 8;
}

/** Few bars would be as thick as beams. */
function barGap(bars: number): number {
  if (bars <= 3) return 300;
  if (bars <= 7) return 120;
  return bars <= 22 ? 45 : 30;
}

/** Of the length of the value axis. */
export const LINE_SHARE = 0.004;

export type BarLine = Line & { nameReference: string };

type BarOptions = {
  name: string;
  title: Chart['title'];
  seriesName: string;
  names: string;
  values: string;
  bars: number;
  color: string;
  /** Bar by bar. */
  colors?: readonly string[];
  numberFormat: string;
  axis: NonNullable<Chart['valueAxis']>;
  line?: { line: BarLine; starts: string; thickness: string } | null;
  narrow: boolean;
};

/** Bars from top to bottom with their figures beside them. */
export function barChart(options: BarOptions): DrawnChart {
  const { name, title, bars, narrow, line = null, axis, colors } = options;
  const series: ChartSeries = {
    name: options.seriesName,
    categories: options.names,
    values: options.values,
    color: options.color,
    ...(colors === undefined ? {} : { pointColors: [...colors] }),
    labels: {
      numberFormat: options.numberFormat,
      color: CHART_COLORS.onLight,
      position: 'outsideEnd',
      bold: true,
    },
  };
  return {
    name,
    kind: 'bar',
    grouping: 'clustered',
    title,
    series: line === null ? [series] : [series, lineSeries(options.names, line)],
    legend: line === null ? 'none' : 'bottom',
    reverseCategories: true,
    valueAxis: axis,
    gapWidth: barGap(bars),
    fontSize: barFontSize(bars, narrow),
  };
}

function lineSeries(categories: string, { line, starts, thickness }: NonNullable<BarOptions['line']>): ChartSeries {
  return {
    name: line.name.text,
    nameReference: line.nameReference,
    categories,
    values: starts,
    color: CHART_COLORS.line,
    line: { thickness },
  };
}

/** A rate's axis: from 0 and beyond 100 %, so that the figure beside a full bar has room; the figures make the axis needless. */
export const RATE_AXIS = { min: 0, max: 1.1, numberFormat: '0%', visible: false, gridlines: false } as const;

/** The axis of counts ends where Excel finds room for the figure beside the longest bar, also when it has grown since. */
export const COUNT_AXIS = { min: 0, numberFormat: '0', visible: false, gridlines: false } as const;

/** Ranks that go together on one page, and what their title adds. */
export type Range = { from: number; to: number; more: string };

/**
 * How a ranking is parted: on one page, on two of the same length, or, where two do not hold it, its top and its bottom. Who leads and who
 * falls behind is what a meeting looks for.
 */
export function rangesOf(count: number): Range[] {
  if (count <= MOST_BARS) return [{ from: 0, to: count, more: '' }];
  if (count <= 2 * MOST_BARS) {
    const first = Math.ceil(count / 2);
    return [
      { from: 0, to: first, more: '' },
      { from: first, to: count, more: ' (TIẾP THEO)' },
    ];
  }
  return [
    { from: 0, to: MOST_BARS, more: ` – ${MOST_BARS} CƠ QUAN CAO NHẤT` },
    { from: count - MOST_BARS, to: count, more: ` – ${MOST_BARS} CƠ QUAN THẤP NHẤT` },
  ];
}

/** "Còn 236 cơ quan khác…": what pages for so many bars leave out. */
export function leftOut({ count, keys }: Ranking, shown: number, where: string): Piece[] {
  if (count <= shown) return [];
  const tail = ` cơ quan, đơn vị khác: ${where}.`;
  const more = `COUNT(${keys})-${shown}`;
  return [{ text: `Còn ${count - shown}${tail}`, live: `IF(${more}>0,"Còn "&(${more})&"${tail}","")` }];
}

/** The name of the drawing object on the first page of a chart, or a later one. */
export function partName(name: string, index: number): string {
  return index === 0 ? name : `${name}_${index + 1}`;
}
