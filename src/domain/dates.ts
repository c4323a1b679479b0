/** A calendar day as `YYYY-MM-DD`. Days have no time zone here: never a `Date` in local time. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** 31/12/9999, the last day Excel knows. */
const LAST_SERIAL = 2_958_465;
/** Serial 0 if there were no gap. Excel's 1900 system holds a 29/02/1900 (serial 60) that never was. */
const EPOCH_BEFORE_GAP = Date.UTC(1899, 11, 31);
const EPOCH_AFTER_GAP = Date.UTC(1899, 11, 30);
const GAP_SERIAL = 60;

const pad = (value: number, width = 2) => String(value).padStart(width, '0');

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day, or null where the calendar has no such day (31/6) or the year is not one Excel can hold (1900…9999). */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** True for text of the form YYYY-MM-DD that names a day of the calendar. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts !== null && isoDate(Number(parts[1]), Number(parts[2]), Number(parts[3])) !== null;
}

const timeOf = (iso: IsoDate) => Date.UTC(yearOf(iso), monthOf(iso) - 1, dayOf(iso));

const isoOfTime = (time: number) => new Date(time).toISOString().slice(0, 10);

/** Serial number of the 1900 date system, as a cell holds it. */
export function toSerial(iso: IsoDate): number {
  const serial = Math.round((timeOf(iso) - EPOCH_AFTER_GAP) / DAY_MS);
  return serial <= GAP_SERIAL ? serial - 1 : serial;
}

/**
 * The day of a serial number of the 1900 date system; the time of day is dropped.
 * null for numbers that are no date: below 1, above 31/12/9999, or 60 (the 29/02/1900 that never was).
 */
export function fromSerial(serial: number): IsoDate | null {
  if (!isDay(serial)) return null;
  const whole = Math.floor(serial);
  return isoOfTime((whole < GAP_SERIAL ? EPOCH_BEFORE_GAP : EPOCH_AFTER_GAP) + whole * DAY_MS);
}

/** True for a number that `fromSerial` makes a day of. */
export function isDay(serial: number): boolean {
  const whole = Math.floor(serial);
  return whole >= 1 && whole <= LAST_SERIAL && whole !== GAP_SERIAL;
}

/** Days from day 0 of the 1900 system to day 0 of the 1904 system, which old Macs count from: 01/01/1904 is serial 0 there. */
export const DAYS_TO_1904 = 1462;

/**
 * The day of a serial number of the 1904 date system. Only a workbook's own flag tells that it counts so; whoever reads such a
 * workbook moves its dates, and from there on every serial is one of the 1900 system.
 */
export function fromSerial1904(serial: number): IsoDate | null {
  return serial < 0 ? null : fromSerial(serial + DAYS_TO_1904);
}

/** The day with its day and month exchanged, as a machine reads it that has the month first; null where no other day comes out. */
export function swapDayAndMonth(iso: IsoDate): IsoDate | null {
  const swapped = isoDate(yearOf(iso), dayOf(iso), monthOf(iso));
  return swapped === iso ? null : swapped;
}

/** 0000-03-01 to 1970-01-01, and the days of a 400-year cycle: the year is taken to begin in March, so that leap days come last. */
const DAYS_TO_1970 = 719_468;
const CYCLE = 146_097;
const UNIX_EPOCH_SERIAL = 25_569;

/**
 * What day and month of a serial's day could be the other way round. `either`: it would be another day; `late`: there is no such month;
 * `same`: nothing would change, or it is no day. Without making a date of it, because whole columns are asked (the civil calendar in
 * whole numbers, after H. Hinnant).
 */
export function swapOf(serial: number): 'either' | 'late' | 'same' {
  if (!(serial > GAP_SERIAL) || serial >= LAST_SERIAL + 1) return 'same';
  const inCycle = (Math.floor(serial) - UNIX_EPOCH_SERIAL + DAYS_TO_1970) % CYCLE;
  const year = Math.floor(
    (inCycle - Math.floor(inCycle / 1460) + Math.floor(inCycle / 36_524) - Math.floor(inCycle / 146_096)) / 365,
  );
  const inYear = inCycle - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const fromMarch = Math.floor((5 * inYear + 2) / 153);
  const day = inYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  if (day > 12) return 'late';
  return day === ((fromMarch + 2) % 12) + 1 ? 'same' : 'either';
}

/** Days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}

export function addDays(iso: IsoDate, days: number): IsoDate {
  return isoOfTime(timeOf(iso) + days * DAY_MS);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(iso: IsoDate): number {
  return new Date(timeOf(iso)).getUTCDay();
}

/** The day that is `days` working days (Monday to Friday) after `iso`. Public holidays are not known here. */
export function addWorkingDays(iso: IsoDate, days: number): IsoDate {
  let day = iso;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) !== 0 && weekday(day) !== 6) left -= 1;
  }
  return day;
}

/** Last day of a month; `month` is 1…12. */
export function endOfMonth(year: number, month: number): IsoDate {
  return `${pad(year, 4)}-${pad(month)}-${pad(daysInMonth(year, month))}`;
}

export const yearOf = (iso: IsoDate) => Number(iso.slice(0, 4));
export const monthOf = (iso: IsoDate) => Number(iso.slice(5, 7));
export const dayOf = (iso: IsoDate) => Number(iso.slice(8, 10));

/** dd/mm/yyyy, the only way dates are shown to people. */
export function formatDate(iso: IsoDate): string {
  return `${iso.slice(8, 10)}/${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
}

/** Two-digit years are of this century: plans are never about another one. */
export const fullYear = (year: number) => (year < 100 ? 2000 + year : year);

const WORDS = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?:,? năm (\d{4}))?$/;
const YEAR_FIRST = /^(\d{4})([/.-])(\d{1,2})\2(\d{1,2})$/;
const DAY_FIRST = /^(?:ngày )?(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
/** What Excel shows of a date in a format of its own, kept as text when cells are copied: "15-Dec-21". */
const ENGLISH = /^(\d{1,2})[- ](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ](\d{4}|\d{2})$/;
const ENGLISH_MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** "March 8, 2021" and "20210308": however the machine was set, only one day can be meant. */
const ENGLISH_MONTH_FIRST =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.? (\d{1,2}),? (\d{4})$/;
const EIGHT_DIGITS = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
/** Exports add the time of day: "15/12/2021 00:00:00", "2021-12-15T17:00:00Z". */
const TIME_OF_DAY = /(?<=\d)[ t]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m|z)?$/;

function plainDate(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/\\/g, '/')
    .replace(/ ?([/.-]) ?/g, '$1')
    .replace(/[.,; ]+$/, '')
    .trim()
    .replace(TIME_OF_DAY, '');
}

/** Day, month and year as they stand in a text, the day before the month; null where it is no date. */
function partsOf(text: string, year: number): [year: number, month: number, day: number] | null {
  const clean = plainDate(text);
  const yearFirst = YEAR_FIRST.exec(clean);
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])];
  const words = WORDS.exec(clean);
  if (words) return [Number(words[3] ?? year), Number(words[2]), Number(words[1])];
  const english = ENGLISH.exec(clean);
  if (english) {
    const month = ENGLISH_MONTHS.indexOf(english[2]!) / 3 + 1;
    return [fullYear(Number(english[3])), month, Number(english[1])];
  }
  const monthFirst = ENGLISH_MONTH_FIRST.exec(clean);
  if (monthFirst) {
    const month = ENGLISH_MONTHS.indexOf(monthFirst[1]!.slice(0, 3)) / 3 + 1;
    return [Number(monthFirst[3]), month, Number(monthFirst[2])];
  }
  const digits = EIGHT_DIGITS.exec(clean);
  if (digits) return [Number(digits[1]), Number(digits[2]), Number(digits[3])];
  const dayFirst = DAY_FIRST.exec(clean);
  if (!dayFirst) return null;
  const day = Number(dayFirst[1]);
  if (dayFirst[2] === '-' && dayFirst[4] === undefined && day <= 12) return null;
  const written = dayFirst[4] === undefined ? year : fullYear(Number(dayFirst[4]));
  return [written, Number(dayFirst[3]), day];
}

/**
 * Reads one day written as text, day before month: "15/12/2021", "15-12-21", "15.12", "ngày 15 tháng 12 năm 2021", "2021-12-15",
 * "15-Dec-21"; a time of day behind it is dropped. `year` stands in where none is written. 'impossible' = clearly a date, but the
 * calendar has no such day (31/6). null = not a date; also "3-5" without a year, which may be a range of months.
 */
export function parseDateText(text: string, year: number): IsoDate | null | 'impossible' {
  const parts = partsOf(text, year);
  return parts === null ? null : (isoDate(...parts) ?? 'impossible');
}

/** Last day of the month of an impossible date that counts on too far ("31/6/2021" → 30/6/2021); null where it is anything else. */
export function parsePastMonthEnd(text: string, year: number): IsoDate | null {
  const parts = partsOf(text, year);
  return parts === null ? null : monthEndBefore(...parts);
}

/** The last day of a month that is too short for `day`, which is one of another month; null for any other day. */
function monthEndBefore(year: number, month: number, day: number): IsoDate | null {
  if (isoDate(year, month, 1) === null || day > 31 || day <= daysInMonth(year, month)) return null;
  return endOfMonth(year, month);
}

/** A day and its month inside a sentence: "31/6", "30-02-2021", "ngày 31 tháng 6". */
const DAY_IN_SENTENCE = /(?<![\d/.])(29|30|31)(\s?[/.-]\s?|\s+tháng\s+)(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?!\d)/giu;

/** The text with the days that their months do not have brought down to the last one: "Trước 31/6" → "Trước 30/6". */
export function withMonthEnds(text: string, year: number): string {
  return text.replace(DAY_IN_SENTENCE, (all: string, day: string, _: string, month: string, written?: string) => {
    const end = monthEndBefore(Number(written ?? year), Number(month), Number(day));
    return end === null ? all : all.replace(day, String(dayOf(end)));
  });
}

/** The day of an impossible date that has its month first ("12/15/2021"); null where that is no day either. */
export function parseMonthFirst(text: string, year: number): IsoDate | null {
  const parts = partsOf(text, year);
  if (parts === null || isoDate(...parts) !== null) return null;
  const [written, day, month] = parts;
  return isoDate(written, month, day);
}
