/** The table that "TH lĩnh vực", "TH đơn vị" and "TH người đứng đầu" share: counts by status, tasks due, and the three rates. */
import { RATE_CHOICES, RATES, type RateChoice } from '../../domain/rates';
import type { Figures } from '../../domain/summary';
import type { Status } from '../../domain/status';
import { STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import { lineCount, heightOfLines } from '../text-size';
import type { CellValue, Style } from '../workbook';
import type { LayoutContext } from './context';
import {
  chosenRateFormula,
  dayInCaption,
  dueCount,
  dueDoneCount,
  longestOverdue,
  statusCount,
  type Group,
} from './formulas';
import type { Note } from './print-block';
import { captionDate, closingLine, closingText } from './print-block';
import { span, type SheetBuilder } from './sheet-builder';

/** Columns of the block; the last one is hidden and feeds the rates. */
export const COLUMN = {
  number: 0,
  name: 1,
  total: 2,
  excluded: 3,
  recurring: 4,
  doneEarly: 5,
  doneOnTime: 6,
  doneLate: 7,
  done: 8,
  inProgress: 9,
  notStarted: 10,
  overdue: 11,
  due: 12,
  rateYear: 13,
  ratePeriod: 14,
  rateOnTime: 15,
  dueDone: 16,
} as const;

export const PRINTED_COLUMNS = 16;
/** Points; the printed ones add up to 252 mm. */
export const WIDTHS = [
  27, 156, 37.5, 36, 39.75, 36.75, 36.75, 36.75, 36.75, 36.75, 36.75, 38.25, 36.75, 41.25, 40.5, 40.5,
];
export const HELPER_WIDTH = 45;
const HEADER_ROW = 4;
/** Two rows of headings and one of column numbers. */
export const FIRST_ROW = 7;
export const TITLE_ROWS = { from: HEADER_ROW, to: HEADER_ROW + 2 };
export const HEADER_HEIGHTS = [18, 52.5, 13.5];

/** Printed for a rate whose denominator is 0: neither 0% nor 100% would be true. */
export const NO_RATE = '–';

const STATUS_COLUMNS = [
  'excluded',
  'recurring',
  'doneEarly',
  'doneOnTime',
  'doneLate',
  'inProgress',
  'notStarted',
  'overdue',
] as const satisfies readonly Status[];

/** Whether more counts as due than what was due at the closing date. */
const BY_CALENDAR = `N(${NAMES.dueUntil})>N(${NAMES.closing})`;
export const DUE_HEADINGS = { byClosing: 'Đến hạn đến ngày chốt', byCalendar: 'Đến hạn theo kỳ lịch' } as const;

export function putHeader(sheet: SheetBuilder, { summary }: LayoutContext, nameHeading: string): void {
  const style = STYLES.summaryHeader;
  const tall: [number, string][] = [
    [COLUMN.number, 'STT'],
    [COLUMN.name, nameHeading],
    [COLUMN.total, 'Tổng số nhiệm vụ'],
    [COLUMN.excluded, 'Không tính'],
    [COLUMN.recurring, 'Thường xuyên, không hạn'],
  ];
  for (const [column, text] of tall) sheet.merge(span(HEADER_ROW, column, 1, 2), text, style);
  const { byClosing, byCalendar } = DUE_HEADINGS;
  const due = summary.dueUntil > summary.period.closing ? byCalendar : byClosing;
  sheet.merge(span(HEADER_ROW, COLUMN.due, 1, 2), due, style, {
    formula: `=IF(${BY_CALENDAR},"${byCalendar}","${byClosing}")`,
  });
  sheet.merge(span(HEADER_ROW, COLUMN.doneEarly, 4), 'Đã hoàn thành', style);
  sheet.merge(span(HEADER_ROW, COLUMN.inProgress, 3), 'Chưa hoàn thành', style);
  sheet.merge(span(HEADER_ROW, COLUMN.rateYear, 3), 'Tỷ lệ', style);
  const short: [number, string][] = [
    [COLUMN.doneEarly, 'Trước hạn'],
    [COLUMN.doneOnTime, 'Đúng hạn'],
    [COLUMN.doneLate, 'Quá hạn'],
    [COLUMN.done, 'Cộng'],
    [COLUMN.inProgress, 'Đang thực hiện'],
    [COLUMN.notStarted, 'Chưa thực hiện'],
    [COLUMN.overdue, 'Quá hạn'],
    [COLUMN.rateYear, RATES.A.label],
    [COLUMN.ratePeriod, RATES.B.label],
    [COLUMN.rateOnTime, RATES.C.label],
  ];
  for (const [column, text] of short) sheet.put(HEADER_ROW + 1, column, text, style);
  for (let column = 0; column < PRINTED_COLUMNS; column++) {
    sheet.put(HEADER_ROW + 2, column, `(${column + 1})`, STYLES.columnNumber);
  }
  sheet.put(HEADER_ROW + 1, COLUMN.dueDone, 'Đến hạn đã hoàn thành', style);
  HEADER_HEIGHTS.forEach((height, index) => sheet.height(HEADER_ROW + index, height));
}

type RowStyles = { number: Style; name: Style; count: Style; rate: Style; overdue: Style };
const ROW: RowStyles = {
  number: STYLES.cellCenter,
  name: STYLES.cellText,
  count: STYLES.cellCount,
  rate: STYLES.cellRate,
  overdue: STYLES.cellCountBold,
};
/** A row that adds up those below it. */
export const GROUP: RowStyles = {
  number: STYLES.groupFill,
  name: STYLES.group,
  count: STYLES.groupCount,
  rate: STYLES.groupRate,
  overdue: STYLES.groupCount,
};
const TOTAL: RowStyles = {
  number: STYLES.totalText,
  name: STYLES.totalText,
  count: STYLES.totalCount,
  rate: STYLES.totalRate,
  overdue: STYLES.totalCount,
};

/** How a row counts: a piece of a formula, without "=", for each column that the others are made of. */
export type Counts = (column: Status | 'due' | 'dueDone') => string;

/** Counts of the tasks of a group. */
export function countsOf({ headings: { plan } }: LayoutContext, group: Group): Counts {
  return (column) => {
    if (column === 'due') return dueCount(plan, group);
    return column === 'dueDone' ? dueDoneCount(plan, group) : statusCount(plan, group, column);
  };
}

/** Counts of these rows together. */
export function countsOfRows(sheet: SheetBuilder, row: number, rows: number): Counts {
  return (column) => `SUM(${sheet.cell(row, COLUMN[column])}:${sheet.cell(row + rows - 1, COLUMN[column])})`;
}

/** Counts of the tasks that are in none of the rows from `FIRST_ROW` on. */
export function countsOfRest(sheet: SheetBuilder, totalRow: number, rows: number): Counts {
  return (column) => {
    const all = sheet.cell(totalRow, COLUMN[column]);
    if (rows === 0) return all;
    return `${all}-SUM(${sheet.cell(FIRST_ROW, COLUMN[column])}:${sheet.cell(FIRST_ROW + rows - 1, COLUMN[column])})`;
  };
}

/** The row of the whole plan. */
export function putTotal(sheet: SheetBuilder, context: LayoutContext, row: number): void {
  const heading = { number: null, name: 'Tổng cộng', counts: countsOf(context, null) };
  putFigures(sheet, row, heading, context.summary.total, TOTAL);
}

/** One row of figures. */
export function putFigures(
  sheet: SheetBuilder,
  row: number,
  heading: { number: CellValue; name: string; counts: Counts },
  figures: Figures,
  styles: RowStyles = ROW,
): void {
  const { counts } = heading;
  const count = (column: number, value: number, formula: string, style = styles.count): void =>
    sheet.put(row, column, value, style, { formula });
  const at = (column: number): string => sheet.cell(row, column);

  sheet.put(row, COLUMN.number, heading.number, styles.number);
  sheet.put(row, COLUMN.name, heading.name, styles.name);
  for (const status of STATUS_COLUMNS) {
    const style = status === 'overdue' ? styles.overdue : styles.count;
    count(COLUMN[status], figures[status], `=${counts(status)}`, style);
  }
  const done = figures.doneEarly + figures.doneOnTime + figures.doneLate;
  count(COLUMN.done, done, `=SUM(${at(COLUMN.doneEarly)}:${at(COLUMN.doneLate)})`);
  count(
    COLUMN.total,
    figures.total,
    `=SUM(${at(COLUMN.excluded)}:${at(COLUMN.recurring)},${at(COLUMN.done)}:${at(COLUMN.overdue)})`,
  );
  count(COLUMN.due, figures.due, `=${counts('due')}`);
  count(COLUMN.dueDone, figures.dueDone, `=${counts('dueDone')}`);

  const rate = (column: number, value: number | null, part: string, whole: string): void =>
    sheet.put(row, column, value ?? NO_RATE, styles.rate, {
      formula: `=IF(${whole}=0,"${NO_RATE}",${part.includes('-') ? `(${part})` : part}/${whole.includes('-') ? `(${whole})` : whole})`,
    });
  const counted = `${at(COLUMN.total)}-${at(COLUMN.excluded)}-${at(COLUMN.recurring)}`;
  rate(COLUMN.rateYear, figures.rateYear, at(COLUMN.done), counted);
  rate(COLUMN.ratePeriod, figures.ratePeriod, at(COLUMN.dueDone), at(COLUMN.due));
  // Everything done late was due before the closing date, so the rest of what was due and done was done in time.
  rate(COLUMN.rateOnTime, figures.rateOnTime, `${at(COLUMN.dueDone)}-${at(COLUMN.doneLate)}`, at(COLUMN.due));
  sheet.height(row, nameHeight(heading.name, styles !== ROW));
}

export function nameHeight(name: string, bold: boolean): number {
  return Math.max(19.5, heightOfLines(lineCount(name, WIDTHS[COLUMN.name] ?? 0, 11, bold), 11));
}

const FIXED_NOTES: readonly Note[] = [
  {
    text: 'Tỷ lệ A (14) = (9) : [(3) – (4) – (5)]: số nhiệm vụ đã hoàn thành trên tổng số nhiệm vụ của năm, không kể nhiệm vụ không tính và nhiệm vụ thường xuyên, không hạn.',
  },
  {
    text: 'Tỷ lệ B (15): số nhiệm vụ đã hoàn thành trên số nhiệm vụ đến hạn (13), lũy kế. Tỷ lệ C (16): số hoàn thành trước hạn, đúng hạn trên (13).',
  },
];

/** How the rates are made, how old what is overdue is, and which rate offices are ranked by. `totalRow`: of the whole plan. */
export function rateNotes(sheet: SheetBuilder, context: LayoutContext, totalRow: number): Note[] {
  return [...FIXED_NOTES, overdueNote(sheet, context, totalRow)];
}

function overdueNote(sheet: SheetBuilder, { plan, summary, headings }: LayoutContext, totalRow: number): Note {
  const none = 'D. Không có nhiệm vụ quá hạn chưa hoàn thành.';
  const overdue = (count: string, days: string): string =>
    `D. Quá hạn chưa hoàn thành: ${count} nhiệm vụ, lâu nhất ${days} ngày.`;
  const ranked = (letter: string): string =>
    ` Biểu đồ xếp hạng các cơ quan theo tỷ lệ ${letter}. Dấu “–”: không có nhiệm vụ để tính tỷ lệ.`;
  const count = sheet.absolute(span(totalRow, COLUMN.overdue, 1));
  const letters = Object.fromEntries(RATE_CHOICES.map((choice) => [choice, `"${choice}"`])) as Record<
    RateChoice,
    string
  >;
  const [oldest] = summary.overdue;
  const about = oldest === undefined ? none : overdue(String(summary.total.overdue), String(oldest.days));
  return {
    text: about + ranked(plan.header.ranking),
    formula:
      `=IF(${count}=0,"${none}","${overdue(`"&${count}&"`, `"&${longestOverdue(headings.plan)}&"`)}")` +
      `&"${ranked(`"&${chosenRateFormula(letters)}&"`)}"`,
  };
}

/**
 * The closing date, and where it differs the last day on which a task counts as due. Overdue is what the closing date says in either way of
 * counting, so the note tells how many tasks are due and neither done nor overdue. `totalRow`: of the whole plan.
 */
export function closingNote(sheet: SheetBuilder, { summary }: LayoutContext, totalRow: number): Note {
  const { period, dueUntil, total } = summary;
  const byClosing = '. Nhiệm vụ hoàn thành sau ngày chốt được tính là chưa hoàn thành.';
  const byCalendar = (day: string, open: string): string =>
    `, chưa kể kết quả sau đó. Đến hạn (13) tính theo kỳ lịch, đến hết ngày ${day}, gồm cả ${open} nhiệm vụ chưa hoàn thành, chưa quá hạn (12).`;
  const at = (column: number): string => sheet.absolute(span(totalRow, column, 1));
  const open = `"&(${at(COLUMN.due)}-${at(COLUMN.dueDone)}-${at(COLUMN.overdue)})&"`;
  const long = byCalendar(captionDate(dueUntil), String(total.due - total.dueDone - total.overdue));
  const line = closingLine(period);
  return {
    text: line + (dueUntil > period.closing ? long : byClosing),
    formula:
      `=${closingText()}&IF(${BY_CALENDAR},"${byCalendar(`"&${dayInCaption(NAMES.dueUntil)}&"`, open)}",` +
      `"${byClosing}")`,
    longest: line + long,
  };
}
