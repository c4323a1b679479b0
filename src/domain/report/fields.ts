/** What may stand between braces in the texts of a report: figures and words of the workbook, and whole tables. */
import { RATINGS } from '../indicators';
import { RECOGNISED } from '../initiatives';
import { countText, percentText } from '../number-text';
import { captionDate } from '../print-words';
import type { AreaFigures, Figures } from '../summary';
import type { Block, Table } from './document';
import type { ProcedureCount } from '../procedures';
import { nextDueDay, type ReportFacts } from './facts';
import { issuerInWords, planInWords } from './letter';
import { extremes, rankingTable, scoredUnits, scoreStanding } from './par-index';
import {
  aheadTable,
  areaTable,
  datedOf,
  doneItems,
  doneOf,
  hasProcedures,
  indicatorTable,
  overdueTable,
  procedureCountText,
  procedureTable,
  progressTable,
  reasonItems,
  statisticsTable,
  tasksAhead,
  unitTable,
} from './tables';

/** `area`: the area that is spoken of; null: the whole plan. */
export type Scope = { facts: ReportFacts; area: AreaFigures | null };

/** What a field reads: `text` null where the workbook does not know it; `some`: there is such a thing, and more than none of it. */
export type Reading = { text: string | null; some: boolean };

export type Field =
  | { name: string; about: string; kind: 'text'; read: (scope: Scope) => Reading }
  /** Takes a line of its own. */
  | { name: string; about: string; kind: 'block'; blocks: (scope: Scope) => Block[] };

const words = (name: string, about: string, text: (scope: Scope) => string): Field => ({
  ...{ name, about, kind: 'text' },
  read: (scope) => {
    const said = text(scope);
    return said === '' ? { text: null, some: false } : { text: said, some: true };
  },
});

const count = (name: string, about: string, value: (scope: Scope) => number | null | undefined): Field => ({
  ...{ name, about, kind: 'text' },
  read: (scope) => {
    const number = value(scope) ?? null;
    return number === null ? { text: null, some: false } : { text: countText(number), some: number > 0 };
  },
});

/** A rate that is not defined reads "–", as on the tabs. */
const rate = (name: string, about: string, value: (scope: Scope) => number | null | undefined): Field => ({
  ...{ name, about, kind: 'text' },
  read: (scope) => {
    const fraction = value(scope);
    if (fraction === undefined) return { text: null, some: false };
    return { text: percentText(fraction), some: fraction !== null };
  },
});

const block = (name: string, about: string, blocks: (scope: Scope) => Block[]): Field => ({
  ...{ name, about, kind: 'block' },
  blocks,
});

const table = (name: string, about: string, caption: string, of: (scope: Scope) => Table | null): Field =>
  block(name, about, (scope) => {
    const made = of(scope);
    return made === null || made.rows.length === 0 ? [] : [{ kind: 'table', caption, table: made }];
  });

const picture = (name: string, about: string, chart: string): Field =>
  block(name, about, ({ facts }) => (facts.charts.includes(chart) ? [{ kind: 'picture', chart }] : []));

/** Of the area that is spoken of, else of the whole plan. */
const figures = ({ area, facts }: Scope): Figures => area ?? facts.summary.total;
const files =
  (field: ProcedureCount) =>
  ({ facts }: Scope): number | null | undefined =>
    facts.procedures?.total.counts[field];
const rated = (wanted: string, { facts }: Scope): number | undefined =>
  facts.indicators?.filter(({ rating }) => RATINGS[rating] === wanted).length;

/** Counts behind their names; who reads a sentence does not look for what there is none of. */
const listed = (counts: readonly (readonly [name: string, count: number])[], sign: string): string =>
  counts
    .filter(([, number]) => number > 0)
    .map(([name, number]) => `${name} ${countText(number)}`)
    .join(sign);
/** `listed` parts of what stands before them. */
const partsIn = (counts: readonly (readonly [name: string, count: number])[]): string => {
  const parts = listed(counts, ', ');
  return parts === '' ? '' : ` (${parts})`;
};

function standing(scope: Scope): string {
  const { doneEarly, doneOnTime, doneLate, inProgress, notStarted, overdue, recurring, excluded } = figures(scope);
  const finished = doneOf(figures(scope));
  const done = finished === 0 ? 'chưa hoàn thành nhiệm vụ nào' : `đã hoàn thành ${countText(finished)} nhiệm vụ`;
  const parts = partsIn([
    ['trước hạn', doneEarly],
    ['đúng hạn', doneOnTime],
    ['quá hạn', doneLate],
  ]);
  const others = listed(
    [
      ['đang thực hiện', inProgress],
      ['chưa thực hiện', notStarted],
      ['quá hạn chưa hoàn thành', overdue],
      ['thường xuyên, không hạn', recurring],
      ['đưa ra khỏi kế hoạch', excluded],
    ],
    '; ',
  );
  return `${done}${parts}${others === '' ? '' : `; ${others}`}`;
}

function filesStanding({ facts: { procedures } }: Scope): string {
  if (procedures === null) return '';
  const { solved, late, pending, overdue } = procedures.total.counts;
  const more = pending === null || pending === 0 ? '' : `; đang giải quyết ${countText(pending)} hồ sơ`;
  const parts = more === '' ? '' : partsIn([['quá hạn', overdue ?? 0]]);
  const done = solved === 0 ? 'chưa giải quyết hồ sơ nào' : `đã giải quyết ${procedureCountText(solved)} hồ sơ`;
  return `${done}${partsIn([['quá hạn', late ?? 0]])}${more}${parts}`;
}

function indicatorStanding(scope: Scope): string {
  const { indicators } = scope.facts;
  if (indicators === null) return '';
  const reached = `${countText(rated(RATINGS.reached, scope) ?? 0)}/${countText(indicators.length)} chỉ tiêu của kế hoạch đạt`;
  const others = [
    ['chưa đạt', rated(RATINGS.missed, scope) ?? 0],
    ['chưa đánh giá', rated(RATINGS.unknown, scope) ?? 0],
  ] as const;
  return [reached, ...others.flatMap(([name, number]) => (number > 0 ? [`${countText(number)} ${name}`] : []))].join(
    '; ',
  );
}

function initiativeStanding({ facts: { initiatives } }: Scope): string {
  if (initiatives === null) return '';
  return `${countText(initiatives.total)} sáng kiến${partsIn([['được công nhận', initiatives.byStatus[RECOGNISED]]])}`;
}

function submissionStanding({ facts: { submissions } }: Scope): string {
  if (submissions === null) return '';
  const { expected, sent, onTime, late } = submissions;
  const parts = partsIn([
    ['đúng hạn', onTime],
    ['trễ hạn', late],
  ]);
  return `${countText(sent)}/${countText(expected)} đơn vị đã nộp báo cáo của kỳ${parts}`;
}

export const FIELDS: readonly Field[] = [
  words('kỳ', 'Tên kỳ báo cáo', ({ facts }) => facts.period.name),
  words('kỳ tới', 'Tên kỳ báo cáo sau', ({ facts }) => facts.next?.name ?? ''),
  words('kỳ tới đến ngày', 'Hạn muộn nhất của nhiệm vụ đến hạn trong kỳ tới', ({ facts }) => {
    const day = nextDueDay(facts);
    return day === null ? '' : captionDate(day);
  }),
  words('từ ngày', 'Ngày đầu của kỳ', ({ facts }) => captionDate(facts.period.from)),
  words('ngày chốt', 'Ngày chốt số liệu', ({ facts }) => captionDate(facts.period.closing)),
  words('năm', 'Năm kế hoạch', ({ facts }) => String(facts.plan.header.year)),
  words('cơ quan', 'Cơ quan ban hành báo cáo', ({ facts }) => issuerInWords(facts.plan.header)),
  words('địa danh', 'Địa danh ở trang Thông tin', ({ facts }) => facts.plan.header.place),
  words('cơ quan tổng hợp', 'Cơ quan tổng hợp ở trang Thông tin', ({ facts }) => facts.plan.header.consolidator),
  words('kế hoạch', 'Tên, số, ngày của kế hoạch', ({ facts }) => planInWords(facts.plan.header)),
  words('lĩnh vực', 'Tên lĩnh vực đang nói đến', ({ area }) => area?.name ?? ''),

  count('số nhiệm vụ', 'Tổng số nhiệm vụ', (scope) => figures(scope).total),
  words('tình hình', 'Số nhiệm vụ hoàn thành và theo từng tình trạng, bỏ mục bằng 0', standing),
  count('hoàn thành', 'Đã hoàn thành', (scope) => doneOf(figures(scope))),
  count('hoàn thành trước hạn', 'Hoàn thành trước hạn', (scope) => figures(scope).doneEarly),
  count('hoàn thành đúng hạn', 'Hoàn thành đúng hạn', (scope) => figures(scope).doneOnTime),
  count('hoàn thành quá hạn', 'Hoàn thành quá hạn', (scope) => figures(scope).doneLate),
  count('đang thực hiện', 'Đang thực hiện, chưa đến hạn', (scope) => figures(scope).inProgress),
  count('chưa thực hiện', 'Chưa thực hiện, chưa đến hạn', (scope) => figures(scope).notStarted),
  count('quá hạn', 'Quá hạn chưa hoàn thành', (scope) => figures(scope).overdue),
  count('thường xuyên', 'Thường xuyên, không hạn', (scope) => figures(scope).recurring),
  count('không tính', 'Đưa ra khỏi kế hoạch', (scope) => figures(scope).excluded),
  count('nhiệm vụ có hạn', 'Không kể thường xuyên, không tính', (scope) => datedOf(figures(scope))),
  count('đến hạn', 'Nhiệm vụ đến hạn', (scope) => figures(scope).due),
  count('đến hạn đã hoàn thành', 'Nhiệm vụ đến hạn đã hoàn thành', (scope) => figures(scope).dueDone),
  count('đến hạn hoàn thành đúng hạn', 'Không kể hoàn thành quá hạn', (scope) => figures(scope).dueDoneInTime),
  rate('tỷ lệ năm', 'A. Hoàn thành so với kế hoạch năm', (scope) => figures(scope).rateYear),
  rate('tỷ lệ đến hạn', 'B. Hoàn thành nhiệm vụ đến hạn', (scope) => figures(scope).ratePeriod),
  rate('tỷ lệ đúng hạn', 'C. Hoàn thành đúng hạn', (scope) => figures(scope).rateOnTime),
  rate('tỷ lệ cùng kỳ', 'B cùng kỳ năm trước, ở trang TH kỳ', ({ facts }) => facts.lastYear ?? undefined),
  count('sắp đến hạn', 'Đến hạn trong 30 ngày sau ngày chốt', ({ facts }) => facts.summary.upcoming.length),
  count('nhiệm vụ kỳ tới', 'Nhiệm vụ đến hạn trong kỳ tới', ({ facts }) =>
    facts.next === null ? null : tasksAhead(facts).length,
  ),
  count('số lĩnh vực', 'Số lĩnh vực của kế hoạch', ({ facts }) => facts.summary.areas.length),
  count('số cơ quan chủ trì', 'Số cơ quan, đơn vị chủ trì nhiệm vụ', ({ facts }) => facts.summary.units.length),

  count('TTHC tiếp nhận', 'Số hồ sơ tiếp nhận', files('received')),
  count('TTHC trực tuyến', 'Số hồ sơ tiếp nhận trực tuyến', files('online')),
  count('TTHC trực tiếp', 'Số hồ sơ tiếp nhận trực tiếp, qua bưu chính', files('direct')),
  words('TTHC tình hình', 'Số hồ sơ đã, đang giải quyết, bỏ mục bằng 0', filesStanding),
  count('TTHC đã giải quyết', 'Số hồ sơ đã giải quyết', files('solved')),
  count('TTHC quá hạn', 'Số hồ sơ giải quyết quá hạn', files('late')),
  count('TTHC đang giải quyết', 'Số hồ sơ đang giải quyết', files('pending')),
  count('TTHC quá hạn chưa giải quyết', 'Số hồ sơ quá hạn chưa giải quyết', files('overdue')),
  rate('TTHC tỷ lệ đúng hạn', 'Theo công thức chọn ở trang TTHC', ({ facts }) => facts.procedures?.total.rate),
  words('TTHC cách tính', 'Công thức chọn ở trang TTHC', ({ facts }) => facts.procedures?.formula.toLowerCase() ?? ''),
  rate('TTHC tỷ lệ trực tuyến', 'Tỷ lệ hồ sơ tiếp nhận trực tuyến', ({ facts }) => facts.procedures?.onlineShare),

  count('số chỉ tiêu', 'Số chỉ tiêu ở trang Chỉ tiêu', ({ facts }) => facts.indicators?.length),
  count('chỉ tiêu đạt', 'Số chỉ tiêu đạt', (scope) => rated(RATINGS.reached, scope)),
  count('chỉ tiêu chưa đạt', 'Số chỉ tiêu chưa đạt', (scope) => rated(RATINGS.missed, scope)),
  count('chỉ tiêu chưa đánh giá', 'Số chỉ tiêu chưa đánh giá được', (scope) => rated(RATINGS.unknown, scope)),
  words('tình hình chỉ tiêu', 'Số chỉ tiêu theo đánh giá, bỏ mục bằng 0', indicatorStanding),
  count('số sáng kiến', 'Số sáng kiến ở trang Sáng kiến', ({ facts }) => facts.initiatives?.total),
  count(
    'sáng kiến được công nhận',
    'Số sáng kiến được công nhận',
    ({ facts }) => facts.initiatives?.byStatus[RECOGNISED],
  ),
  words('tình hình sáng kiến', 'Số sáng kiến và số được công nhận, bỏ mục bằng 0', initiativeStanding),
  count('phải nộp', 'Số đơn vị phải nộp báo cáo của kỳ', ({ facts }) => facts.submissions?.expected),
  count('đã nộp', 'Số đơn vị đã nộp', ({ facts }) => facts.submissions?.sent),
  count('nộp đúng hạn', 'Số đơn vị nộp đúng hạn', ({ facts }) => facts.submissions?.onTime),
  count('nộp trễ hạn', 'Số đơn vị nộp trễ hạn', ({ facts }) => facts.submissions?.late),
  count('chưa nộp', 'Số đơn vị chưa nộp', ({ facts }) => facts.submissions?.missing),
  words('tình hình nộp', 'Số đơn vị nộp báo cáo, bỏ mục bằng 0', submissionStanding),
  count('phiếu chấm điểm', 'Số đơn vị đã chấm điểm Chỉ số CCHC', ({ facts }) => scoredUnits(facts)?.length),
  words('Chỉ số CCHC tình hình', 'Số đơn vị đã chấm điểm, đã chốt kết quả', ({ facts }) => scoreStanding(facts)),
  words('Chỉ số CCHC cao nhất', 'Đơn vị có kết quả cao nhất, theo từng nhóm', ({ facts }) => extremes(facts, 'best')),
  words('Chỉ số CCHC thấp nhất', 'Đơn vị có kết quả thấp nhất, theo từng nhóm', ({ facts }) =>
    extremes(facts, 'worst'),
  ),

  table('bảng lĩnh vực', 'Kết quả theo lĩnh vực', 'Kết quả thực hiện nhiệm vụ theo lĩnh vực', ({ facts }) =>
    areaTable(facts),
  ),
  table(
    'bảng đơn vị',
    'Kết quả theo cơ quan chủ trì',
    'Kết quả thực hiện nhiệm vụ theo cơ quan chủ trì',
    ({ facts }) => (facts.summary.units.length === 0 ? null : unitTable(facts)),
  ),
  table('bảng quá hạn', 'Nhiệm vụ quá hạn và nguyên nhân', 'Nhiệm vụ quá hạn chưa hoàn thành', ({ facts, area }) =>
    overdueTable(facts, area?.areaId ?? null),
  ),
  table('bảng kỳ tới', 'Nhiệm vụ đến hạn trong kỳ tới', 'Nhiệm vụ đến hạn trong kỳ tới', ({ facts }) =>
    aheadTable(facts),
  ),
  table('bảng chỉ tiêu', 'Kết quả các chỉ tiêu', 'Kết quả thực hiện các chỉ tiêu của kế hoạch', ({ facts }) =>
    indicatorTable(facts),
  ),
  table('bảng TTHC', 'Kết quả giải quyết TTHC', 'Kết quả giải quyết TTHC (đơn vị tính: hồ sơ)', ({ facts }) =>
    hasProcedures(facts) ? procedureTable(facts) : null,
  ),
  table(
    'bảng Chỉ số CCHC',
    'Điểm, chỉ số, xếp hạng của các đơn vị',
    'Kết quả Chỉ số cải cách hành chính',
    ({ facts }) => rankingTable(facts),
  ),
  table('bảng thống kê', 'Phụ lục thống kê', 'Thống kê kết quả công tác cải cách hành chính', ({ facts }) =>
    statisticsTable(facts),
  ),
  table('bảng tiến độ', 'Tiến độ từng nhiệm vụ', 'Tiến độ thực hiện các nhiệm vụ của kế hoạch', ({ facts }) =>
    progressTable(facts),
  ),
  block('nhiệm vụ hoàn thành', 'Các nhiệm vụ hoàn thành trong kỳ', ({ facts, area }) =>
    doneItems(facts, area?.areaId ?? null),
  ),
  block('nguyên nhân', 'Các nguyên nhân đã ghi ở trang Kế hoạch', ({ facts }) => reasonItems(facts)),
  picture('biểu đồ lĩnh vực', 'Biểu đồ tiến độ theo lĩnh vực', 'areas'),
  picture('biểu đồ trạng thái', 'Biểu đồ cơ cấu trạng thái', 'statuses'),
  picture('biểu đồ phòng, ban', 'Biểu đồ tỷ lệ hoàn thành của phòng, ban', 'offices'),
  picture('biểu đồ xã, phường', 'Biểu đồ tỷ lệ hoàn thành của xã, phường', 'communes'),
  picture('biểu đồ quá hạn', 'Biểu đồ nhiệm vụ quá hạn theo cơ quan', 'overdue'),
  picture('biểu đồ TTHC đúng hạn', 'Biểu đồ TTHC đúng hạn theo đơn vị', 'on-time'),
  picture('biểu đồ hồ sơ TTHC', 'Biểu đồ hồ sơ TTHC theo kỳ', 'files'),
  picture('biểu đồ hồ sơ trực tuyến', 'Biểu đồ hồ sơ trực tuyến theo đơn vị', 'online'),
  picture('biểu đồ chỉ tiêu', 'Biểu đồ mức đạt chỉ tiêu', 'indicators'),
  picture('biểu đồ Chỉ số CCHC', 'Biểu đồ xếp hạng Chỉ số CCHC', 'par-ranking'),
  picture('biểu đồ Chỉ số CCHC theo lĩnh vực', 'Biểu đồ điểm tự chấm, thẩm định theo lĩnh vực', 'par-areas'),
];
