import { toSerial } from '../../domain/dates';
import { periodFigures, type PeriodFigures } from '../../domain/summary';
import { COLORS, STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area, CellValue, Style } from '../workbook';
import { printedHeights } from './by-area';
import type { LayoutContext } from './context';
import {
  datedCount,
  doneCount,
  dueCount,
  dueDoneCount,
  inTimeCount,
  overdueCount,
  periodColumn,
  taskCount,
} from './formulas';
import { landscapePages, pageSetup, SUMMARY_PROTECTION } from './page';
import { putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';
import { NO_RATE } from './summary-table';

export type PeriodSheet = { builder: SheetBuilder; block: Area };

const COLUMN = {
  number: 0,
  name: 1,
  from: 2,
  closing: 3,
  total: 4,
  dated: 5,
  due: 6,
  dueDone: 7,
  inTime: 8,
  done: 9,
  overdue: 10,
  rateYear: 11,
  ratePeriod: 12,
  rateOnTime: 13,
  change: 14,
} as const;
const HEADINGS = [
  'STT',
  'Kỳ báo cáo',
  'Từ ngày',
  'Chốt số liệu',
  'Tổng số nhiệm vụ',
  'Có hạn, được tính',
  'Đến hạn đến ngày chốt',
  'Đến hạn đã hoàn thành',
  'Trong đó trước hạn, đúng hạn',
  'Hoàn thành (lũy kế)',
  'Quá hạn chưa hoàn thành',
  'A. Hoàn thành năm',
  'B. Hoàn thành đến hạn',
  'C. Đúng hạn',
  'Tăng, giảm của B (điểm\u00a0%)',
];
/** Points; together 252 mm. */
const WIDTHS = [27, 114, 60, 60, 36, 36, 37.5, 43.5, 42, 42, 43.5, 40.5, 42, 40.5, 49.5];
const HEADER_ROW = 4;
const FIRST_ROW = 6;
const NUMBERS_HEIGHT = 13.5;
const POINTS: Style = { ...STYLES.cellRate, numberFormat: '+0.0;-0.0;0.0' };

const NOTES: readonly Note[] = [
  {
    text: 'Số liệu tính tại ngày chốt của từng kỳ theo nội dung hiện có ở trang Kế hoạch, kể cả nội dung bổ sung hoặc sửa sau ngày đó, nên có thể khác báo cáo đã gửi.',
  },
  {
    text: 'Tỷ lệ A (12) = (10) : (6), B (13) = (8) : (7), C (14) = (9) : (7). Cột (6): nhiệm vụ có hạn hoàn thành, không kể nhiệm vụ không tính.',
  },
  {
    text: 'Cột (15): tỷ lệ B so với ngày chốt số liệu liền trước. Dấu “–”: kỳ chốt sau kỳ đang chọn ở trang Thông tin, hoặc không có nhiệm vụ để tính tỷ lệ.',
  },
];

/**
 * "TH kỳ": one row for each period of the catalogue, in the order of closing dates, counted at its own closing date. Periods that close
 * after the one that the workbook shows have no figures: what is not done yet would stand there as overdue.
 */
export function layoutByPeriod(context: LayoutContext, origin?: Origin): PeriodSheet {
  const { plan } = context;
  const sheet = new SheetBuilder(context.sheets.byPeriod, origin, { tabColor: COLORS.accent });
  sheet.widths(WIDTHS);
  putHead(sheet, context, title(plan.header.year), { text: 'Đơn vị tính: nhiệm vụ' }, WIDTHS);
  HEADINGS.forEach((heading, column) => {
    sheet.put(HEADER_ROW, column, heading, STYLES.summaryHeader);
    sheet.put(HEADER_ROW + 1, column, `(${column + 1})`, STYLES.columnNumber);
  });
  const headerHeight = rowHeight(
    HEADINGS.map((text, column) => ({ text, width: WIDTHS[column] ?? 0, size: 10, bold: true })),
  );
  sheet.height(HEADER_ROW, headerHeight);
  sheet.height(HEADER_ROW + 1, NUMBERS_HEIGHT);

  const rows = shownFigures(context);
  rows.forEach((_, index) => putPeriod(sheet, context, rows, index));
  if (rows.length === 0) {
    sheet.merge(span(FIRST_ROW, 0, WIDTHS.length), 'Danh mục chưa có kỳ báo cáo.', STYLES.cellCenter);
    sheet.height(FIRST_ROW, 24);
  }
  const last = FIRST_ROW + Math.max(1, rows.length) - 1;
  sheet.format({
    area: span(FIRST_ROW, 0, WIDTHS.length, last - FIRST_ROW + 1),
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
      printArea: span(0, 0, WIDTHS.length, end),
      titleRows: { from: HEADER_ROW, to: HEADER_ROW + 1 },
      ...landscapePages(printedHeights(sheet, end), [{ row: last, rows: end - last }], headerHeight + NUMBERS_HEIGHT),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, block: span(0, 0, WIDTHS.length, end) };
}

function title(year: number): string {
  return `TỔNG HỢP KẾT QUẢ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${year}\nTHEO KỲ BÁO CÁO`;
}

/** A period is found by its name, as everywhere; of two with one name it is the first. */
function shownFigures({ plan, summary }: LayoutContext): (PeriodFigures & { shown: boolean })[] {
  const named = new Map([...plan.periods].reverse().map((period) => [period.name.toLowerCase(), period]));
  const periods = plan.periods.filter((period) => named.get(period.name.toLowerCase()) === period);
  return periodFigures(plan.tasks, periods).map((figures) => ({
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
  const day = (column: 'from' | 'closing'): string => `=IFERROR(INDEX(${periodColumn(context, column)},${match}),"")`;
  put(COLUMN.from, toSerial(period.from), STYLES.cellDate, day('from'));
  put(COLUMN.closing, toSerial(period.closing), STYLES.cellDate, day('closing'));

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
  count(COLUMN.due, figures.due, dueCount(plan, null, closing));
  count(COLUMN.dueDone, figures.dueDone, dueDoneCount(plan, null, closing));
  count(COLUMN.inTime, figures.dueDoneInTime, inTimeCount(plan, closing));
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

  const above = sheet.columnFixed(row - 1, COLUMN.ratePeriod);
  const difference = `IFERROR((${at(COLUMN.ratePeriod)}-${above})*100,"${NO_RATE}")`;
  const same = `${closing}=${sheet.columnFixed(row - 1, COLUMN.closing)}`;
  const repeated = sheet.columnFixed(row - 1, COLUMN.change);
  const formula = index === 0 ? `="${NO_RATE}"` : `=IF(${same},${repeated},${difference})`;
  put(COLUMN.change, changeOf(rows, index) ?? NO_RATE, POINTS, formula);
  sheet.height(row, rowHeight([{ text: period.name, width: WIDTHS[COLUMN.name] ?? 0, size: 11, bold: true }], 19.5));
}

/** Rate B in points of percent against the closing date before; periods that close on one day have one change. */
function changeOf(rows: readonly (PeriodFigures & { shown: boolean })[], index: number): number | null {
  const [figures, before] = [rows[index], rows[index - 1]];
  if (figures === undefined || before === undefined) return null;
  if (figures.period.closing === before.period.closing) return changeOf(rows, index - 1);
  if (!figures.shown || figures.ratePeriod === null || before.ratePeriod === null) return null;
  return (figures.ratePeriod - before.ratePeriod) * 100;
}

/** A cell's text as MATCH finds it and nothing else. */
function literal(cell: string, text: string): string {
  return /[*?]/.test(text) ? `SUBSTITUTE(SUBSTITUTE(${cell},"*","~*"),"?","~?")` : cell;
}
