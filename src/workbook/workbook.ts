/**
 * A workbook as plain, JSON-safe data: what the layout makes, what Excel and .xlsx files are read into and written from.
 * Rows and columns are 0-based everywhere in this type; A1 references appear as text where Excel itself keeps text.
 * Lengths are points (1/72 inch) unless a name says otherwise. Colours are `#RRGGBB`.
 */
import type { CellError, CellValue } from '../domain/task';

export type { CellError, CellValue };

export type Workbook = {
  sheets: Sheet[];
  names: DefinedName[];
  /**
   * Document properties (docProps/core.xml and custom.xml). `modified`: when a program last saved the file, as that program says it
   * (ISO 8601, usually UTC); never written.
   */
  properties: { title?: string; creator?: string; modified?: string; custom: Record<string, string> };
  /** Font of cells that name none (the Normal style). */
  defaultFont: { name: string; size: number };
  /**
   * Parts of a loaded file that this type cannot carry (pictures, pivots, macros…), by their Vietnamese name.
   * Saving over such a file is refused.
   */
  unsupported: string[];
  /**
   * The file that this was read from counts days from 1904. Cells in date formats hold serials of the 1900 system all the same; a day
   * in another format could not be told from a number and is 1462 too small.
   */
  date1904?: true;
};

export type Sheet = {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  tabColor?: string;
  showGridlines: boolean;
  /** Row-major and sparse: `rows[r]?.[c]`; a missing or null entry is an empty, unstyled cell. */
  rows: (Cell | null)[][];
  columns: ColumnFormat[];
  /** By row index: height in points, or hidden. */
  rowFormats: Record<number, { height?: number; hidden?: boolean }>;
  merges: Area[];
  freeze: { rows: number; columns: number } | null;
  tables: Table[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  page: Page | null;
  protection: Protection | null;
  /** What Excel told of the sheet where its looks were not read. Never written. */
  told?: Told;
};

/** `hiddenRows`: by hand or by a filter. */
export type Told = { merges: Area[]; hiddenRows: number[] };

/** A rectangle of cells; `rows` and `columns` are counts ≥ 1. */
export type Area = { row: number; column: number; rows: number; columns: number };

export type Cell = {
  value: CellValue;
  /** English, A1 style, with the leading "="; `value` is then its cached result. */
  formula?: string;
  style?: Style;
  /** Inside this workbook: an A1 reference such as `'Kế hoạch'!C12`. */
  link?: { reference: string; tip?: string };
  /**
   * What Excel told of the cell's look where `style` was not read: the number format of a number, the font of a text. Kept apart,
   * because a style says the whole look. Never written.
   */
  told?: { format?: string; font?: string };
};

/** Shared by reference between cells: make one object per look, so that writers can number them. */
export type Style = {
  font?: Font;
  fill?: string;
  border?: { top?: BorderLine; right?: BorderLine; bottom?: BorderLine; left?: BorderLine };
  horizontal?: 'left' | 'center' | 'right' | 'justify' | 'centerContinuous';
  vertical?: 'top' | 'center' | 'bottom';
  wrap?: boolean;
  indent?: number;
  /** Excel format code, English: "dd/mm/yyyy", "0.0%", "#,##0". */
  numberFormat?: string;
  /** Default true, as in Excel; only counts on a protected sheet. */
  locked?: boolean;
};
export type Font = {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  color?: string;
};
export type BorderLine = { line: 'hair' | 'thin' | 'medium' | 'double'; color: string };
export type ColumnFormat = { width?: number; hidden?: boolean };

/** A real Excel table (ListObject). `area` includes the header row. */
export type Table = {
  name: string;
  area: Area;
  columns: TableColumn[];
  style: string | null;
  bandedRows: boolean;
  filterButtons: boolean;
};
/** `formula`: calculated column, filled into new rows by Excel. */
export type TableColumn = { name: string; formula?: string };

export type Validation = {
  area: Area;
  rule:
    | { type: 'list'; source: string /* "=Name" or "=Sheet!$A$1:$A$9", never a literal list over 255 characters */ }
    | {
        type: 'whole' | 'decimal' | 'date' | 'textLength';
        operator: 'between' | 'greaterThanOrEqual' | 'lessThanOrEqual';
        formula1: string | number;
        formula2?: string | number;
      }
    | { type: 'custom'; formula: string };
  allowBlank: boolean;
  prompt?: { title: string; message: string };
  error?: { style: 'stop' | 'warning' | 'information'; title: string; message: string };
};

/** `formula` is relative to the top-left cell of `area` (English, leading "="). Earlier entries win. */
export type ConditionalFormat = {
  area: Area;
  formula: string;
  font?: { color?: string; bold?: boolean };
  fill?: string;
  /** Drawn on all four sides of each cell; Excel allows thin and hair lines here. */
  border?: BorderLine;
  stopIfTrue?: boolean;
};

export type Chart = {
  /** Stable id of the drawing object ("CCHC_TienDoLinhVuc"); a refresh finds the chart by it. */
  name: string;
  kind: 'bar' | 'column' | 'line' | 'doughnut';
  /** For bar and column. */
  grouping: 'clustered' | 'stacked' | 'percentStacked';
  title: { text: string; /* live title: cell reference such as 'Biểu đồ'!$A$1 */ reference?: string };
  /** Position on the sheet in points from the top-left corner. */
  box: { left: number; top: number; width: number; height: number };
  series: ChartSeries[];
  legend: 'none' | 'bottom' | 'right' | 'top';
  /** Category axis from top to bottom, as a ranked list reads (bar charts). */
  reverseCategories?: boolean;
  valueAxis?: {
    min?: number;
    max?: number;
    numberFormat?: string;
    title?: string;
    visible?: boolean;
    gridlines?: boolean;
  };
  /** % of bar width left between bars. */
  gapWidth?: number;
  /** % of the radius. */
  holeSize?: number;
  fontSize: number;
  /** Points; where it is not said, two more than `fontSize`. */
  titleSize?: number;
  /** Read aloud by screen readers in files that we write. */
  altText: string;
};
export type ChartSeries = {
  /** Shown in the legend. */
  name: string;
  /** Cell reference the name comes from, if live. */
  nameReference?: string;
  /** Sheet references such as 'Biểu đồ'!$P$4:$P$10. */
  categories: string;
  values: string;
  color: string;
  /** Doughnut and bars: a colour for each point. */
  pointColors?: string[];
  labels?: { numberFormat: string; color: string; position?: 'center' | 'insideEnd' | 'outsideEnd'; bold?: boolean };
  /**
   * A straight line across all bars or columns at one value (target, mean), told of in the legend by the series' name. `values`: one
   * cell for each category; over columns the value itself, drawn as a line; along bars where the line begins.
   * `thickness`: only along bars, how wide the line is, in units of the value axis, one cell for each category.
   * Read back, lines stand after the other series. Along bars there is room for one, and the value axis gives both its limits.
   */
  line?: { thickness?: string };
};

/** Page set-up by NĐ 30/2020/NĐ-CP. Margins in millimetres. */
export type Page = {
  orientation: 'portrait' | 'landscape';
  margins: { top: number; right: number; bottom: number; left: number; header: number; footer: number };
  /** 0 pages tall = as many as needed. */
  fit: { wide: number; tall: number };
  /** Percent, where pages are not fitted; 100 unless told. Unlike a fit in height it leaves page breaks where they are. */
  scale?: number;
  printArea: Area | null;
  /** Rows repeated on each page. */
  titleRows: { from: number; to: number } | null;
  /** Excel header/footer codes without &L/&C/&R. */
  header: HeaderFooter;
  footer: HeaderFooter;
  /** Page 1 prints without the header (page number not on page 1). The first page keeps the footer. */
  firstPageWithoutHeader: boolean;
  centerHorizontally: boolean;
  /** Row indexes that start a new page. */
  breaksBefore: number[];
};
export type HeaderFooter = { left?: string; center?: string; right?: string };

/** No password: protection guards against slips, not against people. */
export type Protection = {
  allowSort: boolean;
  allowFilter: boolean;
  allowFormatCells: boolean;
  allowFormatRows: boolean;
  allowFormatColumns: boolean;
  allowInsertRows: boolean;
  allowDeleteRows: boolean;
};

/** A defined name of the workbook. `reference` is a formula with leading "=", a single area: `='Danh mục'!$B$5:$B$11`. */
export type DefinedName = { name: string; reference: string; hidden?: boolean };
