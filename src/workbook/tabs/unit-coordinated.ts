import type { TaskField } from '../../domain/task';
import { PLAN_HEADINGS } from '../../domain/plan-headings';
import { COLORS, STYLES } from '../styles';
import { COORDINATED_TAB } from '../tab-ids';
import { rowHeight, type SizedText } from '../text-size';
import type { CellValue, Style } from '../workbook';
import { printedHeights } from './by-area';
import { landscapePages, pageSetup, SUMMARY_PROTECTION } from './page';
import { putHead, putNotes } from './print-block';
import { SheetBuilder, span } from './sheet-builder';
import type { UnitContext } from './unit-context';

const HEADER_ROW = 4;
const FIRST_ROW = 5;
const HEADER_HEIGHT = 33;

/** Widths in points; together 252 mm. */
const COLUMNS: readonly { field: TaskField; width: number; style: Style }[] = [
  { field: 'number', width: 30, style: STYLES.cellCenter },
  { field: 'area', width: 93, style: STYLES.cellPlainText },
  { field: 'title', width: 192, style: STYLES.cellPlainText },
  { field: 'product', width: 96, style: STYLES.cellPlainText },
  { field: 'lead', width: 84, style: STYLES.cellPlainText },
  { field: 'coordinators', width: 93, style: STYLES.cellPlainText },
  { field: 'deadline', width: 63, style: STYLES.cellCenter },
  { field: 'due', width: 63, style: STYLES.cellDate },
];
const WIDTHS = COLUMNS.map(({ width }) => width);

/** "Phối hợp": the tasks in which the unit only has a part, to read and to print. */
export function layoutCoordinated(context: UnitContext): SheetBuilder {
  const { coordinated, plan } = context;
  const sheet = new SheetBuilder(COORDINATED_TAB.name, undefined, { tabColor: COLORS.muted });
  sheet.widths(WIDTHS);
  const title = `DANH SÁCH NHIỆM VỤ PHỐI HỢP THỰC HIỆN NĂM ${plan.header.year}`;
  putHead(sheet, context, title, { text: `Tổng số: ${coordinated.length} nhiệm vụ` }, WIDTHS);
  COLUMNS.forEach(({ field }, column) =>
    sheet.put(HEADER_ROW, column, PLAN_HEADINGS[field].heading, STYLES.summaryHeader),
  );
  sheet.height(HEADER_ROW, HEADER_HEIGHT);
  coordinated.forEach(({ values }, index) => {
    const row = FIRST_ROW + index;
    COLUMNS.forEach(({ field, style }, column) =>
      sheet.put(row, column, values[field] ?? null, field === 'deadline' ? deadlineLook(values[field]) : style),
    );
    sheet.height(
      row,
      rowHeight(
        COLUMNS.map(({ field, width }) => sized(values[field], width)),
        19.5,
      ),
    );
  });
  const note =
    'Trang này để theo dõi, không phải nhập. Kết quả do cơ quan chủ trì báo cáo; đơn vị phối hợp gửi phần việc của mình cho cơ quan chủ trì.';
  const end = putNotes(sheet, FIRST_ROW + coordinated.length, [{ text: note }], WIDTHS);
  sheet.freeze(FIRST_ROW, 0);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: plan.header,
      printArea: span(0, 0, WIDTHS.length, end),
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      ...landscapePages(printedHeights(sheet, end), [], HEADER_HEIGHT),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return sheet;
}

/** Deadlines are text as a rule; a real date typed there still shows as one. */
function deadlineLook(value: CellValue | undefined): Style {
  return typeof value === 'number' ? STYLES.cellDate : STYLES.cellCenter;
}

function sized(value: CellValue | undefined, width: number): SizedText {
  return { text: typeof value === 'string' ? value : '', width, size: 11 };
}
