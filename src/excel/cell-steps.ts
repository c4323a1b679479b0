import type { Area, Cell } from '../workbook/workbook';
import { isPositionFree } from './formula-text';
import { equalAreas, lookAreas } from './look-areas';
import { needsApostrophe, typedValue } from './typed-text';
import type { Step, TypedValue } from './steps';

/** A block of values is cut into pieces of about this many cells, so that pieces can be packed into requests. */
const PIECE = 8_000;
/** Also about this many characters: a cell holds up to 32,767, and a request must stay under the 5 MB of Excel on the web. */
const PIECE_CHARACTERS = 500_000;
/** From this many rows on, a formula that is the same in all of them is sent once. */
const SENT_ONCE = 4;

type Cells = readonly (readonly (Cell | null | undefined)[] | undefined)[];

/**
 * Steps that write a block of cells. On a new sheet empty cells are skipped; on an existing one a cell with value null is
 * emptied and only `null` in place of a cell leaves it as it is.
 */
export function cellSteps(
  sheet: string,
  row: number,
  column: number,
  cells: Cells,
  target: 'new' | 'existing',
): Step[] {
  const columns = cells.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  if (cells.length === 0 || columns === 0) return [];
  const at = (area: Area): Area => ({ ...area, row: area.row + row, column: area.column + column });
  return [
    ...lookAreas(cells, columns, target).map(({ area, look }): Step => ({ do: 'look', sheet, area: at(area), look })),
    ...valueSteps(cells, columns, target).map(({ area, ...step }): Step => ({
      do: 'values',
      sheet,
      area: at(area),
      ...step,
    })),
    ...formulaSteps(cells, columns).map(({ area, formulas }): Step => ({
      do: 'formulas',
      sheet,
      area: at(area),
      formulas,
    })),
    ...linkSteps(sheet, row, column, cells),
  ];
}

type ValueStep = Pick<Extract<Step, { do: 'values' }>, 'area' | 'values' | 'guarded'>;

function valueSteps(cells: Cells, columns: number, target: 'new' | 'existing'): ValueStep[] {
  const valueAt = (row: number, column: number): TypedValue => {
    const cell = cells[row]?.[column];
    if (!cell || cell.formula !== undefined) return null;
    if (target === 'new' && cell.value === null) return null;
    return typedValue(cell.value, cell.style?.numberFormat);
  };
  const box = boundsOf(cells.length, columns, (row, column) => valueAt(row, column) !== null);
  if (!box) return [];
  const most = Math.max(1, Math.floor(PIECE / box.columns));
  const pieces: ValueStep[] = [];
  for (let first = 0; first < box.rows;) {
    const values: TypedValue[][] = [];
    const guarded: { row: number; column: number }[] = [];
    let characters = 0;
    for (; first + values.length < box.rows && values.length < most && characters < PIECE_CHARACTERS;) {
      const row = values.length;
      const line = Array.from({ length: box.columns }, (_, column) => {
        const value = valueAt(box.row + first + row, box.column + column);
        if (isGuarded(cells[box.row + first + row]?.[box.column + column], target)) guarded.push({ row, column });
        if (typeof value === 'string') characters += value.length;
        return value;
      });
      values.push(line);
    }
    const area = { ...box, row: box.row + first, rows: values.length };
    const more = guarded.length > 0 ? { guarded } : {};
    if (values.some((line) => line.some((value) => value !== null))) pieces.push({ area, values, ...more });
    first += values.length;
  }
  return pieces;
}

/** An apostrophe stands before the text, and nobody knows whether the cell that is there is in the text format. */
function isGuarded(cell: Cell | null | undefined, target: 'new' | 'existing'): boolean {
  if (!cell || target === 'new' || cell.style !== undefined || cell.formula !== undefined) return false;
  return needsApostrophe(cell.value);
}

function boundsOf(rows: number, columns: number, has: (row: number, column: number) => boolean): Area | null {
  let [top, bottom, left, right] = [rows, -1, columns, -1];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!has(row, column)) continue;
      top = Math.min(top, row);
      bottom = row;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function formulaSteps(cells: Cells, columns: number): { area: Area; formulas: string | string[][] }[] {
  const formulaAt = (row: number, column: number): string | undefined => cells[row]?.[column]?.formula;
  const free = new Map<string, boolean>();
  const isFree = (formula: string): boolean => {
    const known = free.get(formula) ?? isPositionFree(formula);
    free.set(formula, known);
    return known;
  };
  const once = new Set<string>();
  const steps: { area: Area; formulas: string | string[][] }[] = [];
  const sameAreas = equalAreas(cells.length, columns, (row, column) => {
    const formula = formulaAt(row, column);
    return formula !== undefined && isFree(formula) ? formula : undefined;
  });
  for (const { area, key } of sameAreas) {
    if (area.rows * area.columns < SENT_ONCE) continue;
    steps.push({ area, formulas: key });
    for (const place of placesOf(area)) once.add(place);
  }
  const rest = equalAreas(cells.length, columns, (row, column) =>
    formulaAt(row, column) !== undefined && !once.has(`${row}:${column}`) ? 'formula' : undefined,
  );
  for (const { area } of rest) steps.push(...piecesOf(area, formulaAt));
  return steps;
}

function piecesOf(area: Area, formulaAt: (row: number, column: number) => string | undefined) {
  const height = Math.max(1, Math.floor(PIECE / 4 / area.columns));
  const pieces: { area: Area; formulas: string[][] }[] = [];
  for (let first = 0; first < area.rows; first += height) {
    const piece = { ...area, row: area.row + first, rows: Math.min(height, area.rows - first) };
    const formulas = Array.from({ length: piece.rows }, (_, row) =>
      Array.from({ length: piece.columns }, (_, column) => formulaAt(piece.row + row, piece.column + column) ?? ''),
    );
    pieces.push({ area: piece, formulas });
  }
  return pieces;
}

function placesOf(area: Area): string[] {
  return Array.from({ length: area.rows * area.columns }, (_, index) => {
    const row = area.row + Math.floor(index / area.columns);
    return `${row}:${area.column + (index % area.columns)}`;
  });
}

function linkSteps(sheet: string, row: number, column: number, cells: Cells): Step[] {
  return cells.flatMap((line, r) =>
    (line ?? []).flatMap((cell, c): Step[] =>
      cell?.link
        ? [
            {
              do: 'link',
              sheet,
              row: row + r,
              column: column + c,
              reference: cell.link.reference,
              tip: cell.link.tip ?? null,
            },
          ]
        : [],
    ),
  );
}
