/**
 * Rows as CSV: RFC 4180 with commas and CRLF, UTF-8 without a byte-order mark. DuckDB, Spark, pandas and PostgreSQL take UTF-8 for
 * granted, and several of them would take a mark for a part of the first heading; who opens rows in Excel has the workbook. Null is an
 * empty field, days are 2021-06-30, shares 0.5, flags true and false. Line breaks in texts stay. A text that a spreadsheet would take for a
 * formula gets an apostrophe before it (OWASP, CSV injection): units write these texts, and somebody will open the file in Excel all the
 * same. Parquet holds every text as it is.
 */
import { ROW_COLUMNS, type Row, type RowValue } from './rows-table';

const LIKE_FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

export const csvHeader = (): string => csvLine(ROW_COLUMNS.map(({ name }) => name));

export const csvLines = (rows: readonly Row[]): string => rows.map(csvLine).join('');

const csvLine = (values: Row): string => `${values.map(csvField).join(',')}\r\n`;

function csvField(value: RowValue): string {
  if (value === null) return '';
  const text = typeof value === 'string' && LIKE_FORMULA.test(value) ? `'${value}` : String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
