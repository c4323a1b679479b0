import { contains } from '../workbook/a1';
import { isOldFont } from '../workbook/old-fonts';
import type { Area, Cell, Table, TableColumn } from '../workbook/workbook';
import { longStructuredReferences } from './formula-text';
import { nestedJsonBytes } from './requests';
import { readValue } from './typed-text';

/** A block as Excel gave it. `formulas` are left out where a sheet of ours holds none; `formats` where nobody asks for them. */
export type Block = { row: number; column: number; values: unknown[][]; formulas?: unknown[][]; formats?: unknown[][] };

/** What the first look at a sheet covers; larger sheets are read on in pieces. */
export const FIRST_LOOK: Area = { row: 0, column: 0, rows: 250, columns: 40 };
/** Bytes that a response should not exceed; Excel on the web stops at 5 MB. */
const PIECE_BYTES = 2_000_000;
export const MOST_PIECE_ROWS = 5_000;

/**
 * A blank cell inside a block that was read. It is an object, not null, so that taking back a change empties the cell and
 * keeps its look, which was not read.
 */
const BLANK: Cell = Object.freeze({ value: null });

/** Pieces of bounded size that cover these areas. `first`: the first look at the sheet, to judge by how much a row takes. */
export function piecesOf(areas: readonly Area[], first: Block | null): Area[] {
  const perRow = first && first.values.length > 0 ? blockBytes(first) / first.values.length : 2_000;
  const height = Math.max(50, Math.min(MOST_PIECE_ROWS, Math.floor(PIECE_BYTES / Math.max(perRow, 1))));
  return areas.flatMap((area) =>
    Array.from({ length: Math.ceil(area.rows / height) }, (_, index) => {
      const row = area.row + index * height;
      return { ...area, row, rows: Math.min(height, area.row + area.rows - row) };
    }),
  );
}

function blockBytes(block: Block): number {
  return nestedJsonBytes(block.values) + nestedJsonBytes(block.formulas ?? []);
}

export type CellRows = (Cell | null)[][];

/**
 * Lays blocks into `rows`, one after the other: all blocks of 100,000 rows at once would freeze the pane. `tables` are those of the
 * sheet, to spell out references to "this row".
 */
export function cellLayer(rows: CellRows, tables: readonly { name: string; area: Area }[]): (block: Block) => void {
  const spelled = new Map<string, string>();
  const spellOut = (formula: string, table: string | null): string => {
    const key = `${table ?? ''}|${formula}`;
    const text = spelled.get(key) ?? longStructuredReferences(formula, table);
    spelled.set(key, text);
    return text;
  };
  /** By column: rows by the thousand have the formula of the one above, and share its text. */
  const above: ({ formula: string; table: string | null; text: string } | undefined)[] = [];
  const spell = (formula: string, row: number, column: number): string => {
    const table = tables.find(({ area }) => contains(area, { row, column, rows: 1, columns: 1 }))?.name ?? null;
    const last = above[column];
    if (last?.formula === formula && last.table === table) return last.text;
    const text = formula.includes('[@') ? spellOut(formula, table) : formula;
    above[column] = { formula, table, text };
    return text;
  };
  return (block) =>
    block.values.forEach((line, r) => {
      const row = block.row + r;
      while (rows.length <= row) rows.push([]);
      const target = rows[row] ?? [];
      line.forEach((value, c) => {
        const column = block.column + c;
        while (target.length < column) target.push(null);
        const cell = cellOf(value, block.formulas?.[r]?.[c], (formula) => spell(formula, row, column));
        target[column] = withFormat(cell, block.formats?.[r]?.[c]);
      });
    });
}

function cellOf(value: unknown, formula: unknown, spell: (formula: string) => string): Cell {
  // Text that begins with "=" comes back the same in both; a formula never shows its own text.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return { value: value === '' ? '' : readValue(value), formula: spell(formula) };
  }
  const read = readValue(value);
  return read === null ? BLANK : { value: read };
}

/** Formats say something only of numbers. */
export function withFormat(cell: Cell, format: unknown): Cell {
  if (typeof cell.value !== 'number' || typeof format !== 'string' || format === 'General') return cell;
  return { ...cell, told: { ...cell.told, format } };
}

/** A font of today says nothing of a text. */
export function withFont(cell: Cell, font: unknown): Cell {
  if (typeof cell.value !== 'string' || typeof font !== 'string' || !isOldFont(font)) return cell;
  return { ...cell, told: { ...cell.told, font } };
}

/** Columns of a table by its header row; `formula` where the whole column holds the same one. */
export function tableColumns(area: Area, rows: readonly (readonly (Cell | null)[])[]): TableColumn[] {
  const body = rows.slice(area.row + 1, area.row + area.rows).filter((row) => row.length > 0);
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const heading = rows[area.row]?.[column]?.value;
    const name = typeof heading === 'object' ? '' : String(heading ?? '');
    const formula = body[0]?.[column]?.formula;
    const same = formula !== undefined && body.every((row) => row[column]?.formula === formula);
    return same ? { name, formula } : { name };
  });
}

/** A table as far as it is read. */
export function readTable(
  table: Pick<Table, 'name' | 'style' | 'bandedRows' | 'filterButtons'>,
  area: Area,
  rows: readonly (readonly (Cell | null)[])[],
): Table {
  return { ...table, area, columns: tableColumns(area, rows) };
}
