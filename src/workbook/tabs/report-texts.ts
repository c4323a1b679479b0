import type { Area as ReformArea } from '../../domain/area';
import { FIELDS } from '../../domain/report/fields';
import { PLACE_IDS, placeLabel, type Passage } from '../../domain/report/passages';
import { COLORS, STYLES } from '../styles';
import { TABLES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area } from '../workbook';
import { choice } from './entry-table';
import { pageSetup, type DocumentControl } from './page';
import { SheetBuilder, span } from './sheet-builder';

export const REPORT_HEADINGS = { place: 'Mục', text: 'Nội dung', when: 'Chỉ in khi' } as const;
export type ReportColumn = keyof typeof REPORT_HEADINGS;

/** Points; the printed ones add up to 252 mm. */
const WIDTHS = { place: 132, text: 447, when: 135 } as const;
/** A gap, the fields with what they mean, another gap, and what the dropdowns offer. */
const BESIDES = [15, 150, 240, 15, 190, 190];
const AT = { field: 4, about: 5, places: 7, conditions: 8 } as const;
const HEADER_ROW = 3;
const FIRST_ROW = 4;
/** Blank rows for texts of the office's own. */
const SPARE_ROWS = 15;

const HINTS = [
  'Lời văn của báo cáo Word. Sửa, xóa, thêm dòng tùy ý; mỗi dòng là một đoạn, in theo thứ tự từ trên xuống trong từng mục. Dòng bắt đầu bằng "- " in thành gạch đầu dòng.',
  'Trong dấu { } là trường được thay bằng số liệu của kỳ (danh sách ở bên phải); bảng, biểu đồ đứng riêng một dòng. Dấu … là chỗ cần bổ sung, được tô vàng trong báo cáo.',
] as const;

/** Conditions that the dropdown offers; any other field may stand there as well. */
const CONDITIONS = [
  'số nhiệm vụ',
  'đến hạn',
  'quá hạn',
  'nhiệm vụ hoàn thành',
  'nguyên nhân',
  'nhiệm vụ kỳ tới',
  'kỳ tới',
  'tỷ lệ cùng kỳ',
];
const MORE_CONDITIONS = ['số chỉ tiêu', 'số sáng kiến', 'phải nộp', 'TTHC tiếp nhận', 'phiếu chấm điểm'];

export type ReportTextsContext = {
  /** The sheet's name. */
  name: string;
  areas: readonly ReformArea[];
  header: DocumentControl;
  passages: readonly Passage[];
};

/**
 * "Mẫu báo cáo": the texts of the report, a row for each, in a table that people edit as they like. Beside it, not printed, what may stand
 * between braces.
 */
export function layoutReportTexts({ name, areas, header, passages }: ReportTextsContext): SheetBuilder {
  const sheet = new SheetBuilder(name, undefined, { tabColor: COLORS.accent });
  const printed = Object.values(WIDTHS);
  sheet.widths([...printed, ...BESIDES]);
  sheet.merge(span(0, 0, printed.length), 'LỜI VĂN BÁO CÁO CÔNG TÁC CẢI CÁCH HÀNH CHÍNH', STYLES.title);
  sheet.height(0, 27);
  HINTS.forEach((text, index) => {
    sheet.merge(span(1 + index, 0, printed.length), text, STYLES.hint);
    sheet.height(1 + index, 30);
  });
  const columns = Object.keys(REPORT_HEADINGS) as ReportColumn[];
  columns.forEach((column, index) => sheet.put(HEADER_ROW, index, REPORT_HEADINGS[column], STYLES.header));
  sheet.height(HEADER_ROW, 24);
  passages.forEach(({ place, text, when }, index) => {
    const row = FIRST_ROW + index;
    const values = { place: placeLabel(place, areas), text, when };
    columns.forEach((column, at) => sheet.put(row, at, values[column] || null, STYLES.entryText));
    sheet.height(row, rowHeight([{ text, width: WIDTHS.text, size: 11 }], 19.5));
  });
  const rows = passages.length + SPARE_ROWS;
  for (let row = FIRST_ROW + passages.length; row < FIRST_ROW + rows; row++) {
    columns.forEach((_, at) => sheet.put(row, at, null, STYLES.entryText));
    sheet.height(row, 19.5);
  }
  sheet.table({
    name: TABLES.reportTexts,
    area: span(HEADER_ROW, 0, columns.length, rows + 1),
    columns: columns.map((column) => ({ name: REPORT_HEADINGS[column] })),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
  putFields(sheet);
  const places = [
    ...PLACE_IDS.map((id) => placeLabel(id, areas)),
    ...areas.map(({ id }) => placeLabel({ areaId: id }, areas)),
  ];
  const conditions = [...CONDITIONS, ...MORE_CONDITIONS].flatMap((field) => [`có ${field}`, `không có ${field}`]);
  const over = (column: ReportColumn): Area => span(FIRST_ROW, columns.indexOf(column), 1, rows);
  sheet.validate(
    choice(
      over('place'),
      putList(sheet, AT.places, 'Danh sách mục', places),
      'Mục',
      'Mục này không có trong danh sách nên đoạn văn sẽ không được in. Nên chọn từ danh sách.',
    ),
  );
  sheet.validate(
    choice(
      over('when'),
      putList(sheet, AT.conditions, 'Danh sách điều kiện', conditions),
      'Chỉ in khi',
      'Ghi "có" hoặc "không có" kèm tên một trường, ví dụ: có quá hạn. Để trống thì luôn in.',
    ),
  );
  sheet.freeze(FIRST_ROW, 0);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header,
      printArea: span(0, 0, printed.length, FIRST_ROW + rows),
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
    }),
  );
  return sheet;
}

function putFields(sheet: SheetBuilder): void {
  sheet.put(HEADER_ROW, AT.field, 'Trường dùng được', STYLES.header);
  sheet.put(HEADER_ROW, AT.about, 'Được thay bằng', STYLES.header);
  FIELDS.forEach(({ name, about, kind }, index) => {
    sheet.put(FIRST_ROW + index, AT.field, `{${name}}`, STYLES.cellPlainText);
    const alone = kind === 'block' ? ' (đứng riêng một dòng)' : '';
    sheet.put(FIRST_ROW + index, AT.about, `${about}${alone}`, STYLES.cellPlainText);
  });
}

/** Returns the source of a dropdown. */
function putList(sheet: SheetBuilder, column: number, heading: string, texts: readonly string[]): string {
  sheet.put(HEADER_ROW, column, heading, STYLES.hint);
  texts.forEach((text, index) => sheet.put(FIRST_ROW + index, column, text, STYLES.hint));
  return `=${sheet.reference(span(FIRST_ROW, column, 1, texts.length))}`;
}
