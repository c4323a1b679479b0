import type { ChartData } from '../../charts/chart-data';
import type { Figures, Summary } from '../../domain/summary';

/** Words for the small charts; they come from the locale. */
export type ChartWords = {
  byArea: string;
  byStatus: string;
  done: string;
  inProgress: string;
  notStarted: string;
  overdue: string;
};

/** The workbook's own colours, a little lighter so that they also stand out on a dark pane. */
const COLOURS = { done: '#3d74c0', inProgress: '#9db7dd', notStarted: '#d5dae0', overdue: '#d13f54' };
const LABELS = { done: '#ffffff', inProgress: '#1f1f1f', notStarted: '#1f1f1f', overdue: '#ffffff' };
const PARTS = ['done', 'inProgress', 'notStarted', 'overdue'] as const;

const partsOf = (figures: Figures) => ({
  done: figures.doneEarly + figures.doneOnTime + figures.doneLate,
  inProgress: figures.inProgress,
  notStarted: figures.notStarted,
  overdue: figures.overdue,
});

const common = { altText: '', gapWidth: 45, holeSize: 60, fontSize: 9, valueAxis: {}, legend: 'bottom' as const };

/** Shares of done, under way, not started and overdue in each area. Areas without tasks are left out. */
export function areaChart(summary: Summary, words: ChartWords): ChartData {
  const areas = summary.areas.map((area, index) => ({ name: `${index + 1}. ${area.name}`, parts: partsOf(area) }));
  const counted = areas.filter(({ parts }) => PARTS.some((part) => parts[part] > 0));
  return {
    ...common,
    name: 'pane-areas',
    kind: 'bar',
    grouping: 'percentStacked',
    title: words.byArea,
    reverseCategories: true,
    valueAxis: { min: 0, max: 1, numberFormat: '0%', visible: false, gridlines: false },
    categories: counted.map(({ name }) => name),
    series: PARTS.map((part) => ({
      name: words[part],
      color: COLOURS[part],
      labels: {
        numberFormat: '0;;',
        color: LABELS[part],
        position: 'center' as const,
      },
      values: counted.map(({ parts }) => parts[part]),
    })),
  };
}

/** The same four parts for the whole plan; the counts stand in the legend, where they can be read on any colour. */
export function statusChart(summary: Summary, words: ChartWords): ChartData {
  const parts = partsOf(summary.total);
  return {
    ...common,
    name: 'pane-status',
    kind: 'doughnut',
    grouping: 'clustered',
    title: words.byStatus,
    reverseCategories: false,
    categories: PARTS.map((part) => `${words[part]}: ${parts[part]}`),
    series: [
      {
        name: words.byStatus,
        color: COLOURS.done,
        pointColors: PARTS.map((part) => COLOURS[part]),
        values: PARTS.map((part) => parts[part]),
      },
    ],
  };
}
