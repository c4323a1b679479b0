/**
 * The series of a chart as Excel counts them. The model folds the two bars of a straight line along bars into one series; Excel has
 * both, each with an axis group and a type of its own.
 */
import { drawnSeries } from '../../workbook/drawn-series';
import type { Chart, ChartSeries } from '../../workbook/workbook';

type ChartType = Pick<Chart, 'kind' | 'grouping'>;

/** What Excel keeps of a series beside the model. */
export type SeriesState = {
  /** Where it is not the chart's. */
  type?: ChartType;
  secondary?: true;
  unseen?: true;
  markers: string;
  lineStyle: string;
};

const states = new WeakMap<ChartSeries, SeriesState>();
/** `print`: the model's series as they were folded, by which an edit from elsewhere (moved references) is noticed. */
const known = new WeakMap<Chart, { print: string; series: ChartSeries[] }>();

export function seriesState(series: ChartSeries): SeriesState {
  const state = states.get(series) ?? { markers: 'Automatic', lineStyle: 'Automatic' };
  states.set(series, state);
  return state;
}

/** The type of the whole chart for one of its series, which stays on the axes where it stands. */
export function setSeriesType(series: ChartSeries, type: ChartType): void {
  const state = seriesState(series);
  if (state.secondary) state.type = type;
  else delete state.type;
  Object.assign(state, { markers: 'Automatic', lineStyle: 'Automatic' });
}

/** In Excel's order. Edit these and call `foldSeries`. */
export function seriesOf(chart: Chart): ChartSeries[] {
  const print = JSON.stringify(chart.series);
  const before = known.get(chart);
  if (before?.print === print) return before.series;
  const series = drawnSeries(chart).map(({ series: model, values, as }): ChartSeries => {
    if (as === 'own' || as === 'line') {
      const state = seriesState(model);
      if (as === 'line') state.type = { kind: 'line', grouping: 'clustered' };
      if (model.line)
        Object.assign(state, { markers: 'None', lineStyle: chart.kind === 'line' ? 'Dash' : 'Continuous' });
      return model;
    }
    const { line: _, labels: __, ...bar } = model;
    const half: ChartSeries = { ...bar, values };
    Object.assign(seriesState(half), { type: { kind: 'bar', grouping: 'stacked' }, secondary: true });
    if (as === 'begin') seriesState(half).unseen = true;
    return half;
  });
  known.set(chart, { print, series });
  return series;
}

/** Takes the series into the model. Those that make no straight line yet stand there as any other. */
export function foldSeries(chart: Chart, series: ChartSeries[]): void {
  const folded: ChartSeries[] = [];
  for (let index = 0; index < series.length; index += 1) {
    const one = series[index]!;
    const next = series[index + 1];
    if (chart.kind === 'bar' && next && isAlongBars(one) && seriesState(one).unseen && isAlongBars(next)) {
      folded.push({ ...next, values: one.values, line: { thickness: next.values } });
      index += 1;
      continue;
    }
    if (isStraight(chart, one)) one.line = {};
    else delete one.line;
    folded.push(one);
  }
  chart.series = folded;
  known.set(chart, { print: JSON.stringify(folded), series });
}

function isAlongBars(series: ChartSeries): boolean {
  const { type, secondary } = seriesState(series);
  return secondary === true && type?.kind === 'bar' && type.grouping === 'stacked' && series.values !== '';
}

function isStraight(chart: Chart, series: ChartSeries): boolean {
  const { type, markers, lineStyle } = seriesState(series);
  if (chart.kind === 'line') return ['None', 'Dash'].includes(markers) && lineStyle === 'Dash';
  return chart.kind === 'column' && type?.kind === 'line';
}
