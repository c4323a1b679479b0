import { absoluteName, cellName, sheetReference } from '../a1';
import type {
  Area,
  Cell,
  CellValue,
  Chart,
  ColumnFormat,
  ConditionalFormat,
  Page,
  Protection,
  Sheet,
  Style,
  Table,
  Validation,
} from '../workbook';

export type Origin = { row: number; column: number };
export type CellParts = { formula?: string; link?: Cell['link'] };

/**
 * Puts a sheet together in the coordinates of its own block. A person may have put rows above or a column before the block:
 * `origin` is where its top-left cell stands now, and every reference made here follows it.
 */
export class SheetBuilder {
  readonly sheet: Sheet;

  constructor(
    readonly name: string,
    readonly origin: Origin = { row: 0, column: 0 },
    options: Partial<Pick<Sheet, 'visibility' | 'tabColor' | 'showGridlines'>> = {},
  ) {
    this.sheet = {
      name,
      visibility: 'visible',
      showGridlines: false,
      rows: [],
      columns: [],
      rowFormats: {},
      merges: [],
      freeze: null,
      tables: [],
      validations: [],
      conditionalFormats: [],
      charts: [],
      page: null,
      protection: null,
      ...options,
    };
  }

  put(row: number, column: number, value: CellValue, style?: Style, parts: CellParts = {}): void {
    const line = this.line(row + this.origin.row);
    const at = column + this.origin.column;
    while (line.length < at) line.push(null);
    line[at] = {
      value,
      ...(parts.formula === undefined ? {} : { formula: parts.formula }),
      ...(style === undefined ? {} : { style }),
      ...(parts.link === undefined ? {} : { link: parts.link }),
    };
  }

  /** The same look over a block without content, for the rest of a merged cell or empty entry cells. */
  dress(area: Area, style: Style): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (this.at(row, column) === null) this.put(row, column, null, style);
      }
    }
  }

  /** A cell over several columns (and rows); a single cell is not merged. */
  merge(area: Area, value: CellValue, style: Style, parts: CellParts = {}): void {
    this.put(area.row, area.column, value, style, parts);
    this.dress(area, style);
    if (area.rows > 1 || area.columns > 1) this.sheet.merges.push(this.place(area));
  }

  height(row: number, height: number): void {
    this.sheet.rowFormats[row + this.origin.row] = { height };
  }

  hideRow(row: number): void {
    this.sheet.rowFormats[row + this.origin.row] = { hidden: true };
  }

  /** Widths in points, from the block's first column on; `hidden` columns keep a width for those who unhide them. */
  widths(widths: number[], hidden: number[] = []): void {
    const formats: ColumnFormat[] = widths.map((width, column) =>
      hidden.includes(column) ? { width, hidden: true } : { width },
    );
    this.sheet.columns = [...Array.from({ length: this.origin.column }, () => ({})), ...formats];
  }

  freeze(rows: number, columns: number): void {
    this.sheet.freeze = {
      rows: rows === 0 ? 0 : rows + this.origin.row,
      columns: columns === 0 ? 0 : columns + this.origin.column,
    };
  }

  table(table: Table): void {
    this.sheet.tables.push({ ...table, area: this.place(table.area) });
  }

  validate(validation: Validation): void {
    this.sheet.validations.push({ ...validation, area: this.place(validation.area) });
  }

  format(format: ConditionalFormat): void {
    this.sheet.conditionalFormats.push({ ...format, area: this.place(format.area) });
  }

  chart(chart: Chart): void {
    this.sheet.charts.push(chart);
  }

  page(page: Page): void {
    this.sheet.page = {
      ...page,
      printArea: page.printArea === null ? null : this.place(page.printArea),
      titleRows:
        page.titleRows === null
          ? null
          : { from: page.titleRows.from + this.origin.row, to: page.titleRows.to + this.origin.row },
      breaksBefore: page.breaksBefore.map((row) => row + this.origin.row),
    };
  }

  protect(protection: Protection): void {
    this.sheet.protection = protection;
  }

  /** Block coordinates → sheet coordinates. */
  place(area: Area): Area {
    return { ...area, row: area.row + this.origin.row, column: area.column + this.origin.column };
  }

  /** "C12". */
  cell(row: number, column: number): string {
    return cellName(row + this.origin.row, column + this.origin.column);
  }

  /** "$C12": the column stays, the row follows a rule downwards. */
  columnFixed(row: number, column: number): string {
    return `$${this.cell(row, column)}`;
  }

  /** "C$12": the row stays. */
  absoluteRow(row: number, column: number): string {
    return this.cell(row, column).replace(/(\d+)$/, '$$$1');
  }

  /** "$C$12:$C$20". */
  absolute(area: Area): string {
    return absoluteName(this.place(area));
  }

  /** `'TH đơn vị'!$C$12:$C$20`. */
  reference(area: Area): string {
    return sheetReference(this.name, this.place(area));
  }

  private at(row: number, column: number): Cell | null {
    return this.sheet.rows[row + this.origin.row]?.[column + this.origin.column] ?? null;
  }

  private line(row: number): (Cell | null)[] {
    while (this.sheet.rows.length <= row) this.sheet.rows.push([]);
    return this.sheet.rows[row] ?? [];
  }
}

export function single(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

export function span(row: number, column: number, columns: number, rows = 1): Area {
  return { row, column, rows, columns };
}
