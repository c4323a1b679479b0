/** Charts of the whole plan: progress by area, and how many tasks have each status. */
import { STATUS_LABELS, type Status } from '../../domain/status';
import type { Figures } from '../../domain/summary';
import { CHART_COLORS, STYLES } from '../styles';
import type { ChartSeries } from '../workbook';
import {
  DATA_COLUMN,
  figureCell,
  putHeads,
  putTitle,
  shownPercent,
  shownPercentPiece,
  takeRows,
  totalRow,
  type ChartsData,
} from './chart-data';
import { CHARTS } from './charts-choice';
import { barChart, COUNT_AXIS, type ChartPart } from './charts-bars';
import { quoted } from './formulas';
import { single, span } from './sheet-builder';
import { COLUMN as FIGURE } from './summary-table';

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

/** Zero counts print nothing. */
const COUNT_LABEL = '0;;;';

const done = (figures: Figures): number => figures.doneEarly + figures.doneOnTime + figures.doneLate;

const AREA_SERIES = [
  { name: 'Hoàn thành', column: FIGURE.done, of: done, color: CHART_COLORS.done, label: CHART_COLORS.onDark },
  {
    name: 'Đang thực hiện',
    column: FIGURE.inProgress,
    of: (figures: Figures): number => figures.inProgress,
    color: CHART_COLORS.inProgress,
    label: CHART_COLORS.onLight,
  },
  {
    name: 'Chưa thực hiện',
    column: FIGURE.notStarted,
    of: (figures: Figures): number => figures.notStarted,
    color: CHART_COLORS.notStarted,
    label: CHART_COLORS.onLight,
  },
  {
    name: 'Quá hạn',
    column: FIGURE.overdue,
    of: (figures: Figures): number => figures.overdue,
    color: CHART_COLORS.overdue,
    label: CHART_COLORS.onLight,
  },
] as const;

export function areasPart(data: ChartsData): ChartPart[] {
  const { sheet, context, byArea, half } = data;
  const { areas } = context.summary;
  const title = putTitle(data, { text: 'TIẾN ĐỘ NHIỆM VỤ THEO LĨNH VỰC' });
  const top = takeRows(data, areas.length + 1);
  putHeads(sheet, top, DATA_COLUMN, ['Lĩnh vực', ...AREA_SERIES.map(({ name }) => name)]);
  const shortNames = new Map(context.plan.areas.map((area) => [area.id, area.shortName || area.name]));
  areas.forEach((figures, index) => {
    const row = top + 1 + index;
    sheet.put(row, DATA_COLUMN, shortNames.get(figures.areaId) ?? figures.name, STYLES.dataText);
    AREA_SERIES.forEach(({ column, of }, at) =>
      sheet.put(row, DATA_COLUMN + 1 + at, of(figures), STYLES.dataCount, {
        formula: `=${figureCell(byArea, byArea.rows.row + index, column)}`,
      }),
    );
  });
  const rows = Math.max(1, areas.length);
  const values = (at: number): string => sheet.reference(span(top + 1, DATA_COLUMN + at, 1, rows));
  const count = AREA_SERIES.reduce((sum, { of }) => sum + areas.reduce((part, area) => part + of(area), 0), 0);
  if (count === 0) {
    return [{ chart: null, sentence: 'Chưa có nhiệm vụ nào để vẽ biểu đồ tiến độ theo lĩnh vực.', notes: [] }];
  }
  const series = AREA_SERIES.map(({ name, color, label }, at): ChartSeries => ({
    name,
    nameReference: sheet.reference(single(top, DATA_COLUMN + 1 + at)),
    categories: values(0),
    values: values(at + 1),
    color,
    labels: { numberFormat: COUNT_LABEL, color: label, position: 'center', bold: true },
  }));
  return [
    {
      chart: {
        name: CHARTS.areas.name,
        kind: 'bar',
        grouping: 'percentStacked',
        title,
        series,
        legend: 'bottom',
        reverseCategories: true,
        valueAxis: { min: 0, max: 1, numberFormat: '0%', visible: true, gridlines: true },
        gapWidth: 45,
        fontSize: half ? 10 : 12,
      },
      notes: [{ text: 'Không kể nhiệm vụ thường xuyên, không hạn và nhiệm vụ không tính.' }],
    },
  ];
}

/** In the order of CHART_STATUSES: what is done, under way, not counted, and what must be seen first. */
const { done: DONE, inProgress, notStarted, rest, overdue } = CHART_COLORS;
const STATUS_COLORS = [DONE, DONE, DONE, inProgress, notStarted, overdue, rest, rest];

/** A bar for each status, named with its share: a ring cannot be read in grey (decision 0024). */
export function statusesPart(data: ChartsData): ChartPart[] {
  const { sheet, context, byArea, half } = data;
  const { total } = context.summary;
  const rows = CHART_STATUSES.length;
  // The figures follow the title and their heading.
  const counts = span(data.row + 2, DATA_COLUMN + 1, 1, rows);
  const sum = `SUM(${sheet.absolute(counts)})`;
  const heading = 'CƠ CẤU NHIỆM VỤ THEO TRẠNG THÁI';
  const title = putTitle(data, {
    text: `${heading} (TỔNG SỐ ${total.total})`,
    live: `"${heading} (TỔNG SỐ "&${sum}&")"`,
  });
  const top = takeRows(data, rows + 1);
  putHeads(sheet, top, DATA_COLUMN, ['Trạng thái', 'Số nhiệm vụ', 'Tỷ trọng']);
  CHART_STATUSES.forEach((status, index) => {
    const row = top + 1 + index;
    const label = `${STATUS_LABELS[status]} (`;
    const share = total.total === 0 ? 0 : total[status] / total.total;
    sheet.put(row, DATA_COLUMN, `${label}${shownPercent(share)})`, STYLES.dataText, {
      formula: `=${quoted(label)}&${shownPercentPiece(sheet.cell(row, DATA_COLUMN + 2))}&")"`,
    });
    sheet.put(row, DATA_COLUMN + 1, total[status], STYLES.dataCount, {
      formula: `=${figureCell(byArea, totalRow(data), FIGURE[status as keyof typeof FIGURE])}`,
    });
    sheet.put(row, DATA_COLUMN + 2, share, STYLES.dataRate, {
      formula: `=IF(${sum}=0,0,${sheet.cell(row, DATA_COLUMN + 1)}/${sum})`,
    });
  });
  if (total.total === 0) {
    return [{ chart: null, sentence: 'Chưa có nhiệm vụ nào để vẽ biểu đồ trạng thái.', notes: [] }];
  }
  return [
    {
      chart: barChart({
        name: CHARTS.statuses.name,
        title,
        seriesName: 'Số nhiệm vụ',
        names: sheet.reference(span(top + 1, DATA_COLUMN, 1, rows)),
        values: sheet.reference(counts),
        bars: rows,
        color: CHART_COLORS.done,
        colors: STATUS_COLORS,
        numberFormat: '0',
        axis: COUNT_AXIS,
        narrow: half,
      }),
      notes: [{ text: 'Trong ngoặc: tỷ trọng trong tổng số nhiệm vụ.' }],
    },
  ];
}
