import { parseReference } from '../workbook/a1';
import type { Cell, Chart, ChartSeries, Workbook } from '../workbook/workbook';
import { formatNumber } from './number-format';

/** A chart with its references resolved: all that is needed to draw it. */
export type ChartData = {
  name: string;
  kind: Chart['kind'];
  grouping: Chart['grouping'];
  title: string;
  altText: string;
  categories: string[];
  series: ChartDataSeries[];
  legend: Chart['legend'];
  reverseCategories: boolean;
  valueAxis: NonNullable<Chart['valueAxis']>;
  gapWidth: number;
  holeSize: number;
  /** Points. */
  fontSize: number;
  titleSize?: number;
};

/** `values` has one entry per category; null = nothing to draw there. `straight`: a line across all categories at these values. */
export type ChartDataSeries = Pick<ChartSeries, 'name' | 'color' | 'pointColors' | 'labels'> & {
  values: (number | null)[];
  straight?: true;
};

/** Excel's own defaults where a chart leaves them out. */
const GAP_WIDTH = 150;
const HOLE_SIZE = 60;

/**
 * Reads title, categories and values of a chart from the cells that it refers to.
 * Blank categories at the end (spare rows of a live ranking) are left out. A reference to a sheet that is gone gives no values.
 */
export function chartData(chart: Chart, workbook: Workbook): ChartData {
  const named = cellsOf(workbook, chart.series[0]?.categories ?? '').map(cellText);
  const values = chart.series.map((series) => seriesValues(series, workbook));
  // A straight line goes as far as there is something else.
  const own = values.filter((_, position) => chart.series[position]?.line === undefined);
  const longest = Math.max(named.length, ...own.map((list) => list.length));
  const used = (index: number): boolean =>
    (named[index] ?? '') !== '' || own.some((list) => (list[index] ?? null) !== null);
  let count = longest;
  while (count > 0 && !used(count - 1)) count -= 1;
  return {
    name: chart.name,
    kind: chart.kind,
    grouping: chart.grouping,
    title: liveText(workbook, chart.title.reference, chart.title.text),
    altText: chart.altText,
    categories: Array.from({ length: count }, (_, index) => named[index] ?? ''),
    series: chart.series.map((series, position) => ({
      name: liveText(workbook, series.nameReference, series.name),
      color: series.color,
      pointColors: series.pointColors,
      labels: series.labels,
      ...(series.line ? { straight: true as const } : {}),
      values: Array.from({ length: count }, (_, index) => values[position]?.[index] ?? null),
    })),
    legend: chart.legend,
    reverseCategories: chart.reverseCategories ?? false,
    valueAxis: chart.valueAxis ?? {},
    gapWidth: chart.gapWidth ?? GAP_WIDTH,
    holeSize: chart.holeSize ?? HOLE_SIZE,
    fontSize: chart.fontSize,
    ...(chart.titleSize === undefined ? {} : { titleSize: chart.titleSize }),
  };
}

/** The numbers of a series. A line along bars is as wide as its thickness says, and stands in the middle of that. */
function seriesValues({ values, line }: ChartSeries, workbook: Workbook): (number | null)[] {
  const thickness = cellsOf(workbook, line?.thickness ?? '').map(cellNumber);
  return cellsOf(workbook, values).map((cell, index) => {
    const value = cellNumber(cell);
    return value === null ? null : value + (thickness[index] ?? 0) / 2;
  });
}

/** "Bình quân chung" of "Bình quân chung: 86,4%": names that tell their value, for legends, are not to tell it twice. */
export function withoutValue(name: string, value: string): string {
  return name.endsWith(`: ${value}`) ? name.slice(0, -value.length - 2) : name;
}

/** "Quá hạn: 3", also of a name that reads so already. */
export function withValue(name: string, value: string): string {
  return `${withoutValue(name, value)}: ${value}`;
}

/** True when there is nothing to draw. A bar of 0 is a figure; parts of a whole that is 0 are none. */
export function isEmptyChart(data: ChartData): boolean {
  const parts = data.kind === 'doughnut' || data.grouping === 'percentStacked';
  return ownSeries(data).every(({ values }) => values.every((value) => value === null || (parts && value === 0)));
}

/** All but the straight lines. */
export function ownSeries(data: ChartData): ChartDataSeries[] {
  return data.series.filter(({ straight }) => !straight);
}

/** True where the value axis leaves out zero, so that lengths are not in proportion to the values. */
export function isCut({ kind, grouping, valueAxis: { min = 0, max = 1 } }: ChartData): boolean {
  return kind !== 'doughnut' && grouping !== 'percentStacked' && (min > 0 || max < 0);
}

function liveText(workbook: Workbook, reference: string | undefined, fallback: string): string {
  const text = reference === undefined ? '' : cellsOf(workbook, reference).map(cellText).join(' ').trim();
  return text === '' ? fallback : text;
}

function cellsOf(workbook: Workbook, reference: string): (Cell | null)[] {
  const parsed = reference === '' ? null : parseReference(reference);
  const sheet = workbook.sheets.find((candidate) => candidate.name === parsed?.sheet);
  if (parsed === null || sheet === undefined) return [];
  const { row, column, rows, columns } = parsed.area;
  const cells: (Cell | null)[] = [];
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) cells.push(sheet.rows[r]?.[c] ?? null);
  }
  return cells;
}

function cellText(cell: Cell | null): string {
  if (cell === null || cell.value === null || typeof cell.value === 'object') return '';
  if (typeof cell.value === 'number') return formatNumber(cell.value, cell.style?.numberFormat ?? 'General');
  return String(cell.value).trim();
}

function cellNumber(cell: Cell | null): number | null {
  return typeof cell?.value === 'number' ? cell.value : null;
}
