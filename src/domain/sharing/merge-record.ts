/** What the workbook remembers of files once they are merged. */
import type { TaskField } from '../task';
import { sentKey, type FileReading } from './merge-facts';
import type { KnownFile } from './merge-files';
import type { LastFacts, MergeTarget, ReceivedFile, ReceivedRecord } from './merge-plan';
import type { TaskFacts } from './returned';

export type Remembering = {
  target: MergeTarget;
  /** Ids of the tasks that are here once the merge is carried out. */
  isTask: (taskId: string) => boolean;
  /** The plan stays as it is although the file changed the fact back: what an earlier file brought still stands. */
  isKept: (taskId: string, field: TaskField) => boolean;
  /** Something that the file said was left without an answer. */
  isOpen: (file: KnownFile) => boolean;
};

/** `readings`: from the oldest file to the newest. */
export function receivedAfter(readings: readonly FileReading[], remembering: Remembering): ReceivedRecord {
  const { files, last } = remembering.target.received;
  const after = new Map(last);
  const begun = new Map<string, { facts: Map<string, TaskFacts>; sent: Map<string, TaskFacts> }>();
  const firstNew = new Map<string, FileReading>();
  for (const reading of readings) {
    const { sending, again } = reading.file;
    if (!again && !firstNew.has(sending)) firstNew.set(sending, reading);
  }
  for (const reading of readings) {
    const { sending } = reading.file;
    let memory = begun.get(sending);
    if (memory === undefined) {
      const [facts, sent] = [last.get(sending), last.get(sentKey(sending))];
      const first = firstNew.get(sending) ?? reading;
      memory = { facts: stillSaid(first, facts, remembering), sent: copyOf(sent) };
      begun.set(sending, memory);
    }
    remember(reading, memory, remembering);
  }
  for (const [sending, { facts, sent }] of begun) {
    setOrDelete(after, sending, facts);
    setOrDelete(after, sentKey(sending), known(sent, facts));
  }
  return { files: filesAfter(files, readings, remembering), last: after };
}

/** A file that comes again keeps its line; nobody counts it twice. */
function filesAfter(
  files: readonly ReceivedFile[],
  readings: readonly FileReading[],
  { target, isOpen }: Remembering,
): ReceivedFile[] {
  const marked = (line: ReceivedFile, isNowOpen: boolean): ReceivedFile => {
    const { open: _, ...closed } = line;
    return isNowOpen ? { ...closed, open: true } : closed;
  };
  const again = new Map<string, KnownFile>();
  for (const { file } of readings) if (file.again) again.set(file.digest.fingerprint, file);
  const kept = files.map((line) => {
    const file = again.get(line.fingerprint);
    return file === undefined ? line : marked(line, isOpen(file));
  });
  const added = readings.flatMap(({ file }) => (file.again ? [] : [marked(received(file, target), isOpen(file))]));
  return [...kept, ...added];
}

function setOrDelete(last: Map<string, LastFacts>, key: string, facts: LastFacts): void {
  if (facts.size === 0) last.delete(key);
  else last.set(key, facts);
}

function copyOf(facts: LastFacts | undefined): Map<string, TaskFacts> {
  return new Map(Array.from(facts ?? [], ([taskId, values]) => [taskId, { ...values }]));
}

/**
 * Of what was brought before: facts of which the new file says nothing, and those that stay although it took them back. A file that comes
 * again says nothing new: all that was brought before stays, but what is taken back now.
 */
function stillSaid(reading: FileReading, last: LastFacts | undefined, { isKept }: Remembering): Map<string, TaskFacts> {
  const { digest, again } = reading.file;
  const there = new Set(digest.fields);
  const unsaid = new Set(digest.unsaid?.map(({ taskId, field }) => `${taskId}\n${field}`));
  const back = new Set(reading.proposals.filter((each) => each.back).map(({ taskId, field }) => `${taskId}\n${field}`));
  const still = new Map<string, TaskFacts>();
  for (const [taskId, facts] of last ?? []) {
    const rowGone = reading.deleted.has(taskId);
    for (const [field, value] of Object.entries(facts) as [TaskField, TaskFacts[TaskField]][]) {
      const key = `${taskId}\n${field}`;
      const isBack = back.has(key) && isKept(taskId, field);
      const isSilent = again ? !back.has(key) : rowGone || !there.has(field) || unsaid.has(key);
      if (!isSilent && !isBack) continue;
      still.set(taskId, { ...still.get(taskId), [field]: value });
    }
  }
  return still;
}

function remember(
  { file, said, added }: FileReading,
  memory: { facts: Map<string, TaskFacts>; sent: Map<string, TaskFacts> },
  { isTask }: Remembering,
): void {
  // What a file brought the first time is known, and a later file may have said otherwise since.
  const isNews = (taskId: string, field: TaskField) =>
    !file.again || (file.again.latest && memory.facts.get(taskId)?.[field] === undefined);
  for (const [taskId, facts] of said) {
    for (const [field, { value, sent }] of facts) {
      if (isNews(taskId, field)) put(memory.facts, taskId, field, value);
      if (sent !== undefined) put(memory.sent, taskId, field, sent);
    }
  }
  for (const [taskId, values] of added) {
    if (isTask(taskId)) memory.facts.set(taskId, { ...memory.facts.get(taskId), ...values });
  }
}

function put(facts: Map<string, TaskFacts>, taskId: string, field: TaskField, value: TaskFacts[TaskField]): void {
  const values = facts.get(taskId);
  if (values === undefined) facts.set(taskId, { [field]: value });
  else values[field] = value;
}

/** What was sent is kept for facts that are remembered, no longer. */
function known(sent: ReadonlyMap<string, TaskFacts>, facts: LastFacts): Map<string, TaskFacts> {
  const result = new Map<string, TaskFacts>();
  for (const [taskId, values] of facts) {
    const before = sent.get(taskId);
    for (const field of Object.keys(values) as TaskField[]) {
      if (before && field in before) put(result, taskId, field, before[field]);
    }
  }
  return result;
}

function received({ digest, unitId, periodId }: KnownFile, { now }: MergeTarget): ReceivedFile {
  const { file, stamp, own, savedAt, fingerprint } = digest;
  const workbookId = stamp === null ? (own?.workbookId ?? '') : '';
  return { file, unitId, periodId, issuedAt: stamp?.issuedAt ?? '', workbookId, savedAt, receivedAt: now, fingerprint };
}
