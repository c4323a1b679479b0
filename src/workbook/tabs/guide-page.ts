import { PLAN_HEADINGS } from '../../domain/plan-headings';
import type { TaskField } from '../../domain/task';
import { COLORS, STYLES } from '../styles';
import { rowHeight } from '../text-size';
import type { Style } from '../workbook';
import { quoted } from './formulas';
import { infoName } from './info-names';
import { pageSetup, PORTRAIT, SUMMARY_PROTECTION, type DocumentControl } from './page';
import { SheetBuilder, span } from './sheet-builder';

/** What one step of indent takes, in points. */
const INDENT = 9;
const WIDTHS = [24, 126, PORTRAIT.width - 150] as const;
const FULL = PORTRAIT.width;

/** "Ngày hoàn thành, Ngày văn bản". */
export function headingsOf(fields: readonly TaskField[]): string {
  return fields.map((field) => PLAN_HEADINGS[field].heading).join(', ');
}

/** Puts a guide together from the top down; it prints on one page. */
export function guidePage(name: string, title: string) {
  const sheet = new SheetBuilder(name, undefined, { tabColor: COLORS.muted });
  sheet.widths([...WIDTHS]);
  sheet.merge(span(0, 0, 3), title, STYLES.title);
  sheet.height(0, 30);
  let row = 1;
  const across = (text: string, style: Style, height: number, formula?: string): void => {
    sheet.merge(span(row, 0, 3), text, style, formula === undefined ? {} : { formula });
    sheet.height(row, height);
    row += 1;
  };
  const numbered = (mark: string, text: string): void => {
    sheet.put(row, 0, mark, STYLES.text);
    sheet.merge(span(row, 1, 2), text, STYLES.text);
    sheet.height(row, rowHeight([{ text, width: FULL - WIDTHS[0], size: 12 }]));
    row += 1;
  };
  return {
    /** A line that is only there while the workbook holds sample data. `longest`: what it may grow to. */
    notice: (text: string, longest: string): void =>
      across(
        text,
        STYLES.sampleNotice,
        rowHeight([{ text: longest, width: FULL, size: 11, bold: true }]),
        `=IF(TRIM(${infoName('sample')})<>"",${quoted(longest)},"")`,
      ),
    section: (text: string): void => across(text, STYLES.section, 25.5),
    steps: (steps: readonly string[]): void => steps.forEach((step, index) => numbered(`${index + 1}.`, step)),
    points: (points: readonly string[]): void => points.forEach((point) => numbered('–', point)),
    legend: (rows: readonly (readonly [string, string])[], style: Style = STYLES.legend): void => {
      for (const [left, right] of rows) {
        sheet.merge(span(row, 0, 2), left, STYLES.label);
        sheet.put(row, 2, right, style);
        const texts = [
          { text: left, width: WIDTHS[0] + WIDTHS[1] - INDENT, size: 11, bold: true },
          { text: right, width: WIDTHS[2] - INDENT, size: 11 },
        ];
        sheet.height(row, rowHeight(texts, 18));
        row += 1;
      }
    },
    /** A small grey line for programs; it may have no spaces to break at. */
    key: (text: string): void => across(text, STYLES.key, rowHeight([{ text, width: FULL, size: 8 }], 24)),
    finish: (header: DocumentControl): SheetBuilder => {
      const page = pageSetup({ orientation: 'portrait', header, printArea: span(0, 0, 3, row) });
      sheet.page({ ...page, fit: { wide: 1, tall: 1 } });
      sheet.protect(SUMMARY_PROTECTION);
      return sheet;
    },
  };
}
