/** xl/charts/chartN.xml: the kinds of charts that `Chart` knows. */
import type { Chart } from '../workbook/workbook';
import { readSeries } from './read-chart-series';
import type { Theme } from './read-colors';
import { DEFAULT_GAP_WIDTH, DEFAULT_HOLE_SIZE, TITLE_EXTRA_POINTS } from './write-chart';
import { defaultAxisFormat } from './write-chart-axes';
import { child, childrenOf, count, descend, everywhere, flag, number, valueOf, type XmlElement } from './xml-tree';

const KINDS: Record<string, Chart['kind']> = { barChart: 'bar', lineChart: 'line', doughnutChart: 'doughnut' };
const LEGENDS: Record<string, Chart['legend']> = { b: 'bottom', t: 'top', r: 'right', l: 'right', tr: 'right' };
const FALLBACK_SIZE = 10;
/** What Excel assumes where a file leaves it out (ECMA-376 part 1, 21.2.2.75 and 21.2.2.82). */
const EXCEL_GAP_WIDTH = 150;
const EXCEL_HOLE_SIZE = 10;

/** Without its name, place and alternative text. null for charts of other kinds, combined ones and ones without cells. */
export function readChart(root: XmlElement, theme: Theme): Omit<Chart, 'name' | 'altText' | 'box'> | null {
  const chart = child(root, 'chart');
  const plot = child(chart, 'plotArea');
  const groups = (plot?.children ?? []).filter(({ name }) => /Chart$/.test(name));
  const [group] = groups;
  if (!plot || !group || groups.length > 1) return null;
  const kind = group.name === 'barChart' && valueOf(group, 'barDir') !== 'bar' ? 'column' : KINDS[group.name];
  if (!kind) return null;
  const grouping = readGrouping(valueOf(group, 'grouping'));
  const series = childrenOf(group, 'ser').map((one) => readSeries(one, kind, theme));
  if (series.some(({ values }) => values === '')) return null;

  const legend = child(chart, 'legend');
  const gapWidth = count(valueOf(group, 'gapWidth')) ?? EXCEL_GAP_WIDTH;
  const holeSize = count(valueOf(group, 'holeSize')) ?? EXCEL_HOLE_SIZE;
  const reversed = descend(child(plot, 'catAx'), 'scaling', 'orientation')?.attributes.val === 'maxMin';
  const valueAxis = readValueAxis(child(plot, 'valAx'), { kind, grouping });
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
    fontSize: readFontSize(root, chart),
  };
}

function readGrouping(grouping: string | undefined): Chart['grouping'] {
  return grouping === 'stacked' || grouping === 'percentStacked' ? grouping : 'clustered';
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
  const size = (text: XmlElement | undefined): number | undefined => {
    const hundredths = number(everywhere(text, 'defRPr')[0]?.attributes.sz);
    return hundredths && hundredths / 100;
  };
  const title = size(child(chart, 'title'));
  return (
    size(child(root, 'txPr')) ??
    size(child(descend(chart, 'plotArea', 'catAx'), 'txPr')) ??
    size(child(child(chart, 'legend'), 'txPr')) ??
    (title && title > TITLE_EXTRA_POINTS ? title - TITLE_EXTRA_POINTS : FALLBACK_SIZE)
  );
}
