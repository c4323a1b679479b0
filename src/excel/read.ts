import type { RunOptions, Snapshot } from '../actions/port';
import { areaName, parseReference } from '../workbook/a1';
import { DEFAULT_FONT } from '../workbook/styles';
import { TABLES, TABS } from '../workbook/tab-ids';
import type { Area, Cell, Chart, Sheet, Table, Workbook } from '../workbook/workbook';
import { cellRows, FIRST_LOOK, readTable, restOf, type Block } from './read-cells';
import { stopIfCancelled } from './session';
import type { ProtectOptions } from './steps';

/** A snapshot with what only this folder needs: sheet ids for events, and how sheets were locked. */
export type ExcelRead = {
  snapshot: Snapshot;
  locked: Map<string, ProtectOptions>;
  sheetIds: Map<string, string>;
  ownSheets: Set<string>;
};

type Listed = {
  sheets: { id: string; name: string; visibility: Sheet['visibility']; options: ProtectOptions | null }[];
  tables: (Pick<Table, 'name' | 'style' | 'bandedRows' | 'filterButtons'> & { sheet: string })[];
  names: Workbook['names'];
};

/**
 * Reads what the layout needs: one round trip lists sheets, tables and names, a second reads our own tabs. Only sheets with
 * more than 400 rows or 40 columns need further ones, each under about 3 MB.
 */
export async function readWorkbook(context: Excel.RequestContext, options?: RunOptions): Promise<ExcelRead> {
  stopIfCancelled(options);
  const listed = await list(context);
  const own = ownSheetsOf(listed);
  const details = own.size > 0 ? await readOwnSheets(context, listed, own, options) : new Map<string, SheetDetails>();
  const sheets = listed.sheets.map((sheet) => toSheet(sheet, listed, details.get(sheet.name)));
  const isLocked = listed.sheets.flatMap((sheet) => (sheet.options ? [[sheet.name, sheet.options] as const] : []));
  return {
    snapshot: {
      workbook: {
        sheets,
        names: listed.names,
        properties: { custom: {} },
        defaultFont: DEFAULT_FONT,
        unsupported: [],
      },
      protectedSheets: isLocked.map(([name]) => name),
      foreignSheets: listed.sheets.map((sheet) => sheet.name).filter((name) => !own.has(name)),
    },
    locked: new Map(isLocked),
    sheetIds: new Map(listed.sheets.map((sheet) => [sheet.id, sheet.name])),
    ownSheets: own,
  };
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

async function list(context: Excel.RequestContext): Promise<Listed> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load({ id: true, name: true, visibility: true, protection: { protected: true, options: true } });
  tables.load({ name: true, style: true, showBandedRows: true, showFilterButton: true, worksheet: { name: true } });
  names.load({ name: true, formula: true, visible: true });
  await context.sync();
  return {
    sheets: worksheets.items.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility],
      options: sheet.protection.protected ? { ...sheet.protection.options } : null,
    })),
    tables: tables.items.map((table) => ({
      name: table.name,
      sheet: table.worksheet.name,
      style: table.style || null,
      bandedRows: table.showBandedRows,
      filterButtons: table.showFilterButton,
    })),
    names: names.items.map((item) => ({
      name: item.name,
      reference: String(item.formula),
      ...(item.visible ? {} : { hidden: true }),
    })),
  };
}

/** Our tabs: where the hidden names point, and where a table of ours stands in case the names are gone. */
function ownSheetsOf(listed: Listed): Set<string> {
  const anchors = new Set<string>(Object.values(TABS).map((tab) => tab.anchor));
  const ourTables = new Set<string>(Object.values(TABLES));
  const found = [
    ...listed.names.flatMap((name) => (anchors.has(name.name) ? [parseReference(name.reference)?.sheet] : [])),
    ...listed.tables.flatMap((table) => (ourTables.has(table.name) ? [table.sheet] : [])),
  ];
  const known = new Map(listed.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.name]));
  return new Set(found.flatMap((name) => known.get((name ?? '').toLowerCase()) ?? []));
}

type SheetDetails = { rows: (Cell | null)[][]; tables: Table[]; charts: Chart[] };

async function readOwnSheets(
  context: Excel.RequestContext,
  listed: Listed,
  own: Set<string>,
  options?: RunOptions,
): Promise<Map<string, SheetDetails>> {
  const asked = [...own].map((name) => askForSheet(context, listed, name));
  await context.sync();
  const looks = asked.map((sheet) => {
    const used = areaOf(sheet.used);
    const first = sheet.first.isNullObject ? null : blockOf(sheet.first);
    const rest = used ? restOf(used, first) : [];
    return { ...sheet, blocks: first ? [first] : [], rest };
  });
  const pieces = looks.flatMap((sheet) => sheet.rest.map((area) => ({ sheet, area })));
  await readPieces(context, pieces, 0, options);
  return new Map(
    looks.map((sheet) => {
      const tables = sheet.tables.map(({ table, range }) => ({ table, area: areaOf(range) }));
      const placed = tables.flatMap(({ table, area }) => (area ? [{ ...table, area }] : []));
      const rows = cellRows(sheet.blocks, placed);
      return [
        sheet.name,
        {
          rows,
          tables: placed.map((table) => readTable(table, table.area, rows)),
          charts: sheet.charts.items.map(chartOf),
        },
      ];
    }),
  );
}

function askForSheet(context: Excel.RequestContext, listed: Listed, name: string) {
  const sheet = context.workbook.worksheets.getItem(name);
  const first = sheet.getRange(areaName(FIRST_LOOK)).getUsedRangeOrNullObject(true);
  first.load({ rowIndex: true, columnIndex: true, values: true, formulas: true });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const tables = listed.tables
    .filter((table) => table.sheet === name)
    .map(({ sheet: _, ...table }) => {
      const range = context.workbook.tables.getItem(table.name).getRange();
      range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
      return { table, range };
    });
  const { charts } = sheet;
  charts.load({ name: true, left: true, top: true, width: true, height: true, series: { name: true } });
  return { name, sheet, first, used, tables, charts };
}

type Piece = { sheet: { name: string; blocks: Block[] }; area: Area };

/** One piece for each round trip, because each is as large as a response should get. */
async function readPieces(
  context: Excel.RequestContext,
  pieces: readonly Piece[],
  index: number,
  options?: RunOptions,
): Promise<void> {
  const piece = pieces[index];
  if (!piece) return;
  stopIfCancelled(options);
  options?.onProgress?.({ done: index, total: pieces.length, label: 'read' });
  const range = context.workbook.worksheets.getItem(piece.sheet.name).getRange(areaName(piece.area));
  range.load({ rowIndex: true, columnIndex: true, values: true, formulas: true });
  await context.sync();
  piece.sheet.blocks.push(blockOf(range));
  await readPieces(context, pieces, index + 1, options);
}

function blockOf(range: Excel.Range): Block {
  return { row: range.rowIndex, column: range.columnIndex, values: range.values, formulas: range.formulas };
}

function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/** What Excel tells of a chart below ExcelApi 1.15: where it is and how many series, not where its numbers stand. */
function chartOf(chart: Excel.Chart): Chart {
  return {
    name: chart.name,
    kind: 'bar',
    grouping: 'clustered',
    title: { text: '' },
    box: { left: chart.left, top: chart.top, width: chart.width, height: chart.height },
    series: chart.series.items.map((series) => ({ name: series.name, categories: '', values: '', color: '#000000' })),
    legend: 'none',
    fontSize: 0,
    altText: '',
  };
}

function toSheet(sheet: Listed['sheets'][number], listed: Listed, details: SheetDetails | undefined): Sheet {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    showGridlines: true,
    rows: details?.rows ?? [],
    columns: [],
    rowFormats: {},
    merges: [],
    freeze: null,
    tables: details?.tables ?? foreignTables(listed, sheet.name),
    validations: [],
    conditionalFormats: [],
    charts: details?.charts ?? [],
    page: null,
    protection: sheet.options ? protectionOf(sheet.options) : null,
  };
}

/** Tables of the user's own sheets: the name is all that counts. */
function foreignTables(listed: Listed, sheet: string): Table[] {
  return listed.tables
    .filter((table) => table.sheet === sheet)
    .map(({ sheet: _, ...table }) => ({ ...table, area: { row: 0, column: 0, rows: 1, columns: 1 }, columns: [] }));
}

function protectionOf(options: ProtectOptions): NonNullable<Sheet['protection']> {
  return {
    allowSort: options.allowSort ?? false,
    allowFilter: options.allowAutoFilter ?? false,
    allowFormatCells: options.allowFormatCells ?? false,
    allowFormatRows: options.allowFormatRows ?? false,
    allowFormatColumns: options.allowFormatColumns ?? false,
    allowInsertRows: options.allowInsertRows ?? false,
    allowDeleteRows: options.allowDeleteRows ?? false,
  };
}
