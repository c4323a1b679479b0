/** The series of a chart and their labels. */
import type { Chart, ChartSeries } from '../workbook/workbook';
import { readDrawingColor, type Theme } from './read-colors';
import { child, childrenOf, count, descend, everywhere, flag, valueOf, type XmlElement } from './xml-tree';

type Labels = NonNullable<ChartSeries['labels']>;

const POSITIONS: Record<string, NonNullable<Labels['position']>> = {
  ctr: 'center',
  inEnd: 'insideEnd',
  outEnd: 'outsideEnd',
  t: 'outsideEnd',
};
const FALLBACK_COLOR = '#4472C4';
/** No chart of ours has more; a hostile point number must not make a long list. */
const MOST_POINTS = 10_000;

/** `values` is '' where the numbers do not come from cells. */
export function readSeries(element: XmlElement, kind: Chart['kind'], theme: Theme): ChartSeries {
  const name = child(element, 'tx');
  const source = descend(name, 'strRef', 'f')?.text.trim() ?? '';
  // LibreOffice writes a fixed name as a formula of one text.
  const nameReference = source.startsWith('"') ? '' : source;
  const cached = everywhere(descend(name, 'strRef', 'strCache'), 'v')[0]?.text;
  const color = readColor(element, kind, theme) ?? automaticColor(element, theme);
  const pointColors = kind === 'line' ? [] : readPointColors(element, color, theme);
  const labels = readLabels(child(element, 'dLbls'), theme);
  return {
    name: cached ?? child(name, 'v')?.text ?? '',
    ...(nameReference ? { nameReference } : {}),
    categories: readReference(child(element, 'cat')),
    values: readReference(child(element, 'val')),
    color,
    ...(pointColors.length > 0 ? { pointColors } : {}),
    ...(labels ? { labels } : {}),
  };
}

/** strRef, numRef or multiLvlStrRef. */
function readReference(data: XmlElement | undefined): string {
  return child(data?.children[0], 'f')?.text.trim() ?? '';
}

/** A bar that is there to hold its place and is not seen. */
export function isUnseen(element: XmlElement): boolean {
  return child(child(element, 'spPr'), 'noFill') !== undefined;
}

/** A line of a line chart, broken and without markers of its points: how a straight line is written. */
export function isStraightLine(element: XmlElement): boolean {
  const dash = valueOf(descend(element, 'spPr', 'ln'), 'prstDash') ?? 'solid';
  return dash !== 'solid' && ['none', 'dash'].includes(valueOf(child(element, 'marker'), 'symbol') ?? '');
}

/** A line has its colour in its stroke, other shapes in their fill. */
function readColor(element: XmlElement, kind: Chart['kind'], theme: Theme): string | undefined {
  const look = child(element, 'spPr');
  return readDrawingColor(child(kind === 'line' ? child(look, 'ln') : look, 'solidFill'), theme);
}

/** Series without a look of their own take the accents of the theme in turn. */
function automaticColor(element: XmlElement, theme: Theme): string {
  const accent = theme[`accent${((count(valueOf(element, 'idx')) ?? 0) % 6) + 1}`];
  return accent ? `#${accent}` : FALLBACK_COLOR;
}

function readPointColors(element: XmlElement, color: string, theme: Theme): string[] {
  const colors: string[] = [];
  for (const point of childrenOf(element, 'dPt')) {
    const index = count(valueOf(point, 'idx'));
    if (index === undefined || index >= MOST_POINTS) continue;
    while (colors.length <= index) colors.push(color);
    colors[index] = readColor(point, 'doughnut', theme) ?? color;
  }
  return colors;
}

function readLabels(labels: XmlElement | undefined, theme: Theme): Labels | undefined {
  const share = flag(valueOf(labels, 'showPercent'));
  if (!labels || flag(valueOf(labels, 'delete')) || !(share || flag(valueOf(labels, 'showVal')))) return undefined;
  const look = everywhere(child(labels, 'txPr'), 'defRPr')[0];
  const position = POSITIONS[valueOf(labels, 'dLblPos') ?? ''];
  return {
    numberFormat: child(labels, 'numFmt')?.attributes.formatCode ?? (share ? '0%' : 'General'),
    color: readDrawingColor(child(look, 'solidFill'), theme) ?? '#000000',
    ...(position ? { position } : {}),
    ...(flag(look?.attributes.b) ? { bold: true } : {}),
  };
}
