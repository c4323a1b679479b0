/** Why a file cannot be read. The words are in `src/locales` under `file-unreadable` and this reason. */
import { CchcError } from '../domain/error';

export type UnreadableReason =
  | 'empty' // nothing in it: a download or copy that broke off at once
  | 'not-zip' // no zip at all: text, picture, html saved as .xlsx…
  | 'xls' // Excel 97–2003
  | 'macros' // .xlsm with a VBA project, where the caller does not want any
  | 'encrypted' // saved with a password to open, or zip encryption
  | 'truncated' // download or copy broke off
  | 'unsafe-names' // parts named like places outside the file: ../, /, C:, \\
  | 'too-large' // more than we are ready to unpack
  | 'too-many-rows' // entries in more rows, or in cells farther out, than any plan has
  | 'too-many-cells'
  | 'damaged' // zip or XML is broken or contradicts itself
  | 'archive' // a zip of workbooks, or another archive
  | 'other-kind' // a spreadsheet of another kind: .ods, .xlsb
  | 'no-workbook'; // a zip, but no workbook in it (docx, plain zip)

/** Thrown inside the reader; `readXlsx` adds the file name. */
export class Unreadable extends Error {
  constructor(
    readonly reason: UnreadableReason,
    /** For developers: what was seen. */
    what: string,
  ) {
    super(`${reason}: ${what}`);
    this.name = 'Unreadable';
  }
}

export function damaged(what: string): Unreadable {
  return new Unreadable('damaged', what);
}

/** Every failure as the one error that callers know. Anything unforeseen counts as a damaged file. */
export function fileUnreadable(file: string, cause: unknown): CchcError {
  if (cause instanceof CchcError) return cause;
  const reason = cause instanceof Unreadable ? cause.reason : 'damaged';
  return new CchcError('file-unreadable', { file, reason }, { cause });
}
