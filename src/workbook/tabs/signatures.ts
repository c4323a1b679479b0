/**
 * Excel (below ExcelApi 1.15) tells neither where a chart's numbers stand nor, cheaply, how a page is set up. What was last
 * written is therefore kept as text in the hidden tab, and compared with what would be written now. Sheet names are left out:
 * Excel follows a renamed sheet by itself.
 */
import { areaName, parseArea, parseReference } from '../a1';
import type { Area, Chart, Page, Sheet } from '../workbook';

export function chartKey(name: string): string {
  return `chart.${name}`;
}

export function pageKey(tab: string): string {
  return `page.${tab}`;
}

function place(reference: string): string {
  const parsed = parseReference(reference);
  return parsed === null ? reference : areaName(parsed.area);
}

export function chartSignature({ kind, grouping, title, series, fontSize, gapWidth }: Chart): string {
  const drawn = series.map((one) => `${place(one.categories)}>${place(one.values)}`).join(';');
  return [kind, grouping, place(title.reference ?? ''), title.text, drawn, fontSize, gapWidth ?? ''].join('|');
}

export function heightsKey(tab: string): string {
  return `heights.${tab}`;
}

/** The row heights of a block, shortened to a fingerprint: a list of thousands of rows would not go into a cell. */
export function heightsSignature(rowFormats: Sheet['rowFormats'], block: Area): string {
  let hash = 0;
  for (let row = block.row; row < block.row + block.rows; row++) {
    hash = (Math.imul(hash, 31) + Math.round((rowFormats[row]?.height ?? 0) * 4)) | 0;
  }
  return `${block.rows}:${(hash >>> 0).toString(36)}`;
}

export function pageSignature({ printArea, titleRows, breaksBefore, fit, footer }: Page): string {
  const rows = titleRows === null ? '' : `${titleRows.from}-${titleRows.to}`;
  const area = printArea === null ? '' : areaName(printArea);
  return [area, rows, breaksBefore.join(','), `${fit.wide}x${fit.tall}`, footer.left ?? ''].join('|');
}

const SIGNATURE = /^([^|]*)\|(?:(\d+)-(\d+))?\|([\d,]*)\|(\d+)x(\d+)\|(.*)$/s;

/** The page that was set with this signature; in all that a signature does not say it is `like` another one. null where it is none. */
export function pageIn(signature: string, like: Page): Page | null {
  const found = SIGNATURE.exec(signature);
  if (found === null) return null;
  const [, area = '', from, to, breaks = '', wide, tall, left] = found;
  return {
    ...like,
    printArea: area === '' ? null : parseArea(area),
    titleRows: from === undefined ? null : { from: Number(from), to: Number(to) },
    breaksBefore: breaks === '' ? [] : breaks.split(',').map(Number),
    fit: { wide: Number(wide), tall: Number(tall) },
    footer: { ...like.footer, left: left ?? '' },
  };
}
