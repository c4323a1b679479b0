/**
 * Rows as CSV: RFC 4180 with commas and CRLF, UTF-8 without a byte-order mark. DuckDB, Spark, pandas and PostgreSQL take UTF-8 for
 * granted, and several of them would take a mark for a part of the first heading; who opens rows in Excel has the workbook. Null is an
 * empty field, days are 2021-06-30, shares 0.5, flags true and false. Text stands as it is, line breaks included.
 */
import { ROW_COLUMNS, type Row, type RowValue } from './rows-table';

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$/;

export const csvHeader = (): string => csvLine(ROW_COLUMNS.map(({ name }) => name));

export const csvLines = (rows: readonly Row[]): string => rows.map(csvLine).join('');

const csvLine = (values: Row): string => `${values.map(csvField).join(',')}\r\n`;

function csvField(value: RowValue): string {
  if (value === null) return '';
  const text = String(value);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
