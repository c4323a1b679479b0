/** Which returned files count: those of another office, year or version are refused, those taken before are not taken again. */
import { isOpenToUnit, UNIT_SCORE_FIELDS } from '../par-index/unit-fields';
import type { MergeScore } from './merge-scores';
import type { FileOutcome, MergeTarget, RefusedFile } from './merge-plan';
import { nameKey } from '../text';
import type { ReturnedDigest } from './returned';
import { STAMP_VERSION } from './stamp';

/** A returned file whose unit is known here. */
export type KnownFile = {
  digest: ReturnedDigest;
  unitId: string;
  periodId: string;
  sending: string;
  /** By which files follow each other, as text. */
  age: string;
  /** It was taken before and is open. `latest`: no other file of its sending stands in the record behind it. */
  again?: { latest: boolean };
};

/** The name of a sending: files that were sent together to one unit, or all that a workbook of its own ever says. */
export function sendingKey(of: { unitId: string; periodId: string; issuedAt: string; workbookId: string }): string {
  return of.workbookId !== '' ? of.workbookId : [of.unitId, of.periodId, of.issuedAt].join(' ');
}

/**
 * What files are compared by to tell the newer one: the closing day of their period, because a report on six months is older than one on
 * nine whenever somebody saved it again; then when they were saved. What is not known is oldest.
 */
export function agesOf({ periods }: MergeTarget): (of: { periodId: string; savedAt: string | null }) => string {
  const closings = new Map(periods.map(({ id, closing }) => [id, closing]));
  return ({ periodId, savedAt }) => `${closings.get(periodId) ?? ''} ${savedAt ?? ''}`;
}

/** By age, then by name, so that nothing depends on the order in which files were dropped. */
function byAge(a: KnownFile, b: KnownFile): number {
  const [{ digest: one }, { digest: other }] = [a, b];
  return compare(a.age, b.age) || compare(one.file, other.file) || compare(one.fingerprint, other.fingerprint);
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export type Screened = {
  /** From the oldest to the newest. */
  taken: KnownFile[];
  /** `like`: the file of the batch that says the same, where there is one before it. */
  repeated: { file: KnownFile; like?: string }[];
  refused: RefusedFile[];
};

export function screenFiles(digests: readonly ReturnedDigest[], target: MergeTarget): Screened {
  const screened: Screened = { taken: [], repeated: [], refused: [] };
  const unitIds = new Set(target.units.map(({ id }) => id));
  const ageOf = agesOf(target);
  const files: KnownFile[] = [];
  for (const digest of digests) {
    const file = known(digest, target, unitIds);
    if ('code' in file) screened.refused.push(file);
    else files.push({ ...file, age: ageOf({ periodId: file.periodId, savedAt: digest.savedAt }) });
  }
  const lines = new Map(target.received.files.map((line) => [line.fingerprint, line]));
  const latest = new Map(target.received.files.map((line) => [sendingKey(line), line]));
  const batch = new Map<string, string>();
  for (const file of files.sort(byAge)) {
    const { digest, sending } = file;
    const line = lines.get(digest.fingerprint);
    const like = batch.get(digest.fingerprint);
    if (like !== undefined) screened.repeated.push({ file, like });
    else if (line === undefined) screened.taken.push(file);
    else if (line.open) screened.taken.push({ ...file, again: { latest: latest.get(sending) === line } });
    else screened.repeated.push({ file });
    if (like === undefined) batch.set(digest.fingerprint, digest.file);
  }
  return screened;
}

function known(
  digest: ReturnedDigest,
  target: MergeTarget,
  unitIds: ReadonlySet<string>,
): Omit<KnownFile, 'age'> | RefusedFile {
  const { file, stamp, own } = digest;
  const refuse = (code: string, details: RefusedFile['details'] = {}): RefusedFile => ({ file, code, details });
  const place = own?.place ?? '';
  // A workbook may itself have been sent by a higher level; what it was sent as says nothing here.
  if (stamp?.workbookId !== target.workbookId && own !== null) {
    if (own.workbookId === target.workbookId) return refuse('same-workbook');
    if (own.workbookId === target.parentId) return refuse('parent-workbook');
  }
  const year = stamp?.year ?? own?.year;
  if (year === undefined) return refuse('not-returned');
  if (stamp !== null && stamp.version > STAMP_VERSION) return refuse('file-newer', { version: stamp.version });
  if (year !== target.year) return refuse('other-year', { year, expected: target.year });
  if (stamp !== null && stamp.workbookId !== target.workbookId) {
    const isOurs = place !== '' && nameKey(place) === nameKey(target.place);
    return refuse(isOurs ? 'other-sending' : 'other-workbook', { place });
  }
  if (stamp !== null) {
    if (!unitIds.has(stamp.unitId)) return refuse('unit-unknown', { unit: stamp.unitId });
    const { unitId, periodId, issuedAt } = stamp;
    return { digest, unitId, periodId, sending: sendingKey({ unitId, periodId, issuedAt, workbookId: '' }) };
  }
  const unitId = target.unitOf(own!);
  if (unitId === null)
    return refuse('office-unknown', { place: [own!.consolidator, place].filter(Boolean).join(', ') });
  const { periodId, workbookId } = own!;
  return { digest, unitId, periodId, sending: sendingKey({ unitId, periodId, issuedAt: '', workbookId }) };
}

/** More names than these help nobody, and ten thousand copies of one file would each list all others. */
const MOST_DUPLICATES = 20;

/** Names of the other files of the same unit and period, in this batch or taken before. */
export function duplicateFinder(files: readonly KnownFile[], target: MergeTarget): (file: KnownFile) => string[] {
  const groups = new Map<string, Map<string, string>>();
  const groupOf = (unitId: string, periodId: string) => {
    const key = `${unitId}\n${periodId}`;
    const group = groups.get(key) ?? new Map<string, string>();
    groups.set(key, group);
    return group;
  };
  const keyOf = (file: string, fingerprint: string) => `${file}\n${fingerprint}`;
  for (const { file, unitId, periodId, fingerprint } of target.received.files) {
    groupOf(unitId, periodId).set(keyOf(file, fingerprint), file);
  }
  for (const { digest, unitId, periodId } of files) {
    groupOf(unitId, periodId).set(keyOf(digest.file, digest.fingerprint), digest.file);
  }
  return ({ digest, unitId, periodId }) => {
    const own = keyOf(digest.file, digest.fingerprint);
    const others: string[] = [];
    for (const [key, name] of groupOf(unitId, periodId)) {
      if (others.length >= MOST_DUPLICATES) break;
      if (key !== own) others.push(name);
    }
    return others;
  };
}

/** True where a file was saved after its period's report was due; one that does not say when it was saved is as old as its receipt. */
export function isLate({ digest, periodId }: KnownFile, { periods, now }: MergeTarget): boolean {
  const period = periods.find(({ id }) => id === periodId);
  return period !== undefined && (digest.savedAt ?? now).slice(0, 10) > period.submitBy;
}

/** The period that a batch is about: that of most of its files, of two as many the one that the workbook shows, or the later one. */
export function periodOf(files: readonly KnownFile[], target: MergeTarget): string {
  const counts = new Map<string, number>();
  for (const { periodId } of files) counts.set(periodId, (counts.get(periodId) ?? 0) + 1);
  const closings = new Map(target.periods.map(({ id, closing }) => [id, closing]));
  const ranked = [...counts].sort(
    ([a, timesA], [b, timesB]) =>
      timesB - timesA ||
      Number(b === target.periodId) - Number(a === target.periodId) ||
      compare(closings.get(b) ?? '', closings.get(a) ?? '') ||
      compare(a, b),
  );
  // A period that the catalogue no longer has cannot be counted.
  return ranked.find(([id]) => closings.has(id))?.[0] ?? target.periodId;
}

/** Units of which a file for a period is known. */
function unitsSent(files: readonly KnownFile[], { received }: MergeTarget, periodId: string): Set<string> {
  const ofPeriod = [...received.files, ...files].filter((file) => file.periodId === periodId);
  return new Set(ofPeriod.map(({ unitId }) => unitId));
}

/** Units that report on a period and of which no file for it is known. */
export function missingUnits(files: readonly KnownFile[], target: MergeTarget, periodId: string): string[] {
  const sent = unitsSent(files, target, periodId);
  return target.expected(periodId).filter((unitId) => !sent.has(unitId));
}

/** Units that have no tasks to report on, but a score sheet that is open to them, and of which no file for the period is known. */
export function missingSheets(files: readonly KnownFile[], target: MergeTarget, periodId: string): string[] {
  const isOpen = ({ state, part }: MergeScore): boolean =>
    UNIT_SCORE_FIELDS.some((field) => isOpenToUnit(state, field, part));
  const open = new Set((target.scores ?? []).filter(isOpen).map(({ unitId }) => unitId));
  const others = new Set([...target.expected(periodId), ...unitsSent(files, target, periodId)]);
  return target.units.flatMap(({ id }) => (open.has(id) && !others.has(id) ? [id] : []));
}

/** What is told of a file of which nothing more is known yet. */
export function outcomeOf(file: KnownFile, status: FileOutcome['status'], more: Partial<FileOutcome>): FileOutcome {
  const { digest, unitId, periodId } = file;
  const { savedAt, notes } = digest;
  return {
    ...{ file: digest.file, unitId, periodId, savedAt, late: false, status, duplicates: [] },
    ...{ changed: 0, added: 0, notes },
    ...more,
  };
}
