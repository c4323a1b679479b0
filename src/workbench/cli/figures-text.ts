import { percentText } from '../../domain/number-text';
import type { Figures, Summary } from '../../domain/summary';
import type { Messages } from '../../locales';
import { textTable } from './text-table';

/** The summary by area as a table for the terminal. */
export function figuresText(summary: Summary, words: Messages['cli']): string {
  const { columns } = words;
  const head = [
    columns.area,
    columns.total,
    columns.done,
    columns.inProgress,
    columns.notStarted,
    columns.overdue,
    columns.recurring,
    columns.excluded,
    columns.rateYear,
    columns.ratePeriod,
  ];
  const areas = summary.areas.map((area) => [area.name, ...numbers(area)]);
  const table = textTable([head, ...areas, [columns.all, ...numbers(summary.total)]]);
  const unplaced = summary.areas.reduce((left, area) => left - area.total, summary.total.total);
  return unplaced > 0 ? `${table}\n${words.unplaced(unplaced)}` : table;
}

function numbers(figures: Figures): string[] {
  const done = figures.doneEarly + figures.doneOnTime + figures.doneLate;
  const counts = [
    figures.total,
    done,
    figures.inProgress,
    figures.notStarted,
    figures.overdue,
    figures.recurring,
    figures.excluded,
  ];
  return [...counts.map(String), percentText(figures.rateYear), percentText(figures.ratePeriod)];
}
