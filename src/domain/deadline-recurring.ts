import { attempt, take, type Cursor } from './deadline-cursor';

/** How often in months; null where it does not say, or more often than monthly. */
export type Repeat = 1 | 3 | 6 | 12 | null;

/** "Ngày" and "tuần", of which no month is made, are left out. */
const MONTHS: Readonly<Record<string, number>> = { thang: 1, quy: 3, qui: 3, 'nua nam': 6, nam: 12 };
/** Not "theo quy định", which leaves the date open. */
const ALWAYS =
  /(?:thuong xuyen|th\.?xuyen|t\.xuyen|tx|lien tuc|kip thoi|thuong nien|theo dinh ky|dinh ky|theo ky bao cao|theo ky|theo (thang|quy))(?![a-z]| (?:dinh|che|trinh))/y;
/** "Hằng quý", "mỗi tháng một lần", "các quý", "cuối mỗi tháng". */
const EACH =
  /(?:theo |bao cao )?(?:(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat) )?(?:dinh ky |trong |vao |cuoi |dau )?(?:hang|moi|cac)(?: ?\/)? (?:(3|6|9|12) thang|(ngay|tuan|thang|quy|qui|nua nam|nam))(?: (?:mot|1) lan| (\d{1,2}) (?:lan|dot|ky))?(?![a-z0-9])/y;
/** "Định kỳ 6 tháng"; "định kỳ 6 tháng một lần" is left to EVERY_N. */
const PERIODICALLY =
  /(?:bao cao )?dinh ky (?:theo )?(?:(3|6|9|12) thang|(thang|quy|qui|nam))(?![a-z0-9]|\/| (?:mot|1) lan| (?:\d|i|truoc|sau))/y;
/** "Báo cáo quý, 6 tháng, năm": bare words of periods only count as a list. */
const LISTED =
  /(?:bao cao )?(?:(6|9) thang|(thang|quy|qui))(?=(?: ?, ?| va )(?:(?:6|9) thang|quy|qui|nam)(?![a-z0-9]| (?:\d|i)))/y;
/** "6 tháng/lần", "quý một lần". */
const EVERY_N = /(?:dinh ky )?(?:(\d{1,2}|mot) ?)?(thang|quy|qui|nam|tuan)(?:\/lan|\/1 lan| mot lan| 1 lan)(?![a-z])/y;
/** "2 đợt/năm", "1 lần mỗi quý". */
const TIMES =
  /(?:(?:it nhat|toi thieu) )?(\d{1,2}|mot) (?:lan|dot|ky)(?:\/| mot | moi | trong | 1 )(thang|quy|qui|nam|tuan)(?![a-z0-9])/y;
/** Further members of "hằng tháng, quý, năm". */
const LIKE_EACH = / ?(?:,|va|;|\/) ?(?:(3|6|9) thang|(thang|quy|qui|nam))(?![a-z0-9]| (?:\d|i|truoc|sau|nay))/y;
/** A day of every period: "ngày 15 hằng tháng", "trước ngày 15 tháng cuối quý". */
const DAY_OF_EACH =
  /(?:truoc |vao |cham nhat |khong qua |(?=ngay ))(?:ngay )?(\d{1,2}) (?:cua )?(?:(?:hang|moi) (thang|quy|qui)|(?:thang )?(?:cuoi|dau) (?:cua )?(?:moi |hang )?(quy|qui)(?: sau)?|cuoi (?:moi |hang )(thang))(?![a-z0-9])/y;
/** The same after the frequency was named: "hằng quý, trước ngày 20". */
const DAY_WITHIN =
  / ?,? ?(?:truoc |vao |cham nhat )ngay \d{1,2}(?: (?:thang sau|cua thang|cua thang sau))?(?![\d/.-]| thang)/y;
const ALL_YEAR =
  / ?,? ?(?:trong|suot|ca|trong ca)(?: ca)? nam(?: ke hoach| nay| \d{4})?(?![a-z0-9])| ?,? ?nam \d{4}(?!\d)/y;

const REPEATS: readonly (1 | 3 | 6 | 12)[] = [1, 3, 6, 12];
const repeatOf = (months: number): Repeat => REPEATS.find((repeat) => repeat === months) ?? null;

const monthsOf = (word: string | undefined): number => MONTHS[word ?? ''] ?? 0;
const countOf = (text: string | undefined): number => (text === undefined || text === 'mot' ? 1 : Number(text));

const stepOf = (months: string | undefined, word: string | undefined): Repeat =>
  repeatOf(months === undefined ? monthsOf(word) : Number(months));

/** "2 lần/năm" is every 6 months; numbers that give no usual step leave the step open. */
const stepOfTimes = (times: string | undefined, word: string | undefined): Repeat =>
  repeatOf(monthsOf(word) / countOf(times));

const stepOfN = (count: string | undefined, word: string | undefined): Repeat =>
  repeatOf(monthsOf(word) * countOf(count));

/** The more frequent of two; what does not say how often gives way. */
export const moreOften = (a: Repeat, b: Repeat): Repeat => (a === null ? b : b === null ? a : a < b ? a : b);

function readFrequency(cursor: Cursor): { every: Repeat } | null {
  const period = take(cursor, PERIODICALLY);
  if (period) return { every: stepOf(period[1], period[2]) };
  const listed = take(cursor, LISTED);
  if (listed) return { every: stepOf(listed[1], listed[2]) };
  const always = take(cursor, ALWAYS);
  if (always) return { every: repeatOf(monthsOf(always[1])) };
  const dayOf = take(cursor, DAY_OF_EACH);
  if (dayOf) return Number(dayOf[1]) <= 31 ? { every: repeatOf(monthsOf(dayOf[2] ?? dayOf[3] ?? dayOf[4])) } : null;
  const each = take(cursor, EACH);
  if (each) return { every: each[3] ? stepOfTimes(each[3], each[2]) : stepOf(each[1], each[2]) };
  const everyN = take(cursor, EVERY_N);
  if (everyN) return { every: stepOfN(everyN[1], everyN[2]) };
  const times = take(cursor, TIMES);
  return times && { every: stepOfTimes(times[1], times[2]) };
}

/** "Thường xuyên", "hằng quý", "2 đợt/năm", "báo cáo quý, 6 tháng, năm": how often, the most frequent of a list. */
export function readRecurring(cursor: Cursor): { every: Repeat } | null {
  const first = attempt(cursor, readFrequency);
  if (!first) return null;
  let { every } = first;
  for (;;) {
    const listed = take(cursor, LIKE_EACH);
    if (listed) {
      every = moreOften(every, stepOf(listed[1], listed[2]));
      continue;
    }
    if (take(cursor, ALL_YEAR) || take(cursor, DAY_WITHIN)) continue;
    const next = attempt(cursor, () => take(cursor, / ?/y) && readFrequency(cursor));
    if (!next) return { every };
    every = moreOften(every, next.every);
  }
}
