/**
 * Excel (below ExcelApi 1.15) tells neither where a chart's numbers stand nor, cheaply, how a page is set up. What was last
 * written is therefore kept as text in the hidden tab, and compared with what would be written now. Sheet names are left out:
 * Excel follows a renamed sheet by itself.
 */
import { areaName, parseArea, parseReference } from '../a1';
import type { ChartPart } from '../change';
import type { Area, Chart, Page, Sheet } from '../workbook';

export function chartKey(name: string): string {
  return `chart.${name}`;
}

/** The signatures of all charts that the hidden tab remembers, by their names. */
export function readChartSignatures(hidden: Sheet | null): Map<string, string> {
  const prefix = chartKey('');
  return new Map(
    (hidden?.rows ?? []).flatMap((row): [string, string][] => {
      const [key, value] = [row?.[0]?.value, row?.[1]?.value];
      if (typeof key !== 'string' || typeof value !== 'string' || !key.startsWith(prefix)) return [];
      return [[key.slice(prefix.length), value]];
    }),
  );
}

export function pageKey(tab: string): string {
  return `page.${tab}`;
}

function place(reference: string): string {
  const parsed = parseReference(reference);
  return parsed === null ? reference : areaName(parsed.area);
}

/** First line of a signature: earlier ones did not tell data from looks. */
const CHART_FORM = '2';
/** Lines of a signature after the first, in their order; what else a chart looks like is the last one. */
const CHART_LINES = ['data', 'axis', 'size'] as const satisfies readonly ChartPart[];

/** Between the lines of a title. */
export const TITLE_BREAK = ' / ';

/** What was written of a chart, a line for each part of it, so that a refresh writes no more than what has changed. */
export function chartSignature(chart: Chart): string {
  const { title, legend, series, valueAxis, fontSize, gapWidth, titleSize } = chart;
  const places = series.map(({ name, categories, values, nameReference, line }) =>
    [name, ...[categories, values, nameReference ?? '', line?.thickness ?? ''].map(place)].join('>'),
  );
  const axis = [valueAxis?.min, valueAxis?.max, valueAxis?.numberFormat, valueAxis?.visible, valueAxis?.gridlines];
  const looks = series.map(({ color, pointColors = [], labels }) =>
    [color, ...pointColors, labels?.numberFormat, labels?.color, labels?.position].join(','),
  );
  return [
    CHART_FORM,
    [place(title.reference ?? ''), title.text.replace(/\n/g, TITLE_BREAK), legend, ...places].join('|'),
    axis.join('|'),
    // Earlier versions had no sizes of titles, and people may have set others.
    [fontSize, gapWidth ?? '', ...(titleSize === undefined ? [] : [titleSize])].join('|'),
    [chart.kind, chart.grouping, chart.reverseCategories, chart.holeSize, ...looks].join('|'),
  ].join('\n');
}

/**
 * Which parts of a chart changed from one signature to another; null where its looks did, and so all of it is to be written. `before` null
 * or of an earlier form: everything but the looks, which people may have changed since, unless we draw another kind of chart now.
 */
export function changedParts(before: string | null, after: string): ChartPart[] | null {
  const [form = '', ...was] = before?.split('\n') ?? [];
  const [, ...is] = after.split('\n');
  if (form !== CHART_FORM) return before !== null && kindIn(form) !== kindIn(is.at(-1)) ? null : [...CHART_LINES];
  if (was.at(-1) !== is.at(-1)) return null;
  return CHART_LINES.filter((_, index) => was[index] !== is[index]);
}

/** Kind and grouping stand first in the line of looks, and stood first in signatures of the earlier form. */
const kindIn = (line = ''): string => line.split('|', 2).join('|');

/** The title that a chart was last written with, in one line, and the cell that it is bound to ('' for none); null for a signature of no such form. */
export function titleIn(signature: string): { text: string; cell: string } | null {
  const [form, data = ''] = signature.split('\n');
  const [cell, text] = data.split('|');
  return form !== CHART_FORM || cell === undefined || text === undefined ? null : { text, cell };
}

/** Where a chart was last put by us: somebody who moved it since wants it there. */
export function placeKey(name: string): string {
  return `place.${name}`;
}

/** Excel keeps places in pixels. */
const PIXEL = 1.5;
const SIDES = ['left', 'top', 'width', 'height'] as const;

/** Begins with a word: Excel would take a text of digits for a number. */
export function placeSignature(box: Chart['box']): string {
  return ['at', ...SIDES.map((side) => Math.round(box[side] * 4) / 4)].join('|');
}

/** Whether a chart stands where this signature says. */
export function standsAt(box: Chart['box'], signature: string): boolean {
  const sides = signature.split('|').slice(1).map(Number);
  return sides.length === SIDES.length && SIDES.every((side, index) => Math.abs(box[side] - sides[index]!) <= PIXEL);
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

export function pageSignature({ printArea, titleRows, breaksBefore, fit, scale, footer }: Page): string {
  const rows = titleRows === null ? '' : `${titleRows.from}-${titleRows.to}`;
  const area = printArea === null ? '' : areaName(printArea);
  const size = `${fit.wide}x${fit.tall}${scale === undefined ? '' : `@${scale}`}`;
  return [area, rows, breaksBefore.join(','), size, footer.left ?? ''].join('|');
}

const SIGNATURE = /^([^|]*)\|(?:(\d+)-(\d+))?\|([\d,]*)\|(\d+)x(\d+)(?:@(\d+))?\|(.*)$/s;

/** The page that was set with this signature; in all that a signature does not say it is `like` another one. null where it is none. */
export function pageIn(signature: string, like: Page): Page | null {
  const found = SIGNATURE.exec(signature);
  if (found === null) return null;
  const [, area = '', from, to, breaks = '', wide, tall, scale, left] = found;
  const { scale: _, ...other } = like;
  return {
    ...other,
    printArea: area === '' ? null : parseArea(area),
    titleRows: from === undefined ? null : { from: Number(from), to: Number(to) },
    breaksBefore: breaks === '' ? [] : breaks.split(',').map(Number),
    fit: { wide: Number(wide), tall: Number(tall) },
    ...(scale === undefined ? {} : { scale: Number(scale) }),
    footer: { ...like.footer, left: left ?? '' },
  };
}
