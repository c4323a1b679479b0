import type { Snapshot } from '../actions/port';
import { drawnSeries } from '../workbook/drawn-series';
import type { Sheet } from '../workbook/workbook';
import { protectOptions } from './sheet-steps';
import type { Existing, ProtectOptions } from './steps';

/** What a snapshot tells about the workbook that changes go into. `locked`: how its sheets were locked, as Excel said. */
export function existingIn(before: Snapshot, locked: ReadonlyMap<string, ProtectOptions>): Existing {
  const { sheets, names } = before.workbook;
  const optionsOf = (name: string): ProtectOptions => {
    const known = locked.get(name);
    const own = sheets.find((sheet) => sheet.name === name)?.protection;
    return known ?? (own ? protectOptions(own) : {});
  };
  return {
    sheets: sheets.map(({ name, visibility }) => ({ name, visibility })),
    locked: new Map(before.protectedSheets.map((name) => [name, optionsOf(name)])),
    names: new Set(names.map(({ name }) => name.toUpperCase())),
    charts: new Map(
      sheets.map((sheet) => [
        sheet.name,
        new Map(sheet.charts.map((chart) => [chart.name, { series: drawnSeries(chart).length, box: chart.box }])),
      ]),
    ),
  };
}

const VISIBILITY: Record<Excel.SheetVisibility | 'Visible' | 'Hidden' | 'VeryHidden', Sheet['visibility']> = {
  Visible: 'visible',
  Hidden: 'hidden',
  VeryHidden: 'veryHidden',
};

/** The same, asked of Excel: after a failure nobody knows how far a request got. One round trip. */
export async function readExisting(context: Excel.RequestContext): Promise<Existing> {
  const { worksheets, names } = context.workbook;
  worksheets.load({
    name: true,
    visibility: true,
    protection: { protected: true, options: true },
    charts: { name: true, left: true, top: true, width: true, height: true, series: { name: true } },
  });
  names.load({ name: true });
  await context.sync();
  const { items } = worksheets;
  return {
    sheets: items.map((sheet) => ({ name: sheet.name, visibility: VISIBILITY[sheet.visibility] })),
    locked: new Map(
      items.filter((sheet) => sheet.protection.protected).map((sheet) => [sheet.name, { ...sheet.protection.options }]),
    ),
    names: new Set(names.items.map((item) => item.name.toUpperCase())),
    charts: new Map(
      items.map((sheet) => [
        sheet.name,
        new Map(
          sheet.charts.items.map((chart) => [
            chart.name,
            {
              series: chart.series.items.length,
              box: { left: chart.left, top: chart.top, width: chart.width, height: chart.height },
            },
          ]),
        ),
      ]),
    ),
  };
}
