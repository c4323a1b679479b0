/** Category and value axis of bar, column and line charts. */
import type { Chart } from '../workbook/workbook';
import { lineFill, textProperties } from './write-chart-text';
import { escapeAttribute } from './xml-text';

export const CATEGORY_AXIS = 111_111_111;
export const VALUE_AXIS = 222_222_222;
export const SECOND_CATEGORY_AXIS = 333_333_333;
export const SECOND_VALUE_AXIS = 444_444_444;
const AXIS_LINE = { color: '#7F7F7F', points: 0.75 };
const GRID_LINE = { color: '#D9D9D9', points: 0.5 };

/** Format of the value axis where `Chart` leaves it open. */
export function defaultAxisFormat({ grouping }: Pick<Chart, 'grouping'>): string {
  return grouping === 'percentStacked' ? '0%' : 'General';
}

export function axesXml(chart: Chart): string {
  return categoryAxisXml(chart) + valueAxisXml(chart);
}

/**
 * Axes of a line along bars: unseen, with the scale and direction of the first ones. Where that scale is left to the program, the
 * value axis is taken away, and Excel draws the line by the first axis (LibreOffice does not).
 */
export function secondAxesXml(chart: Chart): string {
  const { min, max } = chart.valueAxis ?? {};
  const plain =
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    '<c:tickLblPos val="none"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>';
  return (
    `<c:valAx><c:axId val="${SECOND_VALUE_AXIS}"/>${valueScalingXml(chart)}` +
    `<c:delete val="${min === undefined || max === undefined ? 1 : 0}"/><c:axPos val="t"/>${plain}` +
    `<c:crossAx val="${SECOND_CATEGORY_AXIS}"/><c:crosses val="${chart.reverseCategories ? 'autoZero' : 'max'}"/>` +
    '<c:crossBetween val="between"/></c:valAx>' +
    `<c:catAx><c:axId val="${SECOND_CATEGORY_AXIS}"/>${categoryScalingXml(chart)}<c:delete val="1"/><c:axPos val="l"/>${plain}` +
    `<c:crossAx val="${SECOND_VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/>` +
    '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function categoryScalingXml({ reverseCategories }: Chart): string {
  return `<c:scaling><c:orientation val="${reverseCategories ? 'maxMin' : 'minMax'}"/></c:scaling>`;
}

function valueScalingXml({ valueAxis: { min, max } = {} }: Chart): string {
  return (
    '<c:scaling><c:orientation val="minMax"/>' +
    (max === undefined ? '' : `<c:max val="${max}"/>`) +
    (min === undefined ? '' : `<c:min val="${min}"/>`) +
    '</c:scaling>'
  );
}

function axisText(chart: Chart): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/>${textProperties({ size: chart.fontSize, color: '#000000' })}</c:txPr>`;
}

function categoryAxisXml(chart: Chart): string {
  const horizontal = chart.kind === 'bar';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${categoryScalingXml(chart)}` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${lineFill(AXIS_LINE.color, AXIS_LINE.points)}</c:spPr>${axisText(chart)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/>' +
    // Every bar of a ranked list has its name.
    (horizontal ? '<c:tickLblSkip val="1"/>' : '') +
    '<c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxisXml(chart: Chart): string {
  const axis = chart.valueAxis ?? {};
  const horizontal = chart.kind === 'bar';
  const format = axis.numberFormat ?? defaultAxisFormat(chart);
  const grid =
    axis.gridlines === false
      ? ''
      : `<c:majorGridlines><c:spPr>${lineFill(GRID_LINE.color, GRID_LINE.points)}</c:spPr></c:majorGridlines>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/>${valueScalingXml(chart)}` +
    `<c:delete val="${axis.visible === false ? 1 : 0}"/><c:axPos val="${horizontal ? 'b' : 'l'}"/>${grid}` +
    axisTitleXml(chart) +
    `<c:numFmt formatCode="${escapeAttribute(format)}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${axisText(chart)}<c:crossAx val="${CATEGORY_AXIS}"/>` +
    // A reversed category axis would carry the value axis to the top; its far end is now the bottom.
    `<c:crosses val="${chart.reverseCategories ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`
  );
}

function axisTitleXml(chart: Chart): string {
  const title = chart.valueAxis?.title;
  if (!title) return '';
  const look = { size: chart.fontSize, color: '#000000' };
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${textProperties(look, title)}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}
