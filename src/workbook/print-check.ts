/**
 * How a sheet would come out of the printer: what Excel tells of its page, held against the page that it should have. Margins and paper by
 * NĐ 30/2020/NĐ-CP (A4; above and below 20–25 mm, left 30–35 mm, right 15–20 mm).
 */
import { contains } from './a1';
import type { Area, Page } from './workbook';

/** How a sheet prints now. */
export type PrintedPage = {
  page: Page;
  /** As Excel calls it: "A4", "Letter". */
  paper: string;
  /** Percent, where the sheet is scaled by a number and not by pages. */
  scale: number | null;
  /** What is printed, in points: the print area, else all that is used. */
  width: number;
  height: number;
};

/** What is wrong with a page. */
export type PrintFlaw =
  /** So many pages beside each other. */
  | { kind: 'wide'; pages: number }
  /** Shrunk to so many percent: nobody can read it. */
  | { kind: 'small'; percent: number }
  | { kind: 'paper'; paper: string }
  | { kind: 'margins' }
  /** The head of the table is on the first page only. */
  | { kind: 'head-once' }
  /** The print area leaves out part of the table. */
  | { kind: 'left-out' }
  | { kind: 'unnumbered' };

const POINTS_PER_MM = 72 / 25.4;
/** A4 in millimetres, upright. */
const SHORT = 210;
const LONG = 297;
/** Excel rounds margins to hundredths of an inch, and column widths to pixels: the last column of our own pages may stand out by so much. */
const SLACK_MM = 0.5;
const SLACK_WIDTH = 1.005;
/** 11 pt then print as 7.5: the smallest that is read without effort. */
const LEAST_PERCENT = 68;
const MARGINS = { top: [20, 25], bottom: [20, 25], left: [30, 35], right: [15, 20] } as const;

/** Printable width and height of a page in points. */
function room({ orientation, margins }: Page): { width: number; height: number } {
  const [width, height] = orientation === 'landscape' ? [LONG, SHORT] : [SHORT, LONG];
  return {
    width: (width - margins.left - margins.right) * POINTS_PER_MM,
    height: (height - margins.top - margins.bottom) * POINTS_PER_MM,
  };
}

/** How much larger than printed the sheet is: 1 = as it is, 0.5 = half. Excel fits by shrinking only. */
function scaleOf({ page, scale, width, height }: PrintedPage): number {
  const { wide, tall } = page.fit;
  if (wide === 0 && tall === 0) return (scale ?? 100) / 100;
  const paper = room(page);
  const byWidth = wide > 0 && width > 0 ? (wide * paper.width) / width : 1;
  const byHeight = tall > 0 && height > 0 ? (tall * paper.height) / height : 1;
  return Math.min(1, byWidth, byHeight);
}

/** What a clerk would find wrong with the paper. `wanted`: the page as it is laid out. */
export function printFlaws(printed: PrintedPage, wanted: Page): PrintFlaw[] {
  const { page, paper } = printed;
  const flaws: PrintFlaw[] = [];
  const scale = scaleOf(printed);
  const size = room(page);
  const pages = Math.ceil((printed.width * scale) / (size.width * SLACK_WIDTH));
  const percent = Math.round(scale * 100);
  if (pages > 1) flaws.push({ kind: 'wide', pages });
  else if (percent < LEAST_PERCENT) flaws.push({ kind: 'small', percent });
  if (paper !== 'A4') flaws.push({ kind: 'paper', paper });
  if (!hasDueMargins(page)) flaws.push({ kind: 'margins' });
  const isLong = printed.height * scale > size.height;
  if (wanted.titleRows !== null && page.titleRows === null && isLong) flaws.push({ kind: 'head-once' });
  if (leavesOut(page.printArea, wanted.printArea)) flaws.push({ kind: 'left-out' });
  if (isNumbered(wanted) && !isNumbered(page)) flaws.push({ kind: 'unnumbered' });
  return flaws;
}

function hasDueMargins({ margins }: Page): boolean {
  return (Object.keys(MARGINS) as (keyof typeof MARGINS)[]).every((side) => {
    const [least, most] = MARGINS[side];
    return margins[side] >= least - SLACK_MM && margins[side] <= most + SLACK_MM;
  });
}

/** Without a print area everything is printed. */
function leavesOut(area: Area | null, wanted: Area | null): boolean {
  return area !== null && wanted !== null && !contains(area, wanted);
}

/** The page number stands in the upper margin (NĐ 30/2020/NĐ-CP); "&&P" are the signs themselves. */
function isNumbered({ header }: Page): boolean {
  return [header.left, header.center, header.right].some((text) => /(?:^|[^&])(?:&&)*&P/.test(text ?? ''));
}
