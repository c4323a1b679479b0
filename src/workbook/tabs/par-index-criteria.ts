/** "Bộ tiêu chí": the sets of criteria, and under them areas, criteria and their parts with what each is worth and how it is scored. */
import { readText } from '../../domain/cell-values';
import {
  CRITERION_HEADINGS,
  FIGURE_SOURCES,
  MOST_EFFORT,
  PARTS,
  SET_HEADINGS,
  SET_LEVELS,
  type CriterionField,
} from '../../domain/par-index/criterion';
import { SCORING_RULES } from '../../domain/par-index/scoring-rules';
import { COLORS, STATUS_LOOKS, STYLES } from '../styles';
import { PAR_TABLES } from '../tab-ids';
import type { Area, Style, Validation } from '../workbook';
import { printedHeights } from './by-area';
import { choice, sparedRows, type EntryContext } from './entry-table';
import { ENTRY_PROTECTION, LANDSCAPE, pageBreaks, pageRoom, pageSetup } from './page';
import {
  CRITERION_HELPERS,
  criteriaShown,
  criterionFormulas,
  setSum,
  setSumFormula,
  SUM_FITS,
  sumFits,
  sumFitsFormula,
  SET_HELPERS,
  type CriterionColumn,
  type CriterionShown,
  type CriterionTyped,
  type SetColumn,
  type SetTyped,
} from './par-index-criteria-formulas';
import {
  emphasised,
  isFilledRow,
  keysIn,
  numberRule,
  PAR_STYLES as LOOKS,
  putParTable,
  tableColumn,
  type ParColumn,
  type ParColumns,
  type ParRow,
} from './par-index-table';
import { putHead, putNotes, putSignatures, type Note } from './print-block';
import { SheetBuilder, span, type Origin } from './sheet-builder';

const FORMULAS = criterionFormulas();
const typed = (field: CriterionField, width: number, style: Style): ParColumn => ({
  heading: CRITERION_HEADINGS[field].heading,
  width,
  style,
});
const helper = (key: keyof typeof CRITERION_HELPERS, width = 48, style: Style = LOOKS.helper): ParColumn => ({
  ...{ heading: CRITERION_HELPERS[key], width, style, formula: FORMULAS[key] },
  ...(key === 'check' ? {} : { hidden: true }),
});

/** The first `CRITERIA_PRINTED` go on paper. */
export const CRITERIA_COLUMNS: ParColumns<CriterionColumn> = {
  set: typed('set', 52, LOOKS.choice),
  code: typed('code', 28, LOOKS.center),
  name: typed('name', 140, LOOKS.text),
  max: typed('max', 32, LOOKS.points),
  rule: typed('rule', 58, LOOKS.choice),
  evidence: typed('evidence', 112, LOOKS.text),
  measure: typed('measure', 36, LOOKS.center),
  level1: typed('level1', 52, LOOKS.figure),
  level2: typed('level2', 52, LOOKS.figure),
  level3: typed('level3', 52, LOOKS.figure),
  level4: typed('level4', 52, LOOKS.figure),
  points1: typed('points1', 34, LOOKS.points),
  points2: typed('points2', 34, LOOKS.points),
  points3: typed('points3', 34, LOOKS.points),
  points4: typed('points4', 34, LOOKS.points),
  floor: typed('floor', 30, LOOKS.figure),
  each: typed('each', 34, LOOKS.points),
  part: typed('part', 66, LOOKS.choice),
  source: typed('source', 96, LOOKS.choice),
  effort: typed('effort', 42, LOOKS.figure),
  note: typed('note', 110, LOOKS.text),
  check: helper('check', 170, LOOKS.shownText),
  plain: helper('plain'),
  key: helper('key'),
  parent: helper('parent'),
  depth: helper('depth'),
  children: helper('children'),
  kind: helper('kind'),
  full: helper('full'),
  partName: helper('partName'),
};
const KEYS = keysIn(CRITERIA_COLUMNS);
const CRITERIA_PRINTED = KEYS.indexOf('part');
const at = (key: CriterionColumn): number => KEYS.indexOf(key);
const WIDTHS = KEYS.map((key) => CRITERIA_COLUMNS[key].width);
const PRINTED_WIDTHS = WIDTHS.slice(0, CRITERIA_PRINTED);
/** Wider than the page, which is shrunk to it. */
const SCALE = LANDSCAPE.width / PRINTED_WIDTHS.reduce((sum, width) => sum + width, 0);

const ofSet = (key: keyof typeof SET_HEADINGS, style: Style): ParColumn => ({
  heading: SET_HEADINGS[key].heading,
  width: 0,
  style,
});
/** In an order that the widths of the criteria under them suit. */
export const SET_COLUMNS: ParColumns<SetColumn> = {
  code: ofSet('code', LOOKS.center),
  year: ofSet('year', LOOKS.year),
  name: ofSet('name', LOOKS.text),
  total: ofSet('total', LOOKS.points),
  level: ofSet('level', LOOKS.choice),
  decision: ofSet('decision', LOOKS.text),
  version: ofSet('version', LOOKS.center),
  from: ofSet('from', LOOKS.date),
  to: ofSet('to', LOOKS.date),
  step: ofSet('step', LOOKS.points),
  sample: ofSet('sample', LOOKS.choice),
  sum: { heading: SET_HELPERS.sum, width: 0, style: LOOKS.shownPoints, formula: setSumFormula() },
  fits: { heading: SET_HELPERS.fits, width: 0, style: LOOKS.shownCenter, formula: sumFitsFormula() },
};
const SET_KEYS = keysIn(SET_COLUMNS);
const setAt = (key: SetColumn): number => SET_KEYS.indexOf(key);

/** Sets that there is room for: a table cannot move, so the one above another cannot grow. */
export const MOST_SETS = 10;
const CAPTION_ROW = 4;
export const SETS_HEADER_ROW = 5;
const CRITERIA_CAPTION_ROW = SETS_HEADER_ROW + MOST_SETS + 1;
export const CRITERIA_HEADER_ROW = CRITERIA_CAPTION_ROW + 1;
const FIRST_ROW = CRITERIA_HEADER_ROW + 1;
const HEADER_HEIGHT = 42;

export type CriteriaSheet = { builder: SheetBuilder; block: Area; shown: CriterionShown[] };

/** Lays the tab out around what people typed. `sets`: no more than `MOST_SETS`. */
export function layoutCriteria(
  context: EntryContext,
  { sets, criteria }: { sets: readonly SetTyped[]; criteria: readonly CriterionTyped[] },
  origin?: Origin,
): CriteriaSheet {
  const { header } = context.plan;
  const sheet = new SheetBuilder(context.sheets.criteria, origin, { tabColor: COLORS.accent });
  sheet.widths(
    WIDTHS,
    KEYS.flatMap((key, index) => (CRITERIA_COLUMNS[key].hidden ? [index] : [])),
  );
  putHead(
    sheet,
    context,
    'BỘ TIÊU CHÍ XÁC ĐỊNH CHỈ SỐ CẢI CÁCH HÀNH CHÍNH',
    { text: 'Đơn vị tính: điểm' },
    PRINTED_WIDTHS,
  );
  caption(sheet, CAPTION_ROW, 'I. CÁC BỘ TIÊU CHÍ');
  const shown = criteriaShown(criteria, sets);
  const setRows = Array.from({ length: MOST_SETS }, (_, index) => setRow(sets[index] ?? {}, criteria, shown));
  putParTable(sheet, PAR_TABLES.sets, withWidths(), setRows, { row: SETS_HEADER_ROW, printed: SET_KEYS.length });
  sheet.height(SETS_HEADER_ROW, 54);
  const spare = sparedRows(setRows, ({ cells }) => isFilledRow(cells));
  for (let row = CRITERIA_CAPTION_ROW - spare; row < CRITERIA_CAPTION_ROW; row++) sheet.hideRow(row);

  caption(sheet, CRITERIA_CAPTION_ROW, 'II. LĨNH VỰC, TIÊU CHÍ, TIÊU CHÍ THÀNH PHẦN');
  const rows = criteria.map((cells, index) => criterionRow(cells, shown[index]!));
  putParTable(sheet, PAR_TABLES.criteria, CRITERIA_COLUMNS, rows, {
    row: CRITERIA_HEADER_ROW,
    printed: CRITERIA_PRINTED,
  });
  sheet.height(CRITERIA_HEADER_ROW, HEADER_HEIGHT);
  const notesRow = FIRST_ROW + rows.length;
  const hidden = sparedRows(rows, ({ cells }) => isFilledRow(cells));
  for (let row = notesRow - hidden; row < notesRow; row++) sheet.hideRow(row);
  putRules(sheet, rows.length);
  putColours(sheet, rows.length);
  const signatures = putNotes(sheet, notesRow, notes(setRows), PRINTED_WIDTHS);
  const end = putSignatures(sheet, signatures, header, PRINTED_WIDTHS);
  sheet.freeze(0, at('name') + 1);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header,
      printArea: span(0, 0, CRITERIA_PRINTED, end),
      titleRows: { from: CRITERIA_HEADER_ROW, to: CRITERIA_HEADER_ROW },
      breaksBefore: pageBreaks(
        printedHeights(sheet, end),
        [...keptTogether(criteria, shown), { row: notesRow - 2, rows: end - notesRow + 2 }],
        pageRoom(SCALE),
        HEADER_HEIGHT,
      ),
    }),
  );
  sheet.protect({ ...ENTRY_PROTECTION, allowSort: false });
  const rowsInBlock = Math.max(end, sheet.sheet.rows.length - sheet.origin.row);
  return { builder: sheet, block: span(0, 0, KEYS.length, rowsInBlock), shown };
}

/** An area does not end a page. */
const keptTogether = (criteria: readonly CriterionTyped[], shown: readonly CriterionShown[]) =>
  criteria.flatMap((_, index) => (shown[index]!.depth === 0 ? [{ row: FIRST_ROW + index, rows: 2 }] : []));

function caption(sheet: SheetBuilder, row: number, text: string): void {
  sheet.merge(span(row, 0, CRITERIA_PRINTED), text, STYLES.section);
  sheet.height(row, 21);
}

const withWidths = (): ParColumns<SetColumn> =>
  Object.fromEntries(
    SET_KEYS.map((key, index) => [key, { ...SET_COLUMNS[key], width: WIDTHS[index] ?? 0 }]),
  ) as ParColumns<SetColumn>;

function setRow(
  cells: SetTyped,
  criteria: readonly CriterionTyped[],
  shown: readonly CriterionShown[],
): ParRow<SetColumn> {
  const sum = setSum(readText(cells.code?.value), criteria, shown);
  return { cells, shown: { sum, fits: sumFits(sum, cells.total?.value) } };
}

function criterionRow(cells: CriterionTyped, shown: CriterionShown): ParRow<CriterionColumn> {
  if (shown.depth !== 0) return { cells, shown };
  const styles = Object.fromEntries(
    KEYS.slice(0, CRITERIA_PRINTED).map((key) => [key, { ...emphasised(CRITERIA_COLUMNS[key].style), locked: false }]),
  );
  return { cells, shown, styles };
}

function notes(rows: readonly ParRow<SetColumn>[]): Note[] {
  const off = rows.filter(({ shown }) => shown?.fits === SUM_FITS.no).length;
  const tail = ' bộ tiêu chí có điểm các lĩnh vực chưa cộng đủ tổng điểm của bộ.';
  const count = `COUNTIF(${tableColumn(PAR_TABLES.sets, SET_HELPERS.fits)},"${SUM_FITS.no}")`;
  return [
    {
      text: off > 0 ? `Có ${off}${tail}` : '',
      formula: `=IF(${count}>0,"Có "&${count}&"${tail}","")`,
      longest: `Có 00${tail}`,
      alert: true,
    },
    {
      text:
        'Cách chấm. Có / Không: Có được điểm tối đa. Theo mức đạt: điểm của mức cao nhất đạt được, Mức 1 là mức cao nhất. ' +
        'Theo tỷ lệ: số liệu chia Mức 1 (để trống là 100) nhân điểm tối đa, dưới Sàn được 0. Theo số lượng: số lượng nhân Điểm mỗi lần. ' +
        'Trừ theo vi phạm: điểm tối đa trừ Điểm của mức vi phạm. Theo xếp loại: Điểm của mức xếp loại. ' +
        'Trừ theo số lần: điểm tối đa trừ số lần nhân Điểm mỗi lần. Nhập điểm: điểm nhập từ bên ngoài. Điểm không dưới 0 và không quá điểm tối đa.',
    },
    {
      text: 'Điểm mục trên bằng tổng điểm các mục con; điểm các lĩnh vực cộng bằng tổng điểm của bộ, không tính điểm thưởng, điểm phạt.',
    },
  ];
}

/** Rules for typing; pasting goes past them, so the check looks at everything again. */
function putRules(sheet: SheetBuilder, rows: number): void {
  const over = (key: CriterionColumn): Area => span(FIRST_ROW, at(key), 1, rows);
  const overSets = (key: SetColumn): Area => span(SETS_HEADER_ROW + 1, setAt(key), 1, MOST_SETS);
  const listed = putLists(sheet);
  const list = (key: CriterionColumn, message: string): Validation =>
    choice(over(key), listed[key] ?? '', CRITERIA_COLUMNS[key].heading, message);
  const points = (['max', 'points1', 'points2', 'points3', 'points4', 'each', 'floor'] as const).map((key) =>
    numberRule({
      area: over(key),
      title: CRITERIA_COLUMNS[key].heading,
      message: 'Nhập một số từ 0 trở lên.',
    }),
  );
  const sets = `=${sheet.reference(overSets('code'))}`;
  const rules: Validation[] = [
    choice(over('set'), sets, 'Bộ tiêu chí', 'Mã bộ chưa có trong bảng các bộ tiêu chí ở trên.'),
    ...points,
    list('rule', 'Cách chấm này không có trong danh sách nên không tính được điểm.'),
    list('part', 'Chọn một trong bốn phần: thẩm định, ĐTXHH, điểm thưởng, điểm phạt.'),
    list('source', 'Nguồn số liệu này không có trong danh sách. Để trống nếu đơn vị tự kê khai.'),
    {
      area: over('effort'),
      rule: { type: 'whole', operator: 'between', formula1: 1, formula2: MOST_EFFORT },
      allowBlank: true,
      prompt: { title: 'Công sức', message: 'Ước lượng từ 1 (ít) đến 5 (nhiều) để đạt đủ điểm; để trống là 1.' },
      error: { style: 'stop', title: 'Công sức', message: 'Nhập số nguyên từ 1 đến 5.' },
    },
    choice(overSets('level'), listed.level ?? '', 'Cấp', 'Chọn cấp áp dụng trong danh sách.'),
    numberRule({ area: overSets('total'), title: 'Tổng điểm', message: 'Nhập một số từ 0 trở lên.' }),
    numberRule({
      area: overSets('step'),
      title: 'Bước điểm',
      message: 'Nhập một số, ví dụ 0,25 hoặc 0,01.',
      prompt: { title: 'Bước điểm', message: 'Điểm chấm là bội số của bước này, ví dụ 0,25 hoặc 0,01.' },
    }),
    ...(['from', 'to'] as const).map((key): Validation => ({
      area: overSets(key),
      rule: { type: 'date', operator: 'greaterThanOrEqual', formula1: FIRST_DAY },
      allowBlank: true,
      error: { style: 'stop', title: SET_COLUMNS[key].heading, message: 'Nhập một ngày theo dạng ngày/tháng/năm.' },
    })),
  ];
  for (const rule of rules) sheet.validate(rule);
}

/** 1/1/2000. */
const FIRST_DAY = 36526;

/** Lists of dropdowns stand beside the table of sets, where nothing is printed. */
function putLists(sheet: SheetBuilder): Partial<Record<CriterionColumn | 'level', string>> {
  const names = (table: Readonly<Record<string, { name: string }>>): string[] =>
    Object.values(table).map(({ name }) => name);
  const lists = [
    ['rule', 'Danh sách cách chấm', names(SCORING_RULES), at('note')],
    ['part', 'Danh sách phần điểm', names(PARTS), at('part')],
    ['source', 'Danh sách nguồn số liệu', names(FIGURE_SOURCES), at('source')],
    ['level', 'Danh sách cấp', names(SET_LEVELS), at('check')],
  ] as const;
  return Object.fromEntries(
    lists.map(([key, heading, texts, column]) => {
      const top = SETS_HEADER_ROW;
      sheet.put(top, column, heading, STYLES.hint);
      texts.forEach((text, index) => sheet.put(top + 1 + index, column, text, STYLES.hint));
      return [key, `=${sheet.reference(span(top + 1, column, 1, texts.length))}`];
    }),
  );
}

/** On grey paper bold tells what does not add up. */
function putColours(sheet: SheetBuilder, rows: number): void {
  const check = sheet.columnFixed(FIRST_ROW, at('check'));
  const { overdue } = STATUS_LOOKS;
  sheet.format({ area: span(FIRST_ROW, at('check'), 1, rows), formula: `=${check}<>""`, ...overdue });
  sheet.format({ area: span(FIRST_ROW, at('max'), 1, rows), formula: `=${check}<>""`, ...overdue });
  const fits = sheet.columnFixed(SETS_HEADER_ROW + 1, setAt('fits'));
  sheet.format({
    area: { ...span(SETS_HEADER_ROW + 1, setAt('sum'), 2), rows: MOST_SETS },
    formula: `=${fits}="${SUM_FITS.no}"`,
    ...overdue,
  });
}
