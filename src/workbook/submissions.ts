/** The tab "Nộp báo cáo": which units sent the report of a period, when, and how often. */
import { isBlank, readText } from '../domain/cell-values';
import { isIsoDate, toSerial } from '../domain/dates';
import { findPeriod, type Period } from '../domain/period';
import type { Plan } from '../domain/plan';
import type { ReceivedFile } from '../domain/sharing/merge-plan';
import { remember } from '../domain/remember';
import { cutText } from '../domain/text';
import { addFilled, addTab, namesForNew } from './add-tab';
import type { Change } from './change';
import { sameContent, sameValue } from './compare-cells';
import { cellValue, Parts, type FoundTable } from './find-parts';
import { readTable, tableOnTab } from './read-table';
import { periodTable } from './read-catalogue';
import { NAMES, TABLES } from './tab-ids';
import { PERIOD_HEADINGS } from './tabs/catalogue-columns';
import { periodCaption } from './tabs/print-block';
import {
  captionText,
  figureFormulas,
  layoutSubmissions,
  PERIOD_NAMES,
  resultFormula,
  RESULT_LABELS,
  SUBMISSION_HEADINGS,
  SUBMISSION_STYLES,
  SUBMISSION_WIDTHS,
  type PeriodName,
  type SubmissionColumn,
  type SubmissionResult,
  type SubmissionSummary,
} from './tabs/submissions';
import { NO_RATE } from './tabs/summary-table';
import { rowHeight } from './text-size';
import type { Cell, CellValue, Workbook } from './workbook';

/** One unit in one period, as its row says; `row` is the 0-based row of the sheet. */
export type Submission = { row: number } & Record<Exclude<SubmissionColumn, 'result'>, CellValue>;

/** A file that came back, as far as the table shows it. */
export type Receipt = Pick<ReceivedFile, 'file' | 'unitId' | 'periodId' | 'savedAt' | 'receivedAt' | 'fingerprint'>;

export type SubmissionsWanted = {
  plan: Pick<Plan, 'header' | 'units' | 'periods'>;
  /** The period that is asked about; the tab shows it from then on. */
  period: Period;
  /** Ids of the units that report on it. */
  expected: readonly string[];
  /** Every file that was ever taken. Those of a period that the catalogue no longer has are passed over. */
  receipts: readonly Receipt[];
};

const COLUMNS = Object.keys(SUBMISSION_HEADINGS) as SubmissionColumn[];
const TYPED = COLUMNS.filter((column) => column !== 'result');
/** Between the names of several files. */
const BETWEEN = '; ';
/** More names than anybody reads would make a row as tall as a page. */
const LONGEST = 500;

const tableOf = (parts: Parts): FoundTable | null =>
  tableOnTab(parts, 'submissions', TABLES.submissions, SUBMISSION_HEADINGS);

/** The rows of the table that say a period and a unit; none where there is no such tab. */
export function readSubmissions(workbook: Workbook): Submission[] {
  const found = tableOf(new Parts(workbook));
  return found === null ? [] : submissionsIn(found);
}

function submissionsIn(found: FoundTable): Submission[] {
  const { rows } = readTable(found, SUBMISSION_HEADINGS);
  return rows.flatMap((cell, index): Submission[] => {
    if (isBlank(cell('period')) || isBlank(cell('unitId'))) return [];
    const values = TYPED.map((column) => [column, cell(column)] as const);
    const row = found.table.area.row + 1 + index;
    return [{ row, ...(Object.fromEntries(values) as Omit<Submission, 'row'>) }];
  });
}

/** What the formula of the column "Kết quả" shows. */
export function submissionResult({
  submitted,
  submitBy,
}: Pick<Submission, 'submitted' | 'submitBy'>): SubmissionResult {
  if (typeof submitted !== 'number') return 'missing';
  return typeof submitBy === 'number' && Math.floor(submitted) > Math.floor(submitBy) ? 'late' : 'onTime';
}

/** The counts of a period, as the formulas above the table work them out. */
export function submissionSummary(
  submissions: readonly Pick<Submission, 'period' | 'submitted' | 'submitBy' | 'times'>[],
  period: Pick<Period, 'name'>,
): SubmissionSummary {
  const name = period.name.toLowerCase();
  const own = submissions.filter((one) => typeof one.period === 'string' && one.period.toLowerCase() === name);
  const results = own.map(submissionResult);
  const count = (result: SubmissionResult): number => results.filter((one) => one === result).length;
  const [expected, onTime, late] = [own.length, count('onTime'), count('late')];
  return {
    expected,
    sent: onTime + late,
    onTime,
    late,
    missing: count('missing'),
    repeated: own.filter(({ times }) => typeof times === 'number' && times > 1).length,
    rate: expected === 0 ? null : (onTime + late) / expected,
    rateOnTime: expected === 0 ? null : onTime / expected,
  };
}

/**
 * The changes that bring the table up to date: a row for each expected unit of the period and for each unit and period that a file came
 * from; day of the first file, number of different files and their names. What stands in "Ngày nộp" and "Ghi chú" stays, and nothing that
 * is there becomes less. The tab counts the period that is asked about; one that was made before it had a cell for that goes on counting
 * the period of the workbook. The tab comes where it is missing. Empty where nothing is different.
 */
export function submissionChanges(workbook: Workbook, wanted: SubmissionsWanted): Change[] {
  if (wanted.expected.length === 0 && wanted.receipts.length === 0) return [];
  const parts = new Parts(workbook);
  const found = tableOf(parts);
  if (found !== null) return changesIn(parts, found, wanted);
  const { plan, period } = wanted;
  const sheets = namesForNew(parts, 'submissions');
  const { builder, names } = layoutSubmissions({ sheets, plan, summary: { period }, headings: headingsIn(parts) });
  const added = [
    ...addTab(parts, 'submissions', builder.sheet),
    ...names.map((name): Change => ({ kind: 'set-name', name })),
  ];
  return addFilled(parts, 'submissions', added, (withTab) => {
    const table = withTab.table(TABLES.submissions);
    return table === null ? [] : changesIn(withTab, table, wanted);
  });
}

/** What the columns are called that the line of the period looks into. */
function headingsIn(parts: Parts): Parameters<typeof layoutSubmissions>[0]['headings'] {
  const periods = parts.table(TABLES.periods);
  return { periods: periods === null ? PERIOD_HEADINGS : periodTable(periods).headings };
}

type Row = Submission & { isNew: boolean };

function changesIn(parts: Parts, found: FoundTable, wanted: SubmissionsWanted): Change[] {
  const before = submissionsIn(found);
  const after = updated(before, wanted, firstFreeRow(found));
  const changes = [...rowChanges(found, before, after), ...periodChange(parts, wanted.period)];
  // Excel works the figures out by itself: what they show is only written along with what they count.
  return changes.length === 0 ? [] : [...changes, ...figureChanges(parts, found, after, wanted)];
}

function rowChanges(found: FoundTable, before: readonly Submission[], after: readonly Row[]): Change[] {
  const written = after.flatMap((row, index) => {
    const was = before[index];
    const columns = row.isNew ? COLUMNS : TYPED.filter((column) => !sameValue(was?.[column] ?? null, row[column]));
    return columns.length === 0 ? [] : [{ row, columns }];
  });
  const [first, last] = [written[0], written.at(-1)];
  if (first === undefined || last === undefined) return [];

  const { sheet, table } = found;
  const { area } = table;
  const { places, headings } = readTable(found, SUBMISSION_HEADINGS);
  const formula = resultFormula(headings);
  const cells = Array.from({ length: last.row.row - first.row.row + 1 }, () =>
    Array<Cell | null>(area.columns).fill(null),
  );
  for (const { row, columns } of written) {
    const line = cells[row.row - first.row.row];
    // The result is worked out anew with the days that it hangs on.
    for (const column of new Set<SubmissionColumn>([...columns, 'result'])) {
      const at = places.get(column);
      if (line === undefined || at === undefined) continue;
      const style = row.isNew ? { style: SUBMISSION_STYLES[column] } : {};
      line[at] =
        column === 'result'
          ? { value: RESULT_LABELS[submissionResult(row)], formula, ...style }
          : { value: row[column], ...style };
    }
  }
  const sheetRow = last.row.row + 1;
  const rows = Math.max(area.rows, sheetRow - area.row);
  return [
    { kind: 'set-cells', sheet: sheet.name, row: first.row.row, column: area.column, cells, userCells: true },
    { kind: 'set-rows', sheet: sheet.name, rowFormats: heightsOf(written.map(({ row }) => row)) },
    ...(rows === area.rows
      ? []
      : [{ kind: 'resize-table', sheet: sheet.name, table: table.name, area: { ...area, rows } } as const]),
  ];
}

/** A table has one row at least; in one without entries it is blank. */
function firstFreeRow(found: FoundTable): number {
  const { row, rows } = found.table.area;
  const [first] = readTable(found, SUBMISSION_HEADINGS).rows;
  return row + (rows === 2 && (!first || TYPED.every((column) => isBlank(first(column)))) ? 1 : rows);
}

/** The rows in their order with what is new in them, and new rows in the order of periods and units from `free` on. */
function updated(before: readonly Submission[], wanted: SubmissionsWanted, free: number): Row[] {
  const { plan, period, expected, receipts } = wanted;
  const periodIn = remember((name) => findPeriod(name, plan.periods));
  const keyed = new Map<string, Row>();
  const rows = before.map((one): Row => {
    const row = { ...one, isNew: false };
    const known = periodIn(readText(one.period));
    // Of two rows for one unit and period, which somebody may have made by pasting, the first is kept up to date.
    const key = keyOf(known?.id ?? readText(one.period), readText(one.unitId));
    if (!keyed.has(key)) keyed.set(key, row);
    if (known !== null) row.submitBy = toSerial(known.submitBy);
    return row;
  });
  const sent = receiptsByRow(receipts);
  const needed = new Set([...expected.map((unitId) => keyOf(period.id, unitId)), ...sent.keys()]);
  for (const { id, name, submitBy } of plan.periods) {
    for (const unit of plan.units) {
      const key = keyOf(id, unit.id);
      if (!needed.has(key) || keyed.has(key)) continue;
      const row: Row = {
        ...{ row: free + rows.length - before.length, isNew: true, period: name, unitId: unit.id, unit: unit.name },
        ...{ submitBy: toSerial(submitBy), submitted: null, times: null, files: null, note: null },
      };
      keyed.set(key, row);
      rows.push(row);
    }
  }
  for (const [key, files] of sent) {
    const row = keyed.get(key);
    if (row !== undefined) take(row, files);
  }
  return rows;
}

const keyOf = (periodId: string, unitId: string): string => JSON.stringify([periodId, unitId]);

/** Files by row, the earliest first. */
function receiptsByRow(receipts: readonly Receipt[]): Map<string, Receipt[]> {
  const rows = new Map<string, Receipt[]>();
  const sorted = [...receipts].sort((a, b) => (momentOf(a) < momentOf(b) ? -1 : momentOf(a) > momentOf(b) ? 1 : 0));
  for (const receipt of sorted) {
    const key = keyOf(receipt.periodId, receipt.unitId);
    const known = rows.get(key);
    if (known) known.push(receipt);
    else rows.set(key, [receipt]);
  }
  return rows;
}

/** When a file was sent, as far as it can be known: when it was last saved. Files are read that say anything there. */
const momentOf = ({ savedAt, receivedAt }: Receipt): string =>
  savedAt !== null && isIsoDate(savedAt.slice(0, 10)) ? savedAt : receivedAt;

function take(row: Row, files: readonly Receipt[]): void {
  const [first] = files;
  if (first !== undefined && isBlank(row.submitted)) row.submitted = toSerial(momentOf(first).slice(0, 10));
  const different = new Set(files.map(({ fingerprint }) => fingerprint)).size;
  if (typeof row.times !== 'number' || different > row.times) row.times = different;
  const known = readText(row.files);
  const isNamed = (name: string): boolean => `${BETWEEN}${known}${BETWEEN}`.includes(`${BETWEEN}${name}${BETWEEN}`);
  const more = [...new Set(files.map(({ file }) => file))].filter((name) => !isNamed(name));
  const names = cutText([...(known === '' ? [] : [known]), ...more].join(BETWEEN), LONGEST);
  if (names.length > known.length) row.files = names;
}

function heightsOf(rows: readonly Row[]): Record<number, { height: number }> {
  const shown = ['period', 'unitId', 'unit', 'files', 'note'] as const;
  return Object.fromEntries(
    rows.map((row) => {
      const texts = shown.map((column) => ({
        text: readText(row[column]),
        width: SUBMISSION_WIDTHS[column],
        size: 11,
      }));
      return [row.row, { height: rowHeight(texts, 19.5) }];
    }),
  );
}

function periodChange(parts: Parts, { name }: Period): Change[] {
  const cell = parts.named(NAMES.submissionPeriod);
  if (cell === null) return [];
  const { row, column } = cell.area;
  if (cellValue(cell.sheet, row, column) === name) return [];
  return [{ kind: 'set-cells', sheet: cell.sheet.name, row, column, cells: [[{ value: name }]], userCells: true }];
}

/** What the lines above the table show, wherever people moved them: known by their formulas. */
function figureChanges(
  parts: Parts,
  found: FoundTable,
  after: readonly Submission[],
  wanted: SubmissionsWanted,
): Change[] {
  const { sheet, table } = found;
  const { headings } = readTable(found, SUBMISSION_HEADINGS);
  const live = PERIOD_NAMES.flatMap((name) => {
    const period = countedPeriod(parts, name, wanted);
    if (period === null) return [];
    const [summary, formulas] = [submissionSummary(after, period), figureFormulas(headings, name)];
    const keys = Object.keys(formulas) as (keyof SubmissionSummary)[];
    return keys.map((key) => ({ formula: formulas[key], value: summary[key] ?? NO_RATE }) as const);
  });
  const caption = { formula: `=${captionText(headingsIn(parts).periods)}`, value: periodCaption(wanted.period) };
  const changes: Change[] = [];
  for (let row = 0; row < table.area.row; row++) {
    sheet.rows[row]?.forEach((cell, column) => {
      if (cell?.formula === undefined) return;
      const known = [...live, caption].find(({ formula }) => sameContent(cell, { value: null, formula }, table.name));
      if (known === undefined || sameValue(cellValue(sheet, row, column), known.value)) return;
      const cells: Cell[][] = [[{ value: known.value, formula: cell.formula }]];
      changes.push({ kind: 'set-cells', sheet: sheet.name, row, column, cells });
    });
  }
  return changes;
}

/** The period that the cell of this name holds once the changes are made; null where there is no such cell. */
function countedPeriod(
  parts: Parts,
  name: PeriodName,
  { plan, period }: SubmissionsWanted,
): Pick<Period, 'name'> | null {
  const cell = parts.named(name);
  if (cell === null || name === NAMES.submissionPeriod) return cell && period;
  const shown = readText(cellValue(cell.sheet, cell.area.row, cell.area.column));
  return findPeriod(shown, plan.periods) ?? { name: shown };
}
