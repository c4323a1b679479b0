/** xl/worksheets/sheetN.xml and the parts beside it. */
import { MAX_COLUMNS } from '../workbook/a1';
import type { Area, ColumnFormat, Sheet } from '../workbook/workbook';
import { readSheetData, type ReadCells } from './read-cells';
import { readCellColor } from './read-colors';
import { readConditionalFormats, readProtection, readValidations } from './read-rules';
import { readCharts, type DefaultSizes } from './read-drawing';
import { readPage } from './read-page';
import { neededArea, type ReadContext, type ReadPackage, type ReadRelation, type SheetElements } from './read-package';
import { readTable } from './read-table';
import type { PrintNames } from './read-workbook';
import { columnWidthToPoints, defaultColumnPoints, defaultRowPoints } from './units';
import { damaged, Unreadable } from './unreadable';
import { decodeXString } from './xml-text';
import { XmlScanner } from './xml-scanner';
import { child, childrenOf, count, everywhere, flag, number, readTree, type XmlElement } from './xml-tree';

export type SheetSource = Pick<Sheet, 'name' | 'visibility'> & { part: string; print: PrintNames | undefined };

/** A visible column format up to the last column is the program's way to say "all others". */
const REST_OF_SHEET = 1024;

export function readSheet(source: SheetSource, context: ReadContext): Sheet {
  const { parts } = context;
  const { elements, cells } = scanSheet(parts.neededXml(source.part), context);
  if (context.valuesOnly) return valuesSheet(source, elements, cells, parts);
  const first = (name: string): XmlElement | undefined => elements.get(name)?.[0];
  const relations = parts.relations(source.part);
  markUnsupported(elements, context);

  const tabColor = readCellColor(child(first('sheetPr'), 'tabColor'), context.theme);
  const view = child(first('sheetViews'), 'sheetView');
  const sheet: Sheet = {
    name: source.name,
    visibility: source.visibility,
    ...(tabColor ? { tabColor } : {}),
    showGridlines: flag(view?.attributes.showGridLines, true),
    rows: cells.rows,
    columns: [],
    rowFormats: cells.rowFormats,
    merges: readMerges(elements),
    freeze: readFreeze(child(view, 'pane')),
    tables: relatedParts(first('tableParts'), 'tablePart', relations).flatMap((part) => readTable(part, parts)),
    validations: readValidations(elements, context),
    conditionalFormats: readConditionalFormats(elements, context),
    charts: [],
    page: readPage(elements, source.print),
    protection: readProtection(first('sheetProtection'), parts),
  };
  sheet.columns = readColumns(first('cols'), lastColumn(cells.rows), context);
  addLinks(sheet, childrenOf(first('hyperlinks'), 'hyperlink'), relations, context);
  const [drawing] = relatedParts(first('drawing'), null, relations);
  if (drawing !== undefined) {
    const sizes = defaultSizes(first('sheetFormatPr'), context);
    sheet.charts = readCharts(drawing, { sheet, heights: cells.heights, sizes }, context);
  }
  return sheet;
}

/** Elements beside the cells that a reading of values needs. */
const BESIDE_VALUES = new Set(['mergeCells', 'tableParts']);

function valuesSheet(
  { name, visibility, part }: SheetSource,
  elements: SheetElements,
  { rows, rowFormats }: ReadCells,
  parts: ReadPackage,
): Sheet {
  const tableParts = elements.get('tableParts')?.[0];
  const tables = tableParts ? relatedParts(tableParts, 'tablePart', parts.relations(part)) : [];
  return {
    name,
    visibility,
    showGridlines: true,
    rows,
    columns: [],
    rowFormats,
    merges: readMerges(elements),
    freeze: null,
    tables: tables.flatMap((one) => readTable(one, parts)),
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: null,
    protection: null,
  };
}

function readMerges(elements: SheetElements): Area[] {
  return childrenOf(elements.get('mergeCells')?.[0], 'mergeCell').map(({ attributes }) => neededArea(attributes.ref));
}

function scanSheet(xml: Uint8Array, context: ReadContext): { elements: SheetElements; cells: ReadCells } {
  const scanner = new XmlScanner(xml);
  const elements: SheetElements = new Map();
  let cells: ReadCells | null = null;
  openRoot(scanner);
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    if (scanner.name !== 'sheetData') {
      if (context.valuesOnly && !BESIDE_VALUES.has(scanner.name)) {
        scanner.skip();
        continue;
      }
      const tree = readTree(scanner);
      const same = elements.get(tree.name);
      if (same) same.push(tree);
      else elements.set(tree.name, [tree]);
    } else if (cells) throw damaged('two <sheetData>');
    else cells = readSheetData(scanner, context);
  }
  context.budget.tree(scanner.kept);
  return { elements, cells: cells ?? { rows: [], rowFormats: {}, heights: {} } };
}

function openRoot(scanner: XmlScanner): void {
  scanner.next();
  if (scanner.name !== 'worksheet') throw damaged('no <worksheet>');
}

function markUnsupported(elements: SheetElements, { parts }: ReadContext): void {
  if (elements.has('autoFilter')) parts.unsupported.add('sheetFilter');
  if (elements.has('scenarios')) parts.unsupported.add('dataTables');
  const extensions = elements.get('extLst')?.[0];
  if (everywhere(extensions, 'sparklineGroup').length > 0) parts.unsupported.add('otherCharts');
}

/** Part names that the `r:id` of an element, or of its children of that name, stand for. */
function relatedParts(
  element: XmlElement | undefined,
  children: string | null,
  relations: Map<string, ReadRelation>,
): string[] {
  const elements = children === null ? (element ? [element] : []) : childrenOf(element, children);
  return elements.map(({ attributes }) => {
    const relation = relations.get(attributes.id ?? '');
    if (!relation || relation.external) throw damaged(`relationship ${(attributes.id ?? '').slice(0, 40)}`);
    return relation.target;
  });
}

function readFreeze(pane: XmlElement | undefined): Sheet['freeze'] {
  if (!pane || !/^frozen/.test(pane.attributes.state ?? '')) return null;
  const freeze = { rows: count(pane.attributes.ySplit) ?? 0, columns: count(pane.attributes.xSplit) ?? 0 };
  return freeze.rows || freeze.columns ? freeze : null;
}

function lastColumn(rows: Sheet['rows']): number {
  return rows.reduce((last, row) => Math.max(last, row.length), 0);
}

function readColumns(cols: XmlElement | undefined, used: number, context: ReadContext): ColumnFormat[] {
  const columns: ColumnFormat[] = [];
  for (const { attributes } of childrenOf(cols, 'col')) {
    const from = (count(attributes.min) ?? 0) - 1;
    const to = (count(attributes.max) ?? 0) - 1;
    if (from < 0 || to < from || to >= MAX_COLUMNS)
      throw damaged(`columns ${attributes.min ?? ''}:${attributes.max ?? ''}`);
    if (count(attributes.outlineLevel)) context.parts.unsupported.add('outlines');
    const hidden = flag(attributes.hidden);
    const width = number(attributes.width);
    const own = width !== undefined && width >= 0 && flag(attributes.customWidth, !hidden);
    if (!hidden && !own) continue;
    const last = !hidden && to >= REST_OF_SHEET - 1 ? Math.min(to, used - 1) : to;
    const format: ColumnFormat = {
      ...(own ? { width: columnWidthToPoints(width, context.styles.defaultFont) } : {}),
      ...(hidden ? { hidden } : {}),
    };
    context.budget.places(Math.max(0, last + 1 - columns.length) + Math.max(0, last + 1 - from));
    while (columns.length <= last) columns.push({});
    for (let column = from; column <= last; column++) columns[column] = { ...format };
  }
  return columns;
}

function defaultSizes(format: XmlElement | undefined, { styles }: ReadContext): DefaultSizes {
  const font = styles.defaultFont;
  const width = number(format?.attributes.defaultColWidth);
  return {
    row: number(format?.attributes.defaultRowHeight) ?? defaultRowPoints(font),
    column: width === undefined ? defaultColumnPoints(font) : columnWidthToPoints(width, font),
  };
}

function addLinks(
  sheet: Sheet,
  links: XmlElement[],
  relations: Map<string, ReadRelation>,
  { parts, budget }: ReadContext,
): void {
  for (const { attributes } of links) {
    const { ref, id, location, tooltip } = attributes;
    const target = id === undefined ? undefined : relations.get(id)?.target;
    // LibreOffice and older programs write links inside the file as "#'Kế hoạch'!A1".
    const inside = target?.startsWith('#') ? target.slice(1) : id === undefined ? location : undefined;
    if (inside === undefined) {
      parts.unsupported.add('externalLinks');
      continue;
    }
    const area = neededArea(ref);
    if (area.rows * area.columns > 1_000_000) throw new Unreadable('too-large', 'link over too many cells');
    budget.places(area.row + area.rows + area.column + area.rows * area.columns);
    const link = { reference: inside, ...(tooltip ? { tip: decodeXString(tooltip) } : {}) };
    while (sheet.rows.length < area.row + area.rows) sheet.rows.push([]);
    for (let r = area.row; r < area.row + area.rows; r++) {
      const row = (sheet.rows[r] ??= []);
      for (let c = area.column; c < area.column + area.columns; c++) {
        while (row.length < c) row.push(null);
        row[c] = { ...(row[c] ?? { value: null }), link };
      }
    }
  }
}
