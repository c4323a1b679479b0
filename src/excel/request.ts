import { areaName } from '../workbook/a1';
import type { Area } from '../workbook/workbook';

/** Sheets and ranges of one request, made once each. */
export type Request = {
  context: Excel.RequestContext;
  sheet(name: string): Excel.Worksheet;
  range(sheet: string, area: Area): Excel.Range;
};

/** A fresh set for each request: Office.js objects of a method path are not kept across a sync. */
export function newRequest(context: Excel.RequestContext): Request {
  const sheets = new Map<string, Excel.Worksheet>();
  const ranges = new Map<string, Excel.Range>();
  const sheet = (name: string): Excel.Worksheet => {
    const known = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, known);
    return known;
  };
  const range = (name: string, area: Area): Excel.Range => {
    const address = areaName(area);
    const key = `${address}!${name}`;
    const known = ranges.get(key) ?? sheet(name).getRange(address);
    ranges.set(key, known);
    return known;
  };
  return { context, sheet, range };
}
