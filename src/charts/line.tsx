import type { ReactNode } from 'react';
import { BottomCategories, ValueAxis } from './axes';
import { type PlotProps, standingPlot } from './bars';
import { isCut, ownSeries } from './chart-data';
import { formatNumber } from './number-format';
import { axisRange, place, round, type Scale, ticks } from './scale';
import { CutMark, StraightLines } from './straight-line';
import { markColor } from './theme';

/** Dash patterns by series, so that lines stay apart on a black-and-white print. */
const DASHES = [undefined, '7 4', '2 3', '9 3 2 3'];

/** Lines over categories; a missing value leaves a gap. */
export function LinePlot({ data, plot, size, theme }: PlotProps): ReactNode {
  const all = data.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const range = axisRange(all, Math.max(2, Math.floor(plot.height / (size * 3))), {
    min: data.valueAxis.min,
    max: data.valueAxis.max,
  });
  const format = data.valueAxis.numberFormat ?? 'General';
  const { inner, names } = standingPlot(
    data,
    plot,
    size,
    ticks(range).map((value) => formatNumber(value, format)),
  );
  const values: Scale = { min: range.min, max: range.max, from: inner.top + inner.height, to: inner.top };
  const across: Scale = { min: 0, max: 1, from: inner.left, to: inner.left + inner.width };
  const count = Math.max(1, data.categories.length);
  const point = (index: number, value: number): { x: number; y: number } => ({
    x: round(place(across, (data.reverseCategories ? count - index - 0.5 : index + 0.5) / count)),
    y: round(place(values, value)),
  });
  return (
    <>
      <ValueAxis
        lying={false}
        inner={inner}
        scale={values}
        ticks={ticks(range)}
        format={format}
        options={data.valueAxis}
        cut={isCut(data)}
        size={size}
        theme={theme}
      />
      <BottomCategories
        data={data}
        inner={inner}
        across={data.reverseCategories ? { ...across, from: across.to, to: across.from } : across}
        size={size}
        theme={theme}
        names={names}
      />
      <CutMark data={data} inner={inner} lying={false} size={size} theme={theme} />
      <StraightLines data={data} inner={inner} lying={false} point={point} theme={theme} />
      {ownSeries(data).map((series, position) => (
        <g key={position}>
          <path
            d={linePath(series.values, point)}
            fill="none"
            stroke={markColor(series.color, theme)}
            strokeWidth={2}
            strokeDasharray={DASHES[position % DASHES.length]}
          />
          {series.values.map((value, index) => {
            if (value === null) return null;
            const { x, y } = point(index, value);
            const text = formatNumber(value, series.labels?.numberFormat ?? format);
            return (
              <g key={index}>
                <circle
                  cx={x}
                  cy={y}
                  r={3}
                  fill={markColor(series.color, theme)}
                  stroke={theme.surface}
                  strokeWidth={1}
                >
                  <title>{`${data.categories[index] ?? ''} – ${series.name}: ${text}`}</title>
                </circle>
                {series.labels !== undefined && (
                  <text className="cchc-chart-label" x={x} y={y - size * 0.6} textAnchor="middle" fill={theme.text}>
                    {text}
                  </text>
                )}
              </g>
            );
          })}
        </g>
      ))}
    </>
  );
}

/** SVG path through the points that have a value. */
export function linePath(
  values: readonly (number | null)[],
  point: (index: number, value: number) => { x: number; y: number },
): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const { x, y } = point(index, value);
      return `${index > 0 && (values[index - 1] ?? null) !== null ? 'L' : 'M'}${x} ${y}`;
    })
    .join('');
}
