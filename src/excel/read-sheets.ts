import type { RunOptions } from '../actions/port';
import { CchcError } from '../domain/error';
import { areaName, contains, MAX_ROWS } from '../workbook/a1';
import { isOurChart } from '../workbook/tabs/charts-choice';
import type { Area, Cell, Chart, Table, Told } from '../workbook/workbook';
import {
  cellLayer,
  FIRST_LOOK,
  MOST_PIECE_ROWS,
  piecesOf,
  readTable,
  withFont,
  type Block,
  type CellRows,
} from './read-cells';
import { askForFacts, readFacts, type AskedFacts } from './read-facts';
import { stopIfCancelled } from './session';

/**
 * What of a sheet is read. `all`: as far as it is used. `top`: the first rows, for a list that only grows. `values`: no formulas,
 * because it holds none. `tables`: its tables and nothing else; the sheet is a person's own. `plan`: all, with facts about looks.
 */
export type Extent = 'all' | 'top' | 'values' | 'tables' | 'plan';
export type Wanted = { sheet: string; extent: Extent; tables: ListedTable[] };
export type ListedTable = Pick<Table, 'name' | 'style' | 'bandedRows' | 'filterButtons'>;
export type SheetDetails = { rows: CellRows; tables: Table[]; charts: Chart[]; told?: Told };

type Asked = Wanted & {
  first: Excel.Range;
  used: Excel.Range;
  ranges: { table: ListedTable; range: Excel.Range }[];
  charts: Excel.ChartCollection;
  facts: AskedFacts | null;
};
type Looked = Asked & {
  placed: (ListedTable & { area: Area })[];
  /** The first look; null where the sheet is empty. */
  top: Block | null;
  rest: Area[];
  rows: CellRows;
  lay: (block: Block) => void;
};

/** One round trip; more of them where a sheet has more than 250 rows or 40 columns, each answered with less than about 3 MB. */
export async function readSheets(
  context: Excel.RequestContext,
  wanted: readonly Wanted[],
  options?: RunOptions,
): Promise<Map<string, SheetDetails>> {
  const asked = wanted.map((one) => askForSheet(context, one));
  await context.sync();
  const looked = asked.map(lookAt);
  const titles = await readTitles(context, looked);
  const rest = await withoutBlankRows(context, looked);
  refuseTooManyRows(looked, rest);
  const pieces = looked.flatMap((sheet, index) => (rest[index] ?? []).map((area) => ({ sheet, area })));
  await readPieces(context, pieces, 0, options);
  const details = looked.map(({ rows, placed, charts }): SheetDetails => ({
    rows,
    tables: placed.map((table) => readTable(table, table.area, rows)),
    charts: charts.items.map((chart) => chartOf(chart, titles.get(chart))),
  }));
  const plan = looked.findIndex(({ facts }) => facts !== null);
  const [sheet, read] = [looked[plan], details[plan]];
  if (sheet?.facts && read) read.told = await readFacts(context, sheet.facts, read.rows, options);
  return new Map(looked.map((one, index) => [one.sheet, details[index] ?? { rows: [], tables: [], charts: [] }]));
}

function askForSheet(context: Excel.RequestContext, wanted: Wanted): Asked {
  const { extent, tables } = wanted;
  const sheet = context.workbook.worksheets.getItem(wanted.sheet);
  const first = sheet.getRange(areaName(FIRST_LOOK)).getUsedRangeOrNullObject(true);
  const withFormulas = extent === 'values' ? {} : { formulas: true };
  const withFormats = extent === 'plan' ? { numberFormat: true } : {};
  first.load({ rowIndex: true, columnIndex: true, values: true, ...withFormulas, ...withFormats });
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const ranges = tables.map((table) => {
    const range = context.workbook.tables.getItem(table.name).getRange();
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
    return { table, range };
  });
  const { charts } = sheet;
  charts.load({
    ...{ name: true, left: true, top: true, width: true, height: true },
    series: { name: true, chartType: true },
  });
  return { ...wanted, first, used, ranges, charts, facts: extent === 'plan' ? askForFacts(context, sheet) : null };
}

function lookAt(asked: Asked): Looked {
  const top = asked.first.isNullObject ? null : blockOf(asked.first, asked.extent);
  const placed = asked.ranges.flatMap(({ table, range }) => {
    const area = areaOf(range);
    return area ? [{ ...table, area }] : [];
  });
  const used = areaOf(asked.used);
  const rows: CellRows = [];
  const lay = cellLayer(rows, placed);
  if (top) lay(top);
  return { ...asked, placed, top, rest: used ? restOf(asked.extent, used, placed) : [], rows, lay };
}

/**
 * What the first look did not cover. To the right it goes no further than the tables: whatever a person has put out there is not
 * for us to read.
 */
function restOf(extent: Extent, used: Area, tables: readonly { area: Area }[]): Area[] {
  if (extent === 'top') return [];
  const ends = tables.map(({ area }) => ({ bottom: area.row + area.rows, right: area.column + area.columns }));
  const right = ends.reduce((most, end) => Math.max(most, end.right), FIRST_LOOK.columns);
  const tablesEnd = ends.reduce((most, end) => Math.max(most, end.bottom), 0);
  const bottom = Math.min(used.row + used.rows, extent === 'tables' ? tablesEnd : MAX_ROWS);
  const columns = Math.min(used.column + used.columns, right);
  const beside = columns - FIRST_LOOK.columns;
  const below = bottom - FIRST_LOOK.rows;
  return [
    ...(beside > 0
      ? [{ row: 0, column: FIRST_LOOK.columns, rows: Math.min(bottom, FIRST_LOOK.rows), columns: beside }]
      : []),
    ...(below > 0 ? [{ row: FIRST_LOOK.rows, column: 0, rows: below, columns }] : []),
  ];
}

/** Pies and rings alike have no axes. */
const KINDS: readonly (readonly [RegExp, Chart['kind']])[] = [
  [/^(Doughnut|Pie)/, 'doughnut'],
  [/^Column/, 'column'],
  [/^Line/, 'line'],
];

/** From so many rows on, Excel is asked first which of them hold anything. */
const MANY_ROWS = 20_000;

/**
 * The pieces to read of each sheet. A table may be drawn down to row 1,048,576 and a stray cell may stand there: of a sheet as tall as
 * that, rows in which nothing was entered are passed over. What formulas of ours fill by themselves counts as nothing.
 */
async function withoutBlankRows(context: Excel.RequestContext, looked: readonly Looked[]): Promise<Area[][]> {
  const asked = looked.map((sheet) =>
    sheet.rest.some(({ rows }) => rows > MANY_ROWS) ? askForSlices(context, sheet) : null,
  );
  if (asked.some((slices) => slices !== null)) await context.sync();
  return looked.map(({ rest, top }, index) => {
    const slices = asked[index];
    return piecesOf(slices ? slices.flatMap(({ area, parts }) => filledPart(area, parts)) : rest, top);
  });
}

/** More tasks than all offices of the country have; reading them would take the memory that the pane shares with Excel. */
const MOST_ROWS = 200_000;

function refuseTooManyRows(looked: readonly Looked[], rest: readonly (readonly Area[])[]): void {
  for (const [index, { sheet }] of looked.entries()) {
    const rows = (rest[index] ?? []).reduce((sum, area) => sum + area.rows, 0);
    if (rows > MOST_ROWS) throw new CchcError('too-many-rows', { sheet, rows, most: MOST_ROWS });
  }
}

type Slice = { area: Area; parts: Excel.Range[] };

function askForSlices(context: Excel.RequestContext, { sheet, rest, top, placed }: Looked): Slice[] {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const tables = placed.map(({ area }) => area);
  return rest.flatMap((area) => {
    const runs = enteredColumns(area, top, tables);
    return Array.from({ length: Math.ceil(area.rows / MOST_PIECE_ROWS) }, (_, index): Slice => {
      const row = area.row + index * MOST_PIECE_ROWS;
      const slice = { ...area, row, rows: Math.min(MOST_PIECE_ROWS, area.row + area.rows - row) };
      const parts = runs.map((run) => {
        const part = worksheet.getRange(areaName({ ...slice, ...run })).getUsedRangeOrNullObject(true);
        part.load({ rowIndex: true, rowCount: true });
        return part;
      });
      return { area: slice, parts };
    });
  });
}

/** Columns side by side that people fill; in the others the first row of a table holds a formula. */
function enteredColumns(area: Area, first: Block | null, tables: readonly Area[]): Pick<Area, 'column' | 'columns'>[] {
  const runs: Pick<Area, 'column' | 'columns'>[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const calculated = tables.some((table) => {
      const body = { row: table.row + 1, column, rows: 1, columns: 1 };
      const formula = first?.formulas?.[body.row - first.row]?.[column - first.column];
      return contains(table, body) && typeof formula === 'string' && formula.startsWith('=');
    });
    const last = runs[runs.length - 1];
    if (calculated) continue;
    if (last !== undefined && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1 });
  }
  return runs;
}

function filledPart(area: Area, parts: readonly Excel.Range[]): Area[] {
  const filled = parts.filter((part) => !part.isNullObject);
  if (filled.length === 0) return [];
  const row = Math.min(...filled.map(({ rowIndex }) => rowIndex));
  const end = Math.max(...filled.map(({ rowIndex, rowCount }) => rowIndex + rowCount));
  return [{ ...area, row, rows: end - row }];
}

type Piece = { sheet: Looked; area: Area };

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
  await readPiece(context, piece);
  await readPieces(context, pieces, index + 1, options);
}

async function readPiece(context: Excel.RequestContext, { sheet: { sheet, extent, lay }, area }: Piece): Promise<void> {
  const range = context.workbook.worksheets.getItem(sheet).getRange(areaName(area));
  range.load({ rowIndex: true, columnIndex: true, values: true, ...(extent === 'values' ? {} : { formulas: true }) });
  await context.sync();
  lay(blockOf(range, extent === 'plan' ? 'all' : extent));
}

/** The cells of one area as they stand now, with what is known of them as in the plan. One round trip. */
export async function readArea(
  context: Excel.RequestContext,
  sheet: string,
  area: Area,
  tables: readonly Table[],
  options?: RunOptions,
): Promise<Cell[][]> {
  stopIfCancelled(options);
  const range = context.workbook.worksheets.getItem(sheet).getRange(areaName(area));
  range.load({
    ...{ rowIndex: true, columnIndex: true, values: true, formulas: true, numberFormat: true },
    format: { font: { name: true } },
  });
  await context.sync();
  const rows: CellRows = [];
  cellLayer(rows, tables)(blockOf(range, 'plan'));
  const font = range.format.font.name as string | null;
  return rows
    .slice(area.row)
    .map((row) => row.slice(area.column).map((cell) => withFont(cell ?? { value: null }, font)));
}

function blockOf(range: Excel.Range, extent: Extent): Block {
  return {
    row: range.rowIndex,
    column: range.columnIndex,
    values: range.values,
    ...(extent === 'values' ? {} : { formulas: range.formulas }),
    ...(extent === 'plan' ? { formats: range.numberFormat } : {}),
  };
}

function areaOf(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

/**
 * Titles of the charts that do not have our names: another program may have taken these away. One round trip where there are such
 * charts. Some kinds have no title to ask for, and asking fails: then nothing is known of any.
 */
async function readTitles(
  context: Excel.RequestContext,
  looked: readonly Pick<Asked, 'charts'>[],
): Promise<Map<Excel.Chart, string>> {
  const strangers = looked.flatMap(({ charts }) => charts.items.filter(({ name }) => !isOurChart(name)));
  if (strangers.length === 0) return new Map();
  for (const { title } of strangers) title.load({ text: true });
  try {
    await context.sync();
  } catch {
    return new Map();
  }
  return new Map(strangers.map((chart) => [chart, chart.title.text]));
}

/**
 * What Excel tells of a chart below ExcelApi 1.15: where it is, how many series and of what type, not where its numbers stand. The
 * first series says the kind, because a chart of several types has none.
 */
function chartOf(chart: Excel.Chart, title = ''): Chart {
  const type = String(chart.series.items[0]?.chartType ?? '');
  return {
    name: chart.name,
    kind: KINDS.find(([pattern]) => pattern.test(type))?.[1] ?? 'bar',
    grouping: /Stacked100$/.test(type) ? 'percentStacked' : /Stacked$/.test(type) ? 'stacked' : 'clustered',
    title: { text: title },
    box: { left: chart.left, top: chart.top, width: chart.width, height: chart.height },
    series: chart.series.items.map((series) => ({ name: series.name, categories: '', values: '', color: '#000000' })),
    legend: 'none',
    fontSize: 0,
    altText: '',
  };
}
