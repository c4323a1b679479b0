/** Category and value axis of bar, column and line charts. */
import type { Chart } from '../workbook/workbook';
import { lineFill, textProperties } from './write-chart-text';
import { escapeAttribute } from './xml-text';

export const CATEGORY_AXIS = 111_111_111;
export const VALUE_AXIS = 222_222_222;
const AXIS_LINE = { color: '#7F7F7F', points: 0.75 };
const GRID_LINE = { color: '#D9D9D9', points: 0.5 };

/** Format of the value axis where `Chart` leaves it open. */
export function defaultAxisFormat({ grouping }: Pick<Chart, 'grouping'>): string {
  return grouping === 'percentStacked' ? '0%' : 'General';
}

export function axesXml(chart: Chart): string {
  return categoryAxisXml(chart) + valueAxisXml(chart);
}

function axisText(chart: Chart): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/>${textProperties({ size: chart.fontSize, color: '#000000' })}</c:txPr>`;
}

function categoryAxisXml(chart: Chart): string {
  const horizontal = chart.kind === 'bar';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:scaling><c:orientation val="${chart.reverseCategories ? 'maxMin' : 'minMax'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${horizontal ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>' +
    `<c:spPr>${lineFill(AXIS_LINE.color, AXIS_LINE.points)}</c:spPr>${axisText(chart)}` +
    `<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>` +
    '<c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
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
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>` +
    (axis.max === undefined ? '' : `<c:max val="${axis.max}"/>`) +
    (axis.min === undefined ? '' : `<c:min val="${axis.min}"/>`) +
    `</c:scaling><c:delete val="${axis.visible === false ? 1 : 0}"/><c:axPos val="${horizontal ? 'b' : 'l'}"/>${grid}` +
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
