/**
 * The host's workbook as data of the grid. The grid shows values only: formulas stay with the host, so that there is one
 * calculation and not two. Sheets keep their names as ids; very hidden sheets do not reach the grid, as Excel never lists them.
 */
import {
  CellValueType,
  type ICellData,
  type IStyleData,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
} from '@univerjs/core';
import type { Area, Cell, Sheet, Style, Workbook } from '../../workbook/workbook';
import { toRange } from './ranges';
import { tableStyleAt } from './table-style';
import { conditionalFormatsOf, validationsOf } from './to-univer-rules';
import { toUniverStyle } from './to-univer-style';

/** CSS pixels in a point. */
export const PIXELS_PER_POINT = 4 / 3;

/** Room below and right of what is filled in, as a fresh sheet in Excel has it. */
const SPARE_ROWS = 40;
export const SPARE_COLUMNS = 6;
const LEAST_ROWS = 80;
const LEAST_COLUMNS = 26;
/** Pixels of the headings with the row numbers and column letters. */
export const ROW_HEADER_WIDTH = 46;
export const COLUMN_HEADER_HEIGHT = 20;
/** Excel's 8.43 characters. */
const COLUMN_WIDTH = 64;

/** Styles by content, under ids that stay the same while the page is open. */
export class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  private readonly idByLook = new Map<string, string>();
  private readonly idByStyle = new WeakMap<Style, string>();

  idOf(style: Style): string {
    const known = this.idByStyle.get(style);
    if (known !== undefined) return known;
    const look = JSON.stringify(toUniverStyle(style));
    const id = this.idByLook.get(look) ?? `look${this.idByLook.size + 1}`;
    this.idByLook.set(look, id);
    this.styles[id] = toUniverStyle(style);
    this.idByStyle.set(style, id);
    return id;
  }
}

/** Everything the grid shows, under the given unit id. */
export function toUniverWorkbook(workbook: Workbook, unitId: string, book: StyleBook): IWorkbookData {
  const shown = workbook.sheets.filter((sheet) => sheet.visibility !== 'veryHidden');
  const sheets = Object.fromEntries(shown.map((sheet) => [sheet.name, toUniverSheet(sheet, workbook, book)]));
  return {
    id: unitId,
    name: workbook.properties.title ?? 'Sổ',
    appVersion: '0.25.1',
    locale: LocaleType.VI_VN,
    sheetOrder: shown.map((sheet) => sheet.name),
    sheets,
    styles: book.styles,
    resources: [
      {
        name: 'SHEET_DATA_VALIDATION_PLUGIN',
        data: JSON.stringify(Object.fromEntries(shown.map((sheet) => [sheet.name, validationsOf(sheet, workbook)]))),
      },
      {
        name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN',
        data: JSON.stringify(
          Object.fromEntries(shown.map((sheet) => [sheet.name, conditionalFormatsOf(sheet, workbook)])),
        ),
      },
    ],
  };
}

/** One sheet without its rules, which are resources of the whole workbook in the grid. */
export function toUniverSheet(sheet: Sheet, workbook: Workbook, book: StyleBook): Partial<IWorksheetData> {
  const used = usedSize(sheet);
  return {
    id: sheet.name,
    name: sheet.name,
    tabColor: sheet.tabColor ?? '',
    hidden: sheet.visibility === 'visible' ? 0 : 1,
    freeze: {
      xSplit: sheet.freeze?.columns ?? 0,
      ySplit: sheet.freeze?.rows ?? 0,
      startRow: sheet.freeze?.rows ? sheet.freeze.rows : -1,
      startColumn: sheet.freeze?.columns ? sheet.freeze.columns : -1,
    },
    rowCount: Math.max(LEAST_ROWS, used.rows + SPARE_ROWS),
    columnCount: Math.max(LEAST_COLUMNS, used.columns + SPARE_COLUMNS),
    defaultColumnWidth: COLUMN_WIDTH,
    defaultRowHeight: Math.ceil((workbook.defaultFont.size * 1.25 + 1) * PIXELS_PER_POINT),
    defaultStyle: { ff: workbook.defaultFont.name, fs: workbook.defaultFont.size, vt: 3 },
    mergeData: sheet.merges.map(toRange),
    cellData: toUniverCells(sheet, { row: 0, column: 0, ...used }, book),
    rowData: Object.fromEntries(
      Object.entries(sheet.rowFormats).map(([row, format]) => [
        row,
        {
          ...(format.height !== undefined && { h: Math.round(format.height * PIXELS_PER_POINT), ia: 0 as const }),
          hd: format.hidden ? 1 : 0,
        },
      ]),
    ),
    columnData: Object.fromEntries(
      sheet.columns.map((format, column) => [
        column,
        {
          w: format?.width === undefined ? COLUMN_WIDTH : Math.round(format.width * PIXELS_PER_POINT),
          hd: format?.hidden ? 1 : 0,
        },
      ]),
    ),
    showGridlines: sheet.showGridlines ? 1 : 0,
    rowHeader: { width: ROW_HEADER_WIDTH },
    columnHeader: { height: COLUMN_HEADER_HEIGHT },
  };
}

export type UniverCells = Record<number, Record<number, ICellData>>;

/** The cells of an area; with `blanks` every cell of it, empty ones as null values that clear what the grid shows. */
export function toUniverCells(sheet: Sheet, area: Area, book: StyleBook, blanks = false): UniverCells {
  const cells: UniverCells = {};
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: Record<number, ICellData> = {};
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = sheet.rows[row]?.[column] ?? null;
      const tableStyle = tableStyleAt(sheet, row, column);
      const style = tableStyle === null ? cell?.style : { ...tableStyle, ...cell?.style };
      if (cell === null && style === undefined && !blanks) continue;
      line[column] = { ...toUniverValue(cell), s: style === undefined ? null : book.idOf(style) };
    }
    if (Object.keys(line).length > 0) cells[row] = line;
  }
  return cells;
}

function toUniverValue(cell: Cell | null): ICellData {
  const value = cell?.value ?? null;
  const rest = { f: null, si: null, p: null };
  if (value === null || value === '') return { v: null, t: null, ...rest };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, ...rest };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, ...rest };
  return { v: typeof value === 'string' ? value : value.error, t: CellValueType.STRING, ...rest };
}

/** Rows and columns up to the last cell, merge, table or chart. */
export function usedSize(sheet: Sheet): { rows: number; columns: number } {
  const areas = [...sheet.merges, ...sheet.tables.map((table) => table.area)];
  const rows = Math.max(1, sheet.rows.length, ...areas.map((area) => area.row + area.rows));
  let columns = Math.max(1, sheet.columns.length, ...areas.map((area) => area.column + area.columns));
  for (const row of sheet.rows) columns = Math.max(columns, row?.length ?? 0);
  return { rows, columns };
}
