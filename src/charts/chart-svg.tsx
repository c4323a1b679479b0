import { type ReactNode, useId } from 'react';
import { BarPlot, ColumnPlot } from './bars';
import { type ChartData, isEmptyChart } from './chart-data';
import { DoughnutPlot } from './doughnut';
import { layoutFrame } from './frame';
import { LinePlot } from './line';
import { formatNumber } from './number-format';
import { type ChartTheme, DEFAULT_THEME, markColor } from './theme';

export type ChartSvgProps = {
  data: ChartData;
  /** Pixels. */
  width: number;
  height: number;
  theme?: Partial<ChartTheme>;
  /** Shown in place of the marks where every value is blank or zero. */
  noDataText?: string;
};

/** High-contrast systems recolour text but not shapes: a halo keeps labels legible on the marks that they lie on. */
const FORCED_COLOURS =
  '@media (forced-colors: active){.cchc-chart text{fill:CanvasText}' +
  '.cchc-chart-label{stroke:Canvas;stroke-width:3px;paint-order:stroke}' +
  '.cchc-chart [data-mark]{stroke:CanvasText}}';

const PLOTS = { bar: BarPlot, column: ColumnPlot, line: LinePlot, doughnut: DoughnutPlot };

/** Draws a chart as one SVG whose text stays text. Read aloud as an image with the chart's title, purpose and values. */
export function ChartSvg({ data, width, height, theme, noDataText = 'Chưa có số liệu' }: ChartSvgProps): ReactNode {
  const id = useId();
  const colours = { ...DEFAULT_THEME, ...theme };
  const { size, title, legend, plot } = layoutFrame(data, width, height);
  const empty = isEmptyChart(data);
  const Plot = PLOTS[data.kind];
  return (
    <svg
      className="cchc-chart"
      role="img"
      aria-labelledby={`${id}title ${id}desc`}
      data-chart={data.name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={size}
      fontFamily={colours.fontFamily}
      style={{ maxWidth: '100%', height: 'auto', display: 'block' }}
    >
      <title id={`${id}title`}>{data.title.replace(/\s*\n\s*/g, ', ')}</title>
      <desc id={`${id}desc`}>{describe(data, empty ? noDataText : '')}</desc>
      <style>{FORCED_COLOURS}</style>
      <g aria-hidden="true">
        <text textAnchor="middle" fontSize={title.size} fontWeight={600} fill={colours.text}>
          {title.lines.map((line, index) => (
            <tspan key={index} x={width / 2} y={title.top + title.size * (0.95 + index * 1.25)}>
              {line}
            </tspan>
          ))}
        </text>
        {empty ? (
          <text
            x={plot.left + plot.width / 2}
            y={plot.top + plot.height / 2}
            textAnchor="middle"
            fill={colours.mutedText}
          >
            {noDataText}
          </text>
        ) : (
          <Plot data={data} plot={plot} size={size} theme={colours} />
        )}
        {legend.map((entry, index) => (
          <g key={index}>
            <rect
              data-mark="legend"
              x={entry.left}
              y={entry.top + size * 0.2}
              width={size * 0.8}
              height={size * 0.8}
              fill={markColor(entry.color, colours)}
            />
            <text fill={colours.text}>
              {entry.lines.map((line, position) => (
                <tspan key={position} x={entry.left + size * 1.16} y={entry.top + size * (0.95 + position * 1.25)}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        ))}
      </g>
    </svg>
  );
}

/** The alternative text, then every value, so that nobody depends on seeing the drawing. */
function describe(data: ChartData, noData: string): string {
  if (noData !== '') return `${data.altText} ${noData}.`.trim();
  const sentences = data.categories.map((category, index) => {
    const values = data.series.flatMap((series) => {
      const value = series.values[index] ?? null;
      if (value === null) return [];
      const text = formatNumber(value, series.labels?.numberFormat || data.valueAxis.numberFormat || 'General');
      const shown = text === '' ? formatNumber(value, 'General') : text;
      return [data.series.length > 1 ? `${series.name} ${shown}` : shown];
    });
    return `${category}: ${values.join(', ')}.`;
  });
  return [data.altText, ...sentences].filter((part) => part !== '').join(' ');
}
