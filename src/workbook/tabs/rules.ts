import type { Threshold } from '../../domain/rule-settings';
import { COLORS, STYLES } from '../styles';
import { TABLES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Cell, Page, Style, Validation } from '../workbook';
import { SEVERITY_LABELS } from './check';
import type { LayoutContext, RuleRow } from './context';
import { pageSetup, SUMMARY_PROTECTION, type DocumentControl } from './page';
import { SheetBuilder, span } from './sheet-builder';

/** In the order of the columns; tabs that were made earlier have the code first. It is a key, not words for people. */
export const RULE_HEADINGS = {
  title: 'Nội dung',
  severity: 'Mức độ',
  threshold: 'Ngưỡng',
  unit: 'Đơn vị',
  source: 'Nguồn',
  code: 'Mã',
} as const;
export type RuleColumn = keyof typeof RULE_HEADINGS;
export const RULE_COLUMNS = Object.keys(RULE_HEADINGS) as RuleColumn[];
const AT = Object.fromEntries(RULE_COLUMNS.map((column, at) => [column, at])) as Record<RuleColumn, number>;

/** Below the rules, in the same columns. */
export const IGNORED_HEADINGS = {
  reason: 'Lý do',
  tab: 'Trang',
  cell: 'Ô',
  date: 'Ngày',
  value: 'Nội dung ô',
  rule: 'Quy tắc',
  key: 'Khóa',
} as const;

/** What people choose from in "Mức độ". */
export const SEVERITY_CHOICES = { ...SEVERITY_LABELS, off: 'Tắt' } as const;

const UNIT_LABELS: Readonly<Record<Threshold['unit'], string>> = {
  day: 'ngày',
  percent: '%',
  character: 'ký tự',
  year: 'năm',
  point: 'điểm',
};

/** Points; the printed columns are as wide as an upright page. The last one holds keys for the program. */
export const RULE_WIDTHS = [126, 69, 48, 60, 77.25, 87];
const KEY_WIDTH = 60;
const COLUMNS = RULE_WIDTHS.length;
const HEADER_ROW = 2;
const FIRST_ROW = 3;
/** Hidden rows between the two tables, for rules that later versions bring: a table cannot be moved out of the way. */
const RESERVE = 60;

export type RulesContext = Pick<LayoutContext, 'rules' | 'sheets'> & { plan: { header: DocumentControl } };

/**
 * "Quy tắc": every rule with the severity and the threshold that this office wants, and the findings that were said to be all
 * right. The second table is not printed with it: "Kiểm tra" prints it with its findings.
 */
export function layoutRules({ rules, plan, sheets }: RulesContext): SheetBuilder {
  const sheet = new SheetBuilder(sheets.rules, undefined, { tabColor: COLORS.muted });
  sheet.widths([...RULE_WIDTHS, KEY_WIDTH], [COLUMNS]);
  sheet.merge(span(0, 0, COLUMNS), 'QUY TẮC KIỂM TRA', STYLES.title);
  sheet.height(0, 30);
  const hint =
    'Chọn Tắt ở cột Mức độ để không kiểm tra theo quy tắc đó; sửa Ngưỡng nếu cần. Các cột khác đã khóa. Danh sách kiểm tra cập nhật ngay.';
  sheet.merge(span(1, 0, COLUMNS), hint, STYLES.hint);
  sheet.height(1, 30);
  Object.values(RULE_HEADINGS).forEach((heading, column) => sheet.put(HEADER_ROW, column, heading, STYLES.header));
  // Room for the filter buttons under the words.
  sheet.height(HEADER_ROW, 33);

  const shown: (RuleRow | null)[] = rules.length > 0 ? [...rules] : [null];
  shown.forEach((rule, index) => {
    const row = FIRST_ROW + index;
    const cells = ruleCells(rule);
    for (const column of RULE_COLUMNS) sheet.put(row, AT[column], cells[column].value, cells[column].style);
    sheet.height(row, rule === null ? 19.5 : ruleHeight(rule));
    if (rule?.threshold) sheet.validate({ ...thresholdValidation(rule.threshold), area: span(row, AT.threshold, 1) });
  });
  sheet.table({
    name: TABLES.rules,
    area: span(HEADER_ROW, 0, COLUMNS, shown.length + 1),
    columns: Object.values(RULE_HEADINGS).map((name) => ({ name })),
    style: null,
    bandedRows: false,
    filterButtons: true,
  });
  const end = FIRST_ROW + shown.length + RESERVE;
  for (let row = end - RESERVE; row < end; row++) sheet.hideRow(row);
  sheet.validate({ ...SEVERITY_VALIDATION, area: span(FIRST_ROW, AT.severity, 1, end - FIRST_ROW) });

  sheet.put(end, 0, 'MỤC ĐÃ BỎ QUA', STYLES.section);
  sheet.height(end, 30);
  const ignoredHint = 'Các nội dung đã xem và cho qua, kèm lý do. Mục nào sửa ô thì được kiểm tra lại.';
  sheet.merge(span(end + 1, 0, COLUMNS), ignoredHint, STYLES.hint);
  sheet.height(end + 1, 18);
  Object.values(IGNORED_HEADINGS).forEach((heading, column) => sheet.put(end + 2, column, heading, STYLES.header));
  sheet.height(end + 2, 24);
  IGNORED_STYLES.forEach((style, column) => sheet.put(end + 3, column, null, style));
  sheet.table({
    name: TABLES.ignored,
    area: span(end + 2, 0, COLUMNS + 1, 2),
    columns: Object.values(IGNORED_HEADINGS).map((name) => ({ name })),
    style: null,
    bandedRows: false,
    filterButtons: false,
  });

  sheet.freeze(FIRST_ROW, 0);
  sheet.page(rulesPage(plan.header, end));
  sheet.protect({ ...SUMMARY_PROTECTION, allowFilter: true });
  return sheet;
}

/** `end`: the row in which the second table's title stands. Hidden rows do not print, so that new rules are in it already. */
export function rulesPage(header: DocumentControl, end: number): Page {
  return pageSetup({
    orientation: 'portrait',
    header,
    printArea: span(0, 0, COLUMNS, end),
    titleRows: { from: HEADER_ROW, to: HEADER_ROW },
  });
}

const { cellText, cellCenter, entryCenter } = STYLES;
/** Of a row of the second table. */
export const IGNORED_STYLES: readonly Style[] = [
  cellText,
  cellCenter,
  cellCenter,
  STYLES.cellDate,
  STYLES.cellPlainText,
  cellText,
  STYLES.hiddenId,
];

/** The cells of a rule's row; null makes the blank row that a table must have. */
export function ruleCells(rule: RuleRow | null): Record<RuleColumn, Cell> {
  const threshold = rule?.threshold ?? null;
  return {
    title: { value: rule?.title ?? null, style: cellText },
    severity: { value: rule && SEVERITY_CHOICES[rule.severity], style: rule ? entryCenter : cellCenter },
    threshold: { value: threshold && threshold.value, style: threshold === null ? cellCenter : entryCenter },
    unit: { value: threshold && UNIT_LABELS[threshold.unit], style: cellCenter },
    source: { value: rule && sourceText(rule.source), style: cellText },
    code: { value: rule?.code ?? null, style: STYLES.cellKey },
  };
}

function sourceText(source: string): string {
  return source === 'practice' ? 'Thực tế' : source;
}

export function ruleHeight(rule: RuleRow): number {
  const cells = ruleCells(rule);
  const texts = RULE_COLUMNS.map((column, at) => {
    const { value, style } = cells[column];
    return { text: String(value ?? ''), width: RULE_WIDTHS[at] ?? 0, size: style?.font?.size ?? 11 };
  });
  return rowHeight(texts, 19.5);
}

const SEVERITY_VALIDATION: Omit<Validation, 'area'> = {
  rule: { type: 'list', source: Object.values(SEVERITY_CHOICES).join(',') },
  allowBlank: false,
  error: { style: 'stop', title: 'Mức độ', message: 'Chọn một mức trong danh sách.' },
};

/** Of the cell of a threshold. */
export function thresholdValidation({ min, max, unit }: Threshold): Omit<Validation, 'area'> {
  const message = `Nhập số từ ${min} đến ${max} (${UNIT_LABELS[unit]}).`;
  return {
    rule: { type: 'decimal', operator: 'between', formula1: min, formula2: max },
    allowBlank: true,
    error: { style: 'stop', title: 'Ngưỡng', message },
  };
}
