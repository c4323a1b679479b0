/** How far indicators reach their targets, and which units sent their reports. */
import { CHART_COLORS, STYLES } from '../styles';
import { NAMES, TABLES } from '../tab-ids';
import type { Area } from '../workbook';
import {
  DATA_COLUMN,
  lowerFirst,
  putHeads,
  putLineAt,
  putPiece,
  putTitle,
  shownPercent,
  takeRows,
  unique,
  type ChartsData,
  type Piece,
} from './chart-data';
import { barChart, LINE_SHARE, MOST_BARS, partName, type ChartPart } from './charts-bars';
import { CHARTS } from './charts-choice';
import type { SubmissionFacts } from './charts-context';
import { columnSpecifier } from './formulas';
import { closingLine, closingText } from './print-block';
import { single, span, type SheetBuilder } from './sheet-builder';
import { shortened, shortPiece } from './shortened';
import { RESULT_LABELS, type SubmissionColumn } from './submissions';

/** Names are whole sentences; on an axis they have two lines. */
const LONGEST_NAME = 70;
/** Beyond this share a bar is cut, or the others would be too short to compare. */
const LONGEST_SHARE = 2;

/** Bars for the share of each target that is reached, in the order of the table, with a line at 100 %. */
export function indicatorsPart(data: ChartsData): ChartPart[] {
  const { sheet, facts, half } = data;
  const measured = facts.indicators.filter(({ share }) => share !== null);
  if (measured.length === 0) {
    const sentence =
      facts.indicators.length === 0
        ? 'Chưa có số liệu chỉ tiêu.'
        : 'Chưa có chỉ tiêu nào đã nhập kết quả đo được bằng số.';
    return [{ chart: null, sentence, notes: [] }];
  }
  const heading = 'MỨC THỰC HIỆN SO VỚI CHỈ TIÊU';
  const largest = Math.max(...measured.map(({ share }) => share ?? 0));
  const axis = { min: 0, max: Math.min(LONGEST_SHARE, Math.max(1.3, Math.ceil(largest * 11.5) / 10)) };
  const thickness = axis.max * LINE_SHARE;
  const pages = pagesOf(measured, MOST_BARS).slice(0, MOST_PAGES);
  const left = measured.length - pages.reduce((sum, page) => sum + page.length, 0);
  const unmeasured = facts.indicators.length - measured.length;
  return pages.map((page, index) => {
    const title = putTitle(data, { text: index === 0 ? heading : `${heading} (TIẾP THEO)` });
    const top = takeRows(data, page.length + 2);
    const base = DATA_COLUMN;
    const aim = {
      name: { text: `Kế hoạch: ${shownPercent(1)}` },
      value: 1,
      cell: sheet.absolute(single(top, base + 1)),
    };
    sheet.put(top, base, aim.name.text, STYLES.dataText);
    sheet.put(top, base + 1, aim.value, STYLES.dataRate);
    putHeads(sheet, top + 1, base, ['Chỉ tiêu', 'Mức thực hiện', 'Đường', 'Nét']);
    page.forEach(({ name, share, live }, at) => {
      const row = top + 2 + at;
      const short = live === undefined ? {} : { live: shortPiece(live.name, LONGEST_NAME) };
      putPiece(sheet, row, base, { text: shortened(name, LONGEST_NAME), ...short });
      const formula = live === undefined ? {} : { formula: `=IF(ISNUMBER(${live.share}),${live.share},"")` };
      sheet.put(row, base + 1, share, STYLES.dataRate, formula);
      putLineAt(sheet, row, base + 2, { ...aim, thickness });
    });
    const column = (offset: number): string => sheet.reference(span(top + 2, base + offset, 1, page.length));
    return {
      chart: barChart({
        name: partName(CHARTS.indicators.name, index),
        title,
        seriesName: 'Mức thực hiện',
        names: column(0),
        values: column(1),
        bars: page.length,
        color: CHART_COLORS.done,
        numberFormat: '0.0%',
        axis: { ...axis, numberFormat: '0%', visible: true, gridlines: false },
        line: {
          line: { ...aim, nameReference: sheet.reference(single(top, base)) },
          starts: column(2),
          thickness: column(3),
        },
        narrow: half,
      }),
      notes: [
        {
          text: [
            'Mức thực hiện: tỷ lệ so với kế hoạch ở bảng Chỉ tiêu; đường kẻ là 100% kế hoạch.',
            ...(largest > LONGEST_SHARE ? ['Thanh trên 200% vẽ đến 200%.'] : []),
          ].join(' '),
        },
        {
          text: [
            ...(unmeasured > 0 ? [`Còn ${unmeasured} chỉ tiêu chưa có kết quả hoặc không đo bằng số.`] : []),
            ...(left > 0 ? [`Còn ${left} chỉ tiêu khác: xem trang Chỉ tiêu.`] : []),
          ].join(' '),
        },
      ],
    };
  });
}

/** More pages than a meeting would turn. */
const MOST_PAGES = 4;

function pagesOf<Item>(items: readonly Item[], most: number): Item[][] {
  const pages = Math.max(1, Math.ceil(items.length / most));
  const each = Math.ceil(items.length / pages);
  return Array.from({ length: pages }, (_, page) => items.slice(page * each, (page + 1) * each));
}

/** Columns of a page: few periods have two each, and the units' names what is left. */
const GRID_COLUMNS = 12;
const MOST_PERIODS = 8;
const WIDE_PERIODS = 4;
/** Title, place and date, headings above the units; how many sent theirs below. */
const HEAD_ROWS = 3;
/** The row of the headings, which hold two lines. */
export const GRID_HEAD = 2;
const GRID_UNITS = 16;

/** A table of units and periods: sent in time, late or not at all. The words tell them apart on grey paper. */
export function submissionsPart(data: ChartsData): ChartPart[] {
  const { submissions } = data.facts;
  if (submissions === null || submissions.rows.length === 0) {
    const sentence = 'Chưa có số liệu nộp báo cáo.';
    return [{ chart: null, sentence, notes: [] }];
  }
  const closing = new Map(data.context.plan.periods.map((period) => [period.name.toLowerCase(), period.closing]));
  const periods = unique(submissions.rows.map(({ period }) => period))
    .sort((a, b) => ((closing.get(a.toLowerCase()) ?? '') < (closing.get(b.toLowerCase()) ?? '') ? -1 : 1))
    .slice(-MOST_PERIODS);
  const units = unique(submissions.rows.map(({ unit }) => unit));
  const pages = pagesOf(units, GRID_UNITS).slice(0, MOST_PAGES);
  const left = units.length - pages.reduce((sum, page) => sum + page.length, 0);
  const notes: Piece[] = [
    {
      text: [
        'Đúng hạn, Trễ hạn: theo ngày nộp và hạn nộp. Ô trống: đơn vị không phải nộp kỳ đó.',
        ...(left > 0 ? [`Còn ${left} đơn vị khác: xem trang Nộp báo cáo.`] : []),
      ].join(' '),
    },
  ];
  return pages.map((page, index) => ({
    chart: null,
    page: 'table',
    notes,
    put: (sheet, area) => {
      printGrid(sheet, area, data, submissions, { units: page, periods, more: index > 0 ? ' (TIẾP THEO)' : '' });
      return { ...area, rows: 0 };
    },
  }));
}

type Grid = { units: readonly string[]; periods: readonly string[]; more: string };

function printGrid(
  sheet: SheetBuilder,
  { row: top, column: left }: Area,
  { context }: ChartsData,
  facts: SubmissionFacts,
  { units, periods, more }: Grid,
): void {
  const { header } = context.plan;
  const place = `${header.place}, ${lowerFirst(closingLine(context.summary.period))}`;
  sheet.merge(span(top, left, GRID_COLUMNS), `TÌNH HÌNH NỘP BÁO CÁO CỦA CÁC ĐƠN VỊ${more}`, STYLES.gridTitle);
  sheet.merge(span(top + 1, left, GRID_COLUMNS), place, STYLES.gridCaption, {
    formula: `=${NAMES.place}&", "&LOWER(LEFT(${closingText()},1))&MID(${closingText()},2,200)`,
  });
  const head = top + GRID_HEAD;
  const wide = periods.length <= WIDE_PERIODS ? 2 : 1;
  const nameColumns = GRID_COLUMNS - periods.length * wide;
  const at = (index: number): number => left + nameColumns + index * wide;
  sheet.merge(span(head, left, nameColumns), 'Đơn vị', STYLES.gridHead);
  periods.forEach((period, index) => sheet.merge(span(head, at(index), wide), period, STYLES.gridHead));
  const column = (name: SubmissionColumn): string => `${TABLES.submissions}[${columnSpecifier(facts.headings[name])}]`;
  // Of several rows for one unit and period the best one counts, as in the formula.
  const { onTime, late, missing } = RESULT_LABELS;
  const ranked = (['missing', 'late', 'onTime'] as const).flatMap((result) =>
    facts.rows.filter((one) => one.result === result),
  );
  const results = new Map(ranked.map((one) => [keyOf(one.unit, one.period), RESULT_LABELS[one.result]]));
  units.forEach((unit, index) => {
    const row = top + HEAD_ROWS + index;
    sheet.merge(span(row, left, nameColumns), unit, STYLES.gridName);
    const name = sheet.columnFixed(row, left);
    periods.forEach((period, n) => {
      const rows = `${column('period')},${sheet.absoluteRow(head, at(n))},${column('unit')},${name}`;
      const said = (label: string, other: string): string =>
        `IF(COUNTIFS(${rows},${column('result')},"${label}")>0,"${label}",${other})`;
      sheet.merge(span(row, at(n), wide), results.get(keyOf(unit, period)) ?? '', STYLES.gridCell, {
        formula: `=${said(onTime, said(late, said(missing, '""')))}`,
      });
    });
  });
  const last = top + HEAD_ROWS + units.length;
  sheet.merge(span(last, left, nameColumns), 'Đã nộp/phải nộp (tất cả các đơn vị)', STYLES.gridHead);
  periods.forEach((period, index) => {
    const own = facts.rows.filter((one) => one.period.toLowerCase() === period.toLowerCase());
    const sent = own.filter((one) => one.result !== 'missing').length;
    const all = `${column('period')},${sheet.absoluteRow(head, at(index))}`;
    const count = `COUNTIFS(${all})-COUNTIFS(${all},${column('result')},"${missing}")`;
    sheet.merge(span(last, at(index), wide), `${sent}/${own.length}`, STYLES.gridHead, {
      formula: `=${count}&"/"&COUNTIFS(${all})`,
    });
  });
}

const keyOf = (unit: string, period: string): string => JSON.stringify([unit.toLowerCase(), period.toLowerCase()]);
