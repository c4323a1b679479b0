import type { FUniver } from '@univerjs/core/lib/facade';
import type { Sheet } from '../../workbook/workbook';
import { chartId } from './chart-store';
import { COLUMN_HEADER_HEIGHT, PIXELS_PER_POINT, ROW_HEADER_WIDTH } from './to-univer';

export type ChartPlaces = {
  /** Puts the charts of the active sheet where they belong, if that was not done yet. */
  show: () => void;
  dispose: () => void;
};

type Options = {
  api: FUniver;
  /** Key of the registered component that draws a chart. */
  component: string;
  unit: string;
  sheetOf: (name: string) => Sheet | undefined;
  /** Name of the sheet that the grid has laid out. */
  laidOut: () => string | undefined;
};

/** Milliseconds between looks whether the grid has laid a sheet out. */
const LAYOUT_WAIT = 30;

/**
 * Lets charts float over the cells at their boxes; from then on the grid scrolls and zooms them. Charts are added when their
 * sheet first shows: the grid can only place things on the sheet that it has laid out.
 */
export function chartPlaces({ api, component, unit, sheetOf, laidOut }: Options): ChartPlaces {
  const placed = new Set<string>();
  let waiting: ReturnType<typeof setTimeout> | undefined;

  function show(): void {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const model = sheet === undefined ? undefined : sheetOf(sheet.getSheetName());
    if (sheet === undefined || model === undefined || model.charts.length === 0) return;
    clearTimeout(waiting);
    if (laidOut() !== model.name) {
      waiting = setTimeout(show, LAYOUT_WAIT);
      return;
    }
    for (const { name, box } of model.charts) {
      const id = chartId({ sheet: model.name, name });
      if (placed.has(id)) continue;
      placed.add(id);
      // The grid counts from the corner of its headings.
      const startX = box.left * PIXELS_PER_POINT + ROW_HEADER_WIDTH;
      const startY = box.top * PIXELS_PER_POINT + COLUMN_HEADER_HEIGHT;
      const initPosition = {
        startX,
        endX: startX + box.width * PIXELS_PER_POINT,
        startY,
        endY: startY + box.height * PIXELS_PER_POINT,
      };
      const layer = { componentKey: component, allowTransform: false, initPosition, data: { id } };
      sheet.addFloatDomToPosition(layer, `${unit}/${id}`);
    }
  }

  return { show, dispose: () => clearTimeout(waiting) };
}
