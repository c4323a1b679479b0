import { isCellError, readText } from '../cell-values';
import { cleanText, cutText, nameKey } from '../text';
import { sameCell, type CellValue, type TaskField } from '../task';
import { canonicalFact, FACTS, factsText, isUnclearFact, sameFact } from './facts';
import { hashText } from './hash';
import type { ChangedFact, ReturnedDigest, ReturnedFile, ReturnedNote, ReturnedRow, TaskFacts } from './returned';
import { changedScores, type ChangedScore } from './returned-scores';
import { ownRowPrefix, stampText } from './stamp';

/** An id that a task has already got in the workbook of a higher level. */
const LOWER_ID = /^[0-9a-z]{16}\/./s;

/** True for an id made by `lowerTaskId`. */
export const isLowerTaskId = (id: string): boolean => LOWER_ID.test(id);

/**
 * The task of lower levels keeps its own id behind that of the workbook that it was first in, however many levels it goes up: the same
 * task is the same wherever it comes from.
 */
export const lowerTaskId = (workbookId: string, id: string): string => (isLowerTaskId(id) ? id : `${workbookId}/${id}`);

/** What the ids of rows that have no id of their own begin with, in a workbook of a lower level. */
export const NAMELESS = '~';

/**
 * What a returned file says that was not in it when it was sent. All values are in canonical form (`canonicalFact`). Where the copy of
 * what was sent is lost, and for a workbook that consolidates on its own, every fact that is not blank counts as changed. A cell with an
 * error value, and a tick that reads as "no", say nothing.
 */
export function digestReturned(file: string, returned: ReturnedFile): ReturnedDigest {
  const { stamp, own, savedAt } = returned;
  const fields = FACTS.filter((field) => returned.fields.includes(field));
  const year = stamp?.year ?? own?.year ?? 0;
  const reading: Reading = {
    ...{ returned, fields, year, changed: [], added: [], titles: {}, unsaid: [], unclearMarks: [] },
    notes: [...returned.notes],
  };
  if (stamp !== null && returned.sent === null) note(reading, { code: 'sent-lost', details: {} });
  const found = readRows(reading);
  const errors = errorRows(reading);
  if (errors.length > 0) note(reading, { code: 'error-values', details: { rows: listed(errors) } });
  const marks = reading.unclearMarks.sort((a, b) => a - b);
  if (marks.length > 0) note(reading, { code: 'marks-unclear', details: { rows: listed(marks) } });
  const { changed, added, titles, unsaid, notes } = reading;
  const deleted = stamp === null ? [] : [...(returned.sent?.keys() ?? [])].filter((id) => !found.has(id));
  const scores = returned.scores === undefined ? [] : changedScores(returned.scores);
  const fingerprint = fingerprintOf(reading, deleted, scores);
  return {
    file,
    stamp,
    own,
    savedAt,
    fingerprint,
    tasks: returned.rows.length,
    fields,
    changed,
    deleted,
    added,
    ...(Object.keys(titles).length === 0 ? {} : { titles }),
    ...(unsaid.length === 0 ? {} : { unsaid }),
    ...(scores.length === 0 ? {} : { scores }),
    notes,
  };
}

type Reading = {
  returned: ReturnedFile;
  fields: readonly TaskField[];
  year: number;
  changed: ChangedFact[];
  added: ReturnedDigest['added'];
  titles: Record<string, string>;
  unsaid: { taskId: string; field: TaskField }[];
  /** Rows with a tick that reads as "no". */
  unclearMarks: number[];
  notes: ReturnedNote[];
};

/** Characters; enough to know a task again. */
const MOST_TITLE = 120;

/** More rows than these are counted, not listed. */
const MOST_LISTED = 20;
const listed = (rows: readonly number[]) => (rows.length > MOST_LISTED ? rows.length : rows.join(', '));

function note({ notes }: Reading, added: ReturnedNote): void {
  const { task } = added.details;
  if (!notes.some(({ code, details }) => code === added.code && details.task === task)) notes.push(added);
}

/** Rows of cells with error values, from the top. */
function errorRows({ returned, fields }: Reading): number[] {
  return returned.rows.filter(({ values }) => fields.some((field) => isCellError(values[field]))).map(({ row }) => row);
}

/** Sorts the rows into changed facts and added rows. Returns the ids of the tasks that are in the file. */
function readRows(reading: Reading): Set<string> {
  const found = new Set<string>();
  const extras: ReturnedRow[] = [];
  for (const [id, rows] of rowsById(reading.returned.rows)) {
    if (id === '') extras.push(...rows);
    else {
      const { task, others } = taskAmong(id, rows, reading);
      found.add(id);
      readTask(reading, id, task);
      extras.push(...others);
    }
  }
  for (const [id, row] of withKeys(extras, reading)) readTask(reading, id, row);
  return found;
}

function rowsById(rows: readonly ReturnedRow[]): Map<string, ReturnedRow[]> {
  const byId = new Map<string, ReturnedRow[]>();
  for (const row of rows) {
    const id = cleanText(row.id);
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [row]);
    else known.push(row);
  }
  return byId;
}

/**
 * The row that is the task, of those with its id. A row that was copied to type another task over it still has the id of the first, so
 * rows with another title are tasks of their own; with the same title, they repeat it.
 */
function taskAmong(id: string, rows: readonly ReturnedRow[], reading: Reading) {
  const first = rows[0]!;
  if (rows.length === 1) return { task: first, others: [] };
  const sentTitle = reading.returned.sent?.get(id)?.title;
  const task = (sentTitle === undefined ? null : rows.find((row) => titleKey(row) === keyOf(sentTitle))) ?? first;
  const repeated = rows.filter((row) => row !== task && titleKey(row) === titleKey(task));
  if (repeated.length > 0) {
    const places = [task, ...repeated].map(({ row }) => row).sort((a, b) => a - b);
    note(reading, { code: 'row-repeated', details: { task: id, rows: listed(places) } });
  }
  return { task, others: rows.filter((row) => row !== task && titleKey(row) !== titleKey(task)) };
}

const keyOf = (title: CellValue | undefined) => nameKey(String(canonicalFact('title', title, 0) ?? ''));
const titleKey = ({ values }: ReturnedRow) => keyOf(values.title);

/**
 * Rows without an id of their own are known again by what they are about: their title, or all they say where they have none. Rows that
 * are alike are numbered; which of them is which makes no difference.
 */
function withKeys(rows: readonly ReturnedRow[], { returned, fields, year }: Reading): [string, ReturnedRow][] {
  const { stamp } = returned;
  const prefix = stamp === null ? NAMELESS : ownRowPrefix(stamp.unitId);
  const times = new Map<string, number>();
  return rows.map((row) => {
    const about = aboutKey(row.values) ?? shortHash(factsText('', row.values, fields, year));
    const time = (times.get(about) ?? 0) + 1;
    times.set(about, time);
    return [`${prefix}${about}${time === 1 ? '' : `.${time}`}`, row];
  });
}

const shortHash = (text: string) => hashText(text).slice(1, 8);

/** What the id of a row without one ends with: the same for rows with one title; null for a row without a title. */
export function aboutKey({ title }: TaskFacts): string | null {
  const key = keyOf(title);
  return key === '' ? null : shortHash(key);
}

function readTask(reading: Reading, id: string, row: ReturnedRow): void {
  const { stamp, own, sent } = reading.returned;
  const taskId = stamp === null && own !== null ? lowerTaskId(own.workbookId, id) : id;
  const before = sent?.get(id);
  const said = saidFields(reading, taskId, row, before);
  if (stamp !== null && before !== undefined) {
    const changes = changesOf(reading, said, { taskId, row, sent: before });
    reading.changed.push(...changes);
    const title = changes.length === 0 ? '' : cutText(readText(before.title), MOST_TITLE);
    if (title !== '') reading.titles[taskId] = title;
  } else if (stamp === null || (sent === null && !id.startsWith(ownRowPrefix(stamp.unitId)))) {
    reading.changed.push(...factsOf(reading, said, { taskId, row }));
  } else {
    const values: TaskFacts = {};
    for (const { field, value } of factsOf(reading, said, { taskId, row })) values[field] = value;
    // Numbering that a spare row shows is no task.
    if (Object.keys(values).length > 0) reading.added.push({ key: taskId, row: row.row, values });
  }
}

/** The fields of which the row says something else than what was sent; what it leaves unclear is noted. */
function saidFields(reading: Reading, taskId: string, row: ReturnedRow, sent: TaskFacts | undefined): TaskField[] {
  const said: TaskField[] = [];
  for (const field of reading.fields) {
    // Nearly every cell is as it was sent.
    if (sent !== undefined && row.values[field] === (sent[field] ?? null)) continue;
    const isUnclear = isUnclearMark(row, field, sent);
    if (isUnclear) reading.unclearMarks.push(row.row);
    if (isUnclear || isUnsaid(row, field)) reading.unsaid.push({ taskId, field });
    else said.push(field);
  }
  return said;
}

/** An error value, or no value at all, although the column is there: what the cell says is not known, which is not blank. */
function isUnsaid({ values }: ReturnedRow, field: TaskField): boolean {
  const value = values[field];
  return value === undefined || isCellError(value);
}

/** "Không" in "Không tính": nobody says so of a task that counts, and of one that does not a tick is what is asked for. */
function isUnclearMark({ values }: ReturnedRow, field: TaskField, sent: TaskFacts | undefined): boolean {
  if (field !== 'excluded' || isCellError(values[field])) return false;
  const value = canonicalFact(field, values[field], 0);
  return isUnclearFact(field, value) && !sameFact(field, value, sent?.[field], 0);
}

type RowOf = { taskId: string; row: ReturnedRow };

/** Facts that are not blank. */
function factsOf({ year }: Reading, fields: readonly TaskField[], { taskId, row }: RowOf): ChangedFact[] {
  const facts: ChangedFact[] = [];
  for (const field of fields) {
    const value = canonicalFact(field, row.values[field], year);
    if (value !== null) facts.push({ taskId, row: row.row, field, value });
  }
  return facts;
}

function changesOf(
  { year }: Reading,
  fields: readonly TaskField[],
  { taskId, row, sent }: RowOf & { sent: TaskFacts },
): ChangedFact[] {
  const facts: ChangedFact[] = [];
  for (const field of fields) {
    const value = canonicalFact(field, row.values[field], year);
    const before = canonicalFact(field, sent[field], year);
    if (!sameCell(value, before)) facts.push({ taskId, row: row.row, field, sent: before, value });
  }
  return facts;
}

/**
 * The same for files that say the same of the same sending, in whatever order their rows stand. What was sent is the same for all of
 * them, so what differs from it is enough.
 */
function fingerprintOf(
  { returned, fields, year, changed, added, unsaid }: Reading,
  deleted: readonly string[],
  scores: readonly ChangedScore[],
): string {
  const { stamp, own } = returned;
  const origin = stamp === null ? `${own?.workbookId ?? ''} ${own?.periodId ?? ''}` : stampText(stamp);
  const lines = [
    ...changed.map(({ taskId, field, value }) =>
      factsText(`${taskId}\u0001${field}`, { [field]: value }, [field], year),
    ),
    ...added.map(({ key, values }) => factsText(`+${key}`, values, fields, year)),
    ...unsaid.map(({ taskId, field }) => `?${taskId}\u0001${field}`),
    ...deleted.map((id) => `-${id}`),
    ...scores.map(({ id, field, value }) => `=${id}\u0001${field}\u0001${JSON.stringify(value)}`),
  ];
  return hashText([origin, fields.join(' '), ...lines.sort()].join('\n'));
}
