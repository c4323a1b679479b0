/** Tables and lists of a report. Figures are those of the summary tabs. */
import { areaLabel } from '../area';
import type { IsoDate } from '../dates';
import { RATINGS } from '../indicators';
import { RECOGNISED } from '../initiatives';
import { countText, percentText } from '../number-text';
import { captionDate } from '../print-words';
import { LEFT_OUT, PROCEDURE_COUNTS, type ProcedureCount } from '../procedures';
import { isDone, STATUS_LABELS, statusAt } from '../status';
import { stillOverdue } from '../still-overdue';
import type { Figures } from '../summary';
import type { Task } from '../task';
import { nameKey } from '../text';
import { cellRuns, UNKNOWN, type Block, type Column, type Row, type Run, type Table } from './document';
import { nextDueDay, type ProcedureLine, type ProcedureReport, type ReportFacts } from './facts';

const column = (heading: string, width: number, align: Column['align'] = 'center'): Column => ({
  heading,
  width,
  align,
});
const plain = (text: string): Run[] => (text === '' ? [] : [{ text }]);
/** As in the sentences around the tables. */
const dayText = (day: IsoDate | null): string => (day === null ? '' : captionDate(day));

export const doneOf = ({ doneEarly, doneOnTime, doneLate }: Figures): number => doneEarly + doneOnTime + doneLate;
/** What rate A is counted of: tasks with a due date that are in the plan. */
export const datedOf = ({ total, recurring, excluded }: Figures): number => total - recurring - excluded;

/** Widths in millimetres of an upright page, on which the longest word of a heading has room. */
const FIGURE_COLUMNS: readonly (readonly [heading: string, width: number, value: (figures: Figures) => string])[] = [
  ['Tổng số nhiệm vụ', 13, ({ total }) => countText(total)],
  ['Đã hoàn thành', 13, (figures) => countText(doneOf(figures))],
  ['Đang thực hiện', 12, ({ inProgress }) => countText(inProgress)],
  ['Chưa thực hiện', 12, ({ notStarted }) => countText(notStarted)],
  ['Quá hạn', 11, ({ overdue }) => countText(overdue)],
  ['Thường xuyên', 15, ({ recurring }) => countText(recurring)],
  ['Không tính', 13, ({ excluded }) => countText(excluded)],
  ['Hoàn thành năm', 14, ({ rateYear }) => percentText(rateYear)],
  ['Hoàn thành đến hạn', 14, ({ ratePeriod }) => percentText(ratePeriod)],
];

function figuresTable(name: string, rows: readonly { name: string; figures: Figures }[], total: Figures): Table {
  const line = (number: string, text: string, figures: Figures): Row['cells'] => [
    plain(number),
    plain(text),
    ...FIGURE_COLUMNS.map(([, , value]) => plain(value(figures))),
  ];
  return {
    columns: [
      column('STT', 9),
      column(name, 39, 'left'),
      ...FIGURE_COLUMNS.map(([heading, width]) => column(heading, width)),
    ],
    rows: [
      ...rows.map(({ name: text, figures }, index) => ({ cells: line(String(index + 1), text, figures) })),
      { cells: line('', 'Tổng cộng', total), strong: true },
    ],
  };
}

const sumOf = (parts: readonly Figures[]): number => parts.reduce((sum, { total }) => sum + total, 0);

/** "TH lĩnh vực". */
export function areaTable({ summary }: ReportFacts): Table {
  const { areas, total } = summary;
  const table = figuresTable(
    'Lĩnh vực',
    areas.map((figures) => ({ name: figures.name, figures })),
    total,
  );
  const missing = total.total - sumOf(areas);
  if (missing <= 0) return table;
  return { ...table, note: `Có ${countText(missing)} nhiệm vụ chưa ghi đúng lĩnh vực, chỉ tính ở dòng Tổng cộng.` };
}

/** "TH đơn vị". */
export function unitTable({ summary }: ReportFacts): Table {
  const { units, total } = summary;
  const table = figuresTable(
    'Cơ quan chủ trì',
    units.map((figures) => ({ name: figures.name, figures })),
    total,
  );
  if (sumOf(units) === total.total) return table;
  const note =
    'Nhiệm vụ có hai cơ quan chủ trì được tính cho cả hai; nhiệm vụ chưa ghi đúng cơ quan chủ trì chỉ tính ở dòng Tổng cộng.';
  return { ...table, note };
}

/** Names of leads as the catalogue has them. */
export function leadsOf({ plan }: ReportFacts): (task: Task) => string {
  const names = new Map(plan.units.map(({ id, name }) => [id, name]));
  return ({ leadIds }) => leadIds.map((id) => names.get(id) ?? id).join('; ');
}

const TASK_COLUMNS = [column('STT', 10), column('Nhiệm vụ', 60, 'left'), column('Cơ quan chủ trì', 34, 'left')];

/** "Quá hạn", oldest first; reasons that nobody has written are left open. */
export function overdueTable(facts: ReportFacts, areaId: string | null): Table {
  const lead = leadsOf(facts);
  const typed = new Map(facts.rows.map(({ row, values }) => [row, values]));
  const reason = (task: Task): string =>
    [stillOverdue(typed.get(task.row) ?? {}, facts.period.closing), task.reason]
      .filter((part) => part !== '')
      .join(' ');
  const tasks = facts.summary.overdue.filter(({ task }) => areaId === null || task.areaId === areaId);
  return {
    columns: [
      ...TASK_COLUMNS,
      column('Hạn hoàn thành', 22),
      column('Số ngày quá hạn', 14),
      column('Nguyên nhân', 36, 'left'),
    ],
    rows: tasks.map(({ task, days }, index) => ({
      cells: [
        ...[String(index + 1), task.title].map(plain),
        cellRuns(lead(task)),
        ...[dayText(task.due), countText(days)].map(plain),
        cellRuns(reason(task)),
      ],
    })),
  };
}

/** Tasks that are not done at the closing date and fall due up to the end of the next period, soonest first. */
export function tasksAhead(facts: ReportFacts): Task[] {
  const { tasks, period } = facts;
  const until = nextDueDay(facts);
  const isAhead = (task: Task): boolean => {
    const status = statusAt(task, period.closing);
    if (task.due === null || (status !== 'inProgress' && status !== 'notStarted')) return false;
    return until === null || task.due <= until;
  };
  return tasks.filter(isAhead).sort((a, b) => (a.due! < b.due! ? -1 : a.due! > b.due! ? 1 : a.row - b.row));
}

/** What is to be done in the next period. */
export function aheadTable(facts: ReportFacts): Table {
  const lead = leadsOf(facts);
  return {
    columns: [...TASK_COLUMNS, column('Sản phẩm', 36, 'left'), column('Hạn hoàn thành', 22)],
    rows: tasksAhead(facts).map((task, index) => ({
      cells: [
        ...[String(index + 1), task.title].map(plain),
        cellRuns(lead(task)),
        ...[task.product, dayText(task.due)].map(plain),
      ],
    })),
  };
}

/** "Chỉ tiêu"; results that nobody has written are left open. */
export function indicatorTable({ indicators }: ReportFacts): Table {
  return {
    columns: [
      column('STT', 9),
      column('Chỉ tiêu', 62, 'left'),
      column('ĐVT', 16),
      ...['Kế hoạch năm', 'Kết quả', 'Mức đạt', 'Đánh giá'].map((heading) => column(heading, 20)),
    ],
    rows: (indicators ?? []).map(({ name, measure, target, result, share, rating }, index) => ({
      cells: [
        ...[String(index + 1), name, measure, target].map(plain),
        cellRuns(result),
        ...[percentText(share), RATINGS[rating]].map(plain),
      ],
    })),
  };
}

const PROCEDURE_COLUMNS: readonly (readonly [count: ProcedureCount, heading: string])[] = [
  ['received', 'Tiếp nhận'],
  ['online', 'Trực tuyến'],
  ['solved', 'Đã giải quyết'],
  ['early', 'Trước hạn'],
  ['onTime', 'Đúng hạn'],
  ['late', 'Quá hạn'],
  ['pending', 'Đang giải quyết'],
  ['overdue', 'Quá hạn chưa giải quyết'],
];

/** What nobody said is no 0. */
export const procedureCountText = (count: number | null): string => (count === null ? '–' : countText(count));

/** Sums of "TTHC". */
export function procedureTable({ procedures }: ReportFacts): Table | null {
  if (procedures === null) return null;
  const line = ({ name, counts, rate }: ProcedureLine): Row['cells'] =>
    [name, ...PROCEDURE_COLUMNS.map(([count]) => procedureCountText(counts[count])), percentText(rate)].map(plain);
  const { groups, total, sentence } = procedures;
  return {
    columns: [
      column('Đơn vị giải quyết', 34, 'left'),
      ...PROCEDURE_COLUMNS.map(([, heading]) => column(heading, 14)),
      column('Tỷ lệ đúng hạn', 14),
    ],
    rows: [...groups.map((group) => ({ cells: line(group) })), { cells: line(total), strong: true }],
    ...noted(sentence, procedureNote(procedures)),
  };
}

/** A note of these sentences; none of blank ones. */
function noted(...sentences: readonly string[]): Pick<Table, 'note'> {
  const note = sentences.filter((sentence) => sentence !== '').join(' ');
  return note === '' ? {} : { note };
}

/** What the sums of files leave out, and what in them does not agree; '' for nothing. */
function procedureNote({ rows: { all, complete, mismatched } }: ProcedureReport): string {
  const ofRows = `${countText(complete)}/${countText(all)}`;
  return [
    ...(complete < all ? [`Số liệu TTHC chỉ tính ${ofRows}${LEFT_OUT}`] : []),
    ...(mismatched > 0 ? [`Có ${countText(mismatched)} dòng số liệu TTHC chưa khớp, vẫn được cộng vào tổng.`] : []),
  ].join(' ');
}

/** True where at least one file is counted. */
export const hasProcedures = ({ procedures }: ReportFacts): boolean =>
  procedures !== null && PROCEDURE_COUNTS.some((count) => procedures.total.counts[count] !== null);

/** "Số, ngày văn bản" as known at the closing date: what came of a task later is not there yet. What takes a task out of the plan stays. */
function documentOf(task: Task, closing: IsoDate): Pick<Task, 'documentNumber' | 'documentDate'> {
  const day = task.documentDate ?? task.finished;
  const isLater = !task.excluded && day !== null && day > closing;
  return isLater ? { documentNumber: '', documentDate: null } : task;
}

/** Tasks that were finished within the period, each with what came of it. */
export function doneItems(facts: ReportFacts, areaId: string | null): Block[] {
  const { from, closing } = facts.period;
  const lead = leadsOf(facts);
  const isOurs = (task: Task): boolean =>
    (areaId === null || task.areaId === areaId) &&
    isDone(statusAt(task, closing)) &&
    task.finished !== null &&
    task.finished >= from;
  const lines = facts.tasks.filter(isOurs).map((task) => {
    const { documentNumber, documentDate } = documentOf(task, closing);
    const number = documentNumber === '' ? '' : `văn bản số ${documentNumber}`;
    const day = documentDate === null || number === '' ? '' : ` ngày ${captionDate(documentDate)}`;
    const about = [lead(task), task.product, `${number}${day}`].filter((part) => part !== '');
    return about.length === 0 ? task.title : `${unended(task.title)} (${about.join('; ')})`;
  });
  return listOf(lines);
}

/** Without the sign at its end, where that is none of an abbreviation or of dots. */
const unended = (text: string): string => text.trimEnd().replace(/(?<![.…]|v\.v)[.;,]$/, '');

/** A list as papers print it: ";" between, "." at the end. A question stays one. */
function listOf(lines: readonly string[]): Block[] {
  return lines.map((line, index): Block => {
    const text = unended(line);
    const sign = /[?!]$/.test(text) ? '' : index < lines.length - 1 ? ';' : /[.…]$/.test(text) ? '' : '.';
    return { kind: 'item', runs: [{ text: `${text}${sign}` }] };
  });
}

/** Reasons that units gave for tasks that are overdue or were finished late, each once. */
export function reasonItems({ tasks, period }: ReportFacts): Block[] {
  const reasons = new Map<string, string>();
  for (const task of tasks) {
    const status = statusAt(task, period.closing);
    const key = nameKey(task.reason);
    if (key === '' || (status !== 'overdue' && status !== 'doneLate') || reasons.has(key)) continue;
    reasons.set(key, task.reason);
  }
  return listOf([...reasons.values()]);
}

/** Every task with where it stands at the closing date, under the heading of its area. */
export function progressTable(facts: ReportFacts): Table {
  const { plan, tasks, period } = facts;
  const lead = leadsOf(facts);
  const areas = [...plan.areas].sort((a, b) => a.order - b.order);
  const columns = [
    column('STT', 12),
    column('Nhiệm vụ', 74, 'left'),
    column('Cơ quan chủ trì', 38, 'left'),
    column('Hạn hoàn thành', 22),
    column('Ngày hoàn thành', 22),
    column('Tình trạng', 30),
    column('Số, ngày văn bản', 32, 'left'),
    column('Nguyên nhân chậm', 32, 'left'),
  ];
  const lineOf = (task: Task, index: number): Row => {
    const { documentNumber, documentDate } = documentOf(task, period.closing);
    const document = [documentNumber, dayText(documentDate)].filter((part) => part !== '').join(', ');
    // What was finished after the closing date is not finished yet.
    const finished = task.finished !== null && task.finished <= period.closing ? dayText(task.finished) : '';
    const texts = [task.number || String(index + 1), task.title, lead(task), dayText(task.due), finished];
    const status = STATUS_LABELS[statusAt(task, period.closing)];
    return { cells: [...texts, status, document, task.reason].map(plain) };
  };
  const groups = [...areas.map((area) => ({ id: area.id as string | null, name: areaLabel(area) })), REST];
  return {
    columns,
    rows: groups.flatMap(({ id, name }): Row[] => {
      const own = tasks.filter(({ areaId }) => areaId === id);
      if (own.length === 0) return [];
      return [{ cells: [plain(name)], strong: true, across: true }, ...own.map(lineOf)];
    }),
  };
}

const REST = { id: null, name: 'Nhiệm vụ chưa ghi đúng lĩnh vực' };

/** A line of the statistical appendix; `values` null: a heading over the lines that follow. */
type Statistic = { text: string; values: { measure: string; figure: string; note: string } | null };

/**
 * "Phụ lục thống kê" as reports have it since 2021 (STT, chỉ tiêu thống kê, ĐVT, số liệu, ghi chú): the lines that the workbook knows
 * the figures of, so that none of them is a guess.
 */
export function statisticsTable(facts: ReportFacts): Table {
  const parts = [directing(facts), procedureLines(facts), indicatorLines(facts)].filter((part) => part.length > 1);
  let number = 0;
  const rows = parts.flatMap((part) => {
    number += 1;
    return part.map(({ text, values }, index): Row => {
      const { measure, figure, note } = values ?? { measure: '', figure: '', note: '' };
      const label = index === 0 ? String(number) : `${number}.${index}`;
      const cells = [plain(label), plain(text), plain(measure), values === null ? [] : cellRuns(figure), plain(note)];
      return values === null ? { cells, strong: true } : { cells };
    });
  });
  return {
    columns: [
      column('STT', 12),
      column('Chỉ tiêu thống kê', 76, 'left'),
      column('ĐVT', 20),
      column('Số liệu', 22),
      column('Ghi chú', 30, 'left'),
    ],
    rows,
    ...(facts.procedures !== null && hasProcedures(facts) ? noted(procedureNote(facts.procedures)) : {}),
  };
}

const heading = (text: string): Statistic => ({ text, values: null });
const statistic = (text: string, measure: string, figure: string, note = ''): Statistic => ({
  text,
  values: { measure, figure, note },
});
const TASKS = 'Nhiệm vụ';
/** Units of measure have a column of their own. */
const share = (rate: number | null): string => (rate === null ? '–' : percentText(rate).replace('%', ''));

function directing({ summary: { total }, initiatives, submissions }: ReportFacts): Statistic[] {
  return [
    heading('Công tác chỉ đạo, điều hành CCHC'),
    statistic('Số nhiệm vụ trong kế hoạch', TASKS, countText(total.total)),
    statistic('Số nhiệm vụ đã hoàn thành', TASKS, countText(doneOf(total))),
    statistic(
      'Tỷ lệ hoàn thành kế hoạch năm',
      '%',
      share(total.rateYear),
      `${countText(doneOf(total))}/${countText(datedOf(total))} nhiệm vụ có hạn của năm`,
    ),
    statistic('Số nhiệm vụ đến hạn', TASKS, countText(total.due)),
    statistic('Số nhiệm vụ đến hạn đã hoàn thành', TASKS, countText(total.dueDone)),
    statistic(
      'Tỷ lệ hoàn thành nhiệm vụ đến hạn',
      '%',
      share(total.ratePeriod),
      `${countText(total.dueDone)}/${countText(total.due)} nhiệm vụ đến hạn`,
    ),
    statistic('Số nhiệm vụ hoàn thành quá hạn', TASKS, countText(total.doneLate)),
    statistic('Số nhiệm vụ quá hạn chưa hoàn thành', TASKS, countText(total.overdue)),
    ...(initiatives === null
      ? []
      : [
          statistic('Số sáng kiến trong công tác CCHC', 'Sáng kiến', countText(initiatives.total)),
          statistic('Số sáng kiến được công nhận', 'Sáng kiến', countText(initiatives.byStatus[RECOGNISED])),
        ]),
    ...(submissions === null
      ? []
      : [
          statistic('Số đơn vị phải nộp báo cáo', 'Đơn vị', countText(submissions.expected)),
          statistic('Số đơn vị nộp báo cáo đúng hạn', 'Đơn vị', countText(submissions.onTime)),
        ]),
  ];
}

function procedureLines(facts: ReportFacts): Statistic[] {
  const { procedures } = facts;
  if (procedures === null || !hasProcedures(facts)) return [];
  const { counts, rate } = procedures.total;
  const files = (text: string, count: ProcedureCount): Statistic =>
    statistic(text, 'Hồ sơ', procedureCountText(counts[count]));
  return [
    heading('Cải cách thủ tục hành chính'),
    files('Số hồ sơ TTHC tiếp nhận', 'received'),
    files('Số hồ sơ tiếp nhận trực tuyến', 'online'),
    files('Số hồ sơ TTHC đã giải quyết', 'solved'),
    files('Số hồ sơ đã giải quyết quá hạn', 'late'),
    files('Số hồ sơ quá hạn chưa giải quyết', 'overdue'),
    statistic('Tỷ lệ giải quyết đúng hạn', '%', share(rate), procedures.formula),
    statistic('Tỷ lệ hồ sơ tiếp nhận trực tuyến', '%', share(procedures.onlineShare), 'Không kể từ kỳ trước'),
  ];
}

function indicatorLines({ indicators }: ReportFacts): Statistic[] {
  return [
    heading('Các chỉ tiêu của kế hoạch'),
    ...(indicators ?? []).map(({ name, measure, target, result, rating }) =>
      statistic(
        name,
        measure,
        result,
        `Kế hoạch ${target === '' ? UNKNOWN : target}. ${RATINGS[rating]}`.replace(/ –$/, ''),
      ),
    ),
  ];
}
