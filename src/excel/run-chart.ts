import { CchcError } from '../domain/error';
import { parseReference } from '../workbook/a1';
import type { ChartPart } from '../workbook/change';
import {
  crossesLabels,
  drawnSeries,
  labelPlace,
  OUTLINE,
  TITLE_EXTRA_POINTS,
  type DrawnSeries,
} from '../workbook/drawn-series';
import { FONT } from '../workbook/styles';
import type { Area, Chart } from '../workbook/workbook';
import type { Request } from './request';

const TYPES = {
  bar: { clustered: 'BarClustered', stacked: 'BarStacked', percentStacked: 'BarStacked100' },
  column: { clustered: 'ColumnClustered', stacked: 'ColumnStacked', percentStacked: 'ColumnStacked100' },
  line: { clustered: 'LineMarkers', stacked: 'LineMarkersStacked', percentStacked: 'LineMarkersStacked100' },
  doughnut: { clustered: 'Doughnut', stacked: 'Doughnut', percentStacked: 'Doughnut' },
} as const;
const LEGENDS = { bottom: 'Bottom', right: 'Right', top: 'Top' } as const;
const LABELS = { center: 'Center', insideEnd: 'InsideEnd', outsideEnd: 'OutsideEnd', top: 'Top' } as const;
/** Points. */
const LINE_WEIGHT = 2.25;
/** A line through one point shows nothing; a dash of this size stands for it. */
const DASH_SIZE = 24;

/** A native chart on `sheet`. Its box is in points from the top-left corner of the sheet. */
export function addChart(request: Request, sheet: string, chart: Chart): void {
  const drawn = drawnSeries(chart);
  const first = drawn[0];
  if (!first) return;
  const source = placeOf(first.values, sheet);
  // "Auto" fails on the web; a single row of values is a series by rows.
  const seriesBy = source.area.rows === 1 && source.area.columns > 1 ? 'Rows' : 'Columns';
  const range = request.range(source.sheet, source.area);
  const added = request.sheet(sheet).charts.add(TYPES[chart.kind][chart.grouping], range, seriesBy);
  added.name = chart.name;
  const target = { request, chart: added, sheet };
  setSeries(target, chart, drawn, { there: 1, looks: true });
  setTitle(added, chart);
  setLegend(added, chart, drawn, true);
  setLooks(added);
  setSizes(added, chart);
  if (chart.kind !== 'doughnut') setAxes(added, chart, drawn);
  setBox(added, chart);
}

/**
 * What `parts` say of a chart that is there, else all of it but its place. `there`: how many series it has now; where that is not the
 * wanted number, series are added or taken away at the end and the chart gets its own type again, which people may have changed.
 * `foundAs`: the name that it has now, where that is not its own.
 */
export function changeChart(
  request: Request,
  sheet: string,
  chart: Chart,
  { there, parts, foundAs = chart.name }: { there: number; parts?: readonly ChartPart[]; foundAs?: string },
): void {
  const target = request.sheet(sheet).charts.getItem(foundAs);
  const writes = (part: ChartPart): boolean => parts?.includes(part) ?? part !== 'place';
  const drawn = drawnSeries(chart);
  const looks = parts === undefined;
  const regrouped = there !== drawn.length;
  if (writes('data')) {
    if (looks || regrouped) target.chartType = TYPES[chart.kind][chart.grouping];
    setSeries({ request, chart: target, sheet }, chart, drawn, { there, looks });
    setTitle(target, chart);
    setLegend(target, chart, drawn, looks || regrouped);
  }
  if (looks) setLooks(target);
  if (writes('size')) setSizes(target, chart);
  if (chart.kind !== 'doughnut') {
    if (writes('axis')) setAxes(target, chart, drawn);
    else if (writes('data') && regrouped) setSecondAxis(target, chart, drawn);
  }
  if (writes('place')) setBox(target, chart);
  // Last, because it is by its name that the chart was asked for.
  if (foundAs !== chart.name) target.name = chart.name;
}

type Target = { request: Request; chart: Excel.Chart; sheet: string };

/** The first `there` series are in the chart, and keep their looks unless `looks`. */
function setSeries(
  target: Target,
  chart: Chart,
  drawn: readonly DrawnSeries[],
  { there, looks }: { there: number; looks: boolean },
): void {
  const { series } = target.chart;
  for (let index = there - 1; index >= drawn.length; index--) series.getItemAt(index).delete();
  drawn.forEach((one, index) => {
    const isNew = index >= there;
    const item = isNew ? series.add(one.series.name) : series.getItemAt(index);
    setData(target, item, one);
    if (isNew || looks) setSeriesLooks(item, chart, one);
    else if (there < drawn.length) setLabelFill(item, chart, one);
  });
}

function setData({ request, sheet }: Target, item: Excel.ChartSeries, { series, values }: DrawnSeries): void {
  const numbers = placeOf(values, sheet);
  const categories = placeOf(series.categories, sheet);
  // A series without values is an error in Excel, so they come first.
  item.setValues(request.range(numbers.sheet, numbers.area));
  item.setXAxisValues(request.range(categories.sheet, categories.area));
  item.name = series.name;
}

/** Where a series' numbers stand; a reference without sheet is on the chart's own. */
function placeOf(reference: string, ownSheet: string): { sheet: string; area: Area } {
  const place = parseReference(reference);
  if (!place) throw new CchcError('excel-refused', { code: 'InvalidReference' });
  return { sheet: place.sheet ?? ownSheet, area: place.area };
}

function setSeriesLooks(item: Excel.ChartSeries, chart: Chart, drawn: DrawnSeries): void {
  const { series, as } = drawn;
  if (as === 'begin' || as === 'thickness') return setAlongBars(item, drawn);
  if (as === 'line') item.chartType = 'Line';
  if (chart.kind === 'line' || as === 'line') {
    item.format.line.color = series.color;
    if (series.line) setStraightLine(item, chart, drawn);
  } else {
    item.format.fill.setSolidColor(series.color);
    item.format.line.color = OUTLINE.color;
    item.format.line.weight = OUTLINE.points;
  }
  series.pointColors?.forEach((color, index) => item.points.getItemAt(index).format.fill.setSolidColor(color));
  if (chart.kind === 'doughnut' && chart.holeSize !== undefined) item.doughnutHoleSize = chart.holeSize;
  if ((chart.kind === 'bar' || chart.kind === 'column') && as === 'own' && chart.grouping !== 'clustered') {
    item.overlap = 100;
  }
  setLabels(item, chart, drawn);
}

function setStraightLine(item: Excel.ChartSeries, chart: Chart, { series }: DrawnSeries): void {
  const area = parseReference(series.values)?.area;
  item.format.line.weight = LINE_WEIGHT;
  item.format.line.lineStyle = chart.kind === 'line' ? 'Dash' : 'Continuous';
  if (area?.rows === 1 && area.columns === 1) {
    item.markerStyle = 'Dash';
    item.markerSize = DASH_SIZE;
    item.markerBackgroundColor = series.color;
    item.markerForegroundColor = series.color;
  } else item.markerStyle = 'None';
}

/** One of the two stacked bars on the secondary axes that make a line along bars (decision 0019). */
function setAlongBars(item: Excel.ChartSeries, { series, as }: DrawnSeries): void {
  // Among the first bars the type would be given to all of them.
  item.axisGroup = 'Secondary';
  item.chartType = 'BarStacked';
  item.gapWidth = 0;
  item.overlap = 100;
  item.hasDataLabels = false;
  if (as === 'begin') {
    item.format.fill.clear();
    item.format.line.clear();
  } else {
    item.format.fill.setSolidColor(series.color);
    item.format.line.color = series.color;
  }
}

function setLabels(item: Excel.ChartSeries, chart: Chart, drawn: DrawnSeries): void {
  const { labels: wanted } = drawn.series;
  item.hasDataLabels = wanted !== undefined;
  if (!wanted) return;
  const labels = item.dataLabels;
  labels.showValue = true;
  labels.linkNumberFormat = false;
  labels.numberFormat = wanted.numberFormat;
  labels.format.font.color = wanted.color;
  if (wanted.bold !== undefined) labels.format.font.bold = wanted.bold;
  const place = labelPlace(chart, drawn);
  if (place) labels.position = LABELS[place];
  setLabelFill(item, chart, drawn);
}

/** A figure beside its bar covers the line that it meets. */
function setLabelFill(item: Excel.ChartSeries, chart: Chart, drawn: DrawnSeries): void {
  if (!crossesLabels(chart) || labelPlace(chart, drawn) !== 'outsideEnd') return;
  item.dataLabels.format.fill.setSolidColor('#FFFFFF');
}

function setTitle({ title }: Excel.Chart, { title: { text, reference } }: Chart): void {
  title.visible = true;
  if (reference === undefined) title.text = text;
  else title.setFormula(`=${reference.replace(/^=/, '')}`);
}

/** `regrouped`: the series are others than before, and with them the entries. */
function setLegend({ legend }: Excel.Chart, chart: Chart, drawn: readonly DrawnSeries[], regrouped: boolean): void {
  const unseen = drawn.findIndex(({ as }) => as === 'begin');
  // A legend that comes back has all its entries again: only so their numbers are known.
  if (regrouped && unseen >= 0) legend.visible = false;
  legend.visible = chart.legend !== 'none';
  if (chart.legend === 'none') return;
  legend.position = LEGENDS[chart.legend];
  if (regrouped && unseen >= 0) legend.legendEntries.getItemAt(unseen).visible = false;
}

function setLooks(target: Excel.Chart): void {
  // Its data may stand in hidden rows or columns.
  target.plotVisibleOnly = false;
  target.format.font.name = FONT;
  target.title.format.font.bold = true;
}

function setSizes(target: Excel.Chart, chart: Chart): void {
  target.format.font.size = chart.fontSize;
  target.title.format.font.size = chart.titleSize ?? chart.fontSize + TITLE_EXTRA_POINTS;
  if (chart.gapWidth === undefined || (chart.kind !== 'bar' && chart.kind !== 'column')) return;
  // The gap belongs to all bars on the same axes.
  target.series.getItemAt(0).gapWidth = chart.gapWidth;
}

function setBox(target: Excel.Chart, { box }: Chart): void {
  target.left = box.left;
  target.top = box.top;
  target.width = box.width;
  target.height = box.height;
}

function setAxes(target: Excel.Chart, chart: Chart, drawn: readonly DrawnSeries[]): void {
  const { axes } = target;
  if (chart.reverseCategories) {
    axes.categoryAxis.reversePlotOrder = true;
    // Turned round, the value axis would go to the top.
    axes.categoryAxis.position = 'Maximum';
  }
  // Every bar of a ranked list has its name.
  if (chart.kind === 'bar') axes.categoryAxis.tickLabelSpacing = 1;
  setSecondAxis(target, chart, drawn);
  const axis = chart.valueAxis;
  if (!axis) return;
  axes.valueAxis.minimum = axis.min ?? '';
  axes.valueAxis.maximum = axis.max ?? '';
  if (axis.numberFormat !== undefined) {
    axes.valueAxis.linkNumberFormat = false;
    axes.valueAxis.numberFormat = axis.numberFormat;
  }
  if (axis.title !== undefined) axes.valueAxis.title.text = axis.title;
  if (axis.gridlines !== undefined) axes.valueAxis.majorGridlines.visible = axis.gridlines;
  if (axis.visible !== undefined) axes.valueAxis.visible = axis.visible;
}

/** The axis of a line along bars: as the first one and unseen. Without limits it is taken away, and Excel draws by the first one. */
function setSecondAxis(target: Excel.Chart, chart: Chart, drawn: readonly DrawnSeries[]): void {
  if (!drawn.some(({ as }) => as === 'begin')) return;
  const axis = target.axes.getItem('Value', 'Secondary');
  const { min, max } = chart.valueAxis ?? {};
  if (min === undefined || max === undefined) {
    axis.visible = false;
    return;
  }
  axis.minimum = min;
  axis.maximum = max;
  axis.majorTickMark = 'None';
  axis.tickLabelPosition = 'None';
  axis.format.line.clear();
}
