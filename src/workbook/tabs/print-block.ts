/** Heads and ends that the printed tabs share. */
import type { PlanHeader } from '../../domain/plan';
import type { Period } from '../../domain/period';
import { captionDate, linesOf, locality, SAMPLE_NOTICE } from '../../domain/print-words';
import { STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import { heightOfLines, lineCount, rowHeight } from '../text-size';
import { dayInCaption } from './formulas';
import { infoName } from './info-names';
import { span, type SheetBuilder } from './sheet-builder';

export { captionDate, linesOf, locality, SAMPLE_NOTICE, wordsDate } from '../../domain/print-words';

export function sampleFormula(): string {
  return `=IF(TRIM(${infoName('sample')})<>"","${SAMPLE_NOTICE}","")`;
}

/** What of a plan its tabs are headed with. */
export type HeadContext = { plan: { header: PlanHeader }; summary: { period: Period } };

/**
 * Issuer on the left, title and period across; rows 0–3, of which row 3 holds the sample notice and the unit line. `caption`: the line of
 * the period as a piece of a formula, where it is not the one that the workbook shows.
 */
export function putHead(
  sheet: SheetBuilder,
  context: HeadContext,
  title: string,
  unitLine: { text: string; formula?: string },
  widths: number[],
  caption = periodText(),
): void {
  const { header } = context.plan;
  const columns = widths.length;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const left = leftColumns(widths, 250);
  const issuer = linesOf(header.issuer).join('\n');
  sheet.merge(span(0, 0, left), issuer, STYLES.issuer, { formula: `=${infoName('issuer')}&""` });
  sheet.height(0, heightOfLines(Math.max(1, linesOf(header.issuer).length), 12));
  sheet.merge(span(1, 0, columns), title, STYLES.title);
  sheet.height(1, rowHeight([{ text: title, width: total, size: 14, bold: true }], 24));
  sheet.merge(span(2, 0, columns), periodCaption(context.summary.period), STYLES.caption, {
    formula: `=${caption}`,
  });
  sheet.height(2, 20.25);
  const notice = leftColumns(widths, total * 0.6);
  sheet.merge(span(3, 0, notice), header.sample ? SAMPLE_NOTICE : '', STYLES.sampleNotice, {
    formula: sampleFormula(),
  });
  const live = unitLine.formula === undefined ? {} : { formula: unitLine.formula };
  sheet.merge(span(3, notice, columns - notice), unitLine.text, STYLES.unitLine, live);
  sheet.height(3, 18);
}

/** How many columns from the left reach this width. */
function leftColumns(widths: readonly number[], wanted: number): number {
  let sum = 0;
  for (let column = 0; column < widths.length; column++) {
    sum += widths[column] ?? 0;
    if (sum >= wanted) return Math.min(column + 1, widths.length - 1);
  }
  return Math.max(1, widths.length - 1);
}

/** "6 tháng đầu năm 2021 (từ ngày 15/12/2020 đến ngày 14/6/2021)". */
export function periodCaption(period: Period): string {
  return `${period.name} (từ ngày ${captionDate(period.from)} đến ngày ${captionDate(period.closing)})`;
}

/** The same as a piece of a formula, without "="; by default of the period that the workbook shows. */
export function periodText({ period, from, closing }: Record<'period' | 'from' | 'closing', string> = NAMES): string {
  return (
    `${period}&IF(ISNUMBER(${closing})," (từ ngày "&${dayInCaption(from)}&` +
    `" đến ngày "&${dayInCaption(closing)}&")","")`
  );
}

/** "Số liệu chốt đến 14/6/2021". */
export function closingLine(period: Period): string {
  return `Số liệu chốt đến ${captionDate(period.closing)}`;
}

/** The same as a piece of a formula, without "=". */
export function closingText(): string {
  return `IF(ISNUMBER(${NAMES.closing}),"Số liệu chốt đến "&${dayInCaption(NAMES.closing)},"")`;
}

const SIGNING_ROWS = 2;

/** Date line, who made the table, who signs, over columns of these widths from `first` on; returns the row after. */
export function putSignatures(
  sheet: SheetBuilder,
  row: number,
  header: SigningHeader,
  widths: readonly number[],
  first = 0,
): number {
  const columns = widths.length;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const part = leftColumns(widths, total * 0.45);
  const left = (at: number) => span(at, first, part);
  const right = (at: number) => span(at, first + part, columns - part);
  sheet.merge(right(row), placeLine(header), STYLES.place);
  sheet.height(row, 22.5);
  sheet.merge(left(row + 1), 'NGƯỜI LẬP BIỂU', STYLES.signerTitle);
  const title = linesOf(header.signerTitle).join('\n');
  sheet.merge(right(row + 1), title, STYLES.signerTitle, { formula: `=${infoName('signerTitle')}&""` });
  sheet.height(row + 1, heightOfLines(Math.max(1, linesOf(header.signerTitle).length), 12));
  sheet.merge(left(row + 2), '(Ký, ghi rõ họ tên)', STYLES.signerHint);
  sheet.merge(right(row + 2), '(Ký, đóng dấu)', STYLES.signerHint);
  sheet.height(row + 2, 18);
  for (let line = 0; line < SIGNING_ROWS; line++) sheet.height(row + 3 + line, 18);
  const name = row + 3 + SIGNING_ROWS;
  sheet.merge(right(name), header.signerName, STYLES.signerName, { formula: `=${infoName('signerName')}&""` });
  sheet.height(name, 19.5);
  return name + 1;
}

export type SigningHeader = Pick<PlanHeader, 'place' | 'signerTitle' | 'signerName'>;

function placeLine(header: SigningHeader): string {
  return `${locality(header.place) || '……………'}, ngày …… tháng …… năm ………`;
}

/** Points for a line of a note: closer than in tables. */
const NOTE_LINE = 13.5;

/** Notes under a table, one row each, over the whole width. */
export function putNotes(sheet: SheetBuilder, row: number, notes: Note[], widths: number[]): number {
  const total = widths.reduce((sum, width) => sum + width, 0);
  notes.forEach((note, index) => {
    const style = note.alert ? STYLES.alertLine : STYLES.note;
    const parts = note.formula === undefined ? {} : { formula: note.formula };
    sheet.merge(span(row + index, 0, widths.length), note.text, style, parts);
    const lines = lineCount(note.longest ?? note.text, total, note.alert ? 11 : 10, note.alert);
    sheet.height(row + index, lines * NOTE_LINE + 1.5);
  });
  return row + notes.length;
}

/** `longest`: what a live note may grow to, for the height of its row. */
export type Note = { text: string; formula?: string; alert?: boolean; longest?: string };
