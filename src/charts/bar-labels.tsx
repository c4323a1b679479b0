import type { ReactNode } from 'react';
import type { Bar } from './bars-layout';
import type { ChartData } from './chart-data';
import type { Box } from './frame';
import { SMALLEST_NAME } from './names';
import { formatNumber } from './number-format';
import { round } from './scale';
import { textWidth } from './text';
import { type ChartTheme, labelColor } from './theme';

/** A bar as it is drawn. `band`: the room across that it has for itself, in pixels. */
export type DrawnBar = { bar: Bar; box: Box; band: number };

type BarLabelsProps = { bars: readonly DrawnBar[]; lying: boolean; data: ChartData; size: number; theme: ChartTheme };

/** Figures on or beside the bars; drawn last, so that nothing crosses them out. */
export function BarLabels({ bars, lying, data, size, theme }: BarLabelsProps): ReactNode {
  const halo = data.series.some(({ straight }) => straight);
  return bars.map((drawn) => {
    const label = layoutLabel(drawn, data, lying, size);
    if (label === null) return null;
    const { series, color, outside, text } = label;
    return (
      <text
        key={`${drawn.bar.series}/${drawn.bar.category}`}
        className="cchc-chart-label"
        x={round(label.x)}
        y={round(label.y)}
        dy="0.35em"
        fontSize={label.size === size ? undefined : round(label.size)}
        textAnchor={label.anchor}
        fill={outside ? theme.text : labelColor(series.labels?.color, color, theme)}
        fontWeight={series.labels?.bold ? 600 : undefined}
        {...(outside && halo ? { stroke: theme.surface, strokeWidth: 4, paintOrder: 'stroke' } : {})}
      >
        {text}
      </text>
    );
  });
}

/** null where the figure has no room: it would cover its neighbours, and the hover title and the description tell it. */
function layoutLabel({ bar, box, band }: DrawnBar, data: ChartData, lying: boolean, fullSize: number) {
  const series = data.series[bar.series];
  const text = series?.labels === undefined ? '' : formatNumber(bar.value, series.labels.numberFormat);
  if (series === undefined || text === '') return null;
  const position = series.labels?.position ?? 'center';
  const outside = position === 'outsideEnd';
  // Letters get smaller where bars stand close together, as those of the names do.
  const size = outside && lying ? Math.min(fullSize, Math.max(SMALLEST_NAME, band * 0.92)) : fullSize;
  const width = textWidth(text, size);
  if (!outside && (box.width < width + 2 || box.height < size * 0.9)) return null;
  if (outside && (lying ? size * 0.9 > band : width > band)) return null;
  const gap = size * 0.35;
  const negative = bar.value < 0;
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  const end = negative ? -1 : 1;
  const point = lying
    ? { x: (negative ? box.left : box.left + box.width) + end * (outside ? gap : -gap), y: middle.y }
    : { x: middle.x, y: (negative ? box.top + box.height : box.top) + end * (outside ? -size * 0.7 : size * 0.7) };
  const anchor: 'start' | 'end' | 'middle' =
    lying && position !== 'center' ? (outside !== negative ? 'start' : 'end') : 'middle';
  return {
    ...(position === 'center' ? middle : point),
    anchor,
    size,
    text,
    outside,
    series,
    color: series.pointColors?.[bar.category] ?? series.color,
  };
}
