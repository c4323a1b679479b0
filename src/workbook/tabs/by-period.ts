import { toSerial } from '../../domain/dates';
import { previousOfKind } from '../../domain/period';
import { RATES } from '../../domain/rates';
import { periodFigures, type PeriodFigures } from '../../domain/summary';
import { COLORS, STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area, CellValue, Style } from '../workbook';
import { printedHeights } from './by-area';
import type { LayoutContext } from './context';
import {
  countsByCalendar,
  datedCount,
  doneCount,
  dueCount,
  dueDoneCount,
  dueUntilFormula,
  inTimeCount,
  overdueCount,
  periodColumn,
  taskCount,
} from './formulas';
import { landscapePages, pageSetup, SUMMARY_PROTECTION } from './page';
import { putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';
import { DUE_HEADINGS, NO_RATE } from './summary-table';

export type PeriodSheet = { builder: SheetBuilder; block: Area };

export const PERIOD_COLUMN = {
  number: 0,
  name: 1,
  closing: 2,
  total: 3,
  dated: 4,
  due: 5,
  dueDone: 6,
  inTime: 7,
  done: 8,
  overdue: 9,
  rateYear: 10,
  ratePeriod: 11,
  rateOnTime: 12,
  change: 13,
  lastYear: 14,
  lastYearChange: 15,
  /** Hidden: the last day whose tasks count as due, and the period's id. */
  dueUntil: 16,
  id: 17,
} as const;
const COLUMN = PERIOD_COLUMN;
const PRINTED_COLUMNS = 16;
const HEADINGS = [
  'STT',
  'Kỳ báo cáo',
  'Chốt số liệu',
  'Tổng số nhiệm vụ',
  'Có hạn, được tính',
  DUE_HEADINGS.byClosing,
  'Đến hạn đã hoàn thành',
  'Trong đó trước hạn, đúng hạn',
  'Hoàn thành (lũy kế)',
  'Quá hạn chưa hoàn thành',
  RATES.A.label,
  RATES.B.label,
  RATES.C.label,
  'B so với kỳ trước (điểm\u00a0%)',
  'B cùng kỳ năm trước',
  'B so với cùng kỳ (điểm\u00a0%)',
];
/** Points; together 252 mm. */
const WIDTHS = [24, 109.5, 57, 34.5, 34.5, 39, 39, 39, 39, 39, 42, 42, 40.5, 45, 45, 45];
const HELPER_WIDTH = 60;
/** Columns of the block; blocks of earlier versions have fewer, and no rates of last year. */
export const PERIOD_COLUMNS = WIDTHS.length + 2;
const HEADER_ROW = 4;
export const PERIOD_FIRST_ROW = 6;
const FIRST_ROW = PERIOD_FIRST_ROW;
const NUMBERS_HEIGHT = 13.5;
const POINTS: Style = { ...STYLES.cellRate, numberFormat: '+0.0;-0.0;0.0' };

const NOTES: readonly Note[] = [
  {
    text: 'Số liệu tính tại ngày chốt của từng kỳ theo nội dung hiện có ở trang Kế hoạch, kể cả nội dung bổ sung hoặc sửa sau ngày đó, nên có thể khác báo cáo đã gửi.',
  },
  {
    text: 'Tỷ lệ A (11) = (9) : (5), B (12) = (7) : (6), C (13) = (8) : (6). Cột (5): nhiệm vụ có hạn hoàn thành, không kể nhiệm vụ không tính. Cột (6): tính đến ngày chốt, hoặc đến hết kỳ nếu tính theo kỳ lịch; cột (10) luôn tính đến ngày chốt.',
  },
  {
    text: 'Cột (14): so với kỳ cùng loại liền trước: tháng với tháng, quý với quý; quý I, 6 tháng, 9 tháng và năm với nhau. Cột (15): nhập tỷ lệ B đã báo cáo của cùng kỳ năm trước. Dấu “–”: kỳ chốt sau kỳ đang chọn ở trang Thông tin, hoặc không có số liệu để tính.',
  },
];

/**
 * "TH kỳ": one row for each period of the catalogue, in the order of closing dates, counted at its own closing date. Periods that close
 * after the one that the workbook shows have no figures: what is not done yet would stand there as overdue.
 */
export function layoutByPeriod(context: LayoutContext, origin?: Origin): PeriodSheet {
  const { plan } = context;
  const sheet = new SheetBuilder(context.sheets.byPeriod, origin, { tabColor: COLORS.accent });
  sheet.widths([...WIDTHS, HELPER_WIDTH, HELPER_WIDTH], [COLUMN.dueUntil, COLUMN.id]);
  putHead(sheet, context, title(plan.header.year), { text: 'Đơn vị tính: nhiệm vụ' }, WIDTHS);
  HEADINGS.forEach((heading, column) => {
    sheet.put(HEADER_ROW, column, heading, STYLES.summaryHeader);
    sheet.put(HEADER_ROW + 1, column, `(${column + 1})`, STYLES.columnNumber);
  });
  const { byCalendar, byClosing } = DUE_HEADINGS;
  sheet.put(HEADER_ROW, COLUMN.due, plan.header.byCalendar ? byCalendar : byClosing, STYLES.summaryHeader, {
    formula: `=IF(${countsByCalendar()},"${byCalendar}","${byClosing}")`,
  });
  sheet.put(HEADER_ROW, COLUMN.dueUntil, 'Tính đến hạn đến ngày', STYLES.summaryHeader);
  sheet.put(HEADER_ROW, COLUMN.id, 'Mã kỳ', STYLES.summaryHeader);
  const headerHeight = rowHeight(
    HEADINGS.map((text, column) => ({ text, width: WIDTHS[column] ?? 0, size: 10, bold: true })),
  );
  sheet.height(HEADER_ROW, headerHeight);
  sheet.height(HEADER_ROW + 1, NUMBERS_HEIGHT);

  const rows = shownFigures(context);
  rows.forEach((_, index) => putPeriod(sheet, context, rows, index));
  if (rows.length === 0) {
    sheet.merge(span(FIRST_ROW, 0, PRINTED_COLUMNS), 'Danh mục chưa có kỳ báo cáo.', STYLES.cellCenter);
    sheet.height(FIRST_ROW, 24);
  }
  const last = FIRST_ROW + Math.max(1, rows.length) - 1;
  sheet.validate({
    area: span(FIRST_ROW, COLUMN.lastYear, 1, last - FIRST_ROW + 1),
    rule: { type: 'decimal', operator: 'between', formula1: 0, formula2: 1 },
    allowBlank: true,
    prompt: {
      title: 'Cùng kỳ năm trước',
      message: 'Nhập tỷ lệ B đã báo cáo của kỳ này năm trước, ví dụ 85,5%. Chưa có thì để trống.',
    },
    error: { style: 'stop', title: 'Cùng kỳ năm trước', message: 'Nhập một tỷ lệ từ 0% đến 100%.' },
  });
  sheet.format({
    area: span(FIRST_ROW, 0, PRINTED_COLUMNS, last - FIRST_ROW + 1),
    formula: `=${sheet.columnFixed(FIRST_ROW, COLUMN.name)}=${NAMES.period}`,
    font: { bold: true },
  });
  const notes = putNotes(sheet, last + 1, [...NOTES], WIDTHS);
  const end = putSignatures(sheet, notes, plan.header, WIDTHS);
  sheet.freeze(FIRST_ROW, COLUMN.name + 1);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, 0, PRINTED_COLUMNS, end),
      titleRows: { from: HEADER_ROW, to: HEADER_ROW + 1 },
      ...landscapePages(printedHeights(sheet, end), [{ row: last, rows: end - last }], headerHeight + NUMBERS_HEIGHT),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, block: span(0, 0, PERIOD_COLUMNS, end) };
}

function title(year: number): string {
  return `TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${year}\nTHEO KỲ BÁO CÁO`;
}

/** A period is found by its name, as everywhere; of two with one name it is the first. */
function shownFigures({ plan, summary }: LayoutContext): (PeriodFigures & { shown: boolean })[] {
  const named = new Map([...plan.periods].reverse().map((period) => [period.name.toLowerCase(), period]));
  const periods = plan.periods.filter((period) => named.get(period.name.toLowerCase()) === period);
  return periodFigures(plan.tasks, periods, plan.header.byCalendar).map((figures) => ({
    ...figures,
    shown: figures.period.closing <= summary.period.closing,
  }));
}

function putPeriod(
  sheet: SheetBuilder,
  context: LayoutContext,
  rows: readonly (PeriodFigures & { shown: boolean })[],
  index: number,
): void {
  const figures = rows[index];
  if (figures === undefined) return;
  const { plan } = context.headings;
  const { period, shown } = figures;
  const row = FIRST_ROW + index;
  const at = (column: number): string => sheet.columnFixed(row, column);
  const closing = at(COLUMN.closing);
  const put = (column: number, value: CellValue, style: Style, formula: string): void =>
    sheet.put(row, column, value, style, { formula });

  sheet.put(row, COLUMN.number, index + 1, STYLES.cellCenter);
  sheet.put(row, COLUMN.name, period.name, STYLES.cellText);
  const match = `MATCH(${literal(at(COLUMN.name), period.name)},${periodColumn(context, 'name')},0)`;
  const pick = (column: 'id' | 'closing'): string => `INDEX(${periodColumn(context, column)},${match})`;
  put(COLUMN.closing, toSerial(period.closing), STYLES.cellDate, `=IFERROR(${pick('closing')},"")`);
  const dueUntil = `=${dueUntilFormula(pick('id'), closing)}`;
  put(COLUMN.dueUntil, toSerial(figures.dueUntil), STYLES.cellDate, dueUntil);
  sheet.put(row, COLUMN.id, period.id, STYLES.cellPlainText);
  const days = { dueUntil: at(COLUMN.dueUntil), closing };

  const { excluded, recurring, total } = figures;
  put(COLUMN.total, total, STYLES.cellCount, `=${taskCount(plan)}`);
  put(COLUMN.dated, total - excluded - recurring, STYLES.cellCount, `=${datedCount(plan)}`);
  const count = (column: number, value: number, formula: string): void =>
    put(
      column,
      shown ? value : NO_RATE,
      column === COLUMN.overdue ? STYLES.cellCountBold : STYLES.cellCount,
      `=IF(N(${closing})>N(${NAMES.closing}),"${NO_RATE}",${formula})`,
    );
  count(COLUMN.due, figures.due, dueCount(plan, null, days));
  count(COLUMN.dueDone, figures.dueDone, dueDoneCount(plan, null, days));
  count(COLUMN.inTime, figures.dueDoneInTime, inTimeCount(plan, days));
  count(COLUMN.done, figures.doneEarly + figures.doneOnTime + figures.doneLate, doneCount(plan, closing));
  count(COLUMN.overdue, figures.overdue, overdueCount(plan, closing));

  const rate = (column: number, value: number | null, part: number, whole: number): void =>
    put(
      column,
      (shown ? value : null) ?? NO_RATE,
      STYLES.cellRate,
      // "–" in either place makes an error of the ratio.
      `=IFERROR(${at(part)}/${at(whole)},"${NO_RATE}")`,
    );
  rate(COLUMN.rateYear, figures.rateYear, COLUMN.done, COLUMN.dated);
  rate(COLUMN.ratePeriod, figures.ratePeriod, COLUMN.dueDone, COLUMN.due);
  rate(COLUMN.rateOnTime, figures.rateOnTime, COLUMN.inTime, COLUMN.due);

  const before = rowBefore(rows, figures);
  const other = before === null ? null : sheet.columnFixed(FIRST_ROW + before, COLUMN.ratePeriod);
  const formula = other === null ? `="${NO_RATE}"` : `=IFERROR((${at(COLUMN.ratePeriod)}-${other})*100,"${NO_RATE}")`;
  const change = pointsBetween(shown ? figures.ratePeriod : null, before === null ? null : rows[before]?.ratePeriod);
  put(COLUMN.change, change ?? NO_RATE, POINTS, formula);
  const known = context.lastYear?.get(period.id);
  const entry = known?.formula === undefined ? {} : { formula: known.formula };
  sheet.put(row, COLUMN.lastYear, known?.value ?? null, STYLES.entryRate, entry);
  const then = at(COLUMN.lastYear);
  put(
    COLUMN.lastYearChange,
    pointsBetween(shown ? figures.ratePeriod : null, known?.value) ?? NO_RATE,
    POINTS,
    `=IF(ISNUMBER(${then}),IFERROR((${at(COLUMN.ratePeriod)}-${then})*100,"${NO_RATE}"),"${NO_RATE}")`,
  );
  sheet.height(row, rowHeight([{ text: period.name, width: WIDTHS[COLUMN.name] ?? 0, size: 11, bold: true }], 19.5));
}

/** Which row a period is compared with; null where there is none. */
function rowBefore(rows: readonly PeriodFigures[], { period }: PeriodFigures): number | null {
  const before = previousOfKind(
    period,
    rows.map((row) => row.period),
  );
  return before === null ? null : rows.findIndex((row) => row.period === before);
}

/** Rates in points of percent. */

function pointsBetween(rate: number | null, before: CellValue | undefined): number | null {
  return rate === null || typeof before !== 'number' ? null : (rate - before) * 100;
}

/** A cell's text as MATCH finds it and nothing else. */
function literal(cell: string, text: string): string {
  return /[*?]/.test(text) ? `SUBSTITUTE(SUBSTITUTE(${cell},"*","~*"),"?","~?")` : cell;
}
