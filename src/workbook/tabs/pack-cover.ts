/** The first page of a meeting pack. */
import type { PlanHeader } from '../../domain/plan';
import type { Period } from '../../domain/period';
import { STYLES } from '../styles';
import { rowHeight } from '../text-size';
import type { Style } from '../workbook';
import { pageSetup, PORTRAIT, ROOM } from './page';
import { decisionLine } from './plan';
import { closingLine, linesOf, locality, periodCaption, SAMPLE_NOTICE } from './print-block';
import { SheetBuilder, span } from './sheet-builder';

/** null: the workbook names a period that its catalogue does not have. */
export type PackHead = { header: PlanHeader; period: Period | null };

/** A third for the line under the issuer (NĐ 30/2020/NĐ-CP: a third to half of its words). */
const COLUMNS = 3;
const sized = (style: Style, size: number): Style => ({ ...style, font: { ...style.font, size } });
const LOOKS = {
  issuer: sized(STYLES.issuer, 14),
  kind: sized(STYLES.title, 24),
  title: sized(STYLES.title, 18),
  period: sized(STYLES.caption, 14),
  caption: sized(STYLES.caption, 13),
  notice: { ...STYLES.sampleNotice, horizontal: 'center' },
  office: STYLES.textCenter,
  rule: { border: { top: { line: 'thin', color: '#000000' } } },
} as const satisfies Record<string, Style>;

type Line = { text: string; style: Style; bold?: boolean };

/** One A4 page without number: issuer at the top, title above the middle, place and year at the foot. */
export function layoutPackCover(name: string, { header, period }: PackHead): SheetBuilder {
  const sheet = new SheetBuilder(name);
  sheet.widths(Array.from({ length: COLUMNS }, () => PORTRAIT.width / COLUMNS));
  let row = 0;
  let used = 0;
  const gap = (height: number): void => {
    sheet.height(row, height);
    row += 1;
    used += height;
  };
  const heightOf = ({ text, style, bold = false }: Line): number =>
    rowHeight([{ text, width: PORTRAIT.width, size: style.font?.size ?? 12, bold }]) + 3;
  const put = (line: Line): void => {
    if (line.text === '') return;
    sheet.merge(span(row, 0, COLUMNS), line.text, line.style);
    gap(heightOf(line));
  };
  put({ text: linesOf(header.issuer).join('\n'), style: LOOKS.issuer, bold: true });
  sheet.put(row, 1, null, LOOKS.rule);
  gap(PORTRAIT.height * 0.22);
  put({ text: 'TÀI LIỆU HỌP', style: LOOKS.kind, bold: true });
  gap(18);
  put({ text: packTitle(header.year), style: LOOKS.title, bold: true });
  gap(12);
  if (period !== null) put({ text: periodCaption(period), style: LOOKS.period });
  put({ text: decisionLine(header.decisionNumber, header.decisionDate), style: LOOKS.caption });
  if (period !== null) put({ text: closingLine(period), style: LOOKS.caption });
  if (header.sample) {
    gap(18);
    put({ text: SAMPLE_NOTICE, style: LOOKS.notice, bold: true });
  }
  const feet: Line[] = [
    { text: header.consolidator === '' ? '' : `${header.consolidator} tổng hợp`, style: LOOKS.office },
    { text: placeAndYear(header), style: LOOKS.period },
  ];
  const foot = feet.reduce((sum, line) => sum + (line.text === '' ? 0 : heightOf(line)), 0);
  gap(Math.max(0, Math.min(400, PORTRAIT.height * ROOM - used - foot)));
  feet.forEach(put);
  const page = pageSetup({ orientation: 'portrait', header, printArea: span(0, 0, COLUMNS, row) });
  sheet.page({ ...page, fit: { wide: 1, tall: 1 }, header: {}, footer: {}, firstPageWithoutHeader: false });
  return sheet;
}

/** What the pack is about, in two lines. */
export function packTitle(year: number): string {
  return `BÁO CÁO KẾT QUẢ THỰC HIỆN\nKẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM ${year}`;
}

/** The day of the meeting is not known. */
function placeAndYear({ place, year }: PlanHeader): string {
  const name = locality(place);
  return name === '' ? `Năm ${year}` : `${name}, năm ${year}`;
}
