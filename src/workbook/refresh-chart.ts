/** Bringing one chart up to date without undoing what people made of it. */
import type { Change, ChartPart } from './change';
import type { HiddenEntries } from './tabs/hidden';
import { changedParts, chartKey, chartSignature, placeKey, placeSignature, standsAt } from './tabs/signatures';
import type { Chart, Sheet } from './workbook';

/** Where the charts of earlier versions stood, which remembered no places: one on each page, over its whole width. */
const EARLIER = { left: 3, width: 708, height: 439.5, page: 465.75, margin: 3 } as const;

/**
 * What to write of a chart, and into `entries` what there is to remember of it. `current`: the sheet as it stands; undefined where it has just
 * been laid out, charts and all. A chart that is gone comes back; one that people moved or sized stays where it is.
 */
export function refreshChart(
  current: Sheet | undefined,
  chart: Chart,
  remembered: (key: string) => string | null,
  entries: HiddenEntries,
): Change[] {
  const [signature, place] = [chartSignature(chart), placeSignature(chart.box)];
  entries[chartKey(chart.name)] = signature;
  entries[placeKey(chart.name)] = place;
  if (current === undefined) return [];
  const drawn = current.charts.find(({ name }) => name === chart.name);
  if (drawn === undefined) return [{ kind: 'set-chart', sheet: current.name, chart }];
  const before = remembered(chartKey(chart.name));
  const changed = before === signature ? [] : changedParts(before, signature);
  const moved: ChartPart[] = isMoved(drawn, place, remembered(placeKey(chart.name))) ? ['place'] : [];
  if (changed === null) {
    const whole: Change = { kind: 'set-chart', sheet: current.name, chart };
    return moved.length === 0 ? [whole] : [whole, { ...whole, parts: moved }];
  }
  const parts = [...changed, ...moved];
  return parts.length === 0 ? [] : [{ kind: 'set-chart', sheet: current.name, chart, parts }];
}

/** Whether we give the chart another place, and it still stands in the one that we gave it. */
function isMoved({ box }: Chart, place: string, last: string | null): boolean {
  if (last === place) return false;
  if (last !== null) return standsAt(box, last);
  const page = Math.round((box.top - EARLIER.margin) / EARLIER.page);
  const { left, width, height } = EARLIER;
  return standsAt(box, placeSignature({ left, top: page * EARLIER.page + EARLIER.margin, width, height }));
}
