/**
 * Straight lines across a chart (target, mean). Over columns and other lines: a line without markers on the same axes. Excel draws
 * no line series along lying bars; there the line is a stack of two bars for each category on secondary axes, an unseen one up to
 * where the line begins and a thin one, without gaps between the categories (decision 0019).
 */
import { parseReference } from '../workbook/a1';
import type { ChartSeries } from '../workbook/workbook';
import { CATEGORY_AXIS, SECOND_CATEGORY_AXIS, SECOND_VALUE_AXIS, VALUE_AXIS } from './write-chart-axes';
import { lineFill, solidFill } from './write-chart-text';

const LINE_POINTS = 2.25;
/** Keeps the pieces of a line joined where a screen or printer rounds their ends. */
const JOINT_POINTS = 0.25;
/** A line through one point shows nothing; a dash of this size stands for it. */
const DASH_SIZE = 24;
const NOTHING = '<a:noFill/><a:ln><a:noFill/></a:ln>';

/** Look of a straight line in a `lineChart`. `dashed`: among lines with markers, so that it is told apart in grey. */
export function straightLineLook(series: ChartSeries, dashed: boolean): string {
  const look = lineFill(series.color, LINE_POINTS, dashed ? '<a:prstDash val="dash"/>' : '');
  const marker =
    pointCount(series) === 1
      ? `<c:symbol val="dash"/><c:size val="${DASH_SIZE}"/><c:spPr>${solidFill(series.color)}<a:ln><a:noFill/></a:ln></c:spPr>`
      : '<c:symbol val="none"/>';
  return `<c:spPr>${look}</c:spPr><c:marker>${marker}</c:marker>`;
}

function pointCount({ values }: ChartSeries): number {
  const area = parseReference(values)?.area;
  return area === undefined ? 0 : area.rows * area.columns;
}

/** Look of one of the two bars that make a line along bars. */
export function alongBarsLook({ color }: ChartSeries, as: 'begin' | 'thickness'): string {
  return as === 'begin' ? NOTHING : solidFill(color) + lineFill(color, JOINT_POINTS);
}

/** `series`: the lines over columns. */
export function overColumnsXml(series: string): string {
  return (
    `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
    `<c:marker val="1"/><c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/></c:lineChart>`
  );
}

/** `series`: the two bars of a line along bars. */
export function alongBarsXml(series: string): string {
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>${series}` +
    '<c:gapWidth val="0"/><c:overlap val="100"/>' +
    `<c:axId val="${SECOND_CATEGORY_AXIS}"/><c:axId val="${SECOND_VALUE_AXIS}"/></c:barChart>`
  );
}
