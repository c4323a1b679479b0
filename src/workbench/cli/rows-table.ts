/** Tasks of returned files as rows of a flat table, for programs that go on with them. */
import { isCellError } from '../../domain/cell-values';
import { formatDate, fromSerial } from '../../domain/dates';
import { canonicalFact, FACTS, isUnclearFact } from '../../domain/sharing/facts';
import { lowerTaskId } from '../../domain/sharing/digest';
import type { ReturnedDigest, ReturnedFile, ReturnedRow } from '../../domain/sharing/returned';
import type { CellValue, TaskField } from '../../domain/task';
import { cleanText } from '../../domain/text';

/** `date`: "2021-06-30"; `time`: local date and time, "2021-06-01T08:30:00"; `flag`: true or false. Every cell may be null. */
export type RowKind = 'text' | 'whole' | 'number' | 'date' | 'time' | 'flag';
export type RowValue = string | number | boolean | null;
/** Values in the order of `ROW_COLUMNS`. */
export type Row = RowValue[];

/** What is known of a file besides its cells. */
export type RowLabels = { file: string; unitId: string; unitName: string; periodId: string };

const FIELD_COLUMNS: readonly [name: string, field: TaskField, kind: RowKind][] = [
  ['area', 'area', 'text'],
  ['title', 'title', 'text'],
  ['product', 'product', 'text'],
  ['lead', 'lead', 'text'],
  ['head', 'head', 'text'],
  ['coordinators', 'coordinators', 'text'],
  ['deadline', 'deadline', 'text'],
  ['due', 'due', 'date'],
  ['budget', 'budget', 'number'],
  ['link', 'link', 'text'],
  ['progress', 'progress', 'number'],
  ['finished', 'finished', 'date'],
  ['document_number', 'documentNumber', 'text'],
  ['document_date', 'documentDate', 'date'],
  ['reason', 'reason', 'text'],
  ['excluded', 'excluded', 'flag'],
  ['note', 'note', 'text'],
];

export const ROW_COLUMNS: readonly { name: string; kind: RowKind }[] = [
  { name: 'file', kind: 'text' },
  { name: 'unit_id', kind: 'text' },
  { name: 'unit_name', kind: 'text' },
  { name: 'period', kind: 'text' },
  { name: 'year', kind: 'whole' },
  { name: 'issued_at', kind: 'time' },
  { name: 'saved_at', kind: 'time' },
  { name: 'task_id', kind: 'text' },
  ...FIELD_COLUMNS.map(([name, , kind]) => ({ name, kind })),
  // "progress: khoảng 70%; finished: 31/2/2021"
  { name: 'unclear', kind: 'text' },
];

/**
 * One row for each task of a file, in the order of the file. Cells are read as merging reads them; what is no share, day, amount or tick
 * for certain is null in a column of that kind and stands in the last column. A column that the file does not have is null
 * throughout, as are cells that say nothing.
 */
export function rowsOf(returned: ReturnedFile, digest: ReturnedDigest, labels: RowLabels): Row[] {
  const { stamp, own, savedAt } = returned;
  const year = stamp?.year ?? own?.year ?? 0;
  const { file, unitId, unitName, periodId } = labels;
  const head = [file, unitId, unitName, periodId, year || null, timeOf(stamp?.issuedAt), timeOf(savedAt)];
  const idOf = taskIds(returned, digest);
  const told = new Set<string>();
  return returned.rows.flatMap((row): Row[] => {
    const id = idOf(row);
    if (told.has(id) || FACTS.every((field) => canonicalFact(field, row.values[field], year) === null)) return [];
    told.add(id);
    const unclear: string[] = [];
    const cells = FIELD_COLUMNS.map(([name, field, kind]) => {
      if (!returned.fields.includes(field) || row.silent?.includes(field)) return null;
      const fact = canonicalFact(field, row.values[field], year);
      const value = isUnclearFact(field, fact) ? null : typed(fact, kind);
      if (value === null && fact !== null && !isCellError(fact)) unclear.push(`${name}: ${String(fact)}`);
      return value;
    });
    return [[...head, id, ...cells, unclear.join('; ') || null]];
  });
}

/** The ids under which merging knows the rows: those of added rows and of lower levels are not what stands in the file. */
function taskIds({ stamp, own }: ReturnedFile, { added, changed }: ReturnedDigest): (row: ReturnedRow) => string {
  const known = new Map<number, string>();
  for (const { row, taskId } of changed) known.set(row, taskId);
  for (const { row, key } of added) known.set(row, key);
  return ({ row, id }) => {
    const found = known.get(row);
    if (found !== undefined) return found;
    return stamp === null && own !== null ? lowerTaskId(own.workbookId, cleanText(id)) : cleanText(id);
  };
}

function typed(value: CellValue, kind: RowKind): RowValue {
  if (kind === 'flag' && (value === null || value === 'x')) return value === 'x';
  if (value === null || typeof value === 'object') return null;
  switch (kind) {
    case 'flag':
      return null;
    case 'number':
    case 'whole':
      return typeof value === 'number' ? value : null;
    case 'date':
      return typeof value === 'number' ? fromSerial(value) : null;
    default:
      // The deadline as a day.
      return typeof value === 'number' ? formatDate(fromSerial(value) ?? String(value)) : String(value);
  }
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const timeOf = (text: string | null | undefined): string | null => TIME.exec(text ?? '')?.[0] ?? null;
