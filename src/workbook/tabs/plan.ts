import { toSerial } from '../../domain/dates';
import { STATUS_LABELS, statusAt, STATUSES, type Status } from '../../domain/status';
import { TASK_FIELDS, type PlanRow, type Task, type TaskField } from '../../domain/task';
import { COLORS, STATUS_LOOKS, STYLES } from '../styles';
import { NAMES, TABLES } from '../tab-ids';
import { heightOfLines, rowHeight, type SizedText } from '../text-size';
import type { CellValue, ConditionalFormat, Style, Validation } from '../workbook';
import type { LayoutContext } from './context';
import { dayInWords, overdueKey, overdueKeyFormula, statusFormula } from './formulas';
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

/** A row of the plan as it is laid out, with the task it means; spare rows have none. */
export type LaidRow = { values: PlanRow['values']; task: Task | null };

/** "Kế hoạch": heading lines, the hidden row of column ids, and the table with its spare rows. */
export function layoutPlan(context: LayoutContext, rows: readonly LaidRow[]): SheetBuilder {
  const { plan } = context;
  const sheet = new SheetBuilder(context.sheets.plan, undefined, { tabColor: COLORS.alert });
  sheet.widths(WIDTHS, [column('id'), column('overdueKey')]);
  putHeading(sheet, context);
  putColumnHeads(sheet, context);
  const formulas: Partial<Record<TaskField, string>> = {
    status: statusFormula(context.headings.plan),
    overdueKey: overdueKeyFormula(context.headings.plan),
  };
  rows.forEach((row, index) => putRow(sheet, context, PLAN_FIRST_ROW + index, row, formulas));
  const all = rows.length + SPARE_ROWS;
  for (let index = rows.length; index < all; index++) {
    putRow(sheet, context, PLAN_FIRST_ROW + index, { values: {}, task: null }, formulas);
  }
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
  for (const format of statusFormats(sheet, all)) sheet.format(format);
  sheet.freeze(PLAN_FIRST_ROW, column('title') + 1);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, FIRST_COLUMN, PRINTED, PLAN_FIRST_ROW + Math.max(1, rows.length)),
      titleRows: { from: BAND_ROW, to: PLAN_HEADER_ROW },
    }),
  );
  sheet.protect(ENTRY_PROTECTION);
  return sheet;
}

function putHeading(sheet: SheetBuilder, context: LayoutContext): void {
  const { header } = context.plan;
  const width = PRINTED;
  sheet.merge(span(0, FIRST_COLUMN, TITLE_COLUMNS), linesOf(header.issuer).join('\n'), STYLES.issuer, {
    formula: `=${infoName('issuer')}&""`,
  });
  sheet.height(0, heightOfLines(Math.max(1, linesOf(header.issuer).length), 12));
  const title = header.title.toUpperCase();
  sheet.merge(span(1, FIRST_COLUMN, width), title, STYLES.title, { formula: `=UPPER(${infoName('title')})` });
  sheet.height(1, 24);
  const decision = decisionLine(header.decisionNumber, header.decisionDate);
  sheet.merge(span(2, FIRST_COLUMN, width), decision, STYLES.caption, { formula: decisionFormula() });
  sheet.height(2, 18);
  const notice = column('lead');
  sheet.merge(span(3, FIRST_COLUMN, notice), header.sample ? SAMPLE_NOTICE : '', STYLES.sampleNotice, {
    formula: sampleFormula(),
  });
  const unit = 'Kinh phí: triệu đồng. Trạng thái tính theo ngày chốt số liệu của kỳ báo cáo.';
  sheet.merge(span(3, FIRST_COLUMN + notice, width - notice), unit, STYLES.unitLine);
  sheet.height(3, 18);
}

function decisionLine(number: string, date: string | null): string {
  if (number === '') return '';
  return `(Theo Quyết định số ${number}${date === null ? '' : ` ngày ${wordsDate(date)}`})`;
}

function decisionFormula(): string {
  const [number, date] = [infoName('decisionNumber'), infoName('decisionDate')];
  return (
    `=IF(${number}="","","(Theo Quyết định số "&${number}&` +
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
  { values, task }: LaidRow,
  formulas: Partial<Record<TaskField, string>>,
): void {
  const status = task === null ? null : statusAt(task, context.summary.period.closing);
  TASK_FIELDS.forEach((field, index) => {
    const formula = formulas[field];
    const { style } = PLAN_COLUMNS[field];
    if (formula === undefined) sheet.put(row, index, values[field] ?? null, entryStyle(field, values[field]));
    else if (field === 'status')
      sheet.put(row, index, status === null ? '' : STATUS_LABELS[status], style, { formula });
    else sheet.put(row, index, keyOf(task, status, row + 1), style, { formula });
  });
  if (task !== null) sheet.height(row, planRowHeight(values, status));
}

/** Deadlines are text ("30/6" must not become a day of the current year); a real date typed there still shows as one. */
function entryStyle(field: TaskField, value: CellValue | undefined): Style {
  return field === 'deadline' && typeof value === 'number' ? STYLES.entryDate : PLAN_COLUMNS[field].style;
}

function keyOf(task: Task | null, status: Status | null, row: number): CellValue {
  return task !== null && status === 'overdue' && task.due !== null ? overdueKey(toSerial(task.due), row) : '';
}

const WRAPPED = TASK_FIELDS.filter((field) => PLAN_COLUMNS[field].style.wrap === true && field !== 'status');

/** Height in points at which no text of the row is cut. */
export function planRowHeight(values: PlanRow['values'], status: Status | null): number {
  const texts: SizedText[] = [];
  for (const field of WRAPPED) {
    const value = values[field];
    if (typeof value === 'string') texts.push({ text: value, width: PLAN_COLUMNS[field].width, size: 11 });
  }
  if (status !== null) {
    texts.push({ text: STATUS_LABELS[status], width: PLAN_COLUMNS.status.width, size: 11, bold: status === 'overdue' });
  }
  return rowHeight(texts, 19.5);
}

/** First and last day that a date column takes without asking. */
const FIRST_DAY = toSerial('2000-01-01');
const LAST_DAY = toSerial('2099-12-31');

/** Rules for typing; pasting goes past them, so that the checks look at everything again. */
function planValidations(rows: number): Validation[] {
  const rule = (field: TaskField, more: Pick<Validation, 'rule'> & Pick<Validation, 'error'>): Validation => {
    const { hint } = PLAN_COLUMNS[field];
    return {
      area: span(PLAN_FIRST_ROW, column(field), 1, rows),
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
function statusFormats(sheet: SheetBuilder, rows: number): ConditionalFormat[] {
  const cell = sheet.columnFixed(PLAN_FIRST_ROW, column('status'));
  return STATUSES.flatMap((status) => {
    const look: Partial<ConditionalFormat> | undefined =
      status in STATUS_LOOKS ? STATUS_LOOKS[status as keyof typeof STATUS_LOOKS] : undefined;
    if (look === undefined) return [];
    const area = span(PLAN_FIRST_ROW, column('status'), 1, rows);
    return [{ ...look, area, formula: `=${cell}="${STATUS_LABELS[status]}"` }];
  });
}
