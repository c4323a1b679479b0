/**
 * The one error class that is thrown on purpose. The words shown to people come from `src/locales` by `code`;
 * `message` is for developers only.
 */
export class CchcError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: Record<string, string | number> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'CchcError';
  }
}

export type ErrorCode =
  // the open workbook
  | 'no-template' // nothing of ours in this workbook
  | 'template-exists'
  | 'sheet-missing' // details.sheet
  | 'table-missing' // details.table, details.tab: its tab, where that can be made anew
  | 'column-missing' // details.column, details.sheet
  | 'name-taken' // details.name: the user has a sheet/table/name of ours already
  | 'period-unknown' // details.period, details.known
  | 'workbook-newer' // details.version
  | 'period-closed' // details.period, details.at, details.by
  | 'period-not-closed' // details.period
  | 'last-year-no-plan' // details.wanted: the file given for this year is no plan of ours, or a broken one
  | 'last-year-differs' // details.year, details.wanted: the workbook of another year was given
  | 'closing-unsigned' // nobody is named who closes or reopens
  | 'reopening-unexplained'
  | 'pack-empty' // no page is chosen that can be printed
  | 'error-not-ignored' // details.rule: its title
  | 'no-par-index' // neither criteria nor score sheets are there
  | 'criteria-missing' // details.file: the file given for its criteria has none
  | 'par-unit-unknown' // details.unit, details.known
  | 'par-step-refused' // details.step, details.units: in their states it may not be taken
  // Excel
  | 'cell-edit-mode'
  | 'access-denied' // details.sheet
  | 'structure-locked'
  | 'bad-password'
  | 'payload-too-large'
  | 'too-many-rows' // details.sheet, details.rows, details.most
  | 'item-not-found'
  | 'item-exists'
  | 'blocked-cells' // merged or filled target; details.sheet, details.cells where they are known
  | 'inactive-workbook'
  | 'unsupported-host' // details.needed
  | 'excel-refused' // details.code
  | 'cancelled'
  // files and templates
  | 'file-unreadable' // details.file, details.reason: missing, not-zip, encrypted, xls, truncated, too-large, no-workbook…
  | 'file-has-unsupported' // details.file, details.parts
  | 'template-broken' // details.problems (already counted), see TemplateProblem
  | 'import-nothing' // details.file: no task was found in it
  | 'import-sheet-unknown' // details.sheet, details.known
  | 'split-nothing' // details.tasks: none of them has a lead that is understood
  | 'split-unit-unknown' // details.unit, details.known
  | 'split-filled' // details.folder, details.files: files of the same names are there, and not as they were sent
  | 'merge-nothing' // details.skipped: what is there instead
  | 'bad-arguments'; // details.usage
