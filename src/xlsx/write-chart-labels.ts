/** Data labels of a series. */
import type { Chart, ChartSeries } from '../workbook/workbook';
import { textProperties } from './write-chart-text';
import { escapeAttribute } from './xml-text';

type Position = NonNullable<NonNullable<ChartSeries['labels']>['position']>;

/**
 * The position as the file names it, only where the kind of chart has it: Excel repairs a file with, say, an outside label on
 * a stacked bar or any position on a doughnut. Nearest legal place otherwise.
 */
export function labelPosition(chart: Chart, position: Position | undefined): string | null {
  if (!position || chart.kind === 'doughnut') return null;
  if (chart.kind === 'line') return position === 'center' ? 'ctr' : 't';
  if (position === 'center') return 'ctr';
  return position === 'outsideEnd' && chart.grouping === 'clustered' ? 'outEnd' : 'inEnd';
}

/** A doughnut with a percent format shows each part's share; every other label shows the value of the cell. */
export function dataLabelsXml(chart: Chart, { labels }: ChartSeries): string {
  if (!labels) return '';
  const share = chart.kind === 'doughnut' && labels.numberFormat.includes('%');
  const position = labelPosition(chart, labels.position);
  return (
    `<c:dLbls><c:numFmt formatCode="${escapeAttribute(labels.numberFormat)}" sourceLinked="0"/>` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `<c:txPr><a:bodyPr/><a:lstStyle/>${textProperties({ size: chart.fontSize, color: labels.color, bold: labels.bold })}</c:txPr>` +
    (position ? `<c:dLblPos val="${position}"/>` : '') +
    `<c:showLegendKey val="0"/><c:showVal val="${share ? 0 : 1}"/><c:showCatName val="0"/><c:showSerName val="0"/>` +
    `<c:showPercent val="${share ? 1 : 0}"/><c:showBubbleSize val="0"/>` +
    (chart.kind === 'doughnut' ? '<c:showLeaderLines val="0"/>' : '') +
    '</c:dLbls>'
  );
}
