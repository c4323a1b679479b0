import { COLORS, STYLES } from '../styles';
import { TABLES } from '../tab-ids';
import type { Page, Style } from '../workbook';
import type { LayoutContext } from './context';
import { pageSetup, SUMMARY_PROTECTION, type DocumentControl } from './page';
import { SheetBuilder, span } from './sheet-builder';

export const LOG_HEADINGS = {
  at: 'Thời điểm',
  action: 'Việc làm',
  tab: 'Trang',
  cell: 'Ô',
  taskId: 'Mã nhiệm vụ',
  column: 'Cột',
  before: 'Trước',
  after: 'Sau',
  note: 'Ghi chú',
} as const;
export type LogColumn = keyof typeof LOG_HEADINGS;

/** Points; together 252 mm. */
export const LOG_WIDTHS: Readonly<Record<LogColumn, number>> = {
  at: 90,
  action: 78,
  tab: 60,
  cell: 42,
  taskId: 54,
  column: 66,
  before: 120,
  after: 120,
  note: 84,
};

const { logText, logCenter } = STYLES;
/** Text columns are in the text format: what people typed may look like a formula or a date. */
export const LOG_STYLES: Readonly<Record<LogColumn, Style>> = {
  at: STYLES.logMoment,
  action: logText,
  tab: logText,
  cell: logCenter,
  taskId: logCenter,
  column: logText,
  before: logText,
  after: logText,
  note: logText,
};

const COLUMNS = Object.keys(LOG_HEADINGS) as LogColumn[];
const HEADER_ROW = 2;
const FIRST_ROW = 3;

export type LogContext = Pick<LayoutContext, 'sheets'> & { plan: { header: DocumentControl } };

/** "Nhật ký": what the program did and changed in the tabs that people fill in, line by line. It grows downwards and nobody types in it. */
export function layoutLog({ plan, sheets }: LogContext): SheetBuilder {
  const sheet = new SheetBuilder(sheets.log, undefined, { tabColor: COLORS.muted });
  sheet.widths(COLUMNS.map((column) => LOG_WIDTHS[column]));
  sheet.merge(span(0, 0, COLUMNS.length), 'NHẬT KÝ THAY ĐỔI', STYLES.title);
  sheet.height(0, 30);
  const hint =
    'Phần bổ trợ ghi vào đây mỗi việc nó làm và mỗi ô nó sửa ở các trang nhập: nội dung trước và sau khi sửa.';
  sheet.merge(span(1, 0, COLUMNS.length), hint, STYLES.hint);
  sheet.height(1, 18);
  COLUMNS.forEach((column, index) => {
    sheet.put(HEADER_ROW, index, LOG_HEADINGS[column], STYLES.header);
    sheet.put(FIRST_ROW, index, null, LOG_STYLES[column]);
  });
  // Room for the filter buttons under the words.
  sheet.height(HEADER_ROW, 36);
  sheet.table({
    name: TABLES.log,
    area: span(HEADER_ROW, 0, COLUMNS.length, 2),
    columns: COLUMNS.map((column) => ({ name: LOG_HEADINGS[column] })),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
  sheet.freeze(FIRST_ROW, 0);
  sheet.page(logPage(plan.header));
  sheet.protect({ ...SUMMARY_PROTECTION, allowFilter: true, allowSort: true });
  return sheet;
}

/** Everything on the sheet prints, however long it grows. */
export function logPage(header: DocumentControl): Page {
  const titleRows = { from: HEADER_ROW, to: HEADER_ROW };
  return pageSetup({ orientation: 'landscape', header, printArea: null, titleRows });
}
