/**
 * Faults in .xlsx files that make Excel offer a repair ("We found a problem with some content…") although every part fits its
 * schema, so that no schema validator finds them.
 */
import { contains, intersects, areaName } from '../workbook/a1';
import type { Area } from '../workbook/workbook';
import { checkDefinedNames, checkSheetNames, nameFault } from './invariants-names';
import { checkSheetElements, scanCells } from './invariants-sheet';
import { neededArea, ReadPackage } from './read-package';
import { readSharedStrings } from './read-strings';
import { Unreadable } from './unreadable';
import { decodeXString } from './xml-text';
import { child, childrenOf, type XmlElement } from './xml-tree';
import { openZip } from './zip';
import { formulaFault } from './formula-syntax';

/** A table with the part it comes from. */
type FileTable = { part: string; name: string; area: Area; columns: string[]; headerRow: boolean; root: XmlElement };

/**
 * One English sentence for each fault, none for a sound file. A file that cannot be read at all has one fault: why.
 * Besides tables, names, formulas, validations and texts this covers the limits of Excel on sizes and lengths.
 */
export function checkInvariants(bytes: Uint8Array): string[] {
  try {
    return new Check(new ReadPackage(openZip(bytes))).run();
  } catch (error) {
    if (error instanceof Unreadable) return [error.message];
    throw error;
  }
}

class Check {
  private readonly faults: string[] = [];
  private readonly names = new Map<string, string>();
  private readonly tableIds = new Set<string>();

  constructor(private readonly parts: ReadPackage) {}

  run(): string[] {
    const { parts } = this;
    const main = [...parts.relations('').values()].find(({ type }) => type === 'officeDocument')?.target;
    if (main === undefined) return ['no workbook part'];
    const root = parts.needed(main);
    const relations = parts.relations(main);
    const sheets = childrenOf(child(root, 'sheets'), 'sheet');
    this.faults.push(...checkSheetNames(sheets), ...checkDefinedNames(root, this.names));
    const strings = [...relations.values()].find(({ type }) => type === 'sharedStrings');
    const texts = readSharedStrings(strings ? parts.xml(strings.target) : null).texts;
    for (const { attributes } of sheets) {
      const relation = relations.get(attributes.id ?? '');
      if (relation?.type === 'worksheet') this.checkSheet(relation.target, attributes.name ?? '', texts);
    }
    return this.faults;
  }

  private checkSheet(part: string, sheet: string, texts: string[]): void {
    const xml = this.parts.xml(part);
    if (!xml) {
      this.faults.push(`${sheet}: part ${part} is missing`);
      return;
    }
    const tables = [...this.parts.relations(part).values()]
      .filter(({ type }) => type === 'table')
      .flatMap(({ target }) => this.readTable(target));
    const headers = tables.filter(({ headerRow }) => headerRow).map(({ area }) => ({ ...area, rows: 1 }));
    const { faults, elements, headerTexts } = scanCells(xml, texts, headers);
    this.faults.push(...[...faults, ...checkSheetElements(elements)].map((fault) => `${sheet}: ${fault}`));
    tables.forEach((table) => this.checkTable(table, headerTexts));
    const merges = childrenOf(elements.get('mergeCells')?.[0], 'mergeCell').map((one) =>
      neededArea(one.attributes.ref),
    );
    this.checkOverlaps(sheet, tables, merges);
  }

  private readTable(part: string): FileTable[] {
    const root = this.parts.tree(part);
    if (!root) {
      this.faults.push(`${part} is missing`);
      return [];
    }
    const { attributes } = root;
    const columns = childrenOf(child(root, 'tableColumns'), 'tableColumn');
    return [
      {
        part,
        name: attributes.displayName ?? '',
        area: neededArea(attributes.ref),
        columns: columns.map((column) => decodeXString(column.attributes.name ?? '')),
        headerRow: attributes.headerRowCount !== '0',
        root,
      },
    ];
  }

  private checkTable({ name, area, columns, headerRow, root }: FileTable, headerTexts: Map<string, string>): void {
    const fault = (text: string): void => void this.faults.push(`table ${name}: ${text}`);
    const bad = nameFault(name);
    if (bad) fault(bad);
    const key = name.toLowerCase();
    const other = this.names.get(key);
    if (other !== undefined) fault(`its name is also that of ${other}`);
    this.names.set(key, 'another table');
    const id = root.attributes.id ?? '';
    if (this.tableIds.has(id)) fault(`number ${id} is taken`);
    this.tableIds.add(id);
    if (columns.length !== area.columns) fault(`${columns.length} columns on an area of ${area.columns}`);
    if (area.rows < (headerRow ? 2 : 1)) fault('no row for data');
    const declared = child(root, 'tableColumns')?.attributes.count;
    if (declared !== undefined && Number(declared) !== columns.length) fault(`declares ${declared} columns`);
    const seen = new Set<string>();
    columns.forEach((column, index) => {
      if (column === '' || column.length > 255) fault(`column ${index + 1} has no name or a too long one`);
      if (seen.has(column.toLowerCase())) fault(`two columns "${column}"`);
      seen.add(column.toLowerCase());
      if (!headerRow) return;
      const header = headerTexts.get(`${area.row},${area.column + index}`);
      if (header !== column) fault(`column "${column}" stands under "${header ?? ''}"`);
    });
    for (const column of childrenOf(child(root, 'tableColumns'), 'tableColumn')) {
      const formula = child(column, 'calculatedColumnFormula')?.text;
      const wrong = formula === undefined ? null : formulaFault(formula);
      if (wrong) fault(`formula of column "${column.attributes.name ?? ''}": ${wrong}`);
    }
    const filter = child(root, 'autoFilter')?.attributes.ref;
    if (filter !== undefined && !contains(area, neededArea(filter))) fault('filter outside the table');
  }

  private checkOverlaps(sheet: string, tables: FileTable[], merges: Area[]): void {
    tables.forEach((table, index) => {
      for (const other of tables.slice(index + 1)) {
        if (intersects(table.area, other.area))
          this.faults.push(`${sheet}: tables ${table.name} and ${other.name} overlap`);
      }
    });
    const sorted = [...merges].sort((a, b) => a.row - b.row);
    sorted.forEach((merge, index) => {
      if (merge.rows === 1 && merge.columns === 1) this.faults.push(`${sheet}: merge of one cell ${areaName(merge)}`);
      const table = tables.find(({ area }) => intersects(area, merge));
      if (table) this.faults.push(`${sheet}: merge ${areaName(merge)} in table ${table.name}`);
      // Sorted by first row: once another one starts below this one, all later ones do.
      for (let next = index + 1; next < sorted.length; next++) {
        const other = sorted[next]!;
        if (other.row >= merge.row + merge.rows) break;
        if (intersects(merge, other))
          this.faults.push(`${sheet}: merges ${areaName(merge)} and ${areaName(other)} overlap`);
      }
    });
  }
}
