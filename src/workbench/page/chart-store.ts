import { type ChartData, chartData } from '../../charts/chart-data';
import type { Chart, Sheet, Workbook } from '../../workbook/workbook';

/** A chart to be drawn over a sheet. */
export type PlacedChart = { sheet: string; name: string; box: Chart['box']; data: ChartData };

/** The charts of a sheet with their present figures. */
export function chartsOf(sheet: Sheet, workbook: Workbook): PlacedChart[] {
  return sheet.charts.map((chart) => ({
    sheet: sheet.name,
    name: chart.name,
    box: chart.box,
    data: chartData(chart, workbook),
  }));
}

/** Keeps what is drawn now, and tells those who draw when figures changed. A figure that stayed as it was redraws nothing. */
export class ChartStore {
  private readonly drawn = new Map<string, { print: string; data: ChartData }>();
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  get(id: string): ChartData | null {
    return this.drawn.get(id)?.data ?? null;
  }

  /** Takes over the charts of all sheets. */
  update(charts: readonly PlacedChart[]): void {
    let changed = charts.length !== this.drawn.size;
    const before = new Map(this.drawn);
    this.drawn.clear();
    for (const chart of charts) {
      const print = JSON.stringify(chart.data);
      const known = before.get(chartId(chart));
      if (known?.print === print) this.drawn.set(chartId(chart), known);
      else {
        this.drawn.set(chartId(chart), { print, data: chart.data });
        changed = true;
      }
    }
    if (changed) for (const listener of this.listeners) listener();
  }
}

export function chartId(chart: { sheet: string; name: string }): string {
  return `${chart.sheet}/${chart.name}`;
}
