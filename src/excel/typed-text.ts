import type { CellValue } from '../workbook/workbook';
import type { TypedValue } from './steps';

const MONTH = /^[\d\s./-]*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg|tháng|ngày)[\p{L}]*[\s./-]*\d/iu;
const NUMBER_LIKE = /^[\s(+\-–$€£¥₫]*\d[\d\s.,/:()%eE+\-–₫đ]*(?:(?:am|pm|a|p)\s*)?$/i;
const LOGICAL = /^\s*(true|false)\s*$/i;

/**
 * A value as it must be handed to `Range.values`: Excel reads text there as if a person typed it, so "31/12", "1-2" or
 * "TRUE" would become a date or a truth value. An apostrophe in front keeps it text; a text cell (format "@") needs none.
 */
export function typedValue(value: CellValue, numberFormat: string | undefined): TypedValue {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'string' || numberFormat === '@') return value;
  return needsApostrophe(value) ? `'${value}` : value;
}

/** True for a value that Excel would take for something else than text, unless its cell is in the text format. */
export function needsApostrophe(value: CellValue): value is string {
  return typeof value === 'string' && readsAsSomethingElse(value);
}

function readsAsSomethingElse(text: string): boolean {
  return (
    /^['=+\-@#]/.test(text) || NUMBER_LIKE.test(text) || LOGICAL.test(text) || (text.length <= 30 && MONTH.test(text))
  );
}

const ERRORS = new Set([
  '#N/A',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
  '#FIELD!',
  '#BLOCKED!',
  '#CONNECT!',
  '#BUSY!',
  '#EXTERNAL!',
  '#TIMEOUT!',
  '#UNKNOWN!',
  '#PYTHON!',
]);

/** A value as `Range.values` gives it. A blank cell comes as "", which is `null` here; error values come as their text. */
export function readValue(value: unknown): CellValue {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'string' || value === '') return null;
  return ERRORS.has(value) ? { error: value } : value;
}
