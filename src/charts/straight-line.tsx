import type { ReactNode } from 'react';
import { type ChartData, isCut } from './chart-data';
import type { Box } from './frame';
import { round } from './scale';
import { type ChartTheme, markColor } from './theme';

type Point = { x: number; y: number };

type StraightLinesProps = {
  data: ChartData;
  inner: Box;
  /** The values run from left to right. */
  lying: boolean;
  /** Middle of a category at a value. */
  point: (category: number, value: number) => Point;
  theme: ChartTheme;
};

/** Dashes by line, so that two of them stay apart in grey. */
const DASHES = ['8 4', '2 4', '10 3 2 3'];

/** Lines across all categories at one value each: mean, target. They run from edge to edge and stand out on the marks. */
export function StraightLines({ data, inner, lying, point, theme }: StraightLinesProps): ReactNode {
  return data.series
    .filter(({ straight }) => straight)
    .map((series, index) => {
      const points = series.values.flatMap((value, category) => (value === null ? [] : [point(category, value)]));
      const [first, last] = [points[0], points[points.length - 1]];
      if (first === undefined || last === undefined) return null;
      const ends: [Point, Point] = lying
        ? [
            { x: first.x, y: first.y <= last.y ? inner.top : inner.top + inner.height },
            { x: last.x, y: first.y <= last.y ? inner.top + inner.height : inner.top },
          ]
        : [
            { x: first.x <= last.x ? inner.left : inner.left + inner.width, y: first.y },
            { x: first.x <= last.x ? inner.left + inner.width : inner.left, y: last.y },
          ];
      const path = [ends[0], ...points, ends[1]].map(
        ({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`,
      );
      return (
        <g key={index}>
          <path d={path.join('')} fill="none" stroke={theme.surface} strokeWidth={4} />
          <path
            className="cchc-chart-line"
            data-line={index}
            d={path.join('')}
            fill="none"
            stroke={markColor(series.color, theme)}
            strokeWidth={2}
            strokeDasharray={DASHES[index % DASHES.length]}
          >
            <title>{series.name}</title>
          </path>
        </g>
      );
    });
}

/** A torn edge through the beginning of the bars, or of the axis of a line chart, where the value axis leaves out zero. */
export function CutMark({
  data,
  inner,
  lying,
  size,
  theme,
}: Omit<StraightLinesProps, 'point'> & { size: number }): ReactNode {
  if (!isCut(data)) return null;
  const tooth = size * 0.3;
  const whole = lying ? inner.height : data.kind === 'line' ? size * 2 : inner.width;
  const count = Math.max(2, Math.round(whole / (tooth * 2)));
  const steps = Array.from({ length: count + 1 }, (_, at) => {
    const along = (at / count) * whole;
    const off = size * 0.6 + (at % 2 === 0 ? 0 : tooth);
    const [x, y] = lying ? [inner.left + off, inner.top + along] : [inner.left + along, inner.top + inner.height - off];
    return `${at === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`;
  });
  const path = steps.join('');
  return (
    <g data-cut="">
      <path className="cchc-chart-tear" d={path} fill="none" stroke={theme.mutedText} strokeWidth={5} />
      <path className="cchc-chart-gap" d={path} fill="none" stroke={theme.surface} strokeWidth={3} />
    </g>
  );
}
