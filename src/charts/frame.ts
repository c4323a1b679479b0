import type { ChartData } from './chart-data';
import { fitNames, SMALLEST_NAME } from './names';
import { textWidth, wrapText } from './text';

/** A rectangle of the drawing in pixels. */
export type Box = { left: number; top: number; width: number; height: number };

/** `index`: the series (the point of a doughnut) that it explains. `straight`: a line rather than an area. `size`: of its letters. */
export type LegendEntry = LegendName & { lines: string[]; left: number; top: number; size: number };
export type LegendName = { name: string; color: string; index: number; straight: boolean };

/** Where everything around the plot goes. `size` is the font size in pixels. */
export type Frame = {
  size: number;
  title: { lines: string[]; top: number; size: number };
  legend: LegendEntry[];
  plot: Box;
};

const POINT = 4 / 3;
/** Below this nobody reads it on a screen. */
const SMALLEST_TEXT = 11;
/** Room between parts, in shares of the font size. */
const GAP = 0.6;
const LINE_HEIGHT = 1.25;
const SWATCH = 0.8;
/** Letters of a title that does not say its size, in shares of the others. */
const TITLE_SHARE = 1.12;
/** Semibold letters are wider than the estimated ones. */
const BOLD = 0.9;

/** Divides the drawing between title, legend and plot. Narrow drawings get smaller text, never below a readable size. */
export function layoutFrame(data: ChartData, width: number, height: number): Frame {
  const size = Math.min(data.fontSize * POINT, Math.max(SMALLEST_TEXT, width / 34));
  const pad = size * GAP;
  const { titleSize: points } = data;
  const titleSize =
    points === undefined ? size * TITLE_SHARE : Math.min(points * POINT, Math.max(SMALLEST_TEXT, width / 30));
  const titleLines = data.title.split('\n').flatMap((line) => wrapText(line, (width - 2 * pad) * BOLD, titleSize, 3));
  const plot: Box = { left: pad, top: pad, width: width - 2 * pad, height: height - 2 * pad };
  const titleHeight = titleLines.length * titleSize * LINE_HEIGHT + (titleLines.length > 0 ? pad : 0);
  plot.top += titleHeight;
  plot.height -= titleHeight;
  const legend = data.legend === 'none' ? [] : layoutLegend(data, plot, size);
  return { size, title: { lines: titleLines, top: pad, size: titleSize }, legend, plot };
}

/** What the legend explains: the points of a doughnut, the series of every other chart. */
export function legendNames(data: ChartData): LegendName[] {
  const first = data.series[0];
  if (data.kind !== 'doughnut' || first === undefined) {
    return data.series.map(({ name, color, straight }, index) => ({ name, color, index, straight: straight ?? false }));
  }
  return data.categories.map((name, index) => ({
    name,
    color: first.pointColors?.[index] ?? first.color,
    index,
    straight: false,
  }));
}

/** Share of the plot that a legend may take. */
const MOST_OF_PLOT = 0.45;

/** Takes the legend's room off `plot`. A legend at the right moves below where the drawing is too narrow for it. */
function layoutLegend(data: ChartData, plot: Box, size: number): LegendEntry[] {
  const names = legendNames(data);
  return data.legend === 'right' && plot.width > 22 * size
    ? legendAtRight(names, plot, size)
    : legendInRows(data, names, plot, size);
}

/** Letters of a legend, small enough for `rows` lines in `height`; below the smallest ones the last entries are left out. */
function legendSize(rows: number, height: number, size: number): number {
  return Math.min(size, Math.max(SMALLEST_NAME, height / rows / LINE_HEIGHT));
}

function legendAtRight(names: LegendName[], plot: Box, fullSize: number): LegendEntry[] {
  const size = legendSize(names.length, plot.height, fullSize);
  const pad = fullSize * GAP;
  const swatch = size * SWATCH + pad * 0.6;
  const widest = swatch + Math.max(0, ...names.map(({ name }) => textWidth(name, size)));
  const column = Math.min(widest, plot.width * 0.4);
  plot.width -= column + pad;
  const texts = names.map(({ name }) => name);
  const most = size < fullSize ? 1 : 2;
  const wrapped = fitNames(texts, column - swatch, size, most);
  const tall = wrapped.reduce((sum, lines) => sum + lines.length * size * LINE_HEIGHT + pad * 0.5, 0);
  // Two lines each may be too many although one is not.
  const lines = tall > plot.height ? fitNames(texts, column - swatch, size, 1) : wrapped;
  const space = tall > plot.height ? 0 : pad * 0.5;
  const heights = lines.map((one) => one.length * size * LINE_HEIGHT + space);
  let top = plot.top + Math.max(0, (plot.height - heights.reduce((sum, each) => sum + each, 0)) / 2);
  return names.flatMap((entry, index) => {
    const placed = { ...entry, lines: lines[index] ?? [], left: plot.left + plot.width + pad, top, size };
    top += heights[index] ?? 0;
    return top > plot.top + plot.height + 1 ? [] : [placed];
  });
}

function legendInRows(data: ChartData, names: LegendName[], plot: Box, fullSize: number): LegendEntry[] {
  const pad = fullSize * GAP;
  const layout = (size: number) => {
    const swatch = size * SWATCH + pad * 0.6;
    const widest = swatch + Math.max(0, ...names.map(({ name }) => textWidth(name, size)));
    const columns = Math.max(1, Math.min(names.length, Math.floor((plot.width + 1.5 * pad) / (widest + 1.5 * pad))));
    // A name in a column of its own may take two lines: it may end in a figure.
    const lines = fitNames(
      names.map(({ name }) => name),
      // Half a pixel against rounding: the widest name fits by definition.
      Math.min(widest, plot.width) - swatch + 0.5,
      size,
      columns === 1 ? 2 : 1,
    );
    const tallest = Math.max(1, ...lines.map((one) => one.length));
    return { size, swatch, widest, columns, lines, tallest, rows: Math.ceil(names.length / columns) };
  };
  const most = plot.height * MOST_OF_PLOT;
  const wished = layout(fullSize);
  const { size, widest, columns, lines, tallest, rows } =
    wished.rows * wished.tallest * fullSize * LINE_HEIGHT <= most
      ? wished
      : layout(legendSize(wished.rows * wished.tallest, most, fullSize));
  const row = tallest * size * LINE_HEIGHT;
  const shown = Math.min(rows, Math.max(1, Math.floor(most / row)));
  const column = columns === 1 ? Math.min(plot.width, widest) : widest + 1.5 * pad;
  const height = shown * row;
  const left = plot.left + Math.max(0, (plot.width - columns * column + (columns > 1 ? 1.5 * pad : 0)) / 2);
  const top = data.legend === 'top' ? plot.top : plot.top + plot.height - height;
  plot.height -= height + pad;
  if (data.legend === 'top') plot.top += height + pad;
  return names.slice(0, shown * columns).map((entry, index) => ({
    ...entry,
    lines: lines[index] ?? [],
    left: left + (index % columns) * column,
    top: top + Math.floor(index / columns) * row,
    size,
  }));
}
