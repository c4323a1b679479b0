/** Excel's rules for names. */
import { parseArea } from '../../workbook/a1';
import type { Sheet } from '../../workbook/workbook';
import { invalidArgument, refuse } from './refusal';
import type { HostState } from './state';
import { findSheet } from './state';

/** Refuses a sheet name that Excel refuses. `own`: the sheet that is being renamed. */
export function requireSheetName(state: HostState, name: string, own: Sheet | null): void {
  if (name.trim() === '' || name.length > 31 || /[[\]:*?/\\]/.test(name) || /^'|'$/.test(name)) {
    invalidArgument(`sheet name "${name}"`);
  }
  if (name.toLowerCase() === 'history') invalidArgument('"History" is reserved');
  const other = findSheet(state, name);
  if (other !== null && other !== own && other.name.toLowerCase() === name.toLowerCase()) {
    refuse('ItemAlreadyExists', `A sheet named "${name}" exists`);
  }
}

/** Rules shared by defined names and tables: letters, digits, point, underscore; not like a cell. */
export function requireName(name: string, what: string): void {
  const shaped = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  const likeCell = parseArea(name) !== null || /^[Rr]\d*([Cc]\d*)?$/.test(name) || /^[Cc]\d*$/.test(name);
  if (!shaped || likeCell) invalidArgument(`${what} "${name}"`);
}

/** Tables and workbook names share one space. */
export function requireFreeName(state: HostState, name: string, own: object | null): void {
  const lower = name.toLowerCase();
  const table = state.workbook.sheets
    .flatMap((sheet) => sheet.tables)
    .find((entry) => entry.name.toLowerCase() === lower);
  const defined = state.workbook.names.find((entry) => entry.name.toLowerCase() === lower);
  if ((table !== undefined && table !== own) || (defined !== undefined && defined !== own)) {
    refuse('ItemAlreadyExists', `The name "${name}" is taken`);
  }
}
