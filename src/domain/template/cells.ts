import { readDate } from '../cell-values';
import type { CsvRow, TemplateProblem } from '../csv';
import type { IsoDate } from '../dates';
import { nameKey } from '../text';

/** Collects problems of one file under the headings of its columns; of a missing column only that it is missing. */
export type Reporter<Key extends string> = (
  row: CsvRow<Key>,
  key: Key,
  code: string,
  details?: TemplateProblem['details'],
) => void;

export function reporter<Key extends string>(
  file: string,
  columns: Record<Key, { heading: string }>,
  problems: TemplateProblem[],
): Reporter<Key> {
  const missing = missingColumns(problems);
  return ({ line, cells }, key, code, details = {}) => {
    if (missing.has(columns[key].heading)) return;
    problems.push({ file, line, column: columns[key].heading, code, details: { value: cells[key], ...details } });
  };
}

/** Headings of the columns that a file lacks: its blank cells would be reported line by line otherwise. */
export const missingColumns = (problems: readonly TemplateProblem[]): ReadonlySet<string | null> =>
  new Set(problems.filter(({ code }) => code === 'column-missing').map(({ column }) => column));

/** A catalogue of nothing but headings is as useless as an empty file. */
export function requireRows(file: string, rows: readonly unknown[], problems: TemplateProblem[]): void {
  if (rows.length > 0 || problems.length > 0) return;
  problems.push({ file, line: null, column: null, code: 'file-empty', details: {} });
}

/** Aliases and other lists stand in one cell with "|" between them. */
export const splitList = (text: string) =>
  text
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

type Validity = { validFrom: IsoDate | null; validTo: IsoDate | null };

/** The "Từ ngày" and "Đến ngày" cells of a row; blank = open. */
export function readValidity<Key extends string>(
  row: CsvRow<Key | 'from' | 'to'>,
  report: Reporter<Key | 'from' | 'to'>,
): Validity {
  const day = (key: 'from' | 'to') => {
    // The year is always written here: year 0 makes "30/6" fail instead of guessing.
    const reading = readDate(row.cells[key], 0);
    if (reading.kind === 'blank') return null;
    if (reading.kind === 'value') return reading.value;
    report(row, key, 'date-invalid', { reason: reading.reason });
    return null;
  };
  const validFrom = day('from');
  const validTo = day('to');
  if (validFrom !== null && validTo !== null && validTo < validFrom) {
    report(row, 'to', 'validity-reversed', { from: validFrom, to: validTo });
  }
  return { validFrom, validTo };
}

/** Whether something exists on at least one day of a calendar year. */
export const existsInYear = ({ validFrom, validTo }: Validity, year: number) =>
  (validFrom === null || validFrom <= `${year}-12-31`) && (validTo === null || validTo >= `${year}-01-01`);

/** Reports every cell of a column that is blank. */
export function requireCells<Key extends string>(
  rows: readonly CsvRow<Key>[],
  keys: readonly Key[],
  report: Reporter<Key>,
) {
  for (const row of rows) for (const key of keys) if (row.cells[key] === '') report(row, key, 'value-missing');
}

/** Reports every cell of a column that repeats an earlier one. */
export function requireUnique<Key extends string>(rows: readonly CsvRow<Key>[], key: Key, report: Reporter<Key>) {
  const lines = new Map<string, number>();
  for (const row of rows) {
    const value = nameKey(row.cells[key]);
    const earlier = lines.get(value);
    if (value === '') continue;
    if (earlier === undefined) lines.set(value, row.line);
    else report(row, key, 'value-repeated', { other: earlier });
  }
}
