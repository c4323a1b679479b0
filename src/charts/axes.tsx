import type { ReactNode } from 'react';
import type { ChartData } from './chart-data';
import type { Box } from './frame';
import type { BottomNames, LeftNames } from './names';
import { formatNumber } from './number-format';
import { place, round, type Scale } from './scale';
import type { ChartTheme } from './theme';

type ValueAxisProps = {
  inner: Box;
  size: number;
  theme: ChartTheme;
  /** The values run from left to right. */
  lying: boolean;
  scale: Scale;
  ticks: number[];
  format: string;
  options: ChartData['valueAxis'];
  /** Zero is left out: the first label is shown whatever the axis, so that nobody takes it for zero. */
  cut: boolean;
};

/** Grid lines, tick labels and title of the value axis. */
export function ValueAxis({
  lying,
  inner,
  scale,
  ticks,
  format,
  options,
  cut,
  size,
  theme,
}: ValueAxisProps): ReactNode {
  const bottom = inner.top + inner.height;
  const zero = place(scale, 0);
  return (
    <g>
      {options.gridlines !== false &&
        ticks.map((value) => {
          const at = place(scale, value);
          const ends = lying
            ? { x1: at, x2: at, y1: inner.top, y2: bottom }
            : { x1: inner.left, x2: inner.left + inner.width, y1: at, y2: at };
          return <line key={value} {...ends} stroke={theme.grid} strokeWidth={1} />;
        })}
      {(options.visible !== false ? ticks : cut ? ticks.slice(0, 1) : []).map((value) => (
        <text
          key={value}
          x={lying ? place(scale, value) : inner.left - size * 0.4}
          y={lying ? bottom + size * 1.2 : place(scale, value)}
          dy={lying ? undefined : '0.35em'}
          textAnchor={lying ? 'middle' : 'end'}
          fill={theme.mutedText}
        >
          {formatNumber(value, format)}
        </text>
      ))}
      {options.title !== undefined && (
        <text
          x={lying ? inner.left + inner.width / 2 : -(inner.top + inner.height / 2)}
          y={lying ? bottom + size * 2.6 : size}
          transform={lying ? undefined : 'rotate(-90)'}
          textAnchor="middle"
          fill={theme.mutedText}
        >
          {options.title}
        </text>
      )}
      <line
        {...(lying
          ? { x1: zero, x2: zero, y1: inner.top, y2: bottom }
          : { x1: inner.left, x2: inner.left + inner.width, y1: zero, y2: zero })}
        stroke={theme.axis}
        strokeWidth={1}
      />
    </g>
  );
}

type NamesProps = { data: ChartData; inner: Box; across: Scale; size: number; theme: ChartTheme };

/** Category names in a column left of lying bars. */
export function LeftCategories({
  data,
  inner,
  across,
  size,
  theme,
  names,
}: NamesProps & { names: LeftNames }): ReactNode {
  return data.categories.map((name, index) => {
    if (index % names.every !== 0) return null;
    const lines = names.lines[index] ?? [];
    const middle = place(across, (index + 0.5) / data.categories.length);
    return (
      <text key={index} textAnchor="end" fontSize={names.size} fill={theme.text}>
        <title>{name}</title>
        {lines.map((line, position) => (
          <tspan
            key={position}
            x={round(inner.left - size * 0.5)}
            y={round(middle + names.size * (0.35 + (position - (lines.length - 1) / 2) * 1.08))}
          >
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}

/** Category names under a standing chart. */
export function BottomCategories({
  data,
  inner,
  across,
  theme,
  names,
}: NamesProps & { names: BottomNames }): ReactNode {
  const top = inner.top + inner.height;
  const { size } = names;
  return data.categories.map((name, index) => {
    if (index % names.every !== 0) return null;
    const middle = place(across, (index + 0.5) / data.categories.length);
    const lines = names.lines[index] ?? [];
    if (names.way === 'upright') {
      const x = round(middle);
      const y = round(top + size * 0.4);
      return (
        <text key={index} fontSize={size} textAnchor="end" transform={`rotate(-90 ${x} ${y})`} fill={theme.text}>
          <title>{name}</title>
          {lines.map((line, position) => (
            // Turned by 90°, down is to the right: the lines stand around the middle of the category.
            <tspan key={position} x={x} y={round(y + size * (0.35 + (position - (lines.length - 1) / 2) * 1.15))}>
              {line}
            </tspan>
          ))}
        </text>
      );
    }
    return (
      <text key={index} textAnchor="middle" fontSize={size} fill={theme.text}>
        <title>{name}</title>
        {lines.map((line, position) => (
          <tspan key={position} x={round(middle)} y={round(top + size * (1.3 + position * 1.15))}>
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}
