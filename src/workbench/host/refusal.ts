/** Why Excel (or here: the host) refuses something. */

/** A refusal of an Office.js action: travels to the client as `{Code, Message}` and arrives there as a `RichApi.Error`. */
export class OfficeRefusal extends Error {
  constructor(
    readonly code: OfficeCode,
    message: string,
  ) {
    super(message);
    this.name = 'OfficeRefusal';
  }
}

/** Error codes of Excel that the host uses (learn.microsoft.com: "Excel JavaScript API error handling"). */
export type OfficeCode =
  | 'AccessDenied'
  | 'ActivityLimitReached'
  | 'ApiNotFound'
  | 'EmptyChartSeries'
  | 'FormulaLengthExceedsLimit'
  | 'GeneralException'
  | 'InactiveWorkbook'
  | 'InvalidArgument'
  | 'InvalidObjectPath'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidReference'
  | 'InvalidRequest'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'MergedRangeConflict'
  | 'NonBlankCellOffSheet'
  | 'RequestPayloadSizeLimitExceeded'
  | 'RequestAborted'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'ServiceNotAvailable'
  | 'UnsupportedFeature'
  | 'UnsupportedOperation';

/** Refusal of something a person does in the grid. `message` is a Vietnamese sentence for the screen. */
export class HostRefusal extends Error {
  constructor(
    readonly reason: 'structure' | 'protected' | 'validation' | 'too-long' | 'formula' | 'outside' | 'array',
    message: string,
  ) {
    super(message);
    this.name = 'HostRefusal';
  }
}

export function refuse(code: OfficeCode, message: string): never {
  throw new OfficeRefusal(code, message);
}

export function invalidArgument(what: string): never {
  throw new OfficeRefusal('InvalidArgument', `The argument is invalid or missing or has an incorrect format: ${what}`);
}

export function notFound(what: string): never {
  throw new OfficeRefusal('ItemNotFound', `The requested resource doesn't exist: ${what}`);
}

export function accessDenied(what: string): never {
  throw new OfficeRefusal('AccessDenied', `You cannot perform the requested operation: ${what}`);
}
