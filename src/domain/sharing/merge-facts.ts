/** What one returned file says of the tasks that are here, compared with what was sent and with what its sending brought before. */
import { readText } from '../cell-values';
import { cutText, nameKey } from '../text';
import { sameCell, type CellValue, type TaskField } from '../task';
import { aboutKey, isLowerTaskId, lowerTaskId, NAMELESS } from './digest';
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
  // Of what came after it a file says nothing.
  if (last !== undefined && file.again?.latest !== false) findTakenBack(reading, last, context);
  propose(reading, last, context);
  return reading;
}

type Say = (taskId: string, field: TaskField, fact: SaidFact) => void;

/** A file that was sent from here. */
function readSent({ digest, unitId }: KnownFile, { tasks }: MergeContext, reading: FileReading, say: Say): void {
  const gone = new Map<string, string>();
  for (const { taskId, field, value, ...sent } of digest.changed) {
    if (tasks.has(taskId)) say(taskId, field, { value, ...('sent' in sent ? { sent: sent.sent ?? null } : {}) });
    else gone.set(taskId, digest.titles?.[taskId] ?? (field === 'title' ? readText(value) : (gone.get(taskId) ?? '')));
  }
  for (const [task, title] of gone) reading.notes.push({ code: 'row-gone', details: { task, title } });
  for (const [taskId, values] of addedIds(digest, unitId, tasks)) {
    if (tasks.has(taskId)) sayAll(taskId, values, say);
    else reading.added.set(taskId, values);
  }
}

/** The rows that were not sent, by the ids of the tasks that they are or would become. */
function addedIds(
  { added }: KnownFile['digest'],
  unitId: string,
  tasks: ReadonlyMap<string, MergeTask>,
): Map<string, TaskFacts> {
  const prefix = ownRowPrefix(unitId);
  const idOf = namedSince(
    prefix,
    added.map(({ key }) => key),
    tasks,
  );
  return new Map(added.map(({ key, values }) => [idOf(addedId(key, values, prefix, tasks), values), values]));
}

/**
 * An id that a unit typed itself, or that the program gave a task of its own, may be that of another task here, so it becomes one of the
 * unit; except where the row says that it is that very task. The ids of tasks of lower levels are the same everywhere.
 */
function addedId(key: string, values: TaskFacts, prefix: string, tasks: ReadonlyMap<string, MergeTask>): string {
  if (key.startsWith(prefix) || isLowerTaskId(key)) return key;
  const own = prefix + key;
  const here = tasks.get(key);
  return here !== undefined && !tasks.has(own) && aboutKey(values) === aboutKey(here.values) ? key : own;
}

/**
 * A row that came without an id before may have got one since. It is known again by its title, unless its file has another row that is
 * the task. `ids`: those of all rows of the file.
 */
function namedSince(
  prefix: string,
  ids: Iterable<string>,
  tasks: ReadonlyMap<string, MergeTask>,
): (id: string, values: TaskFacts) => string {
  const taken = new Set(ids);
  return (id, values) => {
    const about = tasks.has(id) ? null : aboutKey(values);
    const nameless = about === null ? id : prefix + about;
    if (!tasks.has(nameless) || taken.has(nameless)) return id;
    taken.add(nameless);
    return nameless;
  };
}

function sayAll(taskId: string, values: TaskFacts, say: Say): void {
  for (const [field, value] of Object.entries(values) as [TaskField, CellValue][]) say(taskId, field, { value });
}

/**
 * A workbook that consolidates on its own: each of its tasks is one that its office as a whole reports on. Who leads a task that is here
 * already is no longer its business: the task keeps its lead when the office becomes part of another one.
 */
function readLower({ digest, unitId }: KnownFile, context: MergeContext, reading: FileReading, say: Say): void {
  const rows = new Map<string, TaskFacts>();
  for (const { taskId, field, value } of digest.changed) {
    const values = rows.get(taskId) ?? {};
    values[field] = value;
    rows.set(taskId, values);
  }
  const { tasks } = context;
  const name = context.unitNames.get(unitId) ?? unitId;
  const idOf = namedSince(lowerTaskId(digest.own?.workbookId ?? '', NAMELESS), rows.keys(), tasks);
  for (const [id, values] of rows) {
    const taskId = idOf(id, values);
    const here = tasks.get(taskId);
    const { lead, ...facts } = underUnit(values, name, [name, digest.own?.place ?? '', readText(here?.values.lead)]);
    if (here !== undefined) sayAll(taskId, facts, say);
    else reading.added.set(taskId, { ...facts, lead });
  }
}

/** What a cell of Excel holds. */
const MOST_CHARACTERS = 32_767;

/** "UBND phường Tứ Hạ" and "Phường Tứ Hạ" are one. */
const officeKey = (name: string): string => nameKey(name).replace(/^ubnd /, '');

/**
 * The unit leads here; who leads and takes part within it stays readable in the remarks. Its offices are none of this catalogue, even
 * where they are called the same ("Công an", "các phòng, ban"). `names`: all that the unit itself goes by.
 */
function underUnit({ coordinators = null, ...values }: TaskFacts, name: string, names: readonly string[]): TaskFacts {
  const { lead = null, note = null } = values;
  const isUnit = lead !== null && names.some((one) => officeKey(one) === officeKey(String(lead)));
  const lines = [
    ...(note === null ? [] : [String(note)]),
    ...(lead === null || isUnit ? [] : [`Chủ trì tại đơn vị: ${String(lead)}`]),
    ...(coordinators === null ? [] : [`Phối hợp tại đơn vị: ${String(coordinators)}`]),
  ];
  const facts: TaskFacts = { ...values, lead: name };
  return lines.length === 0 ? facts : { ...facts, note: cutText(lines.join('\n'), MOST_CHARACTERS) };
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
  const added = new Set(addedIds(digest, unitId, tasks).keys());
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
      if (digest.stamp === null && WITHIN.has(field)) continue;
      const value = allOfRow ? null : wasSent?.get(taskId)?.[field];
      if (value === undefined || sameCell(value, oursOf(task, field, target.year))) continue;
      proposals.push({ file, taskId, field, value, sent: value, clean: false, back: true });
    }
  }
}

/** What a workbook of a lower level says of who does a task is of no account for a task that is here. */
const WITHIN: ReadonlySet<TaskField> = new Set(['lead', 'coordinators']);

/**
 * Of a file that comes again: what it brought was settled where another file of its sending brought what stands here, or has taken the
 * fact back since. Everything else that differs was left open.
 */
function isSettled({ latest }: { latest: boolean }, brought: CellValue | undefined, ours: CellValue): boolean {
  return brought === undefined ? !latest : sameCell(brought, ours);
}

/**
 * Readings without what a file of the same sending in the batch has overtaken: where a later one says what stands here, what an earlier
 * one said of it is of no account; and of files that come again together the last one does not take back what another one brought,
 * because the first time it did not either. `readings`: from the oldest file to the newest.
 */
export function withoutOvertaken(readings: readonly FileReading[], { tasks, target }: MergeContext): FileReading[] {
  const rows = new Set<string>();
  /** The last reading that says what stands here. */
  const standing = new Map<string, number>();
  const keyOf = ({ sending }: KnownFile, ...names: string[]) => [sending, ...names].join('\n');
  readings.forEach(({ file, said }, index) => {
    for (const [taskId, values] of said) {
      rows.add(keyOf(file, taskId));
      for (const [field, { value }] of values) {
        const stands = sameCell(value, oursOf(tasks.get(taskId)!, field, target.year));
        if (stands) standing.set(keyOf(file, taskId, field), index);
      }
    }
  });
  return readings.map((reading, index) => {
    const { file, proposals, deleted } = reading;
    const isOvertaken = ({ back, taskId, field }: Proposal): boolean => {
      const last = standing.get(keyOf(file, taskId, field));
      return last !== undefined && (last > index || (back && file.again !== undefined));
    };
    const wasSent = new Set(file.digest.deleted);
    const isDeleted = (taskId: string) => !file.again || wasSent.has(taskId) || !rows.has(keyOf(file, taskId));
    return {
      ...reading,
      proposals: proposals.filter((proposal) => !isOvertaken(proposal)),
      deleted: new Set([...deleted].filter(isDeleted)),
    };
  });
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
      if (file.again !== undefined && isSettled(file.again, brought, ours)) continue;
      // Text of the plan that was never sent is news only once; that of a task which came by way of another workbook is none.
      const known =
        brought === undefined ? before === undefined && file.digest.stamp === null : sameCell(brought, value);
      if (sent === undefined && isPlanFact(field) && known) continue;
      const clean = sameCell(ours, brought === undefined ? sent : brought);
      const proposal: Proposal = { file, taskId, field, value, clean, back: false };
      if (sent !== undefined) proposal.sent = sent;
      proposals.push(proposal);
    }
  }
}
