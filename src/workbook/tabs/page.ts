/**
 * Page set-up by NĐ 30/2020/NĐ-CP: A4, margins 20 mm above and below, 30 mm left, 15 mm right, page number at the top centre from
 * page 2 on. The footer carries document control (TCVN ISO 9001:2015): form code, revision, page of pages.
 */
import type { PlanHeader } from '../../domain/plan';
import type { Area, Page, Protection } from '../workbook';

/** Printable width and height in points: 252 × 170 mm and 165 × 257 mm, down to whole pixels. */
export const LANDSCAPE = { width: 714, height: 481.5 };
export const PORTRAIT = { width: 467.25, height: 728.25 };

/** Header code of the page number (NĐ 30/2020/NĐ-CP: Arabic, 13 pt, in the middle of the upper margin). */
export const PAGE_NUMBER = '&"Times New Roman,Regular"&13&P';

const MARGINS = { top: 20, right: 15, bottom: 20, left: 30, header: 10, footer: 9 };

/** What of the plan's header is printed on every page. */
export type DocumentControl = Pick<PlanHeader, 'formCode' | 'revision'>;

export type PageOptions = {
  orientation: Page['orientation'];
  header: DocumentControl;
  /** null: everything that stands on the sheet, however long it grows. */
  printArea: Area | null;
  titleRows?: { from: number; to: number };
  breaksBefore?: number[];
  /** Default: one page wide, as many tall as needed. */
  fit?: Page['fit'];
  /** Percent; with no fit. */
  scale?: number;
};

export function pageSetup({
  orientation,
  header,
  printArea,
  titleRows,
  breaksBefore = [],
  fit,
  scale,
}: PageOptions): Page {
  return {
    orientation,
    margins: MARGINS,
    fit: fit ?? { wide: 1, tall: 0 },
    ...(scale === undefined ? {} : { scale }),
    printArea,
    titleRows: titleRows ?? null,
    header: { center: PAGE_NUMBER },
    footer: {
      left: `&"Times New Roman,Italic"&9${documentControl(header)}`,
      right: '&"Times New Roman,Italic"&9Trang &P/&N',
    },
    firstPageWithoutHeader: true,
    centerHorizontally: true,
    breaksBefore,
  };
}

/** A blank code or revision is left out; "&" would start a print code. */
function documentControl({ formCode, revision }: DocumentControl): string {
  const parts = [
    ...(formCode === '' ? [] : [`Mã số: ${formCode}`]),
    ...(revision === '' ? [] : [`Lần ban hành: ${revision}`]),
  ];
  return parts.join(' – ').replace(/&/g, '&&').slice(0, 180);
}

/** Summaries: formulas are locked, widths and heights may be changed. */
export const SUMMARY_PROTECTION: Protection = {
  allowSort: false,
  allowFilter: false,
  allowFormatCells: false,
  allowFormatRows: true,
  allowFormatColumns: true,
  allowInsertRows: false,
  allowDeleteRows: false,
};

export const ENTRY_PROTECTION: Protection = {
  ...SUMMARY_PROTECTION,
  allowSort: true,
  allowFilter: true,
  allowFormatCells: true,
};

/** Rows that stay on one page: a heading with what follows, the last rows with the signatures. */
export type Block = { row: number; rows: number };

/** Scales tried to save a page, largest first; at the last one 11 pt print as 8.5. */
export const SCALES = [0.97, 0.94, 0.91, 0.88, 0.85, 0.82, 0.79, 0.77];
/** Room left for rows that come out taller than estimated. */
export const ROOM = 0.97;

/** How large a page prints and where pages end. */
export type Paging = { fit: Page['fit']; scale?: number; breaksBefore: number[] };

/**
 * How a table of these rows goes on landscape pages: shrunk a little where that saves a page, without tearing a block apart.
 * `heights` are those of all printed rows in points; `repeated` is the height of the title rows on later pages.
 */
export function landscapePages(heights: number[], blocks: Block[], repeated: number): Paging {
  const breaksAt = (scale: number): number[] => pageBreaks(heights, blocks, pageRoom(scale), repeated);
  const breaks = breaksAt(1);
  const saving = breaks.length === 0 ? undefined : SCALES.find((scale) => breaksAt(scale).length < breaks.length);
  return saving === undefined ? paged(1, breaks) : paged(saving, breaksAt(saving));
}

/**
 * Pages that end there at this scale. On one page everything is fitted, however it comes out; over several ones Excel would ignore the breaks
 * and end pages where it likes, so those have the scale itself.
 */
export function paged(scale: number, breaksBefore: number[]): Paging {
  if (scale === 1) return { fit: { wide: 1, tall: 0 }, breaksBefore };
  if (breaksBefore.length === 0) return { fit: { wide: 1, tall: 1 }, breaksBefore };
  return { fit: { wide: 0, tall: 0 }, scale: Math.round(scale * 100), breaksBefore };
}

/** Whether rows of these heights fit on one landscape page under its repeated rows, at this scale. */
export function fitsPage(heights: readonly number[], repeated: number, scale = 1): boolean {
  return heights.reduce((sum, height) => sum + height, repeated) <= pageRoom(scale);
}

/** Points of rows that a landscape page holds at this scale. */
export const pageRoom = (scale: number): number => (LANDSCAPE.height * ROOM) / scale;

/** Rows before which a page must end. A block longer than a page is torn. */
export function pageBreaks(heights: number[], blocks: Block[], pageHeight: number, repeated: number): number[] {
  const lengthAt = new Map(blocks.map((block) => [block.row, block.rows]));
  const breaks: number[] = [];
  let used = 0;
  let room = pageHeight;
  heights.forEach((height, row) => {
    const together = heights.slice(row, row + (lengthAt.get(row) ?? 1)).reduce((sum, part) => sum + part, 0);
    const tooLong = used + together > room && (together <= pageHeight - repeated || used + height > room);
    if (used > 0 && tooLong) {
      breaks.push(row);
      used = 0;
      room = pageHeight - repeated;
    }
    used += height;
  });
  return breaks;
}
