/** Bringing one chart up to date without undoing what people made of it. */
import { parseReference } from './a1';
import type { Change, ChartPart } from './change';
import { isOurChart } from './tabs/charts-choice';
import type { HiddenEntries } from './tabs/hidden';
import {
  changedParts,
  chartKey,
  chartSignature,
  placeKey,
  placeSignature,
  standsAt,
  TITLE_BREAK,
  titleIn,
} from './tabs/signatures';
import type { Chart, Sheet } from './workbook';

/** Where the charts of earlier versions stood, which remembered no places: one on each page, over its whole width. */
const EARLIER = { left: 3, width: 708, height: 439.5, page: 465.75, margin: 3 } as const;

/**
 * The charts of a tab that are ours, by the names that we gave them. Other programs name drawings anew ("Chart 1", openpyxl does): such a
 * chart is known by the heading of its title, as it is laid out now, as it was last written, or as it stands in the cell that it was bound to.
 * `signatures`: what was last written, by name.
 */
export function ourCharts(
  sheet: Sheet,
  laidOut: readonly Chart[],
  signatures: ReadonlyMap<string, string>,
): Map<string, Chart> {
  const ours = new Map(sheet.charts.filter(({ name }) => isOurChart(name)).map((chart) => [chart.name, chart]));
  const strangers = sheet.charts.filter(({ name, title }) => !isOurChart(name) && title.text !== '');
  if (strangers.length === 0) return ours;
  const names = new Map<string, string>();
  const know = (name: string, title: unknown): void => {
    const heading = headingOf(String(title ?? ''));
    if (heading !== '' && !names.has(heading)) names.set(heading, name);
  };
  for (const { name, title } of laidOut) know(name, title.text);
  for (const [name, signature] of signatures) {
    const title = titleIn(signature);
    const at = parseReference(title?.cell ?? '')?.area;
    know(name, title?.text);
    if (at !== undefined) know(name, sheet.rows[at.row]?.[at.column]?.value);
  }
  for (const chart of strangers) {
    const name = names.get(headingOf(chart.title.text));
    // The first one is ours; whatever has the same title is somebody's copy.
    if (name !== undefined && !ours.has(name)) ours.set(name, chart);
  }
  return ours;
}

/** Whether a chart that may be ours surely is: one of another name could be somebody's copy, unless it stands where we put ours. */
export function isOurs(name: string, chart: Chart, remembered: (key: string) => string | null): boolean {
  return chart.name === name || standsAt(chart.box, remembered(placeKey(name)) ?? '');
}

/** The first line of a title: what follows says the period, which may have changed since. */
function headingOf(title: string): string {
  return (title.split(/[\r\n\v]/)[0]?.split(TITLE_BREAK)[0] ?? '').trim();
}

/**
 * What to write of a chart, and into `entries` what there is to remember of it. `current`: the tab as it stands, and the chart in it;
 * undefined where the tab has just been laid out, charts and all. A chart that is gone comes back; one that people moved or sized stays
 * where it is.
 */
export function refreshChart(
  current: { sheet: string; drawn: Chart | undefined } | undefined,
  chart: Chart,
  remembered: (key: string) => string | null,
  entries: HiddenEntries,
): Change[] {
  const [signature, place] = [chartSignature(chart), placeSignature(chart.box)];
  entries[chartKey(chart.name)] = signature;
  entries[placeKey(chart.name)] = place;
  if (current === undefined) return [];
  const { sheet, drawn } = current;
  if (drawn === undefined) return [{ kind: 'set-chart', sheet, chart }];
  const before = remembered(chartKey(chart.name));
  const changed = before === signature ? [] : changedParts(before, signature);
  const moved: ChartPart[] = isMoved(drawn, place, remembered(placeKey(chart.name))) ? ['place'] : [];
  const renamed = drawn.name === chart.name ? {} : { foundAs: drawn.name };
  const write: Change = { kind: 'set-chart', sheet, chart, ...renamed };
  if (changed === null || isStacked(drawn, chart)) {
    return moved.length === 0 ? [write] : [write, { kind: 'set-chart', sheet, chart, parts: moved }];
  }
  const parts = [...changed, ...moved].filter((part) => canHave(drawn, part));
  return parts.length === 0 && drawn.name === chart.name ? [] : [{ ...write, parts }];
}

/** LibreOffice saves bars with a line across them as stacked ones, whose figures stand in the bars, black on dark. */
function isStacked(drawn: Chart, { grouping, series }: Chart): boolean {
  return grouping === 'clustered' && drawn.grouping === 'stacked' && series.some(({ line }) => line?.thickness);
}

/** A ring, which somebody made of our bars, has neither axes nor gaps. */
function canHave({ kind }: Chart, part: ChartPart): boolean {
  return kind !== 'doughnut' || (part !== 'axis' && part !== 'size');
}

/** Whether we give the chart another place, and it still stands in the one that we gave it. */
function isMoved({ box }: Chart, place: string, last: string | null): boolean {
  if (last === place) return false;
  if (last !== null) return standsAt(box, last);
  const page = Math.round((box.top - EARLIER.margin) / EARLIER.page);
  const { left, width, height } = EARLIER;
  return standsAt(box, placeSignature({ left, top: page * EARLIER.page + EARLIER.margin, width, height }));
}
