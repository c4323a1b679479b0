import { COLORS, STATUS_LOOKS, STYLES } from '../styles';
import { NAMES, TABLES } from '../tab-ids';
import type { DefinedName, Page, Style } from '../workbook';
import type { PeriodColumn } from './catalogue-columns';
import type { LayoutContext } from './context';
import { columnSpecifier, periodColumn } from './formulas';
import { pageSetup, SUMMARY_PROTECTION, type DocumentControl } from './page';
import { FIRST_DAY, LAST_DAY } from './plan';
import { periodText, putHead, type HeadContext } from './print-block';
import { SheetBuilder, single, span } from './sheet-builder';
import { NO_RATE } from './summary-table';

export const SUBMISSION_HEADINGS = {
  period: 'Kỳ báo cáo',
  unitId: 'Mã đơn vị',
  unit: 'Đơn vị',
  submitBy: 'Hạn nộp',
  submitted: 'Ngày nộp',
  times: 'Số lần gửi',
  files: 'Tệp',
  result: 'Kết quả',
  note: 'Ghi chú',
} as const;
export type SubmissionColumn = keyof typeof SUBMISSION_HEADINGS;
const COLUMNS = Object.keys(SUBMISSION_HEADINGS) as SubmissionColumn[];
const AT = Object.fromEntries(COLUMNS.map((column, index) => [column, index])) as Record<SubmissionColumn, number>;

/** Points; together 252 mm. */
export const SUBMISSION_WIDTHS: Readonly<Record<SubmissionColumn, number>> = {
  period: 93,
  unitId: 57,
  unit: 135,
  submitBy: 63,
  submitted: 63,
  times: 45,
  files: 132,
  result: 57,
  note: 69,
};
const WIDTHS = COLUMNS.map((column) => SUBMISSION_WIDTHS[column]);

/** Day and remark are the clerk's: a report may also come on paper. */
export const SUBMISSION_STYLES: Readonly<Record<SubmissionColumn, Style>> = {
  period: STYLES.cellPlainText,
  unitId: STYLES.cellPlainText,
  unit: STYLES.cellPlainText,
  submitBy: STYLES.cellDate,
  submitted: STYLES.entryDate,
  times: STYLES.cellCount,
  files: STYLES.cellPlainText,
  result: STYLES.derived,
  note: STYLES.entryText,
};

export const RESULT_LABELS = { onTime: 'Đúng hạn', late: 'Trễ hạn', missing: 'Chưa nộp' } as const;
export type SubmissionResult = keyof typeof RESULT_LABELS;

/** How the submissions of a period stand. Rates are null where nobody has to report. */
export type SubmissionSummary = {
  /** Phải nộp. */
  expected: number;
  /** Đã nộp: on time and late. */
  sent: number;
  onTime: number;
  late: number;
  missing: number;
  /** Gửi nhiều lần: units that sent more than one file. */
  repeated: number;
  /** Tỷ lệ nộp: sent / expected. */
  rate: number | null;
  /** Tỷ lệ nộp đúng hạn: onTime / expected. */
  rateOnTime: number | null;
};

export const FIGURES: readonly { key: keyof SubmissionSummary; heading: string; columns: number }[] = [
  { key: 'expected', heading: 'Phải nộp', columns: 1 },
  { key: 'sent', heading: 'Đã nộp', columns: 1 },
  { key: 'onTime', heading: 'Đúng hạn', columns: 1 },
  { key: 'late', heading: 'Trễ hạn', columns: 1 },
  { key: 'missing', heading: 'Chưa nộp', columns: 1 },
  { key: 'repeated', heading: 'Gửi nhiều lần', columns: 2 },
  { key: 'rate', heading: 'Tỷ lệ nộp', columns: 1 },
  { key: 'rateOnTime', heading: 'Tỷ lệ nộp đúng hạn', columns: 1 },
];

const PERIOD_ROW = 4;
const FIGURE_ROW = 7;
const HEADER_ROW = 10;
const FIRST_ROW = 11;
/** Wide enough for the name of a period on one line. */
const PERIOD_CELL = span(PERIOD_ROW, 1, 2);
/** Rules and colours reach so far down that they need not grow with the list: the files of 10,000 units in several periods. */
const MOST_ROWS = 100_000;

export type SubmissionContext = Pick<LayoutContext, 'sheets'> & {
  headings: Pick<LayoutContext['headings'], 'periods'>;
} & HeadContext;

type Headings = Readonly<Record<SubmissionColumn, string>>;

/**
 * "Nộp báo cáo": a row for each unit and period, with counts of a period of its own choice, because reports of one period may come while
 * the workbook shows another. It grows downwards and prints however long it is. Counts as DHIS2 (health information system) defines them: "Tỷ lệ nộp" is its reporting rate (actual reports / expected
 * reports), "Tỷ lệ nộp đúng hạn" its reporting rate on time (actual reports on time / expected reports).
 */
export function layoutSubmissions(context: SubmissionContext): { builder: SheetBuilder; names: DefinedName[] } {
  const sheet = new SheetBuilder(context.sheets.submissions, undefined, { tabColor: COLORS.accent });
  sheet.widths(WIDTHS);
  const title = `TÌNH HÌNH NỘP BÁO CÁO CẢI CÁCH HÀNH CHÍNH NĂM ${context.plan.header.year}`;
  const unitLine = { text: 'Đơn vị tính: cơ quan, đơn vị' };
  putHead(sheet, context, title, unitLine, WIDTHS, captionText(context.headings.periods));
  putPeriod(sheet, context.summary.period.name);
  putFigures(sheet);
  const hint =
    'Báo cáo nộp bản giấy: nhập Ngày nộp và Ghi chú. ' +
    'Tỷ lệ nộp = đã nộp : phải nộp; tỷ lệ nộp đúng hạn = đúng hạn : phải nộp. Dấu “–”: không có đơn vị phải nộp.';
  sheet.merge(span(FIGURE_ROW + 1, 0, COLUMNS.length), hint, STYLES.note);
  sheet.height(FIGURE_ROW + 1, 30);
  sheet.height(FIGURE_ROW + 2, 6);

  COLUMNS.forEach((column, index) => {
    sheet.put(HEADER_ROW, index, SUBMISSION_HEADINGS[column], STYLES.header);
    const parts = column === 'result' ? { formula: resultFormula(SUBMISSION_HEADINGS) } : {};
    sheet.put(FIRST_ROW, index, column === 'result' ? '' : null, SUBMISSION_STYLES[column], parts);
  });
  // Room for the filter buttons under the words.
  sheet.height(HEADER_ROW, 36);
  sheet.table({
    name: TABLES.submissions,
    area: span(HEADER_ROW, 0, COLUMNS.length, 2),
    columns: COLUMNS.map((column) => {
      const name = SUBMISSION_HEADINGS[column];
      return column === 'result' ? { name, formula: resultFormula(SUBMISSION_HEADINGS) } : { name };
    }),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
  putRules(sheet);
  sheet.freeze(FIRST_ROW, 0);
  sheet.page(submissionsPage(context.plan.header));
  sheet.protect({ ...SUMMARY_PROTECTION, allowFilter: true, allowSort: true });
  const reference = `=${sheet.reference(single(PERIOD_CELL.row, PERIOD_CELL.column))}`;
  return { builder: sheet, names: [{ name: NAMES.submissionPeriod, reference }] };
}

function putPeriod(sheet: SheetBuilder, period: string): void {
  sheet.put(PERIOD_ROW, 0, 'Kỳ báo cáo', STYLES.label);
  sheet.merge(PERIOD_CELL, period, STYLES.infoChoice);
  sheet.height(PERIOD_ROW, 21);
  sheet.height(PERIOD_ROW + 1, 6);
  sheet.validate({
    area: single(PERIOD_CELL.row, PERIOD_CELL.column),
    rule: { type: 'list', source: `=${NAMES.periodList}` },
    allowBlank: false,
    prompt: {
      title: 'Kỳ báo cáo',
      message: 'Chọn kỳ cần xem; số liệu của trang này tính theo kỳ đó. Khi nhận tệp, ô tự chuyển sang kỳ của các tệp.',
    },
    error: { style: 'stop', title: 'Kỳ báo cáo', message: 'Chọn một kỳ có trong bảng kỳ báo cáo ở trang Danh mục.' },
  });
}

function putFigures(sheet: SheetBuilder): void {
  const formulas = figureFormulas(SUBMISSION_HEADINGS);
  let at = 0;
  for (const { key, heading, columns } of FIGURES) {
    const isRate = key === 'rate' || key === 'rateOnTime';
    sheet.merge(span(FIGURE_ROW - 1, at, columns), heading, STYLES.summaryHeader);
    sheet.merge(span(FIGURE_ROW, at, columns), isRate ? NO_RATE : 0, isRate ? STYLES.totalRate : STYLES.totalCount, {
      formula: formulas[key],
    });
    at += columns;
  }
  sheet.height(FIGURE_ROW - 1, 30);
  sheet.height(FIGURE_ROW, 21);
}

/** On grey paper bold tells late and missing reports; those of other periods stand back. */
function putRules(sheet: SheetBuilder): void {
  const { overdue, doneLate, doneOnTime } = STATUS_LOOKS;
  sheet.validate({
    area: span(FIRST_ROW, AT.submitted, 1, MOST_ROWS),
    rule: { type: 'date', operator: 'between', formula1: FIRST_DAY, formula2: LAST_DAY },
    allowBlank: true,
    prompt: {
      title: 'Ngày nộp',
      message: 'Ghi tự động khi nhận tệp. Báo cáo nộp bản giấy: nhập ngày nhận (ngày/tháng/năm).',
    },
    error: { style: 'stop', title: 'Ngày nộp', message: 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 16/06/2021.' },
  });
  const period = sheet.columnFixed(FIRST_ROW, AT.period);
  // By its place: a rule may be there before the name of the cell is.
  const chosen = sheet.absolute(single(PERIOD_CELL.row, PERIOD_CELL.column));
  sheet.format({
    area: span(FIRST_ROW, 0, COLUMNS.length, MOST_ROWS),
    formula: `=AND(${period}<>"",${period}<>${chosen})`,
    font: { color: COLORS.muted },
    stopIfTrue: true,
  });
  const result = sheet.columnFixed(FIRST_ROW, AT.result);
  const area = span(FIRST_ROW, AT.result, 1, MOST_ROWS);
  sheet.format({ area, formula: `=${result}="${RESULT_LABELS.missing}"`, ...overdue });
  sheet.format({ area, formula: `=${result}="${RESULT_LABELS.late}"`, ...doneLate, font: { bold: true } });
  sheet.format({ area, formula: `=${result}="${RESULT_LABELS.onTime}"`, ...doneOnTime });
}

/** Everything on the sheet prints, however long it grows. */
export function submissionsPage(header: DocumentControl): Page {
  const titleRows = { from: HEADER_ROW, to: HEADER_ROW };
  return pageSetup({ orientation: 'landscape', header, printArea: null, titleRows });
}

/** Whether a row's report came in time, by its days alone; "" in a blank row. A report without a due day is never late. */
export function resultFormula(headings: Headings): string {
  const cell = (column: SubmissionColumn): string =>
    `${TABLES.submissions}[[#This Row],[${columnSpecifier(headings[column])}]]`;
  const { onTime, late, missing } = RESULT_LABELS;
  return (
    `=IF(${cell('period')}="","",IF(NOT(ISNUMBER(${cell('submitted')})),"${missing}",` +
    `IF(ISNUMBER(${cell('submitBy')}),IF(INT(${cell('submitted')})>INT(${cell('submitBy')}),"${late}","${onTime}"),"${onTime}")))`
  );
}

/** The names that the period of the counts may have: in a tab made before it had one of its own, that of the workbook. */
export const PERIOD_NAMES = [NAMES.submissionPeriod, NAMES.period] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** The line of the period under the title, as a piece of a formula. `headings`: of the periods in the catalogue. */
export function captionText(headings: LayoutContext['headings']['periods']): string {
  const context = { headings: { periods: headings } };
  const period = NAMES.submissionPeriod;
  const day = (column: PeriodColumn): string =>
    `INDEX(${periodColumn(context, column)},MATCH(${period},${periodColumn(context, 'name')},0))`;
  return periodText({ period, from: day('from'), closing: day('closing') });
}

/** The counts of the period that stands in the cell of this name. */
export function figureFormulas(
  headings: Headings,
  period: PeriodName = NAMES.submissionPeriod,
): Record<keyof SubmissionSummary, string> {
  const column = (name: SubmissionColumn): string => `${TABLES.submissions}[${columnSpecifier(headings[name])}]`;
  const count = (...criteria: [SubmissionColumn, string][]): string =>
    `COUNTIFS(${[`${column('period')},${period}`, ...criteria.map(([name, text]) => `${column(name)},"${text}"`)].join(',')})`;
  const expected = count();
  const [onTime, late] = [count(['result', RESULT_LABELS.onTime]), count(['result', RESULT_LABELS.late])];
  const rate = (part: string): string => `=IF(${expected}=0,"${NO_RATE}",${part}/${expected})`;
  return {
    expected: `=${expected}`,
    sent: `=${onTime}+${late}`,
    onTime: `=${onTime}`,
    late: `=${late}`,
    missing: `=${count(['result', RESULT_LABELS.missing])}`,
    repeated: `=${count(['times', '>1'])}`,
    rate: rate(`(${onTime}+${late})`),
    rateOnTime: rate(onTime),
  };
}
