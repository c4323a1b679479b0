/** What one returned file says of the tasks that are here, compared with what was sent and with what its sending brought before. */
import { cutText, nameKey } from '../text';
import { sameCell, type CellValue, type TaskField } from '../task';
import { canonicalFact, isPlanFact } from './facts';
import type { KnownFile } from './merge-files';
import type { LastFacts, MergeTarget, MergeTask } from './merge-plan';
import type { ReturnedNote, TaskFacts } from './returned';
import { ownRowPrefix } from './stamp';

/** A value for a fact of a task here that differs from what stands here. */
export type Proposal = {
  file: KnownFile;
  taskId: string;
  field: TaskField;
  value: CellValue;
  /** What was sent; missing where it is not known. */
  sent?: CellValue;
  /** Nobody changed the fact here since the file, or the one before it, was sent. */
  clean: boolean;
  /** The file says again what was sent, after an earlier one had said something else. */
  back: boolean;
};

/** A fact as a file says it, whether it differs or not. */
type SaidFact = { value: CellValue; sent?: CellValue };
export type SaidFacts = ReadonlyMap<string, ReadonlyMap<TaskField, SaidFact>>;

export type FileReading = {
  file: KnownFile;
  /** Of tasks here, by id: all that the file changed. */
  said: SaidFacts;
  proposals: Proposal[];
  /** Rows that are no tasks here, in canonical form, by the id that they would get. */
  added: Map<string, TaskFacts>;
  /** Ids of tasks here whose row is no longer in the file. */
  deleted: Set<string>;
  notes: ReturnedNote[];
};

export type MergeContext = {
  target: MergeTarget;
  tasks: ReadonlyMap<string, MergeTask>;
  unitNames: ReadonlyMap<string, string>;
};

/** In the record of last facts: what was sent of the facts of a sending, which no file says that changed them back. */
export const sentKey = (sending: string): string => `${sending} sent`;

/** What stands here, in canonical form. */
export function oursOf({ values }: MergeTask, field: TaskField, year: number): CellValue {
  return canonicalFact(field, values[field], year);
}

export function readFile(file: KnownFile, context: MergeContext): FileReading {
  const reading: FileReading = {
    ...{ file, said: new Map(), proposals: [], added: new Map(), deleted: new Set(), notes: [] },
  };
  const said = new Map<string, Map<TaskField, SaidFact>>();
  const say = (taskId: string, field: TaskField, fact: SaidFact) => {
    const facts = said.get(taskId) ?? new Map<TaskField, SaidFact>();
    said.set(taskId, facts.set(field, fact));
  };
  if (file.digest.stamp === null) readLower(file, context, reading, say);
  else readSent(file, context, reading, say);
  reading.said = said;
  for (const id of file.digest.deleted) if (context.tasks.has(id)) reading.deleted.add(id);
  const last = context.target.received.last.get(file.sending);
  if (last !== undefined) findTakenBack(reading, last, context);
  propose(reading, last, context);
  return reading;
}

type Say = (taskId: string, field: TaskField, fact: SaidFact) => void;

/** A file that was sent from here. */
function readSent({ digest, unitId }: KnownFile, { tasks }: MergeContext, reading: FileReading, say: Say): void {
  const gone = new Map<string, CellValue>();
  for (const { taskId, field, value, ...sent } of digest.changed) {
    if (tasks.has(taskId)) say(taskId, field, { value, ...('sent' in sent ? { sent: sent.sent ?? null } : {}) });
    else gone.set(taskId, field === 'title' ? value : (gone.get(taskId) ?? null));
  }
  for (const [task, title] of gone) {
    reading.notes.push({ code: 'row-gone', details: { task, title: typeof title === 'string' ? title : '' } });
  }
  for (const { key, values } of digest.added) {
    const taskId = addedId(key, unitId, tasks);
    if (tasks.has(taskId)) sayAll(taskId, values, say);
    else reading.added.set(taskId, values);
  }
}

/** An id that a unit typed itself may be typed by another unit for another task, so it becomes one of the unit. */
function addedId(key: string, unitId: string, tasks: ReadonlyMap<string, MergeTask>): string {
  const prefix = ownRowPrefix(unitId);
  if (key.startsWith(prefix)) return key;
  const own = prefix + key;
  return tasks.has(key) && !tasks.has(own) ? key : own;
}

function sayAll(taskId: string, values: TaskFacts, say: Say): void {
  for (const [field, value] of Object.entries(values) as [TaskField, CellValue][]) say(taskId, field, { value });
}

/** A workbook that consolidates on its own: each of its tasks is one that its office as a whole reports on. */
function readLower({ digest, unitId }: KnownFile, context: MergeContext, reading: FileReading, say: Say): void {
  const rows = new Map<string, TaskFacts>();
  for (const { taskId, field, value } of digest.changed) {
    const values = rows.get(taskId) ?? {};
    values[field] = value;
    rows.set(taskId, values);
  }
  const name = context.unitNames.get(unitId) ?? unitId;
  for (const [taskId, values] of rows) {
    const facts = underUnit(values, name);
    if (context.tasks.has(taskId)) sayAll(taskId, facts, say);
    else reading.added.set(taskId, facts);
  }
}

/** What a cell of Excel holds. */
const MOST_CHARACTERS = 32_767;

/** The unit leads here; who leads within it stays readable in the remarks. */
function underUnit(values: TaskFacts, name: string): TaskFacts {
  const { lead = null, note = null } = values;
  const facts: TaskFacts = { ...values, lead: name };
  if (lead === null || nameKey(String(lead)) === nameKey(name)) return facts;
  const inside = `Chủ trì tại đơn vị: ${String(lead)}`;
  return { ...facts, note: cutText(note === null ? inside : `${String(note)}\n${inside}`, MOST_CHARACTERS) };
}

/**
 * Facts that the sending brought before and this file does not change: it says again what was sent. Where what was sent is not known,
 * every fact that is not blank is changed, so it says blank; and a row of which it says nothing is gone.
 */
function findTakenBack(reading: FileReading, last: LastFacts, context: MergeContext): void {
  const { file, said, deleted, proposals } = reading;
  const { digest, unitId, sending } = file;
  const { tasks, target } = context;
  const saysAll = digest.stamp === null || digest.notes.some(({ code }) => code === 'sent-lost');
  const wasSent = target.received.last.get(sentKey(sending));
  const there = new Set(digest.fields);
  const unsaid = new Set(digest.unsaid?.map(({ taskId, field }) => `${taskId}\n${field}`));
  const added = new Set(digest.added.map(({ key }) => addedId(key, unitId, tasks)));
  for (const [taskId, facts] of last) {
    const task = tasks.get(taskId);
    if (task === undefined || deleted.has(taskId)) continue;
    const ownRow = !wasSent?.has(taskId) && taskId.startsWith(ownRowPrefix(unitId));
    if (!said.has(taskId) && !added.has(taskId) && (saysAll || ownRow)) {
      deleted.add(taskId);
      continue;
    }
    const allOfRow = saysAll || added.has(taskId);
    for (const field of Object.keys(facts) as TaskField[]) {
      if (said.get(taskId)?.has(field) || !there.has(field) || unsaid.has(`${taskId}\n${field}`)) continue;
      const value = allOfRow ? null : wasSent?.get(taskId)?.[field];
      if (value === undefined || sameCell(value, oursOf(task, field, target.year))) continue;
      proposals.push({ file, taskId, field, value, sent: value, clean: false, back: true });
    }
  }
}

function propose({ file, said, proposals }: FileReading, last: LastFacts | undefined, context: MergeContext): void {
  const { tasks, target } = context;
  for (const [taskId, facts] of said) {
    const task = tasks.get(taskId)!;
    const before = last?.get(taskId);
    for (const [field, { value, sent }] of facts) {
      const ours = oursOf(task, field, target.year);
      if (sameCell(value, ours)) continue;
      const brought = before?.[field];
      // Text of the plan that was never sent is news only once.
      if (sent === undefined && isPlanFact(field) && brought !== undefined && sameCell(brought, value)) continue;
      const clean = sameCell(ours, brought === undefined ? sent : brought);
      const proposal: Proposal = { file, taskId, field, value, clean, back: false };
      if (sent !== undefined) proposal.sent = sent;
      proposals.push(proposal);
    }
  }
}
