/** The contents page of a meeting pack. */
import { STYLES } from '../styles';
import { rowHeight } from '../text-size';
import type { Style } from '../workbook';
import { pageSetup, PORTRAIT, type DocumentControl } from './page';
import { SheetBuilder, span } from './sheet-builder';

/** `page`: that of the paper, the cover being 1; null while nobody has counted. */
export type PackLine = { title: string; page: number | null };
/** A part of the pack, with the page on which it begins, and its charts. */
export type PackPart = PackLine & { sheet: string; charts: PackLine[] };

const HEADER_ROW = 1;
const HEADINGS = ['STT', 'Nội dung', 'Trang'];
/** Titles come from cells: none may turn into a formula or a date. */
const TITLES: readonly Style[] = [1, 2].map((indent) => ({ ...STYLES.cellPlainText, indent }));
const INDENT = 9;
const WIDTHS = [36, PORTRAIT.width - 90, 54] as const;

/** Number, title and page of each part. Rows keep their heights whatever the numbers are, so that the pages can be counted before. */
export function layoutPackContents(name: string, parts: readonly PackPart[], header: DocumentControl): SheetBuilder {
  const sheet = new SheetBuilder(name);
  sheet.widths([...WIDTHS]);
  sheet.merge(span(0, 0, WIDTHS.length), 'MỤC LỤC', STYLES.title);
  sheet.height(0, 39);
  const counted = parts.some(({ page }) => page !== null);
  const headings = counted ? HEADINGS : HEADINGS.slice(0, 1);
  headings.forEach((heading, column) => sheet.put(HEADER_ROW, column, heading, STYLES.header));
  if (!counted) sheet.merge(span(HEADER_ROW, 1, 2), HEADINGS[1] ?? '', STYLES.header);
  sheet.height(HEADER_ROW, 24);
  let row = HEADER_ROW + 1;
  const put = (number: number | null, { title, page }: PackLine, style?: Style): void => {
    sheet.put(row, 0, number, STYLES.cellCenter);
    if (counted) sheet.put(row, 1, title, style);
    else sheet.merge(span(row, 1, 2), title, style ?? STYLES.cellPlainText);
    if (counted) sheet.put(row, 2, page, STYLES.cellCenter);
    const width = WIDTHS[1] - INDENT * (style?.indent ?? 0);
    sheet.height(row, rowHeight([{ text: title, width, size: 11 }], number === null ? 21 : 27));
    row += 1;
  };
  parts.forEach((part, index) => {
    put(index + 1, part, TITLES[0]);
    for (const chart of part.charts) put(null, chart, TITLES[1]);
  });
  const page = pageSetup({
    orientation: 'portrait',
    header,
    printArea: span(0, 0, WIDTHS.length, row),
    titleRows: { from: HEADER_ROW, to: HEADER_ROW },
  });
  sheet.page({ ...page, firstPageWithoutHeader: false });
  return sheet;
}
