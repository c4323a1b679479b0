/** The figures behind the charts: live formulas beside the printed part of "Biểu đồ". */
import { sheetReference } from '../a1';
import { STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import type { Area, CellValue, Chart, Style } from '../workbook';
import type { AreaSheet } from './by-area';
import type { UnitSheet } from './by-unit';
import type { ChartFacts } from './charts-context';
import type { LayoutContext } from './context';
import { quoted } from './formulas';
import { closingLine, closingText } from './print-block';
import { single, span, type SheetBuilder } from './sheet-builder';
import { NO_RATE } from './summary-table';

export const DATA_COLUMN = 13;
export const DATA_WIDTHS = [150, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60, 60];
/** Where the target of the share of online files is typed. */
export const TARGET_ROW = 0;
/** Figures of charts follow below the target. */
const FIRST_ROW = 2;

/** A text as it stands, and as a piece of a formula, without "=", where it is live. */
export type Piece = { text: string; live?: string };

export const pieceFormula = ({ text, live }: Piece): string => live ?? quoted(text);

/** Texts one after another, without those that are empty. */
export function joined(pieces: readonly Piece[]): Piece {
  const text = pieces
    .map((piece) => piece.text)
    .filter((one) => one !== '')
    .join(' ');
  if (pieces.every(({ live }) => live === undefined)) return { text };
  return { text, live: `TRIM(${pieces.map(pieceFormula).join('&" "&')})` };
}

/** What the charts are laid out on and of. `row`: where the next figures go. `half`: two charts share a page. */
export type ChartsData = {
  sheet: SheetBuilder;
  context: LayoutContext;
  facts: ChartFacts;
  byArea: AreaSheet;
  byUnit: UnitSheet;
  half: boolean;
  row: number;
};

export function chartsData(parts: Omit<ChartsData, 'row'>): ChartsData {
  return { ...parts, row: FIRST_ROW };
}

/** The next rows for figures, with one left free after them; their first row. */
export function takeRows(data: ChartsData, rows: number): number {
  const { row } = data;
  data.row += rows + 1;
  return row;
}

/** A chart's title in a cell of its own: the heading, place and period, closing date. */
export function putTitle(data: ChartsData, heading: Piece): Chart['title'] {
  const { sheet, context } = data;
  const { header } = context.plan;
  const { period } = context.summary;
  const row = takeRows(data, 1);
  data.row -= 1;
  const text = `${heading.text}\n${header.place}, ${lowerFirst(period.name)}\n${closingLine(period)}`;
  const name = `LOWER(LEFT(${NAMES.period},1))&MID(${NAMES.period},2,200)`;
  sheet.put(row, DATA_COLUMN, text, STYLES.dataText, {
    formula: `=${pieceFormula(heading)}&CHAR(10)&${NAMES.place}&", "&${name}&CHAR(10)&${closingText()}`,
  });
  return { text, reference: sheet.reference(single(row, DATA_COLUMN)) };
}

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

export function putHeads(sheet: SheetBuilder, row: number, column: number, heads: readonly string[]): void {
  heads.forEach((head, index) => sheet.put(row, column + index, head, STYLES.dataHead));
}

/** A cell of a summary tab. */
export function figureCell({ builder }: AreaSheet | UnitSheet, row: number, column: number): string {
  return sheetReference(builder.name, builder.place(single(row, column)));
}

/** The row of the whole plan in "TH lĩnh vực". */
export function totalRow({ byArea, context }: Pick<ChartsData, 'byArea' | 'context'>): number {
  return byArea.rows.row + context.summary.areas.length;
}

/** A percentage is cut to tenths alike by every program, with the comma of Vietnamese whatever the computer's own sign is. */
export function shownPercent(value: number): string {
  const tenths = Math.floor(value * 1000 + HALF);
  return `${Math.floor(tenths / 10)},${tenths % 10}%`;
}

/** `shownPercent` of a cell, as a piece of a formula. */
export function shownPercentPiece(cell: string): string {
  const tenths = `INT(${cell}*1000+${HALF})`;
  return `INT(${tenths}/10)&","&MOD(${tenths},10)&"%"`;
}

/** A little more than a half, so that 86.25 % is rounded up although 0.8625 cannot be held exactly. */
const HALF = 0.50000001;

/** A line across the bars: its name, its value and the cell that holds the value. */
export type Line = { name: Piece; value: number; cell: string };

/** A line that is named by its value: "Bình quân chung: 86,4%". It takes two cells; null where there is no value, and "–" stands there. */
export function putLine(
  data: ChartsData,
  label: string,
  value: number | null,
  formula: string,
): (Line & { nameReference: string }) | null {
  const { sheet } = data;
  const row = takeRows(data, 1);
  data.row -= 1;
  const cell = sheet.absolute(single(row, DATA_COLUMN + 1));
  const name = {
    text: value === null ? label : `${label}: ${shownPercent(value)}`,
    live: `IF(ISNUMBER(${cell}),"${label}: "&${shownPercentPiece(cell)},"${label}")`,
  };
  sheet.put(row, DATA_COLUMN, name.text, STYLES.dataText, { formula: `=${name.live}` });
  sheet.put(row, DATA_COLUMN + 1, value ?? NO_RATE, STYLES.dataRate, { formula: `=${formula}` });
  if (value === null) return null;
  return { name, value, cell, nameReference: sheet.reference(single(row, DATA_COLUMN)) };
}

/** One bar before it is ranked: its name and its figure, each with the formula that works it out. */
export type Bar = { name: Piece; value: CellValue; formula: string };

export type Ranking = {
  /** How many bars have a figure to rank. */
  count: number;
  /** Figures from the largest down. */
  values: number[];
  /** "$P$9:$P$20": cells that are numbers where a bar is ranked. */
  keys: string;
  /** References of the names and figures from one rank up to, without, another; of the line where there is one. */
  slice: (from: number, to: number) => { names: string; values: string; starts: string; thickness: string };
};

/** Ties keep the order of the table: the row number makes a difference too small to change any other order. */
const TIE = 1e9;
const RANKED = { place: 6, name: 7, value: 8, start: 9, thickness: 10 } as const;

type RankingOptions = {
  heading: string;
  style: Style;
  /** Only figures above 0 are ranked. */
  positive?: boolean;
  line?: { cell: string; value: number; thickness: number } | null;
};

/** The bars as they come, and beside them from the largest figure down, by LARGE and MATCH. */
export function putRanking(data: ChartsData, bars: readonly Bar[], options: RankingOptions): Ranking {
  const { sheet } = data;
  const { heading, style, positive = false, line = null } = options;
  const top = takeRows(data, bars.length + 1);
  const base = DATA_COLUMN;
  putHeads(sheet, top, base, ['Cơ quan, đơn vị', heading, 'Khóa xếp']);
  putHeads(sheet, top, base + RANKED.place, ['Hạng', 'Cơ quan, đơn vị', heading]);
  if (line !== null) putHeads(sheet, top, base + RANKED.start, ['Đường', 'Nét']);
  const column = (offset: number): Area => span(top + 1, base + offset, 1, Math.max(1, bars.length));
  const keys = sheet.absolute(column(2));
  const ranked: { bar: Bar; key: number }[] = [];
  bars.forEach((bar, index) => {
    const row = top + 1 + index;
    const value = sheet.cell(row, base + 1);
    const key = keyOf(bar.value, row + sheet.origin.row + 1, positive);
    const isRanked = positive ? `N(${value})>0` : `ISNUMBER(${value})`;
    putPiece(sheet, row, base, bar.name);
    sheet.put(row, base + 1, bar.value, style, { formula: bar.formula });
    sheet.put(row, base + 2, key ?? '', STYLES.dataKey, { formula: `=IF(${isRanked},${value}-ROW()/${TIE},"")` });
    if (key !== null) ranked.push({ bar, key });
  });
  ranked.sort((a, b) => b.key - a.key);
  bars.forEach((_, index) => {
    const row = top + 1 + index;
    const bar = ranked[index]?.bar;
    const place = sheet.columnFixed(row, base + RANKED.place);
    const at = `MATCH(LARGE(${keys},${place}),${keys},0)`;
    const pick = (offset: number): string =>
      `=IF(${place}>COUNT(${keys}),"",INDEX(${sheet.absolute(column(offset))},${at}))`;
    sheet.put(row, base + RANKED.place, index + 1, STYLES.dataCount);
    sheet.put(row, base + RANKED.name, bar?.name.text ?? '', STYLES.dataText, { formula: pick(0) });
    sheet.put(row, base + RANKED.value, bar?.value ?? '', style, { formula: pick(1) });
    if (line !== null) putLineAt(sheet, row, base + RANKED.start, line);
  });
  const reference = (offset: number, from: number, to: number): string =>
    sheet.reference(span(top + 1 + from, base + offset, 1, Math.max(1, to - from)));
  return {
    count: ranked.length,
    values: ranked.map(({ bar }) => bar.value as number),
    keys,
    slice: (from, to) => ({
      names: reference(RANKED.name, from, to),
      values: reference(RANKED.value, from, to),
      starts: reference(RANKED.start, from, to),
      thickness: reference(RANKED.thickness, from, to),
    }),
  };
}

function keyOf(value: CellValue, row: number, positive: boolean): number | null {
  if (typeof value !== 'number' || (positive && value <= 0)) return null;
  return value - row / TIE;
}

/** Where the line begins on a bar, and how wide it is. */
export function putLineAt(
  sheet: SheetBuilder,
  row: number,
  column: number,
  { cell, value, thickness }: NonNullable<RankingOptions['line']>,
): void {
  const start = `=IF(ISNUMBER(${cell}),${cell}-${thickness / 2},"")`;
  sheet.put(row, column, value - thickness / 2, STYLES.dataRate, { formula: start });
  sheet.put(row, column + 1, thickness, STYLES.dataKey);
}

export function putPiece(sheet: SheetBuilder, row: number, column: number, { text, live }: Piece): void {
  sheet.put(row, column, text, STYLES.dataText, live === undefined ? {} : { formula: `=${live}` });
}

/** Names that formulas take for different ones, each as it is first written. */
export function unique(names: readonly string[]): string[] {
  const known = new Map<string, string>();
  for (const name of names) if (!known.has(name.toLowerCase())) known.set(name.toLowerCase(), name);
  return [...known.values()];
}
