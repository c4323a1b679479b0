import type { ReactNode } from 'react';
import type { PlotProps } from './bars';
import { withValue } from './chart-data';
import { formatNumber } from './number-format';
import { patternId } from './patterns';
import { textWidth } from './text';
import { labelColor, markColor, markOutline } from './theme';

/** One slice: angles in radians, clockwise from 12 o'clock. */
export type Slice = { index: number; value: number; start: number; end: number };

const FULL_TURN = 2 * Math.PI;

/** Slices of the values above zero; together they make a full turn. */
export function layoutSlices(values: readonly (number | null)[]): Slice[] {
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  let passed = 0;
  return values.flatMap((value, index): Slice[] => {
    if (value === null || value <= 0) return [];
    const start = (passed / total) * FULL_TURN;
    passed += value;
    return [{ index, value, start, end: (passed / total) * FULL_TURN }];
  });
}

/** Outline of a ring slice around the origin. A whole ring is drawn as two halves, since an arc cannot end where it starts. */
export function slicePath(slice: { start: number; end: number }, outer: number, hole: number): string {
  const { start, end } = slice;
  if (end - start >= FULL_TURN - 1e-9) {
    const half = start + Math.PI;
    return `${slicePath({ start, end: half }, outer, hole)}${slicePath({ start: half, end: start + FULL_TURN }, outer, hole)}`;
  }
  const large = end - start > Math.PI ? 1 : 0;
  return (
    `M${at(start, outer)}A${fixed(outer)} ${fixed(outer)} 0 ${large} 1 ${at(end, outer)}` +
    `L${at(end, hole)}A${fixed(hole)} ${fixed(hole)} 0 ${large} 0 ${at(start, hole)}Z`
  );
}

const fixed = (value: number): string => String(Math.round(value * 100) / 100);
const at = (angle: number, radius: number): string =>
  `${fixed(radius * Math.sin(angle))} ${fixed(-radius * Math.cos(angle))}`;

/** The first series as a ring. */
export function DoughnutPlot({ data, plot, size, theme, patterns, id }: PlotProps): ReactNode {
  const series = data.series[0];
  if (series === undefined) return null;
  const outer = Math.max(1, Math.min(plot.width, plot.height) / 2 - 2);
  const hole = (outer * data.holeSize) / 100;
  const middle = (outer + hole) / 2;
  const colorOf = ({ index }: Slice): string => series.pointColors?.[index] ?? series.color;
  // Outlined ones last, so that no neighbour covers half of the outline.
  const slices = layoutSlices(series.values).sort(
    (a, b) => Number(markOutline(colorOf(a), theme) !== null) - Number(markOutline(colorOf(b), theme) !== null),
  );
  return (
    <g transform={`translate(${fixed(plot.left + plot.width / 2)} ${fixed(plot.top + plot.height / 2)})`}>
      {slices.map((slice) => {
        const text = series.labels === undefined ? '' : formatNumber(slice.value, series.labels.numberFormat);
        const color = colorOf(slice);
        const angle = (slice.start + slice.end) / 2;
        // A label wider than its slice would cover the neighbours; the legend and the hover title still tell the value.
        const fits = (slice.end - slice.start) * middle > textWidth(text, size) && outer - hole > size;
        return (
          <g key={slice.index}>
            <path
              data-mark={slice.index}
              d={slicePath(slice, outer, hole)}
              fill={markColor(color, theme)}
              stroke={markOutline(color, theme) ?? theme.surface}
              // A whole ring has no neighbour to keep apart from.
              strokeWidth={slice.end - slice.start > FULL_TURN - 1e-9 ? 0 : 1.5}
            >
              <title>
                {withValue(
                  data.categories[slice.index] ?? '',
                  formatNumber(slice.value, series.labels?.numberFormat || 'General'),
                )}
              </title>
            </path>
            {(patterns[slice.index] ?? null) !== null && (
              <path
                d={slicePath(slice, outer, hole)}
                fill={`url(#${patternId(id, slice.index)})`}
                pointerEvents="none"
              />
            )}
            {text !== '' && fits && (
              <text
                className="cchc-chart-label"
                x={fixed(middle * Math.sin(angle))}
                y={fixed(-middle * Math.cos(angle))}
                dy="0.35em"
                textAnchor="middle"
                fill={labelColor(series.labels?.color, color, theme)}
                fontWeight={series.labels?.bold ? 600 : undefined}
              >
                {text}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}
