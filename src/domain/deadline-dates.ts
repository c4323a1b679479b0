import { endOfMonth, fullYear, isoDate, type IsoDate } from './dates';
import { attempt, take, type Cursor } from './deadline-cursor';
import { readNumeral } from './numerals';

/** A stretch of time whose last day is the due date. `part` counts thirds of a month (ten days) or of a quarter (a month). */
type Span =
  | { unit: 'day'; day: number; month: number; year: number | null; range?: true }
  | { unit: 'month'; month: number; part: 1 | 2 | 3; year: number | null }
  | { unit: 'quarter'; quarter: number; part: 1 | 2 | 3; year: number | null }
  | { unit: 'months'; months: number; year: number | null }
  | { unit: 'year'; year: number | null };

function lastDay(span: Span, year: number): IsoDate | null {
  switch (span.unit) {
    case 'day':
      return isoDate(year, span.month, span.day);
    case 'month':
      if (span.month < 1 || span.month > 12) return null;
      return span.part === 3 ? endOfMonth(year, span.month) : isoDate(year, span.month, span.part * 10);
    case 'quarter':
      if (span.quarter < 1 || span.quarter > 4) return null;
      return endOfMonth(year, span.quarter * 3 - 3 + span.part);
    case 'months':
      return endOfMonth(year, span.months);
    case 'year':
      return endOfMonth(year, 12);
  }
}

const YEAR_TAIL =
  /(?:[/.-](\d{4})|[/.](\d{2})|,? ?(?:cua )?nam (?:(\d{4})|(nay|ke hoach)|(truoc|ngoai)|(sau|toi))|[ ,]{1,2}(\d{4})| - (\d{4}))(?![\d/.]*\d|[a-z])/y;

/** Two digits are a year only where they cannot be a month: "tháng 6/12" may be June and December. */
const LAST_MONTH = 12;

function takeYear(cursor: Cursor): number | null {
  return attempt(cursor, () => {
    const found = take(cursor, YEAR_TAIL);
    if (!found) return null;
    const [, glued, short, named, current, previous, next, apart, dashed] = found;
    if (current) return cursor.planYear;
    if (previous) return cursor.planYear - 1;
    if (next) return cursor.planYear + 1;
    if (short === undefined) return Number(glued ?? named ?? apart ?? dashed);
    return Number(short) > LAST_MONTH ? fullYear(Number(short)) : null;
  });
}

const YEAR_FIRST = /(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const FULL_DATE = /(?:ngay )?(\d{1,2})([/.-])(\d{1,2})([/.-])(\d{4}|\d{2}(?![/.-]\d))(?!\d)/y;
const DAY_MONTH = /(?:ngay )?(\d{1,2})[/.](\d{1,2})(?![\d]|[/.]\d)/y;
/** "15-12" is a day; "3-5" may be March to May, so the first number must be no month. */
const DAY_DASH_MONTH = /(?:ngay )?(1[3-9]|2\d|3[01])-(\d{1,2})(?![\d]|[/.-]\d)/y;
/** "15–30/6", "15 đến 30/6": from the one day to the other. "3-5/2021" is none: its third number is no month. */
const DAYS_OF_MONTH =
  /(?:ngay )?(\d{1,2})(?:-| den (?:het )?(?:ngay )?)(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?(?![\d]|[/.]\d)/y;
const DAY_IN_WORDS = /(?:ngay )?(\d{1,2}) thang (\d{1,2})(?!\d)/y;
const MONTH_YEAR = /(\d{1,2})[/.-](\d{4})(?!\d)/y;
const PART = '(?:(dau|thuong tuan|giua|trung tuan|cuoi|ha tuan|het) )?';
const MONTH = new RegExp(`${PART}(?:thang |thang(?=\\d)|t\\.? ?(?=\\d))(\\d{1,2})(?!\\d|/lan)`, 'y');
const QUARTER = new RegExp(`${PART}(?:quy|qui|q)\\.? ?(iv|i{1,3}|v|\\d)(?![a-z0-9])`, 'y');
const MONTHS =
  /0?(3|6|9|12)[ -]?thang(?: (dau|cuoi)(?: cua)?(?: nam)?(?! (?:thang|quy|tuan)))?(?! ?\/ ?lan| mot lan| 1 lan| \d)/y;
const HALF_YEAR = /nua (dau|cuoi) nam/y;
const WHOLE_YEAR =
  /(?:(?:trong )?ca nam|(?:trong|cuoi|het|trong ca|ket thuc) nam)(?! (?:truoc|ngoai|hoc))(?: ke hoach| nay)?/y;
const YEAR = /(?:giai doan )?(?:(?:trong|cuoi|het|ca) )?(?:nam )?(\d{4})(?![\d/.]|-\d{1,2}(?!\d))/y;

const PARTS: Readonly<Record<string, 1 | 2 | 3>> = {
  dau: 1,
  'thuong tuan': 1,
  giua: 2,
  'trung tuan': 2,
  cuoi: 3,
  'ha tuan': 3,
  het: 3,
};
const partOf = (word: string | undefined) => (word === undefined ? 3 : (PARTS[word] ?? 3));
/** Of digits or one of the Roman numerals of the patterns, so there is always a number. */
const numeral = (text: string) => Number(readNumeral(text));

type Reader = (cursor: Cursor) => Span | null;

const readYearFirst: Reader = (cursor) => {
  const date = take(cursor, YEAR_FIRST);
  return date && { unit: 'day', day: Number(date[4]), month: Number(date[3]), year: Number(date[1]) };
};

const readFullDate: Reader = (cursor) => {
  const date = take(cursor, FULL_DATE);
  if (!date) return null;
  const [, day, first, month, second, year] = date;
  // "3-5/2021" may be the months 3 to 5; "15/6-15" is the start of a range.
  if (first !== second && (year?.length !== 4 || (first === '-' && Number(day) <= LAST_MONTH))) return null;
  return { unit: 'day', day: Number(day), month: Number(month), year: fullYear(Number(year)) };
};

const readDayAndMonth =
  (pattern: RegExp): Reader =>
  (cursor) => {
    const date = take(cursor, pattern);
    return date && { unit: 'day', day: Number(date[1]), month: Number(date[2]), year: takeYear(cursor) };
  };

const readDaysOfMonth: Reader = (cursor) => {
  const days = take(cursor, DAYS_OF_MONTH);
  if (!days || Number(days[1]) >= Number(days[2])) return null;
  const year = days[4] === undefined ? takeYear(cursor) : fullYear(Number(days[4]));
  return { unit: 'day', day: Number(days[2]), month: Number(days[3]), year, range: true };
};

const readMonthAndYear: Reader = (cursor) => {
  const month = take(cursor, MONTH_YEAR);
  return month && { unit: 'month', month: Number(month[1]), part: 3, year: Number(month[2]) };
};

const readMonth: Reader = (cursor) => {
  const month = take(cursor, MONTH);
  return month && { unit: 'month', month: Number(month[2]), part: partOf(month[1]), year: takeYear(cursor) };
};

const readQuarter: Reader = (cursor) => {
  const quarter = take(cursor, QUARTER);
  if (!quarter) return null;
  return { unit: 'quarter', quarter: numeral(quarter[2]!), part: partOf(quarter[1]), year: takeYear(cursor) };
};

const readMonths: Reader = (cursor) => {
  const months = take(cursor, MONTHS);
  // "3 tháng" alone is a length of time, "6 tháng", "9 tháng" and "12 tháng" are reporting terms.
  if (!months || (months[1] === '3' && months[2] === undefined)) return null;
  return { unit: 'months', months: months[2] === 'cuoi' ? 12 : Number(months[1]), year: takeYear(cursor) };
};

const readHalfYear: Reader = (cursor) => {
  const half = take(cursor, HALF_YEAR);
  return half && { unit: 'months', months: half[1] === 'dau' ? 6 : 12, year: takeYear(cursor) };
};

const readYear: Reader = (cursor) => {
  const year = take(cursor, YEAR);
  return year && { unit: 'year', year: Number(year[1]) };
};

const readWholeYear: Reader = (cursor) => take(cursor, WHOLE_YEAR) && { unit: 'year', year: takeYear(cursor) };

/** In the order they are tried: the longer form of each first. */
const READERS: readonly Reader[] = [
  readYearFirst,
  readFullDate,
  readDaysOfMonth,
  readMonthAndYear,
  readDayAndMonth(DAY_MONTH),
  readDayAndMonth(DAY_DASH_MONTH),
  readDayAndMonth(DAY_IN_WORDS),
  readMonth,
  readQuarter,
  readMonths,
  readHalfYear,
  readYear,
  readWholeYear,
];

function readSpan(cursor: Cursor): Span | null {
  for (const read of READERS) {
    const span = attempt(cursor, read);
    if (span) return span;
  }
  return null;
}

const PREFIX =
  /(?:(trong khoang|trong vong|trong thoi gian|trong(?! nam(?! \d))|vao|den truoc|den het|den|toi|cham nhat(?: la)?(?: den)?|muon nhat(?: la)?|khong qua|xong truoc|xong trong|du kien|hoan thanh|thoi gian|thoi han|han|truoc|tu|thoi diem)(?=[ :]) ?:? ?)/y;
const RANGE = / ?(?:-|den(?: het)?|toi|~|->) ?(?:het )?(?:ngay (?=\d))?/y;
const BARE_NUMBER = /(?:\d{1,2}|iv|i{1,3}|v)(?![\d]|[/.](?!\d{2,4}(?!\d))|[a-z])/y;
const EACH_YEAR = / (?:hang|moi) nam(?![a-z])/y;
const LIST = / ?(?:,|va|&|\+) ?/y;

/** "–5" after "Tháng 3", "III" after "Quý II": a number takes its unit from the span before it. */
function readBare(cursor: Cursor, like: Span): Span | null {
  if (like.unit !== 'month' && like.unit !== 'quarter') return null;
  const found = take(cursor, BARE_NUMBER);
  if (!found || (like.unit === 'month' && !/\d/.test(found[0]))) return null;
  const number = numeral(found[0]);
  const year = takeYear(cursor);
  return like.unit === 'month'
    ? { unit: 'month', month: number, part: 3, year }
    : { unit: 'quarter', quarter: number, part: 3, year };
}

/** The end of a range. A bare year after anything but a year is a misplaced one: "quý II năm 2021 - 2022". */
function readEnd(cursor: Cursor, first: Span): Span | null {
  if (first.unit !== 'year' && /^\d{4}(?![/.-]\d)/.test(cursor.text.slice(cursor.at))) return null;
  return readSpan(cursor) ?? readBare(cursor, first);
}

/** The due dates named, oldest reading first; 'impossible' where the calendar has no such day, month or quarter. */
export type Dates = IsoDate[] | 'impossible';

/** A span, a range (its last span counts) or a list of numbers of one unit ("Tháng 3, 6, 9"), with the words before it. */
export function readDates(cursor: Cursor): Dates | null {
  let before = false;
  let from = false;
  for (let word = take(cursor, PREFIX); word; word = take(cursor, PREFIX)) {
    if (word[1]!.endsWith('truoc')) before = true;
    if (word[1] === 'tu') from = true;
  }
  take(cursor, /ngay (?=\d)/y);
  const wordsFrom = cursor.at;
  const first = readSpan(cursor);
  if (!first) return null;
  // "Trước quý II" may mean before it begins or before it ends; "trước cuối tháng 6" and days are plain.
  const plain = first.unit === 'day' || /^(?:cuoi|het)/.test(cursor.text.slice(wordsFrom));
  if (before && !plain) return null;

  // In a plan for one year "15/12 hằng năm" is the 15/12 of that year.
  if (first.unit !== 'year') take(cursor, EACH_YEAR);

  const last = attempt(cursor, () => (take(cursor, RANGE) ? readEnd(cursor, first) : null));
  if (last) return rangeEnd(first, last, cursor.planYear);
  if (from && !('range' in first)) return null;

  const spans = [first];
  for (;;) {
    const next = attempt(cursor, () => (take(cursor, LIST) ? readBare(cursor, first) : null));
    if (!next) break;
    spans.push(next);
  }
  const sharedYear = spans[spans.length - 1]!.year;
  const dates: IsoDate[] = [];
  for (const span of spans) {
    const date = lastDay(span, span.year ?? sharedYear ?? cursor.planYear);
    if (date === null) return 'impossible';
    dates.push(date);
  }
  return dates;
}

function rangeEnd(first: Span, last: Span, planYear: number): Dates | null {
  const start = lastDay(first, first.year ?? last.year ?? planYear);
  const end = lastDay(last, last.year ?? first.year ?? planYear);
  if (start === null || end === null) return 'impossible';
  return start <= end ? [end] : null;
}
