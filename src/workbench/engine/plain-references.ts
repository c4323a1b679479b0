/**
 * Turns structured references and defined names into plain A1 references before Univer sees a formula. Univer's own tables would have to be
 * kept in step by hand; this way the model stays the only place that knows where a table lies.
 */
import { areaName, contains, quoteSheet } from '../../workbook/a1';
import type { Area, Sheet, Table, Workbook } from '../../workbook/workbook';
import type { Token } from '../host/formula-tokens';
import { joinTokens, tokens } from '../host/formula-tokens';

/** Room below the filled rows of a sheet, so that references to empty cells there are on it. */
export const SPARE_ROWS = 2000;

type TablePlace = { sheet: Sheet; table: Table };
export type References = { tables: Map<string, TablePlace>; names: Map<string, string> };

/** What formulas can refer to by name, by lower-case name. */
export function referencesOf(workbook: Workbook): References {
  const tables = new Map<string, TablePlace>();
  for (const sheet of workbook.sheets) {
    for (const table of sheet.tables) tables.set(table.name.toLowerCase(), { sheet, table });
  }
  const names = new Map(workbook.names.map((name) => [name.name.toLowerCase(), name.reference.replace(/^=/, '')]));
  return { tables, names };
}

/** `home`, `row`, `column`: the cell of the formula. Unknown tables and columns become #REF!. */
export function plainFormula(
  formula: string,
  references: References,
  home: Sheet,
  row: number,
  column: number,
): string {
  const list = tokens(formula);
  const result: Token[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const token = list[index];
    if (token === undefined) continue;
    const next = list[index + 1];
    if (token.kind === 'structured') {
      result.push(reference(structured(token.text, ownTable(home, row, column), row)));
    } else if (token.kind !== 'name' || result.at(-1)?.kind === 'sheet') {
      result.push(token);
    } else if (next?.kind === 'structured') {
      result.push(reference(structured(next.text, references.tables.get(token.text.toLowerCase()) ?? null, row)));
      index += 1;
    } else {
      result.push(namedToken(token, references, home, row, column, new Set()));
    }
  }
  return joinTokens(result);
}

function reference(text: string): Token {
  return { kind: text.startsWith('#') ? 'error' : 'cell', text };
}

function namedToken(
  token: Token,
  references: References,
  home: Sheet,
  row: number,
  column: number,
  seen: Set<string>,
): Token {
  const key = token.text.toLowerCase();
  const table = references.tables.get(key);
  if (table !== undefined) return reference(structured('[#Data]', table, row));
  const target = references.names.get(key);
  if (target === undefined || seen.has(key)) return token;
  seen.add(key);
  const plain = tokens(target);
  if (plain.every((part) => part.kind === 'sheet' || part.kind === 'cell' || part.text === ':')) {
    return { kind: 'cell', text: target };
  }
  return { kind: 'cell', text: `(${plainFormula(target, references, home, row, column).slice(1)})` };
}

function ownTable(home: Sheet, row: number, column: number): TablePlace | null {
  const spot = { row, column, rows: 1, columns: 1 };
  const table = home.tables.find((entry) => contains(entry.area, spot));
  return table === undefined ? null : { sheet: home, table };
}

/** One bracketed part as A1 text with its sheet. */
function structured(text: string, place: TablePlace | null, row: number): string {
  if (place === null) return '#REF!';
  const { sheet, table } = place;
  const parts = bracketParts(text);
  let rows: Area | null = bodyRows(place);
  let thisRow = false;
  const columns: number[] = [];
  for (const part of parts) {
    const special = part.toLowerCase();
    if (special === '#all') rows = filledRows(place);
    else if (special === '#data') rows = bodyRows(place);
    else if (special === '#headers') rows = { ...table.area, rows: 1 };
    else if (special === '#this row' || special === '@') thisRow = true;
    else if (special.startsWith('#')) return '#REF!';
    else {
      const index = table.columns.findIndex((column) => column.name.toLowerCase() === special);
      if (index < 0) return '#REF!';
      columns.push(index);
    }
  }
  if (thisRow) {
    if (row <= table.area.row || row >= table.area.row + table.area.rows) return '#VALUE!';
    rows = { ...table.area, row, rows: 1 };
  }
  const first = columns.length === 0 ? 0 : Math.min(...columns);
  const last = columns.length === 0 ? table.area.columns - 1 : Math.max(...columns);
  const area = { row: rows.row, rows: rows.rows, column: table.area.column + first, columns: last - first + 1 };
  return `${quoteSheet(sheet.name)}!${areaName(area).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')}`;
}

function bodyRows(place: TablePlace): Area {
  const area = filledRows(place);
  return { ...area, row: area.row + 1, rows: Math.max(1, area.rows - 1) };
}

/**
 * The table as far as the sheet given to Univer goes. Somebody may have drawn it down to row 1,048,576, and going through a million
 * blank rows for each formula takes longer than anybody waits; only functions that count blank rows see the difference.
 */
function filledRows({ sheet, table: { area } }: TablePlace): Area {
  return { ...area, rows: Math.min(area.rows, Math.max(2, sheet.rows.length + SPARE_ROWS - area.row)) };
}

/** `[[#This Row],[Hạn]]` → ["#This Row", "Hạn"]; `[@Hạn]` → ["@", "Hạn"]; an apostrophe keeps the sign after it. */
function bracketParts(text: string): string[] {
  const inner = text.slice(1, -1).trim();
  const parts: string[] = [];
  let rest = inner;
  if (rest.startsWith('@')) {
    parts.push('@');
    rest = rest.slice(1).trim();
  }
  if (!rest.startsWith('[')) {
    if (rest !== '') parts.push(unescaped(rest));
    return parts;
  }
  let depth = 0;
  let part = '';
  for (let at = 0; at < rest.length; at += 1) {
    const sign = rest.charAt(at);
    if (sign === "'" && depth > 0) {
      part += rest.charAt(at + 1);
      at += 1;
    } else if (sign === '[') {
      depth += 1;
      if (depth === 1) part = '';
    } else if (sign === ']') {
      depth -= 1;
      if (depth === 0) parts.push(part.trim());
    } else if (depth > 0) part += sign;
  }
  return parts;
}

function unescaped(text: string): string {
  return text.replace(/'(.)/g, '$1').trim();
}
