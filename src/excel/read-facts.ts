/**
 * What rules must know of the plan's cells besides their content: number formats, old Vietnamese fonts, merged cells, hidden rows.
 * Asked together with the first look at the sheet; only what that does not settle takes further round trips.
 */
import type { RunOptions } from '../actions/port';
import { nextTurn } from '../domain/steps';
import { areaName, parseArea } from '../workbook/a1';
import { isOldFont } from '../workbook/old-fonts';
import { TABLES } from '../workbook/tab-ids';
import type { Area, Cell, Told } from '../workbook/workbook';
import { FIRST_LOOK, withFont, withFormat } from './read-cells';
import { stopIfCancelled } from './session';

export type AskedFacts = { sheet: Excel.Worksheet; body: Excel.Range; merged: Excel.RangeAreas };

/** To be sent with the first look at the sheet of the plan. */
export function askForFacts(context: Excel.RequestContext, sheet: Excel.Worksheet): AskedFacts {
  const body = context.workbook.tables.getItem(TABLES.plan).getDataBodyRange();
  body.load({ rowIndex: true, rowCount: true, rowHidden: true, format: { font: { name: true } } });
  return { sheet, body, merged: askForMerges(sheet.getRange(areaName(FIRST_LOOK))) };
}

function askForMerges(range: Excel.Range): Excel.RangeAreas {
  const merged = range.getMergedAreasOrNullObject();
  merged.load({ address: true });
  return merged;
}

/** The address names the sheet before each area: `'Kế hoạch'!A1:C1,'Kế hoạch'!B4`. */
function areasOf(merged: Excel.RangeAreas): Area[] {
  if (merged.isNullObject) return [];
  const places = merged.address.matchAll(/(?:'(?:[^']|'')*'|[^',!]+)!([$A-Z0-9:]+)/gi);
  return [...places].flatMap(([, place = '']) => parseArea(place) ?? []);
}

/** A question and what to do with its answer. `cells`: how many cells the answer speaks of. */
type Ask = { cells: number; send: () => () => void };

function ask<T>(cells: number, send: () => T, take: (answer: T) => void): Ask {
  return {
    cells,
    send: () => {
      const answer = send();
      return () => take(answer);
    },
  };
}

/** An answer speaks of a cell in about 60 bytes; Excel on the web stops at 5 MB. */
const MOST_CELLS = 40_000;

type Rows = (Cell | null)[][];

/** Puts formats and fonts into the cells of `rows` and returns the rest. */
export async function readFacts(
  context: Excel.RequestContext,
  asked: AskedFacts,
  rows: Rows,
  options?: RunOptions,
): Promise<Told> {
  const told: Told = { merges: areasOf(asked.merged), hiddenRows: [] };
  const mixed: Area[] = [];
  const formats = formatAsks(asked.sheet, rows);
  // Each of these looks at every cell.
  await nextTurn();
  const fonts = fontAsks(asked, rows, mixed);
  const asks = [...formats, ...mergeAsks(asked.sheet, rows, told), ...hiddenAsks(asked, rows, told), ...fonts];
  await sendAll(context, asks, options);
  const single = mixed.flatMap((area) => cut(area, MOST_CELLS)).map((area) => cellFontAsk(asked.sheet, rows, area));
  await sendAll(context, single, options);
  return told;
}

/** As few round trips as the size of the answers allows. */
async function sendAll(context: Excel.RequestContext, asks: readonly Ask[], options?: RunOptions): Promise<void> {
  if (asks.length === 0) return;
  stopIfCancelled(options);
  let cells = 0;
  let end = 0;
  do cells += asks[end]?.cells ?? 0;
  while (++end < asks.length && cells + (asks[end]?.cells ?? 0) <= MOST_CELLS);
  const answers = asks.slice(0, end).map(({ send }) => send());
  await context.sync();
  for (const answer of answers) answer();
  await sendAll(context, asks.slice(end), options);
}

const isNumber = (cell: Cell | null | undefined): boolean => typeof cell?.value === 'number';

/** Below the first look: the number formats of each column from its first number to its last. */
function formatAsks(sheet: Excel.Worksheet, rows: Rows): Ask[] {
  return columnSpans(rows, FIRST_LOOK.rows, isNumber)
    .flatMap((area) => cut(area, MOST_CELLS))
    .map((area) =>
      ask(
        area.rows,
        () => sheet.getRange(areaName(area)).load({ numberFormat: true }),
        ({ numberFormat }) => eachIn(rows, area, (cell, row) => withFormat(cell, numberFormat[row]?.[0])),
      ),
    );
}

function mergeAsks(sheet: Excel.Worksheet, rows: Rows, told: Told): Ask[] {
  const below = rows.length - FIRST_LOOK.rows;
  if (below <= 0) return [];
  const area = { ...FIRST_LOOK, row: FIRST_LOOK.rows, rows: below };
  const known = new Set(told.merges.map(areaName));
  return [
    ask(
      1,
      () => askForMerges(sheet.getRange(areaName(area))),
      (merged) => told.merges.push(...areasOf(merged).filter((merge) => !known.has(areaName(merge)))),
    ),
  ];
}

/** Excel says of many rows that all are hidden, or none, or "mixed" as null. */
function hiddenAsks({ sheet, body }: AskedFacts, rows: Rows, told: Told): Ask[] {
  if (body.rowHidden === false) return [];
  const last = Math.min(body.rowIndex + body.rowCount, rows.length);
  const area = { row: body.rowIndex, column: 0, rows: Math.max(1, last - body.rowIndex), columns: 1 };
  if (body.rowHidden) {
    told.hiddenRows.push(...Array.from({ length: area.rows }, (_, index) => area.row + index));
    return [];
  }
  return cut(area, MOST_CELLS).map((part) =>
    ask(
      part.rows,
      () => sheet.getRange(areaName(part)).getRowProperties({ rowHidden: true }),
      ({ value }) => {
        value.forEach(({ rowHidden }, index) => {
          if (rowHidden) told.hiddenRows.push(part.row + index);
        });
      },
    ),
  );
}

/** Composed Vietnamese letters beyond Latin-1 and combining marks: text with one of these is Unicode whatever its font. */
const UNICODE = /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01A0\u01A1\u01AF\u01B0\u0300-\u036F\u1EA0-\u1EF9]/;

/** True for text that an old font would show as other letters. Plain ASCII reads the same in every font. */
function mayBeOld(cell: Cell | null | undefined): boolean {
  const value = cell?.value;
  return typeof value === 'string' && /[\u0080-\uFFFF]/.test(value) && !UNICODE.test(value);
}

/** The font of the whole table where it has one; else that of each column that may hold old text. */
function fontAsks({ sheet, body }: AskedFacts, rows: Rows, mixed: Area[]): Ask[] {
  const whole = body.format.font.name as string | null;
  const spans = columnSpans(rows, body.rowIndex, mayBeOld);
  if (whole !== null) {
    if (isOldFont(whole)) for (const area of spans) eachIn(rows, area, (cell) => withFont(cell, whole));
    return [];
  }
  return spans.map((area) =>
    ask(
      1,
      () => sheet.getRange(areaName(area)).load({ format: { font: { name: true } } }),
      ({ format }) => {
        const name = format.font.name as string | null;
        if (name === null) mixed.push(area);
        else eachIn(rows, area, (cell) => withFont(cell, name));
      },
    ),
  );
}

function cellFontAsk(sheet: Excel.Worksheet, rows: Rows, area: Area): Ask {
  return ask(
    area.rows,
    () => sheet.getRange(areaName(area)).getCellProperties({ format: { font: { name: true } } }),
    ({ value }) => eachIn(rows, area, (cell, row) => withFont(cell, value[row]?.[0]?.format?.font?.name)),
  );
}

/** For each column, from its first to its last cell of the kind; rows above `from` are not looked at. */
function columnSpans(rows: Rows, from: number, is: (cell: Cell | null | undefined) => boolean): Area[] {
  const spans: (Area | undefined)[] = [];
  for (let row = from; row < rows.length; row++) {
    rows[row]?.forEach((cell, column) => {
      if (!is(cell)) return;
      const span = (spans[column] ??= { row, column, rows: 1, columns: 1 });
      span.rows = row - span.row + 1;
    });
  }
  return spans.filter((span) => span !== undefined);
}

function cut(area: Area, rows: number): Area[] {
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, index) => {
    const row = area.row + index * rows;
    return { ...area, row, rows: Math.min(rows, area.row + area.rows - row) };
  });
}

/** Changes the cells of a single column; `row` counts from the top of the area. */
function eachIn(rows: Rows, area: Area, change: (cell: Cell, row: number) => Cell): void {
  for (let row = 0; row < area.rows; row++) {
    const line = rows[area.row + row];
    const cell = line?.[area.column];
    if (line && cell) line[area.column] = change(cell, row);
  }
}
