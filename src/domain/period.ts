import { addWorkingDays, endOfMonth, isoDate, type IsoDate } from './dates';
import { readNumeral } from './numerals';
import { cleanText, nameKey } from './text';

/**
 * A reporting period (kỳ báo cáo) with its closing date (chốt số liệu).
 * Ids: `2021-Q1`…`2021-Q4`, `2021-H1` (6 tháng), `2021-9M`, `2021-Y`, `2021-M01`…`2021-M12`.
 */
export type Period = {
  id: string;
  /** "Quý I năm 2021", "6 tháng đầu năm 2021". */
  name: string;
  from: IsoDate;
  closing: IsoDate;
  /** Hạn nộp báo cáo. */
  submitBy: IsoDate;
};

/** A day of the reporting year: `year` −1 is the year before ("năm trước"), 1 the year after ("năm sau"). */
export type YearDay = { day: number; month: number; year: -1 | 0 | 1 };

/**
 * One row of the catalogue ky-bao-cao.csv: how a kind of period lies in any year. Windows differ between places (quarters
 * close on the 14th of their last month by NĐ 09/2019/NĐ-CP), so they are data, not code.
 */
export type PeriodRule = {
  /** "Q1", "H1", "9M", "Y", "M01"; the period's id is `${year}-${code}`. */
  code: string;
  /** "Quý I", "6 tháng đầu năm". */
  name: string;
  from: YearDay;
  closing: YearDay;
  /** A day, or a number of working days after closing (Monday to Friday). */
  submitBy: YearDay | { workingDays: number };
};

/** The five cells of a period row as they stand in the file. */
export type PeriodRuleCells = Record<'code' | 'name' | 'from' | 'closing' | 'submitBy', string>;

const CODE = /^[A-Z0-9][A-Z0-9-]{0,9}$/;
const YEAR_DAY = /^(\d{1,2})[/.-](\d{1,2})(?: (năm trước|năm nay|năm sau))?$/;
const WORKING_DAYS = /^\+?(\d{1,2}) ngày làm việc$/;
/** Any leap year, so that 29/02 may be written; in other years it means 28/02. */
const LEAP_YEAR = 2020;

function readYearDay(text: string): YearDay | null {
  const parts = YEAR_DAY.exec(cleanText(text).toLowerCase());
  if (!parts) return null;
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  if (isoDate(LEAP_YEAR, month, day) === null) return null;
  return { day, month, year: parts[3] === 'năm trước' ? -1 : parts[3] === 'năm sau' ? 1 : 0 };
}

function readSubmitBy(text: string): PeriodRule['submitBy'] | null {
  const days = WORKING_DAYS.exec(cleanText(text).toLowerCase());
  return days ? { workingDays: Number(days[1]) } : readYearDay(text);
}

/**
 * Reads a row of the period catalogue: days as "15/12 năm trước" or "14/3", the submission as a day or "+2 ngày làm việc".
 * Names the first cell that cannot be read.
 */
export function readPeriodRule(
  cells: PeriodRuleCells,
): { ok: true; rule: PeriodRule } | { ok: false; column: keyof PeriodRuleCells } {
  const code = cleanText(cells.code).toUpperCase();
  const name = cleanText(cells.name);
  const from = readYearDay(cells.from);
  const closing = readYearDay(cells.closing);
  const submitBy = readSubmitBy(cells.submitBy);
  if (!CODE.test(code)) return { ok: false, column: 'code' };
  if (name === '') return { ok: false, column: 'name' };
  if (!from) return { ok: false, column: 'from' };
  if (!closing || dayIn(closing, LEAP_YEAR) < dayIn(from, LEAP_YEAR)) return { ok: false, column: 'closing' };
  if (!submitBy || submitDay(submitBy, closing, LEAP_YEAR) < dayIn(closing, LEAP_YEAR)) {
    return { ok: false, column: 'submitBy' };
  }
  return { ok: true, rule: { code, name, from, closing, submitBy } };
}

function dayIn({ day, month, year }: YearDay, reportingYear: number): IsoDate {
  const calendarYear = reportingYear + year;
  return isoDate(calendarYear, month, day) ?? endOfMonth(calendarYear, month);
}

function submitDay(submitBy: PeriodRule['submitBy'], closing: YearDay, year: number): IsoDate {
  return 'workingDays' in submitBy ? addWorkingDays(dayIn(closing, year), submitBy.workingDays) : dayIn(submitBy, year);
}

/** "Quý I" → "Quý I năm 2021"; "6 tháng đầu năm" and "Năm" already end with the word. */
const nameInYear = (name: string, year: number) => (/năm$/i.test(name) ? `${name} ${year}` : `${name} năm ${year}`);

/** The periods of a year in the order of the rules. */
export function periodsOfYear(rules: readonly PeriodRule[], year: number): Period[] {
  return rules.map((rule) => ({
    id: `${year}-${rule.code}`,
    name: nameInYear(rule.name, year),
    from: dayIn(rule.from, year),
    closing: dayIn(rule.closing, year),
    submitBy: submitDay(rule.submitBy, rule.closing, year),
  }));
}

/** The month with which each kind of period ends in the calendar (kỳ lịch), by its code. */
export const LAST_MONTHS: Readonly<Record<string, number>> = {
  ...{ Q1: 3, Q2: 6, Q3: 9, Q4: 12, H1: 6, '9M': 9, Y: 12 },
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`M${String(index + 1).padStart(2, '0')}`, index + 1]),
  ),
};
/** Reading a catalogue numbers ids that stand there twice ("2021-Q1~2"). */
const PERIOD_ID = /^(\d{4}).(\w{1,3})(?:~\d+)?$/;

/**
 * The last day whose tasks count as due (đến hạn) in a period. By the closing date, "Quý II" (30/6) is not due yet in a report of six
 * months that closes on 14/6; offices that count by the calendar (tính theo kỳ lịch) count it as due, done or not. What is overdue stays
 * due: where a period closes after its end, or its code says no month, the closing date counts.
 */
export function lastDueDay({ id, closing }: Pick<Period, 'id' | 'closing'>, byCalendar: boolean): IsoDate {
  const [, year = '', code = ''] = PERIOD_ID.exec(id) ?? [];
  const month = LAST_MONTHS[code.toUpperCase()];
  if (!byCalendar || month === undefined) return closing;
  const end = endOfMonth(Number(year), month);
  return end > closing ? end : closing;
}

/** Periods that are reported one after the other, each as far as the year has come: three, six, nine months and the year. */
const CUMULATED: readonly string[] = ['Q1', 'H1', '9M', 'Y'];

/** The kinds of period that a code belongs to. The first quarter is a quarter, and the first of the reports on the year so far. */
function kindsOf(id: string): string[] {
  const code = (PERIOD_ID.exec(id)?.[2] ?? '').toUpperCase();
  if (LAST_MONTHS[code] === undefined) return [];
  return [...(CUMULATED.includes(code) ? ['cumulated'] : []), ...(/^[QM]/.exec(code) ?? [])];
}

/**
 * The period that figures are compared with: the last one of the same kind that closed before, a month with a month, a quarter with a
 * quarter, nine months with six. null where there is none, or where the id does not say which kind it is: the nine months and the month
 * before them say nothing of each other.
 */
export function previousOfKind<P extends Pick<Period, 'id' | 'closing'>>(
  { id, closing }: Pick<Period, 'id' | 'closing'>,
  periods: readonly P[],
): P | null {
  const kinds = kindsOf(id);
  const earlier = periods.filter(
    (one) => one.closing < closing && kindsOf(one.id).some((kind) => kinds.includes(kind)),
  );
  return earlier.reduce<P | null>((last, one) => (last === null || one.closing > last.closing ? one : last), null);
}

/** "Quý I năm 2021" is also called "Quý I", "6 tháng đầu năm 2021" also "6 tháng đầu năm". */
const YEARS_IN_NAME = [/ \d{4}$/, / năm \d{4}$/];
/** "quý 1" and "quý i" are the same quarter. */
const periodKey = (text: string) =>
  nameKey(text).replace(
    /^qu[ýíy] ?([1-4]|i{1,3}|iv)(?![\p{L}\d])/u,
    (_, number: string) => `quý ${readNumeral(number)}`,
  );

const isCalled = (name: string, key: string) => YEARS_IN_NAME.some((year) => periodKey(name.replace(year, '')) === key);

/**
 * A period by id ("2021-Q1"), code ("Q1") or name ("Quý I năm 2021", "quý 1"). Codes and names without a year count only
 * where one period answers to them.
 */
export function findPeriod(text: string, periods: readonly Period[]): Period | null {
  const wanted = cleanText(text);
  const exact = periods.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  if (exact || wanted === '') return exact ?? null;
  const key = periodKey(wanted);
  const codeKey = wanted.toLowerCase();
  const full = periods.filter(({ name }) => periodKey(name) === key);
  const short = periods.filter(({ id, name }) => id.slice(5).toLowerCase() === codeKey || isCalled(name, key));
  const found = full.length > 0 ? full : short;
  return found.length === 1 ? (found[0] ?? null) : null;
}
