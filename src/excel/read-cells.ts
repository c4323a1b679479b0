import { contains } from '../workbook/a1';
import type { Area, Cell, Table, TableColumn } from '../workbook/workbook';
import { longStructuredReferences } from './formula-text';
import { nestedJsonBytes } from './requests';
import { readValue } from './typed-text';

/** A block as Excel gave it. */
export type Block = { row: number; column: number; values: unknown[][]; formulas: unknown[][] };

/** What the first look at a sheet covers; larger sheets are read on in pieces. */
export const FIRST_LOOK: Area = { row: 0, column: 0, rows: 400, columns: 40 };
/** Bytes that a response should not exceed; Excel on the web stops at 5 MB. */
const PIECE_BYTES = 2_000_000;

/**
 * A blank cell inside a block that was read. It is an object, not null, so that taking back a change empties the cell and
 * keeps its look, which was not read.
 */
const BLANK: Cell = Object.freeze({ value: null });

/** The parts of a sheet's used area that the first look did not cover, in pieces of bounded size. */
export function restOf(used: Area, first: Block | null): Area[] {
  const bottom = used.row + used.rows;
  const right = used.column + used.columns;
  const perRow = first && first.values.length > 0 ? blockBytes(first) / first.values.length : 2_000;
  const height = Math.max(50, Math.min(5_000, Math.floor(PIECE_BYTES / Math.max(perRow, 1))));
  const pieces: Area[] = [];
  const beside = right - FIRST_LOOK.columns;
  if (beside > 0) {
    const rows = Math.min(bottom, FIRST_LOOK.rows);
    pieces.push({ row: 0, column: FIRST_LOOK.columns, rows, columns: beside });
  }
  for (let row = FIRST_LOOK.rows; row < bottom; row += height) {
    pieces.push({ row, column: 0, rows: Math.min(height, bottom - row), columns: right });
  }
  return pieces;
}

function blockBytes(block: Block): number {
  return nestedJsonBytes(block.values) + nestedJsonBytes(block.formulas);
}

/** Lays blocks into rows of cells. `tables` are those of the sheet, to spell out references to "this row". */
export function cellRows(blocks: readonly Block[], tables: readonly { name: string; area: Area }[]): (Cell | null)[][] {
  const rows: (Cell | null)[][] = [];
  const spelled = new Map<string, string>();
  const spell = (formula: string, row: number, column: number): string => {
    if (!formula.includes('[')) return formula;
    const table = tables.find(({ area }) => contains(area, { row, column, rows: 1, columns: 1 }))?.name ?? null;
    const key = `${table ?? ''}|${formula}`;
    const text = spelled.get(key) ?? longStructuredReferences(formula, table);
    spelled.set(key, text);
    return text;
  };
  for (const block of blocks) {
    block.values.forEach((line, r) => {
      const row = block.row + r;
      while (rows.length <= row) rows.push([]);
      const target = rows[row] ?? [];
      line.forEach((value, c) => {
        const column = block.column + c;
        while (target.length < column) target.push(null);
        target[column] = cellOf(value, block.formulas[r]?.[c], (formula) => spell(formula, row, column));
      });
    });
  }
  return rows;
}

function cellOf(value: unknown, formula: unknown, spell: (formula: string) => string): Cell {
  // Text that begins with "=" comes back the same in both; a formula never shows its own text.
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value) {
    return { value: value === '' ? '' : readValue(value), formula: spell(formula) };
  }
  const read = readValue(value);
  return read === null ? BLANK : { value: read };
}

/** Columns of a table by its header row; `formula` where the whole column holds the same one. */
export function tableColumns(area: Area, rows: readonly (readonly (Cell | null)[])[]): TableColumn[] {
  return Array.from({ length: area.columns }, (_, index) => {
    const column = area.column + index;
    const heading = rows[area.row]?.[column]?.value;
    const name = typeof heading === 'object' ? '' : String(heading ?? '');
    const formula = area.rows > 1 ? rows[area.row + 1]?.[column]?.formula : undefined;
    const body = rows.slice(area.row + 1, area.row + area.rows);
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
