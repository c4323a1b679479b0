import type { ReactNode } from 'react';
import type { ChartData } from './chart-data';
import type { Box } from './frame';
import { formatNumber } from './number-format';
import { place, type Scale } from './scale';
import { cutText, widestWord, wrapText } from './text';
import type { ChartTheme } from './theme';

type Shared = { inner: Box; size: number; theme: ChartTheme };

type ValueAxisProps = Shared & {
  /** The values run from left to right. */
  lying: boolean;
  scale: Scale;
  ticks: number[];
  format: string;
  options: ChartData['valueAxis'];
};

/** Grid lines, tick labels and title of the value axis. */
export function ValueAxis({ lying, inner, scale, ticks, format, options, size, theme }: ValueAxisProps): ReactNode {
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
      {options.visible !== false &&
        ticks.map((value) => (
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

type CategoriesProps = Shared & { data: ChartData; across: Scale };

/** Category names in a column left of lying bars; as many lines each as its bar has room for. */
export function LeftCategories({
  data,
  inner,
  across,
  room,
  size,
  theme,
}: CategoriesProps & { room: number }): ReactNode {
  const band = inner.height / Math.max(1, data.categories.length);
  const lineHeight = size * 1.08;
  // With bars closer together than a line of text only every second, third… name is shown, as Excel does.
  const every = Math.max(1, Math.ceil((size * 0.95) / band));
  const most = Math.max(1, Math.min(3, Math.floor(band / lineHeight)));
  return data.categories.map((name, index) => {
    if (index % every !== 0) return null;
    const lines = wrapText(name, room, size, most);
    const middle = place(across, (index + 0.5) / data.categories.length);
    return (
      <text key={index} textAnchor="end" fill={theme.text}>
        <title>{name}</title>
        {lines.map((line, position) => (
          <tspan
            key={position}
            x={inner.left - size * 0.5}
            y={middle + size * 0.35 + (position - (lines.length - 1) / 2) * lineHeight}
          >
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}

/** Category names under a standing chart: wrapped where the words fit, else slanted. */
export function BottomCategories({ data, inner, across, size, theme }: CategoriesProps): ReactNode {
  const room = inner.width / Math.max(1, data.categories.length) - size * 0.4;
  const slanted = data.categories.some((name) => widestWord(name, size) > room);
  const top = inner.top + inner.height;
  return data.categories.map((name, index) => {
    const middle = place(across, (index + 0.5) / data.categories.length);
    if (slanted) {
      const y = top + size * 0.9;
      const text = cutText(name, Math.min(size * 6.5, (middle - size * 0.5) / Math.cos(Math.PI / 4)), size);
      return (
        <text key={index} x={middle} y={y} textAnchor="end" transform={`rotate(-45 ${middle} ${y})`} fill={theme.text}>
          <title>{name}</title>
          {text}
        </text>
      );
    }
    return (
      <text key={index} textAnchor="middle" fill={theme.text}>
        <title>{name}</title>
        {wrapText(name, room, size, 3).map((line, position) => (
          <tspan key={position} x={middle} y={top + size * 1.3 + position * size * 1.15}>
            {line}
          </tspan>
        ))}
      </text>
    );
  });
}
