import type { ChartData } from './chart-data';
import { textWidth, wrapText } from './text';

/** A rectangle of the drawing in pixels. */
export type Box = { left: number; top: number; width: number; height: number };

export type LegendEntry = { name: string; color: string; lines: string[]; left: number; top: number };

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
/** Semibold letters are wider than the estimated ones. */
const BOLD = 0.9;

/** Divides the drawing between title, legend and plot. Narrow drawings get smaller text, never below a readable size. */
export function layoutFrame(data: ChartData, width: number, height: number): Frame {
  const size = Math.min(data.fontSize * POINT, Math.max(SMALLEST_TEXT, width / 34));
  const pad = size * GAP;
  const titleSize = size * 1.12;
  const titleLines = data.title.split('\n').flatMap((line) => wrapText(line, (width - 2 * pad) * BOLD, titleSize, 3));
  const plot: Box = { left: pad, top: pad, width: width - 2 * pad, height: height - 2 * pad };
  const titleHeight = titleLines.length * titleSize * LINE_HEIGHT + (titleLines.length > 0 ? pad : 0);
  plot.top += titleHeight;
  plot.height -= titleHeight;
  const legend = data.legend === 'none' ? [] : layoutLegend(data, plot, size);
  return { size, title: { lines: titleLines, top: pad, size: titleSize }, legend, plot };
}

/** What the legend explains: the points of a doughnut, the series of every other chart. */
export function legendNames(data: ChartData): { name: string; color: string }[] {
  const first = data.series[0];
  if (data.kind !== 'doughnut' || first === undefined) return data.series.map(({ name, color }) => ({ name, color }));
  return data.categories.map((name, index) => ({ name, color: first.pointColors?.[index] ?? first.color }));
}

/** Takes the legend's room off `plot`. A legend at the right moves below where the drawing is too narrow for it. */
function layoutLegend(data: ChartData, plot: Box, size: number): LegendEntry[] {
  const names = legendNames(data);
  const pad = size * GAP;
  const swatch = size * SWATCH + pad * 0.6;
  const widest = swatch + Math.max(0, ...names.map(({ name }) => textWidth(name, size)));
  if (data.legend === 'right' && plot.width > 22 * size) {
    const column = Math.min(widest, plot.width * 0.4);
    plot.width -= column + pad;
    const entries = names.map((entry) => ({ ...entry, lines: wrapText(entry.name, column - swatch, size, 2) }));
    const heights = entries.map(({ lines }) => lines.length * size * LINE_HEIGHT + pad * 0.5);
    let top = plot.top + Math.max(0, (plot.height - heights.reduce((sum, each) => sum + each, 0)) / 2);
    return entries.map((entry, index) => {
      const placed = { ...entry, left: plot.left + plot.width + pad, top };
      top += heights[index] ?? 0;
      return placed;
    });
  }
  const columns = Math.max(1, Math.min(names.length, Math.floor((plot.width + 1.5 * pad) / (widest + 1.5 * pad))));
  const rows = Math.ceil(names.length / columns);
  const column = columns === 1 ? Math.min(plot.width, widest) : widest + 1.5 * pad;
  const height = rows * size * LINE_HEIGHT;
  const left = plot.left + Math.max(0, (plot.width - columns * column + (columns > 1 ? 1.5 * pad : 0)) / 2);
  const top = data.legend === 'top' ? plot.top : plot.top + plot.height - height;
  plot.height -= height + pad;
  if (data.legend === 'top') plot.top += height + pad;
  return names.map((entry, index) => ({
    ...entry,
    lines: wrapText(entry.name, column - swatch, size, 1),
    left: left + (index % columns) * column,
    top: top + Math.floor(index / columns) * size * LINE_HEIGHT,
  }));
}
