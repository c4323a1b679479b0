import { countInText, readCount } from '../amount';
import { isCellError, isNothing, readMark, readText, type Reading } from '../cell-values';
import type { Finding } from '../finding';
import { findPeriod, type Period } from '../period';
import type { PlanHeading } from '../plan-headings';
import {
  BALANCE,
  excesses,
  FORM_COUNTS as COUNTS,
  PROCEDURE_COUNTS as ALL_COUNTS,
  PROCEDURE_SUMS,
  type ProcedureCount as Count,
  type ProcedureCounts,
} from '../procedures';
import type { RuleSettings } from '../rule-settings';
import type { CellValue } from '../task';
import { nameKey } from '../text';
import { findIn, readPoints, type OtherHit, type OtherRule } from './other-table';

/**
 * Columns of the table of procedures (TTHC), after form 06/VPCP/KSTT of TT 01/2020/TT-VPCP: "Tình hình, kết quả giải quyết TTHC".
 * The form has one sheet for each unit and period, so the table names both; the group and the mark of totals stand for its
 * group rows (sở, ban, ngành / huyện, thị xã, thành phố / xã, phường, thị trấn). Counts are files (số hồ sơ).
 */
export const PROCEDURE_HEADINGS = {
  number: { heading: 'STT', aliases: ['TT', 'Số TT'] },
  period: { heading: 'Kỳ báo cáo', aliases: ['Kỳ', 'Kỳ số liệu'] },
  group: { heading: 'Nhóm đơn vị', aliases: ['Nhóm', 'Cấp'] },
  unit: { heading: 'Đơn vị', aliases: ['Cơ quan', 'Cơ quan giải quyết', 'Đơn vị giải quyết'] },
  field: { heading: 'Lĩnh vực', aliases: ['Lĩnh vực giải quyết', 'Lĩnh vực TTHC'] },
  total: { heading: 'Dòng cộng', aliases: ['Dòng tổng', 'Cộng nhóm'] },
  received: { heading: 'Tiếp nhận', aliases: ['Tổng số tiếp nhận', 'Số hồ sơ nhận giải quyết'] },
  online: { heading: 'Trực tuyến', aliases: ['Tiếp nhận trực tuyến', 'Nhận trực tuyến'] },
  direct: {
    heading: 'Trực tiếp và bưu chính',
    aliases: ['Trực tiếp, dịch vụ bưu chính', 'Trực tiếp', 'Trực tiếp và BCCI'],
  },
  carriedOver: { heading: 'Từ kỳ trước', aliases: ['Kỳ trước chuyển qua', 'Số kỳ trước chuyển qua'] },
  solved: { heading: 'Đã giải quyết', aliases: ['Tổng số đã giải quyết', 'Số hồ sơ đã giải quyết'] },
  early: { heading: 'Trước hạn', aliases: ['Giải quyết trước hạn'] },
  onTime: { heading: 'Đúng hạn', aliases: ['Giải quyết đúng hạn'] },
  late: { heading: 'Quá hạn đã giải quyết', aliases: ['Giải quyết quá hạn', 'Trễ hạn'] },
  pending: { heading: 'Đang giải quyết', aliases: ['Tổng số đang giải quyết', 'Số hồ sơ đang giải quyết'] },
  inTime: { heading: 'Trong hạn', aliases: ['Đang giải quyết trong hạn'] },
  overdue: { heading: 'Quá hạn chưa giải quyết', aliases: ['Đang giải quyết quá hạn'] },
  returned: { heading: 'Trả lại hoặc rút', aliases: ['Trả lại, rút hồ sơ', 'Trả lại', 'Rút hồ sơ'] },
} as const satisfies Record<string, PlanHeading>;

export type ProcedureField = keyof typeof PROCEDURE_HEADINGS;

/** One row of the table of procedures as it was typed. `row` is the 1-based row of the sheet. */
export type ProcedureRow = { row: number; values: Partial<Record<ProcedureField, CellValue>> };

type ReadProcedure = ProcedureRow & {
  counts: Record<Count, Reading<number>>;
  period: string;
  total: boolean;
  /** Who and what, as keys; '' where nothing is said. */
  keys: Record<'group' | 'unit' | 'field', string>;
};

type Others = {
  /** Rows of a period that are no totals. */
  ofPeriod: (period: string) => readonly ReadProcedure[];
  /** Rows of the same unit, field and period; more than one is another mistake. */
  samePlace: (row: ReadProcedure, period: string) => readonly ReadProcedure[];
};

type Hits = readonly OtherHit<ProcedureField>[];
const NOTHING: Hits = [];

/** null for what is no count; rules of their own tell that. */
function countOf({ counts }: ReadProcedure, field: Count): number | null {
  const count = counts[field];
  return count.kind === 'value' ? count.value : null;
}

const countsOf = (row: ReadProcedure): ProcedureCounts =>
  Object.fromEntries(ALL_COUNTS.map((field) => [field, countOf(row, field)])) as ProcedureCounts;

/** The number in a cell that holds no count: a negative one, or one with decimals. */
function oddNumber({ counts, values }: ReadProcedure, field: Count): number | null {
  const number = counts[field].kind === 'invalid' ? readPoints(values[field]) : null;
  return number?.kind === 'value' ? number.value : null;
}

/** `whole` = the sum of `parts`; not judged where one of them is blank or no count. */
function sumOf(row: ReadProcedure, whole: Count, parts: readonly Count[], optional: readonly Count[] = []): Hits {
  const stated = countOf(row, whole);
  const details: Record<string, number> = {};
  for (const part of [...parts, ...optional]) {
    if (optional.includes(part) && row.counts[part].kind === 'blank') continue;
    const count = countOf(row, part);
    if (count === null) return NOTHING;
    details[part] = count;
  }
  const sum = Object.values(details).reduce((all, each) => all + each, 0);
  return stated === null || stated === sum ? NOTHING : [{ field: whole, details: { ...details, sum } }];
}

/** A total that nobody can know, because a part of it is no number: its formula shows nothing, and the part is told of. */
function lacksPart({ counts, values }: ReadProcedure, field: Count): boolean {
  const parts = (PROCEDURE_SUMS as Partial<Record<Count, readonly Count[]>>)[field] ?? [];
  return parts.some((part) => counts[part].kind !== 'blank' && typeof values[part] !== 'number');
}

const countsThat = (are: (field: Count) => boolean): Hits => ALL_COUNTS.filter(are).map((field) => ({ field }));

const FORM = 'TT 01/2020/TT-VPCP';

const procedureRule = <const Code extends string>(
  definition: OtherRule<ReadProcedure, Others, ProcedureField, Code>,
): OtherRule<ReadProcedure, Others, ProcedureField, Code> => definition;

/** The rules of form 06. Those about single cells come first, because sums are not judged where a cell is no count. */
export const PROCEDURE_RULES = [
  procedureRule({
    code: 'procedures-cell-error',
    severity: 'error',
    fields: ['received', ...ALL_COUNTS.slice(1)],
    source: 'practice',
    doc: 'An error value (#N/A, #REF!) stands where a count belongs.',
    test: ({ values }) => countsThat((field) => isCellError(values[field])),
  }),
  procedureRule({
    code: 'procedures-not-a-number',
    severity: 'error',
    fields: ['received', ...ALL_COUNTS.slice(1)],
    source: FORM,
    doc: 'The form counts files ("Đơn vị tính: Số hồ sơ TTHC"); words cannot be added up.',
    test: (row) =>
      countsThat(
        (field) =>
          row.counts[field].kind === 'invalid' && !isCellError(row.values[field]) && oddNumber(row, field) === null,
      ),
  }),
  procedureRule({
    code: 'procedures-negative',
    severity: 'error',
    fields: ['received', ...ALL_COUNTS.slice(1)],
    source: FORM,
    doc: 'There are no fewer than no files.',
    test: (row) => countsThat((field) => (oddNumber(row, field) ?? 0) < 0),
  }),
  procedureRule({
    code: 'procedures-not-whole',
    severity: 'error',
    fields: ['received', ...ALL_COUNTS.slice(1)],
    source: FORM,
    doc: 'Half a file is a percentage in the wrong column, or 1.234 that an English Excel took for a decimal.',
    test: (row) => countsThat((field) => (oddNumber(row, field) ?? 0) > 0),
  }),
  procedureRule({
    code: 'procedures-as-text',
    severity: 'warning',
    fields: ['received', ...ALL_COUNTS.slice(1)],
    source: 'practice',
    doc: 'Understood, but formulas do not add up text, so the row is left out of the totals.',
    test: ({ counts, values }) =>
      ALL_COUNTS.flatMap((field): OtherHit<ProcedureField>[] => {
        const count = counts[field];
        if (count.kind !== 'value' || !count.asText) return [];
        const isPlain = countInText(values[field]) !== null;
        return [{ field, details: { count: count.value, ...(!isPlain && { reason: 'with-words' }) } }];
      }),
  }),
  procedureRule({
    code: 'procedures-incomplete',
    severity: 'warning',
    fields: ['received', ...COUNTS.slice(1)],
    source: FORM,
    doc: 'A blank count is not 0: nobody can tell "none" from "not reported", and no sum can be checked.',
    test: (row) => {
      const blank = COUNTS.filter((field) => isNothing(row.values[field]) && !lacksPart(row, field));
      if (blank.length === 0 || blank.length === COUNTS.length) return NOTHING;
      const columns = blank.map((field) => PROCEDURE_HEADINGS[field].heading);
      return [{ field: blank[0]!, value: null, details: { columns } }];
    },
  }),
  procedureRule({
    code: 'procedures-received',
    severity: 'error',
    fields: ['received', 'online', 'direct', 'carriedOver'],
    source: FORM,
    doc: 'Received = online + in person and by post + carried over from the period before.',
    test: (row) => sumOf(row, 'received', PROCEDURE_SUMS.received),
  }),
  procedureRule({
    code: 'procedures-solved',
    severity: 'error',
    fields: ['solved', 'early', 'onTime', 'late'],
    source: FORM,
    doc: 'Solved = early + on time + late.',
    test: (row) => sumOf(row, 'solved', PROCEDURE_SUMS.solved),
  }),
  procedureRule({
    code: 'procedures-pending',
    severity: 'error',
    fields: ['pending', 'inTime', 'overdue'],
    source: FORM,
    doc: 'Pending = still in time + overdue.',
    test: (row) => sumOf(row, 'pending', PROCEDURE_SUMS.pending),
  }),
  procedureRule({
    code: 'procedures-balance',
    severity: 'error',
    fields: ['received', 'solved', 'pending', 'returned'],
    source: FORM,
    doc: 'Every file received is solved, pending or, where these are kept apart, returned or withdrawn.',
    test: (row) => sumOf(row, BALANCE.whole, BALANCE.parts, [BALANCE.optional]),
  }),
  procedureRule({
    code: 'procedures-part-too-large',
    severity: 'error',
    fields: ['received', 'solved', 'pending'],
    source: FORM,
    doc: 'More files on time than were solved: a rate above 100 %. Told where a blank part keeps the sums themselves from being checked.',
    test: (row) =>
      excesses(countsOf(row)).map(({ whole, parts, sum }) => ({
        field: whole,
        details: { sum, columns: parts.map((part) => PROCEDURE_HEADINGS[part].heading) },
      })),
  }),
  procedureRule({
    code: 'procedures-carried-over',
    severity: 'warning',
    fields: ['carriedOver', 'pending'],
    source: FORM,
    doc: 'What was pending at the end of a period is carried over into the next; a report that was corrected later may differ.',
    test: (row, { samePlace }) => {
      const carried = countOf(row, 'carriedOver');
      const previous = periodBefore(row.period);
      if (carried === null || previous === null || row.total) return NOTHING;
      const [before, ...more] = samePlace(row, previous);
      const pending = before === undefined || more.length > 0 ? null : countOf(before, 'pending');
      if (pending === null || pending === carried) return NOTHING;
      return [{ field: 'carriedOver', details: { previous, pending, other: before!.row } }];
    },
  }),
  procedureRule({
    code: 'procedures-group-total',
    severity: 'error',
    fields: ['total', ...ALL_COUNTS],
    source: FORM,
    doc: 'A row of totals is the sum of the rows of its group, unit or field in the same period.',
    test: (row, { ofPeriod }) => {
      if (!row.total) return NOTHING;
      const members = ofPeriod(row.period).filter((each) => belongsTo(each, row));
      return ALL_COUNTS.flatMap((field): OtherHit<ProcedureField>[] => {
        const stated = countOf(row, field);
        const counts = members.map((member) => countOf(member, field));
        if (stated === null || counts.length === 0 || counts.includes(null)) return [];
        const sum = counts.reduce<number>((all, each) => all + each!, 0);
        return stated === sum ? [] : [{ field, details: { sum, rows: members.length } }];
      });
    },
  }),
  procedureRule({
    code: 'procedures-repeated',
    severity: 'warning',
    fields: ['unit', 'field', 'period'],
    source: 'practice',
    doc: 'The same unit, field and period twice: counted twice, or sent again after a correction.',
    test: (row, { samePlace }) => {
      const [first] = row.total || row.period === '' ? [] : samePlace(row, row.period);
      return first === undefined || first.row >= row.row ? NOTHING : [{ field: 'unit', details: { other: first.row } }];
    },
  }),
];

export type ProcedureRuleCode = (typeof PROCEDURE_RULES)[number]['code'];

/** A row of totals sums what agrees with it wherever it says something. */
function belongsTo(member: ReadProcedure, total: ReadProcedure): boolean {
  return (['group', 'unit', 'field'] as const).every(
    (part) => total.keys[part] === '' || total.keys[part] === member.keys[part],
  );
}

/** "Tổng cộng", "Cộng" in the cell of the unit or field names neither. */
const SUM_WORDS = /^(?:tổng|cộng)(?![\p{L}\p{M}])/iu;

function keyOf(value: CellValue | undefined): string {
  const text = readText(value);
  return SUM_WORDS.test(text) ? '' : nameKey(text);
}

const PERIOD_ID = /^(\d{4})-(Q[1-4]|M(?:0[1-9]|1[0-2])|H1|9M|Y)$/;
const pad = (month: number) => String(month).padStart(2, '0');

/**
 * The period that ended where this one begins: the quarter or month before. Half-year, nine months and year begin with the
 * reporting year, so the year before stands before them. null for anything that is no period id.
 */
function periodBefore(id: string): string | null {
  const [, year, code = ''] = PERIOD_ID.exec(id) ?? [];
  if (year === undefined) return null;
  const number = Number(code.slice(1));
  const lastYear = Number(year) - 1;
  if (code.startsWith('Q')) return number === 1 ? `${lastYear}-Q4` : `${year}-Q${number - 1}`;
  if (code.startsWith('M')) return number === 1 ? `${lastYear}-M12` : `${year}-M${pad(number - 1)}`;
  return `${lastYear}-Y`;
}

/** The id of the period that the cell names; its text as a key where no period answers to it. */
function periodId(value: CellValue | undefined, periods: readonly Period[]): string {
  const text = readText(value);
  const id = text.toUpperCase();
  return PERIOD_ID.test(id) ? id : (findPeriod(text, periods)?.id ?? nameKey(text));
}

function readProcedure({ row, values }: ProcedureRow, periods: readonly Period[]): ReadProcedure {
  const counts = ALL_COUNTS.map((field) => [field, readCount(values[field])]);
  return {
    row,
    values,
    counts: Object.fromEntries(counts) as ReadProcedure['counts'],
    period: periodId(values.period, periods),
    total: readMark(values.total).marked && !readMark(values.total).unclear,
    keys: { group: keyOf(values.group), unit: keyOf(values.unit), field: keyOf(values.field) },
  };
}

/**
 * Everything the rules see in the table of procedures. Rows without a count are passed over. `periods` are those of the plan, so
 * that "Quý I" means the quarter of its year; ids such as "2020-Q4" are understood without.
 */
export function checkProcedures(
  rows: readonly ProcedureRow[],
  { periods = [], settings }: { periods?: readonly Period[]; settings?: RuleSettings } = {},
): Finding[] {
  const filled = rows.filter(({ values }) => ALL_COUNTS.some((field) => !isNothing(values[field])));
  const read = filled.map((row) => readProcedure(row, periods));
  const counted = read.filter(({ total }) => !total);
  const placeOf = ({ keys }: ReadProcedure, period: string) => [period, keys.unit, keys.field].join('\n');
  const byPeriod = groupBy(counted, ({ period }) => period);
  const byPlace = groupBy(counted, (row) => placeOf(row, row.period));
  const others: Others = {
    ofPeriod: (period) => byPeriod.get(period) ?? [],
    samePlace: (row, period) => byPlace.get(placeOf(row, period)) ?? [],
  };
  return findIn('procedures', PROCEDURE_HEADINGS, PROCEDURE_RULES, read, others, settings);
}

function groupBy(rows: readonly ReadProcedure[], keyOfRow: (row: ReadProcedure) => string) {
  const groups = new Map<string, ReadProcedure[]>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
