/** What a file that was sent to a unit is (phiếu gửi): kept in several places of the file, so that it survives other programs. */
import type { PlanHeader } from '../plan';
import { cleanText } from '../text';
import { factsText, PLAN_FACTS } from './facts';
import { hashText } from './hash';
import type { TaskFacts } from './returned';

export type FileStamp = {
  /** Of the workbook that the file was split from. */
  workbookId: string;
  unitId: string;
  periodId: string;
  /** Year of the plan. */
  year: number;
  /** Local date and time of sending, "2021-06-01T08:30:00". Files sent at another time are another sending, with rows of their own. */
  issuedAt: string;
  /** Of the plan columns as they were sent (`planHash`). */
  planHash: string;
  /** Form of the file. A newer one is refused. */
  version: number;
};

/** The form of files that this program sends and understands. */
export const STAMP_VERSION = 1;

/** "CCHC1|workbook|unit|period|year|time|hash|check". The check sum has a fixed length, so that whatever follows it may touch it. */
const MARK = 'CCHC';
const CHECK_LENGTH = 7;
/** A newer version may say more; how much is enough to know that it is one. */
const FIELDS = { least: 6, most: 16 };
const STAMP = new RegExp(`${MARK}(\\d{1,4})((?:\\|[A-Za-z0-9%._-]{0,200}){${FIELDS.least},${FIELDS.most}})`, 'y');
/** Spaces, line breaks and what cannot be seen: put in by programs that break lines, never part of a stamp. */
const SPACES = /[\s\u0000-\u001F\u007F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+/g;
/** A stamp and much around it; no file makes the search long. */
const MOST_TEXT = 5000;
const COMPACT_TIME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})$/;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/;

/** The stamp as one line of ASCII; at most 255 characters for ids as catalogues have them, which is what a document property holds. */
export function stampText(stamp: FileStamp): string {
  const { workbookId, unitId, periodId, year, issuedAt, planHash: hash, version } = stamp;
  const time = TIME.test(issuedAt) ? issuedAt.replace(/[-:]/g, '') : issuedAt;
  const parts = [workbookId, unitId, periodId, String(year), time, hash].map(encoded);
  const text = [MARK + version, ...parts].join('|');
  return `${text}|${checkOf(text)}`;
}

/** The first whole stamp in a text, whatever stands around it; null where there is none or it is damaged. */
export function readStamp(text: string): FileStamp | null {
  if (!text.includes(MARK.charAt(0))) return null;
  const plain = text.slice(0, MOST_TEXT).normalize('NFKC').replace(SPACES, '');
  for (let at = plain.indexOf(MARK); at >= 0; at = plain.indexOf(MARK, at + 1)) {
    STAMP.lastIndex = at;
    const found = STAMP.exec(plain);
    const stamp = found === null ? null : stampIn(found);
    if (stamp !== null) return stamp;
  }
  return null;
}

function stampIn([, version = '', rest = '']: RegExpExecArray): FileStamp | null {
  const parts = rest.split('|').slice(1);
  // A newer stamp is longer, and text behind a stamp may look like more of it.
  for (let count = FIELDS.least; count < parts.length; count += 1) {
    const head = `${MARK}${version}|${parts.slice(0, count).join('|')}`;
    if (parts[count]!.slice(0, CHECK_LENGTH) === checkOf(head)) return stampOf(Number(version), parts);
  }
  return null;
}

function stampOf(version: number, parts: readonly string[]): FileStamp | null {
  const [workbookId, unitId, periodId, year, time, hash] = parts.map(decoded);
  if (!workbookId || !unitId || !periodId || !/^\d{4}$/.test(year ?? '') || time == null || hash == null) return null;
  const issuedAt = time.replace(COMPACT_TIME, '$1-$2-$3T$4:$5:$6');
  return { workbookId, unitId, periodId, year: Number(year), issuedAt, planHash: hash, version };
}

const checkOf = (text: string) => hashText(text).slice(1, 1 + CHECK_LENGTH);

/** As in addresses, but with every sign that programs change while people type ("'" to "’"). */
function encoded(text: string): string {
  // Half of a pair cannot be encoded.
  const whole = text.normalize('NFC').replace(/\p{Surrogate}/gu, '\uFFFD');
  return encodeURIComponent(whole).replace(/[!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Of the plan facts of tasks, whatever their order. `year`: that of the plan. */
export function planHash(rows: Iterable<{ id: string; values: TaskFacts }>, year: number): string {
  const lines = Array.from(rows, ({ id, values }) => hashText(factsText(id, values, PLAN_FACTS, year)));
  return hashText(lines.sort().join(' '));
}

/** Local date and time to the second: "2021-06-01T08:30:00". */
export function localMoment(date: Date): string {
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  const day = [pad(date.getFullYear(), 4), pad(date.getMonth() + 1), pad(date.getDate())].join('-');
  return `${day}T${[date.getHours(), date.getMinutes(), date.getSeconds()].map((part) => pad(part)).join(':')}`;
}

const SPARE_EPOCH = Date.UTC(2020, 0, 1);
const SPARE_ID = /^BS-.+-[0-9a-z]+-\d{2,}$/su;

/** All ids of rows that a unit added begin so. */
export const ownRowPrefix = (unitId: string): string => `BS-${unitId}-`;

/**
 * The id that a spare row is sent with, so that a task typed in it is known again in every copy of the file. `n` counts the spare rows
 * of the file from 1.
 */
export function spareRowId(unitId: string, issuedAt: string, n: number): string {
  // As if it were UTC: only that each minute has a number of its own matters.
  const minutes = Math.floor((Date.parse(`${issuedAt.slice(0, 19)}Z`) - SPARE_EPOCH) / 60_000);
  const sending = Number.isFinite(minutes) && minutes >= 0 ? minutes.toString(36) : hashText(issuedAt);
  return `${ownRowPrefix(unitId)}${sending}-${String(n).padStart(2, '0')}`;
}

/** True for an id made by `spareRowId`. */
export function isSpareRowId(id: string): boolean {
  return SPARE_ID.test(id);
}

/** The id of a workbook that was made before workbooks had ids: the same each time, as long as its "Thông tin" says the same. */
export function derivedWorkbookId(
  header: Pick<PlanHeader, 'place' | 'issuer' | 'year' | 'decisionNumber' | 'title'>,
): string {
  const { place, issuer, year, decisionNumber, title } = header;
  return hashText([place, issuer, String(year), decisionNumber, title].map(cleanText).join('\n'));
}

/** The id of the workbook that is sent to a unit. */
export function childWorkbookId(parentId: string, unitId: string, issuedAt: string): string {
  return hashText([parentId, unitId, issuedAt].join('\n'));
}
