/** Data labels of a series. */
import { crossesLabels, labelPlace, type DrawnSeries } from '../workbook/drawn-series';
import type { Chart } from '../workbook/workbook';
import { solidFill, textProperties } from './write-chart-text';
import { escapeAttribute } from './xml-text';

const PLACES = { center: 'ctr', insideEnd: 'inEnd', outsideEnd: 'outEnd', top: 't' } as const;

/** A doughnut with a percent format shows each part's share; every other label shows the value of the cell. */
export function dataLabelsXml(chart: Chart, drawn: DrawnSeries): string {
  const { labels } = drawn.series;
  if (!labels) return '';
  const share = chart.kind === 'doughnut' && labels.numberFormat.includes('%');
  const place = labelPlace(chart, drawn);
  // A figure beside its bar covers the line that it meets.
  const fill = place === 'outsideEnd' && crossesLabels(chart) ? solidFill('#FFFFFF') : '<a:noFill/>';
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeAttribute(labels.numberFormat)}" sourceLinked="0"/>` +
    `<c:spPr>${fill}<a:ln><a:noFill/></a:ln></c:spPr>` +
    `<c:txPr><a:bodyPr/><a:lstStyle/>${textProperties({ size: chart.fontSize, color: labels.color, bold: labels.bold })}</c:txPr>` +
    (place ? `<c:dLblPos val="${PLACES[place]}"/>` : '') +
    `<c:showLegendKey val="0"/><c:showVal val="${share ? 0 : 1}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="${share ? 1 : 0}"/><c:showBubbleSize val="0"/>` +
    (chart.kind === 'doughnut' ? '<c:showLeaderLines val="0"/>' : '') +
    '</c:dLbls>'
  );
}
