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

const COLOURS = { done: '#2e7d4f', inProgress: '#3f87c9', notStarted: '#b9c0c8', overdue: '#c4314b' };
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
        color: part === 'notStarted' ? '#1f1f1f' : '#ffffff',
        position: 'center' as const,
      },
      values: counted.map(({ parts }) => parts[part]),
    })),
  };
}

/** The same four parts for the whole plan. */
export function statusChart(summary: Summary, words: ChartWords): ChartData {
  const parts = partsOf(summary.total);
  return {
    ...common,
    name: 'pane-status',
    kind: 'doughnut',
    grouping: 'clustered',
    title: words.byStatus,
    reverseCategories: false,
    categories: PARTS.map((part) => words[part]),
    series: [
      {
        name: words.byStatus,
        color: COLOURS.done,
        pointColors: PARTS.map((part) => COLOURS[part]),
        labels: { numberFormat: '0;;', color: '#ffffff', bold: true },
        values: PARTS.map((part) => parts[part]),
      },
    ],
  };
}
