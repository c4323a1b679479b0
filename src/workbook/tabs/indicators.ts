import { readText } from '../../domain/cell-values';
import {
  achievement,
  DIRECTIONS,
  INDICATOR_FIELDS,
  RATINGS,
  readPlainTarget,
  UNMEASURED,
  type IndicatorField,
} from '../../domain/indicators';
import { linkText } from '../../domain/links';
import { COLORS, RATE_FORMAT, STATUS_LOOKS, STYLES, TEXT_FORMAT } from '../styles';
import { NAMES, OTHER_TABLES } from '../tab-ids';
import type { Area, CellValue, Style, Validation } from '../workbook';
import {
  choice,
  ENTRY_FIRST_ROW,
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
import { INDICATOR_FORMULAS, indicatorColumn, indicatorHeading, type IndicatorColumn } from './indicators-formulas';
import { INDICATORS_BLOCK } from './info-names';
import { layoutLinks } from './links';
import type { Note } from './print-block';
import { span, type Origin } from './sheet-builder';

const small = inEntrySize;
const text = small(STYLES.entryText);
const pick = small(STYLES.entryChoice);
const number = small(STYLES.entryCenter);
const worked = (more: Partial<Style> = {}): Style => small({ ...STYLES.cellCenter, ...more });

const column = (key: IndicatorColumn, width: number, style: Style): EntryColumn => {
  const formula = key in INDICATOR_FORMULAS ? INDICATOR_FORMULAS[key as keyof typeof INDICATOR_FORMULAS] : undefined;
  return { heading: indicatorHeading(key), width, style, ...(formula === undefined ? {} : { formula }) };
};
const step = (key: IndicatorColumn): EntryColumn => ({ ...column(key, 60, worked()), hidden: true });

export const INDICATORS: EntryTab<IndicatorColumn> = {
  tab: 'indicators',
  table: OTHER_TABLES.indicators,
  blockName: INDICATORS_BLOCK,
  columns: {
    number: {
      ...column('number', 24, number),
      filler: rowNumberFormula(OTHER_TABLES.indicators, indicatorHeading('name')),
    },
    area: column('area', 88, pick),
    name: column('name', 152, text),
    measure: column('measure', 38, { ...pick, horizontal: 'center' }),
    baseline: column('baseline', 42, number),
    // Text, or Excel would turn "95%" into 0,95 and "5-10" into a day.
    target: column('target', 62, { ...text, horizontal: 'center', numberFormat: TEXT_FORMAT }),
    result: column('result', 56, number),
    share: column('share', 48, worked({ numberFormat: RATE_FORMAT })),
    rating: column('rating', 48, worked()),
    unit: column('unit', 92, pick),
    note: column('note', 64, text),
    direction: column('direction', 60, pick),
    source: column('source', 120, text),
    link: column('link', 160, text),
    plain: step('plain'),
    sign: step('sign'),
    figure: step('figure'),
    level: step('level'),
  },
  printed: 11,
  layout: layoutIndicators,
};
const KEYS = keysOf(INDICATORS);
const at = (key: IndicatorColumn): number => KEYS.indexOf(key);
const isEntry = (key: IndicatorColumn): key is IndicatorField => (INDICATOR_FIELDS as readonly string[]).includes(key);

/**
 * "Chỉ tiêu": what the plan wants to reach in figures, and how far it has come. The columns right of the notes are not printed.
 */
export function layoutIndicators(
  context: EntryContext,
  rows: readonly EntryRow<IndicatorColumn>[],
  place?: EntryPlace,
): EntrySheet {
  const { year } = context.plan.header;
  return layoutEntryTab(
    INDICATORS,
    {
      title: `KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM ${year}`,
      unitLine: 'Kết quả lũy kế đến ngày chốt số liệu',
      counts: countsOf(rows),
      workedOut,
      lists: [{ column: 'direction', heading: 'Danh sách chọn chiều', texts: Object.values(DIRECTIONS) }],
      validations,
      below: (sheet, row) => {
        // Left blank: what is typed there belongs to the table.
        sheet.height(row, 12);
        return { end: row + 1, notes: [...NOTES] };
      },
      colours: (sheet, count) => {
        const missed = `=${sheet.columnFixed(ENTRY_FIRST_ROW, at('rating'))}="${RATINGS.missed}"`;
        sheet.format({
          area: span(ENTRY_FIRST_ROW, at('share'), 2, count),
          formula: missed,
          font: { bold: true, color: COLORS.alert },
          fill: STATUS_LOOKS.overdue.fill,
        });
      },
    },
    context,
    rows,
    place,
  );
}

/** "TH KT-XH": the socio-economic targets that tasks and these indicators are tied to. */
export function layoutLinksOf(
  context: EntryContext,
  rows: readonly EntryRow<IndicatorColumn>[],
  origin?: Origin,
): EntrySheet {
  const named = rows.filter(({ name }) => readText(name?.value) !== '');
  const links = named.map(({ link }) => linkText(link?.value));
  const indicators = { link: indicatorColumn('link'), name: indicatorColumn('name') };
  return layoutLinks({ ...context, links, indicators }, origin);
}

const cellsOf = (row: EntryRow<IndicatorColumn>): Record<IndicatorField, CellValue> =>
  Object.fromEntries(KEYS.filter(isEntry).map((key) => [key, row[key]?.value ?? null])) as Record<
    IndicatorField,
    CellValue
  >;

function workedOut(row: EntryRow<IndicatorColumn>): Partial<Record<IndicatorColumn, CellValue>> {
  const cells = cellsOf(row);
  const { plain, sign, figure, level } = readPlainTarget(cells);
  const steps = { plain, sign, figure, level: level ?? '' };
  if (readText(cells.name) === '') return { ...steps, share: '', rating: '' };
  const { share, rating } = achievement(cells);
  return { ...steps, share: share ?? UNMEASURED, rating: RATINGS[rating] };
}

function countsOf(rows: readonly EntryRow<IndicatorColumn>[]): { text: string; formula: string } {
  const ratings = rows.map((row) => workedOut(row).rating).filter((rating) => rating !== '');
  const count = (rating: string): number => ratings.filter((one) => one === rating).length;
  const live = (criterion: string): string => `COUNTIF(${indicatorColumn('rating')},"${criterion}")`;
  const parts = [
    { text: 'Tổng số: ', value: ratings.length, formula: live('?*') },
    { text: ' chỉ tiêu; đạt: ', value: count(RATINGS.reached), formula: live(RATINGS.reached) },
    { text: '; chưa đạt: ', value: count(RATINGS.missed), formula: live(RATINGS.missed) },
    { text: '; chưa có số liệu hoặc chưa đánh giá được: ', value: count(UNMEASURED), formula: live(UNMEASURED) },
  ];
  return {
    text: parts.map((part) => `${part.text}${part.value}`).join(''),
    formula: `=${parts.map((part) => `"${part.text}"&${part.formula}`).join('&')}`,
  };
}

/** Rules for typing; pasting goes past them, so the check looks at everything again. */
function validations(over: (column: IndicatorColumn) => Area, list: (column: IndicatorColumn) => string): Validation[] {
  const hint = (key: IndicatorColumn, message: string): Validation['prompt'] => ({
    title: indicatorHeading(key),
    message,
  });
  return [
    choice(
      over('area'),
      `=${NAMES.areaList}`,
      'Lĩnh vực',
      'Tên lĩnh vực không có trong Danh mục. Nên chọn từ danh sách.',
    ),
    choice(
      over('unit'),
      `=${NAMES.unitList}`,
      'Đơn vị theo dõi',
      'Tên đơn vị không có trong Danh mục. Nên chọn từ danh sách.',
    ),
    {
      ...choice(over('direction'), list('direction'), 'Chiều', 'Chọn Tăng hoặc Giảm.'),
      prompt: hint(
        'direction',
        'Tăng: càng cao càng tốt (để trống cũng là Tăng). Giảm: càng thấp càng tốt. Chỉ cần khi kế hoạch không ghi dấu ≥, ≤.',
      ),
    },
    {
      area: over('baseline'),
      rule: { type: 'decimal', operator: 'greaterThanOrEqual', formula1: 0 },
      allowBlank: true,
      prompt: hint(
        'baseline',
        'Số của năm trước hoặc năm gốc, cùng đơn vị tính. Nếu có, tỷ lệ là phần đã đi được từ giá trị gốc đến kế hoạch.',
      ),
      error: {
        style: 'stop',
        title: 'Giá trị gốc',
        message: 'Nhập một số từ 0 trở lên, cùng đơn vị tính; không có thì để trống.',
      },
    },
    {
      area: over('target'),
      rule: { type: 'textLength', operator: 'between', formula1: 0, formula2: 60 },
      allowBlank: true,
      prompt: hint(
        'target',
        'Ghi một mức từ 0 trở lên: ≥ 95%, > 90, ≤ 5, 95–100%. Số không có dấu là ít nhất (Tăng) hoặc nhiều nhất (Giảm). Chỉ tiêu không đo bằng số: ghi Đạt, Hoàn thành…',
      ),
      error: { style: 'warning', title: 'Kế hoạch năm', message: 'Nên ghi ngắn gọn một mức, ví dụ ≥ 95%.' },
    },
    {
      area: over('result'),
      rule: { type: 'textLength', operator: 'between', formula1: 0, formula2: 60 },
      allowBlank: true,
      prompt: hint(
        'result',
        'Ghi số theo đơn vị tính: 97,5 (không ghi 97,5%). Chỉ tiêu không đo bằng số: ghi Đạt hoặc Chưa đạt. Chưa có số liệu thì để trống.',
      ),
      error: { style: 'warning', title: 'Kết quả', message: 'Nên ghi một số, hoặc Đạt, Chưa đạt.' },
    },
  ];
}

const NOTES: readonly Note[] = [
  {
    text: 'Tỷ lệ so với kế hoạch: kết quả chia cho kế hoạch; nếu càng thấp càng tốt thì kế hoạch chia cho kết quả. Có giá trị gốc: (kết quả – giá trị gốc) : (kế hoạch – giá trị gốc), âm khi kết quả kém hơn giá trị gốc.',
  },
  {
    text: 'Kế hoạch ghi một khoảng (95–100%) thì đạt khi tới mức đầu của khoảng; chiều Giảm thì khi không vượt mức cuối; tỷ lệ nhiều nhất là 100%. Dấu “–”: chưa có kết quả, hoặc kế hoạch không ghi một mức đo được.',
  },
];
