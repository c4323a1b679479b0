import type { Severity } from '../../domain/finding';
import { quoteSheet } from '../a1';
import { COLORS, STYLES } from '../styles';
import { TABLES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area } from '../workbook';
import type { FindingRow, LayoutContext } from './context';
import { pageSetup, SUMMARY_PROTECTION } from './page';
import { SheetBuilder, span, type Origin } from './sheet-builder';

const HEADINGS = ['STT', 'Mức độ', 'Trang', 'Ô', 'Nội dung'];
/** Points; together the width of an upright page. */
const WIDTHS = [30, 66, 75, 42, 254.25];
const HEADER_ROW = 3;
const FIRST_ROW = 4;

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  info: 'Lưu ý',
};

export type CheckSheet = { builder: SheetBuilder; block: Area };

/** "Kiểm tra": what the last check found, in words, each with a link to its cell. */
export function layoutCheck(context: LayoutContext, origin?: Origin): CheckSheet {
  const { findings, plan } = context;
  const sheet = new SheetBuilder(context.sheets.check, origin, { tabColor: COLORS.muted });
  sheet.widths(WIDTHS);
  sheet.merge(span(0, 0, WIDTHS.length), 'KẾT QUẢ KIỂM TRA KẾ HOẠCH', STYLES.title);
  sheet.height(0, 30);
  sheet.merge(span(1, 0, WIDTHS.length), countLine(findings), STYLES.textCenter);
  sheet.height(1, 21);
  const hint =
    'Ghi tại lần tổng hợp gần nhất. Bấm vào tên ô để đến chỗ cần xem; bấm Kiểm tra trong thẻ CCHC để kiểm tra lại.';
  sheet.merge(span(2, 0, WIDTHS.length), hint, STYLES.hint);
  sheet.height(2, 30);
  HEADINGS.forEach((heading, column) => sheet.put(HEADER_ROW, column, heading, STYLES.header));
  sheet.height(HEADER_ROW, 24);

  const rows = Math.max(1, findings.length);
  for (let index = 0; index < rows; index++) putFinding(sheet, index, findings[index]);
  sheet.table({
    name: TABLES.findings,
    area: span(HEADER_ROW, 0, WIDTHS.length, rows + 1),
    columns: HEADINGS.map((name) => ({ name })),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
  const end = FIRST_ROW + rows;
  sheet.freeze(FIRST_ROW, 0);
  sheet.page(
    pageSetup({
      orientation: 'portrait',
      header: plan.header,
      printArea: span(0, 0, WIDTHS.length, end),
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    }),
  );
  sheet.protect({ ...SUMMARY_PROTECTION, allowFilter: true, allowSort: true });
  return { builder: sheet, block: span(0, 0, WIDTHS.length, end) };
}

function putFinding(sheet: SheetBuilder, index: number, finding: FindingRow | undefined): void {
  const row = FIRST_ROW + index;
  if (finding === undefined) {
    WIDTHS.forEach((_, column) => sheet.put(row, column, null, column === 4 ? STYLES.cellText : STYLES.cellCenter));
    sheet.put(row, 4, 'Không có nội dung cần xem lại.', STYLES.cellText);
    sheet.height(row, 19.5);
    return;
  }
  const { severity, tab, cell, message } = finding;
  sheet.put(row, 0, index + 1, STYLES.cellCenter);
  sheet.put(row, 1, SEVERITY_LABELS[severity], severity === 'error' ? STYLES.cellCountBold : STYLES.cellCenter);
  sheet.put(row, 2, tab, STYLES.cellCenter);
  if (cell === '') sheet.put(row, 3, null, STYLES.cellCenter);
  else sheet.put(row, 3, cell, STYLES.cellLink, { link: { reference: `${quoteSheet(tab)}!${cell}` } });
  sheet.put(row, 4, message, STYLES.cellText);
  const texts = [tab, message].map((text, at) => ({ text, width: WIDTHS[at === 0 ? 2 : 4] ?? 0, size: 11 }));
  sheet.height(row, rowHeight(texts, 19.5));
}

function countLine(findings: FindingRow[]): string {
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  if (findings.length === 0) return 'Không phát hiện lỗi, không có cảnh báo.';
  return `${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('info')} lưu ý.`;
}
