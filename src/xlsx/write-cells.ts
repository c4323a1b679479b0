/** Cells of a sheet (sheetData) and the shared strings of the workbook. */
import type { Cell, CellError, CellValue, Sheet } from '../workbook/workbook';
import { cellName } from '../workbook/a1';
import { bareFormula } from './write-rules';
import type { StyleTable } from './write-styles';
import { escapeXml, escapeXString, XML_HEADER } from './xml-text';

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const FILE_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA']);

/** White space that Excel would drop or change where it is not told to keep it. */
const KEPT_SPACES = /^\s|\s$|[\t\n\r]/;

/** Texts are stored once for the whole workbook. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses++;
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(text, number);
    }
    return number;
  }

  xml(): string {
    const items: string[] = [];
    for (const text of this.numbers.keys()) {
      items.push(`<si><t${KEPT_SPACES.test(text) ? ' xml:space="preserve"' : ''}>${escapeXString(text)}</t></si>`);
    }
    return (
      `${XML_HEADER}<sst xmlns="${SPREADSHEET}" count="${this.uses}" uniqueCount="${items.length}">` +
      `${items.join('')}</sst>`
    );
  }
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

/** Errors that only newer versions of Excel know are written as #VALUE!; older ones would repair the file. */
function errorCode({ error }: CellError): string {
  return FILE_ERRORS.has(error) ? error : '#VALUE!';
}

/**
 * The header cells of a table must read exactly as its columns are named, or Excel repairs the file: the columns win.
 * Key: row × 16384 + column.
 */
function tableHeaders(sheet: Sheet): Map<number, string> {
  const headers = new Map<number, string>();
  for (const table of sheet.tables) {
    table.columns.forEach((column, index) => headers.set(key(table.area.row, table.area.column + index), column.name));
  }
  return headers;
}

function key(row: number, column: number): number {
  return row * 16384 + column;
}

/** `<sheetData>` with all rows that hold cells or a format of their own. */
export function sheetDataXml(sheet: Sheet, styles: StyleTable, strings: SharedStrings): string {
  const headers = tableHeaders(sheet);
  const headerRows = new Set([...headers.keys()].map((one) => Math.floor(one / 16384)));
  const lastFormatted = Math.max(-1, ...Object.keys(sheet.rowFormats).map(Number), ...headerRows);
  const last = Math.max(sheet.rows.length - 1, lastFormatted);
  const result: string[] = [];
  for (let row = 0; row <= last; row++) {
    const cells = cellsXml(sheet, row, headerRows.has(row) ? headers : null, styles, strings);
    const format = rowAttributes(sheet.rowFormats[row]);
    if (cells || format) result.push(`<row r="${row + 1}"${format}>${cells}</row>`);
  }
  return `<sheetData>${result.join('')}</sheetData>`;
}

function rowAttributes(format: Sheet['rowFormats'][number] | undefined): string {
  if (!format) return '';
  const height = format.height === undefined ? '' : ` ht="${format.height}" customHeight="1"`;
  return height + (format.hidden ? ' hidden="1"' : '');
}

function cellsXml(
  sheet: Sheet,
  row: number,
  headers: Map<number, string> | null,
  styles: StyleTable,
  strings: SharedStrings,
): string {
  const cells = sheet.rows[row] ?? [];
  const width = headers ? Math.max(cells.length, ...[...headers.keys()].map((one) => (one % 16384) + 1)) : cells.length;
  let result = '';
  for (let column = 0; column < width; column++) {
    const cell = cells[column] ?? null;
    const header = headers?.get(key(row, column));
    if (header !== undefined) {
      result += cellXml(row, column, { style: cell?.style, value: header }, styles, strings);
    } else if (cell) {
      result += cellXml(row, column, cell, styles, strings);
    }
  }
  return result;
}

function cellXml(row: number, column: number, cell: Cell, styles: StyleTable, strings: SharedStrings): string {
  const look = styles.cell(cell.style);
  const opening = `<c r="${cellName(row, column)}"${look ? ` s="${look}"` : ''}`;
  if (cell.formula !== undefined) {
    return `${opening}${formulaContent(cell.formula, cell.value)}</c>`;
  }
  const content = constantContent(cell.value, strings);
  if (content) return `${opening}${content}</c>`;
  return look ? `${opening}/>` : '';
}

function constantContent(value: CellValue, strings: SharedStrings): string {
  if (typeof value === 'string') return value === '' ? '' : ` t="s"><v>${strings.number(value)}</v>`;
  return value === null ? '' : plainContent(value);
}

function formulaContent(formula: string, value: CellValue): string {
  const element = `<f>${escapeXml(bareFormula(formula))}</f>`;
  if (typeof value === 'string') return ` t="str">${element}<v>${escapeXString(value)}</v>`;
  if (value === null) return `>${element}`;
  return plainContent(value).replace('>', () => `>${element}`);
}

function plainContent(value: number | boolean | CellError): string {
  if (typeof value === 'boolean') return ` t="b"><v>${value ? 1 : 0}</v>`;
  if (isError(value)) return ` t="e"><v>${errorCode(value)}</v>`;
  return Number.isFinite(value) ? `><v>${value}</v>` : ' t="e"><v>#NUM!</v>';
}
