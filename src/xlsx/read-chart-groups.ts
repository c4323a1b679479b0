/** The groups of series in a plot area: one of a kind that `Chart` knows, and the straight lines across it. */
import type { Chart, ChartSeries } from '../workbook/workbook';
import { isStraightLine, isUnseen, readSeries } from './read-chart-series';
import type { Theme } from './read-colors';
import { childrenOf, valueOf, type XmlElement } from './xml-tree';

const KINDS: Record<string, Chart['kind']> = { barChart: 'bar', lineChart: 'line', doughnutChart: 'doughnut' };

export type Groups = Pick<Chart, 'kind' | 'grouping' | 'series'> & {
  /** The group that says kind, axes and gaps of the chart. */
  first: XmlElement;
};

/** null where there is another kind of chart, another combination, or a series without cells. Straight lines come last. */
export function readGroups(plot: XmlElement, theme: Theme): Groups | null {
  const [first, second, ...more] = plot.children.filter(({ name }) => /Chart$/.test(name));
  const kind = first && kindOf(first);
  if (!first || !kind || more.length > 0) return null;
  const lines = second ? readLines(kind, first, second, theme) : [];
  if (!lines) return null;
  const series = childrenOf(first, 'ser').map((one): ChartSeries => {
    const read = readSeries(one, kind, theme);
    return kind === 'line' && isStraightLine(one) ? { ...read, line: {} } : read;
  });
  const all = [...series, ...lines];
  if (all.some(({ values, line }) => values === '' || line?.thickness === '')) return null;
  const grouping = valueOf(first, 'grouping');
  return {
    kind,
    grouping: grouping === 'stacked' || grouping === 'percentStacked' ? grouping : 'clustered',
    series: all,
    first,
  };
}

function kindOf(group: XmlElement): Chart['kind'] | undefined {
  return group.name === 'barChart' && valueOf(group, 'barDir') !== 'bar' ? 'column' : KINDS[group.name];
}

/** Ids of the axes that a group of series stands on. */
export function axisIds(group: XmlElement): string[] {
  return childrenOf(group, 'axId').map(({ attributes }) => attributes.val ?? '');
}

/** As `write-chart-lines.ts` draws them; null for any other second group. */
function readLines(kind: Chart['kind'], first: XmlElement, second: XmlElement, theme: Theme): ChartSeries[] | null {
  const sameAxes = axisIds(first).join() === axisIds(second).join();
  const series = childrenOf(second, 'ser');
  if (kind === 'column' && second.name === 'lineChart' && sameAxes) {
    return series.map((one) => ({ ...readSeries(one, 'line', theme), line: {} }));
  }
  const [begin, thickness] = series;
  const stacked = kindOf(second) === 'bar' && valueOf(second, 'grouping') === 'stacked';
  if (kind !== 'bar' || !stacked || sameAxes || !begin || !thickness || series.length > 2 || !isUnseen(begin))
    return null;
  const { labels: _, ...line } = readSeries(thickness, kind, theme);
  return [{ ...line, values: readSeries(begin, kind, theme).values, line: { thickness: line.values } }];
}
