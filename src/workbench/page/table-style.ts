import type { Sheet, Style } from '../../workbook/workbook';

/** Accents of the Office theme in the order of Excel's table style gallery; the first column is black. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
/** Excel tints the bands to a fifth of the accent. */
const BAND_SHARE = 0.2;

const cache = new Map<string, { header: Style; band: Style; body: Style }>();

/**
 * What a table's built-in style adds at a cell: header and bands. null outside of tables and for tables without a style.
 * The cell's own style lies over it, as in Excel.
 */
export function tableStyleAt(sheet: Sheet, row: number, column: number): Style | null {
  for (const { area, style, bandedRows } of sheet.tables) {
    const inside =
      row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
    if (!inside || style === null) continue;
    const looks = looksOf(style);
    if (row === area.row) return looks.header;
    return bandedRows && (row - area.row) % 2 === 1 ? looks.band : looks.body;
  }
  return null;
}

function looksOf(name: string): { header: Style; band: Style; body: Style } {
  const known = cache.get(name);
  if (known !== undefined) return known;
  const [, family = 'Medium', number = '2'] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  const accent = ACCENTS[(Number(number) - 1) % ACCENTS.length] ?? '#000000';
  const edge = { line: 'thin' as const, color: accent };
  const plain = family === 'Light' && Number(number) <= ACCENTS.length;
  const looks = {
    header: plain
      ? { font: { bold: true }, border: { top: edge, bottom: edge } }
      : { font: { bold: true, color: '#FFFFFF' }, fill: accent },
    band: { fill: tint(accent, BAND_SHARE) },
    body: {},
  };
  cache.set(name, looks);
  return looks;
}

function tint(colour: string, share: number): string {
  const parts = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
  return `#${parts
    .map((part) =>
      Math.round(255 - (255 - part) * share)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`.toUpperCase();
}
