import { toSerial } from '../../domain/dates';
import type { PlanRow, TaskField } from '../../domain/task';
import { COLORS, LIST_BORDER, STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area, CellValue, Style } from '../workbook';
import { printedHeights } from './by-area';
import type { LayoutContext } from './context';
import { planColumn } from './formulas';
import { landscapePages, pageSetup, SUMMARY_PROTECTION } from './page';
import { closingLine, closingText, putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';

/** Rows kept for tasks that fall overdue before the next fill. */
export const SPARE_OVERDUE_ROWS = 10;

const HEADER_ROW = 4;
const FIRST_ROW = 5;
const HEADINGS = [
  'STT',
  'Nhiệm vụ',
  'Cơ quan chủ trì',
  'Người đứng đầu chịu trách nhiệm',
  'Hạn hoàn thành',
  'Số ngày quá hạn',
  'Tiến độ',
  'Nguyên nhân',
];
/** Points; together 252 mm. */
const WIDTHS = [27, 204, 111, 96, 60, 45, 45, 126];
const HELPER = WIDTHS.length;
const HELPER_WIDTH = 45;
const HEADER_HEIGHT = 33;
/** Just enough for a line: spare rows stand between the list and the signatures. */
const SPARE_HEIGHT = 14.25;

export type OverdueSheet = { builder: SheetBuilder; block: Area };

/** "Quá hạn": tasks past their due date at the closing date, oldest first, as a live list. */
export function layoutOverdue(context: LayoutContext, origin?: Origin): OverdueSheet {
  const { plan, summary } = context;
  const sheet = new SheetBuilder(context.sheets.overdue, origin, { tabColor: COLORS.accent });
  sheet.widths([...WIDTHS, HELPER_WIDTH], [HELPER]);
  const title = `DANH SÁCH NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH NĂM ${plan.header.year}`;
  const total = { text: totalText(summary.overdue.length), formula: totalFormula(context) };
  putHead(sheet, context, title, total, WIDTHS);
  HEADINGS.forEach((heading, column) => sheet.put(HEADER_ROW, column, heading, STYLES.summaryHeader));
  sheet.put(HEADER_ROW, HELPER, 'Vị trí', STYLES.summaryHeader);
  sheet.height(HEADER_ROW, HEADER_HEIGHT);

  const rows = summary.overdue.length + SPARE_OVERDUE_ROWS;
  for (let index = 0; index < rows; index++) putRow(sheet, context, index);
  sheet.format({
    area: span(FIRST_ROW, 0, WIDTHS.length, rows),
    formula: `=${sheet.columnFixed(FIRST_ROW, 0)}<>""`,
    border: LIST_BORDER,
  });

  const afterList = FIRST_ROW + rows;
  const lastListed = Math.max(FIRST_ROW, afterList - SPARE_OVERDUE_ROWS - 1);
  const notes = putNotes(sheet, afterList, [overflowNote(context, rows), closingNote(context)], WIDTHS);
  const end = putSignatures(sheet, notes, plan.header, WIDTHS);
  sheet.freeze(FIRST_ROW, 0);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, 0, WIDTHS.length, end),
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      ...landscapePages(printedHeights(sheet, end), [{ row: lastListed, rows: end - lastListed }], HEADER_HEIGHT),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, block: span(0, 0, WIDTHS.length + 1, end) };
}

function putRow(sheet: SheetBuilder, context: LayoutContext, index: number): void {
  const headings = context.headings.plan;
  const row = FIRST_ROW + index;
  const late = context.summary.overdue[index];
  const keys = planColumn(headings, 'overdueKey');
  const number = sheet.columnFixed(row, 0);
  const place = sheet.columnFixed(row, HELPER);
  const pick = (field: TaskField): string => `INDEX(${planColumn(headings, field)},${place})`;
  const put = (column: number, value: CellValue, formula: string, style: Style): void =>
    sheet.put(row, column, value, style, { formula });
  const sheetRow = late === undefined ? null : context.planTable.rowOf(late.task);
  const values = sheetRow === null ? null : context.planTable.valuesAt(sheetRow);
  const text = (column: number, field: TaskField): void =>
    put(column, values === null ? '' : joined(values[field]), `=IF(${place}="","",${pick(field)}&"")`, STYLES.listText);

  const counted = `ROWS(${sheet.absoluteRow(FIRST_ROW, 0)}:${sheet.cell(row, 0)})`;
  put(0, late ? index + 1 : '', `=IF(${counted}<=COUNT(${keys}),${counted},"")`, STYLES.listCenter);
  put(
    HELPER,
    sheetRow === null ? '' : sheetRow - context.planTable.firstRow + 1,
    `=IF(${number}="","",MATCH(SMALL(${keys},${number}),${keys},0))`,
    STYLES.listCenter,
  );
  text(1, 'title');
  text(2, 'lead');
  text(3, 'head');
  const due = late?.task.due ?? null;
  put(4, due === null ? '' : toSerial(due), `=IF(${place}="","",INT(${pick('due')}))`, STYLES.listDate);
  const days = `${NAMES.closing}-${sheet.columnFixed(row, 4)}`;
  put(5, late?.days ?? '', `=IF(${place}="","",${days})`, STYLES.listCenter);
  const progress = pick('progress');
  put(6, values?.progress ?? '', `=IF(${place}="","",IF(${progress}="","",${progress}))`, STYLES.listProgress);
  text(7, 'reason');
  sheet.height(row, values === null ? SPARE_HEIGHT : listRowHeight(values));
}

function listRowHeight(values: PlanRow['values']): number {
  const columns: [number, TaskField][] = [
    [1, 'title'],
    [2, 'lead'],
    [3, 'head'],
    [7, 'reason'],
  ];
  const sized = columns.map(([column, field]) => {
    const text = joined(values[field]);
    return { text: typeof text === 'string' ? text : '', width: WIDTHS[column] ?? 0, size: 11 };
  });
  return rowHeight(sized, 19.5);
}

/** What `cell&""` gives. */
function joined(value: CellValue | undefined): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : value;
}

function totalText(count: number): string {
  return count === 0 ? 'Không có nhiệm vụ quá hạn chưa hoàn thành.' : `Tổng số: ${count} nhiệm vụ`;
}

function totalFormula(context: LayoutContext): string {
  const count = `COUNT(${planColumn(context.headings.plan, 'overdueKey')})`;
  return `=IF(${count}=0,"${totalText(0)}","Tổng số: "&${count}&" nhiệm vụ")`;
}

/** The list has rows for what is overdue at the time of filling and a few more; a later count may be larger. */
function overflowNote(context: LayoutContext, rows: number): Note {
  const more = `COUNT(${planColumn(context.headings.plan, 'overdueKey')})-${rows}`;
  const tail = ' nhiệm vụ quá hạn chưa có dòng trong danh sách này; bấm Tổng hợp để cập nhật.';
  return { text: '', formula: `=IF(${more}>0,"Còn "&(${more})&"${tail}","")`, alert: true };
}

function closingNote(context: LayoutContext): Note {
  const tail = '. Số ngày quá hạn tính từ hạn hoàn thành đến ngày chốt số liệu.';
  return { text: `${closingLine(context.summary.period)}${tail}`, formula: `=${closingText()}&"${tail}"` };
}
