/** Cells, rows and rules of one sheet. */
import { contains, MAX_COLUMNS, MAX_ROWS, parseArea } from '../workbook/a1';
import type { Area } from '../workbook/workbook';
import { formulaFault } from './formula-syntax';
import type { SheetElements } from './read-package';
import { readRichText } from './read-strings';
import { decodeXString } from './xml-text';
import { XmlScanner } from './xml-scanner';
import { child, childrenOf, everywhere, readTree } from './xml-tree';

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8192;
const LONGEST_LITERAL_LIST = 255;
const HIGHEST_ROW = 409.5;
const WIDEST_COLUMN = 255;
const LONGEST_HEADER = 255;
const MOST_BREAKS = 1026;
/** Lengths of the texts of a validation, from Excel's own dialog. */
const LONGEST_VALIDATION_TEXTS = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 225 };

export type ScannedSheet = {
  faults: string[];
  elements: SheetElements;
  /** Texts of the cells in the wanted areas, by "row,column". */
  headerTexts: Map<string, string>;
};

/** `texts`: shared strings. `wanted`: header rows of tables. */
export function scanCells(xml: Uint8Array, texts: string[], wanted: Area[]): ScannedSheet {
  const scanner = new XmlScanner(xml);
  const elements: SheetElements = new Map();
  const cells = new CellScan(scanner, texts, wanted);
  scanner.next();
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    if (scanner.name === 'sheetData' || scanner.depth > 2) cells.open();
    else {
      const tree = readTree(scanner);
      elements.set(tree.name, [...(elements.get(tree.name) ?? []), tree]);
    }
  }
  return { faults: cells.faults, elements, headerTexts: cells.headerTexts };
}

class CellScan {
  readonly faults: string[] = [];
  readonly headerTexts = new Map<string, string>();
  private row = 0;
  private column = 0;

  constructor(
    private readonly scanner: XmlScanner,
    private readonly texts: string[],
    private readonly wanted: Area[],
  ) {}

  open(): void {
    const { scanner } = this;
    if (scanner.name === 'row') this.readRow();
    else if (scanner.name === 'c') this.readCell();
  }

  private readRow(): void {
    const { scanner } = this;
    const row = Number(scanner.attribute('r') ?? this.row + 1);
    if (!(row > this.row)) this.faults.push(`row ${row} after row ${this.row}`);
    if (!(row <= MAX_ROWS)) this.faults.push(`row ${row} beyond the sheet`);
    const height = Number(scanner.attribute('ht') ?? 0);
    if (!(height >= 0 && height <= HIGHEST_ROW)) this.faults.push(`row ${row} is ${height} points high`);
    this.row = row;
    this.column = 0;
  }

  private readCell(): void {
    const { scanner } = this;
    const name = scanner.attribute('r');
    const type = scanner.attribute('t') ?? 'n';
    const place = name === undefined ? null : parseArea(name);
    const row = place ? place.row + 1 : this.row;
    const column = place ? place.column + 1 : this.column + 1;
    const label = name ?? `${row},${column}`;
    if (name !== undefined && (!place || place.rows > 1 || place.columns > 1)) this.faults.push(`cell "${label}"`);
    if (row !== this.row) this.faults.push(`cell ${label} in row ${this.row}`);
    if (column <= this.column) this.faults.push(`cell ${label} out of order`);
    if (column > MAX_COLUMNS) this.faults.push(`cell ${label} beyond the sheet`);
    this.column = column;
    const { value, formula } = this.readContent();
    this.checkFormula(label, formula);
    const text = this.textOf(label, type, value);
    if (text === null) return;
    if (text.length > LONGEST_TEXT) this.faults.push(`cell ${label}: text of ${text.length} characters`);
    const cell = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
    const isHeader = formula === undefined && this.wanted.some((area) => contains(area, cell));
    if (isHeader) this.headerTexts.set(`${row - 1},${column - 1}`, text);
  }

  private readContent(): { value: string; formula: string | undefined } {
    const { scanner } = this;
    const end = scanner.depth - 1;
    let value = '';
    let formula: string | undefined;
    let into = '';
    while (scanner.next()) {
      if (scanner.kind === 'text') {
        if (into === 'v') value += scanner.text();
        else if (into === 'f') formula += scanner.text();
      } else if (scanner.kind === 'close') {
        into = '';
        if (scanner.depth === end) break;
      } else if (scanner.name === 'is') value = readRichText(scanner).text;
      else {
        into = scanner.name;
        // The other cells of a shared formula have none of their own.
        if (into === 'f') formula = scanner.attribute('t') === 'shared' ? undefined : '';
        if (into === 'f' && formula === undefined) into = '';
      }
    }
    return { value, formula };
  }

  private checkFormula(label: string, formula: string | undefined): void {
    if (formula === undefined) return;
    if (formula.length > LONGEST_FORMULA) this.faults.push(`cell ${label}: formula of ${formula.length} characters`);
    const fault = formulaFault(formula);
    if (fault) this.faults.push(`cell ${label}: formula ${fault}`);
  }

  /** null where the cell holds no text. */
  private textOf(label: string, type: string, value: string): string | null {
    if (type === 'inlineStr') return value;
    if (type === 'str') return decodeXString(value);
    if (type !== 's' || value === '') return null;
    const text = this.texts[Number(value)];
    if (text === undefined) this.faults.push(`cell ${label}: shared string ${value} of ${this.texts.length}`);
    return text ?? null;
  }
}

export function checkSheetElements(elements: SheetElements): string[] {
  return [...checkValidations(elements), ...checkFormats(elements), ...checkLayout(elements)];
}

function checkValidations(elements: SheetElements): string[] {
  return everywhere(elements.get('dataValidations')?.[0], 'dataValidation').flatMap((element) => {
    const { attributes } = element;
    const label = `validation ${attributes.sqref ?? ''}`;
    const faults = Object.entries(LONGEST_VALIDATION_TEXTS).flatMap(([name, longest]) => {
      const length = decodeXString(attributes[name] ?? '').length;
      return length > longest ? [`${label}: ${name} of ${length} characters`] : [];
    });
    for (const name of ['formula1', 'formula2']) {
      const formula = child(element, name)?.text;
      if (formula === undefined) continue;
      const literal = /^"([\s\S]*)"$/.exec(formula);
      if (literal && (literal[1] ?? '').replace(/""/g, '"').length > LONGEST_LITERAL_LIST) {
        faults.push(`${label}: list of ${(literal[1] ?? '').length} characters`);
      }
      const fault = formulaFault(formula);
      if (fault) faults.push(`${label}: ${name} ${fault}`);
    }
    return faults;
  });
}

function checkFormats(elements: SheetElements): string[] {
  const priorities = new Set<string>();
  return (elements.get('conditionalFormatting') ?? []).flatMap((group) =>
    childrenOf(group, 'cfRule').flatMap((rule) => {
      const label = `conditional format ${group.attributes.sqref ?? ''}`;
      const { priority = '' } = rule.attributes;
      const faults = priorities.has(priority) ? [`${label}: priority ${priority} is taken`] : [];
      priorities.add(priority);
      for (const { text } of childrenOf(rule, 'formula')) {
        const fault = formulaFault(text);
        if (fault) faults.push(`${label}: formula ${fault}`);
      }
      return faults;
    }),
  );
}

function checkLayout(elements: SheetElements): string[] {
  const faults: string[] = [];
  for (const { attributes } of childrenOf(elements.get('cols')?.[0], 'col')) {
    const width = Number(attributes.width ?? 0);
    if (!(width >= 0 && width <= WIDEST_COLUMN)) faults.push(`column ${attributes.min ?? ''} is ${width} wide`);
  }
  for (const { name, text } of elements.get('headerFooter')?.[0]?.children ?? []) {
    if (decodeXString(text).length > LONGEST_HEADER) faults.push(`${name} of ${text.length} characters`);
  }
  const breaks = elements.get('rowBreaks')?.[0]?.children.length ?? 0;
  if (breaks > MOST_BREAKS) faults.push(`${breaks} page breaks`);
  return faults;
}
