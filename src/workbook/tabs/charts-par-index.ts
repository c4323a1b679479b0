/** Charts of the PAR Index: points by the units themselves and by the appraisal in each area, and the ranking of each group. */
import { CHART_COLORS, STYLES } from '../styles';
import { DATA_COLUMN, joined, putHeads, putRanking, putTitle, takeRows, type Bar, type ChartsData } from './chart-data';
import { barChart, leftOut, MOST_BARS, partName, RATE_AXIS, rangesOf, type ChartPart } from './charts-bars';
import { CHARTS } from './charts-choice';
import type { ParIndexFacts } from './charts-context';
import { quoted } from './formulas';
import { rankingColumn } from './par-index-ranking';
import { scoresColumn, type ScoreColumn } from './par-index-scores-columns';
import { single, span } from './sheet-builder';
import { shortened, shortPiece } from './shortened';

const NO_SCORES = 'Chưa có số liệu chấm điểm.';
/** On an axis names have two lines. */
const LONGEST_NAME = 60;

const STAGES = [
  { key: 'self', name: 'Tự chấm', color: CHART_COLORS.inProgress },
  { key: 'final', name: 'Thẩm định', color: CHART_COLORS.done },
] as const;

/** Two bars for each area: what all units have of what they may have, by themselves and by the appraisal. */
export function parAreasPart(data: ChartsData): ChartPart[] {
  const { sheet, half, facts } = data;
  const areas = facts.parIndex?.areas ?? [];
  if (areas.length === 0) return [{ chart: null, sentence: NO_SCORES, notes: [] }];
  const title = putTitle(data, { text: 'CHỈ SỐ CCHC: ĐIỂM TỰ CHẤM VÀ ĐIỂM THẨM ĐỊNH THEO LĨNH VỰC' });
  const top = takeRows(data, areas.length + 1);
  putHeads(sheet, top, DATA_COLUMN, ['Lĩnh vực', ...STAGES.map(({ name }) => name)]);
  areas.forEach((area, index) => {
    const row = top + 1 + index;
    sheet.put(row, DATA_COLUMN, shortened(`${area.code}. ${area.name}`, LONGEST_NAME), STYLES.dataText);
    STAGES.forEach(({ key }, at) =>
      sheet.put(row, DATA_COLUMN + 1 + at, area[key] ?? '', STYLES.dataRate, { formula: areaFormula(area, key) }),
    );
  });
  const shown = STAGES.map((stage, at) => ({ ...stage, at })).filter(({ key }) =>
    areas.some((area) => area[key] !== null),
  );
  return [
    {
      chart: {
        name: CHARTS['par-areas'].name,
        kind: 'bar',
        grouping: 'clustered',
        title,
        series: shown.map(({ name, color, at }) => ({
          name,
          nameReference: sheet.reference(single(top, DATA_COLUMN + 1 + at)),
          categories: sheet.reference(span(top + 1, DATA_COLUMN, 1, areas.length)),
          values: sheet.reference(span(top + 1, DATA_COLUMN + 1 + at, 1, areas.length)),
          color,
          labels: { numberFormat: '0.0%', color: CHART_COLORS.onLight, position: 'outsideEnd' },
        })),
        legend: 'bottom',
        reverseCategories: true,
        valueAxis: RATE_AXIS,
        gapWidth: 50,
        fontSize: half || areas.length > 9 ? 9 : 11,
      },
      notes: [
        {
          text: 'Tỷ lệ điểm đạt được trên điểm tối đa áp dụng của lĩnh vực, cộng các đơn vị đã có điểm; điểm thẩm định là điểm cuối đã có.',
        },
      ],
    },
  ];
}

/** Points of the rows of an area over the most that these rows may have, without what does not apply. */
function areaFormula({ code, set }: ParIndexFacts['areas'][number], stage: ScoreColumn): string {
  const rows =
    `${scoresColumn('set')},${quoted(set)},${scoresColumn('number')},${quoted(code)},` +
    `${scoresColumn(stage)},">-1E+9"`;
  return `=IFERROR(SUMIFS(${scoresColumn(stage)},${rows})/SUMIFS(${scoresColumn('applicable')},${rows}),"")`;
}

/** Bars of the results of each group, the best first, with the ranks of the year before beside the names. */
export function parRankingPart(data: ChartsData): ChartPart[] {
  const { half, facts } = data;
  const units = facts.parIndex?.units ?? [];
  if (!units.some(({ value }) => value !== null)) return [{ chart: null, sentence: NO_SCORES, notes: [] }];
  const groups = [...new Set(units.map(({ group }) => group))];
  const parts = groups.flatMap((group) => {
    const bars = units.filter((unit) => unit.group === group).map(barOf);
    const ranges = rangesOf(bars.filter(({ value }) => typeof value === 'number').length);
    const of = group === '' ? '' : `: ${group.toUpperCase()}`;
    const titles = ranges.map(({ more }) => putTitle(data, { text: `XẾP HẠNG CHỈ SỐ CCHC${of}${more}` }));
    const ranking = putRanking(data, bars, { heading: 'Kết quả', style: STYLES.dataRate });
    if (ranking.count === 0) return [];
    return ranges.map(({ from, to }, index) => ({ ranking, title: titles[index]!, from, to }));
  });
  return parts.map(({ ranking, title, from, to }, index): ChartPart => {
    const { names, values } = ranking.slice(from, to);
    return {
      chart: barChart({
        ...{ name: partName(CHARTS['par-ranking'].name, index), title, seriesName: 'Kết quả', names, values },
        ...{ bars: to - from, color: CHART_COLORS.done, numberFormat: '0.00%', axis: RATE_AXIS, narrow: half },
      }),
      notes: [
        joined([
          {
            text: 'Kết quả: điểm tiêu chí, điều tra xã hội học, cộng điểm thưởng, trừ điểm phạt trên điểm tối đa áp dụng.',
          },
          ...leftOut(ranking, 2 * MOST_BARS, 'xem trang Xếp hạng'),
        ]),
        { text: 'Tiêu chí chưa thẩm định lấy điểm tự chấm. Trong ngoặc là hạng năm trước.' },
      ],
    };
  });
}

function barOf({ unit, value, lastYear, place }: ParIndexFacts['units'][number]): Bar {
  const of = (field: Parameters<typeof rankingColumn>[0]): string => `INDEX(${rankingColumn(field)},${place})`;
  const name = lastYear === null ? unit : `${unit} (năm trước: ${lastYear})`;
  const live = `${of('unit')}&IF(ISNUMBER(${of('lastYear')})," (năm trước: "&${of('lastYear')}&")","")`;
  return {
    name: { text: shortened(name, LONGEST_NAME), live: shortPiece(`(${live})`, LONGEST_NAME) },
    value: value === null ? '' : value / 100,
    formula: `=IF(ISNUMBER(${of('value')}),${of('value')}/100,"")`,
  };
}
