import type { GridCell, GridSheet } from '../domain/import/grid';
import type { Cell, Sheet, Workbook } from '../workbook/workbook';

/** The old Vietnamese fonts, in which letters are not those of Unicode. */
const OLD_FONT = /^(?:\.Vn|VNI[- ])/i;

/** The sheets of a workbook from anywhere, as the reading of a plan appendix sees them. */
export function gridsOf({ sheets, defaultFont }: Workbook): GridSheet[] {
  return sheets.map((sheet) => gridOf(sheet, defaultFont.name));
}

function gridOf(sheet: Sheet, defaultFont: string): GridSheet {
  const hiddenRows = Object.entries(sheet.rowFormats).flatMap(([row, { hidden }]) => (hidden ? [Number(row)] : []));
  const hiddenColumns = sheet.columns.flatMap(({ hidden }, column) => (hidden ? [column] : []));
  return {
    name: sheet.name,
    ...(sheet.visibility === 'visible' ? {} : { hidden: true as const }),
    rows: sheet.rows.map((row) => row?.map((cell) => gridCell(cell, defaultFont))),
    merges: sheet.merges,
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
  };
}

function gridCell(cell: Cell | null | undefined, defaultFont: string): GridCell | null {
  if (!cell || cell.value === null) return null;
  const { value, style } = cell;
  const font = style?.font?.name ?? defaultFont;
  return {
    value,
    ...(typeof value === 'number' && style?.numberFormat !== undefined ? { format: style.numberFormat } : {}),
    ...(typeof value === 'string' && OLD_FONT.test(font) ? { font } : {}),
    ...(style?.font?.bold ? { bold: true as const } : {}),
  };
}
