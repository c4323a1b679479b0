/** From what a person did in the grid to what the host is asked to enter. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';

export type Input = string | number | boolean | null;
/** Inputs for the rectangle whose top-left cell is (row, column). */
export type GridEdit = { row: number; column: number; inputs: Input[][] };
/** As the grid's "set range values" change carries them: by row, then by column. */
export type ChangedCells = Record<number, Record<number, Nullable<ICellData>>>;

/** Rectangles of changed contents; cells of which only the look changed are left out. */
export function editsOf(changed: ChangedCells): GridEdit[] {
  const edits: GridEdit[] = [];
  for (const [row, line] of numbered(changed)) {
    let run: GridEdit | null = null;
    for (const [column, cell] of numbered(line)) {
      const input = inputOf(cell);
      if (input === undefined) continue;
      if (run !== null && column === run.column + (run.inputs[0]?.length ?? 0)) run.inputs[0]?.push(input);
      else edits.push((run = { row, column, inputs: [[input]] }));
    }
  }
  return joinRows(edits);
}

function numbered<T>(entries: Record<number, T>): [number, T][] {
  return Object.entries(entries)
    .map(([key, value]): [number, T] => [Number(key), value])
    .sort(([a], [b]) => a - b);
}

/** What was entered into a cell; undefined where its content did not change. */
function inputOf(cell: Nullable<ICellData>): Input | undefined {
  if (cell === null || cell === undefined) return null;
  if (typeof cell.f === 'string' && cell.f !== '') return cell.f;
  const rich = cell.p?.body?.dataStream;
  if (rich !== undefined) return rich.replace(/\r\n$/, '').replace(/\r/g, '\n');
  if (!('v' in cell)) return undefined;
  const value = cell.v ?? null;
  if (cell.t === CellValueType.BOOLEAN) return value === null ? null : Boolean(value);
  if (typeof value !== 'string') return value;
  // The grid takes the leading apostrophe of a number kept as text away; the host would read a number again without it.
  const text = cell.t === CellValueType.FORCE_STRING;
  return text ? `'${value}` : value;
}

/** One edit for rows of the same columns that follow each other: the host refuses or takes a paste as a whole. */
function joinRows(edits: GridEdit[]): GridEdit[] {
  const joined: GridEdit[] = [];
  for (const edit of edits) {
    const above = joined.find(
      (candidate) =>
        candidate.column === edit.column &&
        candidate.row + candidate.inputs.length === edit.row &&
        candidate.inputs[0]?.length === edit.inputs[0]?.length,
    );
    if (above === undefined) joined.push(edit);
    else above.inputs.push(...edit.inputs);
  }
  return joined;
}

/**
 * Reads what spreadsheets put on the clipboard as plain text: tabs between cells, line breaks between rows, quotes around cells
 * that hold either.
 */
export function readClipboardText(text: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/y;
  const end = text.replace(/\r?\n$/, '');
  while (cell.lastIndex <= end.length) {
    const match = cell.exec(end);
    if (match === null) break;
    rows.at(-1)?.push(match[1] !== undefined ? match[1].replace(/""/g, '"').replace(/\r\n/g, '\n') : (match[2] ?? ''));
    const separator = /\t|\r?\n/y;
    separator.lastIndex = cell.lastIndex;
    const next = separator.exec(end)?.[0];
    if (next === undefined) break;
    cell.lastIndex += next.length;
    if (next !== '\t') rows.push([]);
  }
  return rows;
}

/** Fills a selection that is larger than what was copied, as Excel does when it fits a whole number of times. */
export function repeatOver(inputs: string[][], rows: number, columns: number): string[][] {
  const height = inputs.length;
  const width = Math.max(1, ...inputs.map((line) => line.length));
  const times = (size: number, whole: number): number => (whole > size && whole % size === 0 ? whole : size);
  return Array.from({ length: times(height, rows) }, (_, row) =>
    Array.from({ length: times(width, columns) }, (__, column) => inputs[row % height]?.[column % width] ?? ''),
  );
}
