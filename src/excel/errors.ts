import { CchcError, type ErrorCode } from '../domain/error';

/** Codes of `RichApi.Error` that have a sentence of their own. Excel's `message` is never shown: it is not for people. */
const CODES: Record<string, ErrorCode> = {
  InvalidOperationInCellEditMode: 'cell-edit-mode',
  AccessDenied: 'access-denied',
  BadPassword: 'bad-password',
  RequestPayloadSizeLimitExceeded: 'payload-too-large',
  ResponsePayloadSizeLimitExceeded: 'payload-too-large',
  PayloadSizeLimitExceeded: 'payload-too-large',
  ItemNotFound: 'item-not-found',
  InvalidReference: 'item-not-found',
  ItemAlreadyExists: 'item-exists',
  MergedRangeConflict: 'blocked-cells',
  NonBlankCellOffSheet: 'blocked-cells',
  InsertDeleteConflict: 'blocked-cells',
  InactiveWorkbook: 'inactive-workbook',
  // What Excel answers to the deletion of a sheet while another workbook is in front; nothing of ours works on a selection.
  InvalidSelection: 'inactive-workbook',
  UnsupportedFeature: 'unsupported-host',
  ApiNotFound: 'unsupported-host',
  RequestAborted: 'cancelled',
};

/** Any error as a `CchcError`; the original stays as its cause. Ours pass through. */
export function toCchcError(error: unknown, details: Record<string, string | number> = {}): CchcError {
  if (error instanceof CchcError) return error;
  const excelCode = codeOf(error);
  const code = CODES[excelCode] ?? 'excel-refused';
  const needed: Record<string, string | number> = code === 'unsupported-host' ? { needed: 'ExcelApi 1.14' } : {};
  return new CchcError(code, { code: excelCode, ...needed, ...details }, { cause: error });
}

function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code !== '' ? code : 'GeneralException';
}
