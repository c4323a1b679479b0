import type { Workbook } from '../../workbook/workbook';
import { conditionalFormatsOf, validationsOf } from './to-univer-rules';

/**
 * Everything about a workbook that the grid cannot take over cell by cell, as one text: while it stays the same, changed cells
 * are enough; when it changes, the grid is built anew.
 */
export function layoutPrint(workbook: Workbook): string {
  return JSON.stringify(
    workbook.sheets.map((sheet) => [
      sheet.name,
      sheet.visibility,
      sheet.tabColor,
      sheet.showGridlines,
      sheet.freeze,
      sheet.merges,
      sheet.columns,
      sheet.rowFormats,
      sheet.tables.map(({ area, style, bandedRows }) => [area, style, bandedRows]),
      sheet.charts.map(({ name, box }) => [name, box]),
      validationsOf(sheet, workbook),
      conditionalFormatsOf(sheet, workbook),
    ]),
  );
}
