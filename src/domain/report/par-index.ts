/** What a report says of the PAR Index (Chỉ số CCHC): the units as "Xếp hạng" has them. Points in points, results in %. */
import { pointsText } from '../par-index/points';
import type { UnitResult } from '../par-index/results';
import { countText } from '../number-text';
import { nameKey } from '../text';
import type { Column, Row, Run, Table } from './document';
import type { ReportFacts } from './facts';

type Scored = UnitResult & { value: number; rank: number; totals: NonNullable<UnitResult['totals']> };

const isScored = (result: UnitResult): result is Scored =>
  result.value !== null && result.rank !== null && result.totals !== null;

/** The units that have a result; null where the workbook scores none. */
export function scoredUnits({ parIndex }: Pick<ReportFacts, 'parIndex'>): Scored[] | null {
  return parIndex?.filter(isScored) ?? null;
}

/** "8/9 đơn vị đã chấm điểm, 2 đơn vị đã chốt kết quả"; '' where no unit has a result. */
export function scoreStanding(facts: Pick<ReportFacts, 'parIndex'>): string {
  const scored = scoredUnits(facts) ?? [];
  if (scored.length === 0) return '';
  const final = scored.filter(({ state }) => state === 'final').length;
  const some = final === 0 ? 'chưa đơn vị nào chốt kết quả' : `${countText(final)} đơn vị đã chốt kết quả`;
  const settled = final === scored.length ? 'đều đã chốt kết quả' : some;
  return `${countText(scored.length)}/${countText(facts.parIndex!.length)} đơn vị đã chấm điểm, ${settled}`;
}

/** Names that a sentence can still carry. */
const MOST_NAMES = 3;

/**
 * Who has the best result of each group, or the worst; '' where nobody has one. The worst of a group in which all have the same is nobody.
 */
export function extremes(facts: Pick<ReportFacts, 'parIndex'>, which: 'best' | 'worst'): string {
  const scored = scoredUnits(facts) ?? [];
  const groups = groupsOf(scored);
  const parts = groups.flatMap(({ group, units }) => {
    const [best, worst] = [units[0]!.value, units.at(-1)!.value];
    if (which === 'worst' && best === worst) return [];
    const value = which === 'best' ? best : worst;
    const own = units.filter((unit) => unit.value === value);
    const names = own.length > MOST_NAMES ? `${countText(own.length)} đơn vị` : own.map(({ unit }) => unit).join(', ');
    const of = groups.length > 1 && group !== '' ? `${group}: ` : '';
    return [`${of}${names} (${pointsText(value)}%)`];
  });
  return parts.join('; ');
}

function groupsOf<Unit extends Pick<UnitResult, 'group'>>(
  results: readonly Unit[],
): { group: string; units: Unit[] }[] {
  const groups = new Map<string, { group: string; units: Unit[] }>();
  for (const result of results) {
    const key = nameKey(result.group);
    const known = groups.get(key) ?? { group: result.group, units: [] };
    known.units.push(result);
    groups.set(key, known);
  }
  return [...groups.values()];
}

const column = (heading: string, width: number, align: Column['align'] = 'center'): Column => ({
  ...{ heading, width, align },
});
/** Widths in millimetres of an upright page. */
const COLUMNS: readonly Column[] = [
  column('Hạng', 12),
  column('Đơn vị', 45, 'left'),
  ...['Tự chấm', 'Thẩm định', 'ĐTXHH', 'Chỉ số (%)', 'Kết quả (%)'].map((heading) => column(heading, 18)),
  column('Xếp loại', 22),
];
const plain = (text: string): Run[] => (text === '' ? [] : [{ text }]);
const NOTHING = '–';

/** "Xếp hạng": every unit of each group, the best first; null where no unit has a result. */
export function rankingTable(facts: Pick<ReportFacts, 'parIndex'>): Table | null {
  const scored = scoredUnits(facts);
  if (scored === null || scored.length === 0) return null;
  const groups = groupsOf(facts.parIndex ?? []);
  const rows = groups.flatMap(({ group, units }): Row[] => [
    ...(groups.length > 1 && group !== ''
      ? [{ cells: [plain(group)], across: true as const, strong: true as const }]
      : []),
    ...units.map((unit) => ({ cells: cellsOf(unit).map(plain) })),
  ]);
  return { columns: COLUMNS, rows, note: notesOf(facts, scored).join(' ') };
}

function cellsOf(result: UnitResult): string[] {
  if (!isScored(result)) return [NOTHING, result.unit, ...COLUMNS.slice(2).map(() => NOTHING)];
  const { unit, rank, band, value, totals } = result;
  const { parts, index } = totals.current;
  const shown = [totals.self.total, parts.appraisal, parts.survey, index, value];
  return [
    ...[String(rank), unit, ...shown.map((points) => (points === null ? NOTHING : pointsText(points)))],
    band ?? NOTHING,
  ];
}

function notesOf({ parIndex }: Pick<ReportFacts, 'parIndex'>, scored: readonly Scored[]): string[] {
  const missing = (parIndex ?? []).length - scored.length;
  const samples = new Set(scored.flatMap(({ set }) => (set?.sample ? [`"${set.name || set.code}"`] : [])));
  return [
    'Kết quả: điểm thẩm định, điều tra xã hội học (ĐTXHH), cộng điểm thưởng, trừ điểm phạt trên điểm tối đa áp dụng; tiêu chí chưa thẩm định lấy điểm tự chấm.',
    ...(missing > 0 ? [`Có ${countText(missing)} đơn vị chưa nộp phiếu nên chưa xếp hạng.`] : []),
    ...(samples.size > 0 ? [`Bộ tiêu chí ${[...samples].join(', ')} là dữ liệu mẫu.`] : []),
  ];
}
