import { CHART_COLORS, COLORS, STYLES } from '../styles';
import type { Area, Chart, ChartSeries } from '../workbook';
import type { AreaSheet } from './by-area';
import type { UnitSheet } from './by-unit';
import { DATA_COLUMN, DATA_WIDTHS, PAGE_ROW_HEIGHT, putChartData, type ChartData } from './chart-data';
import type { LayoutContext } from './context';
import { LANDSCAPE, pageSetup, SUMMARY_PROTECTION } from './page';
import { SheetBuilder, span, type Origin } from './sheet-builder';

export const CHART_NAMES = {
  areas: 'CCHC_TienDoLinhVuc',
  statuses: 'CCHC_TrangThai',
  completion: 'CCHC_HoanThanhDonVi',
  late: 'CCHC_QuaHanDonVi',
} as const;

const PRINTED_COLUMNS = 12;
const COLUMN_WIDTH = LANDSCAPE.width / PRINTED_COLUMNS;
/** 23 rows of 20.25 pt are 465.75 of 481.5 pt: one row more does not fit, with or without page breaks. */
const PAGE_ROWS = 23;
const PAGES = 4;
const CHART_MARGIN = 3;

export type ChartsSheet = { builder: SheetBuilder; block: Area };

/** "Biểu đồ": four charts for meetings, each on a page of its own; their figures stand to the right of the printed part. */
export function layoutCharts(
  context: LayoutContext,
  byArea: AreaSheet,
  byUnit: UnitSheet,
  origin?: Origin,
): ChartsSheet {
  const sheet = new SheetBuilder(context.sheets.charts, origin, { tabColor: COLORS.accent });
  sheet.widths([...Array.from({ length: PRINTED_COLUMNS }, () => COLUMN_WIDTH), 30, ...DATA_WIDTHS]);
  const data = putChartData(sheet, context, byArea, byUnit);
  const pages: { chart: Chart; count: number; empty: string; note: string }[] = [
    {
      chart: areaChart(data),
      count: data.areas.count,
      empty: 'Chưa có nhiệm vụ nào để vẽ biểu đồ tiến độ theo lĩnh vực.',
      note: 'Không kể nhiệm vụ thường xuyên, không hạn và nhiệm vụ không tính.',
    },
    {
      chart: statusChart(data),
      count: data.statuses.count,
      empty: 'Chưa có nhiệm vụ nào để vẽ biểu đồ trạng thái.',
      note: '',
    },
    {
      chart: completionChart(data),
      count: data.completion.count,
      empty: 'Chưa có cơ quan nào có nhiệm vụ đến hạn.',
      note: 'Số nhiệm vụ đã hoàn thành trên số nhiệm vụ đến hạn, lũy kế đến ngày chốt số liệu.',
    },
    {
      chart: lateChart(data),
      count: data.late.count,
      empty: 'Không có cơ quan nào có nhiệm vụ quá hạn.',
      note: '',
    },
  ];
  pages.forEach((page, index) => {
    const top = index * PAGE_ROWS;
    for (let row = top; row < top + PAGE_ROWS; row++) sheet.height(row, PAGE_ROW_HEIGHT);
    const drawn = page.count > 0;
    const middle = span(top + 8, 0, PRINTED_COLUMNS, 2);
    sheet.put(middle.row, 0, drawn ? null : page.empty, STYLES.noChart);
    for (let column = 1; column < PRINTED_COLUMNS; column++) sheet.put(middle.row, column, null, STYLES.noChart);
    sheet.sheet.merges.push(sheet.place({ ...middle, rows: 1 }));
    const last = top + PAGE_ROWS - 1;
    sheet.merge(span(last, 0, 7), drawn ? page.note : '', STYLES.note);
    sheet.merge(span(last, 7, PRINTED_COLUMNS - 7), data.source.text, STYLES.source, { formula: data.source.formula });
    if (drawn) sheet.chart(placed(page.chart, sheet, top));
  });
  const rows = Math.max(PAGES * PAGE_ROWS, sheet.sheet.rows.length - sheet.origin.row);
  sheet.page(
    pageSetup({
      orientation: 'landscape',
      header: context.plan.header,
      printArea: span(0, 0, PRINTED_COLUMNS, PAGES * PAGE_ROWS),
      breaksBefore: [1, 2, 3].map((page) => page * PAGE_ROWS),
    }),
  );
  sheet.protect(SUMMARY_PROTECTION);
  return { builder: sheet, block: span(0, 0, DATA_COLUMN + DATA_WIDTHS.length, rows) };
}

function placed(chart: Chart, sheet: SheetBuilder, top: number): Chart {
  const left = sheet.origin.column * COLUMN_WIDTH;
  return {
    ...chart,
    box: {
      left: left + CHART_MARGIN,
      top: (sheet.origin.row + top) * PAGE_ROW_HEIGHT + CHART_MARGIN,
      width: LANDSCAPE.width - 2 * CHART_MARGIN,
      height: (PAGE_ROWS - 1) * PAGE_ROW_HEIGHT - 2 * CHART_MARGIN,
    },
  };
}

const NO_BOX = { left: 0, top: 0, width: 0, height: 0 };
/** Zero counts print nothing. */
const COUNT_LABEL = '0;;;';

function title(data: ChartData, index: number): Chart['title'] {
  return { text: data.titleTexts[index] ?? '', reference: data.titles[index] ?? '' };
}

function areaChart(data: ChartData): Chart {
  const looks: [string, string][] = [
    [CHART_COLORS.done, CHART_COLORS.onDark],
    [CHART_COLORS.inProgress, CHART_COLORS.onLight],
    [CHART_COLORS.notStarted, CHART_COLORS.onLight],
    [CHART_COLORS.overdue, CHART_COLORS.onDark],
  ];
  const names = ['Hoàn thành', 'Đang thực hiện', 'Chưa thực hiện', 'Quá hạn'];
  return {
    name: CHART_NAMES.areas,
    kind: 'bar',
    grouping: 'percentStacked',
    title: title(data, 0),
    box: NO_BOX,
    series: names.map((name, index): ChartSeries => {
      const [color, labelColor] = looks[index] ?? [CHART_COLORS.done, CHART_COLORS.onDark];
      return {
        name,
        nameReference: data.areas.headings[index] ?? '',
        categories: data.areas.names,
        values: data.areas.values[index] ?? '',
        color,
        labels: { numberFormat: COUNT_LABEL, color: labelColor, position: 'center', bold: true },
      };
    }),
    legend: 'bottom',
    reverseCategories: true,
    valueAxis: { min: 0, max: 1, numberFormat: '0%', visible: true, gridlines: true },
    gapWidth: 45,
    fontSize: 12,
    altText:
      'Biểu đồ thanh xếp chồng: tỷ trọng nhiệm vụ hoàn thành, đang thực hiện, chưa thực hiện và quá hạn của từng lĩnh vực.',
  };
}

function statusChart(data: ChartData): Chart {
  return {
    name: CHART_NAMES.statuses,
    kind: 'doughnut',
    grouping: 'clustered',
    title: title(data, 1),
    box: NO_BOX,
    series: [
      {
        name: 'Số nhiệm vụ',
        categories: data.statuses.names,
        values: data.statuses.values,
        color: CHART_COLORS.done,
        pointColors: [...CHART_COLORS.points],
        labels: { numberFormat: COUNT_LABEL, color: CHART_COLORS.onLight, bold: true },
      },
    ],
    legend: 'right',
    holeSize: 50,
    fontSize: 12,
    altText: 'Biểu đồ vành khuyên: số nhiệm vụ theo từng trạng thái trên toàn kế hoạch.',
  };
}

/** Many bars need small letters to keep every name on the axis. */
function barFontSize(bars: number): number {
  if (bars <= 16) return 12;
  return bars <= 26 ? 10 : 8;
}

/** Few bars would be as thick as beams. */
function barGap(bars: number): number {
  if (bars <= 3) return 300;
  return bars <= 7 ? 120 : 45;
}

function completionChart(data: ChartData): Chart {
  return {
    name: CHART_NAMES.completion,
    kind: 'bar',
    grouping: 'clustered',
    title: title(data, 2),
    box: NO_BOX,
    series: [
      {
        name: 'Tỷ lệ hoàn thành',
        categories: data.completion.names,
        values: data.completion.values,
        color: CHART_COLORS.done,
        labels: { numberFormat: '0.0%', color: CHART_COLORS.onLight, position: 'outsideEnd', bold: true },
      },
    ],
    legend: 'none',
    reverseCategories: true,
    // Beyond 100 %, so that the figure beside a full bar has room; the figures make the axis needless.
    valueAxis: { min: 0, max: 1.1, numberFormat: '0%', visible: false, gridlines: false },
    gapWidth: barGap(data.completion.count),
    fontSize: barFontSize(data.completion.count),
    altText: 'Biểu đồ thanh: tỷ lệ hoàn thành nhiệm vụ đến hạn của từng cơ quan chủ trì, xếp từ cao xuống thấp.',
  };
}

function lateChart(data: ChartData): Chart {
  return {
    name: CHART_NAMES.late,
    kind: 'bar',
    grouping: 'clustered',
    title: title(data, 3),
    box: NO_BOX,
    series: [
      {
        name: 'Quá hạn',
        categories: data.late.names,
        values: data.late.values,
        color: CHART_COLORS.overdue,
        labels: { numberFormat: '0', color: CHART_COLORS.onLight, position: 'outsideEnd', bold: true },
      },
    ],
    legend: 'none',
    reverseCategories: true,
    valueAxis: { min: 0, numberFormat: '0', visible: false, gridlines: false },
    gapWidth: barGap(data.late.count),
    fontSize: barFontSize(data.late.count),
    altText: 'Biểu đồ thanh: số nhiệm vụ quá hạn của từng cơ quan chủ trì, xếp từ nhiều xuống ít.',
  };
}
