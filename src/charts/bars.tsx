import type { ReactNode } from 'react';
import { axisFormat, barRange, categoryScale, layoutBars, type Bar } from './bars-layout';
import { BottomCategories, LeftCategories, ValueAxis } from './axes';
import { type ChartData, isEmptyChart } from './chart-data';
import type { Box } from './frame';
import { formatNumber } from './number-format';
import { place, type Scale, ticks } from './scale';
import { textWidth, widestWord } from './text';
import { type ChartTheme, labelColor, markColor } from './theme';

type PlotProps = { data: ChartData; plot: Box; size: number; theme: ChartTheme };

/** Bars (lying) with the category names in a column at the left. */
export function BarPlot({ data, plot, size, theme }: PlotProps): ReactNode {
  const bars = layoutBars(data);
  const range = barRange(data, bars, Math.max(2, Math.floor(plot.width / (size * 7))));
  const axis = data.valueAxis.visible !== false;
  const widest = Math.max(0, ...data.categories.map((name) => textWidth(name, size)));
  const names = Math.min(widest + size * 0.6, plot.width * 0.42);
  const overhang = outsideRoom(data, size);
  const bottom = plot.top + plot.height - (axis ? size * 1.6 : 0) - (data.valueAxis.title ? size * 1.4 : 0);
  const inner: Box = {
    left: plot.left + names,
    top: plot.top,
    width: Math.max(1, plot.width - names - Math.max(overhang, size)),
    height: Math.max(1, bottom - plot.top),
  };
  const values: Scale = { min: range.min, max: range.max, from: inner.left, to: inner.left + inner.width };
  const across = categoryScale(data, inner.top, inner.top + inner.height);
  return (
    <>
      <ValueAxis
        lying
        inner={inner}
        scale={values}
        ticks={ticks(range)}
        format={axisFormat(data)}
        options={data.valueAxis}
        size={size}
        theme={theme}
      />
      <LeftCategories data={data} inner={inner} across={across} room={names - size * 0.6} size={size} theme={theme} />
      {bars.map((bar) => {
        const [left, right] = sorted(place(values, bar.from), place(values, bar.to));
        const [top, base] = sorted(place(across, bar.offset), place(across, bar.offset + bar.thickness));
        const box = { left, top, width: right - left, height: base - top };
        return (
          <Mark key={`${bar.series}/${bar.category}`} bar={bar} box={box} lying data={data} size={size} theme={theme} />
        );
      })}
    </>
  );
}

/** Columns (standing) with the category names below. */
export function ColumnPlot({ data, plot, size, theme }: PlotProps): ReactNode {
  const bars = layoutBars(data);
  const range = barRange(data, bars, Math.max(2, Math.floor(plot.height / (size * 3))));
  const format = axisFormat(data);
  const inner = standingPlot(
    data,
    plot,
    size,
    ticks(range).map((value) => formatNumber(value, format)),
  );
  const values: Scale = { min: range.min, max: range.max, from: inner.top + inner.height, to: inner.top };
  const across = categoryScale(data, inner.left, inner.left + inner.width);
  return (
    <>
      <ValueAxis
        lying={false}
        inner={inner}
        scale={values}
        ticks={ticks(range)}
        format={format}
        options={data.valueAxis}
        size={size}
        theme={theme}
      />
      <BottomCategories data={data} inner={inner} across={across} size={size} theme={theme} />
      {bars.map((bar) => {
        const [top, bottom] = sorted(place(values, bar.from), place(values, bar.to));
        const [left, right] = sorted(place(across, bar.offset), place(across, bar.offset + bar.thickness));
        const box = { left, top, width: right - left, height: bottom - top };
        return (
          <Mark
            key={`${bar.series}/${bar.category}`}
            bar={bar}
            box={box}
            lying={false}
            data={data}
            size={size}
            theme={theme}
          />
        );
      })}
    </>
  );
}

/** The rectangle left for a standing plot after axis labels at the left and category names below. */
export function standingPlot(data: ChartData, plot: Box, size: number, tickTexts: string[]): Box {
  const axis = data.valueAxis.visible === false ? 0 : Math.max(0, ...tickTexts.map((text) => textWidth(text, size)));
  const title = data.valueAxis.title ? size * 1.5 : 0;
  const left = plot.left + axis + size * 0.6 + title;
  const width = Math.max(1, plot.left + plot.width - left);
  const below = categoryLines(data, width, size);
  const top = plot.top + size * 1.2;
  return { left, top, width, height: Math.max(1, plot.top + plot.height - below * size * 1.2 - size * 0.5 - top) };
}

/** Lines of text under a standing chart; slanted names take the height of about five lines. */
function categoryLines(data: ChartData, width: number, size: number): number {
  const room = width / Math.max(1, data.categories.length) - size * 0.4;
  if (data.categories.some((name) => widestWord(name, size) > room)) return 5;
  const needed = data.categories.map((name) => Math.ceil((textWidth(name, size) * 1.15) / Math.max(1, room)));
  return Math.min(3, Math.max(1, ...needed));
}

function outsideRoom(data: ChartData, size: number): number {
  const widths = data.series.flatMap(({ labels, values }) => {
    if (labels === undefined || labels.position !== 'outsideEnd') return [];
    return values.map((value) => (value === null ? 0 : textWidth(formatNumber(value, labels.numberFormat), size)));
  });
  return Math.max(0, ...widths) + (widths.length > 0 ? size * 0.6 : 0);
}

const sorted = (a: number, b: number): [number, number] => (a <= b ? [a, b] : [b, a]);

type MarkProps = { bar: Bar; box: Box; lying: boolean; data: ChartData; size: number; theme: ChartTheme };

function Mark({ bar, box, lying, data, size, theme }: MarkProps): ReactNode {
  const series = data.series[bar.series];
  if (series === undefined) return null;
  const color = series.pointColors?.[bar.category] ?? series.color;
  const text = series.labels === undefined ? '' : formatNumber(bar.value, series.labels.numberFormat);
  const name = `${data.categories[bar.category] ?? ''} – ${series.name}: ${formatNumber(bar.value, series.labels?.numberFormat || 'General')}`;
  return (
    <g>
      <rect
        data-mark={`${bar.series}/${bar.category}`}
        x={round(box.left)}
        y={round(box.top)}
        width={round(box.width)}
        height={round(box.height)}
        fill={markColor(color, theme)}
        stroke={theme.surface}
        strokeWidth={data.grouping === 'clustered' || box.width < 2 || box.height < 2 ? 0 : 1}
      >
        <title>{name}</title>
      </rect>
      {text !== '' && !isEmptyChart(data) && (
        <MarkLabel
          text={text}
          box={box}
          lying={lying}
          negative={bar.value < 0}
          series={series}
          color={color}
          size={size}
          theme={theme}
        />
      )}
    </g>
  );
}

type LabelProps = {
  text: string;
  box: Box;
  lying: boolean;
  negative: boolean;
  series: ChartData['series'][number];
  color: string;
  size: number;
  theme: ChartTheme;
};

function MarkLabel({ text, box, lying, negative, series, color, size, theme }: LabelProps): ReactNode {
  const position = series.labels?.position ?? 'center';
  const width = textWidth(text, size);
  const outside = position === 'outsideEnd';
  if (!outside && (box.width < width + 2 || box.height < size * 0.9)) return null;
  const gap = size * 0.35;
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const end = negative ? -1 : 1;
  const point = lying
    ? { x: (negative ? box.left : box.left + box.width) + end * (outside ? gap : -gap), y: middle.y }
    : { x: middle.x, y: (negative ? box.top + box.height : box.top) + end * (outside ? -size * 0.7 : size * 0.7) };
  const at = position === 'center' ? middle : point;
  const away = outside !== negative ? 'start' : 'end';
  return (
    <text
      className="cchc-chart-label"
      x={round(at.x)}
      y={round(at.y)}
      dy="0.35em"
      textAnchor={lying && position !== 'center' ? away : 'middle'}
      fill={outside ? theme.text : labelColor(series.labels?.color, color, theme)}
      fontWeight={series.labels?.bold ? 600 : undefined}
    >
      {text}
    </text>
  );
}

/** Tenths of a pixel are finer than any screen and keep the markup small. */
export const round = (value: number): number => Math.round(value * 10) / 10;
