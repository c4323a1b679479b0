import type { Severity } from '../../domain/finding';
import { quoteSheet } from '../a1';
import { COLORS, STYLES } from '../styles';
import { TABLES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area, CellValue, Style } from '../workbook';
import type { FindingRow, LayoutContext } from './context';
import { pageSetup, SUMMARY_PROTECTION, type DocumentControl } from './page';
import { SheetBuilder, span, type Origin } from './sheet-builder';

/** Points; together the width of a page on its side. */
const COLUMNS = [
  { heading: 'STT', width: 30 },
  { heading: 'Mức độ', width: 57 },
  { heading: 'Trang', width: 60 },
  { heading: 'Ô', width: 36 },
  { heading: 'Nhiệm vụ', width: 150 },
  { heading: 'Cơ quan chủ trì', width: 81 },
  { heading: 'Nội dung', width: 195 },
  { heading: 'Gợi ý', width: 105 },
] as const;
const AT = { number: 0, severity: 1, tab: 2, cell: 3, task: 4, unit: 5, message: 6, advice: 7 } as const;
const WIDTHS = COLUMNS.map(({ width }) => width);
const HEADER_ROW = 3;
const FIRST_ROW = 4;

/** A list that is longer is never worked through line by line; and each line costs Excel a link. */
export const MOST_LISTED_FINDINGS = 2_000;

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  info: 'Lưu ý',
};
const IGNORED_LABEL = 'Bỏ qua';

/** Stands where the counts will, until findings are written for the first time. */
export const NOT_CHECKED = 'Chưa kiểm tra.';
/** Row of the block, from 0. */
export const COUNT_ROW = 1;

export type CheckSheet = { builder: SheetBuilder; block: Area };
export type CheckTabContext = Pick<LayoutContext, 'findings' | 'sheets'> & { plan: { header: DocumentControl } };

/**
 * "Kiểm tra": what the last check found, in words, each with a link to its cell; findings that somebody let stay come last. Of a
 * very long list the first of each severity are shown, errors before warnings, and a line says how many more there are. `findings`
 * null: nobody has checked yet, which is not the same as nothing found.
 */
export function layoutCheck({ findings, plan, sheets }: CheckTabContext, origin?: Origin): CheckSheet {
  const sheet = new SheetBuilder(sheets.check, origin, { tabColor: COLORS.muted });
  const listed = listedFindings(findings ?? []);
  const more = (findings?.length ?? 0) - listed.length;
  sheet.widths(WIDTHS);
  sheet.merge(span(0, 0, WIDTHS.length), 'KẾT QUẢ KIỂM TRA KẾ HOẠCH', STYLES.title);
  sheet.height(0, 30);
  sheet.merge(span(COUNT_ROW, 0, WIDTHS.length), findings ? countLine(findings) : NOT_CHECKED, STYLES.textCenter);
  sheet.height(COUNT_ROW, 21);
  sheet.merge(
    span(2, 0, WIDTHS.length),
    findings ? hintLine(more) : NOT_CHECKED_HINT,
    more > 0 ? STYLES.alertLine : STYLES.hint,
  );
  sheet.height(2, 21);
  COLUMNS.forEach(({ heading }, column) => sheet.put(HEADER_ROW, column, heading, STYLES.header));
  sheet.height(HEADER_ROW, 24);

  if (listed.length === 0) putNothing(sheet, findings === null ? null : 'Không có nội dung cần xem lại.');
  listed.forEach((finding, index) => putFinding(sheet, index, finding));
  const rows = Math.max(1, listed.length);
  sheet.table({
    name: TABLES.findings,
    area: span(HEADER_ROW, 0, WIDTHS.length, rows + 1),
    columns: COLUMNS.map(({ heading }) => ({ name: heading })),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
  const end = FIRST_ROW + rows;
  sheet.freeze(FIRST_ROW, 0);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, 0, WIDTHS.length, end),
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    }),
  );
  sheet.protect({ ...SUMMARY_PROTECTION, allowFilter: true, allowSort: true });
  return { builder: sheet, block: span(0, 0, WIDTHS.length, end) };
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** The worst first, what was ignored last; within that the order of the plan. */
function listedFindings(findings: readonly FindingRow[]): FindingRow[] {
  const rankOf = ({ severity, ignored }: FindingRow): number => (ignored === undefined ? RANK[severity] : 3);
  return [...findings].sort((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_LISTED_FINDINGS);
}

function putNothing(sheet: SheetBuilder, message: string | null): void {
  WIDTHS.forEach((_, column) => sheet.put(FIRST_ROW, column, null, STYLES.cellText));
  sheet.put(FIRST_ROW, AT.message, message, STYLES.cellText);
  sheet.height(FIRST_ROW, 19.5);
}

function putFinding(sheet: SheetBuilder, index: number, finding: FindingRow): void {
  const row = FIRST_ROW + index;
  const { severity, tab, cell, message, ignored } = finding;
  const { task = '', unit = '' } = finding;
  const advice = ignored === undefined ? (finding.advice ?? '') : `Lý do bỏ qua: ${ignored || 'không ghi'}`;
  const put = (column: number, value: CellValue, style: Style): void => sheet.put(row, column, value, style);
  put(AT.number, index + 1, STYLES.cellCenter);
  const label = ignored === undefined ? SEVERITY_LABELS[severity] : IGNORED_LABEL;
  put(AT.severity, label, severity === 'error' && ignored === undefined ? STYLES.cellCountBold : STYLES.cellCenter);
  put(AT.tab, tab, STYLES.cellCenter);
  if (cell === '') put(AT.cell, null, STYLES.cellCenter);
  else sheet.put(row, AT.cell, cell, STYLES.cellLink, { link: { reference: `${quoteSheet(tab)}!${cell}` } });
  // What people typed may look like a formula.
  put(AT.task, task || null, STYLES.cellPlainText);
  put(AT.unit, unit || null, STYLES.cellPlainText);
  put(AT.message, message, STYLES.cellText);
  put(AT.advice, advice || null, STYLES.cellPlainText);
  const texts: [number, string][] = [
    [AT.tab, tab],
    [AT.task, task],
    [AT.unit, unit],
    [AT.message, message],
    [AT.advice, advice],
  ];
  sheet.height(
    row,
    rowHeight(
      texts.map(([column, text]) => ({ text, width: WIDTHS[column] ?? 0, size: 11 })),
      19.5,
    ),
  );
}

const NOT_CHECKED_HINT = 'Danh sách được ghi khi in từ bước Kiểm tra hoặc khi tổng hợp trong thẻ CCHC.';

function hintLine(more: number): string {
  if (more > 0) {
    return `Danh sách chỉ ghi ${MOST_LISTED_FINDINGS} nội dung đầu, còn ${more} nội dung nữa. Hãy sửa các lỗi ở đây rồi kiểm tra lại.`;
  }
  return 'Ghi tại lần kiểm tra gần nhất. Bấm vào tên ô để đến chỗ cần xem; bấm Kiểm tra trong thẻ CCHC để kiểm tra lại.';
}

function countLine(findings: readonly FindingRow[]): string {
  const open = findings.filter(({ ignored }) => ignored === undefined);
  const passed = findings.length - open.length;
  const count = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  const ignored = passed === 0 ? '' : ` Đã bỏ qua ${passed} mục, ghi ở cuối danh sách.`;
  if (open.length === 0) return `Không phát hiện lỗi, không có cảnh báo.${ignored}`;
  return `${count('error')} lỗi, ${count('warning')} cảnh báo, ${count('info')} lưu ý.${ignored}`;
}
