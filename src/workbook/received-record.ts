/**
 * What the workbook remembers of files that came back (`ReceivedRecord`), in a very hidden sheet: a line of JSON for each file and for
 * what the last file of each sending said. The facts of a large sending go on in further lines, each of which is read by itself, so
 * that one broken line loses no more than it says.
 */
import type { LastFacts, ReceivedFile, ReceivedRecord } from '../domain/sharing/merge-plan';
import type { TaskFacts } from '../domain/sharing/returned';
import { TYPED_FIELDS, type TaskField } from '../domain/task';
import type { Change } from './change';
import { Parts } from './find-parts';
import { isCellValue, lineCells, lineText, parsedLine, PIECE, writeLines } from './hidden-lines';
import { RECEIVED_SHEET } from './tab-ids';
import type { Cell, Workbook } from './workbook';

/** The columns of a line about a file, after the word that says so; `true` follows them where it is open. */
const FILE_COLUMNS = [
  'file',
  'unitId',
  'periodId',
  'issuedAt',
  'workbookId',
  'savedAt',
  'receivedAt',
  'fingerprint',
] as const satisfies readonly (keyof ReceivedFile)[];

type Line = { kind: 'file'; file: ReceivedFile } | { kind: 'last'; sending: string; facts: LastFacts };

/** The record of this workbook; empty where no file was ever taken. Lines that say nothing are passed over. Never throws. */
export function readReceived(workbook: Workbook): ReceivedRecord {
  const files: ReceivedFile[] = [];
  const last = new Map<string, Map<string, TaskFacts>>();
  for (const text of textsIn(new Parts(workbook))) {
    const line = lineOf(parsedLine(text));
    if (line?.kind === 'file') files.push(line.file);
    if (line?.kind !== 'last') continue;
    const known = last.get(line.sending) ?? new Map<string, TaskFacts>();
    for (const [taskId, facts] of line.facts) known.set(taskId, facts);
    last.set(line.sending, known);
  }
  return { files, last };
}

/**
 * The changes after which the workbook remembers this and nothing else; none where it does already. Lines keep their places, so that only
 * those that differ are written.
 */
export function receivedChanges(workbook: Workbook, record: ReceivedRecord): Change[] {
  const parts = new Parts(workbook);
  const wanted = new Map(linesOf(record));
  if (parts.named(RECEIVED_SHEET.anchor) === null && wanted.size === 0) return [];
  const kept = [...new Set(textsIn(parts).map(keyOf))].filter((key) => wanted.has(key));
  const keys = new Set([...kept, ...wanted.keys()]);
  const lines = [...keys].map((key): Cell[] => lineCells(wanted.get(key) ?? ''));
  return writeLines(parts, RECEIVED_SHEET, lines);
}

function textsIn(parts: Parts): string[] {
  const found = parts.named(RECEIVED_SHEET.anchor);
  return found === null ? [] : Array.from(found.sheet.rows, lineText);
}

/** Every line with what it is known again by; files of one fingerprint are one. */
function linesOf({ files, last }: ReceivedRecord): [key: string, text: string][] {
  const ofFiles = files.map(fileText);
  const ofFacts = [...last].flatMap(([sending, facts]) =>
    partsOf(facts).map((part, index) => JSON.stringify(['last', sending, index, part])),
  );
  return [...ofFiles, ...ofFacts].map((text) => [keyOf(text), text]);
}

function fileText(file: ReceivedFile): string {
  return JSON.stringify(['file', ...FILE_COLUMNS.map((column) => file[column]), ...(file.open ? [true] : [])]);
}

/** The tasks of a sending, as many in each part as fit into a cell. */
function partsOf(facts: LastFacts): [string, TaskFacts][][] {
  const parts: [string, TaskFacts][][] = [[]];
  let used = 0;
  for (const entry of facts) {
    const length = JSON.stringify(entry).length;
    if (used > 0 && used + length > PIECE / 2) {
      parts.push([]);
      used = 0;
    }
    parts.at(-1)!.push(entry);
    used += length;
  }
  return parts;
}

function keyOf(text: string): string {
  const values = parsedLine(text);
  if (!Array.isArray(values)) return '';
  const [kind, first, second] = values as unknown[];
  if (kind === 'last') return JSON.stringify([kind, first, second]);
  const file = lineOf(values);
  return file?.kind === 'file' ? JSON.stringify([kind, file.file.file, file.file.fingerprint]) : '';
}

function lineOf(values: unknown): Line | null {
  if (!Array.isArray(values)) return null;
  const [kind, ...rest] = values as unknown[];
  if (kind === 'file') return fileOf(rest);
  const [sending, , tasks] = rest;
  if (kind !== 'last' || typeof sending !== 'string' || !Array.isArray(tasks)) return null;
  return { kind, sending, facts: new Map((tasks as unknown[]).flatMap(factsOf)) };
}

function fileOf(values: readonly unknown[]): Line | null {
  const file: Partial<Record<keyof ReceivedFile, unknown>> = {};
  FILE_COLUMNS.forEach((column, index) => (file[column] = values[index] ?? null));
  const isText = FILE_COLUMNS.every((column) => typeof file[column] === 'string' || column === 'savedAt');
  if (!isText || (file.savedAt !== null && typeof file.savedAt !== 'string')) return null;
  const open = values[FILE_COLUMNS.length] === true;
  return { kind: 'file', file: { ...(file as ReceivedFile), ...(open ? { open } : {}) } };
}

const FIELDS: ReadonlySet<string> = new Set(TYPED_FIELDS);
const isField = (name: string): name is TaskField => FIELDS.has(name);

function factsOf(entry: unknown): [string, TaskFacts][] {
  if (!Array.isArray(entry)) return [];
  const [taskId, values] = entry as unknown[];
  if (typeof taskId !== 'string' || typeof values !== 'object' || values === null) return [];
  const facts: TaskFacts = {};
  for (const [field, value] of Object.entries(values)) if (isField(field) && isCellValue(value)) facts[field] = value;
  return [[taskId, facts]];
}
