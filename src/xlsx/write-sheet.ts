/** xl/worksheets/sheetN.xml: elements in the order of CT_Worksheet. */
import type { Sheet, Workbook } from '../workbook/workbook';
import { areaName, cellName } from '../workbook/a1';
import { defaultColumnPoints, defaultRowPoints, pointsToColumnWidth } from './units';
import { sheetDataXml, type SharedStrings } from './write-cells';
import { fitsToPage, pageXml, rowBreaksXml } from './write-page';
import { conditionalFormatsXml, protectionXml, validationsXml } from './write-rules';
import { argb, type StyleTable } from './write-styles';
import { attributes, escapeAttribute, escapeXStringAttribute, XML_HEADER } from './xml-text';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export type SheetParts = {
  styles: StyleTable;
  strings: SharedStrings;
  defaultFont: Workbook['defaultFont'];
  /** Exactly one sheet, the first visible one, is selected. */
  selected: boolean;
  /** Relationship ids of the parts beside the sheet. */
  drawingId: string | null;
  tableIds: string[];
};

export function sheetXml(sheet: Sheet, parts: SheetParts): string {
  const { styles, strings, defaultFont } = parts;
  return (
    `${XML_HEADER}<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">` +
    propertiesXml(sheet) +
    `<dimension ref="${usedArea(sheet)}"/>` +
    viewXml(sheet, parts.selected) +
    `<sheetFormatPr${attributes({
      defaultColWidth: pointsToColumnWidth(defaultColumnPoints(defaultFont), defaultFont),
      defaultRowHeight: defaultRowPoints(defaultFont),
    })}/>` +
    columnsXml(sheet, defaultFont) +
    sheetDataXml(sheet, styles, strings) +
    protectionXml(sheet.protection) +
    mergesXml(sheet) +
    conditionalFormatsXml(sheet.conditionalFormats, styles) +
    validationsXml(sheet.validations) +
    linksXml(sheet) +
    (sheet.page ? pageXml(sheet.page) + rowBreaksXml(sheet.page) : '') +
    (parts.drawingId ? `<drawing r:id="${parts.drawingId}"/>` : '') +
    tablePartsXml(parts.tableIds) +
    '</worksheet>'
  );
}

function propertiesXml(sheet: Sheet): string {
  const color = sheet.tabColor ? `<tabColor rgb="${argb(sheet.tabColor)}"/>` : '';
  const fit = fitsToPage(sheet.page) ? '<pageSetUpPr fitToPage="1"/>' : '';
  return color || fit ? `<sheetPr>${color}${fit}</sheetPr>` : '';
}

function usedArea(sheet: Sheet): string {
  let lastRow = 0;
  let lastColumn = 0;
  sheet.rows.forEach((row, index) => {
    if (!row || row.length === 0) return;
    lastRow = index;
    lastColumn = Math.max(lastColumn, row.length - 1);
  });
  for (const { area } of sheet.tables) {
    lastRow = Math.max(lastRow, area.row + area.rows - 1);
    lastColumn = Math.max(lastColumn, area.column + area.columns - 1);
  }
  return areaName({ row: 0, column: 0, rows: lastRow + 1, columns: lastColumn + 1 });
}

function viewXml(sheet: Sheet, selected: boolean): string {
  const opening = attributes({
    showGridLines: sheet.showGridlines ? undefined : false,
    tabSelected: selected ? true : undefined,
    workbookViewId: 0,
  });
  const { rows, columns } = sheet.freeze ?? { rows: 0, columns: 0 };
  if (rows === 0 && columns === 0) return `<sheetViews><sheetView${opening}/></sheetViews>`;
  const pane = rows === 0 ? 'topRight' : columns === 0 ? 'bottomLeft' : 'bottomRight';
  const topLeft = cellName(rows, columns);
  return `<sheetViews><sheetView${opening}><pane${attributes({
    xSplit: columns || undefined,
    ySplit: rows || undefined,
    topLeftCell: topLeft,
    activePane: pane,
    state: 'frozen',
  })}/><selection pane="${pane}" activeCell="${topLeft}" sqref="${topLeft}"/></sheetView></sheetViews>`;
}

/** Neighbouring columns of the same kind share one element. */
function columnsXml(sheet: Sheet, font: Workbook['defaultFont']): string {
  const runs: { from: number; to: number; look: string }[] = [];
  for (let column = 0; column < sheet.columns.length; column++) {
    const format = sheet.columns[column];
    if (!format || (format.width === undefined && !format.hidden)) continue;
    const points = format.width ?? defaultColumnPoints(font);
    const look = attributes({
      width: pointsToColumnWidth(points, font),
      hidden: format.hidden ? true : undefined,
      customWidth: format.width === undefined ? undefined : true,
    });
    const previous = runs[runs.length - 1];
    if (previous && previous.to === column - 1 && previous.look === look) previous.to = column;
    else runs.push({ from: column, to: column, look });
  }
  if (runs.length === 0) return '';
  return `<cols>${runs.map(({ from, to, look }) => `<col min="${from + 1}" max="${to + 1}"${look}/>`).join('')}</cols>`;
}

function mergesXml(sheet: Sheet): string {
  // A merge of one cell is none; Excel repairs a file that lists it.
  const merges = sheet.merges.filter((area) => area.rows > 1 || area.columns > 1);
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`).join('')}</mergeCells>`;
}

function linksXml(sheet: Sheet): string {
  const links: string[] = [];
  sheet.rows.forEach((row, rowIndex) =>
    row?.forEach((cell, column) => {
      if (!cell?.link) return;
      const { reference, tip } = cell.link;
      const tooltip = tip ? ` tooltip="${escapeXStringAttribute(tip)}"` : '';
      links.push(
        `<hyperlink ref="${cellName(rowIndex, column)}" location="${escapeAttribute(reference.replace(/^[=#]/, ''))}"${tooltip}/>`,
      );
    }),
  );
  return links.length ? `<hyperlinks>${links.join('')}</hyperlinks>` : '';
}

function tablePartsXml(ids: string[]): string {
  if (ids.length === 0) return '';
  return `<tableParts count="${ids.length}">${ids.map((id) => `<tablePart r:id="${id}"/>`).join('')}</tableParts>`;
}
