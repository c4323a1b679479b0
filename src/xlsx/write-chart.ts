/** xl/charts/chartN.xml (DrawingML charts, ECMA-376 part 1, 21.2). Elements stand strictly in schema order. */
import { drawnSeries, OUTLINE, TITLE_EXTRA_POINTS, type DrawnSeries } from '../workbook/drawn-series';
import type { Chart, ChartSeries, Workbook } from '../workbook/workbook';
import { axesXml, CATEGORY_AXIS, secondAxesXml, VALUE_AXIS } from './write-chart-axes';
import { dataLabelsXml } from './write-chart-labels';
import { alongBarsLook, alongBarsXml, overColumnsXml, straightLineLook } from './write-chart-lines';
import { lineFill, reference, solidFill, stringReference, textProperties } from './write-chart-text';
import { valuesAt } from './references';
import { escapeXml, XML_HEADER } from './xml-text';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const LINE_POINTS = 2.25;
const MARKER_SIZE = 7;
/** Where `Chart` leaves it open: wider bars than Excel's own default. */
export const DEFAULT_GAP_WIDTH = 60;
export const DEFAULT_HOLE_SIZE = 50;

/** `workbook` gives the cached values of the cells that the chart refers to. */
export function chartXml(chart: Chart, workbook: Workbook): string {
  const second = drawnSeries(chart).some(({ as }) => as === 'begin') ? secondAxesXml(chart) : '';
  const axes = chart.kind === 'doughnut' ? '' : axesXml(chart) + second;
  return (
    `${XML_HEADER}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main" xmlns:r="${RELATIONSHIPS}">` +
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>' +
    titleXml(chart, workbook) +
    `<c:plotArea><c:layout/>${groupsXml(chart, workbook)}${axes}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>` +
    legendXml(chart) +
    // Sheets that feed charts may be hidden, which must not empty the charts.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:spPr>${solidFill('#FFFFFF')}<a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/>${textProperties({ size: chart.fontSize, color: '#000000' })}</c:txPr>` +
    '</c:chartSpace>'
  );
}

function titleXml({ title, fontSize, titleSize = fontSize + TITLE_EXTRA_POINTS }: Chart, workbook: Workbook): string {
  const look = { size: titleSize, bold: true, color: '#000000' };
  if (title.reference) {
    const cached = valuesAt(workbook, title.reference)[0];
    const text = typeof cached === 'string' && cached !== '' ? cached : title.text;
    return (
      `<c:title><c:tx>${stringReference(title.reference, [text])}</c:tx><c:overlay val="0"/>` +
      `<c:txPr><a:bodyPr/><a:lstStyle/>${textProperties(look)}</c:txPr></c:title><c:autoTitleDeleted val="0"/>`
    );
  }
  if (!title.text) return '<c:autoTitleDeleted val="1"/>';
  const lines = title.text.split('\n').map((line) => textProperties(look, line));
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${lines.join('')}</c:rich></c:tx><c:overlay val="0"/></c:title>` +
    '<c:autoTitleDeleted val="0"/>'
  );
}

/** The groups of series, each of one kind, in the order in which they are drawn over each other. */
function groupsXml(chart: Chart, workbook: Workbook): string {
  const drawn = drawnSeries(chart).map((one, index) => ({ as: one.as, xml: seriesXml(chart, one, index, workbook) }));
  const group = (wrap: (series: string) => string, ...kinds: DrawnSeries['as'][]): string => {
    const series = drawn.filter(({ as }) => kinds.includes(as)).map(({ xml }) => xml);
    return series.length > 0 ? wrap(series.join('')) : '';
  };
  return (
    groupXml(
      chart,
      group((series) => series, 'own'),
    ) +
    group(overColumnsXml, 'line') +
    group(alongBarsXml, 'begin', 'thickness')
  );
}

function groupXml(chart: Chart, series: string): string {
  const axisIds = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (chart.kind === 'doughnut') {
    return (
      `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/>` +
      `<c:holeSize val="${clamp(chart.holeSize ?? DEFAULT_HOLE_SIZE, 10, 90)}"/></c:doughnutChart>`
    );
  }
  if (chart.kind === 'line') {
    const grouping = chart.grouping === 'clustered' ? 'standard' : chart.grouping;
    return (
      `<c:lineChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}` +
      `<c:marker val="1"/>${axisIds}</c:lineChart>`
    );
  }
  const overlap = chart.grouping === 'clustered' ? '' : '<c:overlap val="100"/>';
  return (
    `<c:barChart><c:barDir val="${chart.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${chart.grouping}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${clamp(chart.gapWidth ?? DEFAULT_GAP_WIDTH, 0, 500)}"/>${overlap}${axisIds}</c:barChart>`
  );
}

function seriesXml(chart: Chart, drawn: DrawnSeries, index: number, workbook: Workbook): string {
  const { series, as } = drawn;
  const opening = `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${seriesNameXml(series, workbook)}`;
  const data = dataXml({ ...series, values: drawn.values }, workbook);
  if (as === 'begin' || as === 'thickness') {
    return `${opening}<c:spPr>${alongBarsLook(series, as)}</c:spPr><c:invertIfNegative val="0"/>${data}</c:ser>`;
  }
  const labels = dataLabelsXml(chart, drawn);
  if (chart.kind === 'line' || as === 'line') {
    const look = series.line
      ? straightLineLook(series, chart.kind === 'line')
      : `<c:spPr>${lineFill(series.color, LINE_POINTS)}</c:spPr>` +
        `<c:marker><c:symbol val="circle"/><c:size val="${MARKER_SIZE}"/><c:spPr>${shape(series.color)}</c:spPr></c:marker>`;
    return `${opening}${look}${labels}${data}<c:smooth val="0"/></c:ser>`;
  }
  const inverted = chart.kind === 'doughnut' ? '' : '<c:invertIfNegative val="0"/>';
  return (
    `${opening}<c:spPr>${shape(series.color)}</c:spPr>${inverted}` +
    `${pointsXml(series, inverted)}${labels}${data}</c:ser>`
  );
}

function seriesNameXml({ name, nameReference }: ChartSeries, workbook: Workbook): string {
  if (!nameReference) return name ? `<c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` : '';
  const cached = valuesAt(workbook, nameReference)[0];
  return `<c:tx>${stringReference(nameReference, [typeof cached === 'string' && cached ? cached : name])}</c:tx>`;
}

function pointsXml({ pointColors }: ChartSeries, inverted: string): string {
  return (pointColors ?? [])
    .map(
      (color, index) =>
        `<c:dPt><c:idx val="${index}"/>${inverted}<c:bubble3D val="0"/><c:spPr>${shape(color)}</c:spPr></c:dPt>`,
    )
    .join('');
}

function shape(color: string): string {
  return solidFill(color) + lineFill(OUTLINE.color, OUTLINE.points);
}

/** Cells without a number (blank, "", #N/A) are left out of the cache: a gap. */
function dataXml({ categories, values }: ChartSeries, workbook: Workbook): string {
  const names = valuesAt(workbook, categories).map((value) => {
    if (value === null || typeof value === 'object') return null;
    return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
  });
  const numbers = valuesAt(workbook, values).map((value) => (typeof value === 'number' ? value : null));
  const points = numbers
    .map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`))
    .join('');
  return (
    `<c:cat>${stringReference(categories, names)}</c:cat>` +
    `<c:val><c:numRef><c:f>${reference(values)}</c:f><c:numCache><c:formatCode>General</c:formatCode>` +
    `<c:ptCount val="${numbers.length}"/>${points}</c:numCache></c:numRef></c:val>`
  );
}

function legendXml(chart: Chart): string {
  const { legend, fontSize } = chart;
  if (legend === 'none') return '';
  const position = { bottom: 'b', right: 'r', top: 't' }[legend];
  const unseen = drawnSeries(chart).findIndex(({ as }) => as === 'begin');
  const deleted = unseen < 0 ? '' : `<c:legendEntry><c:idx val="${unseen}"/><c:delete val="1"/></c:legendEntry>`;
  return (
    `<c:legend><c:legendPos val="${position}"/>${deleted}<c:overlay val="0"/>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/>${textProperties({ size: fontSize, color: '#000000' })}</c:txPr></c:legend>`
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, Math.round(value)));
}
