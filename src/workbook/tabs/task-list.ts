/** The live list of tasks that "Quá hạn" and "Sắp đến hạn" share: a title, a row for each task and a few to spare, notes, signatures. */
import { toSerial } from '../../domain/dates';
import type { PlanRow, Task, TaskField } from '../../domain/task';
import { COLORS, LIST_BORDER, STYLES } from '../styles';
import { rowHeight } from '../text-size';
import type { Area, CellValue, Style } from '../workbook';
import { printedHeights } from './by-area';
import type { LayoutContext } from './context';
import { planColumn } from './formulas';
import { landscapePages, pageSetup, SUMMARY_PROTECTION } from './page';
import { closingLine, closingText, putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';

/**
 * Rows kept for tasks that come into a list before the next fill. They are hidden, so that no blank rows are printed above the signatures; an
 * alert in print says when tasks stand in them.
 */
export const SPARE_LIST_ROWS = 10;

const COUNT_ROW = 3;
const HEADER_ROW = 4;
const FIRST_ROW = 5;
const HEADER_HEIGHT = 33;

const COLUMN = { number: 0, title: 1, lead: 2, head: 3, due: 4, days: 5, progress: 6, last: 7 } as const;
/** Points; together 252 mm. */
const WIDTHS = [27, 204, 111, 96, 60, 45, 45, 126];
const HELPER = WIDTHS.length;
const HELPER_WIDTH = 45;
/** In the block, from its corner: how many tasks are listed. */
export const LIST_COUNT = { row: COUNT_ROW, column: HELPER } as const;

export type ListedTask = { task: Task; days: number };

/** What tells one list from the other. */
export type TaskList = {
  /** The sheet's name. */
  sheet: string;
  title: string;
  tasks: readonly ListedTask[];
  /** Of the keys of `listKeyFormula`: those of the list, and the function that gives the k-th of them from the end of the list. */
  keys: { criterion: string; fromEnd: 'LARGE' | 'SMALL' };
  /** Days between the due day in this cell and the closing date, as a piece of a formula. */
  days: (due: string) => string;
  daysHeading: string;
  /** What the last column shows of the plan, and what is said before that; `live` is a piece of a formula. */
  last: {
    field: TaskField;
    heading: string;
    said?: { text: (values: PlanRow['values']) => string; live: (pick: (field: TaskField) => string) => string };
  };
  /** Said where the list is empty. */
  none: string;
  /** "nhiệm vụ quá hạn": what there are more of than rows. */
  called: string;
  /** Follows the closing date under the list. */
  note: string;
};

export type ListSheet = { builder: SheetBuilder; block: Area };

/** Lays the list out with rows to spare; formulas fill them as tasks come and go. Linear in the tasks of the list. */
export function layoutTaskList(context: LayoutContext, list: TaskList, origin?: Origin): ListSheet {
  const { plan, summary } = context;
  const sheet = new SheetBuilder(list.sheet, origin, { tabColor: COLORS.accent });
  sheet.widths([...WIDTHS, HELPER_WIDTH], [HELPER]);
  const count = sheet.absolute(span(COUNT_ROW, HELPER, 1));
  const { length } = list.tasks;
  const total = `=IF(${count}=0,"${list.none}","Tổng số: "&${count}&" nhiệm vụ")`;
  const totalText = length === 0 ? list.none : `Tổng số: ${length} nhiệm vụ`;
  putHead(sheet, context, list.title, { text: totalText, formula: total }, WIDTHS);
  const keys = planColumn(context.headings.plan, 'overdueKey');
  sheet.put(COUNT_ROW, HELPER, length, STYLES.listCenter, { formula: `=COUNTIFS(${keys},"${list.keys.criterion}")` });
  headingsOf(list).forEach((heading, column) => sheet.put(HEADER_ROW, column, heading, STYLES.summaryHeader));
  sheet.put(HEADER_ROW, HELPER, 'Vị trí', STYLES.summaryHeader);
  sheet.height(HEADER_ROW, HEADER_HEIGHT);

  const rows = length + SPARE_LIST_ROWS;
  for (let index = 0; index < rows; index++) putRow(sheet, context, list, index, count);
  sheet.format({
    area: span(FIRST_ROW, 0, WIDTHS.length, rows),
    formula: `=${sheet.columnFixed(FIRST_ROW, 0)}<>""`,
    border: LIST_BORDER,
  });

  const afterList = FIRST_ROW + rows;
  const lastListed = Math.max(FIRST_ROW, afterList - SPARE_LIST_ROWS - 1);
  const note = `${list.note} ${PROGRESS_NOTE}`;
  const closing = {
    text: `${closingLine(summary.period)}. ${note}`,
    formula: `=${closingText()}&". ${note}"`,
  };
  const notes = putNotes(sheet, afterList, [overflowNote(list, count), closing], WIDTHS);
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

/** What was done after the closing date does not count, but it is what the plan says now. */
const PROGRESS_NOTE = 'Tiến độ ghi theo lần nhập gần nhất, kể cả việc làm sau ngày chốt.';

function headingsOf({ daysHeading, last }: TaskList): string[] {
  return [
    'STT',
    'Nhiệm vụ',
    'Cơ quan chủ trì',
    'Người đứng đầu chịu trách nhiệm',
    'Hạn hoàn thành',
    daysHeading,
    'Tiến độ',
    last.heading,
  ];
}

function putRow(sheet: SheetBuilder, context: LayoutContext, list: TaskList, index: number, count: string): void {
  const headings = context.headings.plan;
  const row = FIRST_ROW + index;
  const listed = list.tasks[index];
  const keys = planColumn(headings, 'overdueKey');
  const number = sheet.columnFixed(row, COLUMN.number);
  const place = sheet.columnFixed(row, HELPER);
  const pick = (field: TaskField): string => `INDEX(${planColumn(headings, field)},${place})`;
  const put = (column: number, value: CellValue, formula: string, style: Style): void =>
    sheet.put(row, column, value, style, { formula });
  const sheetRow = listed === undefined ? null : context.planTable.rowOf(listed.task);
  const values = sheetRow === null ? null : context.planTable.valuesAt(sheetRow);
  const text = (column: number, field: TaskField): void =>
    put(column, values === null ? '' : joined(values[field]), `=IF(${place}="","",${pick(field)}&"")`, STYLES.listText);

  const counted = `ROWS(${sheet.absoluteRow(FIRST_ROW, 0)}:${sheet.cell(row, 0)})`;
  put(COLUMN.number, listed ? index + 1 : '', `=IF(${counted}<=${count},${counted},"")`, STYLES.listCenter);
  put(
    HELPER,
    sheetRow === null ? '' : sheetRow - context.planTable.firstRow + 1,
    `=IF(${number}="","",MATCH(${list.keys.fromEnd}(${keys},${count}+1-${number}),${keys},0))`,
    STYLES.listCenter,
  );
  text(COLUMN.title, 'title');
  text(COLUMN.lead, 'lead');
  text(COLUMN.head, 'head');
  const due = listed?.task.due ?? null;
  put(COLUMN.due, due === null ? '' : toSerial(due), `=IF(${place}="","",INT(${pick('due')}))`, STYLES.listDate);
  const days = list.days(sheet.columnFixed(row, COLUMN.due));
  put(COLUMN.days, listed?.days ?? '', `=IF(${place}="","",${days})`, STYLES.listCenter);
  const progress = pick('progress');
  put(
    COLUMN.progress,
    joined(values?.progress, (number) => number),
    `=IF(${place}="","",IF(ISNUMBER(${progress}),${progress},${progress}&""))`,
    STYLES.listProgress,
  );
  const { field, said } = list.last;
  const last = values === null ? '' : lastText(list, values);
  const spoken = said === undefined ? '' : `${said.live(pick)}&`;
  put(COLUMN.last, last, `=IF(${place}="","",${spoken}${pick(field)}&"")`, STYLES.listText);
  if (values === null) sheet.hideRow(row);
  else sheet.height(row, listRowHeight(values, last));
}

function lastText({ last: { field, said } }: TaskList, values: PlanRow['values']): CellValue {
  const [before, own] = [said?.text(values) ?? '', joined(values[field])];
  return before === '' ? own : `${before}${String(own)}`;
}

function listRowHeight(values: PlanRow['values'], last: CellValue): number {
  const columns: [number, CellValue][] = [
    [COLUMN.title, joined(values.title)],
    [COLUMN.lead, joined(values.lead)],
    [COLUMN.head, joined(values.head)],
    [COLUMN.last, last],
  ];
  const sized = columns.map(([column, text]) => {
    return { text: typeof text === 'string' ? text : '', width: WIDTHS[column] ?? 0, size: 11 };
  });
  return rowHeight(sized, 19.5);
}

/** What `cell&""` gives; `ofNumber`: where a number is not joined. */
export function joined(value: CellValue | undefined, ofNumber: (number: number) => CellValue = String): CellValue {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? ofNumber(value) : value;
}

/** How `overflowNote` begins: the cell with the count, how many are listed, and what is said of the others. */
const OVERFLOW = /^=IF\(\$([A-Z]+)\$(\d+)-(\d+)>0,"Còn "&\([^)]*\)&"([^"]*)"/;

/**
 * What the note under a list says where its formula is `formula` and `countAt` tells the number in a cell by its A1 text; null for any
 * other formula.
 */
export function overflowResult(formula: string, countAt: (cell: string) => number): string | null {
  const found = OVERFLOW.exec(formula);
  if (found === null) return null;
  const [, column = '', row = '', listed = '', tail = ''] = found;
  const more = countAt(`${column}${row}`) - Number(listed);
  return more <= 0 ? '' : `Còn ${more}${tail}`;
}

/** The list shows the tasks at the time of filling; a later count may be larger. */
function overflowNote({ called, tasks }: TaskList, count: string): Note {
  const more = `${count}-${tasks.length}`;
  const tail = ` ${called} phát sinh sau lần tổng hợp gần nhất chưa hiện trong danh sách.`;
  return {
    text: '',
    formula: `=IF(${more}>0,"Còn "&(${more})&"${tail}","")`,
    longest: `Còn 000${tail}`,
    alert: true,
  };
}
