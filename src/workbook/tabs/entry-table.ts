/** Tabs that hold one table for people to fill in, with what is counted under it: "Chỉ tiêu" and "Sáng kiến". */
import { isBlank } from '../../domain/cell-values';
import type { Plan } from '../../domain/plan';
import type { TabId } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area, Cell, CellValue, Style, Validation } from '../workbook';
import { printedHeights } from './by-area';
import { COLORS, STYLES } from '../styles';
import type { LayoutContext, PlanTable } from './context';
import { columnSpecifier } from './formulas';
import {
  ENTRY_PROTECTION,
  fitsPage,
  paged,
  pageBreaks,
  pageRoom,
  pageSetup,
  SCALES,
  type Block,
  type PageOptions,
  type Paging,
} from './page';
import { putHead, putNotes, putSignatures, type HeadContext, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';

/** What the layout of such a tab needs of the workbook; a `LayoutContext` has it all. */
export type EntryContext = HeadContext &
  Pick<LayoutContext, 'sheets'> & {
    plan: Plan;
    headings: Pick<LayoutContext['headings'], 'plan'>;
    planTable: Pick<PlanTable, 'rowOf' | 'valuesAt'>;
  };

/** One row: what stands in the cells that people fill in. */
export type EntryRow<Key extends string> = Partial<Record<Key, Cell>>;

export type EntryColumn = {
  heading: string;
  /** Points; those of the printed columns add up to 252 mm. */
  width: number;
  style: Style;
  /** Worked out in each row; people cannot write there. */
  formula?: string;
  /** Stands in each row where nobody has typed something else. */
  filler?: string;
  hidden?: true;
};

export type EntryTab<Key extends string> = {
  tab: TabId;
  table: string;
  /** Hidden name of the tab's block. */
  blockName: string;
  /** In their order on the sheet; the first `printed` of them go on paper. */
  columns: Readonly<Record<Key, EntryColumn>>;
  printed: number;
  layout: (context: EntryContext, rows: readonly EntryRow<Key>[], place?: EntryPlace) => EntrySheet;
};

/** `tidy`: blank rows at the end of a table that holds something are out of sight, but for a few to type into. */
export type EntryPlace = { origin?: Origin; tidy?: boolean };

export type EntrySheet = { builder: SheetBuilder; block: Area };

/** A row of which people have filled in a cell; what fills itself does not count. */
export const isFilledEntry = (row: Partial<Record<string, Cell>>): boolean =>
  Object.values(row).some((cell) => cell !== undefined && (cell.formula !== undefined || !isBlank(cell.value)));

const BLANK_ROWS_SHOWN = 2;

/** How many rows at the end of a table wait to be filled in; none of a table that is still blank, which may be printed as a form. */
const waitingRows = <Row>(rows: readonly Row[], isFilled: (row: Row) => boolean): number =>
  Math.max(0, [...rows].reverse().findIndex(isFilled));

/** How many of these are to be out of sight. */
export const sparedRows = <Row>(rows: readonly Row[], isFilled: (row: Row) => boolean): number =>
  Math.max(0, waitingRows(rows, isFilled) - BLANK_ROWS_SHOWN);

export const ENTRY_COUNT_ROW = 4;
export const ENTRY_HEADER_ROW = 5;
export const ENTRY_FIRST_ROW = 6;
const HEADER_HEIGHT = 42;

export type EntryParts<Key extends string> = {
  title: string;
  unitLine: string;
  /** One line over the table: how many there are. */
  counts: { text: string; formula: string };
  /** What the worked out cells of a row show. */
  workedOut: (row: EntryRow<Key>) => Partial<Record<Key, CellValue>>;
  /** Lists of dropdowns, beside the head of the page, in the column where they stand. */
  lists: readonly { column: Key; heading: string; texts: readonly string[] }[];
  validations: (over: (column: Key) => Area, list: (column: Key) => string) => Validation[];
  /** What stands under the table, from a row on; returns the row after, and what is said under it. */
  below: (sheet: SheetBuilder, row: number) => { end: number; notes: Note[] };
  colours?: (sheet: SheetBuilder, rows: number) => void;
};

/** Lays such a tab out. The table keeps the order of `rows`. */
export function layoutEntryTab<Key extends string>(
  tab: EntryTab<Key>,
  parts: EntryParts<Key>,
  context: EntryContext,
  rows: readonly EntryRow<Key>[],
  { origin, tidy = false }: EntryPlace = {},
): EntrySheet {
  const { header } = context.plan;
  const keys = keysOf(tab);
  const specs = keys.map((key) => tab.columns[key]);
  const widths = specs.slice(0, tab.printed).map(({ width }) => width);
  const sheet = new SheetBuilder(context.sheets[tab.tab], origin, { tabColor: COLORS.accent });
  // One more column for what formulas under the table look up.
  sheet.widths(
    [...specs.map(({ width }) => width), KEY_WIDTH],
    [...specs.flatMap(({ hidden }, at) => (hidden ? [at] : [])), keys.length],
  );
  putHead(sheet, context, parts.title, { text: parts.unitLine }, widths);
  sheet.merge(span(ENTRY_COUNT_ROW, 0, tab.printed), parts.counts.text, STYLES.caption, {
    formula: parts.counts.formula,
  });
  sheet.height(ENTRY_COUNT_ROW, 20.25);
  putTable(sheet, tab, parts, rows);
  const belowRow = ENTRY_FIRST_ROW + rows.length;
  const spared = tidy ? sparedRows(rows, isFilledEntry) : 0;
  for (let row = belowRow - spared; row < belowRow; row++) sheet.hideRow(row);
  putRules(sheet, tab, parts, rows.length);
  parts.colours?.(sheet, rows.length);

  const { end: notesRow, notes } = parts.below(sheet, belowRow);
  const signatures = putNotes(sheet, notesRow, notes, widths);
  const end = putSignatures(sheet, signatures, header, widths);
  sheet.freeze(ENTRY_FIRST_ROW, keys.indexOf('name' as Key) + 1);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header,
      printArea: span(0, 0, tab.printed, end),
      ...pagesOf(printedHeights(sheet, end), {
        ...{ belowRow, notesRow, end },
        lastRow: belowRow - waitingRows(rows, isFilledEntry) - 1,
      }),
    }),
  );
  sheet.protect(ENTRY_PROTECTION);
  const block = { row: 0, column: 0, rows: Math.max(end, sheet.sheet.rows.length - sheet.origin.row) };
  return { builder: sheet, block: { ...block, columns: keys.length + 1 } };
}

/** Rows of the sheet: the last one of the table that is filled in, then the first ones of what stands under it. */
type Ends = { lastRow: number; belowRow: number; notesRow: number; end: number };
type Pages = Paging & Pick<PageOptions, 'titleRows'>;
/** `blocks`: what stays together; `repeats`: whether the headings of the table stand on each page. */
type Arrangement = { blocks: Block[]; repeats: boolean };

/** At the last of these the ten points of the table print as 8.5. */
const READABLE = [1, ...SCALES.filter((scale) => scale >= 0.85)];

/**
 * What is counted under the table has headings of its own, so those of the table are not to stand over it on another page. They are repeated
 * only where the table itself goes over several pages, and all that is under it follows its last rows on the same one. Shrunk a little where
 * that makes room for it, or saves a page.
 */
function pagesOf(heights: number[], ends: Ends): Pages {
  const found = READABLE.flatMap((scale) => wholePlans(heights, ends, scale).map((plan) => laid(heights, plan, scale)));
  const [first, ...others] = found;
  if (first === undefined) return laid(heights, { blocks: [signing(ends)], repeats: false }, 1);
  // Of those with as few pages the largest.
  return others.reduce((best, one) => (one.breaksBefore.length < best.breaksBefore.length ? one : best), first);
}

/** Signatures never stand without rows (NĐ 30/2020/NĐ-CP), even where that tears the last two off the rows before. */
const signing = ({ notesRow, end }: Ends): Block => ({ row: notesRow - 2, rows: end - notesRow + 2 });

/** With the table on its first page, or with everything under it beside its last rows. */
function wholePlans(heights: number[], ends: Ends, scale: number): Arrangement[] {
  const { lastRow, belowRow, notesRow, end } = ends;
  if (fitsPage(heights.slice(0, belowRow), 0, scale)) {
    const to = [end, notesRow].find((row) => fitsPage(heights.slice(belowRow, row), 0, scale)) ?? belowRow + 4;
    return [{ blocks: [{ row: belowRow, rows: to - belowRow }, signing(ends)], repeats: false }];
  }
  const rows = Array.from({ length: lastRow - ENTRY_FIRST_ROW + 1 }, (_, index) => ENTRY_FIRST_ROW + index);
  const fitting = rows.filter((row) => fitsPage(heights.slice(row, end), HEADER_HEIGHT, scale));
  const starts = new Set([fitting.at(-1), fitting[0]].filter((row) => row !== undefined));
  return [...starts].map((row) => ({ blocks: [{ row, rows: end - row }], repeats: true }));
}

function laid(heights: number[], { blocks, repeats }: Arrangement, scale: number): Pages {
  return {
    ...(repeats ? { titleRows: { from: ENTRY_HEADER_ROW, to: ENTRY_HEADER_ROW } } : {}),
    ...paged(scale, pageBreaks(heights, blocks, pageRoom(scale), repeats ? HEADER_HEIGHT : 0)),
  };
}

const KEY_WIDTH = 48;

export const keysOf = <Key extends string>({ columns }: Pick<EntryTab<Key>, 'columns'>): Key[] =>
  Object.keys(columns) as Key[];

function putTable<Key extends string>(
  sheet: SheetBuilder,
  tab: EntryTab<Key>,
  { workedOut }: EntryParts<Key>,
  rows: readonly EntryRow<Key>[],
): void {
  const keys = keysOf(tab);
  keys.forEach((key, column) => {
    const { heading, style } = tab.columns[key];
    const open = style.locked === false && column >= tab.printed;
    sheet.put(ENTRY_HEADER_ROW, column, heading, open ? STYLES.tableProgressHeader : STYLES.tableHeader);
  });
  sheet.height(ENTRY_HEADER_ROW, HEADER_HEIGHT);
  let number = 0;
  rows.forEach((cells, index) => {
    const row = ENTRY_FIRST_ROW + index;
    const values = workedOut(cells);
    const name = cells['name' as Key]?.value ?? null;
    if (name !== null) number += 1;
    keys.forEach((key, column) => {
      const { style, formula, filler } = tab.columns[key];
      if (formula !== undefined) return sheet.put(row, column, values[key] ?? '', style, { formula });
      const { value = null, formula: typed } = cells[key] ?? {};
      if (filler !== undefined && value === null && typed === undefined) {
        return sheet.put(row, column, isBlank(name) ? '' : number, style, { formula: filler });
      }
      return sheet.put(row, column, value, style, typed === undefined ? {} : { formula: typed });
    });
    const texts = keys.slice(0, tab.printed).map((key) => {
      const value = cells[key]?.value;
      return { text: typeof value === 'string' ? value : '', width: tab.columns[key].width, size: ENTRY_SIZE };
    });
    sheet.height(row, rowHeight(texts, 18));
  });
  sheet.table({
    name: tab.table,
    area: span(ENTRY_HEADER_ROW, 0, keys.length, rows.length + 1),
    columns: keys.map((key) => {
      const { heading, formula, filler = formula } = tab.columns[key];
      return { name: heading, ...(filler === undefined ? {} : { formula: filler }) };
    }),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
}

function putRules<Key extends string>(
  sheet: SheetBuilder,
  tab: EntryTab<Key>,
  { lists, validations }: EntryParts<Key>,
  rows: number,
): void {
  const at = (key: Key): number => keysOf(tab).indexOf(key);
  const places = lists.map(({ column, heading, texts }) => {
    sheet.put(0, at(column), heading, STYLES.hint);
    texts.forEach((text, index) => sheet.put(1 + index, at(column), text, STYLES.hint));
    return [column, `=${sheet.reference(span(1, at(column), 1, texts.length))}`] as const;
  });
  const sources = new Map<Key, string>(places);
  const over = (column: Key): Area => span(ENTRY_FIRST_ROW, at(column), 1, rows);
  for (const rule of validations(over, (column) => sources.get(column) ?? '')) sheet.validate(rule);
}

/**
 * STT of a row that names something, in a column that people may write over: how many rows down to it are not blank. `name`: heading of the
 * column that tells.
 */
export function rowNumberFormula(table: string, name: string): string {
  const [own, all] = [`${table}[[#This Row],[${columnSpecifier(name)}]]`, `${table}[${columnSpecifier(name)}]`];
  return `=IF(IFERROR(TRIM(${own})="",FALSE),"",COUNTA(INDEX(${all},1):${own}))`;
}

/** Points; eleven would leave too few words on a line. */
export const ENTRY_SIZE = 10;

/** A look of `STYLES` in the size of these tables. */
export const inEntrySize = (style: Style): Style => ({ ...style, font: { ...style.font, size: ENTRY_SIZE } });

/** A dropdown that lets other texts through with a warning. */
export function choice(area: Area, source: string, title: string, message: string): Validation {
  return { area, rule: { type: 'list', source }, allowBlank: true, error: { style: 'warning', title, message } };
}
