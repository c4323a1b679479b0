/** The rows of a plan sheet with the cells of each column, merged cells filled down, and what the row looks like. */
import { isBlank, readText } from '../cell-values';
import { filledCells, mergesByRow, mergesOfColumn, type GridArea, type GridCell, type GridSheet } from './grid';
import type { ColumnRole } from './headings';
import type { ImportColumn } from './columns';
import { readNumbering, type Numbering } from './numbering';
import { isCapitals, type RowTexts } from './row-kinds';
import { ROWS_A_STEP, type Steps } from '../steps';

/** What a row has in a column of the plan. `area`: the merged cell that the value comes from. */
export type RowValue = {
  column: ImportColumn;
  cell: GridCell;
  /** Where the cell stands: the first row of its merged cell. */
  row: number;
  area: GridArea | null;
};

export type SheetRow = {
  /** 0-based. */
  row: number;
  hidden: boolean;
  /** Filled cells of the row itself, by column. */
  texts: RowTexts;
  /** Values of the plan's columns: the row's own, and those of merged cells over it. */
  values: readonly RowValue[];
  /** The words of the row where it may be a heading: of its one or two cells. */
  text: string;
  numbering: Numbering;
  /** The number stands in a cell of its own. */
  numberApart: boolean;
  bold: boolean;
  /** One text across most of the table. */
  across: boolean;
  capitals: boolean;
};

/** Of what a row has by itself and what it shares with the rows around it. */
export const isShared = ({ area }: RowValue): boolean => area !== null && area.rows > 1;

export function valueOf({ values }: SheetRow, role: ColumnRole): RowValue | undefined {
  return values.find(({ column }) => column.role === role);
}

/** The row has this by itself, not from a merged cell that also stands for other rows. */
export function ownValue(row: SheetRow, role: ColumnRole): RowValue | undefined {
  const value = valueOf(row, role);
  return value && !isShared(value) ? value : undefined;
}

/** A merged cell counts as across from this many columns of the plan on. */
const ACROSS = 3;

/** Rows below the header that hold something, from the top. */
export function* sheetRows(
  sheet: GridSheet,
  firstRow: number,
  columns: readonly ImportColumn[],
): Steps<SheetRow[], number> {
  const used = columns.filter(({ role }) => role !== null);
  const lookups = used.map((column) => ({ column, areaAt: mergesOfColumn(sheet, column.column) }));
  const merges = mergesByRow(sheet);
  const numberColumn = used.find(({ role }) => role === 'number')?.column;
  const rows: SheetRow[] = [];
  for (let row = firstRow; row < sheet.rows.length; row += 1) {
    if (row % ROWS_A_STEP === 0) yield row / sheet.rows.length;
    const cells = filledCells(sheet, row);
    if (cells.length === 0) continue;
    const values = lookups.flatMap(({ column, areaAt }): RowValue[] => {
      const area = areaAt(row);
      // A cell merged over several columns belongs to the first of them.
      if (area && area.column !== column.column) return [];
      const from = area?.row ?? row;
      const cell = sheet.rows[from]?.[column.column];
      return cell && !isBlank(cell.value) ? [{ column, cell, row: from, area }] : [];
    });
    const texts = new Map(cells.map(({ column, cell }) => [column, readText(cell.value)]));
    const heading = headingOf(cells, numberColumn);
    const wide = (merges.get(row) ?? []).some(
      (area) =>
        area.rows === 1 &&
        texts.has(area.column) &&
        used.filter(({ column }) => column >= area.column && column < area.column + area.columns).length >= ACROSS,
    );
    rows.push({
      row,
      hidden: sheet.hiddenRows.has(row),
      texts,
      values,
      ...heading,
      bold: cells.every(({ cell }) => cell.bold === true),
      across: wide && cells.length <= 2,
      capitals: isCapitals(heading.numbering.rest),
    });
  }
  return rows;
}

/** Numbers stand in a cell of their own ("II" | "Cải cách …") or before the words. */
function headingOf(
  cells: readonly { column: number; cell: GridCell }[],
  numberColumn: number | undefined,
): Pick<SheetRow, 'text' | 'numbering' | 'numberApart'> {
  const numberCell = cells.find(({ column }) => column === numberColumn);
  const number = numberCell ? readNumbering(readText(numberCell.cell.value)) : null;
  const words = cells.filter((cell) => cell !== numberCell).map(({ cell }) => readText(cell.value));
  if (number && number.kind !== 'none' && number.rest === '') {
    const text = words[0] ?? '';
    const shown = words.length === 0 ? readText(numberCell!.cell.value) : text;
    return { text: shown, numbering: { ...number, rest: text }, numberApart: true };
  }
  const text = [...(numberCell ? [readText(numberCell.cell.value)] : []), ...words][0] ?? '';
  return { text, numbering: readNumbering(text), numberApart: false };
}
