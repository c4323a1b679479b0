/** Charts of the model, made and changed as Excel's are. */
import { parseReference, sheetReference } from '../../workbook/a1';
import type { Area, Chart, ChartSeries, Sheet } from '../../workbook/workbook';
import { requireUnprotected } from './cells';
import { foldSeries, seriesOf } from './drawn-series';
import { displayText } from './number-text';
import type { ChartRef, RangeRef, SeriesRef } from './objects';
import { invalidArgument, refuse } from './refusal';
import type { HostState } from './state';
import { cellAt, findSheet, looseOf, noteSheet } from './state';

/** Excel chart types the model can carry. */
export const CHART_TYPES: Record<string, Pick<Chart, 'kind' | 'grouping'>> = {
  ColumnClustered: { kind: 'column', grouping: 'clustered' },
  ColumnStacked: { kind: 'column', grouping: 'stacked' },
  ColumnStacked100: { kind: 'column', grouping: 'percentStacked' },
  BarClustered: { kind: 'bar', grouping: 'clustered' },
  BarStacked: { kind: 'bar', grouping: 'stacked' },
  BarStacked100: { kind: 'bar', grouping: 'percentStacked' },
  LineMarkers: { kind: 'line', grouping: 'clustered' },
  LineMarkersStacked: { kind: 'line', grouping: 'stacked' },
  LineMarkersStacked100: { kind: 'line', grouping: 'percentStacked' },
  Line: { kind: 'line', grouping: 'clustered' },
  Doughnut: { kind: 'doughnut', grouping: 'clustered' },
};

export function chartType(value: unknown): Pick<Chart, 'kind' | 'grouping'> {
  const known = CHART_TYPES[String(value)];
  return known ?? refuse('UnsupportedFeature', `The stand-in for Excel draws no charts of type ${String(value)}`);
}

export function officeChartType({ kind, grouping }: Pick<Chart, 'kind' | 'grouping'>): string {
  return Object.entries(CHART_TYPES).find(([, entry]) => entry.kind === kind && entry.grouping === grouping)?.[0] ?? '';
}

/** Office theme colours in the order Excel gives them to new series. */
const COLORS = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

export function newSeries(chart: Chart, name: string): ChartSeries {
  return {
    name,
    categories: '',
    values: '',
    color: COLORS[seriesOf(chart).length % COLORS.length] ?? '#4472C4',
  };
}

export function addChart(state: HostState, sheet: Sheet, type: unknown, source: RangeRef, by: string): Chart {
  requireUnprotected(sheet, 'charts.add');
  const taken = new Set(sheet.charts.map((chart) => chart.name));
  let number = sheet.charts.length + 1;
  while (taken.has(`Chart ${number}`)) number += 1;
  const chart: Chart = {
    name: `Chart ${number}`,
    ...chartType(type),
    title: { text: '' },
    box: { left: 120, top: 90, width: 360, height: 216 },
    series: [],
    legend: 'bottom',
    fontSize: 10,
    altText: '',
  };
  setSource(chart, source, by);
  sheet.charts.push(chart);
  noteSheet(state, sheet);
  return chart;
}

/** Splits a block of cells into series as Excel does: text in the first row are names, text in the first column categories. */
export function setSource(chart: Chart, { sheet, area }: RangeRef, by: string): void {
  const columns = by === 'Columns' || (by === 'Auto' && area.rows >= area.columns);
  const isText = (row: number, column: number): boolean => {
    const value = cellAt(sheet, row, column)?.value ?? null;
    return value === null || typeof value === 'string';
  };
  const line = (index: number): Area =>
    columns ? { ...area, column: area.column + index, columns: 1 } : { ...area, row: area.row + index, rows: 1 };
  const count = columns ? area.columns : area.rows;
  const length = columns ? area.rows : area.columns;
  const last = (offset: number, index: number): boolean =>
    columns ? isText(area.row + offset, area.column + index) : isText(area.row + index, area.column + offset);
  const named = length > 1 && last(0, count - 1);
  const categorised = count > 1 && last(length - 1, 0);
  const body = (whole: Area): Area => {
    if (!named) return whole;
    return columns
      ? { ...whole, row: whole.row + 1, rows: whole.rows - 1 }
      : { ...whole, column: whole.column + 1, columns: whole.columns - 1 };
  };
  chart.series = [];
  for (let index = categorised ? 1 : 0; index < count; index += 1) {
    const whole = line(index);
    const head = { ...whole, rows: 1, columns: 1 };
    const series = newSeries(chart, `Series${chart.series.length + 1}`);
    if (named) {
      series.nameReference = sheetReference(sheet.name, head);
      series.name = displayText(cellAt(sheet, head.row, head.column)?.value ?? null, undefined);
    }
    series.values = sheetReference(sheet.name, body(whole));
    if (categorised) series.categories = sheetReference(sheet.name, body(line(0)));
    chart.series.push(series);
  }
}

/** Every change of a chart asks first whether the sheet lets it be changed. */
export function changeChart(
  self: ChartRef,
  state: HostState,
  edit: (chart: Chart, series: ChartSeries[]) => void,
): void {
  requireUnprotected(self.sheet, 'chart');
  const series = seriesOf(self.chart);
  edit(self.chart, series);
  foldSeries(self.chart, series);
  noteSheet(state, self.sheet);
}

/** A series without values takes nothing but values, a name, or its own end. */
export function changeSeries(self: SeriesRef, state: HostState, edit: (series: ChartSeries) => void): void {
  if (self.series.values === '') refuse('EmptyChartSeries', `The series "${self.series.name}" has no values`);
  changeChart(self, state, () => edit(self.series));
}

/** Text of a cell that a title or a name is bound to. */
export function boundText(state: HostState, home: Sheet, formula: string): { reference: string; text: string } {
  return boundCell(state, home, formula) ?? invalidArgument(`formula ${formula}`);
}

/** What stands now in the cell that a title is bound to; its own text where it is bound to none, or to a sheet that is gone. */
export function titleText(state: HostState, home: Sheet, { text, reference }: Chart['title']): string {
  return reference === undefined ? text : (boundCell(state, home, reference)?.text ?? text);
}

function boundCell(state: HostState, home: Sheet, formula: string): { reference: string; text: string } | null {
  const reference = parseReference(formula);
  if (reference === null) return null;
  const sheet = reference.sheet === null ? home : findSheet(state, reference.sheet);
  if (sheet === null) return null;
  const { row, column } = reference.area;
  const cell = cellAt(sheet, row, column);
  return {
    reference: sheetReference(sheet.name, reference.area),
    text: displayText(cell?.value ?? null, cell?.style?.numberFormat),
  };
}

/** Looks of charts that the model does not carry are kept beside it, so that they read back as written. */
export function looseChart(
  state: HostState,
  self: ChartRef,
  key: string,
): { get: () => unknown; set: (value: unknown) => void } {
  const map = looseOf(state, self.chart);
  return {
    get: () => map.get(key),
    set: (value) => {
      requireUnprotected(self.sheet, 'chart');
      map.set(key, value);
    },
  };
}
