import { sheetReference } from '../../workbook/a1';
import type { Area, Sheet, Table, Workbook } from '../../workbook/workbook';
import { joinTokens, tokens } from '../host/formula-tokens';

/**
 * Turns table references and defined names into plain cell references, because Univer's engine does not order calculations
 * through `INDEX(Table[Column], …)`: it reads the column before its formulas have run.
 */
export type ReferenceBook = {
  /** `formula` in `sheet` at 0-based `row`, with A1 references only. What cannot be resolved stays as it is. */
  plain(formula: string, sheet: string, row: number, column: number): string;
};

type Home = { sheet: Sheet; table: Table };

export function referenceBook(workbook: Workbook): ReferenceBook {
  const homes = new Map<string, Home>();
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) homes.set(table.name.toLowerCase(), { sheet, table });
  }
  const names = new Map(workbook.names.map(({ name, reference }) => [name.toLowerCase(), reference.slice(1)]));
  const plainTexts = new Map<string, string>();

  function plain(formula: string, sheet: string, row: number, column: number): string {
    const relative = formula.includes('#This Row') || formula.includes('[@') || formula.includes('[');
    const key = relative ? '' : formula;
    const known = key && plainTexts.get(key);
    if (known) return known;
    const text = resolve(formula, sheet, row, column);
    if (key) plainTexts.set(key, text);
    return text;
  }

  function resolve(formula: string, sheet: string, row: number, column: number): string {
    const list = tokens(formula);
    const result: typeof list = [];
    for (let index = 0; index < list.length; index++) {
      const token = list[index]!;
      const next = list[index + 1];
      if (token.kind === 'name' && next?.kind === 'structured') {
        const reference = resolveTable(homes.get(token.text.toLowerCase()), next.text, row);
        if (reference !== null) {
          result.push({ kind: 'cell', text: reference });
          index += 1;
          continue;
        }
      } else if (token.kind === 'structured') {
        const reference = resolveTable(tableAround(sheet, row, column), token.text, row);
        if (reference !== null) {
          result.push({ kind: 'cell', text: reference });
          continue;
        }
      } else if (token.kind === 'name') {
        const home = homes.get(token.text.toLowerCase());
        const reference = home ? resolveTable(home, '[#Data]', row) : names.get(token.text.toLowerCase());
        if (reference != null) {
          result.push({ kind: 'cell', text: reference });
          continue;
        }
      }
      result.push(token);
    }
    return joinTokens(result);
  }

  function tableAround(sheetName: string, row: number, column: number): Home | undefined {
    for (const home of homes.values()) {
      const { area } = home.table;
      const inside =
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
      if (home.sheet.name === sheetName && inside) return home;
    }
    return undefined;
  }

  return { plain };
}

/** `[Col]`, `[[#This Row],[Col]]`, `[@Col]`, `[#Headers]`, `[[A]:[B]]`… of one table as a reference, or null. */
function resolveTable(home: Home | undefined, brackets: string, row: number): string | null {
  if (!home) return null;
  const parts = partsOf(brackets);
  if (!parts) return null;
  const { area, columns } = home.table;
  const places = parts.columns.map((name) => columns.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()));
  if (places.some((place) => place < 0)) return null;
  const first = places.length > 0 ? Math.min(...places) : 0;
  const last = places.length > 0 ? Math.max(...places) : area.columns - 1;
  const lines = linesOf(area, parts.items, row);
  if (!lines) return null;
  return sheetReference(home.sheet.name, {
    row: lines.row,
    rows: lines.rows,
    column: area.column + first,
    columns: last - first + 1,
  });
}

function linesOf(area: Area, items: string[], row: number): { row: number; rows: number } | null {
  const has = (item: string) => items.includes(item);
  const data = { row: area.row + 1, rows: Math.max(1, area.rows - 1) };
  if (has('#this row')) return row >= data.row && row < area.row + area.rows ? { row, rows: 1 } : null;
  if (has('#all') || (has('#headers') && has('#data'))) return { row: area.row, rows: area.rows };
  if (has('#headers')) return { row: area.row, rows: 1 };
  return items.every((item) => item === '#data') ? data : null;
}

function partsOf(brackets: string): { items: string[]; columns: string[] } | null {
  let inner = brackets.slice(1, -1).trim();
  const items: string[] = [];
  const columns: string[] = [];
  if (inner.startsWith('@')) {
    items.push('#this row');
    inner = inner.slice(1);
  }
  const pieces = inner.includes('[') ? [...inner.matchAll(/\[((?:'.|[^[\]])*)\]/g)].map((match) => match[1]!) : [inner];
  for (const piece of pieces) {
    const text = piece.replace(/'(.)/g, '$1').trim();
    if (text === '') continue;
    if (piece.startsWith('#')) items.push(text.toLowerCase());
    else columns.push(text);
  }
  return items.length + columns.length > 0 ? { items, columns } : null;
}
