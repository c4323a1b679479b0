import type { ReactNode } from 'react';
import { BottomCategories, LeftCategories, ValueAxis } from './axes';
import { BarLabels, type DrawnBar } from './bar-labels';
import { axisFormat, barRange, categoryScale, layoutBars } from './bars-layout';
import { type ChartData, isCut } from './chart-data';
import type { Box } from './frame';
import { bottomNames, leftNames, type BottomNames } from './names';
import { formatNumber } from './number-format';
import { patternId } from './patterns';
import { place, round, type Scale, ticks } from './scale';
import { CutMark, StraightLines } from './straight-line';
import { textWidth } from './text';
import { type ChartTheme, markColor, markOutline } from './theme';

/** `patterns`: by series, where colours alone would tell them apart. `id` begins the ids of their definitions. */
export type PlotProps = {
  data: ChartData;
  plot: Box;
  size: number;
  theme: ChartTheme;
  patterns: readonly (number | null)[];
  id: string;
};

/** Bars (lying) with the category names in a column at the left. */
export function BarPlot({ data, plot, size, theme, patterns, id }: PlotProps): ReactNode {
  const bars = layoutBars(data);
  const range = barRange(data, bars, Math.max(2, Math.floor(plot.width / (size * 7))));
  const axis = data.valueAxis.visible !== false || isCut(data);
  const height = plot.height - (axis ? size * 1.6 : 0) - (data.valueAxis.title ? size * 1.4 : 0);
  const names = leftNames(data.categories, { width: plot.width, height }, size);
  const overhang = Math.min(outsideRoom(data, size), plot.width * 0.25);
  const inner: Box = {
    left: plot.left + names.width,
    top: plot.top,
    width: Math.max(1, plot.width - names.width - Math.max(overhang, size)),
    height: Math.max(1, height),
  };
  const values: Scale = { min: range.min, max: range.max, from: inner.left, to: inner.left + inner.width };
  const across = categoryScale(data, inner.top, inner.top + inner.height);
  const count = Math.max(1, data.categories.length);
  const drawn = bars.map((bar): DrawnBar => {
    const [left, right] = sorted(place(values, bar.from), place(values, bar.to));
    const [top, base] = sorted(place(across, bar.offset), place(across, bar.offset + bar.thickness));
    return { bar, box: { left, top, width: right - left, height: base - top }, band: bar.room * inner.height };
  });
  const common = { data, inner, size, theme };
  return (
    <>
      <ValueAxis
        {...common}
        lying
        scale={values}
        ticks={ticks(range)}
        format={axisFormat(data)}
        options={data.valueAxis}
        cut={isCut(data)}
      />
      <LeftCategories {...common} across={across} names={names} />
      <Marks bars={drawn} data={data} theme={theme} patterns={patterns} id={id} />
      <CutMark {...common} lying />
      <StraightLines
        {...common}
        lying
        point={(category, value) => ({ x: place(values, value), y: place(across, (category + 0.5) / count) })}
      />
      <BarLabels bars={drawn} lying data={data} size={size} theme={theme} />
    </>
  );
}

/** Columns (standing) with the category names below. */
export function ColumnPlot({ data, plot, size, theme, patterns, id }: PlotProps): ReactNode {
  const bars = layoutBars(data);
  const range = barRange(data, bars, Math.max(2, Math.floor(plot.height / (size * 3))));
  const format = axisFormat(data);
  const { inner, names } = standingPlot(
    data,
    plot,
    size,
    ticks(range).map((value) => formatNumber(value, format)),
  );
  const values: Scale = { min: range.min, max: range.max, from: inner.top + inner.height, to: inner.top };
  const across = categoryScale(data, inner.left, inner.left + inner.width);
  const count = Math.max(1, data.categories.length);
  const drawn = bars.map((bar): DrawnBar => {
    const [top, bottom] = sorted(place(values, bar.from), place(values, bar.to));
    const [left, right] = sorted(place(across, bar.offset), place(across, bar.offset + bar.thickness));
    return { bar, box: { left, top, width: right - left, height: bottom - top }, band: bar.room * inner.width };
  });
  const common = { data, inner, size, theme };
  return (
    <>
      <ValueAxis
        {...common}
        lying={false}
        scale={values}
        ticks={ticks(range)}
        format={format}
        options={data.valueAxis}
        cut={isCut(data)}
      />
      <BottomCategories {...common} across={across} names={names} />
      <Marks bars={drawn} data={data} theme={theme} patterns={patterns} id={id} />
      <CutMark {...common} lying={false} />
      <StraightLines
        {...common}
        lying={false}
        point={(category, value) => ({ x: place(across, (category + 0.5) / count), y: place(values, value) })}
      />
      <BarLabels bars={drawn} lying={false} data={data} size={size} theme={theme} />
    </>
  );
}

/** The rectangle left for a standing plot after axis labels at the left and category names below. */
export function standingPlot(
  data: ChartData,
  plot: Box,
  size: number,
  tickTexts: string[],
): { inner: Box; names: BottomNames } {
  const shown = data.valueAxis.visible === false ? (isCut(data) ? tickTexts.slice(0, 1) : []) : tickTexts;
  const axis = Math.max(0, ...shown.map((text) => textWidth(text, size)));
  const title = data.valueAxis.title ? size * 1.5 : 0;
  const left = plot.left + axis + size * 0.6 + title;
  const width = Math.max(1, plot.left + plot.width - left);
  const top = plot.top + size * 1.2;
  const height = plot.top + plot.height - top - size * 0.5;
  const names = bottomNames(data.categories, { width, height }, size);
  return { inner: { left, top, width, height: Math.max(1, height - names.height) }, names };
}

/** Pixels that figures beside the longest bars may take. */
function outsideRoom(data: ChartData, size: number): number {
  const widths = data.series.flatMap(({ labels, values, straight }) => {
    if (labels === undefined || labels.position !== 'outsideEnd' || straight) return [];
    return values.map((value) => (value === null ? 0 : textWidth(formatNumber(value, labels.numberFormat), size)));
  });
  return Math.max(0, ...widths) + (widths.length > 0 ? size * 0.6 : 0);
}

const sorted = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

type MarksProps = {
  bars: readonly DrawnBar[];
  data: ChartData;
  theme: ChartTheme;
  patterns: readonly (number | null)[];
  id: string;
};

function Marks({ bars, data, theme, patterns, id }: MarksProps): ReactNode {
  return bars.map(({ bar, box }) => {
    const series = data.series[bar.series];
    if (series === undefined) return null;
    const color = series.pointColors?.[bar.category] ?? series.color;
    const outline = markOutline(color, theme);
    const name = `${data.categories[bar.category] ?? ''} – ${series.name}: ${formatNumber(bar.value, series.labels?.numberFormat || 'General')}`;
    const place = { x: round(box.left), y: round(box.top), width: round(box.width), height: round(box.height) };
    return (
      <g key={`${bar.series}/${bar.category}`}>
        <rect
          data-mark={`${bar.series}/${bar.category}`}
          {...place}
          fill={markColor(color, theme)}
          stroke={outline ?? theme.surface}
          strokeWidth={(outline === null && data.grouping === 'clustered') || box.width < 2 || box.height < 2 ? 0 : 1}
        >
          <title>{name}</title>
        </rect>
        {(patterns[bar.series] ?? null) !== null && (
          <rect {...place} fill={`url(#${patternId(id, bar.series)})`} pointerEvents="none" />
        )}
      </g>
    );
  });
}
