import type { RunOptions, Snapshot } from '../actions/port';
import { parseReference } from '../workbook/a1';
import { DEFAULT_FONT } from '../workbook/styles';
import {
  CLOSED_SHEET,
  ISSUED_SHEET,
  MARKS_SHEET,
  OTHER_TABLES,
  RECEIVED_SHEET,
  TABLES,
  TABS,
} from '../workbook/tab-ids';
import type { Sheet, Table, Workbook } from '../workbook/workbook';
import { readSheets, type Extent, type ListedTable, type SheetDetails, type Wanted } from './read-sheets';
import { stopIfCancelled } from './session';
import type { ProtectOptions } from './steps';

/** A snapshot with what only this folder needs: sheet ids for events, and how sheets were locked. */
export type ExcelRead = {
  snapshot: Snapshot;
  locked: Map<string, ProtectOptions>;
  sheetIds: Map<string, string>;
  /** Sheets whose changes matter: our own, and those with a table that rules look at. */
  watched: Set<string>;
  /** Sheets whose hidden rows matter: that of the plan. */
  ruled: Set<string>;
};

type Listed = {
  sheets: { id: string; name: string; visibility: Sheet['visibility']; options: ProtectOptions | null }[];
  tables: (ListedTable & { sheet: string })[];
  names: Workbook['names'];
};

/**
 * Reads what the layout and the rules need: one round trip lists sheets, tables and names, a second reads our own tabs and the tables
 * that rules look at. Only large sheets need further ones, and a plan whose cells differ in font or of which some rows are hidden.
 */
export async function readWorkbook(context: Excel.RequestContext, options?: RunOptions): Promise<ExcelRead> {
  stopIfCancelled(options);
  const listed = await list(context);
  const own = ownSheetsOf(listed);
  const wanted = own.size > 0 ? wantedSheets(listed, own) : [];
  const details = wanted.length > 0 ? await readSheets(context, wanted, options) : new Map<string, SheetDetails>();
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
    watched: new Set(wanted.map(({ sheet }) => sheet)),
    ruled: new Set(sheetsWithTable(listed, [TABLES.plan])),
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

/** Very hidden sheets of lines of text. */
const REMEMBERED: readonly string[] = [ISSUED_SHEET.anchor, RECEIVED_SHEET.anchor, CLOSED_SHEET.anchor];

/** Our tabs: where the hidden names point, and where a table of ours stands in case the names are gone. */
function ownSheetsOf(listed: Listed): Set<string> {
  const tabs = Object.values(TABS).map(({ anchor }) => anchor);
  return new Set([
    ...sheetsNamed(listed, [...tabs, ...REMEMBERED, MARKS_SHEET.anchor]),
    ...sheetsWithTable(listed, Object.values(TABLES)),
  ]);
}

/** The sheets that these names point at. */
function sheetsNamed(listed: Listed, names: readonly string[]): string[] {
  const known = new Map(listed.sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.name]));
  return listed.names
    .filter(({ name }) => names.includes(name))
    .flatMap(({ reference }) => known.get((parseReference(reference)?.sheet ?? '').toLowerCase()) ?? []);
}

/** Names of tables compare without case, as in Excel. */
function sheetsWithTable(listed: Listed, names: readonly string[]): string[] {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  return listed.tables.filter(({ name }) => wanted.has(name.toLowerCase())).map(({ sheet }) => sheet);
}

function wantedSheets(listed: Listed, own: ReadonlySet<string>): Wanted[] {
  const [plan] = sheetsWithTable(listed, [TABLES.plan]);
  const remembered = sheetsNamed(listed, REMEMBERED);
  const [log] = sheetsNamed(listed, [TABS.log.anchor]);
  const others = new Set(sheetsWithTable(listed, Object.values(OTHER_TABLES)));
  const extentOf = (sheet: string): Extent => {
    if (sheet === plan) return 'plan';
    if (remembered.includes(sheet)) return 'values';
    // Somebody may keep a table of their own on one of our tabs.
    if (sheet === log && !others.has(sheet)) return 'top';
    return own.has(sheet) ? 'all' : 'tables';
  };
  return [...new Set([...own, ...others])].map((sheet) => ({
    sheet,
    extent: extentOf(sheet),
    tables: listed.tables.filter((table) => table.sheet === sheet).map(({ sheet: _, ...table }) => table),
  }));
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
    ...(details?.told ? { told: details.told } : {}),
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
