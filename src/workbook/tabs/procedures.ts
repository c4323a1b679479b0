import { isBlank } from '../../domain/cell-values';
import {
  isComplete,
  LEFT_OUT,
  ON_TIME_RATES,
  PROCEDURE_COUNTS,
  PROCEDURE_TOTALS,
  type ProcedureCount,
} from '../../domain/procedures';
import type { Period } from '../../domain/period';
import { COLORS, STATUS_LOOKS, STYLES } from '../styles';
import { NAMES, OTHER_TABLES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area, Cell, DefinedName, Validation } from '../workbook';
import { printedHeights } from './by-area';
import type { LayoutContext } from './context';
import { sparedRows } from './entry-table';
import { PROCEDURES_BLOCK } from './info-names';
import { ENTRY_PROTECTION, landscapePages, pageSetup, type Paging } from './page';
import { putHead, putNotes, putSignatures, type HeadContext, type Note } from './print-block';
import {
  AT,
  ENTRY_COLUMNS,
  headingOf,
  isTotal,
  PRINTED_COLUMNS,
  PRINTED_WIDTHS,
  PROCEDURE_COLUMNS,
  styleOf,
  SUM_STYLES,
  widthOf,
  type EntryColumn,
} from './procedures-columns';
import {
  checkFormula,
  checkText,
  differsText,
  faultCount,
  formulaSentence,
  linesOf,
  mismatchCount,
  mismatched,
  numberFormula,
  onlineFormula,
  onlineValue,
  othersShown,
  PROCEDURE_GROUPS,
  rateFormula,
  rateValue,
  rowCounts,
  sumFormula,
  sumRateFormula,
  sumsOf,
  totalFormula,
  type ProcedureLine,
} from './procedures-formulas';
import { SheetBuilder, single, span, type Origin } from './sheet-builder';
import { NO_RATE } from './summary-table';

/** A row of the table: what stands in its cells, and what that says. */
export type LaidProcedure = { cells: Partial<Record<EntryColumn, Cell>>; line: ProcedureLine };

export type ProceduresContext = HeadContext &
  Pick<LayoutContext, 'sheets'> & {
    plan: { periods: readonly Pick<Period, 'name'>[] };
    headings: Pick<LayoutContext['headings'], 'periods'>;
    /** The name of the on-time formula that is chosen. */
    formula: string;
    rows: readonly LaidProcedure[];
    /** As for `EntryPlace`. */
    tidy: boolean;
  };

/** A blank row holds nothing but the formulas of its totals. */
export const isFilledProcedure = ({ cells }: LaidProcedure): boolean =>
  (Object.entries(cells) as [EntryColumn, Cell][]).some(
    ([column, { value, formula }]) => !isBlank(value) && (formula === undefined || !isTotal(column)),
  );

/** `names`: that of the block first. */
export type ProceduresSheet = { builder: SheetBuilder; block: Area; names: [DefinedName, ...DefinedName[]] };

/** Nothing but the choice, and a narrow row under it. */
export const CHOICE_ROWS = 2;
const CHOICE_ROW = 4;
const CHOICE_CELL = span(CHOICE_ROW, AT.received, 4);
const BAND_ROW = 6;
export const PROCEDURES_HEADER_ROW = 8;
export const PROCEDURES_FIRST_ROW = 9;
const HEADER_HEIGHTS = [30, 28.5, 70.5];
/** Lists of the dropdowns, beside the head of the page, where nothing is printed. */
const LIST_ROW = 1;

/**
 * "TTHC": form 06 of TT 01/2020/TT-VPCP for a district, one row for each unit (and field, where the unit tells them apart) and period. The
 * sums and rates under the table are those of the period that the workbook shows; rows of other periods stand back, and a meeting pack
 * or a filter by period leaves them out of the print. The three columns after the form are not printed.
 */
export function layoutProcedures(context: ProceduresContext, origin?: Origin): ProceduresSheet {
  const { plan, rows } = context;
  const sheet = new SheetBuilder(context.sheets.procedures, origin, { tabColor: COLORS.accent });
  sheet.widths(PROCEDURE_COLUMNS.map(widthOf));
  const title = 'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC\nTẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC';
  putHead(sheet, context, title, { text: 'Đơn vị tính: Số hồ sơ TTHC' }, PRINTED_WIDTHS);
  const lists = putLists(sheet);
  putChoice(sheet, context.formula, lists.formulas);
  putHint(sheet, context);
  putColumnHeads(sheet);
  putRows(sheet, context);
  for (const rule of proceduresValidations(sheet, rows.length, lists.groups)) sheet.validate(rule);
  putColours(sheet, rows.length);

  const sumsRow = PROCEDURES_FIRST_ROW + rows.length;
  const spared = context.tidy ? sparedRows(rows, isFilledProcedure) : 0;
  for (let row = sumsRow - spared; row < sumsRow; row++) sheet.hideRow(row);
  const notesRow = putSums(sheet, sumsRow, context);
  const signatures = putNotes(sheet, notesRow, notesOf(context), PRINTED_WIDTHS);
  const end = putSignatures(sheet, signatures, plan.header, PRINTED_WIDTHS);
  sheet.freeze(PROCEDURES_FIRST_ROW, AT.unit + 1);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, 0, PRINTED_COLUMNS, end),
      titleRows: { from: BAND_ROW, to: PROCEDURES_HEADER_ROW },
      ...proceduresPages(printedHeights(sheet, end), sumsRow - spared - 1),
    }),
  );
  sheet.protect(ENTRY_PROTECTION);
  const block = span(0, 0, PROCEDURE_COLUMNS.length, end);
  return {
    builder: sheet,
    block: sheet.place(block),
    names: [
      { name: PROCEDURES_BLOCK, reference: `=${sheet.reference(block)}`, hidden: true },
      {
        name: NAMES.procedureFormula,
        reference: `=${sheet.reference(single(CHOICE_CELL.row, CHOICE_CELL.column))}`,
        hidden: true,
      },
    ],
  };
}

/** Where pages end: all that stands under the last row that is shown goes on with it. `heights`: of the rows from the head of the page on. */
export function proceduresPages(heights: number[], lastRow: number): Paging {
  const repeated = heights.slice(BAND_ROW, PROCEDURES_HEADER_ROW + 1).reduce((sum, height) => sum + height, 0);
  return landscapePages(heights, [{ row: lastRow, rows: heights.length - lastRow }], repeated);
}

function putLists(sheet: SheetBuilder): { groups: Area; formulas: Area } {
  const put = (column: 'group' | 'check', heading: string, texts: readonly string[]): Area => {
    sheet.put(LIST_ROW - 1, AT[column], heading, STYLES.hint);
    texts.forEach((text, index) => sheet.put(LIST_ROW + index, AT[column], text, STYLES.hint));
    return span(LIST_ROW, AT[column], 1, texts.length);
  };
  return {
    groups: put('group', 'Danh sách chọn nhóm', Object.values(PROCEDURE_GROUPS)),
    formulas: put(
      'check',
      'Danh sách chọn công thức tính tỷ lệ đúng hạn',
      ON_TIME_RATES.map(({ name }) => name),
    ),
  };
}

function putChoice(sheet: SheetBuilder, formula: string, list: Area): void {
  sheet.merge(span(CHOICE_ROW, 0, AT.received), 'Công thức tính tỷ lệ đúng hạn', STYLES.label);
  sheet.merge(CHOICE_CELL, formula, STYLES.infoChoice);
  sheet.height(CHOICE_ROW, 21);
  sheet.height(CHOICE_ROW + CHOICE_ROWS - 1, 6);
  sheet.validate({
    area: single(CHOICE_CELL.row, CHOICE_CELL.column),
    rule: { type: 'list', source: `=${sheet.reference(list)}` },
    allowBlank: false,
    prompt: {
      title: 'Công thức tính tỷ lệ',
      message: 'Mỗi tỉnh công bố theo một cách. Công thức được chọn in dưới bảng và dùng cho mọi tỷ lệ đúng hạn.',
    },
    error: { style: 'stop', title: 'Công thức tính tỷ lệ', message: 'Chọn một công thức trong danh sách.' },
  });
}

/** Two rows of groups over the headings of the table, which cannot be merged: together the three header rows of the form. */
function putColumnHeads(sheet: SheetBuilder): void {
  const style = STYLES.summaryHeader;
  const tall = (column: number, columns: number, text: string): void =>
    sheet.merge(span(BAND_ROW, column, columns, 2), text, style);
  const band = (total: ProcedureCount, columns: number, text: string): void => {
    sheet.merge(span(BAND_ROW, AT[total], columns), text, style);
    sheet.put(BAND_ROW + 1, AT[total], 'Tổng số', style);
    sheet.merge(span(BAND_ROW + 1, AT[total] + 1, columns - 1), 'Trong đó', style);
  };
  tall(AT.number, AT.received, 'Cơ quan, đơn vị, lĩnh vực');
  band('received', 4, 'Số hồ sơ nhận giải quyết');
  band('solved', 4, 'Số hồ sơ đã giải quyết');
  band('pending', 3, 'Số hồ sơ đang giải quyết');
  tall(AT.returned, 2, 'Theo dõi thêm');
  tall(AT.period, PROCEDURE_COLUMNS.length - AT.period, 'Không in: để lọc theo kỳ và đối chiếu');
  PROCEDURE_COLUMNS.forEach((column, index) =>
    sheet.put(PROCEDURES_HEADER_ROW, index, headingOf(column), STYLES.summaryHeader),
  );
  HEADER_HEIGHTS.forEach((height, index) => sheet.height(BAND_ROW + index, height));
}

function putRows(sheet: SheetBuilder, { rows, headings, formula, plan }: ProceduresContext): void {
  const check = checkFormula(headings.periods);
  const rate = rateFormula();
  const periods = plan.periods.map(({ name }) => name);
  const numbers = numbersOf(rows);
  rows.forEach(({ cells, line }, index) => {
    const row = PROCEDURES_FIRST_ROW + index;
    for (const column of ENTRY_COLUMNS) {
      const { value = null, formula: live } = cells[column] ?? {};
      if (column === 'number' && isBlank(value) && live === undefined) {
        sheet.put(row, AT.number, numbers[index] ?? '', styleOf('number'), { formula: numberFormula() });
        continue;
      }
      sheet.put(row, AT[column], value, styleOf(column), live === undefined ? {} : { formula: live });
    }
    const fault = checkText(line, periods);
    sheet.put(row, AT.rate, rateValue(line.counts, formula, ''), styleOf('rate'), { formula: rate });
    sheet.put(row, AT.check, fault, styleOf('check'), { formula: check });
    sheet.height(row, heightOf(cells));
  });
  sheet.table({
    name: OTHER_TABLES.procedures,
    area: span(PROCEDURES_HEADER_ROW, 0, PROCEDURE_COLUMNS.length, rows.length + 1),
    columns: PROCEDURE_COLUMNS.map((column) => {
      const name = headingOf(column);
      if (column === 'check') return { name, formula: check };
      if (column === 'rate') return { name, formula: rate };
      if (column === 'number') return { name, formula: numberFormula() };
      const total = PROCEDURE_TOTALS.find((one) => one === column);
      return total === undefined ? { name } : { name, formula: totalFormula(total) };
    }),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
}

/** `numberFormula` shows them. */
function numbersOf(rows: readonly LaidProcedure[]): (number | '')[] {
  const counts = new Map<string, number>();
  return rows.map(({ cells, line }) => {
    const period = line.period.toLowerCase();
    const number = (counts.get(period) ?? 0) + 1;
    counts.set(period, number);
    return period === '' || isBlank(cells.unit?.value) ? '' : number;
  });
}

function heightOf(cells: LaidProcedure['cells']): number {
  const texts = (['unit', 'field'] as const).map((column) => {
    const value = cells[column]?.value;
    return { text: typeof value === 'string' ? value : '', width: widthOf(column), size: 10 };
  });
  return rowHeight(texts, 18);
}

/** Rules for typing; pasting goes past them, so the comparison and the check look at everything again. */
function proceduresValidations(sheet: SheetBuilder, rows: number, groups: Area): Validation[] {
  const over = (column: EntryColumn): Area => span(PROCEDURES_FIRST_ROW, AT[column], 1, rows);
  const list = (column: EntryColumn, source: string, message: string): Validation => ({
    area: over(column),
    rule: { type: 'list', source },
    allowBlank: true,
    error: { style: 'warning', title: headingOf(column), message },
  });
  const counts = PROCEDURE_COUNTS.map((column): Validation => ({
    area: over(column),
    rule: { type: 'whole', operator: 'greaterThanOrEqual', formula1: 0 },
    allowBlank: true,
    ...(isTotal(column)
      ? {
          prompt: { title: headingOf(column), message: 'Tự cộng. Khi chép báo cáo giấy có thể nhập số ghi trên giấy.' },
        }
      : {}),
    error: {
      style: 'stop',
      title: headingOf(column),
      message: 'Nhập số hồ sơ: số nguyên từ 0 trở lên. Không có hồ sơ nào thì nhập 0; chưa có số liệu thì để trống.',
    },
  }));
  return [
    list('unit', `=${NAMES.unitList}`, 'Tên đơn vị không có trong Danh mục. Nên chọn từ danh sách.'),
    ...counts,
    list('period', `=${NAMES.periodList}`, 'Tên kỳ không có trong Danh mục. Nên chọn từ danh sách.'),
    list('group', `=${sheet.reference(groups)}`, 'Nhóm đơn vị không có trong danh sách nên không được cộng theo nhóm.'),
  ];
}

/** On grey paper bold tells a total that does not add up; rows of other periods stand back. */
function putColours(sheet: SheetBuilder, rows: number): void {
  const { overdue } = STATUS_LOOKS;
  const at = (field: ProcedureCount): string => sheet.columnFixed(PROCEDURES_FIRST_ROW, AT[field]);
  for (const total of PROCEDURE_TOTALS) {
    const area = span(PROCEDURES_FIRST_ROW, AT[total], 1, rows);
    sheet.format({ area, formula: `=${differsText(total, at)}`, ...overdue });
  }
  const check = sheet.columnFixed(PROCEDURES_FIRST_ROW, AT.check);
  const checks = span(PROCEDURES_FIRST_ROW, AT.check, 1, rows);
  sheet.format({ area: checks, formula: `=${check}<>""`, ...overdue });
  const period = sheet.columnFixed(PROCEDURES_FIRST_ROW, AT.period);
  sheet.format({
    area: span(PROCEDURES_FIRST_ROW, 0, PRINTED_COLUMNS, rows),
    formula: `=AND(${period}<>"",${period}<>${NAMES.period})`,
    font: { color: COLORS.muted },
  });
}

type SumStyles = (typeof SUM_STYLES)[keyof typeof SUM_STYLES];

/** Sums of the groups and of all rows of the period, then the share of online files; returns the row after. */
function putSums(sheet: SheetBuilder, first: number, context: ProceduresContext): number {
  const { rows, formula, summary } = context;
  const lines = rows.map(({ line }) => line);
  const put = (row: number, text: string, group: string | null, styles: SumStyles): void => {
    const summed = linesOf(lines, summary.period.name, group);
    const sums = sumsOf(summed);
    const at = (field: ProcedureCount): string => sheet.cell(row, AT[field]);
    const label = sumLabel(text, group, summed);
    sheet.merge(span(row, 0, AT.received), label.text, styles.text, { formula: label.formula });
    for (const field of PROCEDURE_COUNTS) {
      sheet.put(row, AT[field], sums[field] ?? NO_RATE, styles.count, { formula: sumFormula(field, group) });
    }
    sheet.put(row, AT.rate, rateValue(sums, formula, NO_RATE), styles.rate, { formula: sumRateFormula(at) });
    sheet.height(row, rowHeight([{ text: label.longest, width: LABEL_WIDTH, size: 11 }], 21));
  };
  const groups = Object.values(PROCEDURE_GROUPS);
  groups.forEach((group, index) => put(first + index, `Cộng: ${group}`, group, SUM_STYLES.group));
  const totalRow = first + groups.length;
  put(totalRow, 'TỔNG CỘNG', null, SUM_STYLES.total);
  const online = 'Tỷ lệ hồ sơ tiếp nhận trực tuyến = trực tuyến : (trực tuyến + trực tiếp và bưu chính)';
  sheet.merge(span(totalRow + 1, 0, AT.rate), online, STYLES.group);
  const sums = sumsOf(linesOf(lines, summary.period.name, null));
  sheet.put(totalRow + 1, AT.rate, onlineValue(sums), SUM_STYLES.total.rate, {
    formula: onlineFormula((field) => sheet.cell(totalRow, AT[field])),
  });
  sheet.height(totalRow + 1, 21);
  return totalRow + 2;
}

const LABEL_WIDTH = PRINTED_WIDTHS.slice(0, AT.received).reduce((sum, width) => sum + width, 0);
const COMPLETE_TAIL = ' dòng đủ số liệu)';

/** Who reads nothing but a row of sums learns there what it leaves out. */
function sumLabel(text: string, group: string | null, lines: readonly ProcedureLine[]) {
  const complete = lines.filter(({ counts }) => isComplete(counts)).length;
  const live = rowCounts(group);
  return {
    text: complete < lines.length ? `${text} (${complete}/${lines.length}${COMPLETE_TAIL}` : text,
    formula: `="${text}"&IF(${live.complete}<${live.all}," ("&${live.complete}&"/"&${live.all}&"${COMPLETE_TAIL}","")`,
    longest: `${text} (000/000${COMPLETE_TAIL}`,
  };
}

const NO_FORMULA = 'Chưa chọn công thức tính tỷ lệ đúng hạn.';

/** Beside the head of the page, where nothing is printed: what whoever keeps the table can do about it. */
function putHint(sheet: SheetBuilder, { rows, plan, summary }: ProceduresContext): void {
  const lines = rows.map(({ line }) => line);
  const periods = plan.periods.map(({ name }) => name);
  const faults = lines.filter((line) => checkText(line, periods) !== '').length;
  const others = lines.filter(({ period }) => period !== '').length > linesOf(lines, summary.period.name, null).length;
  const othersText = ' Tài liệu họp chỉ in dòng của kỳ đang chọn; in từ Excel thì lọc cột Kỳ báo cáo trước.';
  const faultTail = ' dòng chưa khớp hoặc chưa đủ, xem cột Đối chiếu.';
  sheet.merge(
    span(CHOICE_ROW, AT.period, PROCEDURE_COLUMNS.length - AT.period),
    `${faults > 0 ? `Có ${faults}${faultTail}` : ''}${others ? othersText : ''}`.trim(),
    STYLES.hint,
    {
      formula: `=TRIM(IF(${faultCount()}>0,"Có "&${faultCount()}&"${faultTail}","")&IF(${othersShown()},"${othersText}",""))`,
    },
  );
}

/** Of the rows that are added up, how many do not add up themselves: who reads the sums must know. */
function mismatchNote(ofPeriod: readonly ProcedureLine[]): Note {
  const tail = ' dòng số liệu chưa khớp, vẫn được cộng vào tổng.';
  const count = mismatched(ofPeriod);
  return {
    text: count > 0 ? `Có ${count}${tail}` : '',
    formula: `=IF(${mismatchCount()}>0,"Có "&${mismatchCount()}&"${tail}","")`,
    longest: `Có 000${tail}`,
    alert: true,
  };
}

function notesOf({ rows, formula, summary }: ProceduresContext): Note[] {
  const lines = rows.map(({ line }) => line);
  const ofPeriod = linesOf(lines, summary.period.name, null);
  const complete = ofPeriod.filter(({ counts }) => isComplete(counts)).length;
  const live = rowCounts(null);
  const chosen = ON_TIME_RATES.find(({ name }) => name.toLowerCase() === formula.toLowerCase());
  const longest = ON_TIME_RATES.map(({ sentence }) => sentence).reduce((a, b) => (a.length > b.length ? a : b));
  const leftOut = ['Các dòng cộng và tỷ lệ chỉ tính ', LEFT_OUT];
  return [
    {
      text: chosen?.sentence ?? NO_FORMULA,
      formula: `=${formulaSentence(NO_FORMULA)}`,
      longest,
    },
    {
      text: complete < ofPeriod.length ? leftOut.join(`${complete}/${ofPeriod.length}`) : '',
      formula: `=IF(${live.complete}<${live.all},"${leftOut.join(`"&${live.complete}&"/"&${live.all}&"`)}","")`,
      longest: leftOut.join('000/000'),
    },
    mismatchNote(ofPeriod),
    {
      text: 'Lập theo Biểu số 06 của Thông tư 01/2020/TT-VPCP. Từ kỳ trước: số hồ sơ đang giải quyết cuối kỳ trước. Dấu “–”: chưa có số liệu hoặc không có hồ sơ để tính.',
    },
  ];
}
