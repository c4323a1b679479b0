import { areaLabel } from '../../domain/area';
import { romanNumeral } from '../../domain/numerals';
import { PLAN_HEADINGS } from '../../domain/plan-headings';
import type { Task, TaskField } from '../../domain/task';
import { COLORS, DATE_FORMAT, STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import { heightOfLines, lineCount, piecesOfLines } from '../text-size';
import type { Area, CellValue, Style } from '../workbook';
import { appendixLine, appendixText } from './appendix-lines';
import { printedHeights } from './by-area';
import type { LayoutContext } from './context';
import { countFormula, planColumn, taskCount } from './formulas';
import { LANDSCAPE, pageBreaks, pageSetup, ROOM, SUMMARY_PROTECTION, type Block } from './page';
import { putNotes, putSignatures, SAMPLE_NOTICE, sampleFormula } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';
import { joined } from './task-list';

export type AppendixSheet = { builder: SheetBuilder; block: Area };

const HEADER_ROW = 4;
const FIRST_ROW = 5;
const HEADER_HEIGHT = 33;
const AREA_HEIGHT = 19.5;
const LEAST_HEIGHT = 19.5;
/** Points of the letters in the table. */
const SIZE = 11;

/** `live`: whether a number stays one. */
type Column = { field: TaskField; width: number; style: Style; live: 'text' | 'value' };

/** The columns of a plan's appendix; points, of 10 + 75 + 45 + 30 + 35 + 25 + 15 + 17 = 252 mm. */
const COLUMNS: readonly Column[] = [
  { field: 'number', width: 28.5, style: STYLES.cellCenter, live: 'value' },
  { field: 'title', width: 212.25, style: STYLES.cellText, live: 'text' },
  { field: 'product', width: 127.5, style: STYLES.cellText, live: 'text' },
  { field: 'lead', width: 84.75, style: STYLES.cellText, live: 'text' },
  { field: 'coordinators', width: 99, style: STYLES.cellText, live: 'text' },
  { field: 'deadline', width: 70.5, style: { ...STYLES.cellCenter, numberFormat: DATE_FORMAT }, live: 'value' },
  { field: 'budget', width: 42.75, style: { ...STYLES.cellCenter, numberFormat: '#,##0.###' }, live: 'value' },
  { field: 'note', width: 48.75, style: STYLES.cellText, live: 'text' },
];
const WIDTHS = COLUMNS.map(({ width }) => width);
const TOTAL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);
/** Hidden: by what a row finds its task, and where in the plan that stands now. */
const KEY = COLUMNS.length;
const PLACE = KEY + 1;
const HELPER_WIDTH = 60;

/**
 * Excel shows 409 points of a row and no more, and the last row has to go on a page with the signatures: a task with more lines than this
 * goes on in rows of its own.
 */
const MOST_LINES = 15;
/** Excel keeps 1,026 page breaks of a sheet. */
const MOST_BREAKS = 1000;

/** Columns are as wide as they are told, so nothing is shrunk to save a page. */
const PAGE_HEIGHT = LANDSCAPE.height * ROOM;

/** Said in the helper column beside a heading whose area has got or lost tasks since the fill. */
const CHANGED = 'x';

type Group = { heading: string; label: string | null; tasks: Task[] };

/**
 * "Phụ lục": the plan in the layout of government appendices, by area under merged headings, tasks without a known area last. Which task
 * stands where is settled by a fill; the texts are live. A row finds its task by the hidden id, so that it keeps it when the plan is sorted
 * or rows come and go; the alert below the table says when it no longer holds every task under its area. Linear in tasks.
 */
export function layoutAppendix(context: LayoutContext, origin?: Origin): AppendixSheet {
  const { plan } = context;
  const sheet = new SheetBuilder(context.sheets.appendix, origin, { tabColor: COLORS.accent });
  sheet.widths([...WIDTHS, HELPER_WIDTH, HELPER_WIDTH], [KEY, PLACE]);
  putHeading(sheet, context);
  const blocks: Block[] = [];
  const headings: number[] = [];
  const unnumbered = plan.tasks.every((task) => textOf(context, task, 'number') === '');
  let listed = 0;
  let row = FIRST_ROW;
  for (const group of groupsOf(context)) {
    headings.push(row);
    putGroup(sheet, context, group, row);
    const first = row + 1;
    row = first;
    for (const task of group.tasks) {
      const rows = putTask(sheet, context, task, { row, number: unnumbered ? (listed += 1) : null });
      blocks.push({ row, rows });
      row += rows;
    }
    // The heading goes with its first task.
    const index = blocks.findIndex((block) => block.row === first);
    blocks.splice(index, 0, { row: first - 1, rows: 1 + (blocks[index]?.rows ?? 0) });
  }
  if (plan.tasks.length === 0) {
    sheet.merge(span(row, 0, COLUMNS.length), 'Kế hoạch chưa có nhiệm vụ.', STYLES.cellCenter);
    sheet.height(row, LEAST_HEIGHT);
    row += 1;
  }
  const end = putEnd(sheet, context, row);
  sheet.freeze(FIRST_ROW, 0);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, 0, COLUMNS.length, end),
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      breaksBefore: breaksOf(printedHeights(sheet, end), { blocks, headings, afterTable: row, end }),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, block: span(0, 0, PLACE + 1, end) };
}

function putHeading(sheet: SheetBuilder, { plan: { header } }: LayoutContext): void {
  const columns = COLUMNS.length;
  sheet.merge(span(0, 0, columns), 'Phụ lục', STYLES.title);
  sheet.height(0, 22.5);
  const title = `DANH MỤC NHIỆM VỤ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${header.year}`;
  sheet.merge(span(1, 0, columns), title, STYLES.title);
  sheet.height(1, 24);
  const line = appendixLine(header);
  sheet.merge(span(2, 0, columns), line, STYLES.caption, { formula: `=${appendixText()}` });
  sheet.height(2, Math.max(20.25, heightOfLines(lineCount(line, TOTAL_WIDTH, 12), 12)));
  const notice = columns / 2;
  const sample = header.sample ? SAMPLE_NOTICE : '';
  sheet.merge(span(3, 0, notice), sample, STYLES.sampleNotice, { formula: sampleFormula() });
  sheet.merge(span(3, notice, columns - notice), 'Kinh phí: triệu đồng', STYLES.unitLine);
  sheet.height(3, 18);
  COLUMNS.forEach(({ field }, column) => {
    const heading = field === 'budget' ? 'Kinh phí' : PLAN_HEADINGS[field].heading;
    sheet.put(HEADER_ROW, column, heading, STYLES.summaryHeader);
  });
  sheet.put(HEADER_ROW, KEY, PLAN_HEADINGS.id.heading, STYLES.summaryHeader);
  sheet.put(HEADER_ROW, PLACE, 'Vị trí', STYLES.summaryHeader);
  sheet.height(HEADER_ROW, HEADER_HEIGHT);
}

/** Areas in their order, each with its tasks in the order of the plan; areas without tasks have no heading. */
function groupsOf({ plan }: LayoutContext): Group[] {
  const areas = [...plan.areas].sort((a, b) => a.order - b.order);
  const groups = new Map<string | null, Group>(
    areas.map((area) => [
      area.id,
      { heading: `${romanNumeral(area.order)}. ${area.name.toUpperCase()}`, label: areaLabel(area), tasks: [] },
    ]),
  );
  const rest: Group = { heading: 'NHIỆM VỤ CHƯA GHI ĐÚNG LĨNH VỰC', label: null, tasks: [] };
  for (const task of plan.tasks) (groups.get(task.areaId) ?? rest).tasks.push(task);
  return [...groups.values(), rest].filter(({ tasks }) => tasks.length > 0);
}

function putGroup(sheet: SheetBuilder, context: LayoutContext, { heading, label, tasks }: Group, row: number): void {
  sheet.merge(span(row, 0, COLUMNS.length), heading, STYLES.group);
  sheet.height(row, Math.max(AREA_HEIGHT, heightOfLines(lineCount(heading, TOTAL_WIDTH, 11, true), 11)));
  if (label === null) return;
  const { length } = tasks.filter((task) => textOf(context, task, 'area').toLowerCase() === label.toLowerCase());
  sheet.put(row, KEY, label, STYLES.cellPlainText);
  const count = countFormula(context.headings.plan, { field: 'area', criteria: [sheet.cell(row, KEY)] }, []);
  sheet.put(row, PLACE, length === tasks.length ? '' : CHANGED, STYLES.cellCenter, {
    formula: `=IF(${count}=${tasks.length},"","${CHANGED}")`,
  });
}

const valuesOf = ({ planTable }: LayoutContext, task: Task) => planTable.valuesAt(planTable.rowOf(task));

function textOf(context: LayoutContext, task: Task, field: TaskField): string {
  return String(joined(valuesOf(context, task)[field]));
}

/** Puts a task and returns how many rows it takes: one, unless a text is too long for one. `number`: where the plan gives none. */
function putTask(
  sheet: SheetBuilder,
  context: LayoutContext,
  task: Task,
  { row, number }: { row: number; number: number | null },
): number {
  const { headings, planTable } = context;
  const values = { ...valuesOf(context, task), ...(number === null ? {} : { number }) };
  const place = planTable.rowOf(task) - planTable.firstRow + 1;
  const ids = planColumn(headings.plan, 'id');
  const key = sheet.columnFixed(row, KEY);
  sheet.put(row, KEY, values.id ?? null, STYLES.hiddenId);
  // Looking where the task stood is quick, and right as well where an id stands twice.
  sheet.put(row, PLACE, place, STYLES.hiddenId, {
    formula: `=IFERROR(IF(IFERROR(INDEX(${ids},${place})=${key},FALSE),${place},MATCH(${key},${ids},0)),"")`,
  });
  const at = sheet.columnFixed(row, PLACE);
  const columns = COLUMNS.map(({ field, width, live }): Piece[] => {
    const value = joined(values[field], (one) => (live === 'value' ? one : String(one)));
    return piecesOf(value, width);
  });
  const rows = Math.max(...columns.map(({ length }) => length));
  for (let part = 0; part < rows; part++) {
    const looks = looksOf(part, rows);
    columns.forEach((pieces, column) => {
      const piece = pieces[part] ?? null;
      const field = COLUMNS[column]?.field ?? 'title';
      const given = piece === null || (field === 'number' && number !== null);
      const formula = `=IF(${at}="","",${shown(`INDEX(${planColumn(headings.plan, field)},${at})`, pieces, part, column)})`;
      sheet.put(row + part, column, piece?.value ?? null, looks[column], given ? {} : { formula });
    });
    const lines = Math.max(...columns.map((pieces) => pieces[part]?.lines ?? 1));
    sheet.height(row + part, Math.max(LEAST_HEIGHT, heightOfLines(lines, SIZE)));
  }
  return rows;
}

/** What a row shows of a cell of the plan. `from`: how many letters stand before it. */
type Piece = { value: CellValue; lines: number; from: number };

function piecesOf(value: CellValue, width: number): Piece[] {
  const whole = { value, lines: typeof value === 'string' ? lineCount(value, width, SIZE) : 1, from: 0 };
  if (typeof value !== 'string' || whole.lines <= MOST_LINES) return [whole];
  let from = 0;
  return piecesOfLines(value, width, SIZE, MOST_LINES).map((text) => {
    const piece = { value: text, lines: lineCount(text.trimEnd(), width, SIZE), from };
    from += text.length;
    return piece;
  });
}

/** The formula of a piece, without "=", where the plan's cell is `cell`. */
function shown(cell: string, pieces: readonly Piece[], part: number, column: number): string {
  const [piece, next] = [pieces[part], pieces[part + 1]];
  if (piece !== undefined && pieces.length > 1) {
    const length = next === undefined ? MOST_LETTERS : next.from - piece.from;
    return `MID(${cell}&"",${piece.from + 1},${length})`;
  }
  return COLUMNS[column]?.live === 'value' ? `IF(ISNUMBER(${cell}),${cell},${cell}&"")` : `${cell}&""`;
}

/** What a cell holds at most: the last piece of a text takes what somebody writes at its end. */
const MOST_LETTERS = 32767;

/** The looks of the columns in a row of a task: rows of one task have no lines between them. */
function looksOf(part: number, rows: number): Style[] {
  if (rows === 1) return WHOLE;
  return part === 0 ? TOP : part === rows - 1 ? FOOT : MIDDLE;
}

function looksWithout(without: readonly ('top' | 'bottom')[]): Style[] {
  return COLUMNS.map(({ style }) => {
    if (without.length === 0) return style;
    const border = { ...style.border };
    for (const side of without) delete border[side];
    return { ...style, border, vertical: 'top' };
  });
}
const WHOLE = looksWithout([]);
const TOP = looksWithout(['bottom']);
const MIDDLE = looksWithout(['top', 'bottom']);
const FOOT = looksWithout(['top']);

/** Stands under the table when the plan has got or lost tasks since it was laid out. */
export const OUTDATED = 'Kế hoạch đã thay đổi sau lần tổng hợp gần nhất; phụ lục chưa lập lại.';
const ELSE_OUTDATED = `,"","${OUTDATED}")`;

/** Whether a formula is the one that says so. */
export const saysOutdated = (formula: string): boolean => formula.endsWith(ELSE_OUTDATED);

/** How many tasks, the end mark, what is out of date, and the signatures; returns the row after. */
function putEnd(sheet: SheetBuilder, context: LayoutContext, row: number): number {
  const { plan, headings } = context;
  const count = plan.tasks.length;
  const places = sheet.absolute(span(FIRST_ROW, PLACE, 1, Math.max(1, row - FIRST_ROW)));
  const total = (number: string): string => `Tổng số: ${number} nhiệm vụ./.`;
  sheet.merge(span(row, 0, COLUMNS.length), total(String(count)), STYLES.unitLine, {
    formula: `="${total(`"&COUNT(${places})&"`)}"`,
  });
  sheet.height(row, 18);
  const current = [
    `COUNT(${places})=${count}`,
    `COUNTIF(${places},"${CHANGED}")=0`,
    `OR(NOT(ISNUMBER(${NAMES.closing})),${taskCount(headings.plan)}=${count})`,
  ];
  const changed = sheet.sheet.rows.some((cells) => cells[sheet.origin.column + PLACE]?.value === CHANGED);
  const alert = {
    text: changed ? OUTDATED : '',
    formula: `=IF(AND(${current.join(',')})${ELSE_OUTDATED}`,
    alert: true,
  };
  return putSignatures(sheet, putNotes(sheet, row + 1, [alert], WIDTHS), plan.header, WIDTHS);
}

type Rows = { blocks: readonly Block[]; headings: readonly number[]; afterTable: number; end: number };

/**
 * No task is torn unless it is longer than a page, no heading stands last, and the signatures have the last rows with them. `blocks`: the
 * tasks, and the headings with their first ones. With more pages than a sheet may have breaks, each area begins on a page of its own.
 */
function breaksOf(heights: number[], { blocks, headings, afterTable, end }: Rows): number[] {
  const last = Math.max(FIRST_ROW, afterTable - 1);
  const kept = blocks.map((block) =>
    block.row + block.rows === afterTable && fitsOnPage(heights.slice(block.row, end))
      ? { ...block, rows: end - block.row }
      : block,
  );
  const ends = kept.some(({ row }) => row === last) ? kept : [...kept, { row: last, rows: end - last }];
  const breaks = pageBreaks(heights, ends, PAGE_HEIGHT, HEADER_HEIGHT);
  return breaks.length <= MOST_BREAKS ? breaks : headings.slice(1);
}

function fitsOnPage(heights: readonly number[]): boolean {
  return heights.reduce((sum, height) => sum + height, 0) <= PAGE_HEIGHT - HEADER_HEIGHT;
}
