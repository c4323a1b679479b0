/** Charts of the procedures (TTHC) in the table "TTHC": solved in time, files by period, online files. */
import {
  findOnTimeRate,
  isComplete,
  ON_TIME_RATES,
  onlineShare,
  onTimeRate,
  type ProcedureCount,
  type ProcedureCounts,
} from '../../domain/procedures';
import { remember } from '../../domain/remember';
import { CHART_COLORS, STYLES } from '../styles';
import { OTHER_TABLES } from '../tab-ids';
import type { Chart } from '../workbook';
import {
  DATA_COLUMN,
  joined,
  putHeads,
  putLine,
  putRanking,
  putTitle,
  takeRows,
  TARGET_ROW,
  unique,
  type Bar,
  type ChartsData,
  type Piece,
} from './chart-data';
import {
  barChart,
  leftOut,
  LINE_SHARE,
  MOST_BARS,
  partName,
  RATE_AXIS,
  rangesOf,
  type BarLine,
  type ChartPart,
} from './charts-bars';
import { CHARTS } from './charts-choice';
import type { ProcedureFacts, ProcedureRow } from './charts-context';
import { columnSpecifier } from './formulas';
import { headingOf, type ProcedureColumn } from './procedures-columns';
import {
  COMPLETE_ROWS,
  formulaSentence,
  mismatchCount,
  mismatched,
  onlineFormula,
  onlineValue,
  rateValue,
  sumFormula,
  sumRateFormula,
  sumsOf,
  unitSumFormula,
} from './procedures-formulas';
import { single, span } from './sheet-builder';
import { NO_RATE } from './summary-table';

const NO_TABLE = 'Chưa có số liệu TTHC.';
const NO_FIGURES = 'Chưa có đủ số liệu TTHC của kỳ này.';

const column = (name: ProcedureColumn): string => `${OTHER_TABLES.procedures}[${columnSpecifier(headingOf(name))}]`;
const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** What rates are made of, in the order of the columns beside the charts. */
const COUNTS = ['received', 'online', 'direct', 'solved', 'early', 'onTime', 'late', 'overdue'] as const;

/** A unit (null: all of them) in the period that is shown: its counts and both rates. */
type UnitRates = { unit: string | null; counts: ProcedureCounts; row: number };

const RATE_AT = { onTime: COUNTS.length + 1, online: COUNTS.length + 2 } as const;
type Rate = keyof typeof RATE_AT;

/** A row for each unit of the period, and one for all. */
function putRates(data: ChartsData, facts: ProcedureFacts): { all: UnitRates; units: UnitRates[] } {
  const { sheet } = data;
  const rows = facts.shown;
  const names = unique(rows.map(({ unit }) => unit).filter((unit) => unit !== ''));
  const top = takeRows(data, names.length + 2);
  putHeads(sheet, top, DATA_COLUMN, ['Đơn vị (TTHC)', ...COUNTS.map(headingOf), headingOf('rate'), 'Tỷ lệ trực tuyến']);
  const put = (unit: string | null, row: number): UnitRates => {
    const own = unit === null ? rows : rows.filter((one) => same(one.unit, unit));
    const counts = sumsOf(own);
    const name = sheet.cell(row, DATA_COLUMN);
    const at = (field: ProcedureCount): string =>
      sheet.cell(row, DATA_COLUMN + 1 + (COUNTS as readonly ProcedureCount[]).indexOf(field));
    sheet.put(row, DATA_COLUMN, unit ?? 'Tất cả', STYLES.dataText);
    COUNTS.forEach((field, index) =>
      sheet.put(row, DATA_COLUMN + 1 + index, counts[field] ?? NO_RATE, STYLES.dataCount, {
        formula: unit === null ? sumFormula(field, null) : unitSumFormula(field, name),
      }),
    );
    const rate = (kind: Rate, value: Bar['value'], formula: string): void =>
      sheet.put(row, DATA_COLUMN + RATE_AT[kind], value, STYLES.dataRate, { formula });
    rate('onTime', rateValue(counts, facts.formula, NO_RATE), sumRateFormula(at));
    rate('online', onlineValue(counts), onlineFormula(at));
    return { unit, counts, row };
  };
  return { all: put(null, top + 1), units: names.map((unit, index) => put(unit, top + 2 + index)) };
}

type RateChart = {
  id: 'on-time' | 'online';
  rate: Rate;
  title: string;
  heading: string;
};

function rateParts(
  data: ChartsData,
  chart: RateChart,
  facts: ProcedureFacts,
  lineOf: (all: UnitRates) => BarLine | null,
  axisOf: (least: number) => NonNullable<Chart['valueAxis']> & { min: number; max: number },
  notesOf: (shown: { axis: { min: number }; keys: string }) => [Piece[], Piece[]],
): ChartPart[] {
  const { sheet, context, half } = data;
  const { all, units } = putRates(data, facts);
  const valueOf = ({ counts }: UnitRates): Bar['value'] =>
    chart.rate === 'online' ? onlineValue(counts) : rateValue(counts, facts.formula, NO_RATE);
  const shortNames = remember(
    (name: string) => context.plan.units.find((unit) => same(unit.name, name))?.shortName || name,
  );
  const bars = units.map((unit): Bar => ({
    name: { text: shortNames(unit.unit ?? '') },
    value: valueOf(unit),
    formula: `=${sheet.cell(unit.row, DATA_COLUMN + RATE_AT[chart.rate])}`,
  }));
  const rates = bars.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  const axis = axisOf(Math.min(1, ...rates));
  const ranges = rangesOf(rates.length);
  const titles = ranges.map(({ more }) => putTitle(data, { text: `${chart.title}${more}` }));
  const line = lineOf(all);
  const thickness = (axis.max - axis.min) * LINE_SHARE;
  const ranking = putRanking(data, bars, {
    heading: chart.heading,
    style: STYLES.dataRate,
    line: line === null ? null : { ...line, thickness },
  });
  if (ranking.count === 0) return [{ chart: null, sentence: NO_FIGURES, notes: [] }];
  const [first, second] = notesOf({ axis, keys: ranking.keys });
  return ranges.map(({ from, to }, index) => {
    const { names, values, starts, thickness: widths } = ranking.slice(from, to);
    return {
      chart: barChart({
        name: partName(CHARTS[chart.id].name, index),
        title: titles[index] ?? { text: chart.title },
        seriesName: chart.heading,
        names,
        values,
        bars: to - from,
        color: CHART_COLORS.done,
        numberFormat: '0.0%',
        axis,
        line: line === null ? null : { line, starts, thickness: widths },
        narrow: half,
      }),
      notes: [
        joined([
          ...first,
          ...leftOut(ranking, 2 * MOST_BARS, 'xem trang TTHC'),
          mismatchPiece(facts.shown, mismatchCount()),
        ]),
        joined(second),
      ],
    };
  });
}

/** So many rows of these figures do not add up themselves: who reads the chart must know. `live`: the count as a piece of a formula. */
function mismatchPiece(rows: readonly Pick<ProcedureRow, 'counts'>[], live: string): Piece {
  const tail = ' dòng số liệu TTHC chưa khớp, vẫn được cộng.';
  const count = mismatched(rows);
  return { text: count > 0 ? `Có ${count}${tail}` : '', live: `IF(${live}>0,"Có "&${live}&"${tail}","")` };
}

/** A rate of all units together as a line. */
function meanLine(data: ChartsData, { row }: UnitRates, rate: Rate, value: number | null): BarLine | null {
  return putLine(data, 'Tính chung', value, data.sheet.cell(row, DATA_COLUMN + RATE_AT[rate]));
}

/** Share of files solved in time, by the formula that is chosen in "TTHC" and printed under the chart. */
export function onTimePart(data: ChartsData): ChartPart[] {
  const facts = data.facts.procedures;
  if (facts === null) return [{ chart: null, sentence: NO_TABLE, notes: [] }];
  const chosen = findOnTimeRate(facts.formula);
  const missing = 'Chưa chọn công thức tính tỷ lệ đúng hạn ở trang TTHC.';
  const sentence = ON_TIME_RATES.find((one) => one.id === chosen?.id)?.sentence ?? missing;
  return rateParts(
    data,
    {
      id: 'on-time',
      rate: 'onTime',
      title: 'TỶ LỆ GIẢI QUYẾT TTHC ĐÚNG HẠN THEO CƠ QUAN, ĐƠN VỊ',
      heading: 'Tỷ lệ đúng hạn',
    },
    facts,
    (all) => meanLine(data, all, 'onTime', chosen === null ? null : onTimeRate(all.counts, chosen.id)),
    cutAxis,
    ({ axis, keys }) => [
      [{ text: sentence, live: formulaSentence(missing) }],
      axis.min > 0 ? [cutNote(axis.min, keys)] : [],
    ],
  );
}

/**
 * Rates that lie close together begin at a round tenth below the least, so that bars can be told apart; rates that are low, or all
 * 100 %, begin at 0.
 */
function cutAxis(least: number): NonNullable<Chart['valueAxis']> & { min: number; max: number } {
  const min = Math.min(0.9, Math.floor(least * 10 - 0.3) / 10);
  if (min < 0.5 || least === 1) return RATE_AXIS;
  return { min, max: 1 + (1 - min) / 10, numberFormat: '0%', visible: true, gridlines: true };
}

/**
 * Says that the axis is cut, and where a rate has fallen below it since. A criterion "<0.9" would be no number where the computer's own
 * sign is a comma.
 */
function cutNote(min: number, keys: string): Piece {
  const cut = `Trục bắt đầu từ ${Math.round(min * 100)}%, không từ 0%.`;
  const below = `${cut} Có tỷ lệ thấp hơn nên thanh không hiện.`;
  return { text: cut, live: `IF(COUNTIFS(${keys},"<"&${min})>0,"${below}","${cut}")` };
}

const TARGET_LABEL = 'Chỉ tiêu';

/** Share of online files, with a line where a target is typed beside the charts. */
export function onlinePart(data: ChartsData): ChartPart[] {
  const { facts, sheet } = data;
  if (facts.procedures === null) return [{ chart: null, sentence: NO_TABLE, notes: [] }];
  const target = facts.onlineTarget;
  const typed = sheet.absolute(single(TARGET_ROW, DATA_COLUMN + 1));
  const formula = `IF(ISNUMBER(${typed}),IF(AND(${typed}>0,${typed}<=1),${typed},""),"")`;
  return rateParts(
    data,
    {
      id: 'online',
      rate: 'online',
      title: 'TỶ LỆ HỒ SƠ TTHC TIẾP NHẬN TRỰC TUYẾN THEO CƠ QUAN, ĐƠN VỊ',
      heading: 'Tỷ lệ trực tuyến',
    },
    facts.procedures,
    (all) =>
      target === null
        ? meanLine(data, all, 'online', onlineShare(all.counts))
        : putLine(data, TARGET_LABEL, target, formula),
    () => RATE_AXIS,
    () => [
      [{ text: 'Tỷ lệ hồ sơ tiếp nhận trực tuyến = trực tuyến : (trực tuyến + trực tiếp và bưu chính).' }],
      target === null ? [{ text: 'Đường kẻ: tỷ lệ tính chung.' }] : [],
    ],
  );
}

/** The cell for the target of online files; it stands whatever is shown, so that what was typed stays. */
export function putTarget({ sheet, facts }: Pick<ChartsData, 'sheet' | 'facts'>): void {
  sheet.put(TARGET_ROW, DATA_COLUMN, 'Chỉ tiêu hồ sơ trực tuyến', STYLES.dataHead);
  sheet.put(TARGET_ROW, DATA_COLUMN + 1, facts.onlineTarget, STYLES.entryProgress);
  sheet.put(TARGET_ROW, DATA_COLUMN + 2, '← nhập tỷ lệ, ví dụ 50%; để trống nếu không có', STYLES.hintLine);
  sheet.validate({
    area: single(TARGET_ROW, DATA_COLUMN + 1),
    rule: { type: 'decimal', operator: 'between', formula1: 0, formula2: 1 },
    allowBlank: true,
    error: { style: 'stop', title: 'Chỉ tiêu', message: 'Nhập tỷ lệ từ 0% đến 100%, ví dụ 50%.' },
  });
}

const FILE_SERIES = [
  { name: 'Tiếp nhận', fields: ['received'], color: CHART_COLORS.inProgress },
  { name: 'Đã giải quyết', fields: ['solved'], color: CHART_COLORS.done },
  { name: 'Quá hạn', fields: ['late', 'overdue'], color: CHART_COLORS.overdue },
] as const satisfies readonly { name: string; fields: readonly ProcedureCount[]; color: string }[];
/** More columns could not be told apart; the latest say most. */
const MOST_PERIODS = 12;

/** Files received, solved and late, in columns by period, in the order in which periods close; none that closes after the one shown. */
export function filesPart(data: ChartsData): ChartPart[] {
  const { sheet, context, facts, half } = data;
  const { procedures } = facts;
  if (procedures === null) return [{ chart: null, sentence: NO_TABLE, notes: [] }];
  const said = procedures.rows.filter(({ counts }) => isComplete(counts));
  const closing = new Map(context.plan.periods.map((period) => [period.name.toLowerCase(), period.closing]));
  const shown = context.summary.period.closing;
  const names = unique(said.map(({ period }) => period).filter((period) => period !== ''))
    .filter((period) => (closing.get(period.toLowerCase()) ?? '') <= shown)
    .sort((a, b) => compareText(closing.get(a.toLowerCase()) ?? '', closing.get(b.toLowerCase()) ?? ''))
    .slice(-MOST_PERIODS);
  const title = putTitle(data, { text: 'HỒ SƠ TTHC TIẾP NHẬN, GIẢI QUYẾT VÀ QUÁ HẠN THEO KỲ' });
  const top = takeRows(data, names.length + 1);
  putHeads(sheet, top, DATA_COLUMN, ['Kỳ báo cáo', ...FILE_SERIES.map(({ name }) => name)]);
  names.forEach((name, index) => {
    const row = top + 1 + index;
    const own = said.filter(({ period }) => same(period, name));
    sheet.put(row, DATA_COLUMN, name, STYLES.dataText);
    FILE_SERIES.forEach(({ fields }, at) => {
      const cell = sheet.cell(row, DATA_COLUMN);
      const sums = fields.map((field) => `SUMIFS(${column(field)},${column('period')},${cell},${COMPLETE_ROWS})`);
      const all = sumsOf(own);
      const value = fields.reduce((sum, field) => sum + (all[field] ?? 0), 0);
      sheet.put(row, DATA_COLUMN + 1 + at, value, STYLES.dataCount, { formula: `=${sums.join('+')}` });
    });
  });
  if (names.length === 0) return [{ chart: null, sentence: NO_FIGURES, notes: [] }];
  const drawn = said.filter(({ period }) => names.some((name) => same(period, name)));
  const ofDrawn = `SUMPRODUCT(${mismatchCount(sheet.absolute(span(top + 1, DATA_COLUMN, 1, names.length)))})`;
  return [
    {
      chart: {
        name: CHARTS.files.name,
        kind: 'column',
        grouping: 'clustered',
        title,
        series: FILE_SERIES.map(({ name, color }, at) => ({
          name,
          nameReference: sheet.reference(single(top, DATA_COLUMN + 1 + at)),
          categories: sheet.reference(span(top + 1, DATA_COLUMN, 1, names.length)),
          values: sheet.reference(span(top + 1, DATA_COLUMN + 1 + at, 1, names.length)),
          color,
          labels: {
            numberFormat: '#,##0',
            color: CHART_COLORS.onLight,
            position: 'outsideEnd',
            ...(names.length > 6 ? {} : { bold: true }),
          },
        })),
        legend: 'bottom',
        valueAxis: { min: 0, numberFormat: '#,##0', visible: true, gridlines: true },
        gapWidth: names.length <= 2 ? 150 : 60,
        fontSize: half || names.length > 6 ? 9 : 12,
      },
      notes: [
        joined([
          { text: 'Quá hạn: hồ sơ đã giải quyết quá hạn và hồ sơ đang giải quyết quá hạn.' },
          mismatchPiece(drawn, ofDrawn),
        ]),
        { text: 'Kỳ dài gồm cả số liệu của kỳ ngắn trong đó.' },
      ],
    },
  ];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
