/** The figures behind the charts: live formulas beside the printed part of "Biểu đồ". */
import { STATUS_LABELS, type Status } from '../../domain/status';
import type { Figures } from '../../domain/summary';
import { STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import type { CellValue } from '../workbook';
import { sheetReference } from '../a1';
import type { AreaSheet } from './by-area';
import type { UnitSheet } from './by-unit';
import { quoted, unitColumn } from './formulas';
import type { LayoutContext } from './context';
import { closingLine, closingText } from './print-block';
import { infoName } from './info-names';
import { single, span, type SheetBuilder } from './sheet-builder';
import { COLUMN as FIGURE } from './summary-table';

export const DATA_COLUMN = 13;
export const DATA_WIDTHS = [150, 60, 60, 60, 60, 15, 24, 120, 60, 15, 24, 120, 60];

export const CHART_STATUSES: readonly Status[] = [
  'doneEarly',
  'doneOnTime',
  'doneLate',
  'inProgress',
  'notStarted',
  'overdue',
  'recurring',
  'excluded',
];

/** References of what the charts draw; counts say how many rows hold something. */
export type ChartData = {
  titles: string[];
  titleTexts: string[];
  source: { text: string; formula: string };
  areas: { names: string; headings: string[]; values: string[]; count: number };
  statuses: { names: string; values: string; count: number };
  completion: { names: string; values: string; count: number };
  late: { names: string; values: string; count: number };
};

export const CHART_TITLES = [
  'TIẾN ĐỘ THỰC HIỆN NHIỆM VỤ THEO LĨNH VỰC',
  'CƠ CẤU NHIỆM VỤ THEO TRẠNG THÁI',
  'TỶ LỆ HOÀN THÀNH NHIỆM VỤ ĐẾN HẠN THEO CƠ QUAN CHỦ TRÌ',
  'SỐ NHIỆM VỤ QUÁ HẠN THEO CƠ QUAN CHỦ TRÌ',
] as const;

const AREA_SERIES = ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', 'Quá hạn'] as const;
const TITLE_ROW = 0;
const AREA_ROW = 6;

export function putChartData(
  sheet: SheetBuilder,
  context: LayoutContext,
  byArea: AreaSheet,
  byUnit: UnitSheet,
): ChartData {
  const base = DATA_COLUMN;
  const titleTexts = CHART_TITLES.map((title, index) => putTitle(sheet, context, index, title));
  const areas = putAreas(sheet, context, byArea);
  const statusRow = AREA_ROW + context.summary.areas.length + 3;
  const statuses = putStatuses(sheet, context, byArea, statusRow);
  const units = putUnits(sheet, context, byUnit, statusRow + CHART_STATUSES.length + 3);
  const completion = putRanking(sheet, base + 6, AREA_ROW, 'Tỷ lệ B', units, 'rate');
  const late = putRanking(sheet, base + 10, AREA_ROW, 'Quá hạn', units, 'overdue');
  const { consolidator } = context.plan.header;
  const source = {
    text: `Nguồn: ${consolidator} tổng hợp.`,
    formula: `="Nguồn: "&${infoName('consolidator')}&" tổng hợp."`,
  };
  return {
    titles: CHART_TITLES.map((_, index) => sheet.reference(single(TITLE_ROW + index, base))),
    titleTexts,
    source,
    areas,
    statuses,
    completion,
    late,
  };
}

function putTitle(sheet: SheetBuilder, context: LayoutContext, index: number, title: string): string {
  const { header } = context.plan;
  const { period, total } = context.summary;
  const counted = index === 1 ? `${title} (TỔNG SỐ ${total.total})` : title;
  const text = `${counted}\n${header.place}, ${lowerFirst(period.name)}\n${closingLine(period)}`;
  const all = quoted(title);
  const head = index === 1 ? `${all}&" (TỔNG SỐ "&SUM(${statusValues(sheet, context)})&")"` : all;
  const name = `LOWER(LEFT(${NAMES.period},1))&MID(${NAMES.period},2,200)`;
  sheet.put(TITLE_ROW + index, DATA_COLUMN, text, STYLES.dataText, {
    formula: `=${head}&CHAR(10)&${NAMES.place}&", "&${name}&CHAR(10)&${closingText()}`,
  });
  sheet.height(TITLE_ROW + index, PAGE_ROW_HEIGHT);
  return text;
}

/** All rows of the tab are equal, so that a page holds the same number of them whatever Excel makes of page breaks. */
export const PAGE_ROW_HEIGHT = 20.25;

export function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function statusValues(sheet: SheetBuilder, context: LayoutContext): string {
  const row = AREA_ROW + context.summary.areas.length + 4;
  return sheet.absolute(span(row, DATA_COLUMN + 1, 1, CHART_STATUSES.length));
}

function putHeads(sheet: SheetBuilder, row: number, column: number, heads: string[]): void {
  heads.forEach((head, index) => sheet.put(row, column + index, head, STYLES.dataHead));
}

function putAreas(sheet: SheetBuilder, context: LayoutContext, byArea: AreaSheet): ChartData['areas'] {
  const { summary, plan } = context;
  const base = DATA_COLUMN;
  putHeads(sheet, AREA_ROW, base, ['Lĩnh vực', ...AREA_SERIES]);
  const shortNames = new Map(plan.areas.map((area) => [area.id, area.shortName || area.name]));
  summary.areas.forEach((figures, index) => {
    const row = AREA_ROW + 1 + index;
    const from = byArea.rows.row + index;
    const cell = (column: number): string => figureCell(byArea, from, column);
    sheet.put(row, base, shortNames.get(figures.areaId) ?? figures.name, STYLES.dataText);
    const counts: [number, number][] = [
      [done(figures), FIGURE.done],
      [figures.inProgress, FIGURE.inProgress],
      [figures.notStarted, FIGURE.notStarted],
      [figures.overdue, FIGURE.overdue],
    ];
    counts.forEach(([value, column], at) =>
      sheet.put(row, base + 1 + at, value, STYLES.dataCount, { formula: `=${cell(column)}` }),
    );
  });
  const rows = Math.max(1, summary.areas.length);
  return {
    names: sheet.reference(span(AREA_ROW + 1, base, 1, rows)),
    headings: AREA_SERIES.map((_, at) => sheet.reference(single(AREA_ROW, base + 1 + at))),
    values: AREA_SERIES.map((_, at) => sheet.reference(span(AREA_ROW + 1, base + 1 + at, 1, rows))),
    count: summary.areas.reduce((sum, area) => sum + done(area) + area.inProgress + area.notStarted + area.overdue, 0),
  };
}

function done(figures: Figures): number {
  return figures.doneEarly + figures.doneOnTime + figures.doneLate;
}

function figureCell(tab: AreaSheet | UnitSheet, row: number, column: number): string {
  const { builder } = tab;
  return sheetReference(builder.name, builder.place(single(row, column)));
}

/** The legend reads "Hoàn thành đúng hạn: 12", so that it can be read without telling colours apart. */
function putStatuses(
  sheet: SheetBuilder,
  context: LayoutContext,
  byArea: AreaSheet,
  row: number,
): ChartData['statuses'] {
  const base = DATA_COLUMN;
  const { total } = context.summary;
  const totalRow = byArea.rows.row + context.summary.areas.length;
  putHeads(sheet, row, base, ['Trạng thái', 'Số nhiệm vụ']);
  CHART_STATUSES.forEach((status, index) => {
    const at = row + 1 + index;
    sheet.put(at, base, `${STATUS_LABELS[status]}: ${total[status]}`, STYLES.dataText, {
      formula: `=${quoted(`${STATUS_LABELS[status]}: `)}&${sheet.cell(at, base + 1)}`,
    });
    const column = FIGURE[status as keyof typeof FIGURE];
    sheet.put(at, base + 1, total[status], STYLES.dataCount, { formula: `=${figureCell(byArea, totalRow, column)}` });
  });
  return {
    names: sheet.reference(span(row + 1, base, 1, CHART_STATUSES.length)),
    values: sheet.reference(span(row + 1, base + 1, 1, CHART_STATUSES.length)),
    count: total.total,
  };
}

type UnitData = {
  /** Block with the rows of all units: short name, rate, key of the rate, overdue, key of the overdue count. */
  row: number;
  rows: { name: string; rate: number | null; rateKey: number | null; overdue: number; overdueKey: number | null }[];
};

/** Ties keep the order of the table: the row number makes a difference too small to change any other order. */
const TIE = 1e9;

function putUnits(sheet: SheetBuilder, context: LayoutContext, byUnit: UnitSheet, row: number): UnitData {
  const base = DATA_COLUMN;
  putHeads(sheet, row, base, ['Cơ quan chủ trì', 'Tỷ lệ B', 'Khóa xếp B', 'Quá hạn', 'Khóa xếp QH']);
  const shortNames = new Map(context.plan.units.map((unit) => [unit.id, unit.shortName]));
  const rows = byUnit.units.map(({ figures, row: from }, index) => {
    const at = row + 1 + index;
    const sheetRow = at + sheet.origin.row + 1;
    const fullName = figureCell(byUnit, from, FIGURE.name);
    const short = `INDEX(${unitColumn(context, 'shortName')},MATCH(${fullName},${unitColumn(context, 'name')},0))`;
    const name = shortNames.get(figures.unitId) || figures.name;
    const { ratePeriod: rate, overdue } = figures;
    const rateKey = rate === null ? null : rate - sheetRow / TIE;
    const overdueKey = overdue > 0 ? overdue - sheetRow / TIE : null;
    const [rateCell, overdueCell] = [sheet.cell(at, base + 1), sheet.cell(at, base + 3)];
    const put = (
      column: number,
      value: CellValue,
      style: typeof STYLES.dataText | typeof STYLES.dataKey,
      formula: string,
    ) => sheet.put(at, base + column, value, style, { formula });
    put(0, name, STYLES.dataText, `=IFERROR(IF(${short}="",${fullName},${short}),${fullName})`);
    sheet.put(at, base + 1, rate ?? '–', STYLES.dataRate, {
      formula: `=${figureCell(byUnit, from, FIGURE.ratePeriod)}`,
    });
    put(2, rateKey ?? '', STYLES.dataKey, `=IF(ISNUMBER(${rateCell}),${rateCell}-ROW()/${TIE},"")`);
    sheet.put(at, base + 3, overdue, STYLES.dataCount, { formula: `=${figureCell(byUnit, from, FIGURE.overdue)}` });
    put(4, overdueKey ?? '', STYLES.dataKey, `=IF(${overdueCell}>0,${overdueCell}-ROW()/${TIE},"")`);
    return { name, rate, rateKey, overdue, overdueKey };
  });
  return { row, rows };
}

/** Units from the largest figure down, by LARGE and MATCH; rows without a unit stay empty. */
function putRanking(
  sheet: SheetBuilder,
  column: number,
  row: number,
  heading: string,
  units: UnitData,
  figure: 'rate' | 'overdue',
): { names: string; values: string; count: number } {
  const size = Math.max(1, units.rows.length);
  const [valueOffset, keyOffset] = figure === 'rate' ? [1, 2] : [3, 4];
  const block = (offset: number): string => sheet.absolute(span(units.row + 1, DATA_COLUMN + offset, 1, size));
  const key = (unit: UnitData['rows'][number]): number | null => (figure === 'rate' ? unit.rateKey : unit.overdueKey);
  const ranked = units.rows.filter((unit) => key(unit) !== null).sort((a, b) => (key(b) ?? 0) - (key(a) ?? 0));
  putHeads(sheet, row, column, ['', 'Cơ quan chủ trì', heading]);
  units.rows.forEach((_, index) => {
    const at = row + 1 + index;
    const unit = ranked[index];
    const place = sheet.columnFixed(at, column);
    sheet.put(at, column, index + 1, STYLES.dataCount);
    const pick = (offset: number): string =>
      `=IF(${place}>COUNT(${block(keyOffset)}),"",INDEX(${block(offset)},MATCH(LARGE(${block(keyOffset)},${place}),${block(keyOffset)},0)))`;
    sheet.put(at, column + 1, unit?.name ?? '', STYLES.dataText, { formula: pick(0) });
    const value = unit === undefined ? '' : figure === 'rate' ? unit.rate : unit.overdue;
    sheet.put(at, column + 2, value, figure === 'rate' ? STYLES.dataRate : STYLES.dataCount, {
      formula: pick(valueOffset),
    });
  });
  const shown = Math.max(1, ranked.length);
  return {
    names: sheet.reference(span(row + 1, column + 1, 1, shown)),
    values: sheet.reference(span(row + 1, column + 2, 1, shown)),
    count: ranked.length,
  };
}
