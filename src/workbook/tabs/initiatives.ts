import { areaLabel } from '../../domain/area';
import { isCellError } from '../../domain/cell-values';
import {
  countInitiatives,
  INITIATIVE_HEADINGS,
  INITIATIVE_STATUSES,
  RECOGNISED,
  type InitiativeCounts,
  type InitiativeEntry,
  type InitiativeField,
} from '../../domain/initiatives';
import { STYLES } from '../styles';
import { NAMES, OTHER_TABLES } from '../tab-ids';
import { rowHeight } from '../text-size';
import type { Area, Style, Validation } from '../workbook';
import {
  choice,
  inEntrySize,
  keysOf,
  layoutEntryTab,
  rowNumberFormula,
  type EntryColumn,
  type EntryContext,
  type EntryPlace,
  type EntryRow,
  type EntrySheet,
  type EntryTab,
} from './entry-table';
import { columnSpecifier, quoted } from './formulas';
import { INITIATIVES_BLOCK } from './info-names';
import type { Note } from './print-block';
import { span, type SheetBuilder } from './sheet-builder';

const small = inEntrySize;
const text = small(STYLES.entryText);
const pick = small(STYLES.entryChoice);

const column = (key: InitiativeField, width: number, style: Style): EntryColumn => ({
  heading: INITIATIVE_HEADINGS[key].heading,
  width,
  style,
});

export const INITIATIVES: EntryTab<InitiativeField> = {
  tab: 'initiatives',
  table: OTHER_TABLES.initiatives,
  blockName: INITIATIVES_BLOCK,
  columns: {
    number: {
      ...column('number', 24, small(STYLES.entryCenter)),
      filler: rowNumberFormula(OTHER_TABLES.initiatives, INITIATIVE_HEADINGS.name.heading),
    },
    name: column('name', 150, text),
    author: column('author', 76, text),
    unit: column('unit', 86, pick),
    area: column('area', 84, pick),
    status: column('status', 56, pick),
    level: column('level', 50, text),
    decision: column('decision', 60, text),
    date: column('date', 56, small(STYLES.entryDate)),
    effect: column('effect', 72, text),
    evidence: column('evidence', 120, text),
    note: column('note', 120, text),
  },
  printed: 10,
  layout: layoutInitiatives,
};
const KEYS = keysOf(INITIATIVES);
const at = (key: InitiativeField): number => KEYS.indexOf(key);
const tableColumn = (key: InitiativeField): string =>
  `${OTHER_TABLES.initiatives}[${columnSpecifier(INITIATIVE_HEADINGS[key].heading)}]`;

/** "Sáng kiến": the register, and under it how many there are in each area, by how far they have come. */
export function layoutInitiatives(
  context: EntryContext,
  rows: readonly EntryRow<InitiativeField>[],
  place?: EntryPlace,
): EntrySheet {
  const entries = rows.map(entryOf);
  const total = countInitiatives(entries);
  return layoutEntryTab(
    INITIATIVES,
    {
      title: `SÁNG KIẾN TRONG CÔNG TÁC CẢI CÁCH HÀNH CHÍNH NĂM ${context.plan.header.year}`,
      unitLine: 'Số liệu lũy kế từ đầu năm',
      counts: countLine(total),
      workedOut: () => ({}),
      lists: [{ column: 'evidence', heading: 'Danh sách chọn trạng thái', texts: INITIATIVE_STATUSES }],
      validations,
      below: (sheet, row) => {
        sheet.height(row, 12);
        return { end: putCounts(sheet, row + 1, context, entries), notes: [...NOTES, restNote(context, entries)] };
      },
    },
    context,
    rows,
    place,
  );
}

/** A row of the register as formulas meet it. */
function entryOf(row: EntryRow<InitiativeField>): InitiativeEntry {
  const text = (key: InitiativeField): string => {
    const value = row[key]?.value ?? '';
    return isCellError(value) ? value.error : String(value);
  };
  return { name: text('name'), area: text('area'), status: text('status') };
}

/** Not "?*", which is text alone for one program and numbers as well for another. */
const ANYTHING = '"<>"';

/**
 * A piece of a formula, without "=": rows that name an initiative, of an area and with a status where these are given as pieces of a
 * formula.
 */
function countFormula(area: string | null, status: string | null): string {
  const criteria = [
    `${tableColumn('name')},${ANYTHING}`,
    ...(area === null ? [] : [`${tableColumn('area')},${area}`]),
    ...(status === null ? [] : [`${tableColumn('status')},${status}`]),
  ];
  return `COUNTIFS(${criteria.join(',')})`;
}

function countLine({ total, byStatus, blank, other }: InitiativeCounts): { text: string; formula: string } {
  const [all, withStatus] = [countFormula(null, null), countFormula(null, ANYTHING)];
  const known = INITIATIVE_STATUSES.map((status) => countFormula(null, quoted(status)));
  const parts = [
    { text: 'Tổng số: ', value: total, formula: all },
    ...INITIATIVE_STATUSES.map((status, index) => ({
      text: `${index === 0 ? ' sáng kiến' : ''}; ${status.toLowerCase()}: `,
      value: byStatus[status],
      formula: known[index] ?? '',
    })),
    { text: '; chưa ghi trạng thái: ', value: blank, formula: `(${all}-${withStatus})` },
    { text: '; trạng thái khác: ', value: other, formula: `(${[withStatus, ...known].join('-')})` },
  ];
  return {
    text: parts.map((part) => `${part.text}${part.value}`).join(''),
    formula: `=${parts.map((part) => `"${part.text}"&${part.formula}`).join('&')}`,
  };
}

/** Columns of the counts, laid over those of the register. */
const COUNTS = {
  name: { column: at('name'), columns: 2, width: 226 },
  statuses: [at('unit'), at('area'), at('status')],
  blank: at('level'),
  other: at('decision'),
  total: { column: at('date'), columns: 2 },
} as const;

function putCounts(
  sheet: SheetBuilder,
  row: number,
  { plan }: EntryContext,
  entries: readonly InitiativeEntry[],
): number {
  const head = (first: number, columns: number, words: string): void =>
    sheet.merge(span(row + 1, first, columns), words, STYLES.summaryHeader);
  sheet.merge(span(row, 0, COUNTS.total.column + COUNTS.total.columns), 'SỐ SÁNG KIẾN THEO LĨNH VỰC', STYLES.group);
  sheet.height(row, 21);
  head(0, 1, 'STT');
  head(COUNTS.name.column, COUNTS.name.columns, 'Lĩnh vực');
  INITIATIVE_STATUSES.forEach((status, index) => head(COUNTS.statuses[index] ?? 0, 1, status));
  head(COUNTS.blank, 1, 'Chưa ghi trạng thái');
  head(COUNTS.other, 1, 'Trạng thái khác');
  head(COUNTS.total.column, COUNTS.total.columns, 'Cộng');
  sheet.height(row + 1, 45);
  const areas = [...plan.areas].sort((a, b) => a.order - b.order);
  const first = row + 2;
  areas.forEach((area, index) => {
    const label = areaLabel(area);
    const counts = countInitiatives(entries, label);
    const formula = (status: string | null): string =>
      countFormula(sheet.columnFixed(first + index, COUNTS.name.column), status);
    putLine(sheet, { row: first + index, number: index + 1, name: label }, counts, formula, LINE);
  });
  const end = first + areas.length;
  const all = (status: string | null): string => countFormula(null, status);
  putLine(sheet, { row: end, number: null, name: 'TỔNG CỘNG' }, countInitiatives(entries), all, TOTAL);
  return end + 1;
}

const LINE = { number: STYLES.cellCenter, name: STYLES.cellText, count: STYLES.cellCount };
const TOTAL = { number: STYLES.totalText, name: STYLES.totalText, count: STYLES.totalCount };

function putLine(
  sheet: SheetBuilder,
  { row, number, name }: { row: number; number: number | null; name: string },
  counts: InitiativeCounts,
  formula: (status: string | null) => string,
  styles: typeof LINE | typeof TOTAL,
): void {
  sheet.put(row, 0, number, styles.number);
  sheet.merge(span(row, COUNTS.name.column, COUNTS.name.columns), name, styles.name);
  const put = (column: number, value: number, live: string): void =>
    sheet.put(row, column, value, styles.count, { formula: `=${live}` });
  const { total, statuses } = COUNTS;
  INITIATIVE_STATUSES.forEach((status, index) =>
    put(statuses[index] ?? 0, counts.byStatus[status], formula(quoted(status))),
  );
  const known = `SUM(${sheet.cell(row, statuses[0])}:${sheet.cell(row, statuses[2])})`;
  put(COUNTS.blank, counts.blank, `${sheet.cell(row, total.column)}-${formula(ANYTHING)}`);
  put(COUNTS.other, counts.other, `${formula(ANYTHING)}-${known}`);
  sheet.merge(span(row, total.column, total.columns), counts.total, styles.count, { formula: `=${formula(null)}` });
  sheet.height(row, rowHeight([{ text: name, width: COUNTS.name.width, size: 11 }], 19.5));
}

const NOTES: readonly Note[] = [
  {
    text: 'Mỗi sáng kiến là một dòng, tính cho lĩnh vực mà sáng kiến phục vụ. Sáng kiến được công nhận cần có cấp công nhận, số quyết định và ngày. Trạng thái khác: không đúng một trong ba trạng thái trong danh sách.',
  },
];

/** Rows whose area cell names no area count in the total only. */
function restNote({ plan }: EntryContext, entries: readonly InitiativeEntry[]): Note {
  const labels = plan.areas.map(areaLabel);
  const known = labels.reduce((sum, label) => sum + countInitiatives(entries, label).total, 0);
  const missing = countInitiatives(entries).total - known;
  const tail = ' sáng kiến chưa ghi đúng lĩnh vực, chỉ được tính ở dòng Tổng cộng.';
  const formula = [countFormula(null, null), ...labels.map((label) => countFormula(quoted(label), null))].join('-');
  return {
    text: missing > 0 ? `Có ${missing}${tail}` : '',
    formula: `=IF(${formula}>0,"Có "&(${formula})&"${tail}","")`,
    longest: `Có 000${tail}`,
    alert: true,
  };
}

/** Rules for typing; pasting goes past them, so the check looks at everything again. */
function validations(over: (column: InitiativeField) => Area, list: (column: InitiativeField) => string): Validation[] {
  return [
    choice(over('unit'), `=${NAMES.unitList}`, 'Đơn vị', 'Tên đơn vị không có trong Danh mục. Nên chọn từ danh sách.'),
    choice(
      over('area'),
      `=${NAMES.areaList}`,
      'Lĩnh vực',
      'Tên lĩnh vực không có trong Danh mục. Nên chọn từ danh sách.',
    ),
    {
      ...choice(
        over('status'),
        list('evidence'),
        'Trạng thái',
        'Trạng thái này chỉ được đếm ở cột Trạng thái khác. Nên chọn từ danh sách.',
      ),
      prompt: {
        title: 'Trạng thái',
        message: `Đề xuất: mới gửi hồ sơ. Đang áp dụng: đã làm, chưa có quyết định. ${RECOGNISED}: đã có quyết định công nhận.`,
      },
    },
    {
      area: over('date'),
      rule: { type: 'date', operator: 'greaterThanOrEqual', formula1: FIRST_DAY },
      allowBlank: true,
      error: { style: 'stop', title: 'Ngày', message: 'Nhập một ngày theo dạng ngày/tháng/năm, ví dụ 15/06/2021.' },
    },
  ];
}

/** 1/1/2000. */
const FIRST_DAY = 36526;
