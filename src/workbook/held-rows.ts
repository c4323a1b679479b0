/** Which rows of a layout stand in a sheet that was laid out for other figures, with more or fewer rows in its middle. */
import { formulaKey } from './compare-cells';
import type { Area, Cell, Sheet } from './workbook';

/** References move with the rows that they speak of, and notes count these. */
const NUMBERED = /\$?[a-z]{1,3}\$?\d+|\d+/g;

/** What two cells of one column of a layout have in common, whichever row they are in. */
function contentKey(cell: Cell | null | undefined): string {
  if (cell?.formula !== undefined) return formulaKey(cell.formula, '').replace(NUMBERED, '');
  // Rows are numbered.
  return typeof cell?.value === 'string' ? cell.value : '';
}

function rowKey({ rows }: Sheet, row: number, columns: number): string {
  return Array.from({ length: columns }, (_, column) => contentKey(rows[row]?.[column])).join('\n');
}

/**
 * Heights and rules of the sheet, as far as the layout tells: rows at its end have those of the last rows of the layout, rows at its
 * beginning those of the first ones, rows between those of the row that says the same. Of rows that only the sheet has, none are known. `block`: what the sheet's tab covers; both begin in
 * the first row.
 */
export function heldRows(
  sheet: Sheet,
  layout: Sheet,
  block: Pick<Area, 'rows'>,
): Pick<Sheet, 'rowFormats' | 'conditionalFormats'> {
  const { rowFormats, conditionalFormats } = layout;
  const [rows, laid] = [block.rows, layout.rows.length];
  const more = rows - laid;
  if (more === 0) return { rowFormats, conditionalFormats };
  const least = Math.min(rows, laid);
  const columns = layout.rows.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  const is = Array.from({ length: rows }, (_, row) => rowKey(sheet, row, columns));
  const should = Array.from({ length: laid }, (_, row) => rowKey(layout, row, columns));
  let last = 0;
  while (last < least && is[rows - 1 - last] === should[laid - 1 - last]) last += 1;
  let first = 0;
  while (first < least - last && is[first] === should[first]) first += 1;
  const between = new Map(should.slice(first, laid - last).map((key, index) => [key, first + index]));
  const laidRow = (row: number): number | undefined =>
    row < first ? row : row >= rows - last ? row - more : between.get(is[row] ?? '');
  const formatOf = (row: number): Sheet['rowFormats'][number] | undefined => rowFormats[laidRow(row) ?? -1];
  const held = Array.from({ length: rows }, (_, row) => [row, formatOf(row)] as const);
  return {
    rowFormats: Object.fromEntries(held.filter((one): one is [number, NonNullable<(typeof one)[1]>] => !!one[1])),
    conditionalFormats: conditionalFormats.map((format) => {
      const { area } = format;
      const end = area.row + area.rows - 1;
      // Rules are written for their first row.
      if (area.row > first || end < first) return format;
      return { ...format, area: { ...area, rows: Math.max(1, area.rows + more) } };
    }),
  };
}
