/** Tables of the PAR Index: what is typed in them, what is worked out, and how both are laid out. */
import { isBlank } from '../../domain/cell-values';
import { nameKey } from '../../domain/text';
import { formulaKey } from '../compare-cells';
import { cellValue, type FoundTable } from '../find-parts';
import { STYLES } from '../styles';
import { rowHeight } from '../text-size';
import type { Cell, CellValue, Style, Validation } from '../workbook';
import { ENTRY_SIZE, inEntrySize } from './entry-table';
import { columnSpecifier } from './formulas';
import { span, type Origin, type SheetBuilder } from './sheet-builder';

export const POINTS_FORMAT = '0.00';
/** Added before a number is cut: half of what is cut, and a trace more, because 1.005 cannot be held exactly. */
export const HALF = 0.500000001;

const small = inEntrySize;
/** Looks of cells in these tables: `open` where people type. */
export const PAR_STYLES = {
  text: small(STYLES.entryText),
  choice: small(STYLES.entryChoice),
  center: small(STYLES.entryCenterText),
  figure: small(STYLES.entryCenter),
  points: small({ ...STYLES.entryCenter, numberFormat: POINTS_FORMAT }),
  date: small(STYLES.entryDate),
  year: small(STYLES.entryCount),
  fixedText: small(STYLES.cellPlainText),
  fixedCenter: small({ ...STYLES.cellCenter, numberFormat: '@' }),
  shownText: small(STYLES.cellText),
  shownCenter: small(STYLES.cellCenter),
  shownPoints: small({ ...STYLES.cellCenter, numberFormat: POINTS_FORMAT }),
  helper: small(STYLES.derived),
} as const satisfies Record<string, Style>;

/** The same cell where nobody types. */
export const locked = (style: Style): Style => LOCKED.get(style) ?? lock(style);
const LOCKED = new Map<Style, Style>();
function lock(style: Style): Style {
  const made = { ...style, locked: true };
  LOCKED.set(style, made);
  return made;
}

/** The same cell in bold on grey, as rows of areas have it. */
export const emphasised = (style: Style): Style => EMPHASISED.get(style) ?? emphasise(style);
const EMPHASISED = new Map<Style, Style>();
function emphasise(style: Style): Style {
  const made: Style = { ...style, font: { ...style.font, bold: true }, fill: STYLES.group.fill, locked: true };
  EMPHASISED.set(style, made);
  return made;
}

export type ParColumn = {
  heading: string;
  /** Points. */
  width: number;
  style: Style;
  /** Worked out in each row; people cannot write there. */
  formula?: string;
  /** Stands in each row where nobody has typed something else. */
  filler?: string;
  hidden?: true;
};
export type ParColumns<Key extends string> = Readonly<Record<Key, ParColumn>>;

/** `cells`: what people typed; `shown`: what formulas show; `formulas` and `styles`: where a row has others than its column. */
export type ParRow<Key extends string> = {
  cells: Partial<Record<Key, Cell>>;
  shown?: Partial<Record<Key, CellValue>>;
  formulas?: Partial<Record<Key, string | null>>;
  styles?: Partial<Record<Key, Style>>;
};

export const keysIn = <Key extends string>(columns: ParColumns<Key>): Key[] => Object.keys(columns) as Key[];

/** `TieuChi[Khóa]`. */
export const tableColumn = (table: string, heading: string): string => `${table}[${columnSpecifier(heading)}]`;
/** `TieuChi[[#This Row],[Khóa]]`. */
export const tableCell = (table: string, heading: string): string =>
  `${table}[[#This Row],[${columnSpecifier(heading)}]]`;

export type ParTablePlace = { row: number; column?: number; printed: number };

/** Heading and rows; heights are those of the printed texts. */
export function putParTable<Key extends string>(
  sheet: SheetBuilder,
  table: string,
  columns: ParColumns<Key>,
  rows: readonly ParRow<Key>[],
  { row: header, column: first = 0, printed }: ParTablePlace,
): void {
  const keys = keysIn(columns);
  keys.forEach((key, at) => {
    const { heading, style } = columns[key];
    const open = style.locked === false && at >= printed;
    sheet.put(header, first + at, heading, open ? STYLES.tableProgressHeader : STYLES.tableHeader);
  });
  rows.forEach((one, index) => {
    const row = header + 1 + index;
    keys.forEach((key, at) => putCell(sheet, row, first + at, columns[key], one, key));
    const texts = keys.slice(0, printed).map((key) => {
      const value = one.cells[key]?.value ?? one.shown?.[key];
      return { text: typeof value === 'string' ? value : '', width: columns[key].width, size: ENTRY_SIZE };
    });
    sheet.height(row, rowHeight(texts, 18));
  });
  sheet.table({
    name: table,
    area: span(header, first, keys.length, rows.length + 1),
    columns: keys.map((key) => {
      const { heading, formula, filler = formula } = columns[key];
      return { name: heading, ...(filler === undefined ? {} : { formula: filler }) };
    }),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
}

function putCell<Key extends string>(
  sheet: SheetBuilder,
  row: number,
  column: number,
  { formula, filler, style: usual }: ParColumn,
  { cells, shown, formulas, styles }: ParRow<Key>,
  key: Key,
): void {
  const style = styles?.[key] ?? usual;
  const own = formulas?.[key];
  if (own === null) return sheet.put(row, column, cells[key]?.value ?? null, style);
  const live = own ?? formula;
  if (live !== undefined) return sheet.put(row, column, shown?.[key] ?? '', style, { formula: live });
  const { value = null, formula: typed } = cells[key] ?? {};
  if (filler !== undefined && isBlank(value) && typed === undefined) {
    return sheet.put(row, column, shown?.[key] ?? '', style, { formula: filler });
  }
  return sheet.put(row, column, value, style, typed === undefined ? {} : { formula: typed });
}

/** Whether the table has these columns in their order, so that each row can be laid out anew around what people typed. */
export function isLaidOut<Key extends string>({ table }: FoundTable, columns: ParColumns<Key>): boolean {
  const names = table.columns.map(({ name }) => nameKey(name));
  return (
    names.join('\n') ===
    Object.values<ParColumn>(columns)
      .map(({ heading }) => nameKey(heading))
      .join('\n')
  );
}

/** What people typed, row by row; what formulas of ours show is left out. `ours`: further formulas of ours, by column. */
export function typedCells<Key extends string>(
  { sheet, table }: FoundTable,
  columns: ParColumns<Key>,
): Partial<Record<Key, Cell>>[] {
  const { row: header, column: first, rows } = table.area;
  const keys = keysIn(columns);
  // What somebody typed into the blank row under the table, where a program does not let it grow, belongs to it.
  const below = sheet.rows[header + rows]?.slice(first, first + keys.length) ?? [];
  const typedBelow = below.some((cell) => cell?.style?.locked === false && !isBlank(cell.value));
  return Array.from({ length: rows - 1 + (typedBelow ? 1 : 0) }, (_, index) => {
    const row = header + 1 + index;
    const cells = keys.flatMap((key, at) => {
      const { formula: live, filler } = columns[key];
      const formula = sheet.rows[row]?.[first + at]?.formula;
      const isFiller =
        filler !== undefined &&
        formula !== undefined &&
        formulaKey(formula, table.name) === formulaKey(filler, table.name);
      if (live !== undefined || isFiller) return [];
      const value = cellValue(sheet, row, first + at);
      return [[key, { value, ...(formula === undefined ? {} : { formula }) }] as const];
    });
    return Object.fromEntries(cells) as Partial<Record<Key, Cell>>;
  });
}

export const isFilledRow = (cells: Partial<Record<string, Cell>>): boolean =>
  Object.values(cells).some((cell) => cell !== undefined && (cell.formula !== undefined || !isBlank(cell.value)));

/** Where a block stood before, by where its table stands now; null where there is no room above it for its head. */
export function originOf({ table }: FoundTable, header: number, first = 0): Origin | null {
  const origin = { row: table.area.row - header, column: table.area.column - first };
  return origin.row < 0 || origin.column < 0 ? null : origin;
}

type Rule = Pick<Validation, 'area' | 'prompt'> & { title: string; message: string };

/** Points from 0 up to a number or a formula. */
export function pointsRule({ title, message, ...rest }: Rule, most: number | string): Validation {
  return {
    ...rest,
    rule: { type: 'decimal', operator: 'between', formula1: 0, formula2: most },
    allowBlank: true,
    error: { style: 'stop', title, message },
  };
}

export function numberRule({ title, message, ...rest }: Rule): Validation {
  return {
    ...rest,
    rule: { type: 'decimal', operator: 'greaterThanOrEqual', formula1: 0 },
    allowBlank: true,
    error: { style: 'stop', title, message },
  };
}

/** "1,70" of a number of points with two decimals, as a piece of a formula; `TEXT` would depend on the language of Excel. */
export function pointsPiece(points: string): string {
  const count = `INT(100*${points}+${HALF})`;
  return `INT(${count}/100)&","&RIGHT("0"&MOD(${count},100),2)`;
}

/** "85,5" of a number, as a piece of a formula. */
export const figurePiece = (figure: string): string => `SUBSTITUTE(${figure}&"",".",",")`;

/** `roundPoints`, as a piece of a formula. */
export const roundedPiece = (points: string): string => `INT(100*${points}+${HALF})/100`;

/** `percentOf`, as a piece of a formula; "" where there is nothing to have a part of. */
export const percentPiece = (part: string, whole: string): string =>
  `IF(N(${whole})>0,INT(10000*${part}/${whole}+${HALF})/100,"")`;

/** Constants of an array in a formula. */
export const constants = (values: readonly (string | number)[]): string =>
  `{${values.map((value) => (typeof value === 'string' ? `"${value.replace(/"/g, '""')}"` : value)).join(',')}}`;
