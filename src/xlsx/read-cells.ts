/** Cells of a sheet: one pass over `<sheetData>`, the only part of a file that is ever large. */
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/a1';
import type { Cell, CellValue, Sheet } from '../workbook/workbook';
import { isDateFormat } from './number-format';
import { PlainCell } from './plain-cell';
import { readRichText } from './read-strings';
import type { ReadContext } from './read-package';
import { shiftFormula } from './shift-formula';
import { damaged } from './unreadable';
import { decodeEntities, textOf } from './xml-bytes';
import { decodeXString } from './xml-text';
import type { XmlScanner } from './xml-scanner';
import { flag, number } from './xml-tree';

const A = 65;
const Z = 90;
const LETTER_R = 114;
const LETTER_S = 115;
const LETTER_T = 116;
const ZERO = 48;
const NINE = 57;
/** More than any row or column; keeps long references from overflowing. */
const BEYOND = 10_000_000;
/** An empty row takes about as much memory as this many places in a row. */
const ROW_PLACES = 4;
const MS_PER_DAY = 86_400_000;
/** 30 December 1899, day 0 of the serials after February 1900. */
const SERIAL_ZERO = Date.UTC(1899, 11, 30);

export type ReadCells = Pick<Sheet, 'rows' | 'rowFormats'> & {
  /** Heights of all rows that tell one, also those Excel fitted itself: charts are placed by them. */
  heights: Record<number, number>;
};

type SharedFormula = { text: string; row: number; column: number };

/** The scanner has just opened `<sheetData>`; reads to its end. */
export function readSheetData(scanner: XmlScanner, context: ReadContext): ReadCells {
  const reader = new CellReader(scanner, context);
  const end = scanner.depth - 1;
  const inRow = scanner.depth + 1;
  for (;;) {
    if (scanner.depth === inRow) reader.readPlainCells();
    if (!scanner.next()) break;
    if (scanner.kind === 'open') {
      if (scanner.name === 'row') reader.startRow();
      else if (scanner.name === 'c') reader.readCell();
    } else if (scanner.kind === 'close' && scanner.depth === end) break;
  }
  return { rows: reader.finish(), rowFormats: reader.rowFormats, heights: reader.heights };
}

class CellReader {
  readonly rowFormats: Sheet['rowFormats'] = {};
  readonly heights: Record<number, number> = {};
  private readonly rows: (Cell | null)[][] = [];
  private readonly shared = new Map<string, SharedFormula>();
  private readonly dates: boolean[];
  private readonly plain = new PlainCell();
  private readonly findPlain = (bytes: Uint8Array, at: number): number => this.plain.read(bytes, at);
  private row = -1;
  private column = -1;
  private lastFilled = -1;
  // The parts of the cell being read.
  private type = 'n';
  private value = '';
  /** Whether digits mean a number: not in texts, where 007 stays 007. */
  private counted = false;
  /** The value, where it is counted and written in digits alone; else -1. */
  private whole = -1;
  private formula: string | undefined;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly context: ReadContext,
  ) {
    this.dates = context.styles.cells.map((style) => isDateFormat(style?.numberFormat));
  }

  startRow(): void {
    const { scanner } = this;
    const r = scanner.attribute('r');
    this.row = r === undefined ? this.row + 1 : Number(r) - 1;
    if (!Number.isInteger(this.row) || this.row < 0 || this.row >= MAX_ROWS) throw damaged(`row ${r ?? ''}`);
    this.column = -1;
    const hidden = flag(scanner.attribute('hidden'));
    if (this.context.valuesOnly) {
      if (hidden) this.rowFormats[this.row] = { hidden };
      return;
    }
    const height = number(scanner.attribute('ht'));
    const custom = flag(scanner.attribute('customHeight'));
    if (height !== undefined && height >= 0) this.heights[this.row] = height;
    if ((custom && height !== undefined) || hidden) {
      this.rowFormats[this.row] = {
        ...(custom && height !== undefined ? { height } : {}),
        ...(hidden ? { hidden } : {}),
      };
    }
    if (number(scanner.attribute('outlineLevel'))) this.context.parts.unsupported.add('outlines');
  }

  /** The cell that the scanner has just opened, to its end. */
  readCell(): void {
    const { scanner } = this;
    this.place();
    const styleIndex = scanner.find(LETTER_S) ? scanner.wholeNumber() : 0;
    this.startCell(scanner.find(LETTER_T) ? this.typeAt(scanner.from, scanner.to) : 'n');
    this.readContent();
    this.finishCell(styleIndex);
  }

  /** The cells that come next, as long as they are written the usual way. */
  readPlainCells(): void {
    while (this.scanner.leap(this.findPlain)) this.readPlainCell();
  }

  private readPlainCell(): void {
    const { scanner, plain } = this;
    const { valuesOnly } = this.context;
    this.moveTo(plain.row, plain.column);
    const hasFormula = plain.formulaFrom >= 0;
    if (valuesOnly && plain.valueFrom < 0 && !hasFormula) return;
    this.startCell(plain.typeFrom < 0 ? 'n' : this.typeAt(plain.typeFrom, plain.typeTo));
    if (plain.valueFrom >= 0) {
      scanner.pointAt(plain.valueFrom, plain.valueTo);
      this.readValue();
    }
    if (hasFormula && valuesOnly) this.formula = '=';
    else if (hasFormula) {
      scanner.pointAt(plain.formulaFrom, plain.formulaTo);
      this.formula = scanner.text();
      this.finishFormula(undefined);
    }
    this.finishCell(plain.style);
  }

  private startCell(type: string): void {
    this.type = type;
    this.value = '';
    this.counted = type === 'n' || type === 's';
    this.whole = -1;
    this.formula = undefined;
  }

  private finishCell(styleIndex: number): void {
    const value = this.convert(this.type, styleIndex);
    const style = this.context.styles.cells[styleIndex];
    if (value === null && this.formula === undefined && (!style || this.context.valuesOnly)) return;
    if (this.context.styles.lossy.has(styleIndex)) this.context.parts.unsupported.add('cellLooks');
    if (value !== null && this.formula === undefined && this.row !== this.lastFilled) {
      this.lastFilled = this.row;
      this.context.budget.filledRow();
    }
    const cell: Cell = { value };
    if (this.formula !== undefined) cell.formula = this.formula;
    if (style) cell.style = style;
    this.store(cell);
  }

  /** The type that stands there, in the spelling of ST_CellType. */
  private typeAt(from: number, to: number): string {
    const { bytes } = this.scanner;
    return to - from === 1 ? String.fromCharCode(bytes[from]!) : decodeEntities(textOf(bytes, from, to));
  }

  finish(): (Cell | null)[][] {
    this.context.budget.places(this.rows.length * ROW_PLACES);
    // Gaps between rows become empty rows: callers may walk over all of them.
    for (let row = 0; row < this.rows.length; row++) this.rows[row] ??= [];
    return this.rows;
  }

  /** Where the cell stands: by its reference, or next to the one before. */
  private place(): void {
    const { scanner } = this;
    if (!scanner.find(LETTER_R)) this.column++;
    else {
      const { bytes, from, to } = scanner;
      let at = from;
      let column = 0;
      let row = 0;
      for (let code = bytes[at]!; at < to && code >= A && code <= Z; code = bytes[++at]!)
        column = Math.min(column * 26 + code - A + 1, BEYOND);
      for (let code = bytes[at]!; at < to && code >= ZERO && code <= NINE; code = bytes[++at]!)
        row = Math.min(row * 10 + code - ZERO, BEYOND);
      if (at !== to || row < 1 || column < 1) throw damaged(`cell ${(scanner.attribute('r') ?? '').slice(0, 20)}`);
      this.moveTo(row, column);
    }
    if (this.column >= MAX_COLUMNS || this.row < 0) throw damaged('cell beyond the sheet');
  }

  /** `row` and `column` count from 1. */
  private moveTo(row: number, column: number): void {
    if (row > MAX_ROWS || column > MAX_COLUMNS) throw damaged('cell beyond the sheet');
    this.row = row - 1;
    this.column = column - 1;
  }

  private store(cell: Cell): void {
    const { budget } = this.context;
    budget.cell();
    const row = (this.rows[this.row] ??= []);
    if (row.length <= this.column) {
      budget.places(this.column + 1 - row.length);
      while (row.length < this.column) row.push(null);
    }
    row[this.column] = cell;
  }

  /** Reads to the end of the `<c>`. */
  private readContent(): void {
    const { scanner } = this;
    const end = scanner.depth - 1;
    let into: 'v' | 'f' | null = null;
    let shared: string | undefined;
    while (scanner.next()) {
      const { kind, name } = scanner;
      if (kind === 'text') {
        if (into === 'v') this.readValue();
        else if (into === 'f' && !this.context.valuesOnly) this.formula = (this.formula ?? '') + scanner.text();
      } else if (kind === 'open') {
        if (name === 'v') into = 'v';
        else if (name === 'f') {
          into = 'f';
          this.formula = '';
          shared = this.formulaKind();
        } else if (name === 'is') {
          const { text, rich } = readRichText(scanner);
          this.value = text;
          if (rich) this.context.parts.unsupported.add('richText');
        }
      } else {
        into = null;
        if (scanner.depth === end) break;
      }
    }
    if (this.formula === undefined) return;
    if (this.context.valuesOnly) this.formula = '=';
    else this.finishFormula(shared);
  }

  private readValue(): void {
    // No program writes a value in pieces (a comment or CDATA in between), and digits put together are another number.
    if (this.whole >= 0) throw damaged('value in pieces');
    if (this.counted && this.value === '') this.whole = this.scanner.wholeNumber();
    if (this.whole < 0) this.value += this.scanner.text();
  }

  /** Id of a shared formula, else undefined. */
  private formulaKind(): string | undefined {
    const { scanner } = this;
    const kind = scanner.attribute('t');
    if (kind === 'array') this.context.parts.unsupported.add('arrayFormulas');
    if (kind === 'dataTable') this.context.parts.unsupported.add('dataTables');
    return kind === 'shared' ? (scanner.attribute('si') ?? '') : undefined;
  }

  /** Shared formulas are written out: the first cell has the text, the others move its references. */
  private finishFormula(shared: string | undefined): void {
    let text = this.formula ?? '';
    this.context.budget.text(text.length);
    if (shared !== undefined) {
      const first = this.shared.get(shared);
      if (text !== '') this.shared.set(shared, { text, row: this.row, column: this.column });
      else if (first) {
        this.context.budget.text(first.text.length);
        text = shiftFormula(first.text, this.row - first.row, this.column - first.column);
      }
    }
    // A cell of a data table or an unknown shared formula has no text of its own: its value stands.
    this.formula = text === '' ? undefined : `=${text}`;
  }

  private convert(type: string, styleIndex: number): CellValue {
    const { value, whole } = this;
    if (whole >= 0) return type === 's' ? this.sharedText(whole) : this.shifted(whole, styleIndex);
    switch (type) {
      case 's':
        return value === '' ? null : this.sharedText(Number(value));
      case 'str':
      case 'inlineStr':
        this.context.budget.text(value.length);
        return this.plainText(type === 'str' ? decodeXString(value) : value);
      case 'b':
        return value === '' ? null : flag(value.trim());
      case 'e':
        return value === '' ? null : { error: value };
      case 'd':
        return isoToSerial(value);
      default:
        return this.plainNumber(value, styleIndex);
    }
  }

  private plainText(text: string): CellValue {
    return text === '' && this.formula === undefined ? null : text;
  }

  private sharedText(index: number): CellValue {
    const { texts, rich } = this.context.strings;
    const text = texts[index];
    if (text === undefined) throw damaged(`shared string ${index}`);
    if (rich.has(index)) this.context.parts.unsupported.add('richText');
    return this.plainText(text);
  }

  private plainNumber(text: string, styleIndex: number): CellValue {
    if (text === '') return null;
    const value = Number(text);
    if (!Number.isFinite(value) || text.trim() === '') throw damaged(`number ${text.slice(0, 20)}`);
    return this.shifted(value, styleIndex);
  }

  /** Dates of the 1904 system in that of 1900. */
  private shifted(value: number, styleIndex: number): number {
    return this.context.dateShift && this.dates[styleIndex] ? value + this.context.dateShift : value;
  }
}

/** `2021-06-14` or with a time, as strict files may hold it. */
function isoToSerial(text: string): CellValue {
  if (text === '') return null;
  const time = Date.parse(/T/.test(text) && !/Z$/.test(text) ? `${text}Z` : text);
  if (Number.isNaN(time)) throw damaged(`date ${text.slice(0, 20)}`);
  return (time - SERIAL_ZERO) / MS_PER_DAY;
}
