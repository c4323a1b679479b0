/** xl/drawings/drawingN.xml: where the charts of a sheet stand. */
import type { Chart, Sheet, Workbook } from '../workbook/workbook';
import { defaultColumnPoints, defaultRowPoints, pointsToEmu } from './units';
import { attributes, escapeAttribute, XML_HEADER } from './xml-text';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** `chartIds`: relationship ids of the chart parts, in the order of `sheet.charts`. */
export function drawingXml(sheet: Sheet, chartIds: string[], font: Workbook['defaultFont']): string {
  const anchors = sheet.charts.map((chart, index) => anchorXml(sheet, chart, index, chartIds[index] ?? '', font));
  return (
    `${XML_HEADER}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">` +
    `${anchors.join('')}</xdr:wsDr>`
  );
}

/**
 * One cell and a size: the chart moves with its cell and keeps its size exactly, also where Excel works out the height of the
 * rows beneath it anew (rows without a height of their own grow with their text).
 */
function anchorXml(sheet: Sheet, chart: Chart, index: number, id: string, font: Workbook['defaultFont']): string {
  const column = placeOf(chart.box.left, (at) => columnPoints(sheet, at, font));
  const row = placeOf(chart.box.top, (at) => rowPoints(sheet, at, font));
  return (
    '<xdr:oneCellAnchor>' +
    `<xdr:from><xdr:col>${column.index}</xdr:col><xdr:colOff>${pointsToEmu(column.offset)}</xdr:colOff>` +
    `<xdr:row>${row.index}</xdr:row><xdr:rowOff>${pointsToEmu(row.offset)}</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${pointsToEmu(chart.box.width)}" cy="${pointsToEmu(chart.box.height)}"/>` +
    '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>' +
    // Id 1 is the drawing itself.
    `<xdr:cNvPr${attributes({ id: index + 2, name: chart.name })} descr="${escapeAttribute(chart.altText)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>'
  );
}

/** Points → cell index and rest, walking over the given sizes. */
export function placeOf(points: number, sizeOf: (index: number) => number): { index: number; offset: number } {
  let index = 0;
  let rest = Math.max(0, points);
  // Hidden rows and columns have no size; the bound only guards against a sheet of nothing else.
  for (; index < 100_000; index++) {
    const size = sizeOf(index);
    if (rest < size) break;
    rest -= size;
  }
  return { index, offset: rest };
}

export function columnPoints(sheet: Sheet, column: number, font: Workbook['defaultFont']): number {
  const format = sheet.columns[column];
  return format?.hidden ? 0 : (format?.width ?? defaultColumnPoints(font));
}

export function rowPoints(sheet: Sheet, row: number, font: Workbook['defaultFont']): number {
  const format = sheet.rowFormats[row];
  return format?.hidden ? 0 : (format?.height ?? defaultRowPoints(font));
}
