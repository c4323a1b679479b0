import { toSerial } from '../../domain/dates';
import { HEADER_FIELDS } from '../../domain/plan-headings';
import type { PlanHeader } from '../../domain/plan';
import { COLORS, STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import { heightOfLines, lineCount } from '../text-size';
import type { Area, CellValue, DefinedName, Style } from '../workbook';
import type { LayoutContext } from './context';
import { periodColumn } from './formulas';
import { countingLines } from './info-counting';
import { infoName } from './info-names';
import { pageSetup, PORTRAIT, SUMMARY_PROTECTION } from './page';
import { linesOf } from './print-block';
import { SheetBuilder, single, span } from './sheet-builder';

const LABEL_WIDTH = 135;
const VALUE_WIDTH = PORTRAIT.width - LABEL_WIDTH;
/** What one step of indent takes, in points. */
const INDENT = 9;
/** Lines kept for more goals and requirements. */
const SPARE_LINES = 2;

export type InfoSheet = { builder: SheetBuilder; names: DefinedName[] };

/** "Thông tin": what the other tabs print and count with. Each value is found by a name, wherever the cell is moved to. */
export function layoutInfo(context: LayoutContext): InfoSheet {
  const { plan, summary } = context;
  const { header } = plan;
  const sheet = new SheetBuilder(context.sheets.info, undefined, { tabColor: COLORS.alert });
  const names: DefinedName[] = [];
  const name = (text: string, area: Area, hidden: boolean): void => {
    names.push({ name: text, reference: `=${sheet.reference(area)}`, ...(hidden ? { hidden } : {}) });
  };
  sheet.widths([LABEL_WIDTH, VALUE_WIDTH]);
  sheet.merge(span(0, 0, 2), 'THÔNG TIN KẾ HOẠCH', STYLES.title);
  sheet.height(0, 30);
  const hint = 'Nhập vào các ô ở cột bên phải. Ô nền xám được tính tự động. Các trang khác lấy thông tin từ đây.';
  sheet.merge(span(1, 0, 2), hint, STYLES.hint);
  sheet.height(1, 30);
  let row = 2;

  const section = (text: string): void => {
    sheet.merge(span(row, 0, 2), text, STYLES.section);
    sheet.height(row, 25.5);
    row += 1;
  };
  const line = (label: string, value: CellValue, style: Style, formula?: string): Area => {
    sheet.put(row, 0, label, STYLES.label);
    sheet.put(row, 1, value, style, formula === undefined ? {} : { formula });
    const lines = Math.max(
      lineCount(typeof value === 'string' ? value : '', VALUE_WIDTH - INDENT, 12),
      lineCount(label, LABEL_WIDTH - INDENT, 12),
    );
    sheet.height(row, Math.max(21, heightOfLines(lines, 12)));
    row += 1;
    return single(row - 1, 1);
  };
  const field = (key: keyof PlanHeader): void => {
    const area = line(HEADER_FIELDS[key].label, headerValue(header, key), styleOf(key));
    name(infoName(key), area, true);
    if (key === 'place') name(NAMES.place, area, false);
    if (key === 'year') name(NAMES.year, area, false);
  };

  section('1. Kế hoạch');
  for (const key of ['place', 'issuer', 'title', 'year', 'decisionNumber', 'decisionDate', 'consolidator'] as const)
    field(key);

  section('2. Kỳ báo cáo');
  const match = `MATCH(${NAMES.period},${periodColumn(context, 'name')},0)`;
  const pick = (key: 'from' | 'closing'): string => `=IFERROR(INDEX(${periodColumn(context, key)},${match}),"")`;
  const period = line('Kỳ báo cáo', summary.period.name, STYLES.infoChoice);
  name(NAMES.period, period, false);
  sheet.validate({
    area: period,
    rule: { type: 'list', source: `=${NAMES.periodList}` },
    allowBlank: false,
    prompt: {
      title: 'Kỳ báo cáo',
      message: 'Chọn kỳ trong danh sách; các trang tổng hợp tính lại theo ngày chốt của kỳ.',
    },
    error: { style: 'stop', title: 'Kỳ báo cáo', message: 'Chọn một kỳ có trong bảng kỳ báo cáo ở trang Danh mục.' },
  });
  name(NAMES.from, line('Từ ngày', toSerial(summary.period.from), STYLES.infoDerivedDate, pick('from')), false);
  const closing = line('Ngày chốt số liệu', toSerial(summary.period.closing), STYLES.infoDerivedDate, pick('closing'));
  name(NAMES.closing, closing, false);
  for (const counting of countingLines(context)) {
    const area = line(counting.label, counting.value, counting.style, counting.formula);
    name(counting.name, area, false);
    if (counting.choice !== undefined) sheet.validate({ area, ...counting.choice });
  }

  section('3. Người ký');
  for (const key of ['signerTitle', 'signerName'] as const) field(key);

  section('4. Kiểm soát tài liệu');
  for (const key of ['formCode', 'revision', 'sample'] as const) field(key);

  for (const [key, heading] of [
    ['goals', '5. Mục tiêu'],
    ['requirements', '6. Yêu cầu'],
  ] as const) {
    section(heading);
    const first = row;
    const lines = [...header[key], ...Array<string | null>(SPARE_LINES).fill(null)];
    lines.forEach((text, index) => line(`${HEADER_FIELDS[key].label} ${index + 1}`, text, STYLES.infoText));
    name(infoName(key), span(first, 1, 1, lines.length), true);
  }
  sheet.page(pageSetup({ orientation: 'portrait', header, printArea: span(0, 0, 2, row) }));
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, names };
}

function styleOf(key: keyof PlanHeader): Style {
  const { kind } = HEADER_FIELDS[key];
  if (kind === 'date') return STYLES.infoDate;
  return kind === 'number' ? STYLES.infoNumber : STYLES.infoText;
}

function headerValue(header: PlanHeader, key: keyof PlanHeader): CellValue {
  if (key === 'sample') return header.sample ? 'x' : null;
  if (key === 'decisionDate') return header.decisionDate === null ? null : toSerial(header.decisionDate);
  const value = header[key];
  if (typeof value === 'number') return value;
  if (typeof value !== 'string' || value === '') return null;
  return key === 'issuer' || key === 'signerTitle' ? linesOf(value).join('\n') : value;
}
