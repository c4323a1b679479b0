import { axisRange, type Scale } from './scale';
import type { ChartData } from './chart-data';

/** One bar or segment, in values along the value axis and in shares of the category axis. */
export type Bar = {
  series: number;
  category: number;
  /** Ends in units of the value axis (fractions of 1 when stacked to 100 %). */
  from: number;
  to: number;
  /** Start and thickness across, in shares of the whole category axis (0…1), first category first. */
  offset: number;
  thickness: number;
  /** What it has for itself across before the next bar begins, in the same shares. */
  room: number;
  /** What the label prints: the cell's own value, also in a chart stacked to 100 %. */
  value: number;
};

/** Bars of a bar or column chart, in drawing order, as Excel stacks and groups them. */
export function layoutBars(data: ChartData): Bar[] {
  const stacked = data.grouping !== 'clustered';
  const own = data.series.map((series, index) => ({ series, index })).filter(({ series }) => !series.straight);
  const side = stacked ? 1 : Math.max(1, own.length);
  const band = 1 / Math.max(1, data.categories.length);
  const thickness = band / (side + data.gapWidth / 100);
  const margin = (band - thickness * side) / 2;
  return data.categories.flatMap((_, category) => {
    const total = own.reduce((sum, { series }) => sum + Math.abs(series.values[category] ?? 0), 0);
    const ends = { positive: 0, negative: 0 };
    return own.flatMap(({ series, index }, position): Bar[] => {
      const value = series.values[category] ?? null;
      if (value === null) return [];
      const length = data.grouping === 'percentStacked' ? (total === 0 ? 0 : value / total) : value;
      const end = length < 0 ? 'negative' : 'positive';
      const from = stacked ? ends[end] : 0;
      if (stacked) ends[end] += length;
      const offset = category * band + margin + (stacked ? 0 : position * thickness);
      const room = side === 1 ? band : thickness;
      return [{ series: index, category, from, to: from + length, offset, thickness, room, value }];
    });
  });
}

/** Ends and step of the value axis for these bars; `count` is the wished number of steps. */
export function barRange(
  data: ChartData,
  bars: readonly Bar[],
  count: number,
): { min: number; max: number; step: number } {
  const fixed = { min: data.valueAxis.min, max: data.valueAxis.max };
  if (data.grouping === 'percentStacked') return axisRange([0, 1], count, { min: fixed.min ?? 0, max: fixed.max ?? 1 });
  const lines = data.series.flatMap(({ values, straight }) =>
    straight ? values.filter((value) => value !== null) : [],
  );
  return axisRange([0, ...lines, ...bars.flatMap((bar) => [bar.from, bar.to])], count, fixed);
}

/** Number format of the value axis. */
export function axisFormat(data: ChartData): string {
  return data.valueAxis.numberFormat ?? (data.grouping === 'percentStacked' ? '0%' : 'General');
}

/** The category axis as a scale over 0…1: in a bar chart Excel starts at the bottom unless the categories are reversed. */
export function categoryScale(data: ChartData, from: number, to: number): Scale {
  const flipped = data.kind === 'bar' ? !data.reverseCategories : data.reverseCategories;
  return flipped ? { min: 0, max: 1, from: to, to: from } : { min: 0, max: 1, from, to };
}
