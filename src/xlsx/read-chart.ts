/** xl/charts/chartN.xml: the kinds of charts that `Chart` knows. */
import type { Chart } from '../workbook/workbook';
import { axisIds, readGroups } from './read-chart-groups';
import type { Theme } from './read-colors';
import { TITLE_EXTRA_POINTS } from '../workbook/drawn-series';
import { DEFAULT_GAP_WIDTH, DEFAULT_HOLE_SIZE } from './write-chart';
import { defaultAxisFormat } from './write-chart-axes';
import { child, childrenOf, count, descend, everywhere, flag, number, valueOf, type XmlElement } from './xml-tree';

const LEGENDS: Record<string, Chart['legend']> = { b: 'bottom', t: 'top', r: 'right', l: 'right', tr: 'right' };
const FALLBACK_SIZE = 10;
/** What Excel assumes where a file leaves it out (ECMA-376 part 1, 21.2.2.75 and 21.2.2.82). */
const EXCEL_GAP_WIDTH = 150;
const EXCEL_HOLE_SIZE = 10;

/** Without its name, place and alternative text. null for charts of other kinds, other combined ones and ones without cells. */
export function readChart(root: XmlElement, theme: Theme): Omit<Chart, 'name' | 'altText' | 'box'> | null {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const groups = plot && readGroups(plot, theme);
  if (!plot || !groups) return null;
  const { kind, grouping, series, first: group } = groups;

  const legend = child(chart, 'legend');
  const gapWidth = count(valueOf(group, 'gapWidth')) ?? EXCEL_GAP_WIDTH;
  const holeSize = count(valueOf(group, 'holeSize')) ?? EXCEL_HOLE_SIZE;
  const reversed = descend(axisOf(plot, 'catAx', group), 'scaling', 'orientation')?.attributes.val === 'maxMin';
  const valueAxis = readValueAxis(axisOf(plot, 'valAx', group), { kind, grouping });
  const fontSize = readFontSize(root, chart);
  const titleSize = sizeOf(child(chart, 'title'));
  return {
    kind,
    grouping,
    title: readTitle(chart),
    series,
    legend: legend ? (LEGENDS[valueOf(legend, 'legendPos') ?? 'r'] ?? 'right') : 'none',
    ...(reversed ? { reverseCategories: true } : {}),
    ...(valueAxis && Object.keys(valueAxis).length > 0 ? { valueAxis } : {}),
    ...((kind === 'bar' || kind === 'column') && gapWidth !== DEFAULT_GAP_WIDTH ? { gapWidth } : {}),
    ...(kind === 'doughnut' && holeSize !== DEFAULT_HOLE_SIZE ? { holeSize } : {}),
    fontSize,
    ...(titleSize && titleSize !== fontSize + TITLE_EXTRA_POINTS ? { titleSize } : {}),
  };
}

/** The axis of a group of series. */
function axisOf(plot: XmlElement, name: 'catAx' | 'valAx', group: XmlElement): XmlElement | undefined {
  const ids = axisIds(group);
  const axes = childrenOf(plot, name);
  return axes.find((axis) => ids.includes(valueOf(axis, 'axId') ?? '')) ?? axes[0];
}

function readTitle(chart: XmlElement | undefined): Chart['title'] {
  const text = descend(child(chart, 'title'), 'tx');
  const reference = child(text, 'strRef');
  if (!reference) return { text: richText(child(text, 'rich')) };
  const cached = everywhere(child(reference, 'strCache'), 'v')[0]?.text ?? '';
  const cell = child(reference, 'f')?.text.trim() ?? '';
  return cell ? { text: cached, reference: cell } : { text: cached };
}

/** Paragraphs become lines. */
function richText(rich: XmlElement | undefined): string {
  return childrenOf(rich, 'p')
    .map((paragraph) =>
      everywhere(paragraph, 't')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}

function readValueAxis(
  axis: XmlElement | undefined,
  chart: Pick<Chart, 'kind' | 'grouping'>,
): NonNullable<Chart['valueAxis']> | null {
  if (!axis || chart.kind === 'doughnut') return null;
  const scaling = child(axis, 'scaling');
  const min = number(valueOf(scaling, 'min'));
  const max = number(valueOf(scaling, 'max'));
  const format = child(axis, 'numFmt')?.attributes;
  const own = format && !flag(format.sourceLinked) ? format.formatCode : undefined;
  const title = richText(descend(axis, 'title', 'tx', 'rich'));
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(own && own !== defaultAxisFormat(chart) ? { numberFormat: own } : {}),
    ...(title ? { title } : {}),
    ...(flag(valueOf(axis, 'delete')) ? { visible: false } : {}),
    ...(child(axis, 'majorGridlines') ? {} : { gridlines: false }),
  };
}

/** Points. Excel keeps the size of the whole chart in one place, LibreOffice at each of its parts. */
function readFontSize(root: XmlElement, chart: XmlElement | undefined): number {
  const title = sizeOf(child(chart, 'title'));
  return (
    sizeOf(child(root, 'txPr')) ??
    sizeOf(child(descend(chart, 'plotArea', 'catAx'), 'txPr')) ??
    sizeOf(child(child(chart, 'legend'), 'txPr')) ??
    (title && title > TITLE_EXTRA_POINTS ? title - TITLE_EXTRA_POINTS : FALLBACK_SIZE)
  );
}

function sizeOf(text: XmlElement | undefined): number | undefined {
  const hundredths = number(everywhere(text, 'defRPr')[0]?.attributes.sz);
  return hundredths && hundredths / 100;
}
