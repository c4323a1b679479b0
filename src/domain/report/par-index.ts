/** What a report says of the PAR Index (Chỉ số CCHC): the units as "Xếp hạng" has them. Points in points, results in %. */
import { pointsText } from '../par-index/points';
import type { UnitResult } from '../par-index/results';
import { NOT_SUBMITTED, SCORE_STATES } from '../par-index/score-sheet';
import { allLeaves, criterionTree } from '../par-index/tree';
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

/** How far a result has been appraised: points of the survey never are. */
function appraisalOf({ set, totals }: Scored): 'none' | 'part' | 'all' {
  const leaves = set === null ? [] : allLeaves(criterionTree(set.criteria)).filter(({ part }) => part !== 'survey');
  const given = leaves.filter(({ code }) => (totals.current.byCode.get(code)?.points ?? null) !== null);
  const appraised = given.filter(({ code }) => (totals.final.byCode.get(code)?.points ?? null) !== null).length;
  return appraised === given.length ? 'all' : appraised === 0 ? 'none' : 'part';
}

/**
 * "theo điểm tự chấm, chưa thẩm định: 3/6 đơn vị; thẩm định chưa đủ tiêu chí: 1/6 đơn vị": on what results rest before everybody is
 * appraised; '' where everybody is.
 */
function scoreBasis(facts: Pick<ReportFacts, 'parIndex'>): string {
  const scored = scoredUnits(facts) ?? [];
  const said = { none: 'theo điểm tự chấm, chưa thẩm định', part: 'thẩm định chưa đủ tiêu chí' } as const;
  return (['none', 'part'] as const)
    .flatMap((kind) => {
      const own = scored.filter((unit) => appraisalOf(unit) === kind).length;
      return own === 0 ? [] : [`${said[kind]}: ${countText(own)}/${countText(scored.length)} đơn vị`];
    })
    .join('; ');
}

/** Names that a sentence can still carry. */
const MOST_NAMES = 3;

/**
 * Who has the best result of each group, or the worst, and whether results are of the units' own points still; '' where nobody has one. The
 * worst of a group in which all have the same is nobody.
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
  const basis = scoreBasis(facts);
  return parts.length === 0 || basis === '' ? parts.join('; ') : `${parts.join('; ')} (${basis})`;
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

type UnitColumn = Column & { cell: (result: UnitResult) => string | null };
const column = (heading: string, width: number, cell: UnitColumn['cell']): UnitColumn => ({
  ...{ heading, width, align: 'center', cell },
});
const figure = (heading: string, width: number, of: (scored: Scored) => number | null): UnitColumn =>
  column(heading, width, (result) => {
    const points = isScored(result) ? of(result) : null;
    return points === null ? null : pointsText(points);
  });
/** Widths in millimetres of an upright page, on which the longest word of a heading has room even with all columns. */
const COLUMNS: readonly UnitColumn[] = [
  column('Hạng', 11.5, ({ rank }) => (rank === null ? null : String(rank))),
  { ...column('Đơn vị', 25, ({ unit }) => unit), align: 'left' },
  { ...column('Trạng thái', 18, stateOf), align: 'left' },
  figure('Tự chấm', 11.5, ({ totals }) => totals.self.total),
  figure('Điểm tiêu chí', 11.5, ({ totals }) => totals.current.parts.appraisal),
  figure('ĐTXHH', 15, ({ totals }) => totals.current.parts.survey),
];
const EXTRA = {
  bonus: figure('Thưởng', 15.5, ({ totals }) => totals.current.parts.bonus),
  penalty: figure('Phạt', 9.5, ({ totals }) => totals.current.parts.penalty),
} as const;
const RESULTS: readonly UnitColumn[] = [
  figure('Điểm tối đa áp dụng', 12.5, ({ totals }) => totals.current.applicableMax),
  figure('Chỉ số (%)', 11.5, ({ totals }) => totals.current.index),
  figure('Kết quả (%)', 11.5, ({ value }) => value),
  column('Xếp loại', 12, ({ band }) => band),
];
const plain = (text: string): Run[] => (text === '' ? [] : [{ text }]);
const NOTHING = '–';

/** A unit that has nothing to be ranked by has handed nothing in. */
function stateOf(result: UnitResult): string {
  return isScored(result) && result.state !== null ? SCORE_STATES[result.state].name : NOT_SUBMITTED;
}

/** "Xếp hạng": every unit of each group, the best first; null where no unit has a result. Bonus and penalty where there are any. */
export function rankingTable(facts: Pick<ReportFacts, 'parIndex'>): Table | null {
  const scored = scoredUnits(facts);
  if (scored === null || scored.length === 0) return null;
  const extra = (['bonus', 'penalty'] as const).filter((part) =>
    scored.some(({ totals }) => totals.current.parts[part] !== 0),
  );
  const columns = [...COLUMNS, ...extra.map((part) => EXTRA[part]), ...RESULTS];
  const groups = groupsOf(facts.parIndex ?? []);
  const rows = groups.flatMap(({ group, units }): Row[] => [
    ...(groups.length > 1 && group !== ''
      ? [{ cells: [plain(group)], across: true as const, strong: true as const }]
      : []),
    ...units.map((unit) => ({ cells: columns.map(({ cell }) => plain(cell(unit) || NOTHING)) })),
  ]);
  const printed = columns.map(({ heading, width, align }): Column => ({ heading, width, align }));
  return { columns: printed, rows, note: notesOf(facts, scored).join(' ') };
}

function notesOf({ parIndex }: Pick<ReportFacts, 'parIndex'>, scored: readonly Scored[]): string[] {
  const missing = (parIndex ?? []).length - scored.length;
  const samples = new Set(scored.flatMap(({ set }) => (set?.sample ? [`"${set.name || set.code}"`] : [])));
  return [
    'Chỉ số (%) = (điểm tiêu chí + điểm điều tra xã hội học, ĐTXHH) : điểm tối đa áp dụng × 100. Kết quả (%) cộng thêm điểm thưởng, trừ điểm phạt, dùng để xếp hạng.',
    'Điểm tiêu chí là điểm thẩm định; tiêu chí chưa thẩm định lấy điểm tự chấm, xem cột Trạng thái. Điểm tối đa áp dụng không tính mục Không áp dụng, và không tính điểm ĐTXHH khi không tổ chức điều tra.',
    ...(missing > 0 ? [`Có ${countText(missing)} đơn vị chưa nộp phiếu nên chưa xếp hạng.`] : []),
    ...(samples.size > 0 ? [`Bộ tiêu chí ${[...samples].join(', ')} là dữ liệu mẫu.`] : []),
  ];
}
