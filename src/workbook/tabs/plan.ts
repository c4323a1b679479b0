import { toSerial } from '../../domain/dates';
import { STATUS_LABELS, statusAt, STATUSES, type Status } from '../../domain/status';
import { TASK_FIELDS, type PlanRow, type Task, type TaskField } from '../../domain/task';
import { cellName } from '../a1';
import { COLORS, STATUS_LOOKS, STYLES } from '../styles';
import { NAMES, TABLES } from '../tab-ids';
import { heightOfLines, lineCount, rowHeight, type SizedText } from '../text-size';
import type { Area, CellValue, ConditionalFormat, Protection, Style, Validation } from '../workbook';
import type { LayoutContext } from './context';
import { dayInWords, listKeyFormula, listKeys, statusFormula } from './formulas';
import { infoName, MARK_LIST } from './info-names';
import { ENTRY_PROTECTION, pageSetup } from './page';
import { PLAN_COLUMNS, type ColumnTier } from './plan-columns';
import { linesOf, SAMPLE_NOTICE, sampleFormula, wordsDate } from './print-block';
import { SheetBuilder, span } from './sheet-builder';

/** Blank rows inside the table: a table on a protected sheet cannot grow. */
export const SPARE_ROWS = 30;

const BAND_ROW = 4;
const ID_ROW = 5;
export const PLAN_HEADER_ROW = 6;
export const PLAN_FIRST_ROW = 7;
const FIRST_COLUMN = 1;

const column = (field: TaskField): number => TASK_FIELDS.indexOf(field);
const WIDTHS = TASK_FIELDS.map((field) => PLAN_COLUMNS[field].width);
const PRINTED = column('status');
const TITLE_COLUMNS = column('title') - FIRST_COLUMN + 1;
const TITLE_WIDTH = WIDTHS.slice(FIRST_COLUMN, FIRST_COLUMN + TITLE_COLUMNS).reduce((sum, width) => sum + width, 0);

/** A row of the plan as it is laid out, with the task it means; spare rows have none. */
export type LaidRow = { values: PlanRow['values']; task: Task | null };

/** A line of the heading with the formula that keeps it true. */
export type LiveLine = { text: string; formula: string };

/** In what the plan of a unit's file differs from the whole plan. */
export type PlanVariant = {
  /** Rows below the tasks; default `SPARE_ROWS` blank ones. */
  spare?: readonly LaidRow[];
  title?: LiveLine;
  caption?: LiveLine;
  /** Look of a cell; undefined for the usual one. */
  styleOf?: (field: TaskField, row: LaidRow) => Style | undefined;
  protection?: Protection;
  /** Puts what stands below the table, from a row on, and returns the row after. With it, spare rows are printed too. */
  foot?: (sheet: SheetBuilder, row: number) => number;
};

const BLANK_ROW: LaidRow = { values: {}, task: null };

/** "Kế hoạch": heading lines, the hidden row of column ids, and the table with its spare rows. */
export function layoutPlan(context: LayoutContext, tasks: readonly LaidRow[], variant: PlanVariant = {}): SheetBuilder {
  const { plan } = context;
  const sheet = new SheetBuilder(context.sheets.plan, undefined, { tabColor: COLORS.alert });
  sheet.widths(WIDTHS, [column('id'), column('overdueKey')]);
  putHeading(sheet, context, variant);
  putColumnHeads(sheet, context);
  const formulas: Partial<Record<TaskField, string>> = {
    status: statusFormula(context.headings.plan),
    overdueKey: listKeyFormula(context.headings.plan),
  };
  const rows = [...tasks, ...(variant.spare ?? Array<LaidRow>(SPARE_ROWS).fill(BLANK_ROW))];
  // A table has at least one row.
  if (rows.length === 0) rows.push(BLANK_ROW);
  const keyOf = listKeys(context.summary.period.closing);
  rows.forEach((row, index) => putRow(sheet, context, PLAN_FIRST_ROW + index, row, formulas, keyOf, variant.styleOf));
  const all = rows.length;
  sheet.table({
    name: TABLES.plan,
    area: span(PLAN_HEADER_ROW, 0, TASK_FIELDS.length, all + 1),
    columns: TASK_FIELDS.map((field) => {
      const formula = formulas[field];
      const name = context.headings.plan[field];
      return formula === undefined ? { name } : { name, formula };
    }),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
  for (const rule of planValidations(all)) sheet.validate(rule);
  for (const format of statusFormats(span(PLAN_FIRST_ROW, column('status'), 1, all))) sheet.format(format);
  sheet.freeze(PLAN_FIRST_ROW, column('title') + 1);
  const end = variant.foot?.(sheet, PLAN_FIRST_ROW + all) ?? taskPrintArea(tasks.length).rows;
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: { ...taskPrintArea(tasks.length), rows: end },
      titleRows: { from: BAND_ROW, to: PLAN_HEADER_ROW },
    }),
  );
  sheet.protect(variant.protection ?? ENTRY_PROTECTION);
  return sheet;
}

/** What is printed of so many tasks: the heading and the table without spare rows. */
export function taskPrintArea(tasks: number): Area {
  return span(0, FIRST_COLUMN, PRINTED, PLAN_FIRST_ROW + Math.max(1, tasks));
}

function putHeading(sheet: SheetBuilder, context: LayoutContext, variant: PlanVariant): void {
  const { header } = context.plan;
  const width = PRINTED;
  const issuer = linesOf(header.issuer).join('\n');
  sheet.merge(span(0, FIRST_COLUMN, TITLE_COLUMNS), issuer, STYLES.issuer, { formula: `=${infoName('issuer')}&""` });
  sheet.height(0, heightOfLines(lineCount(issuer, TITLE_WIDTH, 12, true), 12));
  const title = variant.title ?? { text: header.title.toUpperCase(), formula: `=UPPER(${infoName('title')})` };
  sheet.merge(span(1, FIRST_COLUMN, width), title.text, STYLES.title, { formula: title.formula });
  sheet.height(1, 24);
  const decision = variant.caption ?? {
    text: decisionLine(header.decisionNumber, header.decisionDate),
    formula: `=${decisionText()}`,
  };
  sheet.merge(span(2, FIRST_COLUMN, width), decision.text, STYLES.caption, { formula: decision.formula });
  sheet.height(2, Math.max(18, heightOfLines(decision.text.split('\n').length, 12) - 4));
  const notice = column('lead');
  sheet.merge(span(3, FIRST_COLUMN, notice), header.sample ? SAMPLE_NOTICE : '', STYLES.sampleNotice, {
    formula: sampleFormula(),
  });
  const unit = 'Kinh phí: triệu đồng. Trạng thái tính theo ngày chốt số liệu của kỳ báo cáo.';
  sheet.merge(span(3, FIRST_COLUMN + notice, width - notice), unit, STYLES.unitLine);
  sheet.height(3, 18);
}

/** The decision behind the plan, in brackets; "" where it has no number. */
export function decisionLine(number: string, date: string | null): string {
  if (number === '') return '';
  return `(Theo Quyết định số ${number}${date === null ? '' : ` ngày ${wordsDate(date)}`})`;
}

/** The same as a piece of a formula, without "=". */
export function decisionText(): string {
  const [number, date] = [infoName('decisionNumber'), infoName('decisionDate')];
  return (
    `IF(${number}="","","(Theo Quyết định số "&${number}&` +
    `IF(ISNUMBER(${date})," ngày "&${dayInWords(date)},"")&")")`
  );
}

function putColumnHeads(sheet: SheetBuilder, context: LayoutContext): void {
  const firstProgress = column('progress');
  sheet.merge(span(BAND_ROW, FIRST_COLUMN, firstProgress - FIRST_COLUMN), 'KẾ HOẠCH', STYLES.band);
  sheet.merge(span(BAND_ROW, firstProgress, PRINTED - firstProgress + 1), 'KẾT QUẢ THỰC HIỆN', STYLES.progressBand);
  sheet.height(BAND_ROW, 18);
  sheet.hideRow(ID_ROW);
  const headings: SizedText[] = [];
  TASK_FIELDS.forEach((field, index) => {
    const text = context.headings.plan[field];
    sheet.put(ID_ROW, index, field, STYLES.hiddenId);
    sheet.put(PLAN_HEADER_ROW, index, text, headStyle(PLAN_COLUMNS[field].tier));
    if (PLAN_COLUMNS[field].tier !== 'hidden') headings.push({ text, width: WIDTHS[index] ?? 0, size: 10, bold: true });
  });
  // Room for the filter buttons under the words.
  sheet.height(PLAN_HEADER_ROW, rowHeight(headings) + 9);
}

function headStyle(tier: ColumnTier): Style {
  return tier === 'progress' || tier === 'derived' ? STYLES.tableProgressHeader : STYLES.tableHeader;
}

function putRow(
  sheet: SheetBuilder,
  context: LayoutContext,
  row: number,
  laid: LaidRow,
  formulas: Partial<Record<TaskField, string>>,
  keyOf: ReturnType<typeof listKeys>,
  styleOf: PlanVariant['styleOf'],
): void {
  const { values, task } = laid;
  const status = task === null ? null : statusAt(task, context.summary.period.closing);
  TASK_FIELDS.forEach((field, index) => {
    const formula = formulas[field];
    const style = styleOf?.(field, laid) ?? entryStyle(field, values[field]);
    if (formula === undefined) sheet.put(row, index, values[field] ?? null, style);
    else if (field === 'status')
      sheet.put(row, index, status === null ? '' : STATUS_LABELS[status], style, { formula });
    else sheet.put(row, index, task === null ? '' : keyOf(task, row + 1), style, { formula });
  });
  if (task !== null) sheet.height(row, planRowHeight(values, status));
}

/** Deadlines are text ("30/6" must not become a day of the current year); a real date typed there still shows as one. */
export function entryStyle(field: TaskField, value: CellValue | undefined): Style {
  return field === 'deadline' && typeof value === 'number' ? STYLES.entryDate : PLAN_COLUMNS[field].style;
}

const WRAPPED = TASK_FIELDS.filter((field) => PLAN_COLUMNS[field].style.wrap === true && field !== 'status');

/** Points, where they are not those that a new workbook has. */
export type PlanWidths = Partial<Record<TaskField, number>>;

/** Height in points at which no text of the row is cut. */
export function planRowHeight(values: PlanRow['values'], status: Status | null, widths: PlanWidths = {}): number {
  const texts: SizedText[] = [];
  const width = (field: TaskField): number => widths[field] ?? PLAN_COLUMNS[field].width;
  for (const field of WRAPPED) {
    const value = values[field];
    if (typeof value === 'string') texts.push({ text: value, width: width(field), size: 11 });
  }
  if (status !== null) {
    // Statuses change with the period, and the heights of rows do not follow by themselves.
    for (const text of Object.values(STATUS_LABELS)) texts.push({ text, width: width('status'), size: 11, bold: true });
  }
  return rowHeight(texts, 19.5);
}

/** First and last day that a date column takes without asking. */
export const FIRST_DAY = toSerial('2000-01-01');
export const LAST_DAY = toSerial('2099-12-31');

/** Rules for typing; pasting goes past them, so that the checks look at everything again. */
export function planValidations(rows: number, first = PLAN_FIRST_ROW, columnOf = column): Validation[] {
  const rule = (field: TaskField, more: Pick<Validation, 'rule'> & Pick<Validation, 'error'>): Validation => {
    const { hint } = PLAN_COLUMNS[field];
    return {
      area: span(first, columnOf(field), 1, rows),
      allowBlank: true,
      ...more,
      ...(hint === undefined ? {} : { prompt: hint }),
    };
  };
  const warn = (title: string, message: string): Validation['error'] => ({ style: 'warning', title, message });
  const day = (field: TaskField): Validation =>
    rule(field, {
      rule: { type: 'date', operator: 'between', formula1: FIRST_DAY, formula2: LAST_DAY },
      error: warn('Ngày chưa đúng', 'Nhập ngày theo dạng ngày/tháng/năm, ví dụ 30/06/2021.'),
    });
  return [
    rule('area', {
      rule: { type: 'list', source: `=${NAMES.areaList}` },
      error: warn('Lĩnh vực', 'Lĩnh vực không có trong Danh mục. Nên chọn từ danh sách.'),
    }),
    rule('lead', {
      rule: { type: 'list', source: `=${NAMES.unitList}` },
      error: warn('Cơ quan chủ trì', 'Tên cơ quan không có trong Danh mục. Nên chọn từ danh sách.'),
    }),
    rule('deadline', {
      rule: { type: 'textLength', operator: 'lessThanOrEqual', formula1: 255 },
      error: warn('Thời gian hoàn thành', 'Nội dung dài quá 255 ký tự.'),
    }),
    day('due'),
    rule('budget', {
      rule: { type: 'decimal', operator: 'greaterThanOrEqual', formula1: 0 },
      error: warn('Kinh phí', 'Nhập số tiền bằng số, đơn vị triệu đồng.'),
    }),
    rule('progress', {
      rule: { type: 'decimal', operator: 'between', formula1: 0, formula2: 1 },
      error: { style: 'stop', title: 'Tiến độ', message: 'Nhập từ 0% đến 100%.' },
    }),
    day('finished'),
    day('documentDate'),
    rule('excluded', {
      rule: { type: 'list', source: `=${MARK_LIST}` },
      error: warn('Không tính', 'Chọn x hoặc để trống.'),
    }),
  ];
}

/** Colours of the status cell alone; overdue is bold as well, for grey prints. */
export function statusFormats(area: Area): ConditionalFormat[] {
  const cell = `$${cellName(area.row, area.column)}`;
  return STATUSES.flatMap((status) => {
    const look: Partial<ConditionalFormat> | undefined =
      status in STATUS_LOOKS ? STATUS_LOOKS[status as keyof typeof STATUS_LOOKS] : undefined;
    if (look === undefined) return [];
    return [{ ...look, area, formula: `=${cell}="${STATUS_LABELS[status]}"` }];
  });
}
