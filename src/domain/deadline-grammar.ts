import type { IsoDate } from './dates';
import { attempt, take, type Cursor } from './deadline-cursor';
import { readDates } from './deadline-dates';
import { readRecurring, type Repeat } from './deadline-recurring';
import { cleanText, fold } from './text';

/*
 * Reads the words of a deadline. The vocabulary is closed and small, so accents and case are dropped first ("quý II", "QUÍ II",
 * "quy ii"); whatever is left over after reading makes the whole text not understood.
 */

/** One statement of a deadline cell. */
export type Term = { kind: 'due'; due: IsoDate } | { kind: 'recurring'; every: Repeat } | { kind: 'open' };

export type Reading = { ok: true; terms: Term[] } | { ok: false; reason: 'impossible-date' | 'not-understood' };

const OPEN_HEAD =
  /(?:tuy |thuc hien )?(?:theo (?:tien do|ke hoach|huong dan|yeu cau|chi dao|lo trinh|thuc te|tinh hinh|quy dinh|chuong trinh|thong bao|van ban|de nghi|de an|quyet dinh|cong van|phan cong|nhu cau|lich|dot)|(?:ngay )?(?:sau )?khi (?:co|duoc|nhan duoc|cap tren|tinh|trung uong|bo|so)|tuy (?:tinh hinh|thuc te)|cho (?:huong dan|van ban|y kien|ke hoach|chi dao|quyet dinh)|khi phat sinh|dot xuat|(?:chua|khong) (?:xac dinh|ro)|chua co|khong (?:co )?(?:thoi )?han)(?![a-z])/y;
/** The number and date of a document are no deadline: "theo Kế hoạch số 12/KH-UBND ngày 05/01/2021". */
const DOCUMENT = / ?(?:so )?\d+[/-][a-z][a-z0-9/-]*(?: ngay \d{1,2}[/.-]\d{1,2}[/.-]\d{4})?/g;
const TIME_WORD = /\d|(?:^| )(?:quy|qui) ?\.?(?:iv|i{1,3})(?![a-z])|truoc|cham nhat|cuoi |dau nam/;

function readOpen(cursor: Cursor): true | null {
  if (!take(cursor, OPEN_HEAD)) return null;
  const rest = cursor.text.slice(cursor.at);
  const tails = [rest, rest.replace(/,.*/, '')];
  const tail = tails.find((text) => !TIME_WORD.test(text.replace(DOCUMENT, '')));
  if (tail === undefined) return null;
  cursor.at += tail.length;
  return true;
}

const LABEL_WORDS = [
  'xay dung ke hoach',
  'ban hanh',
  'bao cao nam(?! \\d)',
  'bao cao',
  'cong bo',
  'cong van',
  'danh gia',
  'danh sach',
  'de an',
  'du thao',
  'gui',
  'ho so',
  'hoan thanh',
  'hoi nghi',
  'ke hoach',
  'ket luan',
  'ket qua',
  'kiem tra',
  'nop',
  'phuong an',
  'quyet dinh',
  'quy che',
  'ra soat',
  'san pham',
  'so ket',
  'tham dinh',
  'thuc hien',
  'to chuc',
  'to trinh',
  'tong hop',
  'tong ket',
  'trien khai',
  'trinh',
  'tuyen truyen',
  'xay dung',
  'xong',
];
/** What the date is for: "Kế hoạch: tháng 01; báo cáo: tháng 12". */
const LABEL = new RegExp(`(?:(?:${LABEL_WORDS.join('|')})(?![a-z])[ ,]{0,2})+:? ?`, 'y');
const SEPARATORS = /(?: ?(?:,|va|&|\+|\/) ?)|$/y;
const BULLET = /^(?:[-+*•]|[a-e]\)|\d\)) ?/;

function readSegment(text: string, planYear: number): Reading {
  const cursor: Cursor = { text, at: 0, planYear };
  const terms: Term[] = [];
  while (cursor.at < text.length) {
    take(cursor, LABEL);
    const recurring = attempt(cursor, readRecurring);
    if (recurring) terms.push({ kind: 'recurring', every: recurring.every });
    else if (attempt(cursor, readOpen)) terms.push({ kind: 'open' });
    else {
      const dates = attempt(cursor, readDates);
      if (!dates) return { ok: false, reason: 'not-understood' };
      if (dates === 'impossible') return { ok: false, reason: 'impossible-date' };
      terms.push(...dates.map((due): Term => ({ kind: 'due', due })));
    }
    if (!take(cursor, SEPARATORS)) return { ok: false, reason: 'not-understood' };
  }
  return { ok: true, terms };
}

const MONTHS_IN_WORDS = ['hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai'];
/**
 * Numbers in words, while they have their accents: without them "tháng sáu" is "tháng sau". "Tháng giêng" and "tháng chạp" are months
 * of the moon. "Tháng năm 2021" is no May: there a number was left out.
 */
const NUMBER_WORDS: readonly (readonly [RegExp, string])[] = [
  [/sáu tháng/g, '6 tháng'],
  [/chín tháng/g, '9 tháng'],
  [/ba tháng/g, '3 tháng'],
  [/hai (?=(?:lần|đợt|kỳ)(?!\p{L}))/gu, '2 '],
  [/quý (?:một|nhất)(?!\p{L})/gu, 'quý 1'],
  [/quý hai(?!\p{L})/gu, 'quý 2'],
  [/quý ba(?!\p{L})/gu, 'quý 3'],
  [/quý (?:tư|bốn)(?!\p{L})/gu, 'quý 4'],
  ...MONTHS_IN_WORDS.map(
    (word, index) =>
      [new RegExp(`tháng ${word}(?! ?\\d|\\p{L}| (?:một|hai)(?!\\p{L}))`, 'gu'), `tháng ${index + 2}`] as const,
  ).reverse(),
];

/** The hour of a date is of no use here: "17h00 ngày 30/6", or "00:00:00", which exports add. */
const TIME_OF_DAY =
  /(?<!\d)\d{1,2} ?(?:h|gio|:)(?: ?\d{2})?(?: phut)?,? (?=(?:ngay )?\d)|(?<=\d{2})[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?(?=;|$)/g;

function normalise(text: string): string {
  const composed = cleanText(text).normalize('NFKC').toLowerCase();
  const counted = NUMBER_WORDS.reduce((result, [word, number]) => result.replace(word, number), composed);
  return fold(counted.replace(/[\u2010-\u2015\u2212]/g, '-').replace(/[\u2190-\u21FF]/g, '-'))
    .replace(/\\/g, '/')
    .replace(/[()[\]]/g, ';')
    .replace(/ ?; ?(?:du kien|(?:da |duoc )?gia han)(?=;|$)/, '')
    .replace(/(?<![\d/.-])(6|9|12) ?t (?=dau|cuoi)/g, '$1 thang ')
    .replace(/(?<!(?:^|[^a-z])[qt])\. (?=[a-z])/g, '; ')
    .replace(/ ?([/.]) ?(?=\d|[a-z])/g, '$1')
    .replace(/(\d) ?- ?(?=\d{1,2}[ /.-])/g, '$1-')
    .replace(TIME_OF_DAY, '')
    .replace(/[. ]+(?=;|$)/g, '');
}

function readLine(text: string, planYear: number): Reading {
  const terms: Term[] = [];
  for (const piece of normalise(text).split(';')) {
    const segment = piece.trim().replace(BULLET, '');
    const reading = readSegment(segment, planYear);
    if (!reading.ok) return reading;
    terms.push(...reading.terms);
  }
  return terms.length > 0 ? { ok: true, terms } : { ok: false, reason: 'not-understood' };
}

/** Longer texts are descriptions, not deadlines. */
const LONGEST = 500;

/** All statements of a deadline text, in order; none may be left unread. Line breaks may be wraps or may separate. */
export function readTerms(text: string, planYear: number): Reading {
  if (text.length > LONGEST) return { ok: false, reason: 'not-understood' };
  const wrapped = readLine(text, planYear);
  if (wrapped.ok || wrapped.reason === 'impossible-date') return wrapped;
  return readLine(text.replace(/[\n\r]/g, ';'), planYear);
}
