import { CchcError } from '../domain/error';
import { parseReference } from '../workbook/a1';
import { FONT } from '../workbook/styles';
import type { Area, Chart, ChartSeries } from '../workbook/workbook';
import type { Request } from './request';

const TYPES = {
  bar: { clustered: 'BarClustered', stacked: 'BarStacked', percentStacked: 'BarStacked100' },
  column: { clustered: 'ColumnClustered', stacked: 'ColumnStacked', percentStacked: 'ColumnStacked100' },
  line: { clustered: 'Line', stacked: 'LineStacked', percentStacked: 'LineStacked100' },
  doughnut: { clustered: 'Doughnut', stacked: 'Doughnut', percentStacked: 'Doughnut' },
} as const;
const LEGENDS = { bottom: 'Bottom', right: 'Right', top: 'Top' } as const;
const LABELS = { center: 'Center', insideEnd: 'InsideEnd', outsideEnd: 'OutsideEnd' } as const;

/** A native chart on `sheet`. Its box is in points from the top-left corner of the sheet. */
export function addChart(request: Request, sheet: string, chart: Chart): void {
  const first = chart.series[0];
  if (!first) return;
  const source = placeOf(first.values, sheet);
  // "Auto" fails on the web; a single row of values is a series by rows.
  const seriesBy = source.area.rows === 1 && source.area.columns > 1 ? 'Rows' : 'Columns';
  const range = request.range(source.sheet, source.area);
  const added = request.sheet(sheet).charts.add(TYPES[chart.kind][chart.grouping], range, seriesBy);
  added.name = chart.name;
  chart.series.slice(1).forEach((series) => added.series.add(series.name));
  setChart(request, added, chart, sheet);
  added.left = chart.box.left;
  added.top = chart.box.top;
  added.width = chart.box.width;
  added.height = chart.box.height;
}

/** Data, title and looks of a chart that is there; its place and size stay. */
export function changeChart(request: Request, sheet: string, chart: Chart): void {
  setChart(request, request.sheet(sheet).charts.getItem(chart.name), chart, sheet);
}

function setChart(request: Request, target: Excel.Chart, chart: Chart, sheet: string): void {
  chart.series.forEach((series, index) => setSeries(request, target.series.getItemAt(index), series, chart, sheet));
  // Its data may stand in hidden rows or columns.
  target.plotVisibleOnly = false;
  target.format.font.name = FONT;
  target.format.font.size = chart.fontSize;
  target.title.visible = true;
  if (chart.title.reference === undefined) target.title.text = chart.title.text;
  else target.title.setFormula(`=${chart.title.reference.replace(/^=/, '')}`);
  target.title.format.font.bold = true;
  target.title.format.font.size = chart.fontSize + 2;
  target.legend.visible = chart.legend !== 'none';
  if (chart.legend !== 'none') target.legend.position = LEGENDS[chart.legend];
  if (chart.kind !== 'doughnut') setAxes(target.axes, chart);
}

function setSeries(
  request: Request,
  target: Excel.ChartSeries,
  series: ChartSeries,
  chart: Chart,
  sheet: string,
): void {
  const values = placeOf(series.values, sheet);
  const categories = placeOf(series.categories, sheet);
  // A series without values is an error in Excel, so they come first.
  target.setValues(request.range(values.sheet, values.area));
  target.setXAxisValues(request.range(categories.sheet, categories.area));
  target.name = series.name;
  if (chart.kind === 'line') target.format.line.color = series.color;
  else target.format.fill.setSolidColor(series.color);
  series.pointColors?.forEach((color, index) => target.points.getItemAt(index).format.fill.setSolidColor(color));
  if (chart.kind === 'doughnut') {
    if (chart.holeSize !== undefined) target.doughnutHoleSize = chart.holeSize;
  } else if (chart.kind !== 'line') {
    if (chart.gapWidth !== undefined) target.gapWidth = chart.gapWidth;
    if (chart.grouping !== 'clustered') target.overlap = 100;
  }
  setLabels(target, series, chart);
}

/** Where a series' numbers stand; a reference without sheet is on the chart's own. */
function placeOf(reference: string, ownSheet: string): { sheet: string; area: Area } {
  const place = parseReference(reference);
  if (!place) throw new CchcError('excel-refused', { code: 'InvalidReference' });
  return { sheet: place.sheet ?? ownSheet, area: place.area };
}

function setLabels(target: Excel.ChartSeries, series: ChartSeries, chart: Chart): void {
  target.hasDataLabels = series.labels !== undefined;
  if (!series.labels) return;
  const labels = target.dataLabels;
  labels.showValue = true;
  labels.linkNumberFormat = false;
  labels.numberFormat = series.labels.numberFormat;
  labels.format.font.color = series.labels.color;
  if (series.labels.bold !== undefined) labels.format.font.bold = series.labels.bold;
  // A doughnut has no choice of places.
  if (series.labels.position && chart.kind !== 'doughnut') labels.position = LABELS[series.labels.position];
}

function setAxes(axes: Excel.ChartAxes, chart: Chart): void {
  if (chart.reverseCategories) {
    axes.categoryAxis.reversePlotOrder = true;
    // Turned round, the value axis would go to the top.
    axes.categoryAxis.position = 'Maximum';
  }
  const axis = chart.valueAxis;
  if (!axis) return;
  if (axis.min !== undefined) axes.valueAxis.minimum = axis.min;
  if (axis.max !== undefined) axes.valueAxis.maximum = axis.max;
  if (axis.numberFormat !== undefined) {
    axes.valueAxis.linkNumberFormat = false;
    axes.valueAxis.numberFormat = axis.numberFormat;
  }
  if (axis.title !== undefined) axes.valueAxis.title.text = axis.title;
  if (axis.gridlines !== undefined) axes.valueAxis.majorGridlines.visible = axis.gridlines;
  if (axis.visible !== undefined) axes.valueAxis.visible = axis.visible;
}
