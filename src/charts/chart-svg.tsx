import { type ReactNode, useId } from 'react';
import { BarPlot, ColumnPlot } from './bars';
import { axisFormat } from './bars-layout';
import { type ChartData, isCut, isEmptyChart, ownSeries, withoutValue, withValue } from './chart-data';
import { DoughnutPlot } from './doughnut';
import { layoutFrame, type LegendEntry, legendNames } from './frame';
import { LinePlot } from './line';
import { formatNumber } from './number-format';
import { PatternDefs, patternId, patternsOf } from './patterns';
import { type ChartTheme, DEFAULT_THEME, markColor, markOutline } from './theme';

export type ChartSvgProps = {
  data: ChartData;
  /** Pixels. */
  width: number;
  height: number;
  theme?: Partial<ChartTheme>;
  /** Shown in place of the marks where every value is blank or zero. */
  noDataText?: string;
  /** Sentences for those who do not see the drawing. */
  words?: ChartSvgWords;
};

/** `cut`: the value axis begins at `from`, not at zero. `line`: a straight line of this name stands at `value`. */
export type ChartSvgWords = { cut: (from: string) => string; line: (name: string, value: string) => string };

const WORDS: ChartSvgWords = {
  cut: (from) => `Trục giá trị bắt đầu từ ${from}, không phải từ 0.`,
  line: (name, value) => `Đường so sánh “${name}” ở mức ${value}.`,
};

/** High-contrast systems recolour text but not shapes: a halo keeps labels legible on the marks that they lie on. */
const FORCED_COLOURS =
  '@media (forced-colors: active){.cchc-chart text{fill:CanvasText}' +
  '.cchc-chart-label{stroke:Canvas;stroke-width:3px;paint-order:stroke}' +
  '.cchc-chart-line,.cchc-chart-tear{stroke:CanvasText}.cchc-chart-gap{stroke:Canvas}' +
  '.cchc-chart [data-mark]{stroke:CanvasText}}';

const PLOTS = { bar: BarPlot, column: ColumnPlot, line: LinePlot, doughnut: DoughnutPlot };

/** Draws a chart as one SVG whose text stays text. Read aloud as an image with the chart's title, purpose and values. */
export function ChartSvg({
  data,
  width,
  height,
  theme,
  noDataText = 'Chưa có số liệu',
  words = WORDS,
}: ChartSvgProps): ReactNode {
  const id = useId();
  const colours = { ...DEFAULT_THEME, ...theme };
  const { size, title, legend, plot } = layoutFrame(data, width, height);
  const empty = isEmptyChart(data);
  const Plot = PLOTS[data.kind];
  const patterns = empty ? [] : patternsOf(data);
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
      <desc id={`${id}desc`}>{describe(data, empty ? noDataText : '', words)}</desc>
      <style>{FORCED_COLOURS}</style>
      {patterns.some((pattern) => pattern !== null) && (
        <PatternDefs
          id={id}
          colors={legendNames(data).map(({ color }) => markColor(color, colours))}
          patterns={patterns}
        />
      )}
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
          <Plot data={data} plot={plot} size={size} theme={colours} patterns={patterns} id={id} />
        )}
        {legend.map((entry, index) => (
          <g key={index} fontSize={entry.size === size ? undefined : entry.size}>
            <LegendMark entry={entry} theme={colours} pattern={patterns[entry.index] ?? null} id={id} />
            <text fill={colours.text}>
              {entry.lines.map((line, position) => (
                <tspan
                  key={position}
                  x={entry.left + entry.size * 1.16}
                  y={entry.top + entry.size * (0.95 + position * 1.25)}
                >
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

type LegendMarkProps = { entry: LegendEntry; theme: ChartTheme; pattern: number | null; id: string };

function LegendMark({
  entry: { left, top, size, color, straight, index },
  theme,
  pattern,
  id,
}: LegendMarkProps): ReactNode {
  const fill = markColor(color, theme);
  if (straight) {
    const y = top + size * 0.6;
    return (
      <line className="cchc-chart-line" x1={left} x2={left + size * 0.9} y1={y} y2={y} stroke={fill} strokeWidth={2} />
    );
  }
  const box = { x: left, y: top + size * 0.2, width: size * 0.8, height: size * 0.8 };
  return (
    <>
      <rect data-mark="legend" {...box} fill={fill} stroke={markOutline(color, theme) ?? 'none'} />
      {pattern !== null && <rect {...box} fill={`url(#${patternId(id, index)})`} />}
    </>
  );
}

/** The alternative text, what is odd about the axis, then every value, so that nobody depends on seeing the drawing. */
function describe(data: ChartData, noData: string, words: ChartSvgWords): string {
  if (noData !== '') return `${data.altText} ${noData}.`.trim();
  const own = ownSeries(data);
  const print = (value: number, series: ChartData['series'][number]): string => {
    const text = formatNumber(value, series.labels?.numberFormat || data.valueAxis.numberFormat || 'General');
    return text === '' ? formatNumber(value, 'General') : text;
  };
  const sentences = data.categories.map((category, index) => {
    const values = own.flatMap((series) => {
      const value = series.values[index] ?? null;
      if (value === null) return [];
      return [own.length > 1 ? `${series.name} ${print(value, series)}` : print(value, series)];
    });
    return `${withValue(category, values.length > 0 ? values.join(', ') : '–')}.`;
  });
  const lines = data.series.flatMap((series) => {
    const value = series.values.find((one) => one !== null);
    if (!series.straight || value === undefined || value === null) return [];
    const [figures = own[0]] = own.filter(({ labels }) => labels);
    const text = print(value, series.labels || !figures ? series : figures);
    return [words.line(withoutValue(series.name, text), text)];
  });
  const from = formatNumber(data.valueAxis.min ?? 0, axisFormat(data));
  const cut = isCut(data) ? [words.cut(from)] : [];
  return [data.altText, ...cut, ...lines, ...sentences].filter((part) => part !== '').join(' ');
}
