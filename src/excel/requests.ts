import { drawnSeries } from '../workbook/drawn-series';
import type { Step } from './steps';

/**
 * Estimates of what a step costs in a request, in bytes of JSON as sent, on the high side: the request is JSON inside JSON,
 * so each quotation mark counts twice and each Vietnamese letter up to 3 bytes.
 */
const OBJECT = 260;
const CALL = 240;

/** Office.js objects and calls of a step: fixed parts of its cost. Texts are added by `stepBytes`. */
const COST: Record<Step['do'], { objects: number; calls: number }> = {
  unprotect: { objects: 2, calls: 1 },
  'delete-sheet': { objects: 1, calls: 2 },
  'add-sheet': { objects: 2, calls: 1 },
  unmerge: { objects: 2, calls: 1 },
  clear: { objects: 2, calls: 1 },
  look: { objects: 4, calls: 1 },
  values: { objects: 2, calls: 1 },
  'add-table': { objects: 3, calls: 6 },
  'resize-table': { objects: 3, calls: 1 },
  'remove-name': { objects: 2, calls: 1 },
  'add-name': { objects: 2, calls: 2 },
  'change-name': { objects: 2, calls: 2 },
  formulas: { objects: 2, calls: 1 },
  'clear-validations': { objects: 3, calls: 1 },
  validation: { objects: 3, calls: 5 },
  'clear-conditional-formats': { objects: 3, calls: 1 },
  'find-conditional-formats': { objects: 0, calls: 0 },
  'delete-conditional-format': { objects: 4, calls: 1 },
  'conditional-format': { objects: 14, calls: 15 },
  link: { objects: 2, calls: 1 },
  merge: { objects: 2, calls: 1 },
  columns: { objects: 3, calls: 2 },
  rows: { objects: 3, calls: 2 },
  'remove-chart': { objects: 3, calls: 1 },
  'add-chart': { objects: 34, calls: 44 },
  'change-chart': { objects: 34, calls: 44 },
  page: { objects: 10, calls: 26 },
  view: { objects: 3, calls: 3 },
  position: { objects: 1, calls: 1 },
  visibility: { objects: 1, calls: 1 },
  protect: { objects: 2, calls: 1 },
  activate: { objects: 1, calls: 1 },
};
/** Each series of a chart, and each coloured point. */
const SERIES = { objects: 12, calls: 18 };
const POINT = { objects: 4, calls: 1 };
/** Borders are set side by side: six of them, three properties each. */
const BORDER = { objects: 8, calls: 18 };

/** Excel on the web refuses 5 MB; we stay below 4 MB, with room for what an estimate misses. */
export const REQUEST_LIMIT = 3_500_000;

/** Upper estimate of the bytes that a step adds to a request. */
export function stepBytes(step: Step): number {
  let { objects, calls } = COST[step.do];
  if (step.do === 'look' && step.look.part === 'border') ({ objects, calls } = BORDER);
  if (step.do === 'add-chart' || step.do === 'change-chart') {
    const points = step.chart.series.reduce((sum, series) => sum + (series.pointColors?.length ?? 0), 0);
    const series = drawnSeries(step.chart).length;
    objects += SERIES.objects * series + POINT.objects * points;
    calls += SERIES.calls * series + POINT.calls * points;
  }
  return objects * OBJECT + calls * CALL + nestedJsonBytes(payloadOf(step));
}

function payloadOf(step: Step): unknown {
  switch (step.do) {
    case 'values':
      return step.values;
    case 'formulas':
      return step.formulas;
    case 'look':
      return null;
    default:
      return step;
  }
}

/** Bytes of a value as JSON inside JSON in UTF-8. */
export function nestedJsonBytes(value: unknown): number {
  const text = JSON.stringify(value) ?? '';
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 34 || code === 92) bytes += 1;
    else if (code > 0x7ff) bytes += 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}

/** Packs steps, in order, into requests below `limit` bytes. */
export function packRequests(steps: readonly Step[], limit = REQUEST_LIMIT): Step[][] {
  const requests: Step[][] = [];
  let current: Step[] = [];
  let bytes = 0;
  for (const step of steps) {
    const cost = stepBytes(step);
    if (current.length > 0 && bytes + cost > limit) {
      requests.push(current);
      current = [];
      bytes = 0;
    }
    current.push(step);
    bytes += cost;
  }
  if (current.length > 0) requests.push(current);
  return requests;
}
