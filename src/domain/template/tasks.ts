import { readAmount } from '../amount';
import { isBlank, isCellError, readDate, readText } from '../cell-values';
import { checkPlan, type CheckContext } from '../check-plan';
import { readCsv, type CsvColumn, type CsvRow, type TemplateProblem } from '../csv';
import { toSerial } from '../dates';
import type { Finding } from '../finding';
import { PLAN_HEADINGS } from '../plan-headings';
import { readProgress } from '../progress';
import { isBlankRow } from '../read-task';
import { missingColumns } from './cells';
import { TASK_FIELDS, type CellValue, type PlanRow, type TaskField } from '../task';

/** Formulas fill these on the sheet; a file that carries them along does no harm. */
const COMPUTED: readonly TaskField[] = ['status', 'overdueKey'];
const REQUIRED: readonly TaskField[] = ['area', 'title', 'product', 'lead', 'deadline'];
const COLUMNS = Object.fromEntries(
  TASK_FIELDS.map((field) => [field, { ...PLAN_HEADINGS[field], required: REQUIRED.includes(field) }]),
) as Record<TaskField, CsvColumn>;

/** Rules that would only repeat that a catalogue is broken. */
const CATALOGUE_RULES = /^(area|unit|coordinators)-/;

/**
 * Reads nhiem-vu.csv: the rows as the plan table will hold them, with real dates and numbers, due dates filled in and names in
 * catalogue spelling. `row` is the position of the task, from 1. Whatever the plan rules call an error is a problem of the file.
 */
export function readTaskRows(
  file: string,
  text: string | undefined,
  context: CheckContext,
  cataloguesBroken: boolean,
): { rows: PlanRow[]; problems: TemplateProblem[] } {
  const { rows: csvRows, problems } = readCsv(file, text, COLUMNS);
  const typed = csvRows.map((row) => typedRow(row, context.year)).filter((row) => !isBlankRow(row));
  const findings = checkPlan(typed, context);
  const missing = missingColumns(problems);
  for (const finding of findings) {
    if (finding.severity !== 'error' || (cataloguesBroken && CATALOGUE_RULES.test(finding.code))) continue;
    if (finding.field !== null && missing.has(PLAN_HEADINGS[finding.field].heading)) continue;
    problems.push(problemOf(file, finding));
  }
  const fixed = withSafeFixes(typed, findings);
  return { rows: numbered(fixed), problems };
}

function typedRow({ line, cells }: CsvRow<TaskField>, year: number): PlanRow {
  const values: Partial<Record<TaskField, CellValue>> = {};
  for (const field of TASK_FIELDS) {
    if (cells[field] !== '' && !COMPUTED.includes(field)) values[field] = typedValue(field, cells[field], year);
  }
  return { row: line, values };
}

/** The value Excel would have made of the text; text that is not understood stays as it is for the rules to report. */
function typedValue(field: TaskField, text: string, year: number): CellValue {
  if (/^#[A-Z0-9/!?]+$/.test(text)) return { error: text };
  if (field === 'number') return /^\d{1,6}$/.test(text) ? Number(text) : text;
  if (field === 'due' || field === 'finished' || field === 'documentDate') {
    const date = readDate(text, year);
    return date.kind === 'value' ? toSerial(date.value) : text;
  }
  if (field === 'progress') {
    const progress = readProgress(text);
    return progress.kind === 'value' && !progress.withoutPercent ? progress.value : text;
  }
  if (field === 'budget') {
    const amount = readAmount(text);
    if (amount.kind === 'blank') return null;
    return amount.kind === 'value' && !amount.ambiguous ? amount.value : text;
  }
  return text;
}

/** A number as the file writes it, with a comma. */
const shownText = (value: CellValue) => (typeof value === 'number' ? String(value).replace('.', ',') : readText(value));

function problemOf(file: string, { code, row, field, value, details }: Finding): TemplateProblem {
  const column = field === null ? null : PLAN_HEADINGS[field].heading;
  const shown = isCellError(value) ? value.error : shownText(value);
  return { file, line: row, column, code, details: { ...details, value: shown, field: field ?? '' } };
}

function withSafeFixes(rows: readonly PlanRow[], findings: readonly Finding[]): PlanRow[] {
  const fixes = new Map<number, Partial<Record<TaskField, CellValue>>>();
  for (const { row, field, fix } of findings) {
    if (row === null || field === null || !fix?.safe) continue;
    fixes.set(row, { ...fixes.get(row), [field]: fix.value });
  }
  return rows.map(({ row, values }) => ({ row, values: { ...values, ...fixes.get(row) } }));
}

/** Rows count from 1; ids and STT that the file leaves blank are given here, ids after the highest one in use. */
export function numbered(rows: readonly PlanRow[]): PlanRow[] {
  const used = rows.map(({ values }) => Number(/^NV-(\d+)$/i.exec(readText(values.id))?.[1] ?? 0));
  let last = used.reduce((highest, each) => Math.max(highest, each), 0);
  return rows.map(({ values }, index) => {
    const id = isBlank(values.id) ? `NV-${String((last += 1)).padStart(2, '0')}` : values.id;
    return { row: index + 1, values: { ...values, id, number: isBlank(values.number) ? index + 1 : values.number } };
  });
}
