/** Charts of the units that lead tasks: how much of what was due they have done, and what is overdue. */
import { chosenRate, RATE_CHOICES, RATES, type RateChoice } from '../../domain/rates';
import type { UnitFigures } from '../../domain/summary';
import { CHART_COLORS, STYLES } from '../styles';
import { NAMES } from '../tab-ids';
import type { Area } from '../workbook';
import {
  DATA_COLUMN,
  figureCell,
  joined,
  putHeads,
  putLine,
  putRanking,
  putTitle,
  takeRows,
  totalRow,
  type Bar,
  type ChartsData,
  type Piece,
} from './chart-data';
import {
  barChart,
  COUNT_AXIS,
  leftOut,
  LINE_SHARE,
  MOST_BARS,
  partName,
  RATE_AXIS,
  rangesOf,
  type ChartPart,
} from './charts-bars';
import { CHARTS } from './charts-choice';
import type { AreaSheet } from './by-area';
import type { UnitSheet } from './by-unit';
import { chosenRateFormula, planColumn, quoted, unitColumn } from './formulas';
import { single, span, type SheetBuilder } from './sheet-builder';
import { shortened, shortPiece } from './shortened';
import { COLUMN as FIGURE, NO_RATE } from './summary-table';

/** `of`: whose rates they are, in capitals. */
type Group = { id: 'offices' | 'communes'; of: string; none: string };

const OFFICES: Group = {
  id: 'offices',
  of: 'CỦA CÁC PHÒNG, BAN, CƠ QUAN',
  none: 'Chưa có phòng, ban, cơ quan nào có nhiệm vụ để tính tỷ lệ.',
};
const COMMUNES: Group = {
  id: 'communes',
  of: 'CỦA CÁC XÃ, PHƯỜNG',
  none: 'Chưa có xã, phường nào chủ trì nhiệm vụ để tính tỷ lệ.',
};

/** What a rate says of a unit, in the title and under the chart. */
const RATE_WORDS: Readonly<Record<RateChoice, { title: string; note: string }>> = {
  A: {
    title: 'TỶ LỆ HOÀN THÀNH NHIỆM VỤ CẢ NĂM',
    note: 'Tỷ lệ A: số nhiệm vụ đã hoàn thành trên tổng số nhiệm vụ có hạn của năm.',
  },
  B: {
    title: 'TỶ LỆ HOÀN THÀNH NHIỆM VỤ ĐẾN HẠN',
    note: 'Tỷ lệ B: số nhiệm vụ đã hoàn thành trên số nhiệm vụ đến hạn, lũy kế.',
  },
  C: {
    title: 'TỶ LỆ HOÀN THÀNH NHIỆM VỤ ĐÚNG HẠN',
    note: 'Tỷ lệ C: số nhiệm vụ hoàn thành trước hạn, đúng hạn trên số nhiệm vụ đến hạn, lũy kế.',
  },
};

/** Words about the rate that the workbook ranks by. */
function rateWords(choice: RateChoice, wordsOf: (choice: RateChoice) => string): Piece {
  const words = RATE_CHOICES.map((one) => [one, quoted(wordsOf(one))] as const);
  return {
    text: wordsOf(choice),
    live: chosenRateFormula(Object.fromEntries(words) as Record<RateChoice, string>),
  };
}

/** The rate that the workbook ranks by, in a row of a summary tab. */
function rateFormula(tab: AreaSheet | UnitSheet, row: number): string {
  const cells = RATE_CHOICES.map((one) => [one, figureCell(tab, row, FIGURE[RATES[one].figure])] as const);
  return chosenRateFormula(Object.fromEntries(cells) as Record<RateChoice, string>);
}

export const officesPart = (data: ChartsData): ChartPart[] => completionParts(data, OFFICES);
export const communesPart = (data: ChartsData): ChartPart[] => completionParts(data, COMMUNES);

/** Units that lead tasks, with a figure of their row in "TH đơn vị". */
function barsOf(
  data: ChartsData,
  wanted: (unitId: string) => boolean,
  value: (figures: UnitFigures) => Bar['value'],
  formula: (row: number) => string,
): Bar[] {
  const { context, byUnit } = data;
  const shortNames = new Map(context.plan.units.map((unit) => [unit.id, unit.shortName]));
  return byUnit.units
    .filter(({ figures }) => wanted(figures.unitId))
    .map(({ figures, row }) => {
      const full = figureCell(byUnit, row, FIGURE.name);
      const short = `INDEX(${unitColumn(context, 'shortName')},MATCH(${full},${unitColumn(context, 'name')},0))`;
      return {
        name: {
          text: shortNames.get(figures.unitId) || figures.name,
          live: `IFERROR(IF(${short}="",${full},${short}),${full})`,
        },
        value: value(figures),
        formula: `=${formula(row)}`,
      };
    });
}

function completionParts(data: ChartsData, { id, of, none }: Group): ChartPart[] {
  const { context, byArea, byUnit, half } = data;
  const { ranking: choice } = context.plan.header;
  const kinds = new Map(context.plan.units.map((unit) => [unit.id, unit.kind]));
  const isCommune = (unitId: string): boolean => kinds.get(unitId) === 'commune';
  const bars = barsOf(
    data,
    (unitId) => isCommune(unitId) === (id === 'communes'),
    (figures) => chosenRate(figures, choice) ?? NO_RATE,
    (row) => rateFormula(byUnit, row),
  );
  const ranges = rangesOf(bars.filter(({ value }) => typeof value === 'number').length);
  const titles = ranges.map(({ more }) =>
    putTitle(
      data,
      rateWords(choice, (one) => `${RATE_WORDS[one].title} ${of}${more}`),
    ),
  );
  const total = chosenRate(context.summary.total, choice);
  const mean = putLine(data, 'Bình quân chung', total, rateFormula(byArea, totalRow(data)));
  const thickness = RATE_AXIS.max * LINE_SHARE;
  const ranking = putRanking(data, bars, {
    heading: 'Tỷ lệ',
    style: STYLES.dataRate,
    line: mean === null ? null : { ...mean, thickness },
  });
  if (ranking.count === 0) return [{ chart: null, sentence: none, notes: [] }];
  return ranges.map(({ from, to }, index) => {
    const { names, values, starts, thickness: widths } = ranking.slice(from, to);
    return {
      chart: barChart({
        name: partName(CHARTS[id].name, index),
        title: titles[index] ?? { text: RATE_WORDS[choice].title },
        seriesName: 'Tỷ lệ hoàn thành',
        names,
        values,
        bars: to - from,
        color: CHART_COLORS.done,
        numberFormat: '0.0%',
        axis: RATE_AXIS,
        line: mean === null ? null : { line: mean, starts, thickness: widths },
        narrow: half,
      }),
      notes: [
        joined([
          rateWords(choice, (one) => RATE_WORDS[one].note),
          ...leftOut(ranking, 2 * MOST_BARS, 'xem bảng tổng hợp theo cơ quan chủ trì'),
        ]),
        { text: 'Bình quân chung: tỷ lệ của toàn kế hoạch, không phải trung bình cộng các tỷ lệ.' },
      ],
    };
  });
}

/** Overdue tasks by unit, the most first, on a page of their own: beside the bars the oldest tasks themselves, as many as there is room for. */
export function overduePart(data: ChartsData): ChartPart[] {
  const { byUnit } = data;
  const bars = barsOf(
    data,
    () => true,
    ({ overdue }) => overdue,
    (row) => figureCell(byUnit, row, FIGURE.overdue),
  );
  const title = putTitle(data, { text: 'SỐ NHIỆM VỤ QUÁ HẠN THEO CƠ QUAN' });
  const list = putOldest(data);
  const ranking = putRanking(data, bars, { heading: 'Quá hạn', style: STYLES.dataCount, positive: true });
  if (ranking.count === 0) {
    return [{ chart: null, sentence: 'Không có cơ quan nào có nhiệm vụ quá hạn.', notes: [] }];
  }
  const shown = Math.min(ranking.count, MOST_BARS);
  const { names, values } = ranking.slice(0, shown);
  return [
    {
      chart: barChart({
        name: CHARTS.overdue.name,
        title,
        seriesName: 'Quá hạn',
        names,
        values,
        bars: shown,
        color: CHART_COLORS.overdue,
        numberFormat: '0',
        axis: COUNT_AXIS,
        narrow: true,
      }),
      notes: [
        joined([
          { text: 'Nhiệm vụ do nhiều cơ quan chủ trì được tính cho từng cơ quan.' },
          ...leftOut(ranking, MOST_BARS, 'xem bảng tổng hợp theo cơ quan chủ trì'),
        ]),
      ],
      put: (sheet, area) => printOldest(sheet, area, list),
      page: 'chart',
    },
  ];
}

/** Rows of the list beside the bars. */
const MOST_LISTED = 11;
const LONGEST = { title: 80, lead: 50 } as const;

type Oldest = { cells: { title: string; lead: string; days: string }; values: OldestTask }[];
type OldestTask = { title: string; lead: string; days: number | '' };

/** The oldest overdue tasks, in cells that the printed list shows. The first column says in which row of the table a task stands. */
function putOldest(data: ChartsData): { tasks: Oldest; count: string; total: number } {
  const { sheet, context } = data;
  const { overdue } = context.summary;
  const keys = planColumn(context.headings.plan, 'overdueKey');
  const top = takeRows(data, MOST_LISTED + 1);
  const count = sheet.absolute(single(top, DATA_COLUMN + 1));
  sheet.put(top, DATA_COLUMN, 'Nhiệm vụ quá hạn lâu nhất', STYLES.dataHead);
  sheet.put(top, DATA_COLUMN + 1, overdue.length, STYLES.dataCount, { formula: `=COUNTIFS(${keys},">0")` });
  putHeads(sheet, top, DATA_COLUMN + 2, ['Hàng', 'Số ngày']);
  const tasks = Array.from({ length: MOST_LISTED }, (_, index): Oldest[number] => {
    const row = top + 1 + index;
    const listed = overdue[index];
    const at = listed === undefined ? null : context.planTable.rowOf(listed.task);
    const source = at === null ? {} : context.planTable.valuesAt(at);
    const values: OldestTask = {
      title: listed === undefined ? '' : `${index + 1}. ${shortened(textOf(source.title), LONGEST.title)}`,
      lead: listed === undefined ? '' : shortened(textOf(source.lead), LONGEST.lead),
      days: listed?.days ?? '',
    };
    const place = sheet.cell(row, DATA_COLUMN + 2);
    const pick = (field: 'title' | 'lead' | 'due'): string =>
      `INDEX(${planColumn(context.headings.plan, field)},${place})`;
    const put = (offset: number, value: string | number, formula: string, style: typeof STYLES.dataText): void =>
      sheet.put(row, DATA_COLUMN + offset, value, style, { formula: `=${formula}` });
    const live = (formula: string): string => `IF(${place}="","",${formula})`;
    put(0, values.title, live(`"${index + 1}. "&${shortPiece(pick('title'), LONGEST.title)}`), STYLES.dataText);
    put(1, values.lead, live(shortPiece(pick('lead'), LONGEST.lead)), STYLES.dataText);
    put(
      2,
      at === null ? '' : at - context.planTable.firstRow + 1,
      `IF(${index + 1}>${count},"",MATCH(LARGE(${keys},${count}-${index}),${keys},0))`,
      STYLES.dataText,
    );
    put(3, values.days, live(`${NAMES.closing}-INT(${pick('due')})`), STYLES.dataText);
    const cell = (offset: number): string => sheet.absolute(single(row, DATA_COLUMN + offset));
    return { cells: { title: cell(0), lead: cell(1), days: cell(3) }, values };
  });
  return { tasks, count, total: overdue.length };
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value));

/** Columns of the list, of the six that are half a page. */
const LIST = [
  { heading: 'Nhiệm vụ quá hạn lâu nhất', columns: 3, style: STYLES.chartListText, of: 'title' },
  { heading: 'Cơ quan chủ trì', columns: 2, style: STYLES.chartListText, of: 'lead' },
  { heading: 'Số ngày', columns: 1, style: STYLES.chartListCenter, of: 'days' },
] as const;
const LIST_COLUMNS = 6;

function printOldest(sheet: SheetBuilder, area: Area, { tasks, count, total }: ReturnType<typeof putOldest>): Area {
  const left = area.column + area.columns - LIST_COLUMNS;
  const top = area.row + area.rows - MOST_LISTED - 2;
  const line = (row: number, cells: (column: (typeof LIST)[number]) => [string | number, string | null]): void => {
    let at = left;
    for (const column of LIST) {
      const [value, formula] = cells(column);
      const style = formula === null ? STYLES.chartListHead : column.style;
      sheet.merge(span(row, at, column.columns), value, style, formula === null ? {} : { formula: `=${formula}` });
      at += column.columns;
    }
  };
  line(top, ({ heading }) => [heading, null]);
  tasks.forEach(({ cells, values }, index) => line(top + 1 + index, ({ of }) => [values[of], cells[of]]));
  const tail = ' nhiệm vụ khác: xem danh sách nhiệm vụ quá hạn.';
  sheet.merge(
    span(top + 1 + MOST_LISTED, left, LIST_COLUMNS),
    total > MOST_LISTED ? `… và ${total - MOST_LISTED}${tail}` : '',
    STYLES.note,
    { formula: `=IF(${count}>${MOST_LISTED},"… và "&(${count}-${MOST_LISTED})&"${tail}","")` },
  );
  return { ...area, columns: left - area.column };
}
