import type { Area, BorderLine, Cell, Style } from '../workbook/workbook';
import type { Look, Sides } from './steps';

/** Rectangles of equal keys in a block, row-major; `undefined` belongs to none. Areas are relative to the block. */
export function equalAreas(rows: number, columns: number, keyAt: (row: number, column: number) => string | undefined) {
  const found: { area: Area; key: string }[] = [];
  let open = new Map<string, { area: Area; key: string }>();
  for (let row = 0; row < rows; row++) {
    const next = new Map<string, { area: Area; key: string }>();
    let column = 0;
    while (column < columns) {
      const key = keyAt(row, column);
      let end = column + 1;
      while (end < columns && keyAt(row, end) === key) end++;
      if (key !== undefined) {
        const place = `${column}:${end}:${key}`;
        const above = open.get(place);
        if (above) above.area.rows++;
        const here = above ?? { area: { row, column, rows: 1, columns: end - column }, key };
        if (!above) found.push(here);
        next.set(place, here);
      }
      column = end;
    }
    open = next;
  }
  return found;
}

type Part = Look['part'];
type PartRule = { part: Part; of: (style: Style) => unknown; standard: unknown };

/** `standard` is what Excel has where a style says nothing; undefined = never reset (the workbook's own font). */
const PARTS: PartRule[] = [
  { part: 'fontName', of: (style) => style.font?.name, standard: undefined },
  { part: 'fontSize', of: (style) => style.font?.size, standard: undefined },
  { part: 'bold', of: (style) => style.font?.bold, standard: false },
  { part: 'italic', of: (style) => style.font?.italic, standard: false },
  { part: 'underline', of: (style) => style.font?.underline, standard: false },
  { part: 'color', of: (style) => style.font?.color, standard: '#000000' },
  { part: 'fill', of: (style) => style.fill, standard: null },
  { part: 'horizontal', of: (style) => style.horizontal, standard: 'general' },
  { part: 'vertical', of: (style) => style.vertical, standard: 'bottom' },
  { part: 'wrap', of: (style) => style.wrap, standard: false },
  // After the alignment, which resets it in Excel.
  { part: 'indent', of: (style) => style.indent, standard: 0 },
  { part: 'locked', of: (style) => style.locked, standard: true },
  { part: 'numberFormat', of: (style) => style.numberFormat, standard: 'General' },
  { part: 'border', of: (style) => sidesOf(style.border), standard: sidesOf({}) },
];

/**
 * The looks of a block of cells as rectangles, one list for all properties. On a new sheet only what differs from Excel's
 * standard is said; elsewhere a style replaces the old look wholly. Cells without style are left alone.
 */
export function lookAreas(
  cells: readonly (readonly (Cell | null | undefined)[] | undefined)[],
  columns: number,
  target: 'new' | 'existing',
): { area: Area; look: Look }[] {
  // A column of repaired values has a hundred thousand cells and not one look.
  if (!cells.some((row) => row?.some((cell) => cell?.style !== undefined))) return [];
  return PARTS.flatMap((rule) => {
    const keys = new Map<Style, string | undefined>();
    const keyOf = (style: Style): string | undefined => {
      const known = keys.get(style);
      if (known !== undefined || keys.has(style)) return known;
      const key = partKey(rule, style, target);
      keys.set(style, key);
      return key;
    };
    const areas = equalAreas(cells.length, columns, (row, column) => {
      const style = cells[row]?.[column]?.style;
      return style && keyOf(style);
    });
    return areas.map(({ area, key }) => ({ area, look: { part: rule.part, value: JSON.parse(key) } as Look }));
  });
}

function partKey(rule: PartRule, style: Style, target: 'new' | 'existing'): string | undefined {
  const value = rule.of(style) ?? rule.standard;
  if (value === undefined) return undefined;
  const key = JSON.stringify(value);
  return target === 'new' && key === JSON.stringify(rule.standard) ? undefined : key;
}

function sidesOf(border: Style['border']): Sides | undefined {
  if (!border) return undefined;
  const side = (line: BorderLine | undefined): BorderLine | null =>
    line ? { line: line.line, color: line.color } : null;
  return { top: side(border.top), right: side(border.right), bottom: side(border.bottom), left: side(border.left) };
}
